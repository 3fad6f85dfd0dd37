import type { AccessAnswerInput, RegisterAnswer } from '#app/letters/l05-input.ts'

/** Parts without which an answer to an access request must not be issued (law 4.4, L-05 and L-07). */
export type AccessAnswerPart =
  | 'registers'
  | 'copy'
  | 'codes'
  | 'purposes'
  | 'categories'
  | 'recipients'
  | 'retention'
  | 'rights'
  | 'complaint'
  | 'source'
  | 'automatedDecisions'
  | 'transfers'
  | 'leftOut'
  | 'appeal'
  | 'moreCopies'
  | 'decider'
  | 'officer'
  | 'dpo'
  | 'notices'
  | 'caseNumber'
  | 'recipientName'

export interface MissingPart {
  readonly part: AccessAnswerPart
  /** The register whose part it is, for the parts told per register. */
  readonly register?: string
}

/** What still has to be written before the answer can be issued, in the order of the letter; empty = complete. */
export function checkAccessAnswer(input: AccessAnswerInput): MissingPart[] {
  const { leftOut } = input
  const whole: readonly (readonly [AccessAnswerPart, boolean])[] = [
    ['recipientName', isFilled(input.recipient.name)],
    ['caseNumber', isFilled(input.caseNumber)],
    ['registers', input.registers.length > 0],
    ['copy', input.annexes.length > 0 && input.annexes.every(({ fileName }) => isFilled(fileName))],
    ['moreCopies', isFilled(input.moreCopies)],
    [
      'codes',
      isToldOrNone(input.codes, ({ code, meaning }) => isFilled(code) && isFilled(meaning)),
    ],
    [
      'leftOut',
      isToldOrNone(
        leftOut,
        ({ what, ground, provision }) =>
          isFilled(what) && isFilled(provision) && (ground === undefined || isFilled(ground)),
      ),
    ],
    ['appeal', !isPartialRefusal(input) || areFilled(input.appeal?.paragraphs)],
    ['complaint', areFilled(input.ombudsman)],
    ['decider', isFilled(input.decider?.title)],
    ['officer', isFilled(input.officer.title) && areFilled(input.officer.lines)],
    ['dpo', isFilled(input.dpo.title) && areFilled(input.dpo.lines)],
    ['notices', areFilled(input.notices.map(({ url }) => url))],
  ]
  return [
    ...whole.filter(([, told]) => !told).map(([part]) => ({ part })),
    ...input.registers.flatMap(missingOfRegister),
  ]
}

/** D-04: whatever is left out makes the answer a partial refusal, with reasons and remedies. */
export function isPartialRefusal({ leftOut }: AccessAnswerInput): boolean {
  return leftOut !== undefined && leftOut !== 'none'
}

function missingOfRegister(register: RegisterAnswer): MissingPart[] {
  const { recipients, source, automatedDecisions } = register
  const parts: readonly (readonly [AccessAnswerPart, boolean])[] = [
    ['purposes', areFilled(register.purposes)],
    ['categories', areFilled(register.categories)],
    ['recipients', areRecipientsTold(recipients)],
    ['retention', areFilled(register.retention)],
    [
      'source',
      source !== undefined &&
        (source.others.length > 0 ? areFilled(source.others) : source.dataSubject),
    ],
    [
      'automatedDecisions',
      automatedDecisions === 'none' ||
        (automatedDecisions !== undefined && areFilled(Object.values(automatedDecisions))),
    ],
    [
      'transfers',
      isToldOrNone(
        register.transfers,
        ({ to, safeguards }) => isFilled(to) && isFilled(safeguards),
      ),
    ],
    ['rights', register.rights !== undefined && register.rights.length > 0],
  ]
  return parts.filter(([, told]) => !told).map(([part]) => ({ part, register: register.name }))
}

/** F-07: the recipients' names; where they are left unnamed, the reason. */
function areRecipientsTold(recipients: RegisterAnswer['recipients']): boolean {
  if (recipients === undefined || recipients === 'none') return recipients === 'none'
  const { named, unnamed } = recipients
  if (named.length === 0 && unnamed === undefined) return false
  return (
    named.every(({ name }) => isFilled(name)) &&
    (unnamed === undefined || (areFilled(unnamed.categories) && isFilled(unnamed.reason)))
  )
}

function isFilled(text: string | undefined): boolean {
  return text !== undefined && text.trim() !== ''
}

function areFilled(texts: readonly string[] | undefined): boolean {
  return texts !== undefined && texts.length > 0 && texts.every(isFilled)
}

function isToldOrNone<T>(
  value: 'none' | readonly T[] | undefined,
  isComplete: (entry: T) => boolean,
): boolean {
  if (value === undefined || value === 'none') return value === 'none'
  return value.length > 0 && value.every(isComplete)
}
