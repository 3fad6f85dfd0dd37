import { Temporal } from 'temporal-polyfill'
import { formatDateTime } from '#app/i18n/format.ts'
import type { Lang } from '#app/i18n/lang.ts'
import { helsinkiDateTime } from '#app/platform/helsinki.ts'

/** A stored moment (ISO) as people write it, in Finnish time: `5.3.2026 klo 9.05`. */
export function momentWords(iso: string, lang: Lang): string {
  return formatDateTime(helsinkiDateTime(Temporal.Instant.from(iso)), lang)
}
