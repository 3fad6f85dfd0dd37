import { useLang, useT } from '#app/i18n/react.tsx'
import type { CaseDelivery } from '#app/requests/deliveries.server.ts'
import { deliveryPath } from '#app/routes/desk/delivery-path.ts'
import { DeliveryStatusLine } from '#app/ui/delivery-status.tsx'

interface CaseDeliveriesProps {
  readonly data: {
    readonly found: { readonly id: string }
    readonly inUnit: boolean
    readonly deliveries: readonly CaseDelivery[]
  }
}

/** How each letter of the case has travelled; those who handle it open one to act on it. */
export function CaseDeliveries({ data: { found, inUnit, deliveries } }: CaseDeliveriesProps) {
  const t = useT('desk')
  const lang = useLang()
  return (
    <section aria-labelledby="deliveries">
      <h2 id="deliveries">{t('desk:delivery.heading')}</h2>
      {deliveries.length === 0 && <p className="quiet">{t('desk:delivery.none')}</p>}
      <ul>
        {deliveries.map(({ id, letter, ...delivery }) => (
          <li key={id}>
            {inUnit ? (
              <a
                href={deliveryPath(lang, found.id, id)}
                aria-label={t('desk:delivery.open', { letter: t(`desk:document.${letter}`) })}
              >
                {t(`desk:document.${letter}`)}
              </a>
            ) : (
              t(`desk:document.${letter}`)
            )}
            <br />
            <DeliveryStatusLine {...delivery} />
          </li>
        ))}
      </ul>
    </section>
  )
}
