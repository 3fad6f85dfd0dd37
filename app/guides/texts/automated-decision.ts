import type { Guide } from '#app/guides/guide.ts'

/** GDPR 22; 434/2003 §§ 53 e–g; note 8 of law 2.1, R-11. */
export const automatedDecision: Guide = {
  id: 'automated-decision',
  right: 'automatedDecision',
  title: {
    fi: 'Oikeus siihen, että ihminen käsittelee koneen tekemän päätöksen',
    sv: 'Rätt att få ett automatiskt beslut behandlat av en människa',
  },
  inShort: {
    fi: 'Jos tietokone on yksin tehnyt sinua koskevan päätöksen, voit vaatia, että ihminen käsittelee asian.',
    sv: 'Om en dator ensam har fattat ett beslut om dig kan du kräva att en människa behandlar saken.',
  },
  means: {
    fi: [
      'Ihminen tarkistaa päätöksen.',
      'Saat kertoa oman näkemyksesi.',
      'Saat riitauttaa päätöksen eli sanoa, miksi se on väärä.',
    ],
    sv: [
      'En människa kontrollerar beslutet.',
      'Du får berätta din egen syn.',
      'Du får bestrida beslutet, det vill säga berätta varför det är fel.',
    ],
  },
  applies: {
    fi: [
      'Päätöksen on tehnyt kokonaan tietokone, eikä kukaan ihminen ole tarkistanut sitä.',
      'Päätöksellä on sinulle oikeusvaikutuksia, tai se vaikuttaa sinuun muuten merkittävästi.',
    ],
    sv: [
      'Beslutet har fattats helt av en dator, och ingen människa har kontrollerat det.',
      'Beslutet har rättsliga följder för dig eller påverkar dig annars i betydande grad.',
    ],
  },
  limits: {
    fi: [
      'Viranomainen saa tehdä automaattisen päätöksen vain asiassa, joka ei vaadi harkintaa, ja päätöksessä pitää kertoa siitä.',
      'Oikeus ei koske päätöstä, jonka ihminen on tehnyt tietokoneen avulla.',
      'Jos haluat muuttaa päätöksen, noudata myös päätöksessä olevaa muutoksenhakuohjetta. Sen määräaika kuluu samalla.',
    ],
    sv: [
      'En myndighet får fatta ett automatiskt beslut bara i en sak som inte kräver prövning, och det ska framgå av beslutet.',
      'Rätten gäller inte ett beslut som en människa har fattat med hjälp av en dator.',
      'Om du vill ändra beslutet, följ också anvisningen om ändringssökande i beslutet. Dess tidsfrist löper samtidigt.',
    ],
  },
  tell: {
    fi: [
      'Mikä päätös on kyseessä ja milloin se on tehty.',
      'Haluatko, että ihminen käsittelee asian, haluatko kertoa näkemyksesi vai haluatko riitauttaa päätöksen.',
    ],
    sv: [
      'Vilket beslut det gäller och när det fattades.',
      'Om du vill att en människa behandlar saken, berätta din syn eller bestrida beslutet.',
    ],
  },
  happens: {
    fi: ['Rekisteriportissa virkailija, ei tietokone, ratkaisee jokaisen pyynnön.'],
    sv: ['I Registerporten avgörs varje begäran av en handläggare, inte av en dator.'],
  },
  provisions: {
    fi: 'Yleinen tietosuoja-asetus 22 artikla, hallintolaki (434/2003) 53 e–53 g §.',
    sv: 'Artikel 22 i den allmänna dataskyddsförordningen, 53 e–53 g § i förvaltningslagen (434/2003).',
  },
}
