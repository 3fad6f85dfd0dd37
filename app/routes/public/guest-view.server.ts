import type { Temporal } from 'temporal-polyfill'
import type { ContactPoint } from '#app/controllers/controller.ts'
import type { Localized } from '#app/i18n/lang.ts'
import { fieldText, fieldTexts } from '#app/platform/forms.server.ts'
import { rightsOf } from '#app/requests/draft-check.ts'
import { LIST_FIELDS } from '#app/requests/draft-fields.ts'
import type { GuestFacts } from '#app/requests/guest-check.ts'
import { guestFields } from '#app/requests/guest-draft.ts'
import { answeringIds, answeringRegister } from '#app/requests/answering-register.ts'
import type { RegisterChoice } from '#app/requests/register-choices.server.ts'
import type { RequestDraft } from '#app/requests/request.ts'

/**
 * What the address says of the choice of rights and registers: `?register=` and `?right=` choose one;
 * `&standing=systemUser` for those whose work a log records.
 */
export function chosen(query: URLSearchParams): RequestDraft {
  const all = (...names: string[]): string =>
    [...new Set(names.flatMap((name) => query.getAll(name)))].join(',')
  return {
    rights: all('rights', 'right'),
    registers: all('registers', 'register'),
    standing: query.get('standing') === 'systemUser' ? 'systemUser' : '',
  }
}

/** The choice with everything that was typed in the rest of the form. */
export function typed(choice: RequestDraft, form: FormData): RequestDraft {
  const fields = guestFields(rightsOf(choice)).map((field) => {
    const value = LIST_FIELDS.includes(field)
      ? fieldTexts(form, field).join(',')
      : fieldText(form, field)
    return [field, value]
  })
  return { ...choice, ...(Object.fromEntries(fields) as Record<string, string>) }
}

export function guestFacts(
  registers: readonly RegisterChoice[],
  today: Temporal.PlainDate,
): GuestFacts {
  return {
    today,
    registerIds: answeringIds(registers),
    controllerIds: Object.fromEntries(registers.map(({ controller: c }) => [c.key, c.id])),
  }
}

/** A controller with its registers, to choose from. */
export interface ControllerChoice {
  readonly key: string
  readonly name: Localized
  readonly registry: ContactPoint
  readonly registers: readonly {
    readonly key: string
    readonly name: Localized
    readonly searchWords: Localized
    /** Where the data, or a part of them, have gone. */
    readonly movedTo: { readonly whole: boolean; readonly name: Localized } | null
  }[]
}

export function controllerChoices(registers: readonly RegisterChoice[]): ControllerChoice[] {
  const controllers = new Map(registers.map(({ controller }) => [controller.key, controller]))
  return [...controllers.values()].map(({ key, name, registry }) => ({
    key,
    name,
    registry,
    registers: registers
      .filter(({ controller }) => controller.key === key)
      .map((register) => {
        const [moved] = register.transfers
        return {
          key: register.key,
          name: register.name,
          searchWords: register.searchWords,
          movedTo: moved === undefined ? null : { whole: moved.whole, name: moved.to.name },
        }
      }),
  }))
}

/** The keys that a choice stands for: where a register has moved, that of the one it has gone to. */
export function answeringKeys(
  registers: readonly RegisterChoice[],
  listed: readonly string[],
): string[] {
  const keys = listed.map((key) => {
    const register = registers.find((one) => one.key === key)
    return register === undefined ? key : answeringRegister(register, registers).key
  })
  return [...new Set(keys)]
}

/**
 * The controllers that a choice is about, for the ways round the form.
 * @param listed from `answeringKeys`
 */
export function chosenControllers(
  controllers: readonly ControllerChoice[],
  listed: readonly string[],
): ControllerChoice[] {
  return controllers.filter(
    ({ key, registers }) =>
      listed.includes(`unknown:${key}`) ||
      registers.some((register) => listed.includes(register.key)),
  )
}
