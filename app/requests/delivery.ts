import type { Temporal } from 'temporal-polyfill'
import type { Localized } from '#app/i18n/lang.ts'
import { formatDate } from '#app/platform/helsinki.ts'
import type { SuomifiReason } from '#app/platform/suomifi-http.server.ts'
import type { SuomifiEventKind } from '#app/platform/suomifi-wire.ts'

/** How a letter or answer reaches the person. */
export const DELIVERY_WAYS = ['portal', 'suomifi', 'post', 'visit', 'oral'] as const
export type DeliveryWay = (typeof DELIVERY_WAYS)[number]

export const DELIVERY_STATUSES = [
  'waiting',
  'sent',
  'delivered',
  'read',
  'failed',
  'printed',
  'posted',
  'handed-over',
] as const
export type DeliveryStatus = (typeof DELIVERY_STATUSES)[number]

export const DELIVERY_EVENTS = [
  'send',
  'deliver',
  'read',
  'fail',
  'retry',
  'print',
  'post',
  'return',
  'hand-over',
  'change-way',
] as const
export type DeliveryEvent = (typeof DELIVERY_EVENTS)[number]

export interface DeliveryStep {
  readonly event: DeliveryEvent
  readonly ways: readonly DeliveryWay[]
  readonly from: readonly DeliveryStatus[]
  /** `same`: news that comes twice or late, and changes nothing. */
  readonly to: DeliveryStatus | 'same'
}

/**
 * The only table of what may happen to a delivery; what is not here is refused. Events of
 * Suomi.fi-viestit are polled, so they come again and in any order, and a message that turns out to
 * have got through is delivered even after we had given it up.
 */
export const DELIVERY_TABLE: readonly DeliveryStep[] = [
  // In the portal a document is there as soon as it is issued; the e-mail notice carries no content.
  { event: 'deliver', ways: ['portal'], from: ['waiting'], to: 'delivered' },
  { event: 'deliver', ways: ['portal'], from: ['delivered', 'read'], to: 'same' },
  { event: 'read', ways: ['portal'], from: ['delivered'], to: 'read' },
  { event: 'read', ways: ['portal'], from: ['read'], to: 'same' },

  { event: 'send', ways: ['suomifi'], from: ['waiting', 'failed'], to: 'sent' },
  { event: 'send', ways: ['suomifi'], from: ['sent', 'delivered', 'read', 'posted'], to: 'same' },
  { event: 'fail', ways: ['suomifi'], from: ['waiting'], to: 'failed' },
  { event: 'fail', ways: ['suomifi'], from: ['failed'], to: 'same' },
  { event: 'deliver', ways: ['suomifi'], from: ['waiting', 'failed', 'sent'], to: 'delivered' },
  { event: 'deliver', ways: ['suomifi'], from: ['delivered', 'read'], to: 'same' },
  {
    event: 'read',
    ways: ['suomifi'],
    from: ['waiting', 'failed', 'sent', 'delivered'],
    to: 'read',
  },
  { event: 'read', ways: ['suomifi'], from: ['read'], to: 'same' },
  // A multichannel message of a person without a mailbox goes on by post.
  { event: 'post', ways: ['suomifi'], from: ['waiting', 'failed', 'sent'], to: 'posted' },
  { event: 'post', ways: ['suomifi'], from: ['posted'], to: 'same' },

  { event: 'print', ways: ['post'], from: ['waiting'], to: 'printed' },
  { event: 'print', ways: ['post'], from: ['printed'], to: 'same' },
  { event: 'post', ways: ['post'], from: ['printed'], to: 'posted' },
  { event: 'post', ways: ['post'], from: ['posted'], to: 'same' },
  { event: 'return', ways: ['suomifi', 'post'], from: ['posted'], to: 'failed' },
  { event: 'return', ways: ['suomifi', 'post'], from: ['failed'], to: 'same' },

  { event: 'hand-over', ways: ['visit', 'oral'], from: ['waiting'], to: 'handed-over' },
  { event: 'hand-over', ways: ['visit', 'oral'], from: ['handed-over'], to: 'same' },

  { event: 'retry', ways: ['suomifi', 'post'], from: ['failed'], to: 'waiting' },
  // Another way begins at its own beginning.
  {
    event: 'change-way',
    ways: DELIVERY_WAYS,
    from: ['waiting', 'failed', 'printed'],
    to: 'waiting',
  },
  // D-42: what lies unopened in an electronic place may be sent another way as well.
  { event: 'change-way', ways: ['portal', 'suomifi'], from: ['sent', 'delivered'], to: 'waiting' },
]

/** @returns the status that follows, or undefined when the event may not happen now */
export function nextDelivery(
  way: DeliveryWay,
  status: DeliveryStatus,
  event: DeliveryEvent,
): DeliveryStatus | undefined {
  const step = DELIVERY_TABLE.find(
    (row) => row.event === event && row.ways.includes(way) && row.from.includes(status),
  )
  return step?.to === 'same' ? status : step?.to
}

/** What a clerk may do by hand, in the order of work. */
const BY_HAND = ['print', 'post', 'hand-over', 'retry', 'change-way'] as const
export type ManualEvent = (typeof BY_HAND)[number]

/** The steps by hand that are open now: what to offer. Suomi.fi posts by itself. */
export function manualEvents(way: DeliveryWay, status: DeliveryStatus): ManualEvent[] {
  return BY_HAND.filter((event) => {
    if (way === 'suomifi' && event === 'post') return false
    const next = nextDelivery(way, status, event)
    return next !== undefined && (next !== status || event === 'change-way')
  })
}

/** D-41: an answer counts as given once it is available or sent. */
export function countsAsGiven(status: DeliveryStatus): boolean {
  return status !== 'waiting' && status !== 'failed' && status !== 'printed'
}

/** D-42: days after which an unopened electronic letter is worth sending another way. */
const UNOPENED_DAYS = 7

/** D-42: whether a letter has lain unopened in an electronic place for a week. */
export function liesUnopened(
  delivery: { readonly way: DeliveryWay; readonly status: DeliveryStatus },
  sentOn: Temporal.PlainDate,
  today: Temporal.PlainDate,
): boolean {
  const { way, status } = delivery
  if (way !== 'portal' && way !== 'suomifi') return false
  if (status !== 'sent' && status !== 'delivered') return false
  return sentOn.until(today, { largestUnit: 'days' }).days >= UNOPENED_DAYS
}

/** How the identity of whoever is handed a letter was checked (I-04: never a copy of it). */
export const IDENTITY_CHECKS = ['document', 'strong', 'known'] as const
export type IdentityCheck = (typeof IDENTITY_CHECKS)[number]

/** Why or how something happened to a delivery: codes only, never words or numbers of a person. */
export type DeliveryDetail =
  | ''
  | SuomifiReason
  | 'already-sent'
  | 'unreachable'
  | 'no-hetu'
  | 'withheld'
  | 'not-in-use'
  | 'gave-up'
  | 'returned'
  | 'new-address'
  | `identity-${IdentityCheck}`
  | `to-${DeliveryWay}`
  | `instead-of-${DeliveryWay}`

/** What an event of Suomi.fi-viestit means for the delivery; undefined: nothing. */
export function deliveryEventOf(kind: SuomifiEventKind): DeliveryEvent | undefined {
  switch (kind) {
    case 'electronic-created':
      return 'deliver'
    case 'electronic-read':
    case 'receipt-confirmed':
      return 'read'
    case 'paper-created':
      return 'send'
    case 'paper-sent':
      return 'post'
    case 'paper-returned':
      return 'return'
    case 'paper-receipt-confirmed':
    case 'paper-unresolved':
    case 'from-person':
    case 'other':
      return undefined
  }
}

/** D-41: days that a letter needs before the due date. */
export const POST_MARGIN_DAYS = 7

export interface PostWarning {
  /** The last day to post that leaves the margin. */
  readonly lastDay: Temporal.PlainDate
  /** Days of the margin that are gone; from 8 on the due date itself has passed. */
  readonly daysShort: number
}

/** D-41: a warning, and never more than that, when a letter posted today goes out too late. */
export function postWarning(
  due: Temporal.PlainDate,
  today: Temporal.PlainDate,
): PostWarning | undefined {
  const lastDay = due.subtract({ days: POST_MARGIN_DAYS })
  const daysShort = lastDay.until(today, { largestUnit: 'days' }).days
  return daysShort > 0 ? { lastDay, daysShort } : undefined
}

export function postWarningText({ lastDay }: PostWarning): Localized {
  const day = formatDate(lastDay)
  return {
    fi: `Kirje olisi pitänyt postittaa viimeistään ${day}, jotta se ehtii perille ennen määräaikaa. Lähetä se heti, ja harkitse muuta toimitustapaa.`,
    sv: `Brevet borde ha postats senast ${day} för att hinna fram inom tidsfristen. Skicka det genast, och överväg ett annat leveranssätt.`,
  }
}

export interface PresumedNotice {
  readonly on: Temporal.PlainDate
  /** The provision, or undefined when it is no presumption: the person had it in their hands. */
  readonly source: Localized | undefined
}

/**
 * D-40: when the person counts as having been told, unless shown otherwise: a letter on the 7th day
 * after sending, an ordinary electronic notice on the 3rd. Calendar days, never rolled.
 */
export function presumedNotice(way: DeliveryWay, sentOn: Temporal.PlainDate): PresumedNotice {
  switch (way) {
    case 'post':
      return {
        on: sentOn.add({ days: 7 }),
        source: { fi: 'hallintolaki 59 §', sv: '59 § i förvaltningslagen' },
      }
    case 'portal':
    case 'suomifi':
      return {
        on: sentOn.add({ days: 3 }),
        source: { fi: 'laki 13/2003, 19 §', sv: '19 § i lagen 13/2003' },
      }
    case 'visit':
    case 'oral':
      return { on: sentOn, source: undefined }
  }
}
