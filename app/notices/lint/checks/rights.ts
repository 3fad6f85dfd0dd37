import { CONTENT_LANGS } from '#app/i18n/lang.ts'
import type { ContentLang } from '#app/i18n/lang.ts'
import type { LintRule, NoticeFinding } from '#app/notices/lint/finding.ts'
import { finding } from '#app/notices/lint/lint-context.ts'
import type { LintContext } from '#app/notices/lint/lint-context.ts'
import { BASIS_RULES } from '#app/notices/lint/rules/legal-bases.ts'
import {
  CONDITIONS,
  DENIALS,
  DENIED,
  LIMITS,
  PROMISED,
  RESTRICTION_EXCLUDED,
} from '#app/notices/lint/rules/rights.ts'
import type { NoticeContent, Right } from '#app/notices/notice.ts'
import { applicableRights } from '#app/notices/rights.ts'
import type { RightAvailability } from '#app/notices/rights.ts'

/** What the document says of rights, against the rights that its legal bases give (law 2). */
export function rights({ doc, fields }: LintContext): readonly NoticeFinding[] {
  if (doc.kind !== 'notice') return []
  const byLaw = new Map(applicableRights(doc).map((one) => [one.right, one]))
  const consentOnly = isConsentNotContract(doc)
  const excluded = fields.has('integration') || fields.has('employmentService')
  return (doc.rightsTexts ?? []).flatMap(({ right, text }, index) =>
    CONTENT_LANGS.flatMap((lang) => {
      const law = byLaw.get(right)
      const path = `rightsTexts.${index}.text`
      const whole = text[lang].trim()
      const about = law === undefined ? undefined : unlawful(law, whole, lang, excluded)
      return [
        ...(about === undefined || whole === ''
          ? []
          : [
              finding(about, 'rights', {
                ...{ path, lang, match: whole, offset: text[lang].indexOf(whole) },
                ...{ detail: law?.reason ?? null, suggestion: law?.reason ?? null },
              }),
            ]),
        ...(consentOnly ? contractNamed(text[lang], lang, path) : []),
      ]
    }),
  )
}

/** The rule that the text on a right breaks, if any. */
function unlawful(
  law: RightAvailability,
  text: string,
  lang: ContentLang,
  excluded: boolean,
): LintRule | undefined {
  if (law.availability === 'available') return denies(text, lang) ? DENIED : undefined
  if (LIMITS[lang].test(text)) return undefined
  if (law.right === 'restriction' && excluded && law.notAvailable.length > 0) {
    return RESTRICTION_EXCLUDED
  }
  return law.availability === 'not-available' ? promised(law.right) : undefined
}

function promised(right: Right): LintRule | undefined {
  return PROMISED[right]
}

function denies(text: string, lang: ContentLang): boolean {
  return sentences(text).some(
    ({ words }) => DENIALS[lang].test(words) && !CONDITIONS[lang].test(words),
  )
}

function isConsentNotContract({ purposes }: NoticeContent): boolean {
  const bases = new Set(purposes.flatMap(({ legalBases }) => legalBases.map(({ art6 }) => art6)))
  return bases.has('ART6_1_A') && !bases.has('ART6_1_B')
}

/** T-10: a sentence that gives contract as the basis, without consent beside it or a "not". */
const CONTRACT = {
  names: { fi: /sopimu(?:s|kse)/iu, sv: /avtal/iu },
  asBasis: { fi: /perust/iu, sv: /grund/iu },
  otherwise: {
    fi: /suostumu|(?<!\p{L})(?:ei|eikä|eivät)(?!\p{L})/iu,
    sv: /samtyck|(?<!\p{L})(?:inte|varken|ej)(?!\p{L})/iu,
  },
} as const

function contractNamed(text: string, lang: ContentLang, path: string): readonly NoticeFinding[] {
  return sentences(text)
    .filter(
      ({ words }) =>
        CONTRACT.names[lang].test(words) &&
        CONTRACT.asBasis[lang].test(words) &&
        !CONTRACT.otherwise[lang].test(words),
    )
    .map(({ words, offset }) =>
      finding(BASIS_RULES.contract, 'rights', { path, lang, match: words, offset }),
    )
}

function sentences(text: string): readonly { readonly words: string; readonly offset: number }[] {
  return [...text.matchAll(/[^.!?\s](?:[^.!?]|[.!?](?!\s|$))*[.!?]?/gu)].map((match) => ({
    words: match[0],
    offset: match.index,
  }))
}
