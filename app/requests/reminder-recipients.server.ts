import type { ContentLang } from '#app/i18n/lang.ts'
import type { Tx } from '#app/platform/db.server.ts'
import type { Chased, Reminded } from '#app/requests/reminders.ts'

/** A member of staff, a unit's mailbox, or that of a controller's data protection officer. */
export interface Recipient {
  readonly to: 'staff' | 'unit' | 'dpo'
  readonly id: string
}

interface Place {
  readonly controllerId: string
  readonly unitId: string
  readonly handlerId: string | null
}

/**
 * Who gets a reminder, each once whatever their roles. A handler who has left is stood in for by the
 * unit's head, a unit without a head by its mailbox, and a data protection officer without a role in
 * the portal by the officer's own mailbox: no reminder is lost.
 */
export async function recipientsOf(
  tx: Tx,
  place: Place,
  to: readonly (Reminded | Chased)[],
): Promise<Recipient[]> {
  const { controllerId, unitId } = place
  const found: Recipient[] = []
  const handlers = to.includes('handler') ? await findHandler(tx, place) : []
  found.push(...handlers)
  if (to.includes('unit')) found.push({ to: 'unit', id: unitId })
  if (to.includes('unit-head') || (to.includes('handler') && handlers.length === 0)) {
    const heads = await listStaff(tx, { controllerId, role: 'unit-head', unitId })
    found.push(...(heads.length > 0 ? heads : [{ to: 'unit' as const, id: unitId }]))
  }
  if (to.includes('dpo')) {
    const officers = await listStaff(tx, { controllerId, role: 'dpo', unitId: null })
    found.push(...(officers.length > 0 ? officers : [{ to: 'dpo' as const, id: controllerId }]))
  }
  return [...new Map(found.map((one) => [`${one.to} ${one.id}`, one])).values()]
}

async function findHandler(tx: Tx, { controllerId, handlerId }: Place): Promise<Recipient[]> {
  const { rows } = await tx.raw<{ rows: { id: string }[] }>(
    'select id from staff where id = ? and controller_id = ? and active',
    [handlerId, controllerId],
  )
  return rows.map(({ id }) => ({ to: 'staff', id }))
}

async function listStaff(
  tx: Tx,
  who: { controllerId: string; role: 'unit-head' | 'dpo'; unitId: string | null },
): Promise<Recipient[]> {
  const { rows } = await tx.raw<{ rows: { id: string }[] }>(
    `select s.id from staff s join staff_roles r on r.staff_id = s.id
      where s.controller_id = ? and s.active and r.role = ?
        and r.unit_id is not distinct from ?::uuid
      order by s.id`,
    [who.controllerId, who.role, who.unitId],
  )
  return rows.map(({ id }) => ({ to: 'staff', id }))
}

export interface Mailbox {
  readonly email: string
  readonly lang: ContentLang
}

/** Official mail to an office goes in the language of the controller's administration. */
const OFFICE_LANG = `case c.languages when 'sv' then 'sv' else 'fi' end as lang`
const MAILBOXES: Readonly<Record<Recipient['to'], string>> = {
  staff: 'select email, language as lang from staff where id = ? and active',
  unit: `select u.email, ${OFFICE_LANG} from units u join controllers c on c.id = u.controller_id
    where u.id = ?`,
  dpo: `select c.settings->'dpo'->>'email' as email, ${OFFICE_LANG} from controllers c
    where c.id = ? and c.settings->'dpo'->>'email' is not null`,
}

/** Where a recipient is reached now; nowhere for staff who have left meanwhile. */
export async function findMailbox(tx: Tx, { to, id }: Recipient): Promise<Mailbox | undefined> {
  const { rows } = await tx.raw<{ rows: Mailbox[] }>(MAILBOXES[to], [id])
  return rows[0]
}
