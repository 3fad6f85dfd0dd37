import { fromBufferPromise } from 'yauzl'
import { createDocxBody, type DocxParts } from '#app/notices/import/docx-body.server.ts'
import { parseXml, readXml } from '#app/notices/import/read-xml.server.ts'
import { RefusedFile } from '#app/notices/import/refused-file.ts'
import { createTextWriter } from '#app/notices/import/text-writer.ts'

const MAIN = /\bPartName\s*=\s*["']\/?([^"']+)["'][^<>]*wordprocessingml\.document\.main\+xml/
const MAIN_AFTER = /wordprocessingml\.document\.main\+xml[^<>]*\bPartName\s*=\s*["']\/?([^"']+)["']/
/** What one part may unpack to; a text of two million characters has some twenty million of markup. */
const MOST_PART = 64 * 1024 * 1024
/** Printed around and below the text: dates and addresses often stand there. */
const FRAME = /^(header|footer|footnotes|endnotes)\d*\.xml$/

/**
 * The text of a Word document whose archive has been checked: headers, body, foot- and endnotes,
 * footers. What was deleted with tracked changes is left out.
 */
export async function readDocx(bytes: Uint8Array): Promise<string> {
  const members = await readMembers(bytes)
  const types = members.get('[Content_Types].xml') ?? ''
  const main = (MAIN.exec(types) ?? MAIN_AFTER.exec(types))?.[1] ?? ''
  const body = members.get(main)
  if (body === undefined) throw new RefusedFile('malformed')
  const folder = main.includes('/') ? main.slice(0, main.lastIndexOf('/') + 1) : ''
  const parts: DocxParts = {
    styles: readXml(members.get(`${folder}styles.xml`)),
    numbering: readXml(members.get(`${folder}numbering.xml`)),
    links: readXml(members.get(`${folder}_rels/${main.slice(folder.length)}.rels`)),
  }
  const frames = [...members.keys()]
    .filter((name) => name.startsWith(folder) && FRAME.test(name.slice(folder.length)))
    .sort()
  const header = frames.filter((name) => name.slice(folder.length).startsWith('header'))
  const below = frames.filter((name) => !header.includes(name))
  const writer = createTextWriter()
  const seen = new Set<string>()
  const frame = (name: string): void => {
    const text = partText(members.get(name) ?? '', parts)
    if (seen.has(text)) return
    seen.add(text)
    for (const line of text.split('\n')) {
      writer.write(line)
      writer.endLine()
    }
    writer.endParagraph()
  }
  for (const name of header) frame(name)
  const handler = createDocxBody(writer, parts)
  parseXml(body, handler)
  if (!handler.hasBody()) throw new RefusedFile('malformed')
  writer.endParagraph()
  for (const name of below) frame(name)
  return writer.toText()
}

function partText(xml: string, parts: DocxParts): string {
  const writer = createTextWriter()
  parseXml(xml, createDocxBody(writer, parts))
  return writer.toText()
}

async function readMembers(bytes: Uint8Array): Promise<ReadonlyMap<string, string>> {
  const buffer = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength)
  const zip = await fromBufferPromise(buffer, { lazyEntries: true })
  const members = new Map<string, string>()
  for await (const entry of zip.eachEntry()) {
    if (!/\.(xml|rels)$/i.test(entry.fileName)) continue
    if (entry.uncompressedSize > MOST_PART) throw new RefusedFile('too-large')
    const parts: Buffer[] = []
    for await (const part of await zip.openReadStreamPromise(entry)) parts.push(part as Buffer)
    members.set(entry.fileName, decodeXml(Buffer.concat(parts)))
  }
  return members
}

function decodeXml(xml: Buffer): string {
  const wide = xml[0] === 0xff && xml[1] === 0xfe ? 'utf-16le' : 'utf-8'
  return new TextDecoder(xml[0] === 0xfe && xml[1] === 0xff ? 'utf-16be' : wide, {
    fatal: true,
  }).decode(xml)
}
