import { Temporal } from 'temporal-polyfill'
import { describe, expect, it } from 'vitest'
import { readIntake } from '#app/requests/intake-check.ts'
import type { IntakeDraft } from '#app/requests/intake.ts'

const now = Temporal.Instant.from('2026-11-03T08:00:00Z')
const facts = { now, mode: 'demo', registerIds: { maahanmuutto: 'r1' } } as const

const COMPLETE: IntakeDraft = {
  channel: 'post',
  receivedOn: '2.11.2026',
  givenNames: 'Maija Kaarina',
  familyName: 'Esimerkki',
  identity: 'pending',
  behalf: 'self',
  rights: 'access',
  registers: 'maahanmuutto',
  'access-scope': 'all',
  answerForm: 'paper',
  caseLanguage: 'fi',
  address: 'Esimerkkikatu 1\n53100 Lappeenranta',
}
const NO_CODES = { hetu: '', subjectHetu: '' }

function errorsOf(change: IntakeDraft, codes: Partial<typeof NO_CODES> = {}): object {
  const read = readIntake({ ...COMPLETE, ...change }, { ...NO_CODES, ...codes }, facts)
  return 'errors' in read ? read.errors : {}
}
function requestOf(change: IntakeDraft = {}, codes: Partial<typeof NO_CODES> = {}) {
  const read = readIntake({ ...COMPLETE, ...change }, { ...NO_CODES, ...codes }, facts)
  if ('errors' in read) throw new Error(JSON.stringify(read.errors))
  return read.request
}

describe('a recorded request', () => {
  it('is read with the day of receipt at its beginning when the hour is not known (D-09)', () => {
    expect(requestOf().receivedAt.toString()).toBe('2026-11-01T22:00:00Z')
    expect(requestOf({ receivedTime: '14.30' }).receivedAt.toString()).toBe('2026-11-02T12:30:00Z')
    expect(requestOf({ receivedOn: '3.11.2026' }).receivedAt.toString()).toBe(now.toString())
  })

  it.each([
    [{ receivedOn: '' }, { receivedOn: 'errors:form.required' }],
    [{ receivedOn: '31.2.2026' }, { receivedOn: 'errors:form.dateInvalid' }],
    [{ receivedOn: '4.11.2026' }, { receivedOn: 'errors:form.dateInFuture' }],
    [{ receivedTime: '25.00' }, { receivedTime: 'desk:intake.error.time' }],
    [
      { receivedOn: '3.11.2026', receivedTime: '23.59' },
      { receivedTime: 'desk:intake.error.timeInFuture' },
    ],
    [{ channel: 'portal' }, { channel: 'errors:form.chooseOne' }],
    [{ givenNames: ' ' }, { givenNames: 'errors:form.required' }],
    [
      { identity: 'document' },
      { identity: 'desk:intake.error.documentAtVisit', document: 'errors:form.chooseOne' },
    ],
    [{ identity: 'otherwise' }, { identityNote: 'errors:form.required' }],
    [{ rights: '' }, { rights: 'errors:form.chooseSome' }],
    [
      { rights: 'access,erasure' },
      { 'erasure-ground': 'errors:form.chooseOne', 'erasure-which': 'errors:form.required' },
    ],
    [{ registers: 'toinen' }, { registers: 'errors:form.chooseSome' }],
    [
      { answerForm: 'paper', address: '' },
      { address: 'errors:form.required', email: 'desk:intake.error.contact' },
    ],
    [{ answerForm: 'electronic' }, { email: 'errors:form.required' }],
  ] satisfies [IntakeDraft, object][])('%j is corrected', (change, errors) => {
    expect(errorsOf(change)).toEqual(errors)
  })

  it('takes the date of birth from the code, and says when the typed one differs', () => {
    expect(requestOf({}, { hetu: '131052-308T' }).requester.birthDate).toBe('1952-10-13')
    expect(errorsOf({ birthDate: '14.10.1952' }, { hetu: '131052-308T' })).toEqual({
      birthDate: 'desk:intake.error.birthDate',
    })
    expect(errorsOf({}, { hetu: '131052-308U' })).toEqual({
      hetu: 'errors:form.personalIdentityCodeInvalid',
    })
  })

  it('on behalf of another tells whom, in what capacity and how it was shown (I-06)', () => {
    expect(Object.keys(errorsOf({ behalf: 'principal' }))).toEqual([
      'subjectGivenNames',
      'subjectFamilyName',
      'capacity',
      'proof',
    ])
  })

  const child: IntakeDraft = {
    behalf: 'child',
    subjectGivenNames: 'Lapsi',
    subjectFamilyName: 'Esimerkki',
    capacity: 'huoltaja',
    proof: 'ote nähty 2.11.2026',
  }
  it('for a child of 12 to 17 tells the child’s own view (K-03, K-04)', () => {
    expect(errorsOf({ ...child, subjectBirthDate: '3.11.2014' })).toEqual({
      childView: 'desk:intake.error.childView',
    })
    expect(requestOf({ ...child, subjectBirthDate: '4.11.2014' }).childView).toBeNull()
    expect(
      requestOf({ ...child, subjectBirthDate: '3.11.2014', childView: 'agrees' }).childView,
    ).toBe('agrees')
    expect(errorsOf({ ...child, subjectBirthDate: '3.11.2008' })).toEqual({
      subjectBirthDate: 'desk:intake.error.notChild',
    })
    expect(errorsOf(child)).toEqual({ subjectBirthDate: 'errors:form.required' })
  })

  it('never has the same code for who asks and for whom', () => {
    const codes = { hetu: '131052-308T', subjectHetu: '131052-308t' }
    expect(errorsOf({ ...child, behalf: 'principal' }, codes)).toEqual({
      subjectHetu: 'desk:intake.error.samePerson',
    })
  })

  it('lists what is wrong in the order of the page', () => {
    expect(Object.keys(errorsOf({ answerForm: '', channel: '', rights: 'erasure' }))).toEqual([
      'channel',
      'erasure-ground',
      'erasure-which',
      'answerForm',
    ])
  })
})

describe('as whom they ask', () => {
  it('is a client unless their own work is what they ask about', () => {
    expect(requestOf()).toMatchObject({ standing: 'client' })
    expect(requestOf({ standing: 'yes' })).toMatchObject({ standing: 'client' })
    expect(requestOf({ standing: 'systemUser' })).toMatchObject({ standing: 'systemUser' })
  })

  it('never for another', () => {
    const behalf = {
      subjectGivenNames: 'Lapsi',
      subjectFamilyName: 'Esimerkki',
      subjectBirthDate: '5.3.2020',
      capacity: 'Huoltaja',
      proof: 'Väestötietojärjestelmä',
    }
    for (const one of ['child', 'principal']) {
      expect(errorsOf({ ...behalf, behalf: one, standing: 'systemUser' })).toEqual({
        standing: 'errors:form.ownWork',
      })
    }
  })
})
