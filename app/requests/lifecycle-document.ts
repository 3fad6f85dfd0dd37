import type { Lang } from '#app/i18n/lang.ts'
import { LIFECYCLE, type ItemState, type Transition } from '#app/requests/lifecycle-table.ts'

const HEADINGS: Readonly<Record<Lang, readonly string[]>> = {
  fi: ['Tapahtuma', 'Tilasta', 'Tilaan', 'Kuka', 'Vain kun', 'Ehdot', 'Kirjeet', 'Vaikutus'],
  sv: ['Händelse', 'Från', 'Till', 'Vem', 'Bara när', 'Villkor', 'Brev', 'Verkan'],
  en: ['Event', 'From', 'To', 'Who', 'Only when', 'Guards', 'Letters', 'Effect'],
}

/** The table of transitions and its diagram as Markdown, made from the table that the portal runs by. */
export function lifecycleDocument(lang: Lang): string {
  return [...diagram(), '', ...table(lang)].join('\n')
}

function table(lang: Lang): string[] {
  const rows = [HEADINGS[lang], ...LIFECYCLE.map((row) => cells(row, lang))]
  const widths = HEADINGS[lang].map((_, column) =>
    Math.max(...rows.map((row) => row[column]?.length ?? 0)),
  )
  const line = (row: readonly string[]) =>
    `| ${row.map((cell, column) => cell.padEnd(widths[column] ?? 0)).join(' | ')} |`
  const [head = [], ...body] = rows
  return [line(head), line(widths.map((width) => '-'.repeat(width))), ...body.map(line)]
}

function cells({ event, from, to, by, guards, letters = [], ...row }: Transition, lang: Lang) {
  return [
    event,
    from.join(', '),
    to === 'same' ? '=' : to,
    by.join(', '),
    [...(row.rights ?? []), ...(row.when === undefined ? [] : [row.when])].join(', '),
    guards.join(', '),
    ranges(letters),
    row.effect[lang],
  ]
}

/** `L-05 L-06 L-07 L-09` as `L-05–L-07, L-09`. */
function ranges(letters: readonly string[]): string {
  const runs: [string, string][] = []
  for (const letter of letters) {
    const last = runs.at(-1)
    if (last !== undefined && numberOf(letter) === numberOf(last[1]) + 1) last[1] = letter
    else runs.push([letter, letter])
  }
  return runs.map(([first, last]) => (first === last ? first : `${first}–${last}`)).join(', ')
}

const numberOf = (letter: string): number => Number(letter.slice('L-'.length))

/** What changes the state; events that leave it as it is are only in the table. */
function diagram(): string[] {
  const arrows = new Map<string, string[]>()
  const add = (from: string, to: string, label: string): void => {
    const arrow = `${from} --> ${to}`
    const labels = arrows.get(arrow) ?? []
    if (!labels.includes(label)) arrows.set(arrow, [...labels, label])
  }
  add('[*]', 'received', 'submit')
  add('[*]', 'identifying', 'submit, requester not identified')
  for (const { event, from, to } of LIFECYCLE) {
    for (const state of from) if (changes(state, to)) add(state, to, event)
  }
  const lines = [...arrows].map(([arrow, labels]) => `  ${arrow}: ${labels.join(', ')}`)
  return ['```mermaid', 'stateDiagram-v2', ...lines, '```']
}

function changes(from: ItemState, to: Transition['to']): to is ItemState {
  return to !== 'same' && to !== from
}
