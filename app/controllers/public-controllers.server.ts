import type { Controller } from '#app/controllers/controller.ts'
import type { Tx } from '#app/platform/db.server.ts'

/** A controller as anyone may know it: whose service this is, and where one turns to. */
export type PublicController = Pick<Controller, 'id' | 'key' | 'name'> &
  Pick<Controller['settings'], 'registry' | 'dpo'>

/** The controllers whose registers are here, by their Finnish names. */
export async function listPublicControllers(tx: Tx): Promise<PublicController[]> {
  const { rows } = await tx.raw<{ rows: PublicController[] }>(`
    select id, key, name, settings -> 'registry' as registry, settings -> 'dpo' as dpo
    from controllers c
    where exists (select 1 from registers r where r.controller_id = c.id)
    order by name ->> 'fi', key`)
  return rows
}
