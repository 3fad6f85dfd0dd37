import { execFileSync } from 'node:child_process'
import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { runPortal } from '#app/cli/main.ts'

vi.setConfig({ testTimeout: 60_000 })

const TEXT = 'Otsikko\n\n## Käsittelyn peruste\n\nHenkilötietolain 8 §, ELY-keskus\n'
const FIXTURES = 'test/fixtures/lint'

let folder: string
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'lint-command-'))
})
afterEach(() => rm(folder, { recursive: true }))

/** Runs the operator's command in this process, without any setting, and returns what it wrote. */
async function lint(args: readonly string[], stdin = '') {
  const out: string[] = []
  const err: string[] = []
  const code = await runPortal(['notice', 'lint', ...args], {
    stdin: (async function* () {
      yield Buffer.from(stdin)
    })(),
    out: (line) => out.push(line),
    err: (line) => err.push(line),
    env: { NODE_ENV: 'test' },
  })
  return { code, out, err }
}

describe('notice lint', () => {
  it('prints findings as JSON with these keys, in the language of the text', async () => {
    const { code, out, err } = await lint(
      ['-', '--lang', 'fi', '--json', '--date', '2026-11-25'],
      TEXT,
    )
    expect([code, err, out.length]).toEqual([0, [], 1])
    const rows = JSON.parse(out[0]!) as Record<string, unknown>[]
    expect(rows.map((row) => Object.keys(row))).toEqual(
      rows.map(() => ['rule', 'severity', 'match', 'offset', 'section', 'message', 'successor']),
    )
    expect(rows).toEqual([
      {
        rule: 'O-01',
        severity: 'error',
        match: 'Henkilötietolain 8 §',
        offset: TEXT.indexOf('Henkilö'),
        section: 'Käsittelyn peruste',
        message: expect.stringContaining('1.1.2019') as string,
        successor: expect.stringContaining('6 artikla') as string,
      },
      expect.objectContaining({ rule: 'A-03', successor: 'elinvoimakeskus' }),
    ])
    const swedish = await lint(['-', '--lang', 'sv', '--json', '--date', '2026-11-25'], TEXT)
    expect(JSON.parse(swedish.out[0]!)).toContainEqual(
      expect.objectContaining({ rule: 'A-03', successor: 'livskraftscentralen' }),
    )
  })

  it('prints line and column, message and successor, and how many there are', async () => {
    const file = join(folder, 'notice.txt')
    await writeFile(file, TEXT)
    const { code, out } = await lint([file, '--lang', 'fi', '--date', '2026-11-25'])
    expect(code).toBe(0)
    expect(out[0]).toBe('5:1  error  O-01  "Henkilötietolain 8 §"  [Käsittelyn peruste]')
    expect(out).toContain('5:23  error  A-03  "ELY-keskus"  [Käsittelyn peruste]')
    expect(out).toContain('    → elinvoimakeskus')
    expect(out.at(-1)).toBe('2 errors, 0 warnings, 0 infos')
  })

  it('judges by the law of the day', async () => {
    const { out } = await lint(['-', '--lang', 'fi', '--json', '--date', '2018-06-01'], TEXT)
    expect(JSON.parse(out[0]!)).toEqual([])
  })

  it('finds nothing in a sound notice, and nothing in an empty file', async () => {
    for (const lang of ['fi', 'sv']) {
      const file = `${FIXTURES}/clean.${lang}.txt`
      const { code, out } = await lint([file, '--lang', lang, '--json', '--date', '2026-11-25'])
      expect([code, out]).toEqual([0, ['[]']])
    }
    expect((await lint(['-', '--lang', 'fi', '--json'], '')).out).toEqual(['[]'])
  })

  it('fails with one line on what cannot be read as text', async () => {
    const missing = await lint([join(folder, 'none.txt'), '--lang', 'fi'])
    expect([missing.code, missing.out]).toEqual([1, []])
    expect(missing.err).toEqual([expect.stringContaining('ENOENT')])
    const binary = join(folder, 'binary.pdf')
    await writeFile(binary, Buffer.from([0x25, 0x50, 0xff, 0xfe, 0x80]))
    expect((await lint([binary, '--lang', 'fi'])).err[0]).toContain('is not text in UTF-8')
    const large = join(folder, 'large.txt')
    await writeFile(large, 'a'.repeat(1_000_001))
    expect(await lint([large, '--lang', 'fi'])).toMatchObject({ code: 1, out: [] })
  })

  it.each([
    [[]],
    [['-']],
    [['--lang', 'fi']],
    [['-', '--lang', 'en']],
    [['-', 'b', '--lang', 'fi']],
    [['-', '--lang', 'fi', '--date', '2026-02-30']],
    [['-', '--lang', 'fi', '--date', '1.2.2026']],
    [['-', '--lang', 'fi', '--file', 'x']],
  ])('refuses the options %j', async (options) => {
    const { code, out, err } = await lint(options)
    expect([code, out]).toEqual([2, []])
    expect(err[0]).toMatch(/^notice: \S/)
    expect(err[1]).toContain('notice --help')
  })

  it('runs as a program without settings and database', () => {
    const out = execFileSync(
      process.execPath,
      ['app/cli/main.ts', 'notice', 'lint', '-', '--lang', 'fi', '--json'],
      { env: { NODE_ENV: 'production' }, input: TEXT, encoding: 'utf8' },
    )
    expect(JSON.parse(out)).toHaveLength(2)
  })
})
