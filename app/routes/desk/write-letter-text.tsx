import { useLang, useT } from '#app/i18n/react.tsx'
import { letterPath } from '#app/routes/desk/case-path.ts'
import type { WriteLetterData } from '#app/routes/desk/write-letter.tsx'
import type { ConflictRow, LetterRefused } from '#app/routes/desk/write-letter-refused.server.ts'
import { DecideLetter } from '#app/routes/desk/write-letter-decide.tsx'
import { Alert } from '#app/ui/alert.tsx'
import { Blocks } from '#app/ui/blocks.tsx'
import { DataTable } from '#app/ui/data-table.tsx'
import { DefinitionList } from '#app/ui/definition-list.tsx'

/** The letter for those who do not write it now: the decider decides, everybody else reads. */
export function LetterReading({
  data,
  refused,
}: {
  readonly data: WriteLetterData
  readonly refused: LetterRefused | undefined
}) {
  const t = useT('desk')
  const { decides, blocks, found } = data
  return (
    <>
      {decides && (
        <DecideLetter
          data={data}
          reason={refused?.text}
          error={refused?.reason === 'text-missing' ? t('desk:decide.reasonMissing') : undefined}
        />
      )}
      {refused?.content !== undefined && <TypedText data={data} refused={refused} />}
      <h2>{t('desk:letter.content')}</h2>
      <ReadOnlyReason data={data} />
      {blocks === null ? (
        <Alert kind="error" heading={t('desk:letter.problem.hetu')} />
      ) : (
        <div lang={found.caseLanguage}>
          <Blocks blocks={blocks} under={2} />
        </div>
      )}
    </>
  )
}

/** Why the letter cannot be written here and now, and where the proposed one is. */
function ReadOnlyReason({ data }: { readonly data: WriteLetterData }) {
  const { found, decides, procedure, hindrance, letter } = data
  const t = useT('desk')
  const lang = useLang()
  if (decides) return <p className="quiet">{t('desk:answer.readOnly.deciding')}</p>
  if (!procedure && found.state === 'review' && found.answerLetter !== letter) {
    const place = { requestId: found.id, position: found.position }
    return (
      <p>
        {t('desk:letter.otherProposed')}{' '}
        <a href={letterPath(lang, place, found.answerLetter)}>
          {t(`desk:document.${found.answerLetter}`)}
        </a>
      </p>
    )
  }
  if (hindrance === null || hindrance === 'conflict') return null
  return (
    <p className="quiet">
      {t(`desk:refusal.${hindrance}.title`)}. {t(`desk:refusal.${hindrance}.text`)}
    </p>
  )
}

/** What was typed and could not be saved, because the letter can no longer be written. */
function TypedText({
  data: { fields },
  refused,
}: {
  readonly data: WriteLetterData
  readonly refused: LetterRefused
}) {
  const t = useT('desk')
  const words = (id: string): string => {
    const value = refused.content?.[id]
    if (value === undefined || typeof value === 'string') return value ?? ''
    return value.map((row) => Object.values(row).join(' · ')).join('\n')
  }
  return (
    <section aria-labelledby="typed">
      <h2 id="typed">{t('desk:answer.typed')}</h2>
      <DefinitionList
        rows={fields
          .filter(({ id }) => words(id).trim() !== '')
          .map(({ id, label }) => ({
            term: label,
            value: <div className="typed-text">{words(id)}</div>,
          }))}
      />
    </section>
  )
}

/** Both texts side by side where they differ: nothing is lost, and the next save is a choice. */
export function LetterConflict({ rows }: { readonly rows: readonly ConflictRow[] }) {
  const t = useT('desk')
  return (
    <section aria-labelledby="conflict">
      <h2 id="conflict">{t('desk:conflict.title')}</h2>
      <p>{t('desk:conflict.text')}</p>
      <DataTable
        caption={t('desk:conflict.title')}
        captionHidden
        columns={[
          {
            key: 'field',
            header: t('desk:conflict.field'),
            rowHeader: true,
            cell: ({ label }) => label,
          },
          {
            key: 'stored',
            header: t('desk:conflict.stored'),
            cell: ({ stored }) => <div className="typed-text">{stored}</div>,
          },
          {
            key: 'typed',
            header: t('desk:conflict.typed'),
            cell: ({ typed }) => <div className="typed-text">{typed}</div>,
          },
        ]}
        rows={rows}
        rowKey={({ id }) => id}
        empty={t('desk:conflict.same')}
      />
    </section>
  )
}

/** What the letter takes from the case and the controller's settings; not edited here. */
export function LetterSettings({ data: { facts, found } }: { readonly data: WriteLetterData }) {
  const t = useT('desk')
  const rows = [
    { term: t('desk:letter.recipient'), value: facts.recipient },
    { term: t('desk:fact.register'), value: facts.registers },
    { term: t('desk:letter.consent'), value: facts.consent ?? '' },
    { term: t('desk:settings.officer'), value: facts.officer },
    { term: t('desk:settings.dpo'), value: facts.dpo },
    { term: t('desk:settings.complaint'), value: facts.complaint },
  ]
  return (
    <section className="answer-part" aria-labelledby="settings">
      <h2 id="settings">{t('desk:letter.settings')}</h2>
      <p>{t('desk:settings.text')}</p>
      <DefinitionList
        rows={rows
          .filter(({ value }) => value.trim() !== '')
          .map(({ term, value }) => ({
            term,
            value: <span lang={found.caseLanguage}>{value}</span>,
          }))}
      />
      {facts.appeal !== undefined && (
        <details>
          <summary>{t('desk:letter.appeal')}</summary>
          <div lang={found.caseLanguage}>
            {facts.appeal.paragraphs.map((text, index) => (
              <p key={index}>{text}</p>
            ))}
          </div>
        </details>
      )}
    </section>
  )
}
