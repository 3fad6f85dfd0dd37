import { nodesOf, type XmlNode } from '#app/notices/import/read-xml.server.ts'

/** Names of heading styles are kept in English in the file; old converters wrote translated ones. */
const HEADING_NAME = /^(?:heading|otsikko|rubrik|title|subtitle|pääotsikko|alaotsikko)\s*(\d)?$/i

function child(node: XmlNode, name: string): XmlNode | undefined {
  return node.children.find((one) => one.name === name)
}

function value(node: XmlNode | undefined): string | undefined {
  return node?.attributes.val
}

/** The heading level (1 to 9) of each paragraph style that has one, also by inheritance. */
export function docxHeadings(styles: XmlNode): ReadonlyMap<string, number> {
  const byId = new Map(
    nodesOf(styles, 'style').map((node) => [node.attributes.styleId ?? '', node]),
  )
  const levels = new Map<string, number>()
  for (const [id, style] of byId) {
    const level = levelOf(style, byId)
    if (level !== undefined) levels.set(id, level)
  }
  return levels
}

const DEEPEST_INHERITANCE = 12

function levelOf(style: XmlNode, byId: ReadonlyMap<string, XmlNode>): number | undefined {
  let at: XmlNode | undefined = style
  for (let depth = 0; at !== undefined && depth < DEEPEST_INHERITANCE; depth += 1) {
    const properties = child(at, 'pPr')
    const outline = properties && value(child(properties, 'outlineLvl'))
    if (outline !== undefined) return Number(outline) < 9 ? Number(outline) + 1 : undefined
    const named = HEADING_NAME.exec(value(child(at, 'name')) ?? '')
    if (named) return Number(named[1] ?? 1)
    at = byId.get(value(child(at, 'basedOn')) ?? '')
  }
  return undefined
}

/**
 * Gives the mark of the next item of a list: numbers count on, everything else is a dash.
 * Word keeps the numbers of a list out of its text.
 */
export function docxLists(numbering: XmlNode): (id: string, level: number) => string {
  const formats = new Map<string, readonly string[]>()
  for (const list of nodesOf(numbering, 'abstractNum')) {
    const levels = list.children.filter(({ name }) => name === 'lvl')
    const kinds = levels.map((level) => value(child(level, 'numFmt')) ?? '')
    formats.set(list.attributes.abstractNumId ?? '', kinds)
  }
  const lists = new Map(
    nodesOf(numbering, 'num').map((node) => [
      node.attributes.numId ?? '',
      value(child(node, 'abstractNumId')) ?? '',
    ]),
  )
  const counts = new Map<string, number>()
  return (id, level) => {
    if (formats.get(lists.get(id) ?? '')?.[level] !== 'decimal') return '- '
    const key = `${id}/${level}`
    const count = (counts.get(key) ?? 0) + 1
    counts.set(key, count)
    return level === 0 ? `${count}. ` : `${count}) `
  }
}
