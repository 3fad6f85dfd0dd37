import { decisionEnd, refusalBlocks } from '#app/letters/decision-parts.ts'
import { logTexts } from '#app/letters/l16-texts.ts'
import {
  gap,
  heading,
  outcomeOf,
  paragraphs,
  textOf,
  told,
  type LetterContent,
  type LetterDraft,
  type LetterFacts,
  type LetterField,
  type LetterPart,
} from '#app/letters/template.ts'
import type { Block } from '#app/pdf/document.ts'

/** L-16 when an explanation was asked for: why client data were used, and whether lawfully (F-33). */

const VIEWS = ['lawful', 'partly-lawful', 'unlawful'] as const

export const EXPLANATION_FIELDS: readonly LetterField[] = [
  {
    id: 'asked',
    kind: 'text',
    shownWhen: isExplanation,
    label: {
      fi: 'Mitä käyttöä tai luovutusta pyyntö koskee',
      sv: 'Vilken användning eller vilket utlämnande begäran gäller',
    },
  },
  {
    id: 'grounds',
    kind: 'text',
    shownWhen: explains,
    label: {
      fi: 'Käytön tai luovutuksen perusteet',
      sv: 'Grunderna för användningen eller utlämnandet',
    },
    hint: {
      fi: 'Kuka tietoja käytti, mihin tehtävään niitä tarvittiin ja mikä säännös oikeutti siihen.',
      sv: 'Vem som använde uppgifterna, för vilken uppgift de behövdes och vilken bestämmelse som gav rätt till det.',
    },
  },
  {
    id: 'view',
    kind: 'choice',
    shownWhen: explains,
    label: { fi: 'Näkemys käsittelyn lainmukaisuudesta', sv: 'Syn på om behandlingen var laglig' },
    choices: [
      { value: 'lawful', label: { fi: 'Lainmukaista', sv: 'Laglig' } },
      { value: 'partly-lawful', label: { fi: 'Osittain lainmukaista', sv: 'Delvis laglig' } },
      { value: 'unlawful', label: { fi: 'Ei lainmukaista', sv: 'Inte laglig' } },
    ],
  },
  {
    id: 'viewReasons',
    kind: 'text',
    shownWhen: explains,
    label: { fi: 'Miksi näkemys on tämä', sv: 'Varför synen är denna' },
  },
  {
    id: 'measures',
    kind: 'text',
    shownWhen: (content, facts) =>
      explains(content, facts) && ['partly-lawful', 'unlawful'].includes(textOf(content, 'view')),
    label: { fi: 'Mitä asian vuoksi tehdään', sv: 'Vad som görs med anledning av saken' },
    hint: {
      fi: 'Ei pakollinen. Esimerkiksi käyttöoikeuksien muutos tai tietoturvaloukkauksen käsittely.',
      sv: 'Inte obligatoriskt. Till exempel ändrade användarrättigheter eller behandling som personuppgiftsincident.',
    },
  },
]

const explained = ({ content, facts }: LetterDraft) => explains(content, facts)

export const EXPLANATION_PARTS: readonly LetterPart[] = [
  {
    id: 'asked',
    from: 'content.asked',
    when: ({ content, facts }) => isExplanation(content, facts),
    label: {
      fi: 'Mitä käyttöä tai luovutusta pyyntö koskee',
      sv: 'Vilken användning eller vilket utlämnande begäran gäller',
    },
  },
  {
    id: 'grounds',
    from: 'content.grounds',
    when: explained,
    label: {
      fi: 'Käytön tai luovutuksen perusteet',
      sv: 'Grunderna för användningen eller utlämnandet',
    },
  },
  {
    id: 'view',
    from: 'content.view',
    when: explained,
    label: { fi: 'Näkemys käsittelyn lainmukaisuudesta', sv: 'Syn på om behandlingen var laglig' },
  },
  {
    id: 'viewReasons',
    from: 'content.viewReasons',
    when: explained,
    label: { fi: 'Näkemyksen perustelut', sv: 'Motivering till synen' },
  },
]

function isExplanation(_content: LetterContent, { right }: LetterFacts): boolean {
  return right === 'explanation'
}

function explains(content: LetterContent, facts: LetterFacts): boolean {
  return isExplanation(content, facts) && outcomeOf(content) !== 'refused'
}

export function explanationBlocks(draft: LetterDraft): Block[] {
  const { facts, content } = draft
  const t = logTexts(facts)
  const outcome = outcomeOf(content)
  const decided = outcome === undefined || outcome === 'not-processed' ? undefined : outcome
  return [
    {
      kind: 'paragraph',
      text: decided === undefined ? gap(facts.lang) : t.explanationOutcome[decided],
      strong: true,
    },
    { kind: 'paragraph', text: t.explanationRight },
    heading(t.askedHeading),
    ...paragraphs(told(draft, 'asked')),
    ...(explained(draft) ? viewBlocks(draft) : []),
    ...refusalBlocks(draft),
    ...decisionEnd(draft, t.explainedBy),
  ]
}

function viewBlocks(draft: LetterDraft): Block[] {
  const { facts, content } = draft
  const t = logTexts(facts)
  const view = VIEWS.find((value) => value === textOf(content, 'view'))
  const measures = view === 'lawful' ? '' : textOf(content, 'measures')
  return [
    heading(t.groundsHeading),
    ...paragraphs(told(draft, 'grounds')),
    heading(t.viewHeading),
    {
      kind: 'paragraph',
      text: view === undefined ? gap(facts.lang) : t.view[view],
      strong: true,
    },
    ...paragraphs(told(draft, 'viewReasons')),
    ...(measures === '' ? [] : [heading(t.measuresHeading), ...paragraphs(measures)]),
  ]
}
