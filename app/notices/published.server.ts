import type { Temporal } from 'temporal-polyfill'
import type { Controller } from '#app/controllers/controller.ts'
import type { PublishedNotice } from '#app/notices/notice-page.ts'
import type { RegisterVersions } from '#app/notices/notice-versions.ts'
import type { Tx } from '#app/platform/db.server.ts'
import { helsinkiDate } from '#app/platform/helsinki.ts'
import type { Portal } from '#app/portal.server.ts'

/** What stands in an address for a register; whatever else does is no register. */
const REGISTER_KEY = /^[a-z][a-z0-9-]{1,60}$/

/** A register with its controller and where its data have gone; `$1` is the day of today. */
const REGISTER = `r.id as "registerId", r.key as "registerKey", r.name as "registerName",
    r.search_words as "searchWords",
    jsonb_build_object('id', c.id, 'key', c.key, 'kind', c.kind, 'name', c.name,
      'languages', c.languages, 'registry', c.settings -> 'registry') as controller,
    (select coalesce(jsonb_agg(jsonb_build_object('purposeIds', t.purpose_ids, 'covers', t.covers,
        'since', t.since, 'ground', t.ground, 'to', to_c.name,
        'registry', to_c.settings -> 'registry', 'toRegister', (
          select jsonb_build_object('key', to_r.key, 'name', to_r.name) from registers to_r
          where to_r.id = t.to_register_id and exists (
            select 1 from notice_versions to_v where to_v.register_id = to_r.id
              and to_v.status = 'published' and to_v.effective_from <= cast($1 as date))))
        order by t.since, to_c.key), '[]')
      from register_transfers t join controllers to_c on to_c.id = t.to_controller_id
      where t.register_id = r.id and t.since <= cast($1 as date)) as transfers`

/**
 * What the public sees: of each register the version in force today, never a draft, a withdrawn
 * version or one that is still to come. Row-level security hides drafts as well.
 */
const PUBLISHED = `
  select ${REGISTER}, v.version, v.content, v.effective_from as "effectiveFrom",
    v.published_at as "publishedAt",
    (select coalesce(jsonb_agg(l.lang order by l.lang), '[]') from notice_languages l
      where l.notice_version_id = v.id) as languages
  from registers r
  join controllers c on c.id = r.controller_id
  cross join lateral (
    select id, version, content, effective_from, published_at from notice_versions
    where register_id = r.id and status = 'published' and effective_from <= cast($1 as date)
    order by effective_from desc, version desc limit 1) v`

/**
 * The notices in force with all that they say, by controller and name of the register in Finnish.
 * Lists for reading are made by `searchNotices`: it fetches a page, and no more of it than is shown.
 * @param which of one controller with what has moved from it, or of the registers named; all when absent
 */
export async function listPublishedNotices(
  tx: Tx,
  today: Temporal.PlainDate,
  which: { readonly controllerKey?: string; readonly registerKeys?: readonly string[] } = {},
): Promise<PublishedNotice[]> {
  const { rows } = await tx.raw<{ rows: PublishedNotice[] }>(
    `${PUBLISHED} where ($2::text is null or c.key = $2 or exists (
          select 1 from register_transfers t join registers old on old.id = t.register_id
          join controllers former on former.id = old.controller_id
          where t.to_register_id = r.id and former.key = $2)) and ($3::text[] is null or r.key = any ($3))
      order by c.name ->> 'fi', r.name ->> 'fi', r.key`,
    [today.toString(), which.controllerKey ?? null, which.registerKeys ?? null],
  )
  return rows
}

/** The notice in force of one register; `undefined` when there is no such register or notice. */
export async function findPublishedNotice(
  portal: Pick<Portal, 'db' | 'clock'>,
  registerKey: string,
): Promise<PublishedNotice | undefined> {
  if (!REGISTER_KEY.test(registerKey)) return undefined
  const today = helsinkiDate(portal.clock.now()).toString()
  return portal.db.withContext({ kind: 'public' }, async (tx) => {
    const { rows } = await tx.raw<{ rows: PublishedNotice[] }>(`${PUBLISHED} where r.key = $2`, [
      today,
      registerKey,
    ])
    return rows[0]
  })
}

/**
 * All that has been published of one register; `undefined` when there is no such register, or
 * nothing of it was ever published.
 */
export async function findRegisterVersions(
  portal: Pick<Portal, 'db' | 'clock'>,
  registerKey: string,
): Promise<RegisterVersions | undefined> {
  if (!REGISTER_KEY.test(registerKey)) return undefined
  const today = helsinkiDate(portal.clock.now()).toString()
  return portal.db.withContext({ kind: 'public' }, async (tx) => {
    const { rows } = await tx.raw<{ rows: RegisterVersions[] }>(
      `select ${REGISTER}, (
          select jsonb_agg(jsonb_build_object('version', v.version, 'status', v.status,
            'content', v.content, 'effectiveFrom', v.effective_from,
            'publishedAt', v.published_at, 'withdrawnAt', v.withdrawn_at) order by v.version desc)
          from notice_versions v where v.register_id = r.id and v.status <> 'draft') as versions
        from registers r join controllers c on c.id = r.controller_id
        where r.key = $2 and exists (select 1 from notice_versions v
          where v.register_id = r.id and v.status <> 'draft')`,
      [today, registerKey],
    )
    return rows[0]
  })
}

/** Municipalities and counties whose registers are here, with their registry offices. */
export async function listNoticeControllers(
  tx: Tx,
): Promise<(Pick<Controller, 'key' | 'name'> & Pick<Controller['settings'], 'registry'>)[]> {
  const { rows } = await tx.raw<{
    rows: (Pick<Controller, 'key' | 'name'> & Pick<Controller['settings'], 'registry'>)[]
  }>(`
    select key, name, settings -> 'registry' as registry from controllers c
    where exists (select 1 from registers r where r.controller_id = c.id) order by name ->> 'fi'`)
  return rows
}
