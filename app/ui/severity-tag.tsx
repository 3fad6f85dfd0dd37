import type { ReactNode } from 'react'
import type { Severity } from '#app/notices/lint/finding.ts'
import type { ShapeKind, Tone } from './shape.tsx'
import { Tag } from './status.tsx'

const LOOKS: Readonly<Record<Severity, readonly [Tone, ShapeKind]>> = {
  error: ['alert', 'octagon'],
  warning: ['warning', 'triangle'],
  info: ['info', 'dot'],
}

/** How serious a finding of the linter is: the page's word for it, with shape and colour. */
export function SeverityTag({
  severity,
  children,
}: {
  readonly severity: Severity
  readonly children: ReactNode
}) {
  const [tone, shape] = LOOKS[severity]
  return (
    <Tag tone={tone} shape={shape}>
      {children}
    </Tag>
  )
}
