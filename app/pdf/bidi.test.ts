import { describe, expect, test } from 'vitest'
import {
  directionsOf,
  isRightToLeft,
  levelsOf,
  mirrored,
  runsBothWays,
  visualOrder,
} from '#app/pdf/bidi.ts'

/** The characters of a line from left to right, each turned bracket mirrored. */
function seen(line: string, rightToLeft = isRightToLeft(line)): string {
  const characters = Array.from(line)
  const levels = levelsOf(directionsOf(characters, rightToLeft), rightToLeft)
  return visualOrder(levels)
    .map((index) => ({ character: characters[index] ?? '', level: levels[index] ?? 0 }))
    .map(({ character, level }) => (level % 2 === 1 ? mirrored(character) : character))
    .join('')
}

describe('the order on the line', () => {
  test.each([
    ['a name in a Finnish sentence', 'nimi אבג דהו on', 'nimi והד גבא on'],
    ['a date after a name', 'אב 22.11.2026', '22.11.2026 בא'],
    ['a sentence with its full stop', 'אב גד.', '.דג בא'],
    ['brackets', 'אב (גד) הו', 'וה (דג) בא'],
    ['brackets of the sentence around', 'ent. (אב) ja', 'ent. (בא) ja'],
    ['a Latin word and a number', 'אב ABC 2026-1 גד', 'דג ABC 2026-1 בא'],
    ['Arabic digits', 'אב ١٢٣ גד', 'דג ١٢٣ בא'],
    ['a price', 'אב 5% גד', 'דג 5% בא'],
    ['no right-to-left letter at all', 'a (b) 1-2', 'a (b) 1-2'],
  ])('%s', (_, line, expected) => {
    expect(seen(line)).toBe(expected)
  })

  test('the paragraph decides where signs without a side go', () => {
    expect(seen('אב!', false)).toBe('בא!')
    expect(seen('אב!', true)).toBe('!בא')
    expect(seen('Kela, אב', true)).toBe('בא ,Kela')
  })
})

test('the first letter gives a paragraph its direction', () => {
  expect(isRightToLeft('1. (علي) Kela')).toBe(true)
  expect(isRightToLeft('Kela علي')).toBe(false)
  expect(isRightToLeft('1 ?')).toBe(false)
})

test('only Hebrew, Arabic and their kin run both ways', () => {
  expect(runsBothWays('áčđ Привет 😀 你好')).toBe(false)
  expect(runsBothWays('x ع')).toBe(true)
})
