import type { Temporal } from 'temporal-polyfill'
import { ADULT_FROM_AGE, ageOn } from '#app/people/age.ts'
import { z } from 'zod'
import { hasRole } from '#app/identity/actor.ts'
import { forbidden, type StaffContext } from '#app/identity/with-actor.server.ts'
import { contentLang } from '#app/i18n/lang.ts'
import {
  BAN_REASON_LIMIT,
  BAN_SCOPES,
  DECIDED_BY_LIMIT,
  type BanProblem,
  type BanProblems,
  type ChildBan,
} from '#app/people/child-bans.ts'
import { readNamedCode, type TypedNamedCode } from '#app/people/named-code.ts'
import { recordPerson } from '#app/people/record-person.server.ts'
import { CASE_ROLES } from '#app/people/roles.ts'

const ID = z.uuid()

export interface TypedBan {
  readonly child: TypedNamedCode
  /** `all` guardians, or `one` of them. */
  readonly scope: string
  readonly guardian: TypedNamedCode
  readonly reason: string
  /** Who has judged the minor's age, development and reason. */
  readonly decidedBy: string
}

export type BanResult =
  { readonly ok: true } | { readonly ok: false; readonly problems: BanProblems }

const NAME = (alias: string): string => `json_build_object('name',
    ${alias}.calling_name || ' ' || ${alias}.family_name, 'birthDate', ${alias}.birth_date)`

/** Bans that the controller has recorded, the latest first. */
export async function listBans({ tx }: StaffContext): Promise<ChildBan[]> {
  const { rows } = await tx.raw<{ rows: ChildBan[] }>(
    `select b.id, ${NAME('c')} as child, case when g.id is not null then ${NAME('g')} end as guardian,
        b.reason, b.decided_by as "decidedBy", b.recorded_at as "recordedAt",
        s.name as "recordedBy", b.ended_at as "endedAt", e.name as "endedBy"
      from child_bans b join persons c on c.id = b.child_id
        left join persons g on g.id = b.guardian_id
        join staff s on s.id = b.recorded_by left join staff e on e.id = b.ended_by
      order by b.recorded_at desc, b.id`,
  )
  return rows
}

/**
 * Records that a minor has forbidden giving their data to a guardian, and why it holds (K-02). Nothing
 * of it reaches a guardian: no message goes out, and it stands in the child's audit log alone.
 * @param id of the ban, from the form: posted twice it is one
 */
export async function recordBan(
  ctx: StaffContext,
  id: string,
  typed: TypedBan,
): Promise<BanResult> {
  const { tx, actor, now, portal, today } = ctx
  if (!hasRole(actor, ...CASE_ROLES)) throw forbidden()
  if (await isRecorded(ctx, id)) return { ok: true }
  const mode = portal.env.PORTAL_MODE
  const child = readNamedCode(typed.child, mode)
  const guardian = typed.scope === 'one' ? readNamedCode(typed.guardian, mode) : undefined
  const problems: BanProblems = {
    ...('problems' in child && prefixed('child', child.problems)),
    ...('person' in child &&
      isAdult(child.person.code.birthDate, today) && { 'child-hetu': 'notMinor' }),
    ...(guardian !== undefined &&
      'problems' in guardian &&
      prefixed('guardian', guardian.problems)),
    ...textProblems(typed),
  }
  if ('problems' in child || (guardian !== undefined && 'problems' in guardian)) {
    return { ok: false, problems }
  }
  if (Object.keys(problems).length > 0) return { ok: false, problems }
  if (guardian?.person.code.hetu === child.person.code.hetu) {
    return { ok: false, problems: { 'guardian-hetu': 'samePerson' } }
  }
  const options = { language: contentLang(ctx.lang) }
  const whose = await recordPerson(ctx, child.person, options)
  if (!whose.ok) return { ok: false, problems: { 'child-hetu': 'notSamePerson' } }
  const against = guardian && (await recordPerson(ctx, guardian.person, options))
  if (against?.ok === false) return { ok: false, problems: { 'guardian-hetu': 'notSamePerson' } }
  await tx('child_bans').insert({
    id,
    controller_id: actor.controllerId,
    child_id: whose.id,
    guardian_id: against?.id ?? null,
    reason: typed.reason.trim(),
    decided_by: typed.decidedBy.trim(),
    recorded_by: actor.staffId,
    recorded_at: now.toString(),
  })
  await ctx.audit({ kind: 'ban-recorded', banId: id, subjectKey: whose.auditKey })
  return { ok: true }
}

async function isRecorded({ tx }: StaffContext, id: string): Promise<boolean> {
  await tx.raw("select pg_advisory_xact_lock(hashtextextended('ban ' || ?, 0))", [id])
  const { rows } = await tx.raw<{ rows: unknown[] }>('select 1 from child_bans where id = ?', [id])
  return rows.length > 0
}

function isAdult(born: Temporal.PlainDate, today: Temporal.PlainDate): boolean {
  return ageOn(born, today) >= ADULT_FROM_AGE
}

function prefixed(
  who: 'child' | 'guardian',
  problems: Readonly<Partial<Record<string, BanProblem>>>,
): BanProblems {
  return Object.fromEntries(
    Object.entries(problems).map(([field, problem]) => [`${who}-${field}`, problem]),
  )
}

function textProblems({ scope, reason, decidedBy }: TypedBan): BanProblems {
  return {
    ...(!BAN_SCOPES.some((one) => one === scope) && { scope: 'chooseOne' }),
    ...(reason.trim() === '' && { reason: 'required' }),
    ...(reason.trim().length > BAN_REASON_LIMIT && { reason: 'tooLong' }),
    ...(decidedBy.trim() === '' && { decidedBy: 'required' }),
    ...(decidedBy.trim().length > DECIDED_BY_LIMIT && { decidedBy: 'tooLong' }),
  }
}

/**
 * Ends a ban, when the minor takes it back or it no longer holds.
 * @returns false when it is missing, another controller's, or ended already
 */
export async function endBan(ctx: StaffContext, id: string): Promise<boolean> {
  const { tx, actor, now } = ctx
  if (!hasRole(actor, ...CASE_ROLES)) throw forbidden()
  if (!ID.safeParse(id).success) return false
  const { rows } = await tx.raw<{ rows: { subjectKey: string }[] }>(
    `update child_bans b set ended_at = ?, ended_by = ? from persons c
      where b.id = ? and b.ended_at is null and c.id = b.child_id
      returning c.audit_key as "subjectKey"`,
    [now.toString(), actor.staffId, id],
  )
  const [ended] = rows
  if (ended === undefined) return false
  await ctx.audit({ kind: 'ban-ended', banId: id, subjectKey: ended.subjectKey })
  return true
}
