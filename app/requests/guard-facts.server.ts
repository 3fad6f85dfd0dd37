import { Temporal } from 'temporal-polyfill'
import { ageOn, isHeardAge } from '#app/people/age.ts'
import type { ActorContext } from '#app/identity/with-actor.server.ts'
import type { HandlingEvent } from '#app/requests/case-event.ts'
import type { LetterContent } from '#app/letters/template.ts'
import { isFeeOpen } from '#app/requests/fee-reply.ts'
import { mayExtend } from '#app/requests/item-clock.ts'
import { suspensionsOf } from '#app/requests/item-replay.ts'
import type { Guard } from '#app/requests/lifecycle-table.ts'
import { recipientsSettled } from '#app/requests/recipients-settled.ts'
import type { LockedCase, LockedItem } from '#app/requests/locked-case.server.ts'

type Facts = Readonly<Record<Exclude<Guard, 'answer-complete'>, boolean>>

/** Months within which an answer may be said to be incomplete; later it is a new request. */
const FOLLOW_UP_MONTHS = 12
const MOST_FOLLOW_UPS = 3

/** What the guards of the lifecycle look at, as it is at this moment in the locked case. */
export async function guardFacts(
  ctx: ActorContext,
  locked: LockedCase,
  item: LockedItem,
  event: HandlingEvent,
): Promise<Facts> {
  const { actor, today } = ctx
  const staffId = actor.realm === 'staff' ? actor.staffId : undefined
  const refuses = 'decision' in event && event.decision !== 'granted'
  const happened = (type: string): boolean => item.events.some((one) => one.type === type)
  return {
    'is-handler': staffId !== undefined && item.handlerId === staffId,
    'extension-open': extensionOpen(item, today),
    extended: item.extendedDueOn !== null,
    'fee-announced': isFeeOpen(item.events),
    'four-eyes': !(locked.secondPairOfEyes && refuses) || item.proposedBy !== staffId,
    // Who is not known for sure gets no data, but is never left without an answer (D-17; 12(2)).
    authenticated: locked.authentication !== 'pending' || isWithoutData(event),
    'child-heard': !mustHearChild(locked, today) || happened('hear-child'),
    'files-looked-at': event.type !== 'issue' || (await filesLookedAt(ctx, item)),
    'paper-channel': !['portal', 'public-form'].includes(locked.channel),
    'lateness-explained': !isLate(item) || ('lateness' in event && event.lateness !== null),
    'recipients-settled': event.type !== 'close' || (await areRecipientsSettled(ctx, item)),
    'lifting-announced': item.liftingOn !== null && item.liftingOn <= today.toString(),
    'follow-up-open': await followUpOpen(ctx, locked, item),
    repeats: locked.relation === 'repeat' && (await isOpen(ctx, locked.relatedTo)),
  }
}

function extensionOpen(item: LockedItem, today: Temporal.PlainDate): boolean {
  return mayExtend(
    {
      received: Temporal.PlainDate.from(item.receivedOn),
      clock: item.clock,
      suspensions: suspensionsOf(item.events),
      extended: item.extendedDueOn !== null,
    },
    today,
  ).ok
}

function isWithoutData(event: HandlingEvent): boolean {
  return 'decision' in event && event.decision === 'refused'
}

/** Whether the officer must record the child's view before the answer (K-03, K-04). */
export function mustHearChild(
  found: Pick<LockedCase, 'birthDate' | 'personId' | 'submittedBy'>,
  today: Temporal.PlainDate,
): boolean {
  if (found.birthDate === null || found.personId === found.submittedBy) return false
  return isHeardAge(ageOn(found.birthDate, today))
}

/** No file leaves the authority while a scanner has not looked at it, or when it is infected. */
async function filesLookedAt({ tx }: ActorContext, { id }: LockedItem): Promise<boolean> {
  const { rows } = await tx.raw<{ rows: unknown[] }>(
    `select 1 from files where item_id = ? and removed_at is null
      and scan in ('waiting', 'infected') limit 1`,
    [id],
  )
  return rows.length === 0
}

function isLate({ endedOn, lastDay }: LockedItem): boolean {
  return endedOn !== null && endedOn > lastDay
}

/** The answer's text is not written any more once the item is answered: it is what was sent. */
async function areRecipientsSettled({ tx }: ActorContext, item: LockedItem): Promise<boolean> {
  const { rows } = await tx.raw<{ rows: { content: LetterContent }[] }>(
    `select d.content from letter_drafts d
      join request_items i on i.id = d.item_id and i.answer_letter = d.letter where i.id = ?`,
    [item.id],
  )
  return recipientsSettled({ ...item, answer: rows[0]?.content ?? {} })
}

async function followUpOpen(
  { tx, today }: ActorContext,
  locked: LockedCase,
  item: LockedItem,
): Promise<boolean> {
  if (item.endedOn === null) return false
  const until = Temporal.PlainDate.from(item.endedOn).add({ months: FOLLOW_UP_MONTHS })
  if (Temporal.PlainDate.compare(today, until) > 0) return false
  const { rows } = await tx.raw<{ rows: { n: number }[] }>(
    "select count(*) as n from subject_requests where related_to = ? and relation = 'follow-up'",
    [locked.id],
  )
  return (rows[0]?.n ?? 0) < MOST_FOLLOW_UPS
}

async function isOpen({ tx }: ActorContext, requestId: string | null): Promise<boolean> {
  if (requestId === null) return false
  const { rows } = await tx.raw<{ rows: unknown[] }>(
    'select 1 from subject_requests where id = ? and ended_on is null',
    [requestId],
  )
  return rows.length > 0
}
