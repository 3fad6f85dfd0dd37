import { data, redirect, type ActionFunctionArgs, type LoaderFunctionArgs } from '@remix-run/node'
import { useActionData, useLoaderData } from '@remix-run/react'
import { langOf, notFound, withStaff } from '#app/identity/with-actor.server.ts'
import { getT } from '#app/i18n/i18n.ts'
import { useLang, useT } from '#app/i18n/react.tsx'
import { personName, type Person } from '#app/people/person.ts'
import { CASE_ROLES } from '#app/people/roles.ts'
import { fieldText, readForm } from '#app/platform/forms.server.ts'
import { lifecycleActors } from '#app/requests/apply-event.server.ts'
import { CASE_INTENTS, handleCase } from '#app/requests/handle-case.server.ts'
import { ITEM_EVENTS, mayHappen } from '#app/requests/lifecycle.ts'
import {
  idParam,
  listLetters,
  listStaffMessages,
  listTimeline,
  openStaffCase,
} from '#app/requests/staff-case.server.ts'
import { listExtracts } from '#app/requests/extract.server.ts'
import { CaseActions, MessageForm } from '#app/routes/desk/case-actions.tsx'
import { CaseClock, CaseFacts } from '#app/routes/desk/case-facts.tsx'
import { caseClock } from '#app/routes/desk/case-clock.server.ts'
import { Documents, Events, Messages } from '#app/routes/desk/case-records.tsx'
import { Refusal } from '#app/routes/desk/refusal.tsx'
import { localTime, shownEvent, shownTimeline } from '#app/routes/desk/shown-event.server.ts'
import { staffFrame } from '#app/routes/desk/staff-frame.server.ts'
import { Alert } from '#app/ui/alert.tsx'
import { pageTitle } from '#app/ui/page-title.ts'
import { StaffFrame } from '#app/ui/portal-frame.tsx'
import { titleMeta } from '#app/ui/title-meta.ts'

export const meta = titleMeta

const DONE = [...CASE_INTENTS, 'propose', 'issue'] as const

/** Everything about one case; the data protection officer reads it, and changes nothing. */
export async function loader(args: LoaderFunctionArgs) {
  const requestId = idParam(args.params['requestId'])
  const wanted = new URL(args.request.url).searchParams.get('done')
  return withStaff(args, [...CASE_ROLES, 'dpo'], async (ctx) => {
    const found = await openStaffCase(ctx, requestId)
    if (found === undefined) throw notFound()
    const { tx, actor } = ctx
    const t = getT(ctx.lang)
    const inUnit = actor.unitIds.includes(found.unitId)
    const actors = inUnit ? lifecycleActors(actor, found.unitId) : []
    const letters = await listLetters(tx, requestId)
    const messages = await listStaffMessages(tx, requestId)
    return {
      title: pageTitle(t, t('desk:case.title', { number: found.caseNumber })),
      frame: await staffFrame(ctx),
      done: DONE.find((intent) => intent === wanted),
      found: {
        ...found,
        receivedAt: localTime(found.receivedAt),
        person: shownPerson(found.person),
      },
      inUnit,
      isHandler: found.handler?.id === actor.staffId,
      may: ITEM_EVENTS.filter((event) => mayHappen(found.state, event, actors)),
      clock: caseClock(found, ctx.today, ctx.lang),
      events: shownTimeline(await listTimeline(tx, requestId)),
      messages: messages.map((message) => ({ ...message, at: localTime(message.at) })),
      files: await listExtracts(tx, requestId),
      letters: letters.map((letter) => ({ ...letter, issuedAt: localTime(letter.issuedAt) })),
    }
  })
}

/** What the page shows of the person; the rest stays on the server. */
function shownPerson(person: Person) {
  const { callingName, familyName, birthDate, address, nonDisclosure } = person
  return { callingName, familyName, birthDate, address, nonDisclosure }
}

export type CaseData = ReturnType<typeof useLoaderData<typeof loader>>

export async function action(args: ActionFunctionArgs) {
  const lang = langOf(args.params)
  const requestId = idParam(args.params['requestId'])
  const form = await readForm(args.request)
  const intent = CASE_INTENTS.find((one) => one === fieldText(form, 'intent'))
  if (intent === undefined || intent === 'return') throw new Response(null, { status: 400 })
  const text = fieldText(form, 'text')
  const version = Number(fieldText(form, 'version'))
  return withStaff(args, CASE_ROLES, async (ctx) => {
    const result = await handleCase(ctx, { requestId, intent, version, text })
    if (result === undefined) throw notFound()
    if (result.ok) return redirect(`/${lang}/desk/cases/${requestId}?done=${intent}`)
    const { reason } = result
    const status = reason === 'text-missing' || reason === 'text-too-long' ? 400 : 409
    return data({ reason, changes: result.changes.map(shownEvent), text }, { status })
  })
}

export default function Case() {
  const loaded = useLoaderData<typeof loader>()
  const refused = useActionData<typeof action>()
  const t = useT('desk')
  const lang = useLang()
  const { found, done } = loaded
  const badText = refused !== undefined && isTextError(refused.reason) ? refused.reason : undefined
  return (
    <StaffFrame frame={loaded.frame}>
      <p className="no-print">
        {loaded.inUnit && <a href={`/${lang}/desk`}>{t('desk:case.toDesk')}</a>}
      </p>
      <h1>
        {found.caseNumber} {personName(found.person)}
      </h1>
      {refused === undefined && done !== undefined && (
        <Alert kind="success" heading={t(`desk:done.${done}`)} />
      )}
      {refused !== undefined && badText === undefined && (
        <Refusal
          reason={refused.reason}
          changes={refused.changes}
          typed={refused.text.trim() !== ''}
        />
      )}
      <div className="case-columns">
        <div>
          <CaseClock data={loaded} />
          <CaseActions data={loaded} />
          <CaseFacts data={loaded} />
          <h2>{t('desk:case.messages')}</h2>
          <Messages messages={loaded.messages} />
          <MessageForm
            data={loaded}
            typed={refused?.text}
            error={badText && t(`desk:message.${badText}`)}
          />
        </div>
        <div>
          <h2>{t('desk:case.documents')}</h2>
          <Documents data={loaded} />
          <h2>{t('desk:case.timeline')}</h2>
          <Events events={loaded.events} />
        </div>
      </div>
    </StaffFrame>
  )
}

function isTextError(reason: string): reason is 'text-missing' | 'text-too-long' {
  return reason === 'text-missing' || reason === 'text-too-long'
}
