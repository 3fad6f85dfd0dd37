import { Temporal } from 'temporal-polyfill'
import { describe, expect, test } from 'vitest'
import { CONTENT_LANGS } from '#app/i18n/lang.ts'
import { identitySamples } from '#app/letters/l03-identity.sample.ts'
import { clarificationSamples } from '#app/letters/l04-clarification.sample.ts'
import { notProcessedSamples } from '#app/letters/l06-not-processed.sample.ts'
import { transferSamples } from '#app/letters/l17-transfer.sample.ts'
import { feeSamples } from '#app/letters/l18-fee.sample.ts'
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
  identitySamples,
  clarificationSamples,
  notProcessedSamples,
  transferSamples,
  feeSamples,
]
const GAP = { fi: '[Puuttuu vielä]', sv: '[Saknas ännu]' }
// Law 4.4, typed again on purpose.
const REMEDIES = {
  fi: 'Jos katsot, että henkilötietojesi käsittelyssä rikotaan tietosuojalainsäädäntöä, sinulla on oikeus saattaa asia tietosuojavaltuutetun käsiteltäväksi (yleinen tietosuoja-asetus 77 artikla, tietosuojalaki 21 §).',
  sv: 'Om du anser att behandlingen av dina personuppgifter strider mot dataskyddslagstiftningen har du rätt att föra ärendet till dataombudsmannen för behandling (artikel 77 i den allmänna dataskyddsförordningen, 21 § i dataskyddslagen).',
}

const textOf = (template: LetterTemplate, draft: LetterDraft) =>
  documentTexts(templateLetter(template, draft)).join('\n')

/** The draft without the value of a part. */
function blanked(draft: LetterDraft, { from }: LetterPart): LetterDraft {
  const [root, key, sub] = from.split('.') as ['content' | 'facts', string, string | undefined]
  if (root === 'content') return { ...draft, content: { ...draft.content, [key]: ' ' } }
  const facts = { ...draft.facts } as Record<string, unknown>
  if (sub === undefined) {
    Reflect.deleteProperty(facts, key)
    // What the type demands is there, but empty.
    if (key === 'registers' || key === 'notices' || key === 'ombudsman') facts[key] = []
    if (key === 'caseNumber') facts[key] = ''
  } else {
    facts[key] = { title: '', name: '', lines: [], ...(facts[key] as object), [sub]: '' }
  }
  return { ...draft, facts: facts as unknown as LetterDraft['facts'] }
}

/** What of a part's value must stand in the letter, as text. */
function shown(draft: LetterDraft, { from }: LetterPart): string[] {
  const value = from
    .split('.')
    .reduce<unknown>((at, key) => (at as Record<string, unknown>)[key], draft)
  const texts = (one: unknown): string[] => {
    if (typeof one === 'string') return one.split('\n').map((line) => line.trim())
    if (one instanceof Temporal.PlainDate) return [`${one.day}.${one.month}.${one.year}`]
    if (Array.isArray(one)) return one.flatMap(texts)
    return Object.values(one as object).flatMap(texts)
  }
  return texts(value).filter((text) => text !== '')
}

const CASES = SAMPLES.flatMap((samples) =>
  CONTENT_LANGS.flatMap((lang) => {
    const { template, drafts } = samples(lang)
    return Object.entries(drafts).map(([name, draft]) => ({
      id: template.id,
      lang,
      name,
      template,
      draft,
    }))
  }),
)

// Law 4.4, row by row, and its common head and foot: no part may silently drop out of a letter.
const COMMON = 'recipientName caseNumber officer officerContact dpo notices complaint'
test.each([
  [identitySamples, 'doubts needed portal visit otherWay replyBy due'],
  [clarificationSamples, 'unclear volume choices registers replyBy due'],
  [notProcessedSamples, 'registers identifiers elsewhere outcome appeal decider'],
  [transferSamples, 'receiver receiverContact why transferred transferredOn due'],
  [feeSamples, 'ground previousOn reasons amount basis limit replyBy'],
])('what the law demands of each letter', (samples, own) => {
  const ids = samples('fi').template.parts.map(({ id }) => id)
  expect(ids).toEqual(`${own} ${COMMON}`.split(' '))
})

describe.each(CASES)('$id $lang $name', ({ lang, template, draft }) => {
  const parts = template.parts.filter((part) => part.when?.(draft) ?? true)
  const field = ({ from }: LetterPart) => template.fields.find(({ id }) => `content.${id}` === from)

  test('is complete, in one language, with the statutory remedies', () => {
    expect(missingParts(template, draft)).toEqual([])
    const text = textOf(template, draft)
    expect(text).not.toContain(GAP[lang])
    expect(text).toContain(REMEDIES[lang])
    expect(textWarnings(text)).toEqual({ substituted: [], codePoints: [] })
    expect(text).not.toMatch(
      lang === 'fi'
        ? /\b(och|att|din|du|begäran|uppgifter|förvaltningslagen)\b/
        : /\b(ja|on|pyyntö|pyyntösi|tietosi|hallintolaki|tietosuoja-asetuksen)\b/,
    )
    expect(text).not.toMatch(/oikaisuvaatimu|omprövning|klagomål|personnummer|Datainspektionen/i)
  })

  test.each(parts)('$id is told, and nothing is issued without it', (part) => {
    if (field(part)?.kind !== 'choice') {
      const values = shown(draft, part)
      expect(values).not.toHaveLength(0)
      const text = textOf(template, draft)
      for (const value of values) expect(text).toContain(value)
    }
    const without = blanked(draft, part)
    expect(missingParts(template, without).map(({ id }) => id)).toEqual([part.id])
    expect(() => templateLetter(template, without)).toThrow(`${template.id} lacks: ${part.id}`)
    if (/^content|^facts\.(due|portal|registers)$/.test(part.from)) {
      const preview = { ...without, facts: { ...without.facts, preview: true } }
      expect(textOf(template, preview)).toContain(GAP[lang])
    }
  })

  test('a preview of nothing shows a gap for each part of its own', () => {
    const own = parts.filter(
      ({ from }) => from.startsWith('content.') || /^facts\.(due|portal|registers)$/.test(from),
    )
    const { facts, content } = own.reduce(blanked, draft)
    const text = textOf(template, { facts: { ...facts, preview: true }, content })
    expect(text.split(GAP[lang]).length - 1).toBeGreaterThanOrEqual(own.length)
  })

  test('dates stand as they were typed; what is no date is missing', () => {
    for (const part of parts.filter((one) => field(one)?.kind === 'date')) {
      const key = part.from.slice('content.'.length)
      for (const typed of ['31.2.2027', '2027-04-08', '8.4.', 'huomenna']) {
        const wrong = { ...draft, content: { ...draft.content, [key]: typed } }
        expect(missingParts(template, wrong)).toEqual([part])
        const preview = { ...wrong, facts: { ...wrong.facts, preview: true } }
        expect(textOf(template, preview)).not.toContain(typed)
      }
    }
  })

  test('draws as a tagged PDF', async () => {
    const pdf = inspectPdf(await renderPdf(templateLetter(template, draft)))
    expect(pdf.lang).toBe(lang)
    expect(pdf.untaggedOperators).toEqual([])
    expect(pdf.orphans).toEqual([])
    expect(pdf.xmp).toContain(`<xmpMM:VersionID>${template.id}/1</xmpMM:VersionID>`)
  })
})
