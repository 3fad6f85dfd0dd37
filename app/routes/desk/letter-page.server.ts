import { notFound, type StaffContext } from '#app/identity/with-actor.server.ts'
import { contentLang, type ContentLang } from '#app/i18n/lang.ts'
import { LETTER_IDS, type LetterId } from '#app/letters/letter.ts'
import { templateLetter, type LetterField } from '#app/letters/template.ts'
import { lifecycleActors } from '#app/requests/apply-event.server.ts'
import { findNoticeContent } from '#app/requests/answer-draft.server.ts'
import { listExtracts } from '#app/requests/extract.server.ts'
import {
  getLetterAtHand,
  issueHindrance,
  type LetterAtHand,
} from '#app/requests/issue-letter.server.ts'
import { mayWrite } from '#app/requests/letter-draft.server.ts'
import { inputName } from '#app/requests/letter-names.ts'
import { letterOffers } from '#app/requests/letter-offers.ts'
import { holdsHetu, letterProblems, type LetterProblem } from '#app/requests/letter-problems.ts'
import {
  EXTRA_FIELDS,
  isProcedureLetter,
  isWritable,
  letterEffect,
  shownFields,
} from '#app/requests/letter-work.ts'
import { mayHappen } from '#app/requests/lifecycle.ts'
import { readCase } from '#app/requests/locked-case.server.ts'
import type { StaffCase } from '#app/requests/staff-case.ts'
import { caseClock } from '#app/routes/desk/case-clock.server.ts'
import { clockFacts, letterWarnings } from '#app/routes/desk/letter-warnings.server.ts'
import { localTime } from '#app/routes/desk/shown-event.server.ts'

/** @throws Response 404 for what is no letter */
export function letterParam(value: string | undefined): LetterId {
  const letter = LETTER_IDS.find((id) => id === value)
  if (letter === undefined) throw notFound()
  return letter
}

/**
 * A letter as its page shows it, in the language of the officer: labels, offers and problems are
 * made here, so that no template travels to the browser.
 * @throws Response 404 when the letter cannot be written for the item, or not in this unit
 */
export async function letterPage(ctx: StaffContext, found: StaffCase, letter: LetterId) {
  const { actor, lang } = ctx
  if (!actor.unitIds.includes(found.unitId) || !isWritable(letter, found.right)) throw notFound()
  const ui = contentLang(lang)
  const procedure = isProcedureLetter(letter)
  const actors = lifecycleActors(actor, found.unitId)
  const decides =
    !procedure &&
    found.answerLetter === letter &&
    mayHappen(found.state, 'issue', actors, found.right)
  const asDecider = decides || letter === 'L-11'
  const atHand = await getLetterAtHand(ctx, found, letter, { asDecider })
  if (atHand === undefined) throw notFound()
  const allowed = await mayWrite(ctx, found, letter, readCase)
  const writes = allowed?.ok === true
  const { draft, template } = atHand
  const clock = await clockFacts(ctx, found)
  return {
    letter,
    procedure,
    writes,
    hindrance: allowed === undefined || allowed.ok ? null : allowed.reason,
    decides,
    issueHindrance: decides ? await issueHindrance(ctx, atHand) : null,
    effect: letterEffect(letter, found.right, draft.content)?.[ui] ?? null,
    clock: caseClock(found, clock.suspensions, ctx.today, lang),
    letterVersion: atHand.letterVersion,
    updatedAt: atHand.updatedAt === null ? null : localTime(atHand.updatedAt),
    updatedBy: atHand.updatedBy,
    content: draft.content,
    fields: await fieldViews(ctx, atHand, ui),
    /** Whether some fields wait for a choice. */
    conditional: template.fields.some(({ shownWhen }) => shownWhen !== undefined),
    problems: letterProblems(template, draft).map((one) => problemView(one, atHand, ui)),
    blocks: writes || holdsHetu(draft) ? null : previewBlocks(atHand),
    files: procedure ? [] : await listExtracts(ctx.tx, found.itemId),
    facts: factViews(atHand),
    warnings: await letterWarnings(ctx, atHand, clock, ui),
  }
}

export type LetterView = Awaited<ReturnType<typeof letterPage>>

function previewBlocks({ template, draft }: LetterAtHand) {
  return templateLetter(template, { ...draft, facts: { ...draft.facts, preview: true } }).blocks
}

async function fieldViews(ctx: StaffContext, atHand: LetterAtHand, ui: ContentLang) {
  const { found, template, draft } = atHand
  const notice = await findNoticeContent(ctx.tx, found)
  const offers = letterOffers(template.id, found.right, notice)
  return shownFields(template.id, draft).map((field) => ({
    id: field.id,
    name: inputName(field.id),
    kind: field.kind,
    label: field.label[ui],
    hint: field.hint?.[ui],
    required: isRequired(field, atHand),
    choices:
      field.kind === 'choice'
        ? field.choices.map(({ value, label }) => ({ value, label: label[ui] }))
        : [],
    columns:
      field.kind === 'rows'
        ? field.columns.map(({ id, label, optional }) => ({
            id,
            label: label[ui],
            required: optional !== true,
          }))
        : [],
    offers: offers
      .filter((offer) => offer.field === field.id)
      .map(({ id, text, provision }) => ({ id, text: text[ui], provision: provision?.[ui] })),
  }))
}
export type FieldView = LetterView['fields'][number]

function isRequired({ id }: LetterField, { template, draft }: LetterAtHand): boolean {
  const isExtra = EXTRA_FIELDS[template.id]?.some((field) => field.id === id) === true
  return (
    isExtra ||
    template.parts.some(({ from, when }) => from === `content.${id}` && (when?.(draft) ?? true))
  )
}

/** Where a part is mended: in its field, among the files, or in the case and the settings. */
function problemView(problem: LetterProblem, { template, draft }: LetterAtHand, ui: ContentLang) {
  const { kind } = problem
  if (kind === 'files') return { kind, target: 'extract', label: null }
  if (kind === 'suspension') return { kind, target: inputName('suspends'), label: null }
  const fields = shownFields(template.id, draft)
  if (kind === 'hetu') return { kind, target: targetOf(fields[0]), label: null }
  const { from, label } = problem
  const field = fields.find(({ id }) => from === `content.${id}`)
  return { kind, target: from === 'facts.files' ? 'extract' : targetOf(field), label: label[ui] }
}

function targetOf(field: LetterField | undefined): string {
  if (field === undefined) return SETTINGS_ID
  return field.kind === 'rows' ? inputName(field.id, 0, field.columns[0]?.id) : inputName(field.id)
}
const SETTINGS_ID = 'settings'

/** What the letter takes from the case, the notice and the controller's settings. */
function factViews({ template, draft: { facts } }: LetterAtHand) {
  const { recipient, registers, officer, dpo, ombudsman, appeal, consent } = facts
  const words = ({ name, title, lines }: typeof dpo) =>
    [name, title, ...lines].filter((part) => part !== undefined).join(', ')
  return {
    recipient: [recipient.name, ...(recipient.addressLines ?? [])].join(', '),
    registers: registers.join(', '),
    officer: words(officer),
    dpo: words(dpo),
    // A recipient of data is no data subject, and has nothing to complain of.
    complaint: template.id === 'L-15' ? '' : ombudsman.join(', '),
    // Only letters that can refuse have appeal instructions.
    appeal: template.parts.some(({ from }) => from.startsWith('facts.appeal')) ? appeal : undefined,
    consent: consent === undefined ? null : `${consent.what} (${consent.version})`,
  }
}
