import { setTimeout as sleep } from 'node:timers/promises'
import { z } from 'zod'
import type { ContactPoint } from '#app/controllers/controller.ts'
import type { ContentLang, Localized } from '#app/i18n/lang.ts'
import type { LetterId } from '#app/letters/letter.ts'
import type { Outcome } from '#app/letters/template.ts'
import type { RequestedRight } from '#app/notices/requested-right.ts'
import type { CitizenContext } from '#app/identity/with-actor.server.ts'
import type { Database, Tx } from '#app/platform/db.server.ts'
import { shownToPerson, type NewClock, type TimelineEntry } from '#app/requests/case-event.ts'
import type { ClockId } from '#app/requests/clocks.ts'
import type { ItemState } from '#app/requests/lifecycle-table.ts'
import type { RequestContact, RequestDetails } from '#app/requests/request.ts'

const idSchema = z.uuid()

/** One right in one register of an own case. */
export interface OwnItem {
  readonly id: string
  readonly position: number
  readonly right: RequestedRight
  readonly clock: ClockId
  readonly state: ItemState
  readonly details: RequestDetails
  /** ISO dates. */
  readonly receivedOn: string
  readonly dueOn: string
  readonly extendedDueOn: string | null
  readonly suspendedSince: string | null
  readonly suspendedDays: number
  readonly endedOn: string | null
  readonly liftingOn: string | null
  readonly decision: Outcome | null
  readonly register: { readonly key: string; readonly name: Localized } | null
  /** The register's notice on the day of receipt. */
  readonly notice: { readonly version: number; readonly effectiveFrom: string } | null
  readonly unit: { readonly name: Localized; readonly email: string; readonly phone: string | null }
}

/** A case as the person who made it, or whom it is about, sees it. */
export interface OwnCase {
  readonly id: string
  readonly caseNumber: string
  readonly caseLanguage: ContentLang
  readonly contact: RequestContact
  /** ISO instant and ISO dates. */
  readonly receivedAt: string
  readonly receivedOn: string
  /** The earliest last day of what is open, else the latest of all. */
  readonly dueOn: string
  readonly endedOn: string | null
  readonly state: ItemState
  readonly version: number
  readonly relation: 'follow-up' | 'repeat' | null
  /** The case that this one follows or repeats, when the person may see it. */
  readonly related: { readonly id: string; readonly caseNumber: string } | null
  /** Whether this actor sent it; only they add to it or withdraw it. */
  readonly isSender: boolean
  /** Whether it is about this actor. */
  readonly isSubject: boolean
  readonly subjectKey: string
  readonly subjectName: string
  /** K-02: nothing of the answer is shown to this guardian here; the reason is never told. */
  readonly isWithheld: boolean
  readonly controller: { readonly name: Localized; readonly registry: ContactPoint }
  readonly items: readonly OwnItem[]
}

/**
 * Own cases, and those of a child or a principal while the guardianship or mandate lasts: it is
 * checked again whenever something is shown, as at the submission.
 */
const OWN_CASE = `select r.id, r.case_number as "caseNumber", r.case_language as "caseLanguage",
    r.contact, r.received_at as "receivedAt", r.received_on as "receivedOn", r.due_on as "dueOn",
    r.ended_on as "endedOn", r.state, r.version, r.relation,
    (select json_build_object('id', o.id, 'caseNumber', o.case_number) from subject_requests o
      where o.id = r.related_to) as related,
    r.submitted_by = $1 as "isSender", r.person_id = $1 as "isSubject",
    p.audit_key as "subjectKey", p.calling_name || ' ' || p.family_name as "subjectName",
    r.person_id <> $1 and is_banned(r.person_id, $1, r.controller_id) as "isWithheld",
    json_build_object('name', c.name, 'registry', c.settings->'registry') as controller,
    (select json_agg(json_build_object('id', i.id, 'position', i.position, 'right', i."right",
        'clock', i.clock, 'state', i.state, 'details', i.details, 'receivedOn', i.received_on,
        'dueOn', i.due_on, 'extendedDueOn', i.extended_due_on, 'suspendedSince', i.suspended_since,
        'suspendedDays', i.suspended_days, 'endedOn', i.ended_on, 'liftingOn', i.lifting_on,
        'decision', i.decision,
        'register', case when g.id is not null then json_build_object('key', g.key, 'name', g.name) end,
        'notice', case when v.id is not null then json_build_object('version', v.version,
          'effectiveFrom', v.effective_from) end,
        'unit', json_build_object('name', u.name, 'email', u.email, 'phone', u.phone))
        order by i.position)
      from request_items i join units u on u.id = i.unit_id
        left join registers g on g.id = i.register_id
        left join notice_versions v on v.id = i.notice_version_id
      where i.request_id = r.id) as items
  from subject_requests r
    join persons p on p.id = r.person_id
    join controllers c on c.id = r.controller_id
  where (r.person_id = $1
    or (r.submitted_by = $1 and exists (select 1 from guardianships w
      where w.guardian_id = $1 and w.child_id = r.person_id
        and w.since <= $2::date and (w.until is null or w.until >= $2::date)))
    or (r.submitted_by = $1 and exists (select 1 from mandates m
      where m.agent_id = $1 and m.principal_id = r.person_id
        and m.controller_id = r.controller_id and m.ended_at is null
        and m.since <= $2::date and (m.until is null or m.until >= $2::date))))`

/** All cases of the person, the latest first. */
export async function listOwnCases(ctx: CitizenContext): Promise<OwnCase[]> {
  const { rows } = await ctx.tx.raw<{ rows: OwnCase[] }>(
    `${OWN_CASE} order by r.received_at desc, r.id`,
    [ctx.actor.personId, ctx.today.toString()],
  )
  return rows
}

/** One case of the person; `undefined` when it is missing or another's. */
export async function findOwnCase(ctx: CitizenContext, id: string): Promise<OwnCase | undefined> {
  if (!idSchema.safeParse(id).success) return undefined
  const { rows } = await ctx.tx.raw<{ rows: OwnCase[] }>(`${OWN_CASE} and r.id = $3`, [
    ctx.actor.personId,
    ctx.today.toString(),
    id,
  ])
  return rows[0]
}

/** What has happened in a case, the latest first; staff by their title, preparation left out. */
export async function listTimeline(
  { tx, actor }: CitizenContext,
  requestId: string,
): Promise<OwnEvent[]> {
  const { rows } = await tx.raw<{ rows: OwnEvent[] }>(
    `select e.id, e.type, e.at, e.actor_kind as "actorKind", e.item_id as "itemId", s.title,
        case when e.type = 'route' then e.data->'newClock' end as "newClock",
        e.actor_id is not distinct from ?::uuid as mine
      from case_events e left join case_staff(?) s on s.id = e.actor_id
      where e.request_id = ? order by e.position desc`,
    [actor.personId, requestId, requestId],
  )
  return rows.filter(({ type, newClock }) => shownToPerson(type) || newClock !== null)
}

interface StaffTitle {
  readonly title: Localized | null
}

/** An event as the person sees it: what an officer wrote for the record stays with the authority. */
export interface OwnEvent extends Omit<TimelineEntry, 'actorName' | 'data'>, StaffTitle {
  readonly itemId: string | null
  readonly mine: boolean
  /** The last day has moved: another law counts in the register that the item went to. */
  readonly newClock: NewClock | null
}

/** One message between the person and the authority. */
export interface CaseMessage extends StaffTitle {
  readonly id: string
  readonly fromKind: 'person' | 'staff'
  readonly mine: boolean
  readonly body: string
  readonly at: string
}

/** The messages of a case, the oldest first. */
export async function listMessages(
  { tx, actor }: CitizenContext,
  requestId: string,
): Promise<CaseMessage[]> {
  const { rows } = await tx.raw<{ rows: CaseMessage[] }>(
    `select m.id, m.from_kind as "fromKind", m.body, m.at, s.title,
        m.person_id is not distinct from ?::uuid as mine
      from messages m left join case_staff(?) s on s.id = m.staff_id
      where m.request_id = ? order by m.at, m.id`,
    [actor.personId, requestId, requestId],
  )
  return rows
}

export interface CaseLetter {
  readonly id: string
  readonly letter: LetterId
  readonly lang: ContentLang
  readonly issuedAt: string
  /** The item that it answers or asks about; null: the whole case. */
  readonly itemId: string | null
}

export async function listLetters(tx: Tx, requestId: string): Promise<CaseLetter[]> {
  const { rows } = await tx.raw<{ rows: CaseLetter[] }>(
    `select id, letter, lang, issued_at as "issuedAt", item_id as "itemId" from letters
      where request_id = ? order by issued_at, id`,
    [requestId],
  )
  return rows
}

export interface CaseFile {
  readonly id: string
  readonly name: string
  readonly size: number
}

/** The data that have been released to the person with the answer. */
export async function listReleasedFiles(tx: Tx, requestId: string): Promise<CaseFile[]> {
  const { rows } = await tx.raw<{ rows: CaseFile[] }>(
    `select id, name, size from files
      where request_id = ? and released_at is not null and message_id is null order by name, id`,
    [requestId],
  )
  return rows
}

/** One time that staff opened or worked on the case. */
export interface Opening extends StaffTitle {
  readonly id: number
  readonly at: string
  readonly kind: string
}

const OPENINGS_SHOWN = 200

/** Who has opened my case: what staff did with it, by title, the latest first. */
export async function listOpenings(tx: Tx, requestId: string): Promise<Opening[]> {
  const { rows } = await tx.raw<{ rows: Opening[] }>(
    `select a.id, a.at, a.kind, s.title
      from audit_events a left join case_staff(?) s on s.id = a.actor_key
      where a.request_id = ? and a.actor_kind = 'staff' order by a.id desc limit ?`,
    [requestId, requestId, OPENINGS_SHOWN],
  )
  return rows
}

/** The receipt letter of a case, if it has been made. */
export async function findReceiptLetter(tx: Tx, requestId: string): Promise<string | undefined> {
  const { rows } = await tx.raw<{ rows: { id: string }[] }>(
    "select id from letters where request_id = ? and letter = 'L-01'",
    [requestId],
  )
  return rows[0]?.id
}

const RECEIPT_POLL_MS = 100
const RECEIPT_POLLS = 20

/**
 * Waits up to two seconds for the receipt letter that a job is making, without holding a transaction
 * meanwhile.
 * @param options.signal ends the waiting when nobody listens any more
 */
export async function awaitReceiptLetter(
  db: Database,
  options: {
    requestId: string
    person: { readonly personId: string; readonly personKey: string }
    signal: AbortSignal
  },
): Promise<string | undefined> {
  const { requestId, signal } = options
  const { personId, personKey } = options.person
  for (let poll = 0; poll < RECEIPT_POLLS && !signal.aborted; poll += 1) {
    await sleep(RECEIPT_POLL_MS)
    const found = await db.withContext({ kind: 'citizen', personId, personKey }, (tx) =>
      findReceiptLetter(tx, requestId),
    )
    if (found !== undefined) return found
  }
  return undefined
}
