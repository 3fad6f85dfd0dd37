import type { ContentLang, Localized } from '#app/i18n/lang.ts'
import { rowCount, rowsIn, toldChoice, type Controls } from '#app/notices/drafts/controls.ts'
import { under, type Choice, type FieldShape, type Shape } from '#app/notices/drafts/shape.ts'
import { parseStatuteLines } from '#app/notices/drafts/statute-lines.ts'
import { citeStatute } from '#app/notices/statutes.ts'

interface Labelled {
  readonly name: string
  readonly label: string
  readonly hint?: string | undefined
}

/** A section's form with its values, in the words of one language: what the page draws. */
export type ControlView =
  | (Labelled & { readonly kind: 'text'; readonly lines: number; readonly value: Localized })
  | (Labelled & {
      readonly kind: 'plain'
      readonly input: 'text' | 'email' | 'tel'
      readonly short: boolean
      readonly value: string
    })
  | (Labelled & {
      readonly kind: 'choice'
      readonly options: readonly { readonly value: string; readonly label: string }[]
      readonly value: string
    })
  | (Labelled & {
      readonly kind: 'choices'
      readonly options: readonly {
        readonly name: string
        readonly label: string
        readonly checked: boolean
      }[]
    })
  | (Labelled & { readonly kind: 'flag'; readonly checked: boolean })
  | (Labelled & {
      readonly kind: 'statutes'
      readonly value: string
      /** The acts in words, as the reader will see them. */
      readonly cited: readonly string[]
    })
  | { readonly kind: 'hidden'; readonly name: string; readonly value: string }
  | (Labelled & { readonly kind: 'group'; readonly fields: readonly ControlView[] })
  | (Labelled & {
      readonly kind: 'rows'
      /** Name and value of the hidden control that counts the rows. */
      readonly count: { readonly name: string; readonly value: string }
      readonly row: string
      readonly rows: readonly (readonly ControlView[])[]
    })
  | (Labelled & {
      readonly kind: 'told'
      readonly choice: string
      readonly value: string
      readonly none: string
      readonly inside: ControlView
    })

/** The view of fields with the values that their controls hold, whether or not these can be read. */
export function sectionView(
  fields: readonly FieldShape[],
  controls: Controls,
  lang: ContentLang,
  path = '',
): readonly ControlView[] {
  return fields.map((field) => fieldView(field, controls, lang, under(path, field.key)))
}

function fieldView(
  field: FieldShape,
  controls: Controls,
  lang: ContentLang,
  path: string,
): ControlView {
  const { shape, label, hint } = field
  const labelled: Labelled = {
    name: path,
    label: label[lang],
    ...(hint === undefined ? {} : { hint: hint[lang] }),
  }
  const value = controls[path] ?? ''
  switch (shape.kind) {
    case 'text':
    case 'texts':
      return {
        ...labelled,
        kind: 'text',
        lines: shape.kind === 'texts' ? 5 : shape.lines,
        value: { fi: controls[under(path, 'fi')] ?? '', sv: controls[under(path, 'sv')] ?? '' },
      }
    case 'plain':
      return { ...labelled, kind: 'plain', input: inputOf(shape), short: false, value }
    case 'date':
    case 'period':
      return { ...labelled, kind: 'plain', input: 'text', short: true, value }
    case 'choice':
      return {
        ...labelled,
        kind: 'choice',
        options: named(shape.options, lang),
        value,
      }
    case 'choices':
      return {
        ...labelled,
        kind: 'choices',
        options: shape.options.map((option) => ({
          name: under(path, option.value),
          label: option.label[lang],
          checked: controls[under(path, option.value)] === 'yes',
        })),
      }
    case 'flag':
      return { ...labelled, kind: 'flag', checked: value === 'yes' }
    case 'statutes': {
      const parsed = parseStatuteLines(value)
      const cited = parsed.ok ? parsed.refs.map((ref) => citeStatute(ref, lang)) : []
      return { ...labelled, kind: 'statutes', value, cited }
    }
    case 'id':
      return { kind: 'hidden', name: path, value }
    case 'group':
      return { ...labelled, kind: 'group', fields: sectionView(shape.fields, controls, lang, path) }
    case 'rows': {
      const count = rowsIn(controls, path)
      return {
        ...labelled,
        kind: 'rows',
        count: { name: rowCount(path), value: String(count) },
        row: shape.row[lang],
        rows: Array.from({ length: count }, (_, index) =>
          sectionView(shape.fields, controls, lang, under(path, index)),
        ),
      }
    }
    case 'told':
      return {
        ...labelled,
        kind: 'told',
        choice: toldChoice(path),
        value: controls[toldChoice(path)] ?? '',
        none: shape.none[lang],
        inside: fieldView({ ...field, shape: shape.told }, controls, lang, path),
      }
  }
}

function inputOf({ input }: Extract<Shape, { kind: 'plain' }>): 'text' | 'email' | 'tel' {
  return input === 'email' || input === 'tel' ? input : 'text'
}

function named(options: readonly Choice[], lang: ContentLang) {
  return options.map(({ value, label }) => ({ value, label: label[lang] }))
}
