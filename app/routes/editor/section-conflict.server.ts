import type { ContentLang } from '#app/i18n/lang.ts'
import { controlsOf, type Controls } from '#app/notices/drafts/controls.ts'
import type { FieldShape } from '#app/notices/drafts/shape.ts'
import { sectionView, type ControlView } from '#app/notices/drafts/section-view.ts'
import type { ConflictRow } from '#app/routes/editor/section-conflict.tsx'

/** The fields of a section that differ, each as typed and as another editor has stored it. */
export function conflictRows(
  fields: readonly FieldShape[],
  versions: { controls: Controls; stored: Readonly<Record<string, unknown>> },
  lang: ContentLang,
): readonly ConflictRow[] {
  const typed = sectionView(fields, versions.controls, lang)
  const stored = sectionView(fields, controlsOf(fields, versions.stored, lang), lang)
  return fields.flatMap((field, index) => {
    const [mine, theirs] = [typed[index], stored[index]].map((view) =>
      view === undefined ? '' : viewWords(view),
    )
    return mine === theirs
      ? []
      : [{ field: field.label[lang], typed: mine ?? '', stored: theirs ?? '' }]
  })
}

/** What the controls of a field hold, as lines of text. */
export function viewWords(view: ControlView): string {
  switch (view.kind) {
    case 'hidden':
      return ''
    case 'text':
      return lines([view.value.fi, view.value.sv])
    case 'plain':
    case 'statutes':
      return view.value
    case 'choice':
      return view.options.find(({ value }) => value === view.value)?.label ?? ''
    case 'choices':
      return view.options
        .filter(({ checked }) => checked)
        .map(({ label }) => label)
        .join(', ')
    case 'flag':
      return view.checked ? view.label : ''
    case 'group':
      return lines(view.fields.map(viewWords))
    case 'rows':
      return lines(view.rows.map((row) => lines(row.map(viewWords))))
    case 'told':
      if (view.value === 'none') return view.none
      return view.value === 'told' ? viewWords(view.inside) : ''
  }
}

function lines(parts: readonly string[]): string {
  return parts.filter((part) => part !== '').join('\n')
}
