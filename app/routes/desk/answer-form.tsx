import { useLang, useT } from '#app/i18n/react.tsx'
import type { AccessAnswerPart } from '#app/letters/l05-check.ts'
import type { AnswerContent } from '#app/requests/answer.ts'
import type { AnswerData } from '#app/routes/desk/answer.tsx'
import { casePath } from '#app/routes/desk/case-path.ts'
import { AnswerConflict } from '#app/routes/desk/answer-conflict.tsx'
import { CodesPart, Copy, ToldChoice, type PartProps } from '#app/routes/desk/answer-copy.tsx'
import { AnswerRows } from '#app/routes/desk/answer-rows.tsx'
import { EnterButton, SubmitButton } from '#app/ui/button.tsx'
import { TextArea } from '#app/ui/text-fields.tsx'

interface AnswerFormProps {
  readonly data: AnswerData
  /** What was typed, when it could not be saved. */
  readonly typed: AnswerContent | undefined
  /** What somebody else has saved meanwhile. */
  readonly stored: AnswerContent | undefined
  readonly errors: Readonly<Record<string, string>>
}

/** One form for the whole answer, so that no button loses what was typed in another part. */
export function AnswerForm({ data, typed, stored, errors }: AnswerFormProps) {
  const { found, answer, files } = data
  const t = useT('desk')
  const lang = useLang()
  const content = typed ?? answer.content
  const part = { data, content, errors }
  return (
    <form
      method="post"
      // Without its own address the form would keep the fragment of the page, and so would the answer.
      action={casePath(lang, { requestId: found.id, position: found.position }, '', '/answer')}
      encType="multipart/form-data"
      noValidate
    >
      <EnterButton name="intent" value="save" />
      <input type="hidden" name="version" value={found.version} />
      <input type="hidden" name="answerVersion" value={answer.version} />
      {files.map(({ id }) => (
        <input key={id} type="hidden" name="fileId" value={id} />
      ))}
      {typed !== undefined && stored !== undefined && (
        <AnswerConflict typed={typed} stored={stored} />
      )}
      <p>{t(found.notice === null ? 'desk:answer.noNotice' : 'desk:answer.prefilled')}</p>
      <Copy {...part} />
      <CodesPart {...part} />
      <Purposes {...part} />
      <Recipients {...part} />
      <Origins {...part} />
      <Automated {...part} />
      <Transfers {...part} />
      <Omissions {...part} />
      <div className="button-row">
        <SubmitButton name="intent" value="save" look="secondary">
          {t('desk:answer.save')}
        </SubmitButton>
        <SubmitButton name="intent" value="preview" look="secondary">
          {t('desk:answer.saveAndPreview')}
        </SubmitButton>
        <SubmitButton name="intent" value="propose">
          {t('desk:answer.propose')}
        </SubmitButton>
      </div>
    </form>
  )
}

/** The hint of a field, and before it that the notice says nothing. */
function useHint({ data: { silent } }: Pick<PartProps, 'data'>) {
  const t = useT('desk')
  return (part: AccessAnswerPart, hint: string): string =>
    silent.includes(part) ? `${t('desk:answer.silent')} ${hint}` : hint
}

function Purposes(props: PartProps) {
  const { content, errors } = props
  const t = useT('desk')
  const hint = useHint(props)
  const gaps = props.data.retentionGaps
  const retentionHint = [
    t('desk:answer.perLine'),
    ...(gaps.length > 0 ? [t('desk:answer.retentionGaps', { scopes: gaps.join('; ') })] : []),
  ].join(' ')
  return (
    <section className="answer-part" aria-labelledby="purposes-heading">
      <h2 id="purposes-heading">{t('desk:part.use')}</h2>
      {(['purposes', 'categories', 'retention'] as const).map((field) => (
        <TextArea
          key={field}
          id={field}
          name={field}
          label={t(`desk:field.${field}`)}
          hint={hint(field, field === 'retention' ? retentionHint : t('desk:answer.perLine'))}
          rows={Math.min(12, 3 + content[field].split('\n').length)}
          required
          defaultValue={content[field]}
          error={errors[field]}
        />
      ))}
    </section>
  )
}

function Recipients(props: PartProps) {
  const { content, errors } = props
  const t = useT('desk')
  const hint = useHint(props)
  return (
    <section className="answer-part" aria-labelledby="recipients-heading">
      <h2 id="recipients-heading">{t('desk:part.recipients')}</h2>
      <p>{hint('recipients', t('desk:answer.recipientsRule'))}</p>
      <ToldChoice field="recipients" content={content} errors={errors} />
      <TextArea
        id="namedRecipients"
        name="namedRecipients"
        label={t('desk:field.namedRecipients')}
        hint={t('desk:answer.perLine')}
        rows={4}
        defaultValue={content.namedRecipients}
      />
      <TextArea
        id="recipientGroups"
        name="recipientGroups"
        label={t('desk:field.recipientGroups')}
        hint={t('desk:answer.perLine')}
        rows={5}
        defaultValue={content.recipientGroups}
      />
      <TextArea
        id="groupReason"
        name="groupReason"
        label={t('desk:field.groupReason')}
        hint={t('desk:answer.groupReasonHint')}
        rows={3}
        defaultValue={content.groupReason}
      />
    </section>
  )
}

function Origins(props: PartProps) {
  const { content, errors } = props
  const t = useT('desk')
  const hint = useHint(props)
  return (
    <section className="answer-part" aria-labelledby="source-heading">
      <h2 id="source-heading">{t('desk:part.source')}</h2>
      <div className="choice field">
        <input
          type="checkbox"
          id="fromPerson"
          name="fromPerson"
          value="yes"
          defaultChecked={content.fromPerson}
        />
        <label htmlFor="fromPerson">{t('desk:field.fromPerson')}</label>
      </div>
      <TextArea
        id="otherSources"
        name="otherSources"
        label={t('desk:field.otherSources')}
        hint={hint('source', t('desk:answer.perLine'))}
        rows={4}
        defaultValue={content.otherSources}
        error={errors['otherSources']}
      />
    </section>
  )
}

function Automated(props: PartProps) {
  const { content, errors } = props
  const t = useT('desk')
  const hint = useHint(props)
  return (
    <section className="answer-part" aria-labelledby="automated-heading">
      <h2 id="automated-heading">{t('desk:part.automated')}</h2>
      <ToldChoice
        field="automated"
        content={content}
        errors={errors}
        hint={hint('automatedDecisions', '')}
      />
      {(['automatedWhat', 'automatedLogic', 'automatedConsequences'] as const).map((field) => (
        <TextArea
          key={field}
          id={field}
          name={field}
          label={t(`desk:field.${field}`)}
          rows={2}
          defaultValue={content[field]}
        />
      ))}
    </section>
  )
}

function Transfers(props: PartProps) {
  const { content, errors } = props
  const t = useT('desk')
  const hint = useHint(props)
  return (
    <section className="answer-part" aria-labelledby="transfers-heading">
      <h2 id="transfers-heading">{t('desk:part.transfers')}</h2>
      <ToldChoice
        field="transfers"
        content={content}
        errors={errors}
        hint={hint('transfers', '')}
      />
      <AnswerRows
        field="transferRows"
        rows={content.transferRows}
        columns={[
          { name: 'to', label: t('desk:field.to') },
          { name: 'safeguards', label: t('desk:field.safeguards') },
        ]}
      />
    </section>
  )
}

/** Whatever is left out makes the answer a decision with reasons and remedies (D-04, F-32). */
function Omissions({ data, content, errors }: PartProps) {
  const t = useT('desk')
  return (
    <section className="answer-part" aria-labelledby="left-out-heading">
      <h2 id="left-out-heading">{t('desk:part.leftOut')}</h2>
      <p>{t('desk:answer.leftOutRule')}</p>
      <ToldChoice field="leftOut" content={content} errors={errors} />
      <AnswerRows
        field="omissionRows"
        rows={content.omissionRows}
        columns={[
          { name: 'what', label: t('desk:field.what'), hint: t('desk:answer.whatHint') },
          {
            name: 'ground',
            label: t('desk:field.ground'),
            suggestions: data.grounds.map(({ text }) => text),
          },
          { name: 'withheld', label: t('desk:field.withheld'), kind: 'checkbox' },
          {
            name: 'provision',
            label: t('desk:field.provision'),
            hint: t('desk:answer.provisionHint'),
            suggestions: data.grounds.map(({ provision }) => provision),
          },
        ]}
      />
    </section>
  )
}
