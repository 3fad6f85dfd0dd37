import { Temporal } from 'temporal-polyfill'
import { describe, expect, it } from 'vitest'
import { blocksPublication, lintNotice } from '#app/notices/lint/lint-notice.ts'
import { ORIGINAL_NOTICES } from '#test/support/notices.ts'

const TODAY = Temporal.PlainDate.from('2026-11-25')

/** The rights that GDPR 13(2)(b) names. */
const RIGHTS = [
  'access',
  'erasure',
  'objection',
  'portability',
  'rectification',
  'restriction',
].map((right) => `C-rights.${right}`)

/**
 * Law 6.1–6.5: the rows "linter" and the defects of each document of the municipalities. What a
 * row lists for words that the structured notice does not repeat is not here: the form "register
 * description" (T-09, O-29), acts without their number (O-31, O-32), and in Kotka's notice the
 * decree's own title (T-11, told as O-03) and basic social assistance (A-10, told as O-22).
 */
const EXPECTED = [
  {
    name: 'Helsinki, reception',
    doc: ORIGINAL_NOTICES['helsinki-reception'],
    languages: 'bilingual',
    found: [
      ...['O-02', 'O-07', 'O-08', 'O-10', 'O-12', 'O-14', 'O-15', 'O-16', 'O-18', 'O-19'],
      ...['O-20', 'O-21', 'O-22', 'O-27'],
      ...['A-01', 'A-03', 'A-04', 'A-06', 'A-09', 'T-11'],
      ...['C-age', 'C-dpo.contact', 'C-legalBases.art9', 'C-provision', 'C-processors'],
      ...['C-transfers', ...RIGHTS, 'C-rights.channels', 'C-complaint', 'C-automatedDecisions'],
      'C-jointControllers.keha',
    ],
  },
  {
    name: 'Helsinki, ATJ',
    doc: ORIGINAL_NOTICES['helsinki-atj'],
    languages: 'bilingual',
    found: [
      ...['O-11', 'O-28', 'O-34', 'O-35', 'O-36', 'A-01', 'A-09', 'A-11', 'T-02'],
      ...['C-undated', 'C-unit.businessId', 'C-decidingAuthority', 'C-contactForRequests'],
      ...['C-searchKeys', 'C-openInterface'],
    ],
  },
  {
    name: 'Lappeenranta',
    doc: ORIGINAL_NOTICES['lappeenranta-immigration'],
    languages: 'fi',
    found: [
      ...['O-02', 'A-01', 'A-03', 'T-07', 'T-10', 'T-11', 'F-30'],
      ...['C-undated', 'C-jointControllers.keha', 'C-legalBases.art9'],
      ...['C-provision.consequences', 'C-retention.scope', 'C-furtherProcessing'],
      ...['C-rights.objection', 'C-rights.portability'],
    ],
  },
  {
    name: 'Huittinen',
    doc: ORIGINAL_NOTICES['huittinen-social-services'],
    languages: 'fi',
    found: [
      ...['O-05', 'O-07', 'O-11', 'O-12', 'O-15', 'O-30', 'A-01', 'A-08'],
      ...['T-01', 'T-03', 'T-05', 'T-08'],
      // Consent is ticked, but neither what it covers nor how it is withdrawn is told.
      ...['B-consent', 'C-consentWithdrawal'],
      ...['C-age', 'C-dpo.contact', 'C-specialCategories', 'C-provision', 'C-retention.vague'],
      ...[...RIGHTS, 'C-complaint', 'C-jointControllers', 'C-furtherProcessing'],
    ],
  },
  {
    name: 'Kotka',
    doc: ORIGINAL_NOTICES['kotka-immigration'],
    languages: 'fi',
    found: [
      ...['O-01', 'O-02', 'O-03', 'O-04', 'O-05', 'O-11', 'O-20', 'O-22'],
      ...['A-01', 'A-08', 'A-15', 'T-01', 'T-04', 'T-06', 'T-09', 'T-12'],
      // O-02: "also wrong title".
      'B-statute.title',
      ...['C-undated', 'C-dpo.contact', 'C-legalBases', 'C-specialCategories', 'C-provision'],
      ...['C-retention', 'C-jointControllers.keha', 'C-complaint', 'C-automatedDecisions'],
      ...['C-rights.erasure', 'C-rights.restriction', 'C-rights.objection'],
      'C-rights.portability',
    ],
  },
] as const

describe('the notices of the municipalities as they were (law 6)', () => {
  it.each(EXPECTED)('$name', ({ doc, languages, found }) => {
    const findings = lintNotice(doc, { today: TODAY, languages })
    const ids = new Set(findings.map(({ rule }) => rule.id))
    expect([...ids].sort()).toEqual([...found].sort())
    expect(blocksPublication(findings)).toBe(true)
  })

  it('are found in both languages wherever words are outdated in both', () => {
    const findings = lintNotice(ORIGINAL_NOTICES['helsinki-reception'], {
      today: TODAY,
      languages: 'bilingual',
    })
    const places = (id: string, lang: string) =>
      findings.filter((one) => one.rule.id === id && one.lang === lang).map(({ path }) => path)
    for (const id of ['A-01', 'A-03', 'A-04', 'A-06', 'A-09']) {
      expect(places(id, 'fi'), id).toEqual(places(id, 'sv'))
      expect(places(id, 'fi').length, id).toBeGreaterThan(0)
    }
  })
})
