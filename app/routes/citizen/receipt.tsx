import type { LoaderFunctionArgs } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { Temporal } from 'temporal-polyfill'
import { OMBUDSMAN } from '#app/controllers/ombudsman.ts'
import { formatDate } from '#app/i18n/format.ts'
import { getT } from '#app/i18n/i18n.ts'
import { contentLang } from '#app/i18n/lang.ts'
import { useLang, useT } from '#app/i18n/react.tsx'
import { notFound, withCitizen } from '#app/identity/with-actor.server.ts'
import {
  awaitReceiptLetter,
  findOwnCase,
  findReceiptLetter,
} from '#app/requests/own-cases.server.ts'
import { Alert } from '#app/ui/alert.tsx'
import { ButtonLink } from '#app/ui/button.tsx'
import { DefinitionList } from '#app/ui/definition-list.tsx'
import { pageTitle } from '#app/ui/page-title.ts'
import { CitizenFrame } from '#app/ui/portal-frame.tsx'
import { titleMeta } from '#app/ui/title-meta.ts'
import { ContactLines, Content } from './citizen-texts.tsx'
import { dueOf, moment } from './moments.server.ts'

export const meta = titleMeta

/** A receipt so fresh that its letter is being made at this moment. */
const FRESH_SECONDS = 60

/** The receipt: number, time, last day and why, who handles it, the letter, and what one can do. */
export async function loader(args: LoaderFunctionArgs) {
  const page = await withCitizen(args, async (ctx) => {
    const found = await findOwnCase(ctx, args.params['requestId'] ?? '')
    if (found === undefined) throw notFound()
    const { lang, actor, tx, now } = ctx
    await ctx.audit({ kind: 'case-viewed', requestId: found.id, subjectKey: found.subjectKey })
    const t = getT(lang)
    const age = now.since(Temporal.Instant.from(found.receivedAt)).total('seconds')
    return {
      view: {
        title: pageTitle(t, t('citizen:receipt.title')),
        user: actor.name,
        id: found.id,
        caseNumber: found.caseNumber,
        received: moment(found.receivedAt, lang),
        due: dueOf(found, ctx.today, lang),
        register: found.register.name,
        controller: found.controller,
        unit: found.unit,
        subject: found.isSubject ? null : found.subjectName,
        email: found.contact.email,
      },
      letterId: await findReceiptLetter(tx, found.id),
      person: { personId: actor.personId, personKey: actor.personKey },
      isFresh: age < FRESH_SECONDS,
    }
  })
  if (!('view' in page)) return page
  const { view, person, isFresh } = page
  const { signal } = args.request
  const letterId =
    page.letterId ??
    (isFresh
      ? await awaitReceiptLetter(args.context.portal.db, { requestId: view.id, person, signal })
      : undefined)
  return { ...view, letterId: letterId ?? null }
}

type Page = ReturnType<typeof useLoaderData<typeof loader>>

export default function Receipt() {
  const page = useLoaderData<typeof loader>()
  const t = useT('citizen')
  const lang = useLang()
  const casePage = `/${lang}/citizen/requests/${page.id}`
  return (
    <CitizenFrame user={page.user}>
      <h1>{t('citizen:receipt.title')}</h1>
      <p className="lead">{t('citizen:receipt.lead', { date: formatDate(page.due.on) })}</p>
      <ReceiptFacts page={page} />
      <Letter page={page} />
      {page.email !== '' && <p>{t('citizen:receipt.mail', { email: page.email })}</p>}
      <h2>{t('citizen:receipt.changeTitle')}</h2>
      <p>
        {t('citizen:receipt.change')}{' '}
        <a className="no-print" href={casePage}>
          {t('citizen:receipt.toCase')}
        </a>
      </p>
      <p>
        <ContactLines point={page.controller.registry} name={page.controller.name} />
      </p>
      <h2>{t('citizen:receipt.complainTitle')}</h2>
      <p>{t('citizen:receipt.complain')}</p>
      <p className="lines" lang={contentLang(lang)}>
        {OMBUDSMAN[contentLang(lang)].map((line) => (
          <span key={line}>{line}</span>
        ))}
      </p>
    </CitizenFrame>
  )
}

function ReceiptFacts({ page }: { readonly page: Page }) {
  const t = useT('citizen')
  const { caseNumber, received, due, register, controller, unit, subject } = page
  return (
    <DefinitionList
      rows={[
        { term: t('citizen:case.number'), value: <strong>{caseNumber}</strong> },
        {
          term: t('citizen:case.received'),
          value: <time dateTime={received.iso}>{received.text}</time>,
        },
        {
          term: t('citizen:case.request'),
          value: (
            <span className="lines">
              <span>{t('citizen:right.access')}</span>
              <span>
                <Content text={register} />
              </span>
              {subject && <span>{t('citizen:case.about', { name: subject })}</span>}
            </span>
          ),
        },
        {
          term: t('citizen:case.lastDay'),
          value: (
            <>
              <strong>
                <time dateTime={due.on}>{formatDate(due.on)}</time>
              </strong>
              <br />
              {due.reasons.join(' ')}
            </>
          ),
        },
        {
          term: t('citizen:case.handler'),
          value: (
            <span className="lines">
              <span>
                <Content text={controller.name} />
              </span>
              <span>
                <Content text={unit.name} />
              </span>
              {unit.phone && <span>{unit.phone}</span>}
              <span>{unit.email}</span>
            </span>
          ),
        },
      ]}
    />
  )
}

/** The letter, or why it is not there yet and what to do. */
function Letter({ page }: { readonly page: Page }) {
  const t = useT('citizen')
  const lang = useLang()
  const base = `/${lang}/citizen/requests/${page.id}`
  return page.letterId ? (
    <p className="button-row">
      <ButtonLink href={`${base}/letters/${page.letterId}.pdf`}>
        {t('citizen:receipt.download')}
      </ButtonLink>
      <ButtonLink href={base} look="secondary">
        {t('citizen:receipt.follow')}
      </ButtonLink>
    </p>
  ) : (
    <Alert kind="info" heading={t('citizen:receipt.soon')}>
      <p>
        {t('citizen:receipt.soonText')} <a href={base}>{t('citizen:receipt.follow')}</a>
      </p>
    </Alert>
  )
}
