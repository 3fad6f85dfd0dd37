import type { Answer, Checkbox } from '#app/notices/import/imported-notice.ts'
import { unbroken } from '#app/notices/import/plain-text.ts'

/** ☒ ☑ ✓ ticked; ☐ not; "[x]" and "[ ]" in typed forms. */
const BOX = /[☒☑✓✔☐□▢]|\[ ?[xX]? ?\]/gu
const TICKED = /[☒☑✓✔xX]/u
const YES = /^(?:kyllä|on|joo|ja)$/i
const NO = /^(?:ei|ei ole|nej)$/i
const YES_OR_NO = /(?:^|[\s:?])(kyllä|ei ole|ei|ja|nej)\s*$/i
const LONGEST_LABEL = 200

/** The check boxes of a text, in its order, with their labels. */
export function parseCheckboxes(text: string): readonly Checkbox[] {
  const lines = unbroken(text)
    .split('\n')
    .filter((line) => line.trim() !== '')
  return lines.flatMap((line, index) => {
    const next = lines[index + 1] ?? ''
    const boxes = lineBoxes(line)
    // A box alone at the end of its line has its label on the next one.
    return boxes.map((box, at) =>
      box.label === '' && at === boxes.length - 1 && next.search(BOX) < 0
        ? { ...box, label: firstLine(next) }
        : box,
    )
  })
}

function lineBoxes(text: string): readonly Checkbox[] {
  const boxes = [...text.matchAll(BOX)]
  const labelBefore = isLabelBefore(text, boxes)
  return boxes.map((box, index) => {
    const checked = TICKED.test(box[0])
    const before = YES_OR_NO.exec(text.slice(endOf(boxes[index - 1]), box.index))?.[1]
    if (labelBefore && before !== undefined) return { label: before, checked }
    return { label: firstLine(text.slice(endOf(box), boxes[index + 1]?.index)), checked }
  })
}

function endOf(box: RegExpExecArray | undefined): number {
  return box === undefined ? 0 : box.index + box[0].length
}

/** "Ei ☐ Kyllä ☒": the word before each box is its label, if there is one before the first. */
function isLabelBefore(text: string, boxes: readonly RegExpExecArray[]): boolean {
  const [first] = boxes
  return first !== undefined && YES_OR_NO.test(text.slice(0, first.index))
}

function firstLine(text: string): string {
  const [line = ''] = text.trim().split(/\n|\s{2,}/)
  const [label = ''] = line.split(/(?<=[.:?])\s/)
  const answer = /^(kyllä|ei|ja|nej)(?=\s|$)/i.exec(label)?.[1]
  return (answer ?? label).slice(0, LONGEST_LABEL).trim()
}

const SAYS_NO =
  /^(?:ei|eivät|emme|nej|inga|ingen|inte|inget|saknas|puuttuu)(?![\p{L}])|^vi (?:\p{L}+ ){1,2}inte(?!\p{L})|^(?:tietoja |henkilötietoja |rekisteristä |uppgifter |uppgifterna |personuppgifter )?(?:ei |lämnas inte|överförs inte|lämnas ej|överförs ej)/iu
const SAYS_YES = /^(?:kyllä|on|ja|joo)(?![\p{L}])/iu
const DENIES =
  /(?:ei (?:ole |tehdä |käytetä |siirretä |luovuteta |säännönmukai)|(?:överförs|lämnas|förs|ges|används|anlitas|fattas|behandlas|sker|förekommer) (?:inte|ej)|inga |ingen )/iu
const LONGEST_DENIAL = 250

/**
 * What a part answers to a question with yes or no: by its ticked box, its first word, or, when it
 * is short, by what it denies.
 */
export function parseAnswer(text: string): Answer {
  const words = unbroken(text).trim()
  const boxes = parseCheckboxes(words)
  const ticked = boxes.filter(({ checked }) => checked).map(({ label }) => label)
  const yes = ticked.some((label) => YES.test(label))
  const no = ticked.some((label) => NO.test(label))
  if (yes !== no) return { answer: yes ? 'yes' : 'no', text: withoutBoxes(words) }
  if (boxes.some(({ label }) => YES.test(label) || NO.test(label))) {
    return { answer: null, text: withoutBoxes(words) }
  }
  const bare = withoutBoxes(words)
  if (SAYS_YES.test(bare)) return { answer: 'yes', text: bare }
  if (bare.length <= LONGEST_DENIAL && (SAYS_NO.test(bare) || DENIES.test(bare))) {
    return { answer: 'no', text: bare }
  }
  return { answer: null, text: bare }
}

/** A part without the boxes of its question: "☐ Ei ☒ Kyllä Minne? Kelalle." is "Kelalle." */
export function withoutBoxes(text: string): string {
  const answers =
    /(?:(?:kyllä|ei|ja|nej)?\s*(?:[☒☑☐□]|\[[ xX]*\])\s*(?:kyllä|ei|ja|nej)(?![\p{L}])\s*){1,4}(?:[☒☑☐□]|\[[ xX]*\])?/giu
  return text
    .replace(answers, (part) => (/[☒☑☐□[]/u.test(part) ? ' ' : part))
    .replace(/(?:^|\s)(?:minne|mihin|kenelle|vart|till vem)\?/giu, ' ')
    .replace(/[^\S\n]+/g, ' ')
    .trim()
}
