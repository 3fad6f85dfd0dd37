import { containsHetu } from '#app/letters/no-hetu.ts'
import { fileName } from '#app/platform/attachment-name.ts'
import type { FileProblem } from '#app/platform/attachment-texts.ts'
import {
  ATTACHMENT_BYTES,
  ATTACHMENT_ENDINGS,
  type AttachmentEnding,
} from '#app/platform/attachment-types.ts'

/** Largest file of a copy, in bytes; the same limit as in the database. */
export const EXTRACT_LIMIT = ATTACHMENT_BYTES

/** What a copy of the data may be given as (F-01, F-02), by file name ending. */
export const EXTRACT_ENDINGS = ATTACHMENT_ENDINGS
export type ExtractEnding = AttachmentEnding

/** What browsers declare for each ending, where they know it at all. */
export const DECLARED_TYPES: Readonly<Record<ExtractEnding, readonly string[]>> = {
  '.pdf': ['application/pdf', 'application/x-pdf'],
  '.jpg': ['image/jpeg', 'image/pjpeg'],
  '.jpeg': ['image/jpeg', 'image/pjpeg'],
  '.png': ['image/png', 'image/x-png'],
  '.docx': ['application/vnd.openxmlformats-officedocument.wordprocessingml.document'],
  '.odt': ['application/vnd.oasis.opendocument.text'],
  '.txt': ['text/plain'],
  // Windows with Excel declares CSV files as Excel's.
  '.csv': ['text/csv', 'application/csv', 'text/plain', 'application/vnd.ms-excel'],
  '.json': ['application/json', 'text/json'],
}

export const EXTRACT_REFUSALS = [
  'missing',
  'empty',
  'too-large',
  'ending',
  'type',
  'content',
  'encrypted',
  'zip-bomb',
  'macro',
  'active-content',
] as const
export type ExtractRefusal = (typeof EXTRACT_REFUSALS)[number]

/** The text of each refusal: a wrong ending or declared type is told in the words of the check. */
export const EXTRACT_PROBLEMS = {
  missing: 'missing',
  empty: 'empty',
  'too-large': 'too-large',
  ending: 'type',
  type: 'mismatch',
  content: 'malformed',
  encrypted: 'encrypted',
  'zip-bomb': 'zip-bomb',
  macro: 'macro',
  'active-content': 'active-content',
} as const satisfies Record<ExtractRefusal, FileProblem>

/** The ending of a file name that a copy may have. */
export function extractEnding(name: string): ExtractEnding | undefined {
  return EXTRACT_ENDINGS.find((ending) => name.toLowerCase().endsWith(ending))
}

/** Characters of a name that a letter lists. */
const NAME_LIMIT = 100

/**
 * A file name that is safe to show, store and send in a header, and has no personal identity code
 * (I-05), its ending in small letters.
 */
export function displayName(name: string, ending: ExtractEnding): string {
  const safe = fileName(name, [ending], NAME_LIMIT)
  return safe === undefined || containsHetu(safe) ? `liite${ending}` : safe
}
