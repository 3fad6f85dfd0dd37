import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { importNotice, readDocument } from '#app/notices/import/import-notice.server.ts'
import { runInProcess } from '#app/notices/import/import-process.server.ts'
import { paper, twoColumns } from '#test/support/paper.ts'
import { checkbox, paragraph, run, table, word } from '#test/support/word.ts'

const utf8 = (text: string) => new Uint8Array(Buffer.from(text))

describe('importNotice', () => {
  it('makes a draft of a Word document with headings and a table', async () => {
    const outcome = await importNotice({
      name: 'seloste.docx',
      bytes: word(
        paragraph('Venepaikkojen tietosuojaseloste', { style: 'Otsikko1' }) +
          table(
            ['1. Rekisterin nimi', 'Venepaikkarekisteri'],
            [
              '2. Rekisterinpitäjä',
              paragraph('Mallilan kunta') + paragraph('Torikatu 7, 99990 Mallila'),
            ],
            [
              '3. Käsittelyn oikeusperuste',
              paragraph(checkbox(true) + run(' Sopimuksen täytäntöönpano')) +
                paragraph(checkbox(false) + run(' Suostumus')),
            ],
          ) +
          paragraph('Säilytysaika', { style: 'Otsikko1' }) +
          paragraph('Tiedot säilytetään kaksi vuotta asiakkuuden päättymisestä.'),
      ),
    })
    expect(outcome).toMatchObject({
      ok: true,
      format: 'docx',
      imported: { language: 'fi', kind: 'notice', title: 'Venepaikkojen tietosuojaseloste' },
      draft: {
        registerName: { fi: 'Venepaikkarekisteri', sv: '' },
        controller: {
          name: { fi: 'Mallilan kunta', sv: '' },
          addressLines: [{ fi: 'Torikatu 7' }, { fi: '99990 Mallila' }],
        },
        purposes: [{ legalBases: [{ art6: 'ART6_1_B' }] }],
        retention: [{ operator: 'after', period: 'P2Y', trigger: 'clientRelationshipEnded' }],
      },
    })
    if (!outcome.ok) return
    const { text, imported } = outcome
    const spans = imported.sections.flatMap(({ headingSpan, span }) => [headingSpan, span])
    expect(spans.map(({ start, end }) => text.slice(start, end)).join('')).toBe(
      text.slice(spans[0]?.start),
    )
  })

  it('makes a draft of a PDF with a form of two columns', async () => {
    const bytes = await paper((page) =>
      twoColumns(page, [
        ['1. Registrets namn', 'Klientregistret för båtplatser'],
        ['2. Personuppgiftsansvarig', 'Exempelby kommun'],
        [
          '3. Ändamål med behandlingen av personuppgifter och rättslig grund för behandlingen',
          'Uthyrning av båtplatser enligt avtal. Artikel 6.1 b i den allmänna dataskyddsförordningen.',
        ],
        ['4. Lagringstid', 'Tre år efter att klientrelationen upphört'],
      ]),
    )
    expect(await importNotice({ name: 'a.pdf', bytes })).toMatchObject({
      ok: true,
      format: 'pdf',
      imported: { language: 'sv', kind: 'notice' },
      draft: {
        registerName: { sv: 'Klientregistret för båtplatser' },
        controller: { name: { sv: 'Exempelby kommun' } },
        purposes: [{ legalBases: [{ art6: 'ART6_1_B' }] }],
        retention: [{ operator: 'after', period: 'P3Y', trigger: 'clientRelationshipEnded' }],
      },
    })
  })

  it('refuses and goes on with the next file', async () => {
    const files = [
      new Uint8Array(),
      utf8('%PDF-1.4 '),
      new Uint8Array(21 * 1024 * 1024),
      utf8('Rekisterin nimi: Veneet'),
    ]
    const outcomes = await Promise.all(files.map((bytes) => readDocument({ name: 'a', bytes })))
    expect(outcomes.map((one) => (one.ok ? one.text : one.reason))).toEqual([
      'empty',
      'malformed',
      'too-large',
      'Rekisterin nimi: Veneet',
    ])
  })
})

describe('a file that is too much', () => {
  let folder: string
  beforeAll(async () => {
    folder = await mkdtemp(join(tmpdir(), 'import-'))
  })
  afterAll(() => rm(folder, { recursive: true }))
  const program = async (code: string) => {
    const file = join(folder, `${code.length}.mjs`)
    await writeFile(file, code)
    return file
  }
  const task = { task: 'read', name: 'a', bytes: utf8('x') } as const
  const refused = { ok: false, reason: 'too-complex' }

  it('in time', async () => {
    const endless = await program('for (;;) {}')
    expect(await runInProcess(task, { program: endless, milliseconds: 200 })).toEqual(refused)
  })

  it('in the memory of its objects, however it grows', async () => {
    const slow = await program(
      'const all = []; for (;;) all.push({ all: new Array(100).fill(0.5) })',
    )
    expect(await runInProcess(task, { program: slow, heapMegabytes: 32 })).toEqual(refused)
    const sudden = await program(
      'globalThis.all = Array.from({ length: 30_000_000 }, (_, i) => ({ i }))',
    )
    expect(await runInProcess(task, { program: sudden, heapMegabytes: 32 })).toEqual(refused)
  })

  it.runIf(process.platform === 'linux')('in the memory of its buffers', async () => {
    const greedy = await program(
      'const all = []; for (;;) all.push(new Uint8Array(1 << 20).fill(1))',
    )
    expect(await runInProcess(task, { program: greedy, memoryMegabytes: 150 })).toEqual(refused)
  })

  it('but a program that fails is no fault of the file', async () => {
    const gone = await program('process.exit(3)')
    await expect(runInProcess(task, { program: gone })).rejects.toThrow('code 3')
    const failed = await program(
      "process.on('message', () => process.send({ error: 'a mistake' })); process.send('ready')",
    )
    await expect(runInProcess(task, { program: failed })).rejects.toThrow('a mistake')
    expect(await readDocument({ name: 'a', bytes: utf8('taas') })).toMatchObject({ ok: true })
  })

  it('knows nothing of the settings of the portal', async () => {
    process.env.PORTAL_SECRET_OF_A_TEST = 'x'
    const tell = await program(
      "process.on('message', () => process.send({ error: Object.keys(process.env).sort().join() })); process.send('ready')",
    )
    await expect(runInProcess(task, { program: tell })).rejects.toThrow(
      /^import failed: (NODE_(CHANNEL_\w+|ENV),?)+$/,
    )
    delete process.env.PORTAL_SECRET_OF_A_TEST
  })
})
