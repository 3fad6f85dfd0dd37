import type { ContactPoint } from '#app/controllers/controller.ts'
import type { Localized } from '#app/i18n/lang.ts'
import {
  CARE_SERVICES,
  concerns,
  movedAway,
  movedHere,
  SERVICES,
  targetOf,
  transfersFor,
} from '#app/notices/guide-services.ts'
import type { PublishedNotice, RegisterTransfer } from '#app/notices/notice-page.ts'
import {
  ELSEWHERE_WORDS,
  MOVED_WORDS,
  QUESTION_WORDS,
  REASON_WORDS,
} from '#app/notices/register-guide-texts.ts'
import type { FormText } from '#app/notices/right-choice-texts.ts'
import type { Standing } from '#app/notices/right-choices.ts'

/**
 * "I don't know which register": questions about services a person has used, and the registers and
 * other authorities that the answers lead to. Nothing here names a municipality: a register is
 * found by the fields of its purposes and by its search words.
 */

export const GUIDE_QUESTIONS = [
  'refugee',
  'integration',
  'socialWork',
  'childWelfare',
  'incomeSupport',
  'healthCare',
  'employment',
  'systemUser',
  'none',
] as const
export type GuideQuestionId = (typeof GUIDE_QUESTIONS)[number]
export type ServiceQuestionId = Exclude<GuideQuestionId, 'systemUser' | 'none'>

/** Situations of life in which a register may hold data of a person, as the list of notices has them. */
export const SITUATIONS = GUIDE_QUESTIONS.filter(
  (id): id is ServiceQuestionId => id !== 'systemUser' && id !== 'none',
)
export type Situation = ServiceQuestionId

export type GuideRegister = Pick<
  PublishedNotice,
  | 'registerId'
  | 'registerKey'
  | 'registerName'
  | 'searchWords'
  | 'content'
  | 'controller'
  | 'transfers'
>

export interface GuideQuestion {
  readonly id: GuideQuestionId
  readonly text: FormText
  /** The answer differs by whether the service was used before 1.1.2023 (law 3.6). */
  readonly asksWhen: boolean
}

/** `unsure`: yes, but the person does not remember when, or it was not asked. A "no" is left out. */
export const GUIDE_TIMES = ['before-2023', 'since-2023', 'both', 'unsure'] as const
export type GuideTime = (typeof GUIDE_TIMES)[number]
export type GuideAnswers = Readonly<Partial<Record<GuideQuestionId, GuideTime>>>

export interface RegisterSuggestion<R extends GuideRegister = GuideRegister> {
  readonly register: R
  readonly reasons: readonly FormText[]
  readonly standing: Standing
  /** Who answers for these data today, when it is no longer the register's controller. */
  readonly movedTo: readonly RegisterTransfer[]
}

export type ElsewhereId =
  'kela' | 'migri' | 'wellbeing-county' | 'employment-authority' | 'employer' | 'registry'

/** Another authority that may hold data of the person, or the registry office for advice. */
export interface ElsewherePointer {
  readonly id: ElsewhereId
  readonly name: FormText
  readonly reason: FormText
  /** The offices that the registers themselves tell of. */
  readonly contacts: readonly { readonly name: Localized; readonly point: ContactPoint }[]
}

/**
 * The questions for these registers, those that lead to one of them first. The time is asked of
 * social and health services, unless all that is found has stayed where it was, as in Helsinki, or
 * is in a register here, whichever the time.
 * @param everywhere all registers, to find those to which data have moved
 */
export function guideQuestions(
  registers: readonly GuideRegister[],
  everywhere: readonly GuideRegister[] = registers,
): readonly GuideQuestion[] {
  const services = (Object.keys(SERVICES) as ServiceQuestionId[]).map((id) => ({
    id,
    found: registers.filter(
      (register) => concerns(register, id) || movedHere(register, id, everywhere).length > 0,
    ),
    leftHere: registers.some((register) => movedAway(register, id, everywhere).length > 0),
  }))
  const question = (id: GuideQuestionId, asksWhen: boolean): GuideQuestion => ({
    id,
    text: QUESTION_WORDS[id],
    asksWhen,
  })
  return [
    ...services.filter(({ found }) => found.length > 0),
    ...services.filter(({ found }) => found.length === 0),
  ]
    .map(({ id, found, leftHere }) =>
      question(id, CARE_SERVICES.has(id) && (found.length === 0 || leftHere)),
    )
    .concat(question('systemUser', false), question('none', false))
}

/**
 * Registers that may hold data of a person with these answers, and where else to ask. The registry
 * office is always among the latter: documents under the publicity act are asked for there.
 * @param everywhere all registers: what has moved to one of them is asked for there
 */
export function suggestRegisters<R extends GuideRegister>(
  answers: GuideAnswers,
  registers: readonly R[],
  everywhere: readonly R[] = registers,
): {
  readonly suggestions: readonly RegisterSuggestion<R>[]
  readonly elsewhere: readonly ElsewherePointer[]
} {
  const asked = (Object.keys(SERVICES) as ServiceQuestionId[]).flatMap((id) => {
    const time = answers[id]
    return time === undefined ? [] : [{ id, time }]
  })
  return {
    suggestions: merged([
      ...registers.flatMap((register) => [
        ...asClient(register, asked, everywhere),
        ...asMovedClient(register, asked, everywhere),
      ]),
      ...(answers.systemUser === undefined
        ? []
        : registers.flatMap((register) => asUser(register, everywhere))),
    ]),
    elsewhere: elsewhere(asked, answers, registers, everywhere),
  }
}

/** One suggestion of each register, also when its data have come there from several. */
function merged<R extends GuideRegister>(
  all: readonly RegisterSuggestion<R>[],
): readonly RegisterSuggestion<R>[] {
  const byRegister = new Map<string, RegisterSuggestion<R>>()
  for (const one of all) {
    const key = `${one.standing} ${one.register.registerId}`
    const before = byRegister.get(key)
    byRegister.set(key, {
      ...one,
      reasons: [...new Set([...(before?.reasons ?? []), ...one.reasons])],
      movedTo: [...new Set([...(before?.movedTo ?? []), ...one.movedTo])],
    })
  }
  return [...byRegister.values()]
}

interface Asked {
  readonly id: ServiceQuestionId
  readonly time: GuideTime
}

function asClient<R extends GuideRegister>(
  register: R,
  asked: readonly Asked[],
  everywhere: readonly R[],
): readonly RegisterSuggestion<R>[] {
  const hits = asked
    .filter(({ id }) => concerns(register, id))
    .filter(({ id }) => movedHere(register, id, everywhere).length === 0)
    .map(({ id, time }) => ({ id, time, moved: transfersFor(register, id) }))
    // What has moved has gathered no data since: the new controller alone is asked.
    .filter(({ time, moved }) => moved.length === 0 || time !== 'since-2023')
  if (hits.length === 0) return []
  const movedTo = [...new Set(hits.flatMap(({ moved }) => moved))]
  return [
    {
      register,
      reasons: [
        ...hits.map(({ id }) => REASON_WORDS[id]),
        ...(movedTo.length > 0 ? [MOVED_WORDS] : []),
      ],
      standing: 'client',
      movedTo,
    },
  ]
}

/** The registers that have taken over what the person asks about, at whatever time it was. */
function asMovedClient<R extends GuideRegister>(
  register: R,
  asked: readonly Asked[],
  everywhere: readonly R[],
): readonly RegisterSuggestion<R>[] {
  return asked.flatMap(({ id }) =>
    movedHere(register, id, everywhere).map(({ transfer, target }) => ({
      register: target,
      reasons: [REASON_WORDS[id], MOVED_WORDS],
      standing: 'client' as const,
      movedTo: [transfer],
    })),
  )
}

/** A log is kept of every register; it goes where the whole register goes. */
function asUser<R extends GuideRegister>(
  register: R,
  everywhere: readonly R[],
): readonly RegisterSuggestion<R>[] {
  const movedTo = register.transfers.filter(({ purposeIds }) => purposeIds === null)
  const target = movedTo.flatMap((transfer) => targetOf(transfer, everywhere) ?? [])[0]
  const reasons = [REASON_WORDS.systemUser, ...(movedTo.length > 0 ? [MOVED_WORDS] : [])]
  return [{ register: target ?? register, reasons, standing: 'systemUser', movedTo }]
}

function elsewhere(
  asked: readonly Asked[],
  answers: GuideAnswers,
  registers: readonly GuideRegister[],
  everywhere: readonly GuideRegister[],
): readonly ElsewherePointer[] {
  const pointer = (id: ElsewhereId, contacts: ElsewherePointer['contacts']): ElsewherePointer => ({
    id,
    ...ELSEWHERE_WORDS[id],
    contacts,
  })
  const others = new Set(asked.flatMap(({ id }) => SERVICES[id].elsewhere))
  const counties = countyContacts(asked, registers, everywhere)
  return [
    ...(counties === undefined ? [] : [pointer('wellbeing-county', counties)]),
    ...[...others].map((id) => pointer(id, [])),
    ...(answers.systemUser === undefined ? [] : [pointer('employer', [])]),
    pointer('registry', registryContacts(registers)),
  ]
}

/** `undefined`: no county holds such data, because the registers that were found have stayed. */
function countyContacts(
  asked: readonly Asked[],
  registers: readonly GuideRegister[],
  everywhere: readonly GuideRegister[],
): ElsewherePointer['contacts'] | undefined {
  const care = asked.filter(({ id }) => CARE_SERVICES.has(id))
  const unmet = care.some(
    ({ id }) =>
      !registers.some((one) => concerns(one, id) || movedHere(one, id, everywhere).length > 0),
  )
  const found = asked.flatMap(({ id }) =>
    registers.flatMap((one) => [
      ...(concerns(one, id) ? transfersFor(one, id) : []),
      ...movedHere(one, id, everywhere).map(({ transfer }) => transfer),
    ]),
  )
  if (found.length === 0 && !unmet) return undefined
  return uniqueContacts(found.map(({ to, registry }) => ({ name: to, point: registry })))
}

function registryContacts(registers: readonly GuideRegister[]): ElsewherePointer['contacts'] {
  return uniqueContacts(
    registers.map(({ controller }) => ({ name: controller.name, point: controller.registry })),
  )
}

function uniqueContacts(contacts: ElsewherePointer['contacts']): ElsewherePointer['contacts'] {
  return [...new Map(contacts.map((contact) => [contact.name.fi, contact])).values()]
}
