import type { Key, TFunction } from '#app/i18n/translate.ts'
import type { RequestedRight } from '#app/notices/requested-right.ts'
import { fieldName, RIGHT_FIELDS } from '#app/requests/right-fields.ts'

type AskPart = 'label' | 'name' | 'hint' | `choice.${string}`

/**
 * A text of a right's field: its question (`label`), its name in lists and summaries, a hint or a
 * choice. `undefined` where the field has no such text; a test holds labels, names and choices to
 * `RIGHT_FIELDS`.
 */
export function askText(
  t: TFunction<'citizen'>,
  right: RequestedRight,
  field: string,
  part: AskPart,
): string | undefined {
  const key = `citizen:ask.${right}.${field}.${part}`
  const text = t(key as Key<'citizen'>)
  return text === key ? undefined : text
}

/** What a field of a draft is called in the error summary, with its right where there are several. */
export function draftFieldName(t: TFunction<'citizen' | 'common'>, field: string): string {
  for (const right of Object.keys(RIGHT_FIELDS) as RequestedRight[]) {
    const found = RIGHT_FIELDS[right].find(({ id }) => fieldName(right, id) === field)
    if (found === undefined) continue
    const name = askText(t, right, found.id, 'name') ?? found.id
    return `${name} (${t(`common:right.${right}`)})`
  }
  return t(`citizen:field.${field}` as Key<'citizen'>)
}

/** What was answered to a field, in words: choices by their texts, ticks as "yes". */
export function answerText(
  t: TFunction<'citizen'>,
  right: RequestedRight,
  field: string,
  value: string,
): string {
  const kind = RIGHT_FIELDS[right].find(({ id }) => id === field)?.kind
  if (kind === 'tick') return t('citizen:check.yes')
  if (kind !== 'radio' && kind !== 'checks') return value
  return value
    .split(',')
    .map((one) => askText(t, right, field, `choice.${one}`) ?? one)
    .join(', ')
}
