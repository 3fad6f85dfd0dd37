import { Temporal } from 'temporal-polyfill'
import type { ContentLang } from '#app/i18n/lang.ts'

/** When the two language versions of a text were last revised; ISO moments. */
export type Revised = Readonly<Record<ContentLang, string>>

/**
 * The language version that is older than its counterpart (S-04). Those that were revised together,
 * or said to be still true, bear one moment: `undefined`.
 */
export function olderLanguage({ fi, sv }: Revised): ContentLang | undefined {
  const order = Temporal.Instant.compare(fi, sv)
  if (order === 0) return undefined
  return order < 0 ? 'fi' : 'sv'
}
