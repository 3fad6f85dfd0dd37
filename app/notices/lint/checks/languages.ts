import { CONTENT_LANGS } from '#app/i18n/lang.ts'
import type { ContentLang } from '#app/i18n/lang.ts'
import type { LintRule, NoticeFinding } from '#app/notices/lint/finding.ts'
import { finding, isBlank } from '#app/notices/lint/lint-context.ts'
import type { LintContext } from '#app/notices/lint/lint-context.ts'
import { fieldOfSection } from '#app/notices/lint/notice-fields.ts'
import {
  ENOUGH_STOP_WORDS,
  LANGUAGE_RULES,
  LONGEST_NAME,
  REQUIRED_LANGUAGES,
  STOP_WORDS,
} from '#app/notices/lint/rules/languages.ts'
import { olderLanguage } from '#app/notices/revised.ts'
import type { TextLeaf } from '#app/notices/text-leaves.ts'

/** Whether both language versions are there, tell the same and are what they claim (S-04). */
export function languages(ctx: LintContext): readonly NoticeFinding[] {
  return [...missingTexts(ctx), ...olderVersions(ctx), ...ctx.leaves.flatMap(wrongLanguage)]
}

function missingTexts({ leaves, languages: status }: LintContext): readonly NoticeFinding[] {
  return CONTENT_LANGS.flatMap((lang) => {
    const rule = missingRule(status, lang)
    const told = leaves.filter(({ text }) => !isBlank(text))
    const missing = told.filter(({ text }) => isBlank(text[lang]))
    // A version that does not exist at all is one finding, not one for every text.
    if (missing.length > 0 && missing.length === told.length) {
      return [finding(rule, 'register.name', { lang })]
    }
    return missing.map(({ path, field }) => finding(rule, field, { path, lang }))
  })
}

function missingRule(status: LintContext['languages'], lang: ContentLang): LintRule {
  if (status === 'bilingual') return LANGUAGE_RULES.missing
  return REQUIRED_LANGUAGES[status].includes(lang)
    ? LANGUAGE_RULES.ownMissing
    : LANGUAGE_RULES.otherMissing
}

/** Sections of which one language was revised after the other. */
function olderVersions({ revised = {}, languages: status }: LintContext): readonly NoticeFinding[] {
  const rule = status === 'bilingual' ? LANGUAGE_RULES.older : LANGUAGE_RULES.olderUnilingual
  return Object.entries(revised).flatMap(([section, moments]) => {
    const lang = olderLanguage(moments)
    return lang === undefined ? [] : [finding(rule, fieldOfSection(section), { lang })]
  })
}

function wrongLanguage({ path, field, text }: TextLeaf): readonly NoticeFinding[] {
  if (path.includes('addressLines') || path.endsWith('citedAs')) return []
  const same = text.fi.trim() === text.sv.trim()
  if (same && wordsOf(text.fi).length > LONGEST_NAME) {
    return [finding(LANGUAGE_RULES.untranslated, field, { path, match: text.fi })]
  }
  return CONTENT_LANGS.flatMap((lang) =>
    looksLikeTheOther(text[lang], lang)
      ? [finding(LANGUAGE_RULES.swapped, field, { path, lang, match: text[lang] })]
      : [],
  )
}

function looksLikeTheOther(text: string, lang: ContentLang): boolean {
  const other: ContentLang = lang === 'fi' ? 'sv' : 'fi'
  const used = new Set(wordsOf(text))
  const own = [...used].some((word) => STOP_WORDS[lang].has(word))
  const foreign = [...used].filter((word) => STOP_WORDS[other].has(word))
  return !own && foreign.length >= ENOUGH_STOP_WORDS
}

function wordsOf(text: string): readonly string[] {
  return text.toLowerCase().match(/\p{L}+/gu) ?? []
}
