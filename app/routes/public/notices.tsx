import type { LoaderFunctionArgs } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { contentLang } from '#app/i18n/lang.ts'
import { getT } from '#app/i18n/i18n.ts'
import { useLang, useT } from '#app/i18n/react.tsx'
import { langOf } from '#app/identity/with-actor.server.ts'
import { isWhollyTransferred, type PublishedNotice } from '#app/notices/notice-page.ts'
import { MAX_QUERY, searchNotices } from '#app/notices/notice-search.ts'
import { listPublishedNotices } from '#app/notices/published.server.ts'
import { helsinkiDate } from '#app/platform/helsinki.ts'
import { publicHead, publicMeta } from '#app/ui/public-head.ts'
import { SearchField } from '#app/ui/finding.tsx'
import { pageTitle } from '#app/ui/page-title.ts'
import { PublicFrame } from '#app/ui/portal-frame.tsx'
import { Tag } from '#app/ui/status.tsx'

export const meta = publicMeta

/** All notices in force, or those that `?q=` finds, by controller. */
export async function loader(args: LoaderFunctionArgs) {
  const lang = langOf(args.params)
  const t = getT(lang)
  const { db, clock, env } = args.context.portal
  const wanted = new URL(args.request.url).searchParams.get('q') ?? ''
  const query = wanted.trim().slice(0, MAX_QUERY)
  const all = await db.withContext({ kind: 'public' }, (tx) =>
    listPublishedNotices(tx, helsinkiDate(clock.now())),
  )
  const found = searchNotices(all, query)
  const count = found.length
  const name = query === '' ? t('public:list.title') : t('public:list.foundTitle', { count, query })
  return {
    ...publicHead({
      origin: env.PUBLIC_ORIGIN,
      lang,
      page: '/notices',
      title: pageTitle(t, name),
      description: t('public:list.intro'),
    }),
    query,
    count,
    groups: byController(found, contentLang(lang)),
  }
}

function byController(notices: readonly PublishedNotice[], lang: 'fi' | 'sv') {
  const groups = new Map<string, { key: string; name: string; notices: ListedNotice[] }>()
  for (const notice of notices) {
    const { key, name } = notice.controller
    const group = groups.get(key) ?? { key, name: name[lang], notices: [] }
    group.notices.push(listed(notice, lang))
    groups.set(key, group)
  }
  return [...groups.values()]
}

interface ListedNotice {
  readonly key: string
  readonly name: string
  readonly summary: string
  /** Where all or part of the data have gone. */
  readonly transferredTo: readonly string[]
  readonly whollyTransferred: boolean
}

function listed(notice: PublishedNotice, lang: 'fi' | 'sv'): ListedNotice {
  return {
    key: notice.registerKey,
    name: notice.registerName[lang],
    summary: notice.content.plainSummary[lang],
    transferredTo: [...new Set(notice.transfers.map(({ to }) => to[lang]))],
    whollyTransferred: isWhollyTransferred(notice),
  }
}

export default function Notices() {
  const { query, count, groups } = useLoaderData<typeof loader>()
  const t = useT('public')
  const lang = useLang()
  return (
    <PublicFrame>
      <h1>{t('public:list.title')}</h1>
      <p className="lead">{t('public:list.intro')}</p>
      <p>{t('public:list.languageNote')}</p>
      <SearchField
        id="q"
        action={`/${lang}/notices`}
        label={t('public:list.search')}
        hint={t('public:list.searchHint')}
        defaultValue={query}
      />
      <p>
        <a href={`/${lang}/find-register`}>{t('public:guide.link')}</a>
      </p>
      {query !== '' && (
        <>
          <p role="status">{t('public:list.found', { count, query })}</p>
          {count === 0 && <NothingFound />}
          <p>
            <a href={`/${lang}/notices`}>{t('public:list.showAll')}</a>
          </p>
        </>
      )}
      {groups.map(({ key, name, notices }) => (
        <section key={key} aria-labelledby={key}>
          <h2 id={key} lang={contentLang(lang)}>
            {name}
          </h2>
          <ul className="notice-list">
            {notices.map((notice) => (
              <NoticeItem key={notice.key} notice={notice} />
            ))}
          </ul>
        </section>
      ))}
    </PublicFrame>
  )
}

function NoticeItem({ notice }: { readonly notice: ListedNotice }) {
  const t = useT('public')
  const lang = useLang()
  const { key, name, summary, transferredTo, whollyTransferred } = notice
  const word = whollyTransferred ? 'public:list.transferred' : 'public:list.transferredPartly'
  return (
    <li>
      <h3 lang={contentLang(lang)}>
        <a href={`/${lang}/notices/${key}`}>{name}</a>
      </h3>
      {transferredTo.map((to) => (
        <p key={to}>
          <Tag tone="warning" shape="diamond">
            {t(word, { to })}
          </Tag>
        </p>
      ))}
      <p lang={contentLang(lang)}>{summary}</p>
    </li>
  )
}

/** What to do when the search finds nothing. */
function NothingFound() {
  const t = useT('public')
  const lang = useLang()
  return (
    <>
      <h2>{t('public:list.noneHeading')}</h2>
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
