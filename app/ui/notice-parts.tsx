import { contentLang } from '#app/i18n/lang.ts'
import { formatDate, formatFileSize } from '#app/i18n/format.ts'
import { useLang, useT } from '#app/i18n/react.tsx'
import type { TransferView } from '#app/notices/notice-page.ts'
import { Alert } from './alert.tsx'
import { ButtonLink } from './button.tsx'
import { ContactLines } from './contact-lines.tsx'
import { DefinitionList } from './definition-list.tsx'

/** Says that the register, or part of it, is another controller's now, and where to turn. */
export function TransferAlert({
  transfer,
  controller,
}: {
  readonly transfer: TransferView
  readonly controller: string
}) {
  const t = useT('public')
  const lang = useLang()
  const shown = contentLang(lang)
  const { to, since, ground, whole, purposes, register, contact } = transfer
  return (
    <Alert
      kind="warning"
      heading={t(`public:notice.${whole ? 'transferredWhole' : 'transferredPart'}`, { to })}
    >
      <p>
        {t('public:notice.transferredSince', { date: formatDate(since) })}{' '}
        <span lang={shown}>{ground}</span>
      </p>
      {purposes.length > 0 && (
        <>
          <p>{t('public:notice.transferredPurposes')}:</p>
          <ul lang={shown}>
            {purposes.map((purpose) => (
              <li key={purpose}>{purpose}</li>
            ))}
          </ul>
        </>
      )}
      <p>
        {t('public:notice.turnTo')}:{' '}
        <span lang={shown}>
          <strong>{to}</strong>
          <ContactLines {...contact} />
        </span>
      </p>
      {register === null ? (
        <p>{t(`public:notice.${whole ? 'requestHere' : 'requestHerePart'}`, { controller })}</p>
      ) : (
        <>
          <p>{t(`public:moved.${whole ? 'whole' : 'part'}`)}</p>
          <p>
            <a href={`/${lang}/notices/${register.key}`}>
              {t('public:moved.notice', { register: register.name })}
            </a>
          </p>
          <p>
            <ButtonLink
              href={`/${lang}/citizen/requests/new?register=${register.key}`}
              look={whole ? 'primary' : 'secondary'}
            >
              {t('public:moved.request')}
            </ButtonLink>
          </p>
        </>
      )}
    </Alert>
  )
}

/** Whose notice this is, how old, and the same on paper. */
export function NoticeFacts(props: {
  readonly controller: string
  /** The controller today, which is another one when the whole register has moved. */
  readonly responsible: string
  readonly finnishOnly: boolean
  readonly updated?: string | undefined
  readonly version: number
  readonly publishedOn: string
  /** ISO date of the first day in force. */
  readonly effectiveFrom: string
  readonly registerKey: string
  readonly name: string
  readonly pdf: { readonly href: string; readonly bytes: number }
  readonly jsonHref: string
}) {
  const { controller, responsible, finnishOnly, updated, version, publishedOn, name, pdf } = props
  const t = useT('public')
  const lang = useLang()
  const shown = contentLang(lang)
  return (
    <section aria-labelledby="about-notice">
      <h2 id="about-notice">{t('public:notice.aboutNotice')}</h2>
      <DefinitionList
        rows={[
          {
            term: t('public:notice.controller'),
            value: <span lang={shown}>{responsible}</span>,
          },
          {
            term: t('public:notice.updated'),
            value: updated === undefined ? t('public:notice.undated') : formatDate(updated),
          },
          {
            term: t('public:notice.version'),
            value: (
              <>
                {t('public:notice.versionPublished', { version, date: formatDate(publishedOn) })}.{' '}
                {t('public:notice.inForceSince', { date: formatDate(props.effectiveFrom) })}.
                <br />
                <a href={`/${lang}/notices/${props.registerKey}/versions`}>
                  {t('public:versions.link')}
                </a>
              </>
            ),
          },
          {
            term: t('public:notice.pdf'),
            value: (
              <a href={pdf.href} type="application/pdf" hrefLang={shown}>
                {t('public:notice.pdfLink', { name, size: formatFileSize(pdf.bytes, lang) })}
              </a>
            ),
          },
          {
            term: t('public:notice.data'),
            value: (
              <a href={props.jsonHref} type="application/json">
                {t('public:versions.json')}
              </a>
            ),
          },
        ]}
      />
      {finnishOnly && lang !== 'en' && <p>{t('public:notice.offered', { controller })}</p>}
    </section>
  )
}
