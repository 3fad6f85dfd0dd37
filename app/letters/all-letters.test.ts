import { Temporal } from 'temporal-polyfill'
import { beforeAll, describe, expect, test } from 'vitest'
import { CONTENT_LANGS, type ContentLang } from '#app/i18n/lang.ts'
import { letterSamples } from '#app/letters/all-samples.ts'
import { COMMON_PARTS } from '#app/letters/decision-parts.ts'
import { TEMPLATE_VERSION } from '#app/letters/letter.ts'
import { containsHetu } from '#app/letters/no-hetu.ts'
import {
  gap,
  missingParts,
  refuses,
  templateLetter,
  type LetterContent,
  type LetterDraft,
  type LetterFacts,
  type LetterPart,
  type LetterTemplate,
} from '#app/letters/template.ts'
import { TEMPLATE_SAMPLES } from '#app/letters/template-samples.ts'
import { LETTER_TEMPLATES } from '#app/letters/templates.ts'
import { documentTexts, type Block, type PdfDocument } from '#app/pdf/document.ts'
import { textWarnings } from '#app/pdf/text-warnings.server.ts'
import { renderPdf } from '#app/pdf/render.server.ts'
import { formatDate, formatTime, helsinkiDateTime } from '#app/platform/helsinki.ts'
import { flatten, inspectPdf, type InspectedPdf } from '#test/support/inspect-pdf.ts'
import { xmlProblem } from '#test/support/xml.ts'

/** Whatever a letter is about, these hold for it: each sample in each language is drawn and read back. */

const wordOf = (words: string) =>
  new RegExp(`(?<![\\p{L}.@/-])(?:${words.trim().replace(/\s+/g, '|')})(?![\\p{L}@-])`, 'iu')

// Common words that the other language lacks. Not among them: "om" (om.fi), "sen", "se", "on", "de".
const FINNISH = wordOf(`
  ja ei että joka jotka jos kun tai sekä myös mutta vain tämä tämän siitä niitä voit sinun sinä emme
  olemme olet annamme käsittelemme pyyntö pyyntösi pyynnön tietosi tietojasi tiedot tietoja päätös
  päätöksen kirje laki lain artikla artiklan kohta kohdan momentti mukaan milloin miksi mitä miten
  viite asianumero saapui viimeistään lisätietoja tietosuojavastaava tietosuojaseloste rekisteri
  rekisterinpitäjä henkilötietojen henkilötietoja tietosuojavaltuutetun vastaanottaja perustelu`)
const SWEDISH = wordOf(`
  och att är inte som för med till från eller också men bara den det detta här vi du ni oss dig din
  ditt dina har kan ska får av på begäran uppgift uppgifter uppgifterna beslut beslutet brevet lagen
  artikel punkten mom enligt när varför vad hur referens ärendenummer inkom senast information
  dataskyddsombud dataskyddsbeskrivning register registret personuppgifter personuppgiftsansvarig
  dataombudsmannen mottagare motivering behandling behandlingen`)
// Sweden's terms, which are not Finland's (law 4.5, term traps).
const OF_SWEDEN =
  /personnummer|Datainspektionen|Integritetsskyddsmyndigheten|förvaltningsrätt(en)?\b/i

const plain = (text: string) => text.replace(/[\s\u00a0\u00ad]/g, '')

function blockTexts(block: Block): readonly string[] {
  switch (block.kind) {
    case 'heading':
    case 'paragraph':
      return [block.text]
    case 'list':
      return block.items
    case 'facts':
      return block.rows.flatMap(({ term, value }) => [term, ...[value].flat()])
    case 'table':
      return [block.caption ?? '', ...block.head, ...block.rows.flat()]
  }
}

const inspect = async (document: PdfDocument) => inspectPdf(await renderPdf(document))

describe.each(letterSamples())('$letter $lang $size', ({ letter, lang, document }) => {
  let pdf: InspectedPdf
  beforeAll(async () => {
    pdf = await inspect(document)
  })

  test('declares PDF/A-2a and PDF/UA-1, its language, title and version', () => {
    expect(xmlProblem(pdf.xmp)).toBeUndefined()
    expect(pdf.xmp).toContain('<pdfaid:part>2</pdfaid:part>')
    expect(pdf.xmp).toContain('<pdfaid:conformance>A</pdfaid:conformance>')
    expect(pdf.xmp).toContain('<pdfuaid:part>1</pdfuaid:part>')
    expect(pdf.xmp).toContain(
      `<xmpMM:VersionID>${letter}/${TEMPLATE_VERSION[letter]}</xmpMM:VersionID>`,
    )
    expect(pdf).toMatchObject({ marked: true, lang, displayTitle: true })
    expect(pdf.info['Title']).toBe(document.title)
    expect(pdf.info['Title']).toContain('MAL 2026-000123')
    expect(pdf.outputIntent).toMatchObject({ subtype: 'GTS_PDFA1' })
  })

  test('is tagged as a whole, with its headings in order and a header in every table', () => {
    expect(pdf.untaggedOperators).toEqual([])
    expect(pdf.orphans).toEqual([])
    const levels = pdf.headings.map(({ level }) => level)
    expect(levels[0]).toBe(1)
    expect(levels.filter((level) => level === 1)).toHaveLength(1)
    for (const [index, level] of levels.entries()) {
      expect(level).toBeLessThanOrEqual((levels[index - 1] ?? 0) + 1)
    }
    const tables = document.blocks.filter(({ kind }) => kind === 'table' || kind === 'facts')
    expect(pdf.tables).toHaveLength(tables.length)
    for (const table of pdf.tables) {
      const headers = flatten(table).filter(({ role }) => role === 'TH')
      expect(headers).not.toHaveLength(0)
      for (const { scope, text } of headers) {
        expect(['Row', 'Column']).toContain(scope)
        expect(text.trim()).not.toBe('')
      }
    }
  })

  test('has its whole text in the text layer, in embedded fonts that lack no character', () => {
    const read = plain(pdf.structure.text)
    for (const text of document.blocks.flatMap(blockTexts)) expect(read).toContain(plain(text))
    for (const line of [...document.reference.lines, ...(document.recipient ?? [])]) {
      expect(read).toContain(plain(line))
    }
    expect(pdf.fonts).not.toHaveLength(0)
    for (const font of pdf.fonts) expect(font).toMatchObject({ embedded: true, toUnicode: true })
    expect(textWarnings(documentTexts(document).join('\n'))).toEqual({
      substituted: [],
      codePoints: [],
    })
    expect(pdf.structure.text).not.toContain('\ufffd')
    expect(pdf.fontSizes[0]).toBeGreaterThanOrEqual(9)
  })

  test('is one language, complete, and holds no personal identity code', () => {
    const texts = documentTexts(document)
    for (const text of texts) {
      expect(text).not.toMatch(lang === 'fi' ? SWEDISH : FINNISH)
      expect(text).not.toMatch(OF_SWEDEN)
      expect(text).not.toMatch(/\b(undefined|null|NaN)\b|\[object/)
      expect(text).not.toContain(gap(lang))
    }
    for (const text of [...pdf.pages, pdf.xmp, ...Object.values(pdf.info)]) {
      expect(containsHetu(text)).toBe(false)
    }
    // The other way round: the list of words knows the letter's own language.
    expect(texts.join('\n')).toMatch(lang === 'fi' ? FINNISH : SWEDISH)
  })
})

interface Case {
  readonly id: string
  readonly lang: ContentLang
  readonly size: string
  readonly template: LetterTemplate
  readonly draft: LetterDraft
}

const CASES: readonly Case[] = CONTENT_LANGS.flatMap((lang) =>
  TEMPLATE_SAMPLES.flatMap((samplesOf) => {
    const { template, drafts } = samplesOf(lang)
    return Object.entries(drafts).map(([size, draft]) => {
      return { id: template.id, lang, size, template, draft }
    })
  }),
)

const mandatory = ({ template, draft }: Pick<Case, 'template' | 'draft'>) =>
  template.parts.filter((part) => part.when?.(draft) ?? true)

function valueOf(draft: LetterDraft, { from }: LetterPart): unknown {
  return from
    .split('.')
    .reduce<unknown>((value, key) => (value as Record<string, unknown> | undefined)?.[key], draft)
}

/** The object without one of its properties. */
function dropped(object: object, key: string): Record<string, unknown> {
  return Object.fromEntries(Object.entries(object).filter(([name]) => name !== key))
}

/** The draft with the value at `path` emptied: text to '', a list to [], anything else away. */
function blanked<T extends object>(draft: T, path: readonly string[]): T {
  const [key = '', ...rest] = path
  const value = (draft as Record<string, unknown>)[key]
  if (rest.length > 0) return { ...draft, [key]: blanked(value as object, rest) }
  if (typeof value === 'string') return { ...draft, [key]: '' }
  return Array.isArray(value) ? { ...draft, [key]: [] } : (dropped(draft, key) as T)
}

const without = (draft: LetterDraft, { from }: LetterPart) => blanked(draft, from.split('.'))

const preview = (facts: LetterFacts): LetterFacts => ({ ...facts, preview: true })

const composed = ({ template, draft }: Pick<Case, 'template' | 'draft'>) =>
  documentTexts(templateLetter(template, { ...draft, facts: preview(draft.facts) })).join('\n')

/** What of a value the reader must find in the letter, as it is written there. */
function shown(value: unknown, lang: ContentLang): string[] {
  if (typeof value === 'string') return value.split('\n').filter((line) => line.trim() !== '')
  if (value instanceof Temporal.PlainDate) return [formatDate(value)]
  if (value instanceof Temporal.Instant) {
    const local = helsinkiDateTime(value)
    const at = lang === 'fi' ? 'klo' : 'kl.'
    return [`${formatDate(local.toPlainDate())} ${at} ${formatTime(local)}`]
  }
  if (typeof value === 'object' && value !== null) {
    return Object.values(value).flatMap((part) => shown(part, lang))
  }
  throw new Error(`how is ${String(value)} shown?`)
}

function canRefuse({ fields }: LetterTemplate): boolean {
  const outcome = fields.find(({ id }) => id === 'outcome')
  return (
    outcome?.kind === 'choice' && outcome.choices.some(({ value }) => /refused|partly/.test(value))
  )
}

const isCommon = (part: LetterPart) => COMMON_PARTS.some(({ id }) => id === part.id)

describe.each(CASES)('mandatory parts of $id $lang $size', (sample) => {
  const { template, draft, lang } = sample
  let text: string
  beforeAll(async () => {
    text = plain((await inspect(templateLetter(template, draft))).structure.text)
  })

  test('lacks nothing', () => {
    expect(missingParts(template, draft)).toEqual([])
  })

  test('each part alone, when blank, is reported and blocks', () => {
    for (const part of mandatory(sample)) {
      const blank = without(draft, part)
      expect(missingParts(template, blank).map(({ id }) => id)).toContain(part.id)
      expect(() => templateLetter(template, blank), part.id).toThrow(part.id)
    }
  })

  test('the value of each part stands in the letter', () => {
    for (const part of mandatory(sample)) {
      const field = template.fields.find(({ id }) => `content.${id}` === part.from)
      if (field?.kind === 'choice') continue
      const values = shown(valueOf(draft, part), lang)
      expect(values, part.id).not.toHaveLength(0)
      for (const value of values) expect(text, part.id).toContain(plain(value))
    }
  })

  test('a choice stands in sentences of its own: no two give the same letter', () => {
    for (const { from } of mandatory(sample)) {
      const field = template.fields.find(({ id }) => `content.${id}` === from)
      if (field?.kind !== 'choice') continue
      const letters = field.choices.map(({ value }) => {
        const content = { ...draft.content, [field.id]: value }
        return composed({ template, draft: { ...draft, content } })
      })
      expect(new Set(letters).size, field.id).toBe(field.choices.length)
    }
  })

  test('a preview marks the gap of each part that is the letter’s own', () => {
    expect(composed({ template, draft })).not.toContain(gap(lang))
    for (const { id, from } of mandatory(sample).filter((part) => !isCommon(part))) {
      const [whole, name] = from.split('.') as ['facts' | 'content', string]
      const partial = blanked(draft, [whole, name])
      expect(composed({ template, draft: partial }), id).toContain(gap(lang))
    }
  })

  test('a preview with everything blank shows where it all belongs', () => {
    const content: LetterContent = {}
    expect(composed({ template, draft: { ...draft, content } })).toContain(gap(lang))
  })
})

describe('the tables of letters', () => {
  test('have a template and samples for the same letters, each under its own number', () => {
    for (const [id, template] of Object.entries(LETTER_TEMPLATES)) expect(template.id).toBe(id)
    for (const lang of CONTENT_LANGS) {
      const sampled = TEMPLATE_SAMPLES.map((samplesOf) => samplesOf(lang).template.id)
      expect(sampled).toEqual(Object.keys(LETTER_TEMPLATES))
    }
  })

  test.each(Object.values(LETTER_TEMPLATES))(
    '$id: every part is mandatory in a sample',
    (template) => {
      const covered = CASES.filter(({ id }) => id === template.id).flatMap(mandatory)
      for (const part of template.parts) {
        // Only a letter that can refuse needs what a refusal needs.
        if (part.when === refuses && !canRefuse(template)) continue
        expect(covered, part.id).toContain(part)
      }
    },
  )

  test.each(Object.values(LETTER_TEMPLATES))(
    '$id: labels, hints and choices differ by language and are there',
    (template) => {
      const { fields, parts } = template
      const texts = [
        ...[...fields, ...parts].map(({ label }) => label),
        ...fields.flatMap(({ hint }) => hint ?? []),
        ...fields.flatMap((field) => {
          if (field.kind === 'choice') return field.choices.map(({ label }) => label)
          return field.kind === 'rows' ? field.columns.map(({ label }) => label) : []
        }),
      ]
      for (const { fi, sv } of texts) {
        expect(fi.trim()).not.toBe('')
        expect(fi).not.toBe(sv)
        expect(fi).not.toMatch(SWEDISH)
        expect(sv).not.toMatch(FINNISH)
      }
      expect(new Set(fields.map(({ id }) => id)).size).toBe(fields.length)
      expect(new Set(parts.map(({ id }) => id)).size).toBe(parts.length)
    },
  )

  test.each(Object.values(LETTER_TEMPLATES))(
    '$id: every field is asked in a sample',
    (template) => {
      const drafts = CASES.filter(({ id }) => id === template.id).map(({ draft }) => draft)
      for (const { id, shownWhen } of template.fields) {
        const asked = drafts.filter(({ content, facts }) => shownWhen?.(content, facts) ?? true)
        expect(asked, id).not.toHaveLength(0)
        // Nothing mandatory that the officer is not asked for.
        for (const draft of drafts.filter((one) => !asked.includes(one))) {
          const parts = mandatory({ template, draft }).map(({ from }) => from)
          expect(parts).not.toContain(`content.${id}`)
        }
      }
    },
  )
})
