import { readFile } from 'node:fs/promises'
import { describe, expect, it } from 'vitest'
import { readHere } from '#app/notices/import/read-document.server.ts'
import { bytes, contentTypes, docx, jpeg, lockedWord, odt, pdf } from '#test/support/attachments.ts'
import { paper, twoColumns } from '#test/support/paper.ts'
import {
  checkbox,
  formCheckbox,
  header,
  paragraph,
  run,
  symbol,
  table,
  word,
  wordOf,
} from '#test/support/word.ts'
import { zip } from '#test/support/zip.ts'

const utf8 = (text: string) => new Uint8Array(Buffer.from(text))

async function textOf(name: string, content: Uint8Array): Promise<string> {
  const read = await readHere({ name, bytes: content })
  return read.ok ? read.text : `refused: ${read.reason}`
}

describe('a text file', () => {
  it.each([
    ['UTF-8', utf8('Säilytysaika\r\n\tÅr & dag')],
    ['UTF-8 with its mark', utf8('\ufeffSäilytysaika\r\n\tÅr & dag')],
    ['UTF-16', bytes([0xff, 0xfe], Buffer.from('Säilytysaika\r\n\tÅr & dag', 'utf16le'))],
    [
      'UTF-16 the other way round',
      bytes([0xfe, 0xff], Buffer.from('Säilytysaika\r\n\tÅr & dag', 'utf16le').swap16()),
    ],
    ['Windows-1252', bytes('S\xe4ilytysaika\r\n\t\xc5r & dag')],
  ])('in %s is taken as it is', async (_, content) => {
    expect(await readHere({ name: 'a.txt', bytes: content })).toEqual({
      ok: true,
      format: 'txt',
      text: 'Säilytysaika\r\n\tÅr & dag',
    })
  })

  it('keeps scraps of HTML, whatever its name', async () => {
    const scraps = '<p>1. Rekisterin nimi</p>\t<p>Asiakkaat</p>\n'
    expect(await readHere({ name: 'a.txt', bytes: utf8(scraps) })).toMatchObject({
      format: 'txt',
      text: scraps,
    })
  })
})

describe('a web page', () => {
  it('keeps headings, rows, boxes, lists and addresses, and leaves menus and script out', async () => {
    const page = await readFile(
      new URL('../../../test/fixtures/import/page.fi.html', import.meta.url),
    )
    expect(await textOf('page.txt', page)).toBe(
      [
        '# Nuorisotyön tietosuojaseloste\n',
        'Laadittu 5.5.2023\n',
        '1. Rekisterin nimi\tNuorisotyön kävijärekisteri',
        '2. Rekisterinpitäjä\tMallilan kaupunki, nuorisopalvelut',
        '\tTorikatu 7, 99990 Mallila',
        '3. Käsittelyn oikeusperuste\t☐ Lakisääteinen velvoite',
        '\t☒ Suostumus\n',
        '## Henkilötietojen käsittelyn tarkoitus\n',
        '- ryhmien järjestäminen',
        '- retkien vakuutukset\n',
        '## Kisälliohjelma\n',
        'Ohjelmaan haetaan keväällä.\n',
        '###### Rekisteröidyn oikeudet\n',
        'Ohjeet ovat tietosuojasivulla (https://mallila.example/tietosuoja) ja osoitteesta nuoret@mallila.example.\n',
        'Säilytysaika\t2 vuotta asiakkuuden päättymisestä',
        'Tietojen luovutukset\tEi\n',
      ].join('\n'),
    )
  })

  it('is told by its elements where its name says so', async () => {
    const part = utf8('<div><ol><li>eka</li><li>toka</li></ol><pre>a\n  b</pre></div>')
    expect(await textOf('a.htm', part)).toBe('1. eka\n2. toka\na\nb\n')
    expect(await readHere({ name: 'a.txt', bytes: part })).toMatchObject({ format: 'txt' })
  })

  it('does not mind elements that are never closed', async () => {
    expect(await textOf('a.html', utf8('<html><table><tr><td>a<td>b<tr><td>c<td>d'))).toBe(
      'a\tb\nc\td\n',
    )
  })
})

describe('a Word document', () => {
  it('keeps headings, tables, lists, boxes, signs, links and what stands around the text', async () => {
    const document = word(
      paragraph('Tietosuojaseloste', { style: 'Otsikko1' }) +
        paragraph('Oma osa', { style: 'Oma' }) +
        paragraph('Leipätekstiä', { style: 'Leip' }) +
        paragraph(run('Lihavoitu väliotsikko', '<w:b/>')) +
        paragraph(run('Säilytysaika', '<w:b/>'), { list: '1' }) +
        paragraph(run('Ei lihavaa', '<w:b w:val="0"/>'), { list: '1' }) +
        paragraph('kohta', { list: '2' }) +
        table(
          ['1. Rekisterinpitäjä', paragraph('Mallilan kunta') + paragraph('Torikatu 7')],
          ['2. Tyhjä', ''],
          [
            '3. Manuaalinen aineisto',
            paragraph(checkbox(false) + run(' Ei ') + checkbox(true) + run(' Kyllä')),
          ],
          [
            '4. Ulkoistus',
            paragraph(formCheckbox(true) + run('Kyllä ') + formCheckbox(false) + run('Ei')),
          ],
          [
            '5. Merkit',
            paragraph(
              symbol('F0FE') +
                run(' kyllä ') +
                symbol('F0A8') +
                run(' ei ') +
                symbol('0053', 'Wingdings 2'),
            ),
          ],
        ) +
        paragraph(
          `<w:hyperlink r:id="rId1">${run('tietosuojasivut')}</w:hyperlink>` +
            `<w:del><w:r><w:delText>poistettu</w:delText></w:r></w:del><w:ins>${run(' lisätty')}</w:ins>` +
            `<w:r><w:br/><w:t>uusi rivi &lt;5 &amp; muuta</w:t></w:r>` +
            `<mc:AlternateContent><mc:Choice>${run('!')}</mc:Choice><mc:Fallback>${run('?')}</mc:Fallback></mc:AlternateContent>`,
        ),
      header('Laadittu 3.4.2020'),
      header('Laadittu 3.4.2020', 'header2'),
      header('Sivu 1', 'footer1'),
    )
    expect(await readHere({ name: 'x', bytes: document })).toEqual({
      ok: true,
      format: 'docx',
      text: [
        'Laadittu 3.4.2020\n',
        '# Tietosuojaseloste\n',
        '# Oma osa\n',
        'Leipätekstiä\n',
        '###### Lihavoitu väliotsikko\n',
        '###### 1. Säilytysaika\n',
        '2. Ei lihavaa\n',
        '- kohta\n',
        '1. Rekisterinpitäjä\tMallilan kunta',
        '\tTorikatu 7',
        '2. Tyhjä\t',
        '3. Manuaalinen aineisto\t☐ Ei ☒ Kyllä',
        '4. Ulkoistus\t☒ Kyllä ☐ Ei',
        '5. Merkit\t☒ kyllä ☐ ei ☒\n',
        'tietosuojasivut (https://mallila.example/tietosuoja) lisätty',
        'uusi rivi <5 & muuta!\n',
        'Sivu 1\n',
      ].join('\n'),
    })
  })
})

describe('a PDF', () => {
  it('is read line by line, with larger type as headings', async () => {
    const bytesOfPdf = await paper((page) => {
      page.fontSize(18).text('Tietosuojaseloste').moveDown()
      page.fontSize(11).text('Rekisterinpitäjä').text('Mallilan kunta').moveDown()
      page.text('Säilytysaika').text('10 vuotta')
      page.addPage().text('Toinen sivu')
    })
    expect(await readHere({ name: 'x.txt', bytes: bytesOfPdf })).toEqual({
      ok: true,
      format: 'pdf',
      text: '## Tietosuojaseloste\n\nRekisterinpitäjä\nMallilan kunta\n\nSäilytysaika\n10 vuotta\n\nToinen sivu\n',
    })
  })

  it('has the columns of a form as rows, with headings that wrap put together', async () => {
    const form = await paper((page) =>
      twoColumns(page, [
        ['1. Rekisterin nimi', 'Kotoutumisen asiakkaat'],
        [
          '2. Henkilötietojen käsittelyn tarkoitus ja oikeusperuste',
          'Kotoutumispalvelujen järjestäminen. Laki kotoutumisen edistämisestä velvoittaa kunnan siihen (681/2023).',
        ],
        ['3. Tietojen siirto EU:n tai ETA:n ulkopuolelle', 'Ei'],
        ['4. Säilytysaika', 'Viisi vuotta.'],
      ]),
    )
    const lines = (await textOf('x', form)).trimEnd().split('\n')
    expect(
      lines.filter((line) => !line.startsWith('\t')).map((line) => line.split('\t')[0]),
    ).toEqual([
      '1. Rekisterin nimi',
      '2. Henkilötietojen käsittelyn tarkoitus ja oikeusperuste',
      '3. Tietojen siirto EU:n tai ETA:n ulkopuolelle',
      '4. Säilytysaika',
    ])
    expect(lines.join(' ').replaceAll('\t', ' ').replace(/ +/g, ' ')).toContain(
      'oikeusperuste Kotoutumispalvelujen järjestäminen. Laki kotoutumisen edistämisestä velvoittaa kunnan siihen (681/2023).',
    )
  })

  it('tells which boxes of a form are ticked and what was typed in it', async () => {
    const form = await paper((page) => {
      page.font('Helvetica').initForm()
      page.text('Manuaalinen aineisto', 50, 100)
      page.formCheckbox('yes', 200, 98, 12, 12, { value: 'Yes' })
      page.text('Kyllä', 230, 100)
      page.formCheckbox('no', 300, 98, 12, 12)
      page.text('Ei', 330, 100)
      page.formText('name', 50, 150, 200, 20, { value: 'Mallilan kunta' })
    })
    const [boxes, typed] = (await textOf('x', form)).split('\n')
    expect(boxes?.replace(/\s+/g, ' ')).toBe('Manuaalinen aineisto ☒ Kyllä ☐ Ei')
    expect(typed).toBe('Mallilan kunta')
  })
})

const notUtf8 = () =>
  zip(contentTypes(), { name: 'word/document.xml', content: bytes('<w:document>p\xe4iv\xe4') })

describe('a file that is not read', () => {
  const big = (size: number) => ({ name: 'word/media/a.bin', content: new Uint8Array(size) })
  it.each<[string, string, Uint8Array, string]>([
    ['nothing', 'a.txt', new Uint8Array(), 'empty'],
    ['only spaces', 'a.txt', utf8(' \n\t '), 'empty'],
    ['a page without words', 'a.html', utf8('<html><body><p> </p></body></html>'), 'empty'],
    ['a document without words', 'a.docx', word(paragraph(' ')), 'empty'],
    ['more than 20 MB', 'a.txt', new Uint8Array(20 * 1024 * 1024 + 1).fill(97), 'too-large'],
    ['more than two million characters', 'a.txt', new Uint8Array(2_000_001).fill(97), 'too-large'],
    [
      'a page of such a size',
      'a.html',
      utf8(`<html>${'abcdefgh<br>'.repeat(300_000)}`),
      'too-large',
    ],
    ['a zip bomb', 'a.docx', docx(big(101 * 1024 * 1024)), 'too-large'],
    ['a long Word document', 'a.docx', word(paragraph('a'.repeat(2_000_001))), 'too-large'],
    ['Word with a password', 'a.docx', lockedWord(), 'encrypted'],
    ['an old Word document', 'a.doc', lockedWord().subarray(0, 520), 'unknown-type'],
    ['macros', 'a.docx', docx({ name: 'word/vbaProject.bin', content: 'x' }), 'active-content'],
    ['OpenDocument', 'a.odt', odt(), 'unknown-type'],
    [
      'a spreadsheet',
      'a.docx',
      zip(contentTypes('sheet.main+xml'), { name: 'word/document.xml', content: '' }),
      'unknown-type',
    ],
    ['rich text', 'a.txt', utf8('{\\rtf1 hei}'), 'unknown-type'],
    ['a picture', 'a.pdf', jpeg(), 'unknown-type'],
    ['a Word document cut short', 'a.docx', word(paragraph('x')).subarray(0, -30), 'malformed'],
    [
      'XML cut short',
      'a.docx',
      wordOf('<w:document xmlns:w="w"><w:body><w:p><w:r><w:t>Rekisteri'),
      'malformed',
    ],
    ['XML without a body', 'a.docx', wordOf('<w:document xmlns:w="w"/>'), 'malformed'],
    ['XML that is no UTF-8', 'a.docx', notUtf8(), 'malformed'],
    ['a PDF cut short', 'a.pdf', utf8('%PDF-1.7\n1 0 obj\n<<'), 'malformed'],
    ['a PDF without pages', 'a.pdf', pdf(), 'scanned'],
  ])('%s (%s)', async (_what, name, content, reason) => {
    expect(await readHere({ name, bytes: content })).toEqual({ ok: false, reason })
  })

  it('a PDF with a password', async () => {
    const locked = await paper((page) => page.text('Rekisterinpitäjä on salainen'), {
      userPassword: 'sala',
    })
    expect(await readHere({ name: 'a.pdf', bytes: locked })).toEqual({
      ok: false,
      reason: 'encrypted',
    })
  })

  it('but a PDF that only forbids changes is read', async () => {
    const guarded = await paper((page) => page.text('Rekisterinpitäjä on Mallila'), {
      ownerPassword: 'oma',
    })
    expect(await textOf('a.pdf', guarded)).toBe('Rekisterinpitäjä on Mallila\n')
  })

  it('a scanned PDF: pictures and page numbers', async () => {
    const scan = await paper((page) => {
      page.rect(50, 50, 400, 600).fill('grey')
      page.addPage().text('2/2')
    })
    expect(await readHere({ name: 'a.pdf', bytes: scan })).toEqual({ ok: false, reason: 'scanned' })
  })

  it('a PDF of more than 500 pages', async () => {
    const book = await paper((page) => {
      for (let number = 0; number < 500; number += 1) page.addPage()
    })
    expect(await readHere({ name: 'a.pdf', bytes: book })).toEqual({
      ok: false,
      reason: 'too-large',
    })
  })
})
