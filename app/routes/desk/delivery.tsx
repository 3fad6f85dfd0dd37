import { data, redirect, type ActionFunctionArgs, type LoaderFunctionArgs } from '@remix-run/node'
import { useActionData, useLoaderData } from '@remix-run/react'
import { langOf, notFound, withStaff } from '#app/identity/with-actor.server.ts'
import { formatDate } from '#app/i18n/format.ts'
import { getT } from '#app/i18n/i18n.ts'
import { contentLang } from '#app/i18n/lang.ts'
import { useLang, useT } from '#app/i18n/react.tsx'
import { CASE_ROLES } from '#app/people/roles.ts'
import { fieldText, readForm } from '#app/platform/forms.server.ts'
import { formatDate as plainDate } from '#app/platform/helsinki.ts'
import { actOnDelivery } from '#app/requests/act-on-delivery.server.ts'
import { findDelivery, type DeliveryAtHand } from '#app/requests/deliveries.server.ts'
import { idParam } from '#app/requests/staff-case.server.ts'
import { casePath } from '#app/routes/desk/case-path.ts'
import { readDeliveryAct } from '#app/routes/desk/delivery-act.server.ts'
import { DeliveryActs } from '#app/routes/desk/delivery-forms.tsx'
import { DeliveryCourse } from '#app/routes/desk/delivery-course.tsx'
import { deliveryPath, letterPath } from '#app/routes/desk/delivery-path.ts'
import { localTime } from '#app/routes/desk/shown-event.server.ts'
import { staffFrame } from '#app/routes/desk/staff-frame.server.ts'
import { Alert } from '#app/ui/alert.tsx'
import { DefinitionList } from '#app/ui/definition-list.tsx'
import { DeliveryStatusLine } from '#app/ui/delivery-status.tsx'
import { pageTitle } from '#app/ui/page-title.ts'
import { StaffFrame } from '#app/ui/portal-frame.tsx'
import { titleMeta } from '#app/ui/title-meta.ts'

export const meta = titleMeta

const DONE = ['post', 'return', 'hand-over', 'retry', 'change-way'] as const

/** One letter on its way: how far it has come, and what is to be done with it. */
export async function loader(args: LoaderFunctionArgs) {
  const requestId = idParam(args.params['requestId'])
  const deliveryId = idParam(args.params['deliveryId'])
  const wanted = new URL(args.request.url).searchParams.get('done')
  return withStaff(args, CASE_ROLES, async (ctx) => {
    const found = await findDelivery(ctx, requestId, deliveryId)
    if (found === undefined) throw notFound()
    const t = getT(ctx.lang)
    const words = contentLang(ctx.lang)
    await ctx.audit({ kind: 'case-viewed', requestId, subjectKey: found.subjectKey })
    const { events, choice, presumed, warning } = found
    return {
      title: pageTitle(t, `${t('desk:delivery.title')} ${found.caseNumber}`),
      frame: await staffFrame(ctx),
      done: DONE.find((act) => act === wanted),
      today: plainDate(ctx.today),
      delivery: shownDelivery(found),
      presumed: presumed && { on: presumed.on, source: presumed.source?.[words] ?? null },
      warning: warning?.[words] ?? null,
      ways: choice.allowed.filter((way) => way !== found.way),
      excluded: choice.excluded.map(({ way, text }) => ({ way, text: text[words] })),
      events: events.map((event) => ({ ...event, at: localTime(event.at) })),
    }
  })
}

/** What the page shows of a delivery; the rest stays on the server. */
function shownDelivery(found: DeliveryAtHand) {
  const { id, requestId, position, caseNumber, personName, letterId, letter } = found
  const { way, status, sentOn, isReplaced, isUnopened, acts } = found
  const ofCase = { requestId, position, caseNumber, personName }
  return { id, ...ofCase, letterId, letter, way, status, sentOn, isReplaced, isUnopened, acts }
}

export type DeliveryData = ReturnType<typeof useLoaderData<typeof loader>>

export async function action(args: ActionFunctionArgs) {
  const lang = langOf(args.params)
  const requestId = idParam(args.params['requestId'])
  const deliveryId = idParam(args.params['deliveryId'])
  const form = await readForm(args.request)
  const read = readDeliveryAct(form)
  if (read === undefined) throw new Response(null, { status: 400 })
  return withStaff(args, CASE_ROLES, async (ctx) => {
    if ((await findDelivery(ctx, requestId, deliveryId)) === undefined) throw notFound()
    const values = { on: fieldText(form, 'on'), address: fieldText(form, 'address') }
    if (!read.ok) {
      return data({ intent: read.intent, reason: read.reason, values }, { status: 400 })
    }
    const { act } = read
    const outcome = await actOnDelivery(ctx, deliveryId, act)
    if (outcome === undefined) throw notFound()
    if (!outcome.ok) {
      const status = outcome.reason === 'not-now' ? 409 : 400
      return data({ intent: act.type, reason: outcome.reason, values }, { status })
    }
    const { letterId } = outcome.delivery
    return act.type === 'print'
      ? redirect(letterPath(lang, requestId, letterId))
      : redirect(deliveryPath(lang, requestId, deliveryId, `done=${act.type}`))
  })
}

export type DeliveryRefusal = ReturnType<typeof useActionData<typeof action>>

export default function Delivery() {
  const page = useLoaderData<typeof loader>()
  const refused = useActionData<typeof action>()
  const t = useT('desk')
  const lang = useLang()
  const { delivery, presumed, warning } = page
  const { requestId, position, caseNumber } = delivery
  return (
    <StaffFrame frame={page.frame}>
      <p className="no-print">
        <a href={casePath(lang, { requestId, position })}>{t('desk:delivery.toCase')}</a>{' '}
        <a href={`/${lang}/desk/print-queue`}>{t('desk:delivery.toQueue')}</a>
      </p>
      <h1>{t('desk:delivery.title')}</h1>
      <p className="lead">
        {caseNumber} {delivery.personName}
      </p>
      {refused === undefined && page.done !== undefined && (
        <Alert kind="success" heading={t(`desk:delivery.done.${page.done}`)} />
      )}
      {refused?.reason === 'not-now' && (
        <Alert kind="error" heading={t('desk:delivery.error.not-now')} live="alert" />
      )}
      {warning !== null && (
        <Alert kind="warning" heading={t('desk:delivery.late')}>
          <p>{warning}</p>
        </Alert>
      )}
      {delivery.isUnopened && (
        <Alert kind="warning" heading={t('desk:delivery.unopened')}>
          <p>{t('desk:delivery.unopenedText')}</p>
        </Alert>
      )}
      <DefinitionList
        rows={[
          {
            term: t('desk:delivery.letter'),
            value: (
              <>
                {t(`desk:document.${delivery.letter}`)}{' '}
                <a href={letterPath(lang, requestId, delivery.letterId)}>
                  {t('desk:delivery.openLetter')}
                </a>
              </>
            ),
          },
          { term: t('desk:delivery.way'), value: t(`desk:delivery.ways.${delivery.way}`) },
          {
            term: t('desk:delivery.status'),
            value: <DeliveryStatusLine {...delivery} />,
          },
          ...(presumed === null
            ? []
            : [
                {
                  term: t('desk:delivery.presumed'),
                  value:
                    presumed.source === null
                      ? formatDate(presumed.on)
                      : t('desk:delivery.presumedBy', {
                          date: formatDate(presumed.on),
                          source: presumed.source,
                        }),
                },
              ]),
        ]}
      />
      <DeliveryActs page={page} refused={refused} />
      <DeliveryCourse events={page.events} />
    </StaffFrame>
  )
}
