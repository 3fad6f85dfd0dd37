import type { Command } from '#app/cli/command.ts'
import { withDatabase } from '#app/cli/with-database.ts'
import { migrateDatabase } from '#app/platform/prepare.server.ts'

export const command: Command = {
  name: 'migrate',
  summary: 'Bring the database schema up to date',
  usage: 'migrate',
  run: async (_args, io) => {
    const ran = await withDatabase(io.env, (urls) => migrateDatabase({ urls }))
    io.out(ran.length === 0 ? 'The schema is up to date' : `Migrated: ${ran.join(', ')}`)
    return 0
  },
}
