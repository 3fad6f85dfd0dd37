import type { ItemEvent } from '#app/requests/lifecycle-table.ts'

/** What an officer does to a case on a page of its own, besides the acts that are one event. */
export const DEEDS = ['identify', 'route', 'ask-unit', 'add-item', 'set-receipt-date'] as const
export type Deed = (typeof DEEDS)[number]

/** The event that must be possible now for the deed to be offered. */
export const DEED_EVENTS: Readonly<Record<Deed, ItemEvent>> = {
  identify: 'identify',
  route: 'route',
  'ask-unit': 'draft',
  'add-item': 'route',
  'set-receipt-date': 'set-receipt-date',
}

/** Fields that may be left empty. */
export const OPTIONAL_FIELDS: Readonly<Record<Deed, readonly string[]>> = {
  identify: ['hetu'],
  route: ['unitId', 'registerId'],
  'ask-unit': [],
  'add-item': ['registerId'],
  'set-receipt-date': [],
}
