import { useT } from '#app/i18n/react.tsx'
import { IDENTITY_CHECKS } from '#app/requests/delivery.ts'
import type { DeliveryData, DeliveryRefusal } from '#app/routes/desk/delivery.tsx'
import { RadioGroup } from '#app/ui/choices.tsx'
import { ErrorSummary } from '#app/ui/error-summary.tsx'
import { SubmitButton } from '#app/ui/button.tsx'
import { DateField, TextArea } from '#app/ui/text-fields.tsx'

interface ActsProps {
  readonly page: DeliveryData
  readonly refused: DeliveryRefusal
}
type Act = DeliveryData['delivery']['acts'][number]

/** What may be done with a letter now, one small form each; nothing is offered that would be refused. */
export function DeliveryActs({ page, refused }: ActsProps) {
  const t = useT('desk')
  const { acts, isReplaced } = page.delivery
  if (isReplaced) return <p className="quiet">{t('desk:delivery.replaced')}</p>
  if (acts.length === 0) return <p className="quiet">{t('desk:delivery.noActs')}</p>
  const open = acts.filter((act) => act !== 'change-way')
  return (
    <>
      {refused !== undefined && refused.reason !== 'not-now' && (
        <ErrorSummary
          errors={[
            {
              id: `${refused.intent}-${FIELD[refused.reason]}`,
              message: t(`desk:delivery.error.${refused.reason}`),
            },
          ]}
        />
      )}
      {open.length > 0 && <h2>{t('desk:delivery.acts')}</h2>}
      {open.map((act) => (
        <form key={act} method="post" className="no-print" noValidate>
          <ActFields act={act} page={page} refused={refused} />
          <SubmitButton name="intent" value={act} look={act === open[0] ? 'primary' : 'secondary'}>
            {t(`desk:delivery.act.${act}`)}
          </SubmitButton>
        </form>
      ))}
      {acts.includes('change-way') && <ChangeWay page={page} refused={refused} />}
    </>
  )
}

/** The field that each mistake belongs to. */
const FIELD = { day: 'on', check: 'check', way: 'way' } as const

function useError(
  { refused }: ActsProps,
  act: Act,
): (reason: keyof typeof FIELD) => string | undefined {
  const t = useT('desk')
  return (reason) =>
    refused?.intent === act && refused.reason === reason
      ? t(`desk:delivery.error.${reason}`)
      : undefined
}

function ActFields({ act, ...props }: ActsProps & { readonly act: Act }) {
  const t = useT('desk')
  const error = useError(props, act)
  const { page, refused } = props
  const typed = refused?.intent === act ? refused.values : undefined
  switch (act) {
    case 'post':
      return (
        <DateField
          id="post-on"
          name="on"
          label={t('desk:delivery.postedOn')}
          required
          defaultValue={typed?.on ?? page.today}
          error={error('day')}
        />
      )
    case 'hand-over':
      return (
        <>
          <DateField
            id="hand-over-on"
            name="on"
            label={t('desk:delivery.handedOn')}
            required
            defaultValue={typed?.on ?? page.today}
            error={error('day')}
          />
          <RadioGroup
            id="hand-over-check"
            name="check"
            label={t('desk:delivery.check')}
            hint={t('desk:delivery.checkHint')}
            required
            choices={IDENTITY_CHECKS.map((value) => ({
              value,
              label: t(`desk:delivery.checks.${value}`),
            }))}
            error={error('check')}
          />
        </>
      )
    case 'retry':
      return page.delivery.way === 'post' ? (
        <TextArea
          id="retry-address"
          name="address"
          label={t('desk:delivery.newAddress')}
          hint={t('desk:delivery.newAddressHint')}
          rows={3}
          limit={300}
          defaultValue={typed?.address}
        />
      ) : null
    case 'print':
    case 'return':
    case 'change-way':
      return null
  }
}

/** Another way, among those that are open to this person; the others with the reason why not. */
function ChangeWay(props: ActsProps) {
  const t = useT('desk')
  const { ways, excluded } = props.page
  const error = useError(props, 'change-way')
  return (
    <section aria-labelledby="change-way" className="no-print">
      <h2 id="change-way">{t('desk:delivery.changeWay')}</h2>
      {ways.length === 0 ? (
        <p className="quiet">{t('desk:delivery.noOtherWay')}</p>
      ) : (
        <form method="post" noValidate>
          <RadioGroup
            id="change-way-way"
            name="way"
            label={t('desk:delivery.newWay')}
            required
            choices={ways.map((way) => ({ value: way, label: t(`desk:delivery.ways.${way}`) }))}
            error={error('way')}
          />
          <SubmitButton name="intent" value="change-way" look="secondary">
            {t('desk:delivery.act.change-way')}
          </SubmitButton>
        </form>
      )}
      {excluded.length > 0 && (
        <>
          <p>{t('desk:delivery.excluded')}</p>
          <ul>
            {excluded.map(({ way, text }) => (
              <li key={way}>
                {t(`desk:delivery.ways.${way}`)}: {text}
              </li>
            ))}
          </ul>
        </>
      )}
    </section>
  )
}
