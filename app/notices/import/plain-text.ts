/** Tags that stand in texts which were web pages once; anything else in angle brackets is text. */
const TAG_NAMES =
  'p|br|hr|div|span|b|i|u|em|strong|small|sup|sub|font|center|a|ul|ol|li|dl|dt|dd|table|thead|tbody|tfoot|tr|td|th|caption|h[1-6]|input|label|form|section|article|img|blockquote|pre|code'
const TAG = new RegExp(`<(/?)(${TAG_NAMES})(?=[\\s/>])([^<>]{0,1000})>`, 'gi')
const NEW_LINE = /^(?:p|br|hr|div|ul|ol|dl|dt|dd|table|tr|h[1-6]|section|article|blockquote|pre)$/i
const CELL = /^(?:td|th)$/i

const ENTITIES: Readonly<Record<string, string>> = {
  amp: '&',
  lt: '<',
  gt: '>',
  quot: '"',
  apos: "'",
  nbsp: ' ',
  auml: 'ä',
  ouml: 'ö',
  aring: 'å',
  Auml: 'Ä',
  Ouml: 'Ö',
  Aring: 'Å',
  eacute: 'é',
  sect: '§',
  ndash: '–',
  mdash: '—',
  bull: '•',
  middot: '·',
  hellip: '…',
  shy: '',
  rsquo: '’',
  rdquo: '”',
}
const ENTITY = /&(?:#(\d{1,6})|#x([\da-f]{1,5})|([a-z]{2,6}));/gi
const LINK =
  /<a\s[^<>]{0,1000}?href\s*=\s*["']?(?:mailto:)?([^"'<>\s]{1,500})["']?[^<>]{0,1000}>([^<]{0,1000})<\/a>/gi

/** A text as one reads it: scraps of HTML turned to lines, cells, ☒ and ☐; lines of dashes left out. */
export function plainText(raw: string): string {
  const text = raw.includes('<') ? withoutTags(raw) : raw
  return tidyLines(withoutEntities(text))
}

function withoutTags(raw: string): string {
  return raw
    .replace(LINK, (_, address: string, words: string) =>
      words.replace(/\s/g, '').includes(address.replace(/^https?:\/\//i, '').replace(/\/$/, ''))
        ? words
        : `${words} (${address})`,
    )
    .replace(TAG, (_, closing: string, name: string, attributes: string) => {
      if (/^input$/i.test(name)) return checkbox(attributes)
      if (/^li$/i.test(name)) return closing === '' ? '\n- ' : '\n'
      if (NEW_LINE.test(name)) return '\n'
      return CELL.test(name) ? '\t' : ''
    })
}

function checkbox(attributes: string): string {
  if (!/type\s*=\s*["']?(?:checkbox|radio)/i.test(attributes)) return ''
  return /\bchecked\b/i.test(attributes.replace(/type\s*=\s*["']?\w+["']?/i, '')) ? ' ☒ ' : ' ☐ '
}

function withoutEntities(text: string): string {
  if (!text.includes('&')) return text
  return text.replace(ENTITY, (whole, decimal?: string, hex?: string, name?: string) => {
    if (name !== undefined) return ENTITIES[name] ?? whole
    const code = decimal === undefined ? Number.parseInt(hex ?? '', 16) : Number(decimal)
    const printed = code >= 32 && code <= 0x10ffff && (code < 0xd800 || code > 0xdfff)
    return printed ? String.fromCodePoint(code) : ' '
  })
}

const RULE = /^[-–—_=*•.·\s|]{3,}$|^[-–—_=|]+$/

function tidyLines(text: string): string {
  return text
    .replace(/[\u00ad\u200b-\u200f\ufeff\u2060]/g, '')
    .split(/\r\n?|[\n\v\f\u0085\u2028\u2029]/)
    .map((line) =>
      line
        .replace(/[^\S\t]+/g, ' ')
        .replace(/ ?\t[ \t]*/g, '\t')
        .replace(/\*\*|__/g, '')
        .replace(/^\s*#{1,6}\s|^\|\s*|\s*\|$/g, '')
        .trim(),
    )
    .map((line) => (RULE.test(line) ? '' : line))
    .join('\n')
    .replace(/\n{3,}/g, '\n\n')
    .replace(/^\n+|\n+$/g, '')
}

const BULLET = /^(?:[-–—•·▪●○*‣]\s*)+(?=\S)/
const ITEM_NUMBER = /^(?:\d{1,2}[.)]|[a-zåäö]\))\s+(?=\S)/

export interface Paragraph {
  readonly text: string
  /** It had a bullet or a number. */
  readonly item: boolean
}

/**
 * The paragraphs and list items of a plain text. Lines that were broken to fit a page go together
 * again; items that were run together on one line come apart.
 */
export function paragraphs(text: string): readonly Paragraph[] {
  const found: { text: string; item: boolean }[] = []
  let open = false
  for (const line of text.split('\n').flatMap(apart)) {
    if (line === '') {
      open = false
      continue
    }
    const last = found.at(-1)
    const item = BULLET.test(line) || ITEM_NUMBER.test(line)
    if (open && last && !item && goesOn(last.text, line)) last.text += ` ${line}`
    else found.push({ text: line.replace(BULLET, '').replace(ITEM_NUMBER, ''), item })
    open = true
  }
  return found.filter(({ text: words }) => words !== '')
}

/** "…: -Nimi -Osoite", "…: 1. Nimi 2. Osoite": items after a colon or each other. */
function apart(line: string): readonly string[] {
  const words = line.replaceAll('\t', ' ').trim()
  return words.split(
    /(?<=[\p{L}\p{N}.,:;)])\s+(?=[•▪●‣]\s?\S|[-–]\p{L})|(?<=[.:;])\s+(?=\d{1,2}\. \p{Lu}\p{Ll})/u,
  )
}

const PAGE_WIDTH = 60

function goesOn(before: string, line: string): boolean {
  if (/[.!?:;]$/.test(before) || /^[☐☒☑✓✔]/.test(line)) return false
  return /^[\p{Ll}(]/u.test(line) || (before.length >= PAGE_WIDTH && !/^\p{Lu}{3,}/u.test(line))
}

const FURNITURE =
  /^(?:(?:sivu|sida|s\.)?\s*\d{1,3}\s*(?:[(/]\s*\d{1,3}\s*\)?)?|\d{1,2}\.\s?\d{1,2}\.\s?\d{4}|(?:EU:[ns] )?(?:yleinen tietosuoja-asetus|allmänna dataskyddsförordning(?:en)?)[^\p{L}]*(?:EU)?[^\p{L}]*)$/iu

/** Paragraphs without what a page break has put between them: page numbers, the date, the form's title. */
export function contentParagraphs(text: string): readonly Paragraph[] {
  return paragraphs(text).filter(({ text: words }) => !FURNITURE.test(words))
}

/** Running text at the ends of its sentences; items stay whole. */
export function sentences({ text, item }: Paragraph): readonly string[] {
  if (item) return [text]
  return text.split(/(?<=[.!?])\s+(?=\p{Lu})/u).filter((one) => /[\p{L}\p{N}]/u.test(one))
}

/** The sentences of a text, wherever they end; a line end parts them too. */
export function sentencesAndLines(text: string): readonly string[] {
  return text.split(/(?<=[.!?])\s+|\n+/)
}

/** Lines that a narrow column has broken: one that begins with a small letter goes on from the one before. */
export function unbroken(text: string): string {
  return text.replace(/(?<=[^\s.!?:;☐☒])\n(?=\p{Ll})/gu, ' ')
}
