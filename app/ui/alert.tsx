import type { ReactNode } from 'react'
import { useT } from '#app/i18n/react.tsx'
import { Shape, type ShapeKind, type Tone } from './shape.tsx'

const KINDS = {
  info: ['info', 'dot'],
  success: ['success', 'check'],
  warning: ['warning', 'triangle'],
  error: ['alert', 'octagon'],
} as const satisfies Readonly<Record<string, readonly [Tone, ShapeKind]>>

interface AlertProps {
  readonly kind: keyof typeof KINDS
  /** Replaces the word of the kind ("Huomaa") by a sentence of its own. */
  readonly heading?: string
  /** Read out when it appears on a page that is already open; leave out on a fresh page. */
  readonly live?: 'status' | 'alert'
  readonly children?: ReactNode
}

/** A message in the page: word, shape and colour. It stays until the page changes. */
export function Alert({ kind, heading, live, children }: AlertProps) {
  const t = useT()
  const [tone, shape] = KINDS[kind]
  return (
    <div className={`alert tone-${tone}`} role={live}>
      <Shape kind={shape} />
      <div>
        <p className="alert-word">{heading ?? t(`common:alert.${kind}`)}</p>
        {children}
      </div>
    </div>
  )
}
