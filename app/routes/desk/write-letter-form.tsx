import { formatDateTime } from '#app/i18n/format.ts'
import { useLang, useT } from '#app/i18n/react.tsx'
import type { LetterContent } from '#app/letters/template.ts'
import { letterPath } from '#app/routes/desk/case-path.ts'
import type { WriteLetterData } from '#app/routes/desk/write-letter.tsx'
import type { ConflictRow } from '#app/routes/desk/write-letter-refused.server.ts'
import { LetterFieldInput } from '#app/routes/desk/write-letter-fields.tsx'
import { LetterFiles } from '#app/routes/desk/write-letter-files.tsx'
import { problemError } from '#app/routes/desk/write-letter-problems.ts'
import { LetterConflict, LetterSettings } from '#app/routes/desk/write-letter-text.tsx'
import { EnterButton, SubmitButton } from '#app/ui/button.tsx'
import type { FormError } from '#app/ui/error-summary.tsx'

/** One form for the whole letter, so that no button loses what was typed in another part. */
export function LetterForm({
  data,
  typed,
  conflict,
  errors,
}: {
  readonly data: WriteLetterData
  /** What was typed, when it could not be saved. */
  readonly typed: LetterContent | undefined
  readonly conflict: readonly ConflictRow[] | undefined
  readonly errors: readonly FormError[]
}) {
  const { found, letter, letterVersion, fields, procedure } = data
  const t = useT('desk')
  const lang = useLang()
  const content = { ...data.content, ...typed }
  const place = { requestId: found.id, position: found.position }
  const errorAt = (id: string) => errors.find((error) => error.id === id)?.message
  return (
    <form
      method="post"
      // Without its own address the form would keep the fragment of the page, and so would the answer.
      action={letterPath(lang, place, letter)}
      encType="multipart/form-data"
      noValidate
    >
      <EnterButton name="intent" value="save" />
      <input type="hidden" name="version" value={found.version} />
      <input type="hidden" name="letterVersion" value={letterVersion} />
      {conflict !== undefined && <LetterConflict rows={conflict} />}
      <h2>{t('desk:letter.content')}</h2>
      {data.updatedAt === null ? (
        <p>{t('desk:letter.prefilled')}</p>
      ) : (
        <p className="quiet">
          {t('desk:letter.savedBy', {
            at: formatDateTime(data.updatedAt, lang),
            name: data.updatedBy ?? '',
          })}
        </p>
      )}
      {data.conditional && <p className="quiet">{t('desk:letter.more')}</p>}
      {fields.map((field) => (
        <LetterFieldInput
          key={field.id}
          field={field}
          value={content[field.id]}
          errorAt={errorAt}
        />
      ))}
      {!procedure && <LetterFiles data={data} error={errorAt('extract')} />}
      <LetterSettings data={data} />
      <OpenProblems data={data} />
      {procedure && (
        <p>
          {t('desk:letter.sendText')} {t(`desk:letter.way.${data.warnings.way}`)}
        </p>
      )}
      {!procedure && <p>{t('desk:letter.proposeText')}</p>}
      <div className="button-row">
        <SubmitButton name="intent" value="save" look="secondary">
          {t('desk:answer.save')}
        </SubmitButton>
        <SubmitButton name="intent" value="preview" look="secondary">
          {t('desk:answer.saveAndPreview')}
        </SubmitButton>
        <SendButton data={data} />
      </div>
    </form>
  )
}

/** The page's one primary button, named by what it does. */
function SendButton({ data: { letter, procedure } }: { readonly data: WriteLetterData }) {
  const t = useT('desk')
  if (!procedure) {
    return (
      <SubmitButton name="intent" value="propose">
        {t('desk:answer.propose')}
      </SubmitButton>
    )
  }
  return (
    <SubmitButton name="intent" value="send">
      {t(`desk:letter.send.${letter as SentLetter}`)}
    </SubmitButton>
  )
}
type SentLetter = 'L-02' | 'L-03' | 'L-04' | 'L-11' | 'L-15' | 'L-17' | 'L-18'

/** What the last saved text still lacks; after an attempt the page's error summary says it. */
function OpenProblems({ data }: { readonly data: WriteLetterData }) {
  const t = useT('desk')
  if (data.problems.length === 0 || data.check) return null
  return (
    <section aria-labelledby="open-problems">
      <h2 id="open-problems">{t('desk:letter.lacks')}</h2>
      <p>{t('desk:letter.lacksText')}</p>
      <ul>
        {data.problems.map((problem, index) => {
          const { id, label, message } = problemError(problem, t)
          return (
            <li key={index}>
              <a href={`#${id}`}>{label ?? message}</a>
            </li>
          )
        })}
      </ul>
    </section>
  )
}
