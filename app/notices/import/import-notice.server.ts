import type { ImportOutcome, ReadOutcome } from '#app/notices/import/imported-notice.ts'
import { runInProcess } from '#app/notices/import/import-process.server.ts'
import type { NamedBytes } from '#app/platform/attachment-check.server.ts'

/**
 * Reads an old notice (text, web page, Word or PDF), finds its parts and makes a draft of it. All of
 * it happens in a process of its own with limits of time and memory: no file can hold up or fell
 * the one that called.
 */
export function importNotice(file: NamedBytes): Promise<ImportOutcome> {
  return runInProcess({ task: 'import', ...file })
}

/** Only the text of such a file: with headings, table rows, check boxes and links kept. */
export function readDocument(file: NamedBytes): Promise<ReadOutcome> {
  return runInProcess({ task: 'read', ...file })
}
