import { formatDate } from '#app/i18n/format.ts'
import { useLang, useT } from '#app/i18n/react.tsx'
import type { Key, TFunction } from '#app/i18n/translate.ts'
import {
  MANDATE_KINDS,
  PROOF_LIMIT,
  type Mandate,
  type MandateField,
} from '#app/people/mandates.ts'
import type { NamedCodeField } from '#app/people/named-code.ts'
import { NamedCodeFields } from '#app/routes/desk/named-code-fields.tsx'
import { PersonLine } from '#app/routes/desk/person-line.tsx'
import { SubmitButton } from '#app/ui/button.tsx'
import { RadioGroup } from '#app/ui/choices.tsx'
import type { Column } from '#app/ui/data-table.tsx'
import { DateField, TextArea } from '#app/ui/text-fields.tsx'

/** A mandate as listed; moments in Finnish time. */
type Row = Mandate & { readonly isOver: boolean; readonly isInForce: boolean }

/** Who may act for whom, on what ground, and what was seen of it. */
export function MandateForm(props: {
  readonly formKey: string
  readonly typed: Readonly<Partial<Record<string, string>>>
  readonly errors: Readonly<Partial<Record<string, string>>>
}) {
  const { formKey, typed, errors } = props
  const t = useT('desk')
  const field = (name: 'kind' | 'proof' | 'since' | 'until', required: boolean) => ({
    id: name,
    name,
    required,
    label: t(`desk:mandates.field.${name}`),
    error: errors[name],
    defaultValue: typed[name],
  })
  return (
    <form method="post" noValidate autoComplete="off">
      <input type="hidden" name="id" value={formKey} />
      {(['principal', 'agent'] as const).map((who) => (
        <NamedCodeFields
          key={who}
          prefix={who}
          legend={t(`desk:mandates.${who}`)}
          required
          {...{ typed, errors }}
        />
      ))}
      <RadioGroup
        {...field('kind', true)}
        choices={MANDATE_KINDS.map((value) => ({ value, label: t(`desk:mandates.kind.${value}`) }))}
      />
      <TextArea
        {...field('proof', true)}
        hint={t('desk:mandates.hint.proof')}
        limit={PROOF_LIMIT}
        rows={2}
      />
      <DateField {...field('since', true)} />
      <DateField {...field('until', false)} hint={t('desk:mandates.hint.until')} />
      <SubmitButton name="intent" value="record">
        {t('desk:mandates.save')}
      </SubmitButton>
    </form>
  )
}

/** Columns of the list of those in force, or of those that have ended. */
export function useMandateColumns(isEnded: boolean): Column<Row>[] {
  const t = useT('desk')
  const lang = useLang()
  return [
    {
      key: 'principal',
      header: t('desk:mandates.column.principal'),
      rowHeader: true,
      cell: ({ principal }) => <PersonLine {...principal} />,
    },
    {
      key: 'agent',
      header: t('desk:mandates.column.agent'),
      cell: ({ agent }) => <PersonLine {...agent} />,
    },
    {
      key: 'kind',
      header: t('desk:mandates.column.kind'),
      cell: ({ kind }) => t(`desk:mandates.kind.${kind}`),
    },
    { key: 'proof', header: t('desk:mandates.column.proof'), cell: ({ proof }) => proof },
    {
      key: 'time',
      header: t('desk:mandates.column.time'),
      cell: ({ since, until, isInForce: holds, isOver }) => (
        <>
          {formatDate(since)}–{until === null ? t('desk:mandates.openEnded') : formatDate(until)}
          {!holds && !isOver && (
            <span className="planning">
              {t('desk:mandates.notYet', { date: formatDate(since) })}
            </span>
          )}
        </>
      ),
    },
    {
      key: 'recorded',
      header: t('desk:mandates.column.recorded'),
      cell: ({ recordedBy, recordedAt }) => `${recordedBy}, ${formatDate(recordedAt)}`,
    },
    isEnded
      ? {
          key: 'ended',
          header: t('desk:mandates.column.ended'),
          cell: ({ endedBy }) => endedBy ?? '–',
        }
      : {
          key: 'end',
          header: t('desk:mandates.column.end'),
          cell: ({ id, agent, principal }) => (
            <form method="post" action={`/${lang}/desk/mandates`}>
              <input type="hidden" name="id" value={id} />
              <SubmitButton look="secondary" name="intent" value="end">
                {t('desk:mandates.end')}
                <span className="visually-hidden">
                  {' '}
                  {t('desk:mandates.endOf', { agent: agent.name, principal: principal.name })}
                </span>
              </SubmitButton>
            </form>
          ),
        },
  ]
}

/** What a field is called in the list of errors: of two people with the same fields also whose. */
export function mandateLabel(t: TFunction<'desk'>, field: MandateField): string {
  const [who, name] = field.split('-') as ['principal' | 'agent', NamedCodeField]
  if (field.includes('-'))
    return `${t(`desk:mandates.${who}`)}, ${t(`desk:mandates.field.${name}`)}`
  return t(`desk:mandates.field.${field}` as Key<'desk'>)
}
