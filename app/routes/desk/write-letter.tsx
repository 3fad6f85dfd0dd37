import type { ActionFunctionArgs, LoaderFunctionArgs } from '@remix-run/node'
import { useActionData, useLoaderData } from '@remix-run/react'
import { notFound, withStaff } from '#app/identity/with-actor.server.ts'
import { getT } from '#app/i18n/i18n.ts'
import { useLang, useT } from '#app/i18n/react.tsx'
import { ANSWER_LETTERS } from '#app/letters/answer-letters.ts'
import { personName } from '#app/people/person.ts'
import { CASE_ROLES } from '#app/people/roles.ts'
import { EXTRACT_REFUSALS } from '#app/requests/extract.ts'
import { idParam, itemParam, openStaffCase } from '#app/requests/staff-case.server.ts'
import { CaseClock } from '#app/routes/desk/case-facts.tsx'
import { casePath } from '#app/routes/desk/case-path.ts'
import { LetterChoice } from '#app/routes/desk/letter-choice.tsx'
import { letterPage, letterParam } from '#app/routes/desk/letter-page.server.ts'
import { Refusal } from '#app/routes/desk/refusal.tsx'
import { staffFrame } from '#app/routes/desk/staff-frame.server.ts'
import { letterAction } from '#app/routes/desk/write-letter-action.server.ts'
import { LetterForm } from '#app/routes/desk/write-letter-form.tsx'
import { letterErrors } from '#app/routes/desk/write-letter-problems.ts'
import { LetterReading } from '#app/routes/desk/write-letter-text.tsx'
import { LetterWarnings } from '#app/routes/desk/write-letter-warnings.tsx'
import { Alert } from '#app/ui/alert.tsx'
import { ErrorSummary } from '#app/ui/error-summary.tsx'
import { pageTitle } from '#app/ui/page-title.ts'
import { StaffFrame } from '#app/ui/portal-frame.tsx'
import { titleMeta } from '#app/ui/title-meta.ts'

export const meta = titleMeta

/** Any letter that is written in fields: procedure is sent by its writer, answers are proposed. */
export async function loader(args: LoaderFunctionArgs) {
  const requestId = idParam(args.params['requestId'])
  const letter = letterParam(args.params['letter'])
  const query = new URL(args.request.url).searchParams
  return withStaff(args, CASE_ROLES, async (ctx) => {
    const found = await openStaffCase(ctx, requestId, itemParam(args.request))
    if (found === undefined) throw notFound()
    const page = await letterPage(ctx, found, letter)
    const t = getT(ctx.lang)
    const check = query.get('check') === '1' && page.problems.length > 0
    const file = EXTRACT_REFUSALS.find((reason) => reason === query.get('file'))
    const title = `${t(`desk:document.${letter}`)} ${found.caseNumber}`
    return {
      ...page,
      title: pageTitle(t, title, { hasErrors: page.writes && (check || file !== undefined) }),
      frame: await staffFrame(ctx),
      found: {
        id: found.id,
        position: found.position,
        caseNumber: found.caseNumber,
        personName: personName(found.person),
        version: found.version,
        state: found.state,
        right: found.right,
        caseLanguage: found.caseLanguage,
        answerLetter: found.answerLetter,
        endedOn: found.endedOn,
      },
      answers: page.procedure ? [] : ANSWER_LETTERS[found.right],
      check,
      file,
      saved: query.get('saved') === '1',
    }
  })
}

export type WriteLetterData = ReturnType<typeof useLoaderData<typeof loader>>

export function action(args: ActionFunctionArgs) {
  return letterAction(args)
}

export default function WriteLetter() {
  const loaded = useLoaderData<typeof loader>()
  const refused = useActionData<typeof action>()
  const t = useT('desk')
  const lang = useLang()
  const { found, letter, writes, effect } = loaded
  const place = { requestId: found.id, position: found.position }
  const errors = writes ? letterErrors(loaded, t, lang) : []
  return (
    <StaffFrame frame={loaded.frame}>
      <p className="no-print">
        <a href={casePath(lang, place)}>{t('desk:answer.toCase')}</a>
      </p>
      {refused === undefined && <ErrorSummary errors={errors} />}
      <h1>{t(`desk:document.${letter}`)}</h1>
      <p className="lead">
        {found.caseNumber} {found.personName}, {t(`common:right.${found.right}`)}.{' '}
        {t(`desk:letter.language.${found.caseLanguage}`)}
      </p>
      {loaded.saved && refused === undefined && errors.length === 0 && (
        <Alert kind="success" heading={t('desk:letter.saved')} />
      )}
      {refused !== undefined && refused.reason !== 'text-missing' && (
        <Refusal reason={refused.reason} changes={refused.changes} typed={refused.typed} />
      )}
      {effect !== null && (
        <>
          <h2>{t('desk:letter.effect')}</h2>
          <p>{effect}</p>
        </>
      )}
      <LetterWarnings data={loaded} />
      <CaseClock data={loaded} />
      {writes && <LetterChoice place={place} letters={loaded.answers} current={letter} />}
      {writes ? (
        <LetterForm
          data={loaded}
          typed={refused?.content}
          conflict={refused?.conflict}
          errors={errors}
        />
      ) : (
        <LetterReading data={loaded} refused={refused} />
      )}
    </StaffFrame>
  )
}
