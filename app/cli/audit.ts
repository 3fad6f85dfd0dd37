import { join } from 'node:path'
import { parseArgs } from 'node:util'
import { headsFile } from '#app/audit/exported-heads.server.ts'
import { describeBreak, verifyAudit } from '#app/audit/verify.server.ts'
import { refuseUsage, type Command } from '#app/cli/command.ts'
import { withDatabase } from '#app/cli/with-database.ts'
import { readKeyring } from '#app/platform/crypto.server.ts'
import { openDatabase } from '#app/platform/db.server.ts'
import { readEnv } from '#app/platform/env.server.ts'

export const command: Command = {
  name: 'audit',
  summary: 'Check the chain of audit events (verify)',
  usage: `audit verify [--json]

Prints "ok <n> events, <m> unsealed": n sealed events are as they were written, m wait for the
sealer. Otherwise one line names the first event or link that is not. The portal may be running.

Exit codes: 0 all as written, 1 something is not, or the log could not be read, 2 used wrongly`,
  run: async (args, io) => {
    const { values, positionals } = parseArgs({
      args,
      options: { json: { type: 'boolean' } },
      allowPositionals: true,
    })
    if (positionals[0] !== 'verify' || positionals.length > 1) {
      return refuseUsage(io, 'audit', 'audit knows one thing to do: verify')
    }
    const env = readEnv(io.env)
    const keyring = await readKeyring(
      env.KEYRING_FILE ?? join(env.DATA_DIR, 'keys', 'keyring.json'),
    )
    const verdict = await withDatabase(io.env, async (urls) => {
      const db = openDatabase(urls.auditor, 1)
      try {
        return await verifyAudit(db, { keyring, headsFile: headsFile(env) })
      } finally {
        await db.close()
      }
    })
    if (values.json === true) io.out(JSON.stringify(verdict))
    else if (verdict.ok) io.out(`ok ${verdict.events} events, ${verdict.unsealed} unsealed`)
    else io.out(`broken: ${describeBreak(verdict.broken)}`)
    return verdict.ok ? 0 : 1
  },
}
