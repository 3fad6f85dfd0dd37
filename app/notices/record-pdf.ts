import type { Temporal } from 'temporal-polyfill'
import { formatDate } from '#app/i18n/format.ts'
import type { ContentLang } from '#app/i18n/lang.ts'
import type { Activity, ProcessingRecord } from '#app/notices/processing-record.ts'
import {
  ADDRESS_PARTS,
  RECORD_PART_IDS,
  RECORD_PARTS,
  RECORD_WORDS,
} from '#app/notices/record-parts.ts'
import { recordTitle } from '#app/notices/record-table.ts'
import type { Block, Fact, PdfDocument } from '#app/pdf/document.ts'

/** The record on paper: who, an overview, then each register part by part, with what is missing. */
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
      ...overview(record),
      ...activities.flatMap((activity) => activityBlocks(activity, lang)),
    ],
  }
}

/** Each register, and how much its notice leaves open. */
function overview({ lang, activities }: ProcessingRecord): readonly Block[] {
  return [
    { kind: 'heading', level: 2, text: RECORD_WORDS.activities[lang] },
    {
      kind: 'table',
      head: [RECORD_WORDS.register, RECORD_WORDS.unit, RECORD_WORDS.gaps].map((word) => word[lang]),
      rows: activities.map(({ register, unit, gaps }) => [
        register,
        unit,
        [...new Set(gaps.map(({ heading }) => heading))].join('; ') || '–',
      ]),
    },
  ]
}

function activityBlocks(activity: Activity, lang: ContentLang): readonly Block[] {
  return [
    { kind: 'heading', level: 2, text: activity.register },
    { kind: 'facts', rows: headFacts(activity, lang) },
    ...RECORD_PART_IDS.flatMap((part) =>
      partBlocks(
        RECORD_PARTS[part].heading[lang],
        ADDRESS_PARTS.includes(part) ? [activity.lines[part].join(', ')] : activity.lines[part],
        lang,
      ),
    ),
    ...gapBlocks(activity, lang),
  ]
}

function partBlocks(
  heading: string,
  lines: readonly string[],
  lang: ContentLang,
): readonly Block[] {
  const [only = RECORD_WORDS.nothingTold[lang], ...more] = lines
  return [
    { kind: 'heading', level: 3, text: heading },
    more.length === 0 ? { kind: 'paragraph', text: only } : { kind: 'list', items: lines },
  ]
}

function gapBlocks({ gaps }: Activity, lang: ContentLang): readonly Block[] {
  const heading: Block = { kind: 'heading', level: 3, text: RECORD_WORDS.gaps[lang] }
  if (gaps.length === 0) return [heading, { kind: 'paragraph', text: RECORD_WORDS.noGaps[lang] }]
  return [
    heading,
    {
      kind: 'table',
      head: [RECORD_WORDS.part, RECORD_WORDS.missing, RECORD_WORDS.duty].map((word) => word[lang]),
      rows: gaps.map((gap) => [gap.heading, gap.missing, gap.dutyWords]),
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
