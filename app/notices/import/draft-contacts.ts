import type { ContentLang } from '#app/i18n/lang.ts'
import { inLanguage, reachable } from '#app/notices/import/draft-texts.ts'
import type { ImportedContact } from '#app/notices/import/imported-notice.ts'
import type { RoleContact } from '#app/notices/notice.ts'

/** An office holder by title. Without a title there is only a way to reach somebody. */
export function roleField<Name extends string>(
  field: Name,
  found: ImportedContact | undefined,
  lang: ContentLang,
): Partial<Record<Name, RoleContact>> {
  if (!found) return {}
  const contact = reachable(found, lang)
  const role = inLanguage(found.name ?? '', lang)
  const named = { role, ...(Object.keys(contact).length === 0 ? {} : { contact }) }
  return { [field]: named } as Record<Name, RoleContact>
}
