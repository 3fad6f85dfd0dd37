import type { NoticeFinding } from '#app/notices/lint/finding.ts'
import { finding } from '#app/notices/lint/lint-context.ts'
import type { LintContext } from '#app/notices/lint/lint-context.ts'
import { fieldOf } from '#app/notices/lint/notice-fields.ts'
import type { DocumentHit } from '#app/notices/lint/read-document.ts'

/**
 * What the text linter finds in the texts: outdated acts, authorities, systems and terms (law 5)
 * and addresses that cannot work. Whatever else it tells of a text, the structure tells better.
 */
export function texts({ hits, refPaths }: LintContext): readonly NoticeFinding[] {
  return hits
    .filter((hit) => !refPaths.has(hit.path) && isOfWords(hit))
    .map(({ rule, path, lang, match, offset }) =>
      finding(rule, fieldOf(path), {
        ...{ path, match, offset },
        lang: path === 'publicAddress' ? null : lang,
      }),
    )
}

/** T-10 is read with the bases by `rights.ts`, postal codes of contacts by `contacts.ts`. */
function isOfWords({ rule: { id }, path, lang }: DocumentHit): boolean {
  if (path === 'publicAddress' && lang === 'sv') return false
  if (id === 'C-address') return !path.includes('addressLines')
  return /^[OAT]-|^C-(?:email|phone)$/.test(id) && id !== 'T-10'
}
