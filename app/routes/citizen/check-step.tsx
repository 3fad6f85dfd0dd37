import { formatDate } from '#app/i18n/format.ts'
import { useT } from '#app/i18n/react.tsx'
import type { AskingStep, DraftField } from '#app/requests/draft-fields.ts'
import { Alert } from '#app/ui/alert.tsx'
import { SubmitButton } from '#app/ui/button.tsx'
import { DefinitionList, type Definition } from '#app/ui/definition-list.tsx'
import { Content } from './citizen-texts.tsx'
import { TransferNotes } from './right-step.tsx'
import type { CheckView } from './step-view.server.ts'

interface CheckStepProps {
  readonly view: CheckView
  readonly tooMany: boolean
}

/** Everything once more, each row with a way back; sending is one button and no tick-box. */
export function CheckStep({ view, tooMany }: CheckStepProps) {
  const t = useT('citizen')
  const rows = useRows(view)
  return (
    <>
      {tooMany && (
        <Alert kind="error" heading={t('citizen:form.tooManyRequests')}>
          <p>{t('citizen:form.tooManyRequestsText')}</p>
        </Alert>
      )}
      <p className="lead">{t('citizen:check.intro')}</p>
      <TransferNotes register={view.register} />
      <DefinitionList rows={rows} />
      <p>{t('citizen:check.next', { date: view.dueToday })}</p>
      <form method="post">
        <p className="button-row">
          <SubmitButton>{t('common:button.submitRequest')}</SubmitButton>
        </p>
      </form>
    </>
  )
}

function useRows({ request, register, subjectName }: CheckView): Definition[] {
  const t = useT('citizen')
  const { details, contact, caseLanguage } = request
  const row = (step: AskingStep, field: DraftField, value: React.ReactNode): Definition => {
    const term = t(field === 'periodFrom' ? 'citizen:field.period' : `citizen:field.${field}`)
    const href = `${step}?from=check#${field}`
    return { term, value, action: { href, label: t('common:button.change'), about: term } }
  }
  const given = (text: string) => text || t('citizen:check.none')
  const asked = details.scope === 'all' ? t('citizen:details.all') : details.which
  return [
    row('who', 'subject', subjectName),
    {
      term: t('citizen:check.right'),
      value: t('citizen:right.access'),
    },
    row(
      'right',
      'register',
      <>
        <Content text={register.name} />
        <br />
        <Content text={register.controller.name} />
      </>,
    ),
    row('details', 'scope', <span className="typed">{asked}</span>),
    row('details', 'periodFrom', periodText(details, t('citizen:check.noPeriod'))),
    row('details', 'answerForm', t(`citizen:answerForm.${details.answerForm}`)),
    row('details', 'caseLanguage', t(`citizen:language.${caseLanguage}`)),
    row('details', 'interpreter', given(details.interpreter)),
    row('details', 'email', given(contact.email)),
    row('details', 'phone', given(contact.phone)),
    ...(contact.address === ''
      ? []
      : [row('details', 'address', <span className="typed">{contact.address}</span>)]),
  ]
}

/** `1.1.2020 – 5.3.2026`, open where no date was given. */
export function periodText(
  period: { readonly periodFrom: string | null; readonly periodTo: string | null },
  none: string,
): string {
  const { periodFrom: from, periodTo: to } = period
  if (from === null && to === null) return none
  return [from && formatDate(from), '–', to && formatDate(to)].filter(Boolean).join(' ')
}
