import type { LoaderFunctionArgs } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { getT } from '#app/i18n/i18n.ts'
import { contentLang } from '#app/i18n/lang.ts'
import { useLang, useT } from '#app/i18n/react.tsx'
import { langOf } from '#app/identity/with-actor.server.ts'
import { whenName } from '#app/notices/guide-answers.ts'
import { listControllersInForce } from '#app/notices/notice-search.server.ts'
import { listPublishedNotices } from '#app/notices/published.server.ts'
import { helsinkiDate } from '#app/platform/helsinki.ts'
import { ButtonLink, SubmitButton } from '#app/ui/button.tsx'
import { Fieldset, RadioGroup } from '#app/ui/choices.tsx'
import { ContactLines } from '#app/ui/contact-lines.tsx'
import { pageTitle } from '#app/ui/page-title.ts'
import { PublicFrame } from '#app/ui/portal-frame.tsx'
import { publicHead, publicMeta } from '#app/ui/public-head.ts'
import { guideView, type GuideView } from './guide-view.server.ts'

export const meta = publicMeta

/** "I don't know which register": municipality, questions, registers. Everything is in the address. */
export async function loader(args: LoaderFunctionArgs) {
  const lang = langOf(args.params)
  const t = getT(lang)
  const { db, clock, env } = args.context.portal
  const { searchParams } = new URL(args.request.url)
  const today = helsinkiDate(clock.now())
  const at = searchParams.get('at')?.replaceAll('\0', '') ?? ''
  const [controllers, notices] = await db.withContext({ kind: 'public' }, async (tx) => [
    await listControllersInForce(tx, today, contentLang(lang)),
    await listPublishedNotices(tx, today, { controllerKey: at }),
  ])
  return {
    ...publicHead({
      origin: env.PUBLIC_ORIGIN,
      lang,
      page: '/find-register',
      title: pageTitle(t, t('public:guide.title')),
      description: t('public:guide.lead'),
    }),
    controllers,
    guide: guideView(notices, searchParams, lang),
  }
}

export default function FindRegister() {
  const { controllers, guide } = useLoaderData<typeof loader>()
  const t = useT('public')
  const lang = useLang()
  const page = `/${lang}/find-register`
  return (
    <PublicFrame>
      <h1>{t('public:guide.title')}</h1>
      <p className="lead">{t('public:guide.lead')}</p>
      {guide?.result && <Result guide={guide} result={guide.result} />}
      {guide === null ? (
        <form method="get" action={page}>
          <RadioGroup
            id="at"
            name="at"
            label={t('public:guide.at')}
            hint={t('public:guide.atHint')}
            required
            large
            choices={controllers.map(({ key, name }) => ({
              value: key,
              label: <span lang={contentLang(lang)}>{name}</span>,
            }))}
          />
          <p className="button-row">
            <SubmitButton>{t('public:guide.next')}</SubmitButton>
          </p>
        </form>
      ) : (
        <>
          <Questions guide={guide} />
          <p>
            <a href={page}>{t('public:guide.other')}</a>
          </p>
        </>
      )}
    </PublicFrame>
  )
}

function Questions({ guide }: { readonly guide: GuideView }) {
  const t = useT('public')
  const lang = useLang()
  const { at, controller, questions, when, result } = guide
  return (
    <form method="get" action={`/${lang}/find-register#result`} className="guide">
      <h2>
        {result === null
          ? t('public:guide.questions', { name: controller })
          : t('public:guide.change')}
      </h2>
      <input type="hidden" name="at" value={at} />
      <Fieldset legend={t('public:guide.tick')}>
        {questions.map(({ id, text, asksWhen, answer }) => (
          <div key={id} className="guide-question">
            <div className="choice">
              <input
                type="checkbox"
                id={`q-${id}`}
                name="q"
                value={id}
                defaultChecked={answer !== null}
              />
              <label htmlFor={`q-${id}`}>{text}</label>
            </div>
            {asksWhen && (
              <RadioGroup
                id={whenName(id)}
                name={whenName(id)}
                label={
                  <>
                    {when.question}
                    <span className="visually-hidden"> {text}</span>
                  </>
                }
                required
                defaultValue={answer ?? 'unsure'}
                choices={when.times}
              />
            )}
          </div>
        ))}
      </Fieldset>
      <p className="button-row">
        <SubmitButton look={result === null ? 'primary' : 'secondary'}>
          {t(result === null ? 'public:guide.show' : 'public:guide.again')}
        </SubmitButton>
      </p>
    </form>
  )
}

/** Whose work the log records asks for that log by the right of access. */
function requestQuery(register: string, standing: 'client' | 'systemUser'): string {
  return `register=${register}${standing === 'systemUser' ? '&right=access&standing=systemUser' : ''}`
}

interface ResultProps {
  readonly guide: GuideView
  readonly result: NonNullable<GuideView['result']>
}

/** Registers with why, each with a request that has it chosen; then where else to ask. */
function Result({ guide, result }: ResultProps) {
  const t = useT('public')
  const lang = useLang()
  const shown = contentLang(lang)
  const { suggestions, elsewhere } = result
  const start = `/${lang}/citizen/requests/new?`
  const unique = [...new Set(suggestions.map(({ key }) => `register=${key}`))]
  return (
    <section aria-labelledby="result">
      <h2 id="result">
        {t(suggestions.length > 0 ? 'public:guide.resultTitle' : 'public:guide.noneTitle')}
      </h2>
      {suggestions.length === 0 && (
        <>
          <p>{t('public:guide.noneText')}</p>
          <p>
            <ButtonLink href={`${start}register=unknown:${guide.at}`}>
              {t('public:guide.requestUnknown')}
            </ButtonLink>
          </p>
        </>
      )}
      <ul className="notice-list">
        {suggestions.map(({ key, standing, name, reasons }) => (
          <li key={key + standing}>
            <h3 lang={shown}>{name}</h3>
            {reasons.map((reason) => (
              <p key={reason}>{reason}</p>
            ))}
            <p>
              <a href={start + requestQuery(key, standing)}>
                {t('public:guide.request')}
                <span className="visually-hidden"> ({name})</span>
              </a>
              {' · '}
              <a href={`/${lang}/notices/${key}`}>
                {t('public:guide.notice')}
                <span className="visually-hidden"> ({name})</span>
              </a>
            </p>
          </li>
        ))}
      </ul>
      {unique.length > 1 && (
        <p>
          <ButtonLink href={start + unique.join('&')}>{t('public:guide.requestAll')}</ButtonLink>
        </p>
      )}
      <h3>{t('public:guide.elsewhere')}</h3>
      <ul className="notice-list">
        {elsewhere.map(({ id, name, reason, contacts }) => (
          <li key={id}>
            <p>
              <strong>{name}.</strong> {reason}
            </p>
            {contacts.map(({ name: office, ...contact }) => (
              <p key={office} lang={shown}>
                {office}
                <ContactLines {...contact} />
              </p>
            ))}
          </li>
        ))}
      </ul>
    </section>
  )
}
