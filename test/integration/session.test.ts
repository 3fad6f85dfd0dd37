import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { Temporal } from 'temporal-polyfill'
import { withCitizen, withStaff } from '#app/identity/with-actor.server.ts'
import { createWorld, routeArgs, statusOf, TEST_NOW, type World } from '#test/support/world.ts'

let world: World
beforeAll(async () => {
  world = await createWorld()
})
afterAll(() => world.close())

const args = (cookie?: string) =>
  routeArgs(world, { path: '/fi/citizen', params: { lang: 'fi' }, cookie })

const later = (duration: Temporal.DurationLike): void => {
  world.setNow(Temporal.Instant.from(TEST_NOW).add(duration).toString())
}

describe('a session', () => {
  it('lets its person in and nobody else', async () => {
    world.setNow(TEST_NOW)
    const person = await world.insertPerson()
    const cookie = await world.signIn(person)
    const id = await withCitizen(args(cookie), (ctx) => Promise.resolve(ctx.actor.personId))
    expect(id).toBe(person.id)
    expect(await statusOf(() => withCitizen(args(), () => Promise.resolve(1)))).toBe(302)
    const staffDoor = () => withStaff(args(cookie), ['clerk'], () => Promise.resolve(1))
    expect(await statusOf(staffDoor)).toBe(302)
  })

  it('ends after 30 idle minutes, and lives on while used', async () => {
    world.setNow(TEST_NOW)
    const cookie = await world.signIn(await world.insertPerson())
    const use = () => statusOf(() => withCitizen(args(cookie), () => Promise.resolve(1)))
    later({ minutes: 29 })
    expect(await use()).toBe(200)
    later({ minutes: 58 })
    expect(await use()).toBe(200)
    later({ minutes: 89 })
    expect(await use()).toBe(302)
  })

  it('ends after four hours however much it is used', async () => {
    world.setNow(TEST_NOW)
    const cookie = await world.signIn(await world.insertPerson())
    const use = () => statusOf(() => withCitizen(args(cookie), () => Promise.resolve(1)))
    for (let minutes = 20; minutes < 240; minutes += 20) {
      later({ minutes })
      expect(await use()).toBe(200)
    }
    later({ minutes: 240 })
    expect(await use()).toBe(302)
  })

  it('gives staff the roles that hold at this very request', async () => {
    world.setNow(TEST_NOW)
    const controller = await world.insertController()
    const clerk = await world.insertStaff({
      controllerId: controller.id,
      unitId: controller.unitId,
      roles: ['clerk'],
    })
    const cookie = await world.signIn(clerk)
    const enter = () => statusOf(() => withStaff(args(cookie), ['clerk'], () => Promise.resolve(1)))
    expect(await enter()).toBe(200)
    await world.workerDb.withContext({ kind: 'system' }, (tx) =>
      tx('staff_roles').where({ staff_id: clerk.id }).delete(),
    )
    expect(await enter()).toBe(403)
  })
})
