import { describe, expect, it } from 'vitest'
import { blankForm, blankFormFileName } from '#app/guides/blank-form.ts'
import { getT } from '#app/i18n/i18n.ts'
import { CONTENT_LANGS } from '#app/i18n/lang.ts'
import { REQUESTED_RIGHTS } from '#app/notices/requested-right.ts'
import { documentTexts } from '#app/pdf/document.ts'
import { renderPdf } from '#app/pdf/render.server.ts'
import { RIGHT_FIELDS } from '#app/requests/right-fields.ts'
import { CONTROLLERS } from '#db/seeds/controllers.ts'
import { inspectPdf, type StructureNode } from '#test/support/inspect-pdf.ts'

const [helsinki] = CONTROLLERS.map(({ name, settings }) => ({ name, registry: settings.registry }))
const frontPage = 'http://127.0.0.1:3000/fi'

const flatten = (node: StructureNode): StructureNode[] => [node, ...node.children.flatMap(flatten)]

const cases = REQUESTED_RIGHTS.flatMap((right) => CONTENT_LANGS.map((lang) => ({ right, lang })))

describe.each(cases)('the blank form for $right in $lang', ({ right, lang }) => {
  const document = blankForm({ right, lang, t: getT(lang), controller: helsinki, frontPage })

  it('is a tagged PDF with a place for every field', async () => {
    const pdf = inspectPdf(await renderPdf(document))
    expect(pdf).toMatchObject({ marked: true, lang, displayTitle: true })
    expect(pdf.untaggedOperators).toEqual([])
    expect(pdf.orphans).toEqual([])
    expect(pdf.missingGlyphs).toEqual([])
    expect(pdf.headings[0]).toMatchObject({ level: 1 })
    const fields = (document.form ?? []).reduce(
      (sum, part) =>
        sum + (part.kind === 'lines' ? 1 : part.kind === 'boxes' ? part.items.length : 0),
      0,
    )
    expect(flatten(pdf.structure).filter(({ role }) => role === 'Form')).toHaveLength(fields)
    const read = pdf.structure.text.replace(/\s/g, '')
    for (const text of documentTexts({ ...document, title: '', author: '', archive: {} })) {
      expect(read).toContain(text.replace(/\s/g, ''))
    }
  })

  it('asks all that the forms of the portal ask, and no personal identity code', () => {
    const texts = documentTexts(document)
    for (const { id, values = [] } of RIGHT_FIELDS[right]) {
      // A field or choice without words of its own would show its id.
      for (const bare of [id, ...values]) expect(texts).not.toContain(bare)
    }
    const asked = (document.form ?? []).flatMap((part) =>
      part.kind === 'lines' ? [part.label] : [],
    )
    expect(asked.join(' ')).not.toMatch(/henkilötunnus|personbeteckning/i)
    expect(asked.join(' ')).toMatch(/Syntymäaika|Födelsetid/)
    expect(asked).toContain(getT(lang)('citizen:details.interpreter'))
  })
})

describe('a blank form', () => {
  it('goes to the registry office of the chosen controller, or has room for one', () => {
    const options = { right: 'access', lang: 'fi', t: getT('fi'), frontPage } as const
    const addressed = documentTexts(blankForm({ ...options, controller: helsinki }))
    expect(addressed).toContain('00099 Helsingin kaupunki')
    expect(addressed.join('\n')).not.toContain(frontPage)
    const open = blankForm({ ...options, controller: undefined })
    expect(documentTexts(open).join('\n')).toContain(frontPage)
    expect(open.form?.[0]).toMatchObject({ kind: 'lines', label: 'Rekisterinpitäjä' })
  })

  it('is always the same file', async () => {
    const options = { right: 'erasure', lang: 'sv', t: getT('sv'), controller: helsinki } as const
    const [one, two] = await Promise.all(
      [1, 2].map(() => renderPdf(blankForm({ ...options, frontPage }))),
    )
    expect(Buffer.from(one!).equals(Buffer.from(two!))).toBe(true)
  })

  it('has a name of plain letters', () => {
    expect(blankFormFileName('log-data', 'fi', 'kotka')).toBe('lomake-log-data-kotka.pdf')
    expect(blankFormFileName('access', 'sv', undefined)).toBe('blankett-access.pdf')
  })
})
