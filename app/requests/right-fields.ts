import { REQUESTED_RIGHTS, type RequestedRight } from '#app/notices/requested-right.ts'

export function isRequestedRight(value: unknown): value is RequestedRight {
  return REQUESTED_RIGHTS.includes(value as RequestedRight)
}

/** Art. 17(1) (a)–(f) and Art. 18(1) (a)–(d). */
export const ERASURE_GROUNDS = ['a', 'b', 'c', 'd', 'e', 'f'] as const
export const RESTRICTION_GROUNDS = ['a', 'b', 'c', 'd'] as const

/**
 * What a right asks for besides the common part (law 2.4): grounds where the law wants grounds, and
 * never a motive for access (F-09). Labels are texts of the pages, by right and field.
 */
export interface RightField {
  readonly id: string
  /** `tick`: one box, `yes` or empty. `checks`: any of the values, joined by commas. */
  readonly kind: 'radio' | 'checks' | 'text' | 'line' | 'date' | 'tick'
  readonly required?: boolean
  readonly values?: readonly string[]
  /** The longest text in characters. */
  readonly limit?: number
  /** Asked (and required, if so) only when another field of the right has this value. */
  readonly shownWhen?: { readonly field: string; readonly value: string }
}

const TEXT_LIMIT = 2000
const text = (id: string, required = false): RightField => ({
  id,
  kind: 'text',
  required,
  limit: TEXT_LIMIT,
})
const PERIOD: readonly RightField[] = [
  { id: 'periodFrom', kind: 'date' },
  { id: 'periodTo', kind: 'date' },
]

export const RIGHT_FIELDS: Readonly<Record<RequestedRight, readonly RightField[]>> = {
  access: [
    { id: 'scope', kind: 'radio', required: true, values: ['all', 'certain'] },
    { ...text('which', true), shownWhen: { field: 'scope', value: 'certain' } },
    ...PERIOD,
  ],
  logData: [
    { id: 'periodFrom', kind: 'date', required: true },
    { id: 'periodTo', kind: 'date', required: true },
    // F-33: asked only when the period reaches back more than two years; see `draft-check`.
    text('specialReason'),
    text('units'),
    { id: 'suspect', kind: 'line', limit: 200 },
  ],
  explanation: [text('use', true), text('why'), ...PERIOD],
  rectification: [
    { id: 'kind', kind: 'radio', required: true, values: ['incorrect', 'incomplete'] },
    text('entry', true),
    text('wrong', true),
    text('proposed', true),
    { id: 'restrictMeanwhile', kind: 'tick' },
  ],
  erasure: [
    { id: 'ground', kind: 'radio', required: true, values: ERASURE_GROUNDS },
    text('which', true),
    text('why'),
  ],
  restriction: [
    { id: 'ground', kind: 'radio', required: true, values: RESTRICTION_GROUNDS },
    text('which', true),
  ],
  objection: [text('situation', true), text('which')],
  portability: [
    { id: 'target', kind: 'radio', required: true, values: ['own', 'direct'] },
    {
      id: 'receiver',
      kind: 'line',
      required: true,
      limit: 200,
      shownWhen: { field: 'target', value: 'direct' },
    },
    text('which'),
  ],
  consentWithdrawal: [text('consent', true), { id: 'alsoErase', kind: 'tick' }],
  automatedDecision: [
    text('decision', true),
    { id: 'wants', kind: 'checks', required: true, values: ['review', 'view', 'contest'] },
    text('view'),
  ],
}

/** Name of a right's field in forms and drafts: `erasure-ground`. */
export function fieldName(right: RequestedRight, field: string): string {
  return `${right}-${field}`
}

/** Whether a field is asked, given the other answers of the same right. */
export function isAsked(field: RightField, answers: Readonly<Record<string, string>>): boolean {
  return field.shownWhen === undefined || answers[field.shownWhen.field] === field.shownWhen.value
}

/** The names of all fields that the details step may post. */
export const RIGHT_FIELD_NAMES: readonly string[] = REQUESTED_RIGHTS.flatMap((right) =>
  RIGHT_FIELDS[right].map(({ id }) => fieldName(right, id)),
)
