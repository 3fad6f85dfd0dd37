import type { ContactPoint, Controller } from '#app/controllers/controller.ts'
import { formatDate } from '#app/i18n/format.ts'
import type { ContentLang, Localized } from '#app/i18n/lang.ts'
import {
  DOCUMENT_NAMES,
  lastUpdated,
  movedParts,
  type RegisterTransfer,
} from '#app/notices/notice-page.ts'
import type { NoticeContent, NoticeDocument } from '#app/notices/notice.ts'
import { contactLines, recordLines, type RecordLines } from '#app/notices/record-lines.ts'
import {
  DUTY_WORDS,
  GAP_WORDS,
  RECORD_PART_IDS,
  RECORD_PARTS,
  recordPartOf,
  type RecordDuty,
  type RecordPart,
  type RecordPartId,
} from '#app/notices/record-parts.ts'
import { citeGdpr } from '#app/notices/statutes.ts'

/** A register of the controller as the record needs it. */
export interface RecordRegister {
  readonly registerKey: string
  readonly registerName: Localized
  readonly unitName: Localized
  /** The notice in force; `null` where there is none. */
  readonly notice: {
    readonly version: number
    readonly content: NoticeDocument
    /** ISO date. */
    readonly since: string
  } | null
  readonly transfers: readonly Pick<RegisterTransfer, 'purposeIds' | 'covers' | 'since' | 'to'>[]
}

export interface RecordInput {
  readonly controller: Pick<Controller, 'key' | 'name'> & {
    readonly settings: Pick<Controller['settings'], 'registry' | 'dpo'>
  }
  readonly registers: readonly RecordRegister[]
  /** ISO date: the day of which the record tells. */
  readonly asOf: string
}

/** One processing activity: a register with what its notice tells, in one language. */
export interface Activity {
  readonly registerKey: string
  readonly register: string
  readonly unit: string
  readonly document: string | null
  readonly version: number | null
  /** ISO dates. */
  readonly since: string | null
  readonly updated: string | null
  /** To whom what of the register has moved and when; empty when nothing has. */
  readonly transferred: readonly string[]
  readonly lines: RecordLines
  readonly gaps: readonly Gap[]
}

/** Something that the record needs and the notice does not tell. */
export interface Gap {
  readonly registerKey: string
  readonly register: string
  readonly unit: string
  /** `null`: the whole notice. */
  readonly part: RecordPartId | null
  readonly heading: string
  readonly missing: string
  readonly duty: RecordDuty
  readonly dutyWords: string
  /** The provision that asks for it; "–" where none does. */
  readonly provision: string
}

/** The record of processing activities of one controller (GDPR 30(1); law 3.12). */
export interface ProcessingRecord {
  readonly lang: ContentLang
  readonly controllerKey: string
  readonly controller: string
  readonly controllerLines: readonly string[]
  readonly dpoLines: readonly string[]
  readonly asOf: string
  readonly activities: readonly Activity[]
}

/**
 * The record in one language, from the notices in force: nothing is written twice, and what the
 * notices do not tell is listed as missing. It says nothing of requests that people have made.
 */
export function processingRecord(input: RecordInput, lang: ContentLang): ProcessingRecord {
  const { controller, registers, asOf } = input
  const { registry, dpo } = controller.settings
  return {
    lang,
    controllerKey: controller.key,
    controller: controller.name[lang],
    controllerLines: [controller.name[lang], ...pointLines(registry, lang)],
    dpoLines: pointLines(dpo, lang),
    asOf,
    activities: registers.map((register) => activity(register, input, lang)),
  }
}

/** Everything that is missing, register by register. */
export function recordGaps({ activities }: ProcessingRecord): readonly Gap[] {
  return activities.flatMap(({ gaps }) => gaps)
}

function activity(register: RecordRegister, input: RecordInput, lang: ContentLang): Activity {
  const { notice } = register
  const lines = activityLines(register, input, lang)
  return {
    registerKey: register.registerKey,
    register: register.registerName[lang],
    unit: register.unitName[lang],
    document: notice && DOCUMENT_NAMES[notice.content.kind][lang],
    version: notice && notice.version,
    since: notice && notice.since,
    updated: (notice && lastUpdated(notice.content)) ?? null,
    transferred: register.transfers.map((transfer) => transferLine(register, transfer, lang)),
    lines,
    gaps: activityGaps(register, lines, lang),
  }
}

/** Controller and officer are known from the settings even where a notice does not name them. */
function activityLines(
  { notice }: RecordRegister,
  { controller }: RecordInput,
  lang: ContentLang,
): RecordLines {
  const told = notice === null ? NO_LINES : recordLines(notice.content, lang)
  const { registry, dpo } = controller.settings
  return {
    ...told,
    controller:
      told.controller.length === 0
        ? [controller.name[lang], ...pointLines(registry, lang)]
        : told.controller,
    dpo: told.dpo.length === 0 ? pointLines(dpo, lang) : told.dpo,
  }
}

const NO_LINES = Object.fromEntries(
  RECORD_PART_IDS.map((part) => [part, []]),
) as unknown as RecordLines

function pointLines(point: ContactPoint, lang: ContentLang): readonly string[] {
  const { title, address, phone, email } = point
  return [
    title[lang],
    ...address[lang],
    ...contactLines(
      { ...(phone === undefined ? {} : { phone }), ...(email === undefined ? {} : { email }) },
      lang,
    ),
  ]
}

function transferLine(
  { notice }: RecordRegister,
  transfer: RecordRegister['transfers'][number],
  lang: ContentLang,
): string {
  const { to, since } = transfer
  const moved = notice === null ? [] : movedParts(notice.content, transfer, lang)
  const date = formatDate(since)
  const when = lang === 'fi' ? `${date} alkaen` : `från och med ${date}`
  const what = moved.length === 0 ? '' : `: ${moved.join('; ')}`
  return `${to[lang]} ${when}${what}`
}

function activityGaps(
  register: RecordRegister,
  lines: RecordLines,
  lang: ContentLang,
): readonly Gap[] {
  const { notice } = register
  if (notice === null) return [gap(register, null, GAP_WORDS.notice[lang], lang)]
  const open = openParts(notice.content, lang)
  return RECORD_PART_IDS.flatMap((part) => {
    const told = open.get(part) ?? []
    const missing = [...told, ...missingIn(part, notice.content, lines, told.length > 0, lang)]
    return missing.map((words) => gap(register, part, words, lang))
  })
}

/** What the notice itself says is still to come, by part of the record. */
function openParts(
  { toBeCompleted = [] }: NoticeDocument,
  lang: ContentLang,
): ReadonlyMap<RecordPartId, readonly string[]> {
  const found = new Map<RecordPartId, readonly string[]>()
  for (const { part, note } of toBeCompleted) {
    const place = recordPartOf(part)
    if (place === undefined) continue
    const words = `${GAP_WORDS.open[lang]}: ${note[lang]}`
    found.set(place, [...(found.get(place) ?? []), words])
  }
  return found
}

/** @param isOpen the notice says itself that the part is still to come: its silence is told already */
function missingIn(
  part: RecordPartId,
  doc: NoticeDocument,
  lines: RecordLines,
  isOpen: boolean,
  lang: ContentLang,
): readonly string[] {
  if (lines[part].length === 0) {
    const { duty }: RecordPart = RECORD_PARTS[part]
    const words = duty === 'if-any' ? GAP_WORDS.silentOnAny : GAP_WORDS.silent
    return isOpen ? [] : [words[lang]]
  }
  return doc.kind === 'notice' ? (PARTLY[part]?.(doc, isOpen, lang) ?? []) : []
}

/** Parts of which a notice may tell something, but not all. */
const PARTLY: Readonly<
  Partial<
    Record<
      RecordPartId,
      (doc: NoticeContent, isOpen: boolean, lang: ContentLang) => readonly string[]
    >
  >
> = {
  controller: ({ controller }, isOpen, lang) => {
    const { addressLines, phone, email } = controller
    const reachable = addressLines ?? phone ?? email
    return reachable === undefined && !isOpen ? [GAP_WORDS.contact[lang]] : []
  },
  legalBases: ({ purposes }, _isOpen, lang) =>
    purposes
      .filter(
        ({ legalBases }) =>
          legalBases.length === 0 || legalBases.some(({ art6 }) => art6 === 'unknown'),
      )
      .map(({ text }) => `${GAP_WORDS.basis[lang]}: ${text[lang]}`),
  transfers: ({ transfers }, isOpen, lang) => {
    const told = transfers === 'none' || transfers?.safeguards !== undefined
    return told || isOpen ? [] : [GAP_WORDS.safeguards[lang]]
  },
  retention: ({ retention = [] }, _isOpen, lang) =>
    retention
      .filter(({ operator }) => operator === 'unstated')
      .map(({ scope }) => `${GAP_WORDS.retention[lang]}: ${scope[lang]}`),
}

function gap(
  register: RecordRegister,
  id: RecordPartId | null,
  missing: string,
  lang: ContentLang,
): Gap {
  const part: RecordPart = id === null ? WHOLE_NOTICE : RECORD_PARTS[id]
  return {
    registerKey: register.registerKey,
    register: register.registerName[lang],
    unit: register.unitName[lang],
    part: id,
    heading: part.heading[lang],
    missing,
    duty: part.duty,
    dutyWords: DUTY_WORDS[part.duty][lang],
    provision: part.source === undefined ? '–' : citeGdpr(part.source, lang),
  }
}

const WHOLE_NOTICE: RecordPart = {
  heading: { fi: 'Seloste', sv: 'Beskrivning' },
  duty: 'must',
  source: { article: 30, paragraph: 1 },
}
