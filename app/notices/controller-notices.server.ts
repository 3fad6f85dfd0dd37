import type { StaffContext } from '#app/identity/with-actor.server.ts'
import { contentLang, type ContentLang, type Localized } from '#app/i18n/lang.ts'
import type { RegisterTransfer } from '#app/notices/notice-page.ts'
import type { NoticeDocument } from '#app/notices/notice.ts'

/** A register of the actor's own controller with its notice in force. */
export interface ControllerNotice {
  readonly registerKey: string
  readonly registerName: Localized
  readonly unitName: Localized
  /** `null`: nothing is in force today. */
  readonly notice: {
    readonly version: number
    readonly content: NoticeDocument
    /** ISO date: the first day in force. */
    readonly since: string
    /** ISO moments at which each language was last revised, where that is known. */
    readonly revised: Readonly<Partial<Record<ContentLang, string>>>
  } | null
  readonly transfers: readonly Pick<RegisterTransfer, 'purposeIds' | 'covers' | 'since' | 'to'>[]
}

/**
 * Every register of the actor's controller, by name, with the version that the public sees today
 * and what of it has moved to another controller.
 *
 * @param registerKey one register alone
 */
export async function listControllerNotices(
  { tx, actor, today, lang }: StaffContext,
  registerKey?: string,
): Promise<ControllerNotice[]> {
  const day = today.toString()
  const one = registerKey === undefined ? [] : [registerKey]
  const { rows } = await tx.raw<{ rows: ControllerNotice[] }>(
    `select r.key as "registerKey", r.name as "registerName", u.name as "unitName",
       case when v.id is null then null else jsonb_build_object('version', v.version,
         'content', v.content, 'since', v.effective_from,
         'revised', (select coalesce(jsonb_object_agg(l.lang, l.revised_at), '{}')
           from notice_languages l where l.notice_version_id = v.id)) end as notice,
       (select coalesce(jsonb_agg(jsonb_build_object('purposeIds', t.purpose_ids, 'covers', t.covers,
           'since', t.since, 'to', to_c.name) order by t.since, to_c.key), '[]')
         from register_transfers t join controllers to_c on to_c.id = t.to_controller_id
         where t.register_id = r.id and t.since <= ?::date) as transfers
     from registers r
     join units u on u.id = r.unit_id
     left join lateral (
       select id, version, content, effective_from from notice_versions
       where register_id = r.id and status = 'published' and effective_from <= ?::date
       order by effective_from desc, version desc limit 1) v on true
     where r.controller_id = ? ${registerKey === undefined ? '' : 'and r.key = ?'}
     order by r.name ->> ?, r.key`,
    [day, day, actor.controllerId, ...one, contentLang(lang)],
  )
  return rows
}
