import { describe, expect, it } from 'vitest'
import type { LetterContent } from '#app/letters/template.ts'
import { NOTICE_DAYS } from '#app/letters/recipients-notified.ts'
import { PERIODS } from '#app/requests/clocks.ts'
import { recipientsSettled, type RecipientFacts } from '#app/requests/recipients-settled.ts'

const noted = (recipient: string, outcome = 'sent') => ({
  type: 'notify-recipient',
  at: '2026-11-25T10:00:00Z',
  by: ['clerk' as const],
  data: { recipient, outcome },
})
const NAMED: LetterContent = {
  recipientsNotified: 'notified',
  recipients: [
    { recipient: 'Kela', date: '25.11.2026' },
    { recipient: 'Naapurikunta', date: '27.11.2026' },
  ],
}

function settled(facts: Partial<RecipientFacts>): boolean {
  const base: RecipientFacts = { right: 'erasure', decision: 'granted', answer: {}, events: [] }
  return recipientsSettled({ ...base, ...facts })
}

describe('the recipients of data (Art. 19)', () => {
  it('are owed nothing where nothing was changed', () => {
    expect(settled({ decision: 'refused' })).toBe(true)
    expect(settled({ decision: 'not-processed' })).toBe(true)
    expect(settled({ right: 'access' })).toBe(true)
    expect(settled({ right: 'objection', answer: { erasure: 'kept' } })).toBe(true)
    for (const erasure of ['kept', 'separate']) {
      expect(settled({ right: 'consentWithdrawal', answer: { erasure } })).toBe(true)
    }
    // Answered before the letter asked.
    expect(settled({ right: 'consentWithdrawal' })).toBe(true)
  })

  it.each(['rectification', 'erasure', 'restriction'] as const)(
    'are owed a notice of %s, wholly or in part',
    (right) => {
      for (const decision of ['granted', 'partly-granted'] as const) {
        expect(settled({ right, decision })).toBe(false)
        expect(settled({ right, decision, events: [noted('Kela', 'told')] })).toBe(true)
      }
    },
  )

  it.each(['objection', 'consentWithdrawal'] as const)(
    'are owed a notice of what is erased by the %s',
    (right) => {
      const answer = { ...NAMED, erasure: 'erased' }
      expect(settled({ right, answer })).toBe(false)
      expect(settled({ right, answer, events: [noted('Kela'), noted('Naapurikunta')] })).toBe(true)
    },
  )

  it('are settled by the answer itself where it names nobody', () => {
    for (const said of ['none', 'impossible', 'disproportionate']) {
      expect(settled({ answer: { recipientsNotified: said } })).toBe(true)
    }
    for (const said of ['notified', 'some']) {
      expect(settled({ answer: { ...NAMED, recipientsNotified: said } })).toBe(false)
    }
  })

  it('are recorded one by one where the answer names them, each once', () => {
    const events = [noted('Kela'), noted(' kela ', 'told')]
    expect(settled({ answer: NAMED, events })).toBe(false)
    const all = [...events, noted('Naapurikunta', 'impossible')]
    expect(settled({ answer: NAMED, events: all })).toBe(true)
    expect(settled({ answer: NAMED, events: [noted('', 'none')] })).toBe(true)
  })

  it('are told within the days after which the portal calls a notice overdue (D-35)', () => {
    expect(NOTICE_DAYS).toBe(PERIODS['article-19-notice'].length.days)
  })
})
