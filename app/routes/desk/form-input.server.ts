import { z } from 'zod'
import { withoutHetu } from '#app/letters/no-hetu.ts'
import type { TypedNamedCode } from '#app/people/named-code.ts'
import { fieldText } from '#app/platform/forms.server.ts'

const KEY = z.uuid()

/**
 * The key of a posted form, made when the form was shown: whatever is made of it has this id.
 * @throws Response 400 when it is none
 */
export function formKeyOf(form: FormData, name = 'formKey'): string {
  const key = KEY.safeParse(fieldText(form, name))
  if (!key.success) throw new Response(null, { status: 400 })
  return key.data
}

/** A text of a form; a personal identity code in it is hidden, because texts are stored in the clear. */
export function plainText(form: FormData, name: string): string {
  return withoutHetu(fieldText(form, name))
}

/** Names and code of somebody, from the fields that begin with `prefix`. */
export function namedCode(form: FormData, prefix: string): TypedNamedCode {
  return {
    givenNames: plainText(form, `${prefix}-givenNames`),
    familyName: plainText(form, `${prefix}-familyName`),
    hetu: fieldText(form, `${prefix}-hetu`),
  }
}

/** What stands for a code that was typed: the page asks for it once more. */
const TYPED = 'typed'

/** What was typed, to be shown again: of codes only that they were typed. */
export function typedAgain(form: FormData, names: readonly string[]): Record<string, string> {
  return Object.fromEntries(
    names.map((name) => {
      if (!name.endsWith('-hetu')) return [name, plainText(form, name)]
      return [name, fieldText(form, name).trim() === '' ? '' : TYPED]
    }),
  )
}
