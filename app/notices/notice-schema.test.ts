import { describe, expect, it } from 'vitest'
import { ZodError } from 'zod'
import { parseNotice } from '#app/notices/notice-schema.server.ts'
import { lappeenrantaImmigration } from '#db/seeds/notices/lappeenranta-immigration.ts'
import { DEMO_REGISTERS } from '#db/seeds/registers.ts'

function changed(change: (copy: Record<string, unknown>) => void): unknown {
  const copy = JSON.parse(JSON.stringify(lappeenrantaImmigration)) as Record<string, unknown>
  change(copy)
  return copy
}

describe('parseNotice', () => {
  it.each(
    DEMO_REGISTERS.flatMap(({ key, versions }) => versions.map((notice) => [key, notice] as const)),
  )('accepts %s and changes nothing in it, also after a round through JSON', (_, notice) => {
    expect(parseNotice(JSON.parse(JSON.stringify(notice)))).toEqual(notice)
  })

  it.each<[string, (copy: Record<string, unknown>) => void]>([
    ['a text in one language only', (copy) => (copy['registerName'] = { fi: 'Vain suomeksi' })],
    ['an empty text', (copy) => (copy['registerName'] = { fi: ' ', sv: 'Namn' })],
    ['an unknown field', (copy) => (copy['nonsense'] = true)],
    ['an unknown kind', (copy) => (copy['kind'] = 'leaflet')],
    ['no purposes', (copy) => (copy['purposes'] = [])],
    [
      'the same purpose twice',
      (copy) =>
        (copy['purposes'] = [
          ...lappeenrantaImmigration.purposes,
          lappeenrantaImmigration.purposes[0],
        ]),
    ],
    ['an explicit null for a missing part', (copy) => (copy['dpo'] = null)],
    ['a date in another form', (copy) => (copy['dates'] = { drafted: '20.6.2018' })],
    [
      'a retention without a trigger',
      (copy) =>
        (copy['retention'] = [{ scope: { fi: 'a', sv: 'b' }, operator: 'after', period: 'P48M' }]),
    ],
    [
      'a retention that is no duration',
      (copy) =>
        (copy['retention'] = [
          { scope: { fi: 'a', sv: 'b' }, operator: 'after', period: '48', trigger: 'caseClosed' },
        ]),
    ],
    ['a statute by title', (copy) => (copy['statutes'] = [{ number: 'kotoutumislaki' }])],
  ])('refuses %s', (_, change) => {
    expect(() => parseNotice(changed(change))).toThrow(ZodError)
  })
})
