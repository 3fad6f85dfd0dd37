import { Temporal } from 'temporal-polyfill'
import { expect, it } from 'vitest'
import {
  formatDate,
  formatDateTime,
  formatFileSize,
  formatList,
  formatNumber,
  formatTime,
} from './format.ts'

it('writes dates D.M.YYYY, from text and from Temporal', () => {
  expect(formatDate('2026-03-05')).toBe('5.3.2026')
  expect(formatDate(Temporal.PlainDate.from('2026-12-24'))).toBe('24.12.2026')
  expect(formatDate(Temporal.PlainDateTime.from('2026-03-05T09:05'))).toBe('5.3.2026')
})

it('writes times H.MM', () => {
  expect(formatTime('2026-03-05T09:05:59')).toBe('9.05')
  expect(formatTime(Temporal.PlainDateTime.from('2026-03-05T00:00'))).toBe('0.00')
})

it('joins date and time as each language does', () => {
  expect(formatDateTime('2026-03-05T14:20', 'fi')).toBe('5.3.2026 klo\u00a014.20')
  expect(formatDateTime('2026-03-05T14:20', 'sv')).toBe('5.3.2026 kl.\u00a014.20')
  expect(formatDateTime('2026-03-05T14:20', 'en')).toBe('5.3.2026 at\u00a014.20')
})

it('refuses what is no date', () => {
  expect(() => formatDate('5.3.2026')).toThrow(RangeError)
  expect(() => formatTime('2026-03-05')).toThrow(RangeError)
})

it('parts thousands by a no-break space', () => {
  expect(formatNumber(1234567, 'fi')).toBe('1\u00a0234\u00a0567')
  expect(formatNumber(1234.56, 'sv')).toBe('1\u00a0234,6')
  expect(formatNumber(1234.56, 'en')).toBe('1\u00a0234.6')
})

it('joins lists', () => {
  expect(formatList(['a', 'b', 'c'], 'fi')).toBe('a, b ja c')
  expect(formatList(['a', 'b', 'c'], 'sv')).toBe('a, b och c')
  expect(formatList(['a', 'b', 'c'], 'en')).toBe('a, b and c')
  expect(formatList(['a'], 'fi')).toBe('a')
})

it('writes file sizes in the unit that reads best', () => {
  expect(formatFileSize(512, 'fi')).toBe('512\u00a0tavua')
  expect(formatFileSize(340 * 1024, 'sv')).toBe('340\u00a0kB')
  expect(formatFileSize(20 * 1024 * 1024, 'fi')).toBe('20\u00a0Mt')
  expect(formatFileSize(1024 * 1024 - 1, 'fi')).toBe('1\u00a0Mt')
  expect(formatFileSize(2.5 * 1024 * 1024, 'fi')).toBe('2,5\u00a0Mt')
})
