import { useT } from '#app/i18n/react.tsx'
import type { DraftFinding } from '#app/notices/drafts/draft-findings.ts'
import { SeverityTag } from '#app/ui/severity-tag.tsx'

/** What the linter says of a section, beside its text. */
export function SectionFindings({ findings }: { readonly findings: readonly DraftFinding[] }) {
  const t = useT('editor')
  return (
    <aside className="section-findings" aria-labelledby="findings">
      <h2 id="findings">{t('editor:findings.title', { count: findings.length })}</h2>
      {findings.length === 0 ? (
        <p>{t('editor:findings.none')}</p>
      ) : (
        <FindingList findings={findings} />
      )}
    </aside>
  )
}

/** Findings with place, reason, source and what to write instead. */
export function FindingList({
  findings,
  pageOf = () => '',
}: {
  readonly findings: readonly DraftFinding[]
  /** Address of the page whose controls the places are; this page when left out. */
  readonly pageOf?: (finding: DraftFinding) => string
}) {
  const t = useT('editor')
  return (
    <ul className="finding-list plain-list">
      {findings.map((finding, index) => (
        <li key={index}>
          <p>
            <SeverityTag severity={finding.severity}>
              {t(`editor:severity.${finding.severity}`)}
            </SeverityTag>{' '}
            {finding.blocks && <strong>{t('editor:findings.blocks')}</strong>}
          </p>
          <p>
            {finding.message}
            {finding.match !== '' && (
              <>
                {' '}
                <q lang={finding.lang ?? undefined}>{finding.match}</q>
              </>
            )}
          </p>
          {finding.successor !== null && (
            <p>{t('editor:findings.successor', { successor: finding.successor })}</p>
          )}
          {finding.suggestion !== null && (
            <p>
              {t('editor:findings.suggestion')}{' '}
              <q lang={finding.lang ?? undefined}>{finding.suggestion}</q>
            </p>
          )}
          <p className="quiet">
            {t('editor:findings.source', { rule: finding.rule, source: finding.source })}{' '}
            <a href={`${pageOf(finding)}#${anchor(finding)}`}>{t('editor:findings.place')}</a>
          </p>
        </li>
      ))}
    </ul>
  )
}

/** The control in which the text stands; where a part is absent, the top of the form. */
function anchor({ path, lang }: DraftFinding): string {
  if (path === '') return 'main'
  return lang === null ? path : `${path}.${lang}`
}
