import type { PortalUnderTest } from '#test/bench/lab.ts'

/** A session of the demo's guardian with two children: the Cookie header that carries it. */
export async function citizenSession(portal: PortalUnderTest): Promise<string> {
  const [person] = await portal.query<{ id: string }>(
    'select guardian_id as id from guardianships group by guardian_id order by count(*) desc limit 1',
  )
  if (person === undefined) throw new Error('The demo has no guardian')
  return portal.signIn({ realm: 'citizen', personId: person.id })
}
