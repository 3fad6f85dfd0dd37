import { formatDate } from '#app/i18n/format.ts'
import type { LetterId } from '#app/letters/letter.ts'
import type { LetterContent, LetterRow } from '#app/letters/template.ts'
import type { NoticeDocument } from '#app/notices/notice.ts'
import { refusalGrounds } from '#app/notices/refusal-grounds.ts'
import { fieldsOf } from '#app/requests/letter-work.ts'
import type { RegisterTransfer } from '#app/requests/register-choices.server.ts'
import type { StaffCase } from '#app/requests/staff-case.ts'

/** What a letter can be prefilled from. */
export interface PrefillSource {
  readonly found: Pick<StaffCase, 'right' | 'details' | 'caseLanguage' | 'endedOn'>
  readonly notice: NoticeDocument | undefined
  /** Controllers that have taken over data of the register. */
  readonly transfers: readonly RegisterTransfer[]
}

type Prefill = (source: PrefillSource) => LetterContent

/**
 * What the request, the register's legal bases and its transfers already tell, in the language of the
 * case; the officer edits all of it, and the outcome is never among it.
 */
export function prefilledLetter(source: PrefillSource, letter: LetterId): LetterContent {
  const known: LetterContent = { ...refusals(source), ...FROM_REQUEST[letter]?.(source) }
  const ids = fieldsOf(letter).map(({ id }) => id)
  return Object.fromEntries(
    Object.entries(known).filter(([id, value]) => ids.includes(id) && value.length > 0),
  )
}

/** The grounds that follow from the register itself, as rows to confirm. */
const refusals: Prefill = ({ found, notice }) => {
  const lang = found.caseLanguage
  const rows = refusalGrounds(found.right, notice)
    .filter(({ preselected }) => preselected)
    .map(({ text, provision }): LetterRow => ({
      what: found.details.fields['which'] ?? '',
      ground: text[lang],
      provision: provision[lang],
    }))
  return { refusals: rows }
}

const asked = ({ found }: PrefillSource, field: string): string => found.details.fields[field] ?? ''

const askedDate = (source: PrefillSource, field: string): string => {
  const date = asked(source, field)
  return date === '' ? '' : formatDate(date)
}

const FROM_REQUEST: Readonly<Partial<Record<LetterId, Prefill>>> = {
  'L-06': ({ found: { caseLanguage: lang }, transfers }) => ({
    elsewhere: transfers
      .map(({ to, covers, ground }) =>
        [
          to.name[lang],
          to.register?.name[lang],
          ...contactOf(to.registry, lang),
          covers?.[lang],
          ground[lang],
        ]
          .filter((part) => part !== undefined)
          .join(', '),
      )
      .join('\n\n'),
  }),
  'L-08': (source) => ({
    corrections: [
      { where: '', before: asked(source, 'entry'), after: asked(source, 'proposed') },
    ].filter(({ before, after }) => before !== '' || after !== ''),
  }),
  'L-09': (source) => ({ ground: asked(source, 'ground') }),
  'L-10': (source) => ({ ground: asked(source, 'ground') }),
  'L-12': (source) => ({ reviewedDecision: asked(source, 'decision') }),
  'L-14': (source) => ({
    delivery: asked(source, 'target'),
    receiver: asked(source, 'receiver'),
  }),
  'L-15': ({ found }) => ({
    action: RECIPIENT_ACTION[found.right] ?? '',
    actionDate: found.endedOn === null ? '' : formatDate(found.endedOn),
  }),
  'L-16': (source) => ({
    periodFrom: askedDate(source, 'periodFrom'),
    periodTo: askedDate(source, 'periodTo'),
    oldReason: asked(source, 'specialReason'),
    asked: asked(source, 'use'),
  }),
  // to whom, where the register knows of one authority only
  'L-17': ({ found: { caseLanguage: lang }, transfers }) => {
    const [transfer] = transfers
    if (transfer === undefined || transfers.length > 1) return {}
    return {
      receiver: transfer.to.name[lang],
      receiverContact: contactOf(transfer.to.registry, lang).join('\n'),
      why: transfer.ground[lang],
      ...(transfer.whole || transfer.covers === null
        ? {}
        : { transferred: PART_OF_REQUEST[lang](transfer.covers[lang]) }),
    }
  },
}

const PART_OF_REQUEST: Readonly<Record<StaffCase['caseLanguage'], (what: string) => string>> = {
  fi: (what) => `Pyyntö siltä osin kuin se koskee seuraavaa: ${what}.`,
  sv: (what) => `Begäran till den del som den gäller följande: ${what}.`,
}

const RECIPIENT_ACTION: Readonly<Partial<Record<StaffCase['right'], string>>> = {
  rectification: 'rectified',
  erasure: 'erased',
  restriction: 'restricted',
  // GDPR 17(1)(c), (b)
  objection: 'erased',
  consentWithdrawal: 'erased',
}

function contactOf(
  { address, phone, email }: RegisterTransfer['to']['registry'],
  lang: StaffCase['caseLanguage'],
): string[] {
  return [...address[lang], phone, email].filter((line) => line !== undefined)
}
