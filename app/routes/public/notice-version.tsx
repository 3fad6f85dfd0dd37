import type { LoaderFunctionArgs } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { formatDate, formatFileSize } from '#app/i18n/format.ts'
import { getT } from '#app/i18n/i18n.ts'
import { contentLang } from '#app/i18n/lang.ts'
import { useLang, useT } from '#app/i18n/react.tsx'
import { screenSections } from '#app/notices/notice-page.ts'
import { noticeJsonPath } from '#app/notices/public-paths.ts'
import { versionPdf } from '#app/notices/version-pdf.ts'
import { ContentsList, Sections } from '#app/ui/blocks.tsx'
import { DefinitionList } from '#app/ui/definition-list.tsx'
import { VersionBanner, VersionPeriod, VersionTag } from '#app/ui/notice-version-parts.tsx'
import { pageTitle } from '#app/ui/page-title.ts'
import { PublicFrame } from '#app/ui/portal-frame.tsx'
import { noticePdfPath, publicHead, publicMeta } from '#app/ui/public-head.ts'
import {
  changeLine,
  versionOf,
  versionPages,
  versionsPage,
  versionView,
} from './versions-view.server.ts'

export const meta = publicMeta

/** One version of a register's notice as it was read, and whether it still holds. */
export async function loader(args: LoaderFunctionArgs) {
  const page = await versionsPage(args)
  const { lang, shown, register, versions, inForce } = page
  const found = versionOf(versions, args.params.version)
  const t = getT(lang)
  const { content, version } = found
  const name = content.registerName[shown]
  const key = register.registerKey
  const json = noticeJsonPath(key, version)
  const paper = versionPdf(register, found, shown, versionPages(args.context.portal, page, version))
  const { bytes } = await args.context.portal.renderer.render(paper)
  return {
    ...publicHead({
      origin: args.context.portal.env.PUBLIC_ORIGIN,
      lang,
      page: `/notices/${key}/versions/${version}`,
      title: pageTitle(t, `${name}, ${t('public:versions.number', { version })}`),
      description: content.plainSummary[shown],
      json,
    }),
    key,
    name,
    kind: content.kind,
    controller: register.controller.name[shown],
    summary: content.plainSummary[shown],
    view: versionView(found),
    current: inForce?.version ?? null,
    changedSince: changeLine(page, found)?.since ?? null,
    jsonHref: json,
    pdf: { href: noticePdfPath(shown, key, version), bytes: bytes.length },
    sections: screenSections(content, shown),
  }
}

type Page = ReturnType<typeof useLoaderData<typeof loader>>

export default function NoticeVersion() {
  const page = useLoaderData<typeof loader>()
  const t = useT('public')
  const shown = contentLang(useLang())
  const { view } = page
  return (
    <PublicFrame controller={{ name: page.controller }}>
      <p className="notice-kind">
        {t(page.kind === 'notice' ? 'public:notice.kindNotice' : 'public:notice.kindDescription')}
      </p>
      <h1>
        <span lang={shown}>{page.name}</span>,{' '}
        {t('public:versions.number', { version: view.version })}
      </h1>
      <VersionBanner view={view} registerKey={page.key} current={page.current} />
      <p className="lead" lang={shown}>
        {page.summary}
      </p>
      <VersionFacts page={page} />
      <div className="with-contents">
        <ContentsList sections={page.sections} />
        <div lang={shown}>
          <Sections sections={page.sections} />
        </div>
      </div>
    </PublicFrame>
  )
}

function VersionFacts({ page }: { readonly page: Page }) {
  const t = useT('public')
  const lang = useLang()
  const { view, key, name, pdf, changedSince } = page
  const versions = `/${lang}/notices/${key}/versions`
  return (
    <section aria-labelledby="about-version">
      <h2 id="about-version">{t('public:versions.about')}</h2>
      <DefinitionList
        rows={[
          {
            term: t('public:notice.controller'),
            value: <span lang={contentLang(lang)}>{page.controller}</span>,
          },
          {
            term: t('public:versions.period'),
            value: (
              <>
                <VersionPeriod view={view} /> <VersionTag state={view.state} />
              </>
            ),
          },
          { term: t('public:versions.published'), value: formatDate(view.publishedOn) },
          {
            term: t('public:notice.updated'),
            value: view.dated === undefined ? t('public:notice.undated') : formatDate(view.dated),
          },
          {
            term: t('public:versions.pdf'),
            value: (
              <a href={pdf.href} type="application/pdf" hrefLang={contentLang(lang)}>
                {t('public:notice.pdfLink', {
                  name: `${name}, ${t('public:versions.number', { version: view.version })}`,
                  size: formatFileSize(pdf.bytes, lang),
                })}
              </a>
            ),
          },
          {
            term: t('public:versions.other'),
            value: (
              <ul className="plain-list">
                <li>
                  <a href={versions}>{t('public:versions.all')}</a>
                </li>
                {changedSince !== null && (
                  <li>
                    <a href={`${versions}/${view.version}/changes`}>
                      {t('public:versions.between', { from: changedSince, to: view.version })}
                    </a>
                  </li>
                )}
                <li>
                  <a href={page.jsonHref} type="application/json">
                    {t('public:versions.json')}
                  </a>
                </li>
              </ul>
            ),
          },
        ]}
      />
    </section>
  )
}
