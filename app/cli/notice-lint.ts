import { readFile } from 'node:fs/promises'
import { parseArgs } from 'node:util'
import { Temporal } from 'temporal-polyfill'
import { refuseUsage, type CommandIo } from '#app/cli/command.ts'
import { isContentLang, type ContentLang } from '#app/i18n/lang.ts'
import { decodeText } from '#app/notices/import/read-text.ts'
import { findInText } from '#app/notices/lint/find-in-text.ts'
import type { TextHit } from '#app/notices/lint/finding.ts'
import { systemClock } from '#app/platform/clock.ts'
import { helsinkiDate } from '#app/platform/helsinki.ts'

/** Longer than any notice: what is larger is not one. */
const MAX_BYTES = 1_000_000

/** `notice lint FILE --lang fi|sv`: what is outdated, wrong or missing in a notice's text. */
export async function lintNoticeText(args: string[], io: CommandIo): Promise<number> {
  const { values, positionals } = parseArgs({
    args,
    options: { lang: { type: 'string' }, date: { type: 'string' }, json: { type: 'boolean' } },
    allowPositionals: true,
  })
  const [file, ...rest] = positionals
  if (file === undefined || rest.length > 0) {
    return refuseUsage(io, 'notice', 'lint needs one file, or - for standard input')
  }
  const { lang, date, json = false } = values
  if (!isContentLang(lang)) {
    return refuseUsage(io, 'notice', 'lint needs --lang fi or --lang sv, the language of the text')
  }
  const today = date === undefined ? helsinkiDate(systemClock.now()) : calendarDate(date)
  if (today === undefined) {
    return refuseUsage(io, 'notice', '--date must be a date such as 2026-12-01')
  }
  const read = await readText(io, file)
  if ('refusal' in read) {
    io.err(`notice: ${file} ${read.refusal}`)
    return 1
  }
  const { text } = read
  const hits = findInText(text, lang, today)
  if (json) io.out(JSON.stringify(hits.map((hit) => jsonRow(hit, lang))))
  else for (const line of report(hits, text, lang)) io.out(line)
  return 0
}

function calendarDate(text: string): Temporal.PlainDate | undefined {
  if (!/^\d{4}-\d\d-\d\d$/.test(text)) return undefined
  try {
    return Temporal.PlainDate.from(text, { overflow: 'reject' })
  } catch {
    return undefined
  }
}

/** The whole file as text, its byte order mark included: offsets are those of the file. */
async function readText(
  io: CommandIo,
  file: string,
): Promise<{ readonly text: string } | { readonly refusal: string }> {
  let bytes: Uint8Array
  try {
    bytes = file === '-' ? await readAll(io) : await readFile(file)
  } catch (error) {
    const code = (error as NodeJS.ErrnoException).code ?? String(error)
    return { refusal: `cannot be read: ${code}` }
  }
  if (bytes.length > MAX_BYTES) {
    return { refusal: `is larger than ${MAX_BYTES / 1_000_000} MB` }
  }
  const text = decodeText(bytes, { keepMark: true })
  return text === undefined || !looksWritten(text)
    ? { refusal: 'is not text in UTF-8: notice import reads Word and PDF files' }
    : { text }
}

/** Bytes that are no text seldom hit only the signs of Finnish and Swedish texts. */
const FOREIGN = /[^\0-\x7fåäöÅÄÖéÉèÈüÜšŠžŽæøÆØß§°–—’‘”“„…•·«»´\u00a0\u00ad€£½²³×µ]/gu
const MOST_FOREIGN = 0.2

/** A text in Windows-1252 can be any bytes; one whose letters are of other languages is none. */
function looksWritten(text: string): boolean {
  const latin = /^[\0-\u00ff\u0152-\u0178\u017d\u017e\u02c6-\u2122]*$/u.test(text)
  const foreign = text.match(FOREIGN)?.length ?? 0
  return !latin || foreign <= text.length * MOST_FOREIGN
}

async function readAll(io: CommandIo): Promise<Uint8Array> {
  const parts: Buffer[] = []
  for await (const part of io.stdin) parts.push(Buffer.from(part))
  return Buffer.concat(parts)
}

function jsonRow({ rule, match, offset, section }: TextHit, lang: ContentLang) {
  return {
    rule: rule.id,
    severity: rule.severity,
    match,
    offset,
    section,
    message: rule.message[lang],
    successor: rule.successor?.[lang] ?? null,
  }
}

/** One paragraph a finding, as `line:column`, then how many there are. */
function report(hits: readonly TextHit[], text: string, lang: ContentLang): string[] {
  const lines = hits.flatMap((hit) => {
    const { rule, match, section } = hit
    const place = match === '' ? '-' : lineAndColumn(text, hit.offset)
    const quoted = match === '' ? '' : `  "${match.replace(/\s+/gu, ' ')}"`
    const successor = rule.successor === null ? [] : [`    → ${rule.successor[lang]}`]
    return [
      `${place}  ${rule.severity}  ${rule.id}${quoted}${section === null ? '' : `  [${section}]`}`,
      `    ${rule.message[lang]}`,
      ...successor,
    ]
  })
  const count = (severity: string) => hits.filter(({ rule }) => rule.severity === severity).length
  return [
    ...lines,
    `${count('error')} errors, ${count('warning')} warnings, ${count('info')} infos`,
  ]
}

/** Counted from 1; a column is a character. */
function lineAndColumn(text: string, offset: number): string {
  const before = text.slice(0, offset).split(/\r\n|\n|\r/u)
  return `${before.length}:${Array.from(before.at(-1) ?? '').length + 1}`
}
