import type { Temporal } from 'temporal-polyfill'
import { formatDate } from '#app/i18n/format.ts'
import type { ContentLang } from '#app/i18n/lang.ts'
import { recordGaps, type Activity, type ProcessingRecord } from '#app/notices/processing-record.ts'
import { RECORD_PART_IDS, RECORD_PARTS, RECORD_WORDS } from '#app/notices/record-parts.ts'
import { recordTitle } from '#app/notices/record-table.ts'
import type { Block, Fact, PdfDocument } from '#app/pdf/document.ts'

/** The record on paper: who, what is missing, then each register as a list of facts. */
export function recordPdf(record: ProcessingRecord, now: Temporal.Instant): PdfDocument {
  const { lang, controller, controllerLines, dpoLines, asOf, activities } = record
  return {
    lang,
    title: recordTitle(record),
    author: controller,
    subject: RECORD_WORDS.law[lang],
    createdAt: now.toString(),
    letterhead: { names: [controller], contact: controllerLines.slice(1) },
    reference: { name: RECORD_WORDS.title[lang], lines: [formatDate(asOf)] },
    blocks: [
      { kind: 'heading', level: 1, text: RECORD_WORDS.title[lang] },
      { kind: 'paragraph', text: RECORD_WORDS.law[lang] },
      { kind: 'paragraph', text: RECORD_WORDS.internal[lang] },
      {
        kind: 'facts',
        rows: [
          { term: RECORD_PARTS.controller.heading[lang], value: controllerLines },
          { term: RECORD_PARTS.dpo.heading[lang], value: dpoLines },
          { term: RECORD_WORDS.asOf[lang], value: formatDate(asOf) },
          { term: RECORD_WORDS.count[lang], value: String(activities.length) },
        ],
      },
      ...gapBlocks(record),
      ...activities.flatMap((activity) => activityBlocks(activity, lang)),
    ],
  }
}

function gapBlocks(record: ProcessingRecord): readonly Block[] {
  const { lang } = record
  const gaps = recordGaps(record)
  const heading: Block = { kind: 'heading', level: 2, text: RECORD_WORDS.gaps[lang] }
  if (gaps.length === 0) return [heading, { kind: 'paragraph', text: RECORD_WORDS.noGaps[lang] }]
  return [
    heading,
    {
      kind: 'table',
      head: [
        RECORD_WORDS.register[lang],
        RECORD_WORDS.part[lang],
        RECORD_WORDS.missing[lang],
        RECORD_WORDS.duty[lang],
      ],
      rows: gaps.map(({ register, heading: part, missing, dutyWords }) => [
        register,
        part,
        missing,
        dutyWords,
      ]),
    },
  ]
}

function activityBlocks(activity: Activity, lang: ContentLang): readonly Block[] {
  return [
    { kind: 'heading', level: 2, text: activity.register },
    {
      kind: 'facts',
      rows: [
        ...headFacts(activity, lang),
        ...RECORD_PART_IDS.map((part): Fact => {
          const lines = activity.lines[part]
          return {
            term: RECORD_PARTS[part].heading[lang],
            value: lines.length === 0 ? RECORD_WORDS.nothingTold[lang] : lines,
          }
        }),
      ],
    },
  ]
}

function headFacts(activity: Activity, lang: ContentLang): readonly Fact[] {
  const { unit, document, version, since, updated, transferred } = activity
  const told: readonly (readonly [keyof typeof RECORD_WORDS, string | readonly string[] | null])[] =
    [
      ['unit', unit],
      ['document', document],
      ['version', version === null ? null : String(version)],
      ['since', since === null ? null : formatDate(since)],
      ['updated', updated === null ? null : formatDate(updated)],
      ['transferred', transferred.length === 0 ? null : transferred],
    ]
  return told.flatMap(([word, value]) =>
    value === null ? [] : [{ term: RECORD_WORDS[word][lang], value }],
  )
}
