import { data, type LoaderFunctionArgs } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { Temporal } from 'temporal-polyfill'
import { feedbackDeadline } from '#app/accessibility/feedback.ts'
import { findReceipt, type FeedbackReceipt } from '#app/accessibility/give-feedback.server.ts'
import { SUPERVISOR } from '#app/accessibility/supervisor.ts'
import { formatDate, formatDateTime } from '#app/i18n/format.ts'
import { getT } from '#app/i18n/i18n.ts'
import { contentLang, type Lang } from '#app/i18n/lang.ts'
import { useLang, useT } from '#app/i18n/react.tsx'
import { langOf } from '#app/identity/with-actor.server.ts'
import { helsinkiDate, helsinkiDateTime } from '#app/platform/helsinki.ts'
import { describeStep } from '#app/requests/deadline.ts'
import { readGuestForm } from '#app/requests/guest-form.server.ts'
import { Alert } from '#app/ui/alert.tsx'
import { ContactLines } from '#app/ui/contact-lines.tsx'
import { DefinitionList } from '#app/ui/definition-list.tsx'
import { pageTitle } from '#app/ui/page-title.ts'
import { PublicFrame } from '#app/ui/portal-frame.tsx'
import { titleMeta } from '#app/ui/title-meta.ts'

export const meta = titleMeta

/**
 * The electronic receipt of feedback (306/2019 § 10; D-37): number, last day and why that day. Nothing
 * of what was told stands on it; the answer does where there is no e-mail address to send it to.
 */
export async function loader({ params, context }: LoaderFunctionArgs) {
  const lang = langOf(params)
  const { portal } = context
  const t = getT(lang)
  const form = readGuestForm(portal.keyring, params['token'] ?? '')
  const found = form && (await findReceipt(portal, form))
  if (found === undefined) {
    const title = pageTitle(t, t('public:feedback.receipt.goneTitle'))
    return data({ title, receipt: null }, { status: 404 })
  }
  return data({
    title: pageTitle(t, t('public:feedback.receipt.title')),
    receipt: receiptView(found, lang),
  })
}

function receiptView(found: FeedbackReceipt, lang: Lang) {
  const moment = Temporal.Instant.from(found.receivedAt)
  const deadline = feedbackDeadline(helsinkiDate(moment))
  const of = found.extendedOn === null ? 'due' : 'extendedDue'
  return {
    number: found.number,
    received: {
      iso: found.receivedAt,
      text: formatDateTime(helsinkiDateTime(moment), lang),
    },
    dueOn: found.dueOn,
    why: deadline.steps.filter((step) => step.of === of).map((step) => describeStep(step, lang)),
    extension: found.extensionReason,
    answeredOn:
      found.answeredAt === null
        ? null
        : helsinkiDate(Temporal.Instant.from(found.answeredAt)).toString(),
    isRefused: found.outcome === 'refused',
    answer: found.answer,
    byEmail: found.byEmail,
    answerLanguage: found.answerLanguage,
    controller: found.controller,
  }
}

type Receipt = NonNullable<ReturnType<typeof useLoaderData<typeof loader>>['receipt']>

export default function FeedbackReceiptPage() {
  const { receipt } = useLoaderData<typeof loader>()
  const t = useT('public')
  const lang = useLang()
  return (
    <PublicFrame>
      {receipt === null ? (
        <>
          <h1>{t('public:feedback.receipt.goneTitle')}</h1>
          <p>{t('public:feedback.receipt.goneText')}</p>
          <p>
            <a href={`/${lang}/accessibility/feedback`}>{t('public:accessibility.feedbackLink')}</a>
          </p>
        </>
      ) : (
        <Given receipt={receipt} />
      )}
    </PublicFrame>
  )
}

function Given({ receipt }: { readonly receipt: Receipt }) {
  const t = useT('public')
  const lang = useLang()
  const shown = contentLang(lang)
  const { number, received, dueOn, why, extension, answeredOn, byEmail, controller } = receipt
  return (
    <>
      <h1>{t('public:feedback.receipt.title')}</h1>
      <p className="lead">{t('public:feedback.receipt.lead')}</p>
      <DefinitionList
        rows={[
          { term: t('public:feedback.receipt.number'), value: <strong>{number}</strong> },
          {
            term: t('public:feedback.receipt.received'),
            value: <time dateTime={received.iso}>{received.text}</time>,
          },
          {
            term: t('public:feedback.receipt.handler'),
            value: <span lang={shown}>{controller.name[shown]}</span>,
          },
          {
            term: t('public:feedback.receipt.lastDay'),
            value: (
              <>
                <strong>
                  <time dateTime={dueOn}>{formatDate(dueOn)}</time>
                </strong>
                <br />
                {why.join(' ')}
              </>
            ),
          },
        ]}
      />
      {extension !== null && (
        <Alert kind="info" heading={t('public:feedback.receipt.extended')}>
          <p className="typed-text" lang={receipt.answerLanguage}>
            {extension}
          </p>
        </Alert>
      )}
      {answeredOn === null && (
        <p>
          <strong>{t(`public:feedback.receipt.${byEmail ? 'byMail' : 'here'}`)}</strong>
        </p>
      )}
      {answeredOn !== null && <Answer receipt={receipt} date={formatDate(answeredOn)} />}
      <Unanswered registry={controller.registry} />
    </>
  )
}

function Answer({ receipt, date }: { readonly receipt: Receipt; readonly date: string }) {
  const t = useT('public')
  return (
    <section aria-labelledby="answer">
      <h2 id="answer">{t('public:feedback.receipt.answeredTitle', { date })}</h2>
      {receipt.answer === null ? (
        <p>{t('public:feedback.receipt.answeredByMail')}</p>
      ) : (
        <p className="typed-text" lang={receipt.answerLanguage}>
          {receipt.answer}
        </p>
      )}
      {receipt.isRefused && <p>{t('public:feedback.refusedMeans')}</p>}
    </section>
  )
}

/** Whom one may ask meanwhile, and who supervises. */
function Unanswered({ registry }: { readonly registry: Receipt['controller']['registry'] }) {
  const t = useT('public')
  const lang = useLang()
  const shown = contentLang(lang)
  const supervisor = SUPERVISOR[lang]
  return (
    <>
      <p lang={shown}>
        <ContactLines
          lines={[registry.title[shown], ...registry.address[shown]]}
          email={registry.email}
          phone={registry.phone}
        />
      </p>
      <h2>{t('public:accessibility.supervisorTitle')}</h2>
      <p>{t('public:feedback.receipt.unanswered')}</p>
      <p>
        <a href={supervisor.site}>{t('public:accessibility.supervisorLink')}</a>
      </p>
    </>
  )
}
