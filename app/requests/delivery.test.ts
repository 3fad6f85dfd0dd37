import fc from 'fast-check'
import { Temporal } from 'temporal-polyfill'
import { describe, expect, it } from 'vitest'
import {
  countsAsGiven,
  deliveryEventOf,
  liesUnopened,
  DELIVERY_EVENTS,
  DELIVERY_STATUSES,
  DELIVERY_TABLE,
  DELIVERY_WAYS,
  manualEvents,
  nextDelivery,
  postWarning,
  postWarningText,
  presumedNotice,
  type DeliveryEvent,
  type DeliveryStatus,
  type DeliveryWay,
} from '#app/requests/delivery.ts'
import { EVENT_KINDS, type SuomifiEventKind } from '#app/platform/suomifi-wire.ts'

const day = (iso: string) => Temporal.PlainDate.from(iso)

/** States that a delivery of one way can get into, without changing the way. */
function reachable(way: DeliveryWay, from: DeliveryStatus): Set<DeliveryStatus> {
  const found = new Set<DeliveryStatus>([from])
  for (const status of found) {
    for (const event of DELIVERY_EVENTS) {
      const next = event === 'change-way' ? undefined : nextDelivery(way, status, event)
      if (next !== undefined) found.add(next)
    }
  }
  return found
}

function run(way: DeliveryWay, events: readonly DeliveryEvent[]): DeliveryStatus {
  return events.reduce<DeliveryStatus>(
    (status, event) => nextDelivery(way, status, event) ?? status,
    'waiting',
  )
}

describe('the table', () => {
  it.each(DELIVERY_WAYS)('has no dead end: %s', (way) => {
    for (const status of reachable(way, 'waiting')) {
      const ends = [...reachable(way, status)].filter(countsAsGiven)
      expect(ends, status).not.toEqual([])
      if (!countsAsGiven(status)) expect(manualEvents(way, status), status).not.toEqual([])
    }
  })

  it('uses every status and every event', () => {
    const statuses = DELIVERY_WAYS.flatMap((way) => [...reachable(way, 'waiting')])
    expect(DELIVERY_STATUSES.filter((status) => !statuses.includes(status))).toEqual([])
    const used = DELIVERY_TABLE.map(({ event }) => event)
    expect(DELIVERY_EVENTS.filter((event) => !used.includes(event))).toEqual([])
  })

  it('has no row that can never be used, and none twice', () => {
    for (const { event, ways, from } of DELIVERY_TABLE) {
      for (const status of from) {
        const possible = ways.some((way) => reachable(way, 'waiting').has(status))
        expect(possible, `${event} from ${status}`).toBe(true)
      }
    }
    const keys = DELIVERY_TABLE.flatMap(({ event, ways, from }) =>
      ways.flatMap((way) => from.map((status) => `${event} ${way} ${status}`)),
    )
    expect(new Set(keys).size).toBe(keys.length)
  })

  it('takes every event a second time without a change', () => {
    fc.assert(
      fc.property(
        fc.constantFrom(...DELIVERY_WAYS),
        fc.array(fc.constantFrom(...DELIVERY_EVENTS)),
        fc.constantFrom('send', 'deliver', 'read', 'print', 'post', 'return', 'hand-over' as const),
        (way, before, event) => {
          const once = nextDelivery(way, run(way, before), event)
          fc.pre(once !== undefined)
          expect(nextDelivery(way, once, event) ?? once).toBe(once)
        },
      ),
    )
  })

  it('comes to "read" in whatever order Suomi.fi-viestit tells it', () => {
    const orders = fc.shuffledSubarray(['send', 'fail', 'deliver', 'read'] as const, {
      minLength: 4,
    })
    fc.assert(
      fc.property(orders, (events) => {
        expect(run('suomifi', events)).toBe('read')
      }),
    )
  })

  it('keeps each way to itself', () => {
    expect(nextDelivery('portal', 'waiting', 'post')).toBeUndefined()
    expect(nextDelivery('post', 'waiting', 'post')).toBeUndefined()
    expect(nextDelivery('post', 'posted', 'read')).toBeUndefined()
    expect(nextDelivery('visit', 'waiting', 'deliver')).toBeUndefined()
    expect(run('post', ['print', 'post', 'return', 'retry', 'print'])).toBe('printed')
    expect(run('suomifi', ['send', 'post', 'return'])).toBe('failed')
  })
})

describe('what a clerk is offered', () => {
  it.each<[DeliveryWay, DeliveryStatus, readonly DeliveryEvent[]]>([
    ['post', 'waiting', ['print', 'change-way']],
    ['post', 'printed', ['post', 'change-way']],
    ['post', 'posted', []],
    ['post', 'failed', ['retry', 'change-way']],
    ['visit', 'waiting', ['hand-over', 'change-way']],
    ['oral', 'handed-over', []],
    ['suomifi', 'waiting', ['change-way']],
    ['suomifi', 'sent', ['change-way']],
    ['suomifi', 'failed', ['retry', 'change-way']],
    ['portal', 'delivered', ['change-way']],
    ['portal', 'read', []],
  ])('%s, %s', (way, status, events) => {
    expect(manualEvents(way, status)).toEqual(events)
  })
})

describe('events of Suomi.fi-viestit', () => {
  it('that mean something lead somewhere', () => {
    const kinds: SuomifiEventKind[] = [...Object.values(EVENT_KINDS), 'other']
    const meant = kinds.map(deliveryEventOf).filter((event) => event !== undefined)
    expect(new Set(meant)).toEqual(new Set(['deliver', 'read', 'send', 'post', 'return']))
    for (const event of meant) {
      const somewhere = DELIVERY_STATUSES.some((status) => nextDelivery('suomifi', status, event))
      expect(somewhere).toBe(true)
    }
    expect(deliveryEventOf('other')).toBeUndefined()
  })
})

describe('D-41', () => {
  it('warns from the day on which less than seven days are left', () => {
    const due = day('2026-04-10')
    expect(postWarning(due, day('2026-04-03'))).toBeUndefined()
    expect(postWarning(due, day('2026-04-04'))).toEqual({
      lastDay: day('2026-04-03'),
      daysShort: 1,
    })
    expect(postWarning(due, due)?.daysShort).toBe(7)
    expect(postWarning(due, day('2026-04-12'))?.daysShort).toBe(9)
    expect(postWarning(day('2026-03-03'), day('2026-02-25'))?.lastDay).toEqual(day('2026-02-24'))
  })

  it('says until when, in both languages', () => {
    const text = postWarningText({ lastDay: day('2026-04-03'), daysShort: 1 })
    expect(text.fi).toContain('viimeistään 3.4.2026')
    expect(text.sv).toContain('senast 3.4.2026')
  })

  it('counts as given what is available, sent or in the person’s hands', () => {
    expect(DELIVERY_STATUSES.filter((status) => !countsAsGiven(status))).toEqual([
      'waiting',
      'failed',
      'printed',
    ])
  })
})

describe('D-40', () => {
  it.each<[DeliveryWay, string, string | undefined]>([
    // The 7th and the 3rd day, also when that is Christmas or a Sunday.
    ['post', '2026-12-25', 'hallintolaki 59 §'],
    ['portal', '2026-12-21', 'laki 13/2003, 19 §'],
    ['suomifi', '2026-12-21', 'laki 13/2003, 19 §'],
    ['visit', '2026-12-18', undefined],
    ['oral', '2026-12-18', undefined],
  ])('%s', (way, on, source) => {
    const notice = presumedNotice(way, day('2026-12-18'))
    expect(notice.on.toString()).toBe(on)
    expect(notice.source?.fi).toBe(source)
  })
})

describe('D-42', () => {
  it.each<[DeliveryWay, DeliveryStatus, string, boolean]>([
    ['portal', 'delivered', '2026-11-09', false],
    ['portal', 'delivered', '2026-11-10', true],
    ['suomifi', 'sent', '2026-11-10', true],
    ['portal', 'read', '2026-11-30', false],
    ['post', 'posted', '2026-11-30', false],
  ])('%s, %s, sent on 3.11., on %s: %s', (way, status, today, unopened) => {
    expect(liesUnopened({ way, status }, day('2026-11-03'), day(today))).toBe(unopened)
  })
})
