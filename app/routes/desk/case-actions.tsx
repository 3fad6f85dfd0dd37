import { useLang, useT } from '#app/i18n/react.tsx'
import type { CaseData } from '#app/routes/desk/case.tsx'
import { ButtonLink, SubmitButton, type ButtonLook } from '#app/ui/button.tsx'
import { TextArea } from '#app/ui/text-fields.tsx'

/** What the actor may do with the case now; the first thing to do is the page's one primary button. */
export function CaseActions({ data }: { readonly data: CaseData }) {
  const { found, may, isHandler, inUnit } = data
  const t = useT('desk')
  const lang = useLang()
  if (!inUnit) return null
  const answerPath = `/${lang}/desk/cases/${found.id}/answer`
  const taking = may.includes('take') && !isHandler
  const writes = isHandler && may.includes('draft')
  const decides = may.includes('issue')
  const closes = may.includes('close')
  return (
    <section aria-labelledby="actions" className="no-print">
      <h2 id="actions" className="visually-hidden">
        {t('desk:case.actions')}
      </h2>
      <div className="button-row">
        {taking && (
          <CaseButton data={data} intent="take" look={found.handler ? 'secondary' : 'primary'}>
            {t(found.handler ? 'desk:action.takeOver' : 'desk:action.take')}
          </CaseButton>
        )}
        {writes && <ButtonLink href={answerPath}>{t('desk:action.write')}</ButtonLink>}
        {decides && <ButtonLink href={answerPath}>{t('desk:action.decide')}</ButtonLink>}
        {!writes && !decides && found.state !== 'received' && (
          <ButtonLink href={answerPath} look="secondary">
            {t('desk:action.read')}
          </ButtonLink>
        )}
        {isHandler && may.includes('release') && (
          <CaseButton data={data} intent="release" look="secondary">
            {t('desk:action.release')}
          </CaseButton>
        )}
        {closes && (
          <CaseButton data={data} intent="close" look="primary">
            {t('desk:action.close')}
          </CaseButton>
        )}
      </div>
      {closes && <p className="quiet">{t('desk:action.closeText')}</p>}
    </section>
  )
}

function CaseButton({
  data: { found },
  intent,
  look,
  children,
}: {
  readonly data: CaseData
  readonly intent: 'take' | 'release' | 'close'
  readonly look: ButtonLook
  readonly children: string
}) {
  return (
    <form method="post">
      <input type="hidden" name="version" value={found.version} />
      <SubmitButton name="intent" value={intent} look={look}>
        {children}
      </SubmitButton>
    </form>
  )
}

/** A message to the person; said plainly where nobody can write now. */
export function MessageForm({
  data: { found, may, inUnit },
  typed,
  error,
}: {
  readonly data: CaseData
  readonly typed: string | undefined
  readonly error: string | undefined
}) {
  const t = useT('desk')
  if (!inUnit) return null
  if (!may.includes('message')) {
    return (
      <>
        <p className="quiet">
          {t(`desk:message.closed.${found.state === 'received' ? 'received' : 'ended'}`)}
        </p>
        {typed !== undefined && typed !== '' && <p className="typed-text">{typed}</p>}
      </>
    )
  }
  return (
    <form method="post" className="no-print">
      <input type="hidden" name="version" value={found.version} />
      <TextArea
        id="text"
        name="text"
        label={t('desk:message.label')}
        hint={t('desk:message.hint')}
        limit={10_000}
        rows={5}
        required
        defaultValue={typed}
        error={error}
      />
      <SubmitButton name="intent" value="message" look="secondary">
        {t('desk:message.send')}
      </SubmitButton>
    </form>
  )
}
