import type { Guide } from '#app/guides/guide.ts'

/** GDPR 15; 1050/2018 §§ 31–34; F-01–F-10, F-32, F-35. */
export const access: Guide = {
  id: 'access',
  right: 'access',
  title: {
    fi: 'Oikeus nähdä omat tiedot (tarkastusoikeus)',
    sv: 'Rätt att se sina egna uppgifter (granskningsrätt)',
  },
  inShort: {
    fi: 'Saat tietää, mitä tietoja viranomaisella on sinusta. Saat tiedoista kopion.',
    sv: 'Du får veta vilka uppgifter myndigheten har om dig. Du får en kopia av uppgifterna.',
  },
  means: {
    fi: [
      'Voit kysyä, onko viranomaisella tietoja sinusta.',
      'Saat kopion tiedoista, jotka koskevat sinua.',
      'Saat myös tietää, mihin tietoja käytetään, mistä ne on saatu, kenelle niitä on annettu ja kuinka kauan niitä säilytetään.',
      'Jos tiedoissa on lyhenteitä tai koodeja, viranomainen selittää ne.',
    ],
    sv: [
      'Du kan fråga om myndigheten har uppgifter om dig.',
      'Du får en kopia av de uppgifter som gäller dig.',
      'Du får också veta vad uppgifterna används till, var de har skaffats, vem de har lämnats till och hur länge de förvaras.',
      'Om uppgifterna innehåller förkortningar eller koder förklarar myndigheten dem.',
    ],
  },
  applies: {
    fi: [
      'Oikeus koskee kaikkia viranomaisen rekistereitä, joissa on sinun tietojasi.',
      'Se koskee sekä sähköisiä tietoja että rekisteriin kuuluvia papereita.',
      'Voit pyytää tietoja myös silloin, kun asiakkuutesi on päättynyt.',
    ],
    sv: [
      'Rätten gäller alla myndighetens register där det finns uppgifter om dig.',
      'Den gäller både elektroniska uppgifter och papper som hör till registret.',
      'Du kan begära uppgifter också när din klientrelation har upphört.',
    ],
  },
  limits: {
    fi: [
      'Tieto voidaan jättää pois, jos siitä tulisi vakava vaara sinun terveydellesi tai hoidollesi tai jonkun oikeuksille.',
      'Muiden ihmisten tiedot peitetään. Saat silti omat tietosi.',
      'Jos jotain jätetään pois, saat kirjallisen päätöksen ja yleensä myös syyn. Voit pyytää, että tiedot annetaan tietosuojavaltuutetulle.',
      'Kuolleen ihmisen tietoja ei pyydetä tällä oikeudella. Kysy niistä kirjaamosta.',
    ],
    sv: [
      'En uppgift kan lämnas bort om den skulle medföra allvarlig fara för din hälsa eller vård eller för någons rättigheter.',
      'Andra människors uppgifter döljs. Du får ändå dina egna uppgifter.',
      'Om något lämnas bort får du ett skriftligt beslut och i regel också skälet. Du kan begära att uppgifterna lämnas till dataombudsmannen.',
      'Uppgifter om en avliden begärs inte med stöd av den här rätten. Fråga om dem på registratorskontoret.',
    ],
  },
  tell: {
    fi: [
      'Mistä rekisteristä tai palvelusta pyydät tietoja. Voit vastata myös, ettet tiedä.',
      'Haluatko kaikki tiedot vai vain tietyt.',
      'Miltä ajalta haluat tiedot, jos et halua niitä koko ajalta.',
      'Miten haluat vastauksen: sähköisesti, paperilla, paikan päällä vai suullisesti.',
      'Syytä ei tarvitse kertoa.',
    ],
    sv: [
      'Ur vilket register eller vilken tjänst du begär uppgifter. Du kan också svara att du inte vet.',
      'Om du vill ha alla uppgifter eller bara vissa.',
      'Från vilken tid du vill ha uppgifterna, om du inte vill ha dem från hela tiden.',
      'Hur du vill ha svaret: elektroniskt, på papper, på plats eller muntligen.',
      'Du behöver inte berätta varför.',
    ],
  },
  happens: {
    fi: [
      'Jos tietoja on hyvin paljon, virkailija voi kysyä, mitkä tiedot haluat ensin. Voit silti vaatia kaikki tiedot.',
      'Jos viranomaisella ei ole tietoja sinusta, saat siitäkin vastauksen.',
    ],
    sv: [
      'Om det finns väldigt många uppgifter kan handläggaren fråga vilka du vill ha först. Du kan ändå kräva alla uppgifter.',
      'Om myndigheten inte har några uppgifter om dig får du svar också om det.',
    ],
  },
  price: {
    fi: 'Ensimmäinen kopio on aina maksuton. Jos pyydät saman kopion uudelleen, siitä voidaan periä kulujen suuruinen maksu.',
    sv: 'Den första kopian är alltid avgiftsfri. Om du begär samma kopia på nytt kan en avgift som motsvarar kostnaderna tas ut.',
  },
  provisions: {
    fi: 'Yleinen tietosuoja-asetus 15 artikla, tietosuojalaki (1050/2018) 34 §.',
    sv: 'Artikel 15 i den allmänna dataskyddsförordningen, 34 § i dataskyddslagen (1050/2018).',
  },
}
