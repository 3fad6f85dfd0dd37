import { OMBUDSMAN } from '#app/controllers/ombudsman.ts'
import { formatDate } from '#app/i18n/format.ts'
import { contentLang } from '#app/i18n/lang.ts'
import { useLang, useT } from '#app/i18n/react.tsx'
import { ButtonLink, SubmitButton } from '#app/ui/button.tsx'
import { ErrorSummary } from '#app/ui/error-summary.tsx'
import { TextArea } from '#app/ui/text-fields.tsx'
import type { CaseAnswer, CasePage } from './case.tsx'
import { useItemName } from './case-items.tsx'

/** "The answer is incomplete": one item at a time, in a small form that opens by a link. */
export function FollowUp(props: { readonly page: CasePage; readonly answer: CaseAnswer }) {
  const t = useT('citizen')
  const itemName = useItemName()
  const { items, followUpKey, asksFollowUp } = props.page
  const possible = items.filter(({ mayFollowUp }) => mayFollowUp)
  const asked = possible.find(({ position }) => String(position) === asksFollowUp)
  const answer = props.answer?.intent === 'follow-up' ? props.answer : undefined
  const error = answer?.error ? t(answer.error) : undefined
  const label = t('citizen:followUp.label')
  if (possible.length === 0) return null
  return (
    <section aria-labelledby="follow-up" className="no-print">
      <h2 id="follow-up">{t('citizen:followUp.title')}</h2>
      <p>{t('citizen:followUp.text')}</p>
      {asked === undefined ? (
        <ul>
          {possible.map((item) => (
            <li key={item.id}>
              <a href={`?ask=follow-up&item=${String(item.position)}#follow-up`}>
                {t('citizen:followUp.start', { item: itemName(item) })}
              </a>
            </li>
          ))}
        </ul>
      ) : (
        <form
          method="post"
          action={`?ask=follow-up&item=${String(asked.position)}#follow-up`}
          noValidate
        >
          {error && <ErrorSummary errors={[{ id: 'missing', label, message: error }]} />}
          <p>
            <strong>{itemName(asked)}</strong>
          </p>
          <input type="hidden" name="formKey" value={followUpKey} />
          <input type="hidden" name="item" value={asked.position} />
          <TextArea
            id="missing"
            name="body"
            label={label}
            hint={t('citizen:followUp.hint')}
            required
            error={error}
            defaultValue={answer?.body}
            rows={5}
          />
          <p className="button-row">
            <SubmitButton name="intent" value="follow-up">
              {t('citizen:followUp.send')}
            </SubmitButton>
            <ButtonLink href="?" look="secondary">
              {t('citizen:followUp.cancel')}
            </ButtonLink>
          </p>
        </form>
      )}
    </section>
  )
}

/** How to take the matter to the Ombudsman: what to tell, what to attach, where to send (Art. 77). */
export function Complaint({ page }: { readonly page: CasePage }) {
  const t = useT('citizen')
  const shown = contentLang(useLang())
  const itemName = useItemName()
  const { complaint, found, letters } = page
  if (complaint === null) return null
  const { answered, late, refused } = complaint
  return (
    <section aria-labelledby="ombudsman">
      <h2 id="ombudsman">{t('citizen:ombudsman.title')}</h2>
      <p>{t('citizen:ombudsman.intro')}</p>
      <p>{t('citizen:ombudsman.reasons')}</p>
      <ul>
        {late.length > 0 && <li>{t('citizen:ombudsman.reason.late')}</li>}
        {refused && <li>{t('citizen:ombudsman.reason.refused')}</li>}
        {answered.length > 0 && <li>{t('citizen:ombudsman.reason.incomplete')}</li>}
        <li>{t('citizen:ombudsman.reason.unlawful')}</li>
      </ul>
      <p>{t('citizen:ombudsman.facts')}</p>
      <ul>
        <li lang={shown}>
          {t('citizen:ombudsman.fact.controller', { name: found.controller.name[shown] })}
        </li>
        <li>{t('citizen:ombudsman.fact.number', { number: found.caseNumber })}</li>
        <li>{t('citizen:ombudsman.fact.received', { date: formatDate(found.receivedOn) })}</li>
        {answered.map((item) => (
          <li key={item.id}>
            {t('citizen:ombudsman.fact.answered', {
              item: itemName(item),
              date: formatDate(item.endedOn ?? item.due.on),
            })}
          </li>
        ))}
        {late.map((item) => (
          <li key={item.id}>
            {t('citizen:ombudsman.fact.late', {
              item: itemName(item),
              date: formatDate(item.due.on),
            })}
          </li>
        ))}
      </ul>
      {letters.length > 0 && (
        <>
          <p>{t('citizen:ombudsman.attach')}</p>
          <ul>
            {letters.map(({ id, letter, issued }) => (
              <li key={id}>
                {t(`citizen:letter.${letter}`)}, {issued.text}
              </li>
            ))}
          </ul>
        </>
      )}
      {refused && <p>{t('citizen:ombudsman.appeal')}</p>}
      <h3>{t('citizen:ombudsman.contact')}</h3>
      <p className="lines" lang={shown}>
        {OMBUDSMAN[shown].map((line) => (
          <span key={line}>{line}</span>
        ))}
      </p>
    </section>
  )
}
