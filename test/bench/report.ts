import { median, type Budget, type Measured, type Row } from '#test/bench/measure.ts'

/** A row that was measured, or why it could not be. */
export type Finished = { readonly row: Row; readonly kept: boolean } & (
  { readonly measured: Measured; readonly figure: number } | { readonly failure: string }
)

/** The table as text: one line per row, with notes and errors below it. */
export function tableOf(finished: readonly Finished[]): string {
  const head = ['row', 'ours', 'against', 'figure', '(min – max)', 'budget', 'errors', '']
  const lines = finished.map(lineOf)
  const widths = head.map((title, column) =>
    Math.max(title.length, ...lines.map((cells) => cells[column]?.length ?? 0)),
  )
  const draw = (cells: readonly string[]): string =>
    cells
      .map((cell, column) => cell.padEnd(widths[column] ?? 0))
      .join('  ')
      .trimEnd()
  const rule = widths.map((width) => '─'.repeat(width)).join('  ')
  const notes = finished.flatMap((one) => notesOf(one).map((note) => `  ${one.row.name}: ${note}`))
  return ['', draw(head), rule, ...lines.map(draw), '', ...notes].join('\n')
}

function lineOf(one: Finished): string[] {
  const { row } = one
  const verdict = one.kept ? (row.awaits === undefined ? 'ok' : `awaits ${row.awaits}`) : 'OVER'
  if ('failure' in one) {
    return [row.title, '–', row.against, '–', '', budgetText(row), 'not measured', verdict]
  }
  const { measured } = one
  const counts = Object.values(measured.errors)
  const { figures } = measured
  return [
    row.title,
    side(measured.ours, row),
    measured.base.length === 0 ? row.against : `${side(measured.base, row)} ${row.against}`,
    `${number(one.figure)} ${row.unit}`,
    `(${number(Math.min(...figures))} – ${number(Math.max(...figures))})`,
    budgetText(row),
    String(counts.reduce((sum, count) => sum + count, 0)),
    verdict,
  ]
}

const side = (values: readonly number[], row: Row): string =>
  `${number(median(values))} ${row.sideUnit}`

function budgetText({ budget, unit }: Row): string {
  const [sign, limit] = 'atLeast' in budget ? ['≥', budget.atLeast] : ['≤', budget.atMost]
  return `${sign} ${number(limit)} ${unit}`
}

/** Three significant digits, thousands apart. */
function number(value: number): string {
  return new Intl.NumberFormat('en', { maximumSignificantDigits: 3 }).format(value)
}

function notesOf(one: Finished): string[] {
  if ('failure' in one) return [one.failure]
  const { errors, notes } = one.measured
  return [...notes, ...Object.entries(errors).map(([what, count]) => `${String(count)} × ${what}`)]
}

/** Everything measured, for comparing one day's run with another's. */
export function toJson(run: {
  machine: string
  seconds: number
  finished: readonly Finished[]
}): string {
  const rows = run.finished.map((one) => {
    const { name, title, against, unit } = one.row
    const budget: Budget = one.row.budget
    const result =
      'failure' in one ? { failure: one.failure } : { figure: one.figure, ...one.measured }
    return { name, title, against, budget, unit, kept: one.kept, ...result }
  })
  return `${JSON.stringify({ machine: run.machine, seconds: run.seconds, rows }, null, 2)}\n`
}
