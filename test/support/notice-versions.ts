import { randomUUID } from 'node:crypto'
import type { NoticeContent } from '#app/notices/notice.ts'
import type { Database } from '#app/platform/db.server.ts'
import { kotkaImmigration } from '#db/seeds/notices/kotka-immigration.ts'

/**
 * A register of Kotka in the running demo with two published versions and one to come: only its logs
 * and its summary differ between the first two.
 * @returns its key and its name in both languages
 */
export async function insertVersions(
  db: Database,
): Promise<{ readonly key: string; readonly name: { readonly fi: string; readonly sv: string } }> {
  const tag = randomUUID().slice(0, 8)
  const key = `koepalvelut-${tag}`
  const name = { fi: `Koepalvelujen rekisteri ${tag}`, sv: `Registret för provservice ${tag}` }
  const version = (number: number, logs: { fi: string; sv: string }): NoticeContent => ({
    ...kotkaImmigration,
    registerName: name,
    plainSummary: {
      fi: `Koepalvelu ${tag} auttaa kuntalaisia. Tämä on versio ${String(number)}.`,
      sv: `Provservicen ${tag} hjälper kommuninvånare. Detta är version ${String(number)}.`,
    },
    logs,
  })
  await db.withContext({ kind: 'system' }, async (tx) => {
    const { rows } = await tx.raw<{ rows: { id: string }[] }>(
      `insert into registers (controller_id, unit_id, key, name, search_words)
        select controller_id, unit_id, ?, ?::jsonb, '{"fi":"","sv":""}' from registers
        where key = 'maahanmuuttotoimisto' returning id`,
      [key, JSON.stringify(name)],
    )
    const contents = [
      version(1, { fi: 'Lokia pidetään katselusta.', sv: 'Logg förs över visning.' }),
      version(2, { fi: 'Lokia pidetään käytöstä.', sv: 'Logg förs över användning.' }),
      version(3, { fi: 'Lokia pidetään kaikesta.', sv: 'Logg förs över allt.' }),
    ]
    for (const [index, content] of contents.entries()) {
      await tx('notice_versions').insert({
        register_id: rows[0]?.id,
        version: index + 1,
        kind: 'notice',
        status: 'published',
        content: JSON.stringify(content),
        effective_from: ['2020-01-01', '2025-03-01', '2099-01-01'][index],
        published_at: '2020-01-01T08:00:00Z',
      })
    }
  })
  return { key, name }
}
