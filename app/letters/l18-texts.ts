import type { ContentLang } from '#app/i18n/lang.ts'
import type { RequestedRight } from '#app/letters/rights.ts'

type PerRight = Readonly<Partial<Record<RequestedRight, readonly string[]>>>

const fi = {
  name: 'Maksuilmoitus',
  subject: 'Pyynnöstäsi voidaan periä maksu',
  notYet:
    'Tämä on ennakkoilmoitus. Se ei ole lasku eikä päätös. Sinun ei tarvitse maksaa vielä mitään.',
  request: 'Pyyntö',
  amount: 'Maksu',
  euros: (amount: string) => `${amount} euroa`,
  why: 'Miksi maksu voidaan periä',
  grounds: {
    excessive:
      'Pyyntösi on ilmeisen kohtuuton. Siksi siitä voidaan periä hallinnollisiin kustannuksiin perustuva kohtuullinen maksu (tietosuoja-asetuksen 12 artiklan 5 kohta).',
    'additional-copy':
      'Pyydät uutta jäljennöstä samoista tiedoista. Siitä voidaan periä hallinnollisiin kustannuksiin perustuva kohtuullinen maksu (tietosuoja-asetuksen 15 artiklan 3 kohta).',
    'repeated-log':
      'Pyydät uudelleen lokitietoja samalta ajalta. Niistä voidaan periä kohtuullinen korvaus. Korvaus saa olla enintään niin suuri kuin tietojen antamisen välittömät kustannukset (laki 703/2023, 11 §:n 3 momentti).',
  },
  previous: (date: string) => `Edellinen samanlainen pyyntösi saapui meille ${date}.`,
  basis: 'Mihin maksun määrä perustuu',
  free: 'Milloin maksua ei peritä',
  freeOf: {
    access: [
      'Ensimmäinen jäljennös on maksuton.',
      'Jäljennös muista tiedoista tai muulta ajalta on maksuton.',
    ],
    logData: [
      'Lokitiedot ovat maksuttomia, kun pyydät niitä ensimmäisen kerran tai muulta ajalta.',
      'Ne tiedot, jotka näet itse kansalaisten verkkopalvelusta, ovat aina maksuttomia.',
    ],
  } as PerRight,
  afterAYear:
    'Maksua ei peritä, jos edellisestä samanlaisesta pyynnöstäsi on kulunut vähintään vuosi.',
  options: 'Mitä voit tehdä',
  withdraw: 'Voit peruuttaa pyyntösi. Silloin et maksa mitään.',
  limit: 'Voit rajata pyyntöäsi.',
  accept: 'Voit hyväksyä maksun. Silloin käsittelemme koko pyynnön.',
  disagree: 'Voit olla eri mieltä. Kerro silloin, miksi maksua ei mielestäsi pidä periä.',
  limitHeading: 'Näin voit rajata pyyntöäsi',
}

const sv: typeof fi = {
  name: 'Förhandsbesked om avgift',
  subject: 'En avgift kan tas ut för din begäran',
  notYet:
    'Detta är ett förhandsbesked. Det är varken en räkning eller ett beslut. Du behöver inte betala något ännu.',
  request: 'Begäran',
  amount: 'Avgift',
  euros: (amount) => `${amount} euro`,
  why: 'Varför en avgift kan tas ut',
  grounds: {
    excessive:
      'Din begäran är uppenbart orimlig. Därför kan en rimlig avgift på grundval av de administrativa kostnaderna tas ut (artikel 12.5 i dataskyddsförordningen).',
    'additional-copy':
      'Du begär en ytterligare kopia av samma uppgifter. För den kan en rimlig avgift på grundval av de administrativa kostnaderna tas ut (artikel 15.3 i dataskyddsförordningen).',
    'repeated-log':
      'Du begär på nytt logguppgifter för samma tid. För dem kan en skälig ersättning tas ut. Ersättningen får vara högst så stor som de direkta kostnaderna för att lämna uppgifterna (11 § 3 mom. i lag 703/2023).',
  },
  previous: (date) => `Din föregående likadana begäran inkom till oss ${date}.`,
  basis: 'Vad beloppet grundar sig på',
  free: 'När ingen avgift tas ut',
  freeOf: {
    access: [
      'Den första kopian är avgiftsfri.',
      'En kopia av andra uppgifter eller för en annan tid är avgiftsfri.',
    ],
    logData: [
      'Logguppgifter är avgiftsfria när du begär dem för första gången eller för en annan tid.',
      'De uppgifter som du själv ser i medborgarnas nättjänst är alltid avgiftsfria.',
    ],
  },
  afterAYear:
    'Ingen avgift tas ut om det har gått minst ett år sedan din föregående likadana begäran.',
  options: 'Vad du kan göra',
  withdraw: 'Du kan återkalla din begäran. Då betalar du ingenting.',
  limit: 'Du kan avgränsa din begäran.',
  accept: 'Du kan godkänna avgiften. Då behandlar vi hela din begäran.',
  disagree: 'Du kan vara av annan åsikt. Berätta då varför du anser att ingen avgift ska tas ut.',
  limitHeading: 'Så här kan du avgränsa din begäran',
}

export const FEE_TEXTS: Readonly<Record<ContentLang, typeof fi>> = { fi, sv }
