import type { ContactPoint } from '#app/controllers/controller.ts'
import type { Localized } from '#app/i18n/lang.ts'
import type { PublishedNotice, RegisterTransfer } from '#app/notices/notice-page.ts'
import type { Purpose, ServiceField } from '#app/notices/notice.ts'
import {
  ELSEWHERE_WORDS,
  MOVED_WORDS,
  QUESTION_WORDS,
  REASON_WORDS,
} from '#app/notices/register-guide-texts.ts'
import { isCareField } from '#app/notices/requested-right.ts'
import type { FormText } from '#app/notices/right-choice-texts.ts'
import type { Standing } from '#app/notices/right-choices.ts'
import { purposesOf } from '#app/notices/rights.ts'

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
type ServiceQuestionId = Exclude<GuideQuestionId, 'systemUser' | 'none'>

export type GuideRegister = Pick<
  PublishedNotice,
  'registerId' | 'registerName' | 'searchWords' | 'content' | 'controller' | 'transfers'
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

interface Service {
  readonly fields: readonly ServiceField[]
  /** Beginnings of search words, in small letters. */
  readonly words: readonly string[]
  readonly elsewhere: readonly ElsewhereId[]
}

const SERVICES: Readonly<Record<ServiceQuestionId, Service>> = {
  refugee: {
    fields: ['integration'],
    words: ['pakolai', 'kiintiöpakolai', 'kansainvälinen suojelu', 'flykting'],
    elsewhere: ['migri'],
  },
  integration: { fields: ['integration'], words: ['kotoutu', 'integration'], elsewhere: [] },
  socialWork: {
    fields: ['socialCare'],
    words: ['sosiaalityö', 'aikuissosiaalityö', 'socialarbete', 'vuxensocialarbete'],
    elsewhere: [],
  },
  childWelfare: {
    fields: [],
    words: ['lastensuojelu', 'lapsiperhe', 'perhetyö', 'perheryhmäkoti', 'barnskydd', 'barnfamilj'],
    elsewhere: [],
  },
  incomeSupport: {
    fields: [],
    words: ['toimeentulo', 'utkomst'],
    elsewhere: ['kela'],
  },
  healthCare: {
    fields: ['healthCare'],
    words: ['terveydenhuolto', 'terveyspalvelu', 'sairaanhoito', 'hälsovård', 'sjukvård'],
    elsewhere: [],
  },
  employment: {
    fields: ['employmentService'],
    words: ['työllisyys', 'työvoima', 'työttömyys', 'kuntouttava työtoiminta', 'sysselsättning'],
    elsewhere: ['employment-authority'],
  },
}

/** Data of these services moved to the wellbeing services counties (616/2021 § 64). */
const CARE_SERVICES: ReadonlySet<ServiceQuestionId> = new Set<ServiceQuestionId>([
  'socialWork',
  'childWelfare',
  'incomeSupport',
  'healthCare',
])

/**
 * The questions for these registers, those that lead to one of them first. The time is asked of
 * social and health services, unless all that is found has stayed where it was, as in Helsinki.
 */
export function guideQuestions(registers: readonly GuideRegister[]): readonly GuideQuestion[] {
  const services = (Object.keys(SERVICES) as ServiceQuestionId[]).map((id) => ({
    id,
    found: registers.filter((register) => concerns(register, id)),
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
    .map(({ id, found }) =>
      question(
        id,
        CARE_SERVICES.has(id) &&
          (found.length === 0 || found.some((one) => transfersFor(one, id).length > 0)),
      ),
    )
    .concat(question('systemUser', false), question('none', false))
}

/**
 * Registers that may hold data of a person with these answers, and where else to ask. The registry
 * office is always among the latter: documents under the publicity act are asked for there.
 */
export function suggestRegisters<R extends GuideRegister>(
  answers: GuideAnswers,
  registers: readonly R[],
): {
  readonly suggestions: readonly RegisterSuggestion<R>[]
  readonly elsewhere: readonly ElsewherePointer[]
} {
  const asked = (Object.keys(SERVICES) as ServiceQuestionId[]).flatMap((id) => {
    const time = answers[id]
    return time === undefined ? [] : [{ id, time }]
  })
  return {
    suggestions: [
      ...registers.flatMap((register) => asClient(register, asked)),
      ...(answers.systemUser === undefined ? [] : registers.flatMap(asUser)),
    ],
    elsewhere: elsewhere(asked, answers, registers),
  }
}

interface Asked {
  readonly id: ServiceQuestionId
  readonly time: GuideTime
}

function asClient<R extends GuideRegister>(
  register: R,
  asked: readonly Asked[],
): readonly RegisterSuggestion<R>[] {
  const hits = asked
    .filter(({ id }) => concerns(register, id))
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

/** A log is kept of every register; it goes where the whole register goes. */
function asUser<R extends GuideRegister>(register: R): readonly RegisterSuggestion<R>[] {
  const movedTo = register.transfers.filter(({ purposeIds }) => purposeIds === null)
  const reasons = [REASON_WORDS.systemUser, ...(movedTo.length > 0 ? [MOVED_WORDS] : [])]
  return [{ register, reasons, standing: 'systemUser', movedTo }]
}

function concerns(register: GuideRegister, id: ServiceQuestionId): boolean {
  const { fields, words } = SERVICES[id]
  if (inFields(register, fields).length > 0) return true
  const searched = [register.searchWords, register.registerName]
    .map(({ fi, sv }) => ` ${fi} ${sv}`.toLowerCase())
    .join()
  return words.some((word) => searched.includes(` ${word}`))
}

function inFields({ content }: GuideRegister, wanted: readonly ServiceField[]): readonly Purpose[] {
  return purposesOf(content).filter(({ fields }) => fields?.some((one) => wanted.includes(one)))
}

/**
 * The transfers that took the data of a service to another controller: they name every purpose of
 * the register that serves it, or the whole register.
 */
function transfersFor(register: GuideRegister, id: ServiceQuestionId): readonly RegisterTransfer[] {
  const own = inFields(register, SERVICES[id].fields)
  const care = purposesOf(register.content).filter(({ fields }) => fields?.some(isCareField))
  const serving = own.length > 0 ? own : CARE_SERVICES.has(id) ? care : []
  const whole = register.transfers.filter(({ purposeIds }) => purposeIds === null)
  if (whole.length > 0) return whole
  const moved = register.transfers.filter(({ purposeIds }) =>
    serving.some((purpose) => purposeIds?.includes(purpose.id)),
  )
  const covered = serving.every((purpose) =>
    moved.some(({ purposeIds }) => purposeIds?.includes(purpose.id)),
  )
  return covered ? moved : []
}

function elsewhere(
  asked: readonly Asked[],
  answers: GuideAnswers,
  registers: readonly GuideRegister[],
): readonly ElsewherePointer[] {
  const pointer = (id: ElsewhereId, contacts: ElsewherePointer['contacts']): ElsewherePointer => ({
    id,
    ...ELSEWHERE_WORDS[id],
    contacts,
  })
  const others = new Set(asked.flatMap(({ id }) => SERVICES[id].elsewhere))
  const counties = countyContacts(asked, registers)
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
): ElsewherePointer['contacts'] | undefined {
  const care = asked.filter(({ id }) => CARE_SERVICES.has(id))
  const unmet = care.some(({ id }) => !registers.some((register) => concerns(register, id)))
  const found = asked.flatMap(({ id }) =>
    registers.flatMap((one) => (concerns(one, id) ? transfersFor(one, id) : [])),
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
