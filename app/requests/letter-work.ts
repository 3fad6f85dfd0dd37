import type { Temporal } from 'temporal-polyfill'
import { ANSWER_LETTERS } from '#app/letters/answer-letters.ts'
import type { Localized } from '#app/i18n/lang.ts'
import type { LetterId } from '#app/letters/letter.ts'
import {
  dateOf,
  outcomeOf,
  textOf,
  type LetterContent,
  type LetterDraft,
  type LetterField,
  type Outcome,
} from '#app/letters/template.ts'
import { LETTER_TEMPLATES } from '#app/letters/templates.ts'
import type { RequestedRight } from '#app/notices/requested-right.ts'
import type { HandlingEvent } from '#app/requests/case-event.ts'
import { grantsRestriction } from '#app/requests/item-replay.ts'
import { effectWords } from '#app/requests/lifecycle.ts'
import { LIFECYCLE, type ItemEvent, type ItemState } from '#app/requests/lifecycle-table.ts'

/** Letters of procedure: the handler sends them, and the item goes on (R-11: no decision in them). */
export const PROCEDURE_EVENTS = {
  'L-02': 'extend',
  'L-03': 'ask-identity',
  'L-04': 'ask-clarification',
  'L-11': 'announce-lifting',
  'L-15': 'notify-recipient',
  'L-17': 'transfer',
  'L-18': 'announce-fee',
} as const satisfies Partial<Record<LetterId, ItemEvent>>
export type ProcedureLetter = keyof typeof PROCEDURE_EVENTS

export function isProcedureLetter(letter: LetterId): letter is ProcedureLetter {
  return Object.hasOwn(PROCEDURE_EVENTS, letter)
}

/** Whether a request for this right can be answered with this letter. */
export function isAnswerTo(letter: LetterId, right: RequestedRight): boolean {
  return ANSWER_LETTERS[right].includes(letter)
}

/** Whether a letter written in fields can be written for an item of this right. */
export function isWritable(letter: LetterId, right: RequestedRight): boolean {
  if (LETTER_TEMPLATES[letter] === undefined) return false
  if (!isProcedureLetter(letter)) return isAnswerTo(letter, right)
  return LIFECYCLE.some(
    ({ event, rights }) => event === PROCEDURE_EVENTS[letter] && (rights?.includes(right) ?? true),
  )
}

/**
 * What happens when the letter goes out: the row of the lifecycle that it is issued by. Of an answer
 * that grants a restriction: that the restriction stays in force.
 */
export function letterEffect(
  letter: LetterId,
  right: RequestedRight,
  content: LetterContent,
): Localized | undefined {
  const event = isProcedureLetter(letter) ? PROCEDURE_EVENTS[letter] : 'issue'
  const restricts = grantsRestriction(right, decisionOfLetter(letter, content))
  const found = LIFECYCLE.find(
    (row) =>
      row.event === event &&
      row.letters?.includes(letter) === true &&
      (row.when === undefined || (row.when === 'restriction-granted') === restricts),
  )
  return found && effectWords(found)
}

/** The letters of procedure that the actor could write now, guards that hang on the day aside. */
export function openProcedure(
  { right, state }: { readonly right: RequestedRight; readonly state: ItemState },
  may: readonly ItemEvent[],
  isHandler: boolean,
): readonly ProcedureLetter[] {
  const rowOf = (letter: ProcedureLetter) =>
    LIFECYCLE.find(({ event, from }) => event === PROCEDURE_EVENTS[letter] && from.includes(state))
  return (Object.keys(PROCEDURE_EVENTS) as ProcedureLetter[]).filter(
    (letter) =>
      may.includes(PROCEDURE_EVENTS[letter]) &&
      isWritable(letter, right) &&
      (isHandler || rowOf(letter)?.guards.includes('is-handler') !== true),
  )
}

/** What the officer decides besides the letter's own text; the record tells it, not the letter. */
export const EXTRA_FIELDS: Readonly<Partial<Record<LetterId, readonly LetterField[]>>> = {
  'L-03': suspensionFields(),
  'L-04': suspensionFields(),
  'L-15': [
    {
      id: 'recipientName',
      kind: 'line',
      label: { fi: 'Tietojen saaja', sv: 'Mottagare av uppgifterna' },
    },
    {
      id: 'recipientAddress',
      kind: 'lines',
      label: { fi: 'Saajan osoite', sv: 'Mottagarens adress' },
    },
  ],
}

function suspensionFields(): readonly LetterField[] {
  return [
    {
      id: 'suspends',
      kind: 'choice',
      label: {
        fi: 'Keskeytyykö määräaika siksi ajaksi, kun vastausta odotetaan?',
        sv: 'Avbryts tidsfristen medan svaret inväntas?',
      },
      hint: {
        fi: 'Keskeytys ei perustu lain sanamuotoon. Suunnittele työ alkuperäisen päivän mukaan.',
        sv: 'Avbrottet grundar sig inte på lagens ordalydelse. Planera arbetet efter den ursprungliga dagen.',
      },
      choices: [
        { value: 'no', label: { fi: 'Ei, määräaika kuluu', sv: 'Nej, tidsfristen löper' } },
        {
          value: 'yes',
          label: { fi: 'Kyllä, määräaika keskeytyy', sv: 'Ja, tidsfristen avbryts' },
        },
      ],
    },
    {
      id: 'recordReason',
      kind: 'text',
      label: { fi: 'Syy asiakirjoihin', sv: 'Skäl för handlingarna' },
      hint: {
        fi: 'Miksi kysymys on välttämätön. Ei näy kirjeessä.',
        sv: 'Varför frågan är nödvändig. Syns inte i brevet.',
      },
    },
  ]
}

/** Extra fields that keep the letter from being sent while they are empty. */
export function missingExtras(letter: LetterId, content: LetterContent): readonly LetterField[] {
  return (EXTRA_FIELDS[letter] ?? []).filter(({ id }) => textOf(content, id) === '')
}

/** All fields of a letter in the order of the form. */
export function fieldsOf(letter: LetterId): readonly LetterField[] {
  return [...(EXTRA_FIELDS[letter] ?? []), ...(LETTER_TEMPLATES[letter]?.fields ?? [])]
}

/** The fields that the form asks now; the ones that wait for a choice appear once it is saved. */
export function shownFields(
  letter: LetterId,
  { content, facts }: LetterDraft,
): readonly LetterField[] {
  return fieldsOf(letter).filter(({ shownWhen }) => shownWhen?.(content, facts) ?? true)
}

/** How the letter decides: L-06 and L-13 know one way only. */
export function decisionOfLetter(letter: LetterId, content: LetterContent): Outcome | undefined {
  if (letter === 'L-06') return 'not-processed'
  if (letter === 'L-13') return 'granted'
  if (letter === 'L-07') return outcomeOf(content) ?? 'refused'
  return outcomeOf(content)
}

/** What the event of a letter of procedure needs from outside the letter. */
interface ProcedureFacts {
  readonly letterId: string
  /** The extended last day, for L-02. */
  readonly newDue: Temporal.PlainDate | undefined
}

/** The event with which a letter of procedure goes out. */
export function procedureEvent(
  letter: ProcedureLetter,
  content: LetterContent,
  { letterId, newDue }: ProcedureFacts,
): HandlingEvent {
  const question = {
    letterId,
    suspends: textOf(content, 'suspends') === 'yes',
    replyBy: dateOf(content, 'replyBy')?.toString() ?? '',
    reason: textOf(content, 'recordReason'),
  }
  switch (letter) {
    case 'L-02':
      return {
        type: 'extend',
        letter,
        letterId,
        reasonCode: textOf(content, 'reasonCode'),
        dueOn: newDue?.toString() ?? '',
      }
    case 'L-03':
      return { type: 'ask-identity', letter, ...question }
    case 'L-04':
      return { type: 'ask-clarification', letter, ...question }
    case 'L-11':
      return {
        type: 'announce-lifting',
        letter,
        letterId,
        liftingOn: dateOf(content, 'liftsOn')?.toString() ?? '',
      }
    case 'L-15':
      return {
        type: 'notify-recipient',
        recipient: textOf(content, 'recipientName'),
        outcome: 'sent',
        letterId,
        reason: '',
      }
    case 'L-17':
      return { type: 'transfer', letter, letterId }
    case 'L-18':
      return { type: 'announce-fee', letter, letterId }
  }
}
