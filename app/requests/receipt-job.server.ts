import { Temporal } from 'temporal-polyfill'
import { z } from 'zod'
import { appendAudit } from '#app/audit/append.server.ts'
import { getController, getUnit } from '#app/controllers/controllers.server.ts'
import type { ContentLang, Localized } from '#app/i18n/lang.ts'
import { receiptLetter } from '#app/letters/l01-receipt.ts'
import { TEMPLATE_VERSION } from '#app/letters/letter.ts'
import type { LetterRenderer, RenderedLetter } from '#app/letters/render.server.ts'
import type { RequestedRight } from '#app/notices/requested-right.ts'
import type { PdfDocument } from '#app/pdf/document.ts'
import { personName, type Person } from '#app/people/person.ts'
import { findPerson } from '#app/people/persons.server.ts'
import { helsinkiDate } from '#app/platform/helsinki.ts'
import type { Clock } from '#app/platform/clock.ts'
import type { Database, Tx } from '#app/platform/db.server.ts'
import { enqueue } from '#app/platform/jobs.server.ts'
import { appendCaseEvent } from '#app/requests/apply-event.server.ts'
import { CLOCKS, type ClockId } from '#app/requests/clocks.ts'
import { computeDeadline, describeStep } from '#app/requests/deadline.ts'
import { getDeliveryTarget, printedAddress } from '#app/requests/delivery-target.server.ts'
import {
  contactPoint,
  letterHead,
  unitContact,
  type LetterHeadSource,
} from '#app/requests/letter-head.ts'
import { planSystemDelivery } from '#app/requests/plan-delivery.server.ts'
import type { RequestContact, Requester } from '#app/requests/request.ts'
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
    (await findReceiptLetter(tx, requestId)) === undefined
      ? getSource(tx, requestId, issuedAt)
      : undefined,
  )
  if (source === undefined) return
  const document = composeReceipt(source, issuedAt, deps.env.PUBLIC_ORIGIN)
  const rendered = await renderer.render(document)
  await db.withContext({ kind: 'system' }, (tx) => issue(tx, source, rendered, issuedAt))
}

interface ReceiptSource {
  readonly requestId: string
  readonly controllerId: string
  readonly personId: string | null
  readonly submittedBy: string | null
  readonly requester: Requester | null
  readonly channel: string
  readonly contact: RequestContact
  readonly caseNumber: string
  readonly caseLanguage: ContentLang
  readonly receivedAt: string
  readonly receivedOn: string
  readonly dueOn: string
  readonly items: readonly {
    readonly right: RequestedRight
    readonly clock: ClockId
    readonly unitId: string
    readonly register: { readonly key: string; readonly name: Localized } | null
  }[]
}

type FullSource = ReceiptSource & {
  readonly controller: Awaited<ReturnType<typeof getController>>
  readonly unit: Awaited<ReturnType<typeof getUnit>>
  /** The data subject, when known. */
  readonly subject: Person | undefined
  readonly sender: LetterHeadSource['person']
  /** The lines of the envelope; empty where the receipt is not posted. */
  readonly postedTo: readonly string[]
}

async function getSource(tx: Tx, requestId: string, now: Temporal.Instant): Promise<FullSource> {
  const { rows } = await tx.raw<{ rows: ReceiptSource[] }>(
    `select r.id as "requestId", r.controller_id as "controllerId", r.person_id as "personId",
        r.submitted_by as "submittedBy", r.requester, r.channel, r.contact, r.case_number as "caseNumber",
        r.case_language as "caseLanguage", r.received_at as "receivedAt",
        r.received_on as "receivedOn", r.due_on as "dueOn",
        (select json_agg(json_build_object('right', i."right", 'clock', i.clock,
            'unitId', i.unit_id, 'register', case when g.id is not null
              then json_build_object('key', g.key, 'name', g.name) end) order by i.position)
          from request_items i left join registers g on g.id = i.register_id
          where i.request_id = r.id) as items
      from subject_requests r where r.id = ?`,
    [requestId],
  )
  const [row] = rows
  const [first] = row?.items ?? []
  if (row === undefined || first === undefined) throw new Error('The case of a receipt is missing')
  const subject = row.personId === null ? undefined : await findPerson(tx, row.personId)
  const sender = row.submittedBy === null ? undefined : await findPerson(tx, row.submittedBy)
  return {
    ...row,
    subject,
    sender:
      sender ?? (row.requester === null ? subject : undefined) ?? unknownSender(row.requester),
    controller: await getController(tx, row.controllerId),
    unit: await getUnit(tx, first.unitId),
    postedTo: printedAddress(
      await getDeliveryTarget(tx, receiptPlace(requestId), {
        today: helsinkiDate(now),
        suomifiInUse: false,
      }),
    ),
  }
}

const receiptPlace = (requestId: string) => ({ requestId, itemId: null, letter: 'L-01' }) as const

function unknownSender(requester: Requester | null): FullSource['sender'] {
  if (requester === null) throw new Error('A case without its person')
  return { callingName: requester.name, familyName: '', birthDate: null }
}

function composeReceipt(
  source: FullSource,
  issuedAt: Temporal.Instant,
  origin: string,
): PdfDocument {
  const { caseLanguage: lang, controller, unit, subject, sender, items } = source
  const registry = contactPoint(controller.settings.registry, lang)
  const head = letterHead({
    lang,
    controller,
    unit,
    ...(source.submittedBy === source.personId || subject === undefined
      ? { person: sender }
      : { person: subject, sender: personName(sender) }),
    postedTo: source.postedTo,
    caseNumber: source.caseNumber,
    issuedAt,
    registers: namedRegisters(items),
    origin,
  })
  return receiptLetter({
    ...head,
    receivedAt: Temporal.Instant.from(source.receivedAt),
    requests: requestLines(items, lang),
    dueDate: Temporal.PlainDate.from(source.dueOn),
    dueExplanation: dueExplanation(source),
    extensible: items.some(({ clock }) => 'extendedLength' in CLOCKS[clock]),
    handledBy: unitContact(unit, lang),
    // Not the case's own page: a random id can look like a personal identity code, which no letter
    // may contain, and nobody types one from paper.
    channels: [`${origin}/${lang}/citizen`, [registry.title, ...registry.lines].join(', ')],
    automatic: true,
  })
}

/** Every register once, in the order asked for. */
function namedRegisters(items: ReceiptSource['items']): { key: string; name: Localized }[] {
  return [
    ...new Map(
      items.flatMap(({ register }) => (register === null ? [] : [[register.key, register]])),
    ).values(),
  ]
}

function requestLines(items: ReceiptSource['items'], lang: ContentLang) {
  const rights = [...new Set(items.map(({ right }) => right))]
  return rights.map((right) => ({
    right,
    registers: items.flatMap((item) =>
      item.right === right && item.register !== null ? [item.register.name[lang]] : [],
    ),
  }))
}

/** Why that day: the steps of the item whose last day is the case's. */
function dueExplanation({ items, receivedOn, dueOn, caseLanguage }: ReceiptSource): string[] {
  const received = Temporal.PlainDate.from(receivedOn)
  const deadlines = items.map(({ clock }) => computeDeadline({ received, clock }))
  const found = deadlines.find(({ due }) => due.toString() === dueOn)
  return (found?.steps ?? [])
    .filter((step) => step.of === 'due')
    .map((step) => describeStep(step, caseLanguage))
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
      subjectKey: source.subject?.auditKey ?? null,
      letterId,
      letter: 'L-01',
    },
    actor: { kind: 'system' },
    at: issuedAt,
    controllerId: source.controllerId,
  })
  if (!readOnPage(source)) await planReceipt(tx, requestId, letterId, issuedAt)
  const notification = { requestId, notice: 'receipt', id: letterId }
  await enqueue(tx, 'notify-person', notification, `notify-person:${letterId}`)
}

/** Whoever sent the public form has had the receipt on the page, and told no other way. */
function readOnPage({ channel, contact }: ReceiptSource): boolean {
  return channel === 'public-form' && contact.address === ''
}

/** In the portal, by post, or to be handed over; the receipt never goes to a Suomi.fi mailbox. */
async function planReceipt(
  tx: Tx,
  requestId: string,
  letterId: string,
  now: Temporal.Instant,
): Promise<void> {
  await planSystemDelivery(tx, { ...receiptPlace(requestId), letterId, now, suomifiInUse: false })
}
