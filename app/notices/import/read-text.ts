/** Control characters that no text has; line ends, tabs, page breaks and the old end-of-file sign may stand. */
const CONTROL = /[\0-\x08\x0e-\x19\x1b-\x1f\x7f-\x84\x86-\x9f]/

/**
 * The text of a plain file: UTF-8, UTF-16 with a byte order mark, and else Windows-1252, in which
 * notices were saved for long. Nothing but the byte order mark is left out, so that offsets count
 * in the file as it is.
 * @param keepMark the byte order mark stays as the first character
 * @returns undefined when the bytes are no text
 */
export function decodeText(
  bytes: Uint8Array,
  { keepMark = false }: { readonly keepMark?: boolean } = {},
): string | undefined {
  const text = decode(bytes, keepMark)
  return text === undefined || CONTROL.test(text) ? undefined : text
}

function decode(bytes: Uint8Array, keepMark: boolean): string | undefined {
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return tryDecode('utf-16le', bytes, keepMark)
  if (bytes[0] === 0xfe && bytes[1] === 0xff) return tryDecode('utf-16be', bytes, keepMark)
  return tryDecode('utf-8', bytes, keepMark) ?? tryDecode('windows-1252', bytes, keepMark)
}

function tryDecode(encoding: string, bytes: Uint8Array, keepMark: boolean): string | undefined {
  try {
    return new TextDecoder(encoding, { fatal: true, ignoreBOM: keepMark }).decode(bytes)
  } catch {
    return undefined
  }
}

const BEGINNING = 4_000
const PAGE = /<!doctype\s+html|<(?:html|head|body)[\s>]/i
const ANY_ELEMENT = /<(?:p|div|table|h[1-6]|ul|ol|dl|section|article|main|span|br)[\s/>]/i

/**
 * Whether a text is a web page. Texts often have scraps of HTML: they stay texts, because as a page
 * they would lose their lines and tabs.
 * @param ending of the file's name
 */
export function looksLikeHtml(text: string, ending: string): boolean {
  if (PAGE.test(text.slice(0, BEGINNING))) return true
  return ['.html', '.htm'].includes(ending) && ANY_ELEMENT.test(text)
}
