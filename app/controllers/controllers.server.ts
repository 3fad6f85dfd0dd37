import type { Controller, Unit } from '#app/controllers/controller.ts'
import type { Tx } from '#app/platform/db.server.ts'

const CONTROLLER = `id, key, kind, name, case_prefix as "casePrefix", languages, settings`
const UNIT = `id, controller_id as "controllerId", key, name, email, phone`

/** @throws Error when there is none: ids come from our own tables */
export async function getController(tx: Tx, id: string): Promise<Controller> {
  const { rows } = await tx.raw<{ rows: Controller[] }>(
    `select ${CONTROLLER} from controllers where id = ?`,
    [id],
  )
  return only(rows)
}

/** @throws Error when there is none: ids come from our own tables */
export async function getUnit(tx: Tx, id: string): Promise<Unit> {
  const { rows } = await tx.raw<{ rows: Unit[] }>(`select ${UNIT} from units where id = ?`, [id])
  return only(rows)
}

/** The units of a controller, in the order of their Finnish names. */
export async function listUnits(tx: Tx, controllerId: string): Promise<Unit[]> {
  const { rows } = await tx.raw<{ rows: Unit[] }>(
    `select ${UNIT} from units where controller_id = ? order by name->>'fi'`,
    [controllerId],
  )
  return rows
}

function only<T>(rows: readonly T[]): T {
  const row = rows[0]
  if (row === undefined) throw new Error('A row that must exist is missing')
  return row
}
