import type { LoaderFunctionArgs } from '@remix-run/node'
import { notFound, withCitizen } from '#app/identity/with-actor.server.ts'
import { downloadResponse } from '#app/platform/download.server.ts'
import { openLetter } from '#app/requests/own-documents.server.ts'

/** A letter of an own case as PDF. */
export function loader(args: LoaderFunctionArgs) {
  const { requestId = '', letterId = '' } = args.params
  return withCitizen(args, async (ctx) => {
    const letter = await openLetter(ctx, requestId, letterId)
    if (letter === undefined) throw notFound()
    return downloadResponse(letter)
  })
}
