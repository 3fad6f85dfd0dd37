import { CONTENT_LANGS } from '#app/i18n/lang.ts'
import type { ContentLang } from '#app/i18n/lang.ts'
import type { LintRule, NoticeFinding } from '#app/notices/lint/finding.ts'
import { finding } from '#app/notices/lint/lint-context.ts'
import type { LintContext } from '#app/notices/lint/lint-context.ts'
import { fieldOf } from '#app/notices/lint/notice-fields.ts'
import type { NoticeFieldId } from '#app/notices/lint/notice-fields.ts'
import { REFERENCE_RULES } from '#app/notices/lint/rules/references.ts'
import { STATUTE_RULES } from '#app/notices/lint/rules/statutes.ts'
import type { StatuteRef } from '#app/notices/notice.ts'
import { STATUTE_TITLES } from '#app/notices/statute-titles.ts'
import { statuteRefs } from '#app/notices/statute-refs.ts'
import type { PlacedRef } from '#app/notices/statute-refs.ts'
import { citeStatute, GDPR_NUMBER, statuteTitle } from '#app/notices/statutes.ts'

/**
 * Statutes to which the document refers by number: what the text linter says of the words in which
 * the notice cites them, numbers that the portal does not know, titles that are not the number's.
 */
export function statuteReferences(ctx: LintContext): readonly NoticeFinding[] {
  return statuteRefs(ctx.doc).flatMap((placed) => {
    const rules = brokenRules(placed, ctx)
    return [
      ...rules.map((rule) => at(rule, placed)),
      ...unknown(placed),
      ...(rules.some(({ id }) => id === 'O-10' || id === 'O-title') ? [] : wrongTitle(placed)),
    ]
  })
}

function brokenRules({ path }: PlacedRef, ctx: LintContext): readonly LintRule[] {
  const found = ctx.hits.filter(
    // Authorities in an act's title are a matter of the title.
    (hit) => hit.path === path && hit.rule.id.startsWith('O-') && !isToldNearby(hit.rule, ctx),
  )
  return [...new Map(found.map(({ rule }) => [rule.id, rule])).values()]
}

/** A rule that does not hold where the purposes show that the present law is known. */
function isToldNearby({ id }: LintRule, { leaves }: LintContext): boolean {
  const near = STATUTE_RULES.find((one) => one.id === id)?.unlessNear
  return (
    near !== undefined &&
    leaves.some(({ field, text }) => TELLING.includes(field) && near.test(`${text.fi} ${text.sv}`))
  )
}

const TELLING: readonly NoticeFieldId[] = ['register.name', 'purposes', 'legalBases']

function unknown(placed: PlacedRef): readonly NoticeFinding[] {
  const { number } = placed.ref
  const isKnown = number === GDPR_NUMBER || number in STATUTE_TITLES
  return isKnown ? [] : [at(REFERENCE_RULES.unknownStatute, placed)]
}

/** A title that is neither the one that the act was given nor the one that it bears today. */
function wrongTitle(placed: PlacedRef): readonly NoticeFinding[] {
  const { ref } = placed
  return CONTENT_LANGS.flatMap((lang) => {
    const cited = ref.citedAs?.[lang] ?? ''
    const title = statuteTitle(ref.number, lang)
    const allowed = [title, ...presentTitles(ref, lang)].map(plain)
    if (plain(cited) === '' || title === undefined || allowed.includes(plain(cited))) return []
    const path = `${placed.path}.citedAs`
    const detail = {
      fi: statuteTitle(ref.number, 'fi') ?? '',
      sv: statuteTitle(ref.number, 'sv') ?? '',
    }
    return [
      finding(REFERENCE_RULES.wrongTitle, fieldOf(path), {
        ...{ path, lang, match: cited, suggestion: detail },
      }),
    ]
  })
}

/** What rules on changed titles give as the title of today: `laki … (661/2009)`. */
function presentTitles({ number }: StatuteRef, lang: ContentLang): readonly string[] {
  return STATUTE_RULES.flatMap((one) =>
    one.number === number && one.wording !== undefined && one.successor !== null
      ? [one.successor[lang]]
      : [],
  )
}

/** Small letters, one form of "lag", no number and no issuer's quirks of spacing. */
function plain(title: string | undefined): string {
  return (title ?? '')
    .replace(/\(?\d+\/\d{4}\)?/g, '')
    .toLowerCase()
    .replace(/^(\p{L}*lag|förordning)en(?= |$)/u, '$1')
    .replace(/\.$/, '')
    .replace(/\s+/g, ' ')
    .trim()
}

function at(rule: LintRule, { path, ref }: PlacedRef): NoticeFinding {
  return finding(rule, fieldOf(path), {
    path,
    match: ref.number,
    detail: { fi: citeStatute(ref, 'fi'), sv: citeStatute(ref, 'sv') },
  })
}
