import { contentLang, type Localized } from '#app/i18n/lang.ts'
import type { CitizenContext } from '#app/identity/with-actor.server.ts'
import { listPublishedNotices } from '#app/notices/published.server.ts'
import type { RequestedRight } from '#app/notices/requested-right.ts'
import type { Standing } from '#app/notices/right-choices.ts'
import { personName } from '#app/people/person.ts'
import { rightsOf, standingOf, subjectOf, toRequest } from '#app/requests/draft-check.ts'
import { listed, SELF } from '#app/requests/draft-fields.ts'
import type { DraftSurroundings } from '#app/requests/drafts.server.ts'
import { itemClock } from '#app/requests/item-clock.ts'
import { clockOf } from '#app/requests/new-case.server.ts'
import type { RegisterChoice } from '#app/requests/register-choices.server.ts'
import type { CompleteRequest, RequestDraft, Step } from '#app/requests/request.ts'
import {
  chosenRegisters,
  answeringKeys,
  notHere,
  publicityNote,
  rightGroups,
  rightTitle,
  type ChosenRegister,
  type NotHere,
} from './choice-view.server.ts'
import type { DetailsFieldsProps } from './details-step.tsx'
import type { RightFieldsProps } from './right-step.tsx'
import { whoChoices } from './who-choices.server.ts'
import type { WhoChoices } from './who-step.tsx'

/** One right in one register, as it would be sent. */
export interface CheckItem {
  readonly key: string
  readonly right: RequestedRight
  readonly register: Localized | null
  readonly controller: Localized
  /** Last day for the answer if it were sent today, an ISO date. */
  readonly due: string
}

/** The last step: the whole request as it would be sent. */
export interface CheckView {
  readonly step: 'check'
  readonly request: CompleteRequest
  readonly subjectName: string
  readonly rights: DetailsFieldsProps['rights']
  readonly items: readonly CheckItem[]
  /** How many controllers answer. */
  readonly controllers: number
  /** Chosen registers whose data have moved. */
  readonly moved: readonly RegisterChoice[]
  readonly notHere: readonly NotHere[]
}

/** What each step's page shows. */
export type StepView =
  | {
      readonly step: 'who'
      readonly who: WhoChoices
      readonly subject: string | undefined
      readonly childView: string | undefined
    }
  | ({ readonly step: 'right' } & Omit<RightFieldsProps, 'errors'>)
  | ({ readonly step: 'details' } & Omit<DetailsFieldsProps, 'errors'>)
  | CheckView

/** @throws Error when the check of an incomplete draft is asked for: the loader has led back before */
export async function stepView(
  ctx: CitizenContext,
  step: Step,
  draft: RequestDraft,
  surroundings: DraftSurroundings,
): Promise<StepView> {
  const { registers, facts } = surroundings
  const { lang } = ctx
  if (step === 'who') {
    const { subject, childView } = draft
    return { step, who: whoChoices(surroundings), subject, childView }
  }
  const notices = await listPublishedNotices(ctx.tx, ctx.today, {
    registerKeys: answeringKeys(draft, registers),
  })
  const chosen = chosenRegisters(draft, registers, notices)
  const standing = standingOf(draft)
  const rights = rightsOf(draft).map((right) => ({ right, title: rightTitle(right, lang) }))
  switch (step) {
    case 'right':
      return {
        step,
        registers,
        standing: draft['subject'] === SELF ? standing : null,
        groups: rightGroups(chosen, lang, standing),
        chosenRegisters: listed(draft, 'registers'),
        chosenRights: listed(draft, 'rights'),
        publicityNote: publicityNote(lang),
      }
    case 'details':
      return {
        step,
        rights,
        notHere: notHere(rightsOf(draft), chosen, lang, standing),
        draft: withKnown(ctx, draft, surroundings),
        nonDisclosure: facts.nonDisclosure,
        finnishOnly: chosen.every(({ controller }) => controller.languages === 'fi'),
      }
    case 'check': {
      const request = toRequest(draft, facts)
      if (request === undefined) throw new Error('Incomplete draft')
      return {
        step,
        request,
        subjectName: subjectName(draft, surroundings),
        rights,
        items: checkItems(ctx, rightsOf(draft), chosen, standing),
        controllers: new Set(chosen.map(({ controller }) => controller.id)).size,
        moved: registers.filter(
          ({ key, transfers }) => transfers.length > 0 && listed(draft, 'registers').includes(key),
        ),
        notHere: notHere(rightsOf(draft), chosen, lang, standing),
      }
    }
  }
}

/** Every right in every register (D-20), with the clock that its submission would start. */
function checkItems(
  { today }: CitizenContext,
  rights: readonly RequestedRight[],
  chosen: readonly ChosenRegister[],
  standing: Standing,
): CheckItem[] {
  return chosen.flatMap(({ key, register, controller, doc }) =>
    rights.map((right) => {
      const clock = clockOf(right, doc, standing)
      const { due } = itemClock({ received: today, clock, suspensions: [], extended: false }, today)
      return {
        key: `${right} ${key}`,
        right,
        register: register?.name ?? null,
        controller: controller.name,
        due: due.toString(),
      }
    }),
  )
}

function subjectName(
  draft: RequestDraft,
  { requester, represented, facts }: DraftSurroundings,
): string {
  const subjectId = subjectOf(draft, facts)
  const subject = represented.find(({ person }) => person.id === subjectId)?.person ?? requester
  return personName(subject)
}

/** What is known of the person stands in the fields until they type something else. */
function withKnown(
  { lang, actor }: CitizenContext,
  draft: RequestDraft,
  { requester }: DraftSurroundings,
): RequestDraft {
  const { address, nonDisclosure } = requester
  const known =
    address === null || nonDisclosure
      ? ''
      : `${address.street}\n${address.postalCode} ${address.city}`
  return {
    answerForm: 'electronic',
    caseLanguage: lang === 'en' ? actor.language : contentLang(lang),
    email: requester.email ?? '',
    phone: requester.phone ?? '',
    address: known,
    ...draft,
  }
}
