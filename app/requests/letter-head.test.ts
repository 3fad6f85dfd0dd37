import { Temporal } from 'temporal-polyfill'
import { describe, expect, it } from 'vitest'
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
  person: {
    callingName: 'Samir',
    familyName: 'Nazari',
    address: { street: 'Kotikatu 1', postalCode: '53100', city: 'LAPPEENRANTA' },
    nonDisclosure: false,
  },
  caseNumber: 'MAL-2026-1',
  issuedAt: Temporal.Instant.from('2026-11-25T10:00:00Z'),
  registers: [],
  origin: 'https://example.test',
}
const recipient = (more: Partial<LetterHeadSource>) => letterHead({ ...SOURCE, ...more }).recipient

describe('the recipient of a letter', () => {
  it('has the address that is known of them', () => {
    const known = { name: 'Samir Nazari', addressLines: ['Kotikatu 1', '53100 LAPPEENRANTA'] }
    expect(recipient({})).toEqual(known)
    expect(recipient({ given: { name: 'Samir Nazari', address: ' \n' } })).toEqual(known)
    expect(recipient({ person: { ...SOURCE.person, address: null } })).toEqual({
      name: 'Samir Nazari',
    })
  })

  it('has the address given for the case, as on the envelope', () => {
    const address = 'c/o Virtanen\r\n Postikuja 2 \n53100 Lappeenranta'
    const lines = ['c/o Virtanen', 'Postikuja 2', '53100 Lappeenranta']
    expect(recipient({ given: { name: 'Samir Nazari', address } })).toEqual({
      name: 'Samir Nazari',
      addressLines: lines,
    })
    expect(recipient({ given: { name: 'Leila Nazari', address } })).toEqual({
      name: 'Samir Nazari',
      addressLines: ['Leila Nazari', ...lines],
    })
  })

  it('has none under turvakielto', () => {
    const person = { ...SOURCE.person, nonDisclosure: true }
    const given = { name: 'Samir Nazari', address: 'Postikuja 2' }
    expect(recipient({ person, given })).toEqual({ name: 'Samir Nazari' })
  })
})
