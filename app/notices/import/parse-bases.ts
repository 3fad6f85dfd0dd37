import type { Checkbox, ImportedFields } from '#app/notices/import/imported-notice.ts'
import { sentencesAndLines, unbroken } from '#app/notices/import/plain-text.ts'
import { ART6_BASES, ART9_BASES, type Art6Basis, type Art9Basis } from '#app/notices/notice.ts'

/** The bases of GDPR 6(1) as forms and notices call them. */
const WORDS: readonly (readonly [Art6Basis, RegExp])[] = [
  ['ART6_1_A', /suostumu|samtyck/i],
  [
    'ART6_1_B',
    /sopimuksen täytäntöön|sopimukseen perustu|sopimussuh|fullgör\S* av (?:ett )?avtal|avtalsförhåll/i,
  ],
  [
    'ART6_1_C',
    /lakisäätei\S* (?:velvoit|tehtäv)|lakisääteisen velvoitteen|rättslig\S* förpliktelse|lagstadga\S* (?:uppgift|skyldighet|förpliktelse)/i,
  ],
  ['ART6_1_D', /elintärke|grundläggande intresse|vitala intresse/i],
  ['ART6_1_E', /yleis\S* (?:edu|etu)|julki\S* vall|allmän\S* intresse|myndighetsutövning/i],
  ['ART6_1_F', /oikeutet\S* (?:edu|etu)|berättig\S* intresse/i],
]
/** "Ei perustu suostumukseen", "inte på samtycke". */
const DENIED = /(?:^|[^\p{L}])(?:ei|eivät|inte|ej)(?:[^\p{L}.]|[^.]{0,25}[^\p{L}.])$/iu
/** Rights that a basis brings are no basis: "peruuttaa suostumuksensa". */
const ABOUT_RIGHTS = /peruutta|återkall/i

const LETTERS = '((?:[a-j](?=[^\\p{L}])(?:\\)| )?(?:[\\s,]|ja|och|sekä|samt|-|tai|eller)*)+)'
/** "6 artiklan 1 kohdan c ja e alakohta", "artikel 6, punkt 1, underpunkt c och e", "6.1 c", "6(1)(c)". */
const CITED: readonly ((article: 6 | 9) => RegExp)[] = [
  (article) =>
    new RegExp(
      `${article}\\.? ?artikla\\p{L}*,? ?(?:${paragraph(article)}\\.? ?koh[dt]a?n?\\p{L}*,?|${paragraph(article)}\\.?) ?(?:ala)?(?:kohda?n?\\p{L}* )?${LETTERS}`,
      'giu',
    ),
  (article) =>
    new RegExp(
      `artikel ${article},? ?(?:\\(?${paragraph(article)}\\)|punkt ${paragraph(article)}|\\.? ?${paragraph(article)}),? ?(?:underpunkt\\p{L}*|led\\p{L}*)? ?\\(?${LETTERS}`,
      'giu',
    ),
  (article) =>
    new RegExp(
      `(?:art\\p{L}*\\.? ?)?(?<!\\d)${article} ?[.(] ?${paragraph(article)} ?\\)?[.,]? ?\\(?${LETTERS}`,
      'giu',
    ),
]

function paragraph(article: 6 | 9): number {
  return article === 6 ? 1 : 2
}

/** Bases of GDPR 6(1) and 9(2) that a text cites. */
export function citedBases(text: string): ImportedFields['bases'] {
  const flat = `${text.replace(/\s+/g, ' ')} `
  const letters = (article: 6 | 9): ReadonlySet<string> =>
    new Set(
      CITED.flatMap((pattern) => [...flat.matchAll(pattern(article))]).flatMap(
        ([, list = '']) => list.toUpperCase().match(/(?<!\p{L})[A-J](?!\p{L})/gu) ?? [],
      ),
    )
  const six = letters(6)
  const nine = letters(9)
  return {
    art6: ART6_BASES.filter((basis) => six.has(basis.slice(-1))),
    art9: ART9_BASES.filter((basis): basis is Art9Basis => nine.has(basis.slice(-1))),
  }
}

/** Bases that a part on the legal basis names in words, or ticks where it has boxes. */
export function namedBases(text: string, boxes: readonly Checkbox[]): readonly Art6Basis[] {
  const ticked = boxes.filter(({ checked }) => checked).map(({ label }) => label)
  // Only what is ticked counts in a form: the labels of the other boxes are words too.
  const labels = boxes.some(({ label }) => WORDS.some(([, words]) => words.test(label)))
  const texts = labels ? ticked : unbroken(text).split(/(?<=[.;!?])\s+|\n+/)
  return WORDS.flatMap(([basis, words]) => (texts.some((one) => names(one, words)) ? [basis] : []))
}

function names(text: string, words: RegExp): boolean {
  const match = words.exec(text)
  return match !== null && !ABOUT_RIGHTS.test(text) && !DENIED.test(text.slice(0, match.index))
}

const LIMITS = /koske|osalta|gäller|i fråga om|för dem/i

/** The sentence of a part that speaks of one basis only: "Suostumus koskee kokemusasiantuntijoita." */
export function basisScope(text: string, basis: Art6Basis): string | undefined {
  const words = WORDS.find(([name]) => name === basis)?.[1]
  const told = sentencesAndLines(text).filter((one) => one.trim() !== '')
  const own = told.filter((one) => LIMITS.test(one) && words && names(one, words))
  const alone = own.filter((one) => WORDS.filter(([, other]) => other.test(one)).length === 1)
  return told.length > 1 && own.length === 1 && alone.length === 1 ? alone[0]?.trim() : undefined
}
