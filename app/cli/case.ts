import { parseArgs } from 'node:util'
import { refuseUsage, type Command } from '#app/cli/command.ts'
import { withDatabase } from '#app/cli/with-database.ts'
import { openDatabase } from '#app/platform/db.server.ts'
import {
  checkReplay,
  type ReplayDifference,
  type RollupDifference,
} from '#app/requests/replay-check.server.ts'

export const command: Command = {
  name: 'case',
  summary: 'Compare cases with their events (verify)',
  usage: `case verify [--json]

Replays the events of every case and compares the result with the stored state, dates, unit and
handler of each item, with those of the case, and with the counts of ended items. Prints
"ok <n> cases, <m> items", or a line for each that differs. Changes nothing; the portal may be running.

Exit codes: 0 all as the events say, 1 something differs or could not be read, 2 used wrongly`,
  run: async (args, io) => {
    const { values, positionals } = parseArgs({
      args,
      options: { json: { type: 'boolean', default: false } },
      allowPositionals: true,
    })
    if (positionals[0] !== 'verify' || positionals.length > 1) {
      return refuseUsage(io, 'case', 'case knows one thing to do: verify')
    }
    const report = await withDatabase(io.env, async (urls) => {
      const db = openDatabase(urls.worker, 1)
      try {
        return await checkReplay(db)
      } finally {
        await db.close()
      }
    })
    const { cases, items, differences, rollups } = report
    const ok = differences.length + rollups.length === 0
    if (values.json) io.out(JSON.stringify({ ok, ...report }))
    else if (ok) io.out(`ok ${cases} cases, ${items} items`)
    else [...differences.map(caseLine), ...rollups.map(rollupLine)].forEach((line) => io.out(line))
    return ok ? 0 : 1
  },
}

function caseLine({ caseNumber, position, columns }: ReplayDifference): string {
  const item = position === null ? '' : `, item ${position}`
  return `differs: ${caseNumber}${item}: ${columns.join(', ')}`
}

function rollupLine({ unitId, outcome, stored, counted }: RollupDifference): string {
  return `differs: ended ${outcome} in unit ${unitId}: stored ${stored}, counted ${counted}`
}
