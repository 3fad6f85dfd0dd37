import { randomUUID } from 'node:crypto'
import { Temporal } from 'temporal-polyfill'
import { ANSWER_LETTERS } from '#app/letters/answer-letters.ts'
import type { Outcome } from '#app/letters/template.ts'
import { rightClock, type RequestedRight } from '#app/notices/requested-right.ts'
import { CASE_ROLES } from '#app/people/roles.ts'
import { HELSINKI } from '#app/platform/helsinki.ts'
import type { Authentication, HandlingEvent } from '#app/requests/case-event.ts'
import type { ClockId } from '#app/requests/clocks.ts'
import { itemClock } from '#app/requests/item-clock.ts'
import { replayItem, type ItemColumns } from '#app/requests/item-replay.ts'
import type { ItemState } from '#app/requests/lifecycle-table.ts'
import type { RequestDetails } from '#app/requests/request.ts'
import { eventsTo, type PlannedEvent } from '#test/support/case-events.ts'
import type { TestController, TestStaff } from '#test/support/world.ts'

/** One right in one register; what is left out is as in a plain request for access. */
export interface ItemFields {
  readonly right?: RequestedRight
  /** `null`: the person does not know which register. */
  readonly registerId?: string | null
  readonly unitId?: string
  readonly noticeVersionId?: string | null
  readonly clock?: ClockId
  /** `restricted` and `lifting` need the right `restriction`. */
  readonly state?: ItemState
  /** A stand-in by default, in states that need one. */
  readonly handler?: TestStaff
  /** ISO date. */
  readonly endedOn?: string
  readonly decision?: Outcome
  readonly details?: Partial<RequestDetails>
  /** What happened after the state was reached, on which ISO day; `state` is then the one before. */
  readonly after?: readonly { event: HandlingEvent; on: string; by?: PlannedEvent['by'] }[]
}

/** What all items of a case share. */
export interface Whole {
  readonly controller: TestController
  readonly receivedOn: string
  readonly authentication: Authentication
  readonly submittedBy: string | null
  readonly relatedTo: string | null
  readonly standIn: string
}

export interface PlannedItem {
  readonly row: { readonly id: string } & Readonly<Record<string, unknown>>
  readonly columns: ItemColumns
  readonly events: readonly (PlannedEvent & { readonly staffId: string })[]
}

/** What a right asks for at least, answered. */
const FIELDS: Readonly<Record<RequestedRight, Readonly<Record<string, string>>>> = {
  access: { scope: 'all' },
  logData: { periodFrom: '2026-01-01', periodTo: '2026-06-30' },
  explanation: { use: 'Katselu keväällä' },
  rectification: { kind: 'incorrect', entry: 'Osoite', wrong: 'Vanha', proposed: 'Uusi' },
  erasure: { ground: 'a', which: 'Vanhat merkinnät' },
  restriction: { ground: 'a', which: 'Osoitetiedot' },
  objection: { situation: 'Oma tilanteeni' },
  portability: { target: 'own' },
  consentWithdrawal: { consent: 'Uutiskirje' },
  automatedDecision: { decision: 'Päätös', wants: 'review' },
}

/** An item with the events that lead to its state, and the columns that follow from them. */
export function planItem(fields: ItemFields, whole: Whole): PlannedItem {
  const { right = 'access', state: wanted } = fields
  const { controller, receivedOn, authentication } = whole
  const pending = authentication === 'pending'
  const state = wanted ?? (pending ? 'identifying' : 'received')
  const registerId = fields.registerId === undefined ? controller.registerId : fields.registerId
  const unitId = fields.unitId ?? controller.unitId
  const clock = fields.clock ?? rightClock(right, [])
  const received = Temporal.PlainDate.from(receivedOn)
  const { due, strictDue } = itemClock(
    { received, clock, suspensions: [], extended: false },
    received,
  )
  const details = {
    fields: FIELDS[right],
    answerForm: 'electronic' as const,
    interpreter: '',
    ...fields.details,
  }
  const handlerId = fields.handler?.id ?? whole.standIn
  const submit: PlannedEvent = {
    by: 'requester',
    on: receivedOn,
    event: {
      type: 'submit',
      right,
      registerId,
      unitId,
      answerForm: details.answerForm,
      receivedOn,
      dueOn: due.toString(),
      strictDueOn: strictDue.toString(),
      authentication,
      clock,
    },
  }
  const path = eventsTo(state, {
    right,
    handlerId,
    pending,
    handled: fields.handler !== undefined,
    decision: fields.decision ?? 'granted',
    startedOn: receivedOn,
    endedOn: fields.endedOn ?? receivedOn,
    relatedTo: whole.relatedTo,
  })
  const after = (fields.after ?? []).map((one) => ({ by: 'staff' as const, ...one }))
  const events = [submit, ...path, ...after].map((one) => ({ ...one, staffId: handlerId }))
  const replayed = (list: readonly PlannedEvent[]) =>
    replayItem({ right, clock, unitId, receivedOn }, list.map(eventRow))
  const columns = replayed(events)
  if (columns === undefined || replayed([submit, ...path])?.state !== state) {
    throw new Error(`No legal events lead an item of ${right} to ${state} and on`)
  }
  const proposed = events.some(({ event }) => event.type === 'propose')
  const row = {
    id: randomUUID(),
    controller_id: controller.id,
    right,
    register_id: registerId,
    notice_version_id:
      fields.noticeVersionId === undefined ? controller.noticeVersionId : fields.noticeVersionId,
    answer_letter: ANSWER_LETTERS[right][0],
    proposed_by: proposed ? handlerId : null,
    details,
    ...columns,
  }
  return { row, columns, events }
}

/** As the replay reads it. */
export function eventRow({ event, by, on }: PlannedEvent) {
  const { type, ...data } = event
  const actors = by === 'staff' ? CASE_ROLES : (['person'] as const)
  return { type, at: morning(on), by: actors, data }
}

/** A morning in Finland. */
export function morning(day: string): string {
  const start = Temporal.PlainDate.from(day).toZonedDateTime({
    timeZone: HELSINKI,
    plainTime: '09:00',
  })
  return start.toInstant().toString()
}
