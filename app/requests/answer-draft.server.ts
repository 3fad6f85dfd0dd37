import { Temporal } from 'temporal-polyfill'
import { z } from 'zod'
import type { Controller, Unit } from '#app/controllers/controller.ts'
import { getController, getUnit } from '#app/controllers/controllers.server.ts'
import type { StaffContext } from '#app/identity/with-actor.server.ts'
import type { Contact, LetterInput } from '#app/letters/letter.ts'
import type { NoticeDocument } from '#app/notices/notice.ts'
import type { Tx } from '#app/platform/db.server.ts'
import { lifecycleActors, type ApplyResult } from '#app/requests/apply-event.server.ts'
import { MAX_ROWS } from '#app/requests/answer-form.ts'
import { prefilledAnswer, rightLimits, toldRights } from '#app/requests/answer-prefill.ts'
import { changedFields, type AnswerContent, type AnswerFacts } from '#app/requests/answer.ts'
import { listExtracts } from '#app/requests/extract.server.ts'
import { transition } from '#app/requests/lifecycle.ts'
import { chooseAnswer } from '#app/requests/letter-draft.server.ts'
import { letterHead } from '#app/requests/letter-head.ts'
import { plannedHead } from '#app/requests/plan-delivery.server.ts'
import type { StaffCase } from '#app/requests/staff-case.ts'

const told = z.enum(['', 'none', 'told'])
const text = z.string().max(20_000)
const line = z.string().max(2_000)
const rows = <S extends z.ZodRawShape>(shape: S) => z.array(z.object(shape)).max(MAX_ROWS)

/** Limits of size and shape only: an answer is saved however unfinished it is. */
const CONTENT: z.ZodType<AnswerContent> = z.object({
  purposes: text,
  categories: text,
  recipients: told,
  namedRecipients: text,
  recipientGroups: text,
  groupReason: text,
  retention: text,
  fromPerson: z.boolean(),
  otherSources: text,
  automated: told,
  automatedWhat: text,
  automatedLogic: text,
  automatedConsequences: text,
  transfers: told,
  transferRows: rows({ to: line, safeguards: line }),
  codes: told,
  codeRows: rows({ code: line, meaning: line }),
  leftOut: told,
  omissionRows: rows({ what: line, ground: line, withheld: z.boolean(), provision: line }),
  annexes: z.record(z.uuid(), line),
})

export interface StoredAnswer {
  readonly content: AnswerContent
  /** 0 while nothing has been saved and the content is the notice's. */
  readonly version: number
  readonly updatedAt: string | null
  readonly updatedBy: string | null
}

/** The notice's content in force when the request was received. */
export async function findNoticeContent(
  tx: Tx,
  found: Pick<StaffCase, 'notice'>,
): Promise<NoticeDocument | undefined> {
  if (found.notice === null) return undefined
  const { rows: versions } = await tx.raw<{ rows: { content: NoticeDocument }[] }>(
    'select content from notice_versions where id = ?',
    [found.notice.id],
  )
  return versions[0]?.content
}

/** The answer as last saved, or as the notice prefills it. */
export async function getAnswer(
  tx: Tx,
  found: StaffCase,
  notice: NoticeDocument | undefined,
): Promise<StoredAnswer> {
  const { rows: stored } = await tx.raw<{ rows: StoredAnswer[] }>(
    `select d.content, d.version, d.updated_at as "updatedAt", s.name as "updatedBy"
      from answer_drafts d left join staff s on s.id = d.updated_by where d.item_id = ?`,
    [found.itemId],
  )
  return (
    stored[0] ?? {
      content: prefilledAnswer(notice, found.caseLanguage),
      version: 0,
      updatedAt: null,
      updatedBy: null,
    }
  )
}

export type SaveResult =
  | Extract<ApplyResult, { ok: false }>
  | { readonly ok: true }
  | { readonly ok: false; readonly reason: 'answer-conflict'; readonly stored: StoredAnswer }
  | { readonly ok: false; readonly reason: 'text-too-long' }

/**
 * Saves the answer as typed. Of two who edit at once the second gets the first one's text back and
 * nothing is overwritten (2.3.4).
 * @param input.answerVersion the version that the user began from
 */
export async function saveAnswer(
  ctx: StaffContext,
  found: StaffCase,
  notice: NoticeDocument | undefined,
  input: { content: AnswerContent; answerVersion: number },
): Promise<SaveResult | undefined> {
  const { tx } = ctx
  const { id: requestId, itemId } = found
  const content = CONTENT.safeParse(input.content)
  if (!content.success) return { ok: false, reason: 'text-too-long' }
  const allowed = transition(found.state, 'draft', lifecycleActors(ctx.actor, found.unitId), {
    right: found.right,
    handled: found.handler !== null,
    guards: { 'is-handler': found.handler?.id === ctx.actor.staffId },
  })
  if (!allowed.ok) return allowed
  // The case's lock orders two who save at once, before either looks at the version.
  await tx.raw('select 1 from subject_requests where id = ? for update', [requestId])
  const stored = await getAnswer(tx, found, notice)
  if (stored.version !== input.answerVersion) {
    return { ok: false, reason: 'answer-conflict', stored }
  }
  const unchanged = changedFields(stored.content, content.data).length === 0
  if (stored.version > 0 && found.answerLetter === 'L-05' && unchanged) return { ok: true }
  const chosen = await chooseAnswer(ctx, found, 'L-05')
  if (chosen !== true) return chosen
  await tx.raw(
    `insert into answer_drafts (item_id, request_id, content, version, updated_at, updated_by)
      values (?, ?, ?::jsonb, 1, ?, ?)
      on conflict (item_id) do update set content = excluded.content,
        version = answer_drafts.version + 1, updated_at = excluded.updated_at,
        updated_by = excluded.updated_by`,
    [itemId, requestId, JSON.stringify(content.data), ctx.now.toString(), ctx.actor.staffId],
  )
  await ctx.audit({ kind: 'answer-saved', requestId, subjectKey: found.person.auditKey })
  return { ok: true }
}

/** Everything that the letter needs besides what the officer writes. */
export async function getAnswerFacts(
  ctx: StaffContext,
  found: StaffCase,
  notice: NoticeDocument | undefined,
): Promise<AnswerFacts> {
  const { tx } = ctx
  const controller = await getController(tx, found.controllerId)
  const unit = await getUnit(tx, found.unitId)
  const { caseLanguage: lang, register } = found
  const head = letterHead({
    lang,
    controller,
    unit,
    person: found.person,
    ...(await plannedHead(ctx, found, 'L-05')),
    caseNumber: found.caseNumber,
    issuedAt: ctx.now,
    registers: register === null ? [] : [register],
    ...handlingOfficer(found, unit),
    origin: ctx.portal.env.PUBLIC_ORIGIN,
  })
  return {
    head: { ...head, requestReceivedOn: Temporal.PlainDate.from(found.receivedOn) },
    registerName: register?.name[lang] ?? '',
    rights: toldRights(notice),
    rightLimits: rightLimits(notice, lang),
    files: await listExtracts(tx, found.itemId),
    settings: settingsOf(controller),
  }
}

/** Hallintolaki 44.1 § 4: the handler answers questions, by the unit's telephone and mailbox. */
export function handlingOfficer(found: StaffCase, unit: Unit) {
  const { handler, caseLanguage: lang } = found
  if (handler === null) return {}
  const contact = [unit.name[lang], unit.phone, unit.email].filter((part) => part !== null)
  return { officer: { title: handler.title[lang], name: handler.name, lines: contact } }
}

function settingsOf({ settings }: Controller): AnswerFacts['settings'] {
  return { registry: settings.registry, remedies: settings.remedies }
}

/** The decider as the letter names them. */
export function deciderContact(ctx: StaffContext, facts: AnswerFacts) {
  return deciderOf(ctx, facts.head)
}

/** The actor as a letter names the one who decides, with their unit. */
export function deciderOf(
  ctx: StaffContext,
  { lang, controller }: Pick<LetterInput, 'lang' | 'controller'>,
): Contact {
  return {
    title: ctx.actor.title[lang],
    name: ctx.actor.name,
    lines: controller.unit === undefined ? [] : [controller.unit],
  }
}
