import { personName } from '#app/people/person.ts'
import { mayActAlone, type DraftPeople } from '#app/requests/drafts.server.ts'
import type { WhoChoices } from './who-step.tsx'

/**
 * For whom the person may ask. Names and ages of their own children only: nothing that could tell of
 * another guardian.
 */
export function whoChoices({ requester, wards }: DraftPeople): WhoChoices {
  return {
    self: personName(requester),
    children: wards
      .filter(({ age }) => mayActAlone(age))
      .map(({ person, age }) => ({
        id: person.id,
        name: personName(person),
        // K-04: from 12 on the child's own view is looked into
        isHeard: (age ?? 0) >= 12,
      })),
    actThemselves: wards
      .filter(({ age }) => age !== undefined && age >= 15 && age < 18)
      .map(({ person }) => personName(person)),
  }
}
