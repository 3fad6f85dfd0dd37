import { formatDateTime, formatFileSize } from '#app/i18n/format.ts'
import { useLang, useT } from '#app/i18n/react.tsx'
import type { CaseData } from '#app/routes/desk/case.tsx'
import { Timeline } from '#app/ui/timeline.tsx'

/** Messages to and from the person, oldest first. */
export function Messages({ messages }: { readonly messages: CaseData['messages'] }) {
  const t = useT('desk')
  const lang = useLang()
  if (messages.length === 0) return <p className="quiet">{t('desk:message.none')}</p>
  return (
    <>
      {messages.map(({ id, from, name, at, body }) => (
        <article key={id} className={from === 'staff' ? 'message ours' : 'message'}>
          <p className="quiet">
            {t(`desk:message.from.${from}`, { name: name ?? '' })} {formatDateTime(at, lang)}
          </p>
          <p className="typed-text">{body}</p>
        </article>
      ))}
    </>
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
      events={events.map(({ id, type, at, who, detail }) => ({
        id: String(id),
        at: { iso: at, text: formatDateTime(at, lang) },
        title: t(`desk:event.${type}`),
        children: (
          <>
            <p>{who ?? t('desk:case.system')}</p>
            {detail !== null && <p className="typed-text">{detail}</p>}
          </>
        ),
      }))}
    />
  )
}
