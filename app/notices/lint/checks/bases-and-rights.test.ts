import { Temporal } from 'temporal-polyfill'
import { describe, expect, it } from 'vitest'
import type { NoticeFinding } from '#app/notices/lint/finding.ts'
import { lintNotice } from '#app/notices/lint/lint-notice.ts'
import type {
  Art6Basis,
  Art9Basis,
  NoticeContent,
  Right,
  ServiceField,
} from '#app/notices/notice.ts'
import { MODERN_NOTICE } from '#test/support/modern-notices.ts'

const OPTIONS = { today: Temporal.PlainDate.from('2026-11-25'), languages: 'bilingual' } as const
const TEXT = { fi: 'Asiasta kerrotaan tässä.', sv: 'Här anges saken.' }
const LAW = [{ number: '681/2023' }]

interface BasisChange {
  readonly art9?: Art9Basis
  readonly fields?: readonly ServiceField[]
  readonly statutes?: NoticeContent['statutes']
  readonly scope?: typeof TEXT
}

function on(...bases: readonly (readonly [Art6Basis, BasisChange?])[]): NoticeContent {
  const fields = bases.flatMap(([, change]) => change?.fields ?? [])
  return {
    ...MODERN_NOTICE,
    jointControllers: MODERN_NOTICE.jointControllers ?? 'none',
    legitimateInterests: TEXT,
    dataCategories: [{ name: TEXT, special: true }],
    specialCategories: [{ text: TEXT, art9: 'ART9_2_E' }],
    purposes: [
      {
        id: 'one',
        text: TEXT,
        legalBases: bases.map(([art6, change = {}]) => ({
          art6,
          statutes: change.statutes ?? LAW,
          ...(change.art9 === undefined ? {} : { art9: change.art9 }),
          ...(change.scope === undefined ? {} : { scope: change.scope }),
        })),
        ...(fields.length === 0 ? {} : { fields }),
      },
    ],
  }
}

function telling(doc: NoticeContent, right: Right, fi: string, sv: string): NoticeContent {
  return { ...doc, rightsTexts: [{ right, text: { fi, sv } }] }
}

function found(doc: NoticeContent): readonly NoticeFinding[] {
  return lintNotice(doc, OPTIONS)
}

function ids(doc: NoticeContent): readonly string[] {
  return found(doc).map(({ rule }) => rule.id)
}

describe('legal bases', () => {
  it.each<readonly [string, readonly string[], NoticeContent]>([
    [
      'interest in a field of administration',
      ['B-interest'],
      on(['ART6_1_F', { fields: ['employmentService'] }]),
    ],
    ['interest with a statute', ['B-interest'], on(['ART6_1_F'])],
    ['interest outside tasks', ['B-interest.check'], on(['ART6_1_F', { statutes: [] }])],
    ['obligation without a statute', ['B-statute'], on(['ART6_1_C', { statutes: [] }])],
    ['public task without a statute', ['B-statute'], on(['ART6_1_E', { statutes: [] }])],
    [
      'obligation with statutes of the whole notice',
      [],
      { ...on(['ART6_1_C', { statutes: [] }]), statutes: LAW },
    ],
    ['contract without a statute', [], on(['ART6_1_B', { statutes: [] }])],
    ['consent beside the law', ['B-consent'], on(['ART6_1_C'], ['ART6_1_A', { statutes: [] }])],
    ['consent for a named part', [], on(['ART6_1_C'], ['ART6_1_A', { statutes: [], scope: TEXT }])],
    ['two bases in law', [], on(['ART6_1_C'], ['ART6_1_E'])],
    ['9(2)(d)', ['B-art9'], on(['ART6_1_E', { art9: 'ART9_2_D' }])],
    [
      'explicit consent for an obligation',
      ['B-art9.check'],
      on(['ART6_1_C', { art9: 'ART9_2_A' }]),
    ],
    ['explicit consent with consent', [], on(['ART6_1_A', { art9: 'ART9_2_A' }])],
    ['vital interests apart', ['B-art9.check'], on(['ART6_1_C', { art9: 'ART9_2_C' }])],
    ['vital interests', [], on(['ART6_1_D', { art9: 'ART9_2_C' }])],
    ['9(2)(g) with consent', ['B-art9.check'], on(['ART6_1_A', { art9: 'ART9_2_G' }])],
    [
      '9(2)(g) without a statute',
      ['B-statute'],
      on(['ART6_1_E', { art9: 'ART9_2_G', statutes: [] }]),
    ],
    ['care', [], on(['ART6_1_C', { art9: 'ART9_2_H', fields: ['healthCare'] }])],
    ['care where no field is told', [], on(['ART6_1_C', { art9: 'ART9_2_H' }])],
    ['research', [], on(['ART6_1_E', { art9: 'ART9_2_J' }])],
  ])('%s: %j', (_, expected, doc) => {
    expect(ids(doc)).toEqual(expected)
  })

  it('are told by their provisions and with their place', () => {
    const [one] = found(on(['ART6_1_C'], ['ART6_1_E', { art9: 'ART9_2_D' }]))
    expect(one).toMatchObject({
      field: 'legalBases',
      path: 'purposes.0.legalBases.1',
      detail: { sv: expect.stringContaining('artikel 9.2 d') as string },
    })
  })
})

const STATUTORY = on(['ART6_1_C'])
const PUBLIC_TASK = on(['ART6_1_E'])
const CONSENT = on(['ART6_1_A', { statutes: [] }])
const PROMISES = {
  erasure: ['Voit pyytää tietojesi poistamista.', 'Du kan begära att uppgifterna raderas.'],
  restriction: [
    'Voit pyytää, että käsittelyä rajoitetaan.',
    'Du kan begära att behandlingen begränsas.',
  ],
  portability: [
    'Saat tietosi siirrettyä toiseen järjestelmään.',
    'Du kan få uppgifterna överförda.',
  ],
  objection: ['Voit vastustaa käsittelyä.', 'Du kan invända mot behandlingen.'],
  consentWithdrawal: ['Voit peruuttaa suostumuksesi.', 'Du kan återkalla ditt samtycke.'],
} as const

describe('a right that is promised', () => {
  it.each<readonly [keyof typeof PROMISES, readonly string[], string, NoticeContent]>([
    ['erasure', ['B-erasure', 'B-erasure'], 'obligation', STATUTORY],
    ['erasure', [], 'consent', CONSENT],
    ['restriction', [], 'obligation', STATUTORY],
    ['restriction', ['F-30', 'F-30'], 'integration', MODERN_NOTICE],
    [
      'restriction',
      ['F-30', 'F-30'],
      'integration in a part',
      {
        ...MODERN_NOTICE,
        purposes: [
          ...MODERN_NOTICE.purposes,
          { id: 'two', text: TEXT, legalBases: [{ art6: 'ART6_1_A', statutes: [] }] },
        ],
      },
    ],
    ['portability', ['B-portability', 'B-portability'], 'obligation', STATUTORY],
    ['portability', [], 'consent', CONSENT],
    ['objection', ['B-objection', 'B-objection'], 'obligation', STATUTORY],
    ['objection', [], 'public task', PUBLIC_TASK],
    ['consentWithdrawal', ['B-withdrawal', 'B-withdrawal'], 'obligation', STATUTORY],
    ['consentWithdrawal', [], 'consent', CONSENT],
  ])('%s: %j on %s', (right, expected, _, doc) => {
    const [fi, sv] = PROMISES[right]
    expect(ids(telling(doc, right, fi, sv))).toEqual(expected)
  })

  it('is told in each language with its text and the reason', () => {
    const [fi, sv] = found(telling(MODERN_NOTICE, 'restriction', ...PROMISES.restriction))
    expect(fi).toMatchObject({
      field: 'rights',
      path: 'rightsTexts.0.text',
      lang: 'fi',
      match: PROMISES.restriction[0],
      suggestion: { fi: expect.stringContaining('laki sulkee oikeuden pois') as string },
    })
    expect(sv).toMatchObject({ lang: 'sv', match: PROMISES.restriction[1] })
  })

  it.each([
    ['Oikeus ei koske tätä rekisteriä.', 'Rätten gäller inte detta register.'],
    ['Oikeus koskee vain kokemusasiantuntijoita.', 'Rätten gäller endast erfarenhetsexperter.'],
  ])('is no promise where the text limits it: %s', (fi, sv) => {
    expect(ids(telling(MODERN_NOTICE, 'restriction', fi, sv))).toEqual([])
    expect(ids(telling(STATUTORY, 'objection', fi, sv))).toEqual([])
  })

  it('was none before the Act on integration', () => {
    const doc = telling(MODERN_NOTICE, 'restriction', ...PROMISES.restriction)
    const before = { ...OPTIONS, today: Temporal.PlainDate.from('2024-12-31') }
    expect(lintNotice(doc, before).map(({ rule }) => rule.id)).not.toContain('F-30')
  })
})

describe('a right that is denied', () => {
  it.each<readonly [Right, string, string, NoticeContent, readonly string[]]>([
    [
      'objection',
      'Sinulla ei ole oikeutta vastustaa käsittelyä.',
      'Du har inte rätt att invända mot behandlingen.',
      PUBLIC_TASK,
      ['B-denied', 'B-denied'],
    ],
    [
      'rectification',
      'Sinulla ei ole oikeutta saada lausuntoa heti, jos tarkistus on kesken.',
      'Du har inte rätt till ett utlåtande när kontrollen pågår.',
      PUBLIC_TASK,
      [],
    ],
    [
      'objection',
      'Sinulla ei ole oikeutta vastustaa käsittelyä.',
      'Du har inte rätt att invända mot behandlingen.',
      STATUTORY,
      [],
    ],
  ])('%s: %s', (right, fi, sv, doc, expected) => {
    expect(ids(telling(doc, right, fi, sv))).toEqual(expected)
  })
})

describe('contract named where the basis is consent (T-10)', () => {
  const claim = (fi: string, sv: string) => telling(CONSENT, 'erasure', fi, sv)

  it('is found as a sentence with its place', () => {
    const fi = 'Voit pyytää poistamista. Käsittely perustuu sopimukseen.'
    const sv = 'Du kan begära radering. Behandlingen grundar sig på avtal.'
    const findings = found(claim(fi, sv))
    expect(findings.map(({ rule, lang, match }) => [rule.id, lang, match])).toEqual([
      ['T-10', 'fi', 'Käsittely perustuu sopimukseen.'],
      ['T-10', 'sv', 'Behandlingen grundar sig på avtal.'],
    ])
    for (const { lang, match, offset } of findings) {
      const text = lang === 'fi' ? fi : sv
      expect(text.slice(offset, offset + match.length)).toBe(match)
    }
  })

  it.each([
    [
      'Oikeus koskee tietoja, joiden käsittely perustuu suostumukseen tai sopimukseen.',
      'Rätten gäller uppgifter vars behandling grundar sig på samtycke eller avtal.',
    ],
    ['Käsittely ei perustu sopimukseen.', 'Behandlingen grundar sig inte på avtal.'],
  ])('is not read into %s', (fi, sv) => {
    expect(ids(claim(fi, sv))).toEqual([])
  })

  it('is right where contract is a basis', () => {
    const doc = on(['ART6_1_B', { statutes: [] }])
    const text = ['Käsittely perustuu sopimukseen.', 'Behandlingen grundar sig på avtal.'] as const
    expect(ids(telling(doc, 'erasure', ...text))).toEqual([])
  })
})
