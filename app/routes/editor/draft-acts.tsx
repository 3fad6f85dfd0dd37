import { useT } from '#app/i18n/react.tsx'
import { LONGEST_NOTE } from '#app/notices/drafts/note.ts'
import type { DraftData } from '#app/routes/editor/notice.tsx'
import { Alert } from '#app/ui/alert.tsx'
import { SubmitButton } from '#app/ui/button.tsx'
import { DateField, TextArea } from '#app/ui/text-fields.tsx'

interface DraftActsProps {
  readonly draft: DraftData
  readonly base: string
  /** D.M.YYYY. */
  readonly today: string
  /** What was typed into the note or the date of a refused form. */
  readonly typed: string | undefined
  readonly error: string | undefined
  readonly field: string | undefined
}

/** Propose, return, approve, publish: the acts that the draft's state and the actor allow. */
export function DraftActs({ draft, base, today, typed, error, field }: DraftActsProps) {
  const t = useT('editor')
  const { acts, state, version } = draft
  const at = (id: string) =>
    field === id ? { error, typed } : { error: undefined, typed: undefined }
  return (
    <section aria-labelledby="acts">
      <h2 id="acts">{t('editor:acts.title')}</h2>
      {state === 'review' && !acts.includes('approve') && (
        <Alert kind="info">
          <p>{t('editor:acts.waiting')}</p>
        </Alert>
      )}
      {acts.includes('propose') && (
        <form method="post" action={base}>
          <input type="hidden" name="version" value={version} />
          {draft.blocked ? (
            <p>{t('editor:acts.blocked')}</p>
          ) : (
            <>
              <TextArea
                id="propose-note"
                name="note"
                label={t('editor:acts.proposeNote')}
                rows={3}
                limit={LONGEST_NOTE}
                defaultValue={at('propose-note').typed}
              />
              <SubmitButton name="intent" value="propose">
                {t('editor:acts.propose')}
              </SubmitButton>
            </>
          )}
        </form>
      )}
      {acts.includes('approve') && (
        <form method="post" action={base}>
          <input type="hidden" name="version" value={version} />
          <p>{t('editor:acts.approveText')}</p>
          <SubmitButton name="intent" value="approve">
            {t('editor:acts.approve')}
          </SubmitButton>
        </form>
      )}
      {state === 'approved' && (
        <form method="post" action={base}>
          <input type="hidden" name="version" value={version} />
          <DateField
            id="effective-from"
            name="effectiveFrom"
            label={t('editor:acts.effectiveFrom')}
            hint={t('editor:acts.effectiveFromHint')}
            required
            defaultValue={at('effective-from').typed ?? today}
            error={at('effective-from').error}
          />
          <SubmitButton name="intent" value="publish">
            {t('editor:acts.publish')}
          </SubmitButton>
        </form>
      )}
      {acts.includes('return') && (
        <form method="post" action={base}>
          <input type="hidden" name="version" value={version} />
          <TextArea
            id="return-note"
            name="note"
            label={t('editor:acts.returnNote')}
            rows={3}
            limit={LONGEST_NOTE}
            required
            defaultValue={at('return-note').typed}
            error={at('return-note').error}
          />
          <SubmitButton name="intent" value="return" look="secondary">
            {t('editor:acts.return')}
          </SubmitButton>
        </form>
      )}
      {acts.includes('reopen') && (
        <form method="post" action={base}>
          <input type="hidden" name="version" value={version} />
          <SubmitButton name="intent" value="reopen" look="secondary">
            {t('editor:acts.reopen')}
          </SubmitButton>
        </form>
      )}
      {acts.includes('discard') && (
        <details className="danger-zone">
          <summary>{t('editor:acts.discardSummary')}</summary>
          <form method="post" action={base}>
            <input type="hidden" name="version" value={version} />
            <p>{t('editor:acts.discardText')}</p>
            <SubmitButton name="intent" value="discard" look="danger">
              {t('editor:acts.discard')}
            </SubmitButton>
          </form>
        </details>
      )}
    </section>
  )
}
