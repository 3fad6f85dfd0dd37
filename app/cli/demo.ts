import { rm } from 'node:fs/promises'
import { join } from 'node:path'
import { refuseUsage, type Command } from '#app/cli/command.ts'
import { removeEmbeddedPostgres } from '#app/demo/embedded-postgres.ts'
import { configuredDatabase, readEnv } from '#app/platform/env.server.ts'

export const command: Command = {
  name: 'demo',
  summary: 'Start the demo over with fresh data (reset)',
  usage: 'demo reset',
  run: async (args, io) => {
    if (args.length !== 1 || args[0] !== 'reset') {
      return refuseUsage(io, 'demo', 'demo knows one thing to do: reset')
    }
    const env = readEnv(io.env)
    if (env.PORTAL_MODE === 'production' || configuredDatabase(env) !== undefined) {
      io.err("demo reset removes only the demo's own embedded database; none is in use here")
      return 1
    }
    await removeEmbeddedPostgres(join(env.DATA_DIR, 'postgres'))
    // Keys, mailbox and exported audit heads belong to the data that are gone.
    for (const part of ['keys', 'mailbox', 'audit']) {
      await rm(join(env.DATA_DIR, part), { recursive: true, force: true })
    }
    io.out('The demo is empty; the next npm start loads it anew')
    return 0
  },
}
