import {
  endConsent,
  findInForce,
  isConsentId,
  isWithdrawn,
  listInForce,
  lockConsents,
  type ConsentInForce,
} from '#app/consents/consents.server.ts'
import type { CitizenContext } from '#app/identity/with-actor.server.ts'
import type { ContentLang } from '#app/i18n/lang.ts'
import { findPerson } from '#app/people/persons.server.ts'
import { answeringRegister } from '#app/requests/answering-register.ts'
import { createCase, planItems } from '#app/requests/new-case.server.ts'
import { listRegisterChoices, type RegisterChoice } from '#app/requests/register-choices.server.ts'
import type { CompleteRequest } from '#app/requests/request.ts'

/**
 * Withdraws a consent at once (GDPR 7(3); D-36), and makes the case in which the withdrawal is
 * confirmed (L-13), with a request for erasure where the person wants that too (17(1)(b)). However
 * often it is posted, it happens once.
 * @returns false when there is no such consent of this person
 */
export async function withdrawConsent(
  ctx: CitizenContext,
  consentId: string,
  { alsoErase }: { readonly alsoErase: boolean },
): Promise<boolean> {
  if (!isConsentId(consentId)) return false
  const { tx, actor } = ctx
  await lockConsents(tx, actor.personId)
  const consent = await findInForce(ctx, consentId)
  if (consent === undefined) return isWithdrawn(ctx, consentId)
  const requestId = await createWithdrawal(ctx, consent, alsoErase)
  await endConsent(ctx, consentId, requestId)
  return true
}

async function createWithdrawal(
  ctx: CitizenContext,
  consent: ConsentInForce,
  alsoErase: boolean,
): Promise<string> {
  const { tx, actor, now, today } = ctx
  const person = await findPerson(tx, actor.personId)
  if (person === undefined) throw new Error('The session belongs to no person')
  const planned = await planItems(
    tx,
    {
      parts: withdrawalParts(consent, actor.language, alsoErase),
      registerIds: [await whereConsentIs(ctx, consent)],
      unknownAt: [],
      answerForm: 'electronic',
      interpreter: '',
    },
    today,
  )
  const [place] = planned
  if (place === undefined) throw new Error('A register has its controller')
  const [controllerId, items] = place
  const requestId = await createCase(
    tx,
    { kind: 'person', id: actor.personId },
    {
      controllerId,
      subjectId: actor.personId,
      submittedBy: actor.personId,
      requester: null,
      childView: null,
      // A consent is withdrawn once: its id is the form's key.
      formKey: consent.id,
      channel: 'portal',
      authentication: 'strong',
      caseLanguage: actor.language,
      contact: { email: person.email ?? '', phone: person.phone ?? '', address: '' },
      receivedAt: now,
      items,
    },
    now,
  )
  await ctx.audit({ kind: 'request-submitted', requestId, subjectKey: actor.personKey })
  return requestId
}

/** The register that has the data of a consent today. */
async function whereConsentIs(
  { tx, today }: CitizenContext,
  { registerId }: ConsentInForce,
): Promise<string> {
  const registers = await listRegisterChoices(tx, today)
  const given = registers.find(({ id }) => id === registerId)
  return given === undefined ? registerId : answeringRegister(given, registers).id
}

function withdrawalParts(
  { title, version }: ConsentInForce,
  lang: ContentLang,
  alsoErase: boolean,
): CompleteRequest['parts'] {
  const consent = `${title[lang]} (${version})`
  return [
    {
      right: 'consentWithdrawal',
      fields: { consent, ...(alsoErase && { alsoErase: 'yes' }) },
    },
    ...(alsoErase ? [{ right: 'erasure' as const, fields: { ground: 'b', which: consent } }] : []),
  ]
}

/**
 * A request in which the withdrawal is written in the person's own words also ends the consent at
 * once, when it is their only one in that register. Where there are several, which one is meant is
 * for an officer to read: nothing is ended that was not meant.
 */
export async function endWithdrawnConsents(
  ctx: CitizenContext,
  requestId: string,
  items: readonly { readonly right: string; readonly registerId: string | null }[],
): Promise<void> {
  const registerIds = items.flatMap(({ right, registerId }) =>
    right === 'consentWithdrawal' && registerId !== null ? [registerId] : [],
  )
  if (registerIds.length === 0) return
  await lockConsents(ctx.tx, ctx.actor.personId)
  const registers = await listRegisterChoices(ctx.tx, ctx.today)
  for (const registerId of registerIds) {
    const [consent, ...others] = await consentsAnsweredBy(ctx, registerId, registers)
    if (consent !== undefined && others.length === 0) await endConsent(ctx, consent.id, requestId)
  }
}

/** The consents in force of a register and of those whose data it has taken over. */
async function consentsAnsweredBy(
  ctx: CitizenContext,
  registerId: string,
  registers: readonly RegisterChoice[],
): Promise<ConsentInForce[]> {
  const given = registers.filter((one) => answeringRegister(one, registers).id === registerId)
  const found: ConsentInForce[] = []
  for (const { id } of given) found.push(...(await listInForce(ctx, id)))
  return found
}
