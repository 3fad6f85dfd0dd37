import { getController } from '#app/controllers/controllers.server.ts'
import type { StaffContext } from '#app/identity/with-actor.server.ts'
import { contentLang } from '#app/i18n/lang.ts'
import { listControllerNotices } from '#app/notices/controller-notices.server.ts'
import { processingRecord, type ProcessingRecord } from '#app/notices/processing-record.ts'

/** The record of the actor's own controller today, in the language of the page (GDPR 30(1)). */
export async function readProcessingRecord(ctx: StaffContext): Promise<ProcessingRecord> {
  const controller = await getController(ctx.tx, ctx.actor.controllerId)
  const registers = await listControllerNotices(ctx)
  const asOf = ctx.today.toString()
  return processingRecord({ controller, registers, asOf }, contentLang(ctx.lang))
}

/** The same, taken out as a file: that is an event of the log. */
export async function exportProcessingRecord(
  ctx: StaffContext,
  format: 'xlsx' | 'pdf',
): Promise<ProcessingRecord> {
  const record = await readProcessingRecord(ctx)
  await ctx.audit({ kind: 'record-of-processing-exported', format, lang: record.lang })
  return record
}
