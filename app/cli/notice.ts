import { parseArgs } from 'node:util'
import { Temporal } from 'temporal-polyfill'
import { refuseUsage, type Command, type CommandIo } from '#app/cli/command.ts'
import { importNoticeFile } from '#app/cli/notice-import.ts'
import { readNoticeFile } from '#app/cli/notice-file.ts'
import { withDatabase } from '#app/cli/with-database.ts'
import { lintNotice } from '#app/notices/lint/lint-notice.ts'
import type { NoticeDocument } from '#app/notices/notice.ts'
import {
  languagesOfRegister,
  listNoticeVersions,
  publishNotice,
  withdrawNotice,
  type PublishContext,
} from '#app/notices/publish.server.ts'
import { systemClock } from '#app/platform/clock.ts'
import { openDatabase, type Database, type Tx } from '#app/platform/db.server.ts'
import { helsinkiDate } from '#app/platform/helsinki.ts'
import { publicationSeen } from '#app/platform/notify.server.ts'

export const command: Command = {
  name: 'notice',
  summary: 'Publish, withdraw, list and lint register notices',
  usage: `notice publish <register> --file content.json [--effective YYYY-MM-DD] [--json]
notice withdraw <register> --version N [--json]
notice list [--json]
notice lint <file> --lang fi|sv [--date YYYY-MM-DD] [--json]
notice import <file> [--json]   what an old notice (text, HTML, DOCX, PDF) contains; needs no database

publish checks the content, refuses what the linter says must not be published (a mandatory part or a
language missing), gives it the register's next version number and returns when every web process
shows it. Without --effective it is in force from today. withdraw takes a version back: the
one before it is in force again. --file - reads standard input.

lint reads a notice as plain text (UTF-8, UTF-16 with its mark, else Windows-1252; scraps of HTML
allowed; - is standard input) in the language of --lang and tells repealed acts, renamed authorities,
old systems and terms, broken addresses and missing parts, in the words of that language, by the law
of today or of --date. It needs no database and fetches nothing. With --json: an array of objects
with rule, severity, match, offset (UTF-16 units), section, message and successor. Findings are its
output, not a failure.

Exit codes: 0 done, also when lint found something; 1 refused or failed, also a file that cannot be
read; 2 used wrongly`,
  run: async (args, io) => {
    const own = OWN_OPTIONS[args[0] ?? '']
    if (own !== undefined) return (await own())(args.slice(1), io)
    const { values, positionals } = parseArgs({
      args,
      options: {
        file: { type: 'string' },
        effective: { type: 'string' },
        version: { type: 'string' },
        json: { type: 'boolean' },
      },
      allowPositionals: true,
    })
    const [action, register, ...rest] = positionals
    const usage = (message: string): number => refuseUsage(io, 'notice', message)
    const { file, effective, json = false } = values
    if (values.version !== undefined && !/^[1-9]\d{0,5}$/.test(values.version)) {
      return usage('--version must be a whole number from 1')
    }
    const version = values.version === undefined ? undefined : Number(values.version)
    if (effective !== undefined && !isDate(effective)) {
      return usage('--effective must be a date such as 2026-12-01')
    }
    if (action === 'list' && register === undefined) return list(io, json)
    if (action === 'import') {
      if (register === undefined || rest.length > 0) return usage('import needs one FILE')
      if (file !== undefined || effective !== undefined || version !== undefined) {
        return usage('import knows only --json')
      }
      return importNoticeFile(io, { file: register, json })
    }
    if (register === undefined || rest.length > 0) {
      return usage('name what to do and one register: publish, withdraw, or list; or lint a file')
    }
    if (action === 'withdraw' && version !== undefined) {
      return withdraw(io, { register, version, json })
    }
    if (action === 'withdraw') return usage('withdraw needs --version')
    if (action !== 'publish') {
      return usage('notice knows publish, withdraw, list, lint and import')
    }
    if (file === undefined || version !== undefined) return usage('publish needs --file')
    return publish(io, { register, file, effective, json })
  },
}

/** Actions with options of their own, each in its file and loaded only when called. */
const OWN_OPTIONS: Readonly<
  Record<string, () => Promise<(args: string[], io: CommandIo) => Promise<number>>>
> = {
  lint: async () => (await import('#app/cli/notice-lint.ts')).lintNoticeText,
}

function isDate(text: string): boolean {
  if (!/^\d{4}-\d\d-\d\d$/.test(text)) return false
  try {
    Temporal.PlainDate.from(text, { overflow: 'reject' })
    return true
  } catch {
    return false
  }
}

async function publish(
  io: CommandIo,
  wanted: { register: string; file: string; effective: string | undefined; json: boolean },
): Promise<number> {
  const { register, file, effective, json } = wanted
  const content = await readNoticeFile(io, file)
  if (content === null) return 1
  const effectiveFrom = effective === undefined ? undefined : Temporal.PlainDate.from(effective)
  return inSystem(io, async (db, ctx) => {
    const outcome = await ctx(async (context) => {
      const today = effectiveFrom ?? helsinkiDate(context.now)
      const blocks = await blocking(context.tx, register, content, today)
      if (blocks.length > 0) return { ok: false as const, reason: 'blocked' as const, blocks }
      return publishNotice(context, { registerKey: register, content, effectiveFrom })
    })
    if (!outcome.ok) {
      io.err(`notice: ${publishRefusal(outcome, register)}`)
      return 1
    }
    await confirm(io, db)
    const { version } = outcome
    io.out(
      json
        ? JSON.stringify({ register, version, effectiveFrom: outcome.effectiveFrom })
        : `Published ${register}, version ${String(version)}, in force from ${outcome.effectiveFrom}`,
    )
    return 0
  })
}

/** What the editor would not let anybody publish either, by the law of the day it comes into force. */
async function blocking(
  tx: Tx,
  register: string,
  content: NoticeDocument,
  today: Temporal.PlainDate,
): Promise<readonly string[]> {
  const languages = await languagesOfRegister(tx, register)
  if (languages === undefined) return []
  return lintNotice(content, { today, languages })
    .filter(({ rule }) => rule.blocks)
    .map(({ rule, path, detail }) => {
      const instead = rule.successor === null ? '' : ` → ${rule.successor.fi}`
      return `  ${path || '(whole notice)'}: ${(detail ?? rule.message).fi}${instead} [${rule.id}]`
    })
}

type Refusal =
  | Exclude<Awaited<ReturnType<typeof publishNotice>>, { ok: true }>
  | { readonly ok: false; readonly reason: 'blocked'; readonly blocks: readonly string[] }

function publishRefusal(outcome: Refusal, register: string): string {
  switch (outcome.reason) {
    case 'no-such-register':
      return `there is no register ${register}; see notice list`
    case 'blocked':
      return [`this must not be published before it is mended:`, ...outcome.blocks].join('\n')
    case 'effective-too-early':
      return `the version before is in force from ${outcome.earliest}: --effective must not be earlier`
  }
}

async function withdraw(
  io: CommandIo,
  wanted: { register: string; version: number; json: boolean },
): Promise<number> {
  const { register, version, json } = wanted
  return inSystem(io, async (db, ctx) => {
    const outcome = await ctx((context) =>
      withdrawNotice(context, { registerKey: register, version }),
    )
    if (!outcome.ok) {
      io.err(
        outcome.reason === 'no-such-register'
          ? `notice: there is no register ${register}; see notice list`
          : `notice: register ${register} has no published version ${String(version)}; see notice list`,
      )
      return 1
    }
    await confirm(io, db)
    const { nowInForce } = outcome
    io.out(
      json
        ? JSON.stringify({ register, withdrawn: version, nowInForce })
        : `Withdrew ${register}, version ${String(version)}; ` +
            (nowInForce === null
              ? 'no version is in force now'
              : `version ${String(nowInForce)} is in force now`),
    )
    return 0
  })
}

async function list(io: CommandIo, json: boolean): Promise<number> {
  return inSystem(io, async (_db, ctx) => {
    const rows = await ctx(({ tx }) => listNoticeVersions(tx))
    if (json) io.out(JSON.stringify(rows))
    else {
      for (const row of rows) {
        const since = row.effectiveFrom === null ? '' : `  in force from ${row.effectiveFrom}`
        io.out(
          `${row.controllerKey}  ${row.registerKey}  version ${String(row.version)}  ${row.status}${since}`,
        )
      }
    }
    return 0
  })
}

/** The publication is committed: what is left is that every web process shows it. */
async function confirm(io: CommandIo, db: Database): Promise<void> {
  if (await publicationSeen(db)) return
  io.err(
    'notice: a web process has not confirmed; it is cut off from the database and shows nothing from memory until it is back',
  )
}

async function inSystem(
  io: CommandIo,
  work: (
    db: Database,
    ctx: <T>(use: (context: PublishContext) => Promise<T>) => Promise<T>,
  ) => Promise<number>,
): Promise<number> {
  return withDatabase(io.env, async (urls) => {
    const db = openDatabase(urls.worker, 1)
    try {
      return await work(db, (use) =>
        db.withContext({ kind: 'system' }, (tx) =>
          use({ tx, now: systemClock.now(), actor: { kind: 'system' } }),
        ),
      )
    } finally {
      await db.close()
    }
  })
}
