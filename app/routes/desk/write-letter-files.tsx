import { formatFileSize } from '#app/i18n/format.ts'
import { useLang, useT } from '#app/i18n/react.tsx'
import { EXTRACT_ENDINGS, EXTRACT_LIMIT } from '#app/requests/extract.ts'
import type { WriteLetterData } from '#app/routes/desk/write-letter.tsx'
import { SubmitButton } from '#app/ui/button.tsx'
import { FileField } from '#app/ui/text-fields.tsx'

/** The files that go to the person with the answer, and where one is added. */
export function LetterFiles({
  data: { files, letter, found },
  error,
}: {
  readonly data: WriteLetterData
  readonly error: string | undefined
}) {
  const t = useT('desk')
  const lang = useLang()
  return (
    <section className="answer-part" aria-labelledby="files">
      <h2 id="files">{t('desk:letter.files')}</h2>
      <p>{t(letter === 'L-14' ? 'desk:letter.filesRuleMachine' : 'desk:letter.filesRule')}</p>
      {files.length > 0 && (
        <ul className="plain-list">
          {files.map(({ id, name, size }) => (
            <li key={id}>
              <a href={`/${lang}/desk/cases/${found.id}/files/${id}`}>{name}</a> (
              {formatFileSize(size, lang)}){' '}
              <SubmitButton name="intent" value={`detach:${id}`} look="text">
                {t('desk:extract.remove', { name })}
              </SubmitButton>
            </li>
          ))}
        </ul>
      )}
      <FileField
        id="extract"
        name="extract"
        label={t('desk:extract.label')}
        accept={EXTRACT_ENDINGS}
        maxBytes={EXTRACT_LIMIT}
        required={letter === 'L-14'}
        error={error}
      />
      <SubmitButton name="intent" value="attach" look="secondary">
        {t('desk:extract.add')}
      </SubmitButton>
    </section>
  )
}
