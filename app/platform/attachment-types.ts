/** What a file that people send or receive may be. The kind is told by the bytes, never by a declared type. */
export const ATTACHMENT_KINDS = {
  pdf: { mediaType: 'application/pdf', endings: ['.pdf'], label: 'PDF' },
  jpeg: { mediaType: 'image/jpeg', endings: ['.jpg', '.jpeg'], label: 'JPEG' },
  png: { mediaType: 'image/png', endings: ['.png'], label: 'PNG' },
  docx: {
    mediaType: 'application/vnd.openxmlformats-officedocument.wordprocessingml.document',
    endings: ['.docx'],
    label: 'DOCX',
  },
  odt: {
    mediaType: 'application/vnd.oasis.opendocument.text',
    endings: ['.odt'],
    label: 'ODT',
  },
  txt: { mediaType: 'text/plain', endings: ['.txt'], label: 'TXT' },
  csv: { mediaType: 'text/csv', endings: ['.csv'], label: 'CSV' },
  json: { mediaType: 'application/json', endings: ['.json'], label: 'JSON' },
} as const

export type AttachmentKind = keyof typeof ATTACHMENT_KINDS
export type AttachmentMediaType = (typeof ATTACHMENT_KINDS)[AttachmentKind]['mediaType']
export type AttachmentEnding = (typeof ATTACHMENT_KINDS)[AttachmentKind]['endings'][number]

export const ATTACHMENT_LABELS = Object.values(ATTACHMENT_KINDS).map(({ label }) => label)

/** Every accepted file name ending, for the browser's file chooser. */
export const ATTACHMENT_ENDINGS: readonly AttachmentEnding[] = Object.values(
  ATTACHMENT_KINDS,
).flatMap(({ endings }) => endings)

/** Bytes of one file; the same limit as in the database. */
export const ATTACHMENT_BYTES = 20 * 1024 * 1024

/** Files of one submission, and bytes of all files of one case (ASVS 5.2.4). */
export const ATTACHMENT_LIMITS = { files: 10, totalBytes: 60 * 1024 * 1024 } as const
export type AttachmentLimits = Readonly<Record<keyof typeof ATTACHMENT_LIMITS, number>>

/** Why one file is not taken. Each has its text under `errors:file`. */
export const ATTACHMENT_REFUSALS = [
  'empty',
  'too-large',
  'type',
  'name',
  'zip-bomb',
  'malformed',
  'encrypted',
  'macro',
  'active-content',
] as const
export type AttachmentRefusal = (typeof ATTACHMENT_REFUSALS)[number]

/**
 * Whether the files of a submission are too many, or too large together with what the case holds.
 * @param sizes bytes of each new file
 * @param storedBytes bytes of the files that the case already has
 */
export function refuseTogether(
  sizes: readonly number[],
  storedBytes = 0,
  limits: AttachmentLimits = ATTACHMENT_LIMITS,
): 'too-many' | 'total' | undefined {
  if (sizes.length > limits.files) return 'too-many'
  const total = sizes.reduce((sum, size) => sum + size, storedBytes)
  return total > limits.totalBytes ? 'total' : undefined
}
