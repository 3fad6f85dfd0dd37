/** Signs of Wingdings and its kin that forms use for boxes, by their number in the font. */
const BOXES: Readonly<Record<number, string>> = {
  0x6f: '☐',
  0x70: '☐',
  0x71: '☐',
  0x72: '☐',
  0x78: '☒',
  0xa8: '☐',
  0xfb: '☒',
  0xfc: '☒',
  0xfd: '☒',
  0xfe: '☒',
  0x9f: '•',
  0xa7: '•',
  0x6c: '•',
  0x6e: '•',
  0xb7: '•',
  0xd8: '•',
}

/** Wingdings 2 has its boxes elsewhere. */
const BOXES_2: Readonly<Record<number, string>> = {
  0x51: '☒',
  0x52: '☒',
  0x53: '☒',
  0x54: '☒',
  0xa3: '☐',
  0x2a: '☐',
  0x9f: '•',
}

/**
 * The Unicode character of a sign that a document takes from a symbol font.
 * @param code of the sign in hexadecimal digits, in the private use area (F0A8) or not (A8)
 */
export function symbolCharacter(font: string, code: string): string {
  const number = Number.parseInt(code, 16)
  if (!Number.isInteger(number)) return ''
  const small = number >= 0xf000 && number <= 0xf0ff ? number - 0xf000 : number
  if (/^wingdings 2$/i.test(font)) return BOXES_2[small] ?? ''
  if (/wingdings|symbol/i.test(font)) return BOXES[small] ?? ''
  return number >= 0xe000 && number <= 0xf8ff
    ? ''
    : String.fromCodePoint(Math.min(number, 0x10ffff))
}

/** Signs of such fonts in a text that has lost their names, as PDF files have. */
export function withoutPrivateUse(text: string): string {
  return text.replace(/[\uf000-\uf0ff]/g, (sign) => BOXES[sign.charCodeAt(0) - 0xf000] ?? ' ')
}
