import type { LetterId } from '#app/letters/letter.ts'
import type { CasePlace } from '#app/requests/staff-case.ts'

/** Address of a case at the desk: `/fi/desk/cases/…/answer?item=2&done=take`. */
export function casePath(
  lang: string,
  { requestId, position }: CasePlace,
  query = '',
  below = '',
): string {
  const item = position === undefined || position === 1 ? '' : `item=${position}`
  const search = [item, query].filter((part) => part !== '').join('&')
  return `/${lang}/desk/cases/${requestId}${below}${search === '' ? '' : `?${search}`}`
}

/** Where a letter of a case is written: the answer to an access request has an editor of its own. */
export function letterPath(lang: string, place: CasePlace, letter: LetterId, query = ''): string {
  return casePath(lang, place, query, letter === 'L-05' ? '/answer' : `/write/${letter}`)
}
