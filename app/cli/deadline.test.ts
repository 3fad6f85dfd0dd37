import { execFileSync } from 'node:child_process'
import { describe, expect, it } from 'vitest'
import { runPortal } from '#app/cli/main.ts'
import { answers, portal } from '#test/support/run-portal.ts'

describe('deadline --received', () => {
  it('answers in JSON with both dates and every step', async () => {
    const { code, out, err } = await portal(['deadline', '--received', '2026-03-05', '--json'])
    expect([code, err, out.length]).toEqual([0, [], 1])
    const [answer] = answers(out)
    expect(answer).toMatchObject({
      received: '2026-03-05',
      clock: 'gdpr-12',
      mode: 'EU_FI',
      due: '2026-04-07',
      extendedDue: '2026-06-05',
    })
    expect(answer?.steps.map(({ of, kind, date, reason }) => [of, kind, date, reason])).toEqual([
      ['due', 'nominal', '2026-04-05', 'same-day-number'],
      ['due', 'rolled', '2026-04-06', 'easter-sunday'],
      ['due', 'rolled', '2026-04-07', 'easter-monday'],
      ['extendedDue', 'nominal', '2026-06-05', 'same-day-number'],
    ])
    expect(answer?.steps[1]?.text).toContain('Easter Sunday')
  })

  it('answers as a table for people', async () => {
    const { code, out } = await portal(['deadline', '--received', '2026-03-05'])
    expect(code).toBe(0)
    const text = out.join('\n')
    expect(text).toMatch(/^Due +2026-04-07 Tue$/m)
    expect(text).toMatch(/^Extended due +2026-06-05 Fri$/m)
    expect(text).toContain('5.4.2026 is Easter Sunday')
  })

  it.each([
    [['--mode', 'EU_FI'], '2026-12-24', '2027-02-24'],
    [['--mode', 'FI_150'], '2026-12-28', '2027-02-24'],
    [['--mode', 'STRICT'], '2026-12-24', '2027-02-24'],
    [['--clock', 'gdpr-12', '--suspended-days', '1'], '2026-12-28', '2027-02-25'],
    [['--clock', 'log-703'], '2027-01-25', null],
    [['--clock', 'log-703', '--mode', 'EU_FI'], '2027-01-25', null],
  ])('with %j', async (options, due, extendedDue) => {
    const args = ['deadline', '--received', '2026-11-24', '--json', ...options]
    const { code, out } = await portal(args)
    expect(code).toBe(0)
    expect(answers(out)[0]).toMatchObject({ due, extendedDue })
  })

  it.each([
    '2026-02-30',
    '2025-02-29',
    '2026-13-01',
    '2026-00-10',
    '5.3.2026',
    '',
    ' ',
    '26-3-5',
    '2026-3-5',
    '20260305',
    '2026-03-05T10:00',
    '2026-03-05\n',
    '+002026-03-05',
    '0000-01-01',
    '1994-12-31',
    '3000-01-01',
    '٢٠٢٦-٠٣-٠٥',
    'today',
  ])('refuses the date %j', async (date) => {
    const { code, out, err } = await portal(['deadline', '--received', date, '--json'])
    expect([code, out]).toEqual([2, []])
    expect(err[0]).toContain(JSON.stringify(date))
  })

  it.each([
    [[]],
    [['--received']],
    [['--received', '2026-03-05', '--stdin']],
    [['--received', '2026-03-05', '--mode', 'eu_fi']],
    [['--received', '2026-03-05', '--mode', '']],
    [['--received', '2026-03-05', '--clock', 'toString']],
    [['--received', '2026-03-05', '--suspended-days', '1.5']],
    [['--received', '2026-03-05', '--suspended-days=-1']],
    [['--received', '2026-03-05', '--suspended-days', '3651']],
    [['--received', '2026-03-05', '--suspended-days', '']],
    [['--received', '2026-03-05', '--colour']],
    [['2026-03-05']],
  ])('refuses the options %j', async (options) => {
    const { code, out, err } = await portal(['deadline', ...options])
    expect([code, out]).toEqual([2, []])
    expect(err[0]).toMatch(/^deadline: \S/)
    expect(err[1]).toContain('deadline --help')
  })
})

describe('deadline --stdin', () => {
  it('answers one JSON object a line, however the bytes arrive', async () => {
    const text = '2026-03-05\r\n\n  \n2026-01-31\n2026-11-24'
    const expected = ['2026-04-07', '2026-03-02', '2026-12-24']
    const arrivals = [[text], [...text], [Buffer.from(text)], [Buffer.from(`\uFEFF${text}`)]]
    for (const chunks of arrivals) {
      const { code, out, err } = await portal(['deadline', '--stdin'], chunks)
      expect([code, err]).toEqual([0, []])
      expect(answers(out).map(({ due }) => due)).toEqual(expected)
    }
  })

  it('names the bad lines and answers the others', async () => {
    const lines = ['2026-03-05', '', 'not a date', '2026-02-30', '2026-01-31', '']
    const { code, out, err } = await portal(['deadline', '--stdin'], [lines.join('\n')])
    expect(code).toBe(2)
    expect(answers(out).map(({ received }) => received)).toEqual(['2026-03-05', '2026-01-31'])
    expect(err).toHaveLength(2)
    expect(err[0]).toMatch(/^deadline: line 3: "not a date"/)
    expect(err[1]).toMatch(/^deadline: line 4: "2026-02-30"/)
  })

  it('answers nothing to an empty input', async () => {
    expect(await portal(['deadline', '--stdin'])).toEqual({ code: 0, out: [], err: [] })
  })

  it('shows no control characters of a bad line on the terminal', async () => {
    const { err } = await portal(['deadline', '--stdin'], ['\u001b[2J'])
    expect(err.join('')).not.toContain('\u001b')
  })
})

describe('the operator’s command', () => {
  it('lists its commands', async () => {
    for (const args of [['help'], ['--help'], ['-h'], ['help', 'help']]) {
      const { code, out, err } = await portal(args)
      expect([code, err]).toEqual([0, []])
      for (const name of ['serve', 'db', 'migrate', 'demo', 'audit', 'deadline', 'help']) {
        expect(out.join('\n')).toMatch(new RegExp(`^  ${name} `, 'm'))
      }
    }
  })

  it('gives the help of one command', async () => {
    const wanted = await portal(['help', 'deadline'])
    expect(wanted.code).toBe(0)
    expect(wanted.out.join('\n')).toContain('--suspended-days')
    expect(await portal(['deadline', '--help'])).toEqual(wanted)
    expect(await portal(['deadline', '--received', 'x', '-h'])).toEqual(wanted)
  })

  it('refuses to run without a command, or with an unknown one', async () => {
    const nothing = await portal([])
    expect([nothing.code, nothing.out]).toEqual([2, []])
    expect(nothing.err.join('\n')).toContain('Usage:')
    for (const name of ['deadlines', 'constructor', '']) {
      const unknown = await portal([name])
      expect([unknown.code, unknown.out]).toEqual([2, []])
      expect(unknown.err[0]).toBe(`portal: unknown command ${JSON.stringify(name)}`)
    }
  })

  it('tells a failure in one line, with its stack only for debugging', async () => {
    const stdin: AsyncIterable<string> = {
      [Symbol.asyncIterator]: () => ({
        next: () => Promise.reject(new Error('the disk is\non fire')),
      }),
    }
    const err: string[] = []
    const io = { stdin, out: () => undefined, err: (line: string) => void err.push(line) }
    expect(await runPortal(['deadline', '--stdin'], { ...io, env: { NODE_ENV: 'test' } })).toBe(1)
    expect(err.splice(0)).toEqual(['deadline: the disk is on fire'])
    const debug = { ...io, env: { NODE_ENV: 'test', PORTAL_DEBUG: '1' } as const }
    expect(await runPortal(['deadline', '--stdin'], debug)).toBe(1)
    expect(err.join('\n')).toMatch(/\n\s+at /)
  })

  it('runs as a program without settings, in any time zone', () => {
    for (const TZ of ['America/Anchorage', 'Pacific/Kiritimati']) {
      const out = execFileSync(process.execPath, ['app/cli/main.ts', 'deadline', '--stdin'], {
        env: { NODE_ENV: 'production', TZ },
        input: '2026-03-05\n',
        encoding: 'utf8',
      })
      expect(answers([out])[0]).toMatchObject({ received: '2026-03-05', due: '2026-04-07' })
    }
  })
})
