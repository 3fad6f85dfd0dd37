import { contentLang } from '#app/i18n/lang.ts'
import { useLang, useT } from '#app/i18n/react.tsx'
import { fieldWords, type AnswerContent, type AnswerFile } from '#app/requests/answer.ts'
import type { AnswerData } from '#app/routes/desk/answer.tsx'
import { DataTable } from '#app/ui/data-table.tsx'
import { DefinitionList } from '#app/ui/definition-list.tsx'

const SHOWN = [
  'purposes',
  'categories',
  'retention',
  'namedRecipients',
  'recipientGroups',
  'groupReason',
  'otherSources',
  'automatedWhat',
  'automatedLogic',
  'automatedConsequences',
  'transferRows',
  'codeRows',
  'omissionRows',
] as const satisfies readonly (keyof AnswerContent)[]

/** The answer as it was written, for those who do not write it now. */
export function AnswerText({
  content,
  files,
}: {
  readonly content: AnswerContent
  readonly files: readonly AnswerFile[]
}) {
  const t = useT('desk')
  const choices = (['recipients', 'automated', 'transfers', 'codes', 'leftOut'] as const).flatMap(
    (field) => {
      const told = content[field]
      return told === 'none' ? [{ field, words: t(`desk:told.${field}.none`) }] : []
    },
  )
  const texts = SHOWN.map((field) => ({ field, words: fieldWords(content, field) })).filter(
    ({ words }) => words.trim() !== '',
  )
  return (
    <DefinitionList
      rows={[
        {
          term: t('desk:part.copy'),
          value: files.length === 0 ? '–' : files.map(({ name }) => name).join(', '),
        },
        ...(content.fromPerson
          ? [{ term: t('desk:part.source'), value: t('desk:field.fromPerson') }]
          : []),
        ...[...texts, ...choices].map(({ field, words }) => ({
          term: t(`desk:field.${field}`),
          value: <div className="typed-text">{words}</div>,
        })),
      ]}
    />
  )
}

/** What the letter takes from the register's notice and the controller's settings; not edited here. */
export function AnswerSettings({ data: { rights, settings } }: { readonly data: AnswerData }) {
  const t = useT('desk')
  const lang = contentLang(useLang())
  return (
    <section className="answer-part" aria-labelledby="settings">
      <h2 id="settings">{t('desk:settings.title')}</h2>
      <p>{t('desk:settings.text')}</p>
      <DataTable
        caption={t('desk:settings.rights')}
        columns={[
          {
            key: 'right',
            header: t('desk:settings.right'),
            rowHeader: true,
            cell: ({ right }) => t(`desk:right.${right}`),
          },
          {
            key: 'told',
            header: t('desk:settings.told'),
            cell: ({ availability }) => t(`desk:availability.${availability}`),
          },
          { key: 'why', header: t('desk:settings.why'), cell: ({ reason }) => reason[lang] },
          { key: 'source', header: t('desk:settings.source'), cell: ({ source }) => source },
        ]}
        rows={rights}
        rowKey={({ right }) => right}
        empty={t('desk:settings.noRights')}
      />
      <DefinitionList
        rows={[
          { term: t('desk:settings.complaint'), value: settings.ombudsman.join(', ') },
          { term: t('desk:settings.dpo'), value: settings.dpo },
          { term: t('desk:settings.officer'), value: settings.officer },
          {
            term: t('desk:settings.appeal'),
            value: t(`desk:settings.route.${settings.remedies.route}`, {
              authority: settings.remedies.authority[lang],
            }),
          },
        ]}
      />
    </section>
  )
}
