import { Temporal } from 'temporal-polyfill'
import type { StaffContext } from '#app/identity/with-actor.server.ts'
import type { ContentLang } from '#app/i18n/lang.ts'
import type { LetterContent } from '#app/letters/template.ts'
import { textWarnings } from '#app/pdf/text-warnings.server.ts'
import { postWarning, postWarningText } from '#app/requests/delivery.ts'
import type { LetterAtHand } from '#app/requests/issue-letter.server.ts'
import { lateQuestion, mayExtend, maySuspend, type ClockFacts } from '#app/requests/item-clock.ts'
import { suspensionsOf } from '#app/requests/item-replay.ts'
import { listItemEvents } from '#app/requests/locked-case.server.ts'
import { plannedWay } from '#app/requests/plan-delivery.server.ts'
import type { StaffCase } from '#app/requests/staff-case.ts'

/** What the dates of an item follow from. */
export async function clockFacts(ctx: StaffContext, found: StaffCase): Promise<ClockFacts> {
  const events = await listItemEvents(ctx.tx, found.id)
  return {
    received: Temporal.PlainDate.from(found.receivedOn),
    clock: found.clock,
    suspensions: suspensionsOf(events.get(found.itemId) ?? []),
    extended: found.extendedDueOn !== null,
  }
}

/** All that was typed, as one text. */
function typedText(content: LetterContent): string {
  return Object.values(content)
    .flatMap((value) =>
      typeof value === 'string' ? [value] : value.flatMap(Object.values<string>),
    )
    .join('\n')
}

/** What the officer should know before the letter goes out: its way, and what the days allow. */
export async function letterWarnings(
  ctx: StaffContext,
  { found, template, draft }: LetterAtHand,
  clock: ClockFacts,
  ui: ContentLang,
) {
  const { today } = ctx
  const { id } = template
  const { due, newDue } = draft.facts
  const asks = id === 'L-03' || id === 'L-04'
  const way = await plannedWay(ctx, found, id)
  const late = due !== undefined && way === 'post' ? postWarning(due, today) : undefined
  const suspension = maySuspend(clock, today)
  const extension = mayExtend(clock, today)
  return {
    way,
    characters: textWarnings(typedText(draft.content)),
    post: late === undefined ? null : postWarningText(late)[ui],
    // D-18
    lateQuestion: asks && lateQuestion(clock.received, today),
    suspension: asks && !suspension.ok ? suspension.reason : null,
    // D-02, D-03: both dates, or why there is no second one
    extension:
      id !== 'L-02'
        ? null
        : {
            due: due?.toString() ?? null,
            newDue: newDue?.toString() ?? null,
            refused: extension.ok ? null : extension.reason,
          },
  }
}
