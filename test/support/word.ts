import { contentTypes } from '#test/support/attachments.ts'
import { zip, type ZipMember } from '#test/support/zip.ts'

const NAMESPACES =
  'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main" xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships" xmlns:w14="http://schemas.microsoft.com/office/word/2010/wordml" xmlns:mc="http://schemas.openxmlformats.org/markup-compatibility/2006"'

const escaped = (text: string): string =>
  text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;')

export const run = (text: string, properties = ''): string =>
  `<w:r><w:rPr>${properties}</w:rPr><w:t xml:space="preserve">${escaped(text)}</w:t></w:r>`

/** A paragraph of runs, or of one text. */
export const paragraph = (content: string, { style = '', list = '' } = {}): string => {
  const properties =
    (style === '' ? '' : `<w:pStyle w:val="${style}"/>`) +
    (list === '' ? '' : `<w:numPr><w:ilvl w:val="0"/><w:numId w:val="${list}"/></w:numPr>`)
  const runs = content.startsWith('<w:') ? content : run(content)
  return `<w:p><w:pPr>${properties}</w:pPr>${runs}</w:p>`
}

/** A table of rows of cells; a cell is paragraphs, or one text. */
export const table = (...rows: readonly (readonly string[])[]): string => {
  const cell = (content: string): string =>
    `<w:tc>${content.startsWith('<w:p>') ? content : paragraph(content)}</w:tc>`
  const body = rows.map((cells) => `<w:tr>${cells.map(cell).join('')}</w:tr>`).join('')
  return `<w:tbl>${body}</w:tbl>`
}

/** A content control that is a check box, as Word 2010 and newer write it. */
export const checkbox = (checked: boolean): string =>
  `<w:sdt><w:sdtPr><w14:checkbox><w14:checked w14:val="${checked ? '1' : '0'}"/><w14:checkedState w14:val="2612" w14:font="MS Gothic"/></w14:checkbox></w:sdtPr><w:sdtContent>${run(checked ? '☒' : '☐')}</w:sdtContent></w:sdt>`

/** A check box of the forms of older versions. */
export const formCheckbox = (checked: boolean): string =>
  `<w:r><w:fldChar w:fldCharType="begin"><w:ffData><w:checkBox><w:sizeAuto/><w:default w:val="0"/>${checked ? '<w:checked/>' : ''}</w:checkBox></w:ffData></w:fldChar></w:r><w:r><w:instrText xml:space="preserve"> FORMCHECKBOX </w:instrText></w:r><w:r><w:fldChar w:fldCharType="end"/></w:r>`

export const symbol = (char: string, font = 'Wingdings'): string =>
  `<w:r><w:sym w:font="${font}" w:char="${char}"/></w:r>`

export const STYLES = `<w:styles ${NAMESPACES}><w:style w:type="paragraph" w:styleId="Otsikko1"><w:name w:val="heading 1"/><w:pPr><w:outlineLvl w:val="0"/></w:pPr></w:style><w:style w:type="paragraph" w:styleId="Oma"><w:name w:val="Oma otsikko"/><w:basedOn w:val="Otsikko1"/></w:style><w:style w:type="paragraph" w:styleId="Leip"><w:name w:val="Body Text"/></w:style></w:styles>`

const NUMBERING = `<w:numbering ${NAMESPACES}><w:abstractNum w:abstractNumId="7"><w:lvl w:ilvl="0"><w:numFmt w:val="decimal"/></w:lvl></w:abstractNum><w:abstractNum w:abstractNumId="8"><w:lvl w:ilvl="0"><w:numFmt w:val="bullet"/></w:lvl></w:abstractNum><w:num w:numId="1"><w:abstractNumId w:val="7"/></w:num><w:num w:numId="2"><w:abstractNumId w:val="8"/></w:num></w:numbering>`

const LINKS = `<Relationships><Relationship Id="rId1" Type="hyperlink" Target="https://mallila.example/tietosuoja" TargetMode="External"/></Relationships>`

/** A Word document around what stands in `w:body`. */
export function word(body: string, ...more: readonly ZipMember[]): Uint8Array<ArrayBuffer> {
  const document = `<?xml version="1.0" encoding="UTF-8"?><w:document ${NAMESPACES}><w:body>${body}</w:body></w:document>`
  return wordOf(document, ...more)
}

export function wordOf(document: string, ...more: readonly ZipMember[]): Uint8Array<ArrayBuffer> {
  return zip(
    contentTypes(),
    { name: 'word/document.xml', content: document },
    { name: 'word/styles.xml', content: STYLES },
    { name: 'word/numbering.xml', content: NUMBERING },
    { name: 'word/_rels/document.xml.rels', content: LINKS },
    ...more,
  )
}

export const header = (text: string, name = 'header1'): ZipMember => ({
  name: `word/${name}.xml`,
  content: `<w:hdr ${NAMESPACES}>${paragraph(text)}</w:hdr>`,
})
