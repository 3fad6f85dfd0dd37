import { describe, expect, it } from 'vitest'
import { CLOCK_IDS, CLOCKS } from '#app/requests/clocks.ts'
import examples from '#app/requests/deadline-examples.json' with { type: 'json' }
import { CALCULATION_MODES } from '#app/requests/holidays.ts'
import { answers, portal } from '#test/support/run-portal.ts'

/** One answer through `--received … --json`. */
async function answer(received: string, ...options: string[]) {
  const { code, out, err } = await portal([
    ...['deadline', '--received', received, '--json'],
    ...options,
  ])
  expect([code, err]).toEqual([0, []])
  return answers(out)[0]!
}

/** The answers to many lines through `--stdin`. */
async function answerLines(lines: readonly string[], ...options: string[]) {
  const { code, out, err } = await portal(['deadline', '--stdin', ...options], [lines.join('\n')])
  expect([code, err]).toEqual([0, []])
  return answers(out)
}

describe.each(CALCULATION_MODES)('the worked examples in mode %s', (mode) => {
  it('are answered one by one', async () => {
    for (const { received, due, extendedDue } of examples) {
      expect(await answer(received, '--clock', 'gdpr-12', '--mode', mode)).toMatchObject({
        ...{ received, mode },
        due: due[mode],
        extendedDue: extendedDue[mode],
      })
    }
  })

  it('are answered as lines', async () => {
    const lines = examples.map(({ received }) => received)
    const found = await answerLines(lines, '--mode', mode)
    expect(found.map(({ received, due, extendedDue }) => ({ received, due, extendedDue }))).toEqual(
      examples.map(({ received, due, extendedDue }) => ({
        received,
        due: due[mode],
        extendedDue: extendedDue[mode],
      })),
    )
  })
})

describe('each clock', () => {
  it.each([
    ['log-703', '2026-10-24', '2026-12-28', null],
    ['log-703', '2026-12-31', '2027-03-01', null],
    ['log-703', '2026-11-24', '2027-01-25', null],
    ['log-703', '2026-04-19', '2026-06-22', null],
    ['publicity-14', '2026-12-10', '2026-12-28', '2027-01-11'],
    ['publicity-14', '2026-06-05', '2026-06-22', '2026-07-06'],
    ['accessibility-10', '2026-12-10', '2026-12-28', '2027-01-07'],
    ['appeal-30', '2026-11-24', '2026-12-28', null],
    ['review-14', '2026-12-10', '2026-12-28', null],
  ])('%s from %s: due %s, extended %s', async (clock, received, due, extendedDue) => {
    const expected = { clock, received, due, extendedDue, mode: 'FI_150' }
    expect(await answer(received, '--clock', clock)).toMatchObject(expected)
    expect(await answerLines([received], '--clock', clock)).toMatchObject([expected])
  })

  it.each(CLOCK_IDS)('%s is in the help, with its source', async (clock) => {
    const help = (await portal(['help', 'deadline'])).out.join('\n')
    expect(help).toMatch(new RegExp(`^  ${clock} +\\d+ (month|week|day)`, 'm'))
    expect(help).toContain(CLOCKS[clock].source)
  })

  it('runs in its own mode unless told otherwise', async () => {
    for (const clock of CLOCK_IDS) {
      expect((await answer('2026-03-05', '--clock', clock)).mode).toBe(CLOCKS[clock].mode)
      expect((await answer('2026-03-05', '--clock', clock, '--mode', 'STRICT')).mode).toBe('STRICT')
    }
  })

  it('is named when the one asked for is unknown', async () => {
    const { code, out, err } = await portal([
      ...['deadline', '--received', '2026-03-05', '--clock', 'gdpr'],
    ])
    expect([code, out]).toEqual([2, []])
    for (const clock of CLOCK_IDS) expect(err[0]).toContain(clock)
  })

  it('says in the table from which day it runs', async () => {
    const table = async (clock: string) =>
      (await portal(['deadline', '--received', '2026-03-05', '--clock', clock])).out[0]
    expect(await table('review-14')).toBe('Notice        2026-03-05 Thu')
    expect(await table('publicity-14')).toBe('Received      2026-03-05 Thu')
  })
})

describe('suspended days (D-18)', () => {
  it.each([
    ['2026-11-02', '5', '2026-12-02', '2026-12-07', '2026-12-07'],
    ['2026-11-20', '10', '2026-12-21', '2026-12-30', '2026-12-30'],
    ['2026-05-04', '15', '2026-06-04', '2026-06-22', '2026-06-19'],
  ])(
    'received %s, %s days: %s becomes %s, strictly %s',
    async (received, k, plain, due, strict) => {
      const suspended = ['--suspended-days', k]
      expect((await answer(received)).due).toBe(plain)
      expect((await answer(received, ...suspended)).due).toBe(due)
      expect((await answer(received, ...suspended, '--mode', 'STRICT')).due).toBe(strict)
      expect((await answerLines([received], ...suspended))[0]?.due).toBe(due)
    },
  )
})

describe('a moment of arrival becomes the Finnish date (D-08)', () => {
  const MOMENTS = [
    ['2026-03-05T21:59:59Z', '2026-03-05'],
    ['2026-03-05T22:00:00Z', '2026-03-06'],
    ['2026-07-05T20:59:59Z', '2026-07-05'],
    ['2026-07-05T21:00:00Z', '2026-07-06'],
    ['2026-03-28T22:00:00Z', '2026-03-29'],
    ['2026-03-29T20:59:59.999Z', '2026-03-29'],
    ['2026-03-29T21:00Z', '2026-03-30'],
    ['2026-10-24T21:00:00Z', '2026-10-25'],
    ['2026-10-25T21:59:59Z', '2026-10-25'],
    ['2026-10-25T22:00:00Z', '2026-10-26'],
    ['2026-03-06T00:00:00+02:00', '2026-03-06'],
    ['2026-03-05T23:59:59+02:00', '2026-03-05'],
  ] as const

  it.each(MOMENTS)('%s is received %s', async (moment, received) => {
    expect(await answer(moment)).toEqual(await answer(received))
  })

  it('line by line too', async () => {
    const found = await answerLines(MOMENTS.map(([moment]) => moment))
    expect(found.map(({ received }) => received)).toEqual(MOMENTS.map(([, received]) => received))
  })

  it.each([
    '2026-03-05T22:00:00',
    '2026-03-05T22:00:00 Z',
    '2026-02-30T10:00:00Z',
    '2026-03-05T25:00:00Z',
    '2026-03-05T22:00:00+99:00',
    '2026-03-05T22:00:00[Europe/Helsinki]',
    '1994-12-31T10:00:00Z',
    '2999-12-31T22:00:00Z',
  ])('refuses %j', async (moment) => {
    const { code, out, err } = await portal(['deadline', '--received', moment, '--json'])
    expect([code, out]).toEqual([2, []])
    expect(err[0]).toContain(JSON.stringify(moment))
  })
})
