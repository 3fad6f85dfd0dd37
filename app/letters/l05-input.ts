import type { Contact, LetterInput } from '#app/letters/letter.ts'
import type { ToldRight } from '#app/letters/rights.ts'

/**
 * L-05: answer to an access request (GDPR 15). Texts are in the language of the letter. A field that is
 * absent has not been answered yet: the letter cannot be issued (`checkAccessAnswer`); `'none'` says
 * that there is nothing to tell. A reference to the notice never fills a field (F-08).
 */
export interface AccessAnswerInput extends LetterInput {
  /** Registers in which the person's data are processed. Without any the letter is L-06, not this one. */
  readonly registers: readonly RegisterAnswer[]
  /** Registers that were searched without finding anything about the person. */
  readonly notProcessedIn?: readonly string[]
  /** The copy of the data (15(3)): files that go with the letter. */
  readonly annexes: readonly Annex[]
  /** Codes and abbreviations in the copy (F-03). */
  readonly codes?: 'none' | readonly { readonly code: string; readonly meaning: string }[]
  /** What was masked or not given. Anything here makes the letter a partial refusal (D-04). */
  readonly leftOut?: 'none' | readonly Omission[]
  /** How to get more copies, from the controller's settings. */
  readonly moreCopies?: string
  /** The officer who decided. */
  readonly decider?: Contact
  /** Appeal instructions (valitusosoitus / besvärsanvisning) from the controller's settings; for refusals. */
  readonly appeal?: { readonly heading: string; readonly paragraphs: readonly string[] }
}

/** The information of Art. 15(1) and (2) about one register. */
export interface RegisterAnswer {
  readonly name: string
  /** 15(1)(a) */
  readonly purposes?: readonly string[]
  /** Not required by Article 15, told where the register's notice gives it. */
  readonly legalBases?: readonly string[]
  /** 15(1)(b) */
  readonly categories?: readonly string[]
  /** 15(1)(c): actual recipients; categories alone only with the reason why (F-07). */
  readonly recipients?: 'none' | Recipients
  /** 15(1)(d): periods or the criteria for them */
  readonly retention?: readonly string[]
  /** 15(1)(e): only the rights that apply to this register (law 2.1, 2.3). */
  readonly rights?: readonly ToldRight[]
  /** Purposes to which a right is limited, where it does not hold for the whole register (F-30). */
  readonly rightLimits?: Readonly<Partial<Record<ToldRight, readonly string[]>>>
  /** 15(1)(g) */
  readonly source?: { readonly dataSubject: boolean; readonly others: readonly string[] }
  /** 15(1)(h) */
  readonly automatedDecisions?:
    'none' | { readonly what: string; readonly logic: string; readonly consequences: string }
  /** 15(2) */
  readonly transfers?: 'none' | readonly { readonly to: string; readonly safeguards: string }[]
}

export interface Recipients {
  readonly named: readonly { readonly name: string; readonly detail?: string }[]
  readonly unnamed?: { readonly categories: readonly string[]; readonly reason: string }
}

export interface Annex {
  readonly fileName: string
  readonly content: string
  /** "PDF/A", "CSV" */
  readonly format: string
  readonly bytes: number
}

export interface Omission {
  /** Category of data, never the data. */
  readonly what: string
  /** Absent only where telling it would endanger the purpose (tietosuojalaki 34.3 §). */
  readonly ground?: string
  readonly provision: string
}
