import {
  BREAK_FIELDS,
  BREAK_TEXT_LIMIT,
  type BreakDraft,
  type BreakErrors,
  type BreakField,
} from '#app/breaks/break-fields.ts'
import { useT } from '#app/i18n/react.tsx'
import { SubmitButton } from '#app/ui/button.tsx'
import type { Column } from '#app/ui/data-table.tsx'
import { Tag } from '#app/ui/status.tsx'
import { DateField, TextArea, TextField } from '#app/ui/text-fields.tsx'
import type { BreakRow } from './breaks.tsx'

const STATES = {
  coming: ['neutral', 'ring'],
  shown: ['warning', 'triangle'],
  over: ['neutral', 'square'],
  cancelled: ['neutral', 'diamond'],
} as const

export function useBreakColumns(): Column<BreakRow>[] {
  const t = useT('desk')
  return [
    {
      key: 'when',
      header: t('desk:breaks.when'),
      rowHeader: true,
      cell: ({ when }) => when,
    },
    { key: 'text', header: t('desk:breaks.text'), cell: ({ text }) => text },
    {
      key: 'state',
      header: t('desk:breaks.state'),
      cell: ({ state, shownFrom }) => {
        const [tone, shape] = STATES[state]
        return (
          <Tag tone={tone} shape={shape}>
            {t(`desk:breaks.${state}`, { date: shownFrom })}
          </Tag>
        )
      },
    },
    {
      key: 'action',
      header: t('desk:breaks.action'),
      cell: (row) => <CancelForm row={row} />,
    },
  ]
}

function CancelForm({ row: { id, when, state, isOwn } }: { readonly row: BreakRow }) {
  const t = useT('desk')
  if (state === 'over' || state === 'cancelled') return null
  if (!isOwn) return <>{t('desk:breaks.othersOwn')}</>
  return (
    <form method="post">
      <input type="hidden" name="id" value={id} />
      <SubmitButton name="intent" value="cancel" look="secondary">
        {t('desk:breaks.cancel')}
        <span className="visually-hidden"> {t('desk:breaks.cancelOf', { when })}</span>
      </SubmitButton>
    </form>
  )
}

interface BreakFormProps {
  readonly formKey: string
  readonly typed: BreakDraft
  readonly errors: BreakErrors
}

export function BreakForm({ formKey, typed, errors }: BreakFormProps) {
  const t = useT('desk')
  const field = (id: BreakField) => {
    const error = errors[id]
    return {
      id,
      name: id,
      label: t(`desk:breaks.field.${id}`),
      required: true,
      error: error && t(`desk:breaks.error.${error}`),
      defaultValue: typed[id],
    }
  }
  return (
    <section aria-labelledby="new-break">
      <h2 id="new-break">{t('desk:breaks.newTitle')}</h2>
      <form method="post" noValidate>
        <input type="hidden" name="id" value={formKey} />
        {BREAK_FIELDS.map((id) => {
          switch (id) {
            case 'startDay':
            case 'endDay':
              return <DateField key={id} {...field(id)} />
            case 'startTime':
            case 'endTime':
              return (
                <TextField
                  key={id}
                  {...field(id)}
                  hint={t('desk:breaks.timeHint')}
                  width="short"
                  spellCheck={false}
                />
              )
            case 'textFi':
            case 'textSv':
            case 'textEn':
              return (
                <TextArea
                  key={id}
                  {...field(id)}
                  hint={t('desk:breaks.textHint')}
                  limit={BREAK_TEXT_LIMIT}
                  rows={2}
                />
              )
          }
        })}
        <p className="button-row">
          <SubmitButton name="intent" value="announce">
            {t('desk:breaks.announce')}
          </SubmitButton>
        </p>
      </form>
    </section>
  )
}
