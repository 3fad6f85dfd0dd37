import { describe, expect, it } from 'vitest'
import { getT } from '#app/i18n/i18n.ts'
import { LANGS } from '#app/i18n/lang.ts'
import { LETTER_IDS } from '#app/letters/letter.ts'
import { REQUESTED_RIGHTS } from '#app/notices/requested-right.ts'
import { ITEM_EVENTS } from '#app/requests/lifecycle-table.ts'
import { fieldName, RIGHT_FIELDS } from '#app/requests/right-fields.ts'
import { COMMON_FIELDS, STEP_FIELDS } from '#app/requests/draft-fields.ts'
import { answerText, askText, draftFieldName } from './ask-texts.ts'

describe.each(LANGS)('the texts of the request form in %s', (lang) => {
  const t = getT(lang)

  it.each(REQUESTED_RIGHTS)('name every field and choice of %s', (right) => {
    for (const { id, values = [] } of RIGHT_FIELDS[right]) {
      expect(askText(t, right, id, 'label'), `${right} ${id}`).toBeDefined()
      expect(askText(t, right, id, 'name'), `${right} ${id}`).toBeDefined()
      expect(draftFieldName(t, fieldName(right, id))).not.toContain(':')
      for (const value of values) {
        expect(askText(t, right, id, `choice.${value}`), `${right} ${id} ${value}`).toBeDefined()
      }
    }
    if (RIGHT_FIELDS[right].some(({ id }) => id === 'periodFrom')) {
      expect(askText(t, right, 'period', 'label')).toBeDefined()
    }
  })

  it('name every other field that can be wrong', () => {
    for (const field of [...COMMON_FIELDS, ...STEP_FIELDS.who, ...STEP_FIELDS.right]) {
      expect(draftFieldName(t, field)).not.toContain(':')
    }
  })

  it('name every letter and event', () => {
    for (const letter of LETTER_IDS) expect(t(`citizen:letter.${letter}`)).not.toContain('citizen:')
    for (const event of ITEM_EVENTS) expect(t(`citizen:event.${event}`)).not.toContain('citizen:')
  })
})

it('asks for no motive where the law wants none (F-09)', () => {
  for (const right of ['access', 'consentWithdrawal'] as const) {
    expect(RIGHT_FIELDS[right].map(({ id }) => id)).not.toContain('why')
  }
})

it('says choices by their texts, ticks as yes, and texts as they are', () => {
  const t = getT('fi')
  expect(answerText(t, 'access', 'scope', 'all')).toBe('Kaikki tiedot')
  expect(answerText(t, 'automatedDecision', 'wants', 'review,contest')).toBe(
    'Ihminen käsittelee asian, En hyväksy päätöstä',
  )
  expect(answerText(t, 'consentWithdrawal', 'alsoErase', 'yes')).toBe('Kyllä')
  expect(answerText(t, 'erasure', 'which', 'a')).toBe('a')
})
