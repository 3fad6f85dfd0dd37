import { Temporal } from 'temporal-polyfill'
import type { Lang } from '#app/i18n/lang.ts'
import { momentWords } from '#app/i18n/moment-words.ts'
import { describeStep, timeLeft } from '#app/requests/deadline.ts'
import { itemClock, type Suspension } from '#app/requests/item-clock.ts'
import { personStatus } from '#app/requests/lifecycle.ts'
import type { OwnCase, OwnItem } from '#app/requests/own-cases.server.ts'
import type { CaseStatus } from '#app/ui/status.tsx'

/** A moment for machines and, in Finnish time, for people. */
export interface Moment {
  readonly iso: string
  readonly text: string
}

export function moment(iso: string, lang: Lang): Moment {
  return { iso, text: momentWords(iso, lang) }
}

/** The last day of a case with the reasons why it is that day, and how far away it is. */
export interface Due {
  /** ISO date. */
  readonly on: string
  readonly reasons: readonly string[]
  /** Calendar days from today, negative when late; absent once the clock has stopped. */
  readonly daysLeft?: number | undefined
}

/** The last day of an item; while or after a suspension also the day without it (D-15). */
export interface ItemDue extends Due {
  /** ISO dates. */
  readonly unsuspended: string | null
  readonly suspendedSince: string | null
  readonly extended: boolean
}

export function itemDue(item: OwnItem, today: Temporal.PlainDate, lang: Lang): ItemDue {
  const extended = item.extendedDueOn !== null
  const until = item.endedOn === null ? today : Temporal.PlainDate.from(item.endedOn)
  const facts = {
    received: Temporal.PlainDate.from(item.receivedOn),
    clock: item.clock,
    suspensions: suspensionsOf(item),
    extended,
  }
  const clock = itemClock(facts, until)
  const on = item.extendedDueOn ?? item.dueOn
  const isSuspended = item.suspendedDays > 0 || item.suspendedSince !== null
  return {
    on,
    reasons: clock.steps.map((step) => describeStep(step, lang)),
    ...daysLeft(item, on, today),
    unsuspended: isSuspended ? clock.unsuspendedCurrent.toString() : null,
    suspendedSince: item.endedOn === null ? item.suspendedSince : null,
    extended,
  }
}

/** Only how many days a suspension lasted moves the last day, not when it was (D-18). */
function suspensionsOf(item: OwnItem): Suspension[] {
  const { receivedOn, suspendedDays: days, suspendedSince } = item
  const received = Temporal.PlainDate.from(receivedOn)
  return [
    ...(days > 0 ? [{ asked: received, answered: received.add({ days }) }] : []),
    ...(suspendedSince === null
      ? []
      : [{ asked: Temporal.PlainDate.from(suspendedSince), answered: null }]),
  ]
}

/** The case's last day is that of its most urgent open item, and so are the reasons. */
export function dueOf(found: OwnCase, today: Temporal.PlainDate, lang: Lang): Due {
  const on = found.dueOn
  const items = found.items.map((item) => itemDue(item, today, lang))
  const reasons = items.find((due) => due.on === on)?.reasons ?? []
  return { on, reasons, ...daysLeft(found, on, today) }
}

function daysLeft(
  { endedOn }: { readonly endedOn: string | null },
  on: string,
  today: Temporal.PlainDate,
): { readonly daysLeft?: number } {
  if (endedOn !== null) return {}
  const left = timeLeft(today, Temporal.PlainDate.from(on))
  return { daysLeft: left.kind === 'late' ? -left.days : left.days }
}

/** The status word that the person sees: the least advanced item speaks for the case. */
export function statusOf({ state, items }: OwnCase): CaseStatus {
  return personStatus(
    state,
    items.some((item) => item.state === state && item.extendedDueOn !== null),
  )
}
