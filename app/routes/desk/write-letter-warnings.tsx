import { formatDate } from '#app/i18n/format.ts'
import { useT } from '#app/i18n/react.tsx'
import type { WriteLetterData } from '#app/routes/desk/write-letter.tsx'
import { Alert } from '#app/ui/alert.tsx'
import { DefinitionList } from '#app/ui/definition-list.tsx'

/** What the officer should know of the time limit before the letter goes out; never a hindrance. */
export function LetterWarnings({
  data: { warnings, writes, decides },
}: {
  readonly data: WriteLetterData
}) {
  const t = useT('desk')
  const { extension, lateQuestion, suspension, post, characters } = warnings
  if (!writes && !decides && extension === null) return null
  return (
    <>
      {extension !== null && <Extension extension={extension} />}
      {lateQuestion && (
        <Alert kind="warning" heading={t('desk:letter.lateQuestion')}>
          <p>{t('desk:letter.lateQuestionText')}</p>
        </Alert>
      )}
      {suspension !== null && (
        <Alert kind="info" heading={t('desk:letter.noSuspension')}>
          <p>{t(`desk:letter.suspension.${suspension}`)}</p>
        </Alert>
      )}
      {characters.codePoints.length > 0 && (
        <Alert kind="warning" heading={t('desk:letter.noGlyph')}>
          <p>{t('desk:letter.noGlyphText', { list: characters.codePoints.join(', ') })}</p>
        </Alert>
      )}
      {characters.substituted.length > 0 && (
        <Alert kind="info" heading={t('desk:letter.otherFont')}>
          <p>{t('desk:letter.otherFontText', { list: characters.substituted.join(' ') })}</p>
        </Alert>
      )}
      {post !== null && <Alert kind="warning" heading={post} />}
    </>
  )
}

/** Both dates of an extension (D-02), or why the time limit cannot be extended. */
function Extension({
  extension: { due, newDue, refused },
}: {
  readonly extension: NonNullable<WriteLetterData['warnings']['extension']>
}) {
  const t = useT('desk')
  if (refused !== null) {
    return (
      <Alert kind="error" heading={t('desk:refusal.extension-open.title')}>
        <p>{t(`desk:letter.extension.${refused}`)}</p>
      </Alert>
    )
  }
  const rows = [
    { term: t('desk:letter.extension.due'), date: due },
    { term: t('desk:letter.extension.newDue'), date: newDue },
  ]
  return (
    <DefinitionList
      rows={rows.map(({ term, date }) => ({
        term,
        value: date === null ? '–' : <strong>{formatDate(date)}</strong>,
      }))}
    />
  )
}
