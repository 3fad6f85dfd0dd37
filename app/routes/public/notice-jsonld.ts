import type { LoaderFunctionArgs } from '@remix-run/node'
import { notFound } from '#app/identity/with-actor.server.ts'
import { noticeJsonLd } from '#app/notices/notice-jsonld.ts'
import { datedVersions, versionInForce } from '#app/notices/notice-versions.ts'
import { findRegisterVersions } from '#app/notices/published.server.ts'
import { helsinkiDate } from '#app/platform/helsinki.ts'
import { openJson } from '#app/platform/open-json.server.ts'

/** The notice in force in the Data Privacy Vocabulary, for machines that compare such things. */
export async function loader({ params, context }: LoaderFunctionArgs) {
  const { portal } = context
  const register = await findRegisterVersions(portal, params.register ?? '')
  if (register === undefined) throw notFound()
  const versions = datedVersions(register.versions, helsinkiDate(portal.clock.now()))
  const found = versionInForce(versions)
  if (found === undefined) throw notFound()
  return openJson(noticeJsonLd(register, found, portal.env.PUBLIC_ORIGIN), 'application/ld+json')
}
