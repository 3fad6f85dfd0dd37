import { redirect, type LoaderFunctionArgs, type TypedResponse } from '@remix-run/node'
import type { Temporal } from 'temporal-polyfill'
import { appendAudit } from '#app/audit/append.server.ts'
import type { AuditActor, AuditEvent } from '#app/audit/audit-event.ts'
import { hasRole, type Actor, type CitizenActor, type StaffActor } from '#app/identity/actor.ts'
import type { Realm } from '#app/identity/identity.ts'
import { enterSession, sessionToken } from '#app/identity/session.server.ts'
import { inLanguage } from '#app/i18n/areas.ts'
import { isLang, type Lang } from '#app/i18n/lang.ts'
import type { StaffRole } from '#app/people/roles.ts'
import { isDatabaseAway, type DbContext, type Tx } from '#app/platform/db.server.ts'
import { helsinkiDate } from '#app/platform/helsinki.ts'
import type { Log } from '#app/platform/log.server.ts'
import type { Portal } from '#app/portal.server.ts'

type RouteArgs = Pick<LoaderFunctionArgs, 'request' | 'params' | 'context'>

/** What a use case works with: one actor, one moment, one transaction. */
export interface ActorContext<A extends Actor = Actor> {
  readonly actor: A
  readonly now: Temporal.Instant
  readonly today: Temporal.PlainDate
  readonly lang: Lang
  readonly log: Log
  readonly tx: Tx
  readonly portal: Portal
  /** Appends an audit event in this transaction; one about a case belongs to the case's controller. */
  audit(event: AuditEvent, controllerId?: string): Promise<void>
}
export type CitizenContext = ActorContext<CitizenActor>
export type StaffContext = ActorContext<StaffActor>

/** Nobody but the missing or invisible: 404, so that existence is not told. */
export function notFound(): Response {
  return new Response(null, { status: 404 })
}

/** The database is away for the moment: a calm page, and a word to machines when to come back. */
function unavailable(): Response {
  return new Response(null, { status: 503, headers: { 'retry-after': '5' } })
}

/** The actor may know that it exists but not do this: 403. */
export function forbidden(): Response {
  return new Response(null, { status: 403 })
}

/** @throws Response 404 when the path names no language of the portal */
export function langOf(params: RouteArgs['params']): Lang {
  if (!isLang(params.lang)) throw notFound()
  return params.lang
}

/** Runs `work` for a strongly identified person; others are sent to log in. */
export function withCitizen<T>(
  args: RouteArgs,
  work: (ctx: CitizenContext) => Promise<T>,
): Promise<T | TypedResponse<never>> {
  return withActor(args, 'citizen', (ctx) => work(ctx as CitizenContext))
}

/** Runs `work` for a staff member who has one of `roles`; others get 403 and an audit event. */
export function withStaff<T>(
  args: RouteArgs,
  roles: readonly StaffRole[],
  work: (ctx: StaffContext) => Promise<T>,
): Promise<T | TypedResponse<never>> {
  return withActor(args, 'staff', (ctx) => {
    const staff = ctx as StaffContext
    if (!hasRole(staff.actor, ...roles)) throw forbidden()
    return work(staff)
  })
}

async function withActor<T>(
  args: RouteArgs,
  realm: Realm,
  work: (ctx: ActorContext) => Promise<T>,
): Promise<T | TypedResponse<never>> {
  const { request, context } = args
  const { portal, requestId } = context
  const lang = langOf(args.params)
  // Staff pages exist in the two languages of the administration.
  if (realm === 'staff' && lang === 'en') return redirect(inLanguage(pathOf(request), 'fi'))
  const token = sessionToken(request, realm)
  if (token === undefined) return toLogin(request, realm, lang)
  const now = portal.clock.now()
  let denied: { actor: Actor; context: DbContext } | undefined
  try {
    const outcome = await portal.db.withoutContext(async (tx) => {
      const session = await enterSession(tx, { token, realm, now })
      if (session === undefined) return undefined
      denied = session
      const audit = (event: AuditEvent, controllerId?: string): Promise<void> =>
        appendAudit(tx, {
          event,
          actor: auditActor(session.actor),
          at: now,
          httpRequest: requestId,
          ...(controllerId !== undefined && { controllerId }),
        })
      const log = portal.log.child({ requestId })
      const today = helsinkiDate(now)
      const { actor } = session
      return { value: await work({ actor, now, today, lang, log, tx, portal, audit }) }
    })
    return outcome === undefined ? toLogin(request, realm, lang) : outcome.value
  } catch (thrown) {
    if (denied !== undefined && isDenial(thrown)) await auditDenial(args, denied, thrown.status)
    throw isDatabaseAway(thrown) ? unavailable() : thrown
  }
}

function isDenial(thrown: unknown): thrown is Response & { status: 403 | 404 } {
  return thrown instanceof Response && (thrown.status === 403 || thrown.status === 404)
}

/** A denied attempt is recorded in a transaction of its own: the actor's was rolled back. */
async function auditDenial(
  args: RouteArgs,
  session: { actor: Actor; context: DbContext },
  status: 403 | 404,
): Promise<void> {
  const { portal, requestId } = args.context
  const route = new URL(args.request.url).pathname.replace(/[0-9a-f-]{36}/g, ':id')
  await portal.db.withContext(session.context, (tx) =>
    appendAudit(tx, {
      event: { kind: 'access-denied', route, status },
      actor: auditActor(session.actor),
      at: portal.clock.now(),
      httpRequest: requestId,
    }),
  )
}

export function auditActor(actor: Actor): AuditActor {
  return actor.realm === 'citizen'
    ? { kind: 'person', key: actor.personKey }
    : { kind: 'staff', key: actor.staffId, controllerId: actor.controllerId }
}

/** Path and query of a page, without what single fetch adds. */
function pathOf(request: Request): string {
  const url = new URL(request.url)
  url.searchParams.delete('_routes')
  return url.pathname.replace(/\.data$/, '') + url.search
}

/** To the login page, and back here afterwards (only for pages, not for posted forms). */
function toLogin(request: Request, realm: Realm, lang: Lang): TypedResponse<never> {
  const back = request.method === 'GET' ? pathOf(request) : `/${lang}`
  const page = realm === 'citizen' ? 'login' : 'staff/login'
  return redirect(`/${lang}/${page}?returnTo=${encodeURIComponent(back)}`)
}
