import { readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { create, type Font, type Glyph } from 'fontkit'

/** The two cuts that documents use: regular text and emphasis. */
export type Cut = 'regular' | 'semibold'

/**
 * Families in the order in which a character is looked for. All but the first are read only when needed.
 * Together they have the alphabets of Europe and the Caucasus, Arabic, Hebrew, N'Ko, signs and emoji;
 * Chinese, Japanese, Korean, Thai, Ethiopic and the scripts of India are in none.
 */
export const FAMILIES = ['text', 'arabic', 'wide', 'emoji'] as const
export type Family = (typeof FAMILIES)[number]

interface Faces {
  readonly regular: string
  readonly semibold: string
  /** Size beside the family of the text, so that letters look equally large. */
  readonly scale: number
}

const GOOGLE = '@expo-google-fonts'
const EMOJI = `${GOOGLE}/noto-emoji/400Regular/NotoEmoji_400Regular.ttf`

const FACES: Readonly<Record<Family, Faces>> = {
  text: {
    regular: `${GOOGLE}/source-sans-3/400Regular/SourceSans3_400Regular.ttf`,
    semibold: `${GOOGLE}/source-sans-3/600SemiBold/SourceSans3_600SemiBold.ttf`,
    scale: 1,
  },
  arabic: {
    regular: `${GOOGLE}/noto-sans-arabic/400Regular/NotoSansArabic_400Regular.ttf`,
    semibold: `${GOOGLE}/noto-sans-arabic/600SemiBold/NotoSansArabic_600SemiBold.ttf`,
    scale: 1,
  },
  wide: {
    regular: 'dejavu-fonts-ttf/ttf/DejaVuSans.ttf',
    semibold: 'dejavu-fonts-ttf/ttf/DejaVuSans-Bold.ttf',
    scale: 0.9,
  },
  emoji: { regular: EMOJI, semibold: EMOJI, scale: 0.85 },
}

/** Nothing is set in smaller type, whatever its family. */
const LEAST_SIZE = 9

const opened = new Map<string, Font>()
const covered = new Map<Family, ReadonlySet<number>>()

/** Reads the family that every document uses; the others wait until a text needs them. */
export function warmFonts(): void {
  for (const cut of ['regular', 'semibold'] as const) openFace('text', cut)
}

/** The font file of a cut and its parsed font: read once per thread, for that costs ten times as much as a letter. */
export function openFace(family: Family, cut: Cut): { readonly name: string; readonly font: Font } {
  const name = FACES[family][cut]
  const font = opened.get(name) ?? loadFont(name, family)
  opened.set(name, font)
  return { name, font }
}

export function faceSize(family: Family, size: number): number {
  return Math.max(Math.min(size, LEAST_SIZE), size * FACES[family].scale)
}

/** The code points that both cuts of a family can draw. */
export function coverage(family: Family): ReadonlySet<number> {
  const known = covered.get(family)
  if (known !== undefined) return known
  const [regular, semibold] = (['regular', 'semibold'] as const).map(
    (cut) => new Set(openFace(family, cut).font.characterSet),
  )
  const both = (regular ?? new Set()).intersection(semibold ?? new Set())
  covered.set(family, both)
  return both
}

function loadFont(specifier: string, family: Family): Font {
  const font = create(readFileSync(createRequire(import.meta.url).resolve(specifier)))
  if (!('characterSet' in font)) throw new Error(`${specifier} is a collection, not a single font`)
  skipAbsentAnchors(font)
  if (family === 'text') {
    prime(font)
    keepCommonWords(font)
  } else {
    keepOwnCharacters(font)
  }
  return font
}

/** The part of fontkit that places marks; missing from its types. */
interface Positioning {
  readonly _layoutEngine?: {
    readonly engine?: {
      /** Null when the font places nothing. */
      readonly GPOSProcessor: { applyLookup: (type: number, table: unknown) => boolean } | null
    }
  }
}

/**
 * A font may give a letter no anchor for a class of marks; then its next rule is to be tried. fontkit
 * breaks off instead, for instance at some Arabic letters whose dots are marks.
 */
function skipAbsentAnchors(font: Font): void {
  const processor = (font as Positioning)._layoutEngine?.engine?.GPOSProcessor
  if (processor === undefined || processor === null) return
  const apply = processor.applyLookup.bind(processor)
  processor.applyLookup = (type, table) => {
    try {
      return apply(type, table)
    } catch (error) {
      if (error instanceof TypeError) return false
      throw error
    }
  }
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

/** What a glyph without a character of its own (the dots of an Arabic letter) says in the text layer: nothing. */
const SILENT = 0x34f

/**
 * In the other families most glyphs are forms of letters, so none may keep the characters of an
 * earlier document: every use of a glyph carries those that it was made from.
 */
function keepOwnCharacters(font: Font): void {
  const glyphOf = font.getGlyph.bind(font)
  const shape = font.layout.bind(font)
  font.getGlyph = (id, characters = []) =>
    Object.assign(Object.create(glyphOf(id)) as Glyph, { codePoints: characters })
  font.layout = (text, features) => {
    const run = shape(text, features)
    for (const glyph of run.glyphs) if (glyph.codePoints.length === 0) glyph.codePoints = [SILENT]
    return run
  }
}
