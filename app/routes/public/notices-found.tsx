import { contentLang } from '#app/i18n/lang.ts'
import { useLang, useT } from '#app/i18n/react.tsx'
import { Pagination } from '#app/ui/finding.tsx'
import { NoticeItem } from './notice-item.tsx'
import type { NoticesView } from './notices-view.server.ts'

type Found = Extract<NoticesView, { kind: 'found' }>

/** One page of what was found, how to narrow it down, and what to do when it is nothing. */
export function FoundNotices({ view, query }: { readonly view: Found; readonly query: string }) {
  const t = useT('public')
  const lang = useLang()
  const { total: count, notices, controller, pages } = view
  const list = `/${lang}/notices`
  const href = (search: string | undefined) => (search === undefined ? undefined : list + search)
  return (
    <section aria-labelledby="found">
      <h2 id="found">{t('public:list.foundHeading')}</h2>
      <p role="status">
        {query === ''
          ? t('public:list.total', { count })
          : t('public:list.found', { count, query })}
      </p>
      {view.how !== 'words' && <p>{t(`public:list.${view.how}`)}</p>}
      <Narrowing view={view} />
      {count === 0 && <NothingFound />}
      <ul className="notice-list">
        {notices.map((notice) => (
          <NoticeItem
            key={notice.key}
            notice={notice}
            controller={controller === null ? notice.controller : undefined}
          />
        ))}
      </ul>
      {!pages.single && (
        <Pagination
          previousHref={href(pages.previous)}
          nextHref={href(pages.next)}
          summary={`${pages.first}–${pages.last} / ${count}`}
        />
      )}
      <p>
        <a href={list}>{t('public:list.showAll')}</a>
      </p>
    </section>
  )
}

/** What the list is limited to, each with a way out, and the controllers to choose from. */
function Narrowing({ view }: { readonly view: Found }) {
  const t = useT('public')
  const lang = useLang()
  const shown = contentLang(lang)
  const { controller, situation, facets } = view
  const list = `/${lang}/notices`
  return (
    <>
      {situation !== null && (
        <p>
          {t('public:list.bySituation')}: <strong>{situation.text}</strong>.{' '}
          <a href={list + situation.without}>{t('public:list.removeSituation')}</a>
        </p>
      )}
      {controller !== null && (
        <p>
          {t('public:notice.controller')}:{' '}
          <strong lang={shown}>{controller.name ?? controller.key}</strong>.{' '}
          <a href={list + controller.without}>{t('public:list.removeController')}</a>
        </p>
      )}
      {controller === null && facets.length > 0 && (
        <nav aria-labelledby="narrow">
          <h3 id="narrow">{t('public:list.narrow')}</h3>
          <ul className="link-columns">
            {facets.map(({ key, name, count, search }) => (
              <li key={key}>
                <a href={list + search} lang={shown}>
                  {name}
                </a>{' '}
                ({count})
              </li>
            ))}
          </ul>
        </nav>
      )}
      {situation !== null && controller !== null && (
        <p>
          <a href={`/${lang}/find-register?at=${controller.key}&q=${situation.id}`}>
            {t('public:list.guideHere')}
          </a>
        </p>
      )}
    </>
  )
}

/** What to do when the search finds nothing. */
function NothingFound() {
  const t = useT('public')
  const lang = useLang()
  return (
    <>
      <h3>{t('public:list.noneHeading')}</h3>
      <ul>
        <li>{t('public:list.noneShorter')}</li>
        <li>{t('public:list.noneController')}</li>
        <li>
          {t('public:list.noneAsk')} <a href={`/${lang}#help`}>{t('public:list.noneRegistries')}</a>
        </li>
      </ul>
    </>
  )
}
