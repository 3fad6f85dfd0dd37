import { Temporal } from 'temporal-polyfill'
import { action, loader } from '#app/routes/public/feedback.tsx'
import { loader as receiptLoader } from '#app/routes/public/feedback-receipt.tsx'
import { controllerKey, systemRows } from '#test/support/citizen-requests.ts'
import { routeArgs, TEST_NOW, type TestController, type World } from '#test/support/world.ts'

/** A form that is filled in well; each test changes what it is about. */
export const FEEDBACK_FORM = {
  page: 'Etusivu',
  problem: 'Ruudunlukija ei lue kuvaa.',
  wantedForm: '',
  answerLanguage: 'fi',
  email: '',
  contact: '',
  website: '',
}

export type FeedbackForm = Partial<Record<string, string>>

export const loadFeedback = (world: World, lang = 'fi', query = '') =>
  loader(routeArgs(world, { path: `/${lang}/accessibility/feedback${query}`, params: { lang } }))

export interface FeedbackAnswer {
  readonly status: number
  readonly location: string
  readonly data: {
    readonly errors?: Record<string, string>
    readonly problem?: string | null
    readonly draft?: Record<string, string>
    readonly form?: string
  }
}

/** Posts a form of the given token as it is. */
export async function postFeedback(
  world: World,
  form: FeedbackForm & { readonly form: string },
): Promise<FeedbackAnswer> {
  const body = new FormData()
  for (const [name, value] of Object.entries(form)) {
    if (value !== undefined) body.append(name, value)
  }
  const answer: unknown = await action(
    routeArgs(world, { path: '/fi/accessibility/feedback', params: { lang: 'fi' }, form: body }),
  )
  if (answer instanceof Response) {
    return { status: answer.status, location: answer.headers.get('location') ?? '', data: {} }
  }
  const { data, init } = answer as { data: FeedbackAnswer['data']; init: { status: number } }
  return { status: init.status, location: '', data }
}

/** Opens a form, fills it in half a minute later and sends it to a controller. */
export async function sendFeedback(
  world: World,
  controller: TestController,
  form: FeedbackForm = {},
  now = TEST_NOW,
) {
  const opened = Temporal.Instant.from(now)
  world.setNow(opened.toString())
  const { form: token } = await loadFeedback(world)
  world.setNow(opened.add({ seconds: 30 }).toString())
  const key = await controllerKey(world, controller.id)
  const answer = await postFeedback(world, {
    ...FEEDBACK_FORM,
    controller: key,
    form: token,
    ...form,
  })
  return { ...answer, token }
}

/** The id of the feedback that was sent with this form. */
export async function feedbackId(world: World, token: string): Promise<string> {
  const rows = await systemRows<{ id: string }>(
    world,
    'select id from accessibility_feedback where form_key = ?',
    [token.split('.')[0]],
  )
  return rows[0]?.id ?? ''
}

export async function readFeedbackReceipt(world: World, token: string, lang = 'fi') {
  const path = `/${lang}/accessibility/feedback/${token}`
  const answer = await receiptLoader(routeArgs(world, { path, params: { lang, token } }))
  const { data, init } = answer as unknown as {
    data: { title: string; receipt: Record<string, unknown> | null }
    init: { status?: number } | null
  }
  return { ...data, status: init?.status ?? 200 }
}
