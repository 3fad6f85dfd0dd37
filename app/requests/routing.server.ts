import type { RequestedRight } from '#app/notices/requested-right.ts'
import type { Tx } from '#app/platform/db.server.ts'

/** Where an item goes: to the unit that the controller has set for the right, else to the register's. */
export async function findRoute(
  tx: Tx,
  registerId: string,
  right: RequestedRight,
): Promise<{ readonly controllerId: string; readonly unitId: string } | undefined> {
  const { rows } = await tx.raw<{ rows: { controllerId: string; unitId: string }[] }>(
    `select g.controller_id as "controllerId", coalesce(o.unit_id, g.unit_id) as "unitId"
      from registers g left join register_routes o on o.register_id = g.id and o."right" = ?
      where g.id = ?`,
    [right, registerId],
  )
  return rows[0]
}

/**
 * The unit that finds out which register a request is about: the one named in the controller's
 * settings, else the first unit that has a register.
 */
export async function getIntakeUnit(tx: Tx, controllerId: string): Promise<string> {
  const { rows } = await tx.raw<{ rows: { id: string }[] }>(
    `select u.id from units u join controllers c on c.id = u.controller_id
        left join registers g on g.unit_id = u.id
      where c.id = ? group by u.id, c.settings
      order by u.key = c.settings->>'intakeUnit' desc nulls last, count(g.id) desc, u.key limit 1`,
    [controllerId],
  )
  const [unit] = rows
  if (unit === undefined) throw new Error('A controller without a unit')
  return unit.id
}
