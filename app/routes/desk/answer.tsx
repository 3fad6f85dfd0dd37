import type { ActionFunctionArgs, LoaderFunctionArgs } from '@remix-run/node'
import { useActionData, useLoaderData } from '@remix-run/react'
import { notFound, withStaff } from '#app/identity/with-actor.server.ts'
import { getT } from '#app/i18n/i18n.ts'
import { useLang, useT } from '#app/i18n/react.tsx'
import { ANSWER_LETTERS } from '#app/letters/answer-letters.ts'
import type { Contact } from '#app/letters/letter.ts'
import { redactionGrounds } from '#app/notices/access-limits.ts'
import { retentionGaps } from '#app/notices/access-answer.ts'
import { personName } from '#app/people/person.ts'
import { CASE_ROLES } from '#app/people/roles.ts'
import { lifecycleActors } from '#app/requests/apply-event.server.ts'
import { answerProblems } from '#app/requests/answer.ts'
import { findNoticeContent, getAnswer, getAnswerFacts } from '#app/requests/answer-draft.server.ts'
import { answerRights, prefilledAnswer, silentParts } from '#app/requests/answer-prefill.ts'
import { EXTRACT_REFUSALS } from '#app/requests/extract.ts'
import { isAnswerTo } from '#app/requests/letter-work.ts'
import { mayHappen } from '#app/requests/lifecycle.ts'
import { suspensionsOf } from '#app/requests/item-replay.ts'
import { listItemEvents } from '#app/requests/locked-case.server.ts'
import { idParam, itemParam, openStaffCase } from '#app/requests/staff-case.server.ts'
import { casePath } from '#app/routes/desk/case-path.ts'
import { answerAction } from '#app/routes/desk/answer-action.server.ts'
import { DecideForms } from '#app/routes/desk/answer-decide.tsx'
import { AnswerForm } from '#app/routes/desk/answer-form.tsx'
import { AnswerSettings, AnswerText } from '#app/routes/desk/answer-text.tsx'
import { problemErrors } from '#app/routes/desk/answer-problems.ts'
import { caseClock } from '#app/routes/desk/case-clock.server.ts'
import { CaseClock } from '#app/routes/desk/case-facts.tsx'
import { LetterChoice } from '#app/routes/desk/letter-choice.tsx'
import { Refusal } from '#app/routes/desk/refusal.tsx'
import { localTime } from '#app/routes/desk/shown-event.server.ts'
import { staffFrame } from '#app/routes/desk/staff-frame.server.ts'
import { Alert } from '#app/ui/alert.tsx'
import { ErrorSummary } from '#app/ui/error-summary.tsx'
import { pageTitle } from '#app/ui/page-title.ts'
import { StaffFrame } from '#app/ui/portal-frame.tsx'
import { titleMeta } from '#app/ui/title-meta.ts'

export const meta = titleMeta

/** The answer to an access request: written by the handler, issued by a decider. */
export async function loader(args: LoaderFunctionArgs) {
  const requestId = idParam(args.params['requestId'])
  const position = itemParam(args.request)
  const query = new URL(args.request.url).searchParams
  return withStaff(args, CASE_ROLES, async (ctx) => {
    const found = await openStaffCase(ctx, requestId, position)
    if (found === undefined || !ctx.actor.unitIds.includes(found.unitId)) throw notFound()
    if (!isAnswerTo('L-05', found.right)) throw notFound()
    const { tx, actor, lang } = ctx
    const t = getT(lang)
    const notice = await findNoticeContent(tx, found)
    const answer = await getAnswer(tx, found, notice)
    const facts = await getAnswerFacts(ctx, found, notice)
    const problems = answerProblems(answer.content, facts)
    const events = await listItemEvents(tx, requestId)
    const isHandler = found.handler?.id === actor.staffId
    const actors = lifecycleActors(actor, found.unitId)
    const editable = isHandler && mayHappen(found.state, 'draft', actors, found.right)
    const check = query.get('check') === '1' && problems.length > 0
    const file = EXTRACT_REFUSALS.find((reason) => reason === query.get('file'))
    const title = t('desk:answer.title', { number: found.caseNumber })
    return {
      title: pageTitle(t, title, { hasErrors: editable && (check || file !== undefined) }),
      frame: await staffFrame(ctx),
      found: {
        id: found.id,
        position: found.position,
        caseNumber: found.caseNumber,
        personName: personName(found.person),
        version: found.version,
        state: found.state,
        caseLanguage: found.caseLanguage,
        register: found.register,
        notice: found.notice,
        endedOn: found.endedOn,
      },
      clock: caseClock(found, suspensionsOf(events.get(found.itemId) ?? []), ctx.today, lang),
      answer: {
        ...answer,
        updatedAt: answer.updatedAt === null ? null : localTime(answer.updatedAt),
      },
      // What the notice left open: the officer must find it out (F-08).
      silent: silentParts(prefilledAnswer(notice, found.caseLanguage)),
      retentionGaps: notice === undefined ? [] : retentionGaps(notice, found.caseLanguage),
      problems,
      files: facts.files,
      rights: answerRights(notice),
      // F-32, F-36, F-37: on what something may be left out, in the words that the letter cites.
      grounds: redactionGrounds.map(({ text, provision }) => ({
        text: text[found.caseLanguage],
        provision: provision[found.caseLanguage],
      })),
      settings: {
        ombudsman: facts.head.ombudsman,
        dpo: contactWords(facts.head.dpo),
        officer: contactWords(facts.head.officer),
        remedies: facts.settings.remedies,
      },
      editable,
      decides:
        found.answerLetter === 'L-05' && mayHappen(found.state, 'issue', actors, found.right),
      answers: ANSWER_LETTERS[found.right],
      check,
      file,
      saved: query.get('saved') === '1',
    }
  })
}

function contactWords({ name, title, lines }: Contact): string {
  return [name, title, ...lines].filter((part) => part !== undefined).join(', ')
}

export type AnswerData = ReturnType<typeof useLoaderData<typeof loader>>

export function action(args: ActionFunctionArgs) {
  return answerAction(args)
}

export default function Answer() {
  const loaded = useLoaderData<typeof loader>()
  const refused = useActionData<typeof action>()
  const t = useT('desk')
  const lang = useLang()
  const { found, editable, decides } = loaded
  const errors = editable ? problemErrors(loaded, t, lang) : []
  return (
    <StaffFrame frame={loaded.frame}>
      <p className="no-print">
        <a href={casePath(lang, { requestId: found.id, position: found.position })}>
          {t('desk:answer.toCase')}
        </a>
      </p>
      {refused === undefined && <ErrorSummary errors={errors} />}
      <h1>{t('desk:answer.title', { number: found.caseNumber })}</h1>
      <p className="lead">
        {found.personName}. {t(`desk:answer.language.${found.caseLanguage}`)}
      </p>
      {loaded.saved && refused === undefined && errors.length === 0 && (
        <Alert kind="success" heading={t('desk:answer.saved')} />
      )}
      {refused !== undefined && refused.reason !== 'text-missing' && (
        <Refusal reason={refused.reason} changes={refused.changes} typed={refused.typed} />
      )}
      <CaseClock data={loaded} />
      {editable && (
        <LetterChoice
          place={{ requestId: found.id, position: found.position }}
          letters={loaded.answers}
          current="L-05"
        />
      )}
      {editable ? (
        <AnswerForm
          data={loaded}
          typed={refused?.content}
          stored={refused?.stored}
          errors={Object.fromEntries(errors.map(({ id, message }) => [id, message]))}
        />
      ) : (
        <>
          {decides && (
            <DecideForms
              data={loaded}
              reason={refused?.text}
              error={
                refused?.reason === 'text-missing' ? t('desk:decide.reasonMissing') : undefined
              }
            />
          )}
          {refused?.content !== undefined && (
            <section aria-labelledby="typed">
              <h2 id="typed">{t('desk:answer.typed')}</h2>
              <AnswerText content={refused.content} files={loaded.files} />
            </section>
          )}
          <h2>{t('desk:answer.text')}</h2>
          <p className="quiet">{t(`desk:answer.readOnly.${readOnlyReason(loaded)}`)}</p>
          <AnswerText content={loaded.answer.content} files={loaded.files} />
        </>
      )}
      <AnswerSettings data={loaded} />
    </StaffFrame>
  )
}

/** Why the answer cannot be edited here and now. */
function readOnlyReason({ found, decides }: AnswerData) {
  if (found.state === 'review') return decides ? 'deciding' : 'review'
  if (found.state === 'received') return 'received'
  return found.state === 'assigned' || found.state === 'collecting' ? 'handler' : 'issued'
}
