import { useLang, useT } from '#app/i18n/react.tsx'
import { casePath } from '#app/routes/desk/case-path.ts'
import type { AnswerData } from '#app/routes/desk/answer.tsx'
import { Alert } from '#app/ui/alert.tsx'
import { ButtonLink, SubmitButton } from '#app/ui/button.tsx'
import { TextArea } from '#app/ui/text-fields.tsx'

/** a named decider reads the preview and issues exactly that, or returns it with a reason. */
export function DecideForms({
  data: { found, answer, clock, problems },
  reason,
  error,
}: {
  readonly data: AnswerData
  readonly reason: string | undefined
  readonly error: string | undefined
}) {
  const t = useT('desk')
  const lang = useLang()
  const versions = (
    <>
      <input type="hidden" name="version" value={found.version} />
      <input type="hidden" name="answerVersion" value={answer.version} />
    </>
  )
  return (
    <section aria-labelledby="decide" className="no-print">
      <h2 id="decide">{t('desk:decide.title')}</h2>
      {clock.daysLeft < 0 && (
        <Alert kind="warning" heading={t('desk:decide.late', { count: -clock.daysLeft })} />
      )}
      <p>{t(`desk:decide.${answer.content.leftOut === 'told' ? 'partly' : 'granted'}`)}</p>
      <p>
        <ButtonLink
          href={casePath(
            lang,
            { requestId: found.id, position: found.position },
            '',
            '/answer/preview.pdf',
          )}
          look="secondary"
        >
          {t('desk:answer.preview')}
        </ButtonLink>
      </p>
      {problems.length > 0 ? (
        <Alert kind="error" heading={t('desk:decide.incomplete')} />
      ) : (
        <form method="post">
          {versions}
          <p>{t('desk:decide.issueText')}</p>
          <SubmitButton name="intent" value="issue">
            {t('desk:decide.issue')}
          </SubmitButton>
        </form>
      )}
      <form method="post" noValidate>
        <h3>{t('desk:decide.returnTitle')}</h3>
        {versions}
        <TextArea
          id="text"
          name="text"
          label={t('desk:decide.reason')}
          hint={t('desk:decide.reasonHint')}
          rows={3}
          required
          defaultValue={reason}
          error={error}
        />
        <SubmitButton name="intent" value="return" look="secondary">
          {t('desk:decide.return')}
        </SubmitButton>
      </form>
    </section>
  )
}
