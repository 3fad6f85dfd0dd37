import { describe, expect, test } from 'vitest'
import { accessAnswerLetter } from '#app/letters/l05-access-answer.ts'
import { checkAccessAnswer, type MissingPart } from '#app/letters/l05-check.ts'
import type { AccessAnswerInput, RegisterAnswer } from '#app/letters/l05-input.ts'
import { longAnswer, sampleAnswer } from '#app/letters/samples.ts'
import { documentTexts } from '#app/pdf/document.ts'

type Change = Partial<{
  -readonly [K in keyof AccessAnswerInput]: AccessAnswerInput[K] | undefined
}>
type RegisterChange = Partial<{ [K in keyof RegisterAnswer]: RegisterAnswer[K] | undefined }>

const COMPLETE = longAnswer('fi')
const REGISTER = COMPLETE.registers[1]!

/** The complete answer with some parts changed, as a half-written draft may be. */
function withChange(change: Change): AccessAnswerInput {
  return { ...COMPLETE, ...change } as AccessAnswerInput
}

function withRegister(change: RegisterChange): AccessAnswerInput {
  const register = { ...REGISTER, ...change } as RegisterAnswer
  return withChange({ registers: [COMPLETE.registers[0]!, register] })
}

test.each(['fi', 'sv'] as const)('complete answers lack nothing (%s)', (lang) => {
  expect(checkAccessAnswer(sampleAnswer(lang))).toEqual([])
  expect(checkAccessAnswer(longAnswer(lang))).toEqual([])
})

const whole: readonly (readonly [MissingPart['part'], string, Change])[] = [
  ['registers', 'no register', { registers: [] }],
  ['copy', 'no annex', { annexes: [] }],
  ['codes', 'not answered', { codes: undefined }],
  ['codes', 'an unexplained code', { codes: [{ code: 'X', meaning: ' ' }] }],
  ['leftOut', 'not answered', { leftOut: undefined, appeal: undefined }],
  ['leftOut', 'no provision', { leftOut: [{ what: 'Nimi', ground: 'Syy', provision: '' }] }],
  ['leftOut', 'an empty ground', { leftOut: [{ what: 'Nimi', ground: ' ', provision: '34 §' }] }],
  ['appeal', 'a refusal without appeal instructions', { appeal: undefined }],
  ['appeal', 'empty instructions', { appeal: { heading: 'Valitusosoitus', paragraphs: [] } }],
  ['moreCopies', 'not told', { moreCopies: undefined }],
  ['complaint', 'no address of the Ombudsman', { ombudsman: [] }],
  ['decider', 'nobody decided', { decider: undefined }],
  ['officer', 'no contact', { officer: { title: 'sihteeri', lines: [] } }],
  ['dpo', 'no contact', { dpo: { title: 'tietosuojavastaava', lines: [] } }],
  ['notices', 'no notice', { notices: [] }],
  ['caseNumber', 'no case number', { caseNumber: '' }],
  ['recipientName', 'no name', { recipient: { name: ' ' } }],
]

describe('parts of the whole letter', () => {
  test.each(whole)('%s: %s', (part, _, change) => {
    expect(checkAccessAnswer(withChange(change))).toEqual([{ part }])
  })
})

const perRegister: readonly (readonly [MissingPart['part'], string, RegisterChange])[] = [
  ['purposes', '15(1)(a)', { purposes: undefined }],
  ['purposes', 'an empty one', { purposes: ['palvelu', ''] }],
  ['categories', '15(1)(b)', { categories: [] }],
  ['recipients', '15(1)(c)', { recipients: undefined }],
  ['recipients', 'neither names nor categories', { recipients: { named: [] } }],
  [
    'recipients',
    'categories without the reason',
    { recipients: { named: [], unnamed: { categories: ['tulkit'], reason: '' } } },
  ],
  ['retention', '15(1)(d)', { retention: undefined }],
  ['rights', '15(1)(e)', { rights: [] }],
  ['source', '15(1)(g)', { source: undefined }],
  ['source', 'neither the person nor another', { source: { dataSubject: false, others: [] } }],
  ['automatedDecisions', '15(1)(h)', { automatedDecisions: undefined }],
  [
    'automatedDecisions',
    'no logic',
    { automatedDecisions: { what: 'Maksu', logic: '', consequences: 'Maksu' } },
  ],
  ['transfers', '15(2)', { transfers: undefined }],
  ['transfers', 'no safeguards', { transfers: [{ to: 'Kanada', safeguards: '' }] }],
]

describe('parts of a register', () => {
  test.each(perRegister)('%s: %s', (part, _, change) => {
    expect(checkAccessAnswer(withRegister(change))).toEqual([{ part, register: REGISTER.name }])
  })
})

test('a legal basis is welcome but not demanded by Article 15', () => {
  expect(checkAccessAnswer(withRegister({ legalBases: undefined }))).toEqual([])
})

test('an incomplete answer cannot be made, only previewed with its gaps marked', () => {
  const draft = withRegister({ retention: undefined })
  expect(() => accessAnswerLetter(draft)).toThrow('lacks: retention')
  const preview = accessAnswerLetter({ ...draft, preview: true })
  expect(preview.watermark).toBeDefined()
  expect(documentTexts(preview)).toContain('[Puuttuu vielä]')
})
