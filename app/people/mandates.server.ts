import { Temporal } from 'temporal-polyfill'
import { z } from 'zod'
import { hasRole } from '#app/identity/actor.ts'
import { forbidden, type StaffContext } from '#app/identity/with-actor.server.ts'
import { contentLang } from '#app/i18n/lang.ts'
import {
  MANDATE_KINDS,
  PROOF_LIMIT,
  type Mandate,
  type MandateProblem,
  type MandateProblems,
} from '#app/people/mandates.ts'
import { readNamedCode, type TypedNamedCode } from '#app/people/named-code.ts'
import { recordPerson } from '#app/people/record-person.server.ts'
import { CASE_ROLES } from '#app/people/roles.ts'
import { parseDate } from '#app/platform/helsinki.ts'

const ID = z.uuid()

/** The form as typed; dates as `5.3.2026`. */
export interface TypedMandate {
  readonly principal: TypedNamedCode
  readonly agent: TypedNamedCode
  readonly kind: string
  readonly proof: string
  readonly since: string
  readonly until: string
}

export type MandateResult =
  { readonly ok: true } | { readonly ok: false; readonly problems: MandateProblems }

const NAME = (alias: string): string => `json_build_object('name',
    ${alias}.calling_name || ' ' || ${alias}.family_name, 'birthDate', ${alias}.birth_date)`

/** Mandates that the controller has recorded, the latest first. */
export async function listMandates({ tx }: StaffContext): Promise<Mandate[]> {
  const { rows } = await tx.raw<{ rows: Mandate[] }>(
    `select m.id, m.kind, ${NAME('p')} as principal, ${NAME('a')} as agent, m.proof, m.since,
        m.until, m.recorded_at as "recordedAt", s.name as "recordedBy", m.ended_at as "endedAt",
        e.name as "endedBy"
      from mandates m join persons p on p.id = m.principal_id join persons a on a.id = m.agent_id
        join staff s on s.id = m.recorded_by left join staff e on e.id = m.ended_by
      order by m.recorded_at desc, m.id`,
  )
  return rows
}

/**
 * Records that somebody may act for another, as the officer has seen it proved (I-06, K-01). The agent
 * then finds the principal when they make a request to this controller.
 * @param id of the mandate, from the form: posted twice it is one
 */
export async function recordMandate(
  ctx: StaffContext,
  id: string,
  typed: TypedMandate,
): Promise<MandateResult> {
  const { tx, actor, now, portal, lang } = ctx
  if (!hasRole(actor, ...CASE_ROLES)) throw forbidden()
  if (await isRecorded(ctx, id)) return { ok: true }
  const mode = portal.env.PORTAL_MODE
  const principal = readNamedCode(typed.principal, mode)
  const agent = readNamedCode(typed.agent, mode)
  const terms = readTerms(typed)
  const problems: MandateProblems = {
    ...('problems' in principal && prefixed('principal', principal.problems)),
    ...('problems' in agent && prefixed('agent', agent.problems)),
    ...terms.problems,
  }
  if ('problems' in principal || 'problems' in agent || terms.since === undefined) {
    return { ok: false, problems }
  }
  if (Object.keys(problems).length > 0) return { ok: false, problems }
  if (principal.person.code.hetu === agent.person.code.hetu) {
    return { ok: false, problems: { 'agent-hetu': 'samePerson' } }
  }
  const options = { language: contentLang(lang) }
  const forWhom = await recordPerson(ctx, principal.person, options)
  if (!forWhom.ok) return { ok: false, problems: { 'principal-hetu': 'notSamePerson' } }
  const who = await recordPerson(ctx, agent.person, options)
  if (!who.ok) return { ok: false, problems: { 'agent-hetu': 'notSamePerson' } }
  await tx('mandates').insert({
    id,
    controller_id: actor.controllerId,
    principal_id: forWhom.id,
    agent_id: who.id,
    kind: typed.kind,
    proof: typed.proof.trim(),
    since: terms.since.toString(),
    until: terms.until?.toString() ?? null,
    recorded_by: actor.staffId,
    recorded_at: now.toString(),
  })
  await ctx.audit({ kind: 'mandate-recorded', mandateId: id, subjectKey: forWhom.auditKey })
  return { ok: true }
}

async function isRecorded({ tx }: StaffContext, id: string): Promise<boolean> {
  await tx.raw("select pg_advisory_xact_lock(hashtextextended('mandate ' || ?, 0))", [id])
  const { rows } = await tx.raw<{ rows: unknown[] }>('select 1 from mandates where id = ?', [id])
  return rows.length > 0
}

function prefixed(
  who: 'principal' | 'agent',
  problems: Readonly<Partial<Record<string, MandateProblem>>>,
): MandateProblems {
  return Object.fromEntries(
    Object.entries(problems).map(([field, problem]) => [`${who}-${field}`, problem]),
  )
}

/** Kind, proof and the days on which the mandate holds. */
function readTerms({ kind, proof, since, until }: TypedMandate) {
  const [from, to] = [parseDate(since), until.trim() === '' ? null : parseDate(until)]
  const isOrdered = !from || !to || Temporal.PlainDate.compare(from, to) <= 0
  const problems: MandateProblems = {
    ...(!MANDATE_KINDS.some((one) => one === kind) && { kind: 'chooseOne' }),
    ...(proof.trim() === '' && { proof: 'required' }),
    ...(proof.trim().length > PROOF_LIMIT && { proof: 'tooLong' }),
    ...(from === undefined && { since: since.trim() === '' ? 'required' : 'dateInvalid' }),
    ...(to === undefined && { until: 'dateInvalid' }),
    ...(!isOrdered && { until: 'dateOrder' }),
  }
  return { since: from, until: to, problems }
}

/**
 * Ends a mandate at once: the agent can do nothing more by it.
 * @returns false when it is missing, another controller's, or ended already
 */
export async function endMandate(ctx: StaffContext, id: string): Promise<boolean> {
  const { tx, actor, now } = ctx
  if (!hasRole(actor, ...CASE_ROLES)) throw forbidden()
  if (!ID.safeParse(id).success) return false
  const { rows } = await tx.raw<{ rows: { subjectKey: string }[] }>(
    `update mandates m set ended_at = ?, ended_by = ? from persons p
      where m.id = ? and m.ended_at is null and p.id = m.principal_id
      returning p.audit_key as "subjectKey"`,
    [now.toString(), actor.staffId, id],
  )
  const [ended] = rows
  if (ended === undefined) return false
  await ctx.audit({ kind: 'mandate-ended', mandateId: id, subjectKey: ended.subjectKey })
  return true
}
