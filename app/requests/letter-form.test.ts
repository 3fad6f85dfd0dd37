import { describe, expect, it } from 'vitest'
import {
  afterIntent,
  changedLetterFields,
  contentFromForm,
  letterFieldWords,
  letterIntent,
} from '#app/requests/letter-form.ts'
import { fieldsOf } from '#app/requests/letter-work.ts'

const form = (fields: readonly (readonly [string, string])[]): FormData => {
  const made = new FormData()
  for (const [name, value] of fields) made.append(name, value)
  return made
}

describe('what a form tells', () => {
  it('is only what it holds; an unmade choice is told as empty, a made one by its last value', () => {
    expect(contentFromForm('L-08', form([]))).toEqual({})
    expect(contentFromForm('L-08', form([['f.outcome', '']]))).toEqual({ outcome: '' })
    const chosen = form([
      ['f.outcome', ''],
      ['f.outcome', 'granted'],
    ])
    expect(contentFromForm('L-08', chosen)).toEqual({ outcome: 'granted' })
  })

  it('reads rows without gaps, each cell as one paragraph, and no field of another letter', () => {
    const typed = form([
      ['f.refusals.0.what', 'Osoite'],
      ['f.refusals.0.ground', 'Yksi\r\nkaksi'],
      ['f.refusals.2.what', 'Irrallinen'],
      ['f.amount', '12,50'],
    ])
    expect(contentFromForm('L-08', typed)).toEqual({
      refusals: [{ what: 'Osoite', ground: 'Yksi kaksi', provision: '' }],
    })
  })

  it('has line ends of one kind and no NUL, which the database cannot hold', () => {
    const typed = form([['f.reasons', 'a\r\nb\rc\0']])
    expect(contentFromForm('L-02', typed)).toEqual({ reasons: 'a\nb\nc' })
  })
})

describe('a button', () => {
  it.each([
    ['save', { kind: 'save' }],
    ['add-row:refusals', { kind: 'add-row', field: 'refusals' }],
    ['remove-row:refusals:12', { kind: 'remove-row', field: 'refusals', index: 12 }],
    ['use:refusals:gdpr-16', { kind: 'use', field: 'refusals', offer: 'gdpr-16' }],
    ['detach:1', { kind: 'detach', fileId: '1' }],
    ['remove-row:refusals:-1', undefined],
    ['remove-row:refusals:', undefined],
    ['issue', undefined],
    ['', undefined],
  ])('%s', (value, intent) => {
    expect(letterIntent(value)).toEqual(intent)
  })

  const ground = {
    field: 'refusals',
    id: 'g',
    text: { fi: 'Syy', sv: 'Skäl' },
    provision: { fi: '16 artikla', sv: 'artikel 16' },
  }

  it('takes a ground over in the language of the letter, in place of an untouched row', () => {
    const content = { refusals: [{ what: 'A' }, { what: ' ', ground: '' }] }
    const intent = { kind: 'use', field: 'refusals', offer: 'g' } as const
    expect(afterIntent(content, intent, [ground], 'sv')).toEqual({
      refusals: [{ what: 'A' }, { what: '', ground: 'Skäl', provision: 'artikel 16' }],
    })
    expect(afterIntent({}, intent, [ground], 'fi')).toEqual({
      refusals: [{ what: '', ground: 'Syy', provision: '16 artikla' }],
    })
    expect(afterIntent(content, { ...intent, offer: 'other' }, [ground], 'fi')).toBe(content)
  })

  it('sets a text, adds a row, and takes one out', () => {
    const { field, id, text } = { ...ground, field: 'recipientName' }
    const use = { kind: 'use', field, offer: id } as const
    expect(afterIntent({}, use, [{ field, id, text }], 'fi')).toEqual({ recipientName: 'Syy' })
    const rows = { refusals: [{ what: 'A' }, { what: 'B' }] }
    const remove = { kind: 'remove-row', field: 'refusals', index: 0 } as const
    expect(afterIntent(rows, remove, [], 'fi')).toEqual({ refusals: [{ what: 'B' }] })
    const add = { kind: 'add-row', field: 'refusals' } as const
    expect(afterIntent(rows, add, [], 'fi')['refusals']).toHaveLength(3)
    expect(afterIntent({ reasons: 'x' }, { ...add, field: 'reasons' }, [], 'fi')).toEqual({
      reasons: 'x',
    })
  })

  it('never makes a table longer than the form can hold', () => {
    const refusals = Array.from({ length: 200 }, () => ({ what: 'A' }))
    const add = { kind: 'add-row', field: 'refusals' } as const
    expect(afterIntent({ refusals }, add, [], 'fi')['refusals']).toHaveLength(200)
  })
})

describe('two versions', () => {
  it('differ by what was typed, not by the order of columns or by untouched rows', () => {
    const a = { outcome: 'refused', refusals: [{ what: 'A', ground: 'B' }] }
    const b = { refusals: [{ ground: 'B', what: 'A' }, { what: '' }], outcome: 'refused' }
    expect(changedLetterFields('L-08', a, b)).toEqual([])
    expect(changedLetterFields('L-08', a, { ...b, outcome: '' })).toEqual(['outcome'])
    const moved = { ...a, refusals: [{ what: 'B', ground: 'A' }] }
    expect(changedLetterFields('L-08', a, moved)).toEqual(['refusals'])
  })

  it('are shown in words, a row a line in the order of the columns', () => {
    const field = fieldsOf('L-08').find(({ id }) => id === 'refusals')!
    const refusals = [{ provision: 'C', what: 'A', ground: 'B' }, {}, { what: 'D' }]
    expect(letterFieldWords({ refusals }, field)).toBe('A · B · C\nD')
    expect(letterFieldWords({}, field)).toBe('')
  })
})
