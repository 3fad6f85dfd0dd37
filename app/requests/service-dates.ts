import { type Temporal } from 'temporal-polyfill'
import type { RemedyClockId } from '#app/requests/clocks.ts'
import { computeDeadline } from '#app/requests/deadline.ts'
import { periodEnd } from '#app/requests/periods.ts'

/** How a letter or decision is served: by post, to an electronic address, or to be fetched. */
export const SERVICE_WAYS = ['letter', 'electronic', 'provable'] as const
export type ServiceWay = (typeof SERVICE_WAYS)[number]

export interface ServiceDates {
  /** The day on which notice is presumed; null where only fetching the document is notice. */
  readonly noticeOn: Temporal.PlainDate | null
  /** The last day to fetch it; after it the document is served in another way. */
  readonly fetchBy: Temporal.PlainDate | null
}

/**
 * When a document sent on `sentOn` counts as received. Calendar days: the presumption falls on
 * Sundays and holidays too. It yields to proof of a later receipt (D-40, D-42; Act 434/2003 § 59 for
 * letters, Act 13/2003 § 19 for ordinary electronic notice and § 18 for provable service).
 */
export function serviceDates(sentOn: Temporal.PlainDate, way: ServiceWay): ServiceDates {
  switch (way) {
    case 'letter':
      return { noticeOn: periodEnd('notice-by-letter', sentOn), fetchBy: null }
    case 'electronic':
      return { noticeOn: periodEnd('notice-electronic', sentOn), fetchBy: null }
    case 'provable':
      return { noticeOn: null, fetchBy: periodEnd('provable-service', sentOn) }
  }
}

/**
 * The last day to appeal to the administrative court or to claim a review by the municipality,
 * counted from notice; the day of notice itself is not counted (D-38, D-39; Act 808/2019 § 13, Act
 * 410/2015 § 138; Act 150/1930).
 */
export function appealLastDay(
  noticeDate: Temporal.PlainDate,
  remedy: RemedyClockId,
): Temporal.PlainDate {
  return computeDeadline({ received: noticeDate, clock: remedy }).due
}

/**
 * The last day on which an answer by post surely arrives in time; posting later deserves a warning
 * (D-41).
 */
export function postBy(lastDay: Temporal.PlainDate): Temporal.PlainDate {
  return periodEnd('post-margin', lastDay)
}
