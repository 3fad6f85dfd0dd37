import { Temporal } from 'temporal-polyfill'
import { describe, expect, it } from 'vitest'
import { printedAddress, type DeliveryTarget } from '#app/requests/delivery-target.server.ts'
import type { DeliveryWay } from '#app/requests/delivery.ts'
import { letterHead, type LetterHeadSource } from '#app/requests/letter-head.ts'

const both = (text: string) => ({ fi: text, sv: text })
const POINT = { title: both('Kirjaamo'), address: { fi: [], sv: [] }, email: 'x@example.test' }
const SOURCE: LetterHeadSource = {
  lang: 'fi',
  controller: {
    name: both('Mallikunta'),
    settings: { registry: POINT, dpo: POINT },
  } as unknown as LetterHeadSource['controller'],
  unit: { name: both('Yksikkö'), phone: null, email: 'y@example.test' } as LetterHeadSource['unit'],
  person: { callingName: 'Samir', familyName: 'Nazari', birthDate: '2010-05-21' },
  postedTo: [],
  caseNumber: 'MAL-2026-1',
  issuedAt: Temporal.Instant.from('2026-11-25T10:00:00Z'),
  registers: [],
  origin: 'https://example.test',
}
const recipient = (postedTo: readonly string[]) => letterHead({ ...SOURCE, postedTo }).recipient

describe('the recipient of a letter', () => {
  it('has no address where the letter is not posted', () => {
    expect(recipient([])).toEqual({ name: 'Samir Nazari' })
  })

  it('has the address of the envelope, with the name on it where that is another', () => {
    const lines = ['c/o Virtanen', 'Postikuja 2', '53100 Lappeenranta']
    expect(recipient(['Samir Nazari', ...lines])).toEqual({
      name: 'Samir Nazari',
      addressLines: lines,
    })
    expect(recipient(['Leila Nazari', ...lines])).toEqual({
      name: 'Samir Nazari',
      addressLines: ['Leila Nazari', ...lines],
    })
  })
})

describe('a letter about somebody else’s data', () => {
  const by = (birthDate: string | null, more: Partial<LetterHeadSource> = {}) =>
    letterHead({
      ...SOURCE,
      person: { ...SOURCE.person, birthDate },
      sender: 'Leila Nazari',
      ...more,
    }).recipient

  it('speaks to them, and names who asked: a guardian until the day they are 18', () => {
    expect(by('2008-11-26')).toEqual({
      name: 'Samir Nazari',
      addressLines: ['Huoltaja: Leila Nazari'],
    })
    expect(by('2008-11-25').addressLines).toEqual(['Edustaja: Leila Nazari'])
    expect(by(null, { lang: 'sv' }).addressLines).toEqual(['Företrädare: Leila Nazari'])
  })

  it('has the address of the envelope under that name', () => {
    const postedTo = ['Leila Nazari', 'Postikuja 2', '53100 Lappeenranta']
    expect(by('2017-03-14', { postedTo, lang: 'sv' }).addressLines).toEqual([
      'Vårdnadshavare: Leila Nazari',
      'Postikuja 2',
      '53100 Lappeenranta',
    ])
  })
})

describe('what a letter prints of its envelope', () => {
  const target = (way: DeliveryWay, nonDisclosure = false): DeliveryTarget => ({
    controllerId: '',
    caseNumber: '',
    lang: 'fi',
    subjectKey: null,
    mailboxOf: null,
    withheld: false,
    nonDisclosure,
    choice: { allowed: [way, 'visit'], excluded: [] },
    envelope: { address: 'Leila Nazari\nPostikuja 2', source: 'given' },
  })

  it.each([
    ['post', false, ['Leila Nazari', 'Postikuja 2']],
    ['post', true, []],
    ['portal', false, []],
    ['suomifi', false, []],
    ['visit', false, []],
    ['oral', false, []],
  ] as const)('by %s, turvakielto %s', (way, nonDisclosure, lines) => {
    expect(printedAddress(target(way, nonDisclosure))).toEqual(lines)
  })
})
