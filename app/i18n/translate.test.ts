import { describe, expect, it } from 'vitest'
import { getT, getTexts } from './i18n.ts'
import { LANGS } from './lang.ts'
import { translator, type Key } from './translate.ts'

describe('t', () => {
  it('finds the text of a key in each language', () => {
    expect(LANGS.map((lang) => getT(lang)('common:status.completion'))).toEqual([
      'Täydennettävänä',
      'Ska kompletteras',
      'To be completed',
    ])
  })

  it('fills placeholders', () => {
    expect(getT('fi')('common:frame.loggedInAs', { name: 'Aino' })).toBe('Kirjautunut: Aino')
  })

  it('inserts a value as it is, also one that looks like a pattern or a placeholder', () => {
    expect(getT('fi')('common:frame.loggedInAs', { name: '$& {{name}}' })).toBe(
      'Kirjautunut: $& {{name}}',
    )
  })

  it('leaves a placeholder in sight that got no value', () => {
    expect(getT('sv')('common:frame.loggedInAs')).toBe('Inloggad: {{name}}')
  })

  it('chooses the plural form by the count', () => {
    const left = (count: number) => getT('fi')('common:timeLeft.days', { count })
    expect([1, 2, 0].map(left)).toEqual([
      '1 päivä jäljellä',
      '2 päivää jäljellä',
      '0 päivää jäljellä',
    ])
    expect(getT('sv')('common:timeLeft.late', { count: 1 })).toBe('1 dags försening')
  })

  it('writes a count as the language writes numbers', () => {
    expect(getT('fi')('common:timeLeft.late', { count: 1234 })).toBe('myöhässä 1\u00a0234 päivää')
  })

  it('answers an unknown key with the key itself', () => {
    const key = 'common:no.such.text' as Key
    expect(getT('fi')(key)).toBe(key)
    expect(getT('fi')('common:toString' as Key)).toBe('common:toString')
    expect(getT('fi')('common:status' as Key)).toBe('common:status')
  })

  it('works on the few namespaces that a page has', () => {
    const t = translator(
      'en',
      getTexts('en', ['common']) as Parameters<typeof translator<'common'>>[1],
    )
    expect(t('common:answer.yes')).toBe('Yes')
  })
})
