import type { Guide } from '#app/guides/guide.ts'

/** GDPR 18; F-30 (681/2023 § 73(3), 380/2023 § 114), F-31 (703/2023 § 12), D-34. */
export const restriction: Guide = {
  id: 'restriction',
  right: 'restriction',
  title: {
    fi: 'Oikeus rajoittaa tietojen käyttöä (käsittelyn rajoittaminen)',
    sv: 'Rätt att begränsa användningen av uppgifter (begränsning av behandling)',
  },
  inShort: {
    fi: 'Tietojasi vain säilytetään, eikä niitä muuten käytetä, kun jokin asia selvitetään.',
    sv: 'Dina uppgifter förvaras bara och används inte på annat sätt medan något utreds.',
  },
  means: {
    fi: [
      'Tiedot jäävät rekisteriin, mutta niitä ei käytetä.',
      'Tietoja saa käyttää suostumuksellasi. Muuten niitä saa käyttää vain oikeusasiassa, toisen ihmisen oikeuksien suojaamiseksi tai tärkeän yleisen edun vuoksi.',
    ],
    sv: [
      'Uppgifterna finns kvar i registret men används inte.',
      'Uppgifterna får användas med ditt samtycke. Annars får de användas bara i ett rättsligt ärende, till skydd för en annan människas rättigheter eller av viktigt allmänt intresse.',
    ],
  },
  applies: {
    fi: [
      'Sanot, että tieto on väärä, ja asiaa tarkistetaan.',
      'Tietojen käsittely on lainvastaista, mutta et halua, että ne poistetaan.',
      'Viranomainen ei enää tarvitse tietoja, mutta sinä tarvitset niitä oikeusasiassa.',
      'Olet vastustanut tietojesi käyttöä, ja asiaa arvioidaan.',
    ],
    sv: [
      'Du säger att en uppgift är fel, och det kontrolleras.',
      'Behandlingen av uppgifterna är olaglig, men du vill inte att de raderas.',
      'Myndigheten behöver inte längre uppgifterna, men du behöver dem i ett rättsligt ärende.',
      'Du har gjort en invändning mot användningen, och den bedöms.',
    ],
  },
  limits: {
    fi: [
      'Kotoutumispalvelujen ja työvoimapalvelujen asiakastietoihin tätä oikeutta ei ole. Niin säädetään laissa.',
      'Sosiaali- ja terveydenhuollossa rajoittaminen voidaan evätä, jos siitä voisi tulla vakava vaara sinun terveydellesi tai hoidollesi tai jonkun oikeuksille.',
    ],
    sv: [
      'Den här rätten gäller inte klientuppgifter i integrationstjänster och arbetskraftsservice. Så bestäms det i lag.',
      'I social- och hälsovården kan begränsningen vägras om den kunde medföra allvarlig fara för din hälsa eller vård eller för någons rättigheter.',
    ],
  },
  tell: {
    fi: ['Mitä tietoja pyyntö koskee.', 'Mikä yllä olevista syistä sopii asiaasi.'],
    sv: ['Vilka uppgifter begäran gäller.', 'Vilket av skälen ovan som passar in på din sak.'],
  },
  happens: {
    fi: [
      'Saat vahvistuksen, jossa kerrotaan, mitä rajoitetaan ja mistä alkaen.',
      'Ennen kuin rajoitus poistetaan, siitä ilmoitetaan sinulle.',
    ],
    sv: [
      'Du får en bekräftelse som berättar vad som begränsas och från och med när.',
      'Innan begränsningen upphävs får du veta det.',
    ],
  },
  provisions: {
    fi: 'Yleinen tietosuoja-asetus 18 artikla, laki kotoutumisen edistämisestä (681/2023) 73 § 3 mom., laki työvoimapalveluiden järjestämisestä (380/2023) 114 §, laki sosiaali- ja terveydenhuollon asiakastietojen käsittelystä (703/2023) 12 §.',
    sv: 'Artikel 18 i den allmänna dataskyddsförordningen, 73 § 3 mom. i lagen om främjande av integration (681/2023), 114 § i lagen om ordnande av arbetskraftsservice (380/2023), 12 § i lagen om behandling av kunduppgifter inom social- och hälsovården (703/2023).',
  },
}
