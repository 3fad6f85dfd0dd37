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

/** Adults for whom the person acts by a mandate that a controller has recorded and that holds today. */
export async function listPrincipals(
  tx: Tx,
  agentId: string,
  today: Temporal.PlainDate,
): Promise<Person[]> {
  const { rows } = await tx.raw<{ rows: Person[] }>(
    `select ${PERSON} from persons p where exists (
        select 1 from mandates m where m.agent_id = ? and m.principal_id = p.id
          and m.ended_at is null and m.since <= ?::date and (m.until is null or m.until >= ?::date))
      order by p.family_name, p.calling_name, p.id`,
    [agentId, today.toString(), today.toString()],
  )
  return rows
}

/** The controllers that have recorded a mandate of the person which holds today, by principal. */
export async function listMandates(
  tx: Tx,
  agentId: string,
  today: Temporal.PlainDate,
): Promise<ReadonlyMap<string, readonly string[]>> {
  const { rows } = await tx.raw<{ rows: { principalId: string; controllerIds: string[] }[] }>(
    `select principal_id as "principalId", array_agg(distinct controller_id) as "controllerIds"
      from mandates where agent_id = ? and ended_at is null
        and since <= ?::date and (until is null or until >= ?::date)
      group by principal_id`,
    [agentId, today.toString(), today.toString()],
  )
  return new Map(rows.map(({ principalId, controllerIds }) => [principalId, controllerIds]))
}
