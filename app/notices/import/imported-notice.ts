import type { Lang } from '#app/i18n/lang.ts'
import type {
  Art6Basis,
  Art9Basis,
  NoticeDocument,
  Retention,
  RetentionTrigger,
} from '#app/notices/notice.ts'

/** UTF-16 code units from the start of the text; `end` is the first one after it. */
export interface Span {
  readonly start: number
  readonly end: number
}

export const IMPORTED_KINDS = [
  'notice',
  'publicity-description',
  'record-of-processing',
  'not-a-notice',
] as const
export type ImportedKind = (typeof IMPORTED_KINDS)[number]

/** What a heading can stand for: the field ids of law 4.1 and 4.3, without the brackets of lists. */
export const IMPORT_FIELDS = [
  'controller.name',
  'controller.contact',
  'jointControllers',
  'responsibleOfficer.role',
  'contactPerson.role',
  'dpo.contact',
  'register.name',
  'purposes',
  'legalBases',
  'statutes',
  'legitimateInterests',
  'dataSubjects',
  'dataCategories',
  'specialCategories',
  'subRegisters',
  'sources',
  'provision',
  'recipients',
  'processors',
  'transfers',
  'retention',
  'rights',
  'rights.access',
  'rights.rectification',
  'rights.erasure',
  'rights.restriction',
  'rights.portability',
  'rights.objection',
  'rights.channels',
  'consentWithdrawal',
  'complaint',
  'automatedDecisions',
  'furtherProcessing',
  'security',
  'systems',
  'manualMaterial',
  'logs',
  'secrecyBasis',
  'date.drafted',
  'date.updated',
  'unit',
  'informationSystems',
  'decidingAuthority',
  'contactForRequests',
  'materialsByCategory',
  'searchKeys',
  'openInterface',
  'years',
  'updateFrequency',
] as const
export type ImportField = (typeof IMPORT_FIELDS)[number]

/**
 * One heading of the document with what stands under it. `headingSpan` and `span` do not overlap;
 * all of them and the spans of `unmapped`, in order, are the whole text.
 */
export interface ImportedSection {
  /** As the document has it, without its number and without tags. */
  readonly heading: string
  /** What the heading stands for; `null` when it is a heading that says nothing known. */
  readonly field: ImportField | null
  /** All that the heading names, `field` first: some put the purpose and its legal basis together. */
  readonly fields: readonly ImportField[]
  /** How surely the heading stands for `field`: 0 to 1. */
  readonly confidence: number
  readonly headingSpan: Span
  readonly span: Span
  /** What stands under the heading, without tags; check boxes are ☒ and ☐. */
  readonly text: string
}

export interface ImportedContact {
  /** The controller or the office holder by title; never a person's name. */
  readonly name?: string
  readonly address?: readonly string[]
  readonly phone?: string
  readonly email?: string
}

export interface ImportedStatute {
  /** `1386/2010`, number before year; the GDPR is `(EU) 2016/679`. */
  readonly number: string
  /** As the document calls it; empty when it gives the number only. */
  readonly title: string
  readonly section?: string
  readonly subsection?: number
  readonly chapters?: readonly string[]
}

export interface Checkbox {
  readonly label: string
  readonly checked: boolean
}

export interface ImportedRetention {
  /** What is kept so long, where the sentence or the table row tells it. */
  readonly scope?: string
  readonly operator: Exclude<Retention['operator'], 'unstated'>
  /** Months, years, weeks or days in ISO 8601: `P48M`. */
  readonly period?: string
  readonly trigger?: RetentionTrigger
  readonly asRule?: boolean
  readonly text: string
}

/** An answer to a question such as "Is the processing outsourced?"; `null` when it says neither. */
export interface Answer {
  readonly answer: 'yes' | 'no' | null
  readonly text: string
}

export interface ImportedFields {
  readonly registerName?: string
  readonly controller?: ImportedContact
  readonly contacts: readonly {
    readonly kind: 'responsible' | 'contactPerson' | 'requests'
    readonly contact: ImportedContact
  }[]
  readonly dpo?: ImportedContact
  /** ISO dates. */
  readonly dates: { readonly drafted?: string; readonly updated?: string }
  readonly statutes: readonly ImportedStatute[]
  readonly bases: {
    readonly art6: readonly Art6Basis[]
    readonly art9: readonly Art9Basis[]
  }
  readonly checkboxes: readonly Checkbox[]
  readonly retention: readonly ImportedRetention[]
  readonly recipients?: Answer
  readonly processors?: Answer
  readonly transfers?: Answer
  readonly automatedDecisions?: Answer
  readonly manualMaterial?: Answer
}

/** What the importer made of an old notice. */
export interface ImportedNotice {
  readonly language: Lang | 'unknown'
  /** How surely it is written in `language`: 0 to 1. */
  readonly languageConfidence: number
  readonly kind: ImportedKind
  readonly title: string
  readonly sections: readonly ImportedSection[]
  readonly fields: ImportedFields
  /** What stands under no heading, mostly before the first one. */
  readonly unmapped: readonly { readonly text: string; readonly span: Span }[]
}

/** Why a file is not read. Each has its text under `editor:import.refused`. */
export const IMPORT_REFUSALS = [
  'empty',
  'too-large',
  'encrypted',
  'scanned',
  'malformed',
  'active-content',
  'unknown-type',
  'too-complex',
] as const
export type ImportRefusal = (typeof IMPORT_REFUSALS)[number]

export const DOCUMENT_FORMATS = ['txt', 'html', 'docx', 'pdf'] as const
export type DocumentFormat = (typeof DOCUMENT_FORMATS)[number]

export type ReadOutcome =
  | { readonly ok: true; readonly text: string; readonly format: DocumentFormat }
  | { readonly ok: false; readonly reason: ImportRefusal }

export type ImportOutcome =
  | {
      readonly ok: true
      readonly imported: ImportedNotice
      /** What the spans of `imported` point into. */
      readonly text: string
      readonly format: DocumentFormat
      readonly draft: NoticeDocument
    }
  | { readonly ok: false; readonly reason: ImportRefusal }
