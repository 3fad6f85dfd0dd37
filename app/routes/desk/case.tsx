import { data, redirect, type ActionFunctionArgs, type LoaderFunctionArgs } from '@remix-run/node'
import { useActionData, useLoaderData } from '@remix-run/react'
import { listCaseConsents } from '#app/consents/consents.server.ts'
import { langOf, notFound, withStaff } from '#app/identity/with-actor.server.ts'
import { getT } from '#app/i18n/i18n.ts'
import { contentLang } from '#app/i18n/lang.ts'
import { useLang, useT } from '#app/i18n/react.tsx'
import { personName } from '#app/people/person.ts'
import { ANSWER_LETTERS } from '#app/letters/answer-letters.ts'
import { CASE_ROLES } from '#app/people/roles.ts'
import { fieldText, readForm } from '#app/platform/forms.server.ts'
import { lifecycleActors } from '#app/requests/apply-event.server.ts'
import { CASE_INTENTS, handleCase } from '#app/requests/handle-case.server.ts'
import { suspensionsOf } from '#app/requests/item-replay.ts'
import { addNote, listNotes } from '#app/requests/internal-notes.server.ts'
import {
  checkMessageFiles,
  listMessageFiles,
  MESSAGE_UPLOAD_LIMIT,
} from '#app/requests/message-files.server.ts'
import { openProcedure } from '#app/requests/letter-work.ts'
import { mayHappen } from '#app/requests/lifecycle.ts'
import { ITEM_EVENTS } from '#app/requests/lifecycle-table.ts'
import { ACTS } from '#app/requests/case-acts.ts'
import { DEEDS } from '#app/requests/case-deeds.ts'
import { listItemEvents } from '#app/requests/locked-case.server.ts'
import type { CasePerson } from '#app/requests/staff-case.ts'
import {
  idParam,
  itemParam,
  listLetters,
  listStaffItems,
  listStaffMessages,
  listTimeline,
  openStaffCase,
} from '#app/requests/staff-case.server.ts'
import { listDeliveries } from '#app/requests/deliveries.server.ts'
import { listExtracts } from '#app/requests/extract.server.ts'
import { CaseDeliveries } from '#app/routes/desk/case-deliveries.tsx'
import { casePath } from '#app/routes/desk/case-path.ts'
import { CaseItems } from '#app/routes/desk/case-items.tsx'
import { CaseActions, MessageForm } from '#app/routes/desk/case-actions.tsx'
import { CaseClock, CaseFacts } from '#app/routes/desk/case-facts.tsx'
import { CaseConsents } from '#app/routes/desk/case-guest.tsx'
import { caseClock } from '#app/routes/desk/case-clock.server.ts'
import { Documents, Events, Messages, Notes } from '#app/routes/desk/case-records.tsx'
import { Refusal } from '#app/routes/desk/refusal.tsx'
import { localTime, shownEvent, shownTimeline } from '#app/routes/desk/shown-event.server.ts'
import { staffFrame } from '#app/routes/desk/staff-frame.server.ts'
import { Alert } from '#app/ui/alert.tsx'
import { pageTitle } from '#app/ui/page-title.ts'
import { StaffFrame } from '#app/ui/portal-frame.tsx'
import { titleMeta } from '#app/ui/title-meta.ts'

export const meta = titleMeta

const DONE = [...CASE_INTENTS, ...ACTS, ...DEEDS, 'propose', 'issue', 'sent', 'note'] as const

/** Everything about one case; the data protection officer reads it, and changes nothing. */
export async function loader(args: LoaderFunctionArgs) {
  const requestId = idParam(args.params['requestId'])
  const position = itemParam(args.request)
  const wanted = new URL(args.request.url).searchParams.get('done')
  return withStaff(args, [...CASE_ROLES, 'dpo'], async (ctx) => {
    const found = await openStaffCase(ctx, requestId, position)
    if (found === undefined) throw notFound()
    const { tx, actor } = ctx
    const t = getT(ctx.lang)
    const inUnit = actor.unitIds.includes(found.unitId)
    const actors = inUnit ? lifecycleActors(actor, found.unitId) : []
    const events = await listItemEvents(tx, requestId)
    const letters = await listLetters(tx, requestId)
    const messages = await listStaffMessages(tx, requestId)
    const isHandler = found.handler?.id === actor.staffId
    const handled = found.handler !== null
    const may = ITEM_EVENTS.filter((event) =>
      mayHappen(found.state, event, actors, found.right, handled),
    )
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
      isHandler,
      may,
      writing: {
        answers: isHandler && may.includes('draft') ? ANSWER_LETTERS[found.right] : [],
        procedure: openProcedure(found, may, isHandler),
      },
      clock: caseClock(found, suspensionsOf(events.get(found.itemId) ?? []), ctx.today, ctx.lang),
      items: await listStaffItems(tx, requestId),
      events: shownTimeline(await listTimeline(tx, requestId), contentLang(ctx.lang)),
      messages: messages.map((message) => ({ ...message, at: localTime(message.at) })),
      files: await listExtracts(tx, found.itemId),
      messageFiles: await listMessageFiles(tx, requestId),
      notes: inUnit
        ? (await listNotes(tx, requestId)).map((note) => ({ ...note, at: localTime(note.at) }))
        : [],
      deliveries: await listDeliveries(tx, requestId),
      letters: letters.map((letter) => ({ ...letter, issuedAt: localTime(letter.issuedAt) })),
      consents: (await listCaseConsents(tx, requestId)).map((consent) => ({
        ...consent,
        givenAt: localTime(consent.givenAt),
        withdrawnAt: consent.withdrawnAt && localTime(consent.withdrawnAt),
      })),
    }
  })
}

/** What the page shows of the person; the rest stays on the server. */
function shownPerson(person: CasePerson) {
  const { callingName, familyName, birthDate, address, nonDisclosure } = person
  return { callingName, familyName, birthDate, address, nonDisclosure }
}

export type CaseData = ReturnType<typeof useLoaderData<typeof loader>>

export async function action(args: ActionFunctionArgs) {
  const lang = langOf(args.params)
  const requestId = idParam(args.params['requestId'])
  const form = await readForm(args.request, MESSAGE_UPLOAD_LIMIT)
  if (fieldText(form, 'intent') === 'note') return note(args, form)
  const checked = await checkMessageFiles(form, 'files')
  const intent = CASE_INTENTS.find((one) => one === fieldText(form, 'intent'))
  if (intent === undefined || intent === 'return') throw new Response(null, { status: 400 })
  const text = fieldText(form, 'text')
  const version = Number(fieldText(form, 'version'))
  const position = itemParam(args.request)
  if (!checked.ok) {
    const { problem, name } = checked
    return data({ reason: null, changes: [], text, file: { problem, name } }, { status: 400 })
  }
  const { files } = checked
  return withStaff(args, CASE_ROLES, async (ctx) => {
    const result = await handleCase(ctx, { requestId, position, intent, version, text, files })
    if (result === undefined) throw notFound()
    if (result.ok) return redirect(casePath(lang, { requestId, position }, `done=${intent}`))
    const { reason } = result
    const status = reason === 'text-missing' || reason === 'text-too-long' ? 400 : 409
    return data({ reason, changes: result.changes.map(shownEvent), text, file: null }, { status })
  })
}

/** A note between officers. */
function note(args: ActionFunctionArgs, form: FormData) {
  const lang = langOf(args.params)
  const requestId = idParam(args.params['requestId'])
  const place = { requestId, position: itemParam(args.request) }
  return withStaff(args, CASE_ROLES, async (ctx) => {
    const result = await addNote(ctx, place, fieldText(form, 'note'))
    if (result === undefined) throw notFound()
    if (result.ok) return redirect(casePath(lang, place, 'done=note'))
    return data({ reason: result.reason, changes: [], text: '', file: null }, { status: 400 })
  })
}

export default function Case() {
  const loaded = useLoaderData<typeof loader>()
  const refused = useActionData<typeof action>()
  const t = useT('desk')
  const lang = useLang()
  const { found, done } = loaded
  const badText = refused?.reason && isTextError(refused.reason) ? refused.reason : undefined
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
      {refused?.reason && badText === undefined && (
        <Refusal
          reason={refused.reason}
          changes={refused.changes}
          typed={refused.text.trim() !== ''}
        />
      )}
      <CaseItems data={loaded} />
      <div className="case-columns">
        <div>
          <CaseClock data={loaded} />
          <CaseActions data={loaded} />
          <CaseFacts data={loaded} />
          <CaseConsents data={loaded} />
          <h2>{t('desk:case.messages')}</h2>
          <Messages data={loaded} />
          <MessageForm
            data={loaded}
            typed={refused?.text}
            error={badText && t(`desk:message.${badText}`)}
            fileError={refused?.file ?? undefined}
          />
          <Notes data={loaded} />
        </div>
        <div>
          <h2>{t('desk:case.documents')}</h2>
          <Documents data={loaded} />
          <CaseDeliveries data={loaded} />
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
