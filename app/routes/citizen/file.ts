import type { LoaderFunctionArgs } from '@remix-run/node'
import { notFound, withCitizen } from '#app/identity/with-actor.server.ts'
import { downloadResponse } from '#app/platform/download.server.ts'
import { openReleasedFile } from '#app/requests/own-documents.server.ts'

/** Data that have been released to the person with the answer. */
export function loader(args: LoaderFunctionArgs) {
  const { requestId = '', fileId = '' } = args.params
  return withCitizen(args, async (ctx) => {
    const file = await openReleasedFile(ctx, requestId, fileId)
    if (file === undefined) throw notFound()
    return downloadResponse(file)
  })
}
