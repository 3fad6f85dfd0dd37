import { formatDate } from '#app/i18n/format.ts'
import { useLang, useT } from '#app/i18n/react.tsx'
import { DefinitionList } from '#app/ui/definition-list.tsx'
import type { CasePage } from './case.tsx'
import { periodText } from './check-step.tsx'
import { Content } from './citizen-texts.tsx'

/** What was asked, when, of whom, and until when the answer comes and why. */
export function CaseFacts({ page }: { readonly page: CasePage }) {
  const t = useT('citizen')
  const lang = useLang()
  const { found, received, due } = page
  const { details, contact, register, controller, unit } = found
  const asked = details.scope === 'all' ? t('citizen:details.all') : details.which
  const row = (term: string, value: React.ReactNode) => ({ term, value })
  return (
    <section aria-labelledby="facts">
      <h2 id="facts">{t('citizen:case.facts')}</h2>
      <DefinitionList
        rows={[
          row(t('citizen:field.subject'), found.subjectName),
          row(
            t('citizen:field.register'),
            <a href={`/${lang}/notices/${register.key}`}>
              <Content text={register.name} />
            </a>,
          ),
          row(t('citizen:field.scope'), <span className="typed">{asked}</span>),
          row(t('citizen:field.period'), periodText(details, t('citizen:check.noPeriod'))),
          row(t('citizen:field.answerForm'), t(`citizen:answerForm.${details.answerForm}`)),
          row(t('citizen:field.caseLanguage'), t(`citizen:language.${found.caseLanguage}`)),
          ...(details.interpreter === ''
            ? []
            : [row(t('citizen:field.interpreter'), details.interpreter)]),
          ...(contact
            ? [
                row(
                  t('citizen:details.contact'),
                  <span className="lines typed">
                    {[contact.email, contact.phone, contact.address]
                      .filter((line) => line !== '')
                      .map((line) => (
                        <span key={line}>{line}</span>
                      ))}
                  </span>,
                ),
              ]
            : []),
          row(t('citizen:case.received'), <time dateTime={received.iso}>{received.text}</time>),
          row(
            t('citizen:case.lastDay'),
            <>
              <time dateTime={due.on}>{formatDate(due.on)}</time>
              <br />
              {due.reasons.join(' ')}
            </>,
          ),
          row(
            t('citizen:case.handler'),
            <span className="lines">
              <span>
                <Content text={controller.name} />
              </span>
              <span>
                <Content text={unit.name} />
              </span>
              {unit.phone && <span>{unit.phone}</span>}
              <span>{unit.email}</span>
            </span>,
          ),
        ]}
      />
    </section>
  )
}
