import { formatDate } from '#app/i18n/format.ts'
import { contentLang } from '#app/i18n/lang.ts'
import type { CitizenContext } from '#app/identity/with-actor.server.ts'
import { personName } from '#app/people/person.ts'
import { computeDeadline } from '#app/requests/deadline.ts'
import { subjectOf, toAccessRequest } from '#app/requests/draft-check.ts'
import type { DraftSurroundings } from '#app/requests/drafts.server.ts'
import type { RegisterChoice } from '#app/requests/register-choices.server.ts'
import type { AccessRequest, RequestDraft, Step } from '#app/requests/request.ts'
import type { DetailsFieldsProps } from './details-step.tsx'
import { whoChoices } from './who-choices.server.ts'
import type { WhoChoices } from './who-step.tsx'

/** The last step: the whole request as it would be sent. */
export interface CheckView {
  readonly step: 'check'
  readonly request: AccessRequest
  readonly subjectName: string
  readonly register: RegisterChoice
  /** Last day for the answer if it were sent today, `5.3.2026`. */
  readonly dueToday: string
}

/** What each step's page shows. */
export type StepView =
  | { readonly step: 'who'; readonly who: WhoChoices; readonly value: string | undefined }
  | {
      readonly step: 'right'
      readonly registers: readonly RegisterChoice[]
      readonly value: string | undefined
    }
  | ({ readonly step: 'details' } & Omit<DetailsFieldsProps, 'errors'>)
  | CheckView

/** @throws Error when the check of an incomplete draft is asked for: the loader has led back before */
export function stepView(
  ctx: CitizenContext,
  step: Step,
  draft: RequestDraft,
  surroundings: DraftSurroundings,
): StepView {
  const { registers, facts } = surroundings
  switch (step) {
    case 'who':
      return { step, who: whoChoices(surroundings), value: draft.subject }
    case 'right':
      return { step, registers, value: draft.register }
    case 'details': {
      const register = registers.find(({ key }) => key === draft.register)
      return {
        step,
        draft: withKnown(ctx, draft, surroundings),
        nonDisclosure: facts.nonDisclosure,
        finnishOnly: register?.controller.languages === 'fi',
      }
    }
    case 'check': {
      const request = toAccessRequest(draft, facts)
      const register = registers.find(({ key }) => key === draft.register)
      if (request === undefined || register === undefined) throw new Error('Incomplete draft')
      return { step, request, register, ...checkFacts(ctx, draft, surroundings) }
    }
  }
}

function checkFacts(
  { today }: CitizenContext,
  draft: RequestDraft,
  { requester, wards, facts }: DraftSurroundings,
): Pick<CheckView, 'subjectName' | 'dueToday'> {
  const subjectId = subjectOf(draft, facts)
  const subject = wards.find(({ person }) => person.id === subjectId)?.person ?? requester
  const { due } = computeDeadline({ received: today, clock: 'gdpr-12' })
  return { subjectName: personName(subject), dueToday: formatDate(due) }
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
