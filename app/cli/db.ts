import { parseArgs } from 'node:util'
import { refuseUsage, type Command } from '#app/cli/command.ts'
import { readEnv, SettingsError } from '#app/platform/env.server.ts'
import { prepareDatabase } from '#app/platform/prepare.server.ts'

export const command: Command = {
  name: 'db',
  summary: "Create the portal's database roles and database (prepare)",
  usage: 'db prepare --admin-url postgres://…   with DATABASE_URL_APP, …_WORKER and …_AUDITOR set',
  run: async (args, io) => {
    const { values, positionals } = parseArgs({
      args,
      options: { 'admin-url': { type: 'string' } },
      allowPositionals: true,
    })
    if (positionals[0] !== 'prepare' || positionals.length > 1) {
      return refuseUsage(io, 'db', 'db knows one thing to do: prepare')
    }
    const adminUrl = values['admin-url']
    if (adminUrl === undefined || !URL.canParse(adminUrl)) {
      return refuseUsage(
        io,
        'db',
        '--admin-url must be the address of the PostgreSQL administrator',
      )
    }
    const env = readEnv(io.env)
    const passwordOf = (key: 'APP' | 'WORKER' | 'AUDITOR'): string => {
      const url = env[`DATABASE_URL_${key}`]
      const password = url === undefined ? '' : decodeURIComponent(new URL(url).password)
      if (password === '') throw new SettingsError(`DATABASE_URL_${key}: must hold a password`)
      return password
    }
    const database = new URL(env.DATABASE_URL_APP ?? '').pathname.slice(1)
    await prepareDatabase({
      adminUrl,
      database,
      passwords: {
        app: passwordOf('APP'),
        worker: passwordOf('WORKER'),
        auditor: passwordOf('AUDITOR'),
      },
    })
    io.out(`Roles and database ${database} are ready; next: portal migrate`)
    return 0
  },
}
