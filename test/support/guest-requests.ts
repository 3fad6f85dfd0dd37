import { Temporal } from 'temporal-polyfill'
import { action, loader } from '#app/routes/public/request.tsx'
import { loader as receiptLoader } from '#app/routes/public/request-receipt.tsx'
import { routeArgs, TEST_NOW, type World } from '#test/support/world.ts'

/** A form that is filled in well; each test changes what it is about. */
export const GUEST_FORM = {
  name: 'Veera Vierasmaa',
  birthDate: '5.3.1985',
  subject: 'self',
  represented: '',
  'access-scope': 'all',
  answerForm: 'electronic',
  caseLanguage: 'fi',
  interpreter: '',
  email: 'veera@example.test',
  phone: '',
  address: '',
  website: '',
}

let sent = 0

export type GuestForm = Partial<Record<string, string>>

export function guestQuery(
  registers: readonly string[],
  rights: readonly string[] = ['access'],
  standing = '',
) {
  const query = new URLSearchParams({ next: 'details' })
  for (const right of rights) query.append('rights', right)
  for (const register of registers) query.append('registers', register)
  if (standing !== '') query.append('standing', standing)
  return query.toString()
}

/** The token that the page gives out with its form. */
export async function guestToken(world: World, query: string): Promise<string> {
  const page = await loader(
    routeArgs(world, { path: `/fi/request?${query}`, params: { lang: 'fi' } }),
  )
  return page.form
}

export interface GuestAnswer {
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
export async function postGuest(
  world: World,
  query: string,
  form: GuestForm & { readonly form: string },
): Promise<GuestAnswer> {
  const body = new FormData()
  for (const [name, value] of Object.entries(form)) {
    if (value !== undefined) body.append(name, value)
  }
  const answer: unknown = await action(
    routeArgs(world, { path: `/fi/request?${query}`, params: { lang: 'fi' }, form: body }),
  )
  if (answer instanceof Response) {
    return { status: answer.status, location: answer.headers.get('location') ?? '', data: {} }
  }
  const { data, init } = answer as { data: GuestAnswer['data']; init: { status: number } }
  return { status: init.status, location: '', data }
}

/** Fills in and sends a form half a minute after it was opened, and reads the receipt. */
export async function sendGuest(
  world: World,
  options: {
    registers: readonly string[]
    rights?: readonly string[]
    standing?: string
    form?: GuestForm
    now?: string
  },
) {
  const opened = Temporal.Instant.from(options.now ?? TEST_NOW)
  world.setNow(opened.toString())
  const query = guestQuery(options.registers, options.rights, options.standing)
  const token = await guestToken(world, query)
  world.setNow(opened.add({ seconds: 30 }).toString())
  sent += 1
  // Not a random id: one can look like a personal identity code.
  const email = `guest.${sent}@example.test`
  const answer = await postGuest(world, query, {
    ...GUEST_FORM,
    email,
    form: token,
    ...options.form,
  })
  return { ...answer, token, query }
}

interface Receipt {
  readonly status: number
  readonly cases: readonly { readonly caseNumber: string; readonly dueOn: string }[]
  readonly code?: string
}

export async function readReceipt(world: World, token: string): Promise<Receipt> {
  const path = `/fi/request/receipt/${token}`
  const answer = await receiptLoader(routeArgs(world, { path, params: { lang: 'fi', token } }))
  const { data, init } = answer as unknown as { data: Receipt; init: { status?: number } | null }
  return { ...data, status: init?.status ?? 200 }
}
