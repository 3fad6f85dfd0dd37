import type { StaffActor } from '#app/identity/actor.ts'
import type { Localized } from '#app/i18n/lang.ts'
import type { StaffRole } from '#app/people/roles.ts'
import type { Tx } from '#app/platform/db.server.ts'

/** The actor's roles as they hold now, each with the units that it is limited to. */
export async function listRoles(
  tx: Tx,
  actor: StaffActor,
): Promise<{ role: StaffRole; units: readonly Localized[] }[]> {
  const { rows } = await tx.raw<{ rows: { role: StaffRole; units: Localized[] }[] }>(
    `select r.role, coalesce(json_agg(u.name order by u.name ->> 'fi')
        filter (where u.id is not null), '[]') as units
      from staff_roles r left join units u on u.id = r.unit_id
      where r.staff_id = ? and r.role = any(?) group by r.role order by r.role`,
    [actor.staffId, [...actor.roles]],
  )
  return rows
}
