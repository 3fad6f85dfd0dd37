import { formatDate } from '#app/i18n/format.ts'
import { useLang, useT } from '#app/i18n/react.tsx'
import type { Key, TFunction } from '#app/i18n/translate.ts'
import {
  BAN_REASON_LIMIT,
  BAN_SCOPES,
  type BanField,
  type ChildBan,
} from '#app/people/child-bans.ts'
import type { NamedCodeField } from '#app/people/named-code.ts'
import { NamedCodeFields } from '#app/routes/desk/named-code-fields.tsx'
import { PersonLine } from '#app/routes/desk/person-line.tsx'
import { SubmitButton } from '#app/ui/button.tsx'
import { RadioGroup } from '#app/ui/choices.tsx'
import type { Column } from '#app/ui/data-table.tsx'
import { TextArea, TextField } from '#app/ui/text-fields.tsx'

/** Whose ban, against whom, why, and who has judged it. */
export function BanForm(props: {
  readonly formKey: string
  readonly typed: Readonly<Partial<Record<string, string>>>
  readonly errors: Readonly<Partial<Record<string, string>>>
}) {
  const { formKey, typed, errors } = props
  const t = useT('desk')
  const field = (name: 'scope' | 'reason' | 'decidedBy') => ({
    id: name,
    name,
    required: true,
    label: t(`desk:bans.field.${name}`),
    error: errors[name],
    defaultValue: typed[name],
  })
  return (
    <form method="post" noValidate autoComplete="off">
      <input type="hidden" name="id" value={formKey} />
      <NamedCodeFields
        prefix="child"
        legend={t('desk:bans.child')}
        required
        {...{ typed, errors }}
      />
      <RadioGroup
        {...field('scope')}
        choices={BAN_SCOPES.map((value) => ({ value, label: t(`desk:bans.scope.${value}`) }))}
      />
      <NamedCodeFields
        prefix="guardian"
        legend={t('desk:bans.guardian')}
        hint={t('desk:bans.guardianHint')}
        required={false}
        {...{ typed, errors }}
      />
      <TextArea
        {...field('reason')}
        hint={t('desk:bans.hint.reason')}
        limit={BAN_REASON_LIMIT}
        rows={4}
      />
      <TextField {...field('decidedBy')} hint={t('desk:bans.hint.decidedBy')} />
      <SubmitButton name="intent" value="record">
        {t('desk:bans.save')}
      </SubmitButton>
    </form>
  )
}

/** Columns of the list of those in force, or of those that have ended. */
export function useBanColumns(isEnded: boolean): Column<ChildBan>[] {
  const t = useT('desk')
  const lang = useLang()
  return [
    {
      key: 'child',
      header: t('desk:bans.column.child'),
      rowHeader: true,
      cell: ({ child }) => <PersonLine {...child} />,
    },
    {
      key: 'guardian',
      header: t('desk:bans.column.guardian'),
      cell: ({ guardian }) =>
        guardian === null ? t('desk:bans.allGuardians') : <PersonLine {...guardian} />,
    },
    {
      key: 'reason',
      header: t('desk:bans.column.reason'),
      cell: ({ reason }) => <span className="typed-text">{reason}</span>,
    },
    {
      key: 'decidedBy',
      header: t('desk:bans.column.decidedBy'),
      cell: ({ decidedBy }) => decidedBy,
    },
    {
      key: 'recorded',
      header: t('desk:bans.column.recorded'),
      cell: ({ recordedBy, recordedAt }) => `${recordedBy}, ${formatDate(recordedAt)}`,
    },
    isEnded
      ? {
          key: 'ended',
          header: t('desk:bans.column.ended'),
          cell: ({ endedBy }) => endedBy ?? '–',
        }
      : {
          key: 'end',
          header: t('desk:bans.column.end'),
          cell: ({ id, child }) => (
            <form method="post" action={`/${lang}/desk/bans`}>
              <input type="hidden" name="id" value={id} />
              <SubmitButton look="secondary" name="intent" value="end">
                {t('desk:bans.end')}
                <span className="visually-hidden">
                  {' '}
                  {t('desk:bans.endOf', { child: child.name })}
                </span>
              </SubmitButton>
            </form>
          ),
        },
  ]
}

/** What a field is called in the list of errors: of two people with the same fields also whose. */
export function banLabel(t: TFunction<'desk'>, field: BanField): string {
  const [who, name] = field.split('-') as ['child' | 'guardian', NamedCodeField]
  if (field.includes('-')) return `${t(`desk:bans.${who}`)}, ${t(`desk:mandates.field.${name}`)}`
  return t(`desk:bans.field.${field}` as Key<'desk'>)
}
