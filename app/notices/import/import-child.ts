import { Worker } from 'node:worker_threads'
import { analyseNotice } from '#app/notices/import/analyse-notice.ts'
import type { ChildMessage, ImportTask } from '#app/notices/import/import-process.server.ts'
import { readHere } from '#app/notices/import/read-document.server.ts'
import { toDraft } from '#app/notices/import/to-draft.ts'

/** Longer than the parent waits. It ends this process where the parent is no more and a file holds it. */
const LAST_RESORT = 60_000
const ALARM = `setTimeout(() => process.kill(process.pid, 'SIGKILL'), ${LAST_RESORT})`

async function answer({ task, name, bytes }: ImportTask): Promise<ChildMessage> {
  try {
    const read = await readHere({ name, bytes })
    if (!read.ok || task === 'read') return read
    const imported = analyseNotice(read.text)
    return { ...read, imported, draft: toDraft(imported) }
  } catch (error) {
    return { error: error instanceof Error ? (error.stack ?? error.message) : 'unknown' }
  }
}

const say = (message: ChildMessage): void => void process.send?.(message)

new Worker(ALARM, { eval: true, env: {} }).unref()
process.once('disconnect', () => process.exit())
process.once('message', (task: ImportTask) => {
  void answer(task).then(say)
})
say('ready')
