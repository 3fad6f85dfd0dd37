import {
  COMMON_PARTS,
  DECISION_PARTS,
  decisionEnd,
  outcomeField,
  refusalBlocks,
  REFUSALS_FIELD,
  REFUSALS_PART,
} from '#app/letters/decision-parts.ts'
import {
  EXPLANATION_FIELDS,
  EXPLANATION_PARTS,
  explanationBlocks,
} from '#app/letters/l16-explanation.ts'
import { logTexts } from '#app/letters/l16-texts.ts'
import {
  dateOf,
  gap,
  heading,
  outcomeOf,
  paragraphs,
  refuses,
  rowsOf,
  textOf,
  told,
  toldDate,
  type LetterContent,
  type LetterDraft,
  type LetterFacts,
  type LetterField,
  type LetterPart,
  type LetterTemplate,
} from '#app/letters/template.ts'
import type { Block } from '#app/pdf/document.ts'

const FIELDS: readonly LetterField[] = [
  {
    id: 'periodFrom',
    kind: 'date',
    shownWhen: isLogData,
    label: { fi: 'Ajanjakson ensimmäinen päivä', sv: 'Tidsperiodens första dag' },
    hint: {
      fi: 'Ajalta, jolta lokitiedot annetaan; jos niitä ei anneta lainkaan, pyydetyn ajan alku.',
      sv: 'För den tid som logguppgifterna lämnas för; om inga lämnas, början av den begärda tiden.',
    },
  },
  {
    id: 'periodTo',
    kind: 'date',
    shownWhen: isLogData,
    label: { fi: 'Ajanjakson viimeinen päivä', sv: 'Tidsperiodens sista dag' },
  },
  {
    id: 'form',
    kind: 'choice',
    shownWhen: gives,
    label: { fi: 'Miten lokitiedot annetaan', sv: 'Hur logguppgifterna lämnas' },
    choices: [
      { value: 'table', label: { fi: 'Taulukkona kirjeessä', sv: 'Som en tabell i brevet' } },
      { value: 'annex', label: { fi: 'Liitetiedostona', sv: 'Som en bilaga' } },
      {
        value: 'none',
        label: { fi: 'Lokissa ei ole merkintöjä', sv: 'Det finns inga anteckningar i loggen' },
      },
    ],
  },
  {
    id: 'entries',
    kind: 'rows',
    shownWhen: (content, facts) => gives(content, facts) && formOf(content) === 'table',
    label: { fi: 'Käytöt ja luovutukset', sv: 'Användning och utlämnanden' },
    hint: {
      fi: 'Yksi rivi kustakin käytöstä tai luovutuksesta. Kerro päivä ja kellonaika.',
      sv: 'En rad per användning eller utlämnande. Ange dag och klockslag.',
    },
    columns: [
      { id: 'when', label: { fi: 'Ajankohta', sv: 'Tidpunkt' } },
      {
        id: 'who',
        label: {
          fi: 'Kuka käytti tai kenelle luovutettiin',
          sv: 'Vem som använde eller till vem uppgifterna lämnades ut',
        },
      },
      { id: 'basis', label: { fi: 'Peruste', sv: 'Grund' } },
    ],
  },
  {
    id: 'oldReason',
    kind: 'text',
    shownWhen: givesOld,
    label: {
      fi: 'Erityinen syy antaa kahta vuotta vanhempia lokitietoja',
      sv: 'Särskilt skäl att lämna logguppgifter som är äldre än två år',
    },
  },
]

const logDataOnly = (draft: LetterDraft) => isLogData(draft.content, draft.facts)

const PARTS: readonly LetterPart[] = [
  {
    id: 'periodFrom',
    from: 'content.periodFrom',
    when: logDataOnly,
    label: { fi: 'Ajanjakson ensimmäinen päivä', sv: 'Tidsperiodens första dag' },
  },
  {
    id: 'periodTo',
    from: 'content.periodTo',
    when: logDataOnly,
    holds: ({ content }) => !isBefore(content, 'periodTo', 'periodFrom'),
    label: {
      fi: 'Ajanjakson viimeinen päivä (ei ennen ensimmäistä)',
      sv: 'Tidsperiodens sista dag (inte före den första)',
    },
  },
  {
    id: 'form',
    from: 'content.form',
    when: ({ content, facts }) => gives(content, facts),
    label: { fi: 'Miten lokitiedot annetaan', sv: 'Hur logguppgifterna lämnas' },
  },
  {
    id: 'entries',
    from: 'content.entries',
    when: ({ content, facts }) => gives(content, facts) && formOf(content) === 'table',
    label: {
      fi: 'Käyttäjät ja luovutuksensaajat, perusteet ja ajankohdat',
      sv: 'Användare och mottagare, grunder och tidpunkter',
    },
  },
  {
    id: 'annex',
    from: 'facts.files',
    when: ({ content, facts }) => gives(content, facts) && formOf(content) === 'annex',
    label: { fi: 'Lokitiedot liitteenä', sv: 'Logguppgifterna som bilaga' },
  },
  {
    id: 'oldReason',
    from: 'content.oldReason',
    when: ({ content, facts }) => givesOld(content, facts),
    label: {
      fi: 'Erityinen syy antaa kahta vuotta vanhempia lokitietoja',
      sv: 'Särskilt skäl att lämna logguppgifter som är äldre än två år',
    },
  },
]

/**
 * L-16: who has used the client data of social welfare and health care and to whom they were
 * disclosed (703/2023 § 11; F-33); or, for a request for an explanation, why and whether lawfully. The
 * same of any other register, and of one's own work, by the GDPR alone (F-06).
 */
export const LOG_DATA_LETTER: LetterTemplate = {
  id: 'L-16',
  fields: [
    outcomeField({
      granted: { fi: 'Annetaan', sv: 'Lämnas' },
      'partly-granted': { fi: 'Annetaan osittain', sv: 'Lämnas delvis' },
      refused: { fi: 'Ei anneta', sv: 'Lämnas inte' },
    }),
    ...FIELDS,
    ...EXPLANATION_FIELDS,
    REFUSALS_FIELD,
  ],
  parts: [...DECISION_PARTS, ...PARTS, ...EXPLANATION_PARTS, REFUSALS_PART, ...COMMON_PARTS],
  name: (draft) => {
    const t = logTexts(draft.facts)
    if (logDataOnly(draft)) return t.name
    return refuses(draft) ? t.explanationDecisionName : t.explanationName
  },
  subject: (draft) => {
    const t = logTexts(draft.facts)
    return logDataOnly(draft) ? t.subject : t.explanationSubject
  },
  blocks: (draft) => (logDataOnly(draft) ? logDataBlocks(draft) : explanationBlocks(draft)),
}

function isLogData(_content: LetterContent, { right }: LetterFacts): boolean {
  return right !== 'explanation'
}

/** Whether log data are given. Not decided yet: as if they were, so that a preview shows it. */
function gives(content: LetterContent, facts: LetterFacts): boolean {
  return isLogData(content, facts) && outcomeOf(content) !== 'refused'
}

function formOf(content: LetterContent): string {
  return textOf(content, 'form')
}

/** F-33: log data older than two years when they were asked for, only for a special reason. */
function givesOld(content: LetterContent, facts: LetterFacts): boolean {
  const from = dateOf(content, 'periodFrom')
  const twoYearsBefore = facts.requestReceivedOn.subtract({ years: 2 })
  return (
    facts.underGdpr !== true &&
    gives(content, facts) &&
    formOf(content) !== 'none' &&
    from !== undefined &&
    from.until(twoYearsBefore).sign > 0
  )
}

function isBefore(content: LetterContent, field: string, other: string): boolean {
  const [one, two] = [dateOf(content, field), dateOf(content, other)]
  return one !== undefined && two !== undefined && one.until(two).sign > 0
}

function logDataBlocks(draft: LetterDraft): Block[] {
  const { facts, content } = draft
  const t = logTexts(facts)
  const given = gives(content, facts)
  const period = `${toldDate(draft, 'periodFrom')}–${toldDate(draft, 'periodTo')}`
  return [
    { kind: 'paragraph', text: outcomeText(draft), strong: true },
    { kind: 'paragraph', text: t.right },
    {
      kind: 'facts',
      rows: [
        ...(facts.registers.length > 0 ? [{ term: t.registers, value: facts.registers }] : []),
        { term: t.period, value: period },
      ],
    },
    ...(given ? entryBlocks(draft) : []),
    ...refusalBlocks(draft),
    ...(refuses(draft) ? [{ kind: 'paragraph' as const, text: t.refusal }] : []),
    ...(given ? useBlocks(draft) : []),
    heading(t.askHeading),
    { kind: 'paragraph', text: t.ask(facts.caseNumber) },
    ...decisionEnd(draft),
  ]
}

function outcomeText({ facts, content }: LetterDraft): string {
  const t = logTexts(facts)
  const outcome = outcomeOf(content)
  if (outcome === undefined || outcome === 'not-processed') return gap(facts.lang)
  return outcome === 'granted' && formOf(content) === 'none' ? t.none : t.outcome[outcome]
}

/** Who, why and when: in the letter, in its annex, or that there is nothing to tell. */
function entryBlocks(draft: LetterDraft): Block[] {
  const { facts, content } = draft
  const t = logTexts(facts)
  const missing: Block = { kind: 'paragraph', text: gap(facts.lang) }
  const table = (head: readonly string[], rows: readonly (readonly string[])[]): Block =>
    rows.length > 0 ? { kind: 'table', head, rows } : missing
  switch (formOf(content)) {
    case 'none':
      return outcomeOf(content) === 'granted' ? [] : [{ kind: 'paragraph', text: t.none }]
    case 'annex':
      return [
        heading(t.entriesHeading),
        { kind: 'paragraph', text: t.annex },
        table(
          t.annexHead,
          (facts.files ?? []).map(({ name, format }) => [name, format]),
        ),
      ]
    case 'table':
      return [
        heading(t.entriesHeading),
        table(
          t.entryHead,
          rowsOf(content, 'entries').map((row) =>
            ['when', 'who', 'basis'].map((column) => row[column] || gap(facts.lang)),
          ),
        ),
      ]
    default:
      return [heading(t.entriesHeading), missing]
  }
}

const paragraph = (text: string): Block => ({ kind: 'paragraph', text })

/** § 11(2) and (3): the two years, what the log data may be used for, and that they cost nothing. */
function useBlocks(draft: LetterDraft): Block[] {
  const { facts, content } = draft
  const t = logTexts(facts)
  if (formOf(content) === 'none') return [{ kind: 'paragraph', text: t.free }]
  return [
    ...(givesOld(content, facts)
      ? [
          heading(t.oldHeading),
          { kind: 'paragraph' as const, text: t.oldRule },
          ...paragraphs(told(draft, 'oldReason')),
        ]
      : []),
    ...(t.reuse === '' ? [] : [heading(t.reuseHeading), paragraph(t.reuse)]),
    paragraph(t.free),
  ]
}
