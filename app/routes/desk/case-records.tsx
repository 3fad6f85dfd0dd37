import { formatDateTime, formatFileSize } from '#app/i18n/format.ts'
import { useLang, useT } from '#app/i18n/react.tsx'
import type { CaseData } from '#app/routes/desk/case.tsx'
import { SubmitButton } from '#app/ui/button.tsx'
import { NewClockLine } from '#app/ui/new-clock-line.tsx'
import { TextArea } from '#app/ui/text-fields.tsx'
import { Timeline } from '#app/ui/timeline.tsx'

/** Messages to and from the person with their files, oldest first. */
export function Messages({
  data: { messages, messageFiles, found, inUnit },
}: {
  readonly data: CaseData
}) {
  const t = useT('desk')
  const lang = useLang()
  if (messages.length === 0) return <p className="quiet">{t('desk:message.none')}</p>
  const path = `/${lang}/desk/cases/${found.id}/files`
  return (
    <>
      {messages.map(({ id, from, name, at, body }) => (
        <article key={id} className={from === 'staff' ? 'message ours' : 'message'}>
          <p className="quiet">
            {t(`desk:message.from.${from}`, { name: name ?? '' })} {formatDateTime(at, lang)}
          </p>
          <p className="typed-text">{body}</p>
          <MessageFiles
            files={messageFiles.filter(({ messageId }) => messageId === id)}
            path={inUnit ? path : undefined}
          />
        </article>
      ))}
    </>
  )
}

function MessageFiles({
  files,
  path,
}: {
  readonly files: CaseData['messageFiles']
  /** Absent for those who may not open them. */
  readonly path: string | undefined
}) {
  const t = useT('desk')
  const lang = useLang()
  if (files.length === 0) return null
  return (
    <ul>
      {files.map(({ id, name, size, scan }) => (
        <li key={id}>
          {path !== undefined && (scan === 'clean' || scan === 'unscanned') ? (
            <a href={`${path}/${id}`}>{name}</a>
          ) : (
            name
          )}{' '}
          ({formatFileSize(size, lang)}
          {(scan === 'waiting' || scan === 'infected') && `, ${t(`desk:file.${scan}`)}`})
        </li>
      ))}
    </ul>
  )
}

/** Notes between officers, apart from what is written to the person. */
export function Notes({ data: { notes, inUnit } }: { readonly data: CaseData }) {
  const t = useT('desk')
  const lang = useLang()
  if (!inUnit) return null
  return (
    <section aria-labelledby="notes" className="no-print">
      <h2 id="notes">{t('desk:note.title')}</h2>
      <p className="quiet">{t('desk:note.text')}</p>
      {notes.length === 0 && <p className="quiet">{t('desk:note.none')}</p>}
      {notes.map(({ id, author, at, body }) => (
        <article key={id} className="message">
          <p className="quiet">
            {author} {formatDateTime(at, lang)}
          </p>
          <p className="typed-text">{body}</p>
        </article>
      ))}
      <form method="post">
        <TextArea id="note" name="note" label={t('desk:note.label')} rows={3} limit={10_000} />
        <SubmitButton name="intent" value="note" look="secondary">
          {t('desk:note.add')}
        </SubmitButton>
      </form>
    </section>
  )
}

/** Letters and files of the case. */
export function Documents({
  data: { found, letters, files, inUnit },
}: {
  readonly data: CaseData
}) {
  const t = useT('desk')
  const lang = useLang()
  const path = `/${lang}/desk/cases/${found.id}`
  if (letters.length + files.length === 0) {
    return <p className="quiet">{t('desk:document.none')}</p>
  }
  return (
    <ul>
      {letters.map(({ id, letter, issuedAt, issuedBy }) => (
        <li key={id}>
          <a href={`${path}/letters/${id}.pdf`}>{t(`desk:document.${letter}`)}</a> (PDF){' '}
          {formatDateTime(issuedAt, lang)}
          {issuedBy !== null && `, ${issuedBy}`}
        </li>
      ))}
      {files.map(({ id, name, size }) => (
        <li key={id}>
          {inUnit ? <a href={`${path}/files/${id}`}>{name}</a> : name} ({formatFileSize(size, lang)}
          )
        </li>
      ))}
    </ul>
  )
}

/** What has happened, newest first, with who did it. */
export function Events({ events }: { readonly events: CaseData['events'] }) {
  const t = useT('desk')
  const lang = useLang()
  return (
    <Timeline
      events={events.map(({ id, type, at, who, detail, mismatch, newClock }) => ({
        id: String(id),
        at: { iso: at, text: formatDateTime(at, lang) },
        title: t(`desk:event.${type}`),
        children: (
          <>
            <p>{who ?? t('desk:case.system')}</p>
            {detail !== null && <p className="typed-text">{detail}</p>}
            <NewClockLine newClock={newClock} />
            {mismatch && (
              <p>
                <strong>{t('desk:claim.mismatch')}</strong>
              </p>
            )}
          </>
        ),
      }))}
    />
  )
}
