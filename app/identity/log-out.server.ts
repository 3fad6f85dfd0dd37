import { redirect, type ActionFunctionArgs, type TypedResponse } from '@remix-run/node'
import { appendAudit } from '#app/audit/append.server.ts'
import type { Realm } from '#app/identity/identity.ts'
import {
  endedCookie,
  endSession,
  enterSession,
  sessionToken,
} from '#app/identity/session.server.ts'
import { auditActor, langOf } from '#app/identity/with-actor.server.ts'

/** Ends the session on the server, its cookie, and whatever the browser kept of the pages. */
export async function logOut(
  args: ActionFunctionArgs,
  realm: Realm,
): Promise<TypedResponse<never>> {
  const { request, context } = args
  const lang = langOf(args.params)
  const token = sessionToken(request, realm)
  const now = context.portal.clock.now()
  if (token !== undefined) {
    await context.portal.db.withoutContext(async (tx) => {
      const session = await enterSession(tx, { token, realm, now })
      if (session === undefined) return
      await endSession(tx, token)
      await appendAudit(tx, {
        event: { kind: 'logout' },
        actor: auditActor(session.actor),
        at: now,
        httpRequest: context.requestId,
      })
    })
  }
  return redirect(`/${lang}/login/outcome/logged-out-${realm}`, {
    headers: { 'set-cookie': endedCookie(realm), 'clear-site-data': '"cache"' },
  })
}
