import type { Lang, Localized } from '#app/i18n/lang.ts'
import type { NoticeDocument } from '#app/notices/notice.ts'
import type { PublishedNotice } from '#app/notices/notice-page.ts'
import { rightChoices, type RightChoice, type Standing } from '#app/notices/right-choices.ts'
import { PUBLICITY_ACT_NOTE, RIGHT_WORDS } from '#app/notices/right-choice-texts.ts'
import type { RequestedRight } from '#app/notices/requested-right.ts'
import { registerRights, userRights } from '#app/notices/rights.ts'
import type { Availability } from '#app/notices/rights-matrix.ts'
import { citeSource } from '#app/notices/statutes.ts'
import { listed, UNKNOWN_PREFIX } from '#app/requests/draft-fields.ts'
import { answeringRegister } from '#app/requests/answering-register.ts'
import type { RegisterChoice } from '#app/requests/register-choices.server.ts'
import type { RequestDraft } from '#app/requests/request.ts'

/**
 * A register that answers for one that the draft names, with its notice in force; none of either: "I
 * do not know".
 */
export interface ChosenRegister {
  /** The register's key, or `unknown:<controller key>`. */
  readonly key: string
  readonly register: RegisterChoice | undefined
  readonly controller: RegisterChoice['controller']
  readonly doc: NoticeDocument | undefined
}

/** The keys of the registers that answer for those that the draft names. */
export function answeringKeys(
  draft: RequestDraft,
  registers: readonly RegisterChoice[],
): readonly string[] {
  const named = listed(draft, 'registers')
  return registers
    .filter(({ key }) => named.includes(key))
    .map((register) => answeringRegister(register, registers).key)
}

/**
 * The registers to which the draft goes, those of one controller together.
 * @param notices those in force of the answering registers
 */
export function chosenRegisters(
  draft: RequestDraft,
  registers: readonly RegisterChoice[],
  notices: readonly PublishedNotice[],
): ChosenRegister[] {
  const named = listed(draft, 'registers')
  const unknown = named.filter((key) => key.startsWith(UNKNOWN_PREFIX))
  const keys = new Set([...unknown, ...answeringKeys(draft, registers)])
  const controllers = new Map(registers.map(({ controller }) => [controller.key, controller]))
  return [...controllers.values()].flatMap((controller) => [
    ...registers
      .filter((one) => one.controller.key === controller.key && keys.has(one.key))
      .map((register) => ({
        key: register.key,
        register,
        controller,
        doc: notices.find(({ registerKey }) => registerKey === register.key)?.content,
      })),
    ...(keys.has(UNKNOWN_PREFIX + controller.key)
      ? [{ key: UNKNOWN_PREFIX + controller.key, register: undefined, controller, doc: undefined }]
      : []),
  ])
}

/** The rights as the form offers them: by what holds in the chosen registers, or in one list. */
export interface RightGroup {
  readonly availability: Availability | 'all'
  readonly choices: readonly Omit<RightChoice, 'availability'>[]
}

const ORDER: readonly Availability[] = ['available', 'conditional', 'not-available']

/** Every right can be chosen; where several registers are, the one in which it holds best speaks. */
export function rightGroups(
  chosen: readonly ChosenRegister[],
  lang: Lang,
  standing: Standing,
): RightGroup[] {
  if (chosen.length === 0) {
    return [{ availability: 'all', choices: rightChoices(undefined, lang, standing) }]
  }
  const several = chosen.length > 1
  const all = chosen.flatMap(({ doc }) => rightChoices(doc, lang, standing))
  const best = ORDER.flatMap((level) => all.filter(({ availability }) => availability === level))
  const byRight = new Map<RequestedRight, RightChoice>()
  for (const choice of best) {
    if (!byRight.has(choice.right)) byRight.set(choice.right, choice)
  }
  return ORDER.map((level) => ({
    availability: level,
    choices: [...byRight.values()]
      .filter(({ availability }) => availability === level)
      // Which purposes a right is limited to is said of one register only.
      .map((choice) => (several ? { ...choice, holdsFor: [] } : choice)),
  })).filter(({ choices }) => choices.length > 0)
}

/** A chosen right that does not normally hold in a chosen register: said, never a bar. */
export interface NotHere {
  readonly right: RequestedRight
  readonly title: string
  /** The registers in which it is so for the same reason. */
  readonly registers: readonly Localized[]
  readonly explanation: string
  readonly reason: Localized
  readonly sources: Localized
}

export function notHere(
  rights: readonly RequestedRight[],
  chosen: readonly ChosenRegister[],
  lang: Lang,
  standing: Standing,
): NotHere[] {
  const notes = new Map<string, NotHere>()
  for (const { register, doc } of chosen) {
    if (register === undefined || doc === undefined) continue
    const held = standing === 'client' ? registerRights(doc) : userRights(doc).rights
    for (const { right, availability, reason, source, sources } of held) {
      if (!rights.includes(right) || availability !== 'not-available') continue
      const key = `${right} ${reason.fi} ${source}`
      notes.set(key, {
        right,
        title: RIGHT_WORDS[right].title[lang],
        registers: [...(notes.get(key)?.registers ?? []), register.name],
        explanation: RIGHT_WORDS[right].notAvailable[lang],
        reason,
        sources: {
          fi: sources.map((one) => citeSource(one, 'fi')).join('; '),
          sv: sources.map((one) => citeSource(one, 'sv')).join('; '),
        },
      })
    }
  }
  return [...notes.values()]
}

export function rightTitle(right: RequestedRight, lang: Lang): string {
  return RIGHT_WORDS[right].title[lang]
}

/** Requests for documents are made elsewhere (J-01, D-31). */
export function publicityNote(lang: Lang): string {
  return PUBLICITY_ACT_NOTE[lang]
}
