import { createHash } from 'node:crypto'
import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import { afterEach, expect, test } from 'vitest'
import { createLetterRenderer, type LetterRenderer } from '#app/letters/render.server.ts'
import { receiptLetter } from '#app/letters/l01-receipt.ts'
import { sampleReceipt } from '#app/letters/samples.ts'
import { renderPdf } from '#app/pdf/render.server.ts'

const LETTER = receiptLetter(sampleReceipt('fi'))
const NAMED = (name: string) => ({ ...LETTER, recipient: [name] })

let renderer: LetterRenderer | undefined
afterEach(async () => {
  await renderer?.close()
  renderer = undefined
})

/** A worker that ends itself when the receiver is called Crash, and else answers with the name. */
async function crashingWorker() {
  const folder = await mkdtemp(join(tmpdir(), 'letters-'))
  const file = join(folder, 'worker.mjs')
  await writeFile(
    file,
    `import { parentPort } from 'node:worker_threads'
parentPort.on('message', (document) => {
  const [name] = document.recipient
  if (name === 'Crash') process.exit(7)
  if (name === 'Throw') throw new Error('thrown in the worker')
  parentPort.postMessage({ bytes: new TextEncoder().encode(name), sha256: name })
})`,
  )
  return {
    workerFile: pathToFileURL(file),
    remove: () => rm(folder, { recursive: true }),
  }
}

test('gives the same bytes as drawing here, with their hash', async () => {
  renderer = createLetterRenderer()
  const { bytes, sha256 } = await renderer.render(LETTER)
  expect(Buffer.from(bytes).equals(await renderPdf(LETTER))).toBe(true)
  expect(sha256).toBe(createHash('sha256').update(bytes).digest('hex'))
})

test('a document that cannot be drawn rejects alone', async () => {
  renderer = createLetterRenderer()
  const broken = { ...LETTER, blocks: [{ kind: 'heading', level: 2, text: 'x' }] } as const
  const [bad, good] = await Promise.allSettled([renderer.render(broken), renderer.render(LETTER)])
  expect(bad).toMatchObject({ status: 'rejected', reason: { message: /heading level 2/ } })
  expect(good.status).toBe('fulfilled')
})

test('a dying worker takes its own letter only, and is replaced', async () => {
  const { workerFile, remove } = await crashingWorker()
  renderer = createLetterRenderer({ size: 1, workerFile })
  const names = ['A', 'Crash', 'B', 'Throw', 'C']
  const results = await Promise.allSettled(names.map((name) => renderer!.render(NAMED(name))))
  expect(
    results.map((r) => (r.status === 'fulfilled' ? r.value.sha256 : String(r.reason))),
  ).toEqual([
    'A',
    'Error: render worker ended with code 7',
    'B',
    'Error: thrown in the worker',
    'C',
  ])
  await remove()
})

test('close finishes what waits and refuses what comes later', async () => {
  renderer = createLetterRenderer({ size: 2 })
  const letters = Array.from({ length: 5 }, () => renderer!.render(LETTER))
  const closed = renderer.close()
  await expect(renderer.render(LETTER)).rejects.toThrow('closed')
  const done = await Promise.all(letters)
  expect(new Set(done.map(({ sha256 }) => sha256)).size).toBe(1)
  await closed
})
