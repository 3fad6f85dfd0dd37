import type { StatuteRef } from '#app/notices/notice.ts'

/** `681/2023 2, 5 luku`, `703/2023 64 § 3 mom.`, `(EU) 2016/679`; `| nimi | namn` cites a title of its own. */
const LINE =
  /^(\(EU\) 2016\/679|\d{1,4}\/\d{4})(?:\s+(\d+(?: [a-z])?(?:\s*,\s*\d+(?: [a-z])?)*)\s*(?:luku|luvut|kap\.?))?(?:\s+(\d+(?: [a-z])?)\s*§(?:\s+(\d{1,2})\s*mom\.?)?)?\s*$/u

/** References to acts as lines of text, in the order of the document. */
export function statuteLines(refs: readonly StatuteRef[]): string {
  return refs.map(statuteLine).join('\n')
}

function statuteLine(ref: StatuteRef): string {
  const { number, chapters, section, subsection, citedAs } = ref
  const place = [
    number,
    ...(chapters === undefined ? [] : [`${chapters.join(', ')} luku`]),
    ...(section === undefined ? [] : [`${section} §`]),
    ...(subsection === undefined ? [] : [`${String(subsection)} mom.`]),
  ].join(' ')
  return citedAs === undefined ? place : `${place} | ${citedAs.fi} | ${citedAs.sv}`
}

/**
 * Reads the lines back; empty ones are passed over.
 * @returns the references, or the first line that is none
 */
export function parseStatuteLines(
  text: string,
): { ok: true; refs: StatuteRef[] } | { ok: false; line: string } {
  const refs: StatuteRef[] = []
  for (const raw of text.split('\n')) {
    const line = raw.replace(/\s+/gu, ' ').trim()
    if (line === '') continue
    const ref = parseLine(line)
    if (ref === undefined) return { ok: false, line }
    refs.push(ref)
  }
  return { ok: true, refs }
}

function parseLine(line: string): StatuteRef | undefined {
  const [place = '', fi, sv, ...rest] = line.split('|').map((part) => part.trim())
  const found = LINE.exec(place)
  if (found === null || rest.length > 0 || (fi === undefined) !== (sv === undefined))
    return undefined
  const [, number = '', chapters, section, subsection] = found
  return {
    number,
    ...(chapters === undefined ? {} : { chapters: chapters.split(',').map((one) => one.trim()) }),
    ...(section === undefined ? {} : { section }),
    ...(subsection === undefined || Number(subsection) === 0
      ? {}
      : { subsection: Number(subsection) }),
    ...(fi === undefined || sv === undefined ? {} : { citedAs: { fi, sv } }),
  }
}
