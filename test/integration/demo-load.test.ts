import { Temporal } from 'temporal-polyfill'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { listPublishedNotices } from '#app/notices/published.server.ts'
import { listRegisterChoices } from '#app/requests/register-choices.server.ts'
import { DEMO_REGISTERS } from '#db/seeds/registers.ts'
import { loadDemo } from '#db/seeds/load-demo.ts'
import { systemRows } from '#test/support/citizen-requests.ts'
import { createWorld, instant, TEST_NOW, type World } from '#test/support/world.ts'

let world: World
const load = () =>
  world.workerDb.withContext({ kind: 'system' }, (tx) =>
    loadDemo(tx, {
      keyring: world.portal.keyring,
      staffIssuer: 'http://localhost:1',
      now: instant(TEST_NOW),
    }),
  )

beforeAll(async () => {
  world = await createWorld()
  expect(await load()).toBe(true)
})
afterAll(() => world.close())

const onDay = async (day: string) => {
  const notices = await world.portal.db.withContext({ kind: 'public' }, (tx) =>
    listPublishedNotices(tx, Temporal.PlainDate.from(day)),
  )
  return Object.fromEntries(notices.map(({ registerKey, version }) => [registerKey, version]))
}

describe('the demo world', () => {
  it('has every register in its newest version, and the originals before it', async () => {
    expect(await onDay('2026-11-25')).toEqual(
      Object.fromEntries(DEMO_REGISTERS.map(({ slug, versions }) => [slug, versions.length])),
    )
    expect(await onDay('2026-11-01')).toEqual({
      'maahanmuuttajien-vastaanotto': 1,
      'asiakastietojarjestelma-atj': 1,
      maahanmuuttopalvelut: 1,
      sosiaalipalvelut: 1,
      maahanmuuttotoimisto: 1,
    })
  })

  it('leads what has moved to the counties', async () => {
    const registers = await world.portal.db.withContext({ kind: 'public' }, (tx) =>
      listRegisterChoices(tx, Temporal.PlainDate.from('2026-11-25')),
    )
    const moved = registers.flatMap(({ key, transfers }) =>
      transfers.map(({ whole, covers, to }) => [key, whole, covers !== null, to.register?.key]),
    )
    expect(moved).toEqual([
      ['sosiaalipalvelut', true, false, 'satakunnan-sosiaalihuolto'],
      ['maahanmuuttotoimisto', false, true, 'kymenlaakson-sosiaalihuolto'],
    ])
  })

  it('has somebody else to review what an editor of notices writes, with every controller', async () => {
    const rows = await systemRows<{ key: string; n: number }>(
      world,
      `select c.key, count(*)::int as n from staff_roles r join staff s on s.id = r.staff_id
        join controllers c on c.id = s.controller_id where r.role = 'notice-editor'
        group by c.key order by c.key`,
      [],
    )
    expect(rows.map(({ key, n }) => [key, n])).toEqual(
      ['helsinki', 'huittinen', 'kotka', 'kymenlaakso', 'lappeenranta', 'satakunta'].map((key) => [
        key,
        2,
      ]),
    )
  })

  it('is loaded once', async () => {
    expect(await load()).toBe(false)
    expect(Object.keys(await onDay('2026-11-25'))).toHaveLength(DEMO_REGISTERS.length)
  })
})
