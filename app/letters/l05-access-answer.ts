import { checkAccessAnswer, isPartialRefusal } from '#app/letters/l05-check.ts'
import type { AccessAnswerInput } from '#app/letters/l05-input.ts'
import { registerBlocks } from '#app/letters/l05-register.ts'
import { ACCESS_ANSWER_TEXTS } from '#app/letters/l05-texts.ts'
import { complaintBlocks, composeLetter } from '#app/letters/letter.ts'
import { RIGHT_TEXTS, TOLD_RIGHTS, type ToldRight } from '#app/letters/rights.ts'
import { TEXTS } from '#app/letters/texts.ts'
import type { Block, PdfDocument } from '#app/pdf/document.ts'

/**
 * The answer to an access request with everything Art. 15 demands; as soon as something was left out it
 * is also the decision on partial refusal (L-07) with its reasons, § 34(4) sentence and appeal instructions.
 * @throws when a mandatory part is missing, unless `preview` is set: previews mark the gaps
 */
export function accessAnswerLetter(input: AccessAnswerInput): PdfDocument {
  const missing = checkAccessAnswer(input)
  if (missing.length > 0 && input.preview !== true) {
    const parts = missing.map(({ part }) => part).join(', ')
    throw new Error(`the answer to an access request lacks: ${parts}`)
  }
  const t = ACCESS_ANSWER_TEXTS[input.lang]
  return composeLetter(input, {
    id: 'L-05',
    name: isPartialRefusal(input) ? t.nameWithDecision : t.name,
    subject: t.subject,
    blocks: [
      ...confirmationBlocks(input),
      ...omissionBlocks(input),
      ...copyBlocks(input),
      ...codeBlocks(input),
      ...input.registers.flatMap((register) => registerBlocks(register, input.lang)),
      ...rightsBlocks(input),
      ...complaintBlocks(input),
      ...appealBlocks(input),
      ...deciderBlocks(input),
    ],
  })
}

function confirmationBlocks(input: AccessAnswerInput): Block[] {
  const t = ACCESS_ANSWER_TEXTS[input.lang]
  const notProcessedIn = input.notProcessedIn ?? []
  return [
    { kind: 'paragraph', text: t.confirmation, strong: true },
    { kind: 'paragraph', text: t.registers },
    { kind: 'list', items: input.registers.map(({ name }) => name) },
    ...(notProcessedIn.length === 0
      ? []
      : [
          { kind: 'paragraph' as const, text: t.notProcessed },
          { kind: 'list' as const, items: notProcessedIn },
        ]),
  ]
}

/** What was left out and on which provision; the decision elements of L-07 when there is anything. */
function omissionBlocks({ lang, leftOut }: AccessAnswerInput): Block[] {
  const t = ACCESS_ANSWER_TEXTS[lang]
  if (leftOut === undefined || leftOut === 'none') {
    const text = leftOut === undefined ? t.missing : t.nothingLeftOut
    return [
      { kind: 'heading', level: 2, text: t.leftOutHeading },
      { kind: 'paragraph', text },
    ]
  }
  const rows = leftOut.map(({ what, ground, provision }) => [
    what,
    ground ?? t.groundWithheld,
    provision,
  ])
  return [
    { kind: 'heading', level: 2, text: t.decisionHeading },
    { kind: 'paragraph', text: t.decision },
    { kind: 'table', head: t.omissionHead, rows },
    { kind: 'paragraph', text: TEXTS[lang].refusal.informOmbudsman },
  ]
}

function copyBlocks(input: AccessAnswerInput): Block[] {
  const t = ACCESS_ANSWER_TEXTS[input.lang]
  const size = (bytes: number) =>
    bytes < 1_000_000
      ? `${Math.max(1, Math.round(bytes / 1000))} ${t.kilobyte}`
      : `${(bytes / 1_000_000).toFixed(1).replace('.', ',')} ${t.megabyte}`
  const rows = input.annexes.map(({ fileName, content, format, bytes }) => [
    fileName,
    content,
    format,
    size(bytes),
  ])
  return [
    { kind: 'heading', level: 2, text: t.copyHeading },
    { kind: 'paragraph', text: t.copy },
    rows.length > 0
      ? { kind: 'table', head: t.annexHead, rows }
      : { kind: 'paragraph', text: t.missing },
    { kind: 'paragraph', text: t.firstCopyFree },
    { kind: 'paragraph', text: input.moreCopies ?? t.missing },
  ]
}

function codeBlocks({ lang, codes }: AccessAnswerInput): Block[] {
  const t = ACCESS_ANSWER_TEXTS[lang]
  const heading: Block = { kind: 'heading', level: 2, text: t.codesHeading }
  if (codes === undefined) return [heading, { kind: 'paragraph', text: t.missing }]
  if (codes === 'none') return [heading, { kind: 'paragraph', text: t.noCodes }]
  const rows = codes.map(({ code, meaning }) => [code, meaning])
  return [heading, { kind: 'table', head: t.codesHead, rows }]
}

/** 15(1)(e): each right once, with the registers it is limited to when it does not hold in all of them. */
function rightsBlocks({ lang, registers }: AccessAnswerInput): Block[] {
  const t = ACCESS_ANSWER_TEXTS[lang]
  const items = TOLD_RIGHTS.flatMap((right: ToldRight) => {
    const holding = registers.filter((register) => register.rights?.includes(right) === true)
    if (holding.length === 0) return []
    const purposes = holding.flatMap(({ rightLimits }) => rightLimits?.[right] ?? [])
    const sentences = [
      RIGHT_TEXTS[right][lang],
      ...(holding.length === registers.length
        ? []
        : [t.onlyIn(holding.map(({ name }) => name).join('; '))]),
      ...(purposes.length === 0 ? [] : [t.onlyFor(purposes.join('; '))]),
    ]
    return [sentences.join(' ')]
  })
  return [
    { kind: 'heading', level: 2, text: t.rightsHeading },
    { kind: 'paragraph', text: t.rightsIntro },
    items.length > 0 ? { kind: 'list', items } : { kind: 'paragraph', text: t.missing },
    { kind: 'paragraph', text: t.howToUse },
  ]
}

/** a refusal, partial ones too, carries the controller's own appeal instructions. */
function appealBlocks(input: AccessAnswerInput): Block[] {
  if (!isPartialRefusal(input)) return []
  const { missing } = ACCESS_ANSWER_TEXTS[input.lang]
  const { heading, paragraphs } = input.appeal ?? { heading: missing, paragraphs: [missing] }
  return [
    { kind: 'heading', level: 2, text: heading },
    ...paragraphs.map((text): Block => ({ kind: 'paragraph', text })),
  ]
}

function deciderBlocks(input: AccessAnswerInput): Block[] {
  const t = ACCESS_ANSWER_TEXTS[input.lang]
  const { decider } = input
  const heading = isPartialRefusal(input) ? t.deciderHeadingDecision : t.deciderHeading
  const text =
    decider === undefined
      ? t.missing
      : [decider.name, decider.title, ...decider.lines]
          .filter((part) => part !== undefined)
          .join(', ')
  return [
    { kind: 'heading', level: 2, text: heading },
    { kind: 'paragraph', text },
  ]
}
