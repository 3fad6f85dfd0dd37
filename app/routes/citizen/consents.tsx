import { redirect, type ActionFunctionArgs, type LoaderFunctionArgs } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import {
  giveConsent,
  listOfferedConsents,
  listOwnConsents,
  type ConsentText,
} from '#app/consents/consents.server.ts'
import { getT } from '#app/i18n/i18n.ts'
import { contentLang, type Lang } from '#app/i18n/lang.ts'
import { useLang, useT } from '#app/i18n/react.tsx'
import { langOf, notFound, withCitizen } from '#app/identity/with-actor.server.ts'
import { fieldText, readForm } from '#app/platform/forms.server.ts'
import { withdrawConsent } from '#app/requests/consents.server.ts'
import { moment } from '#app/routes/citizen/moments.server.ts'
import { Alert } from '#app/ui/alert.tsx'
import { SubmitButton } from '#app/ui/button.tsx'
import { DefinitionList } from '#app/ui/definition-list.tsx'
import { pageTitle } from '#app/ui/page-title.ts'
import { CitizenFrame } from '#app/ui/portal-frame.tsx'
import { titleMeta } from '#app/ui/title-meta.ts'

export const meta = titleMeta

const DONE = ['given', 'withdrawn'] as const

/** Consents in force, withdrawn ones, and those that can be given: withdrawing is as easy as giving. */
export function loader(args: LoaderFunctionArgs) {
  const wanted = new URL(args.request.url).searchParams.get('done')
  return withCitizen(args, async (ctx) => {
    const { lang, actor } = ctx
    const t = getT(lang)
    const own = (await listOwnConsents(ctx)).map((consent) => ({
      ...shownText(consent, lang),
      id: consent.id,
      requestId: consent.requestId,
      givenHow: consent.givenHow,
      given: moment(consent.givenAt, lang),
      withdrawn: consent.withdrawnAt === null ? null : moment(consent.withdrawnAt, lang),
    }))
    const offered = (await listOfferedConsents(ctx)).map((text) => shownText(text, lang))
    await ctx.audit({ kind: 'consents-viewed' })
    return {
      title: pageTitle(t, t('citizen:consents.title')),
      user: actor.name,
      done: DONE.find((one) => one === wanted),
      inForce: own.filter(({ withdrawn }) => withdrawn === null),
      withdrawn: own.filter(({ withdrawn }) => withdrawn !== null),
      offered,
    }
  })
}

/** A consent text in the language of the page; what was consented to is shown whole, always. */
function shownText(
  { textId, version, title, body, register, controller }: ConsentText,
  lang: Lang,
) {
  const shown = contentLang(lang)
  return {
    textId,
    version,
    heading: title[shown],
    body: body[shown].split('\n\n'),
    register: register.name[shown],
    controller: controller.name[shown],
  }
}

/** Gives or withdraws one consent, at once. */
export async function action(args: ActionFunctionArgs) {
  const form = await readForm(args.request)
  const page = `/${langOf(args.params)}/citizen/consents`
  const intent = fieldText(form, 'intent')
  if (intent !== 'give' && intent !== 'withdraw') throw new Response(null, { status: 400 })
  return withCitizen(args, async (ctx) => {
    const done =
      intent === 'give'
        ? await giveConsent(ctx, fieldText(form, 'text'))
        : await withdrawConsent(ctx, fieldText(form, 'consent'), {
            alsoErase: fieldText(form, 'alsoErase') === 'yes',
          })
    if (!done) throw notFound()
    return redirect(`${page}?done=${intent === 'give' ? 'given' : 'withdrawn'}`)
  })
}

type Page = ReturnType<typeof useLoaderData<typeof loader>>

export default function Consents() {
  const page = useLoaderData<typeof loader>()
  const t = useT('citizen')
  return (
    <CitizenFrame user={page.user}>
      <h1>{t('citizen:consents.title')}</h1>
      {page.done && (
        <Alert kind="success" heading={t(`citizen:consents.done.${page.done}`)}>
          {page.done === 'withdrawn' && <p>{t('citizen:consents.doneText')}</p>}
        </Alert>
      )}
      <p className="lead">{t('citizen:consents.lead')}</p>
      <h2>{t('citizen:consents.inForce')}</h2>
      {page.inForce.length === 0 && <p>{t('citizen:consents.noneInForce')}</p>}
      {page.inForce.map((consent) => (
        <InForce key={consent.id} consent={consent} />
      ))}
      <h2>{t('citizen:consents.offered')}</h2>
      {page.offered.length === 0 && <p>{t('citizen:consents.noneOffered')}</p>}
      {page.offered.map((text) => (
        <Offered key={text.textId} text={text} />
      ))}
      {page.withdrawn.length > 0 && (
        <>
          <h2>{t('citizen:consents.withdrawn')}</h2>
          {page.withdrawn.map((consent) => (
            <Withdrawn key={consent.id} consent={consent} />
          ))}
        </>
      )}
    </CitizenFrame>
  )
}

type Consent = Page['inForce'][number]

function InForce({ consent }: { readonly consent: Consent }) {
  const t = useT('citizen')
  const shown = contentLang(useLang())
  const { id, heading } = consent
  return (
    <section aria-labelledby={`consent-${id}`}>
      <h3 id={`consent-${id}`} lang={shown}>
        {heading}
      </h3>
      <Body body={consent.body} />
      <ConsentFacts consent={consent} />
      <form method="post">
        <input type="hidden" name="intent" value="withdraw" />
        <input type="hidden" name="consent" value={id} />
        <div className="choices">
          <div className="choice">
            <input type="checkbox" id={`erase-${id}`} name="alsoErase" value="yes" />
            <label htmlFor={`erase-${id}`}>{t('citizen:consents.alsoErase')}</label>
          </div>
        </div>
        <p>{t('citizen:consents.withdrawText')}</p>
        <p className="button-row">
          <SubmitButton look="secondary">
            {t('citizen:consents.withdraw')}
            <span className="visually-hidden" lang={shown}>{`: ${heading}`}</span>
          </SubmitButton>
        </p>
      </form>
    </section>
  )
}

function Offered({ text }: { readonly text: Page['offered'][number] }) {
  const t = useT('citizen')
  const shown = contentLang(useLang())
  return (
    <section aria-labelledby={`text-${text.textId}`}>
      <h3 id={`text-${text.textId}`} lang={shown}>
        {text.heading}
      </h3>
      <Body body={text.body} />
      <DefinitionList
        rows={[
          {
            term: t('citizen:consents.controller'),
            value: <span lang={shown}>{text.controller}</span>,
          },
          {
            term: t('citizen:consents.register'),
            value: <span lang={shown}>{text.register}</span>,
          },
          { term: t('citizen:consents.version'), value: text.version },
        ]}
      />
      <form method="post">
        <input type="hidden" name="intent" value="give" />
        <input type="hidden" name="text" value={text.textId} />
        <p>{t('citizen:consents.giveText')}</p>
        <p className="button-row">
          <SubmitButton look="secondary">
            {t('citizen:consents.give')}
            <span className="visually-hidden" lang={shown}>{`: ${text.heading}`}</span>
          </SubmitButton>
        </p>
      </form>
    </section>
  )
}

function Withdrawn({ consent }: { readonly consent: Consent }) {
  const t = useT('citizen')
  const lang = useLang()
  const { heading, requestId } = consent
  return (
    <section>
      <h3 lang={contentLang(lang)}>{heading}</h3>
      <ConsentFacts consent={consent} />
      {requestId !== null && (
        <p>
          <a href={`/${lang}/citizen/requests/${requestId}`}>
            {t('citizen:consents.case')}
            <span className="visually-hidden" lang={contentLang(lang)}>{`: ${heading}`}</span>
          </a>
        </p>
      )}
    </section>
  )
}

function Body({ body }: { readonly body: readonly string[] }) {
  const shown = contentLang(useLang())
  return body.map((paragraph) => (
    <p key={paragraph} lang={shown}>
      {paragraph}
    </p>
  ))
}

function ConsentFacts({ consent }: { readonly consent: Consent }) {
  const t = useT('citizen')
  const shown = contentLang(useLang())
  const { register, controller, version, given, withdrawn, givenHow } = consent
  return (
    <DefinitionList
      rows={[
        { term: t('citizen:consents.controller'), value: <span lang={shown}>{controller}</span> },
        { term: t('citizen:consents.register'), value: <span lang={shown}>{register}</span> },
        { term: t('citizen:consents.version'), value: version },
        {
          term: t('citizen:consents.given'),
          value: (
            <>
              <time dateTime={given.iso}>{given.text}</time> {t(`citizen:consents.how.${givenHow}`)}
            </>
          ),
        },
        ...(withdrawn === null
          ? []
          : [
              {
                term: t('citizen:consents.withdrawnAt'),
                value: <time dateTime={withdrawn.iso}>{withdrawn.text}</time>,
              },
            ]),
      ]}
    />
  )
}
