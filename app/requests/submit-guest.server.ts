import type { Temporal } from 'temporal-polyfill'
import type { ContactPoint } from '#app/controllers/controller.ts'
import type { ContentLang, Localized } from '#app/i18n/lang.ts'
import { appendAudit } from '#app/audit/append.server.ts'
import { helsinkiDate } from '#app/platform/helsinki.ts'
import type { Tx } from '#app/platform/db.server.ts'
import type { CompleteGuestRequest } from '#app/requests/guest-check.ts'
import { claimCode, claimHash, type GuestForm } from '#app/requests/guest-form.server.ts'
import { createCase, planItems } from '#app/requests/new-case.server.ts'
import type { Portal } from '#app/portal.server.ts'

/** Requests without login from one e-mail address or telephone in 24 hours (ASVS 2.3.2). */
export const MAX_PER_CONTACT = 5
/** Requests without login to one controller in an hour: many times what any of them gets. */
export const MAX_PER_CONTROLLER = 60

export type GuestSubmitResult =
  { readonly ok: true } | { readonly ok: false; readonly reason: 'too-many' }

interface GuestCall {
  readonly portal: Pick<Portal, 'db' | 'keyring' | 'log'>
  readonly now: Temporal.Instant
  /** The id that also stands in the log lines of the same HTTP request. */
  readonly httpRequest: string
}

/**
 * Sends a request without login (I-07): a case awaiting identification with each controller. However
 * often one form is posted, they are made once. Nothing can be read back in this context: the
 * receipt goes through a narrow door of its own (`guestReceipt`).
 */
export async function submitGuestRequest(
  { portal, now, httpRequest }: GuestCall,
  form: GuestForm,
  { requester, request }: CompleteGuestRequest,
): Promise<GuestSubmitResult> {
  const hash = claimHash(claimCode(portal.keyring, form))
  return portal.db.withContext({ kind: 'public' }, async (tx) => {
    // One at a time: posts of the same form wait here, and the limits are exact.
    await tx.raw("select pg_advisory_xact_lock(hashtextextended('submit guest', 0))")
    if ((await listSubmitted(tx, { form, hash, since: '-infinity' })).length > 0)
      return { ok: true }
    const planned = await planItems(tx, request, helsinkiDate(now))
    if (await isFlooded(tx, request.contact, [...planned.keys()], now)) {
      portal.log.warn({ requestId: httpRequest }, 'request without login refused: too many')
      return { ok: false, reason: 'too-many' }
    }
    for (const [controllerId, items] of planned) {
      const requestId = await createCase(
        tx,
        { kind: 'guest', id: null },
        {
          controllerId,
          subjectId: null,
          submittedBy: null,
          requester,
          childView: null,
          formKey: form.formKey,
          channel: 'public-form',
          authentication: 'pending',
          caseLanguage: request.caseLanguage,
          contact: request.contact,
          receivedAt: now,
          claimHash: hash,
          items,
        },
        now,
      )
      await appendAudit(tx, {
        event: { kind: 'request-submitted', requestId, subjectKey: null },
        actor: { kind: 'anonymous' },
        at: now,
        httpRequest,
      })
    }
    return { ok: true }
  })
}

async function isFlooded(
  tx: Tx,
  { email, phone }: { readonly email: string; readonly phone: string },
  controllerIds: readonly string[],
  now: Temporal.Instant,
): Promise<boolean> {
  const { rows } = await tx.raw<{ rows: { contact: number; controller: number }[] }>(
    `select by_contact as contact, by_controller as controller
      from guest_recent(?, ?, ?, ?, ?)`,
    [
      email,
      phone,
      now.subtract({ hours: 24 }).toString(),
      controllerIds,
      now.subtract({ hours: 1 }).toString(),
    ],
  )
  const [recent] = rows
  if (recent === undefined) throw new Error('The door is closed in this context')
  return recent.contact >= MAX_PER_CONTACT || recent.controller >= MAX_PER_CONTROLLER
}

/** One case of what was sent with a form. */
export interface SubmittedCase {
  readonly caseNumber: string
  /** ISO instant and ISO date. */
  readonly receivedAt: string
  readonly dueOn: string
  readonly caseLanguage: ContentLang
  readonly onBehalf: boolean
  readonly email: string
  readonly controller: { readonly name: Localized; readonly registry: ContactPoint }
}

async function listSubmitted(
  tx: Tx,
  { form, hash, since }: { form: GuestForm; hash: Buffer; since: string },
): Promise<SubmittedCase[]> {
  const { rows } = await tx.raw<{ rows: SubmittedCase[] }>(
    `select case_number as "caseNumber", received_at as "receivedAt", due_on as "dueOn",
        case_language as "caseLanguage", on_behalf as "onBehalf", email, controller
      from guest_submitted(?, ?, ?)`,
    [form.formKey, hash, since],
  )
  return rows
}

/** Minutes for which the receipt of a form shows itself, code and all. */
export const RECEIPT_MINUTES = 30

/** The receipt of a form that has just been sent; `undefined` when nothing was, or some time ago. */
export async function guestReceipt(
  portal: Pick<Portal, 'db' | 'keyring'>,
  form: GuestForm,
  now: Temporal.Instant,
): Promise<{ readonly code: string; readonly cases: readonly SubmittedCase[] } | undefined> {
  const code = claimCode(portal.keyring, form)
  const since = now.subtract({ minutes: RECEIPT_MINUTES }).toString()
  const cases = await portal.db.withContext({ kind: 'public' }, (tx) =>
    listSubmitted(tx, { form, hash: claimHash(code), since }),
  )
  return cases.length === 0 ? undefined : { code, cases }
}
