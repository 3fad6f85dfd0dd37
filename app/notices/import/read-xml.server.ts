import { Parser } from 'htmlparser2'
import { RefusedFile } from '#app/notices/import/refused-file.ts'

export type XmlAttributes = Readonly<Record<string, string>>

export interface XmlHandler {
  open(name: string, attributes: XmlAttributes): void
  close(name: string): void
  text(text: string): void
}

/**
 * Reads XML with names and attributes without their prefixes. No entity of a document type is ever
 * resolved. A tag that is left open makes the file malformed: half a document is not taken.
 */
export function parseXml(xml: string, handler: XmlHandler): void {
  let depth = 0
  const parser = new Parser(
    {
      onopentag: (name, attributes) => {
        depth += 1
        const local = Object.entries(attributes).map(([key, value]) => [localName(key), value])
        handler.open(localName(name), Object.fromEntries(local) as XmlAttributes)
      },
      onclosetag: (name) => {
        depth -= 1
        handler.close(localName(name))
      },
      ontext: (text) => handler.text(text),
    },
    { xmlMode: true },
  )
  parser.write(xml)
  if (depth > 0) throw new RefusedFile('malformed')
  parser.end()
}

function localName(name: string): string {
  return name.slice(name.indexOf(':') + 1)
}

export interface XmlNode {
  readonly name: string
  readonly attributes: XmlAttributes
  readonly children: readonly XmlNode[]
}

/** A small part as a tree, without its texts; an absent one is empty. */
export function readXml(xml: string | undefined): XmlNode {
  const root = { name: '', attributes: {}, children: [] as XmlNode[] }
  const open: (typeof root)[] = [root]
  if (xml === undefined) return root
  parseXml(xml, {
    open: (name, attributes) => {
      const node = { name, attributes, children: [] as XmlNode[] }
      open.at(-1)?.children.push(node)
      open.push(node)
    },
    close: () => void open.pop(),
    text: () => undefined,
  })
  return root
}

/** Every node of a name, in document order. */
export function nodesOf(node: XmlNode, name: string): readonly XmlNode[] {
  const found: XmlNode[] = []
  const waiting: XmlNode[] = [node]
  for (let next = waiting.pop(); next !== undefined; next = waiting.pop()) {
    if (next.name === name) found.push(next)
    waiting.push(...[...next.children].reverse())
  }
  return found
}
