import type { ContentLang, Localized } from '#app/i18n/lang.ts'
import { periodWords } from '#app/notices/drafts/period.ts'
import { under, type FieldShape, type Shape } from '#app/notices/drafts/shape.ts'
import { statuteLines } from '#app/notices/drafts/statute-lines.ts'
import type { StatuteRef } from '#app/notices/notice.ts'

/**
 * The values of a form's controls by name. What was typed is kept in this form until it is read
 * (`read-controls.ts`), so that nothing is lost when some of it cannot be read.
 */
export type Controls = Readonly<Record<string, string>>

/** The name of the hidden control that counts the rows of a list. */
export function rowCount(path: string): string {
  return under(path, 'rows')
}

/** The name of the control that says whether a part is silent, "none" or told. */
export function toldChoice(path: string): string {
  return under(path, 'told')
}

type Values = Readonly<Record<string, unknown>>

/** The controls of a section as its form first shows them. */
export function controlsOf(
  fields: readonly FieldShape[],
  values: Values,
  lang: ContentLang,
  path = '',
): Controls {
  return Object.assign(
    {},
    ...fields.map(({ key, shape }) => controlsOfShape(shape, values[key], lang, under(path, key))),
  ) as Controls
}

function controlsOfShape(shape: Shape, value: unknown, lang: ContentLang, path: string): Controls {
  switch (shape.kind) {
    case 'text': {
      const text = (value ?? { fi: '', sv: '' }) as Localized
      return { [under(path, 'fi')]: text.fi, [under(path, 'sv')]: text.sv }
    }
    case 'texts': {
      const items = (value ?? []) as readonly Localized[]
      return {
        [under(path, 'fi')]: items.map(({ fi }) => fi).join('\n'),
        [under(path, 'sv')]: items.map(({ sv }) => sv).join('\n'),
      }
    }
    case 'plain':
    case 'choice':
    case 'id':
      return { [path]: typeof value === 'string' ? value : '' }
    case 'date':
      return { [path]: typeof value === 'string' ? dayMonthYear(value) : '' }
    case 'period':
      return { [path]: typeof value === 'string' ? periodWords(value, lang) : '' }
    case 'flag':
      return value === true ? { [path]: 'yes' } : {}
    case 'choices':
      return Object.fromEntries(
        ((value ?? []) as readonly string[]).map((one) => [under(path, one), 'yes']),
      )
    case 'statutes':
      return { [path]: statuteLines((value ?? []) as readonly StatuteRef[]) }
    case 'group':
      return controlsOf(shape.fields, (value ?? {}) as Values, lang, path)
    case 'rows': {
      const rows = (value ?? []) as readonly Values[]
      return Object.assign(
        { [rowCount(path)]: String(rows.length) },
        ...rows.map((row, index) => controlsOf(shape.fields, row, lang, under(path, index))),
      ) as Controls
    }
    case 'told': {
      const told = value === undefined ? '' : value === 'none' ? 'none' : 'told'
      const inside = told === 'told' ? value : undefined
      return {
        [toldChoice(path)]: told,
        ...controlsOfShape(shape.told, inside, lang, path),
      }
    }
  }
}

function dayMonthYear(iso: string): string {
  const [year, month, day] = iso.split('-').map(Number)
  return `${String(day)}.${String(month)}.${String(year)}`
}

/** What a button of the form does to the rows of a list. */
export type RowChange =
  | { readonly kind: 'add'; readonly path: string }
  | { readonly kind: 'remove' | 'up'; readonly path: string; readonly index: number }

/** `add:purposes`, `remove:purposes.0.legalBases:2`, `up:retention:1`; `undefined` for anything else. */
export function rowChange(intent: string): RowChange | undefined {
  const [kind = '', path = '', index = ''] = intent.split(':')
  if (path === '') return undefined
  if (kind === 'add' && index === '') return { kind, path }
  if ((kind === 'remove' || kind === 'up') && /^\d{1,2}$/.test(index)) {
    return { kind, path, index: Number(index) }
  }
  return undefined
}

/** The most rows that a list of a form takes. */
export const MOST_ROWS = 60

/** The number of rows that the controls of a list say they have, within bounds. */
export function rowsIn(controls: Controls, path: string): number {
  const count = Number(controls[rowCount(path)] ?? '0')
  return Number.isInteger(count) ? Math.min(Math.max(count, 0), MOST_ROWS) : 0
}

/** The controls after a row was added, removed or moved up; everything else stays as typed. */
export function changeRows(controls: Controls, change: RowChange): Controls {
  const { path } = change
  const count = rowsIn(controls, path)
  if (change.kind === 'add') {
    return { ...controls, [rowCount(path)]: String(Math.min(count + 1, MOST_ROWS)) }
  }
  const { index } = change
  if (index >= count) return controls
  if (change.kind === 'up') {
    return renumber(controls, path, (row) =>
      row === index ? Math.max(index - 1, 0) : row === index - 1 ? index : row,
    )
  }
  const left = renumber(controls, path, (row) =>
    row === index ? undefined : row > index ? row - 1 : row,
  )
  return { ...left, [rowCount(path)]: String(count - 1) }
}

/** Gives the rows of a list other numbers; those that get none are left out. */
function renumber(
  controls: Controls,
  path: string,
  place: (row: number) => number | undefined,
): Controls {
  const prefix = `${path}.`
  return Object.fromEntries(
    Object.entries(controls).flatMap(([name, value]) => {
      if (!name.startsWith(prefix)) return [[name, value]]
      const [row = '', ...rest] = name.slice(prefix.length).split('.')
      if (!/^\d+$/.test(row)) return [[name, value]]
      const moved = place(Number(row))
      return moved === undefined ? [] : [[[path, moved, ...rest].join('.'), value]]
    }),
  )
}
