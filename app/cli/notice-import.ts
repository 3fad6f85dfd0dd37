import { readFile } from 'node:fs/promises'
import { basename } from 'node:path'
import type { CommandIo } from '#app/cli/command.ts'
import { importNotice } from '#app/notices/import/import-notice.server.ts'
import type {
  ImportedContact,
  ImportedFields,
  ImportedNotice,
  ImportOutcome,
  ImportRefusal,
} from '#app/notices/import/imported-notice.ts'

const REFUSALS: Readonly<Record<ImportRefusal, string>> = {
  empty: 'has no text',
  'too-large':
    'is too large: at most 20 MB, unpacked 100 MB, 500 pages and two million characters are read',
  encrypted: 'is locked with a password: save it without one',
  scanned: 'is a PDF of pictures: there is no text in it; run text recognition on it first',
  malformed: 'is damaged or cut short',
  'active-content': 'has macros or programs in it: save it without them',
  'unknown-type': 'is none of the kinds that are read: text, HTML, DOCX, PDF',
  'too-complex': 'takes too much time or memory to read: save it anew, or as text',
}

/**
 * `notice import FILE`: what an old notice contains, as a summary or as JSON. Needs no database.
 * @returns the exit code: 0 read, 1 refused or not found
 */
export async function importNoticeFile(
  io: CommandIo,
  { file, json }: { readonly file: string; readonly json: boolean },
): Promise<number> {
  const bytes = await readBytes(io, file)
  if (bytes === undefined) return 1
  const outcome = await importNotice({ name: file === '-' ? 'stdin' : basename(file), bytes })
  if (!outcome.ok) {
    io.err(`notice: ${file} ${REFUSALS[outcome.reason]}`)
    return 1
  }
  if (json) io.out(JSON.stringify(asJson(outcome), null, 2))
  else for (const line of summary(outcome.imported)) io.out(line)
  return 0
}

/** The draft is made for the editor; what the importer found is what a script asks for. */
function asJson({ imported, format, text, draft }: Extract<ImportOutcome, { ok: true }>): unknown {
  return { format, ...imported, draft, text }
}

async function readBytes(io: CommandIo, file: string): Promise<Uint8Array | undefined> {
  try {
    if (file !== '-') return await readFile(file)
    const parts: Buffer[] = []
    for await (const part of io.stdin) parts.push(Buffer.from(part))
    return Buffer.concat(parts)
  } catch (error) {
    io.err(`notice: ${file} cannot be read: ${(error as NodeJS.ErrnoException).code ?? 'unknown'}`)
    return undefined
  }
}

const KINDS = {
  notice: 'register notice (GDPR 13 and 14)',
  'publicity-description': 'description of document publicity (906/2019 § 28)',
  'record-of-processing': 'record of processing (GDPR 30)',
  'not-a-notice': 'no register notice',
} as const
const EXCERPT = 60

function summary(imported: ImportedNotice): readonly string[] {
  const { language, languageConfidence, kind, title, sections, fields, unmapped } = imported
  return [
    `Title:     ${title || '–'}`,
    `Kind:      ${KINDS[kind]}`,
    `Language:  ${language} (${percent(languageConfidence)})`,
    '',
    'Sections:',
    ...sections.map(
      ({ field, fields: all, confidence, heading, text }) =>
        `  ${(field === null ? '?' : all.join(' + ')).padEnd(26)} ${percent(confidence).padStart(5)}  ` +
        `${excerpt(heading)}: ${excerpt(text) || '–'}`,
    ),
    ...(sections.length === 0 ? ['  –'] : []),
    '',
    'Found:',
    ...found(fields).map(([name, value]) => `  ${name.padEnd(18)} ${value}`),
    '',
    'Under no heading:',
    ...unmapped.map(({ text, span }) => `  ${span.start}–${span.end}: ${excerpt(text)}`),
    ...(unmapped.length === 0 ? ['  –'] : []),
  ]
}

function found(fields: ImportedFields): readonly (readonly [string, string])[] {
  const { dates, bases, statutes, checkboxes, retention } = fields
  const answers = (
    ['recipients', 'processors', 'transfers', 'automatedDecisions', 'manualMaterial'] as const
  ).flatMap((name) => {
    const answer = fields[name]
    return answer === undefined ? [] : ([[name, answer.answer ?? 'told in words']] as const)
  })
  const rows: readonly (readonly [string, string])[] = [
    ['register', fields.registerName ?? ''],
    ['controller', contact(fields.controller)],
    ...fields.contacts.map((one) => [one.kind, contact(one.contact)] as const),
    ['dpo', contact(fields.dpo)],
    ['drafted', dates.drafted ?? ''],
    ['updated', dates.updated ?? ''],
    ['bases', [...bases.art6, ...bases.art9].join(', ')],
    ['statutes', statutes.map(statute).join(', ')],
    ['boxes', checkboxes.map((box) => `${box.checked ? '☒' : '☐'} ${box.label}`).join('  ')],
    ...retention.map(
      ({ operator, period = '', trigger = '' }) =>
        ['retention', [operator, period, trigger].filter(Boolean).join(' ')] as const,
    ),
    ...answers,
  ]
  return rows.filter(([, value]) => value !== '')
}

function statute({ number, section, chapters }: ImportedFields['statutes'][number]): string {
  if (section !== undefined) return `${number} § ${section}`
  return chapters === undefined ? number : `${number} chapter ${chapters.join(', ')}`
}

function contact(one: ImportedContact | undefined): string {
  if (one === undefined) return ''
  return [one.name, ...(one.address ?? []), one.phone, one.email]
    .filter((part) => part !== undefined)
    .join(', ')
}

function excerpt(text: string): string {
  const line = text.replace(/\s+/g, ' ').trim()
  return line.length > EXCERPT ? `${line.slice(0, EXCERPT - 1)}…` : line
}

function percent(share: number): string {
  return `${Math.round(share * 100)} %`
}
