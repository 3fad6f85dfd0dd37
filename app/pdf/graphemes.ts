const SEGMENTER = new Intl.Segmenter('fi', { granularity: 'grapheme' })

/**
 * What a person counts as one character: a letter with its marks, a family emoji, a flag. A space is
 * always one of its own, since a line may end after it.
 */
export function* graphemes(text: string): Generator<string> {
  for (const { segment } of SEGMENTER.segment(text)) {
    if (segment.startsWith(' ') && segment.length > 1) {
      yield ' '
      yield segment.slice(1)
    } else {
      yield segment
    }
  }
}
