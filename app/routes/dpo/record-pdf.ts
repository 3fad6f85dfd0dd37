import type { LoaderFunctionArgs } from '@remix-run/node'
import { withStaff } from '#app/identity/with-actor.server.ts'
import { exportProcessingRecord } from '#app/notices/processing-record.server.ts'
import { recordPdf } from '#app/notices/record-pdf.ts'
import { recordFileName } from '#app/notices/record-table.ts'
import { downloadResponse } from '#app/platform/download.server.ts'

/** The record of processing on paper; drawn after its transaction has ended. */
export async function loader(args: LoaderFunctionArgs) {
  const answer = await withStaff(args, ['dpo'], async (ctx) => ({
    record: await exportProcessingRecord(ctx, 'pdf'),
    now: ctx.now,
  }))
  if (!('record' in answer)) return answer
  const { record, now } = answer
  const { bytes } = await args.context.portal.renderer.render(recordPdf(record, now))
  return downloadResponse({
    bytes,
    mediaType: 'application/pdf',
    fileName: recordFileName(record, 'pdf'),
  })
}
