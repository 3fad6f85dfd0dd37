import { formatDate } from '#app/i18n/format.ts'
import { useLang, useT } from '#app/i18n/react.tsx'
import type { VersionState } from '#app/notices/notice-versions.ts'
import { Alert } from './alert.tsx'
import { Tag } from './status.tsx'

const TAGS = {
  'in-force': ['success', 'check'],
  superseded: ['neutral', 'square'],
  upcoming: ['info', 'ring'],
  withdrawn: ['alert', 'octagon'],
  'replaced-at-once': ['neutral', 'square'],
} as const

/** Whether a version of a notice holds, in words with shape and colour. */
export function VersionTag({ state }: { readonly state: VersionState }) {
  const t = useT('public')
  const [tone, shape] = TAGS[state]
  return (
    <Tag tone={tone} shape={shape}>
      {t(`public:versions.state.${state}`)}
    </Tag>
  )
}

interface Period {
  readonly state: VersionState
  /** ISO dates. */
  readonly from: string
  readonly until: string | null
}

/** "1.3.2025–2.11.2026", "3.11.2026 alkaen". */
export function VersionPeriod({ view }: { readonly view: Period }) {
  const t = useT('public')
  return periodWords(view, t)
}

function periodWords({ state, from, until }: Period, t: ReturnType<typeof useT<'public'>>): string {
  if (state === 'replaced-at-once') return t('public:versions.never')
  if (until !== null) return `${formatDate(from)}–${formatDate(until)}`
  return t('public:versions.since', { date: formatDate(from) })
}

/** Says before anything else that a version is not the one in force, and where that one is. */
export function VersionBanner({
  view,
  registerKey,
  current,
}: {
  readonly view: Period & { readonly version: number }
  readonly registerKey: string
  /** The version in force; `null` when there is none. */
  readonly current: number | null
}) {
  const t = useT('public')
  const lang = useLang()
  const { state, version } = view
  if (state === 'in-force') return null
  return (
    <Alert
      kind={state === 'withdrawn' ? 'error' : 'warning'}
      heading={t(`public:versions.banner.${state}`, { version })}
    >
      <p>
        {t('public:versions.period')}: {periodWords(view, t)}.
      </p>
      <p>
        {current === null ? (
          t('public:versions.noCurrent')
        ) : (
          <a href={`/${lang}/notices/${registerKey}`}>
            {t('public:versions.toCurrent', { version: current })}
          </a>
        )}
      </p>
    </Alert>
  )
}
