import {
  isDict,
  nameOf,
  openPdf,
  textOf,
  Tokens,
  type PdfDict,
  type PdfFile,
  type PdfValue,
} from '#test/support/pdf-objects.ts'

export interface StructureNode {
  readonly role: string
  readonly scope?: string
  /** Its own content and that of its children, in reading order. */
  readonly text: string
  readonly pages: readonly number[]
  readonly children: readonly StructureNode[]
}

export interface InspectedFont {
  readonly name: string
  readonly embedded: boolean
  readonly toUnicode: boolean
}

export interface InspectedPdf {
  readonly marked: boolean
  readonly lang: string | undefined
  readonly displayTitle: boolean
  /** Entries of the information dictionary. */
  readonly info: Readonly<Record<string, string>>
  readonly outputIntent: {
    readonly subtype?: string
    readonly condition?: string
    readonly profileBytes: number
  }
  readonly xmp: string
  readonly structure: StructureNode
  readonly headings: readonly { readonly level: number; readonly text: string }[]
  readonly tables: readonly StructureNode[]
  /** Text of each page in drawing order, artifacts included. */
  readonly pages: readonly string[]
  /** Text of each page that is an artifact. */
  readonly artifacts: readonly string[]
  readonly fonts: readonly InspectedFont[]
  /** Painting operators outside marked content, as "page: operator". */
  readonly untaggedOperators: readonly string[]
  /** Marked content with an MCID that no structure element owns, as "page: mcid". */
  readonly orphans: readonly string[]
  /** Sizes of type in use, in points. */
  readonly fontSizes: readonly number[]
  /** How far right the visible glyphs of each page reach, artifacts left out, in points. */
  readonly rightEdges: readonly number[]
  /** Glyphs drawn that the font does not have, as "page: font". */
  readonly missingGlyphs: readonly string[]
}

const PAINTING = new Set([
  'Tj',
  'TJ',
  "'",
  '"',
  'S',
  's',
  'f',
  'F',
  'f*',
  'B',
  'B*',
  'b',
  'b*',
  'Do',
  'sh',
])

interface PageContent {
  readonly text: string
  readonly artifact: string
  readonly byMcid: ReadonlyMap<number, string>
  readonly untagged: readonly string[]
  readonly sizes: ReadonlySet<number>
  readonly rightEdge: number
  readonly missing: ReadonlySet<string>
}

/** Everything a test wants to know about a PDF, read from its bytes. */
export function inspectPdf(bytes: Uint8Array): InspectedPdf {
  const file = openPdf(bytes)
  const root = file.get(file.trailer, 'Root')
  const pageRefs = arrayOf(file.get(file.get(root, 'Pages'), 'Kids'))
  const contents = pageRefs.map((page) => readPage(file, page))
  const owned = new Set<string>()
  const structure = readStructure(file, root, pageRefs, contents, owned)
  const nodes = flatten(structure)
  return {
    marked: file.get(file.get(root, 'MarkInfo'), 'Marked') === true,
    lang: textOf(file.get(root, 'Lang')),
    displayTitle: file.get(file.get(root, 'ViewerPreferences'), 'DisplayDocTitle') === true,
    info: readInfo(file),
    outputIntent: readOutputIntent(file, root),
    xmp: file.stream(rawEntry(file, root, 'Metadata'))?.toString('utf8') ?? '',
    structure,
    headings: nodes.flatMap(({ role, text }) => {
      const level = /^H([1-6])$/.exec(role)?.[1]
      return level === undefined ? [] : [{ level: Number(level), text }]
    }),
    tables: nodes.filter(({ role }) => role === 'Table'),
    pages: contents.map(({ text }) => text),
    artifacts: contents.map(({ artifact }) => artifact),
    fonts: readFonts(file, pageRefs),
    untaggedOperators: contents.flatMap(({ untagged }, page) =>
      untagged.map((operator) => `${page + 1}: ${operator}`),
    ),
    orphans: contents.flatMap(({ byMcid }, page) =>
      [...byMcid.keys()].map((id) => `${page + 1}: ${id}`).filter((key) => !owned.has(key)),
    ),
    fontSizes: [...new Set(contents.flatMap(({ sizes }) => [...sizes]))].sort((a, b) => a - b),
    rightEdges: contents.map(({ rightEdge }) => rightEdge),
    missingGlyphs: contents.flatMap(({ missing }, page) =>
      [...missing].map((font) => `${page + 1}: ${font}`),
    ),
  }
}

/** Every node of a structure tree, itself first, in reading order. */
export function flatten(node: StructureNode): StructureNode[] {
  return [node, ...node.children.flatMap(flatten)]
}

function arrayOf(value: PdfValue | undefined): readonly PdfValue[] {
  return Array.isArray(value) ? (value as readonly PdfValue[]) : []
}

function rawEntry(file: PdfFile, value: PdfValue | undefined, key: string): PdfValue | undefined {
  const dict = file.resolve(value)
  return isDict(dict) ? dict.dict.get(key) : undefined
}

function refOf(value: PdfValue | undefined): number | undefined {
  return typeof value === 'object' && value !== null && 'ref' in value ? value.ref : undefined
}

function readInfo(file: PdfFile): Record<string, string> {
  const info = file.get(file.trailer, 'Info')
  if (!isDict(info)) return {}
  return Object.fromEntries([...info.dict].map(([key, v]) => [key, textOf(file.resolve(v)) ?? '']))
}

function readOutputIntent(file: PdfFile, root: PdfValue | undefined) {
  const [intent] = arrayOf(file.get(root, 'OutputIntents'))
  const subtype = nameOf(file.get(intent, 'S'))
  const condition = textOf(file.get(intent, 'OutputConditionIdentifier'))
  const profile = file.stream(rawEntry(file, intent, 'DestOutputProfile'))
  return {
    ...(subtype === undefined ? {} : { subtype }),
    ...(condition === undefined ? {} : { condition }),
    profileBytes: profile?.length ?? 0,
  }
}

function fontsOf(file: PdfFile, page: PdfValue): [string, PdfValue][] {
  const fonts = file.get(file.get(page, 'Resources'), 'Font')
  return isDict(fonts) ? [...fonts.dict] : []
}

function readFonts(file: PdfFile, pages: readonly PdfValue[]): InspectedFont[] {
  const fonts = new Map(pages.flatMap((page) => fontsOf(file, page)))
  return [...fonts.values()].map((font) => {
    const [descendant] = arrayOf(file.get(font, 'DescendantFonts'))
    const descriptor = file.get(descendant, 'FontDescriptor')
    const program =
      rawEntry(file, descriptor, 'FontFile2') ?? rawEntry(file, descriptor, 'FontFile3')
    return {
      name: nameOf(file.get(font, 'BaseFont')) ?? '',
      embedded: (file.stream(program)?.length ?? 0) > 0,
      toUnicode: (file.stream(rawEntry(file, font, 'ToUnicode'))?.length ?? 0) > 0,
    }
  })
}

/** Glyph number to text, from the font's own ToUnicode map: what a screen reader gets. */
function readToUnicode(file: PdfFile, font: PdfValue): ReadonlyMap<number, string> {
  const cmap = file.stream(rawEntry(file, font, 'ToUnicode'))?.toString('latin1') ?? ''
  const map = new Map<number, string>()
  for (const [, from = '', list = ''] of cmap.matchAll(/<(\w+)> <\w+> \[([^\]]*)\]/g)) {
    for (const [index, [, hex = '']] of [...list.matchAll(/<([^>]*)>/g)].entries()) {
      const units = hex.match(/[0-9a-fA-F]{4}/g) ?? []
      const text = String.fromCharCode(...units.map((unit) => parseInt(unit, 16)))
      map.set(parseInt(from, 16) + index, text)
    }
  }
  return map
}

interface PageFont {
  readonly name: string
  readonly unicode: ReadonlyMap<number, string>
  /** Widths of the glyphs, in thousandths of the size of type. */
  readonly widths: readonly PdfValue[]
}

function readPageFonts(file: PdfFile, page: PdfValue): ReadonlyMap<string, PageFont> {
  return new Map(
    fontsOf(file, page).map(([id, font]) => {
      const [descendant] = arrayOf(file.get(font, 'DescendantFonts'))
      const [, widths] = arrayOf(file.get(descendant, 'W'))
      const name = nameOf(file.get(font, 'BaseFont')) ?? ''
      return [id, { name, unicode: readToUnicode(file, font), widths: arrayOf(widths) }]
    }),
  )
}

function readPage(file: PdfFile, page: PdfValue): PageContent {
  const pageFonts = readPageFonts(file, page)
  const content = file.stream(rawEntry(file, page, 'Contents'))?.toString('latin1') ?? ''
  const marks: { mcid?: number; artifact: boolean; actual?: string }[] = []
  const byMcid = new Map<number, string>()
  const untagged: string[] = []
  const sizes = new Set<number>()
  let text = ''
  let artifact = ''
  let font: PageFont = { name: '', unicode: new Map(), widths: [] }
  let size = 0
  let x = 0
  let rightEdge = 0
  const missing = new Set<string>()
  const put = (shown: string) => {
    const mark = marks.find(({ mcid, artifact: isArtifact }) => mcid !== undefined || isArtifact)
    text += shown
    if (mark?.artifact === true) artifact += shown
    if (mark?.mcid !== undefined) byMcid.set(mark.mcid, (byMcid.get(mark.mcid) ?? '') + shown)
  }
  const showGlyph = (glyph: number) => {
    const shown = font.unicode.get(glyph) ?? '\ufffd'
    if (glyph === 0) missing.add(font.name)
    x += (Number(font.widths[glyph]) / 1000) * size
    // The width of a mark in the file says nothing: it stands over its letter.
    const seen = /^[^\s\p{M}]/u.test(shown)
    if (seen && !marks.some(({ artifact: isArtifact }) => isArtifact)) {
      rightEdge = Math.max(rightEdge, x)
    }
    if (!marks.some(({ actual }) => actual !== undefined)) put(shown)
  }
  const show = (value: PdfValue | undefined) => {
    for (const piece of [value].flat()) {
      if (typeof piece === 'number') x -= (piece / 1000) * size
      if (typeof piece !== 'object' || piece === null || !('bytes' in piece)) continue
      for (let at = 0; at + 1 < piece.bytes.length; at += 2) showGlyph(piece.bytes.readUInt16BE(at))
    }
  }
  const operate = (operator: string, operands: readonly PdfValue[]) => {
    if (operator === 'BDC' || operator === 'BMC') {
      const mark = readMark(operands)
      marks.push(mark)
      if (mark.mcid !== undefined) byMcid.set(mark.mcid, '')
      if (mark.actual !== undefined) put(mark.actual)
    }
    if (operator === 'EMC') marks.pop()
    if (operator === 'Tf') {
      font = pageFonts.get(nameOf(operands[0]) ?? '') ?? font
      size = Number(operands[1])
      sizes.add(size)
    }
    if (operator === 'Tm') x = Number(operands[4])
    if (operator === 'TJ' || operator === 'Tj') show(operands[0])
    const tagged = marks.some(({ mcid, artifact: isArtifact }) => mcid !== undefined || isArtifact)
    if (PAINTING.has(operator) && !tagged) untagged.push(operator)
  }
  runContent(content, operate)
  if (marks.length > 0) throw new Error('marked content is not closed at the end of a page')
  return { text, artifact, byMcid, untagged, sizes, rightEdge, missing }
}

function readMark(operands: readonly PdfValue[]) {
  const properties = isDict(operands[1]) ? operands[1].dict : new Map<string, PdfValue>()
  const mcid = properties.get('MCID')
  const actual = textOf(properties.get('ActualText'))
  return {
    artifact: nameOf(operands[0]) === 'Artifact',
    ...(typeof mcid === 'number' ? { mcid } : {}),
    ...(actual === undefined ? {} : { actual }),
  }
}

function runContent(
  content: string,
  operate: (operator: string, operands: readonly PdfValue[]) => void,
): void {
  const tokens = new Tokens(content)
  let operands: PdfValue[] = []
  for (let token = tokens.next(); token !== undefined; token = tokens.next()) {
    if (typeof token !== 'string') {
      operands.push(token)
      continue
    }
    operate(token, operands)
    operands = []
  }
}

function readStructure(
  file: PdfFile,
  root: PdfValue | undefined,
  pageRefs: readonly PdfValue[],
  contents: readonly PageContent[],
  owned: Set<string>,
): StructureNode {
  const pageNumbers = new Map(pageRefs.map((page, index) => [refOf(page), index]))
  const content = (mcid: number, pageRef: PdfValue | undefined) => {
    const page = pageNumbers.get(refOf(pageRef)) ?? -1
    owned.add(`${page + 1}: ${mcid}`)
    return { text: contents[page]?.byMcid.get(mcid) ?? '', page: page + 1 }
  }
  const visit = (element: PdfDict): StructureNode => {
    const kids = [file.resolve(element.dict.get('K')) ?? []].flat()
    const children: StructureNode[] = []
    const pages = new Set<number>()
    let text = ''
    for (const kid of kids) {
      const resolved = file.resolve(kid)
      const isReference = isDict(resolved) && nameOf(resolved.dict.get('Type')) === 'MCR'
      if (typeof resolved === 'number' || isReference) {
        const mcid = isReference ? Number(resolved.dict.get('MCID')) : Number(resolved)
        const part = content(mcid, (isReference ? resolved : element).dict.get('Pg'))
        text += part.text
        pages.add(part.page)
      } else if (isDict(resolved)) {
        const child = visit(resolved)
        children.push(child)
        text += child.text
        for (const page of child.pages) pages.add(page)
      }
    }
    const scope = nameOf(file.get(element.dict.get('A'), 'Scope'))
    const role = nameOf(element.dict.get('S')) ?? 'StructTreeRoot'
    return { role, text, children, pages: [...pages], ...(scope === undefined ? {} : { scope }) }
  }
  const tree = file.get(root, 'StructTreeRoot')
  if (!isDict(tree)) throw new Error('no structure tree')
  return visit(tree)
}
