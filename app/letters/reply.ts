import type { ContentLang } from '#app/i18n/lang.ts'
import {
  dateOf,
  gap,
  heading,
  toldDate,
  type LetterDraft,
  type LetterFacts,
  type LetterField,
  type LetterPart,
} from '#app/letters/template.ts'
import type { Block } from '#app/pdf/document.ts'
import { formatDate, helsinkiDate } from '#app/platform/helsinki.ts'

/** What letters that ask the person for something share: when to answer, and what the asking does to the time limit. */

const fi = {
  replyHeading: 'Milloin ja miten vastaat',
  replyBy: (date: string) => `Vastaa meille viimeistään ${date}.`,
  how: (caseNumber: string) =>
    `Voit vastata Rekisteriportissa. Voit myös ottaa yhteyttä lisätietojen antajaan. Yhteystiedot ovat tämän kirjeen lopussa. Kerro asianumero ${caseNumber}.`,
  notPrevented:
    'Jos et vastaa tähän päivään mennessä, se ei estä meitä ratkaisemasta asiaa (hallintolaki 33 §).',
  limitHeading: 'Miten tämä vaikuttaa määräaikaan',
  suspended: (from: string) =>
    `Määräaika ei kulu ${from} alkaen. Se jatkuu, kun saamme sinulta tarvittavat tiedot.`,
  otherwise: (due: string) =>
    `Ilman tätä keskeytystä määräaika päättyy ${due}. Aika, jonka odotamme tietoja, lisätään määräaikaan.`,
  running: (due: string) =>
    `Määräaika kuluu koko ajan. Tämä kirje ei keskeytä sitä. Vastaamme pyyntöösi viimeistään ${due}.`,
}

const sv: typeof fi = {
  replyHeading: 'När och hur du svarar',
  replyBy: (date) => `Svara oss senast ${date}.`,
  how: (caseNumber) =>
    `Du kan svara i Registerporten. Du kan också kontakta den som ger mer information. Kontaktuppgifterna finns i slutet av det här brevet. Uppge ärendenumret ${caseNumber}.`,
  notPrevented:
    'Om du inte svarar senast den dagen, hindrar det inte oss från att avgöra ärendet (33 § i förvaltningslagen).',
  limitHeading: 'Hur detta påverkar tidsfristen',
  suspended: (from) =>
    `Tidsfristen löper inte från och med den ${from}. Den fortsätter när vi får de uppgifter vi behöver av dig.`,
  otherwise: (due) =>
    `Utan detta avbrott går tidsfristen ut den ${due}. Den tid som vi väntar på uppgifterna läggs till tidsfristen.`,
  running: (due) =>
    `Tidsfristen löper hela tiden. Det här brevet avbryter den inte. Vi besvarar din begäran senast ${due}.`,
}

const REPLY_TEXTS: Readonly<Record<ContentLang, typeof fi>> = { fi, sv }

/** D-17: every question has a day by which it is to be answered. */
export const REPLY_FIELD: LetterField = {
  id: 'replyBy',
  kind: 'date',
  label: { fi: 'Vastaus viimeistään', sv: 'Svar senast' },
  hint: {
    fi: 'Muodossa P.K.VVVV. Anna asian laatuun nähden riittävä aika (hallintolaki 33 §).',
    sv: 'I formen D.M.ÅÅÅÅ. Ge tillräckligt med tid med tanke på ärendets art (33 § i förvaltningslagen).',
  },
}

/** A day after the day of the letter: nobody can answer before they are asked. */
export const REPLY_PART: LetterPart = {
  id: 'replyBy',
  from: 'content.replyBy',
  holds: ({ facts, content }) => {
    const day = dateOf(content, 'replyBy')
    return day !== undefined && day.since(helsinkiDate(facts.issuedAt)).sign > 0
  },
  label: {
    fi: 'Päivä, johon mennessä on vastattava (kirjeen päiväyksen jälkeen)',
    sv: 'Dagen då svaret senast ska ges (efter brevets datum)',
  },
}

/** What happens to the time limit is told from its last day, which is also what a suspension is from. */
export const TIME_LIMIT_PART: LetterPart = {
  id: 'due',
  from: 'facts.due',
  label: { fi: 'Määräpäivä', sv: 'Sista dag' },
}

/** When and how to answer, and that silence does not keep the case open (hallintolaki 33 §). */
export function replyBlocks(draft: LetterDraft): Block[] {
  const { facts } = draft
  const t = REPLY_TEXTS[facts.lang]
  return [
    heading(t.replyHeading),
    { kind: 'paragraph', text: t.replyBy(toldDate(draft, 'replyBy')), strong: true },
    { kind: 'paragraph', text: t.how(facts.caseNumber) },
    { kind: 'paragraph', text: t.notPrevented },
  ]
}

/** D-15, D-16: suspended only where an officer has decided so, and then with both days; else it runs on. */
export function timeLimitBlocks({ lang, due, suspendedFrom }: LetterFacts): Block[] {
  const t = REPLY_TEXTS[lang]
  const last = due === undefined ? gap(lang) : formatDate(due)
  const texts =
    suspendedFrom === undefined
      ? [t.running(last)]
      : [t.suspended(formatDate(suspendedFrom)), t.otherwise(last)]
  return [heading(t.limitHeading), ...texts.map((text): Block => ({ kind: 'paragraph', text }))]
}
