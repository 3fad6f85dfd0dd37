import { formatDateTime } from '#app/i18n/format.ts'
import { useLang, useT } from '#app/i18n/react.tsx'
import type { TFunction } from '#app/i18n/translate.ts'
import {
  DELIVERY_WAYS,
  IDENTITY_CHECKS,
  type DeliveryStatus,
  type DeliveryWay,
} from '#app/requests/delivery.ts'
import { Timeline } from '#app/ui/timeline.tsx'

interface ShownDeliveryEvent {
  readonly id: number
  readonly at: string
  readonly status: DeliveryStatus
  readonly detail: string
  readonly who: string | null
}

/** What has happened to a delivery, newest first, with why and by whom. */
export function DeliveryCourse({ events }: { readonly events: readonly ShownDeliveryEvent[] }) {
  const t = useT('desk')
  const lang = useLang()
  return (
    <>
      <h2>{t('desk:delivery.course')}</h2>
      <Timeline
        label={t('desk:delivery.course')}
        events={events.map(({ id, at, status, detail, who }) => ({
          id: String(id),
          at: { iso: at, text: formatDateTime(at, lang) },
          title: t(`desk:delivery.statusWord.${status}`),
          children: (
            <>
              <p>{who ?? t('desk:delivery.system')}</p>
              {detail !== '' && <p>{detailWords(t, detail)}</p>}
            </>
          ),
        }))}
      />
    </>
  )
}

const PLAIN = [
  'unreachable',
  'no-hetu',
  'withheld',
  'not-in-use',
  'gave-up',
  'already-sent',
  'returned',
  'new-address',
] as const

/** The codes of an event in words; what Suomi.fi-viestit answered stays a code, for who asks about it. */
function detailWords(t: TFunction<'common' | 'errors' | 'desk'>, detail: string): string {
  const plain = PLAIN.find((one) => one === detail)
  if (plain !== undefined) return t(`desk:delivery.detail.${plain}`)
  const check = IDENTITY_CHECKS.find((one) => detail === `identity-${one}`)
  if (check !== undefined) {
    return t('desk:delivery.detail.identity', { check: t(`desk:delivery.checks.${check}`) })
  }
  const wayAfter = (start: string): DeliveryWay | undefined =>
    DELIVERY_WAYS.find((way) => detail === start + way)
  const to = wayAfter('to-')
  if (to !== undefined) return t('desk:delivery.detail.to', { way: t(`desk:delivery.ways.${to}`) })
  const before = wayAfter('instead-of-')
  if (before !== undefined) {
    return t('desk:delivery.detail.instead-of', { way: t(`desk:delivery.ways.${before}`) })
  }
  return t('desk:delivery.detail.technical', { code: detail })
}
