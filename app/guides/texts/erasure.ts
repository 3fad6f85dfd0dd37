import type { Guide } from '#app/guides/guide.ts'

/** GDPR 17, 19; notes 5 of law 2.1; 703/2023 annex. */
export const erasure: Guide = {
  id: 'erasure',
  right: 'erasure',
  title: { fi: 'Oikeus poistaa tiedot', sv: 'Rätt till radering' },
  inShort: {
    fi: 'Voit pyytää, että tietosi poistetaan. Viranomaisen on kuitenkin usein säilytettävä tiedot lain mukaan.',
    sv: 'Du kan begära att dina uppgifter raderas. En myndighet måste ändå ofta förvara uppgifterna enligt lag.',
  },
  means: {
    fi: [
      'Poistettua tietoa ei enää ole rekisterissä.',
      'Poistamisesta kerrotaan niille, jotka ovat saaneet tiedon, jos se on mahdollista.',
    ],
    sv: [
      'En raderad uppgift finns inte längre i registret.',
      'De som har fått uppgiften får veta att den har raderats, om det är möjligt.',
    ],
  },
  applies: {
    fi: [
      'Tiedot perustuvat suostumukseesi, ja peruutat sen.',
      'Tietoja ei enää tarvita siihen, mihin ne kerättiin.',
      'Tietoja on käsitelty ilman laillista perustetta.',
      'Säilytysaika on kulunut umpeen. Silloin myös viranomaisen on poistettava tiedot.',
    ],
    sv: [
      'Uppgifterna grundar sig på ditt samtycke, och du återkallar det.',
      'Uppgifterna behövs inte längre för det som de samlades in för.',
      'Uppgifterna har behandlats utan laglig grund.',
      'Förvaringstiden har gått ut. Då ska också en myndighet radera uppgifterna.',
    ],
  },
  limits: {
    fi: [
      'Tietoja ei yleensä poisteta, kun laki velvoittaa viranomaisen käsittelemään ja säilyttämään ne. Näin on useimmissa sosiaalipalvelujen ja kotoutumispalvelujen rekistereissä.',
      'Tietoja ei poisteta, jos niitä tarvitaan oikeudenkäynnissä tai muussa oikeusasiassa.',
      'Osa tiedoista säilytetään pysyvästi arkistossa.',
    ],
    sv: [
      'Uppgifter raderas i regel inte när myndigheten enligt lag är skyldig att behandla och förvara dem. Så är det i de flesta register inom socialservicen och integrationstjänsterna.',
      'Uppgifter raderas inte om de behövs i en rättegång eller något annat rättsligt ärende.',
      'En del uppgifter förvaras varaktigt i arkiv.',
    ],
  },
  tell: {
    fi: [
      'Mitkä tiedot haluat poistaa.',
      'Millä perusteella. Lomakkeessa on vaihtoehdot, joista voit valita.',
    ],
    sv: [
      'Vilka uppgifter du vill få raderade.',
      'På vilken grund. Blanketten har alternativ som du kan välja bland.',
    ],
  },
  happens: {
    fi: [
      'Jos tietoja ei poisteta, päätöksessä kerrotaan laki, joka velvoittaa säilyttämään ne, ja säilytysaika.',
    ],
    sv: [
      'Om uppgifterna inte raderas berättar beslutet vilken lag som kräver att de förvaras och hur länge.',
    ],
  },
  provisions: {
    fi: 'Yleinen tietosuoja-asetus 17 ja 19 artikla. Viranomaista koskeva poikkeus on 17 artiklan 3 kohdan b alakohdassa.',
    sv: 'Artiklarna 17 och 19 i den allmänna dataskyddsförordningen. Undantaget för myndigheter finns i artikel 17.3 b.',
  },
}
