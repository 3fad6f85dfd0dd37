import { formatDate } from '#app/i18n/format.ts'
import { useT } from '#app/i18n/react.tsx'
import type { Key } from '#app/i18n/translate.ts'
import type { DeliveryStatus, DeliveryWay } from '#app/requests/delivery.ts'
import type { ShapeKind, Tone } from './shape.tsx'
import { Tag } from './status.tsx'

type Words = Readonly<Partial<Record<DeliveryStatus, Key<'common'>>>>

/** What a status means in each way; pairs that the table of deliveries does not know are absent. */
const LINES: Readonly<Record<DeliveryWay, Words>> = {
  portal: {
    delivered: 'common:delivery.line.portal-delivered',
    read: 'common:delivery.line.portal-read',
  },
  suomifi: {
    waiting: 'common:delivery.line.suomifi-waiting',
    sent: 'common:delivery.line.suomifi-sent',
    delivered: 'common:delivery.line.suomifi-delivered',
    read: 'common:delivery.line.suomifi-read',
    posted: 'common:delivery.line.suomifi-posted',
    failed: 'common:delivery.line.suomifi-failed',
  },
  post: {
    waiting: 'common:delivery.line.post-waiting',
    printed: 'common:delivery.line.post-printed',
    posted: 'common:delivery.line.post-posted',
    failed: 'common:delivery.line.post-failed',
  },
  visit: {
    waiting: 'common:delivery.line.visit-waiting',
    'handed-over': 'common:delivery.line.visit-handed-over',
  },
  oral: {
    waiting: 'common:delivery.line.oral-waiting',
    'handed-over': 'common:delivery.line.oral-handed-over',
  },
}

const TONES: Readonly<Record<DeliveryStatus, readonly [Tone, ShapeKind]>> = {
  waiting: ['info', 'dot'],
  printed: ['info', 'half'],
  sent: ['success', 'check'],
  delivered: ['success', 'check'],
  read: ['success', 'check'],
  posted: ['success', 'check'],
  'handed-over': ['success', 'check'],
  failed: ['alert', 'octagon'],
}

interface DeliveryStatusProps {
  readonly way: DeliveryWay
  readonly status: DeliveryStatus
  /** ISO date on which the letter was made available, sent, posted or handed over. */
  readonly sentOn: string | null
  /** Another way has taken its place. */
  readonly isReplaced?: boolean
}

/** How a letter reaches its reader and how far it has come, in one line; for staff and for people. */
export function DeliveryStatusLine({ way, status, sentOn, isReplaced }: DeliveryStatusProps) {
  const t = useT()
  const [tone, shape] = TONES[status]
  const key = LINES[way][status] ?? 'common:delivery.line.other'
  return (
    <>
      <Tag
        tone={isReplaced === true ? 'neutral' : tone}
        shape={isReplaced === true ? 'ring' : shape}
      >
        {t(key, { date: sentOn === null ? '' : formatDate(sentOn) })}
      </Tag>
      {isReplaced === true && <span className="planning">{t('common:delivery.replaced')}</span>}
    </>
  )
}
