import { readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { create, type Font } from 'fontkit'

/** The two cuts that documents use: regular text and emphasis. */
export interface Fonts {
  readonly regular: Font
  readonly semibold: Font
}

/** Drawn in place of a character that the font lacks; the character itself stays in the text layer. */
export const SUBSTITUTE = '\u2610'

const FAMILY = '@expo-google-fonts/source-sans-3'

let loaded: Fonts | undefined

/** Source Sans 3, read and parsed once per thread: parsing costs ten times as much as a letter. */
export function fonts(): Fonts {
  loaded ??= {
    regular: loadFont(`${FAMILY}/400Regular/SourceSans3_400Regular.ttf`),
    semibold: loadFont(`${FAMILY}/600SemiBold/SourceSans3_600SemiBold.ttf`),
  }
  return loaded
}

function loadFont(specifier: string): Font {
  const font = create(readFileSync(createRequire(import.meta.url).resolve(specifier)))
  if (!('characterSet' in font)) throw new Error(`${specifier} is a collection, not a single font`)
  prime(font)
  keepCommonWords(font)
  return font
}

/**
 * fontkit keeps, per glyph, the characters it was first asked for, and the text layer is made of
 * them. Without this a document that shows only `Ä` would leave the `A` inside it without a
 * character for every later document. Ligatures and fraction digits come first, so that `ff` stays two letters.
 */
function prime(font: Font): void {
  font.layout('ff')
  font.layout('0123456789\u20440123456789')
  for (const codePoint of font.characterSet) font.glyphForCodePoint(codePoint)
}

/** A lower-case word of running text with its punctuation and space. */
const COMMON_WORD = /^\(?[a-zåäöü-]+[.,:;)]* ?$/
const KEPT_WORDS = 4000

/**
 * Shaping words is two thirds of the work of a letter, and letters are made of the same words: their
 * shapes are kept from one document to the next. Names, numbers and addresses are not: nothing about a person
 * stays in memory. pdfkit scales a shape in place, which changes nothing at 1000 units per em.
 */
function keepCommonWords(font: Font): void {
  if (font.unitsPerEm !== 1000) throw new Error('shapes can only be shared at 1000 units per em')
  const shape = font.layout.bind(font)
  const kept = new Map<string, ReturnType<Font['layout']>>()
  font.layout = (text, features) => {
    if (features !== undefined || !COMMON_WORD.test(text)) return shape(text, features)
    const run = kept.get(text) ?? shape(text)
    if (kept.size < KEPT_WORDS) kept.set(text, run)
    return run
  }
}

/** Not drawn at all: controls, zero-width and direction marks, soft hyphens. */
const INVISIBLE = /[^\P{Cc}\n]|\p{Cf}/gu

/** Text as it is drawn: composed, without invisible characters, a number kept with its `§`. */
export function prepareText(text: string): string {
  return text
    .normalize('NFC')
    .replace(/\r\n?/g, '\n')
    .replace(/\t/g, ' ')
    .replace(INVISIBLE, '')
    .replace(/(\d[a-z]?) §/g, '$1\u00a0§')
    .replace(/§ (\d)/g, '§\u00a0$1')
}

let drawableCodePoints: ReadonlySet<number> | undefined

/** Whether both cuts can draw this character. */
export function hasGlyph(character: string): boolean {
  drawableCodePoints ??= new Set(fonts().regular.characterSet).intersection(
    new Set(fonts().semibold.characterSet),
  )
  return drawableCodePoints.has(character.codePointAt(0) ?? 0)
}

/**
 * The characters of `text` that the font cannot draw, each once, in order of appearance.
 * A clerk is told of them before a letter is issued; the letter shows a box in their place.
 */
export function missingGlyphs(text: string): string[] {
  const characters = new Set(prepareText(text).replaceAll('\n', ''))
  return [...characters].filter((character) => !hasGlyph(character))
}
