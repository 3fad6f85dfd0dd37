import { FinnishSSN } from 'finnish-ssn'
import { Temporal } from 'temporal-polyfill'
import { describe, expect, test } from 'vitest'
import { DEMO_CITIZENS, DEMO_STAFF } from '#app/demo/people.ts'

describe('the people of the demo', () => {
  test('have valid codes of test persons, which tell their birth dates', () => {
    for (const { key, hetu, birthDate } of DEMO_CITIZENS) {
      if (hetu === null) continue
      expect(FinnishSSN.validate(hetu), key).toBe(true)
      expect(Number(hetu.slice(7, 10)), key).toBeGreaterThanOrEqual(900)
      const [year = '', month = '', day = ''] = birthDate.split('-')
      expect(hetu.slice(0, 6), key).toBe(`${day}${month}${year.slice(2)}`)
    }
    expect(DEMO_CITIZENS.some(({ hetu }) => /^.{6}[U-YB-F]/.test(hetu ?? ''))).toBe(true)
  })

  test('are told apart', () => {
    for (const values of [
      DEMO_CITIZENS.map(({ hetu, key }) => hetu ?? key),
      [...DEMO_CITIZENS, ...DEMO_STAFF].map(({ key }) => key),
      [...DEMO_CITIZENS, ...DEMO_STAFF].map(({ email }) => email),
      DEMO_STAFF.map(({ name }) => name),
    ]) {
      expect(new Set(values).size).toBe(values.length)
    }
    expect(DEMO_STAFF).toHaveLength(48)
  })

  test('a guardian has one child who logs in, aged 16, and one who does not, aged 9', () => {
    const guardian = DEMO_CITIZENS.find(({ children }) => children.length === 2)
    const today = Temporal.PlainDate.from('2026-11-22')
    const children = guardian?.children.map((key) => {
      const child = DEMO_CITIZENS.find((one) => one.key === key)
      const age = child && today.since(child.birthDate, { largestUnit: 'years' }).years
      return [age, child?.login]
    })
    expect(children).toEqual([
      [16, 'hetu'],
      [9, 'none'],
    ])
  })

  test('can be reached nowhere', () => {
    for (const { email } of [...DEMO_CITIZENS, ...DEMO_STAFF])
      expect(email).toMatch(/example\.test$/)
  })
})
