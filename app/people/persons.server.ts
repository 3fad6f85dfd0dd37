import type { Temporal } from 'temporal-polyfill'
import type { Person } from '#app/people/person.ts'
import type { Tx } from '#app/platform/db.server.ts'

const PERSON = `p.id, p.audit_key as "auditKey", p.calling_name as "callingName",
  p.family_name as "familyName", p.given_names as "givenNames", p.birth_date as "birthDate",
  p.language, p.email, p.phone, p.address, p.non_disclosure as "nonDisclosure"`

/** A person whom the actor may see: themselves, their child, or the subject of a case at hand. */
export async function findPerson(tx: Tx, id: string): Promise<Person | undefined> {
  const { rows } = await tx.raw<{ rows: Person[] }>(
    `select ${PERSON} from persons p where id = ?`,
    [id],
  )
  return rows[0]
}

/** A person and the children whose guardian they are today, oldest first. */
export interface Family {
  readonly person: Person
  readonly wards: readonly Person[]
}

/** @throws Error when there is no such person or they are invisible to the actor */
export async function getFamily(
  tx: Tx,
  personId: string,
  today: Temporal.PlainDate,
): Promise<Family> {
  const { rows } = await tx.raw<{ rows: Person[] }>(
    `select ${PERSON} from persons p where p.id = ? or exists (
        select 1 from guardianships g where g.guardian_id = ? and g.child_id = p.id
          and g.since <= ?::date and (g.until is null or g.until >= ?::date))
      order by p.birth_date, p.id`,
    [personId, personId, today.toString(), today.toString()],
  )
  const person = rows.find(({ id }) => id === personId)
  if (person === undefined) throw new Error('The session belongs to no person')
  return { person, wards: rows.filter(({ id }) => id !== personId) }
}
