import type { Temporal } from 'temporal-polyfill'
import type { ContentLang } from '#app/i18n/lang.ts'
import {
  complaintBlocks,
  composeLetter,
  type Contact,
  type LetterInput,
} from '#app/letters/letter.ts'
import { REQUEST_NAMES, type RequestedRight } from '#app/letters/rights.ts'
import type { Block, PdfDocument } from '#app/pdf/document.ts'
import { formatDate, formatTime, helsinkiDate, helsinkiDateTime } from '#app/platform/helsinki.ts'

/** L-01: receipt of a request (13/2003 § 12; D-14). May be made without a person's check. */
export interface ReceiptLetterInput extends Omit<LetterInput, 'requestReceivedOn'> {
  readonly receivedAt: Temporal.Instant
  /** One entry per right; no registers = the person did not know which. */
  readonly requests: readonly {
    readonly right: RequestedRight
    readonly registers: readonly string[]
  }[]
  /** Last day for the answer. */
  readonly dueDate: Temporal.PlainDate
  /** Why that day, in whole sentences, in the language of the letter. */
  readonly dueExplanation: readonly string[]
  /** Whether the period can be extended by two months (GDPR 12(3)); log data requests cannot (D-30). */
  readonly extensible: boolean
  readonly handledBy: Contact
  /** Where to complete or withdraw the request: address of the portal, registry office. */
  readonly channels: readonly string[]
  /** Made by the system at once, not by an officer. */
  readonly automatic: boolean
}

const fi = {
  name: 'Vastaanottoilmoitus',
  subject: 'Olemme vastaanottaneet pyyntösi',
  received: 'Saapunut',
  receivedAt: (date: string, time: string) => `${date} klo ${time} (Suomen aikaa)`,
  request: 'Pyyntösi',
  registers: 'Rekisterit',
  unknownRegister: 'Et nimennyt rekisteriä. Selvitämme, missä rekistereissämme tietojasi on.',
  whenHeading: 'Milloin saat vastauksen',
  due: (date: string) => `Saat vastauksen viimeistään ${date}.`,
  extension: (date: string) =>
    `Määräaikaa voidaan jatkaa enintään kahdella kuukaudella, jos se on tarpeen pyynnön monimutkaisuuden tai pyyntöjen määrän vuoksi. Siinä tapauksessa ilmoitamme sinulle jatkamisesta ja sen syistä viimeistään ${date} (tietosuoja-asetuksen 12 artiklan 3 kohta).`,
  handlerHeading: 'Kuka käsittelee pyyntösi',
  handler: 'Käsittelijä',
  changeHeading: 'Jos haluat täydentää pyyntöäsi tai peruuttaa sen',
  change: (caseNumber: string) =>
    `Voit täydentää pyyntöäsi tai peruuttaa sen milloin tahansa ennen kuin olemme vastanneet siihen. Kerro silloin asianumero ${caseNumber}. Voit käyttää näitä kanavia:`,
  noSecrets:
    'Älä lähetä henkilötunnusta tai muita salassa pidettäviä tietoja tavallisella sähköpostilla.',
  meaningHeading: 'Mitä tämä ilmoitus merkitsee',
  meaning:
    'Tällä ilmoituksella vahvistamme, että pyyntösi on saapunut. Ilmoitus ei ole päätös, eikä siinä oteta kantaa siihen, miten pyyntösi ratkaistaan.',
  automatic:
    'Ilmoitus on laadittu automaattisesti (laki sähköisestä asioinnista viranomaistoiminnassa 13/2003, 12 §). Pyyntösi käsittelee ja ratkaisee ihminen.',
}

const sv: typeof fi = {
  name: 'Bekräftelse på mottagande',
  subject: 'Vi har tagit emot din begäran',
  received: 'Inkom',
  receivedAt: (date, time) => `${date} kl. ${time} (finsk tid)`,
  request: 'Din begäran',
  registers: 'Register',
  unknownRegister:
    'Du angav inget register. Vi utreder i vilka av våra register det finns uppgifter om dig.',
  whenHeading: 'När du får svar',
  due: (date) => `Du får svar senast ${date}.`,
  extension: (date) =>
    `Tidsfristen kan förlängas med högst två månader, om det behövs på grund av begärans komplexitet eller antalet begäranden. I så fall meddelar vi dig om förlängningen och skälen till den senast ${date} (artikel 12.3 i dataskyddsförordningen).`,
  handlerHeading: 'Vem som behandlar din begäran',
  handler: 'Handläggare',
  changeHeading: 'Om du vill komplettera eller återkalla din begäran',
  change: (caseNumber) =>
    `Du kan komplettera eller återkalla din begäran när som helst innan vi har besvarat den. Uppge då ärendenumret ${caseNumber}. Du kan använda följande kanaler:`,
  noSecrets:
    'Skicka inte din personbeteckning eller andra sekretessbelagda uppgifter med vanlig e-post.',
  meaningHeading: 'Vad den här bekräftelsen innebär',
  meaning:
    'Med den här bekräftelsen meddelar vi att din begäran har kommit in. Bekräftelsen är inte ett beslut, och i den tas inte ställning till hur din begäran avgörs.',
  automatic:
    'Bekräftelsen har upprättats automatiskt (12 § i lagen om elektronisk kommunikation i myndigheternas verksamhet, 13/2003). Din begäran behandlas och avgörs av en människa.',
}

const RECEIPT_TEXTS: Readonly<Record<ContentLang, typeof fi>> = { fi, sv }

/** The receipt with its date, last day and why, how to complete or withdraw, and remedies (law 4.4). */
export function receiptLetter(input: ReceiptLetterInput): PdfDocument {
  const t = RECEIPT_TEXTS[input.lang]
  const due = formatDate(input.dueDate)
  const requestReceivedOn = helsinkiDate(input.receivedAt)
  const blocks: Block[] = [
    { kind: 'facts', rows: requestFacts(input) },
    { kind: 'heading', level: 2, text: t.whenHeading },
    { kind: 'paragraph', text: t.due(due), strong: true },
    ...input.dueExplanation.map((text): Block => ({ kind: 'paragraph', text })),
    ...(input.extensible ? [{ kind: 'paragraph' as const, text: t.extension(due) }] : []),
    { kind: 'heading', level: 2, text: t.handlerHeading },
    { kind: 'facts', rows: [{ term: t.handler, value: handlerLines(input.handledBy) }] },
    { kind: 'heading', level: 2, text: t.changeHeading },
    { kind: 'paragraph', text: t.change(input.caseNumber) },
    { kind: 'list', items: input.channels },
    { kind: 'paragraph', text: t.noSecrets },
    { kind: 'heading', level: 2, text: t.meaningHeading },
    { kind: 'paragraph', text: t.meaning },
    ...(input.automatic ? [{ kind: 'paragraph' as const, text: t.automatic }] : []),
    ...complaintBlocks(input),
  ]
  const body = { id: 'L-01', name: t.name, subject: t.subject, blocks } as const
  return composeLetter({ ...input, requestReceivedOn }, body)
}

function handlerLines({ title, name, lines }: Contact): string[] {
  return [title, ...(name === undefined ? [] : [name]), ...lines]
}

function requestFacts(input: ReceiptLetterInput) {
  const t = RECEIPT_TEXTS[input.lang]
  const local = helsinkiDateTime(input.receivedAt)
  const received = t.receivedAt(formatDate(local.toPlainDate()), formatTime(local))
  const registers = [...new Set(input.requests.flatMap((request) => request.registers))]
  return [
    { term: t.received, value: received },
    { term: t.request, value: input.requests.map(({ right }) => REQUEST_NAMES[right][input.lang]) },
    { term: t.registers, value: registers.length > 0 ? registers : t.unknownRegister },
  ]
}
