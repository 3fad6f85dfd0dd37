import { describe, expect, it } from 'vitest'
import { accessAnswerLetter } from '#app/letters/l05-access-answer.ts'
import { longAnswer } from '#app/letters/samples.ts'
import { documentTexts } from '#app/pdf/document.ts'
import { rightLimits, toldRights } from '#app/requests/answer-prefill.ts'
import { lappeenrantaImmigration } from '#db/seeds/notices/lappeenranta-immigration.ts'

describe('the rights that an answer tells of (15(1)(e))', () => {
  it('limit restriction to what is not integration data (F-30)', () => {
    expect(toldRights(lappeenrantaImmigration)).toContain('restriction')
    for (const lang of ['fi', 'sv'] as const) {
      const limited = rightLimits(lappeenrantaImmigration, lang).restriction
      const integration = lappeenrantaImmigration.purposes.filter(({ legalBases }) =>
        legalBases.some(({ art6 }) => art6 !== 'ART6_1_A'),
      )
      expect(limited?.length).toBeGreaterThan(0)
      for (const { text } of integration) expect(limited).not.toContain(text[lang])
      expect(rightLimits(lappeenrantaImmigration, lang).rectification).toBeUndefined()
    }
  })

  it('stand in the letter with their limit', () => {
    const answer = longAnswer('sv')
    const [first, ...others] = answer.registers
    const registers = [
      { ...first!, rights: ['restriction'] as const, rightLimits: { restriction: ['Samarbete'] } },
      ...others.map((register) => ({ ...register, rights: [] })),
    ]
    const text = documentTexts(accessAnswerLetter({ ...answer, registers, preview: true })).join(
      '\n',
    )
    expect(text).toMatch(
      /artikel 18 i dataskyddsförordningen.*Gäller endast detta ändamål: Samarbete\./,
    )
  })
})
