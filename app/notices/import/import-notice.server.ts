import type { ImportOutcome, ReadOutcome } from '#app/notices/import/imported-notice.ts'
import { runInWorker } from '#app/notices/import/import-worker.server.ts'
import type { NamedBytes } from '#app/platform/attachment-check.server.ts'

/**
 * Reads an old notice (text, web page, Word or PDF), finds its parts and makes a draft of it. All of
 * it happens on a worker thread with a limit of time and memory, so that no file can hold up or fell
 * the process that called.
 */
export function importNotice(file: NamedBytes): Promise<ImportOutcome> {
  return runInWorker({ task: 'import', ...file })
}

/** Only the text of such a file: with headings, table rows, check boxes and links kept. */
export function readDocument(file: NamedBytes): Promise<ReadOutcome> {
  return runInWorker({ task: 'read', ...file })
}
