import { docxHeadings, docxLists } from '#app/notices/import/docx-styles.server.ts'
import { linkAddress } from '#app/notices/import/link-address.ts'
import {
  nodesOf,
  type XmlAttributes,
  type XmlHandler,
  type XmlNode,
} from '#app/notices/import/read-xml.server.ts'
import { MOST_CHARACTERS, RefusedFile } from '#app/notices/import/refused-file.ts'
import { symbolCharacter } from '#app/notices/import/symbol-characters.ts'
import type { TextWriter } from '#app/notices/import/text-writer.ts'

export interface DocxParts {
  readonly styles: XmlNode
  readonly numbering: XmlNode
  readonly links: XmlNode
}

/** Deleted and moved text, and the copies that Word keeps for older readers. */
const UNSEEN = new Set(['del', 'moveFrom', 'Fallback', 'delText', 'instrText'])

interface State {
  unseen: number
  hasBody: boolean
  /** Of the paragraph that is open; its beginning is written when its first text comes. */
  paragraph: { style?: string; outline?: string; list?: { id: string; level: number } } | undefined
  inParagraphProperties: boolean
  inRunProperties: boolean
  bold: boolean
  inText: boolean
  /** A content control that is a check box: its sign stands for what it holds. */
  readonly controls: { checkbox: boolean; checked: boolean; written: boolean }[]
  inControlProperties: boolean
  /** An old form field. */
  field: 'none' | 'unchecked' | 'checked'
  link: { address: string; text: string } | undefined
}

/** Writes the text of `w:document` (ECMA-376 part 1, 17) and of parts like it. */
export function createDocxBody(
  writer: TextWriter,
  parts: DocxParts,
): XmlHandler & { hasBody(): boolean } {
  const headings = docxHeadings(parts.styles)
  const nextListMark = docxLists(parts.numbering)
  const addresses = new Map(
    nodesOf(parts.links, 'Relationship').map(({ attributes }) => [
      attributes.Id ?? '',
      attributes.TargetMode === 'External' ? (attributes.Target ?? '') : '',
    ]),
  )
  const state: State = {
    unseen: 0,
    hasBody: false,
    paragraph: undefined,
    inParagraphProperties: false,
    inRunProperties: false,
    bold: false,
    inText: false,
    controls: [],
    inControlProperties: false,
    field: 'none',
    link: undefined,
  }

  function write(text: string): void {
    const control = state.controls.findLast((one) => one.checkbox)
    if (control) {
      writeCheckbox(control)
      return
    }
    beginParagraph()
    if (state.link) state.link.text += text
    writer.write(text, state.bold)
    if (writer.size() > MOST_CHARACTERS) throw new RefusedFile('too-large')
  }

  function writeCheckbox(control: State['controls'][number]): void {
    if (control.written) return
    control.written = true
    beginParagraph()
    writer.write(control.checked ? '☒' : '☐', state.bold)
  }

  function beginParagraph(): void {
    const { paragraph } = state
    if (!paragraph) return
    state.paragraph = undefined
    const { style = '', outline, list } = paragraph
    const level = outline === undefined ? headings.get(style) : Number(outline) + 1
    if (level !== undefined && level <= 9) {
      writer.endParagraph()
      writer.heading(level)
    } else if (list) writeListMark(nextListMark(list.id, list.level))
  }

  /** The number of a bold heading belongs to it; the dash of a bold item makes it no heading. */
  function writeListMark(mark: string): void {
    writer.write(mark, mark !== '- ')
  }

  function property(name: string, attributes: XmlAttributes): void {
    const { paragraph } = state
    if (!paragraph || !state.inParagraphProperties) return
    if (name === 'pStyle' && attributes.val !== undefined) paragraph.style = attributes.val
    if (name === 'outlineLvl' && attributes.val !== undefined) paragraph.outline = attributes.val
    if (name === 'ilvl') {
      paragraph.list = { id: paragraph.list?.id ?? '', level: Number(attributes.val ?? 0) }
    }
    if (name === 'numId' && attributes.val !== '0') {
      paragraph.list = { id: attributes.val ?? '', level: paragraph.list?.level ?? 0 }
    }
  }

  return {
    hasBody: () => state.hasBody,
    open(name, attributes) {
      if (UNSEEN.has(name)) state.unseen += 1
      if (state.unseen > 0) return
      property(name, attributes)
      openElement(state, writer, name, attributes, write)
      if (name === 'hyperlink') {
        state.link = { address: addresses.get(attributes.id ?? '') ?? '', text: '' }
      }
    },
    close(name) {
      if (UNSEEN.has(name)) state.unseen = Math.max(0, state.unseen - 1)
      if (state.unseen > 0) return
      if (name === 'hyperlink' && state.link) {
        const { address, text } = state.link
        state.link = undefined
        write(linkAddress(address, text))
      }
      if (name === 'sdtContent') {
        const control = state.controls.at(-1)
        if (control?.checkbox === true) writeCheckbox(control)
      }
      closeElement(state, writer, name, write)
    },
    text(text) {
      if (state.unseen === 0 && state.inText) write(text)
    },
  }
}

function openElement(
  state: State,
  writer: TextWriter,
  name: string,
  attributes: XmlAttributes,
  write: (text: string) => void,
): void {
  const control = state.controls.at(-1)
  switch (name) {
    case 'body':
      state.hasBody = true
      return
    case 'p':
      writer.endLine()
      state.paragraph = {}
      return
    case 'pPr':
      state.inParagraphProperties = true
      return
    case 'r':
      state.bold = false
      return
    case 'rPr':
      state.inRunProperties = !state.inParagraphProperties
      return
    case 'b':
      if (state.inRunProperties) state.bold = !isOff(attributes.val)
      return
    case 't':
      state.inText = true
      return
    case 'tab':
      if (!state.inParagraphProperties) write('\t')
      return
    case 'br':
    case 'cr':
      writer.endLine()
      return
    case 'noBreakHyphen': {
      write('-')
      return
    }
    case 'sym': {
      write(symbolCharacter(attributes.font ?? '', attributes.char ?? ''))
      return
    }
    case 'tr': {
      writer.startRow()
      return
    }
    case 'tc': {
      writer.startCell()
      return
    }
    case 'sdt':
      state.controls.push({ checkbox: false, checked: false, written: false })
      return
    case 'sdtPr':
      state.inControlProperties = true
      return
    case 'checkbox':
      if (control && state.inControlProperties) control.checkbox = true
      return
    case 'checkBox':
      state.field = 'unchecked'
      return
    case 'default':
    case 'checked':
      if (control?.checkbox === true && state.inControlProperties && name === 'checked') {
        control.checked = !isOff(attributes.val)
      } else if (state.field !== 'none')
        state.field = isOff(attributes.val) ? 'unchecked' : 'checked'
      return
    default:
      return
  }
}

function closeElement(
  state: State,
  writer: TextWriter,
  name: string,
  write: (text: string) => void,
): void {
  switch (name) {
    case 'p':
      state.paragraph = undefined
      {
        writer.endParagraph()
        return
      }
    case 'pPr':
      state.inParagraphProperties = false
      return
    case 'rPr':
      state.inRunProperties = false
      return
    case 't':
      state.inText = false
      return
    case 'tc': {
      writer.endCell()
      return
    }
    case 'tr': {
      writer.endRow()
      return
    }
    case 'tbl': {
      writer.endParagraph()
      return
    }
    case 'sdt':
      state.controls.pop()
      return
    case 'sdtPr':
      state.inControlProperties = false
      return
    case 'checkBox':
      write(state.field === 'checked' ? '☒ ' : '☐ ')
      state.field = 'none'
      return
    default:
      return
  }
}

/** ST_OnOff: present without a value means on. */
function isOff(value: string | undefined): boolean {
  return value === '0' || value === 'false' || value === 'off'
}
