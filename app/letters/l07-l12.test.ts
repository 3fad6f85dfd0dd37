import { describe, expect, test } from 'vitest'
import { CONTENT_LANGS } from '#app/i18n/lang.ts'
import { TEMPLATE_VERSION } from '#app/letters/letter.ts'
import { refusalSamples } from '#app/letters/l07-refusal.sample.ts'
import { rectificationSamples } from '#app/letters/l08-rectification.sample.ts'
import { erasureSamples } from '#app/letters/l09-erasure.sample.ts'
import { restrictionSamples } from '#app/letters/l10-restriction.sample.ts'
import { liftingSamples } from '#app/letters/l11-lifting.sample.ts'
import { objectionSamples } from '#app/letters/l12-objection.sample.ts'
import {
  missingParts,
  templateLetter,
  type LetterDraft,
  type LetterPart,
  type LetterTemplate,
} from '#app/letters/template.ts'
import { documentTexts } from '#app/pdf/document.ts'
import { textWarnings } from '#app/pdf/text-warnings.server.ts'
import { renderPdf } from '#app/pdf/render.server.ts'
import { inspectPdf } from '#test/support/inspect-pdf.ts'

const SAMPLES = [
  refusalSamples,
  rectificationSamples,
  erasureSamples,
  restrictionSamples,
  liftingSamples,
  objectionSamples,
]
const GAP = { fi: '[Puuttuu vielä]', sv: '[Saknas ännu]' }
// Law 4.4, typed again on purpose.
const REMEDIES = {
  fi: 'Jos katsot, että henkilötietojesi käsittelyssä rikotaan tietosuojalainsäädäntöä, sinulla on oikeus saattaa asia tietosuojavaltuutetun käsiteltäväksi (yleinen tietosuoja-asetus 77 artikla, tietosuojalaki 21 §).',
  sv: 'Om du anser att behandlingen av dina personuppgifter strider mot dataskyddslagstiftningen har du rätt att föra ärendet till dataombudsmannen för behandling (artikel 77 i den allmänna dataskyddsförordningen, 21 § i dataskyddslagen).',
}

// Law 4.4, row by row, in each case that the letter knows: no part may silently drop out.
const NOTIFIED = 'recipientsNotified recipients'
const UNTOLD = 'recipientsNotified recipientsReason'
const CORRECTED = 'corrections correctedOn original'
const ERASED = 'erased erasedOn systems backups ground requestKept contentErased'
const REVIEWED = 'reviewedDecision reviewer considered result'
const EXPECTED: Readonly<Record<string, Readonly<Record<string, string>>>> = {
  'L-07': {
    short: 'outcome appeal decider reasonsTold refusals given',
    long: 'outcome appeal decider reasonsTold refusals withheld given',
    withheld: 'outcome appeal decider reasonsTold withheld given',
    portability: 'outcome appeal decider refusals given',
  },
  'L-08': {
    short: `outcome decider ${CORRECTED} maker correctionGround ${NOTIFIED}`,
    long: `outcome decider ${CORRECTED} originalHow ${NOTIFIED} recipientsReason`,
    replaced: `outcome decider ${CORRECTED} originalHow recipientsNotified`,
    'partly-granted': `outcome appeal decider ${CORRECTED} maker correctionGround ${UNTOLD} refusals purposeTest`,
    refused: 'outcome appeal decider refusals purposeTest',
  },
  'L-09': {
    short: `outcome decider ${ERASED} recipientsNotified`,
    long: `outcome decider ${ERASED} ${NOTIFIED} recipientsReason`,
    'partly-granted': `outcome appeal decider ${ERASED} ${UNTOLD} refusals exception retention`,
    refused: 'outcome appeal decider refusals exception retention',
  },
  'L-10': {
    short: `outcome decider ground scope startedOn ${NOTIFIED}`,
    long: `outcome decider ground scope startedOn ${NOTIFIED} recipientsReason`,
    'partly-granted':
      'outcome appeal decider ground scope startedOn recipientsNotified refusals exclusion',
    refused: 'outcome appeal decider refusals exclusion',
  },
  'L-11': {
    short: 'liftsOn scope reason result appeal decider',
    long: 'liftsOn scope reason result appeal decider',
    agreed: 'liftsOn scope reason result decider',
  },
  'L-12': {
    short: `outcome decider stopped stoppedOn erasure erasureDetails ${NOTIFIED}`,
    long: `outcome appeal decider stopped stoppedOn erasure erasureDetails ${NOTIFIED} recipientsReason refusals basis demonstration`,
    kept: 'outcome decider stopped stoppedOn erasure erasureDetails',
    refused: 'outcome appeal decider refusals basis demonstration',
    review: `outcome decider ${REVIEWED}`,
    'review-refused': `outcome appeal decider ${REVIEWED} refusals`,
  },
}
const COMMON = 'recipientName caseNumber officer officerContact dpo notices complaint'

const CASES = SAMPLES.flatMap((samples) =>
  CONTENT_LANGS.flatMap((lang) => {
    const { template, drafts } = samples(lang)
    return Object.entries(drafts).map(([name, draft]) => {
      return { id: template.id, lang, name, template, draft }
    })
  }),
)

const textOf = (template: LetterTemplate, draft: LetterDraft) =>
  documentTexts(templateLetter(template, draft)).join('\n')

const preview = ({ facts, content }: LetterDraft): LetterDraft => ({
  facts: { ...facts, preview: true },
  content,
})

type Tree = Readonly<Record<string, unknown>>

/** The object with what stands at the path emptied. */
function blanked<T>(tree: T, [key = '', ...rest]: readonly string[]): T {
  const value = (tree as Tree)[key]
  const empty = typeof value === 'string' ? ' ' : Array.isArray(value) ? [] : undefined
  return { ...tree, [key]: rest.length > 0 ? blanked(value, rest) : empty }
}

/** Every text at the path, as the reader must find it. */
function told(draft: LetterDraft, { from }: LetterPart): string[] {
  const texts = (value: unknown): string[] =>
    typeof value === 'string'
      ? value.split('\n').filter((line) => line !== '')
      : Object.values(value as object).flatMap(texts)
  return texts(from.split('.').reduce<unknown>((at, key) => (at as Tree)[key], draft))
}

test('every case of every letter is sampled', () => {
  const sampled = SAMPLES.map((samples) => samples('fi')).map(({ template, drafts }) => [
    template.id,
    Object.keys(drafts),
  ])
  expect(sampled).toEqual(Object.entries(EXPECTED).map(([id, of]) => [id, Object.keys(of)]))
})

describe.each(CASES)('$id $lang $name', ({ id, lang, name, template, draft }) => {
  const parts = template.parts.filter((part) => part.when?.(draft) ?? true)

  test('demands what the law does, and is complete in one language with its remedies', () => {
    expect(parts.map((part) => part.id)).toEqual(`${EXPECTED[id]?.[name]} ${COMMON}`.split(' '))
    expect(missingParts(template, draft)).toEqual([])
    const text = textOf(template, draft)
    expect(text).not.toContain(GAP[lang])
    expect(text).toContain(REMEDIES[lang])
    expect(textWarnings(text)).toEqual({ substituted: [], codePoints: [] })
    expect(text).not.toMatch(
      lang === 'fi'
        ? /\b(och|att|din|du|inte|begäran|uppgifter|uppgifterna|artikel|enligt)\b/
        : /\b(ja|ei|emme|pyyntö|pyyntösi|tietosi|artikla|artiklan|tietosuoja-asetuksen)\b/,
    )
    expect(text).not.toMatch(/oikaisuvaatimu|omprövning|klagomål|personnummer|Datainspektionen/i)
  })

  test.each(parts)('$id is told, and nothing is issued without it', (part) => {
    const field = template.fields.find((one) => `content.${one.id}` === part.from)
    const text = textOf(template, draft)
    if (field?.kind !== 'choice') {
      const values = told(draft, part)
      expect(values).not.toHaveLength(0)
      for (const value of values) expect(text).toContain(value)
    }
    const without = blanked(draft, part.from.split('.'))
    expect(missingParts(template, without).map((one) => one.id)).toContain(part.id)
    expect(() => templateLetter(template, without)).toThrow(part.id)
    if (field !== undefined) {
      // What is mandatory is asked, under the same name.
      expect(field.shownWhen?.(draft.content, draft.facts) ?? true).toBe(true)
      expect(textOf(template, preview(without))).toContain(GAP[lang])
    }
    if (field?.kind === 'choice') {
      const letters = field.choices.map(({ value }) => {
        const content = { ...draft.content, [field.id]: value }
        return textOf(template, preview({ ...draft, content }))
      })
      expect(new Set(letters).size).toBe(field.choices.length)
    }
  })

  test('what is not mandatory here is not asked here', () => {
    const mandatory = parts.map(({ from }) => from)
    for (const { id: field, shownWhen } of template.fields) {
      const asked = shownWhen?.(draft.content, draft.facts) ?? true
      expect(asked, field).toBe(mandatory.includes(`content.${field}`))
    }
  })

  test('a preview of nothing shows gaps', () => {
    const text = textOf(template, preview({ facts: draft.facts, content: {} }))
    expect(text.split(GAP[lang]).length).toBeGreaterThan(3)
  })

  test('draws as a tagged PDF', async () => {
    const pdf = inspectPdf(await renderPdf(templateLetter(template, draft)))
    expect(pdf.lang).toBe(lang)
    expect(pdf.untaggedOperators).toEqual([])
    expect(pdf.orphans).toEqual([])
    expect(pdf.xmp).toContain(`<xmpMM:VersionID>${id}/${TEMPLATE_VERSION[id]}</xmpMM:VersionID>`)
  })
})
