import type { Inspected } from '#app/notices/lint/found.ts'
import { bodiesOn } from '#app/notices/lint/text-sections.ts'

const INTEGRATION =
  /kotoutumi|kotouttami|kotoutuja|integration|maahanmuuttopalvel|maahanmuuttajapalvel|maahanmuuttotoimist|invandrar/iu
/** How much of a text its title takes. */
const TITLE_LENGTH = 200

/** Whether the notice is about integration services (681/2023): by its title, purposes or bases. */
export function integrationRegister({ plain, sections, kind }: Inspected): boolean {
  if (kind === 'passage') return INTEGRATION.test(plain)
  return [
    plain.slice(0, TITLE_LENGTH),
    ...bodiesOn(plain, sections, 'name', 'purpose', 'basis').map(({ text }) => text),
  ].some((text) => INTEGRATION.test(text))
}
