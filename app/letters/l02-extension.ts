import type { ContentLang, Localized } from '#app/i18n/lang.ts'
import { complaintBlocks } from '#app/letters/letter.ts'
import { COMMON_PARTS } from '#app/letters/decision-parts.ts'
import {
  gap,
  heading,
  paragraphs,
  textOf,
  told,
  type LetterDraft,
  type LetterTemplate,
} from '#app/letters/template.ts'
import type { Block } from '#app/pdf/document.ts'
import { formatDate } from '#app/platform/helsinki.ts'

/** D-05: what may justify an extension; the effort as such does not. */
export const EXTENSION_REASONS = ['complexity', 'number'] as const

const REASON_LABELS: Readonly<Record<(typeof EXTENSION_REASONS)[number], Localized>> = {
  complexity: { fi: 'Pyynnön monimutkaisuus', sv: 'Begärans komplexitet' },
  number: { fi: 'Pyyntöjen määrä', sv: 'Antalet begäranden' },
}

const fi = {
  name: 'Ilmoitus määräajan pidentämisestä',
  subject: 'Tarvitsemme lisää aikaa pyyntösi käsittelyyn',
  firstDue: (date: string) => `Meidän piti vastata pyyntöösi viimeistään ${date}.`,
  // law 4.4: the statutory sentence, by its ground
  extended: {
    complexity: (date: string) =>
      `Määräaikaa jatketaan enintään kahdella kuukaudella pyynnön monimutkaisuuden vuoksi. Uusi määräaika päättyy ${date}.`,
    number: (date: string) =>
      `Määräaikaa jatketaan enintään kahdella kuukaudella pyyntöjen määrän vuoksi. Uusi määräaika päättyy ${date}.`,
  },
  ground: 'Jatkaminen perustuu yleisen tietosuoja-asetuksen 12 artiklan 3 kohtaan.',
  why: 'Miksi määräaikaa jatketaan',
  already: 'Mitä voimme antaa jo nyt',
  sooner: 'Vastaamme heti kun voimme. Sinun ei tarvitse tehdä mitään.',
}

const sv: typeof fi = {
  name: 'Meddelande om förlängning av tidsfristen',
  subject: 'Vi behöver mer tid för att behandla din begäran',
  firstDue: (date) => `Vi skulle besvara din begäran senast ${date}.`,
  extended: {
    complexity: (date) =>
      `Tidsfristen förlängs med högst två månader på grund av begärans komplexitet. Den nya tidsfristen går ut den ${date}.`,
    number: (date) =>
      `Tidsfristen förlängs med högst två månader på grund av antalet begäranden. Den nya tidsfristen går ut den ${date}.`,
  },
  ground: 'Förlängningen grundar sig på artikel 12.3 i den allmänna dataskyddsförordningen.',
  why: 'Varför tidsfristen förlängs',
  already: 'Vad vi kan lämna redan nu',
  sooner: 'Vi svarar så snart vi kan. Du behöver inte göra något.',
}

const EXTENSION_TEXTS: Readonly<Record<ContentLang, typeof fi>> = { fi, sv }

/** L-02: the extension with its reasons, within the first month (GDPR 12(3); D-02, D-03). */
export const EXTENSION_LETTER: LetterTemplate = {
  id: 'L-02',
  fields: [
    {
      id: 'reasonCode',
      kind: 'choice',
      label: { fi: 'Jatkamisen peruste', sv: 'Grund för förlängningen' },
      choices: EXTENSION_REASONS.map((value) => ({ value, label: REASON_LABELS[value] })),
    },
    {
      id: 'reasons',
      kind: 'text',
      label: { fi: 'Perustelut vastaanottajalle', sv: 'Motivering till mottagaren' },
      hint: {
        fi: 'Kerro, mikä juuri tässä pyynnössä vie aikaa. Suuri työmäärä ei yksin riitä.',
        sv: 'Berätta vad som tar tid i just denna begäran. En stor arbetsmängd räcker inte ensam.',
      },
    },
    {
      id: 'alreadyGiven',
      kind: 'text',
      label: { fi: 'Mitä voidaan antaa jo nyt', sv: 'Vad som kan lämnas redan nu' },
      hint: {
        fi: 'Jos mitään ei voida antaa vielä, kerro se.',
        sv: 'Ange om inget ännu kan lämnas.',
      },
    },
  ],
  parts: [
    {
      id: 'due',
      from: 'facts.due',
      label: { fi: 'Alkuperäinen määräpäivä', sv: 'Ursprunglig sista dag' },
    },
    {
      id: 'newDue',
      from: 'facts.newDue',
      label: { fi: 'Uusi määräpäivä', sv: 'Ny sista dag' },
    },
    {
      id: 'reasonCode',
      from: 'content.reasonCode',
      label: { fi: 'Jatkamisen peruste', sv: 'Grund för förlängningen' },
    },
    {
      id: 'reasons',
      from: 'content.reasons',
      label: { fi: 'Perustelut', sv: 'Motivering' },
    },
    {
      id: 'alreadyGiven',
      from: 'content.alreadyGiven',
      label: { fi: 'Mitä voidaan antaa jo nyt', sv: 'Vad som kan lämnas redan nu' },
    },
    ...COMMON_PARTS,
  ],
  name: ({ facts }) => EXTENSION_TEXTS[facts.lang].name,
  subject: ({ facts }) => EXTENSION_TEXTS[facts.lang].subject,
  blocks: extensionBlocks,
}

function extensionBlocks(draft: LetterDraft): Block[] {
  const { facts, content } = draft
  const t = EXTENSION_TEXTS[facts.lang]
  const date = (day: typeof facts.due) => (day === undefined ? gap(facts.lang) : formatDate(day))
  const code = EXTENSION_REASONS.find((reason) => reason === textOf(content, 'reasonCode'))
  return [
    { kind: 'paragraph', text: t.firstDue(date(facts.due)) },
    {
      kind: 'paragraph',
      text: code === undefined ? gap(facts.lang) : t.extended[code](date(facts.newDue)),
      strong: true,
    },
    { kind: 'paragraph', text: t.ground },
    heading(t.why),
    ...paragraphs(told(draft, 'reasons')),
    heading(t.already),
    ...paragraphs(told(draft, 'alreadyGiven')),
    { kind: 'paragraph', text: t.sooner },
    ...complaintBlocks(facts),
  ]
}
