import type { Temporal } from 'temporal-polyfill'
import { z } from 'zod'
import type { CitizenContext } from '#app/identity/with-actor.server.ts'
import { withoutHetu } from '#app/letters/no-hetu.ts'
import type { Person } from '#app/people/person.ts'
import { getFamily } from '#app/people/persons.server.ts'
import { fieldText } from '#app/platform/forms.server.ts'
import type { DraftFacts } from '#app/requests/draft-check.ts'
import { STEP_FIELDS, type AskingStep, type DraftField } from '#app/requests/draft-fields.ts'
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

const FREE_TEXTS: readonly DraftField[] = ['which', 'interpreter', 'address']

/**
 * The raw text of a step's own fields. Personal identity codes are taken out of free text: they
 * belong neither here nor in plain columns (I-05).
 */
export function stepInput(step: AskingStep, form: FormData): RequestDraft {
  return Object.fromEntries(
    STEP_FIELDS[step].map((field) => {
      const text = fieldText(form, field).replaceAll('\r\n', '\n')
      return [field, FREE_TEXTS.includes(field) ? withoutHetu(text) : text]
    }),
  )
}

/** A child of the requester, as offered on the first step. */
export interface Ward {
  readonly person: Person
  readonly age: number | undefined
}

/** Who asks, and for whom they may. */
export interface DraftPeople {
  readonly requester: Person
  readonly wards: readonly Ward[]
}

/** Everything around a draft: people, and the registers that it may be about. */
export interface DraftSurroundings extends DraftPeople {
  readonly registers: readonly RegisterChoice[]
  readonly facts: DraftFacts
}

export async function draftPeople({ tx, actor, today }: CitizenContext): Promise<DraftPeople> {
  const family = await getFamily(tx, actor.personId, today)
  const wards = family.wards.map((person) => ({ person, age: ageOf(person, today) }))
  return { requester: family.person, wards }
}

export async function draftSurroundings(ctx: CitizenContext): Promise<DraftSurroundings> {
  const { tx, today } = ctx
  const { requester, wards } = await draftPeople(ctx)
  const registers = await listRegisterChoices(tx)
  const facts: DraftFacts = {
    today,
    requesterId: requester.id,
    nonDisclosure: requester.nonDisclosure,
    wardIds: wards.filter(({ age }) => mayActAlone(age)).map(({ person }) => person.id),
    registerIds: Object.fromEntries(registers.map(({ key, id }) => [key, id])),
  }
  return { requester, wards, registers, facts }
}

/** K-03: from 15 on the child acts too, so that the guardian's one-sided request is not offered. */
export function mayActAlone(age: number | undefined): boolean {
  return age !== undefined && age < 15
}

function ageOf({ birthDate }: Person, today: Temporal.PlainDate): number | undefined {
  if (birthDate === null) return undefined
  return today.since(birthDate, { largestUnit: 'years' }).years
}
