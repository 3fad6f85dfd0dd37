import { containsHetu } from '#app/letters/no-hetu.ts'

/** Largest file of a copy, in bytes; the same limit as in the database. */
export const EXTRACT_LIMIT = 20 * 1024 * 1024

/** What a copy of the data may be given as (F-01, F-02), by file name ending. */
export const EXTRACT_FORMATS = {
  '.pdf': { mediaType: 'application/pdf', declared: ['application/pdf', 'application/x-pdf'] },
  '.txt': { mediaType: 'text/plain', declared: ['text/plain'] },
  '.json': { mediaType: 'application/json', declared: ['application/json', 'text/json'] },
  // Windows with Excel declares CSV files as Excel's.
  '.csv': {
    mediaType: 'text/csv',
    declared: ['text/csv', 'application/csv', 'text/plain', 'application/vnd.ms-excel'],
  },
} as const
export type ExtractEnding = keyof typeof EXTRACT_FORMATS
export const EXTRACT_ENDINGS = Object.keys(EXTRACT_FORMATS) as ExtractEnding[]

export const EXTRACT_REFUSALS = [
  'missing',
  'empty',
  'too-large',
  'ending',
  'type',
  'content',
  'encrypted',
] as const
export type ExtractRefusal = (typeof EXTRACT_REFUSALS)[number]

/** The ending of a file name that a copy may have. */
export function extractEnding(name: string): ExtractEnding | undefined {
  return EXTRACT_ENDINGS.find((ending) => name.toLowerCase().endsWith(ending))
}

const NAME_LIMIT = 100

/**
 * A file name that is safe to show, store and send in a header: no path, no control or direction
 * characters, no personal identity code (I-05), at most 100 characters, its ending in small letters.
 */
export function displayName(name: string, ending: ExtractEnding): string {
  const base = name
    .normalize('NFC')
    .replace(/^.*[/\\]/s, '')
    .slice(0, -ending.length)
    .replace(/[\p{C}\p{Zl}\p{Zp}"<>:|?*;]/gu, '')
    .replace(/\s+/g, ' ')
    .replace(/^[\s.]+|[\s.]+$/g, '')
  const safe = base === '' || containsHetu(base) ? 'liite' : base
  return (
    Array.from(safe)
      .slice(0, NAME_LIMIT - ending.length)
      .join('') + ending
  )
}
