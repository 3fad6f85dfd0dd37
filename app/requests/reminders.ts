import { Temporal } from 'temporal-polyfill'
import type { CalculationMode } from '#app/requests/holidays.ts'
import { addWorkingDays, subtractWorkingDays } from '#app/requests/working-days.ts'

/** Who is reminded: the handler of the case, the head of the unit, the data protection officer. */
export const REMINDED = ['handler', 'unit-head', 'dpo'] as const
export type Reminded = (typeof REMINDED)[number]

/** Kinds of reminder, from the mildest to the most urgent. */
export const REMINDER_KINDS = ['before-due', 'unopened', 'strict-day', 'late'] as const
export type ReminderKind = (typeof REMINDER_KINDS)[number]

/** One rule: when a reminder falls, and to whom it goes. */
export type ReminderRule = { readonly to: readonly Reminded[] } & (
  | { readonly kind: 'before-due'; readonly workingDaysBefore: number }
  | { readonly kind: 'unopened'; readonly workingDaysAfterReceipt: number }
  | { readonly kind: 'strict-day' }
  /** On the day after the last day, then again as often as that. */
  | { readonly kind: 'late'; readonly everyWorkingDays: number }
)

/**
 * The portal's own rules, so that an answer comes in time (GDPR 12(3), 24(1), 39(1)(b)). Reminders
 * decide nothing; a machine may send them.
 */
export const REMINDER_RULES: readonly ReminderRule[] = [
  { kind: 'unopened', workingDaysAfterReceipt: 3, to: ['unit-head'] },
  { kind: 'unopened', workingDaysAfterReceipt: 5, to: ['unit-head', 'dpo'] },
  { kind: 'before-due', workingDaysBefore: 10, to: ['handler'] },
  { kind: 'before-due', workingDaysBefore: 5, to: ['handler', 'unit-head'] },
  { kind: 'before-due', workingDaysBefore: 2, to: ['handler', 'unit-head', 'dpo'] },
  { kind: 'strict-day', to: ['handler', 'unit-head', 'dpo'] },
  { kind: 'late', everyWorkingDays: 5, to: ['handler', 'unit-head', 'dpo'] },
]

/** Days on which the offices work: neither eve is one, so reminders come early rather than late. */
export const OFFICE_DAYS: CalculationMode = 'FI_150'

/** What the reminders of one item follow from. */
export interface RemindedItem {
  readonly received: Temporal.PlainDate
  readonly due: Temporal.PlainDate
  /** The planning date of the period in force (`ItemClock.strictDue`). */
  readonly strictDue: Temporal.PlainDate
  /** Null unless the extension is in force. */
  readonly extendedDue: Temporal.PlainDate | null
  /** When a handler took the case; without one, the unit head gets what is the handler's. */
  readonly takenOn: Temporal.PlainDate | null
  /** When a member of staff first opened the case. */
  readonly firstOpenedOn: Temporal.PlainDate | null
  readonly endedOn: Temporal.PlainDate | null
}

export interface Reminder {
  /** Stable within the item: what has this key is sent once. */
  readonly key: string
  readonly kind: ReminderKind
  /** In the order of `REMINDED`. */
  readonly to: readonly Reminded[]
  readonly lastDay: Temporal.PlainDate
  /** Calendar days left to the last day; negative when late. */
  readonly daysLeft: number
}

/** A reminder on the calendar of an item. */
interface Rung {
  readonly key: string
  readonly kind: ReminderKind
  readonly on: Temporal.PlainDate
  readonly to: readonly Reminded[]
}

/**
 * The reminders to send today: none or one. All of an item's reminders stand on one calendar, and
 * sending one settles everything that fell earlier. When the job has missed some days, one reminder
 * speaks for all that was missed: it has the most urgent kind, and everyone whose turn it was gets it.
 *
 * Keys name the date that they count towards, so an extension starts a new series, and taking it back
 * does not repeat what was sent before it.
 * @param sentKeys keys of the reminders sent for this item so far
 */
export function dueReminders(
  item: RemindedItem,
  sentKeys: ReadonlySet<string>,
  today: Temporal.PlainDate,
): Reminder[] {
  if (hasHappened(item.endedOn, today)) return []
  const seen = isSeen(item, today)
  const missed = unsent(rungsUntil(item, today), sentKeys).filter(
    ({ kind }) => kind !== 'unopened' || !seen,
  )
  const newest = missed.at(-1)
  if (!newest) return []
  const lastDay = lastDayOf(item)
  return [
    {
      key: newest.key,
      kind: mostUrgent(missed),
      to: recipients(missed, hasHappened(item.takenOn, today)),
      lastDay,
      daysLeft: today.until(lastDay, { largestUnit: 'days' }).days,
    },
  ]
}

function lastDayOf({ due, extendedDue }: RemindedItem): Temporal.PlainDate {
  return extendedDue ?? due
}

/** Whether a member of staff has opened the case; who takes a case has seen it. */
function isSeen({ firstOpenedOn, takenOn }: RemindedItem, today: Temporal.PlainDate): boolean {
  return hasHappened(firstOpenedOn, today) || hasHappened(takenOn, today)
}

/**
 * The reminders that have fallen by `today`, oldest first; of an opened case also those that would
 * have said that it was not, since one of them may have settled others.
 */
function rungsUntil(item: RemindedItem, today: Temporal.PlainDate): Rung[] {
  return REMINDER_RULES.flatMap((rule) => rungsOf(rule, item, today))
    .filter(({ on }) => isAfter(on, item.received) && !isAfter(on, today))
    .sort((a, b) => Temporal.PlainDate.compare(a.on, b.on))
}

function rungsOf(rule: ReminderRule, item: RemindedItem, today: Temporal.PlainDate): Rung[] {
  const { kind, to } = rule
  const lastDay = lastDayOf(item)
  switch (kind) {
    case 'unopened': {
      const { workingDaysAfterReceipt: n } = rule
      const on = addWorkingDays(item.received, n, OFFICE_DAYS)
      return [{ key: `${kind}:${item.received.toString()}:${n}`, kind, to, on }]
    }
    case 'before-due': {
      const { workingDaysBefore: n } = rule
      const on = subtractWorkingDays(lastDay, n, OFFICE_DAYS)
      return [{ key: `${kind}:${lastDay.toString()}:${n}`, kind, to, on }]
    }
    case 'strict-day':
      return [{ key: `${kind}:${item.strictDue.toString()}`, kind, to, on: item.strictDue }]
    case 'late': {
      const rungs: Rung[] = []
      let on = lastDay.add({ days: 1 })
      for (let n = 1; !isAfter(on, today); n += 1) {
        rungs.push({ key: `${kind}:${lastDay.toString()}:${n}`, kind, to, on })
        on = addWorkingDays(on, rule.everyWorkingDays, OFFICE_DAYS)
      }
      return rungs
    }
  }
}

/** What has fallen since the last one sent. */
function unsent<T extends { readonly key: string }>(
  fallen: readonly T[],
  sentKeys: ReadonlySet<string>,
): T[] {
  return fallen.slice(fallen.findLastIndex(({ key }) => sentKeys.has(key)) + 1)
}

function mostUrgent(rungs: readonly Rung[]): ReminderKind {
  return REMINDER_KINDS.findLast((kind) => rungs.some((rung) => rung.kind === kind)) ?? 'before-due'
}

function recipients(rungs: readonly Rung[], hasHandler: boolean): Reminded[] {
  const all = new Set(rungs.flatMap(({ to }) => to))
  if (!hasHandler && all.delete('handler')) all.add('unit-head')
  return REMINDED.filter((one) => all.has(one))
}

function hasHappened(on: Temporal.PlainDate | null, today: Temporal.PlainDate): boolean {
  return on !== null && !isAfter(on, today)
}

function isAfter(a: Temporal.PlainDate, b: Temporal.PlainDate): boolean {
  return Temporal.PlainDate.compare(a, b) > 0
}

/** Who is chased: the unit that owes the contribution, that unit's head, the data protection officer. */
export const CHASED = ['unit', 'unit-head', 'dpo'] as const
export type Chased = (typeof CHASED)[number]

/** When a unit that owes a contribution is chased, in calendar days from the asking. */
export const CHASING_RULE = {
  firstDay: 5,
  everyDays: 4,
  /** The unit head gets a copy once the unit has been chased twice, the DPO after four times. */
  escalation: [
    { afterChases: 0, to: ['unit'] },
    { afterChases: 2, to: ['unit', 'unit-head'] },
    { afterChases: 4, to: ['unit', 'unit-head', 'dpo'] },
  ],
} as const satisfies {
  firstDay: number
  everyDays: number
  escalation: readonly { afterChases: number; to: readonly Chased[] }[]
}

/** A contribution asked of a unit for the answer. */
export interface ChasedTask {
  readonly askedOn: Temporal.PlainDate
  /** The day by which the unit was asked to contribute. */
  readonly dueOn: Temporal.PlainDate
  readonly answeredOn: Temporal.PlainDate | null
}

export interface Chasing {
  /** Stable within the task: what has this key is sent once. */
  readonly key: string
  /** `overdue`: the unit's own day has passed as well. */
  readonly kind: 'waiting' | 'overdue'
  /** The how-many-eth chase by the calendar, from 1. */
  readonly number: number
  readonly to: readonly Chased[]
  /** Calendar days left to the unit's day; negative when overdue. */
  readonly daysLeft: number
}

/**
 * The chase to send today to a unit that owes a contribution: none or one. The calendar counts, not
 * the mails, so that days on which the job did not run neither delay an escalation nor are made up
 * for by several chases at once.
 * @param sentKeys keys of the chases sent for this task so far
 */
export function dueChasings(
  task: ChasedTask,
  sentKeys: ReadonlySet<string>,
  today: Temporal.PlainDate,
): Chasing[] {
  if (hasHappened(task.answeredOn, today)) return []
  const { firstDay, everyDays, escalation } = CHASING_RULE
  const days = task.askedOn.until(today, { largestUnit: 'days' }).days
  if (days < firstDay) return []
  const number = Math.floor((days - firstDay) / everyDays) + 1
  const key = `chase:${task.askedOn.toString()}:${number}`
  const step = escalation.findLast(({ afterChases }) => number > afterChases)
  if (!step || sentKeys.has(key)) return []
  const daysLeft = today.until(task.dueOn, { largestUnit: 'days' }).days
  return [{ key, kind: daysLeft < 0 ? 'overdue' : 'waiting', number, to: step.to, daysLeft }]
}
