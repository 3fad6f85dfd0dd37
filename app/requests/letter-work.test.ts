import { describe, expect, it } from 'vitest'
import { LETTER_IDS, type LetterId } from '#app/letters/letter.ts'
import { REQUESTED_RIGHTS, type RequestedRight } from '#app/notices/requested-right.ts'
import { ITEM_EVENTS } from '#app/requests/lifecycle-table.ts'
import {
  isProcedureLetter,
  isWritable,
  letterEffect,
  openProcedure,
  procedureEvent,
} from '#app/requests/letter-work.ts'

const writable = (right: RequestedRight) => LETTER_IDS.filter((id) => isWritable(id, right))
/** Procedure that any request can have; then Art. 19 and 18(3). */
const COMMON = ['L-02', 'L-03', 'L-04', 'L-17', 'L-18']

describe('which letters can be written in fields', () => {
  it.each<[RequestedRight, readonly LetterId[]]>([
    ['access', ['L-06', 'L-07']],
    ['logData', ['L-06', 'L-16']],
    ['explanation', ['L-06', 'L-16']],
    ['rectification', ['L-06', 'L-08', 'L-15']],
    ['erasure', ['L-06', 'L-09', 'L-15']],
    ['restriction', ['L-06', 'L-10', 'L-11', 'L-15']],
    ['objection', ['L-06', 'L-12', 'L-15']],
    ['automatedDecision', ['L-06', 'L-12']],
    ['portability', ['L-06', 'L-07', 'L-14']],
    ['consentWithdrawal', ['L-06', 'L-13', 'L-15']],
  ])('%s', (right, letters) => {
    expect(writable(right)).toEqual([...COMMON, ...letters].sort())
  })
})

describe('what a letter does', () => {
  it('is told of every letter that can be written', () => {
    for (const right of REQUESTED_RIGHTS) {
      for (const letter of writable(right)) {
        expect({ letter, right, effect: letterEffect(letter, right, {}) }).toMatchObject({
          effect: { fi: expect.any(String) as string },
        })
      }
    }
  })

  it('is a restriction that stays in force only when it is granted', () => {
    const effect = (outcome: string) => letterEffect('L-10', 'restriction', { outcome })?.fi
    for (const outcome of ['granted', 'partly-granted']) {
      expect(effect(outcome)).toContain('rajoitus jää voimaan')
    }
    expect(effect('refused')).toContain('määräaika päättyy')
  })
})

describe('the event of a letter of procedure', () => {
  it('carries the letter, and the dates as the record keeps them', () => {
    const facts = { letterId: 'x', newDue: undefined }
    expect(procedureEvent('L-11', { liftsOn: '5.1.2027' }, facts)).toMatchObject({
      type: 'announce-lifting',
      liftingOn: '2027-01-05',
    })
    const question = { suspends: 'yes', recordReason: 'Syy', replyBy: '1.2.2027' }
    expect(procedureEvent('L-04', question, facts)).toMatchObject({
      suspends: true,
      replyBy: '2027-02-01',
      reason: 'Syy',
    })
  })
})

describe('the letters of procedure that are open now', () => {
  it('are the handler’s while the item is worked on, but anybody’s for Art. 19', () => {
    const may = ITEM_EVENTS
    const assigned = { right: 'erasure', state: 'assigned' } as const
    expect(openProcedure(assigned, ['extend', 'transfer'], true)).toEqual(['L-02', 'L-17'])
    expect(openProcedure(assigned, ['extend', 'transfer'], false)).toEqual([])
    const answered = { right: 'erasure', state: 'answered' } as const
    expect(openProcedure(answered, ['notify-recipient'], false)).toEqual(['L-15'])
    expect(openProcedure({ ...answered, right: 'access' }, may, true)).not.toContain('L-15')
    expect(openProcedure(answered, may, true).every(isProcedureLetter)).toBe(true)
  })
})
