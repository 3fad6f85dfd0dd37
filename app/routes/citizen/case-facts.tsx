import { useT } from '#app/i18n/react.tsx'
import { DefinitionList } from '#app/ui/definition-list.tsx'
import type { CasePage } from './case.tsx'
import { DueReasons } from './case-items.tsx'
import { PartAnswers } from './check-step.tsx'
import { Content } from './citizen-texts.tsx'

/** What was asked, when, of whom, and why the answer comes by that day. */
export function CaseFacts({ page }: { readonly page: CasePage }) {
  const t = useT('citizen')
  const { found, received, items, parts } = page
  const { contact, controller } = found
  const row = (term: string, value: React.ReactNode) => ({ term, value })
  const units = [...new Map(items.map(({ unit }) => [unit.name.fi, unit])).values()]
  return (
    <section aria-labelledby="facts">
      <h2 id="facts">{t('citizen:case.facts')}</h2>
      {parts.map((part) => (
        <section key={part.right} aria-labelledby={`asked-${part.right}`}>
          <h3 id={`asked-${part.right}`}>{t(`common:right.${part.right}`)}</h3>
          <PartAnswers part={part} />
        </section>
      ))}
      <DefinitionList
        rows={[
          row(t('citizen:field.subject'), found.subjectName),
          ...(page.standing === 'client'
            ? []
            : [row(t('citizen:field.standing'), t('citizen:right.systemUserShort'))]),
          row(t('citizen:field.answerForm'), t(`citizen:answerForm.${page.answerForm}`)),
          row(t('citizen:field.caseLanguage'), t(`citizen:language.${found.caseLanguage}`)),
          ...(page.interpreter === ''
            ? []
            : [row(t('citizen:field.interpreter'), page.interpreter)]),
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
          row(t('citizen:case.why'), <DueReasons items={items} />),
          row(
            t('citizen:case.handler'),
            <>
              <Content text={controller.name} />
              <Units units={units} />
            </>,
          ),
        ]}
      />
    </section>
  )
}

export function Units({ units }: { readonly units: readonly CasePage['items'][number]['unit'][] }) {
  return (
    <>
      {units.map((unit) => (
        <span key={unit.name.fi} className="lines">
          <span>
            <Content text={unit.name} />
          </span>
          {unit.phone && <span>{unit.phone}</span>}
          <span>{unit.email}</span>
        </span>
      ))}
    </>
  )
}
