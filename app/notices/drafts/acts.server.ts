import type { StaffContext } from '#app/identity/with-actor.server.ts'

export const NOTICE_ACTS = [
  'registered',
  'renamed',
  'begun',
  'imported',
  'saved',
  'proposed',
  'returned',
  'approved',
  'reopened',
  'published',
  'withdrawn',
  'discarded',
] as const
export type NoticeAct = (typeof NOTICE_ACTS)[number]

/** Writes one act into the history of a register's notice. */
export async function addAct(
  { tx, actor, now }: StaffContext,
  registerId: string,
  act: {
    act: NoticeAct
    section?: string
    version?: number
    note?: string
    before?: unknown
    after?: unknown
  },
): Promise<void> {
  const { before, after, ...rest } = act
  await tx('notice_acts').insert({
    ...rest,
    register_id: registerId,
    staff_id: actor.staffId,
    at: now.toString(),
    ...(before === undefined ? {} : { before: JSON.stringify(before) }),
    ...(after === undefined ? {} : { after: JSON.stringify(after) }),
  })
}

/** One act as the history shows it. */
export interface NoticeActRow {
  readonly act: NoticeAct
  readonly by: string
  /** ISO moment. */
  readonly at: string
  readonly section: string | null
  readonly version: number | null
  readonly note: string | null
  readonly before: Readonly<Record<string, unknown>> | null
  readonly after: Readonly<Record<string, unknown>> | null
}

/** The newest acts first, at most `limit` of them older than the act `before`. */
export async function listActs(
  { tx }: StaffContext,
  registerId: string,
  page: { limit: number; offset: number },
): Promise<NoticeActRow[]> {
  const { rows } = await tx.raw<{ rows: NoticeActRow[] }>(
    `select a.act, s.name as by, a.at, a.section, a.version, a.note, a.before, a.after
     from notice_acts a join staff s on s.id = a.staff_id
     where a.register_id = ? order by a.id desc limit ? offset ?`,
    [registerId, page.limit, page.offset],
  )
  return rows
}
