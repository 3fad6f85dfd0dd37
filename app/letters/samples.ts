import { Temporal } from 'temporal-polyfill'
import type { ContentLang } from '#app/i18n/lang.ts'
import type { ReceiptLetterInput } from '#app/letters/l01-receipt.ts'
import type { AccessAnswerInput } from '#app/letters/l05-input.ts'
import type { LetterInput } from '#app/letters/letter.ts'
import {
  ANSWER_SAMPLE_TEXTS,
  COMMON_SAMPLE_TEXTS,
  RECEIPT_SAMPLE_TEXTS,
} from '#app/letters/sample-texts.ts'
import type { LetterDraft, LetterFacts, LetterTemplate } from '#app/letters/template.ts'

const RECEIVED_AT = Temporal.Instant.from('2026-11-21T22:12:00Z')

function common(lang: ContentLang): LetterInput {
  const t = COMMON_SAMPLE_TEXTS[lang]
  return {
    lang,
    controller: {
      name: t.controller,
      unit: t.unit,
      contactLines: t.contactLines,
      logo: {
        path: 'M0 0h100v70c0 28-28 42-50 50C28 112 0 98 0 70zM16 62l18-14 16 14 16-14 18 14v12L66 60 50 74 34 60 16 74z',
        width: 100,
        height: 120,
        color: '#1b3f6b',
      },
    },
    issuedAt: Temporal.Instant.from('2026-12-10T08:30:00Z'),
    caseNumber: 'MAL 2026-000123',
    recipient: { name: 'Åsa Lähteenmäki', addressLines: t.addressLines },
    requestReceivedOn: Temporal.PlainDate.from('2026-11-22'),
    officer: t.officer,
    dpo: t.dpo,
    notices: [{ register: t.register, url: t.noticeUrl }],
    ombudsman: t.ombudsman,
  }
}

/** Facts of an invented case for a letter that an officer writes; `due` and `decider` included. */
export function sampleFacts(
  lang: ContentLang,
  facts: Partial<LetterFacts> & Pick<LetterFacts, 'right'>,
): LetterFacts {
  const { register } = COMMON_SAMPLE_TEXTS[lang]
  const { decider } = ANSWER_SAMPLE_TEXTS[lang]
  return {
    ...common(lang),
    registers: [register],
    due: Temporal.PlainDate.from('2026-12-22'),
    decider,
    ...facts,
  }
}

/** What each letter that an officer writes shows in samples and tests, in one language. */
export interface TemplateSamples {
  readonly template: LetterTemplate
  /** `short`, `long` and whatever else the letter can be: `refused`, `partly-granted`. */
  readonly drafts: Readonly<Record<string, LetterDraft>>
}

/** A receipt for one right in one register. */
export function sampleReceipt(lang: ContentLang): ReceiptLetterInput {
  const t = RECEIPT_SAMPLE_TEXTS[lang]
  const { register } = COMMON_SAMPLE_TEXTS[lang]
  return {
    ...common(lang),
    issuedAt: RECEIVED_AT,
    receivedAt: RECEIVED_AT,
    requests: [{ right: 'access', registers: [register] }],
    dueDate: Temporal.PlainDate.from('2026-12-22'),
    dueExplanation: t.dueExplanation,
    extensible: true,
    handledBy: t.handledBy,
    channels: t.channels,
    automatic: true,
  }
}

/** Several rights, no address (turvakielto), an unknown register. */
export function longReceipt(lang: ContentLang): ReceiptLetterInput {
  const { register, secondRegister } = COMMON_SAMPLE_TEXTS[lang]
  return {
    ...sampleReceipt(lang),
    recipient: { name: 'Åsa Lähteenmäki' },
    requests: [
      { right: 'access', registers: [register, secondRegister] },
      { right: 'rectification', registers: [secondRegister] },
      { right: 'objection', registers: [] },
    ],
    automatic: false,
  }
}

/** One register, everything given. */
export function sampleAnswer(lang: ContentLang): AccessAnswerInput {
  const t = ANSWER_SAMPLE_TEXTS[lang]
  const { register } = COMMON_SAMPLE_TEXTS[lang]
  return {
    ...common(lang),
    registers: [
      {
        name: register,
        purposes: t.purposes,
        legalBases: t.legalBases,
        categories: t.categories,
        recipients: { named: t.recipients },
        retention: t.retention,
        rights: ['rectification', 'objection'],
        source: { dataSubject: true, others: t.sources },
        automatedDecisions: 'none',
        transfers: 'none',
      },
    ],
    annexes: [{ fileName: t.annexName, content: t.annexContent, format: 'PDF/A', bytes: 245_310 }],
    codes: t.codes,
    leftOut: 'none',
    moreCopies: t.moreCopies,
    decider: t.decider,
  }
}

/** Two registers, a partial refusal, long code table, unnamed recipients, automated decisions, transfers. */
export function longAnswer(lang: ContentLang): AccessAnswerInput {
  const t = ANSWER_SAMPLE_TEXTS[lang]
  const { secondRegister } = COMMON_SAMPLE_TEXTS[lang]
  const short = sampleAnswer(lang)
  return {
    ...short,
    registers: [
      ...short.registers,
      {
        retention: t.retention,
        name: secondRegister,
        purposes: t.secondPurposes,
        legalBases: t.secondLegalBases,
        categories: t.secondCategories,
        recipients: { named: t.recipients, unnamed: t.unnamed },
        rights: [
          'rectification',
          'erasure',
          'restriction',
          'portability',
          'automatedDecision',
          'consentWithdrawal',
        ],
        source: { dataSubject: true, others: [] },
        automatedDecisions: t.automatedDecisions,
        transfers: t.transfers,
      },
    ],
    notProcessedIn: t.notProcessedIn,
    annexes: [
      ...short.annexes,
      { fileName: t.annexDataName, content: t.annexContent, format: 'CSV', bytes: 1_845_000 },
    ],
    codes: Array.from({ length: 45 }, (_, index) => ({
      code: `K${String(index + 1).padStart(2, '0')}`,
      meaning: t.codes[index % t.codes.length]?.meaning ?? '',
    })),
    leftOut: t.leftOut,
    appeal: t.appeal,
  }
}
