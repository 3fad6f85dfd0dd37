import { formatDate, formatDateTime } from '#app/i18n/format.ts'
import { contentLang } from '#app/i18n/lang.ts'
import { useLang, useT } from '#app/i18n/react.tsx'
import type { CaseData } from '#app/routes/desk/case.tsx'
import { DefinitionList, type Definition } from '#app/ui/definition-list.tsx'

/** The consents that the case is about: when they were given, and from when they hold no more. */
export function CaseConsents({ data: { consents } }: { readonly data: CaseData }) {
  const t = useT('desk')
  const lang = useLang()
  const shown = contentLang(lang)
  return consents.map(({ id, title, version, register, givenAt, withdrawnAt }) => (
    <section key={id} aria-labelledby={`consent-${id}`}>
      <h2 id={`consent-${id}`}>{t('desk:claim.consent')}</h2>
      <DefinitionList
        rows={[
          { term: t('desk:claim.consent'), value: title[shown] },
          { term: t('desk:claim.register'), value: register[shown] },
          { term: t('desk:claim.version'), value: version },
          { term: t('desk:claim.given'), value: formatDateTime(givenAt, lang) },
          {
            term: t('desk:claim.withdrawn'),
            value:
              withdrawnAt === null ? t('desk:claim.inForce') : formatDateTime(withdrawnAt, lang),
          },
        ]}
      />
    </section>
  ))
}

/** What somebody wrote of themselves without being identified, beside who they have turned out to be. */
export function useWrittenRows({ requester }: CaseData['found']): Definition[] {
  const t = useT('desk')
  if (requester === null) return []
  const { name, birthDate, onBehalfOf } = requester
  const written = [name, birthDate === '' ? '' : formatDate(birthDate)].filter((one) => one !== '')
  return [
    { term: t('desk:claim.written'), value: written.join(', ') },
    ...(onBehalfOf === '' ? [] : [{ term: t('desk:claim.onBehalf'), value: onBehalfOf }]),
  ]
}
