import { formatFileSize } from '#app/i18n/format.ts'
import { contentLang, type Localized } from '#app/i18n/lang.ts'
import { useLang, useT } from '#app/i18n/react.tsx'
import { Alert } from '#app/ui/alert.tsx'
import { ButtonLink, SubmitButton } from '#app/ui/button.tsx'
import { DataTable } from '#app/ui/data-table.tsx'
import { ErrorSummary } from '#app/ui/error-summary.tsx'
import { TextArea } from '#app/ui/text-fields.tsx'
import { Timeline } from '#app/ui/timeline.tsx'
import type { CaseAnswer, CasePage } from './case.tsx'
import { openingWord } from './opening-words.ts'

interface SectionProps {
  readonly page: CasePage
}

/** Letters and released data, first on the page once the answer is there. */
export function Documents({ page }: SectionProps) {
  const t = useT('citizen')
  const lang = useLang()
  const { found, letters, files } = page
  const base = `/${lang}/citizen/requests/${found.id}`
  return (
    <section aria-labelledby="documents">
      <h2 id="documents">{t('citizen:case.documents')}</h2>
      {letters.length === 0 && <p className="quiet">{t('citizen:case.noLetters')}</p>}
      <ul>
        {letters.map(({ id, letter, issued }) => (
          <li key={id}>
            <a href={`${base}/letters/${id}.pdf`}>
              {t(letter === 'L-05' ? 'citizen:letter.answer' : 'citizen:letter.receipt')} (PDF)
            </a>
            , {issued.text}
          </li>
        ))}
        {files.map(({ id, name, size }) => (
          <li key={id}>
            <a href={`${base}/files/${id}`}>{t('citizen:case.file', { name })}</a> (
            {formatFileSize(size, lang)})
          </li>
        ))}
      </ul>
    </section>
  )
}

/** What has been written to and fro, and a form for more. */
export function Messages({ page, answer }: SectionProps & { readonly answer: CaseAnswer }) {
  const t = useT('citizen')
  const { messages, mayWrite } = page
  const error = answer?.error ? t(answer.error) : undefined
  const label = t('citizen:message.label')
  return (
    <section aria-labelledby="messages">
      <h2 id="messages">{t('citizen:message.title')}</h2>
      {messages.length === 0 && <p className="quiet">{t('citizen:message.none')}</p>}
      {messages.map((message) => (
        <article key={message.id} className="message">
          <p className="quiet">
            <strong>
              <Author {...message} />
            </strong>
            , <time dateTime={message.at.iso}>{message.at.text}</time>
          </p>
          <p className="typed">{message.body}</p>
        </article>
      ))}
      {mayWrite && (
        <form method="post" action="?" noValidate>
          {error && <ErrorSummary errors={[{ id: 'body', label, message: error }]} />}
          <TextArea
            id="body"
            name="body"
            label={label}
            hint={t('citizen:message.hint')}
            required
            error={error}
            defaultValue={answer?.body}
            rows={5}
          />
          <p className="button-row">
            <SubmitButton look="secondary" name="intent" value="message">
              {t('citizen:message.send')}
            </SubmitButton>
          </p>
        </form>
      )}
    </section>
  )
}

interface AuthorProps {
  readonly mine: boolean
  readonly fromKind: 'person' | 'staff'
  readonly title: Localized | null
}

function Author({ mine, fromKind, title }: AuthorProps) {
  const t = useT('citizen')
  const lang = useLang()
  if (mine) return <>{t('citizen:case.you')}</>
  if (fromKind === 'person') return <>{t('citizen:case.guardian')}</>
  return <>{title?.[contentLang(lang)] ?? t('citizen:case.officer')}</>
}

/** What has happened, the latest first. */
export function History({ page }: SectionProps) {
  const t = useT('citizen')
  return (
    <section aria-labelledby="history">
      <h2 id="history">{t('common:list.timeline')}</h2>
      <Timeline
        events={page.timeline.map(({ id, at, type, actorKind, mine, title }) => ({
          id: String(id),
          at,
          title: t(`citizen:event.${type}`),
          children: actorKind !== 'system' && (
            <p className="quiet">
              <Author mine={mine} fromKind={actorKind} title={title} />
            </p>
          ),
        }))}
      />
    </section>
  )
}

/** Who has opened my case, and what they did there. */
export function Openings({ page }: SectionProps) {
  const t = useT('citizen')
  const shown = contentLang(useLang())
  const { openings } = page
  if (openings === null) return null
  return (
    <section aria-labelledby="openings">
      <h2 id="openings">{t('citizen:openings.title')}</h2>
      <p>{t('citizen:openings.text')}</p>
      <DataTable
        caption={t('citizen:openings.title')}
        captionHidden
        rows={openings}
        rowKey={({ id }) => String(id)}
        empty={t('citizen:openings.none')}
        columns={[
          {
            key: 'at',
            header: t('citizen:openings.at'),
            rowHeader: true,
            cell: ({ at }) => <time dateTime={at.iso}>{at.text}</time>,
          },
          {
            key: 'who',
            header: t('citizen:openings.who'),
            cell: ({ title }) => title?.[shown] ?? t('citizen:case.officer'),
          },
          {
            key: 'what',
            header: t('citizen:openings.what'),
            cell: ({ kind }) => t(openingWord(kind)),
          },
        ]}
      />
    </section>
  )
}

/** Withdrawal, asked twice: the second time it says what will happen. */
export function Withdraw({ page }: SectionProps) {
  const t = useT('citizen')
  const { found, mayWithdraw, asksWithdrawal } = page
  if (!mayWithdraw) return null
  return (
    <section aria-labelledby="withdraw" className="no-print">
      <h2 id="withdraw">{t('citizen:withdraw.title')}</h2>
      {asksWithdrawal ? (
        <Alert kind="warning" heading={t('citizen:withdraw.ask')}>
          <p>{t('citizen:withdraw.effect')}</p>
          <form method="post" action="?" className="button-row">
            <ButtonLink href="?" look="secondary">
              {t('citizen:withdraw.keep')}
            </ButtonLink>
            <SubmitButton look="danger" name="intent" value="withdraw">
              {t('citizen:withdraw.confirm', { number: found.caseNumber })}
            </SubmitButton>
          </form>
        </Alert>
      ) : (
        <p>
          {t('citizen:withdraw.text')}{' '}
          <a href="?ask=withdraw#withdraw">{t('citizen:withdraw.start')}</a>
        </p>
      )}
    </section>
  )
}
