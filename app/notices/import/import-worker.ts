import { parentPort, workerData } from 'node:worker_threads'
import { analyseNotice } from '#app/notices/import/analyse-notice.ts'
import type { ImportAnswer, ImportTask } from '#app/notices/import/import-worker.server.ts'
import { readHere } from '#app/notices/import/read-document.server.ts'
import { toDraft } from '#app/notices/import/to-draft.ts'

/** One file in, what was found in it out, and the thread ends. */
async function answer({ task, name, bytes }: ImportTask): Promise<ImportAnswer> {
  try {
    const read = await readHere({ name, bytes })
    if (!read.ok || task === 'read') return read
    const imported = analyseNotice(read.text)
    return { ...read, imported, draft: toDraft(imported) }
  } catch (error) {
    return { error: error instanceof Error ? (error.stack ?? error.message) : 'unknown' }
  }
}

parentPort?.postMessage(await answer(workerData as ImportTask))
