import type { Key } from '#app/i18n/translate.ts'
import { RIGHT_FIELD_NAMES } from '#app/requests/right-fields.ts'

/** How a request comes to the authority when not through the portal (D-06, D-09). */
export const INTAKE_CHANNELS = ['post', 'visit', 'phone', 'email'] as const
export type IntakeChannel = (typeof INTAKE_CHANNELS)[number]

/** On whose behalf somebody asks. */
export const BEHALVES = ['self', 'child', 'principal'] as const
export type Behalf = (typeof BEHALVES)[number]

/** How the clerk knows who asks: a document seen at a visit, otherwise, or not yet (I-01, I-02). */
export const IDENTITY_CHECKS = ['document', 'otherwise', 'pending'] as const
export type IdentityCheck = (typeof IDENTITY_CHECKS)[number]

/** The form as typed, valid or not, so that nothing typed is lost. Never an identity code. */
export type IntakeDraft = Readonly<Partial<Record<string, string>>>

/** Personal identity codes as typed: they are read once, and go neither into a draft nor to a page. */
export interface TypedCodes {
  readonly hetu: string
  readonly subjectHetu: string
}
export const CODE_FIELDS = ['hetu', 'subjectHetu'] as const

/** Errors by field: a sentence of the texts per field. */
export type DeskErrors = Readonly<Partial<Record<string, Key<'errors' | 'desk'>>>>

/** Fields that are lists: every ticked box of the name, joined by commas. */
export const INTAKE_LISTS: readonly string[] = ['rights', 'registers', 'automatedDecision-wants']

/** A choice of register that stands for "the person does not know which". */
export const REGISTER_UNKNOWN = 'unknown'

/** In the order of the page, so that the list of errors follows it; whatever else is posted is not read. */
export const INTAKE_FIELDS: readonly string[] = [
  'channel',
  'receivedOn',
  'receivedTime',
  'givenNames',
  'familyName',
  'birthDate',
  'hetu',
  'nonDisclosure',
  'identity',
  'document',
  'documentOn',
  'identityNote',
  'behalf',
  'subjectGivenNames',
  'subjectFamilyName',
  'subjectBirthDate',
  'subjectHetu',
  'capacity',
  'proof',
  'childView',
  'registers',
  'standing',
  'rights',
  ...RIGHT_FIELD_NAMES,
  'answerForm',
  'caseLanguage',
  'interpreter',
  'email',
  'phone',
  'address',
]

/** The longest text of a line, in characters. */
export const LINE_LIMIT = 200
/** Names are cut nowhere; what is longer is no name. */
export const NAME_LIMIT = 100
export const NOTE_LIMIT = 500
