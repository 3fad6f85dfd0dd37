import { Temporal } from 'temporal-polyfill'
import { z } from 'zod'
import { appendAudit } from '#app/audit/append.server.ts'
import { getController, getUnit } from '#app/controllers/controllers.server.ts'
import type { ContentLang, Localized } from '#app/i18n/lang.ts'
import { receiptLetter } from '#app/letters/l01-receipt.ts'
import { TEMPLATE_VERSION } from '#app/letters/letter.ts'
import type { LetterRenderer, RenderedLetter } from '#app/letters/render.server.ts'
import type { PdfDocument } from '#app/pdf/document.ts'
import { personName, type Person } from '#app/people/person.ts'
import { findPerson } from '#app/people/persons.server.ts'
import type { Clock } from '#app/platform/clock.ts'
import type { Database, Tx } from '#app/platform/db.server.ts'
import { enqueue } from '#app/platform/jobs.server.ts'
import { appendCaseEvent } from '#app/requests/apply-event.server.ts'
import { computeDeadline, describeStep } from '#app/requests/deadline.ts'
import { contactPoint, letterHead, unitContact } from '#app/requests/letter-head.ts'
import { findReceiptLetter } from '#app/requests/own-cases.server.ts'

interface ReceiptDeps {
  readonly env: { readonly PUBLIC_ORIGIN: string }
  readonly db: Database
  readonly clock: Clock
  readonly renderer: LetterRenderer
}

const payloadSchema = z.object({ requestId: z.uuid() })

/**
 * Job `receipt-letter`: makes and issues L-01 (13/2003 § 12; D-14) and asks for the notification.
 * May run twice: a case has one receipt.
 * @param payload `{ requestId }`
 */
export async function makeReceiptLetter(deps: ReceiptDeps, payload: unknown): Promise<void> {
  const { requestId } = payloadSchema.parse(payload)
  const { db, clock, renderer } = deps
  const issuedAt = clock.now()
  const source = await db.withContext({ kind: 'system' }, async (tx) =>
    (await findReceiptLetter(tx, requestId)) === undefined ? getSource(tx, requestId) : undefined,
  )
  if (source === undefined) return
  const document = composeReceipt(source, issuedAt, deps.env.PUBLIC_ORIGIN)
  const rendered = await renderer.render(document)
  await db.withContext({ kind: 'system' }, (tx) => issue(tx, source, rendered, issuedAt))
}

interface ReceiptSource {
  readonly requestId: string
  readonly controllerId: string
  readonly unitId: string
  readonly personId: string
  readonly submittedBy: string
  readonly caseNumber: string
  readonly caseLanguage: ContentLang
  readonly receivedAt: string
  readonly receivedOn: string
  readonly dueOn: string
  readonly registerKey: string
  readonly registerName: Localized
}

type FullSource = ReceiptSource & {
  readonly controller: Awaited<ReturnType<typeof getController>>
  readonly unit: Awaited<ReturnType<typeof getUnit>>
  readonly subject: Person
  readonly sender: Person
}

async function getSource(tx: Tx, requestId: string): Promise<FullSource> {
  const { rows } = await tx.raw<{ rows: ReceiptSource[] }>(
    `select r.id as "requestId", r.controller_id as "controllerId", r.unit_id as "unitId",
        r.person_id as "personId", r.submitted_by as "submittedBy",
        r.case_number as "caseNumber", r.case_language as "caseLanguage",
        r.received_at as "receivedAt", r.received_on as "receivedOn", r.due_on as "dueOn",
        g.key as "registerKey", g.name as "registerName"
      from subject_requests r
        join request_items i on i.request_id = r.id and i.position = 1
        join registers g on g.id = i.register_id
      where r.id = ?`,
    [requestId],
  )
  const row = rows[0]
  if (row === undefined) throw new Error('The case of a receipt is missing')
  const subject = await findPerson(tx, row.personId)
  const sender = await findPerson(tx, row.submittedBy)
  if (subject === undefined || sender === undefined) throw new Error('A case without its person')
  const controller = await getController(tx, row.controllerId)
  return { ...row, subject, sender, controller, unit: await getUnit(tx, row.unitId) }
}

const GUARDIAN: Localized = { fi: 'Huoltaja', sv: 'Vårdnadshavare' }

function composeReceipt(
  source: FullSource,
  issuedAt: Temporal.Instant,
  origin: string,
): PdfDocument {
  const { caseLanguage: lang, controller, unit, subject, sender, registerName } = source
  const received = Temporal.PlainDate.from(source.receivedOn)
  const { steps } = computeDeadline({ received, clock: 'gdpr-12' })
  const registry = contactPoint(controller.settings.registry, lang)
  const head = letterHead({
    lang,
    controller,
    unit,
    person: sender,
    caseNumber: source.caseNumber,
    issuedAt,
    registers: [{ key: source.registerKey, name: registerName }],
    origin,
  })
  return receiptLetter({
    ...head,
    // A guardian reads it in the portal: no address that another guardian might not know.
    ...(subject.id !== sender.id && {
      recipient: {
        name: personName(subject),
        addressLines: [`${GUARDIAN[lang]}: ${personName(sender)}`],
      },
    }),
    receivedAt: Temporal.Instant.from(source.receivedAt),
    requests: [{ right: 'access', registers: [registerName[lang]] }],
    dueDate: Temporal.PlainDate.from(source.dueOn),
    dueExplanation: steps
      .filter((step) => step.of === 'due')
      .map((step) => describeStep(step, lang)),
    extensible: true,
    handledBy: unitContact(unit, lang),
    // Not the case's own page: a random id can look like a personal identity code, which no letter
    // may contain, and nobody types one from paper.
    channels: [`${origin}/${lang}/citizen`, [registry.title, ...registry.lines].join(', ')],
    automatic: true,
  })
}

/** Stores the letter with its events and the next job, unless another run was first. */
async function issue(
  tx: Tx,
  source: FullSource,
  rendered: RenderedLetter,
  issuedAt: Temporal.Instant,
): Promise<void> {
  const { requestId, caseLanguage } = source
  // The case's list of events grows by one at a time: whoever adds to it holds the case.
  await tx.raw('select 1 from subject_requests where id = ? for update', [requestId])
  const { rows } = await tx.raw<{ rows: { id: string }[] }>(
    `insert into letters (request_id, letter, lang, template_version, bytes, sha256, issued_at)
      values (?, 'L-01', ?, ?, ?, ?, ?)
      on conflict (request_id) where letter = 'L-01' do nothing returning id`,
    [
      requestId,
      caseLanguage,
      TEMPLATE_VERSION['L-01'],
      Buffer.from(rendered.bytes),
      rendered.sha256,
      issuedAt.toString(),
    ],
  )
  const letterId = rows[0]?.id
  if (letterId === undefined) return
  const actor = { realm: 'system' } as const
  const event = { type: 'acknowledge', letterId } as const
  await appendCaseEvent({ tx, actor, now: issuedAt }, requestId, null, event)
  await appendAudit(tx, {
    event: {
      kind: 'letter-issued',
      requestId,
      subjectKey: source.subject.auditKey,
      letterId,
      letter: 'L-01',
    },
    actor: { kind: 'system' },
    at: issuedAt,
    controllerId: source.controllerId,
  })
  const notification = { requestId, notice: 'receipt', id: letterId }
  await enqueue(tx, 'notify-person', notification, `notify-person:${letterId}`)
}
