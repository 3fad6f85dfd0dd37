import type { LoaderFunctionArgs } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { getT } from '#app/i18n/i18n.ts'
import { useLang, useT } from '#app/i18n/react.tsx'
import { langOf } from '#app/identity/with-actor.server.ts'
import { helsinkiDate } from '#app/platform/helsinki.ts'
import { publicHead, publicMeta } from '#app/ui/public-head.ts'
import { SearchField } from '#app/ui/finding.tsx'
import { pageTitle } from '#app/ui/page-title.ts'
import { PublicFrame } from '#app/ui/portal-frame.tsx'
import { ControllerList, NoticeGroups, Situations } from './notices-all.tsx'
import { FoundNotices } from './notices-found.tsx'
import { noticesQuery, noticesView } from './notices-view.server.ts'

export const meta = publicMeta

/** The notices in force: all of them or their controllers, or what the address asks for. */
export async function loader(args: LoaderFunctionArgs) {
  const lang = langOf(args.params)
  const t = getT(lang)
  const { db, clock, env } = args.context.portal
  const asked = noticesQuery(new URL(args.request.url).searchParams)
  const view = await db.withContext({ kind: 'public' }, (tx) =>
    noticesView(tx, helsinkiDate(clock.now()), asked, lang),
  )
  const { query } = asked
  const about = [view.situation?.text, view.controller?.name].filter(Boolean).join(', ')
  const count = view.total
  const name = [
    query === '' ? t('public:list.title') : t('public:list.foundTitle', { count, query }),
    ...(about === '' ? [] : [about]),
  ].join(': ')
  return {
    ...publicHead({
      origin: env.PUBLIC_ORIGIN,
      lang,
      page: '/notices',
      title: pageTitle(t, name),
      description: t('public:list.intro'),
    }),
    query,
    view,
  }
}

export default function Notices() {
  const { query, view } = useLoaderData<typeof loader>()
  const t = useT('public')
  const lang = useLang()
  const keep = {
    ...(view.controller !== null && { controller: view.controller.key }),
    ...(view.situation !== null && { situation: view.situation.id }),
  }
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
        keep={keep}
      />
      <p>
        <a href={`/${lang}/find-register`}>{t('public:guide.link')}</a>
      </p>
      {view.kind === 'found' ? (
        <FoundNotices view={view} query={query} />
      ) : (
        <>
          <Situations situations={view.situations} />
          {view.kind === 'all' ? (
            <NoticeGroups groups={view.groups} />
          ) : (
            <ControllerList controllers={view.controllers} total={view.total} />
          )}
        </>
      )}
    </PublicFrame>
  )
}
