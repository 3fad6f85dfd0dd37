import type { StaffContext } from '#app/identity/with-actor.server.ts'
import type { Key } from '#app/i18n/translate.ts'
import { withoutHetu } from '#app/letters/no-hetu.ts'
import { readIdentityCode, type IdentityCode } from '#app/people/identity-code.ts'
import { recordPerson } from '#app/people/record-person.server.ts'
import { applyEvent, mayApply, type ApplyResult } from '#app/requests/apply-event.server.ts'
import type { CasePlace, StaffCase } from '#app/requests/staff-case.ts'
import { findStaffCase } from '#app/requests/staff-case.server.ts'

/** How an officer has made sure who asks. */
export const IDENTIFY_WAYS = ['visit', 'post', 'other'] as const
export type IdentifyWay = (typeof IDENTIFY_WAYS)[number]

export const IDENTIFY_NOTE_LIMIT = 500

export interface IdentifyInput {
  /** The version that the user saw. */
  readonly version: number
  readonly how: IdentifyWay
  /** I-04: what was seen; never a copy of it. */
  readonly note: string
  /** Personal identity code as typed; read once and never shown again. */
  readonly hetu?: string
}

export type IdentifyErrors = Readonly<Partial<Record<'note' | 'hetu', Key<'errors' | 'desk'>>>>
export type IdentifyResult =
  | { readonly ok: true }
  | { readonly ok: false; readonly reason: 'invalid'; readonly errors: IdentifyErrors }
  | Extract<ApplyResult, { ok: false }>

/**
 * Records that who asks has been identified (I-01): the case counts as checked, each item that waits
 * for it goes on, and a repeat of an open request is recognised (D-19). With a personal identity code
 * the case becomes that person's; it is sealed, and nobody is told whether it was known before.
 * @returns `undefined` when the case is missing or invisible to the actor
 */
export async function identifyRequester(
  ctx: StaffContext,
  place: CasePlace,
  input: IdentifyInput,
): Promise<IdentifyResult | undefined> {
  const { tx, portal } = ctx
  const found = await findStaffCase(tx, place.requestId, place.position)
  if (found === undefined) return undefined
  const typed = (input.hetu ?? '').trim()
  const code = typed === '' ? undefined : readIdentityCode(typed, portal.env.PORTAL_MODE)
  const note = withoutHetu(input.note).trim()
  const errors: IdentifyErrors = {
    ...(typed !== '' && code === undefined && { hetu: 'errors:form.personalIdentityCodeInvalid' }),
    ...(note === '' && { note: 'errors:form.required' }),
    ...(note.length > IDENTIFY_NOTE_LIMIT && { note: 'errors:form.tooLong' }),
  }
  if (Object.keys(errors).length > 0) return { ok: false, reason: 'invalid', errors }
  const { id: requestId, itemId } = found
  const event = { type: 'identify', how: input.how } as const
  const allowed = await mayApply(ctx, { requestId, itemId, version: input.version, event })
  if (allowed?.ok !== true) return allowed
  const personId = code === undefined ? null : await personOf(ctx, found, code)
  await tx.raw('select case_identify(?, ?)', [requestId, personId])
  for (const { id, state } of allowed.locked.items) {
    if (state === 'identifying') await identifyItem(ctx, requestId, id, event)
  }
  await tx('internal_notes').insert({
    request_id: requestId,
    item_id: itemId,
    staff_id: ctx.actor.staffId,
    body: note,
    at: ctx.now.toString(),
  })
  const after = await findStaffCase(tx, requestId, found.position)
  const subjectKey = after?.person.auditKey ?? null
  await ctx.audit({ kind: 'requester-identified', requestId, subjectKey })
  return { ok: true }
}

async function identifyItem(
  ctx: StaffContext,
  requestId: string,
  itemId: string,
  event: { readonly type: 'identify'; readonly how: IdentifyWay },
): Promise<void> {
  const applied = await applyEvent(ctx, { requestId, itemId, event })
  if (applied?.ok !== true && applied?.reason !== 'not-permitted') {
    throw new Error('An item that waits for identification refuses it')
  }
}

/** Who asks, by the code and the name that they have given; the last word is the family name. */
async function personOf(
  ctx: StaffContext,
  { requester, person, caseLanguage }: StaffCase,
  code: IdentityCode,
): Promise<string | null> {
  const name = requester?.name ?? `${person.givenNames} ${person.familyName}`
  const words = name.trim().split(/\s+/)
  const familyName = words.at(-1) ?? name
  const givenNames = words.slice(0, -1).join(' ') || familyName
  const recorded = await recordPerson(
    ctx,
    { code, givenNames, familyName },
    { language: caseLanguage },
  )
  return recorded.ok ? recorded.id : null
}
