import { Temporal } from 'temporal-polyfill'
import { formatDateTime } from '#app/i18n/format.ts'
import type { Lang } from '#app/i18n/lang.ts'
import { helsinkiDateTime } from '#app/platform/helsinki.ts'
import { computeDeadline, describeStep, timeLeft } from '#app/requests/deadline.ts'
import { personStatus } from '#app/requests/lifecycle.ts'
import type { OwnCase } from '#app/requests/own-cases.server.ts'
import type { CaseStatus } from '#app/ui/status.tsx'

/** A moment for machines and, in Finnish time, for people. */
export interface Moment {
  readonly iso: string
  readonly text: string
}

export function moment(iso: string, lang: Lang): Moment {
  return { iso, text: formatDateTime(helsinkiDateTime(Temporal.Instant.from(iso)), lang) }
}

/** The last day of a case with the reasons why it is that day, and how far away it is. */
export interface Due {
  /** ISO date. */
  readonly on: string
  readonly reasons: readonly string[]
  /** Calendar days from today, negative when late; absent once the clock has stopped. */
  readonly daysLeft?: number
}

export function dueOf(found: OwnCase, today: Temporal.PlainDate, lang: Lang): Due {
  const on = found.extendedDueOn ?? found.dueOn
  const kind = found.extendedDueOn === null ? 'due' : 'extendedDue'
  const received = Temporal.PlainDate.from(found.receivedOn)
  const reasons = computeDeadline({ received, clock: 'gdpr-12' })
    .steps.filter((step) => step.of === kind)
    .map((step) => describeStep(step, lang))
  const left = timeLeft(today, Temporal.PlainDate.from(on))
  return {
    on,
    reasons,
    ...(found.endedOn === null && { daysLeft: left.kind === 'late' ? -left.days : left.days }),
  }
}

/** The status word that the person sees. */
export function statusOf({ state, extendedDueOn }: OwnCase): CaseStatus {
  const status = personStatus(state, extendedDueOn !== null)
  if (status === 'in-progress') return 'processing'
  return status === 'withdrawn' ? 'closed' : status
}
