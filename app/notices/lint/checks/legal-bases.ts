import type { LintRule, NoticeFinding } from '#app/notices/lint/finding.ts'
import { finding } from '#app/notices/lint/lint-context.ts'
import type { LintContext } from '#app/notices/lint/lint-context.ts'
import { ART9_FITS, BASIS_RULES, IN_LAW } from '#app/notices/lint/rules/legal-bases.ts'
import type { Art6Basis, Art9Basis, LegalBasis, Purpose } from '#app/notices/notice.ts'
import { basisRef, citeGdpr } from '#app/notices/statutes.ts'

/** Legal bases that do not hold, or do not hold together (law 2.1, 2.2). */
export function legalBases(ctx: LintContext): readonly NoticeFinding[] {
  if (ctx.doc.kind !== 'notice') return []
  return ctx.purposes.flatMap((purpose, at) =>
    purpose.legalBases.flatMap((basis, index) =>
      CHECKS.flatMap((check) => {
        const rule = check(basis, purpose, ctx)
        if (rule === undefined) return []
        const path = `purposes.${at}.legalBases.${index}`
        return [finding(rule, 'legalBases', { path, detail: named(basis) })]
      }),
    ),
  )
}

type BasisCheck = (basis: LegalBasis, purpose: Purpose, ctx: LintContext) => LintRule | undefined

const CHECKS: readonly BasisCheck[] = [
  // A task of the authority: in a field of administration, or with a statute.
  (basis, { fields = [] }) => {
    if (basis.art6 !== 'ART6_1_F') return undefined
    const isTask = fields.length > 0 || basis.statutes.length > 0
    return isTask ? BASIS_RULES.authorityInterest : BASIS_RULES.interestOutsideTasks
  },
  (basis, _, { doc }) => {
    const statutes = doc.kind === 'notice' ? [...basis.statutes, ...(doc.statutes ?? [])] : []
    return statutes.length === 0 && codes(basis).some((one) => IN_LAW.includes(one))
      ? BASIS_RULES.noStatute
      : undefined
  },
  (basis, { legalBases }) =>
    basis.art6 === 'ART6_1_A' &&
    basis.scope === undefined &&
    legalBases.some(({ art6 }) => art6 !== 'ART6_1_A' && art6 !== 'unknown')
      ? BASIS_RULES.consentScope
      : undefined,
  ({ art9 }) => (art9 === 'ART9_2_D' ? BASIS_RULES.notForAuthorities : undefined),
  ({ art6, art9 }, { fields }) => {
    if (art9 === undefined || art9 === 'ART9_2_D' || art6 === 'unknown') return undefined
    const fit = ART9_FITS[art9]
    const byBasis = fit.art6?.includes(art6) ?? true
    const byField =
      fit.fields === undefined ||
      fields === undefined ||
      fields.some((one) => fit.fields?.includes(one))
    return byBasis && byField ? undefined : BASIS_RULES.art9Doubtful
  },
]

function codes({ art6, art9 }: LegalBasis): readonly (Art6Basis | Art9Basis)[] {
  return [...(art6 === 'unknown' ? [] : [art6]), ...(art9 === undefined ? [] : [art9])]
}

function named(basis: LegalBasis): NoticeFinding['detail'] {
  const refs = codes(basis).map(basisRef)
  return {
    fi: refs.map((ref) => citeGdpr(ref, 'fi')).join('; '),
    sv: refs.map((ref) => citeGdpr(ref, 'sv')).join('; '),
  }
}
