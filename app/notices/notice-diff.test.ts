import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { changedSections, diffNotices, type SectionDiff } from '#app/notices/notice-diff.ts'
import type { NoticeContent } from '#app/notices/notice.ts'
import { ALL_NOTICES } from '#test/support/notices.ts'
import { kotkaImmigration } from '#db/seeds/notices/kotka-immigration.ts'
import { lappeenrantaImmigration } from '#db/seeds/notices/lappeenranta-immigration.ts'

const before = kotkaImmigration
const changesTo = (after: NoticeContent, lang: 'fi' | 'sv' = 'fi') =>
  changedSections(diffNotices(before, after, lang))
const only = (sections: readonly SectionDiff[]): SectionDiff => {
  expect(sections).toHaveLength(1)
  return sections[0]!
}

/** One side of a diff as plain lines. */
const side = (section: SectionDiff, kind: 'removed' | 'added'): string[] =>
  section.lines
    .map(({ parts }) =>
      parts.flatMap((part) => (part.kind === 'same' || part.kind === kind ? part.text : [])),
    )
    .filter((texts) => texts.length > 0)
    .map((texts) => texts.join(''))

describe('the differences of two notices', () => {
  it.each(ALL_NOTICES.map(({ key, notice }) => [key, notice] as const))(
    'are none between %s and itself',
    (_key, notice) => {
      const sections = diffNotices(notice, notice, 'fi')
      expect(sections.length).toBeGreaterThan(8)
      expect(changedSections(sections)).toEqual([])
    },
  )

  it('are told word by word, in the language asked for', () => {
    const after = {
      ...before,
      plainSummary: {
        fi: before.plainSummary.fi.replace(/^\S+/, 'Vanhassa'),
        sv: before.plainSummary.sv,
      },
    }
    const section = only(changesTo(after))
    expect(section).toMatchObject({ id: 'summary', heading: 'Lyhyesti', change: 'changed' })
    const [line] = section.lines
    expect(line?.change).toBe('changed')
    expect(line?.parts.slice(0, 2)).toEqual([
      { kind: 'removed', text: before.plainSummary.fi.split(' ')[0] },
      { kind: 'added', text: 'Vanhassa' },
    ])
    expect(line?.parts[2]?.kind).toBe('same')
    expect(changesTo(after, 'sv')).toEqual([])
  })

  it('keep a phrase together that was replaced as a whole', () => {
    const text = (fi: string) => ({ ...before, logs: { fi, sv: fi } })
    const section = only(
      changedSections(
        diffNotices(
          text('Lokia pidetään jokaisesta katselusta järjestelmässä.'),
          text('Lokia pidetään kaikesta tietojen käytöstä järjestelmässä.'),
          'fi',
        ),
      ),
    )
    expect(section.lines[0]?.parts).toEqual([
      { kind: 'same', text: 'Lokia pidetään ' },
      { kind: 'removed', text: 'jokaisesta katselusta' },
      { kind: 'added', text: 'kaikesta tietojen käytöstä' },
      { kind: 'same', text: ' järjestelmässä.' },
    ])
  })

  it('name sections that came and went, where they stand', () => {
    const ids = (sections: readonly SectionDiff[]) => sections.map(({ id, change }) => [id, change])
    const withoutLogs = Object.fromEntries(
      Object.entries(before).filter(([key]) => key !== 'logs'),
    ) as unknown as NoticeContent
    const silent: NoticeContent = { ...withoutLogs, logs: { fi: 'Uusi kohta.', sv: 'Ny punkt.' } }
    const removed = diffNotices(silent, withoutLogs, 'fi')
    expect(ids(changedSections(removed))).toEqual([['logs', 'removed']])
    const order = removed.map(({ id }) => id)
    expect(order.indexOf('logs')).toBeGreaterThan(order.indexOf('retention'))
    expect(order.indexOf('logs')).toBeLessThan(order.indexOf('rights'))
    expect(ids(changedSections(diffNotices(withoutLogs, silent, 'fi')))).toEqual([
      ['logs', 'added'],
    ])
  })

  it('tell a new name of the register, and the rows of tables', () => {
    const [first, ...others] = before.purposes
    const after: NoticeContent = {
      ...before,
      registerName: { fi: 'Uusi nimi', sv: 'Nytt namn' },
      purposes: [{ ...first!, legalBases: [{ art6: 'ART6_1_A', statutes: [] }] }, ...others],
    }
    const changed = changesTo(after)
    expect(changed.map(({ id }) => id)).toEqual(
      expect.arrayContaining(['name', 'legal-bases', 'rights']),
    )
    expect(changed.map(({ id }) => id)).not.toContain('purposes')
    const bases = changed.find(({ id }) => id === 'legal-bases')!
    expect(side(bases, 'added').join()).toContain('Suostumus')
    expect(side(bases, 'removed').join()).not.toContain('Suostumus')
  })

  it('give back both versions, whatever was changed', () => {
    const word = fc.constantFrom('tieto', 'tietoa', 'rekisteri', 'on', 'ei', 'pois', '–', 'ä ö')
    const items = fc.array(fc.array(word, { minLength: 1, maxLength: 8 }), { maxLength: 8 })
    const doc = (lists: readonly (readonly string[])[]): NoticeContent => ({
      ...before,
      security: lists.map((words) => ({ fi: words.join(' '), sv: words.join(' ') })),
    })
    fc.assert(
      fc.property(items, items, (one, other) => {
        const found = diffNotices(doc(one), doc(other), 'fi').find(({ id }) => id === 'security')
        const section = found ?? { id: '', heading: '', change: 'same', lines: [] }
        expect(side(section, 'removed')).toEqual(one.map((words) => words.join(' ')))
        expect(side(section, 'added')).toEqual(other.map((words) => words.join(' ')))
      }),
    )
  })

  it('are bounded in time for long texts with nothing in common', () => {
    const long = (word: string) => `${`${word} sana `.repeat(1200)}loppu`
    const text = (word: string) => ({ ...before, logs: { fi: long(word), sv: long(word) } })
    const started = performance.now()
    const section = only(changedSections(diffNotices(text('eka'), text('toka'), 'fi')))
    expect(performance.now() - started).toBeLessThan(3_000)
    expect(side(section, 'removed')).toEqual([long('eka')])
    expect(side(section, 'added')).toEqual([long('toka')])
  })

  it('hold between documents of different registers', () => {
    const sections = diffNotices(before, lappeenrantaImmigration, 'sv')
    expect(changedSections(sections).length).toBeGreaterThan(8)
    expect(new Set(sections.map(({ id }) => id)).size).toBe(sections.length)
  })
})
