import { formatDateTime } from '#app/i18n/format.ts'
import { useLang, useT } from '#app/i18n/react.tsx'
import type { CaseEventType } from '#app/requests/case-event.ts'
import type { RefusalReason } from '#app/requests/lifecycle.ts'
import { Alert } from '#app/ui/alert.tsx'

/** An event of the timeline as a page shows it: `at` in Finnish time. */
export interface ShownEvent {
  readonly id: number
  readonly type: CaseEventType
  readonly at: string
  readonly who: string | null
}

/** Why something was not done, and after a conflict what others have done meanwhile. */
export function Refusal({
  reason,
  changes,
  typed = false,
}: {
  readonly reason:
    | RefusalReason
    | 'conflict'
    | 'answer-conflict'
    | 'letter-conflict'
    | 'text-missing'
    | 'text-too-long'
    | 'letter-too-long'
    | 'files-too-many'
  readonly changes: readonly ShownEvent[]
  /** Whether something typed is kept on the page. */
  readonly typed?: boolean
}) {
  const t = useT('desk')
  const lang = useLang()
  return (
    <Alert kind="error" heading={t(`desk:refusal.${reason}.title`)} live="alert">
      <p>{t(`desk:refusal.${reason}.text`)}</p>
      {changes.length > 0 && (
        <>
          <p>{t('desk:refusal.changes')}</p>
          <ul>
            {changes.map(({ id, type, at, who }) => (
              <li key={id}>
                {formatDateTime(at, lang)}: {t(`desk:event.${type}`)}
                {who !== null && `, ${who}`}
              </li>
            ))}
          </ul>
        </>
      )}
      {typed && <p>{t('desk:refusal.kept')}</p>}
    </Alert>
  )
}
