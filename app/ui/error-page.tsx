import { useLocation } from '@remix-run/react'
import { useLang, useT } from '#app/i18n/react.tsx'
import { PageFrame } from './page-frame.tsx'

const PAGES = {
  403: 'forbidden',
  404: 'notFound',
  409: 'conflict',
  413: 'tooLarge',
  503: 'unavailable',
} as const

/** The heading of the page for a status; whatever has no words of its own is an error of ours. */
export function errorPageKey(status: number) {
  return status in PAGES ? PAGES[status as keyof typeof PAGES] : 'serverError'
}

/** A whole page for a request that could not be answered: what went wrong, what is kept, what next. */
export function ErrorPage({
  status,
  reference,
}: {
  readonly status: number
  readonly reference: string | undefined
}) {
  const t = useT()
  const lang = useLang()
  const { pathname } = useLocation()
  const page = errorPageKey(status)
  const title = t(`errors:page.${page}.title`)
  return (
    <PageFrame path={pathname} footer={[]}>
      <h1>{title}</h1>
      <p>{t(`errors:page.${page}.text`)}</p>
      <p>{t(`errors:page.${page}.next`)}</p>
      {page === 'serverError' && reference !== undefined && (
        <p>{t('errors:page.reference', { reference })}</p>
      )}
      <p>
        <a href={`/${lang}`}>{t('errors:page.toFrontPage')}</a>
      </p>
    </PageFrame>
  )
}
