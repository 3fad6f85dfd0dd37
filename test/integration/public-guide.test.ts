import { afterAll, beforeAll, expect, it } from 'vitest'
import { loader } from '#app/routes/public/find-register.tsx'
import { controllerKey } from '#test/support/citizen-requests.ts'
import { createWorld, routeArgs, type TestController, type World } from '#test/support/world.ts'

let world: World
let controller: TestController
let at: string
beforeAll(async () => {
  world = await createWorld()
  controller = await world.insertController({ key: 'huittinen' })
  await world.insertController({ key: 'kotka' })
  at = await controllerKey(world, controller.id)
})
afterAll(() => world.close())

const show = (query: string, lang = 'fi') =>
  loader(routeArgs(world, { path: `/${lang}/find-register${query}`, params: { lang } }))

it('asks for the municipality first, then only about its registers', async () => {
  const first = await show('')
  expect(first.guide).toBeNull()
  expect(first.controllers.map(({ name }) => name)).toEqual([
    'Huittisten kaupunki',
    'Kotkan kaupunki',
  ])
  expect((await show('?at=nowhere')).guide).toBeNull()
  const { guide } = await show(`?at=${at}`)
  expect(guide).toMatchObject({ at, controller: 'Huittisten kaupunki', result: null })
  expect(guide?.questions.map(({ id }) => id)).toContain('socialWork')
})

it('proposes registers with reasons and tells where else to ask, in each language', async () => {
  for (const lang of ['fi', 'sv', 'en']) {
    const { guide } = await show(`?at=${at}&q=socialWork&when-socialWork=before-2023`, lang)
    const { suggestions = [], elsewhere = [] } = guide?.result ?? {}
    expect(suggestions.map(({ key }) => key)).toEqual([controller.registerKey])
    expect(suggestions[0]?.reasons.join('')).not.toBe('')
    expect(elsewhere.map(({ id }) => id)).toContain('registry')
    expect(elsewhere.find(({ id }) => id === 'registry')?.contacts).toHaveLength(1)
  }
})

it('finds nothing for someone whom none of it concerns, and says so', async () => {
  const { guide } = await show(`?at=${at}&q=none`)
  expect(guide?.result).toMatchObject({ suggestions: [] })
})
