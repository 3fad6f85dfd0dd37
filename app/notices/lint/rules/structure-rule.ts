import type { LintRule, Severity } from '#app/notices/lint/finding.ts'

/** The GDPR is applied from this day. */
export const GDPR_APPLIES = '2018-05-25'
/** The Act on information management, 906/2019, is in force from this day. */
export const INFORMATION_MANAGEMENT_ACT = '2020-01-01'
/** The Act on the promotion of integration, 681/2023, is in force from this day. */
export const INTEGRATION_ACT = '2025-01-01'

/** A rule of the structured linter, with its message in Finnish and Swedish. */
export function rule(
  id: string,
  severity: Severity,
  source: string,
  fi: string,
  sv: string,
  more: Partial<Pick<LintRule, 'blocks' | 'successor' | 'validFrom' | 'validUntil'>> = {},
): LintRule {
  return {
    id,
    severity,
    message: { fi, sv },
    source,
    successor: null,
    blocks: false,
    validFrom: GDPR_APPLIES,
    ...more,
  }
}
