import { useT } from '#app/i18n/react.tsx'
import { SubmitButton } from '#app/ui/button.tsx'
import { RadioGroup } from '#app/ui/choices.tsx'
import { ErrorSummary } from '#app/ui/error-summary.tsx'
import type { CaseAnswer, CasePage } from './case.tsx'
import { useItemName } from './case-items.tsx'

/** F-10: an announced fee and what one may answer to it, item by item. */
export function Fees(props: { readonly page: CasePage; readonly answer: CaseAnswer }) {
  const t = useT('citizen')
  const itemName = useItemName()
  const { items } = props.page
  const open = items.filter(({ feeReplies }) => feeReplies.length > 0)
  const answer = props.answer?.intent === 'fee' ? props.answer : undefined
  const label = t('citizen:fee.label')
  if (open.length === 0) return null
  return (
    <section aria-labelledby="fees" className="no-print">
      <h2 id="fees">{t('citizen:fee.title')}</h2>
      <p>{t('citizen:fee.text')}</p>
      {open.map((item) => {
        const id = `reply-${String(item.position)}`
        const error =
          answer?.error && answer.item === String(item.position) ? t(answer.error) : undefined
        return (
          <form key={item.id} method="post" action="?#fees" noValidate>
            {error && <ErrorSummary errors={[{ id, label, message: error }]} />}
            <p>
              <strong>{itemName(item)}</strong>
            </p>
            <input type="hidden" name="item" value={item.position} />
            <RadioGroup
              id={id}
              name="reply"
              label={label}
              required
              error={error}
              choices={item.feeReplies.map((reply) => ({
                value: reply,
                label: t(`citizen:fee.reply.${reply}`),
                hint: t(`citizen:fee.hint.${reply}`),
              }))}
            />
            <p className="button-row">
              <SubmitButton look="secondary" name="intent" value="fee">
                {t('citizen:fee.send')}
              </SubmitButton>
            </p>
          </form>
        )
      })}
    </section>
  )
}
