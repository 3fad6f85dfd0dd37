import type { ReactNode } from 'react'
import { useT } from '#app/i18n/react.tsx'
import { Shape, type ShapeKind, type Tone } from './shape.tsx'

interface TagProps {
  readonly tone: Tone
  readonly shape: ShapeKind
  readonly children: ReactNode
}

/** A state in words with its shape and colour. */
export function Tag({ tone, shape, children }: TagProps) {
  return (
    <span className={`tag tone-${tone}`}>
      <Shape kind={shape} />
      <span>{children}</span>
    </span>
  )
}

/** The status words that a data subject sees (texts: `common:status.*`). */
const CASE_STATUS = {
  draft: ['neutral', 'ring'],
  pending: ['info', 'dot'],
  processing: ['info', 'half'],
  completion: ['warning', 'triangle'],
  extended: ['warning', 'diamond'],
  answered: ['success', 'check'],
  closed: ['neutral', 'square'],
} as const satisfies Readonly<Record<string, readonly [Tone, ShapeKind]>>
export type CaseStatus = keyof typeof CASE_STATUS

/** The status of a request: Luonnos, Vireillä, Käsittelyssä … */
export function StatusTag({ status }: { readonly status: CaseStatus }) {
  const t = useT()
  const [tone, shape] = CASE_STATUS[status]
  return (
    <Tag tone={tone} shape={shape}>
      {t(`common:status.${status}`)}
    </Tag>
  )
}

interface TimeLeftProps {
  /** Calendar days from today to the last day; 0 on the last day, negative after it. */
  readonly days: number
  /** From how many days on the time counts as running out. */
  readonly soon?: number
}

/** "3 päivää jäljellä", "viimeinen päivä tänään", "myöhässä 2 päivää". */
export function TimeLeft({ days, soon = 7 }: TimeLeftProps) {
  const t = useT()
  const [tone, shape] = urgency(days, soon)
  return (
    <span className={`time-left tone-${tone}`}>
      <Shape kind={shape} />
      <span>
        {days > 0 && t('common:timeLeft.days', { count: days })}
        {days === 0 && t('common:timeLeft.today')}
        {days < 0 && t('common:timeLeft.late', { count: -days })}
      </span>
    </span>
  )
}

function urgency(days: number, soon: number): readonly [Tone, ShapeKind] {
  if (days < 0) return ['alert', 'octagon']
  return days <= soon ? ['warning', 'triangle'] : ['neutral', 'ring']
}
