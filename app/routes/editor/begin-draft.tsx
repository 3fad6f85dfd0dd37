import { useT } from '#app/i18n/react.tsx'
import { ButtonLink, SubmitButton } from '#app/ui/button.tsx'

/** How a draft begins: from what is in force, from a municipality's old document, or from nothing. */
export function BeginDraft({
  base,
  inForce,
}: {
  readonly base: string
  readonly inForce: number | null
}) {
  const t = useT('editor')
  return (
    <section aria-labelledby="begin">
      <h2 id="begin">{t('editor:begin.title')}</h2>
      <form method="post" action={base}>
        {inForce !== null && (
          <>
            <p>{t('editor:begin.publishedText', { number: inForce })}</p>
            <p>
              <SubmitButton name="intent" value="begin:published">
                {t('editor:begin.published')}
              </SubmitButton>
            </p>
          </>
        )}
        <p>{t('editor:begin.importText')}</p>
        <p>
          <ButtonLink href={`${base}/import`} look="secondary">
            {t('editor:begin.import')}
          </ButtonLink>
        </p>
        <p>{t('editor:begin.emptyText')}</p>
        <p className="form-buttons">
          <SubmitButton name="intent" value="begin:notice" look="secondary">
            {t('editor:begin.notice')}
          </SubmitButton>
          <SubmitButton name="intent" value="begin:publicity-description" look="secondary">
            {t('editor:begin.publicity-description')}
          </SubmitButton>
        </p>
      </form>
    </section>
  )
}
