import { withStaff, type StaffContext } from '#app/identity/with-actor.server.ts'
import { STAFF_ROLES } from '#app/people/roles.ts'
import { routeArgs, type TestController, type World } from '#test/support/world.ts'

/** Runs a use case as a signed-in member of staff would, in a transaction of their own. */
export async function asStaff<T>(
  world: World,
  cookie: string,
  work: (ctx: StaffContext) => Promise<T>,
): Promise<T> {
  const args = routeArgs(world, { path: '/fi/desk', params: { lang: 'fi' }, cookie })
  return (await withStaff(args, STAFF_ROLES, work)) as T
}

/** A second unit of a controller with a register of its own. */
export async function insertSecondUnit(
  world: World,
  controller: TestController,
): Promise<{ unitId: string; registerId: string; registerKey: string }> {
  const tag = controller.id.slice(0, 8).replace(/[^a-z]/g, 'x')
  const registerKey = `toinen-${tag}`
  return world.workerDb.withContext({ kind: 'system' }, async (tx) => {
    const units = await tx('units')
      .insert({
        controller_id: controller.id,
        key: `toinen-yksikko-${tag}`,
        name: { fi: 'Toinen yksikkö', sv: 'Andra enheten' },
        email: 'toinen@example.test',
      })
      .returning<{ id: string }[]>('id')
    const unitId = units[0]!.id
    const registers = await tx('registers')
      .insert({
        controller_id: controller.id,
        unit_id: unitId,
        key: registerKey,
        name: { fi: 'Toinen rekisteri', sv: 'Andra registret' },
      })
      .returning<{ id: string }[]>('id')
    return { unitId, registerId: registers[0]!.id, registerKey }
  })
}

/** What an action answers that has refused a form: the data of the page that is shown again. */
export function refused<A>(answer: A): Extract<A, { data: unknown }> {
  if (answer instanceof Response) throw new Error('The form was accepted')
  return answer as Extract<A, { data: unknown }>
}
