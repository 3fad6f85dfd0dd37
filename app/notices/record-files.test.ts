import fc from 'fast-check'
import { readXlsx } from 'hucre/xlsx'
import { Temporal } from 'temporal-polyfill'
import { describe, expect, it } from 'vitest'
import { CONTENT_LANGS, type ContentLang } from '#app/i18n/lang.ts'
import type { NoticeContent } from '#app/notices/notice.ts'
import {
  processingRecord,
  recordGaps,
  type ProcessingRecord,
} from '#app/notices/processing-record.ts'
import { RECORD_PART_IDS, RECORD_PARTS, RECORD_WORDS } from '#app/notices/record-parts.ts'
import { recordPdf } from '#app/notices/record-pdf.ts'
import { cellTexts, recordFileName } from '#app/notices/record-table.ts'
import { recordXlsx } from '#app/notices/record-xlsx.server.ts'
import { renderPdf } from '#app/pdf/render.server.ts'
import { CONTROLLERS } from '#db/seeds/controllers.ts'
import { ORIGINAL_REGISTERS } from '#test/support/notices.ts'
import { flatten, inspectPdf } from '#test/support/inspect-pdf.ts'

const NOW = Temporal.Instant.from('2026-11-25T08:00:00Z')

function demoRecord(lang: ContentLang, change: Partial<NoticeContent> = {}): ProcessingRecord {
  const controller = CONTROLLERS.find(({ key }) => key === 'helsinki')!
  const registers = ORIGINAL_REGISTERS.map(({ key, name, notice }) => ({
    registerKey: key,
    registerName: name,
    unitName: { fi: 'Yksikkö', sv: 'Enheten' },
    notice: {
      version: 3,
      since: '2020-02-29',
      content: notice.kind === 'notice' ? { ...notice, ...change } : notice,
    },
    transfers: [],
  }))
  return processingRecord({ controller, registers, asOf: '2026-11-25' }, lang)
}

async function reopened(record: ProcessingRecord) {
  const bytes = await recordXlsx(record, NOW)
  const book = await readXlsx(bytes, { readStyles: true })
  const [activities, gaps, about] = book.sheets
  return { bytes, book, activities: activities!, gaps: gaps!, about: about! }
}

describe('the record as a workbook', () => {
  it.each(CONTENT_LANGS)('holds every line of every register (%s)', async (lang) => {
    const record = demoRecord(lang)
    const { activities } = await reopened(record)
    const [head = [], ...rows] = activities.rows
    expect(head.slice(8)).toEqual(RECORD_PART_IDS.map((part) => RECORD_PARTS[part].heading[lang]))
    for (const { register, lines } of record.activities) {
      const own = rows.filter((row) => row[0] === register)
      expect(own.map((row) => row[1])).toEqual(own.map((_, index) => index + 1))
      for (const [index, part] of RECORD_PART_IDS.entries()) {
        const told = own.flatMap((row) => (row[index + 8] === null ? [] : [row[index + 8]]))
        expect(told.join('\n')).toBe(lines[part].join('\n'))
      }
    }
  })

  it('lists what is missing and tells whose record of which day it is', async () => {
    const record = demoRecord('fi')
    const { book, gaps, about, bytes } = await reopened(record)
    expect(book.sheets.map(({ name }) => name)).toEqual([
      'Käsittelytoimet',
      'Mitä puuttuu',
      'Tietoja asiakirjasta',
    ])
    expect(gaps.rows.slice(1)).toEqual(
      recordGaps(record).map((gap) => [
        gap.register,
        gap.unit,
        gap.heading,
        gap.missing,
        gap.dutyWords,
        gap.provision,
      ]),
    )
    expect(about.rows.flat()).toContainEqual(new Date('2026-11-25T00:00:00Z'))
    expect(about.rows.flat().join()).toContain('Helsingin kaupunki')
    expect(book.properties).toMatchObject({
      title: 'Seloste käsittelytoimista, Helsingin kaupunki, 25.11.2026',
      creator: 'Helsingin kaupunki',
      created: new Date('2026-11-25T08:00:00Z'),
    })
    expect(await recordXlsx(record, NOW)).toEqual(bytes)
  })

  it('has a frozen head with filters, wrapped text, and dates that are dates', async () => {
    const { activities } = await reopened(demoRecord('sv'))
    expect(activities.freezePane).toEqual({ rows: 1, columns: 1 })
    expect(activities.autoFilter?.range).toBe(`A1:W${activities.rows.length}`)
    expect(activities.rows[1]![5]).toEqual(new Date('2020-02-29T00:00:00Z'))
    expect(activities.cells?.get('1,5')?.style?.numFmt).toBe('d.m.yyyy')
    expect(activities.cells?.get('0,0')?.style?.font?.bold).toBe(true)
    expect(activities.cells?.get('1,12')?.style?.alignment).toMatchObject({
      wrapText: true,
      vertical: 'top',
    })
  })

  it('never makes a formula of a text, nor a letter of an escape', async () => {
    const texts = ['=HYPERLINK("http://x","y")', '+1', '-2', '@SUM(A1)', '\t=1', '_x0041_', 'a_x_b']
    const record = demoRecord('fi', {
      systems: texts.map((text) => ({ fi: text, sv: text })),
      dataSubjects: [{ fi: '=1+1', sv: '=1+1' }],
    })
    const { activities } = await reopened(record)
    const systems = RECORD_PART_IDS.indexOf('systems') + 8
    const subjects = RECORD_PART_IDS.indexOf('dataSubjects') + 8
    const row = activities.rows.findIndex((cells) => cells[systems] !== null && cells[1] === 1)
    expect(String(activities.rows[1]![systems]).split('\n')).toEqual(
      texts.map((text) => text.trim()),
    )
    expect(row).toBeGreaterThan(0)
    expect(activities.rows[1]![subjects]).toBe('=1+1')
    for (const column of [systems, subjects]) {
      const cell = activities.cells?.get(`1,${column}`)
      expect(cell?.formula).toBeUndefined()
      expect(cell?.style?.numFmt).toBe('@')
    }
  })

  it('never cuts a text off: what no cell can show goes on in the next row', () => {
    const line = fc.string({ unit: 'grapheme', maxLength: 4000 })
    fc.assert(
      fc.property(
        fc.array(line, { maxLength: 20 }),
        fc.integer({ min: 10, max: 80 }),
        (all, width) => {
          const lines = all.map((one) => one.trim()).filter((one) => one !== '')
          const texts = cellTexts(lines, width)
          const letters = (parts: readonly string[]) => parts.join('').replace(/\s/g, '')
          expect(letters(texts)).toBe(letters(lines))
          for (const text of texts) {
            expect(text).not.toBe('')
            expect(text).not.toMatch(/\p{Cs}/u)
            expect(text.length).toBeLessThanOrEqual(32_767)
          }
        },
      ),
      { numRuns: 50 },
    )
    expect(cellTexts(['a'.repeat(33_000)], 2000).map(({ length }) => length)).toEqual([32_767, 233])
    expect(
      cellTexts(
        Array.from({ length: 30 }, () => 'rivi'),
        56,
      ),
    ).toHaveLength(2)
  })
})

describe('the record on paper', () => {
  it.each(CONTENT_LANGS)('is a tagged document with every line in it (%s)', async (lang) => {
    const record = demoRecord(lang)
    const pdf = inspectPdf(await renderPdf(recordPdf(record, NOW)))
    expect(pdf.lang).toBe(lang)
    expect(pdf.marked).toBe(true)
    expect(pdf.untaggedOperators).toEqual([])
    expect(pdf.orphans).toEqual([])
    expect(pdf.missingGlyphs).toEqual([])
    expect(pdf.info['Title']).toContain(lang === 'fi' ? 'Seloste käsi' : 'Register över behandling')
    const headings = pdf.headings.filter(({ level }) => level === 2).map(({ text }) => text)
    expect(headings.slice(1)).toEqual(record.activities.map(({ register }) => register))
    const plain = (text: string) => text.replace(/[\s\u00ad]/gu, '')
    const text = plain(pdf.structure.text)
    for (const { lines } of record.activities) {
      for (const one of Object.values(lines).flat()) expect(text).toContain(plain(one))
    }
    const parts = pdf.headings.filter(({ level }) => level === 3).map((one) => one.text)
    const wanted = RECORD_PART_IDS.map((part) => RECORD_PARTS[part].heading[lang])
    expect(parts).toEqual(record.activities.flatMap(() => [...wanted, RECORD_WORDS.gaps[lang]]))
    for (const { missing } of recordGaps(record)) expect(text).toContain(plain(missing))
    const heads = pdf.tables.flatMap(flatten).filter(({ scope }) => scope === 'Column')
    expect(heads.length % 3).toBe(0)
    expect(heads.length).toBeGreaterThan(3)
  })

  it('bears a name of plain letters, in its language', () => {
    expect(recordFileName(demoRecord('fi'), 'pdf')).toBe(
      'seloste-kasittelytoimista-helsinki-2026-11-25.pdf',
    )
    expect(recordFileName(demoRecord('sv'), 'xlsx')).toBe(
      'register-over-behandling-helsinki-2026-11-25.xlsx',
    )
  })
})
