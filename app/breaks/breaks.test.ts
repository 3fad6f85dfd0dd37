import { describe, expect, it } from 'vitest'
import { Temporal } from 'temporal-polyfill'
import { checkBreak, parseTime, toBreak } from '#app/breaks/break-form.ts'
import type { BreakDraft } from '#app/breaks/break-fields.ts'
import {
  breakTimes,
  nextChange,
  shownBreaks,
  shownFrom,
  type ServiceBreak,
} from '#app/breaks/service-break.ts'

const at = (iso: string): Temporal.Instant => Temporal.Instant.from(iso)
const text = { fi: 'Huolto.', sv: 'Underhåll.', en: 'Maintenance.' }
const one = (id: string, startsAt: string, endsAt: string): ServiceBreak => ({
  id,
  startsAt,
  endsAt,
  text,
})

// Saturday 28.11.2026 from 18.00 to 22.00 in Finland.
const saturday = one('saturday', '2026-11-28T16:00:00Z', '2026-11-28T20:00:00Z')

describe('a break', () => {
  it('is shown from the beginning of the day a week before until its end', () => {
    expect(shownFrom(saturday).toString()).toBe('2026-11-20T22:00:00Z')
    const shownAt = (iso: string): number => shownBreaks([saturday], at(iso)).length
    expect(shownAt('2026-11-20T21:59:59Z')).toBe(0)
    expect(shownAt('2026-11-20T22:00:00Z')).toBe(1)
    expect(shownAt('2026-11-28T19:59:59Z')).toBe(1)
    expect(shownAt('2026-11-28T20:00:00Z')).toBe(0)
  })

  it('counts its week by days in Finland, also over the change to winter time', () => {
    const autumn = one('autumn', '2026-10-27T06:00:00Z', '2026-10-27T08:00:00Z')
    // 20.10.2026 began while summer time was still kept.
    expect(shownFrom(autumn).toString()).toBe('2026-10-19T21:00:00Z')
  })

  it('changes what is shown at its own two moments, and never before now', () => {
    const later = one('later', '2026-12-05T16:00:00Z', '2026-12-05T20:00:00Z')
    const next = (iso: string) => nextChange([later, saturday], at(iso))?.toString()
    expect(next('2026-11-01T00:00:00Z')).toBe('2026-11-20T22:00:00Z')
    expect(next('2026-11-20T22:00:00Z')).toBe('2026-11-27T22:00:00Z')
    expect(next('2026-11-28T00:00:00Z')).toBe('2026-11-28T20:00:00Z')
    expect(next('2026-12-05T20:00:00Z')).toBeUndefined()
    expect(nextChange([], at('2026-11-01T00:00:00Z'))).toBeUndefined()
  })

  it('stands before those that begin later', () => {
    const earlier = one('earlier', '2026-11-27T16:00:00Z', '2026-11-29T20:00:00Z')
    const ids = shownBreaks([saturday, earlier], at('2026-11-25T00:00:00Z')).map(({ id }) => id)
    expect(ids).toEqual(['earlier', 'saturday'])
  })

  it('is written in Finnish time, with both days where they differ', () => {
    expect(breakTimes(saturday, 'fi')).toBe('28.11.2026 klo\u00a018.00–22.00')
    const night = one('night', '2026-11-28T20:00:00Z', '2026-11-29T02:30:00Z')
    expect(breakTimes(night, 'sv')).toBe('28.11.2026 kl.\u00a022.00 – 29.11.2026 kl.\u00a04.30')
  })
})

describe('the form for a break', () => {
  const now = at('2026-11-25T08:00:00Z')
  const good: BreakDraft = {
    startDay: '28.11.2026',
    startTime: '18',
    endDay: '28.11.2026',
    endTime: '22:00',
    textFi: ' Huolto. ',
    textSv: 'Underhåll.',
    textEn: 'Maintenance.',
  }

  it('becomes a break in Finnish time', () => {
    expect(checkBreak(good, now)).toEqual({})
    expect(toBreak(good, now)).toMatchObject({ text })
    expect(toBreak(good, now)?.startsAt.toString()).toBe('2026-11-28T16:00:00Z')
    expect(toBreak(good, now)?.endsAt.toString()).toBe('2026-11-28T20:00:00Z')
  })

  it.each([
    [{}, {}],
    [{ startDay: '' }, { startDay: 'required' }],
    [{ startDay: '31.11.2026' }, { startDay: 'date' }],
    [{ endTime: '24.00' }, { endTime: 'time' }],
    [{ endTime: '18.60' }, { endTime: 'time' }],
    [{ endTime: '18.00' }, { endTime: 'order' }],
    [{ startDay: '24.11.2026', endDay: '24.11.2026' }, { endDay: 'past' }],
    [{ textEn: '' }, { textEn: 'required' }],
    [{ textSv: 'x'.repeat(501) }, { textSv: 'tooLong' }],
  ] as const)('with %j has the errors %j', (change, errors) => {
    const draft = { ...good, ...change }
    expect(checkBreak(draft, now)).toEqual(errors)
    expect(toBreak(draft, now) === undefined).toBe(Object.keys(errors).length > 0)
  })

  it('reads times as people write them', () => {
    expect(parseTime('7.05')?.toString()).toBe('07:05:00')
    expect(parseTime('0')?.toString()).toBe('00:00:00')
    for (const text of ['', 'x', '7.5', '-1', '7.05.00', undefined]) {
      expect(parseTime(text)).toBeUndefined()
    }
  })
})
