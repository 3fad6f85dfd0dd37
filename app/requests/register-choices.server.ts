import type { Temporal } from 'temporal-polyfill'
import type { ContactPoint } from '#app/controllers/controller.ts'
import type { Localized } from '#app/i18n/lang.ts'
import type { Tx } from '#app/platform/db.server.ts'

/** A register that a request can be about. */
export interface RegisterChoice {
  readonly id: string
  readonly key: string
  readonly name: Localized
  readonly searchWords: Localized
  readonly unitId: string
  readonly controller: {
    readonly id: string
    readonly key: string
    readonly name: Localized
    readonly languages: 'fi' | 'sv' | 'bilingual'
    readonly registry: ContactPoint
  }
  readonly transfers: readonly RegisterTransfer[]
}

/** Another controller has taken over the data, or the part of them that is marked (R-10, law 3.6). */
export interface RegisterTransfer {
  readonly whole: boolean
  /** ISO date. */
  readonly since: string
  readonly ground: Localized
  /** What has moved, in words, where it is told. */
  readonly covers: Localized | null
  readonly to: {
    readonly name: Localized
    readonly registry: ContactPoint
    /** The register that has the data now, when it is here. */
    readonly register: Pick<RegisterChoice, 'id' | 'key' | 'name'> | null
  }
}

/** All registers, those of one controller together, with the transfers in force on a day. */
export async function listRegisterChoices(
  tx: Tx,
  today: Temporal.PlainDate,
): Promise<RegisterChoice[]> {
  const { rows } = await tx.raw<{ rows: RegisterChoice[] }>(
    `select r.id, r.key, r.name, r.search_words as "searchWords", r.unit_id as "unitId",
        json_build_object('id', c.id, 'key', c.key, 'name', c.name, 'languages', c.languages,
          'registry', c.settings->'registry') as controller,
        coalesce((select json_agg(json_build_object('whole', t.purpose_ids is null,
            'since', t.since, 'ground', t.ground, 'covers', t.covers,
            'to', json_build_object('name', k.name, 'registry', k.settings->'registry',
              'register', case when g.id is null then null
                else json_build_object('id', g.id, 'key', g.key, 'name', g.name) end))
            order by t.since, t.id)
          from register_transfers t join controllers k on k.id = t.to_controller_id
            left join registers g on g.id = t.to_register_id
          where t.register_id = r.id and t.since <= ?::date), '[]') as transfers
      from registers r join controllers c on c.id = r.controller_id
      order by c.name->>'fi', r.name->>'fi', r.id`,
    [today.toString()],
  )
  return rows
}
