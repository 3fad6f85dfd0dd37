import type { ContentLang } from '#app/i18n/lang.ts'
import { COMMON_PARTS } from '#app/letters/decision-parts.ts'
import { complaintBlocks } from '#app/letters/letter.ts'
import {
  REPLY_FIELD,
  REPLY_PART,
  replyBlocks,
  TIME_LIMIT_PART,
  timeLimitBlocks,
} from '#app/letters/reply.ts'
import type { RequestedRight } from '#app/letters/rights.ts'
import {
  gap,
  heading,
  paragraphs,
  told,
  type LetterDraft,
  type LetterTemplate,
} from '#app/letters/template.ts'
import type { Block } from '#app/pdf/document.ts'

const fi = {
  name: 'Pyyntö henkilöllisyyden varmistamiseksi',
  subject: 'Varmista henkilöllisyytesi, jotta voimme käsitellä pyyntösi',
  intro:
    'Meidän on tiedettävä, kuka pyynnön on tehnyt. Näin emme anna henkilötietoja väärälle ihmiselle.',
  why: 'Miksi pyydämme tätä',
  // GDPR 12(6), in the words of the Regulation
  ground:
    'Voimme pyytää lisätietoja, kun meillä on perusteltua syytä epäillä pyynnön tekijän henkilöllisyyttä (tietosuoja-asetuksen 12 artiklan 6 kohta).',
  needed: 'Mitä tarvitsemme',
  onlyNecessary: 'Emme pyydä muuta kuin sen, mikä on tarpeen henkilöllisyytesi varmistamiseen.',
  ways: 'Näin voit varmistaa henkilöllisyytesi',
  chooseOne: 'Valitse yksi näistä tavoista. Kaikki ovat maksuttomia.',
  portalHeading: 'Suomi.fi-tunnistus Rekisteriportissa',
  portal: (address: string, caseNumber: string) =>
    `Mene osoitteeseen ${address} ja tunnistaudu Suomi.fi-tunnistuksella. Lähetä meille sieltä viesti asiassa ${caseNumber}. Jos et näe asiaa portaalissa, ota meihin yhteyttä.`,
  visitHeading: 'Käynti palvelupisteessä',
  document:
    'Ota mukaan voimassa oleva henkilökortti, passi tai muu luotettava asiakirja, josta henkilöllisyytesi selviää. Katsomme asiakirjan, mutta emme ota siitä kopiota. Kirjaamme vain, miten ja milloin henkilöllisyytesi tarkistettiin ja kuka sen teki.',
  otherHeading: 'Muu tapa',
  noCopyHeading: 'Älä lähetä kopiota henkilöllisyystodistuksesta',
  noCopy:
    'Älä lähetä sähköpostilla kopiota tai kuvaa henkilökortista, passista tai muusta henkilöllisyystodistuksesta. Emme tarvitse kopiota. Jos saamme sellaisen, hävitämme sen heti. Älä kirjoita sähköpostiin henkilötunnustasi.',
  unsure:
    'Jos emme voi varmistua henkilöllisyydestäsi, emme ehkä voi tehdä sitä, mitä pyydät. Silloin saat siitä kirjallisen päätöksen, jossa kerromme syyt ja sen, miten voit hakea muutosta.',
  useHeading: 'Mihin käytämme tietoja',
  use: 'Käytämme näin saatuja tietoja vain henkilöllisyytesi varmistamiseen. Emme käytä niitä mihinkään muuhun.',
}

const sv: typeof fi = {
  name: 'Begäran om styrkande av identitet',
  subject: 'Styrk din identitet så att vi kan behandla din begäran',
  intro:
    'Vi måste veta vem som har gjort begäran. På så sätt lämnar vi inte ut personuppgifter till fel människa.',
  why: 'Varför vi ber om detta',
  ground:
    'Vi får be om mer information när vi har rimliga skäl att betvivla identiteten hos den som har gjort begäran (artikel 12.6 i dataskyddsförordningen).',
  needed: 'Vad vi behöver',
  onlyNecessary: 'Vi ber inte om något annat än det som behövs för att bekräfta din identitet.',
  ways: 'Så här kan du styrka din identitet',
  chooseOne: 'Välj ett av dessa sätt. Alla är avgiftsfria.',
  portalHeading: 'Suomi.fi-identifikation i Registerporten',
  portal: (address, caseNumber) =>
    `Gå till adressen ${address} och identifiera dig med Suomi.fi-identifikation. Skicka oss därifrån ett meddelande i ärendet ${caseNumber}. Om du inte ser ärendet i portalen, kontakta oss.`,
  visitHeading: 'Besök på ett serviceställe',
  document:
    'Ta med ett giltigt identitetskort, ett pass eller någon annan tillförlitlig handling som visar vem du är. Vi tittar på handlingen men tar ingen kopia av den. Vi antecknar bara hur och när din identitet kontrollerades och vem som gjorde det.',
  otherHeading: 'Ett annat sätt',
  noCopyHeading: 'Skicka inte en kopia av din identitetshandling',
  noCopy:
    'Skicka inte en kopia eller bild av ett identitetskort, ett pass eller någon annan identitetshandling med e-post. Vi behöver ingen kopia. Om vi får en sådan förstör vi den genast. Skriv inte din personbeteckning i ett e-postmeddelande.',
  unsure:
    'Om vi inte kan försäkra oss om din identitet, kan vi kanske inte göra det som du begär. Då får du ett skriftligt beslut där vi berättar skälen och hur du kan söka ändring.',
  useHeading: 'Vad vi använder uppgifterna till',
  use: 'Vi använder de uppgifter som vi får på det här sättet endast för att bekräfta din identitet. Vi använder dem inte till något annat.',
}

const IDENTITY_TEXTS: Readonly<Record<ContentLang, typeof fi>> = { fi, sv }

/** GDPR 12(6) speaks of requests under Articles 15–21 only. */
const IN_ARTICLES_15_TO_21: ReadonlySet<RequestedRight> = new Set<RequestedRight>([
  'access',
  'rectification',
  'erasure',
  'restriction',
  'portability',
  'objection',
])

/** L-03: more is asked only where there is reasonable doubt, and never a copy of a document (I-02…I-04). */
export const IDENTITY_LETTER: LetterTemplate = {
  id: 'L-03',
  fields: [
    {
      id: 'doubts',
      kind: 'text',
      label: {
        fi: 'Miksi henkilöllisyydestä on perusteltu epäily',
        sv: 'Varför det finns rimliga skäl att betvivla identiteten',
      },
      hint: {
        fi: 'Kerro, mikä juuri tässä pyynnössä herättää epäilyn. Jos henkilö on jo tunnistautunut Suomi.fi-tunnistuksella, älä pyydä enempää.',
        sv: 'Berätta vad i just denna begäran som väcker tvivel. Om personen redan har identifierat sig med Suomi.fi-identifikation, be inte om mer.',
      },
    },
    {
      id: 'needed',
      kind: 'text',
      label: { fi: 'Mitä tarkalleen tarvitaan', sv: 'Exakt vad som behövs' },
      hint: {
        fi: 'Pyydä vain se, mikä on välttämätöntä. Älä pyydä kopiota henkilöllisyystodistuksesta äläkä henkilötunnusta.',
        sv: 'Be bara om det som är nödvändigt. Be inte om en kopia av en identitetshandling och inte om personbeteckningen.',
      },
    },
    {
      id: 'visit',
      kind: 'text',
      label: {
        fi: 'Missä palvelupisteessä ja milloin voi käydä',
        sv: 'På vilket serviceställe och när man kan besöka oss',
      },
      hint: { fi: 'Osoite ja aukioloajat.', sv: 'Adress och öppettider.' },
    },
    {
      id: 'otherWay',
      kind: 'text',
      label: { fi: 'Muu tapa', sv: 'Ett annat sätt' },
      hint: {
        fi: 'Sille, joka ei voi käyttää Suomi.fi-tunnistusta eikä tulla käymään: esimerkiksi oman työntekijän tapaaminen tai videopuhelu.',
        sv: 'För den som varken kan använda Suomi.fi-identifikation eller komma på besök: till exempel ett möte med den egna handläggaren eller ett videosamtal.',
      },
    },
    REPLY_FIELD,
  ],
  parts: [
    {
      id: 'doubts',
      from: 'content.doubts',
      label: { fi: 'Perusteltu epäily', sv: 'Rimliga skäl till tvivel' },
    },
    {
      id: 'needed',
      from: 'content.needed',
      label: { fi: 'Mitä tarvitaan', sv: 'Vad som behövs' },
    },
    {
      id: 'portal',
      from: 'facts.portal',
      label: { fi: 'Portaalin osoite', sv: 'Portalens adress' },
    },
    {
      id: 'visit',
      from: 'content.visit',
      label: { fi: 'Käynti palvelupisteessä', sv: 'Besök på ett serviceställe' },
    },
    {
      id: 'otherWay',
      from: 'content.otherWay',
      label: { fi: 'Muu tapa', sv: 'Ett annat sätt' },
    },
    REPLY_PART,
    TIME_LIMIT_PART,
    ...COMMON_PARTS,
  ],
  name: ({ facts }) => IDENTITY_TEXTS[facts.lang].name,
  subject: ({ facts }) => IDENTITY_TEXTS[facts.lang].subject,
  blocks: identityBlocks,
}

function identityBlocks(draft: LetterDraft): Block[] {
  const { facts } = draft
  const t = IDENTITY_TEXTS[facts.lang]
  return [
    { kind: 'paragraph', text: t.intro },
    heading(t.why),
    ...paragraphs(told(draft, 'doubts')),
    ...(IN_ARTICLES_15_TO_21.has(facts.right) ? paragraphs(t.ground) : []),
    heading(t.needed),
    ...paragraphs(told(draft, 'needed')),
    { kind: 'paragraph', text: t.onlyNecessary },
    ...wayBlocks(draft),
    heading(t.noCopyHeading),
    { kind: 'paragraph', text: t.noCopy, strong: true },
    ...replyBlocks(draft),
    { kind: 'paragraph', text: t.unsure },
    ...timeLimitBlocks(facts),
    heading(t.useHeading),
    { kind: 'paragraph', text: t.use },
    ...complaintBlocks(facts),
  ]
}

function wayBlocks(draft: LetterDraft): Block[] {
  const { lang, portal, caseNumber } = draft.facts
  const t = IDENTITY_TEXTS[lang]
  return [
    heading(t.ways),
    { kind: 'paragraph', text: t.chooseOne },
    heading(t.portalHeading, 3),
    { kind: 'paragraph', text: t.portal(portal || gap(lang), caseNumber) },
    heading(t.visitHeading, 3),
    ...paragraphs(told(draft, 'visit')),
    { kind: 'paragraph', text: t.document },
    heading(t.otherHeading, 3),
    ...paragraphs(told(draft, 'otherWay')),
  ]
}
