import { useLang, useT } from '#app/i18n/react.tsx'
import { casePath } from '#app/routes/desk/case-path.ts'
import type { WriteLetterData } from '#app/routes/desk/write-letter.tsx'
import { Alert } from '#app/ui/alert.tsx'
import { ButtonLink, SubmitButton } from '#app/ui/button.tsx'
import { TextArea } from '#app/ui/text-fields.tsx'

/** a named decider reads the letter and issues exactly that, or returns it with a reason. */
export function DecideLetter({
  data,
  reason,
  error,
}: {
  readonly data: WriteLetterData
  readonly reason: string | undefined
  readonly error: string | undefined
}) {
  const { found, letter, letterVersion, clock, warnings } = data
  const t = useT('desk')
  const lang = useLang()
  const place = { requestId: found.id, position: found.position }
  const versions = (
    <>
      <input type="hidden" name="version" value={found.version} />
      <input type="hidden" name="letterVersion" value={letterVersion} />
    </>
  )
  return (
    <section aria-labelledby="decide" className="no-print">
      <h2 id="decide">{t('desk:decide.title')}</h2>
      {clock.daysLeft < 0 && (
        <Alert kind="warning" heading={t('desk:decide.late', { count: -clock.daysLeft })} />
      )}
      <p>
        <ButtonLink
          href={casePath(lang, place, '', `/write/${letter}/preview.pdf`)}
          look="secondary"
        >
          {t('desk:answer.preview')}
        </ButtonLink>
      </p>
      <IssueForm data={data} versions={versions}>
        <p>
          {t('desk:decide.issueText')} {t(`desk:letter.way.${warnings.way}`)}
        </p>
      </IssueForm>
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

/** The button, or why there is none: missing parts, four eyes, a child who has not been heard. */
function IssueForm({
  data: { found, problems, issueHindrance },
  versions,
  children,
}: {
  readonly data: WriteLetterData
  readonly versions: React.ReactNode
  readonly children: React.ReactNode
}) {
  const t = useT('desk')
  const lang = useLang()
  const place = { requestId: found.id, position: found.position }
  if (problems.length > 0) {
    return (
      <Alert kind="error" heading={t('desk:decide.incomplete')}>
        <ul>
          {problems.map(({ kind, label }, index) => (
            <li key={index}>{label ?? t(`desk:letter.problem.${kind}`)}</li>
          ))}
        </ul>
      </Alert>
    )
  }
  if (issueHindrance !== null) {
    return (
      <Alert kind="warning" heading={t(`desk:refusal.${issueHindrance}.title`)}>
        <p>{t(`desk:refusal.${issueHindrance}.text`)}</p>
        {issueHindrance === 'child-heard' && (
          <p>
            <a href={casePath(lang, place, '', '/act/hear-child')}>
              {t('desk:act.title.hear-child')}
            </a>
          </p>
        )}
      </Alert>
    )
  }
  return (
    <form method="post">
      {versions}
      {children}
      <SubmitButton name="intent" value="issue">
        {t('desk:letter.issue')}
      </SubmitButton>
    </form>
  )
}
