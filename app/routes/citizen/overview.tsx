import { redirect, type ActionFunctionArgs, type LoaderFunctionArgs } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { formatDate } from '#app/i18n/format.ts'
import { getT } from '#app/i18n/i18n.ts'
import { useLang, useT } from '#app/i18n/react.tsx'
import { langOf, notFound, withCitizen } from '#app/identity/with-actor.server.ts'
import { fieldText, readForm } from '#app/platform/forms.server.ts'
import { rightsOf } from '#app/requests/draft-check.ts'
import { listed } from '#app/requests/draft-fields.ts'
import { deleteDraft, listDrafts } from '#app/requests/drafts.server.ts'
import { listOwnCases } from '#app/requests/own-cases.server.ts'
import { listRegisterChoices } from '#app/requests/register-choices.server.ts'
import { Alert } from '#app/ui/alert.tsx'
import { ButtonLink, SubmitButton } from '#app/ui/button.tsx'
import { DataTable } from '#app/ui/data-table.tsx'
import { pageTitle } from '#app/ui/page-title.ts'
import { CitizenFrame } from '#app/ui/portal-frame.tsx'
import { StatusTag, TimeLeft } from '#app/ui/status.tsx'
import { titleMeta } from '#app/ui/title-meta.ts'
import { useItemName } from './case-items.tsx'
import { Content } from './citizen-texts.tsx'
import { dueOf, moment, statusOf } from './moments.server.ts'

export const meta = titleMeta

/** Unsent and sent requests of the person who is logged in. */
export function loader(args: LoaderFunctionArgs) {
  const { searchParams } = new URL(args.request.url)
  return withCitizen(args, async (ctx) => {
    const { lang, actor, tx, today } = ctx
    const registers = await listRegisterChoices(tx, today)
    const drafts = (await listDrafts(ctx)).map(({ id, data, updatedAt }) => ({
      id,
      registers: registers.flatMap(({ key, name }) =>
        listed(data, 'registers').includes(key) ? [name] : [],
      ),
      rights: rightsOf(data),
      saved: moment(updatedAt, lang),
    }))
    const cases = (await listOwnCases(ctx)).map((found) => ({
      id: found.id,
      caseNumber: found.caseNumber,
      items: found.items.map(({ id, right, register }) => ({ id, right, register })),
      controller: found.controller.name,
      subject: found.isSubject ? null : found.subjectName,
      status: statusOf(found),
      due: dueOf(found, today, lang),
    }))
    await ctx.audit({ kind: 'overview-viewed' })
    const t = getT(lang)
    const asked = searchParams.get('delete')
    return {
      title: pageTitle(t, t('citizen:overview.title')),
      user: actor.name,
      drafts,
      cases,
      toDelete: drafts.find(({ id }) => id === asked) ?? null,
      deleted: searchParams.get('done') === 'deleted',
      saved: searchParams.get('done') === 'saved',
    }
  })
}

/** Deletes a draft, after the page has asked whether it is meant. */
export async function action(args: ActionFunctionArgs) {
  const form = await readForm(args.request)
  const overview = `/${langOf(args.params)}/citizen`
  return withCitizen(args, async (ctx) => {
    if (!(await deleteDraft(ctx, fieldText(form, 'draft')))) throw notFound()
    return redirect(`${overview}?done=deleted`)
  })
}

type Page = ReturnType<typeof useLoaderData<typeof loader>>

export default function Overview() {
  const page = useLoaderData<typeof loader>()
  const t = useT('citizen')
  const lang = useLang()
  const isNew = page.cases.length === 0 && page.drafts.length === 0
  return (
    <CitizenFrame user={page.user}>
      <h1>{t('citizen:overview.title')}</h1>
      {page.saved && <Alert kind="success" heading={t('citizen:overview.saved')} />}
      {page.deleted && <Alert kind="success" heading={t('citizen:overview.deleted')} />}
      {page.toDelete && <DeleteDraft draft={page.toDelete} />}
      <p className="lead">{t('citizen:overview.intro')}</p>
      {isNew && <p>{t('citizen:overview.empty')}</p>}
      <p className="button-row">
        <ButtonLink
          href={`/${lang}/citizen/requests/new`}
          look={page.toDelete ? 'secondary' : 'primary'}
        >
          {t('citizen:overview.new')}
        </ButtonLink>
      </p>
      <p>
        {t('citizen:overview.guest')}{' '}
        <a href={`/${lang}/citizen/claim`}>{t('citizen:overview.claim')}</a>
      </p>
      {page.drafts.length > 0 && <Drafts drafts={page.drafts} />}
      {page.cases.length > 0 && <Cases cases={page.cases} />}
    </CitizenFrame>
  )
}

function Drafts({ drafts }: Pick<Page, 'drafts'>) {
  const t = useT('citizen')
  const lang = useLang()
  return (
    <section aria-labelledby="drafts">
      <h2 id="drafts">{t('citizen:overview.drafts')}</h2>
      <ul className="plain-list">
        {drafts.map(({ id, registers, rights, saved }) => (
          <li key={id}>
            <p>
              <StatusTag status="draft" />
              <strong className="lines">
                {registers.length === 0 && <span>{t('citizen:overview.noRegister')}</span>}
                {registers.map((register) => (
                  <span key={register.fi}>
                    <Content text={register} />
                  </span>
                ))}
              </strong>
              {rights.length > 0 && (
                <span className="lines">
                  {rights.map((right) => (
                    <span key={right}>{t(`common:right.${right}`)}</span>
                  ))}
                </span>
              )}
              <span className="quiet">{t('citizen:overview.savedAt', { at: saved.text })}</span>
              <br />
              <a href={`/${lang}/citizen/drafts/${id}/check`}>
                {t('citizen:overview.continue')}
                <span className="visually-hidden"> ({saved.text})</span>
              </a>
              {' · '}
              <a href={`/${lang}/citizen?delete=${id}`}>
                {t('citizen:overview.delete')}
                <span className="visually-hidden"> ({saved.text})</span>
              </a>
            </p>
          </li>
        ))}
      </ul>
    </section>
  )
}

function DeleteDraft({ draft }: { readonly draft: NonNullable<Page['toDelete']> }) {
  const t = useT('citizen')
  const lang = useLang()
  return (
    <Alert kind="warning" heading={t('citizen:overview.deleteAsk')}>
      <p>{t('citizen:overview.deleteText', { at: draft.saved.text })}</p>
      <form method="post" action={`/${lang}/citizen`} className="button-row">
        <input type="hidden" name="draft" value={draft.id} />
        <ButtonLink href={`/${lang}/citizen`} look="secondary">
          {t('citizen:overview.keep')}
        </ButtonLink>
        <SubmitButton look="danger">{t('citizen:overview.delete')}</SubmitButton>
      </form>
    </Alert>
  )
}

const ITEMS_SHOWN = 4

/** The first items of a case, one line each. */
function Items({ items }: Pick<Page['cases'][number], 'items'>) {
  const t = useT('citizen')
  const itemName = useItemName()
  const more = items.length - ITEMS_SHOWN
  return (
    <span className="lines">
      {items.slice(0, ITEMS_SHOWN).map((item) => (
        <span key={item.id}>{itemName(item)}</span>
      ))}
      {more > 0 && <span>{t('citizen:overview.more', { count: more })}</span>}
    </span>
  )
}

function Cases({ cases }: Pick<Page, 'cases'>) {
  const t = useT('citizen')
  const lang = useLang()
  return (
    <section aria-labelledby="cases">
      <h2 id="cases">{t('citizen:overview.cases')}</h2>
      <DataTable
        caption={t('citizen:overview.cases')}
        captionHidden
        rows={cases}
        rowKey={({ id }) => id}
        columns={[
          {
            key: 'number',
            header: t('citizen:case.number'),
            rowHeader: true,
            nowrap: true,
            cell: ({ id, caseNumber }) => (
              <a className="row-link" href={`/${lang}/citizen/requests/${id}`}>
                {caseNumber}
              </a>
            ),
          },
          {
            key: 'register',
            header: t('citizen:case.request'),
            cell: ({ items, controller, subject }) => (
              <>
                <Items items={items} />
                <Content text={controller} />
                {subject && (
                  <>
                    <br />
                    {t('citizen:case.about', { name: subject })}
                  </>
                )}
              </>
            ),
          },
          {
            key: 'status',
            header: t('citizen:case.status'),
            cell: ({ status }) => <StatusTag status={status} />,
          },
          {
            key: 'due',
            header: t('citizen:overview.due'),
            cell: ({ due }) => (
              <>
                <time dateTime={due.on}>{formatDate(due.on)}</time>
                {due.daysLeft !== undefined && (
                  <>
                    <br />
                    <TimeLeft days={due.daysLeft} />
                  </>
                )}
              </>
            ),
          },
        ]}
      />
    </section>
  )
}
