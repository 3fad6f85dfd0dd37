import { formatDate, formatDateTime, formatList } from '#app/i18n/format.ts'
import { contentLang } from '#app/i18n/lang.ts'
import { useLang, useT } from '#app/i18n/react.tsx'
import type { CaseData } from '#app/routes/desk/case.tsx'
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
  const from = details.periodFrom === null ? '' : formatDate(details.periodFrom)
  const to = details.periodTo === null ? '' : formatDate(details.periodTo)
  return [
    { term: t('desk:fact.right'), value: t('desk:fact.access') },
    { term: t('desk:fact.state'), value: t(`desk:state.${found.state}`) },
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
      value: (
        <>
          {register.name[contentLang(lang)]}
          <br />
          {notice === null ? (
            t('desk:fact.noNotice')
          ) : (
            <>
              <a href={`/${lang}/notices/${register.key}`}>
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
    {
      term: t('desk:fact.scope'),
      value: details.scope === 'all' ? t('desk:fact.all') : details.which,
    },
    {
      term: t('desk:fact.period'),
      value: from === '' && to === '' ? t('desk:fact.wholePeriod') : `${from}–${to}`,
    },
    { term: t('desk:fact.answerForm'), value: t(`desk:answerForm.${details.answerForm}`) },
    { term: t('desk:fact.language'), value: t(`desk:language.${found.caseLanguage}`) },
    ...(details.interpreter === ''
      ? []
      : [{ term: t('desk:fact.interpreter'), value: details.interpreter }]),
  ]
}

function usePersonRows({ found }: CaseData): Definition[] {
  const t = useT('desk')
  const lang = useLang()
  const { person, contact, submitter } = found
  const reach = [contact.email, contact.phone].filter((line) => line !== '')
  return [
    { term: t('desk:fact.name'), value: `${person.callingName} ${person.familyName}` },
    ...(person.birthDate === null
      ? []
      : [{ term: t('desk:fact.birthDate'), value: formatDate(person.birthDate) }]),
    ...(submitter === null ? [] : [{ term: t('desk:fact.submitter'), value: submitter }]),
    {
      term: t('desk:fact.contact'),
      value: reach.length === 0 ? t('desk:fact.noContact') : formatList(reach, lang),
    },
    { term: t('desk:fact.address'), value: useAddress(found) },
  ]
}

/** Under turvakielto nobody is shown the address: it never reaches the page. */
function useAddress({ person, contact }: CaseData['found']): string {
  const t = useT('desk')
  if (person.nonDisclosure) return t('desk:fact.masked')
  if (contact.address !== '') return contact.address
  const { address } = person
  return address === null
    ? t('desk:fact.noAddress')
    : `${address.street}, ${address.postalCode} ${address.city}`
}
