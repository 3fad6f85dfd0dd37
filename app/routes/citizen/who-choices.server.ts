import { personName } from '#app/people/person.ts'
import type { DraftPeople } from '#app/requests/drafts.server.ts'
import type { WhoChoices } from './who-step.tsx'

/**
 * For whom the person may ask. Names only, of their own children and principals: nothing that could
 * tell of another guardian.
 */
export function whoChoices({ requester, represented }: DraftPeople): WhoChoices {
  return {
    self: personName(requester),
    represented: represented.map(({ person, as, isHeard }) => ({
      id: person.id,
      name: personName(person),
      as,
      isHeard,
    })),
  }
}
