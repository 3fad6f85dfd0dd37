import type { ReactNode } from 'react'
import { inLanguage } from '#app/i18n/areas.ts'
import { LANGS, type Lang } from '#app/i18n/lang.ts'
import { useLang, useT } from '#app/i18n/react.tsx'
import { ServiceBreaks } from './service-breaks.tsx'

export interface FrameLink {
  readonly href: string
  readonly label: string
  readonly current?: boolean
}

export interface FrameController {
  readonly name: string
  readonly href?: string
  /** Address of the logo; its name stands beside it, so it has no text of its own. */
  readonly logo?: string
}

export interface FrameUser {
  /** Calling name and surname, or a staff account's name. */
  readonly name: string
  /** For whom the user acts, and where that is changed. */
  readonly actingFor?: { readonly name: string; readonly changeHref?: string }
  readonly logoutAction: string
}

interface PageFrameProps {
  /** This page's path with its query, in the language shown. The language links keep it. */
  readonly path: string
  /** Languages that the page exists in. */
  readonly langs?: readonly Lang[]
  /** Addresses that differ by more than their first segment, such as a notice with a name in each language. */
  readonly alternates?: Readonly<Partial<Record<Lang, string>>>
  readonly controller?: FrameController | undefined
  readonly nav?: readonly FrameLink[]
  readonly user?: FrameUser | undefined
  /** Where one logs in, when nobody is. */
  readonly loginHref?: string | undefined
  /** Only pages that exist. */
  readonly footer: readonly FrameLink[]
  /** Staff pages: 16/24, full width. */
  readonly staff?: boolean
  readonly children: ReactNode
}

/**
 * What stands around every page: skip link, service, languages, controller, user, navigation, footer. All links
 * are plain `<a>`: they lead to other languages and areas, which load their own texts with a document.
 */
export function PageFrame(props: PageFrameProps) {
  const { controller, nav = [], user, loginHref, footer, staff, children } = props
  const t = useT()
  const lang = useLang()
  return (
    <div className={staff ? 'frame staff' : 'frame'}>
      <a className="skip-link" href="#main">
        {t('common:frame.skipToContent')}
      </a>
      <header>
        <div className="frame-brand">
          <div className="frame-inner">
            <a className="frame-service" href={`/${lang}`}>
              <ServiceMark />
              {t('common:service.name')}
            </a>
            <LanguageLinks {...props} />
          </div>
        </div>
        {(controller || user || loginHref) && (
          <div className="frame-party">
            <div className="frame-inner">
              {controller && <ControllerName controller={controller} />}
              {user && <User user={user} />}
              {!user && loginHref && (
                <p className="frame-user">
                  <a href={loginHref}>{t('common:frame.logIn')}</a>
                </p>
              )}
            </div>
          </div>
        )}
        {nav.length > 0 && (
          <nav className="frame-nav" aria-label={t('common:frame.navigation')}>
            <div className="frame-inner">
              <Links links={nav} />
            </div>
          </nav>
        )}
      </header>
      <ServiceBreaks />
      <main id="main" className="frame-main" tabIndex={-1}>
        <div className="frame-inner">{children}</div>
      </main>
      <footer className="frame-footer">
        <div className="frame-inner">
          <p>
            {t('common:service.name')}: {t('common:service.tagline')}
          </p>
          {footer.length > 0 && (
            <nav aria-label={t('common:frame.footer')}>
              <Links links={footer} />
            </nav>
          )}
        </div>
      </footer>
    </div>
  )
}

function Links({ links }: { readonly links: readonly FrameLink[] }) {
  return (
    <ul>
      {links.map(({ href, label, current }) => (
        <li key={href}>
          <a href={href} aria-current={current ? 'page' : undefined}>
            {label}
          </a>
        </li>
      ))}
    </ul>
  )
}

/** Each language by its own name: that is the one word its reader knows. */
const LANGUAGE_NAMES: Readonly<Record<Lang, string>> = { fi: 'Suomi', sv: 'Svenska', en: 'English' }

type LanguageLinksProps = Pick<PageFrameProps, 'path' | 'langs' | 'alternates'>

function LanguageLinks({ path, langs = LANGS, alternates = {} }: LanguageLinksProps) {
  const t = useT()
  const current = useLang()
  return (
    <nav className="frame-languages" aria-label={t('common:frame.languages')}>
      <ul>
        {langs.map((lang) => (
          <li key={lang}>
            <a
              href={alternates[lang] ?? inLanguage(path, lang)}
              lang={lang}
              hrefLang={lang}
              rel={lang === current ? undefined : 'alternate'}
              aria-current={lang === current ? 'true' : undefined}
            >
              {LANGUAGE_NAMES[lang]}
            </a>
          </li>
        ))}
      </ul>
    </nav>
  )
}

function ControllerName({
  controller: { name, href, logo },
}: {
  readonly controller: FrameController
}) {
  return (
    <span className="frame-controller">
      {logo && <img src={logo} alt="" height="40" />}
      {href ? <a href={href}>{name}</a> : name}
    </span>
  )
}

function User({ user: { name, actingFor, logoutAction } }: { readonly user: FrameUser }) {
  const t = useT()
  return (
    <section className="frame-user" aria-label={t('common:frame.user')}>
      <span>{t('common:frame.loggedInAs', { name })}</span>
      {actingFor && (
        <span className="frame-acting">
          <strong>{t('common:frame.actingFor', { name: actingFor.name })}</strong>{' '}
          {actingFor.changeHref && (
            <a href={actingFor.changeHref}>{t('common:frame.changePerson')}</a>
          )}
        </span>
      )}
      <form method="post" action={logoutAction}>
        <button type="submit" className="button text">
          {t('common:frame.logOut')}
        </button>
      </form>
    </section>
  )
}

/** The service's mark: a gate with a sheet of paper in it (the same as favicon.svg). */
function ServiceMark() {
  return (
    <svg width="24" height="28" viewBox="0 0 24 28" aria-hidden="true" focusable="false">
      <path
        d="M1.5 27V12a10.5 10.5 0 0 1 21 0v15"
        fill="none"
        stroke="currentColor"
        strokeWidth="3"
      />
      <path d="M7 27V13.5h10V27z" fill="currentColor" />
      <path d="M9.5 17.5h5M9.5 21h5" className="frame-mark-lines" strokeWidth="1.5" />
    </svg>
  )
}
