import type { PdfDocument } from '#app/pdf/document.ts'

/** Characters that XML 1.0 cannot hold at all. */
const NOT_XML = /[^\P{Cc}\t\n\r]|[\ufffe\uffff]|\p{Surrogate}/gu

/** A value that both places can hold alike. */
function clean(text: string): string {
  return text.replace(NOT_XML, '')
}

function escapeXml(text: string): string {
  return clean(text).replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;')
}

/**
 * A string for pdfkit's document information. pdfkit writes the same value into the information
 * dictionary (through `valueOf`) and, unescaped, into the XMP packet (through `toString`).
 */
function infoText(text: string): string {
  const wrapped: unknown = Object.assign(Object(clean(text)) as object, {
    toString: () => escapeXml(text),
  })
  return wrapped as string
}

/** Title, author and creation date. No ModDate: the document is never changed. */
export function documentInfo(document: PdfDocument): PDFKit.DocumentInfo {
  const { title, author, subject, archive } = document
  return {
    Title: infoText(title),
    Author: infoText(author),
    CreationDate: new Date(document.createdAt),
    ...(subject === undefined ? {} : { Subject: infoText(subject) }),
    ...(archive?.keywords === undefined ? {} : { Keywords: infoText(archive.keywords) }),
  }
}

/** PDF/UA-1 identification, with the extension schema that PDF/A demands for it; language and archive data. */
export function additionalXmp(document: PdfDocument): string {
  const { identifier, version } = document.archive ?? {}
  const own = [
    `<dc:language><rdf:Bag><rdf:li>${escapeXml(document.lang)}</rdf:li></rdf:Bag></dc:language>`,
    identifier === undefined ? '' : `<dc:identifier>${escapeXml(identifier)}</dc:identifier>`,
    version === undefined ? '' : `<xmpMM:VersionID>${escapeXml(version)}</xmpMM:VersionID>`,
  ].join('')
  return `
<rdf:Description rdf:about="" xmlns:pdfuaid="http://www.aiim.org/pdfua/ns/id/"><pdfuaid:part>1</pdfuaid:part></rdf:Description>
<rdf:Description rdf:about="" xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:xmpMM="http://ns.adobe.com/xap/1.0/mm/">${own}</rdf:Description>
<rdf:Description rdf:about="" xmlns:pdfaExtension="http://www.aiim.org/pdfa/ns/extension/" xmlns:pdfaSchema="http://www.aiim.org/pdfa/ns/schema#" xmlns:pdfaProperty="http://www.aiim.org/pdfa/ns/property#">
<pdfaExtension:schemas><rdf:Bag><rdf:li rdf:parseType="Resource">
<pdfaSchema:schema>PDF/UA identification schema</pdfaSchema:schema>
<pdfaSchema:namespaceURI>http://www.aiim.org/pdfua/ns/id/</pdfaSchema:namespaceURI>
<pdfaSchema:prefix>pdfuaid</pdfaSchema:prefix>
<pdfaSchema:property><rdf:Seq><rdf:li rdf:parseType="Resource">
<pdfaProperty:name>part</pdfaProperty:name>
<pdfaProperty:valueType>Integer</pdfaProperty:valueType>
<pdfaProperty:category>internal</pdfaProperty:category>
<pdfaProperty:description>Part of ISO 14289 the document conforms to</pdfaProperty:description>
</rdf:li></rdf:Seq></pdfaSchema:property>
</rdf:li></rdf:Bag></pdfaExtension:schemas>
</rdf:Description>`
}
