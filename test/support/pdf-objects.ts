import { inflateSync } from 'node:zlib'

/** A reader for PDF files with a classic cross-reference, independent of the library that writes them. */
export type PdfValue =
  number | boolean | null | PdfName | PdfString | PdfRef | PdfDict | readonly PdfValue[]

export interface PdfName {
  readonly name: string
}
export interface PdfString {
  readonly bytes: Buffer
}
export interface PdfRef {
  readonly ref: number
}
export interface PdfDict {
  readonly dict: ReadonlyMap<string, PdfValue>
}

export interface PdfFile {
  readonly trailer: PdfDict
  /** Follows references until a value that is none. */
  resolve(value: PdfValue | undefined): PdfValue | undefined
  /** The entry of a dictionary, resolved. */
  get(value: PdfValue | undefined, key: string): PdfValue | undefined
  /** The decoded stream of an indirect object. */
  stream(value: PdfValue | undefined): Buffer | undefined
}

const DELIMITER = /[\s()<>[\]{}/%]/

/** A cursor over the bytes of a file or of a content stream, as Latin-1 text. */
export class Tokens {
  readonly text: string
  at: number

  constructor(text: string, at = 0) {
    this.text = text
    this.at = at
  }

  skipSpace(): void {
    for (;;) {
      const char = this.text[this.at] ?? ''
      if (char === '%') while (!/[\r\n]|^$/.test(this.text[this.at] ?? '')) this.at += 1
      else if (char !== '' && /[\s\0]/.test(char)) this.at += 1
      else return
    }
  }

  /** The next run of regular characters. */
  word(): string {
    const start = this.at
    while (this.at < this.text.length && !DELIMITER.test(this.text[this.at] ?? '')) this.at += 1
    return this.text.slice(start, this.at)
  }

  /** The next operand, or the operator as a string; `undefined` at the end. */
  next(): PdfValue | string | undefined {
    this.skipSpace()
    const char = this.text[this.at]
    if (char === undefined) return undefined
    if (char === '/') return this.readName()
    if (char === '(') return this.readLiteral()
    if (char === '[') return this.readArray()
    if (this.text.startsWith('<<', this.at)) return this.readDict()
    if (char === '<') return this.readHex()
    const word = this.word()
    if (word === '') throw new Error(`unexpected ${char} at ${this.at}`)
    if (!/^[-+.\d]/.test(word)) {
      return word === 'true' ? true : word === 'false' ? false : word === 'null' ? null : word
    }
    const ref = /^ (\d+) R(?![\w])/.exec(this.text.slice(this.at, this.at + 12))
    if (ref === null || !/^\d+$/.test(word)) return Number(word)
    this.at += ref[0].length
    return { ref: Number(word) }
  }

  private value(): PdfValue {
    const value = this.next()
    if (value === undefined || typeof value === 'string') throw new Error(`no value: ${value}`)
    return value
  }

  private readName(): PdfName {
    this.at += 1
    const name = this.word()
    return {
      name: name.replace(/#(..)/g, (_, hex: string) => String.fromCharCode(parseInt(hex, 16))),
    }
  }

  private readHex(): PdfString {
    const end = this.text.indexOf('>', this.at)
    const hex = this.text.slice(this.at + 1, end).replace(/\s/g, '')
    this.at = end + 1
    return { bytes: Buffer.from(hex.length % 2 === 0 ? hex : `${hex}0`, 'hex') }
  }

  private readLiteral(): PdfString {
    const escapes: Record<string, string> = { n: '\n', r: '\r', t: '\t', b: '\b', f: '\f' }
    let depth = 1
    let out = ''
    for (this.at += 1; depth > 0; this.at += 1) {
      const char = this.text[this.at]
      if (char === undefined) throw new Error('unterminated string')
      if (char === '\\') {
        this.at += 1
        const escaped = this.text[this.at] ?? ''
        out += escapes[escaped] ?? escaped
        continue
      }
      if (char === '(') depth += 1
      if (char === ')') depth -= 1
      if (depth > 0) out += char
    }
    return { bytes: Buffer.from(out, 'latin1') }
  }

  private readArray(): PdfValue[] {
    const items: PdfValue[] = []
    this.at += 1
    for (;;) {
      this.skipSpace()
      if (this.text[this.at] === ']') break
      items.push(this.value())
    }
    this.at += 1
    return items
  }

  private readDict(): PdfDict {
    const dict = new Map<string, PdfValue>()
    this.at += 2
    for (;;) {
      this.skipSpace()
      if (this.text.startsWith('>>', this.at)) break
      dict.set(this.readName().name, this.value())
    }
    this.at += 2
    return { dict }
  }
}

export function isDict(value: PdfValue | undefined): value is PdfDict {
  return typeof value === 'object' && value !== null && 'dict' in value
}

export function nameOf(value: PdfValue | undefined): string | undefined {
  return typeof value === 'object' && value !== null && 'name' in value ? value.name : undefined
}

/** A text string: UTF-16 with a byte order mark, else Latin-1. */
export function textOf(value: PdfValue | undefined): string | undefined {
  if (typeof value !== 'object' || value === null || !('bytes' in value)) return undefined
  const { bytes } = value
  if (bytes[0] === 0xfe && bytes[1] === 0xff) {
    return Buffer.from(bytes.subarray(2)).swap16().toString('utf16le')
  }
  return bytes.toString('latin1')
}

export function openPdf(bytes: Uint8Array): PdfFile {
  const text = Buffer.from(bytes).toString('latin1')
  const start = Number(/startxref\s+(\d+)\s+%%EOF\s*$/.exec(text)?.[1])
  const [, count] = /^xref\s+0 (\d+)/.exec(text.slice(start)) ?? []
  const offsets = [...text.slice(start).matchAll(/^(\d{10}) \d{5} [nf]/gm)].map((m) => Number(m[1]))
  if (offsets.length !== Number(count)) throw new Error('the cross-reference is incomplete')
  const trailer = new Tokens(text, text.indexOf('trailer', start) + 7).next()
  if (typeof trailer === 'string' || !isDict(trailer)) throw new Error('no trailer')
  const read = (ref: number): Tokens => {
    const tokens = new Tokens(text, offsets[ref])
    if (tokens.next() !== ref || tokens.next() !== 0 || tokens.next() !== 'obj') {
      throw new Error(`object ${ref} is not at its offset`)
    }
    return tokens
  }
  const resolve = (value: PdfValue | undefined): PdfValue | undefined => {
    if (typeof value !== 'object' || value === null || !('ref' in value)) return value
    const target = read(value.ref).next()
    return typeof target === 'string' ? undefined : resolve(target)
  }
  const get = (value: PdfValue | undefined, key: string) => {
    const dict = resolve(value)
    return isDict(dict) ? resolve(dict.dict.get(key)) : undefined
  }
  const stream = (value: PdfValue | undefined): Buffer | undefined => {
    if (typeof value !== 'object' || value === null || !('ref' in value)) return undefined
    const tokens = read(value.ref)
    const dict = tokens.next()
    if (typeof dict === 'string' || !isDict(dict)) return undefined
    tokens.skipSpace()
    if (tokens.word() !== 'stream') return undefined
    const from = tokens.at + (text[tokens.at] === '\r' ? 2 : 1)
    const raw = Buffer.from(text.slice(from, from + Number(get(dict, 'Length'))), 'latin1')
    return nameOf(get(dict, 'Filter')) === 'FlateDecode' ? inflateSync(raw) : raw
  }
  return { trailer, resolve, get, stream }
}
