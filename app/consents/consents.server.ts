import { z } from 'zod'
import type { CitizenContext } from '#app/identity/with-actor.server.ts'
import type { Localized } from '#app/i18n/lang.ts'
import type { Tx } from '#app/platform/db.server.ts'

const idSchema = z.uuid()

/** What a person is asked to consent to; a new wording is a new version. */
export interface ConsentText {
  readonly textId: string
  readonly version: string
  readonly title: Localized
  readonly body: Localized
  readonly register: { readonly key: string; readonly name: Localized }
  readonly controller: { readonly id: string; readonly name: Localized }
}

/** A consent that the person has given. */
export interface OwnConsent extends ConsentText {
  readonly id: string
  /** ISO instants. */
  readonly givenAt: string
  readonly givenHow: 'portal' | 'paper'
  readonly withdrawnAt: string | null
  /** The case in which the withdrawal is confirmed (L-13). */
  readonly requestId: string | null
}

const TEXT = `t.id as "textId", t.version, t.title, t.body,
    json_build_object('key', g.key, 'name', g.name) as register,
    json_build_object('id', k.id, 'name', k.name) as controller`
const PLACE = `join registers g on g.id = t.register_id join controllers k on k.id = g.controller_id`

/** The person's consents: those in force first, then the withdrawn ones, the latest first. */
export async function listOwnConsents({ tx, actor }: CitizenContext): Promise<OwnConsent[]> {
  const { rows } = await tx.raw<{ rows: OwnConsent[] }>(
    `select c.id, c.given_at as "givenAt", c.given_how as "givenHow",
        c.withdrawn_at as "withdrawnAt", c.withdrawal_request_id as "requestId", ${TEXT}
      from consents c join consent_texts t on t.id = c.text_id ${PLACE}
      where c.person_id = ? order by c.withdrawn_at desc nulls first, c.given_at desc, c.id`,
    [actor.personId],
  )
  return rows
}

/** Offered to this person: the wording in use of each purpose to which they do not consent now. */
const OFFERED = `from consent_texts t ${PLACE}
  where t.offered and not exists (
      select 1 from consent_texts later where later.register_id = t.register_id
        and later.purpose_id = t.purpose_id and later.offered and later.id <> t.id
        and later.version > t.version)
    and not exists (
      select 1 from consents c join consent_texts given on given.id = c.text_id
      where c.person_id = $1 and c.withdrawn_at is null
        and given.register_id = t.register_id and given.purpose_id = t.purpose_id)`

/** What the person could consent to. */
export async function listOfferedConsents({ tx, actor }: CitizenContext): Promise<ConsentText[]> {
  const { rows } = await tx.raw<{ rows: ConsentText[] }>(
    `select ${TEXT} ${OFFERED} order by k.name->>'fi', g.name->>'fi', t.title->>'fi', t.id`,
    [actor.personId],
  )
  return rows
}

/**
 * Gives a consent (GDPR 4(11), 7(1)): which wording, when and by whom stands in the database. Posted
 * twice it is given once.
 * @returns false when no such text is offered, nor consented to already
 */
export async function giveConsent(ctx: CitizenContext, textId: string): Promise<boolean> {
  if (!idSchema.safeParse(textId).success) return false
  const { tx, actor, now } = ctx
  // One change of a person's consents at a time, so that one purpose has one consent.
  await lockConsents(tx, actor.personId)
  const offered = await tx.raw<{ rows: { controllerId: string }[] }>(
    `select k.id as "controllerId" ${OFFERED} and t.id = $2`,
    [actor.personId, textId],
  )
  const [text] = offered.rows
  if (text === undefined) return isInForce(ctx, textId)
  const consentId = crypto.randomUUID()
  await tx('consents').insert({
    id: consentId,
    person_id: actor.personId,
    text_id: textId,
    given_at: now.toString(),
    given_how: 'portal',
  })
  const subjectKey = actor.personKey
  await ctx.audit({ kind: 'consent-given', subjectKey, consentId }, text.controllerId)
  return true
}

async function isInForce({ tx, actor }: CitizenContext, textId: string): Promise<boolean> {
  const { rows } = await tx.raw<{ rows: unknown[] }>(
    'select 1 from consents where person_id = ? and text_id = ? and withdrawn_at is null',
    [actor.personId, textId],
  )
  return rows.length > 0
}

/** A consent as whoever withdraws it needs it. */
export interface ConsentInForce {
  readonly id: string
  readonly registerId: string
  readonly title: Localized
  readonly version: string
}

/** Holds a person's consents until the end of the transaction. */
export async function lockConsents(tx: Tx, personId: string): Promise<void> {
  await tx.raw("select pg_advisory_xact_lock(hashtextextended('consents ' || ?, 0))", [personId])
}

const IN_FORCE = `select c.id, t.register_id as "registerId", t.title, t.version
  from consents c join consent_texts t on t.id = c.text_id
  where c.person_id = ? and c.withdrawn_at is null`

/** One own consent that is in force; `undefined` when it is withdrawn, missing or another's. */
export async function findInForce(
  { tx, actor }: CitizenContext,
  id: string,
): Promise<ConsentInForce | undefined> {
  const { rows } = await tx.raw<{ rows: ConsentInForce[] }>(`${IN_FORCE} and c.id = ?`, [
    actor.personId,
    id,
  ])
  return rows[0]
}

/** The person's consents that are in force in one register. */
export async function listInForce(
  { tx, actor }: CitizenContext,
  registerId: string,
): Promise<ConsentInForce[]> {
  const { rows } = await tx.raw<{ rows: ConsentInForce[] }>(
    `${IN_FORCE} and t.register_id = ? order by c.given_at, c.id`,
    [actor.personId, registerId],
  )
  return rows
}

/** Whether a consent was given and withdrawn by this person: a form posted twice. */
export async function isWithdrawn({ tx, actor }: CitizenContext, id: string): Promise<boolean> {
  const { rows } = await tx.raw<{ rows: unknown[] }>(
    'select 1 from consents where person_id = ? and id = ? and withdrawn_at is not null',
    [actor.personId, id],
  )
  return rows.length > 0
}

/** Ends a consent at this moment; the case confirms it. */
export async function endConsent(
  ctx: CitizenContext,
  consentId: string,
  requestId: string,
): Promise<void> {
  const { tx, actor, now } = ctx
  const { rows } = await tx.raw<{ rows: unknown[] }>(
    `update consents set withdrawn_at = ?, withdrawal_request_id = ?
      where id = ? and person_id = ? and withdrawn_at is null returning id`,
    [now.toString(), requestId, consentId, actor.personId],
  )
  if (rows.length === 0) throw new Error('A consent in force a moment ago')
  await ctx.audit({
    kind: 'consent-withdrawn',
    requestId,
    subjectKey: actor.personKey,
    consentId,
  })
}

/** Whether the text is an id at all: the database would call anything else an error. */
export function isConsentId(text: string): boolean {
  return idSchema.safeParse(text).success
}

/** A consent as an officer sees it in a case of its person. */
export interface CaseConsent {
  readonly id: string
  readonly version: string
  readonly title: Localized
  readonly register: Localized
  /** ISO instants. */
  readonly givenAt: string
  readonly withdrawnAt: string | null
}

/**
 * The consents that a case is about: those that ended with it, and those still in force in a register
 * of which it asks a consent to be withdrawn (the person has to say which is meant).
 */
export async function listCaseConsents(tx: Tx, requestId: string): Promise<CaseConsent[]> {
  const { rows } = await tx.raw<{ rows: CaseConsent[] }>(
    `select c.id, t.version, t.title, g.name as register, c.given_at as "givenAt",
        c.withdrawn_at as "withdrawnAt"
      from consents c join consent_texts t on t.id = c.text_id
        join registers g on g.id = t.register_id
      where c.withdrawal_request_id = $1 or (c.withdrawn_at is null and exists (
        select 1 from request_items i join subject_requests r on r.id = i.request_id
          where i.request_id = $1 and i."right" = 'consentWithdrawal'
            and i.register_id = t.register_id and r.person_id = c.person_id))
      order by c.withdrawn_at nulls last, t.title->>'fi', c.id`,
    [requestId],
  )
  return rows
}
