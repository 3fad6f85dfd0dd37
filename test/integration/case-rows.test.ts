import { afterAll, beforeAll, expect, it } from 'vitest'
import { ITEM_STATES, type ItemState } from '#app/requests/lifecycle-table.ts'
import { listItemEvents } from '#app/requests/locked-case.server.ts'
import { replayItem } from '#app/requests/item-replay.ts'
import { insertCase, type CaseFields } from '#test/support/cases.ts'
import { createWorld, type TestController, type World } from '#test/support/world.ts'

let world: World
let home: TestController
beforeAll(async () => {
  world = await createWorld()
  home = await world.insertController()
})
afterAll(() => world.close())

const RESTRICTED: readonly ItemState[] = ['restricted', 'lifting']
const GUEST = { name: 'Testi Vieras', birthDate: '', onBehalfOf: '' }

async function statesOf(requestId: string): Promise<readonly (string | undefined)[]> {
  return world.workerDb.withContext({ kind: 'system' }, async (tx) => {
    const events = await listItemEvents(tx, requestId)
    const { rows } = await tx.raw<{
      rows: (Parameters<typeof replayItem>[0] & { id: string; state: ItemState })[]
    }>(
      `select id, state, "right", clock, unit_id as "unitId", received_on as "receivedOn"
        from request_items where request_id = ? order by position`,
      [requestId],
    )
    return rows.map((item) => {
      const replayed = replayItem(item, events.get(item.id) ?? [])
      return replayed?.state === item.state ? item.state : undefined
    })
  })
}

it.each(ITEM_STATES)('a test case in the state %s has events that lead there', async (state) => {
  const right = RESTRICTED.includes(state) ? 'restriction' : 'access'
  const found = await insertCase(world, { controller: home, state, right })
  expect(await statesOf(found.id)).toEqual([state])
})

it('a test case may have several items, and a guest', async () => {
  const fields: CaseFields = {
    controller: home,
    items: [{ right: 'access' }, { right: 'erasure', state: 'answered', decision: 'refused' }],
  }
  expect(await statesOf((await insertCase(world, fields)).id)).toEqual(['received', 'answered'])
  const guest = await insertCase(world, { controller: home, requester: GUEST })
  expect(await statesOf(guest.id)).toEqual(['identifying'])
  const known = await insertCase(world, { controller: home, requester: GUEST, state: 'closed' })
  expect(await statesOf(known.id)).toEqual(['closed'])
})
