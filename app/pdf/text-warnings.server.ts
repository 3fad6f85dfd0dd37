import { isPlain, shownClusters } from '#app/pdf/characters.server.ts'

/** What an editor should know before a text becomes a letter; each entry once, in order of appearance. */
export interface TextWarnings {
  /** Characters that another font than that of the text draws. */
  readonly substituted: readonly string[]
  /** `U+` code points that stand in the letter in place of characters that no font has. */
  readonly codePoints: readonly string[]
}

export function textWarnings(text: string): TextWarnings {
  if (isPlain(text)) return { substituted: [], codePoints: [] }
  const shown = shownClusters(text)
  const substituted = shown.flatMap((part) =>
    part.family === undefined || part.family === 'text' ? [] : [part.text],
  )
  return {
    substituted: [...new Set(substituted)],
    codePoints: [...new Set(shown.flatMap((part) => part.codePoints ?? []))],
  }
}
