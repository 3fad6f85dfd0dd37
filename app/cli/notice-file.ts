import { readFile } from 'node:fs/promises'
import { z } from 'zod'
import type { CommandIo } from '#app/cli/command.ts'
import { noticeSchema } from '#app/notices/notice-schema.server.ts'
import type { NoticeDocument } from '#app/notices/notice.ts'

/** The schema's message keys in the operator's words. */
const PROBLEMS: Readonly<Record<string, string>> = {
  'notice.text-empty': 'must not be empty',
  'notice.text-too-long': 'must be at most 10,000 characters',
  'notice.list-empty': 'must have at least one item; leave it out when there is none',
  'notice.statute-number': 'must be a number such as 1386/2010 or (EU) 2016/679',
  'notice.chapter': 'must be a chapter such as 2 or 8 b',
  'notice.section': 'must be a section such as 20 or 80 a',
  'notice.phone': 'must be a telephone number',
  'notice.email': 'must be an e-mail address',
  'notice.purpose-id': 'must be small letters, digits and hyphens',
  'notice.purpose-twice': 'two purposes have the same id',
  'notice.period': 'must be a duration such as P48M',
  'notice.date': 'must be a date such as 2026-12-01',
  'notice.business-id': 'must be a business id such as 1234567-8',
}

/**
 * The content of a notice from a JSON file, or from standard input (`-`). Every problem is told on
 * a line of its own with its place in the JSON, and then the answer is `null`.
 */
export async function readNoticeFile(io: CommandIo, file: string): Promise<NoticeDocument | null> {
  let json: unknown
  try {
    json = JSON.parse(file === '-' ? await readAll(io) : await readFile(file, 'utf8'))
  } catch (error) {
    const code = (error as NodeJS.ErrnoException).code ?? ''
    const wrong =
      error instanceof SyntaxError ? `is not JSON: ${error.message}` : `cannot be read: ${code}`
    io.err(`notice: ${file} ${wrong}`)
    return null
  }
  const parsed = noticeSchema.safeParse(json)
  if (parsed.success) return parsed.data
  io.err(`notice: ${file} is not a notice:`)
  for (const { path, message } of parsed.error.issues) {
    io.err(`  ${z.core.toDotPath(path) || '(whole file)'}: ${PROBLEMS[message] ?? message}`)
  }
  return null
}

async function readAll(io: CommandIo): Promise<string> {
  const parts: Buffer[] = []
  for await (const part of io.stdin) parts.push(Buffer.from(part))
  return Buffer.concat(parts).toString('utf8')
}
