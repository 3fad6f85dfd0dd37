import fc from 'fast-check'
import { expect, test } from 'vitest'
import { columnWidths } from '#app/pdf/column-widths.ts'

test('what fits on one line is never broken', () => {
  expect(
    columnWidths(
      [
        { least: 10, whole: 20 },
        { least: 10, whole: 60 },
      ],
      100,
    ),
  ).toEqual([30, 70])
})

test('a short column keeps its words although another one is long', () => {
  const [code, text] = columnWidths(
    [
      { least: 30, whole: 30 },
      { least: 60, whole: 900 },
    ],
    200,
  )
  expect(code).toBe(30)
  expect(text).toBe(170)
})

test('a word that is too wide is broken in its own column, not in the others', () => {
  const [code, url] = columnWidths(
    [
      { least: 40, whole: 40 },
      { least: 400, whole: 400 },
    ],
    200,
  )
  expect(code).toBe(40)
  expect(url).toBe(160)
})

test('columns fill the width exactly', () => {
  const wish = fc
    .tuple(fc.integer({ min: 1, max: 300 }), fc.integer({ min: 0, max: 900 }))
    .map(([least, more]) => ({ least, whole: least + more }))
  fc.assert(
    fc.property(fc.array(wish, { minLength: 1, maxLength: 7 }), (wishes) => {
      const widths = columnWidths(wishes, 400)
      expect(widths.reduce((sum, width) => sum + width, 0)).toBeCloseTo(400, 3)
      for (const width of widths) expect(width).toBeGreaterThan(0)
    }),
  )
})
