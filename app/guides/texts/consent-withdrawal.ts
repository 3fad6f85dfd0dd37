import type { Guide } from '#app/guides/guide.ts'

/** GDPR 7(3), 17(1)(b); D-36. */
export const consentWithdrawal: Guide = {
  id: 'consent-withdrawal',
  right: 'consentWithdrawal',
  title: { fi: 'Oikeus peruuttaa suostumus', sv: 'Rätt att återkalla ett samtycke' },
  inShort: {
    fi: 'Jos tietojasi käytetään suostumuksellasi, voit peruuttaa suostumuksen milloin vain.',
    sv: 'Om dina uppgifter används med ditt samtycke kan du återkalla samtycket när som helst.',
  },
  means: {
    fi: [
      'Tietojasi ei enää käytetä siihen, mihin annoit suostumuksen.',
      'Peruuttamisen pitää olla yhtä helppoa kuin antamisen.',
    ],
    sv: [
      'Dina uppgifter används inte längre till det som du samtyckte till.',
      'Det ska vara lika lätt att återkalla samtycket som att ge det.',
    ],
  },
  applies: {
    fi: [
      'Viranomainen on pyytänyt sinulta suostumusta, ja olet antanut sen.',
      'Selosteesta näet, käytetäänkö tietoja suostumuksella.',
    ],
    sv: [
      'Myndigheten har bett om ditt samtycke, och du har gett det.',
      'Av beskrivningen ser du om uppgifterna används med samtycke.',
    ],
  },
  limits: {
    fi: [
      'Useimpia viranomaisen tietoja käytetään lain perusteella. Silloin peruutettavaa suostumusta ei ole.',
      'Peruuttaminen ei muuta sitä, mitä tiedoilla on jo tehty.',
      'Osa tiedoista voi jäädä rekisteriin, jos laki vaatii säilyttämään ne.',
    ],
    sv: [
      'De flesta uppgifter hos en myndighet används enligt lag. Då finns det inget samtycke att återkalla.',
      'Återkallelsen ändrar inte det som redan har gjorts med uppgifterna.',
      'En del uppgifter kan finnas kvar i registret om lagen kräver att de förvaras.',
    ],
  },
  tell: {
    fi: [
      'Minkä suostumuksen peruutat.',
      'Haluatko myös, että tiedot poistetaan.',
      'Syytä ei tarvitse kertoa.',
    ],
    sv: [
      'Vilket samtycke du återkallar.',
      'Om du också vill att uppgifterna raderas.',
      'Du behöver inte berätta varför.',
    ],
  },
  happens: {
    fi: [
      'Tietojen käyttö lopetetaan viipymättä. Saat siitä vahvistuksen.',
      'Vahvistuksessa kerrotaan, vaikuttaako peruutus johonkin palveluun.',
    ],
    sv: [
      'Användningen av uppgifterna upphör utan dröjsmål. Du får en bekräftelse.',
      'Bekräftelsen berättar om återkallelsen påverkar någon tjänst.',
    ],
  },
  provisions: {
    fi: 'Yleinen tietosuoja-asetus 7 artiklan 3 kohta.',
    sv: 'Artikel 7.3 i den allmänna dataskyddsförordningen.',
  },
}
