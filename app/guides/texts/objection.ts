import type { Guide } from '#app/guides/guide.ts'

/** GDPR 21, 18(1)(d), 17(1)(c); note 7 of law 2.1. */
export const objection: Guide = {
  id: 'objection',
  right: 'objection',
  title: {
    fi: 'Oikeus vastustaa tietojen käyttöä',
    sv: 'Rätt att göra invändningar',
  },
  inShort: {
    fi: 'Voit vastustaa tietojesi käyttöä oman tilanteesi vuoksi. Oikeus koskee vain osaa viranomaisten rekistereistä.',
    sv: 'Du kan motsätta dig att dina uppgifter används på grund av din egen situation. Rätten gäller bara en del av myndigheternas register.',
  },
  means: {
    fi: [
      'Kerrot, miksi tietojesi käyttö on juuri sinulle haitallista.',
      'Viranomaisen on lopetettava käyttö, ellei sillä ole siihen tärkeää ja perusteltua syytä, joka menee sinun etusi edelle.',
    ],
    sv: [
      'Du berättar varför användningen av dina uppgifter är till skada just för dig.',
      'Myndigheten måste upphöra med användningen, om den inte har ett tvingande berättigat skäl som väger tyngre än ditt intresse.',
    ],
  },
  applies: {
    fi: [
      'Tietoja käytetään yleistä etua koskevassa tehtävässä tai julkisen vallan käytössä.',
      'Selosteessa kerrotaan, mihin perusteeseen kukin rekisteri nojaa.',
    ],
    sv: [
      'Uppgifterna används i en uppgift av allmänt intresse eller vid myndighetsutövning.',
      'I beskrivningen berättas vilken grund varje register har.',
    ],
  },
  limits: {
    fi: [
      'Oikeus ei koske tietoja, joiden käyttöön laki velvoittaa. Näin on useimmissa sosiaalipalvelujen ja kotoutumispalvelujen rekistereissä.',
      'Se ei koske tietoja, joiden käyttö perustuu suostumukseen tai sopimukseen. Suostumuksen voit peruuttaa.',
    ],
    sv: [
      'Rätten gäller inte uppgifter som ska användas enligt lag. Så är det i de flesta register inom socialservicen och integrationstjänsterna.',
      'Den gäller inte uppgifter vars användning grundar sig på samtycke eller avtal. Ett samtycke kan du återkalla.',
    ],
  },
  tell: {
    fi: ['Mitä käyttöä vastustat.', 'Mikä syy sinulla on. Syyn pitää liittyä omaan tilanteeseesi.'],
    sv: [
      'Vilken användning du motsätter dig.',
      'Vilket skäl du har. Skälet ska gälla din egen situation.',
    ],
  },
  happens: {
    fi: [
      'Tietojen käyttöä rajoitetaan yleensä sinä aikana, kun asiaa arvioidaan.',
      'Jos käyttö lopetetaan, voit pyytää myös tietojen poistamista.',
    ],
    sv: [
      'Användningen begränsas i regel medan saken bedöms.',
      'Om användningen upphör kan du också begära att uppgifterna raderas.',
    ],
  },
  provisions: {
    fi: 'Yleinen tietosuoja-asetus 21 artikla.',
    sv: 'Artikel 21 i den allmänna dataskyddsförordningen.',
  },
}
