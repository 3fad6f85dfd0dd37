import { CONTENT_LANGS } from '#app/i18n/lang.ts'
import { findInText } from '#app/notices/lint/find-in-text.ts'
import type { NoticeFinding } from '#app/notices/lint/finding.ts'
import { finding, isBlank } from '#app/notices/lint/lint-context.ts'
import type { LintContext } from '#app/notices/lint/lint-context.ts'
import { BASIS_RULES } from '#app/notices/lint/rules/legal-bases.ts'
import { fieldOf } from '#app/notices/lint/notice-fields.ts'

/**
 * The rules of the text linter on every text in both languages. Titles of statutes are read with
 * their numbers by `statute-refs.ts`, and contract as a basis (T-10) with the bases by `rights.ts`.
 */
export function texts({ doc, leaves, today }: LintContext): readonly NoticeFinding[] {
  const read = leaves
    .filter(({ path }) => !path.endsWith('.citedAs'))
    .flatMap(({ path, field, text }) =>
      CONTENT_LANGS.flatMap((lang) =>
        isBlank(text[lang])
          ? []
          : findInText(text[lang], lang, today).map(({ rule, match, offset }) =>
              finding(rule, field, { path, lang, match, offset }),
            ),
      ),
    )
  const address = doc.kind === 'notice' ? undefined : doc.publicAddress
  const links =
    address === undefined || address === 'none'
      ? []
      : findInText(address, 'fi', today).map(({ rule, match, offset }) =>
          finding(rule, fieldOf('publicAddress'), { path: 'publicAddress', match, offset }),
        )
  return [...read, ...links].filter(
    ({ rule }) => OUTDATED.test(rule.id) && rule.id !== BASIS_RULES.contract.id,
  )
}

/** Outdated acts, authorities, systems and terms (law 5); the rest is read from the structure. */
const OUTDATED = /^[OAT]-/
