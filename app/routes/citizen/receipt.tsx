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
import { listSiblings } from '#app/requests/sibling-cases.server.ts'
import { Alert } from '#app/ui/alert.tsx'
import { ButtonLink } from '#app/ui/button.tsx'
import { DefinitionList } from '#app/ui/definition-list.tsx'
import { pageTitle } from '#app/ui/page-title.ts'
import { CitizenFrame } from '#app/ui/portal-frame.tsx'
import { titleMeta } from '#app/ui/title-meta.ts'
import { Units } from './case-facts.tsx'
import { DueReasons, ItemTable } from './case-items.tsx'
import { itemViews } from './case-view.server.ts'
import { ContactLines, Content, Related } from './citizen-texts.tsx'
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
        items: itemViews(found, [], ctx.today, lang),
        siblings: await listSiblings(ctx, found.id),
        relation: found.relation,
        related: found.related,
        controller: found.controller,
        subject: found.isSubject ? null : found.subjectName,
        email: found.contact.email,
      },
      letterId: found.isWithheld ? undefined : await findReceiptLetter(tx, found.id),
      person: { personId: actor.personId, personKey: actor.personKey },
      isFresh: !found.isWithheld && age < FRESH_SECONDS,
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
  const days = new Set(page.items.map(({ due }) => due.on)).size
  return (
    <CitizenFrame user={page.user}>
      <h1>{t('citizen:receipt.title')}</h1>
      <p className="lead">
        {t(days > 1 ? 'citizen:receipt.leadFirst' : 'citizen:receipt.lead', {
          date: formatDate(page.due.on),
        })}
      </p>
      <Related found={page} />
      <ReceiptFacts page={page} />
      <Letter page={page} />
      <Siblings siblings={page.siblings} />
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
  const { caseNumber, received, items, controller, subject } = page
  const units = [...new Map(items.map(({ unit }) => [unit.name.fi, unit])).values()]
  return (
    <>
      <DefinitionList
        rows={[
          { term: t('citizen:case.number'), value: <strong>{caseNumber}</strong> },
          {
            term: t('citizen:case.received'),
            value: <time dateTime={received.iso}>{received.text}</time>,
          },
          ...(subject === null ? [] : [{ term: t('citizen:field.subject'), value: subject }]),
          { term: t('citizen:case.why'), value: <DueReasons items={items} /> },
          {
            term: t('citizen:case.handler'),
            value: (
              <>
                <Content text={controller.name} />
                <Units units={units} />
              </>
            ),
          },
        ]}
      />
      <h2>{t('citizen:case.items')}</h2>
      <ItemTable items={items} />
    </>
  )
}

/** D-20: what went to other controllers at the same time is answered by each of them. */
function Siblings({ siblings }: Pick<Page, 'siblings'>) {
  const t = useT('citizen')
  const lang = useLang()
  if (siblings.length === 0) return null
  return (
    <>
      <h2>{t('citizen:receipt.siblings')}</h2>
      <p>{t('citizen:receipt.siblingsText')}</p>
      <ul>
        {siblings.map(({ id, caseNumber, controller }) => (
          <li key={id}>
            <Content text={controller} />
            {': '}
            <a href={`/${lang}/citizen/requests/${id}/receipt`}>{caseNumber}</a>
          </li>
        ))}
      </ul>
    </>
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
