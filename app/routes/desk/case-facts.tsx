import { formatDate, formatDateTime, formatList } from '#app/i18n/format.ts'
import { contentLang } from '#app/i18n/lang.ts'
import { useLang, useT } from '#app/i18n/react.tsx'
import type { Key, TFunction } from '#app/i18n/translate.ts'
import type { RequestedRight } from '#app/notices/requested-right.ts'
import { personName } from '#app/people/person.ts'
import { RIGHT_FIELDS } from '#app/requests/right-fields.ts'
import { casePath } from '#app/routes/desk/case-path.ts'
import { useWrittenRows } from '#app/routes/desk/case-guest.tsx'
import type { CaseData } from '#app/routes/desk/case.tsx'
import { useRequesterRows } from '#app/routes/desk/requester-rows.ts'
import { Alert } from '#app/ui/alert.tsx'
import { DefinitionList, type Definition } from '#app/ui/definition-list.tsx'
import { TimeLeft } from '#app/ui/status.tsx'

/** When the answer is due and why; the planning date beside it, with a warning where it is earlier. */
export function CaseClock({
  data: { clock, found },
}: {
  readonly data: Pick<CaseData, 'clock'> & { readonly found: Pick<CaseData['found'], 'endedOn'> }
}) {
  const t = useT('desk')
  const running = found.endedOn === null
  return (
    <section aria-labelledby="clock">
      <h2 id="clock">{t('desk:clock.title')}</h2>
      {clock.strict !== clock.due && running && clock.daysLeft >= 0 && (
        <Alert kind="warning" heading={t('desk:clock.differs')}>
          <p>{t('desk:clock.differsText', { date: formatDate(clock.strict) })}</p>
        </Alert>
      )}
      <DefinitionList
        rows={[
          {
            term: t('desk:clock.due'),
            value: (
              <>
                <strong className="due-date">{formatDate(clock.due)}</strong>{' '}
                {running ? (
                  <TimeLeft days={clock.daysLeft} />
                ) : (
                  <Ended days={clock.daysLeft} on={found.endedOn ?? clock.due} />
                )}
              </>
            ),
          },
          { term: t('desk:clock.why'), value: clock.why.join(' ') },
          ...(clock.unsuspended === null
            ? []
            : [
                {
                  term: t('desk:clock.unsuspended'),
                  value: (
                    <>
                      {formatDate(clock.unsuspended)}{' '}
                      {clock.suspendedSince !== null &&
                        t('desk:clock.suspendedSince', { date: formatDate(clock.suspendedSince) })}
                      {clock.suspendedDays > 0 &&
                        t('desk:clock.suspendedDays', { count: clock.suspendedDays })}
                    </>
                  ),
                },
              ]),
          ...(running && clock.extendable !== null
            ? [
                {
                  term: t('desk:clock.extendable'),
                  value: (
                    <>
                      {formatDate(clock.extendable.to)}{' '}
                      {t('desk:clock.extensionBy', { date: formatDate(clock.extendable.by) })}
                    </>
                  ),
                },
              ]
            : []),
          {
            term: t('desk:clock.strict'),
            value: (
              <>
                {formatDate(clock.strict)}
                {clock.strict !== clock.due && (
                  <>
                    <br />
                    {clock.strictWhy.join(' ')}
                  </>
                )}
              </>
            ),
          },
        ]}
      />
    </section>
  )
}

function Ended({ days, on }: { readonly days: number; readonly on: string }) {
  const t = useT('desk')
  return (
    <>
      {t('desk:clock.ended', { date: formatDate(on) })}{' '}
      {days < 0 ? <TimeLeft days={days} /> : t('desk:clock.inTime')}
    </>
  )
}

/** The request, the person and the register, as facts. */
export function CaseFacts({ data }: { readonly data: CaseData }) {
  const t = useT('desk')
  return (
    <>
      <section aria-labelledby="request">
        <h2 id="request">{t('desk:case.request')}</h2>
        <DefinitionList rows={useRequestRows(data)} />
      </section>
      <section aria-labelledby="person">
        <h2 id="person">{t('desk:case.person')}</h2>
        <DefinitionList rows={usePersonRows(data)} />
      </section>
    </>
  )
}

function useRequestRows({ found }: CaseData): Definition[] {
  const t = useT('desk')
  const lang = useLang()
  const { details, register, notice } = found
  return [
    { term: t('desk:fact.right'), value: t(`common:right.${found.right}`) },
    { term: t('desk:fact.state'), value: t(`desk:state.${found.state}`) },
    ...(found.state === 'lifting' && found.liftingOn !== null
      ? [{ term: t('desk:fact.liftingOn'), value: formatDate(found.liftingOn) }]
      : []),
    ...(found.decision === null
      ? []
      : [
          {
            term: t('desk:fact.decision'),
            value: `${t(`desk:decision.${found.decision}`)}${found.decidedBy === null ? '' : `, ${found.decidedBy}`}`,
          },
        ]),
    { term: t('desk:fact.handler'), value: found.handler?.name ?? t('desk:list.noHandler') },
    {
      term: t('desk:fact.register'),
      value:
        register === null ? (
          t('desk:fact.unknownRegister')
        ) : (
          <>
            {register.name[contentLang(lang)]}
            <br />
            {notice === null ? (
              t('desk:fact.noNotice')
            ) : (
              <>
                <a href={`/${lang}/notices/${register.key}/versions/${notice.version}`}>
                  {t('desk:fact.notice', {
                    version: notice.version,
                    date: formatDate(notice.effectiveFrom),
                  })}
                </a>
                {notice.superseded && ` ${t('desk:fact.superseded')}`}
              </>
            )}
          </>
        ),
    },
    { term: t('desk:fact.received'), value: formatDateTime(found.receivedAt, lang) },
    { term: t('desk:fact.channel'), value: t(`desk:fact.channels.${found.channel}`) },
    ...(found.related === null || found.relation === null
      ? []
      : [
          {
            term: t(`desk:fact.related.${found.relation}`),
            value: (
              <a href={casePath(lang, { requestId: found.related.id })}>
                {found.related.caseNumber}
              </a>
            ),
          },
        ]),
    ...(details.standing === undefined
      ? []
      : [{ term: t('desk:fact.standing'), value: t('desk:fact.systemUser') }]),
    ...useAskedRows(found),
    { term: t('desk:fact.answerForm'), value: t(`desk:answerForm.${details.answerForm}`) },
    { term: t('desk:fact.language'), value: t(`desk:language.${found.caseLanguage}`) },
    ...(details.interpreter === ''
      ? []
      : [{ term: t('desk:fact.interpreter'), value: details.interpreter }]),
  ]
}

/** What the person has asked for, field by field (law 2.4). */
function useAskedRows({ right, details }: CaseData['found']): Definition[] {
  const t = useT('desk')
  return RIGHT_FIELDS[right].flatMap(({ id, kind }): Definition[] => {
    const value = details.fields[id]
    if (value === undefined || value === '') return []
    return [
      {
        term: t(`desk:ask.field.${id}` as Key<'desk'>),
        value: askedValue(t, right, id, kind, value),
      },
    ]
  })
}

function askedValue(
  t: TFunction<'desk'>,
  right: RequestedRight,
  id: string,
  kind: string,
  value: string,
): React.ReactNode {
  switch (kind) {
    case 'date':
      return formatDate(value)
    case 'tick':
      return t('desk:ask.value.yes')
    case 'radio':
    case 'checks': {
      const group = id === 'ground' ? right : id
      return value
        .split(',')
        .map((one) => t(`desk:ask.value.${group}.${one}` as Key<'desk'>))
        .join(', ')
    }
    default:
      return <span className="typed-text">{value}</span>
  }
}

function usePersonRows({ found }: CaseData): Definition[] {
  const t = useT('desk')
  const lang = useLang()
  const { person, contact, submitter } = found
  const reach = [contact.email, contact.phone].filter((line) => line !== '')
  return [
    { term: t('desk:fact.name'), value: personName(person) },
    ...(person.birthDate === null
      ? []
      : [{ term: t('desk:fact.birthDate'), value: formatDate(person.birthDate) }]),
    ...(submitter === null ? [] : [{ term: t('desk:fact.submitter'), value: submitter }]),
    ...useWrittenRows(found),
    {
      term: t('desk:fact.authentication'),
      value: t(`desk:fact.authenticated.${found.authentication}`),
    },
    ...useRequesterRows(found.requester),
    ...(found.childView === null
      ? []
      : [
          {
            term: t('desk:fact.childView'),
            value: t(`desk:fact.childViews.${found.childView}`),
          },
        ]),
    {
      term: t('desk:fact.contact'),
      value: reach.length === 0 ? t('desk:fact.noContact') : formatList(reach, lang),
    },
    { term: t('desk:fact.address'), value: useAddress(found) },
  ]
}

/**
 * Where the answer is wanted, else where the person lives who asked: of whoever somebody else asked
 * about, nothing is to be posted there (K-06). Under turvakielto it never reaches the page.
 */
function useAddress({ person, contact, submitter }: CaseData['found']): string {
  const t = useT('desk')
  if (person.nonDisclosure) return t('desk:fact.masked')
  if (contact.address !== '') return contact.address
  const { address } = person
  return address === null || submitter !== null
    ? t('desk:fact.noAddress')
    : `${address.street}, ${address.postalCode} ${address.city}`
}
