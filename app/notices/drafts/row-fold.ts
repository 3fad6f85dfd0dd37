import type { ContentLang } from '#app/i18n/lang.ts'
import type { ControlView } from '#app/notices/drafts/section-view.ts'

/** More rows than this are folded, so that a long section can be overseen. */
const UNFOLDED_ROWS = 3

/** A row of a section's list: what it is called when folded, and whether it is open at first. */
export interface RowFold {
  readonly name: string
  readonly open: boolean
}

/**
 * How the rows of a list are folded; `undefined` for a list short enough to stand open. A row that
 * holds something to mend, and one that has nothing in it yet, is open.
 * @param noted the controls with an error or a finding of the linter
 */
export function rowFolds(
  { name, rows }: Extract<ControlView, { kind: 'rows' }>,
  noted: readonly string[],
  lang: ContentLang,
): readonly RowFold[] | undefined {
  if (rows.length <= UNFOLDED_ROWS) return undefined
  return rows.map((fields, index) => {
    const row = `${name}.${String(index)}`
    const typed = fields.flatMap((view) => typedTexts(view, lang))
    return {
      name: typed[0] ?? chosen(fields) ?? '',
      open: typed.length === 0 || noted.some((at) => at === row || at.startsWith(`${row}.`)),
    }
  })
}

/** What has been typed into a control, the page's language first. */
function typedTexts(view: ControlView, lang: ContentLang): readonly string[] {
  if (view.kind === 'text') {
    return [view.value[lang], view.value.fi, view.value.sv].filter((text) => text !== '')
  }
  if (view.kind === 'plain' || view.kind === 'statutes')
    return view.value === '' ? [] : [view.value]
  if (view.kind === 'group') return view.fields.flatMap((field) => typedTexts(field, lang))
  return []
}

/** The first choice that has been made, in words. */
function chosen(fields: readonly ControlView[]): string | undefined {
  for (const view of fields) {
    if (view.kind !== 'choice' || view.value === '') continue
    return view.options.find(({ value }) => value === view.value)?.label
  }
  return undefined
}
