import { Temporal } from 'temporal-polyfill'
import { describe, expect, it } from 'vitest'
import { blocksPublication, lintNotice } from '#app/notices/lint/lint-notice.ts'
import { fieldOfPart } from '#app/notices/lint/notice-fields.ts'
import { MANDATORY_PARTS } from '#app/notices/notice.ts'
import type {
  LegalBasis,
  MandatoryPart,
  NoticeContent,
  NoticeDocument,
  PublicityDescription,
  ServiceField,
} from '#app/notices/notice.ts'
import { STATED_NONE } from '#app/notices/section-words.ts'
import { MODERN_DESCRIPTION, MODERN_NOTICE } from '#test/support/modern-notices.ts'

const OPTIONS = { today: Temporal.PlainDate.from('2026-11-25'), languages: 'bilingual' } as const
const TEXT = { fi: 'Asiasta kerrotaan tässä.', sv: 'Här anges saken.' }

function notice(change: Partial<NoticeContent>): NoticeContent {
  return { ...MODERN_NOTICE, ...change }
}

function without<D extends NoticeDocument>(doc: D, ...keys: (keyof D)[]): D {
  return Object.fromEntries(
    Object.entries(doc).filter(([key]) => !keys.includes(key as keyof D)),
  ) as D
}

function withBases(...legalBases: readonly LegalBasis[]): NoticeContent {
  return notice({ purposes: [{ id: 'one', text: TEXT, legalBases }] })
}

function inFields(...fields: readonly ServiceField[]): NoticeContent {
  const [purpose] = MODERN_NOTICE.purposes
  return notice({ purposes: [{ ...purpose!, fields }] })
}

function ids(doc: NoticeDocument): readonly string[] {
  return lintNotice(doc, OPTIONS).map(({ rule }) => rule.id)
}

/** For each mandatory part a document that lacks it and nothing else. */
const LACKING: Readonly<Record<MandatoryPart, NoticeDocument>> = {
  'controller.contact': notice({ controller: { name: TEXT } }),
  'dpo.contact': without(MODERN_NOTICE, 'dpo'),
  legalBases: withBases({ art6: 'unknown', art9: 'ART9_2_G', statutes: [{ number: '681/2023' }] }),
  'legalBases.art9': withBases({ art6: 'ART6_1_C', statutes: [{ number: '681/2023' }] }),
  dataCategories: {
    ...without(MODERN_NOTICE, 'dataCategories'),
    specialCategories: [{ text: TEXT }],
  },
  specialCategories: {
    ...inFields('socialCare'),
    dataCategories: [{ name: TEXT, special: false }],
  },
  sources: without(MODERN_NOTICE, 'sources'),
  provision: without(MODERN_NOTICE, 'provision'),
  'provision.consequences': notice({ provision: { text: TEXT } }),
  recipients: without(MODERN_NOTICE, 'recipients'),
  processors: without(MODERN_NOTICE, 'processors'),
  transfers: without(MODERN_NOTICE, 'transfers'),
  retention: without(MODERN_NOTICE, 'retention'),
  'retention.scope': notice({ retention: [{ scope: TEXT, operator: 'unstated' }] }),
  'rights.channels': without(MODERN_NOTICE, 'rightsChannels'),
  'rights.access': silentOn('access'),
  'rights.rectification': silentOn('rectification'),
  'rights.erasure': silentOn('erasure'),
  'rights.restriction': silentOn('restriction'),
  'rights.objection': silentOn('objection'),
  'rights.portability': silentOn('portability'),
  consentWithdrawal: {
    ...silentOn('consentWithdrawal'),
    purposes: [
      {
        id: 'one',
        text: TEXT,
        legalBases: [{ art6: 'ART6_1_A', art9: 'ART9_2_A', statutes: [] }],
      },
    ],
  },
  complaint: silentOn('complaint'),
  automatedDecisions: without(MODERN_NOTICE, 'automatedDecisions'),
  'unit.businessId': { ...MODERN_DESCRIPTION, unit: { name: TEXT } },
  decidingAuthority: without(MODERN_DESCRIPTION, 'decidingAuthority'),
  contactForRequests: without(MODERN_DESCRIPTION, 'contactForRequests'),
  searchKeys: without(MODERN_DESCRIPTION, 'searchKeys'),
  openInterface: without(MODERN_DESCRIPTION, 'openInterface'),
}

/** The chapter on rights in the document's own words, all of them limited, less one. */
function silentOn(right: string): NoticeContent {
  const all = ['access', 'rectification', 'erasure', 'restriction', 'objection', 'portability']
  const told = [...all, 'complaint', 'consentWithdrawal'].filter((one) => one !== right)
  const text = { fi: 'Oikeus koskee vain osaa tiedoista.', sv: 'Rätten gäller bara en del.' }
  return {
    ...without(MODERN_NOTICE, 'rights'),
    rightsTexts: told.map((one) => ({ right: one as 'access', text })),
  }
}

describe('a mandatory part', () => {
  it.each(MANDATORY_PARTS.map((part) => [part]))('%s that is absent blocks', (part) => {
    const findings = lintNotice(LACKING[part], OPTIONS)
    expect(findings.map(({ rule }) => rule.id)).toEqual([`C-${part}`])
    expect(findings[0]).toMatchObject({ field: fieldOfPart(part), lang: null, match: '' })
    expect(blocksPublication(findings)).toBe(true)
  })

  it.each(MANDATORY_PARTS.map((part) => [part]))('%s that is told to be open is C-open', (part) => {
    const doc = { ...LACKING[part], toBeCompleted: [{ part, note: TEXT }] }
    const findings = lintNotice(doc, OPTIONS)
    expect(findings.map(({ rule }) => rule.id)).toEqual(['C-open'])
    expect(findings[0]).toMatchObject({
      field: fieldOfPart(part),
      path: 'toBeCompleted.0.note',
      detail: TEXT,
    })
    expect(blocksPublication(findings)).toBe(true)
  })

  it('with empty texts and lists is absent', () => {
    const empty = { fi: ' ', sv: '' }
    expect(ids(notice({ dpo: { name: TEXT, email: '', addressLines: [empty] } }))).toEqual([
      'C-dpo.contact',
    ])
    expect(ids(notice({ sources: [], provision: { text: TEXT, consequences: empty } }))).toEqual([
      'C-sources',
      'C-provision.consequences',
    ])
    expect(ids(notice({ retention: [], rightsChannels: empty }))).toEqual([
      'C-retention',
      'C-rights.channels',
    ])
  })

  it('is found at each place', () => {
    const doc = notice({
      retention: [
        { scope: TEXT, operator: 'permanent' },
        { scope: TEXT, operator: 'unstated' },
        { scope: TEXT, operator: 'unstated' },
      ],
      purposes: [
        ...MODERN_NOTICE.purposes,
        { id: 'two', text: TEXT, legalBases: [] },
        { id: 'three', text: TEXT, legalBases: [{ art6: 'unknown', statutes: [] }] },
      ],
    })
    expect(lintNotice(doc, OPTIONS).map(({ path }) => path)).toEqual([
      ...['purposes.1', 'purposes.2.legalBases.0', 'retention.1', 'retention.2'],
    ])
  })

  it.each([
    [[{ name: TEXT, kind: 'authority' } as const], []],
    [[{ name: TEXT, kind: 'representative' } as const], ['C-provision']],
    [[{ name: TEXT }], ['C-provision']],
  ])('13(2)(e) is asked only when data come from the person', (sources, expected) => {
    expect(ids({ ...without(MODERN_NOTICE, 'provision'), sources })).toEqual(expected)
  })

  it.each([
    ['transfers', STATED_NONE.transfers],
    ['automatedDecisions', STATED_NONE.automatedDecisions],
  ] as const)('%s comes with a text', (part, text) => {
    expect(lintNotice(LACKING[part], OPTIONS)[0]?.suggestion).toEqual(text)
  })

  it('comes with what the law says of this register', () => {
    const suggested = (part: MandatoryPart) => lintNotice(LACKING[part], OPTIONS)[0]?.suggestion?.fi
    expect(suggested('complaint')).toContain('tietosuojavaltuutetun')
    expect(suggested('complaint')).toContain('tietosuojalaki (1050/2018) 21 §')
    expect(suggested('consentWithdrawal')).toContain('milloin tahansa')
    expect(suggested('retention')).toContain('681/2023')
    expect(suggested('rights.restriction')).toContain('laki sulkee oikeuden pois')
    expect(suggested('dpo.contact')).toBeUndefined()
  })
})

describe('texts and lists that a document always has', () => {
  it('are missed where they are empty', () => {
    const empty = { fi: '', sv: '' }
    const findings = lintNotice(
      notice({ registerName: empty, purposes: [], dataSubjects: [TEXT, empty] }),
      OPTIONS,
    )
    expect(findings.map(({ rule, path }) => [rule.id, path])).toEqual([
      ['C-empty', 'registerName'],
      ['C-purposes', ''],
      ['C-empty', 'dataSubjects.1'],
    ])
    const description: PublicityDescription = {
      ...MODERN_DESCRIPTION,
      informationSystems: [],
      materials: [],
    }
    expect(ids(description)).toEqual(['C-informationSystems', 'C-materials'])
  })
})

describe('a part that is a duty in some registers', () => {
  const keha = without(MODERN_NOTICE, 'jointControllers')
  const interest: LegalBasis = { art6: 'ART6_1_F', art9: 'ART9_2_E', statutes: [] }
  const ordinary = { dataCategories: [{ name: TEXT, special: false }] }

  it.each<readonly [string, readonly string[], NoticeDocument]>([
    ['KEHA in an integration register', ['C-jointControllers.keha'], keha],
    ['KEHA told not to be', ['C-jointControllers.keha'], notice({ jointControllers: 'none' })],
    [
      'another joint controller',
      ['C-jointControllers.keha'],
      notice({ jointControllers: [{ name: TEXT, share: TEXT }] }),
    ],
    ['no answer elsewhere', ['C-jointControllers'], without(inFields(), 'jointControllers')],
    ['"none" elsewhere', [], { ...inFields(), jointControllers: 'none' }],
    [
      'interests that are not told',
      ['B-interest.check', 'C-legitimateInterests'],
      withBases(interest),
    ],
    [
      'interests that are told',
      ['B-interest.check'],
      { ...withBases(interest), legitimateInterests: TEXT },
    ],
    ['no word on later use', ['C-furtherProcessing'], without(MODERN_NOTICE, 'furtherProcessing')],
    ['no health data in integration', ['C-specialCategories.check'], notice(ordinary)],
    ['no health data elsewhere', [], { ...inFields(), ...ordinary }],
    [
      'transfers without safeguards',
      ['C-transfers.safeguards'],
      notice({ transfers: { text: TEXT, safeguards: { fi: '', sv: ' ' } } }),
    ],
    ['transfers with safeguards', [], notice({ transfers: { text: TEXT, safeguards: TEXT } })],
    [
      'automation without logic',
      ['C-automatedDecisions.logic'],
      notice({ automatedDecisions: { text: TEXT } }),
    ],
    ['automation with logic', [], notice({ automatedDecisions: { text: TEXT, logic: TEXT } })],
    [
      'explicit consent without withdrawal',
      ['C-consentWithdrawal'],
      {
        ...silentOn('consentWithdrawal'),
        specialCategories: [{ text: TEXT, art9: 'ART9_2_A' }],
      },
    ],
  ])('%s: %j', (_, expected, doc) => {
    expect(ids(doc)).toEqual(expected)
  })
})
