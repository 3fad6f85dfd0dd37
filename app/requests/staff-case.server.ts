import { z } from 'zod'
import type { LetterId } from '#app/letters/letter.ts'
import { notFound, type StaffContext } from '#app/identity/with-actor.server.ts'
import type { Tx } from '#app/platform/db.server.ts'
import type { TimelineEntry } from '#app/requests/case-event.ts'
import type { StaffCase, StaffItemRow, StaffMessage } from '#app/requests/staff-case.ts'

const ID = z.uuid()

/** @throws Response 404 when the path holds no id at all: the database would call that an error */
export function idParam(value: string | undefined): string {
  const id = ID.safeParse(value)
  if (!id.success) throw notFound()
  return id.data
}

const ITEM = `i.id as "itemId", i.position, i.state, i."right", i.clock, i.unit_id as "unitId",
    i.received_on as "receivedOn", i.due_on as "dueOn", i.strict_due_on as "strictDueOn",
    i.extended_due_on as "extendedDueOn", i.suspended_since as "suspendedSince",
    i.suspended_days as "suspendedDays", i.ended_on as "endedOn", i.lifting_on as "liftingOn",
    i.answer_letter as "answerLetter", i.details, i.decision, i.proposed_by as "proposedBy",
    case when handler.id is null then null else
      jsonb_build_object('id', handler.id, 'name', handler.name, 'title', handler.title)
    end as handler,
    case when g.id is null then null else
      jsonb_build_object('id', g.id, 'key', g.key, 'name', g.name) end as register`

/** A person as those who handle the case see them; of somebody without login what they wrote. */
const PERSON = `case when p.id is null then jsonb_build_object('id', null, 'auditKey', null,
    'callingName', r.requester->>'name', 'familyName', '', 'givenNames', r.requester->>'name',
    'birthDate', nullif(r.requester->>'birthDate', ''), 'language', r.case_language, 'email', null,
    'phone', null, 'address', null, 'nonDisclosure', false)
  else jsonb_build_object('id', p.id, 'auditKey', p.audit_key, 'callingName', p.calling_name,
    'familyName', p.family_name, 'givenNames', p.given_names, 'birthDate', p.birth_date,
    'language', p.language, 'email', p.email, 'phone', p.phone, 'address', p.address,
    'nonDisclosure', p.non_disclosure) end`

/**
 * A case with one of its items, as row-level security lets the actor see it: items of their units, or
 * all of the controller (DPO).
 * @param position which item; the first visible one when absent
 */
export async function findStaffCase(
  tx: Tx,
  id: string,
  position?: number,
): Promise<StaffCase | undefined> {
  const { rows } = await tx.raw<{ rows: StaffCase[] }>(
    `select r.id, r.case_number as "caseNumber", r.version, r.controller_id as "controllerId",
      r.received_at as "receivedAt", r.channel, r.authentication, r.child_view as "childView",
      r.requester, r.case_language as "caseLanguage", r.relation,
      case when s.non_disclosure then r.contact || '{"address": ""}' else r.contact end as contact,
      (select jsonb_build_object('id', o.id, 'caseNumber', o.case_number) from subject_requests o
        where o.id = r.related_to) as related,
      ${ITEM}, decider.name as "decidedBy", ${PERSON} as person, r.submitted_by as "submittedBy",
      case when s.id <> p.id then s.calling_name || ' ' || s.family_name end as submitter,
      case when v.id is null then null else jsonb_build_object('id', v.id, 'version', v.version,
        'effectiveFrom', v.effective_from, 'superseded', exists (
          select 1 from notice_versions later where later.register_id = v.register_id
            and later.version > v.version and later.status = 'published')) end as notice
    from subject_requests r
    join request_items i on i.request_id = r.id
    left join registers g on g.id = i.register_id
    left join persons p on p.id = r.person_id
    left join persons s on s.id = r.submitted_by
    left join staff handler on handler.id = i.handler_id
    left join staff decider on decider.id = i.decided_by
    left join notice_versions v on v.id = i.notice_version_id
    where r.id = ? and (?::int is null or i.position = ?::int)
    order by i.position limit 1`,
    [id, position ?? null, position ?? null],
  )
  const [found] = rows
  if (found?.person.nonDisclosure !== true) return found
  // Turvakielto: what nobody may be shown is not read out of the database's answer at all.
  const person = { ...found.person, address: null }
  return { ...found, person, contact: { ...found.contact, address: '' } }
}

/** The items of a case that the actor may see, as rows to choose from. */
export async function listStaffItems(tx: Tx, requestId: string): Promise<StaffItemRow[]> {
  const { rows } = await tx.raw<{ rows: StaffItemRow[] }>(
    `select i.position, i."right", i.state, i.last_day as "lastDay", i.ended_on as "endedOn",
      handler.name as handler, g.name as register, u.name as unit
    from request_items i join units u on u.id = i.unit_id
    left join registers g on g.id = i.register_id
    left join staff handler on handler.id = i.handler_id
    where i.request_id = ? order by i.position`,
    [requestId],
  )
  return rows
}

/** The item that an address asks for: `?item=2`; the first one when it asks for none. */
export function itemParam(request: Request): number | undefined {
  const text = new URL(request.url).searchParams.get('item') ?? ''
  return /^[1-9]\d{0,2}$/.test(text) ? Number(text) : undefined
}

/** The case, with the audit event that tells the person who has opened it. */
export async function openStaffCase(
  ctx: StaffContext,
  id: string,
  position?: number,
): Promise<StaffCase | undefined> {
  const found = await findStaffCase(ctx.tx, id, position)
  if (found === undefined) return undefined
  // The first opening ends the reminder that nobody has looked; reading changes nothing else.
  if (ctx.actor.unitIds.includes(found.unitId)) {
    await ctx.tx.raw(
      'update request_items set first_opened_on = ? where id = ? and first_opened_on is null',
      [ctx.today.toString(), found.itemId],
    )
  }
  await ctx.audit({ kind: 'case-viewed', requestId: id, subjectKey: found.person.auditKey })
  return found
}

/** Everything that has happened, oldest first, with the names of those who did it. */
export async function listTimeline(tx: Tx, requestId: string): Promise<TimelineEntry[]> {
  const { rows } = await tx.raw<{ rows: TimelineEntry[] }>(
    `select e.id, e.type, e.at, e.actor_kind as "actorKind", e.data,
      coalesce(s.name, p.calling_name || ' ' || p.family_name,
        case when e.actor_kind = 'guest' then r.requester->>'name' end) as "actorName"
    from case_events e
    join subject_requests r on r.id = e.request_id
    left join staff s on e.actor_kind = 'staff' and s.id = e.actor_id
    left join persons p on e.actor_kind = 'person' and p.id = e.actor_id
    where e.request_id = ? order by e.position`,
    [requestId],
  )
  return rows
}

/**
 * What has happened since the version that a user saw. Each version is one event of the lifecycle;
 * submission and acknowledgement make none.
 */
export async function listChangesSince(
  tx: Tx,
  requestId: string,
  seen: number,
  now: number,
): Promise<TimelineEntry[]> {
  if (now <= seen) return []
  const events = await listTimeline(tx, requestId)
  return events.filter(({ type }) => type !== 'submit' && type !== 'acknowledge').slice(seen - now)
}

export async function listStaffMessages(tx: Tx, requestId: string): Promise<StaffMessage[]> {
  const { rows } = await tx.raw<{ rows: StaffMessage[] }>(
    `select m.id, m.from_kind as "from", m.at, m.body,
      coalesce(s.name, p.calling_name || ' ' || p.family_name) as name
    from messages m
    left join staff s on s.id = m.staff_id
    left join persons p on p.id = m.person_id
    where m.request_id = ? order by m.at, m.id`,
    [requestId],
  )
  return rows
}

export interface CaseLetter {
  readonly id: string
  readonly letter: LetterId
  readonly issuedAt: string
  readonly issuedBy: string | null
}

export async function listLetters(tx: Tx, requestId: string): Promise<CaseLetter[]> {
  const { rows } = await tx.raw<{ rows: CaseLetter[] }>(
    `select l.id, l.letter, l.issued_at as "issuedAt", s.name as "issuedBy"
    from letters l left join staff s on s.id = l.issued_by
    where l.request_id = ? order by l.issued_at, l.id`,
    [requestId],
  )
  return rows
}

/** The bytes of an issued letter. */
export async function findLetter(
  tx: Tx,
  requestId: string,
  letterId: string,
): Promise<{ letter: string; lang: string; bytes: Buffer } | undefined> {
  const { rows } = await tx.raw<{ rows: { letter: string; lang: string; bytes: Buffer }[] }>(
    'select letter, lang, bytes from letters where id = ? and request_id = ?',
    [letterId, requestId],
  )
  return rows[0]
}
