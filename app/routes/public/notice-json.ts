import type { LoaderFunctionArgs } from '@remix-run/node'
import { notFound } from '#app/identity/with-actor.server.ts'
import { noticeResponse } from '#app/notices/notice-response.server.ts'
import { datedVersions, versionInForce } from '#app/notices/notice-versions.ts'
import { noticeJsonPath } from '#app/notices/public-paths.ts'
import { findRegisterVersions } from '#app/notices/published.server.ts'
import { helsinkiDate } from '#app/platform/helsinki.ts'
import { openJson } from '#app/platform/open-json.server.ts'

/** The notice in force of a register in both languages, for machines. */
export async function loader({ params, context }: LoaderFunctionArgs) {
  const { portal } = context
  const register = await findRegisterVersions(portal, params.register ?? '')
  if (register === undefined) throw notFound()
  const versions = datedVersions(register.versions, helsinkiDate(portal.clock.now()))
  const found = versionInForce(versions)
  if (found === undefined) throw notFound()
  const path = noticeJsonPath(register.registerKey)
  return openJson(noticeResponse(register, found, { origin: portal.env.PUBLIC_ORIGIN, path }))
}
