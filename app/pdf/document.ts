/**
 * A document as a typed tree, drawn by `pdf/` as a tagged PDF and by `ui/` as HTML.
 * Pure data: no domain words, no layout.
 */
export type Block =
  | { readonly kind: 'heading'; readonly level: 1 | 2 | 3; readonly text: string }
  | { readonly kind: 'paragraph'; readonly text: string; readonly strong?: boolean }
  | { readonly kind: 'list'; readonly items: readonly string[]; readonly ordered?: boolean }
  /** Term–value pairs; drawn as a two-column table whose first column holds row headers. */
  | { readonly kind: 'facts'; readonly rows: readonly Fact[] }
  | {
      readonly kind: 'table'
      readonly caption?: string
      readonly head: readonly string[]
      readonly rows: readonly (readonly string[])[]
    }

/** A place to write on or to tick, on paper; a form is made of them and of blocks. */
export type FormField =
  /** Ruled lines; a single one stands beside its label where that leaves room. */
  | {
      readonly kind: 'lines'
      readonly label: string
      readonly hint?: string
      readonly count: number
    }
  /** Boxes to tick. */
  | {
      readonly kind: 'boxes'
      readonly label?: string
      readonly hint?: string
      readonly items: readonly string[]
    }
export type FormPart = Block | FormField

export interface Fact {
  readonly term: string
  readonly value: string | readonly string[]
}

export interface Section {
  /** Stable id, used as an anchor in HTML. */
  readonly id: string
  readonly heading: string
  readonly blocks: readonly Block[]
}

/** A mark drawn beside the sender's name: one SVG path in its own coordinate system. */
export interface Logo {
  readonly path: string
  /** Size of the path's coordinate system. */
  readonly width: number
  readonly height: number
  /** `#rrggbb`; black when absent. */
  readonly color?: string
}

/**
 * What `renderPdf` draws. Plain JSON: it travels to a worker thread as it is, and the same value
 * always gives the same bytes.
 */
export interface PdfDocument {
  /** BCP 47 language of the whole text. */
  readonly lang: string
  readonly title: string
  readonly author: string
  readonly subject?: string
  /** ISO 8601 instant (`Temporal.Instant#toString`), written as the creation date. */
  readonly createdAt: string
  /** Kept in the metadata for archiving: identifier of the document, version of its template, key words. */
  readonly archive?: {
    readonly identifier?: string
    readonly version?: string
    readonly keywords?: string
  }
  /** The sender: names in bold, contact lines below in small type. */
  readonly letterhead?: {
    readonly names: readonly string[]
    readonly contact?: readonly string[]
    readonly logo?: Logo
  }
  /** Top right: the name of the document beside "page (of)", then date and case number. */
  readonly reference: { readonly name: string; readonly lines: readonly string[] }
  /** Lines for the window of the envelope; absent when nothing is posted. */
  readonly recipient?: readonly string[]
  readonly blocks: readonly Block[]
  /** What is filled in by hand, below the blocks. */
  readonly form?: readonly FormPart[]
  /** Small print at the foot of every page; must repeat nothing that stands nowhere else. */
  readonly footer?: readonly string[]
  /** Large pale text behind every page, for previews. */
  readonly watermark?: string
}

function partTexts(part: FormPart): string[] {
  if (part.kind !== 'lines' && part.kind !== 'boxes') return blockTexts(part)
  const items = part.kind === 'boxes' ? part.items : []
  return [part.label, part.hint, ...items].filter((text) => text !== undefined)
}

function blockTexts(block: Block): string[] {
  switch (block.kind) {
    case 'heading':
    case 'paragraph':
      return [block.text]
    case 'list':
      return [...block.items]
    case 'facts':
      return block.rows.flatMap((row) => [row.term, ...[row.value].flat()])
    case 'table':
      return [block.caption ?? '', ...block.head, ...block.rows.flat()].filter(
        (text) => text !== '',
      )
  }
}

/** Every piece of text of a document, metadata and page furniture included, in reading order. */
export function documentTexts(document: PdfDocument): string[] {
  const { archive, letterhead, reference } = document
  return [
    document.title,
    document.author,
    document.subject,
    archive?.identifier,
    archive?.version,
    archive?.keywords,
    ...(letterhead?.names ?? []),
    ...(letterhead?.contact ?? []),
    reference.name,
    ...reference.lines,
    ...(document.recipient ?? []),
    ...document.blocks.flatMap(blockTexts),
    ...(document.form ?? []).flatMap(partTexts),
    ...(document.footer ?? []),
    document.watermark,
  ].filter((text) => text !== undefined)
}
