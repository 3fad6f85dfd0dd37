import type { ImportedStatute } from '#app/notices/import/imported-notice.ts'
import { isTitleOf, nameInText, titleStart } from '#app/notices/import/statute-title.ts'
import { GDPR_NUMBER } from '#app/notices/statutes.ts'
import { STATUTE_TITLES } from '#app/notices/statute-titles.ts'

const NUMBER = /(?<![\d/.])(\d{1,4})\/(\d{3,4})(?![\d/])/g
const GDPR = /^(?:2016\/679|679\/2016)$/
/** Words that say of a number with a stroke that it is an act. */
const LAW_WORD = /lak[ij]|lain|laissa|laill|asetu|säädö|mukai|lag|förordning|balk|\bL\b/iu
const BEFORE = 160
const SECTION =
  /^[)\s,.]*(?:(?:mukai\S*|nojalla)\s)?(\d{1,3}(?: ?[a-z](?= ?§))?) ?§(?::\p{L}+)?(?: ?(?:\(|)(\d{1,2}) ?mom\.?)?/u
const SECTION_BEFORE =
  /(\d{1,3}(?: [a-z])?) ?§(?: (\d{1,2}) mom\.?)?,? i (?:[\p{L}-]+ ){0,12}?[\p{L}-]*\(?$/u
const CHAPTERS_BEFORE =
  /((?:\d{1,2}, )*\d{1,2} och \d{1,2}|\d{1,2}) kap\.? i (?:[\p{L}-]+ ){0,14}?[\p{L}-]*\(?$/u
const SECTIONS_AFTER =
  /^(?:[^.;\d]{0,12}?(?:,| ja| och| sekä| samt) ?(\d{1,3}(?: ?[a-z](?= ?§))?) ?§(?::\p{L}+)?(?: ?(\d{1,2}) ?mom\.?)?)/u

/** Acts that notices name without their number, by the stem of the word; ambiguous names are not among them. */
const NAMED: readonly (readonly [RegExp, string])[] = [
  [/(?<![\p{L}])henkilötieto(?:laki|lain|lakia|laissa|laista|lakiin)(?![\p{L}])/giu, '523/1999'],
  [/(?<![\p{L}])personuppgiftslag(?:en|ens)?(?![\p{L}])/giu, '523/1999'],
  [/(?<![\p{L}])tietosuoja ?(?:laki|lain|lakia|laissa|laista|lakiin)(?![\p{L}])/giu, '1050/2018'],
  [/(?<![\p{L}])dataskyddslag(?:en|ens)?(?![\p{L}])/giu, '1050/2018'],
  [/(?<![\p{L}])beskattningslag(?:en|ens)?(?![\p{L}])/giu, '482/1958'],
  [
    /(?<![\p{L}])(?:yleinen |yleisen |EU:n )?tietosuoja-?asetu(?:s|ksen|sta|ksessa|kseen)(?![\p{L}])/giu,
    GDPR_NUMBER,
  ],
  [/(?<![\p{L}])dataskyddsförordning(?:en|ens)?(?![\p{L}])/giu, GDPR_NUMBER],
]

/**
 * Acts that a text names, each with the place in it and the title that the text gives, in the order
 * of the text; the same act and place once.
 */
export function parseStatutes(text: string): readonly ImportedStatute[] {
  const byNumber = numbered(text)
  const numbers = new Set(byNumber.map(({ statute }) => statute.number))
  const found = [...byNumber, ...named(text), ...namedAgain(text, numbers)]
  const statutes = new Map<string, ImportedStatute>()
  for (const { statute } of found.sort((a, b) => a.at - b.at)) {
    const { number, title, section, subsection, chapters } = statute
    // One number under two titles is a mistake that the editor should see.
    const other = isTitleOf(title, number) === false ? title : ''
    const key = [number, section, subsection, chapters?.join(), other].join('|')
    const before = statutes.get(key)
    if (!before || before.title === '') statutes.set(key, statute)
  }
  // An act as a whole says nothing more where its places are named.
  const all = [...statutes.values()]
  return all.filter(
    (one) =>
      placed(one) ||
      isTitleOf(one.title, one.number) === false ||
      !all.some((other) => other.number === one.number && placed(other)),
  )
}

function placed({ section, chapters }: ImportedStatute): boolean {
  return section !== undefined || chapters !== undefined
}

interface Found {
  readonly at: number
  readonly statute: ImportedStatute
}

function numbered(text: string): readonly Found[] {
  return [...text.matchAll(NUMBER)].flatMap((match) => {
    const [whole, first = '', second = ''] = match
    const before = text.slice(Math.max(0, match.index - BEFORE), match.index)
    const gdpr = GDPR.test(whole)
    const number = gdpr ? GDPR_NUMBER : `${Number(first)}/${second}`
    if (!gdpr && !isStatute(number, before)) return []
    const title = gdpr ? '' : titleBefore(before, number)
    return withPlaces({ number, title }, text, match.index, match.index + whole.length)
  })
}

function isStatute(number: string, before: string): boolean {
  const year = Number(number.split('/')[1])
  if (number.startsWith('0/') || year < 1734 || year > 2100) return false
  return STATUTE_TITLES[number] !== undefined || LAW_WORD.test(before.slice(-100))
}

function named(text: string): readonly Found[] {
  return NAMED.flatMap(([words, number]) =>
    [...text.matchAll(words)].flatMap((match) => {
      const end = match.index + match[0].length
      // Where a number follows, it has been read already, and tells which act is meant.
      if (/^[\s(]*\d{1,4}\/\d{3,4}/.test(text.slice(end, end + 20))) return []
      const title = number === GDPR_NUMBER ? '' : match[0]
      return withPlaces({ number, title }, text, match.index, end)
    }),
  )
}

/** Places in acts that the text has named with their number elsewhere: "2 kap. i lagen om …". */
function namedAgain(text: string, numbers: ReadonlySet<string>): readonly Found[] {
  return [...numbers].flatMap((number) => {
    const name = nameInText(number)
    if (name === undefined) return []
    return [...text.matchAll(name)].flatMap((match) => {
      const end = match.index + match[0].length
      if (/^[\s(]*\d{1,4}\/\d{3,4}/.test(text.slice(end, end + 20))) return []
      const act = { number, title: match[0].replace(/\s+/g, ' ') }
      return withPlaces(act, text, match.index, end).filter(({ statute }) => placed(statute))
    })
  })
}

/** The act with each section or the chapters that stand beside it; alone when there are none. */
function withPlaces(
  act: { readonly number: string; readonly title: string },
  text: string,
  start: number,
  end: number,
): readonly Found[] {
  if (act.number === GDPR_NUMBER) return [{ at: start, statute: act }]
  const places: Omit<ImportedStatute, 'number' | 'title'>[] = []
  const before = text.slice(Math.max(0, start - BEFORE), start).replace(/\s+/g, ' ')
  const chapters = CHAPTERS_BEFORE.exec(before)?.[1]
  if (chapters !== undefined) places.push({ chapters: chapters.split(/, | och /) })
  const sectionBefore = SECTION_BEFORE.exec(before)
  if (sectionBefore) places.push(place(sectionBefore[1], sectionBefore[2]))
  let rest = text.slice(end, end + 120).replace(/\s+/g, ' ')
  const chapterAfter = /^[)\s]*((?:\d{1,2}, )*\d{1,2}(?: ja \d{1,2})?) luvu/.exec(rest)?.[1]
  if (chapterAfter !== undefined) places.push({ chapters: chapterAfter.split(/, | ja /) })
  for (let next = SECTION.exec(rest); next !== null; next = SECTIONS_AFTER.exec(rest)) {
    rest = rest.slice(next[0].length)
    if (OF_NEXT.test(rest)) break
    places.push(place(next[1], next[2]))
  }
  const found = places.length > 0 ? places : [{}]
  return found.map((one) => ({ at: start, statute: { ...act, ...one } }))
}

function place(
  section: string | undefined,
  subsection: string | undefined,
): Pick<ImportedStatute, 'section' | 'subsection'> {
  const letter = (section ?? '').replace(/^(\d+) ?([a-z])$/, '$1 $2').trim()
  const count = Number(subsection ?? 0)
  return { section: letter, ...(count > 0 ? { subsection: count } : {}) }
}

/** A section that leads to the next act, "20 § i lagen om …", is none of this one's. */
const OF_NEXT = /^(?: \d+ mom\.?)? i (?:den )?(?:[\p{L}-]*lagen|[\p{L}-]*förordningen)(?!\p{L})/u

const COMPOUND =
  /((?:\p{L}+-\s(?:ja|och)\s)?[\p{L}-]{3,}(?:laki|lain|lakia|laissa|laista|lakiin|lagen|lagens|lag|kaari|kaaren|balk|balken))$/iu
const SAID = /^.*(?<!\p{L})(?:med stöd av|enligt|nojalla|mukaan)(?:\s|$)/iu

/** Of an act that is not in the table: the one word of its name, or what stands from "laki" on. */
function unknownTitle(words: string): string {
  const said = words.replace(SAID, '').trim()
  return COMPOUND.exec(said)?.[1] ?? said.slice(titleStart(said, '')).slice(-200).trim()
}

/** "… (434/2003), lag om hemkommun (201/1994": what stands between the act before and this one's number. */
function titleBefore(before: string, number: string): string {
  const open = before.replace(/\(?\s*$/, '')
  // Two numbers in one pair of brackets belong to one title: "socialvårdslag (710/1982, 1301/2014)".
  const shared = /([^();:]*)\((?:\d{1,4}\/\d{4}, ?)+$/.exec(before)?.[1]
  const words = (shared ?? open).split(/[(),;:•\n]|\.\s|\s–\s|^- |\d{1,4}\/\d{3,4}/).at(-1) ?? ''
  const title = words
    .replace(/\s+/g, ' ')
    .trim()
    .replace(/^(?:ja|sekä|och|samt|enligt|med stöd av|i)\s/i, '')
    .replace(/^.*?(?:\d+ §(?: \d+ mom\.?)?|kap\.?) i /, '')
    .replace(/^.*(?<!\p{L})(?:perustu(?:u|vat)|grundar sig på|baserar sig på|bygger på) /iu, '')
    // A heading that ends with "laki" before a title that begins with it.
    .replace(/^.*?laki (?=Laki )/u, '')
  if (STATUTE_TITLES[number] === undefined) return unknownTitle(title)
  return title.slice(titleStart(title, number)).replace(SAID, '').slice(-200).trim()
}
