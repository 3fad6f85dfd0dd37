import { describe, expect, test } from 'vitest'
import { sampleFacts } from '#app/letters/samples.ts'
import {
  dateOf,
  missingParts,
  toldDate,
  type LetterContent,
  type LetterTemplate,
} from '#app/letters/template.ts'

const LABEL = { fi: 'osa', sv: 'del' }
const TEMPLATE: LetterTemplate = {
  id: 'L-03',
  fields: [
    { id: 'day', kind: 'date', label: LABEL },
    { id: 'kind', kind: 'choice', label: LABEL, choices: [{ value: 'one', label: LABEL }] },
    { id: 'number', kind: 'line', label: LABEL },
  ],
  parts: [
    { id: 'day', from: 'content.day', label: LABEL },
    { id: 'kind', from: 'content.kind', label: LABEL },
    {
      id: 'number',
      from: 'content.number',
      label: LABEL,
      holds: ({ content }) => content['number'] !== '0',
    },
  ],
  name: () => 'nimi',
  subject: () => 'otsikko',
  blocks: () => [],
}

const draft = (content: LetterContent) => ({
  facts: sampleFacts('fi', { right: 'access' }),
  content: { day: '5.3.2026', kind: 'one', number: '1', ...content },
})
const missing = (content: LetterContent) =>
  missingParts(TEMPLATE, draft(content)).map(({ id }) => id)

describe('what counts as told', () => {
  test('a date of the calendar, a known choice and a value that holds', () => {
    expect(missing({})).toEqual([])
    expect(missing({ day: ' 05.03.2026 ' })).toEqual([])
  })

  test.each(['', ' ', '29.2.2027', '5.3.', 'huomenna'])('no date: %j', (day) => {
    expect(missing({ day })).toEqual(['day'])
  })

  test.each(['', 'two', ' one '])('no choice: %j', (kind) => {
    expect(missing({ kind })).toEqual(['kind'])
  })

  test('a value that does not hold is as good as none', () => {
    expect(missing({ number: '0' })).toEqual(['number'])
    expect(missing({ number: ' ' })).toEqual(['number'])
  })
})

test('a date is shown as it was typed, and a gap where it is none', () => {
  expect(toldDate(draft({ day: ' 05.03.2026 ' }), 'day')).toBe('05.03.2026')
  expect(toldDate(draft({ day: '31.4.2026' }), 'day')).toBe('[Puuttuu vielä]')
  expect(dateOf({ day: '05.03.2026' }, 'day')?.toString()).toBe('2026-03-05')
})
