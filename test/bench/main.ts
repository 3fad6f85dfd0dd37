import { writeFile } from 'node:fs/promises'
import { availableParallelism, cpus } from 'node:os'
import { buildIfNeeded } from '../../app/build-if-needed.mjs'
import { openLab, type Lab } from '#test/bench/lab.ts'
import { citizenForm } from '#test/bench/citizen-form.ts'
import { eventLoop } from '#test/bench/event-loop.ts'
import { letters } from '#test/bench/letters.ts'
import { memory } from '#test/bench/memory.ts'
import { login } from '#test/bench/login.ts'
import { citizenScript, publicScript } from '#test/bench/script.ts'
import { boardSize, deskSize } from '#test/bench/size.ts'
import { start } from '#test/bench/start.ts'
import { isKept, median, type Measured, type Row } from '#test/bench/measure.ts'
import { knownPage, listPage, publicPage, searchPage } from '#test/bench/public-page.ts'
import { submit } from '#test/bench/submit.ts'
import { tableOf, toJson, type Finished } from '#test/bench/report.ts'

const ROWS: readonly Row[] = [
  publicPage,
  knownPage,
  listPage,
  searchPage,
  citizenForm,
  submit,
  deskSize,
  boardSize,
  letters,
  eventLoop,
  login,
  start,
  citizenScript,
  publicScript,
  memory,
]

const RESULTS = new URL('results.json', import.meta.url)

/**
 * Measures the rows that are named, or all: prints one table, writes `results.json`, and ends with
 * 1 when a budget is not kept or a row could not be measured.
 */
async function main(names: readonly string[]): Promise<void> {
  const unknown = names.filter((name) => !ROWS.some((row) => row.name === name))
  if (unknown.length > 0) {
    console.error(`No row ${unknown.join(', ')}. Rows: ${ROWS.map(({ name }) => name).join(', ')}`)
    process.exitCode = 1
    return
  }
  await buildIfNeeded((message) => {
    console.error(message)
  })
  const rows = ROWS.filter(({ name }) => names.length === 0 || names.includes(name))
  const machine = describeMachine()
  const started = performance.now()
  const lab = openLab()
  const stop = (): void => {
    void lab.close().then(() => process.exit(130))
  }
  process.once('SIGINT', stop)
  process.once('SIGTERM', stop)
  try {
    const finished: Finished[] = []
    for (const row of rows) {
      console.error(`${row.name} …`)
      finished.push(await measure(row, lab))
    }
    const seconds = Math.round((performance.now() - started) / 1000)
    console.log(`${tableOf(finished)}\n${machine}; took ${String(seconds)} s`)
    await writeFile(RESULTS, toJson({ machine, seconds, finished }))
    if (!finished.every(({ kept }) => kept)) process.exitCode = 1
  } finally {
    await lab.close()
  }
}

function describeMachine(): string {
  const model = cpus()[0]?.model ?? 'unknown processor'
  return `${model}, ${String(availableParallelism())} cores, Node ${process.versions.node}`
}

async function measure(row: Row, lab: Lab): Promise<Finished> {
  try {
    const measured: Measured = await row.measure(lab)
    return { row, measured, kept: isKept(row, measured), figure: median(measured.figures) }
  } catch (error) {
    return { row, kept: false, failure: error instanceof Error ? error.message : String(error) }
  }
}

process.env.NODE_ENV = 'production'
await main(process.argv.slice(2))
