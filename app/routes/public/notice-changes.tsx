import type { LoaderFunctionArgs } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { getT } from '#app/i18n/i18n.ts'
import { contentLang } from '#app/i18n/lang.ts'
import { useLang, useT } from '#app/i18n/react.tsx'
import { notFound } from '#app/identity/with-actor.server.ts'
import { changedSections, diffNotices } from '#app/notices/notice-diff.ts'
import { comparedWith, type DatedVersion } from '#app/notices/notice-versions.ts'
import { NoticeDiff } from '#app/ui/notice-diff.tsx'
import { pageTitle } from '#app/ui/page-title.ts'
import { PublicFrame } from '#app/ui/portal-frame.tsx'
import { publicHead, publicMeta } from '#app/ui/public-head.ts'
import { versionOf, versionsPage } from './versions-view.server.ts'

export const meta = publicMeta

/** What a version says otherwise than an earlier one: the one before it, or `?from=`. */
export async function loader(args: LoaderFunctionArgs) {
  const { lang, shown, register, versions } = await versionsPage(args)
  const after = versionOf(versions, args.params.version)
  const before = comparedTo(versions, after, new URL(args.request.url).searchParams.get('from'))
  const t = getT(lang)
  const { registerKey: key } = register
  const name = register.registerName[shown]
  const sections = diffNotices(before.content, after.content, shown)
  const between = t('public:versions.between', { from: before.version, to: after.version })
  return {
    ...publicHead({
      origin: args.context.portal.env.PUBLIC_ORIGIN,
      lang,
      page: `/notices/${key}/versions/${after.version}/changes`,
      title: pageTitle(t, `${between}: ${name}`),
      description: t('public:changes.lead'),
    }),
    key,
    name,
    between,
    controller: register.controller.name[shown],
    from: before.version,
    to: after.version,
    numbers: versions.map(({ version }) => version).filter((one) => one !== after.version),
    unchanged: sections.length - changedSections(sections).length,
    sections: changedSections(sections),
  }
}

/** @throws Response 404 when there is nothing to compare with */
function comparedTo(
  versions: readonly DatedVersion[],
  after: DatedVersion,
  from: string | null,
): DatedVersion {
  if (from !== null) return versionOf(versions, from)
  const before = comparedWith(versions, after.version)
  if (before === undefined) throw notFound()
  return before
}

export default function NoticeChanges() {
  const page = useLoaderData<typeof loader>()
  const t = useT('public')
  const lang = useLang()
  const versions = `/${lang}/notices/${page.key}/versions`
  return (
    <PublicFrame controller={{ name: page.controller }}>
      <h1>{page.between}</h1>
      <p className="lead">
        <span lang={contentLang(lang)}>{page.name}</span>. {t('public:changes.lead')}
      </p>
      <ul>
        {[page.from, page.to].map((version) => (
          <li key={version}>
            <a href={`${versions}/${version}`}>{t('public:versions.read', { version })}</a>
          </li>
        ))}
        <li>
          <a href={versions}>{t('public:versions.all')}</a>
        </li>
      </ul>
      {page.numbers.length > 1 && <CompareForm page={page} />}
      <p className="diff-key">
        {t('public:changes.key')} <ins>{t('common:diff.added')}</ins>,{' '}
        <del>{t('common:diff.removed')}</del>.
      </p>
      <NoticeDiff sections={page.sections} />
      {page.unchanged > 0 && (
        <p className="quiet">{t('public:changes.unchanged', { count: page.unchanged })}</p>
      )}
    </PublicFrame>
  )
}

type Page = ReturnType<typeof useLoaderData<typeof loader>>

/** Another version to compare with; the answer is a page of its own. */
function CompareForm({ page }: { readonly page: Page }) {
  const t = useT('public')
  const lang = useLang()
  return (
    <form
      className="search"
      method="get"
      action={`/${lang}/notices/${page.key}/versions/${page.to}/changes`}
    >
      <label className="field-label" htmlFor="from">
        {t('public:changes.from', { version: page.to })}
      </label>
      <div className="search-row">
        <select className="input" id="from" name="from" defaultValue={page.from}>
          {page.numbers.map((version) => (
            <option key={version} value={version}>
              {t('public:versions.number', { version })}
            </option>
          ))}
        </select>
        <button type="submit" className="button secondary">
          {t('public:changes.compare')}
        </button>
      </div>
    </form>
  )
}
