import { useT } from '#app/i18n/react.tsx'
import type { DraftState } from '#app/notices/drafts/draft.ts'
import type { ShapeKind, Tone } from '#app/ui/shape.tsx'
import { Tag } from '#app/ui/status.tsx'

const LOOKS: Readonly<Record<DraftState, readonly [Tone, ShapeKind]>> = {
  editing: ['neutral', 'ring'],
  review: ['info', 'half'],
  approved: ['success', 'check'],
}

/** The state of a draft in words, with shape and colour. */
export function DraftTag({ state }: { readonly state: DraftState }) {
  const t = useT('editor')
  const [tone, shape] = LOOKS[state]
  return (
    <Tag tone={tone} shape={shape}>
      {t(`editor:state.${state}`)}
    </Tag>
  )
}
