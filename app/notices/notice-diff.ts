import { diffArrays, diffWordsWithSpace } from 'diff'
import type { ContentLang } from '#app/i18n/lang.ts'
import { publishedSections } from '#app/notices/notice-page.ts'
import type { NoticeDocument } from '#app/notices/notice.ts'
import { LABELS } from '#app/notices/section-words.ts'
import type { Block, Section } from '#app/pdf/document.ts'

/** What happened to a section or to a line of it. */
export type Change = 'same' | 'changed' | 'added' | 'removed'

/** A stretch of text that stands in both versions, or in one of them. */
export interface DiffPart {
  readonly kind: 'same' | 'added' | 'removed'
  readonly text: string
}

/** A paragraph, a list item, a term with its value or a row of a table. */
export interface DiffLine {
  readonly change: Change
  readonly parts: readonly DiffPart[]
}

export interface SectionDiff {
  readonly id: string
  readonly heading: string
  readonly change: Change
  /** All lines of the section in reading order, also those that stayed. */
  readonly lines: readonly DiffLine[]
}

/** Lines that share less than this part of their words are two lines, not one that was changed. */
const LEAST_ALIKE = 0.4
/** Texts that differ in more words than this are shown as removed and added whole. */
const MOST_EDITS = 1_500

/**
 * Two versions of a document as their reader sees them, section by section and word by word.
 * @param before the earlier version; the sections that only it has stand where they stood
 * @returns every section of both versions; `change` tells which ones differ
 */
export function diffNotices(
  before: NoticeDocument,
  after: NoticeDocument,
  lang: ContentLang,
): readonly SectionDiff[] {
  const [old, fresh] = [wholeText(before, lang), wholeText(after, lang)]
  const byId = (sections: readonly Section[]) =>
    new Map(sections.map((section) => [section.id, section]))
  const [oldById, freshById] = [byId(old), byId(fresh)]
  return mergedOrder(
    old.map(({ id }) => id),
    fresh.map(({ id }) => id),
  ).map((id) => diffSection(id, oldById.get(id), freshById.get(id)))
}

/** The sections that differ. */
export function changedSections(sections: readonly SectionDiff[]): readonly SectionDiff[] {
  return sections.filter(({ change }) => change !== 'same')
}

/** The register's name is no section of the page, but may change like one. */
function wholeText(doc: NoticeDocument, lang: ContentLang): readonly Section[] {
  const name: Section = {
    id: 'name',
    heading: LABELS.name[lang],
    blocks: [{ kind: 'paragraph', text: doc.registerName[lang] }],
  }
  return [name, ...publishedSections(doc, lang)]
}

/** The ids of both versions: in the new order, and what is gone after what stood before it. */
function mergedOrder(old: readonly string[], fresh: readonly string[]): readonly string[] {
  const merged = [...fresh]
  for (const [index, id] of old.entries()) {
    if (merged.includes(id)) continue
    const previous = old.slice(0, index).findLast((one) => merged.includes(one))
    merged.splice(previous === undefined ? 0 : merged.indexOf(previous) + 1, 0, id)
  }
  return merged
}

function diffSection(
  id: string,
  old: Section | undefined,
  fresh: Section | undefined,
): SectionDiff {
  const heading = (fresh ?? old)?.heading ?? ''
  const lines = diffLines(linesOf(old), linesOf(fresh))
  return { id, heading, change: sectionChange(old, fresh, lines), lines }
}

function sectionChange(
  old: Section | undefined,
  fresh: Section | undefined,
  lines: readonly DiffLine[],
): Change {
  if (old === undefined) return 'added'
  if (fresh === undefined) return 'removed'
  return lines.every(({ change }) => change === 'same') ? 'same' : 'changed'
}

function linesOf(section: Section | undefined): string[] {
  return (section?.blocks ?? []).flatMap(blockLines)
}

function blockLines(block: Block): readonly string[] {
  switch (block.kind) {
    case 'heading':
    case 'paragraph':
      return [block.text]
    case 'list':
      return block.items
    case 'facts':
      return block.rows.map(({ term, value }) => `${term}: ${[value].flat().join(', ')}`)
    case 'table':
      return block.rows.map((cells) =>
        cells.map((cell, column) => `${block.head[column] ?? ''}: ${cell}`).join('\n'),
      )
  }
}

/** Lines aligned by their text; of a stretch that was replaced, those that are alike are compared. */
function diffLines(old: string[], fresh: string[]): readonly DiffLine[] {
  const lines: DiffLine[] = []
  let removed: string[] = []
  for (const { value, added, removed: gone } of diffArrays(old, fresh)) {
    if (gone) {
      removed = value
    } else if (added) {
      lines.push(...replaced(removed, value))
      removed = []
    } else {
      lines.push(...removed.map((text) => whole('removed', text)))
      removed = []
      lines.push(...value.map((text) => whole('same', text)))
    }
  }
  return [...lines, ...removed.map((text) => whole('removed', text))]
}

function whole(change: 'same' | 'added' | 'removed', text: string): DiffLine {
  return { change, parts: [{ kind: change, text }] }
}

/** Each new line is compared with the first old one that is alike; order is kept on both sides. */
function replaced(old: readonly string[], fresh: readonly string[]): readonly DiffLine[] {
  const lines: DiffLine[] = []
  let next = 0
  for (const text of fresh) {
    const match = old.findIndex((line, index) => index >= next && areAlike(line, text))
    if (match < 0) {
      lines.push(whole('added', text))
      continue
    }
    lines.push(...old.slice(next, match).map((line) => whole('removed', line)))
    lines.push({ change: 'changed', parts: diffText(old[match] ?? '', text) })
    next = match + 1
  }
  return [...lines, ...old.slice(next).map((line) => whole('removed', line))]
}

/** Whether two lines have enough words in common to be read as one line that was changed. */
function areAlike(one: string, other: string): boolean {
  const [a, b] = [wordsOf(one), wordsOf(other)]
  const shared = [...a].filter((word) => b.has(word)).length
  return shared / Math.max(a.size, b.size, 1) >= LEAST_ALIKE
}

function wordsOf(text: string): ReadonlySet<string> {
  return new Set(text.toLowerCase().match(/[\p{L}\p{N}]+/gu))
}

function diffText(before: string, after: string): readonly DiffPart[] {
  const changes = diffWordsWithSpace(before, after, { maxEditLength: MOST_EDITS })
  if (changes === undefined) {
    return [
      { kind: 'removed', text: before },
      { kind: 'added', text: after },
    ]
  }
  return joinBlanks(
    changes.map(({ value, added, removed }) => ({
      kind: added ? 'added' : removed ? 'removed' : 'same',
      text: value,
    })),
  )
}

/**
 * "one [two] [three]" instead of "one [two] three [four]" where only the blank between two changed
 * words has stayed: whole phrases are read, and heard, better than words in turns.
 */
function joinBlanks(parts: readonly DiffPart[]): readonly DiffPart[] {
  const joined: DiffPart[] = []
  let pending = { removed: '', added: '' }
  /** The blank that ends both sides has stayed. */
  const flush = (): string => {
    const { removed, added } = pending
    pending = { removed: '', added: '' }
    const blank = removed.endsWith(' ') && added.endsWith(' ') ? ' ' : ''
    const kept = (text: string): string => text.slice(0, text.length - blank.length)
    if (kept(removed) !== '') joined.push({ kind: 'removed', text: kept(removed) })
    if (kept(added) !== '') joined.push({ kind: 'added', text: kept(added) })
    return blank
  }
  for (const part of parts) {
    const between = part.text === ' ' && pending.removed !== '' && pending.added !== ''
    if (part.kind !== 'same') {
      pending = { ...pending, [part.kind]: pending[part.kind] + part.text }
    } else if (between) {
      pending = { removed: `${pending.removed} `, added: `${pending.added} ` }
    } else {
      joined.push({ kind: 'same', text: flush() + part.text })
    }
  }
  const blank = flush()
  return blank === '' ? joined : [...joined, { kind: 'same', text: blank }]
}
