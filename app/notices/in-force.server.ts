import type { Temporal } from 'temporal-polyfill'
import type { NoticeDocument } from '#app/notices/notice.ts'
import type { Tx } from '#app/platform/db.server.ts'

/**
 * The version of a register's notice that was in force on a day, such as the day of receipt of a
 * request, whenever it is asked: a version that was taken back later still counts for the days before.
 */
export async function noticeInForce(
  tx: Tx,
  registerId: string,
  on: Temporal.PlainDate | string,
): Promise<{ readonly id: string; readonly content: NoticeDocument } | undefined> {
  const day = on.toString()
  const { rows } = await tx.raw<{ rows: { id: string; content: NoticeDocument }[] }>(
    `select id, content from notice_versions
      where register_id = ? and effective_from <= ?::date and (status = 'published'
        or status = 'withdrawn' and (withdrawn_at at time zone 'Europe/Helsinki')::date > ?::date)
      order by effective_from desc, version desc limit 1`,
    [registerId, day, day],
  )
  return rows[0]
}
