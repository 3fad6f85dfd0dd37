import { randomUUID } from 'node:crypto'
import { makeReceiptLetter } from '#app/requests/receipt-job.server.ts'
import { action as newAction } from '#app/routes/citizen/request-new.tsx'
import { action as stepAction } from '#app/routes/citizen/request-step.tsx'
import { DETAILS } from '#test/support/plain-request.ts'
import { routeArgs, TEST_ORIGIN, type TestController, type World } from '#test/support/world.ts'

/** Where an action leads. */
export async function locationOf(answer: unknown): Promise<string> {
  const response = await answer
  if (!(response instanceof Response)) throw new Error('Not a redirect')
  return response.headers.get('location') ?? ''
}

export function postNew(
  world: World,
  cookie: string,
  form: Record<string, string>,
): Promise<string> {
  const path = '/fi/citizen/requests/new'
  return locationOf(newAction(routeArgs(world, { path, params: { lang: 'fi' }, cookie, form })))
}

export function stepArgs(
  world: World,
  cookie: string,
  draftId: string,
  step: string,
  options: { form?: Record<string, string> | FormData; query?: string } = {},
) {
  const { form, query = '' } = options
  const path = `/fi/citizen/drafts/${draftId}/${step}${query}`
  return routeArgs(world, { path, params: { lang: 'fi', draftId, step }, cookie, form })
}

interface DraftChoices {
  readonly subject?: string
  readonly childView?: string
  /** Joined by commas, as in the draft. */
  readonly rights?: string
  readonly registers?: string
  /** `systemUser`: of one's own work, not as a client. */
  readonly standing?: string
}

/** A complete draft, made by the forms; by default of the person's own data, by the right of access. */
export async function fillDraft(
  world: World,
  cookie: string,
  controller: Pick<TestController, 'registerKey'>,
  fields: DraftChoices & Readonly<Record<string, string>> = {},
): Promise<string> {
  const draftId = randomUUID()
  const {
    subject = 'self',
    childView = '',
    rights = 'access',
    registers,
    standing,
    ...details
  } = fields
  await postNew(world, cookie, { formKey: draftId, subject, childView })
  const post = (step: string, form: Record<string, string> | FormData) =>
    locationOf(stepAction(stepArgs(world, cookie, draftId, step, { form })))
  const choice = new FormData()
  if (standing !== undefined) choice.set('standing', standing)
  for (const right of rights.split(',')) choice.append('rights', right)
  for (const key of (registers ?? controller.registerKey).split(','))
    choice.append('registers', key)
  await post('right', choice)
  await post('details', { ...DETAILS, ...details })
  return draftId
}

/** The key of a controller, by which "I do not know the register" is asked of it. */
export async function controllerKey(world: World, id: string): Promise<string> {
  const rows = await systemRows<{ key: string }>(
    world,
    'select key from controllers where id = ?',
    [id],
  )
  return rows[0]?.key ?? ''
}

/** Sends a draft by its last form; gives the case's id. */
export async function sendDraft(world: World, cookie: string, draftId: string): Promise<string> {
  const location = await locationOf(
    stepAction(stepArgs(world, cookie, draftId, 'check', { form: {} })),
  )
  const id = /requests\/([0-9a-f-]{36})\/receipt/.exec(location)?.[1]
  if (id === undefined) throw new Error(`Not sent: ${location}`)
  return id
}

/** Runs the job that makes the receipt letter. */
export async function runReceiptJob(world: World, requestId: string): Promise<void> {
  const { clock, renderer } = world.portal
  const env = { PUBLIC_ORIGIN: TEST_ORIGIN }
  await makeReceiptLetter({ env, db: world.workerDb, clock, renderer }, { requestId })
}

/** Rows that no role of the portal may ask for in one go. */
export function systemRows<T>(
  world: World,
  sql: string,
  bindings: readonly unknown[],
): Promise<T[]> {
  return world.workerDb.withContext({ kind: 'system' }, async (tx) => {
    const { rows } = await tx.raw<{ rows: T[] }>(sql, bindings)
    return rows
  })
}
