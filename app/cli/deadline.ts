import { parseArgs } from 'node:util'
import { Temporal } from 'temporal-polyfill'
import { INVOCATION, refuseUsage } from '#app/cli/command.ts'
import type { Command, CommandIo } from '#app/cli/command.ts'
import { helsinkiDate } from '#app/platform/helsinki.ts'
import { CLOCK_IDS, CLOCKS, isClockId } from '#app/requests/clocks.ts'
import type { Clock, Length } from '#app/requests/clocks.ts'
import { computeDeadline, describeStep } from '#app/requests/deadline.ts'
import type { Deadline, DeadlineInput } from '#app/requests/deadline.ts'
import { CALCULATION_MODES, isCalculationMode } from '#app/requests/holidays.ts'

/** Today's holiday rules have held since then; an earlier date of receipt is a slip of the pen. */
const FIRST_YEAR = 1995
const LAST_YEAR = 2999
const MOST_SUSPENDED_DAYS = 3650

function lengthText(length: Length): string {
  if ('months' in length) return `${length.months} month${length.months === 1 ? '' : 's'}`
  return 'weeks' in length ? `${length.weeks} weeks` : `${length.days} days`
}

/** One line of help: `gdpr-12           1 month, extended 3 months; EU_FI; GDPR 12(3); …`. */
function clockText(id: string, { length, extendedLength, mode, source }: Clock): string {
  const extended = extendedLength ? `, extended ${lengthText(extendedLength)}` : ''
  return `  ${id.padEnd(18)}${lengthText(length)}${extended}; ${mode}; ${source}`
}

const USAGE = `Usage: ${INVOCATION} deadline --received YYYY-MM-DD [options]
       ${INVOCATION} deadline --stdin [options]

The last day for the answer to a request, the last day if it is extended, and why.

  --received DATE       date of arrival in Finland, YYYY-MM-DD, or its moment with a time zone,
                        YYYY-MM-DDTHH:MM:SSZ or …+02:00; of a remedy, the day of notice
  --stdin               read one date a line, write one JSON object a line;
                        a bad line is named on standard error, the others are still answered
  --clock ID            one of the clocks below (default gdpr-12)
  --mode MODE           ${CALCULATION_MODES.join(', ')} (default: the mode of the clock)
  --suspended-days N    calendar days the time limit was suspended, 0 to ${MOST_SUSPENDED_DAYS}
  --json                one JSON object instead of a table

Clocks:
${CLOCK_IDS.map((id) => clockText(id, CLOCKS[id])).join('\n')}

Exit code: 0 when every date was answered, 2 when an option or a date is wrong.`

type Parsed<T> = { ok: true; value: T } | { ok: false; reason: string }

const DATE = /^\d{4}-\d{2}-\d{2}$/
const MOMENT = /^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}(:\d{2}(\.\d{1,9})?)?(Z|[+-]\d{2}:\d{2})$/

/** A calendar date, or the Finnish date of a moment of arrival (D-08). */
function parseReceived(text: string): Parsed<Temporal.PlainDate> {
  const shown = JSON.stringify(text.length > 40 ? `${text.slice(0, 40)}…` : text)
  if (!DATE.test(text) && !MOMENT.test(text)) {
    const moment = 'nor a moment with its time zone'
    return { ok: false, reason: `${shown} is not a date of the form YYYY-MM-DD ${moment}` }
  }
  const value = DATE.test(text) ? calendarDate(text) : dateOfMoment(text)
  if (!value) return { ok: false, reason: `${shown} is not in the calendar` }
  if (value.year < FIRST_YEAR || value.year > LAST_YEAR) {
    return { ok: false, reason: `${shown} is not between the years ${FIRST_YEAR} and ${LAST_YEAR}` }
  }
  return { ok: true, value }
}

function calendarDate(text: string): Temporal.PlainDate | undefined {
  const [year, month, day] = text.split('-').map(Number) as [number, number, number]
  try {
    return Temporal.PlainDate.from({ year, month, day }, { overflow: 'reject' })
  } catch {
    return undefined
  }
}

function dateOfMoment(text: string): Temporal.PlainDate | undefined {
  try {
    return helsinkiDate(Temporal.Instant.from(text))
  } catch {
    return undefined
  }
}

type Settings = Omit<DeadlineInput, 'received'>

function parseSettings(values: {
  clock: string
  mode?: string | undefined
  'suspended-days': string
}): Parsed<Settings> {
  const { clock, mode, 'suspended-days': suspended } = values
  if (!isClockId(clock)) {
    return {
      ok: false,
      reason: `unknown clock ${JSON.stringify(clock)}: use one of ${CLOCK_IDS.join(', ')}`,
    }
  }
  if (mode !== undefined && !isCalculationMode(mode)) {
    const known = CALCULATION_MODES.join(', ')
    return { ok: false, reason: `unknown mode ${JSON.stringify(mode)}: use one of ${known}` }
  }
  const suspendedDays = Number(suspended)
  if (!/^\d+$/.test(suspended) || suspendedDays > MOST_SUSPENDED_DAYS) {
    const range = `a whole number from 0 to ${MOST_SUSPENDED_DAYS}`
    return { ok: false, reason: `--suspended-days ${JSON.stringify(suspended)} is not ${range}` }
  }
  return { ok: true, value: { clock, suspendedDays, ...(mode && { mode }) } }
}

/** Dates serialise as YYYY-MM-DD; `extendedDue` is null when the law knows no extension. */
function toJson(deadline: Deadline): string {
  const { received, clock, mode, due, extendedDue = null, steps } = deadline
  return JSON.stringify({
    received,
    clock,
    mode,
    due,
    extendedDue,
    steps: steps.map((step) => ({ ...step, text: describeStep(step, 'en') })),
  })
}

const WEEKDAYS = ['Mon', 'Tue', 'Wed', 'Thu', 'Fri', 'Sat', 'Sun'] as const

function withWeekday(date: Temporal.PlainDate): string {
  return `${date.toString()} ${WEEKDAYS[date.dayOfWeek - 1]}`
}

function toTable({ received, clock, mode, due, extendedDue, steps }: Deadline): string[] {
  const explain = (of: 'due' | 'extendedDue') =>
    steps
      .filter((step) => step.of === of)
      .map((step) => `              ${describeStep(step, 'en')}`)
  return [
    `${CLOCKS[clock].start === 'decision-notified' ? 'Notice   ' : 'Received '}     ${withWeekday(received)}`,
    `Clock         ${clock} (${CLOCKS[clock].source})`,
    `Mode          ${mode}`,
    `Due           ${withWeekday(due)}`,
    ...explain('due'),
    `Extended due  ${extendedDue ? withWeekday(extendedDue) : 'none: this time limit cannot be extended'}`,
    ...explain('extendedDue'),
  ]
}

/** Lines of a byte or text stream, without their line ends. A last line may lack its own. */
async function* linesOf(input: AsyncIterable<string | Buffer>): AsyncGenerator<string> {
  const decoder = new TextDecoder()
  let rest = ''
  for await (const chunk of input) {
    rest += typeof chunk === 'string' ? chunk : decoder.decode(chunk, { stream: true })
    const lines = rest.split('\n')
    rest = lines.pop() ?? ''
    yield* lines.map((line) => line.replace(/\r$/, ''))
  }
  rest += decoder.decode()
  if (rest) yield rest.replace(/\r$/, '')
}

async function answerLines(settings: Settings, io: CommandIo): Promise<number> {
  let exitCode = 0
  let lineNumber = 0
  for await (const line of linesOf(io.stdin)) {
    lineNumber += 1
    if (line.trim() === '') continue
    const received = parseReceived(line)
    if (received.ok) {
      io.out(toJson(computeDeadline({ ...settings, received: received.value })))
    } else {
      io.err(`deadline: line ${lineNumber}: ${received.reason}`)
      exitCode = 2
    }
  }
  return exitCode
}

async function run(args: string[], io: CommandIo): Promise<number> {
  const { values } = parseArgs({
    args,
    options: {
      received: { type: 'string' },
      stdin: { type: 'boolean', default: false },
      clock: { type: 'string', default: 'gdpr-12' },
      mode: { type: 'string' },
      'suspended-days': { type: 'string', default: '0' },
      json: { type: 'boolean', default: false },
    },
  })
  const settings = parseSettings(values)
  if (!settings.ok) return refuseUsage(io, 'deadline', settings.reason)
  if (values.stdin === (values.received !== undefined)) {
    return refuseUsage(io, 'deadline', 'give either --received YYYY-MM-DD or --stdin')
  }
  if (values.received === undefined) return answerLines(settings.value, io)
  const received = parseReceived(values.received)
  if (!received.ok) return refuseUsage(io, 'deadline', received.reason)
  const deadline = computeDeadline({ ...settings.value, received: received.value })
  for (const line of values.json ? [toJson(deadline)] : toTable(deadline)) io.out(line)
  return 0
}

export const command: Command = {
  name: 'deadline',
  summary: 'the last day for an answer, and why that day',
  usage: USAGE,
  run,
}
