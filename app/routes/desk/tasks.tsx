import { data, redirect, type ActionFunctionArgs, type LoaderFunctionArgs } from '@remix-run/node'
import { useActionData, useLoaderData } from '@remix-run/react'
import { staffFrame } from '#app/controllers/staff-frame.server.ts'
import { langOf, notFound, withStaff } from '#app/identity/with-actor.server.ts'
import { formatDate } from '#app/i18n/format.ts'
import { getT } from '#app/i18n/i18n.ts'
import { contentLang } from '#app/i18n/lang.ts'
import { useLang, useT } from '#app/i18n/react.tsx'
import { CASE_ROLES } from '#app/people/roles.ts'
import { fieldText, readForm } from '#app/platform/forms.server.ts'
import { ANSWER_LIMIT, type OwedTask } from '#app/requests/unit-tasks.ts'
import { answerTask, listTasks } from '#app/requests/unit-tasks.server.ts'
import { formKeyOf, plainText } from '#app/routes/desk/form-input.server.ts'
import { Alert } from '#app/ui/alert.tsx'
import { SubmitButton } from '#app/ui/button.tsx'
import { DefinitionList } from '#app/ui/definition-list.tsx'
import { ErrorSummary } from '#app/ui/error-summary.tsx'
import { pageTitle } from '#app/ui/page-title.ts'
import { StaffFrame } from '#app/ui/portal-frame.tsx'
import { TextArea } from '#app/ui/text-fields.tsx'
import { titleMeta } from '#app/ui/title-meta.ts'

export const meta = titleMeta

/** What other units have asked of the actor's units: the question, the case's number and the day. */
export function loader(args: LoaderFunctionArgs) {
  const done = new URL(args.request.url).searchParams.get('done') === 'answered'
  return withStaff(args, CASE_ROLES, async (ctx) => {
    const t = getT(ctx.lang)
    const tasks = await listTasks(ctx)
    await ctx.audit({ kind: 'tasks-viewed' })
    return {
      title: pageTitle(t, t('desk:tasks.title')),
      frame: await staffFrame(ctx),
      today: ctx.today.toString(),
      done,
      open: tasks.filter(({ answeredOn }) => answeredOn === null),
      answered: tasks.filter(({ answeredOn }) => answeredOn !== null),
    }
  })
}

export async function action(args: ActionFunctionArgs) {
  const lang = langOf(args.params)
  const form = await readForm(args.request)
  if (fieldText(form, 'intent') !== 'answer') throw new Response(null, { status: 400 })
  const taskId = formKeyOf(form, 'task')
  const text = plainText(form, 'answer')
  return withStaff(args, CASE_ROLES, async (ctx) => {
    const result = await answerTask(ctx, taskId, text)
    if (result === undefined) throw notFound()
    if (result.ok) return redirect(`/${lang}/desk/tasks?done=answered`)
    return data({ taskId, text, error: result.errors.answer }, { status: 400 })
  })
}

export default function Tasks() {
  const { frame, done, open, answered } = useLoaderData<typeof loader>()
  const again = useActionData<typeof action>()
  const t = useT('desk')
  const error = again?.error && t(again.error)
  return (
    <StaffFrame frame={frame}>
      <ErrorSummary
        errors={again && error ? [{ id: `answer-${again.taskId}`, message: error }] : []}
      />
      <h1>{t('desk:tasks.title')}</h1>
      {again === undefined && done && <Alert kind="success" heading={t('desk:tasks.done')} />}
      <p>{t('desk:tasks.intro')}</p>
      <h2>{t('desk:tasks.open')}</h2>
      {open.length === 0 && <p className="quiet">{t('desk:tasks.none')}</p>}
      {open.map((task) => {
        const isThis = again?.taskId === task.id
        return (
          <section key={task.id} aria-labelledby={`task-${task.id}`}>
            <TaskFacts task={task} />
            <form method="post" noValidate>
              <input type="hidden" name="task" value={task.id} />
              <TextArea
                id={`answer-${task.id}`}
                name="answer"
                label={t('desk:tasks.answer')}
                hint={t('desk:tasks.answerHint')}
                required
                limit={ANSWER_LIMIT}
                rows={4}
                defaultValue={isThis ? again.text : undefined}
                error={isThis ? error : undefined}
              />
              <SubmitButton name="intent" value="answer">
                {t('desk:tasks.send')}
                <span className="visually-hidden"> {task.caseNumber}</span>
              </SubmitButton>
            </form>
          </section>
        )
      })}
      <h2>{t('desk:tasks.answered')}</h2>
      {answered.length === 0 && <p className="quiet">{t('desk:tasks.noneAnswered')}</p>}
      {answered.map((task) => (
        <section key={task.id} aria-labelledby={`task-${task.id}`}>
          <TaskFacts task={task} />
        </section>
      ))}
    </StaffFrame>
  )
}

function TaskFacts({ task }: { readonly task: OwedTask }) {
  const { today } = useLoaderData<typeof loader>()
  const t = useT('desk')
  const lang = useLang()
  const { answeredBy, answeredOn } = task
  const isLate = answeredOn === null && task.dueOn < today
  return (
    <>
      <h3 id={`task-${task.id}`}>{t('desk:tasks.case', { number: task.caseNumber })}</h3>
      <DefinitionList
        rows={[
          {
            term: t('desk:tasks.due'),
            value: `${formatDate(task.dueOn)}${isLate ? ` (${t('desk:tasks.late')})` : ''}`,
          },
          { term: t('desk:tasks.unit'), value: task.unit[contentLang(lang)] },
          {
            term: t('desk:tasks.question'),
            value: (
              <>
                <span className="typed-text">{task.question}</span>
                <br />
                {t('desk:tasks.asked', { name: task.askedBy, date: formatDate(task.askedOn) })}
              </>
            ),
          },
          ...(task.answer === null || answeredOn === null
            ? []
            : [
                {
                  term: t('desk:tasks.answer'),
                  value: (
                    <>
                      <span className="typed-text">{task.answer}</span>
                      <br />
                      {t('desk:tasks.answeredBy', {
                        name: answeredBy ?? '',
                        date: formatDate(answeredOn),
                      })}
                    </>
                  ),
                },
              ]),
        ]}
      />
    </>
  )
}
