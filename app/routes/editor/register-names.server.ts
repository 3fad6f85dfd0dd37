import { z } from 'zod'
import type { TFunction } from '#app/i18n/translate.ts'
import type { FormError } from '#app/ui/error-summary.tsx'

/** The controls of a register's form. */
export const NAME_CONTROLS = ['nameFi', 'nameSv', 'wordsFi', 'wordsSv'] as const
export type NameControl = (typeof NAME_CONTROLS)[number]

const name = z.string().min(1, 'name').max(200, 'tooLong')
const words = z.string().max(1000, 'tooLong')

export const registerNames = z.object({
  nameFi: name,
  nameSv: name,
  wordsFi: words,
  wordsSv: words,
})
export const newRegister = registerNames.extend({
  unit: z.uuid('unit'),
  key: z.string().regex(/^[a-z][a-z0-9-]{1,60}$/, 'key'),
})

const REASONS = ['name', 'tooLong', 'unit', 'key', 'keyTaken'] as const

/** A problem of a control as a sentence. */
export function registerProblem(field: string, reason: string, t: TFunction): FormError {
  const known = REASONS.find((one) => one === reason) ?? 'name'
  return { id: field, message: t(`editor:register.problem.${known}`) }
}

export function registerProblems({ issues }: z.ZodError, t: TFunction): FormError[] {
  return issues.map(({ path, message }) => registerProblem(String(path[0]), message, t))
}
