import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { changeRows, controlsOf, rowChange, type Controls } from '#app/notices/drafts/controls.ts'
import { editorSections, findSection } from '#app/notices/drafts/notice-shapes.ts'
import { readControls } from '#app/notices/drafts/read-controls.ts'
import type { NoticeDocument } from '#app/notices/notice.ts'
import { ALL_NOTICES } from '#test/support/notices.ts'

/** Every field of a document through its sections' forms and back. */
function throughForms(doc: NoticeDocument): { doc: unknown; problems: unknown[] } {
  const problems: unknown[] = []
  const parts = editorSections(doc.kind).map(({ fields }) => {
    const read = readControls(
      fields,
      controlsOf(fields, doc as unknown as Record<string, unknown>, 'fi'),
    )
    problems.push(...read.problems)
    return read.values
  })
  return { doc: Object.assign({ kind: doc.kind }, ...parts), problems }
}

describe('the forms of a notice', () => {
  it.each(ALL_NOTICES.map((register) => [register.key, register.notice] as const))(
    'show every part of %s and read it back unchanged',
    (_, notice) => {
      expect(throughForms(notice)).toEqual({ doc: notice, problems: [] })
    },
  )

  it('read whatever is posted without failing', () => {
    const sections = [...editorSections('notice'), ...editorSections('publicity-description')]
    const names = sections.flatMap(({ fields }) => Object.keys(controlsOf(fields, {}, 'fi')))
    fc.assert(
      fc.property(
        fc.constantFrom(...sections),
        fc.dictionary(
          fc.oneof(fc.constantFrom(...names), fc.string()),
          fc.oneof(fc.string(), fc.constantFrom('yes', 'told', 'none', '3', '61', '-1', '1e9')),
        ),
        ({ fields }, controls) => {
          expect(readControls(fields, controls)).toHaveProperty('values')
        },
      ),
    )
  })
})

const purposes = findSection('notice', 'purposes')?.fields ?? []
const retention = findSection('notice', 'retention')?.fields ?? []

function read(fields: typeof purposes, controls: Controls) {
  return readControls(fields, controls)
}

describe('reading a section', () => {
  it('gives a new purpose an id that no other has', () => {
    const { values } = read(purposes, {
      'purposes.rows': '2',
      'purposes.0.id': 'purpose-1',
      'purposes.0.text.fi': 'Yksi',
      'purposes.1.text.sv': 'Två',
    })
    expect(values['purposes']).toMatchObject([
      { id: 'purpose-1', text: { fi: 'Yksi', sv: '' } },
      { id: 'purpose-2', text: { fi: '', sv: 'Två' } },
    ])
  })

  it('keeps of a retention rule what its operator knows', () => {
    const row = {
      'retention.rows': '1',
      'retention.0.scope.fi': 'Asiakirjat',
      'retention.0.period': '48 kk',
      'retention.0.trigger': 'caseClosed',
    }
    expect(read(retention, { ...row, 'retention.0.operator': 'after' }).values).toEqual({
      retention: [
        {
          scope: { fi: 'Asiakirjat', sv: '' },
          operator: 'after',
          period: 'P48M',
          trigger: 'caseClosed',
        },
      ],
    })
    expect(read(retention, { ...row, 'retention.0.operator': 'permanent' }).values).toEqual({
      retention: [{ scope: { fi: 'Asiakirjat', sv: '' }, operator: 'permanent' }],
    })
  })

  it.each([
    [{ 'retention.0.operator': 'after' }, 'retention.0.period', 'period'],
    [
      { 'retention.0.operator': 'after', 'retention.0.period': 'pitkään' },
      'retention.0.period',
      'period',
    ],
    [{ 'retention.0.operator': 'until' }, 'retention.0.trigger', 'choose'],
    [{ 'retention.0.scope.fi': 'x' }, 'retention.0.operator', 'choose'],
  ])('says what %j lacks', (controls, name, reason) => {
    const { problems } = read(retention, {
      'retention.rows': '1',
      'retention.0.scope.fi': 'x',
      ...controls,
    })
    expect(problems).toContainEqual({ name, reason })
  })

  it('says which line is no reference to an act', () => {
    const { problems } = read(purposes, { statutes: '681/2023 73 § 3 mom.\nkotoutumislaki' })
    expect(problems).toEqual([{ name: 'statutes', reason: 'statute', line: 'kotoutumislaki' }])
  })

  it('keeps the place of an item that one language still lacks', () => {
    const data = findSection('notice', 'data')?.fields ?? []
    const { values } = read(data, { 'dataSubjects.fi': '\nPerhe', 'dataSubjects.sv': 'Klienter' })
    expect(values['dataSubjects']).toEqual([
      { fi: '', sv: 'Klienter' },
      { fi: 'Perhe', sv: '' },
    ])
  })

  it('passes over rows in which nothing was typed', () => {
    expect(read(retention, { 'retention.rows': '3' })).toEqual({ values: {}, problems: [] })
  })
})

describe('the rows of a list', () => {
  const three: Controls = {
    'x.rows': '3',
    'x.0.a': 'zero',
    'x.1.a': 'one',
    'x.1.in.rows': '1',
    'x.1.in.0.b': 'inner',
    'x.2.a': 'two',
    other: 'kept',
  }

  it('can be added, removed and moved, and nothing else changes', () => {
    expect(changeRows(three, { kind: 'add', path: 'x' })).toEqual({ ...three, 'x.rows': '4' })
    expect(changeRows(three, { kind: 'remove', path: 'x', index: 0 })).toEqual({
      'x.rows': '2',
      'x.0.a': 'one',
      'x.0.in.rows': '1',
      'x.0.in.0.b': 'inner',
      'x.1.a': 'two',
      other: 'kept',
    })
    expect(changeRows(three, { kind: 'up', path: 'x', index: 1 })).toMatchObject({
      'x.0.a': 'one',
      'x.0.in.0.b': 'inner',
      'x.1.a': 'zero',
      'x.2.a': 'two',
    })
    expect(changeRows(three, { kind: 'remove', path: 'x', index: 7 })).toEqual(three)
  })

  it('are changed by the buttons that name them, and by nothing else', () => {
    expect(rowChange('add:purposes.0.legalBases')).toEqual({
      kind: 'add',
      path: 'purposes.0.legalBases',
    })
    expect(rowChange('remove:retention:2')).toEqual({ kind: 'remove', path: 'retention', index: 2 })
    for (const other of ['save', 'add:', 'remove:x', 'up:x:-1', 'add:x:1']) {
      expect(rowChange(other)).toBeUndefined()
    }
  })
})
