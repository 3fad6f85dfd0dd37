import type { Guide } from '#app/guides/guide.ts'

/** GDPR 16, 18(1)(a), 19; KHO:2023:2; note 4 of law 2.1. Never "oikaisuvaatimus" (4.5 trap a). */
export const rectification: Guide = {
  id: 'rectification',
  right: 'rectification',
  title: {
    fi: 'Oikeus korjata väärä tieto (tiedon oikaiseminen)',
    sv: 'Rätt att få en felaktig uppgift rättad (rättelse)',
  },
  inShort: {
    fi: 'Jos tieto sinusta on väärä tai siitä puuttuu jotain, voit pyytää, että se korjataan tai sitä täydennetään.',
    sv: 'Om en uppgift om dig är fel eller om något saknas kan du begära att den rättas eller kompletteras.',
  },
  means: {
    fi: [
      'Väärä tieto korjataan.',
      'Puutteellista tietoa täydennetään.',
      'Jos tietoa ei voi muuttaa, voit saada oman selityksesi sen viereen.',
    ],
    sv: [
      'En felaktig uppgift rättas.',
      'En bristfällig uppgift kompletteras.',
      'Om uppgiften inte kan ändras kan du få din egen förklaring bredvid den.',
    ],
  },
  applies: {
    fi: [
      'Oikeus koskee kaikkia viranomaisen rekistereitä.',
      'Virhe arvioidaan sen mukaan, mihin tietoa käytetään.',
    ],
    sv: [
      'Rätten gäller alla myndighetens register.',
      'Om något är fel bedöms enligt vad uppgiften används till.',
    ],
  },
  limits: {
    fi: [
      'Merkintä ei ole väärä, jos se kertoo oikein, mitä silloin sanottiin tai päätettiin.',
      'Ammattilaisen arviota ei muuteta vain siksi, että olet eri mieltä. Voit pyytää, että oma näkemyksesi lisätään.',
      'Korjattu merkintä jää sosiaali- ja terveydenhuollossa näkyviin korjauksen taakse. Siitä näkee, kuka sen korjasi ja milloin.',
      'Päätöstä etuudesta tai palvelusta ei muuteta tällä pyynnöllä. Siihen haetaan muutosta päätöksessä olevan ohjeen mukaan.',
    ],
    sv: [
      'En anteckning är inte fel om den rätt berättar vad som då sades eller beslutades.',
      'En yrkespersons bedömning ändras inte bara för att du är av annan åsikt. Du kan begära att din egen syn fogas till.',
      'I social- och hälsovården finns den rättade anteckningen kvar bakom rättelsen. Av den framgår vem som rättade den och när.',
      'Ett beslut om en förmån eller service ändras inte med den här begäran. I ett sådant söks ändring enligt anvisningen i beslutet.',
    ],
  },
  tell: {
    fi: [
      'Mikä merkintä on kyseessä ja missä se on.',
      'Mikä siinä on väärin tai mitä siitä puuttuu.',
      'Miten tiedon pitäisi kuulua.',
      'Liitä todiste, jos sinulla on sellainen.',
      'Voit myös pyytää, että tietoa ei käytetä, ennen kuin asia on tarkistettu.',
    ],
    sv: [
      'Vilken anteckning det gäller och var den finns.',
      'Vad som är fel i den eller vad som saknas.',
      'Hur uppgiften borde lyda.',
      'Foga ett bevis till begäran, om du har ett sådant.',
      'Du kan också begära att uppgiften inte används förrän saken har kontrollerats.',
    ],
  },
  happens: {
    fi: [
      'Jos tieto korjataan, siitä kerrotaan niille, jotka ovat saaneet väärän tiedon, jos se on mahdollista.',
    ],
    sv: [
      'Om uppgiften rättas får de som har fått den felaktiga uppgiften veta det, om det är möjligt.',
    ],
  },
  provisions: {
    fi: 'Yleinen tietosuoja-asetus 16 ja 19 artikla. Tiedon oikaisupyyntö on eri asia kuin oikaisuvaatimus, jolla haetaan muutosta päätökseen.',
    sv: 'Artiklarna 16 och 19 i den allmänna dataskyddsförordningen. En begäran om rättelse är något annat än en begäran om omprövning, som är ett sätt att söka ändring i ett beslut.',
  },
}
