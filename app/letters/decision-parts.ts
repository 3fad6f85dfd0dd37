import type { Localized } from '#app/i18n/lang.ts'
import type { LetterSection } from '#app/letters/conditional-parts.ts'
import { complaintBlocks } from '#app/letters/letter.ts'
import {
  gap,
  heading,
  OUTCOMES,
  refuses,
  rowsOf,
  type LetterDraft,
  type LetterFacts,
  type LetterField,
  type LetterPart,
  type Outcome,
} from '#app/letters/template.ts'
import { TEXTS } from '#app/letters/texts.ts'
import type { Block } from '#app/pdf/document.ts'

/** What letters have in common: head and foot, and the elements of a decision (R-01…R-04). */

/**
 * The end of every decision: the Ombudsman, for a refusal the controller's appeal instructions
 * and who decided.
 * @param answeredBy heading over the officer's name where nothing is decided against the person
 */
export function decisionEnd(draft: LetterDraft, answeredBy?: string): Block[] {
  const { facts } = draft
  const t = TEXTS[facts.lang].decision
  const appeal =
    facts.appeal !== undefined && facts.appeal.paragraphs.length > 0
      ? facts.appeal
      : { heading: t.appeal, paragraphs: [gap(facts.lang)] }
  return [
    ...complaintBlocks(facts),
    ...(refuses(draft)
      ? [
          heading(appeal.heading),
          ...appeal.paragraphs.map((text): Block => ({ kind: 'paragraph', text })),
        ]
      : []),
    heading(refuses(draft) ? t.decider : (answeredBy ?? t.decider)),
    { kind: 'paragraph', text: deciderLine(facts) },
  ]
}

function deciderLine({ decider, lang }: LetterFacts): string {
  if (decider === undefined) return gap(lang)
  return [decider.name, decider.title, ...decider.lines]
    .filter((part) => part !== undefined)
    .join(', ')
}

/** The mandatory elements that all decisions share (law 4.4; ). */
export const DECISION_PARTS: readonly LetterPart[] = [
  {
    id: 'outcome',
    from: 'content.outcome',
    label: { fi: 'Ratkaisu', sv: 'Avgörande' },
  },
  {
    id: 'appeal',
    from: 'facts.appeal.paragraphs',
    when: refuses,
    label: { fi: 'Muutoksenhakuohje', sv: 'Anvisning för ändringssökande' },
  },
  {
    id: 'decider',
    from: 'facts.decider.title',
    label: { fi: 'Päätöksen tekijä', sv: 'Beslutsfattare' },
  },
]

/** The mandatory elements of the common head and foot. */
export const COMMON_PARTS: readonly LetterPart[] = [
  {
    id: 'recipientName',
    from: 'facts.recipient.name',
    label: { fi: 'Vastaanottajan nimi', sv: 'Mottagarens namn' },
  },
  {
    id: 'caseNumber',
    from: 'facts.caseNumber',
    label: { fi: 'Asianumero', sv: 'Ärendenummer' },
  },
  {
    id: 'officer',
    from: 'facts.officer.title',
    label: { fi: 'Lisätietojen antaja', sv: 'Den som ger mer information' },
  },
  {
    id: 'officerContact',
    from: 'facts.officer.lines',
    label: {
      fi: 'Lisätietojen antajan yhteystiedot',
      sv: 'Kontaktuppgifter till den som ger mer information',
    },
  },
  {
    id: 'dpo',
    from: 'facts.dpo.lines',
    label: { fi: 'Tietosuojavastaavan yhteystiedot', sv: 'Dataskyddsombudets kontaktuppgifter' },
  },
  {
    id: 'notices',
    from: 'facts.notices',
    label: {
      fi: 'Tieto siitä, missä tietosuojaseloste on',
      sv: 'Uppgift om var dataskyddsbeskrivningen finns',
    },
  },
  {
    id: 'complaint',
    from: 'facts.ombudsman',
    label: { fi: 'Tietosuojavaltuutetun yhteystiedot', sv: 'Dataombudsmannens kontaktuppgifter' },
  },
]

/** A field for the outcome, with the outcomes that a letter knows. */
export function outcomeField(labels: Readonly<Partial<Record<Outcome, Localized>>>): LetterField {
  return {
    id: 'outcome',
    kind: 'choice',
    label: { fi: 'Ratkaisu', sv: 'Avgörande' },
    choices: OUTCOMES.flatMap((value) => {
      const label = labels[value]
      return label === undefined ? [] : [{ value, label }]
    }),
  }
}

/** What is refused, why and on which provision: one row a matter (R-04; hallintolaki 44–45 §). */
export const REFUSALS_FIELD: LetterField = {
  id: 'refusals',
  kind: 'rows',
  label: { fi: 'Mitä evätään ja miksi', sv: 'Vad som avslås och varför' },
  hint: {
    fi: 'Yksi rivi kustakin asiasta. Kerro tiedon ryhmä, ei itse tietoa.',
    sv: 'En rad per sak. Ange kategorin av uppgifter, inte själva uppgiften.',
  },
  shownWhen: (content) =>
    content['outcome'] === 'refused' || content['outcome'] === 'partly-granted',
  columns: [
    { id: 'what', label: { fi: 'Mitä evätään', sv: 'Vad som avslås' } },
    { id: 'ground', label: { fi: 'Perustelu', sv: 'Motivering' } },
    { id: 'provision', label: { fi: 'Säännös', sv: 'Bestämmelse' } },
  ],
}

export const REFUSALS_PART: LetterPart = {
  id: 'refusals',
  from: 'content.refusals',
  when: refuses,
  label: {
    fi: 'Epäämisen perustelut ja säännökset',
    sv: 'Motiveringar och bestämmelser för avslaget',
  },
}

/** What is refused, in a letter that grants or refuses. */
export const REFUSED_MATTERS: LetterSection = { fields: [REFUSALS_FIELD], parts: [REFUSALS_PART] }

/**
 * The form of a decision and what is mandatory in it, told once: the outcome, the sections in their
 * order, and what every decision has.
 */
export function decisionForm(
  outcomes: Parameters<typeof outcomeField>[0],
  ...sections: readonly LetterSection[]
): LetterSection {
  return {
    fields: [outcomeField(outcomes), ...sections.flatMap(({ fields }) => fields)],
    parts: [...DECISION_PARTS, ...sections.flatMap(({ parts }) => parts), ...COMMON_PARTS],
  }
}

/** The refused matters as a table with reasons and provisions; nothing where nothing is refused. */
export function refusalBlocks(draft: LetterDraft): Block[] {
  if (!refuses(draft)) return []
  const { facts, content } = draft
  const t = TEXTS[facts.lang].decision
  const rows = rowsOf(content, 'refusals').map(({ what, ground, provision }) => [
    what || gap(facts.lang),
    ground || gap(facts.lang),
    provision || gap(facts.lang),
  ])
  return [
    heading(t.refused),
    rows.length > 0
      ? { kind: 'table', head: t.refusedHead, rows }
      : { kind: 'paragraph', text: gap(facts.lang) },
  ]
}
