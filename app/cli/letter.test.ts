import { execFileSync } from 'node:child_process'
import { mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { runPortal } from '#app/cli/main.ts'
import { CONTENT_LANGS } from '#app/i18n/lang.ts'
import { letterSamples } from '#app/letters/all-samples.ts'
import { inspectPdf } from '#test/support/inspect-pdf.ts'

// Drawing every letter takes seconds on a busy machine.
vi.setConfig({ testTimeout: 60_000 })

let folder: string
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'letter-command-'))
})
afterEach(() => rm(folder, { recursive: true }))

/** Runs the operator's command in this process, without any setting, and returns what it wrote. */
async function portal(...args: string[]) {
  const out: string[] = []
  const err: string[] = []
  const code = await runPortal(['letter', ...args], {
    stdin: (async function* () {})(),
    out: (line) => out.push(line),
    err: (line) => err.push(line),
    env: { NODE_ENV: 'test' },
  })
  return { code, out, err }
}

describe('letter samples', () => {
  it('writes every letter in both languages into a new folder, and names each file', async () => {
    const dir = join(folder, 'a', 'b')
    const { code, out, err } = await portal('samples', '--out', dir)
    expect([code, err]).toEqual([0, []])
    const files = await readdir(dir)
    expect(out.map((line) => line.split('  ')[0]).sort()).toEqual(
      files.map((file) => join(dir, file)).sort(),
    )
    expect(files).toHaveLength(letterSamples().length)
    for (const { letter } of letterSamples()) {
      for (const lang of CONTENT_LANGS) {
        expect(files).toContain(`${letter}.${lang}.pdf`)
        expect(files).toContain(`${letter}.${lang}.long.pdf`)
      }
    }
    expect(files).toContain('L-16.sv.explanation-refused.pdf')
  })

  it('lists the files as JSON, over those of the last time, in the language of their names', async () => {
    await writeFile(join(folder, 'L-02.sv.pdf'), 'old')
    const { code, out } = await portal('samples', '--json', '--out', folder)
    expect([code, out.length]).toEqual([0, 1])
    const listed = JSON.parse(out[0]!) as { file: string; lang: string; bytes: number }[]
    expect(listed).toHaveLength(letterSamples().length)
    expect(listed).toContainEqual({
      file: join(folder, 'L-02.sv.pdf'),
      letter: 'L-02',
      lang: 'sv',
      variant: 'short',
      bytes: expect.any(Number) as number,
    })
    const { file, bytes } = listed.find((one) => one.file.endsWith('L-02.sv.pdf'))!
    const pdf = await readFile(file)
    expect(pdf).toHaveLength(bytes)
    expect(inspectPdf(pdf).lang).toBe('sv')
  })

  it('refuses a folder that is a file, and leaves the file as it was', async () => {
    const file = join(folder, 'file')
    await writeFile(file, 'mine')
    const { code, out, err } = await portal('samples', '--out', file)
    expect([code, out]).toEqual([2, []])
    expect(err[0]).toContain('is not a folder')
    expect(await readFile(file, 'utf8')).toBe('mine')
    const below = await portal('samples', '--out', join(file, 'below'))
    expect([below.code, below.out]).toEqual([1, []])
  })

  it.each([
    [[]],
    [['samples']],
    [['samples', '--out', '']],
    [['samples', '--out']],
    [['sample', '--out', 'x']],
    [['samples', 'L-07', '--out', 'x']],
    [['samples', '--out', 'x', '--lang', 'fi']],
  ])('refuses the options %j', async (options) => {
    const { code, out, err } = await portal(...options)
    expect([code, out]).toEqual([2, []])
    expect(err[0]).toMatch(/^letter: \S/)
    expect(err[1]).toContain('letter --help')
  })

  it('helps', async () => {
    const { code, out } = await portal('--help')
    expect(code).toBe(0)
    expect(out.join('\n')).toContain('letter samples --out DIR')
    const overview: string[] = []
    const io = { stdin: (async function* () {})(), err: () => undefined, env: {} as never }
    await runPortal(['help'], { ...io, out: (line) => overview.push(line) })
    expect(overview.join('\n')).toMatch(/^ {2}letter /m)
  })

  it('runs as a program without settings', () => {
    const out = execFileSync(
      process.execPath,
      ['app/cli/main.ts', 'letter', 'samples', '--out', folder],
      { env: { NODE_ENV: 'production' }, encoding: 'utf8' },
    )
    expect(out.trim().split('\n')).toHaveLength(letterSamples().length)
  })
})
