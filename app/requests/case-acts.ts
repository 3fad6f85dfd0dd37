import type { LetterField } from '#app/letters/template.ts'
import type { Localized } from '#app/i18n/lang.ts'
import { CHILD_VIEWS, LATENESS_CODES, type NoticeOutcome } from '#app/requests/case-event.ts'
import type { ItemEvent } from '#app/requests/lifecycle-table.ts'

/** Events that an officer records on a page of their own: a few fields, one button. */
export const ACTS = [
  'clarify',
  'proceed',
  'unextend',
  'hear-child',
  'notify-recipient',
  'lift',
  'join',
  'correct',
  'close',
] as const satisfies readonly ItemEvent[]
export type Act = (typeof ACTS)[number]

export function isAct(value: string | undefined): value is Act {
  return ACTS.some((act) => act === value)
}

const CHILD_VIEW_WORDS = {
  agrees: { fi: 'Lapsi haluaa, että pyyntöön vastataan', sv: 'Barnet vill att begäran besvaras' },
  disagrees: {
    fi: 'Lapsi ei halua, että pyyntöön vastataan',
    sv: 'Barnet vill inte att begäran besvaras',
  },
  'not-able': {
    fi: 'Lapsi ei pysty arvioimaan asiaa',
    sv: 'Barnet kan inte bedöma saken',
  },
  'not-needed': {
    fi: 'Näkemystä ei ole tarpeen selvittää',
    sv: 'Åsikten behöver inte utredas',
  },
} as const satisfies Record<(typeof CHILD_VIEWS)[number], LetterField['label']>

const LATENESS_WORDS = {
  volume: { fi: 'Aineistoa oli paljon', sv: 'Materialet var omfattande' },
  'other-unit': {
    fi: 'Toisen yksikön tietoja odotettiin',
    sv: 'Uppgifter från en annan enhet inväntades',
  },
  'source-system': { fi: 'Tietojärjestelmän häiriö', sv: 'Störning i ett informationssystem' },
  absence: { fi: 'Käsittelijän poissaolo', sv: 'Handläggarens frånvaro' },
  routing: { fi: 'Asia ohjautui väärin', sv: 'Ärendet styrdes fel' },
  'unclear-request': { fi: 'Pyyntö oli epäselvä', sv: 'Begäran var oklar' },
  other: { fi: 'Muu syy', sv: 'Annan orsak' },
} as const satisfies Record<(typeof LATENESS_CODES)[number], LetterField['label']>

/** What became of the duty to tell a recipient, in words. */
export const NOTICE_WORDS: Readonly<Record<NoticeOutcome, Localized>> = {
  sent: { fi: 'Ilmoitettu kirjeellä', sv: 'Underrättad per brev' },
  told: {
    fi: 'Ilmoitettu muulla tavalla kuin tämän palvelun kirjeellä',
    sv: 'Underrättad på annat sätt än med ett brev i den här tjänsten',
  },
  impossible: {
    fi: 'Ilmoittaminen on mahdotonta',
    sv: 'Det är omöjligt att underrätta mottagaren',
  },
  disproportionate: {
    fi: 'Ilmoittaminen vaatisi kohtuutonta vaivaa',
    sv: 'Underrättelsen skulle medföra en oproportionell ansträngning',
  },
  none: {
    fi: 'Tietoja ei ole luovutettu kenellekään',
    sv: 'Uppgifterna har inte lämnats ut till någon',
  },
}

export function isNoticeOutcome(value: unknown): value is NoticeOutcome {
  return Object.keys(NOTICE_WORDS).some((outcome) => outcome === value)
}

/** The outcomes that are recorded without a letter (L-15 records its own). */
export const NOTED_OUTCOMES = [
  'told',
  'impossible',
  'disproportionate',
  'none',
] as const satisfies readonly NoticeOutcome[]

const choices = <V extends string>(
  values: readonly V[],
  words: Readonly<Record<V, LetterField['label']>>,
) => values.map((value) => ({ value, label: words[value] }))

const REASON: LetterField = {
  id: 'reason',
  kind: 'text',
  label: { fi: 'Perustelu', sv: 'Motivering' },
  hint: {
    fi: 'Jää asian tapahtumiin. Älä kirjoita henkilötunnusta.',
    sv: 'Blir kvar i ärendets händelser. Skriv ingen personbeteckning.',
  },
}

/** What each act asks; `isMandatory` says which fields are mandatory. */
export const ACT_FIELDS: Readonly<Record<Act, readonly LetterField[]>> = {
  clarify: [],
  proceed: [],
  lift: [],
  join: [],
  unextend: [REASON],
  correct: [REASON],
  'hear-child': [
    {
      id: 'view',
      kind: 'choice',
      label: { fi: 'Lapsen oma näkemys', sv: 'Barnets egen åsikt' },
      choices: choices(CHILD_VIEWS, CHILD_VIEW_WORDS),
    },
    {
      id: 'text',
      kind: 'text',
      label: {
        fi: 'Miten näkemys selvitettiin ja arvio siitä',
        sv: 'Hur åsikten utreddes och bedömningen av den',
      },
      hint: {
        fi: 'Ikä, kehitystaso ja asian laatu. Ei näy huoltajalle.',
        sv: 'Ålder, utvecklingsnivå och ärendets art. Visas inte för vårdnadshavaren.',
      },
    },
  ],
  'notify-recipient': [
    {
      id: 'outcome',
      kind: 'choice',
      label: { fi: 'Mitä kirjataan', sv: 'Vad som antecknas' },
      choices: choices(NOTED_OUTCOMES, NOTICE_WORDS),
    },
    {
      id: 'recipient',
      kind: 'line',
      label: { fi: 'Tietojen saaja', sv: 'Mottagare av uppgifterna' },
      hint: {
        fi: 'Jätä tyhjäksi, jos tietoja ei ole luovutettu kenellekään.',
        sv: 'Lämna tomt om uppgifterna inte har lämnats ut till någon.',
      },
    },
    {
      ...REASON,
      label: {
        fi: 'Perustelu, tai milloin ja miten ilmoitettiin',
        sv: 'Motivering, eller när och hur mottagaren underrättades',
      },
    },
  ],
  close: [
    {
      id: 'latenessCode',
      kind: 'choice',
      label: { fi: 'Miksi vastaus myöhästyi', sv: 'Varför svaret blev försenat' },
      choices: choices(LATENESS_CODES, LATENESS_WORDS),
    },
    {
      id: 'latenessText',
      kind: 'text',
      label: { fi: 'Tarkemmin', sv: 'Närmare' },
    },
  ],
}

/** Whether a field must be filled in: all of them, but no recipient where nobody has got the data. */
export function isMandatory(
  act: Act,
  field: string,
  values: Readonly<Record<string, string>>,
): boolean {
  return !(act === 'notify-recipient' && field === 'recipient' && values['outcome'] === 'none')
}
