import type { Person } from '#app/people/person.ts'
import type { Requester } from '#app/requests/request.ts'

/**
 * Whether the name and date of birth that somebody wrote without being identified are those of the
 * person who has been identified: the whole family name, one of the given names, and the date. Letter
 * case, hyphens and the order of the names do not matter. A person without a known date of birth
 * (eIDAS) never matches: the officer compares.
 */
export function isWrittenPerson(
  written: Pick<Requester, 'name' | 'birthDate'>,
  person: Pick<Person, 'givenNames' | 'callingName' | 'familyName' | 'birthDate'>,
): boolean {
  const name = words(written.name)
  const given = [...words(person.givenNames), ...words(person.callingName)]
  return (
    written.birthDate === person.birthDate &&
    words(person.familyName).every((word) => name.includes(word)) &&
    given.some((word) => name.includes(word))
  )
}

function words(text: string): string[] {
  return text
    .normalize('NFC')
    .toLocaleLowerCase('fi')
    .split(/[\s,\-\u2010-\u2015]+/)
    .filter((word) => word !== '')
}
