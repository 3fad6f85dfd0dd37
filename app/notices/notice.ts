import type { Localized } from '#app/i18n/lang.ts'

/**
 * What a register notice (GDPR 13 and 14) and a publicity description (906/2019 § 28) contain,
 * as structure: field ids follow the content tables of law 4.1 and 4.3.
 *
 * Three answers are kept apart throughout: a list (the document tells), `'none'` (the document
 * says that there is none) and an absent field (the document is silent). `missing-parts.ts` lists
 * the last kind.
 */
export type NoticeDocument = NoticeContent | PublicityDescription

export const ART6_BASES = [
  'ART6_1_A',
  'ART6_1_B',
  'ART6_1_C',
  'ART6_1_D',
  'ART6_1_E',
  'ART6_1_F',
] as const
export type Art6Basis = (typeof ART6_BASES)[number]

export const ART9_BASES = [
  'ART9_2_A',
  'ART9_2_B',
  'ART9_2_C',
  'ART9_2_D',
  'ART9_2_E',
  'ART9_2_F',
  'ART9_2_G',
  'ART9_2_H',
  'ART9_2_I',
  'ART9_2_J',
] as const
export type Art9Basis = (typeof ART9_BASES)[number]

/** Fields of administration whose special acts limit rights (F-30, F-31). */
export const SERVICE_FIELDS = [
  'integration',
  'socialCare',
  'healthCare',
  'employmentService',
] as const
export type ServiceField = (typeof SERVICE_FIELDS)[number]

export const SOURCE_KINDS = [
  'dataSubject',
  'representative',
  'authority',
  'otherController',
  'ownRegister',
] as const
export type SourceKind = (typeof SOURCE_KINDS)[number]

export const RECIPIENT_KINDS = [
  'authority',
  'processor',
  'jointController',
  'otherController',
  'dataSubjectChosen',
] as const
export type RecipientKind = (typeof RECIPIENT_KINDS)[number]

export const RETENTION_TRIGGERS = [
  'caseClosed',
  'clientRelationshipEnded',
  'integrationPeriodEnded',
  'finalDecision',
  'death',
  'birth',
  'documentCreated',
  'financialYearEnd',
] as const
export type RetentionTrigger = (typeof RETENTION_TRIGGERS)[number]

export const RIGHTS = [
  'access',
  'rectification',
  'erasure',
  'restriction',
  'portability',
  'objection',
  'consentWithdrawal',
  'automatedDecision',
  'complaint',
] as const
export type Right = (typeof RIGHTS)[number]

/** Parts that GDPR 13 and 14 or 906/2019 § 28 demand, by the field ids of law 4.1 and 4.3. */
export const MANDATORY_PARTS = [
  'controller.contact',
  'dpo.contact',
  'legalBases',
  'legalBases.art9',
  'dataCategories',
  'specialCategories',
  'sources',
  'provision',
  'provision.consequences',
  'recipients',
  'processors',
  'transfers',
  'retention',
  'retention.scope',
  'rights.channels',
  'rights.access',
  'rights.rectification',
  'rights.erasure',
  'rights.restriction',
  'rights.objection',
  'rights.portability',
  'consentWithdrawal',
  'complaint',
  'automatedDecisions',
  'unit.businessId',
  'decidingAuthority',
  'contactForRequests',
  'searchKeys',
  'openInterface',
] as const
export type MandatoryPart = (typeof MANDATORY_PARTS)[number]

/** A mandatory part that only the controller can tell; readers see that it is still to come. */
export interface OpenPart {
  readonly part: MandatoryPart
  /** What the controller must decide or find out. */
  readonly note: Localized
}

export interface StatuteRef {
  /** `1386/2010`, number before year; the GDPR is `(EU) 2016/679`. */
  readonly number: string
  /** Chapters, as in `['2', '5', '6']`. */
  readonly chapters?: readonly string[]
  /** A section such as `20` or `80 a`; the sign § is added when it is rendered. */
  readonly section?: string
  /** Subsection (momentti, mom.) of the section. */
  readonly subsection?: number
  /** The title the document gives, when it is not the official one of this number. */
  readonly citedAs?: Localized
}

export interface Contact {
  readonly name?: Localized
  readonly addressLines?: readonly Localized[]
  readonly phone?: string
  readonly email?: string
}

export interface ControllerContact extends Contact {
  readonly name: Localized
}

/** An office holder by title: notices never name people. */
export interface RoleContact {
  readonly role: Localized
  readonly contact?: Contact
}

export interface LegalBasis {
  readonly art6: Art6Basis | 'unknown'
  readonly art9?: Art9Basis
  readonly statutes: readonly StatuteRef[]
  /** What part of the purpose this basis carries, when not all of it. */
  readonly scope?: Localized
}

export interface Purpose {
  /** Stable over versions: transfers of registers and consents point to it. */
  readonly id: string
  readonly text: Localized
  readonly legalBases: readonly LegalBasis[]
  /** Not part of the published text: decides which national exclusions of rights apply. */
  readonly fields?: readonly ServiceField[]
}

export interface DataCategory {
  readonly name: Localized
  readonly items?: readonly Localized[]
  /** True when the data belong to GDPR 9(1). */
  readonly special: boolean
}

export interface SpecialCategory {
  readonly text: Localized
  readonly art9?: Art9Basis
}

export interface SubRegister {
  readonly name: Localized
  readonly items?: readonly Localized[]
}

export interface DataSource {
  readonly name: Localized
  readonly kind?: SourceKind
  readonly detail?: Localized
  readonly frequency?: Localized
  readonly legalGround?: readonly StatuteRef[]
  /** GDPR 14(2)(f): whether the source is publicly accessible. */
  readonly public?: boolean
}

export interface Provision {
  /** GDPR 13(2)(e): whether the person must give the data, by law or by contract. */
  readonly text: Localized
  readonly consequences?: Localized
}

export interface Recipient {
  readonly kind: RecipientKind
  readonly name: Localized
  readonly text?: Localized
  readonly ground?: readonly StatuteRef[]
}

export interface Processor {
  readonly name: Localized
  readonly task?: Localized
}

export interface Transfers {
  readonly text: Localized
  readonly safeguards?: Localized
}

interface RetentionRow {
  readonly scope: Localized
  /** Where the rule comes from, as the document tells it. */
  readonly basis?: Localized
  readonly text?: Localized
}

export interface RetentionAfter extends RetentionRow {
  readonly operator: 'after'
  /** ISO 8601 duration of whole years, months, weeks and days: `P48M`. */
  readonly period: string
  readonly trigger: RetentionTrigger
  /** The document says "as a rule". */
  readonly asRule?: boolean
}

export interface RetentionUntil extends RetentionRow {
  readonly operator: 'until'
  readonly trigger: RetentionTrigger
}

export interface RetentionPermanent extends RetentionRow {
  readonly operator: 'permanent'
}

export interface RetentionCriteria extends RetentionRow {
  readonly operator: 'criteria'
  readonly text: Localized
  readonly statutes?: readonly StatuteRef[]
}

/** The document names these data but tells neither their period nor criteria. */
export interface RetentionUnstated extends RetentionRow {
  readonly operator: 'unstated'
}

export type Retention =
  RetentionAfter | RetentionUntil | RetentionPermanent | RetentionCriteria | RetentionUnstated

/** What the document itself says of a right; which rights apply is computed by `rights.ts`. */
export interface JointController {
  readonly name: Localized
  /** Who answers for what, and whom the person may turn to (GDPR 26(2)). */
  readonly share: Localized
}

export interface RightText {
  readonly right: Right
  readonly text: Localized
}

export interface AutomatedDecisions {
  readonly text: Localized
  /** GDPR 13(2)(f): the logic involved and the consequences for the person. */
  readonly logic?: Localized
}

export interface NoticeDates {
  /** ISO dates. */
  readonly drafted?: string
  readonly updated?: string
}

export interface NoticeContent {
  readonly kind: 'notice'
  readonly registerName: Localized
  /** Two to four sentences of easy language: what this register is and who is in it. */
  readonly plainSummary: Localized
  readonly controller: ControllerContact
  readonly jointControllers?: 'none' | readonly JointController[]
  readonly responsibleOfficer?: RoleContact
  readonly contactPerson?: RoleContact
  readonly dpo?: Contact
  readonly purposes: readonly Purpose[]
  /** What the document adds to its legal bases in words. */
  readonly legalBasisNote?: Localized
  /** The interests of GDPR 6(1)(f), where a purpose rests on them. */
  readonly legitimateInterests?: Localized
  readonly statutes?: readonly StatuteRef[]
  readonly dataSubjects?: readonly Localized[]
  readonly dataCategories?: readonly DataCategory[]
  readonly specialCategories?: readonly SpecialCategory[]
  readonly subRegisters?: readonly SubRegister[]
  readonly sources?: readonly DataSource[]
  readonly provision?: Provision
  readonly recipients?: 'none' | readonly Recipient[]
  readonly processors?: 'none' | readonly Processor[]
  readonly transfers?: 'none' | Transfers
  readonly retention?: readonly Retention[]
  /**
   * The document's chapter on rights is the one that the portal computes from the legal bases, with
   * the complaint and the channels: what `rightsTexts` add is said beside it.
   */
  readonly rights?: 'computed'
  readonly rightsTexts?: readonly RightText[]
  readonly rightsChannels?: Localized
  readonly automatedDecisions?: 'none' | AutomatedDecisions
  readonly furtherProcessing?: Localized
  readonly security?: readonly Localized[]
  readonly systems?: readonly Localized[]
  readonly manualMaterial?: Localized
  readonly logs?: Localized
  readonly secrecyBasis?: Localized
  readonly toBeCompleted?: readonly OpenPart[]
  /** Empty when the document bears no date. */
  readonly dates: NoticeDates
}

export interface InformationSystem {
  readonly name: Localized
  readonly purposes: readonly Localized[]
}

export interface Material {
  readonly heading: Localized
  readonly publicity: 'public' | 'secret'
  /** False for material such as a list of offices: it is no part of an answer to a person. */
  readonly personalData: boolean
  readonly items: readonly Localized[]
  /** When the data are stored only in some services. */
  readonly condition?: Localized
}

/** 906/2019 § 28, with the facts that older descriptions (621/1999 § 18, repealed) also gave. */
export interface PublicityDescription {
  readonly kind: 'publicity-description'
  readonly registerName: Localized
  readonly plainSummary: Localized
  readonly unit: { readonly name: Localized; readonly businessId?: string }
  readonly responsible?: RoleContact
  readonly informationSystems: readonly InformationSystem[]
  readonly decidingAuthority?: Localized
  readonly contactForRequests?: Contact
  readonly materials: readonly Material[]
  readonly secrecyBasis?: readonly StatuteRef[]
  readonly searchKeys?: readonly Localized[]
  readonly openInterface?: 'none' | Localized
  readonly publicAddress?: string
  readonly sources?: readonly DataSource[]
  readonly subRegisters?: readonly SubRegister[]
  readonly logs?: Localized
  readonly years?: Localized
  readonly updateFrequency?: Localized
  /** Decides which national exclusions of rights apply, as in `Purpose`. */
  readonly fields?: readonly ServiceField[]
  readonly toBeCompleted?: readonly OpenPart[]
  /** Empty when the document bears no date. */
  readonly dates: NoticeDates
}
