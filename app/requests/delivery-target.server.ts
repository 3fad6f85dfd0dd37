import type { Temporal } from 'temporal-polyfill'
import type { ContentLang } from '#app/i18n/lang.ts'
import type { LetterId } from '#app/letters/letter.ts'
import type { PostalAddress } from '#app/people/person.ts'
import type { Tx } from '#app/platform/db.server.ts'
import {
  allowedWays,
  deliveryPolicy,
  RECIPIENT_WAYS,
  type WayChoice,
} from '#app/requests/delivery-ways.ts'
import type { DeliveryWay } from '#app/requests/delivery.ts'
import type { AnswerForm } from '#app/requests/request.ts'

/** Which letter is to be delivered. `itemId` null: a letter of the whole case (L-01). */
export interface LetterPlace {
  readonly requestId: string
  readonly itemId: string | null
  readonly letter: LetterId
}

/** What stands on the envelope, and where the address comes from. */
export interface Envelope {
  readonly address: string
  readonly source: 'known' | 'given' | 'recipient'
}

/** To whom a letter goes, the ways that are open to it, and the envelope if it is posted. */
export interface DeliveryTarget {
  readonly controllerId: string
  readonly caseNumber: string
  readonly lang: ContentLang
  readonly subjectKey: string | null
  /** Whose Suomi.fi mailbox: who made the request, else the data subject; null: nobody known. */
  readonly mailboxOf: string | null
  readonly withheld: boolean
  /** Turvakielto of the data subject or of who asked: no letter prints an address. */
  readonly nonDisclosure: boolean
  readonly choice: WayChoice
  readonly envelope: Envelope
}

interface TargetRow {
  readonly controllerId: string
  readonly caseNumber: string
  readonly lang: ContentLang
  readonly channel: string
  readonly authentication: string
  readonly givenAddress: string
  readonly submittedBy: string | null
  readonly subjectKey: string | null
  readonly mailboxOf: string | null
  /** Who asked; the data subject where they asked themselves. */
  readonly senderName: string
  /** The known address of who asked: never the data subject's, when it was somebody else. */
  readonly address: PostalAddress | null
  readonly nonDisclosure: boolean
  readonly hasHetu: boolean
  readonly withheld: boolean
  readonly answerForm: AnswerForm
}

/**
 * Looks up how a letter may reach its person now; for officers as for background jobs. The given
 * address is read here and nowhere else, since under turvakielto it is shown on no page of the case.
 */
export async function getDeliveryTarget(
  tx: Tx,
  { requestId, itemId, letter }: LetterPlace,
  now: { readonly today: Temporal.PlainDate; readonly suomifiInUse: boolean },
): Promise<DeliveryTarget> {
  const { rows } = await tx.raw<{ rows: TargetRow[] }>(
    `select r.controller_id as "controllerId", r.case_number as "caseNumber",
        r.case_language as lang, r.channel, r.authentication,
        coalesce(r.contact->>'address', '') as "givenAddress", r.submitted_by as "submittedBy",
        p.audit_key as "subjectKey", coalesce(r.submitted_by, r.person_id) as "mailboxOf",
        coalesce(s.calling_name || ' ' || s.family_name, r.requester->>'name',
          p.calling_name || ' ' || p.family_name, '') as "senderName",
        case when r.submitted_by is not null then s.address
          when coalesce(r.requester->>'onBehalfOf', '') = '' then p.address end as address,
        coalesce(p.non_disclosure, false) or coalesce(s.non_disclosure, false)
          as "nonDisclosure",
        person_has_hetu(coalesce(r.submitted_by, r.person_id)) as "hasHetu",
        answer_withheld(r.id, ?::date) as withheld,
        (select i.details->>'answerForm' from request_items i where i.request_id = r.id
          order by i.id is not distinct from ?::uuid desc, i.position limit 1) as "answerForm"
      from subject_requests r
        left join persons p on p.id = r.person_id
        left join persons s on s.id = r.submitted_by
      where r.id = ?`,
    [now.today.toString(), itemId, requestId],
  )
  const [row] = rows
  if (row === undefined) throw new Error('A letter without its case')
  const { controllerId, caseNumber, lang, subjectKey, mailboxOf, withheld, nonDisclosure } = row
  return {
    controllerId,
    caseNumber,
    lang,
    subjectKey,
    mailboxOf,
    withheld,
    nonDisclosure,
    choice: letter === 'L-15' ? RECIPIENT_WAYS : waysOf(row, letter, now),
    envelope: envelopeOf(row),
  }
}

function waysOf(
  row: TargetRow,
  letter: LetterId,
  now: { readonly today: Temporal.PlainDate; readonly suomifiInUse: boolean },
): WayChoice {
  // The receipt of what came through the portal is there at once (13/2003 § 12), any other is posted
  // where it can be, however the answer itself is wanted.
  const inPortal = row.channel === 'portal' && row.submittedBy !== null
  const answerForm = letter !== 'L-01' ? row.answerForm : inPortal ? 'electronic' : 'paper'
  return allowedWays({
    policy: deliveryPolicy(now.today),
    consentToElectronic: answerForm === 'electronic',
    hasHetu: row.hasHetu,
    address: row.givenAddress !== '' ? 'given' : row.address === null ? 'none' : 'known',
    nonDisclosure: row.nonDisclosure,
    authenticated: row.authentication === 'strong',
    answerForm,
    suomifiInUse: now.suomifiInUse,
    withheld: row.withheld,
  })
}

/** The address given for this answer; else the known one of who asked. */
function envelopeOf({ givenAddress, senderName, address }: TargetRow): Envelope {
  if (givenAddress !== '') {
    return { address: oneEnvelope(senderName, givenAddress), source: 'given' }
  }
  if (address === null) return { address: '', source: 'known' }
  const { street, postalCode, city } = address
  return { address: oneEnvelope(senderName, `${street}\n${postalCode} ${city}`), source: 'known' }
}

/** Longest text on an envelope; the same limit as in the database. */
const ENVELOPE_LIMIT = 500

export function oneEnvelope(name: string, lines: string): string {
  return [name, ...lines.split(/\r\n?|\n/).map((line) => line.trim())]
    .filter((line) => line !== '')
    .join('\n')
    .slice(0, ENVELOPE_LIMIT)
}

/** The way that a letter goes first; a visit is always possible. */
export function firstWay({ choice }: DeliveryTarget): DeliveryWay {
  return choice.allowed[0] ?? 'visit'
}

/**
 * The lines of the envelope as the letter itself prints them: nothing unless it is posted (K-06), and
 * nothing under turvakielto.
 */
export function printedAddress(target: DeliveryTarget): readonly string[] {
  if (target.nonDisclosure || firstWay(target) !== 'post') return []
  return target.envelope.address.split('\n')
}
