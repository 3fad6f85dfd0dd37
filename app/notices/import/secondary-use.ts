import { contentParagraphs, sentences, type Paragraph } from '#app/notices/import/plain-text.ts'

const SECONDARY =
  /tieteelli|historiallis|tilastoin|suunnittelu- ja selvity|vetenskaplig|statistikför|planerings- och utredning|forskning/i

/**
 * Parts statistics, research and studies (GDPR 5(1)(b), 89) from the main purpose, sentence by
 * sentence; an item of a list stays a purpose.
 */
export function mainAndSecondary(text: string): {
  readonly main: readonly Paragraph[]
  readonly secondary: readonly string[]
} {
  const main: Paragraph[] = []
  const secondary: string[] = []
  for (const paragraph of contentParagraphs(text)) {
    const parts = sentences(paragraph)
    const others = parts.filter((one) => !paragraph.item && SECONDARY.test(one))
    secondary.push(...others)
    const kept = parts.filter((one) => !others.includes(one))
    if (others.length === 0) main.push(paragraph)
    else if (kept.length > 0) main.push({ ...paragraph, text: kept.join(' ') })
  }
  // A register for statistics alone has no other purpose.
  return main.length === 0 ? { main: contentParagraphs(text), secondary: [] } : { main, secondary }
}
