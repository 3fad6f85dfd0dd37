import type { ContentLang } from '#app/i18n/lang.ts'
import { ISO_DURATION } from '#app/notices/retention.ts'

/** Unit letters of ISO 8601 and the words that editors type for them, the language's own first. */
const UNITS = [
  ['Y', { fi: 'v', sv: 'år' }, ['v', 'vuosi', 'vuotta', 'år', 'y']],
  ['M', { fi: 'kk', sv: 'mån' }, ['kk', 'kuukausi', 'kuukautta', 'mån', 'månad', 'månader']],
  ['W', { fi: 'vk', sv: 'veckor' }, ['vk', 'viikko', 'viikkoa', 'vecka', 'veckor']],
  ['D', { fi: 'pv', sv: 'd' }, ['pv', 'päivä', 'päivää', 'd', 'dag', 'dagar']],
] as const

/** `P48M` as it stands in the form: "48 kk"; text that is no duration is shown as it is. */
export function periodWords(period: string, lang: ContentLang): string {
  const found = ISO_DURATION.exec(period)
  if (found === null) return period
  return UNITS.flatMap(([, words], index) => {
    const count = found[index + 1]
    return count === undefined ? [] : [`${count} ${words[lang]}`]
  }).join(' ')
}

/** "48 kk", "10 år" or `P48M` as an ISO duration; `undefined` when it is none. */
export function parsePeriod(text: string): string | undefined {
  const plain = text.trim()
  if (ISO_DURATION.test(plain.toUpperCase())) return plain.toUpperCase()
  const parts = [...plain.toLowerCase().matchAll(/(\d+)\s*(\p{L}+)\.?\s*/gu)]
  if (parts.map(([whole]) => whole).join('') !== plain.toLowerCase()) return undefined
  const counts = new Map<string, string>()
  for (const [, count = '', word = ''] of parts) {
    const unit = UNITS.find(([, , names]) => (names as readonly string[]).includes(word))
    if (unit === undefined || counts.has(unit[0])) return undefined
    counts.set(unit[0], count)
  }
  const iso = `P${UNITS.flatMap(([letter]) => {
    const count = counts.get(letter)
    return count === undefined ? [] : [`${count}${letter}`]
  }).join('')}`
  return ISO_DURATION.test(iso) ? iso : undefined
}
