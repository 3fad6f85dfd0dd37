import type { LoaderFunctionArgs } from '@remix-run/node'
import { withStaff } from '#app/identity/with-actor.server.ts'
import { exportProcessingRecord } from '#app/notices/processing-record.server.ts'
import { recordFileName } from '#app/notices/record-table.ts'
import { recordXlsx, XLSX_TYPE } from '#app/notices/record-xlsx.server.ts'
import { downloadResponse } from '#app/platform/download.server.ts'

/** The record of processing as a workbook, in the language of its address. */
export async function loader(args: LoaderFunctionArgs) {
  const answer = await withStaff(args, ['dpo'], async (ctx) => ({
    record: await exportProcessingRecord(ctx, 'xlsx'),
    now: ctx.now,
  }))
  if (!('record' in answer)) return answer
  const { record, now } = answer
  return downloadResponse({
    bytes: await recordXlsx(record, now),
    mediaType: XLSX_TYPE,
    fileName: recordFileName(record, 'xlsx'),
  })
}
