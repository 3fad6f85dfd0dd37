import type { RegisterTransfer } from '#app/notices/notice-page.ts'
import type { Purpose, ServiceField } from '#app/notices/notice.ts'
import type { ElsewhereId, GuideRegister, ServiceQuestionId } from '#app/notices/register-guide.ts'
import { isCareField } from '#app/notices/requested-right.ts'
import { purposesOf } from '#app/notices/rights.ts'

/** The services of the guide's questions, the registers about them and where their data have gone. */

interface Service {
  readonly fields: readonly ServiceField[]
  /** Beginnings of search words, in small letters. */
  readonly words: readonly string[]
  /** Beginnings of English words for it: notices have none. */
  readonly english: readonly string[]
  readonly elsewhere: readonly ElsewhereId[]
}

export const SERVICES: Readonly<Record<ServiceQuestionId, Service>> = {
  refugee: {
    fields: ['integration'],
    words: ['pakolai', 'kiintiöpakolai', 'kansainvälinen suojelu', 'flykting', 'kvotflykting'],
    english: ['refugee', 'asylum'],
    elsewhere: ['migri'],
  },
  integration: {
    fields: ['integration'],
    words: ['kotoutu', 'integration'],
    english: ['integrat', 'immigra'],
    elsewhere: [],
  },
  socialWork: {
    fields: ['socialCare'],
    words: ['sosiaalityö', 'aikuissosiaalityö', 'socialarbete', 'vuxensocialarbete'],
    english: ['social'],
    elsewhere: [],
  },
  childWelfare: {
    fields: [],
    words: ['lastensuojelu', 'lapsiperhe', 'perhetyö', 'perheryhmäkoti', 'barnskydd', 'barnfamilj'],
    english: ['child', 'family', 'foster'],
    elsewhere: [],
  },
  incomeSupport: {
    fields: [],
    words: ['toimeentulo', 'utkomst'],
    english: ['income', 'assistance'],
    elsewhere: ['kela'],
  },
  healthCare: {
    fields: ['healthCare'],
    words: ['terveydenhuolto', 'terveyspalvelu', 'sairaanhoito', 'hälsovård', 'sjukvård'],
    english: ['health', 'hospital', 'doctor'],
    elsewhere: [],
  },
  employment: {
    fields: ['employmentService'],
    words: ['työllisyys', 'työvoima', 'työttömyys', 'kuntouttava työtoiminta', 'sysselsättning'],
    english: ['employ', 'unemploy', 'job'],
    elsewhere: ['employment-authority'],
  },
}

/** Data of these services moved to the wellbeing services counties (616/2021 § 64). */
export const CARE_SERVICES: ReadonlySet<ServiceQuestionId> = new Set<ServiceQuestionId>([
  'socialWork',
  'childWelfare',
  'incomeSupport',
  'healthCare',
])

interface Moved<R extends GuideRegister> {
  readonly transfer: RegisterTransfer
  readonly target: R
}

/**
 * What a register has given of a service to others that are here too: whole registers, and parts
 * that the new register is about, whether or not the old notice still names them.
 */
export function movedHere<R extends GuideRegister>(
  register: GuideRegister,
  id: ServiceQuestionId,
  everywhere: readonly R[],
): readonly Moved<R>[] {
  const named = transfersFor(register, id)
  return register.transfers.flatMap((transfer) => {
    const target = targetOf(transfer, everywhere)
    if (target === undefined) return []
    const isNamed = named.includes(transfer) && concerns(register, id)
    return isNamed || (CARE_SERVICES.has(id) && concerns(target, id)) ? [{ transfer, target }] : []
  })
}

/** What a register has given of a service to controllers whose registers are not here. */
export function movedAway(
  register: GuideRegister,
  id: ServiceQuestionId,
  everywhere: readonly GuideRegister[],
): readonly RegisterTransfer[] {
  if (!concerns(register, id)) return []
  return transfersFor(register, id).filter(
    (transfer) => targetOf(transfer, everywhere) === undefined,
  )
}

export function targetOf<R extends GuideRegister>(
  { toRegister }: RegisterTransfer,
  everywhere: readonly R[],
): R | undefined {
  return everywhere.find(({ registerKey }) => registerKey === toRegister?.key)
}

export function concerns(register: GuideRegister, id: ServiceQuestionId): boolean {
  const fields = purposesOf(register.content).flatMap((purpose) => purpose.fields ?? [])
  return servesSituation({ ...register, fields }, id)
}

/** Whether a register holds data of people in this situation: by its fields or its search words. */
export function servesSituation(
  register: Pick<GuideRegister, 'searchWords' | 'registerName'> & {
    readonly fields: readonly ServiceField[]
  },
  id: ServiceQuestionId,
): boolean {
  const { fields, words } = SERVICES[id]
  if (register.fields.some((field) => fields.includes(field))) return true
  const searched = [register.searchWords, register.registerName]
    .map(({ fi, sv }) => ` ${fi} ${sv}`.toLowerCase())
    .join()
  return words.some((word) => searched.includes(` ${word}`))
}

/** The services that a word of a search speaks of, in Finnish, Swedish or English. */
export function servicesOfWord(word: string): readonly ServiceQuestionId[] {
  return (Object.keys(SERVICES) as ServiceQuestionId[]).filter((id) =>
    [...SERVICES[id].words, ...SERVICES[id].english].some((beginning) =>
      word.startsWith(beginning),
    ),
  )
}

function inFields({ content }: GuideRegister, wanted: readonly ServiceField[]): readonly Purpose[] {
  return purposesOf(content).filter(({ fields }) => fields?.some((one) => wanted.includes(one)))
}

/**
 * The transfers that took the data of a service to another controller: they name every purpose of
 * the register that serves it, or the whole register.
 */
export function transfersFor(
  register: GuideRegister,
  id: ServiceQuestionId,
): readonly RegisterTransfer[] {
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
