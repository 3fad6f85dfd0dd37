import { randomUUID } from 'node:crypto'
import type { Temporal } from 'temporal-polyfill'
import type { ContentLang } from '#app/i18n/lang.ts'
import { ANSWER_LETTERS } from '#app/letters/answer-letters.ts'
import { noticeInForce } from '#app/notices/in-force.server.ts'
import type { NoticeDocument, ServiceField } from '#app/notices/notice.ts'
import { rightClock, type RequestedRight, type RightClock } from '#app/notices/requested-right.ts'
import type { Standing } from '#app/notices/right-choices.ts'
import { helsinkiDate } from '#app/platform/helsinki.ts'
import type { Tx } from '#app/platform/db.server.ts'
import { enqueue } from '#app/platform/jobs.server.ts'
import type { Authentication, CaseEventData } from '#app/requests/case-event.ts'
import type { ClockId } from '#app/requests/clocks.ts'
import { itemClock } from '#app/requests/item-clock.ts'
import { findRoute, getIntakeUnit } from '#app/requests/routing.server.ts'
import type {
  Requester,
  RequestContact,
  RequestDetails,
  ToldChildView,
} from '#app/requests/request.ts'

/** One right in one register (or in none yet), with where it goes and how it is counted. */
export interface NewItem {
  readonly right: RequestedRight
  readonly registerId: string | null
  readonly unitId: string
  readonly noticeVersionId: string | null
  readonly clock: ClockId
  readonly details: RequestDetails
}

export interface NewCase {
  readonly controllerId: string
  readonly subjectId: string | null
  readonly submittedBy: string | null
  readonly requester: Requester | null
  readonly childView: ToldChildView | null
  readonly formKey: string
  readonly channel: 'portal' | 'public-form' | 'post' | 'visit' | 'phone' | 'email'
  readonly authentication: Authentication
  readonly caseLanguage: ContentLang
  readonly contact: RequestContact
  readonly receivedAt: Temporal.Instant
  readonly followUpOf?: string
  /** Hash of the code by which somebody without login finds the case again. */
  readonly claimHash?: Buffer
  readonly items: readonly NewItem[]
}

/** In whose name the submission stands in the list of events. */
export type Submitter =
  | { readonly kind: 'person' | 'staff'; readonly id: string }
  | { readonly kind: 'guest'; readonly id: null }

/**
 * Makes a case with its items and events and asks for the receipt letter, all in the transaction
 * given. Nothing is read back: whoever files a case for another unit does not see it.
 * @returns the id of the case
 */
export async function createCase(
  tx: Tx,
  submitter: Submitter,
  newCase: NewCase,
  now: Temporal.Instant,
): Promise<string> {
  const requestId = randomUUID()
  // D-08: the day of arrival is the Finnish one
  const received = helsinkiDate(newCase.receivedAt)
  const today = helsinkiDate(now)
  const dated = newCase.items.map((item) => {
    const facts = { received, clock: item.clock, suspensions: [], extended: false }
    const { due, strictDue } = itemClock(facts, today)
    return { ...item, id: randomUUID(), due: due.toString(), strictDue: strictDue.toString() }
  })
  const relation = await relationOf(tx, newCase)
  await tx('subject_requests').insert({
    id: requestId,
    controller_id: newCase.controllerId,
    unit_ids: [...new Set(newCase.items.map(({ unitId }) => unitId))],
    case_number: await nextCaseNumber(tx, newCase.controllerId, received.year),
    person_id: newCase.subjectId,
    submitted_by: newCase.submittedBy,
    requester: newCase.requester && JSON.stringify(newCase.requester),
    form_key: newCase.formKey,
    channel: newCase.channel,
    authentication: newCase.authentication,
    claim_hash: newCase.claimHash ?? null,
    child_view: newCase.childView,
    case_language: newCase.caseLanguage,
    contact: JSON.stringify(newCase.contact),
    received_at: newCase.receivedAt.toString(),
    received_on: received.toString(),
    state: firstState(newCase),
    due_on: dated.map(({ due }) => due).sort()[0],
    ...relation,
  })
  for (const [index, item] of dated.entries()) {
    await insertItem(tx, {
      ...newCase,
      ...item,
      item,
      requestId,
      position: index + 1,
      receivedOn: received.toString(),
    })
    await insertSubmission(tx, { requestId, submitter, newCase, item, index, received, now })
  }
  await enqueue(tx, 'receipt-letter', { requestId }, `receipt-letter:${requestId}`)
  return requestId
}

type DatedItem = NewItem & {
  readonly id: string
  readonly due: string
  readonly strictDue: string
}

function firstState({
  authentication,
}: Pick<NewCase, 'authentication'>): 'identifying' | 'received' {
  return authentication === 'pending' ? 'identifying' : 'received'
}

/** Writes an item in its first state. Dates are ISO dates. */
export async function insertItem(
  tx: Tx,
  row: Pick<NewCase, 'controllerId' | 'authentication'> & {
    readonly id: string
    readonly requestId: string
    readonly position: number
    readonly item: NewItem
    readonly receivedOn: string
    readonly due: string
    readonly strictDue: string
  },
): Promise<void> {
  const { item } = row
  await tx('request_items').insert({
    id: row.id,
    request_id: row.requestId,
    controller_id: row.controllerId,
    unit_id: item.unitId,
    position: row.position,
    right: item.right,
    register_id: item.registerId,
    notice_version_id: item.noticeVersionId,
    state: firstState(row),
    clock: item.clock,
    received_on: row.receivedOn,
    due_on: row.due,
    strict_due_on: row.strictDue,
    answer_letter: ANSWER_LETTERS[item.right][0],
    details: JSON.stringify(item.details),
  })
}

async function insertSubmission(
  tx: Tx,
  row: {
    requestId: string
    submitter: Submitter
    newCase: NewCase
    item: DatedItem
    index: number
    received: Temporal.PlainDate
    now: Temporal.Instant
  },
): Promise<void> {
  const { requestId, submitter, newCase, item, index } = row
  const event: Extract<CaseEventData, { type: 'submit' }> = {
    type: 'submit',
    right: item.right,
    registerId: item.registerId,
    unitId: item.unitId,
    answerForm: item.details.answerForm,
    receivedOn: row.received.toString(),
    dueOn: item.due,
    strictDueOn: item.strictDue,
    authentication: newCase.authentication,
    clock: item.clock,
  }
  const { type, ...data } = event
  await tx('case_events').insert({
    request_id: requestId,
    item_id: item.id,
    position: index + 1,
    type,
    at: row.now.toString(),
    actor_kind: submitter.kind,
    actor_id: submitter.id,
    data: JSON.stringify(data),
  })
}

/**
 * D-19: a repeat of an open request about the same right in the same register is recognised and
 * linked; an officer joins it, nothing is dropped.
 */
async function relationOf(
  tx: Tx,
  newCase: NewCase,
): Promise<{ relation: 'follow-up' | 'repeat'; related_to: string } | undefined> {
  if (newCase.followUpOf !== undefined) {
    return { relation: 'follow-up', related_to: newCase.followUpOf }
  }
  const { subjectId, controllerId, items } = newCase
  if (subjectId === null) return undefined
  for (const { right, registerId } of items) {
    const { rows } = await tx.raw<{ rows: { id: string | null }[] }>(
      'select open_case_about(?, ?, ?, ?) as id',
      [subjectId, controllerId, right, registerId],
    )
    const earlier = rows[0]?.id ?? null
    if (earlier !== null) return { relation: 'repeat', related_to: earlier }
  }
  return undefined
}

/** `<controller>-<year>-<running number>`, the year being the Finnish one. */
async function nextCaseNumber(tx: Tx, controllerId: string, year: number): Promise<string> {
  const { rows } = await tx.raw<{ rows: { number: string }[] }>(
    'select next_case_number(?, ?) as number',
    [controllerId, year],
  )
  const number = rows[0]?.number
  if (number === undefined) throw new Error('No case number was given')
  return number
}

/** Fields of administration in which a register's data are processed. */
function fieldsOf(doc: NoticeDocument | undefined): readonly ServiceField[] {
  if (doc === undefined) return []
  if (doc.kind === 'publicity-description') return doc.fields ?? []
  return [...new Set(doc.purposes.flatMap(({ fields }) => fields ?? []))]
}

/**
 * The law that counts the answer's time limit. Log access under 703/2023 § 11 belongs to clients:
 * whoever asks for the log of their own work asks under the GDPR.
 */
export function clockOf(
  right: RequestedRight,
  doc: NoticeDocument | undefined,
  standing: Standing = 'client',
): RightClock {
  return standing === 'systemUser' ? 'gdpr-12' : rightClock(right, fieldsOf(doc))
}

/**
 * The items of a request, by controller: each right in each register (D-20), routed as the
 * controller has set, with the notice in force on the day of receipt.
 */
export async function planItems(
  tx: Tx,
  request: {
    readonly parts: readonly { right: RequestedRight; fields: Readonly<Record<string, string>> }[]
    readonly registerIds: readonly string[]
    readonly unknownAt: readonly string[]
    readonly answerForm: RequestDetails['answerForm']
    readonly interpreter: string
    /** A client by default. */
    readonly standing?: Standing | undefined
  },
  received: Temporal.PlainDate,
): Promise<ReadonlyMap<string, readonly NewItem[]>> {
  const { parts, answerForm, interpreter, standing } = request
  const byController = new Map<string, NewItem[]>()
  const add = (controllerId: string, item: NewItem): void => {
    byController.set(controllerId, [...(byController.get(controllerId) ?? []), item])
  }
  for (const { right, fields } of parts) {
    const details = {
      ...{ fields, answerForm, interpreter },
      ...(standing === 'systemUser' && { standing }),
    }
    for (const registerId of request.registerIds) {
      const route = await findRoute(tx, registerId, right)
      if (route === undefined) throw new Error('A register that is nowhere')
      const notice = await noticeInForce(tx, registerId, received)
      add(route.controllerId, {
        right,
        registerId,
        unitId: route.unitId,
        noticeVersionId: notice?.id ?? null,
        clock: clockOf(right, notice?.content, standing),
        details,
      })
    }
    for (const controllerId of request.unknownAt) {
      const unitId = await getIntakeUnit(tx, controllerId)
      const clock = rightClock(right, [])
      add(controllerId, { right, registerId: null, unitId, noticeVersionId: null, clock, details })
    }
  }
  return byController
}
