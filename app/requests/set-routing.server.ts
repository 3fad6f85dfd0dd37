import { z } from 'zod'
import { listUnits } from '#app/controllers/controllers.server.ts'
import type { Unit } from '#app/controllers/controller.ts'
import { hasRole } from '#app/identity/actor.ts'
import { forbidden, type StaffContext } from '#app/identity/with-actor.server.ts'
import type { Localized } from '#app/i18n/lang.ts'
import { REQUESTED_RIGHTS, type RequestedRight } from '#app/notices/requested-right.ts'
import { getIntakeUnit } from '#app/requests/routing.server.ts'

const ID = z.uuid()

/** Where the requests about a register go. */
export interface RegisterRouting {
  readonly id: string
  readonly name: Localized
  readonly unitId: string
  /** Units of single rights, where they are not the register's own. */
  readonly overrides: Readonly<Partial<Record<RequestedRight, string>>>
}

export interface Routing {
  readonly units: readonly Unit[]
  /** The unit that finds out which register a request is about. */
  readonly intakeUnitId: string
  readonly registers: readonly RegisterRouting[]
}

/** How the controller's requests are routed. */
export async function readRouting({ tx, actor }: StaffContext): Promise<Routing> {
  const { rows } = await tx.raw<{ rows: RegisterRouting[] }>(
    `select g.id, g.name, g.unit_id as "unitId",
        coalesce((select jsonb_object_agg(o."right", o.unit_id) from register_routes o
          where o.register_id = g.id), '{}') as overrides
      from registers g where g.controller_id = ? order by g.name->>'fi', g.id`,
    [actor.controllerId],
  )
  const units = await listUnits(tx, actor.controllerId)
  return { units, intakeUnitId: await getIntakeUnit(tx, actor.controllerId), registers: rows }
}

/** What an administrator sets at a time: one register with its rights, or the intake unit. */
export type RoutingChange =
  | { readonly intakeUnitId: string }
  | {
      readonly registerId: string
      readonly unitId: string
      /** By right; an empty or absent one follows the register. */
      readonly overrides: Readonly<Partial<Record<RequestedRight, string>>>
    }

/**
 * Sets where new requests go; those at hand stay where they are.
 * @returns false when a unit or register is not the controller's
 */
export async function changeRouting(ctx: StaffContext, change: RoutingChange): Promise<boolean> {
  const { tx, actor } = ctx
  if (!hasRole(actor, 'administrator')) throw forbidden()
  const known = new Set((await listUnits(tx, actor.controllerId)).map(({ id }) => id))
  if ('intakeUnitId' in change) {
    if (!known.has(change.intakeUnitId)) return false
    await tx.raw('select controller_set_intake(?)', [change.intakeUnitId])
    await ctx.audit({ kind: 'routing-changed' })
    return true
  }
  const { registerId, unitId } = change
  const overrides = REQUESTED_RIGHTS.flatMap((right) => {
    const unit = change.overrides[right] ?? ''
    return unit === '' || unit === unitId ? [] : [{ right, unit }]
  })
  if (!known.has(unitId) || overrides.some(({ unit }) => !known.has(unit))) return false
  if (!ID.safeParse(registerId).success) return false
  const { rows } = await tx.raw<{ rows: { done: boolean }[] }>(
    'select register_set_unit(?, ?) as done',
    [registerId, unitId],
  )
  if (rows[0]?.done !== true) return false
  await tx.raw('delete from register_routes where register_id = ?', [registerId])
  for (const { right, unit } of overrides) {
    await tx('register_routes').insert({
      register_id: registerId,
      right,
      controller_id: actor.controllerId,
      unit_id: unit,
    })
  }
  await ctx.audit({ kind: 'routing-changed', registerId })
  return true
}
