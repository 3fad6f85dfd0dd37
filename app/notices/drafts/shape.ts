import type { Localized } from '#app/i18n/lang.ts'

/**
 * The shape of a part of a notice as the editor's form shows it and reads it back. One table of
 * shapes (`notice-shapes.ts`) describes every field, so that the form, the reading of the form and
 * the comparison of two versions never tell different stories.
 */
export type Shape =
  /** A text in both languages, side by side; `lines` 1 for one line. */
  | { readonly kind: 'text'; readonly lines: number }
  /** A list of short texts in both languages, one a line, the same line for the same item. */
  | { readonly kind: 'texts' }
  /** A text that is the same in both languages: telephone, e-mail, address on the web. */
  | { readonly kind: 'plain'; readonly input?: 'email' | 'tel' | 'url' }
  /** A date, D.M.YYYY in the form and ISO in the document. */
  | { readonly kind: 'date' }
  /** A duration of whole years, months, weeks or days. */
  | { readonly kind: 'period' }
  | { readonly kind: 'choice'; readonly options: readonly Choice[]; readonly mayBeOpen: boolean }
  /** Several of a few. */
  | { readonly kind: 'choices'; readonly options: readonly Choice[] }
  | { readonly kind: 'flag' }
  /** References to acts, one a line: `681/2023 73 § 3 mom.` */
  | { readonly kind: 'statutes' }
  /** What the reader never sees and nobody types; a new row gets the next free one. */
  | { readonly kind: 'id'; readonly stem: string }
  | { readonly kind: 'group'; readonly fields: readonly FieldShape[] }
  | {
      readonly kind: 'rows'
      readonly fields: readonly FieldShape[]
      /** Which fields a row keeps, where one of them decides it. */
      readonly keeps?: (row: Readonly<Record<string, unknown>>) => readonly string[]
      /** Words of one row, as in "Käyttötarkoitus 1". */
      readonly row: Localized
    }
  /** Silent, "none", or told by what is inside. */
  | { readonly kind: 'told'; readonly none: Localized; readonly told: Shape }

export interface Choice {
  readonly value: string
  readonly label: Localized
}

export interface FieldShape {
  /** Key of the document or of the row. */
  readonly key: string
  readonly label: Localized
  readonly hint?: Localized
  readonly shape: Shape
  /** Kept also when it is empty: the type of the document demands it. */
  readonly always?: boolean
}

/** A section of the editor: one page, one save, one revision. */
export interface EditorSection {
  readonly id: string
  readonly title: Localized
  readonly fields: readonly FieldShape[]
}

/** The name of a control: the path of the value in the document, `purposes.0.text.fi`. */
export function under(path: string, key: string | number): string {
  return path === '' ? String(key) : `${path}.${key}`
}
