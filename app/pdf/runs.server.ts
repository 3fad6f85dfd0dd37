import {
  directionsOf,
  isOtherDigit,
  levelsOf,
  mirrored,
  runsBothWays,
  visualOrder,
} from '#app/pdf/bidi.ts'
import { drawnText, familyOf, isPlain, needsActualText } from '#app/pdf/characters.server.ts'
import type { Family } from '#app/pdf/fonts.server.ts'
import { graphemes } from '#app/pdf/graphemes.ts'

/** Characters that one font draws in one direction. */
export interface Run {
  readonly text: string
  readonly family: Family
}

/** Runs from left to right. `actual`: what they say, where their glyphs do not say it themselves. */
export interface Span {
  readonly runs: readonly Run[]
  readonly actual?: string
}

interface Cluster extends Run {
  readonly source: string
}

/** What is drawn for a line of prepared text, from left to right. */
export function spansOf(line: string, rightToLeft = false): Span[] {
  if (isPlain(line) && !rightToLeft) return [{ runs: [{ text: line, family: 'text' }] }]
  if (rightToLeft || runsBothWays(line)) {
    // Spaces at the end of a line stay at its right edge, where they are not seen.
    const visible = line.replace(/ +$/, '')
    const spaces: Run = { text: line.slice(visible.length), family: 'text' }
    return [{ runs: [...bothWays(visible, rightToLeft), spaces], actual: line }]
  }
  return oneWay(clustersOf(line))
}

/** A cluster that no font has whole is drawn by its characters; what a line break has left over of one may be none. */
function clustersOf(line: string): Cluster[] {
  return [...graphemes(line)]
    .flatMap((cluster) => (familyOf(cluster) === undefined ? Array.from(cluster) : [cluster]))
    .flatMap((source) => {
      const family = familyOf(source)
      return family === undefined ? [] : [{ source, family, text: drawnText(source, family) }]
    })
}

function oneWay(clusters: readonly Cluster[]): Span[] {
  const spans: { runs: Run[]; actual?: string }[] = []
  for (const { source, family, text } of clusters) {
    const needed = needsActualText(source, family)
    const last = spans.at(-1)
    const run = last?.runs.at(-1)
    if (last === undefined || needed !== (last.actual !== undefined)) {
      spans.push({ runs: [{ text, family }], ...(needed ? { actual: source } : {}) })
      continue
    }
    if (last.actual !== undefined) last.actual += source
    if (run?.family === family) last.runs.splice(-1, 1, { text: run.text + text, family })
    else last.runs.push({ text, family })
  }
  return spans
}

interface Piece extends Run {
  readonly level: number
  readonly closed: boolean
}

/**
 * Letters of a right-to-left script stay one run, which the font's shaper turns round; signs between
 * them are placed one by one.
 */
function bothWays(line: string, rightToLeft: boolean): Run[] {
  const clusters = clustersOf(line)
  const directions = directionsOf(
    clusters.map(({ source }) => source),
    rightToLeft,
  )
  const levels = levelsOf(directions, rightToLeft)
  const pieces: Piece[] = []
  for (const [index, { text, family, source }] of clusters.entries()) {
    const level = levels[index] ?? 0
    const turned = level % 2 === 1
    const closed = turned ? directions[index] !== 'right' : isOtherDigit(source)
    const last = pieces.at(-1)
    const joins = last?.level === level && last.family === family && !last.closed && !closed
    if (joins) pieces.splice(-1, 1, { ...last, text: last.text + text })
    else pieces.push({ text: turned ? mirrored(text) : text, family, level, closed })
  }
  return visualOrder(pieces.map(({ level }) => level)).flatMap((index) => pieces[index] ?? [])
}
