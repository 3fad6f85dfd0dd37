import { formatDate } from '#app/i18n/format.ts'
import { useT } from '#app/i18n/react.tsx'
import type { NewClock } from '#app/requests/case-event.ts'

/** The last day before and now, and the law that moved it; nothing where no day has moved. */
export function NewClockLine({ newClock }: { readonly newClock: NewClock | null }) {
  const t = useT()
  if (newClock === null) return null
  const { clock, dueBefore, dueOn } = newClock
  const days = { before: formatDate(dueBefore), due: formatDate(dueOn) }
  return <p>{t(`common:clockMoved.${clock}`, days)}</p>
}
