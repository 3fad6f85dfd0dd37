import type { ReactNode } from 'react'
import { useT } from '#app/i18n/react.tsx'

export interface TimelineEvent {
  readonly id: string
  /** Machine-readable moment (ISO) and the same in words. */
  readonly at: { readonly iso: string; readonly text: string }
  readonly title: ReactNode
  readonly children?: ReactNode
}

/** What has happened, newest first: give the events in that order. */
export function Timeline({
  events,
  label,
}: {
  readonly events: readonly TimelineEvent[]
  readonly label?: string
}) {
  const t = useT()
  return (
    <ol className="timeline" aria-label={label ?? t('common:list.timeline')}>
      {events.map(({ id, at, title, children }, index) => (
        <li key={id} className={index === 0 ? 'newest' : undefined}>
          <p className="when">
            <time dateTime={at.iso}>{at.text}</time>
          </p>
          <p>
            <strong>{title}</strong>
          </p>
          {children}
        </li>
      ))}
    </ol>
  )
}
