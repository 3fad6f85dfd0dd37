import { z } from 'zod'
import type { Localized } from '#app/i18n/lang.ts'
import { hasRole } from '#app/identity/actor.ts'
import { forbidden, type StaffContext } from '#app/identity/with-actor.server.ts'
import { withoutHetu } from '#app/letters/no-hetu.ts'
import { recordPerson } from '#app/people/record-person.server.ts'
import { CASE_ROLES } from '#app/people/roles.ts'
import { fieldText, fieldTexts } from '#app/platform/forms.server.ts'
import { helsinkiDate } from '#app/platform/helsinki.ts'
import {
  CODE_FIELDS,
  INTAKE_FIELDS,
  INTAKE_LISTS,
  type DeskErrors,
  type IntakeDraft,
  type TypedCodes,
} from '#app/requests/intake.ts'
import { readIntake, type RecordedRequest } from '#app/requests/intake-check.ts'
import type { NamedPerson } from '#app/requests/intake-people.ts'
import { createCase, planItems } from '#app/requests/new-case.server.ts'
import { listRegisterChoices, type RegisterChoice } from '#app/requests/register-choices.server.ts'
import type { Requester } from '#app/requests/request.ts'

const KEY = z.uuid()

/**
 * What was typed, without the personal identity codes: those are read apart, and one that stands in
 * another field is hidden, because texts are stored in the clear (I-05).
 */
export function intakeInput(form: FormData): { draft: IntakeDraft; codes: TypedCodes } {
  const draft = Object.fromEntries(
    INTAKE_FIELDS.filter((field) => !CODE_FIELDS.some((code) => code === field)).map((field) => {
      if (INTAKE_LISTS.includes(field)) return [field, fieldTexts(form, field).join(',')]
      return [field, withoutHetu(fieldText(form, field))]
    }),
  )
  const codes = { hetu: fieldText(form, 'hetu'), subjectHetu: fieldText(form, 'subjectHetu') }
  return { draft, codes }
}

/**
 * The registers of the clerk's controller, those that have moved included: what has come to the
 * controller on paper is its case until it has told the sender where it went (R-10; L-17).
 */
export async function listOwnRegisters({
  tx,
  actor,
  today,
}: StaffContext): Promise<RegisterChoice[]> {
  const all = await listRegisterChoices(tx, today)
  return all.filter(({ controller }) => controller.id === actor.controllerId)
}

/** A case that the actor has recorded: what to tell the person, and whether it is their unit's. */
export interface RecordedCase {
  readonly id: string
  readonly caseNumber: string
  /** ISO date. */
  readonly dueOn: string
  readonly units: readonly Localized[]
  readonly visible: boolean
}

/** What the actor has recorded with a form; the form's key finds it, also in another unit. */
export async function findRecorded(
  { tx }: Pick<StaffContext, 'tx'>,
  formKey: string,
): Promise<RecordedCase | undefined> {
  if (!KEY.safeParse(formKey).success) return undefined
  const { rows } = await tx.raw<{ rows: RecordedCase[] }>(
    `select id, case_number as "caseNumber", due_on as "dueOn", units, visible
      from case_recorded(?)`,
    [formKey],
  )
  return rows[0]
}

/**
 * Records a request that came by post, at a visit, by telephone or e-mail as a case of the clerk's
 * controller: same clock, same items, same receipt as one of the portal (D-06). Items go to the units
 * of their registers; the clerk's own unit takes part only if an item is its own (need to know).
 * However often it is called with one form key, the case is made once.
 * @returns errors by field; the case is then not made
 */
export async function recordRequest(
  ctx: StaffContext,
  formKey: string,
  draft: IntakeDraft,
  codes: TypedCodes,
): Promise<{ readonly ok: true } | { readonly ok: false; readonly errors: DeskErrors }> {
  const { actor, tx, now, portal } = ctx
  if (!hasRole(actor, ...CASE_ROLES)) throw forbidden()
  await tx.raw("select pg_advisory_xact_lock(hashtextextended('intake ' || ?, 0))", [formKey])
  if ((await findRecorded(ctx, formKey)) !== undefined) return { ok: true }
  const registers = await listOwnRegisters(ctx)
  const registerIds = Object.fromEntries(registers.map(({ key, id }) => [key, id]))
  const read = readIntake(draft, codes, { now, mode: portal.env.PORTAL_MODE, registerIds })
  if ('errors' in read) return { ok: false, errors: read.errors }
  await createRecorded(ctx, formKey, read.request)
  return { ok: true }
}

async function createRecorded(
  ctx: StaffContext,
  formKey: string,
  request: RecordedRequest,
): Promise<void> {
  const { actor, tx, now } = ctx
  const { requester, subject, receivedAt } = request
  const asker = await findOrRegister(ctx, request, requester)
  const about = subject === undefined ? asker : await findOrRegister(ctx, request, subject)
  const planned = await planItems(
    tx,
    { ...request, unknownAt: request.registerUnknown ? [actor.controllerId] : [] },
    helsinkiDate(receivedAt),
  )
  const items = planned.get(actor.controllerId) ?? []
  const requestId = await createCase(
    tx,
    { kind: 'staff', id: actor.staffId },
    {
      controllerId: actor.controllerId,
      subjectId: about?.id ?? null,
      submittedBy: asker?.id ?? null,
      requester: requesterOf(request),
      childView: request.childView,
      formKey,
      channel: request.channel,
      authentication: request.check === 'pending' ? 'pending' : 'checked',
      caseLanguage: request.caseLanguage,
      contact: request.contact,
      receivedAt,
      items,
    },
    now,
  )
  await ctx.audit({ kind: 'request-recorded', requestId, subjectKey: about?.auditKey ?? null })
}

/** The person of a code; nobody without one, or when the code is somebody else's. */
async function findOrRegister(
  ctx: StaffContext,
  { caseLanguage: language, nonDisclosure }: RecordedRequest,
  { code, givenNames, familyName }: NamedPerson,
): Promise<{ readonly id: string; readonly auditKey: string } | undefined> {
  if (code === undefined) return undefined
  const options = { language, nonDisclosure }
  const person = await recordPerson(ctx, { code, givenNames, familyName }, options)
  return person.ok ? person : undefined
}

/** What stays of who asks beside the person: also the names as told, for the officer to compare. */
function requesterOf(request: RecordedRequest): Requester {
  const { requester, subject, capacity, proof, identitySeen } = request
  return {
    name: fullName(requester),
    birthDate: requester.birthDate,
    onBehalfOf: subject === undefined ? '' : fullName(subject),
    ...(subject !== undefined && { capacity, proof }),
    ...(identitySeen !== undefined && { identitySeen }),
  }
}

function fullName({ givenNames, familyName }: NamedPerson): string {
  return `${givenNames} ${familyName}`
}
