/**
 * A Finnish personal identity code with any separator, those of 2023 included; also with a dash
 * or a small check character, as people type it. The last character's validity is not asked: a mistyped code is as private.
 */
const HETU = /\d{6}[-+\u2010-\u2015\u2212A-FU-Y]\d{3}[0-9A-FHJ-NPR-Ya-fhj-npr-y]/

export function containsHetu(text: string): boolean {
  return HETU.test(text)
}

/** The text with each personal identity code hidden: for free text that is stored in the clear. */
export function withoutHetu(text: string): string {
  return text.replace(new RegExp(HETU, 'g'), '******-****')
}

/**
 * I-05, tietosuojalaki 29.4 §: letters name the person and the case, never the personal identity code.
 * @throws without repeating the text, so that no log gets to hold it
 */
export function assertNoHetu(texts: readonly string[]): void {
  if (texts.some(containsHetu)) {
    throw new Error('a letter contains a personal identity code')
  }
}
