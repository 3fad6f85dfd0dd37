import { FinnishSSN } from 'finnish-ssn'
import { Temporal } from 'temporal-polyfill'

/** Whether the deployment may know test persons. */
export type PortalMode = 'demo' | 'production'

/** A personal identity code (henkilötunnus / personbeteckning) whose check character is right. */
export interface IdentityCode {
  readonly hetu: string
  /** Taken from the code itself. */
  readonly birthDate: Temporal.PlainDate
}

/**
 * A code as somebody types it: blanks and small letters are forgiven, a wrong check character is not.
 * @returns `undefined` when it is no code, or a test person's in production
 */
export function readIdentityCode(text: string, mode: PortalMode): IdentityCode | undefined {
  const hetu = text
    .replace(/\s/g, '')
    .replace(/[\u2010-\u2015\u2212]/g, '-')
    .toUpperCase()
  if (!FinnishSSN.validate(hetu)) return undefined
  if (mode === 'production' && isTestPerson(hetu)) return undefined
  return { hetu, birthDate: birthDateOf(hetu) }
}

/** Individual numbers 900–999 are given to test persons only. */
export function isTestPerson(hetu: string): boolean {
  return hetu.charAt(7) === '9'
}

/** Century signs of the personal identity code, with those in use since 2023 (VnA 128/2010 § 2). */
export function birthDateOf(hetu: string): Temporal.PlainDate {
  const sign = hetu.charAt(6)
  const century = sign === '+' ? 1800 : 'ABCDEF'.includes(sign) ? 2000 : 1900
  return Temporal.PlainDate.from({
    year: century + Number(hetu.slice(4, 6)),
    month: Number(hetu.slice(2, 4)),
    day: Number(hetu.slice(0, 2)),
  })
}
