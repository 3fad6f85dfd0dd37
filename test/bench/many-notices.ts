import { setTimeout as sleep } from 'node:timers/promises'
import type { Lab, PortalUnderTest } from '#test/bench/lab.ts'

export const NOTICE_COUNT = 500
const CONTROLLERS = 25

const portals = new WeakMap<Lab, Promise<PortalUnderTest>>()

/**
 * A portal whose database holds 500 notices in force: the demo's own, and copies of them in the
 * registers of 25 municipalities that do not exist. Made once for all rows.
 */
export function portalOfManyNotices(lab: Lab): Promise<PortalUnderTest> {
  const known = portals.get(lab)
  if (known !== undefined) return known
  const made = start(lab)
  portals.set(lab, made)
  return made
}

async function start(lab: Lab): Promise<PortalUnderTest> {
  const cluster = await lab.scratchCluster()
  const { urls, adminUrl } = await cluster.createDatabase('notices')
  const portal = await lab.startPortal(urls, adminUrl)
  await portal.query(COPIES)
  const [row] = await portal.query<{ count: string }>(
    `select count(distinct register_id) as count from notice_versions where status = 'published'`,
  )
  if (Number(row?.count) !== NOTICE_COUNT) {
    throw new Error(`${row?.count ?? 'No'} notices instead of ${String(NOTICE_COUNT)}`)
  }
  // The copies empty the page memory once more; then it is quiet.
  await sleep(500)
  return portal
}

/** Names that no municipality has: a letter for the controller, numbers for its registers. */
const COPIES = `
  insert into controllers (key, kind, name, case_prefix, languages, settings)
    select 'keksitty-' || chr(96 + n), 'municipality', jsonb_build_object(
      'fi', 'Keksittylä ' || chr(64 + n), 'sv', 'Påhittby ' || chr(64 + n)),
      'ZZ' || chr(64 + n), 'bilingual', (select settings from controllers where key = 'kotka')
    from generate_series(1, ${CONTROLLERS}) n;
  insert into units (controller_id, key, name, email)
    select id, key || '-yksikko', '{"fi":"Yksikkö","sv":"Enhet"}', 'yksikko@example.test'
    from controllers where key like 'keksitty-%';
  with originals as (
    select r.id, r.name, r.search_words, row_number() over (order by r.key) - 1 as place
      from registers r),
  wanted as (
    select n, n % (select count(*) from originals) as place, n % ${CONTROLLERS} as controller
      from generate_series(1, ${NOTICE_COUNT} - (select count(*)::int from originals)) n)
  insert into registers (controller_id, unit_id, key, name, search_words)
    select c.id, u.id, 'kopio-' || o.place || '-' || w.n, jsonb_build_object(
      'fi', (o.name ->> 'fi') || ' ' || w.n, 'sv', (o.name ->> 'sv') || ' ' || w.n), o.search_words
    from wanted w join originals o on o.place = w.place
    join controllers c on c.key = 'keksitty-' || chr(97 + w.controller)
    join units u on u.controller_id = c.id;
  with originals as (
    select r.id, row_number() over (order by r.key) - 1 as place from registers r
      where r.key not like 'kopio-%')
  insert into notice_versions (register_id, version, kind, status, content, effective_from,
      published_at)
    select copy.id, 1, v.kind, 'published', jsonb_set(v.content, '{registerName}', copy.name),
      v.effective_from, v.published_at
    from registers copy
    join originals o on o.place = split_part(copy.key, '-', 2)::int
    join lateral (select * from notice_versions where register_id = o.id and status = 'published'
      order by version desc limit 1) v on true
    where copy.key like 'kopio-%';
  analyze`
