import type { Temporal } from 'temporal-polyfill'
import { ADULT_FROM_AGE, ageOn, isHeardAge } from '#app/people/age.ts'
import { z } from 'zod'
import type { CitizenContext } from '#app/identity/with-actor.server.ts'
import { withoutHetu } from '#app/letters/no-hetu.ts'
import type { Person } from '#app/people/person.ts'
import { getFamily, listMandates, listPrincipals } from '#app/people/persons.server.ts'
import { fieldText, fieldTexts } from '#app/platform/forms.server.ts'
import type { DraftFacts } from '#app/requests/draft-check.ts'
import { LIST_FIELDS, STEP_FIELDS, type AskingStep } from '#app/requests/draft-fields.ts'
import { answeringIds } from '#app/requests/answering-register.ts'
import { listRegisterChoices, type RegisterChoice } from '#app/requests/register-choices.server.ts'
import type { RequestDraft } from '#app/requests/request.ts'

/** Unsent drafts that one person may keep (limits per person, so that nobody fills the database). */
export const MAX_DRAFTS = 20

const idSchema = z.uuid()
const draftSchema = z.record(z.string(), z.string())

export interface StoredDraft {
  readonly id: string
  readonly data: RequestDraft
  /** ISO instant. */
  readonly updatedAt: string
}

/**
 * Makes a draft out of the first step. The form's key is its id: posted twice it is one draft.
 * @returns `too-many` when the person keeps as many drafts as one may; `undefined` for an id that is
 *   none or belongs to another's draft
 */
export async function createDraft(
  ctx: CitizenContext,
  id: string,
  data: RequestDraft,
): Promise<'saved' | 'too-many' | undefined> {
  const { tx, actor, now } = ctx
  if (!idSchema.safeParse(id).success) return undefined
  const owned = await tx.raw<{ rows: { n: number }[] }>(
    'select count(*) as n from request_drafts where id <> ?',
    [id],
  )
  if ((owned.rows[0]?.n ?? 0) >= MAX_DRAFTS) return 'too-many'
  await tx.raw(
    `insert into request_drafts (id, person_id, data, updated_at) values (?, ?, '{}', ?)
      on conflict (id) do nothing`,
    [id, actor.personId, now.toString()],
  )
  return (await saveDraft(ctx, id, data)) ? 'saved' : undefined
}

/**
 * Keeps what was typed, valid or not; fields that are not given stay as they were.
 * @returns false when the draft is missing or another's
 */
export async function saveDraft(
  ctx: CitizenContext,
  id: string,
  data: RequestDraft,
): Promise<boolean> {
  if (!idSchema.safeParse(id).success) return false
  const { rows } = await ctx.tx.raw<{ rows: unknown[] }>(
    'update request_drafts set data = data || ?::jsonb, updated_at = ? where id = ? returning id',
    [JSON.stringify(data), ctx.now.toString(), id],
  )
  if (rows.length === 0) return false
  await ctx.audit({ kind: 'draft-saved', draftId: id })
  return true
}

/** @returns false when the draft is missing or another's */
export async function deleteDraft(ctx: CitizenContext, id: string): Promise<boolean> {
  if (!idSchema.safeParse(id).success) return false
  const { rows } = await ctx.tx.raw<{ rows: unknown[] }>(
    'delete from request_drafts where id = ? returning id',
    [id],
  )
  if (rows.length === 0) return false
  await ctx.audit({ kind: 'draft-deleted', draftId: id })
  return true
}

export async function findDraft(ctx: CitizenContext, id: string): Promise<StoredDraft | undefined> {
  if (!idSchema.safeParse(id).success) return undefined
  const { rows } = await ctx.tx.raw<{ rows: StoredDraft[] }>(
    'select id, data, updated_at as "updatedAt" from request_drafts where id = ?',
    [id],
  )
  return rows[0] && { ...rows[0], data: draftSchema.parse(rows[0].data) }
}

/** The person's drafts, the latest first. */
export async function listDrafts(ctx: CitizenContext): Promise<StoredDraft[]> {
  const { rows } = await ctx.tx.raw<{ rows: StoredDraft[] }>(
    `select id, data, updated_at as "updatedAt" from request_drafts order by updated_at desc, id`,
  )
  return rows.map((row) => ({ ...row, data: draftSchema.parse(row.data) }))
}

/** Fields in which a personal identity code is left alone, because no text is stored of them. */
const CODES: readonly string[] = ['subject', 'childView', 'rights', 'registers', 'answerForm']

/**
 * The raw text of a step's own fields; a field that the page did not ask is not there at all, so that
 * what was typed for another right is kept. Personal identity codes are taken out of texts: they belong
 * neither here nor in plain columns (I-05).
 */
export function stepInput(step: AskingStep, form: FormData): RequestDraft {
  const asked = step === 'details' ? [...new Set(form.keys())] : STEP_FIELDS[step]
  return Object.fromEntries(
    STEP_FIELDS[step]
      .filter((field) => asked.includes(field) || LIST_FIELDS.includes(field))
      .map((field) => {
        if (LIST_FIELDS.includes(field)) return [field, fieldTexts(form, field).join(',')]
        const text = fieldText(form, field)
        return [field, CODES.includes(field) ? text : withoutHetu(text)]
      }),
  )
}

/** Somebody for whom the person may act, as offered on the first step. */
export interface RepresentedPerson {
  readonly person: Person
  /** Whose child, or by a mandate that a controller has recorded. */
  readonly as: 'child' | 'principal'
  /** K-04: a child of 12 to 17, whose own view is asked. */
  readonly isHeard: boolean
  /** Ids of the controllers that have recorded the mandate of a principal. */
  readonly mandatedBy?: readonly string[]
}

/** Who asks, and for whom they may. */
export interface DraftPeople {
  readonly requester: Person
  readonly represented: readonly RepresentedPerson[]
}

/** Everything around a draft: people, and the registers that it may be about. */
export interface DraftSurroundings extends DraftPeople {
  readonly registers: readonly RegisterChoice[]
  readonly facts: DraftFacts
}

export async function draftPeople({ tx, actor, today }: CitizenContext): Promise<DraftPeople> {
  const family = await getFamily(tx, actor.personId, today)
  const children = family.wards
    .map((person) => ({ person, age: ageOf(person, today) }))
    .filter(({ age }) => age !== undefined && age < ADULT_FROM_AGE)
    .map(({ person, age }) => ({
      person,
      as: 'child' as const,
      isHeard: age !== undefined && isHeardAge(age),
    }))
  const mandates = await listMandates(tx, actor.personId, today)
  const principals = (await listPrincipals(tx, actor.personId, today)).map((person) => ({
    person,
    as: 'principal' as const,
    isHeard: false,
    mandatedBy: mandates.get(person.id) ?? [],
  }))
  return { requester: family.person, represented: [...children, ...principals] }
}

export async function draftSurroundings(ctx: CitizenContext): Promise<DraftSurroundings> {
  const { tx, today } = ctx
  const people = await draftPeople(ctx)
  const { requester, represented } = people
  const registers = await listRegisterChoices(tx, today)
  const facts: DraftFacts = {
    today,
    requesterId: requester.id,
    nonDisclosure: requester.nonDisclosure,
    represented: represented.map(({ person, isHeard, mandatedBy }) => ({
      id: person.id,
      isHeard,
      ...(mandatedBy && { mandatedBy }),
    })),
    registerIds: answeringIds(registers),
    controllerIds: Object.fromEntries(
      registers.map(({ controller }) => [controller.key, controller.id]),
    ),
    controllerOf: Object.fromEntries(registers.map(({ id, controller }) => [id, controller.id])),
  }
  return { ...people, registers, facts }
}

function ageOf({ birthDate }: Person, today: Temporal.PlainDate): number | undefined {
  return birthDate === null ? undefined : ageOn(birthDate, today)
}
