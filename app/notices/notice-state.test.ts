import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { LintRule, NoticeFinding, Severity } from '#app/notices/lint/finding.ts'
import {
  bySeverity,
  findingCounts,
  needTotals,
  NOTICE_NEEDS,
  NOTICE_ORDERS,
  noticeQuery,
  readNoticeQuery,
  selectNotices,
  type NoticeState,
} from '#app/notices/notice-state.ts'

function finding(severity: Severity, blocks = false): NoticeFinding {
  const rule: LintRule = {
    id: `${severity}${blocks ? '!' : ''}`,
    severity,
    blocks,
    message: { fi: 'a', sv: 'b' },
    source: 'GDPR 13',
    successor: null,
  }
  return {
    rule,
    field: 'dates',
    path: '',
    lang: null,
    match: '',
    offset: 0,
    detail: null,
    suggestion: null,
  }
}

interface Sample {
  readonly name: string
  readonly unit?: string
  readonly months?: number
  readonly findings?: readonly NoticeFinding[]
  readonly language?: boolean
}

function state({ name, unit = 'Yksikkö', months = 1, findings = [], language }: Sample) {
  return {
    registerKey: name,
    registerName: { fi: name, sv: name },
    unitName: { fi: unit, sv: unit },
    transferred: null,
    inForce: {
      version: 1,
      kind: 'notice' as const,
      since: '2026-01-01',
      months,
      languages: { fi: 'present', sv: 'present' } as const,
      languageNeedsHand: language === true,
      findings,
      counts: findingCounts(findings),
      openParts: [],
    },
  } satisfies NoticeState
}

const none: NoticeState = { ...state({ name: 'tyhjä' }), inForce: null }
const names = (states: readonly NoticeState[]) => states.map(({ registerKey }) => registerKey)

describe('what a notice needs', () => {
  const all: NoticeState[] = [
    state({ name: 'kunnossa' }),
    state({ name: 'estää', findings: [finding('error', true)] }),
    state({ name: 'varoittaa', findings: [finding('warning'), finding('info')] }),
    state({ name: 'vuoden', months: 12 }),
    state({ name: 'vanha', months: 13 }),
    state({ name: 'kieli', language: true }),
    state({ name: 'huomio', findings: [finding('info')] }),
    state({ name: 'virhe', findings: [finding('error')] }),
    none,
  ]

  it('is counted once per kind, and once in all', () => {
    expect(needTotals(all)).toEqual({
      all: 9,
      any: 6,
      by: { blocking: 1, none: 1, language: 1, warnings: 2, old: 1 },
    })
  })

  it('selects the notices of each kind', () => {
    const selected = NOTICE_NEEDS.map((need) =>
      names(selectNotices(all, { state: need, sort: 'name' }, 'fi')),
    )
    expect(selected).toEqual([['estää'], ['tyhjä'], ['kieli'], ['varoittaa', 'virhe'], ['vanha']])
  })
})

describe('the order of a list', () => {
  it('puts registers without a notice first, then those with the most blocking findings', () => {
    const all = [
      state({ name: 'a', findings: [finding('error')] }),
      state({ name: 'b', findings: [finding('error', true)] }),
      state({ name: 'c', findings: [finding('error', true), finding('error', true)] }),
      state({ name: 'd', findings: [finding('warning')] }),
      state({ name: 'e' }),
      none,
    ]
    expect(names(selectNotices(all, { sort: 'need' }, 'fi'))).toEqual([
      'tyhjä',
      ...['c', 'b', 'a', 'd', 'e'],
    ])
  })

  it('follows Finnish and Swedish letters, units and age', () => {
    const all = [
      state({ name: 'Äitiys', unit: 'B', months: 3 }),
      state({ name: 'Zoo', unit: 'A', months: 5 }),
      state({ name: 'Asunto', unit: 'B', months: 9 }),
    ]
    const sorted = (sort: 'name' | 'unit' | 'age') => names(selectNotices(all, { sort }, 'fi'))
    expect(sorted('name')).toEqual(['Asunto', 'Zoo', 'Äitiys'])
    expect(sorted('unit')).toEqual(['Zoo', 'Asunto', 'Äitiys'])
    expect(sorted('age')).toEqual(['Asunto', 'Zoo', 'Äitiys'])
  })
})

it('reads of an address what it has written', () => {
  fc.assert(
    fc.property(
      fc.option(fc.constantFrom(...NOTICE_NEEDS), { nil: undefined }),
      fc.constantFrom(...NOTICE_ORDERS),
      fc.integer({ min: 1, max: 99_999 }),
      (need, sort, page) => {
        const query = { ...(need === undefined ? {} : { state: need }), sort, page }
        expect(readNoticeQuery(new URLSearchParams(noticeQuery(query)))).toEqual(query)
      },
    ),
  )
  expect(noticeQuery({ sort: 'need', page: 1 })).toBe('')
  for (const nonsense of ['state=x', 'sort=x', 'page=0', 'page=-1', 'page=1e9', 'page=007']) {
    expect(readNoticeQuery(new URLSearchParams(nonsense))).toEqual({ sort: 'need', page: 1 })
  }
})

it('shows findings by gravity, those that block publication before their like', () => {
  const findings = [
    finding('info'),
    finding('error'),
    finding('warning'),
    finding('error', true),
    finding('info'),
  ]
  expect(bySeverity(findings).map(({ rule }) => rule.id)).toEqual([
    'error!',
    'error',
    ...['warning', 'info', 'info'],
  ])
})
