import { isUtf8 } from 'node:buffer'
import { isJson } from '#app/platform/json-check.ts'

/** Control characters that no text has; line ends, tabs, page breaks and the old end-of-file sign may stand. */
const CONTROL = /[\0-\x08\x0e-\x19\x1b-\x1f]/
const PRINTED = /[^\s\0\ufeff]/
const STEP = 64 * 1024

/** Whether the bytes are text: UTF-8, or UTF-16 with a byte order mark (Notepad's "Unicode"). */
export function isText(bytes: Uint8Array): boolean {
  const encoding = encodingOf(bytes)
  if (encoding === 'utf-8' && !isUtf8(bytes)) return false
  const decoder = new TextDecoder(encoding, { fatal: true })
  let printed = false
  try {
    for (let at = 0; at < bytes.length; at += STEP) {
      const stream = at + STEP < bytes.length
      const part = decoder.decode(bytes.subarray(at, at + STEP), { stream })
      if (CONTROL.test(part)) return false
      printed ||= PRINTED.test(part)
    }
    return printed
  } catch {
    return false
  }
}

function encodingOf(bytes: Uint8Array): 'utf-8' | 'utf-16le' | 'utf-16be' {
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return 'utf-16le'
  return bytes[0] === 0xfe && bytes[1] === 0xff ? 'utf-16be' : 'utf-8'
}

/** Whether the bytes are JSON, which is always UTF-8 (RFC 8259 8.1): another mark begins no value. */
export function isJsonText(bytes: Uint8Array): boolean {
  return isText(bytes) && isJson(bytes)
}
