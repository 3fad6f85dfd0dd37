/**
 * A text made plain for searching (law 5.3): one blank for any run of blanks, no soft hyphens and
 * no markup, accents composed, words that a line end had parted joined. Every unit of `plain`
 * knows where it came from, so that a hit is told in units of the original text.
 *
 * In `plain` a blank is a space; a tab, an empty line and the edge of an HTML block are `\n`. Ticked
 * boxes, also `<input type="checkbox" checked>`, are `☒`, empty ones `☐`.
 */
export interface Reading {
  readonly plain: string
  /** The place in the original of the units `start` to `end` of `plain`. */
  readonly locate: (start: number, end: number) => { readonly start: number; readonly end: number }
  /** The first unit of `plain` that comes from `offset` of the original or from after it. */
  readonly indexAt: (offset: number) => number
}

/** `from` and `to` are units of the original; `hard` blanks part paragraphs and table cells. */
type Token =
  | { readonly kind: 'skip'; readonly length: number }
  | { readonly kind: 'blank'; readonly length: number; readonly hard: boolean }
  | { readonly kind: 'word'; readonly length: number; readonly plain: string }

export function readText(text: string): Reading {
  const plain: string[] = []
  const starts: number[] = []
  const ends: number[] = []
  const push = (unit: string, from: number, to: number): void => {
    plain.push(unit)
    starts.push(from)
    ends.push(to)
  }
  let blank: { from: number; to: number; hard: boolean } | undefined
  let at = 0
  while (at < text.length) {
    const token = tokenAt(text, at)
    const to = at + token.length
    if (token.kind === 'blank') {
      blank = { from: blank?.from ?? at, to, hard: (blank?.hard ?? false) || token.hard }
    } else if (token.kind === 'word') {
      if (blank !== undefined && plain.length > 0) {
        push(blank.hard ? '\n' : ' ', blank.from, blank.to)
      }
      blank = undefined
      for (const unit of token.plain.split('')) push(unit, at, to)
    }
    at = to
  }
  return {
    plain: plain.join(''),
    locate: (start, end) => {
      const from = starts[start] ?? text.length
      return { start: from, end: end > start ? (ends[end - 1] ?? text.length) : from }
    },
    indexAt: (offset) => {
      let [low, high] = [0, starts.length]
      while (low < high) {
        const middle = (low + high) >> 1
        if ((starts[middle] ?? 0) < offset) low = middle + 1
        else high = middle
      }
      return low
    },
  }
}

/** Soft hyphens, joiners and marks of order; with a line end after it, a soft hyphen parts a word. */
const INVISIBLE = /(?:\u00AD[^\S\n]*\r?\n\s*|[\u00AD\u200B-\u200F\u2060\u2066-\u2069\uFEFF])/y
/** A word parted at a line end; "sosiaali- ja" is two words that share an end. */
const PARTED =
  /(?<=\p{L})[-\u2010][^\S\n]*\r?\n[^\S\n]*(?=\p{Ll})(?!(?:ja|tai|sekä|eli|och|eller|samt)(?!\p{L}))/uy
const BLANKS = /[^\S\uFEFF]+/y
const TAG = /<(?:!--[\s\S]{0,500}?--|\/?([a-z][a-z0-9]*)\b[^<>]{0,2000})>/iy
const INLINE_TAG =
  /^(?:a|abbr|b|bdi|bdo|cite|code|em|font|i|label|mark|q|s|small|span|strong|sub|sup|u|wbr)$/i
const ENTITY = /&(?:#(\d{1,7})|#x([0-9a-f]{1,6})|([a-z]{2,8}));/iy
/** One sign with its accents. */
const SIGN = /\P{M}\p{M}{0,8}|[\s\S]/uy

const ENTITIES: Readonly<Record<string, string>> = {
  nbsp: ' ',
  ensp: ' ',
  emsp: ' ',
  thinsp: ' ',
  shy: '',
  amp: '&',
  lt: '<',
  gt: '>',
  quot: '"',
  apos: "'",
  auml: 'ä',
  Auml: 'Ä',
  ouml: 'ö',
  Ouml: 'Ö',
  aring: 'å',
  Aring: 'Å',
  eacute: 'é',
  sect: '§',
  ndash: '-',
  mdash: '-',
  bull: '•',
  hellip: '…',
  rsquo: '’',
  lsquo: '‘',
  rdquo: '”',
  ldquo: '“',
}

function tokenAt(text: string, at: number): Token {
  const invisible = matchAt(INVISIBLE, text, at)
  if (invisible !== null) return { kind: 'skip', length: invisible[0].length }
  const blanks = matchAt(BLANKS, text, at)
  if (blanks !== null) {
    const run = blanks[0]
    return { kind: 'blank', length: run.length, hard: /\t|\n[^\n]*\n|\r[^\n]*\r/.test(run) }
  }
  const sign = text.charAt(at)
  if (sign === '-' || sign === '\u2010') {
    const parted = matchAt(PARTED, text, at)
    // "ELY-" at the end of a line keeps its hyphen: short forms in capitals are always parted.
    const capitals = /\p{Lu}$/u.test(text.slice(0, at).slice(-2))
    if (parted !== null) {
      return { kind: 'word', length: parted[0].length, plain: capitals ? '-' : '' }
    }
  }
  if (sign === '<') {
    const tag = matchAt(TAG, text, at)
    if (tag !== null) return tagToken(tag)
  }
  if (sign === '&') {
    const entity = matchAt(ENTITY, text, at)
    const meaning = entity === null ? undefined : entityMeaning(entity)
    if (entity !== null && meaning !== undefined) {
      if (/^\s+$/.test(meaning)) return { kind: 'blank', length: entity[0].length, hard: false }
      return { kind: 'word', length: entity[0].length, plain: meaning }
    }
  }
  const cluster = matchAt(SIGN, text, at)?.[0] ?? sign
  return { kind: 'word', length: cluster.length, plain: plainSign(cluster) }
}

function matchAt(pattern: RegExp, text: string, at: number): RegExpExecArray | null {
  pattern.lastIndex = at
  return pattern.exec(text)
}

function tagToken(tag: RegExpExecArray): Token {
  const length = tag[0].length
  const name = tag[1] ?? ''
  if (/^input$/i.test(name) && /checkbox|radio/i.test(tag[0])) {
    return { kind: 'word', length, plain: /\schecked\b/i.test(tag[0]) ? '☒' : '☐' }
  }
  if (name === '' || INLINE_TAG.test(name)) return { kind: 'skip', length }
  return { kind: 'blank', length, hard: !/^br$/i.test(name) }
}

function entityMeaning([, decimal, hexadecimal, name]: RegExpExecArray): string | undefined {
  if (name !== undefined) return ENTITIES[name] ?? ENTITIES[name.toLowerCase()]
  const code = decimal === undefined ? parseInt(hexadecimal ?? '', 16) : Number(decimal)
  if (code === 0xad || code === 0x200b) return ''
  return code > 0 && code <= 0x10ffff ? plainSign(String.fromCodePoint(code)) : undefined
}

/** Composed accents, parted ligatures, one kind of hyphen and of ticked box. */
function plainSign(cluster: string): string {
  if (/^[\u2010-\u2013\u2212]$/.test(cluster)) return '-'
  if (/^[☑☒✓✔🗹🗷]$/u.test(cluster)) return '☒'
  if (/^[☐□▢]$/.test(cluster)) return '☐'
  return /^[\uFB00-\uFB06]$/.test(cluster) ? cluster.normalize('NFKC') : cluster.normalize('NFC')
}
