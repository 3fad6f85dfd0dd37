import type { LoaderFunctionArgs } from '@remix-run/node'
import { notFound } from '#app/identity/with-actor.server.ts'
import { noticeResponse } from '#app/notices/notice-response.server.ts'
import { datedVersions } from '#app/notices/notice-versions.ts'
import { noticeJsonPath } from '#app/notices/public-paths.ts'
import { findRegisterVersions } from '#app/notices/published.server.ts'
import { helsinkiDate } from '#app/platform/helsinki.ts'
import { openJson } from '#app/platform/open-json.server.ts'
import { versionOf } from './versions-view.server.ts'

/** One version of a register's notice in both languages, for machines. */
export async function loader({ params, context }: LoaderFunctionArgs) {
  const { portal } = context
  const register = await findRegisterVersions(portal, params.register ?? '')
  if (register === undefined) throw notFound()
  const versions = datedVersions(register.versions, helsinkiDate(portal.clock.now()))
  const found = versionOf(versions, params.version)
  const path = noticeJsonPath(register.registerKey, found.version)
  return openJson(noticeResponse(register, found, { origin: portal.env.PUBLIC_ORIGIN, path }))
}
