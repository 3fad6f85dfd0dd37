import type { ContentLang } from '#app/i18n/lang.ts'
import type { AccessAnswerPart } from '#app/letters/l05-check.ts'
import { TOLD_RIGHTS, type ToldRight } from '#app/letters/rights.ts'
import { article15Parts } from '#app/notices/access-answer.ts'
import type { NoticeContent, NoticeDocument } from '#app/notices/notice.ts'
import { applicableRights, type RightAvailability } from '#app/notices/rights.ts'
import { sourceWords } from '#app/notices/section-blocks.ts'
import type { AnswerContent } from '#app/requests/answer.ts'

const BLANK: AnswerContent = {
  purposes: '',
  categories: '',
  recipients: '',
  namedRecipients: '',
  recipientGroups: '',
  groupReason: '',
  retention: '',
  fromPerson: false,
  otherSources: '',
  automated: '',
  automatedWhat: '',
  automatedLogic: '',
  automatedConsequences: '',
  transfers: '',
  transferRows: [],
  codes: '',
  codeRows: [],
  leftOut: '',
  omissionRows: [],
  annexes: {},
}

/**
 * The answer as far as the notice in force at receipt can tell it. Where the notice is silent the
 * field stays empty: the officer must find out (F-08).
 */
export function prefilledAnswer(doc: NoticeDocument | undefined, lang: ContentLang): AnswerContent {
  if (doc === undefined) return BLANK
  const parts = article15Parts(doc, lang)
  const own = (doc.sources ?? []).filter(({ kind }) => kind === 'dataSubject')
  return {
    ...BLANK,
    purposes: asLines(parts.purposes),
    categories: asLines(parts.categories),
    retention: asLines(parts.retention),
    fromPerson: own.length > 0,
    otherSources: asLines(
      (doc.sources ?? [])
        .filter((source) => !own.includes(source))
        .map((source) => sourceWords(source, lang)),
    ),
    ...(doc.kind === 'notice' ? noticeAnswers(doc, parts.recipients, lang) : {}),
  }
}

/** What only a notice tells; a publicity description is silent of these. */
function noticeAnswers(
  doc: NoticeContent,
  recipientLines: readonly string[],
  lang: ContentLang,
): Partial<AnswerContent> {
  const { automatedDecisions: automated, transfers } = doc
  return {
    ...recipients(doc, recipientLines),
    ...(automated === undefined || automated === 'none'
      ? { automated: automated ?? '' }
      : {
          automated: 'told',
          automatedWhat: automated.text[lang],
          automatedLogic: automated.logic?.[lang] ?? '',
        }),
    ...(transfers === undefined || transfers === 'none'
      ? { transfers: transfers ?? '' }
      : {
          transfers: 'told',
          transferRows: [
            { to: transfers.text[lang], safeguards: transfers.safeguards?.[lang] ?? '' },
          ],
        }),
  }
}

/**
 * F-07: notices tell recipients by groups and processors by name. The groups need the officer:
 * names instead, or the reason why there are none.
 */
function recipients(doc: NoticeContent, told: readonly string[]): Partial<AnswerContent> {
  if (doc.recipients === undefined) return {}
  const groups = doc.recipients === 'none' ? 0 : doc.recipients.length
  // The line that says "no recipients" comes before the processors and is no recipient itself.
  const named = told.slice(doc.recipients === 'none' ? 1 : groups)
  if (groups === 0 && named.length === 0) return { recipients: 'none' }
  return {
    recipients: 'told',
    recipientGroups: asLines(told.slice(0, groups)),
    namedRecipients: asLines(named),
  }
}

function asLines(items: readonly string[]): string {
  return items.map((item) => item.replace(/\s+/g, ' ').trim()).join('\n')
}

/** A right as the letter tells it or leaves it out, and why (law 2.1, 2.3). */
export interface RightRow extends Pick<RightAvailability, 'availability' | 'reason' | 'source'> {
  readonly right: ToldRight
}

/** Every right the letter could tell of, with the reason why it applies or does not. */
export function answerRights(doc: NoticeDocument | undefined): readonly RightRow[] {
  if (doc === undefined) return []
  return applicableRights(doc).flatMap(({ right, availability, reason, source }) => {
    const told = TOLD_RIGHTS.find((one) => one === right)
    return told === undefined ? [] : [{ right: told, availability, reason, source }]
  })
}

/** 15(1)(e): a right that applies under conditions is told too; the request decides it. */
export function toldRights(doc: NoticeDocument | undefined): readonly ToldRight[] {
  return answerRights(doc)
    .filter(({ availability }) => availability !== 'not-available')
    .map(({ right }) => right)
}

/**
 * The purposes to which a right is limited, where it holds for some purposes of the register only:
 * restriction is excluded for integration data (F-30) and may hold for the rest.
 */
export function rightLimits(
  doc: NoticeDocument | undefined,
  lang: ContentLang,
): Partial<Record<ToldRight, readonly string[]>> {
  if (doc?.kind !== 'notice') return {}
  const { purposes } = doc
  return Object.fromEntries(
    applicableRights(doc)
      .filter(({ purposeIds }) => purposeIds.length > 0 && purposeIds.length < purposes.length)
      .map(({ right, purposeIds }) => [
        right,
        purposes.filter(({ id }) => purposeIds.includes(id)).map(({ text }) => text[lang]),
      ]),
  )
}

/** Parts of Art. 15(1) and (2) of which the notice says nothing: the officer must find out (F-08). */
export function silentParts(prefilled: AnswerContent): readonly AccessAnswerPart[] {
  const { purposes, categories, recipients, retention, automated, transfers } = prefilled
  const told: Readonly<Partial<Record<AccessAnswerPart, string | boolean>>> = {
    purposes,
    categories,
    recipients,
    retention,
    source: prefilled.fromPerson || prefilled.otherSources,
    automatedDecisions: automated,
    transfers,
  }
  return (Object.keys(told) as AccessAnswerPart[]).filter((part) => !told[part])
}
