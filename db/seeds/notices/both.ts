import type { Localized } from '#app/i18n/lang.ts'

/** One text in both national languages, Finnish first. */
export function both(fi: string, sv: string): Localized {
  return { fi, sv }
}
