import { describe, expect, test } from 'vitest'
import { CONTENT_LANGS } from '#app/i18n/lang.ts'
import { receiptLetter } from '#app/letters/l01-receipt.ts'
import { accessAnswerLetter } from '#app/letters/l05-access-answer.ts'
import { containsHetu } from '#app/letters/no-hetu.ts'
import { RIGHT_TEXTS, TOLD_RIGHTS } from '#app/letters/rights.ts'
import { longAnswer, sampleAnswer, sampleReceipt } from '#app/letters/samples.ts'
import { TEXTS } from '#app/letters/texts.ts'
import { documentTexts, type PdfDocument } from '#app/pdf/document.ts'

// Law 4.4, typed again on purpose: these sentences may not drift.
const REMEDIES = {
  fi: 'Jos katsot, että henkilötietojesi käsittelyssä rikotaan tietosuojalainsäädäntöä, sinulla on oikeus saattaa asia tietosuojavaltuutetun käsiteltäväksi (yleinen tietosuoja-asetus 77 artikla, tietosuojalaki 21 §).',
  sv: 'Om du anser att behandlingen av dina personuppgifter strider mot dataskyddslagstiftningen har du rätt att föra ärendet till dataombudsmannen för behandling (artikel 77 i den allmänna dataskyddsförordningen, 21 § i dataskyddslagen).',
}
const INFORM_OMBUDSMAN = {
  fi: 'Voit pyytää, että tietosuoja-asetuksen 15 artiklan 1 kohdassa tarkoitetut tiedot annetaan tietosuojavaltuutetulle.',
  sv: 'Du kan begära att de uppgifter som avses i artikel 15.1 i dataskyddsförordningen lämnas till dataombudsmannen.',
}

const textOf = (document: PdfDocument) => documentTexts(document).join('\n')

describe.each(CONTENT_LANGS)('in %s', (lang) => {
  test('the receipt tells when, what, until when and why, who, how to change it, and remedies', () => {
    const text = textOf(receiptLetter(sampleReceipt(lang)))
    const sample = sampleReceipt(lang)
    for (const part of [
      lang === 'fi' ? '22.11.2026 klo 0.12 (Suomen aikaa)' : '22.11.2026 kl. 0.12 (finsk tid)',
      ...sample.requests.flatMap(({ registers }) => registers),
      ...sample.dueExplanation,
      ...sample.handledBy.lines,
      ...sample.channels,
      ...sample.ombudsman,
      sample.caseNumber,
      REMEDIES[lang],
    ]) {
      expect(text).toContain(part)
    }
    expect(text).toMatch(lang === 'fi' ? /viimeistään 22\.12\.2026/ : /senast 22\.12\.2026/)
    expect(text).toMatch(lang === 'fi' ? /enintään kahdella kuukaudella/ : /högst två månader/)
  })

  test('a receipt whose period cannot be extended does not speak of extending', () => {
    const text = textOf(receiptLetter({ ...sampleReceipt(lang), extensible: false }))
    expect(text).not.toMatch(/kahdella kuukaudella|två månader/)
  })

  test('without an address only the name is printed', () => {
    const { recipient } = receiptLetter({ ...sampleReceipt(lang), recipient: { name: 'Åsa Å' } })
    expect(recipient).toEqual(['Åsa Å'])
  })

  test('a full answer is no refusal', () => {
    const text = textOf(accessAnswerLetter(sampleAnswer(lang)))
    expect(text).toContain(REMEDIES[lang])
    expect(text).not.toContain(INFORM_OMBUDSMAN[lang])
    expect(text).not.toMatch(/Päätös|Beslut/)
  })

  test('whatever is left out makes it a decision with reasons, § 34(4) and appeal instructions', () => {
    const answer = longAnswer(lang)
    const text = textOf(accessAnswerLetter(answer))
    const omissions = answer.leftOut === 'none' ? [] : (answer.leftOut ?? [])
    expect(omissions).not.toHaveLength(0)
    for (const { what, ground, provision } of omissions) {
      for (const part of [what, ground, provision]) expect(text).toContain(part)
    }
    expect(text).toContain(INFORM_OMBUDSMAN[lang])
    for (const part of answer.appeal?.paragraphs ?? []) expect(text).toContain(part)
    expect(text).toContain(REMEDIES[lang])
  })

  test('only rights that apply are told, with their registers where they do not hold in all', () => {
    const text = textOf(accessAnswerLetter(sampleAnswer(lang)))
    const told = TOLD_RIGHTS.filter((right) => text.includes(RIGHT_TEXTS[right][lang]))
    expect(told).toEqual(['rectification', 'objection'])
    const long = longAnswer(lang)
    const objection = accessAnswerLetter(long).blocks.flatMap((block) =>
      block.kind === 'list'
        ? block.items.filter((i) => i.startsWith(RIGHT_TEXTS.objection[lang]))
        : [],
    )
    expect(objection).toHaveLength(1)
    expect(objection[0]).toContain(long.registers[0]?.name)
    expect(objection[0]).not.toContain(long.registers[1]?.name)
  })

  test('shared sentences are the statutory ones', () => {
    expect(TEXTS[lang].complaint.remedies).toBe(REMEDIES[lang])
    expect(TEXTS[lang].refusal.informOmbudsman).toBe(INFORM_OMBUDSMAN[lang])
  })
})

describe('personal identity codes', () => {
  test.each(['131052-308T', '010100A951P', '010100Y951p', '131052–308T', '150308+9005'])(
    '%s is caught, and not repeated in the error',
    (code) => {
      expect(containsHetu(`Asia ${code} loppu`)).toBe(true)
      const input = { ...sampleAnswer('fi'), moreCopies: `Ks. ${code}` }
      expect(() => accessAnswerLetter(input)).toThrow(
        /^a letter contains a personal identity code$/,
      )
    },
  )

  test.each(['MAL 2026-000123', '029 566 6700', '1234567-8', '22.11.2026'])(
    '%s is none',
    (text) => {
      expect(containsHetu(text)).toBe(false)
    },
  )
})
