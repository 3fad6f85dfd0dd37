import { describe, expect, it } from 'vitest'
import { getT } from '#app/i18n/i18n.ts'
import { LANGS } from '#app/i18n/lang.ts'
import { fileProblemText } from '#app/platform/attachment-texts.ts'
import { ATTACHMENT_REFUSALS } from '#app/platform/attachment-types.ts'

describe('fileProblemText', () => {
  it.each(LANGS)('has a sentence for every refusal in %s', (lang) => {
    const others = ['missing', 'mismatch', 'infected', 'unscanned', 'too-many', 'total'] as const
    const texts = [...ATTACHMENT_REFUSALS, ...others].map((reason) =>
      fileProblemText(reason, getT(lang), lang),
    )
    for (const text of texts) expect(text).toMatch(/^\p{Lu}[^{}]*\.$/u)
    expect(new Set(texts).size).toBe(texts.length)
  })

  it('says the limits', () => {
    const fi = getT('fi')
    expect(fileProblemText('too-large', fi, 'fi')).toMatch(/20\sMt/)
    expect(fileProblemText('total', fi, 'fi')).toMatch(/60\sMt/)
    expect(fileProblemText('type', fi, 'fi')).toContain(
      'PDF, JPEG, PNG, DOCX, ODT, TXT, CSV ja JSON',
    )
    expect(fileProblemText('too-many', fi, 'fi', { files: 1, totalBytes: 1 })).toContain(
      '1 tiedosto.',
    )
  })
})
