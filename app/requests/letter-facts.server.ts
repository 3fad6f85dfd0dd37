import { Temporal } from 'temporal-polyfill'
import type { Controller } from '#app/controllers/controller.ts'
import { getController, getUnit } from '#app/controllers/controllers.server.ts'
import type { StaffContext } from '#app/identity/with-actor.server.ts'
import type { LetterId } from '#app/letters/letter.ts'
import {
  linesOf,
  textOf,
  type ConsentFacts,
  type LetterContent,
  type LetterFacts,
} from '#app/letters/template.ts'
import { personName } from '#app/people/person.ts'
import type { Tx } from '#app/platform/db.server.ts'
import { remedyHeading } from '#app/requests/answer-texts.ts'
import { findNoticeContent, handlingOfficer } from '#app/requests/answer-draft.server.ts'
import { listExtracts } from '#app/requests/extract.server.ts'
import { itemClock, maySuspend, type ClockFacts } from '#app/requests/item-clock.ts'
import { suspensionsOf } from '#app/requests/item-replay.ts'
import { letterHead } from '#app/requests/letter-head.ts'
import { clockOf } from '#app/requests/new-case.server.ts'
import { listItemEvents } from '#app/requests/locked-case.server.ts'
import { plannedHead } from '#app/requests/plan-delivery.server.ts'
import type { StaffCase } from '#app/requests/staff-case.ts'

const FORMATS: Readonly<Record<string, string>> = {
  'application/pdf': 'PDF',
  'application/json': 'JSON',
  'text/csv': 'CSV',
  'text/plain': 'TXT',
}

/** What a letter takes from the case, the register and the controller's settings. */
export async function getLetterFacts(
  ctx: StaffContext,
  found: StaffCase,
  letter: LetterId,
  content: LetterContent,
): Promise<LetterFacts> {
  const { tx } = ctx
  const { caseLanguage: lang, register } = found
  const controller = await getController(tx, found.controllerId)
  const unit = await getUnit(tx, found.unitId)
  const head = letterHead({
    lang,
    controller,
    unit,
    person: found.person,
    ...(await plannedHead(ctx, found, letter)),
    caseNumber: found.caseNumber,
    issuedAt: ctx.now,
    registers: register === null ? await allRegisters(tx, found.controllerId) : [register],
    ...handlingOfficer(found, unit),
    origin: ctx.portal.env.PUBLIC_ORIGIN,
  })
  const files = await listExtracts(tx, found.itemId)
  return {
    ...head,
    ...(letter === 'L-15' ? recipientHead(content) : {}),
    ...(await dates(ctx, found, content)),
    ...appealOf(controller, lang),
    requestReceivedOn: Temporal.PlainDate.from(found.receivedOn),
    right: found.right,
    registers: register === null ? [] : [register.name[lang]],
    subjectName: personName(found.person),
    files: files.map(({ name, mediaType }) => ({ name, format: FORMATS[mediaType] ?? mediaType })),
    portal: ctx.portal.env.PUBLIC_ORIGIN,
    ...(letter === 'L-13' ? await consentOf(tx, found) : {}),
    ...(letter === 'L-16' ? { underGdpr: await isUnderGdpr(tx, found) } : {}),
  }
}

/** Log access under 703/2023 § 11: of client data in social welfare and health care, for clients. */
async function isUnderGdpr(tx: Tx, found: StaffCase): Promise<boolean> {
  const { standing } = found.details
  return clockOf('logData', await findNoticeContent(tx, found), standing) !== 'log-703'
}

/** L-15 goes to whoever has received the data, not to the data subject. */
function recipientHead(content: LetterContent): Pick<LetterFacts, 'recipient'> {
  return {
    recipient: {
      name: textOf(content, 'recipientName'),
      addressLines: linesOf(content, 'recipientAddress'),
    },
  }
}

function appealOf(
  { settings }: Controller,
  lang: LetterFacts['lang'],
): Pick<LetterFacts, 'appeal'> {
  const { route, instructions } = settings.remedies
  return { appeal: { heading: remedyHeading(route, lang), paragraphs: instructions[lang] } }
}

async function dates(
  { tx, today }: StaffContext,
  found: StaffCase,
  content: LetterContent,
): Promise<Pick<LetterFacts, 'due' | 'newDue' | 'suspendedFrom'>> {
  const events = await listItemEvents(tx, found.id)
  const facts: ClockFacts = {
    received: Temporal.PlainDate.from(found.receivedOn),
    clock: found.clock,
    suspensions: suspensionsOf(events.get(found.itemId) ?? []),
    extended: found.extendedDueOn !== null,
  }
  const clock = itemClock(facts, today)
  const suspends = textOf(content, 'suspends') === 'yes' && maySuspend(facts, today).ok
  return {
    due: clock.current,
    ...(clock.extendableTo === null ? {} : { newDue: clock.extendableTo }),
    ...(suspends ? { suspendedFrom: today } : {}),
  }
}

/** The consent whose withdrawal this case confirms. */
async function consentOf(
  tx: Tx,
  { id, caseLanguage: lang }: StaffCase,
): Promise<{ consent?: ConsentFacts }> {
  const { rows } = await tx.raw<{
    rows: {
      title: Readonly<Record<'fi' | 'sv', string>>
      version: string
      givenOn: string
      withdrawnAt: string
    }[]
  }>(
    `select t.title, t.version, (c.given_at at time zone 'Europe/Helsinki')::date as "givenOn",
        c.withdrawn_at as "withdrawnAt"
      from consents c join consent_texts t on t.id = c.text_id
      where c.withdrawal_request_id = ? and c.withdrawn_at is not null limit 1`,
    [id],
  )
  const [row] = rows
  if (row === undefined) return {}
  return {
    consent: {
      what: row.title[lang],
      version: row.version,
      givenOn: Temporal.PlainDate.from(row.givenOn),
      withdrawnAt: Temporal.Instant.from(row.withdrawnAt),
    },
  }
}

async function allRegisters(tx: Tx, controllerId: string) {
  const { rows } = await tx.raw<{ rows: NonNullable<StaffCase['register']>[] }>(
    "select id, key, name from registers where controller_id = ? order by name->>'fi', key",
    [controllerId],
  )
  return rows
}
