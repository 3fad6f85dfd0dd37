import { data, redirect, type ActionFunctionArgs, type LoaderFunctionArgs } from '@remix-run/node'
import { useActionData, useLoaderData } from '@remix-run/react'
import { z } from 'zod'
import { langOf, notFound, withStaff, type StaffContext } from '#app/identity/with-actor.server.ts'
import { getT } from '#app/i18n/i18n.ts'
import { useLang, useT } from '#app/i18n/react.tsx'
import { CASE_ROLES } from '#app/people/roles.ts'
import { fieldText, fieldTexts, readForm } from '#app/platform/forms.server.ts'
import { formatDate as plainDate, parseDate } from '#app/platform/helsinki.ts'
import { actOnDelivery } from '#app/requests/act-on-delivery.server.ts'
import {
  listPosted,
  listPrintQueue,
  postAll,
  QUEUE_LIMIT,
} from '#app/requests/print-queue.server.ts'
import { letterPath } from '#app/routes/desk/delivery-path.ts'
import { useQueueColumns, POST_FORM } from '#app/routes/desk/print-queue-columns.tsx'
import { staffFrame } from '#app/routes/desk/staff-frame.server.ts'
import { Alert } from '#app/ui/alert.tsx'
import { SubmitButton } from '#app/ui/button.tsx'
import { DataTable } from '#app/ui/data-table.tsx'
import { ErrorSummary } from '#app/ui/error-summary.tsx'
import { pageTitle } from '#app/ui/page-title.ts'
import { StaffFrame } from '#app/ui/portal-frame.tsx'
import { DateField } from '#app/ui/text-fields.tsx'
import { titleMeta } from '#app/ui/title-meta.ts'

export const meta = titleMeta

const VIEWS = ['waiting', 'posted'] as const

/** Letters that the actor's units have to post or hand over, most urgent first. */
export async function loader(args: LoaderFunctionArgs) {
  const query = new URL(args.request.url).searchParams
  return withStaff(args, CASE_ROLES, async (ctx) => {
    const t = getT(ctx.lang)
    const view = VIEWS.find((one) => one === query.get('view')) ?? 'waiting'
    await ctx.audit({ kind: 'print-queue-viewed' })
    const rows = await (view === 'posted' ? listPosted(ctx) : listPrintQueue(ctx))
    return {
      title: pageTitle(t, t('desk:printQueue.title')),
      frame: await staffFrame(ctx),
      view,
      today: plainDate(ctx.today),
      posted: countParam(query.get('posted')),
      refused: countParam(query.get('refused')),
      returned: query.get('done') === 'return',
      rows,
      isCut: view === 'waiting' && rows.length === QUEUE_LIMIT,
    }
  })
}

function countParam(text: string | null): number {
  return text !== null && /^\d{1,3}$/.test(text) ? Number(text) : 0
}

export async function action(args: ActionFunctionArgs) {
  const lang = langOf(args.params)
  const form = await readForm(args.request)
  const intent = fieldText(form, 'intent')
  return withStaff(args, CASE_ROLES, async (ctx) => {
    if (intent === 'post') return post(ctx, form)
    if (intent !== 'print' && intent !== 'return') throw new Response(null, { status: 400 })
    const id = z.uuid().safeParse(fieldText(form, 'id'))
    const outcome = id.success ? await actOnDelivery(ctx, id.data, { type: intent }) : undefined
    if (outcome === undefined) throw notFound()
    if (!outcome.ok) return data({ reason: 'not-now' as const, on: '' }, { status: 409 })
    const { requestId, letterId } = outcome.delivery
    return redirect(
      intent === 'print'
        ? letterPath(lang, requestId, letterId)
        : `/${lang}/desk/print-queue?done=return`,
    )
  })
}

/** Several letters that went out on one day. */
async function post(ctx: StaffContext, form: FormData) {
  const ids = fieldTexts(form, 'ids').filter((id) => z.uuid().safeParse(id).success)
  const typed = fieldText(form, 'on')
  const on = parseDate(typed)
  if (on === undefined || on.toString() > ctx.today.toString()) {
    return data({ reason: 'badDay' as const, on: typed }, { status: 400 })
  }
  if (ids.length === 0)
    return data({ reason: 'nothingChosen' as const, on: typed }, { status: 400 })
  const { posted, refused } = await postAll(ctx, ids.slice(0, QUEUE_LIMIT), on)
  return redirect(`/${ctx.lang}/desk/print-queue?posted=${posted}&refused=${refused}`)
}

export default function PrintQueue() {
  const page = useLoaderData<typeof loader>()
  const refused = useActionData<typeof action>()
  const t = useT('desk')
  const { view, rows } = page
  const canPost = view === 'waiting' && rows.some(({ way }) => way === 'post')
  return (
    <StaffFrame frame={page.frame}>
      {refused !== undefined && refused.reason !== 'not-now' && (
        <ErrorSummary
          errors={[
            {
              id: refused.reason === 'badDay' ? 'on' : 'queue',
              message: t(`desk:printQueue.${refused.reason}`),
            },
          ]}
        />
      )}
      <h1>{t('desk:printQueue.title')}</h1>
      <p className="lead">{t('desk:printQueue.intro')}</p>
      {refused?.reason === 'not-now' && (
        <Alert kind="error" heading={t('desk:delivery.error.not-now')} live="alert" />
      )}
      {refused === undefined && <Done />}
      <QueueTabs />
      <div id="queue" tabIndex={-1}>
        <DataTable
          caption={t(`desk:printQueue.caption.${view}`)}
          captionHidden
          columns={useQueueColumns(view)}
          rows={rows}
          rowKey={({ id }) => id}
          empty={t(`desk:printQueue.empty.${view}`)}
        />
      </div>
      {page.isCut && <p className="quiet">{t('desk:printQueue.more', { count: rows.length })}</p>}
      {canPost && (
        <form id={POST_FORM} method="post" className="no-print" noValidate>
          <DateField
            id="on"
            name="on"
            label={t('desk:printQueue.postedOn')}
            required
            defaultValue={refused?.on || page.today}
            error={refused?.reason === 'badDay' ? t('desk:printQueue.badDay') : undefined}
          />
          <SubmitButton name="intent" value="post">
            {t('desk:printQueue.bulk')}
          </SubmitButton>
        </form>
      )}
    </StaffFrame>
  )
}

/** What the last form did. */
function Done() {
  const { posted, refused, returned } = useLoaderData<typeof loader>()
  const t = useT('desk')
  return (
    <>
      {posted > 0 && (
        <Alert kind="success" heading={t('desk:printQueue.posted', { count: posted })} />
      )}
      {refused > 0 && (
        <Alert kind="warning">
          <p>{t('desk:printQueue.refused', { count: refused })}</p>
        </Alert>
      )}
      {returned && <Alert kind="success" heading={t('desk:printQueue.returned')} />}
    </>
  )
}

function QueueTabs() {
  const { view } = useLoaderData<typeof loader>()
  const t = useT('desk')
  const lang = useLang()
  return (
    <nav className="tabs" aria-label={t('desk:printQueue.tabs')}>
      <ul>
        {VIEWS.map((one) => (
          <li key={one}>
            <a
              href={`/${lang}/desk/print-queue${one === 'waiting' ? '' : `?view=${one}`}`}
              aria-current={one === view ? 'page' : undefined}
            >
              {t(`desk:printQueue.tab.${one}`)}
            </a>
          </li>
        ))}
      </ul>
    </nav>
  )
}
