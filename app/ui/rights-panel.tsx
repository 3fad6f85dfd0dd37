import { contentLang } from '#app/i18n/lang.ts'
import { useLang, useT } from '#app/i18n/react.tsx'
import type { TransferView } from '#app/notices/notice-page.ts'
import type { OfferedRight } from '#app/notices/rights-panel.ts'
import { ButtonLink } from './button.tsx'

interface RightsPanelProps {
  readonly rights: {
    readonly apply: readonly OfferedRight[]
    readonly doNot: readonly OfferedRight[]
  }
  readonly registerKey: string
  /** Where the page tells how to take a matter to the Data Protection Ombudsman. */
  readonly complaintAt: '#complaint' | '#rights'
  /** Whose the whole register is now: the panel leads there. */
  readonly elsewhere: TransferView | undefined
}

/** What one can do about this register, and the way to do it; why some things are not in it. */
export function RightsPanel({ rights, registerKey, complaintAt, elsewhere }: RightsPanelProps) {
  const t = useT('public')
  const lang = useLang()
  const request = `/${lang}/citizen/requests/new?register=${registerKey}`
  return (
    <section className="notice-rights" aria-labelledby="use-rights">
      <h2 id="use-rights">{t('public:notice.rightsHeading')}</h2>
      {elsewhere !== undefined && (
        <p>{t('public:notice.rightsElsewhereText', { to: elsewhere.to })}</p>
      )}
      <p>
        <ButtonLink href={request} look={elsewhere === undefined ? 'primary' : 'secondary'}>
          {t(`public:notice.${elsewhere === undefined ? 'request' : 'requestHereButton'}`)}
        </ButtonLink>
      </p>
      <p>
        <a href={`/${lang}/request?register=${registerKey}`}>{t('public:guest.frontLink')}</a>
      </p>
      {elsewhere === undefined && (
        <Lists rights={rights} request={request} complaintAt={complaintAt} />
      )}
      <p>
        <a href="#rights">{t('public:notice.rightsMore')}</a>
      </p>
    </section>
  )
}

function Lists({
  rights: { apply, doNot },
  request,
  complaintAt,
}: Pick<RightsPanelProps, 'rights' | 'complaintAt'> & { readonly request: string }) {
  const t = useT('public')
  return (
    <>
      <p>{t('public:notice.rightsIntro')}</p>
      <ul className="right-list">
        {apply.map((one) => (
          <li key={one.right}>
            {one.right === 'complaint' ? (
              <>
                {t('public:notice.right.complaint')}.{' '}
                <a href={complaintAt}>{t('public:notice.complaintLink')}</a>
              </>
            ) : (
              <a href={`${request}&right=${one.right}`}>{t(`public:notice.right.${one.right}`)}</a>
            )}
            {one.availability === 'conditional' && ` (${t('public:notice.conditional')})`}
            <Why right={one} />
          </li>
        ))}
      </ul>
      {doNot.length > 0 && (
        <>
          <h3>{t('public:notice.rightsNotHeading')}</h3>
          <p>{t('public:notice.rightsNotIntro')}</p>
          <ul className="right-list">
            {doNot.map((one) => (
              <li key={one.right}>
                {t(`public:notice.right.${one.right}`)}
                <Why right={one} />
                <a href={`${request}&right=${one.right}`}>
                  {t('public:notice.requestAnyway')}
                  <span className="visually-hidden">
                    {' '}
                    ({t(`public:notice.right.${one.right}`)})
                  </span>
                </a>
              </li>
            ))}
          </ul>
        </>
      )}
    </>
  )
}

/** The reason and the provisions, opened by who wants to know. */
function Why({ right }: { readonly right: OfferedRight }) {
  const t = useT('public')
  const shown = contentLang(useLang())
  return (
    <details>
      <summary>
        {t('public:notice.rightsWhy')}
        <span className="visually-hidden"> ({t(`public:notice.right.${right.right}`)})</span>
      </summary>
      <p lang={shown}>
        {right.reason} ({right.provisions})
      </p>
    </details>
  )
}
