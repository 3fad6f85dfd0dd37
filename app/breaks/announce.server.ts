import { z } from 'zod'
import type { NewBreak } from '#app/breaks/break-form.ts'
import type { ServiceBreak } from '#app/breaks/service-break.ts'
import { hasRole } from '#app/identity/actor.ts'
import { forbidden, type StaffContext } from '#app/identity/with-actor.server.ts'

const ID = z.uuid()

/** A break as administrators see it. */
export interface AnnouncedBreak extends ServiceBreak {
  readonly isCancelled: boolean
  /** Of the reader's own controller, which may cancel it. */
  readonly isOwn: boolean
}

/** Breaks that are to come, that go on, and those of the last year, the latest first. */
export async function listBreaks({ tx, actor, now }: StaffContext): Promise<AnnouncedBreak[]> {
  const { rows } = await tx.raw<{ rows: AnnouncedBreak[] }>(
    `select id, starts_at as "startsAt", ends_at as "endsAt", text,
        cancelled_at is not null as "isCancelled", controller_id = ? as "isOwn"
      from service_breaks where ends_at > ? order by starts_at desc, id`,
    [actor.controllerId, now.subtract({ hours: 24 * 365 }).toString()],
  )
  return rows
}

/**
 * Announces a break (306/2019 § 4); every page tells of it from a week before.
 * @param breakId key of the form: posted twice, it is announced once
 */
export async function announceBreak(
  ctx: StaffContext,
  breakId: string,
  one: NewBreak,
): Promise<void> {
  const { tx, actor, now } = ctx
  if (!hasRole(actor, 'administrator')) throw forbidden()
  const { rows } = await tx.raw<{ rows: unknown[] }>(
    `insert into service_breaks
        (id, controller_id, starts_at, ends_at, text, announced_by, announced_at)
      values (?, ?, ?, ?, ?::jsonb, ?, ?) on conflict (id) do nothing returning id`,
    [
      breakId,
      actor.controllerId,
      one.startsAt.toString(),
      one.endsAt.toString(),
      JSON.stringify(one.text),
      actor.staffId,
      now.toString(),
    ],
  )
  if (rows.length > 0) await ctx.audit({ kind: 'break-announced', breakId })
}

/**
 * Takes an announced break back; it is shown no longer.
 * @returns false when it is another controller's, cancelled already, over, or none at all
 */
export async function cancelBreak(ctx: StaffContext, id: string): Promise<boolean> {
  const { tx, actor, now } = ctx
  if (!hasRole(actor, 'administrator')) throw forbidden()
  if (!ID.safeParse(id).success) return false
  const { rows } = await tx.raw<{ rows: unknown[] }>(
    `update service_breaks set cancelled_at = ?, cancelled_by = ?
      where id = ? and controller_id = ? and cancelled_at is null and ends_at > ? returning id`,
    [now.toString(), actor.staffId, id, actor.controllerId, now.toString()],
  )
  if (rows.length === 0) return false
  await ctx.audit({ kind: 'break-cancelled', breakId: id })
  return true
}
