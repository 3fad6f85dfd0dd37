import { data, type LoaderFunctionArgs } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { Temporal } from 'temporal-polyfill'
import { OMBUDSMAN } from '#app/controllers/ombudsman.ts'
import { formatDate, formatDateTime } from '#app/i18n/format.ts'
import { getT } from '#app/i18n/i18n.ts'
import { contentLang, type Lang } from '#app/i18n/lang.ts'
import { useLang, useT } from '#app/i18n/react.tsx'
import { langOf } from '#app/identity/with-actor.server.ts'
import { helsinkiDateTime } from '#app/platform/helsinki.ts'
import { computeDeadline, describeStep } from '#app/requests/deadline.ts'
import { readGuestForm } from '#app/requests/guest-form.server.ts'
import { guestReceipt, RECEIPT_MINUTES } from '#app/requests/submit-guest.server.ts'
import { Alert } from '#app/ui/alert.tsx'
import { ContactLines } from '#app/ui/contact-lines.tsx'
import { DefinitionList } from '#app/ui/definition-list.tsx'
import { pageTitle } from '#app/ui/page-title.ts'
import { PublicFrame } from '#app/ui/portal-frame.tsx'
import { titleMeta } from '#app/ui/title-meta.ts'

export const meta = titleMeta

/**
 * The receipt of a request without login: numbers, last days, the code, and what happens next. It
 * shows itself for a while after the sending; nothing of what was asked for stands on it.
 */
export async function loader({ params, context }: LoaderFunctionArgs) {
  const lang = langOf(params)
  const { portal } = context
  const now = portal.clock.now()
  const t = getT(lang)
  const form = readGuestForm(portal.keyring, params['token'] ?? '')
  const receipt = form && (await guestReceipt(portal, form, now))
  if (receipt === undefined) {
    return data(
      {
        title: pageTitle(t, t('public:guest.receipt.goneTitle')),
        minutes: RECEIPT_MINUTES,
        cases: [],
      },
      { status: 404 },
    )
  }
  const { cases, code } = receipt
  const onBehalf = cases.some((one) => one.onBehalf)
  return data({
    title: pageTitle(t, t('public:guest.receipt.title')),
    minutes: RECEIPT_MINUTES,
    cases: cases.map(({ caseNumber, receivedAt, dueOn, controller }) => {
      const received = helsinkiDateTime(Temporal.Instant.from(receivedAt))
      return {
        caseNumber,
        dueOn,
        why: whyThatDay(received.toPlainDate(), dueOn, lang),
        controller,
        received: { iso: receivedAt, text: formatDateTime(received, lang) },
      }
    }),
    email: cases[0]?.email ?? '',
    onBehalf,
    // Who asks for another cannot take the case over by being identified (I-06).
    ...(!onBehalf && { code }),
  })
}

/** The steps that lead to a last day, by whichever period it follows from; the earliest one counts. */
function whyThatDay(received: Temporal.PlainDate, dueOn: string, lang: Lang): string[] {
  const found = (['gdpr-12', 'log-703'] as const)
    .map((clock) => computeDeadline({ received, clock }))
    .find(({ due }) => due.toString() === dueOn)
  return (found?.steps ?? [])
    .filter((step) => step.of === 'due')
    .map((step) => describeStep(step, lang))
}

type Page = ReturnType<typeof useLoaderData<typeof loader>>

export default function GuestReceipt() {
  const page = useLoaderData<typeof loader>()
  return (
    <PublicFrame>{'onBehalf' in page ? <Sent page={page} /> : <Gone page={page} />}</PublicFrame>
  )
}

function Gone({ page }: { readonly page: Page }) {
  const t = useT('public')
  const lang = useLang()
  return (
    <>
      <h1>{t('public:guest.receipt.goneTitle')}</h1>
      <p>{t('public:guest.receipt.goneText', { minutes: page.minutes })}</p>
      <p>{t('public:guest.receipt.goneNext')}</p>
      <p>
        <a href={`/${lang}#help`}>{t('public:list.noneRegistries')}</a>
      </p>
    </>
  )
}

type SentPage = Extract<Page, { readonly onBehalf: boolean }>

function Sent({ page }: { readonly page: SentPage }) {
  const t = useT('public', 'citizen')
  const lang = useLang()
  const shown = contentLang(lang)
  return (
    <>
      <h1>{t('public:guest.receipt.title')}</h1>
      <p className="lead">{t('public:guest.receipt.lead')}</p>
      {page.cases.map((one) => (
        <CaseFacts key={one.caseNumber} found={one} />
      ))}
      {page.code !== undefined && <ClaimCode code={page.code} minutes={page.minutes} />}
      <h2>{t('public:guest.receipt.nextTitle')}</h2>
      <p>{t(`public:guest.receipt.${page.onBehalf ? 'nextBehalf' : 'next'}`)}</p>
      <ul>
        {!page.onBehalf && (
          <li>
            {t('public:guest.receipt.byLogin')}{' '}
            <a className="no-print" href={`/${lang}/citizen/claim`}>
              {t('public:guest.receipt.byLoginLink')}
            </a>
          </li>
        )}
        <li>{t(`public:guest.receipt.${page.onBehalf ? 'byVisitBehalf' : 'byVisit'}`)}</li>
        <li>{t(`public:guest.receipt.${page.onBehalf ? 'byPostBehalf' : 'byPost'}`)}</li>
      </ul>
      <p>{t('public:guest.receipt.unanswered')}</p>
      {page.email !== '' && <p>{t('public:guest.receipt.mail', { email: page.email })}</p>}
      <h2>{t('public:guest.receipt.registries')}</h2>
      {page.cases.map(({ caseNumber, controller: { name, registry } }) => (
        <p key={caseNumber} lang={shown}>
          <strong>{name[shown]}</strong>
          <ContactLines
            lines={registry.address[shown]}
            email={registry.email}
            phone={registry.phone}
          />
        </p>
      ))}
      <h2>{t('citizen:receipt.complainTitle')}</h2>
      <p>{t('citizen:receipt.complain')}</p>
      <p className="lines" lang={shown}>
        {OMBUDSMAN[shown].map((line) => (
          <span key={line}>{line}</span>
        ))}
      </p>
    </>
  )
}

function CaseFacts({ found }: { readonly found: SentPage['cases'][number] }) {
  const t = useT('citizen')
  const shown = contentLang(useLang())
  return (
    <DefinitionList
      rows={[
        { term: t('citizen:case.number'), value: <strong>{found.caseNumber}</strong> },
        {
          term: t('citizen:case.handler'),
          value: <span lang={shown}>{found.controller.name[shown]}</span>,
        },
        {
          term: t('citizen:case.received'),
          value: <time dateTime={found.received.iso}>{found.received.text}</time>,
        },
        {
          term: t('citizen:case.lastDay'),
          value: (
            <>
              <strong>
                <time dateTime={found.dueOn}>{formatDate(found.dueOn)}</time>
              </strong>
              <br />
              {found.why.join(' ')}
            </>
          ),
        },
      ]}
    />
  )
}

/** The code is made of the form and shown here only: not mailed, not kept. */
function ClaimCode({ code, minutes }: { readonly code: string; readonly minutes: number }) {
  const t = useT('public')
  return (
    <Alert kind="warning" heading={t('public:guest.receipt.codeTitle')}>
      <p className="claim-code">{code}</p>
      <p>{t('public:guest.receipt.codeText', { minutes })}</p>
    </Alert>
  )
}
