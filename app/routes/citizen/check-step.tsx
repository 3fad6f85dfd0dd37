import { formatDate } from '#app/i18n/format.ts'
import { useT } from '#app/i18n/react.tsx'
import { type COMMON_FIELDS, type AskingStep } from '#app/requests/draft-fields.ts'
import type { RequestedPart } from '#app/requests/request.ts'
import { fieldName, isAsked, RIGHT_FIELDS } from '#app/requests/right-fields.ts'
import { Alert } from '#app/ui/alert.tsx'
import { SubmitButton } from '#app/ui/button.tsx'
import { DataTable } from '#app/ui/data-table.tsx'
import { DefinitionList, type Definition } from '#app/ui/definition-list.tsx'
import { answerText, askText } from '#app/requests/ask-texts.ts'
import { Content } from './citizen-texts.tsx'
import { NotHereNotes, TransferNotes } from './right-step.tsx'
import type { CheckView } from './step-view.server.ts'

interface CheckStepProps {
  readonly view: CheckView
  readonly tooMany: boolean
}

/** Everything once more, each row with a way back; sending is one button and no tick-box. */
export function CheckStep({ view, tooMany }: CheckStepProps) {
  const t = useT('citizen')
  const { request, items, controllers, rights } = view
  const rows = useRows(view)
  const days = [...new Set(items.map(({ due }) => due))]
  const [onlyDay] = days
  return (
    <>
      {tooMany && (
        <Alert kind="error" heading={t('citizen:form.tooManyRequests')}>
          <p>{t('citizen:form.tooManyRequestsText')}</p>
        </Alert>
      )}
      <p className="lead">{t('citizen:check.intro')}</p>
      {view.moved.map((register) => (
        <TransferNotes key={register.key} register={register} />
      ))}
      <NotHereNotes notes={view.notHere} />
      <DefinitionList rows={rows.who} />
      <section aria-labelledby="items">
        <h2 id="items">{t('citizen:check.items')}</h2>
        <RequestedItems items={items} />
        {controllers > 1 && <p>{t('citizen:check.several', { count: controllers })}</p>}
        <p className="no-print">
          <a href="right?from=check#registers">
            {t('common:button.change')}
            <span className="visually-hidden"> ({t('citizen:check.items')})</span>
          </a>
        </p>
      </section>
      {request.parts.map((part) => (
        <section key={part.right} aria-labelledby={`part-${part.right}`}>
          <h2 id={`part-${part.right}`}>
            {rights.find(({ right }) => right === part.right)?.title}
          </h2>
          <PartAnswers part={part} changeable />
        </section>
      ))}
      <h2>{t('citizen:details.answer')}</h2>
      <DefinitionList rows={rows.common} />
      <p>
        {days.length === 1 && onlyDay !== undefined
          ? t('citizen:check.next', { date: formatDate(onlyDay) })
          : t('citizen:check.nextSeveral')}
      </p>
      <form method="post">
        <p className="button-row">
          <SubmitButton>{t('common:button.submitRequest')}</SubmitButton>
        </p>
      </form>
    </>
  )
}

function RequestedItems({ items }: Pick<CheckView, 'items'>) {
  const t = useT('citizen')
  return (
    <DataTable
      caption={t('citizen:check.items')}
      captionHidden
      rows={items}
      rowKey={({ key }) => key}
      columns={[
        {
          key: 'right',
          header: t('citizen:case.right'),
          rowHeader: true,
          cell: ({ right }) => t(`common:right.${right}`),
        },
        {
          key: 'register',
          header: t('citizen:case.register'),
          cell: ({ register, controller }) => (
            <>
              {register ? <Content text={register} /> : t('common:right.unknownRegister')}
              <br />
              <Content text={controller} />
            </>
          ),
        },
        {
          key: 'due',
          header: t('citizen:check.due'),
          cell: ({ due }) => <time dateTime={due}>{formatDate(due)}</time>,
        },
      ]}
    />
  )
}

/** What was answered to the fields of one right; what could stay empty only where it was told. */
export function PartAnswers(props: {
  readonly part: RequestedPart
  /** With a way back to each field of the form. */
  readonly changeable?: boolean
}) {
  const { changeable } = props
  const { right, fields } = props.part
  const t = useT('citizen')
  const row = (field: string, term: string, value: string): Definition => ({
    term,
    value: <span className="typed">{value}</span>,
    ...(changeable && {
      action: {
        href: `details?from=check#${fieldName(right, field)}`,
        label: t('common:button.change'),
        about: `${term}, ${t(`common:right.${right}`)}`,
      },
    }),
  })
  const shown = RIGHT_FIELDS[right].filter((field) => isAsked(field, fields))
  const rows = shown.flatMap(({ id }) => {
    if (id === 'periodTo') return []
    if (id === 'periodFrom') {
      return [row(id, t('citizen:field.period'), periodText(fields, t('citizen:check.noPeriod')))]
    }
    const value = fields[id]
    if (value === undefined) return []
    const term = askText(t, right, id, 'name') ?? id
    return [row(id, term, answerText(t, right, id, value))]
  })
  return <DefinitionList rows={rows} />
}

function useRows({ request, subjectName }: CheckView): Record<'who' | 'common', Definition[]> {
  const t = useT('citizen')
  const { contact, caseLanguage, answerForm, interpreter, childView, standing } = request
  const row = (step: AskingStep, field: RowField, value: React.ReactNode): Definition => {
    const term = t(`citizen:field.${field}`)
    const href = `${step}?from=check#${field}`
    return { term, value, action: { href, label: t('common:button.change'), about: term } }
  }
  const given = (text: string) => text || t('citizen:check.none')
  return {
    who: [
      row('who', 'subject', subjectName),
      ...(childView === null ? [] : [row('who', 'childView', t(`citizen:who.views.${childView}`))]),
      ...(standing === 'client'
        ? []
        : [row('right', 'standing', t('citizen:right.systemUserShort'))]),
    ],
    common: [
      row('details', 'answerForm', t(`citizen:answerForm.${answerForm}`)),
      row('details', 'caseLanguage', t(`citizen:language.${caseLanguage}`)),
      row('details', 'interpreter', given(interpreter)),
      row('details', 'email', given(contact.email)),
      row('details', 'phone', given(contact.phone)),
      ...(contact.address === ''
        ? []
        : [row('details', 'address', <span className="typed">{contact.address}</span>)]),
    ],
  }
}

type RowField = (typeof COMMON_FIELDS)[number] | 'subject' | 'childView' | 'standing'

/** `1.1.2020 – 5.3.2026`, open where no date was given. */
function periodText(fields: Readonly<Record<string, string>>, none: string): string {
  const { periodFrom: from, periodTo: to } = fields
  if (from === undefined && to === undefined) return none
  return [from && formatDate(from), '–', to && formatDate(to)].filter(Boolean).join(' ')
}
