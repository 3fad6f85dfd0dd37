import { execFileSync, spawnSync } from 'node:child_process'
import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { runPortal } from '#app/cli/main.ts'
import type { ImportedNotice } from '#app/notices/import/imported-notice.ts'
import { lockedWord, pdf } from '#test/support/attachments.ts'

const FIXTURE = fileURLToPath(
  new URL('../../test/fixtures/import/checkbox-form.sv.txt', import.meta.url),
)

async function portal(args: readonly string[], stdin = '') {
  const out: string[] = []
  const err: string[] = []
  const code = await runPortal(['notice', 'import', ...args], {
    stdin: (async function* () {
      yield stdin
    })(),
    out: (line) => out.push(line),
    err: (line) => err.push(line),
    env: { NODE_ENV: 'production' },
  })
  return { code, out, err }
}

interface Found extends ImportedNotice {
  readonly text: string
}

describe('notice import', () => {
  let folder: string
  beforeAll(async () => {
    folder = await mkdtemp(join(tmpdir(), 'notice-import-'))
    await writeFile(join(folder, 'locked.docx'), lockedWord())
    await writeFile(join(folder, 'scan.pdf'), pdf())
    await writeFile(join(folder, 'empty.txt'), '')
  })
  afterAll(() => rm(folder, { recursive: true }))

  it('prints one JSON object', async () => {
    const { code, out, err } = await portal([FIXTURE, '--json'])
    expect([code, out.length, err]).toEqual([0, 1, []])
    const found = JSON.parse(out[0]!) as Found
    expect(found).toMatchObject({
      language: 'sv',
      kind: 'notice',
      format: 'txt',
      title: 'Klientregistret för stöd enligt socialvårdslagen',
      fields: { transfers: { answer: 'no' } },
      unmapped: [{ text: 'REGISTERBESKRIVNING', span: { start: 0 } }],
      draft: { kind: 'notice' },
    })
    const [date] = found.sections
    expect(date).toMatchObject({ heading: 'Datum', field: 'date.drafted', confidence: 1 })
    expect(found.text.slice(date?.span.start, date?.span.end).trim()).toBe('2021-05-04')
  })

  it('prints a summary', async () => {
    const { code, out } = await portal([FIXTURE])
    expect(code).toBe(0)
    const text = out.join('\n')
    expect(text).toContain('Kind:      register notice (GDPR 13 and 14)')
    expect(text).toMatch(
      /^ {2}transfers +100 % +Överföring av uppgifter utanför EU eller EES: ☒ Nej ☐ Ja$/m,
    )
    expect(text).toMatch(/^ {2}statutes +1301\/2014, 254\/2015$/m)
  })

  it('reads standard input', async () => {
    const { code, out } = await portal(['-', '--json'], 'Rekisterin nimi: Veneet\n')
    expect(code).toBe(0)
    expect(JSON.parse(out[0]!)).toMatchObject({ fields: { registerName: 'Veneet' } })
  })

  it.each([
    ['locked.docx', 'is locked with a password'],
    ['scan.pdf', 'is a PDF of pictures'],
    ['empty.txt', 'has no text'],
    ['gone.txt', 'cannot be read: ENOENT'],
    ['.', 'cannot be read: EISDIR'],
  ])('refuses %s', async (name, words) => {
    const { code, out, err } = await portal([join(folder, name)])
    expect([code, out]).toEqual([1, []])
    expect(err).toHaveLength(1)
    expect(err[0]).toContain(words)
  })

  it.each([
    [[]],
    [['a', 'b']],
    [['a', '--file', 'x']],
    [['a', '--version', '1']],
    [['a', '--effective', '2026-12-01']],
    [['a', '--draft']],
  ])('refuses the options %j', async (args) => {
    const { code, out, err } = await portal(args)
    expect([code, out]).toEqual([2, []])
    expect(err[0]).toMatch(/^notice: \S/)
    expect(err[1]).toContain('notice --help')
  })

  it('runs as a program without settings and database', () => {
    const command = ['app/cli/main.ts', 'notice', 'import', FIXTURE]
    const env = { NODE_ENV: 'production' as const }
    const out = execFileSync(process.execPath, command, { env, encoding: 'utf8' })
    expect(out).toContain('Language:  sv')
    const failed = spawnSync(process.execPath, [...command.slice(0, 3), '/no/such/file'], {
      env,
      encoding: 'utf8',
    })
    expect([failed.status, failed.stdout]).toEqual([1, ''])
  })
})
