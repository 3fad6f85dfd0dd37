import { pagesText, type PageItem } from '#app/notices/import/pdf-lines.ts'
import { MOST_CHARACTERS, RefusedFile } from '#app/notices/import/refused-file.ts'
import { withoutPrivateUse } from '#app/notices/import/symbol-characters.ts'

const MOST_PAGES = 500
/** A scanned document has no more than a stamp or page numbers as text. */
const FEWEST_LETTERS = 10

/** What is used of PDF.js, which describes its items more loosely. */
interface TextItem {
  readonly str?: string
  readonly transform?: readonly number[]
  readonly width?: number
  readonly height?: number
}
interface Annotation {
  readonly subtype?: string
  readonly rect?: readonly number[]
  readonly url?: string
  readonly checkBox?: boolean
  readonly radioButton?: boolean
  readonly fieldType?: string
  readonly fieldValue?: unknown
  readonly buttonValue?: unknown
  readonly exportValue?: unknown
}

/**
 * The text of a PDF in reading order: table rows with a TAB, filled-in form fields and check boxes in
 * their places, addresses of links. Scripts of the document are not run.
 */
export async function readPdf(bytes: Uint8Array): Promise<string> {
  const { getDocumentProxy } = await import('unpdf')
  const pdf = await getDocumentProxy(new Uint8Array(bytes), {
    disableFontFace: true,
    useSystemFonts: false,
    enableXfa: false,
    verbosity: 0,
  }).catch((error: unknown) => {
    const locked = error instanceof Error && error.name === 'PasswordException'
    throw new RefusedFile(locked ? 'encrypted' : 'malformed')
  })
  if (pdf.numPages > MOST_PAGES) throw new RefusedFile('too-large')
  const pages: PageItem[][] = []
  let size = 0
  for (let number = 1; number <= pdf.numPages; number += 1) {
    const page = await pdf.getPage(number)
    const content = await page.getTextContent()
    const annotations = (await page.getAnnotations()) as readonly Annotation[]
    const texts = content.items.flatMap((item) => textItem(item as TextItem))
    const items = [...texts, ...annotations.flatMap((one) => annotationItem(one, texts))]
    size += items.reduce((sum, { text }) => sum + text.length, 0)
    if (size > MOST_CHARACTERS) throw new RefusedFile('too-large')
    pages.push(items)
    page.cleanup()
  }
  const text = withoutPrivateUse(pagesText(pages))
  if ((text.match(/\p{L}/gu) ?? []).length < FEWEST_LETTERS) throw new RefusedFile('scanned')
  return `${text.trim()}\n`
}

function textItem({ str = '', transform, width = 0 }: TextItem): readonly PageItem[] {
  const [, , c = 0, d = 0, x = 0, y = 0] = transform ?? []
  if (str.trim() === '') return []
  return [{ text: str.replaceAll('\t', ' '), x, y, width, size: Math.hypot(c, d) || 10 }]
}

function annotationItem(annotation: Annotation, texts: readonly PageItem[]): readonly PageItem[] {
  const [x = 0, y = 0, right = 0, top = 0] = annotation.rect ?? []
  const text = annotationText(annotation, texts)
  if (text === '') return []
  const size = Math.min(12, Math.max(6, top - y))
  // Type stands a little above the lower edge of its box.
  const base = { text, y: y + (top - y - size) / 2 + size * 0.2, size }
  return [
    annotation.subtype === 'Link'
      ? { ...base, x: right, width: 0 }
      : { ...base, x, width: right - x },
  ]
}

function annotationText(annotation: Annotation, texts: readonly PageItem[]): string {
  const { subtype, url, checkBox, radioButton, fieldType, fieldValue } = annotation
  if (subtype === 'Link') return url === undefined ? '' : linkText(url, texts)
  if (subtype !== 'Widget') return ''
  if (checkBox === true || radioButton === true) {
    const on = checkBox === true ? annotation.exportValue : annotation.buttonValue
    return fieldValue !== 'Off' && fieldValue !== '' && fieldValue === on ? '☒' : '☐'
  }
  return fieldType === 'Tx' && typeof fieldValue === 'string' ? fieldValue.replace(/\s+/g, ' ') : ''
}

/** An address is added only where the page does not print it. */
function linkText(url: string, texts: readonly PageItem[]): string {
  const bare = url.replace(/^(?:https?:\/\/|mailto:|tel:)/i, '').replace(/\/$/, '')
  if (!/^(?:https?|mailto):/i.test(url)) return ''
  const printed = texts.map(({ text }) => text).join('')
  return printed.includes(bare) ? '' : ` (${url.replace(/^mailto:/i, '')})`
}
