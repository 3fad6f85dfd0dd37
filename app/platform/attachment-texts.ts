import { formatFileSize, formatList } from '#app/i18n/format.ts'
import type { Lang } from '#app/i18n/lang.ts'
import type { Key, SharedNamespace, TFunction } from '#app/i18n/translate.ts'
import {
  ATTACHMENT_BYTES,
  ATTACHMENT_LABELS,
  ATTACHMENT_LIMITS,
  type AttachmentLimits,
} from '#app/platform/attachment-types.ts'

/** `errors:file.*`: every refusal of the check, and what a form, a case and the scanner add to them. */
export type FileProblem =
  Key<'errors'> extends infer K
    ? K extends `errors:file.${infer Problem}`
      ? Problem
      : never
    : never

/** What is wrong with a file and what to do, in one or two sentences. */
export function fileProblemText(
  problem: FileProblem,
  t: TFunction<SharedNamespace>,
  lang: Lang,
  limits: AttachmentLimits = ATTACHMENT_LIMITS,
): string {
  return t(`errors:file.${problem}`, {
    size: formatFileSize(problem === 'total' ? limits.totalBytes : ATTACHMENT_BYTES, lang),
    types: formatList([...ATTACHMENT_LABELS], lang),
    count: limits.files,
  })
}
