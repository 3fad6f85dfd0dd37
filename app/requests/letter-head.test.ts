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
  person: { callingName: 'Samir', familyName: 'Nazari' },
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
