import type { Guide } from '#app/guides/guide.ts'

/** GDPR 20; F-02. */
export const portability: Guide = {
  id: 'portability',
  right: 'portability',
  title: {
    fi: 'Oikeus siirtää tiedot toiseen palveluun',
    sv: 'Rätt att överföra uppgifter till en annan tjänst (dataportabilitet)',
  },
  inShort: {
    fi: 'Saat itse antamasi tiedot tiedostona, jota toinen palvelu osaa lukea. Viranomaisten rekistereissä oikeus on harvinainen.',
    sv: 'Du får de uppgifter som du själv har lämnat som en fil som en annan tjänst kan läsa. I myndigheters register gäller rätten sällan.',
  },
  means: {
    fi: [
      'Saat tiedot koneen luettavassa muodossa, esimerkiksi JSON- tai CSV-tiedostona. PDF ei riitä.',
      'Voit pyytää, että tiedot lähetetään suoraan toiselle palvelulle, jos se on teknisesti mahdollista.',
    ],
    sv: [
      'Du får uppgifterna i maskinläsbar form, till exempel som en JSON- eller CSV-fil. En PDF räcker inte.',
      'Du kan begära att uppgifterna skickas direkt till en annan tjänst, om det är tekniskt möjligt.',
    ],
  },
  applies: {
    fi: [
      'Tietojen käyttö perustuu suostumukseesi tai sopimukseen.',
      'Olet itse antanut tiedot, ja niitä käsitellään tietokoneella.',
    ],
    sv: [
      'Användningen grundar sig på ditt samtycke eller ett avtal.',
      'Du har själv lämnat uppgifterna, och de behandlas med dator.',
    ],
  },
  limits: {
    fi: [
      'Oikeus ei koske tietoja, joita viranomainen käsittelee lain tai julkisen tehtävän perusteella. Niistä saat kopion tarkastusoikeuden avulla.',
      'Se ei koske viranomaisen omia arvioita ja merkintöjä.',
      'Se ei koske papereita.',
    ],
    sv: [
      'Rätten gäller inte uppgifter som myndigheten behandlar enligt lag eller i en offentlig uppgift. Av dem får du en kopia med stöd av granskningsrätten.',
      'Den gäller inte myndighetens egna bedömningar och anteckningar.',
      'Den gäller inte papper.',
    ],
  },
  tell: {
    fi: [
      'Haluatko tiedot itsellesi vai suoraan toiselle palvelulle.',
      'Toisen palvelun nimi, jos tiedot lähetetään sinne.',
    ],
    sv: [
      'Om du vill ha uppgifterna själv eller direkt till en annan tjänst.',
      'Den andra tjänstens namn, om uppgifterna skickas dit.',
    ],
  },
  happens: {
    fi: ['Tiedot eivät poistu vanhasta palvelusta, kun ne siirretään.'],
    sv: ['Uppgifterna försvinner inte ur den gamla tjänsten när de överförs.'],
  },
  provisions: {
    fi: 'Yleinen tietosuoja-asetus 20 artikla.',
    sv: 'Artikel 20 i den allmänna dataskyddsförordningen.',
  },
}
