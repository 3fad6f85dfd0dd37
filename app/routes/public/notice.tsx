import type { LoaderFunctionArgs } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { Temporal } from 'temporal-polyfill'
import { contentLang } from '#app/i18n/lang.ts'
import { getT } from '#app/i18n/i18n.ts'
import { useLang, useT } from '#app/i18n/react.tsx'
import { langOf, notFound } from '#app/identity/with-actor.server.ts'
import {
  controllerToday,
  isWhollyTransferred,
  lastUpdated,
  requestRegisterKey,
  screenSections,
  shownLanguage,
  transferViews,
} from '#app/notices/notice-page.ts'
import { noticePdf } from '#app/notices/notice-pdf.ts'
import { findPublishedNotice } from '#app/notices/published.server.ts'
import { noticeJsonPath } from '#app/notices/public-paths.ts'
import { offeredRights } from '#app/notices/rights-panel.ts'
import { helsinkiDate } from '#app/platform/helsinki.ts'
import { NoticeFacts, TransferAlert } from '#app/ui/notice-parts.tsx'
import { RightsPanel } from '#app/ui/rights-panel.tsx'
import { noticePdfPath, publicHead, publicMeta } from '#app/ui/public-head.ts'
import { ContentsList, Sections } from '#app/ui/blocks.tsx'
import { pageTitle } from '#app/ui/page-title.ts'
import { PublicFrame } from '#app/ui/portal-frame.tsx'

export const meta = publicMeta

/** A register's notice in force, with what one may do about it. */
export async function loader(args: LoaderFunctionArgs) {
  const { portal } = args.context
  const lang = langOf(args.params)
  const notice = await findPublishedNotice(portal, args.params.register ?? '')
  if (notice === undefined) throw notFound()
  const t = getT(lang)
  const language = contentLang(lang)
  const shown = shownLanguage(notice, language)
  const name = notice.registerName[language]
  const controller = notice.controller.name[language]
  const page = `/notices/${notice.registerKey}`
  const pdf = noticePdf(notice, language, `${portal.env.PUBLIC_ORIGIN}/${language}${page}`)
  const { bytes } = await portal.renderer.render(pdf)
  return {
    ...publicHead({
      origin: portal.env.PUBLIC_ORIGIN,
      lang,
      page,
      title: pageTitle(t, `${name}, ${controller}`),
      description: notice.content.plainSummary[language],
      json: noticeJsonPath(notice.registerKey),
    }),
    registerKey: notice.registerKey,
    name,
    kind: notice.content.kind,
    controller,
    responsible: controllerToday(notice)[language],
    finnishOnly: notice.controller.languages === 'fi',
    summary: notice.content.plainSummary[shown],
    updated: lastUpdated(notice.content),
    version: notice.version,
    publishedOn: helsinkiDate(Temporal.Instant.from(notice.publishedAt)).toString(),
    effectiveFrom: notice.effectiveFrom,
    jsonHref: noticeJsonPath(notice.registerKey),
    pdf: { href: noticePdfPath(language, notice.registerKey), bytes: bytes.length },
    transfers: transferViews(notice, language),
    whollyTransferred: isWhollyTransferred(notice),
    requestKey: requestRegisterKey(notice),
    rights: offeredRights(notice.content, language),
    shown,
    sections: screenSections(notice.content, shown),
  }
}

export default function Notice() {
  const notice = useLoaderData<typeof loader>()
  const t = useT('public')
  const lang = useLang()
  const { shown } = notice
  return (
    <PublicFrame controller={{ name: notice.controller }}>
      <p className="notice-kind">
        {t(notice.kind === 'notice' ? 'public:notice.kindNotice' : 'public:notice.kindDescription')}
      </p>
      <h1 lang={shown}>{notice.name}</h1>
      <p className="lead" lang={shown}>
        {notice.summary}
      </p>
      {shown !== contentLang(lang) && <p>{t(`public:notice.onlyIn.${shown}`)}</p>}
      {lang === 'en' && (
        <p>
          {t('public:notice.english')}{' '}
          <a href={`/sv/notices/${notice.registerKey}`} hrefLang="sv">
            {t('public:notice.inSwedish')}
          </a>
        </p>
      )}
      {notice.transfers.map((transfer) => (
        <TransferAlert
          key={transfer.to + transfer.since}
          transfer={transfer}
          controller={notice.controller}
        />
      ))}
      <RightsPanel
        rights={notice.rights}
        registerKey={notice.requestKey}
        complaintAt={notice.kind === 'notice' ? '#complaint' : '#rights'}
        elsewhere={
          notice.whollyTransferred ? notice.transfers.find(({ whole }) => whole) : undefined
        }
      />
      <NoticeFacts {...notice} />
      <div className="with-contents">
        <ContentsList sections={notice.sections} />
        <div lang={shown}>
          <Sections sections={notice.sections} />
        </div>
      </div>
    </PublicFrame>
  )
}
