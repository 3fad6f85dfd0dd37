import { CONTENT_LANGS, type ContentLang } from '#app/i18n/lang.ts'
import { receiptLetter } from '#app/letters/l01-receipt.ts'
import { accessAnswerLetter } from '#app/letters/l05-access-answer.ts'
import type { LetterId } from '#app/letters/letter.ts'
import { longAnswer, longReceipt, sampleAnswer, sampleReceipt } from '#app/letters/samples.ts'
import { TEMPLATE_SAMPLES } from '#app/letters/template-samples.ts'
import { templateLetter } from '#app/letters/template.ts'
import type { PdfDocument } from '#app/pdf/document.ts'

/** An invented municipality and person: for looking at letters and for tests. */
export interface LetterSample {
  readonly letter: LetterId
  readonly lang: ContentLang
  /** `short`, `long` and whatever else the letter can be: `refused`, `partly-granted`. */
  readonly size: string
  readonly document: PdfDocument
}

/** Every letter in both languages, short, long and in its variants, in the order of their numbers. */
export function letterSamples(): LetterSample[] {
  return CONTENT_LANGS.flatMap((lang): LetterSample[] => [
    { letter: 'L-01', lang, size: 'short', document: receiptLetter(sampleReceipt(lang)) },
    { letter: 'L-01', lang, size: 'long', document: receiptLetter(longReceipt(lang)) },
    { letter: 'L-05', lang, size: 'short', document: accessAnswerLetter(sampleAnswer(lang)) },
    { letter: 'L-05', lang, size: 'long', document: accessAnswerLetter(longAnswer(lang)) },
    ...TEMPLATE_SAMPLES.flatMap((samplesOf) => {
      const { template, drafts } = samplesOf(lang)
      return Object.entries(drafts).map(([size, draft]): LetterSample => ({
        letter: template.id,
        lang,
        size,
        document: templateLetter(template, draft),
      }))
    }),
  ]).sort((a, b) => a.letter.localeCompare(b.letter, 'en') || a.lang.localeCompare(b.lang, 'en'))
}
