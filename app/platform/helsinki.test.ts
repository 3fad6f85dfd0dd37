import { expect, test } from 'vitest'
import { parseDate } from '#app/platform/helsinki.ts'

test.each([
  ['5.3.2026', '2026-03-05'],
  ['05.03.2026', '2026-03-05'],
  [' 29.2.2028\n', '2028-02-29'],
])('%j is a date', (text, iso) => {
  expect(parseDate(text)?.toString()).toBe(iso)
})

test.each([
  undefined,
  '',
  '29.2.2027',
  '31.4.2026',
  '0.1.2026',
  '1.13.2026',
  '5.3.26',
  '5. 3. 2026',
  '2026-03-05',
  '5.3.2026 asti',
])('%j is none', (text) => {
  expect(parseDate(text)).toBeUndefined()
})
