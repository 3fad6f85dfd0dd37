/** State is always word + shape + colour: the shapes and tones that tags, times and alerts share. */
export type Tone = 'neutral' | 'info' | 'success' | 'warning' | 'alert'
export type ShapeKind =
  'ring' | 'dot' | 'half' | 'triangle' | 'diamond' | 'check' | 'square' | 'octagon'

const PATHS: Readonly<Record<ShapeKind, React.ReactNode>> = {
  ring: <circle className="hollow" cx="8" cy="8" r="6.5" strokeWidth="2.5" />,
  dot: <circle cx="8" cy="8" r="6.5" />,
  half: (
    <>
      <circle className="hollow" cx="8" cy="8" r="6.5" />
      <path d="M8 1.5a6.5 6.5 0 0 1 0 13z" />
    </>
  ),
  triangle: <path d="M8 1.5 15 14.5H1z" strokeLinejoin="round" />,
  diamond: <path d="M8 1 15 8 8 15 1 8z" strokeLinejoin="round" />,
  check: <path className="hollow" d="m1.5 8.5 4.5 5 8.5-11" strokeWidth="3" />,
  square: <path d="M2 2h12v12H2z" />,
  octagon: <path d="M5 1h6l4 4v6l-4 4H5l-4-4V5z" />,
}

/** A shape in the colour of the `tone-…` class around it; the word beside it carries the meaning. */
export function Shape({ kind }: { readonly kind: ShapeKind }) {
  return (
    <svg className="shape" viewBox="0 0 16 16" aria-hidden="true" focusable="false">
      {PATHS[kind]}
    </svg>
  )
}
