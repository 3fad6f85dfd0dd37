import type { ContentLang } from '#app/i18n/lang.ts'
import { inLanguage, statuteRefs, textField } from '#app/notices/import/draft-texts.ts'
import type { ImportedNotice } from '#app/notices/import/imported-notice.ts'
import { textOf, type NoticePart } from '#app/notices/import/notice-parts.ts'
import { basisScope } from '#app/notices/import/parse-bases.ts'
import { parseStatutes } from '#app/notices/import/parse-statutes.ts'
import type { Paragraph } from '#app/notices/import/plain-text.ts'
import { mainAndSecondary } from '#app/notices/import/secondary-use.ts'
import type { Art6Basis, LegalBasis, Purpose } from '#app/notices/notice.ts'

/** Purposes with the bases of the document. Which basis carries which purpose, old notices hardly tell. */
export function draftPurposes(
  imported: ImportedNotice,
  parts: readonly NoticePart[],
  lang: ContentLang,
): readonly Purpose[] {
  const texts = purposeTexts(mainAndSecondary(textOf(parts, 'purposes')).main)
  const legalBases = draftBases(imported, parts, lang)
  const told = legalBases.some(({ art6, statutes }) => art6 !== 'unknown' || statutes.length > 0)
  const needed = texts.length > 0 ? texts : told ? [''] : []
  return needed.map((text, index) => ({
    id: `purpose-${index + 1}`,
    text: inLanguage(text, lang),
    legalBases,
  }))
}

/** Items are purposes of their own; running text is one, without lists of acts and secondary use. */
function purposeTexts(found: readonly Paragraph[]): readonly string[] {
  const main = found.filter((one) => !isStatuteList(one.text))
  const items = main.filter(({ item }) => item).map(({ text }) => text)
  const running = main.filter(({ item }) => !item).map(({ text }) => text)
  const [first, ...others] = items
  if (first === undefined) return running.length === 0 ? [] : [running.join('\n')]
  const leadsIn = running.every((text) => text.endsWith(':'))
  return leadsIn ? [[...running, first].join(' '), ...others] : [running.join('\n'), ...items]
}

/** "Laki … (1386/2010), ulkomaalaislaki (301/2004)": an enumeration of acts is no purpose. */
function isStatuteList(text: string): boolean {
  const numbers = text.match(/\d{1,4}\/\d{4}/g) ?? []
  const begins = /^(?:laki|lag|asetus|förordning|EU|tietosuoja|dataskydd)/i.test(text)
  return numbers.length >= 2 && (begins || text.length / numbers.length < 80)
}

function draftBases(
  { fields }: ImportedNotice,
  parts: readonly NoticePart[],
  lang: ContentLang,
): readonly LegalBasis[] {
  const { art6, art9 } = fields.bases
  const text = textOf(parts, 'legalBases')
  const about = textOf(parts, 'purposes', 'legalBases', 'statutes')
  const statutes = statuteRefs(parseStatutes(about), lang).filter(({ number }) =>
    /^\d/.test(number),
  )
  const main = mainBasis(art6)
  const bases = art6.length === 0 ? (['unknown'] as const) : art6
  const [special, ...others] = art9
  return bases.flatMap((basis): readonly LegalBasis[] => {
    const carries = basis === main
    const scope = art6.length > 1 && basis !== 'unknown' ? basisScope(text, basis) : undefined
    return [
      {
        art6: basis,
        ...(carries && special !== undefined ? { art9: special } : {}),
        statutes: carries ? statutes : [],
        ...textField('scope', scope ?? '', lang),
      },
      ...(carries ? others : []).map((one) => ({ art6: basis, art9: one, statutes: [] })),
    ]
  })
}

/** Acts lay down duties and public tasks: one of these carries them, where the document has it. */
function mainBasis(art6: readonly Art6Basis[]): Art6Basis | 'unknown' {
  const preferred = (['ART6_1_C', 'ART6_1_E'] as const).find((basis) => art6.includes(basis))
  return preferred ?? art6[0] ?? 'unknown'
}
