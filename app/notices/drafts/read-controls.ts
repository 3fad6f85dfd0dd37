import type { Localized } from '#app/i18n/lang.ts'
import { rowsIn, toldChoice, type Controls } from '#app/notices/drafts/controls.ts'
import { parsePeriod } from '#app/notices/drafts/period.ts'
import { under, type FieldShape, type Shape } from '#app/notices/drafts/shape.ts'
import { parseStatuteLines } from '#app/notices/drafts/statute-lines.ts'
import { parseDate } from '#app/platform/helsinki.ts'

/** What cannot be read, by the name of its control. */
export interface ControlProblem {
  readonly name: string
  readonly reason: 'choose' | 'date' | 'period' | 'statute'
  /** The line that is no reference to an act. */
  readonly line?: string
}

export interface ReadControls {
  /** The values of the fields; what was left empty is absent unless its field is `always`. */
  readonly values: Readonly<Record<string, unknown>>
  readonly problems: readonly ControlProblem[]
}

/** Reads the controls of a section back into values of the document. Unknown controls are passed over. */
export function readControls(
  fields: readonly FieldShape[],
  controls: Controls,
  path = '',
): ReadControls {
  const problems: ControlProblem[] = []
  const values: Record<string, unknown> = {}
  for (const { key, shape, always = false } of fields) {
    const value = readShape(shape, controls, under(path, key), problems)
    if (value !== undefined) values[key] = value
    else if (always) values[key] = emptyOf(shape)
  }
  return { values, problems }
}

/** `undefined`: nothing was typed. */
function readShape(
  shape: Shape,
  controls: Controls,
  path: string,
  problems: ControlProblem[],
): unknown {
  const typed = (controls[path] ?? '').trim()
  switch (shape.kind) {
    case 'text': {
      const text = localized(controls, path)
      return text.fi === '' && text.sv === '' ? undefined : text
    }
    case 'texts':
      return readLines(controls, path)
    case 'plain':
    case 'id':
      return typed === '' ? undefined : typed
    case 'date': {
      if (typed === '') return undefined
      const date = parseDate(typed)
      if (date === undefined) problems.push({ name: path, reason: 'date' })
      return date?.toString()
    }
    case 'period': {
      if (typed === '') return undefined
      const period = parsePeriod(typed)
      if (period === undefined) problems.push({ name: path, reason: 'period' })
      return period
    }
    case 'choice':
      if (typed === '' || !shape.options.some(({ value }) => value === typed)) {
        if (!shape.mayBeOpen) problems.push({ name: path, reason: 'choose' })
        return undefined
      }
      return typed
    case 'choices': {
      const chosen = shape.options.filter(({ value }) => controls[under(path, value)] === 'yes')
      return chosen.length === 0 ? undefined : chosen.map(({ value }) => value)
    }
    case 'flag':
      return controls[path] === 'yes' ? true : undefined
    case 'statutes': {
      const parsed = parseStatuteLines(controls[path] ?? '')
      if (parsed.ok) return parsed.refs.length === 0 ? undefined : parsed.refs
      problems.push({ name: path, reason: 'statute', line: parsed.line })
      return undefined
    }
    case 'group':
      return isBlank(shape, controls, path) ? undefined : inside(shape, controls, path, problems)
    case 'rows':
      return readRows(shape, controls, path, problems)
    case 'told': {
      const told = controls[toldChoice(path)] ?? ''
      if (told === 'none') return 'none'
      return told === 'told' ? readShape(shape.told, controls, path, problems) : undefined
    }
  }
}

function inside(
  { fields }: { readonly fields: readonly FieldShape[] },
  controls: Controls,
  path: string,
  problems: ControlProblem[],
): Readonly<Record<string, unknown>> {
  const read = readControls(fields, controls, path)
  problems.push(...read.problems)
  return read.values
}

function readRows(
  shape: Extract<Shape, { kind: 'rows' }>,
  controls: Controls,
  path: string,
  problems: ControlProblem[],
): readonly unknown[] | undefined {
  const rows: Record<string, unknown>[] = []
  const stem = shape.fields.find((field) => field.shape.kind === 'id')
  for (let index = 0; index < rowsIn(controls, path); index += 1) {
    const at = under(path, index)
    if (shape.fields.every((field) => isBlank(field.shape, controls, under(at, field.key))))
      continue
    const found: ControlProblem[] = []
    const row = inside(shape, controls, at, found)
    const kept = shape.keeps?.(row)
    const keeps = ([key]: [string, unknown]): boolean => kept?.includes(key) ?? true
    rows.push(Object.fromEntries(Object.entries(row).filter(keeps)))
    problems.push(
      ...found.filter(
        ({ name }) => kept?.includes(name.slice(at.length + 1).split('.')[0] ?? '') ?? true,
      ),
    )
    if (
      kept?.includes('period') &&
      row['period'] === undefined &&
      !hasProblem(found, at, 'period')
    ) {
      problems.push({ name: under(at, 'period'), reason: 'period' })
    }
    if (kept?.includes('trigger') && row['trigger'] === undefined) {
      problems.push({ name: under(at, 'trigger'), reason: 'choose' })
    }
  }
  if (rows.length === 0) return undefined
  return stem?.shape.kind === 'id' ? withIds(rows, stem.key, stem.shape.stem) : rows
}

function hasProblem(problems: readonly ControlProblem[], at: string, key: string): boolean {
  return problems.some(({ name }) => name === under(at, key))
}

/** Rows that have no id yet get the next free number. */
function withIds(
  rows: readonly Readonly<Record<string, unknown>>[],
  key: string,
  stem: string,
): readonly unknown[] {
  const taken = new Set(rows.map((row) => row[key]))
  let next = 1
  return rows.map((row) => {
    if (row[key] !== undefined) return row
    while (taken.has(`${stem}-${String(next)}`)) next += 1
    const id = `${stem}-${String(next)}`
    taken.add(id)
    return { [key]: id, ...row }
  })
}

/** Whether nothing was typed or chosen in a part of the form. */
function isBlank(shape: Shape, controls: Controls, path: string): boolean {
  switch (shape.kind) {
    case 'text':
    case 'texts': {
      const { fi, sv } = localized(controls, path)
      return fi === '' && sv === ''
    }
    case 'id':
      return true
    case 'choices':
      return shape.options.every(({ value }) => controls[under(path, value)] !== 'yes')
    case 'group':
      return shape.fields.every((field) => isBlank(field.shape, controls, under(path, field.key)))
    case 'rows': {
      const rows = Array.from({ length: rowsIn(controls, path) }, (_, index) => under(path, index))
      return rows.every((at) =>
        shape.fields.every((field) => isBlank(field.shape, controls, under(at, field.key))),
      )
    }
    case 'told':
      return (controls[toldChoice(path)] ?? '') === ''
    case 'plain':
    case 'date':
    case 'period':
    case 'choice':
    case 'flag':
    case 'statutes':
      return (controls[path] ?? '').trim() === ''
  }
}

function localized(controls: Controls, path: string): Localized {
  const text = (lang: 'fi' | 'sv'): string => (controls[under(path, lang)] ?? '').trim()
  return { fi: text('fi'), sv: text('sv') }
}

/** One item a line; an empty line keeps the place of an item that one language still lacks. */
function readLines(controls: Controls, path: string): readonly Localized[] | undefined {
  const lines = (lang: 'fi' | 'sv'): string[] =>
    (controls[under(path, lang)] ?? '').split('\n').map((line) => line.trim())
  const [fi, sv] = [lines('fi'), lines('sv')]
  const items = Array.from({ length: Math.max(fi.length, sv.length) }, (_, index) => ({
    fi: fi[index] ?? '',
    sv: sv[index] ?? '',
  })).filter((item) => item.fi !== '' || item.sv !== '')
  return items.length === 0 ? undefined : items
}

function emptyOf(shape: Shape): unknown {
  switch (shape.kind) {
    case 'text':
      return { fi: '', sv: '' }
    case 'flag':
      return false
    case 'texts':
    case 'rows':
    case 'statutes':
    case 'choices':
      return []
    case 'group':
      return Object.fromEntries(
        shape.fields.flatMap(({ key, shape: inner, always }) =>
          always ? [[key, emptyOf(inner)]] : [],
        ),
      )
    case 'plain':
    case 'date':
    case 'period':
    case 'choice':
    case 'id':
    case 'told':
      return ''
  }
}
