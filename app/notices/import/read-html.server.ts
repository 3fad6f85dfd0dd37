import { Parser } from 'htmlparser2'
import { linkAddress } from '#app/notices/import/link-address.ts'
import { MOST_CHARACTERS, RefusedFile } from '#app/notices/import/refused-file.ts'
import { createTextWriter, type TextWriter } from '#app/notices/import/text-writer.ts'

const words = (text: string): ReadonlySet<string> => new Set(text.split(' '))

/** What a reader does not see, and menus, whose words are no headings of the notice. */
const UNSEEN = words('script style template noscript head nav svg object iframe')
const BLOCKS = words(
  'address article aside blockquote body center details div dl dd fieldset figure footer form header hr html legend li main ol pre section table ul',
)
const HEADING = /^h([1-6])$/

type Attributes = Readonly<Record<string, string>>

interface State {
  readonly writer: TextWriter
  /** How many elements of each kind are open. */
  unseen: number
  preformatted: number
  bold: number
  /** A description list is a table of two columns: its term is an open row. */
  inTerm: boolean
  readonly lists: { readonly ordered: boolean; count: number }[]
  link: { readonly address: string; text: string } | undefined
}

/**
 * The text of a web page: headings, rows of tables and of description lists, list items, check boxes
 * as ☒ and ☐, links with their address. Script is neither run nor kept.
 */
export function readHtml(html: string): string {
  const writer = createTextWriter()
  const state: State = {
    writer,
    unseen: 0,
    preformatted: 0,
    bold: 0,
    inTerm: false,
    lists: [],
    link: undefined,
  }
  const parser = new Parser({
    onopentag: (name, attributes) => openTag(state, name, attributes),
    onclosetag: (name) => closeTag(state, name),
    ontext: (text) => {
      if (writer.size() > MOST_CHARACTERS) throw new RefusedFile('too-large')
      if (state.unseen === 0) writeText(state, text)
    },
  })
  parser.end(html)
  endTerm(state)
  return writer.toText()
}

function write(state: State, text: string): void {
  if (state.link) state.link.text += text
  state.writer.write(text, state.bold > 0)
}

function writeText(state: State, text: string): void {
  if (state.preformatted === 0) {
    write(state, text.replace(/[ \t\r\n\f]+/g, ' '))
    return
  }
  for (const [index, line] of text.split(/\r\n?|\n/).entries()) {
    if (index > 0) state.writer.endLine()
    write(state, line)
  }
}

function openTag(state: State, name: string, attributes: Attributes): void {
  const { writer } = state
  if (UNSEEN.has(name)) state.unseen += 1
  if (state.unseen > 0) return
  const level = HEADING.exec(name)?.[1]
  if (level !== undefined) {
    writer.endParagraph()
    writer.heading(Number(level))
  } else if (BLOCKS.has(name)) writer.endLine()
  switch (name) {
    case 'b':
    case 'strong':
      state.bold += 1
      return
    case 'pre':
      state.preformatted += 1
      return
    case 'p':
    case 'br': {
      writer.endLine()
      return
    }
    case 'tr': {
      writer.startRow()
      return
    }
    case 'td':
    case 'th': {
      writer.startCell()
      return
    }
    case 'dt':
      endTerm(state)
      writer.startRow()
      writer.startCell()
      state.inTerm = true
      return
    case 'dd':
      if (!state.inTerm) return
      writer.endCell()
      {
        writer.startCell()
        return
      }
    case 'ul':
    case 'ol':
      state.lists.push({ ordered: name === 'ol', count: 0 })
      return
    case 'li': {
      writer.write(listMark(state))
      return
    }
    case 'a':
      state.link =
        attributes.href === undefined ? undefined : { address: attributes.href, text: '' }
      return
    case 'input': {
      write(state, inputText(attributes))
      return
    }
    case 'img':
      if (attributes.alt !== undefined) write(state, ` ${attributes.alt} `)
      return
    default:
      return
  }
}

function closeTag(state: State, name: string): void {
  const { writer } = state
  if (UNSEEN.has(name)) state.unseen = Math.max(0, state.unseen - 1)
  if (state.unseen > 0) return
  switch (name) {
    case 'b':
    case 'strong':
      state.bold = Math.max(0, state.bold - 1)
      return
    case 'pre':
      state.preformatted = Math.max(0, state.preformatted - 1)
      {
        writer.endLine()
        return
      }
    case 'td':
    case 'th': {
      writer.endCell()
      return
    }
    case 'tr': {
      writer.endRow()
      return
    }
    case 'dl': {
      endTerm(state)
      return
    }
    case 'ul':
    case 'ol':
      state.lists.pop()
      {
        writer.endLine()
        return
      }
    case 'a': {
      endLink(state)
      return
    }
    case 'p':
    case 'table': {
      writer.endParagraph()
      return
    }
    default:
      if (HEADING.test(name)) writer.endParagraph()
      else if (BLOCKS.has(name)) writer.endLine()
  }
}

function endTerm(state: State): void {
  if (!state.inTerm) return
  state.inTerm = false
  state.writer.endCell()
  state.writer.endRow()
}

function listMark({ lists }: State): string {
  const list = lists.at(-1)
  if (list?.ordered !== true) return '- '
  list.count += 1
  return `${list.count}. `
}

function endLink(state: State): void {
  const { link } = state
  state.link = undefined
  if (link) write(state, linkAddress(link.address, link.text))
}

function inputText({ type = 'text', checked, value = '' }: Attributes): string {
  const kind = type.toLowerCase()
  if (kind === 'checkbox' || kind === 'radio') return checked === undefined ? ' ☐ ' : ' ☒ '
  return kind === 'text' ? ` ${value} ` : ''
}
