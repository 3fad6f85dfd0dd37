import type { StaffContext } from '#app/identity/with-actor.server.ts'
import type { Localized } from '#app/i18n/lang.ts'
import { addAct } from '#app/notices/drafts/acts.server.ts'
import type { DraftState } from '#app/notices/drafts/draft.ts'

/** A register as the editor's home page lists it. */
export interface ListedRegister {
  readonly key: string
  readonly name: Localized
  readonly unit: Localized
  readonly inForce: number | null
  readonly effectiveFrom: string | null
  readonly draft: DraftState | null
  readonly draftSavedAt: string | null
}

/** The registers of the editor's controller, by name. */
export async function listEditedRegisters({
  tx,
  actor,
  today,
}: StaffContext): Promise<ListedRegister[]> {
  const { rows } = await tx.raw<{ rows: ListedRegister[] }>(
    `select r.key, r.name, u.name as unit, v.version as "inForce",
       v.effective_from as "effectiveFrom", d.state as draft, d.saved_at as "draftSavedAt"
     from registers r join units u on u.id = r.unit_id
     left join notice_drafts d on d.register_id = r.id
     left join lateral (select version, effective_from from notice_versions
       where register_id = r.id and status = 'published' and effective_from <= cast(? as date)
       order by effective_from desc, version desc limit 1) v on true
     where r.controller_id = ? order by r.name ->> 'fi', r.key`,
    [today.toString(), actor.controllerId],
  )
  return rows
}

export interface NoticeVersion {
  readonly version: number
  readonly status: 'published' | 'withdrawn'
  /** ISO date. */
  readonly effectiveFrom: string
  /** ISO moment. */
  readonly publishedAt: string
  readonly publishedBy: string | null
}

/** The versions of a register's notice, newest first. */
export async function listNoticeVersionsOf(
  { tx }: StaffContext,
  registerId: string,
): Promise<NoticeVersion[]> {
  const { rows } = await tx.raw<{ rows: NoticeVersion[] }>(
    `select v.version, v.status, v.effective_from as "effectiveFrom",
       v.published_at as "publishedAt", s.name as "publishedBy"
     from notice_versions v left join staff s on s.id = v.published_by
     where v.register_id = ? and v.status <> 'draft' order by v.version desc`,
    [registerId],
  )
  return rows
}

export interface NewRegister {
  readonly key: string
  readonly name: Localized
  readonly searchWords: Localized
  readonly unitId: string
}

export type AddRegisterOutcome =
  { readonly ok: true } | { readonly ok: false; readonly reason: 'key-taken' | 'no-such-unit' }

/** Adds a register of the editor's controller; it is public when its first notice is published. */
export async function addRegister(
  ctx: StaffContext,
  register: NewRegister,
): Promise<AddRegisterOutcome> {
  const { tx, actor } = ctx
  const units = await listUnits(ctx)
  if (!units.some(({ id }) => id === register.unitId)) return { ok: false, reason: 'no-such-unit' }
  const [added] = await tx('registers')
    .insert({
      controller_id: actor.controllerId,
      unit_id: register.unitId,
      key: register.key,
      name: register.name,
      search_words: register.searchWords,
    })
    .onConflict('key')
    .ignore()
    .returning<{ id: string }[]>('id')
  if (added === undefined) return { ok: false, reason: 'key-taken' }
  await addAct(ctx, added.id, { act: 'registered' })
  await ctx.audit({ kind: 'register-added', registerId: added.id })
  return { ok: true }
}

/**
 * Changes by what names and words a register is found. Its unit is the administrator's to set, its
 * address stays.
 */
export async function renameRegister(
  ctx: StaffContext,
  registerId: string,
  names: Pick<NewRegister, 'name' | 'searchWords'>,
): Promise<void> {
  const { name, searchWords } = names
  const { rows } = await ctx.tx.raw<{ rows: { before: object }[] }>(
    `select jsonb_build_object('name', name, 'searchWords', search_words) as before
     from registers where id = ?`,
    [registerId],
  )
  await ctx.tx('registers').where({ id: registerId }).update({ name, search_words: searchWords })
  await addAct(ctx, registerId, {
    act: 'renamed',
    before: rows[0]?.before,
    after: { name, searchWords },
  })
  await ctx.audit({ kind: 'register-changed', registerId })
}

/** The words that people search a register with, as its editors have set them. */
export async function getSearchWords({ tx }: StaffContext, registerId: string): Promise<Localized> {
  const { rows } = await tx.raw<{ rows: { words: Localized }[] }>(
    'select search_words as words from registers where id = ?',
    [registerId],
  )
  return rows[0]?.words ?? { fi: '', sv: '' }
}

export interface UnitChoice {
  readonly id: string
  readonly name: Localized
}

/** The units of the editor's controller: one of them answers for each register. */
export async function listUnits({ tx, actor }: StaffContext): Promise<UnitChoice[]> {
  const { rows } = await tx.raw<{ rows: UnitChoice[] }>(
    `select id, name from units where controller_id = ? order by name ->> 'fi'`,
    [actor.controllerId],
  )
  return rows
}
