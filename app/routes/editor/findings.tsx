import { useT } from '#app/i18n/react.tsx'
import type { DraftFinding } from '#app/notices/drafts/draft-findings.ts'
import { SeverityTag } from '#app/ui/severity-tag.tsx'

/** What the linter says of a section, beside its text. */
export function SectionFindings({ findings }: { readonly findings: readonly DraftFinding[] }) {
  const t = useT('editor')
  return (
    <aside className="section-findings" aria-labelledby="findings">
      <h2 id="findings">
        {findings.length === 0
          ? t('editor:findings.none')
          : t('editor:findings.title', { count: findings.length })}
      </h2>
      {findings.length > 0 && <FindingList findings={findings} />}
    </aside>
  )
}

/** Findings with place, reason, source and what to write instead. */
export function FindingList({
  findings,
  sectionOf,
}: {
  readonly findings: readonly DraftFinding[]
  /** The page whose controls the places are, with its name; this page when left out. */
  readonly sectionOf?: (finding: DraftFinding) => { readonly href: string; readonly title: string }
}) {
  const t = useT('editor')
  return (
    <ul className="finding-list plain-list">
      {findings.map((finding, index) => (
        <li key={index}>
          <p>
            <SeverityTag severity={finding.severity}>
              {t(`editor:severity.${finding.severity}`)}
            </SeverityTag>
            {finding.blocks && <> {t('editor:findings.blocks')}</>}
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
            <PlaceLink finding={finding} section={sectionOf?.(finding)} />
          </p>
        </li>
      ))}
    </ul>
  )
}

function PlaceLink({
  finding,
  section,
}: {
  readonly finding: DraftFinding
  readonly section: { readonly href: string; readonly title: string } | undefined
}) {
  const t = useT('editor')
  return (
    <a href={`${section?.href ?? ''}#${anchor(finding)}`}>
      {section === undefined
        ? t('editor:findings.place')
        : t('editor:findings.placeIn', { section: section.title })}
    </a>
  )
}

/** The control in which the text stands; where a part is absent, the top of the form. */
function anchor({ path, lang }: DraftFinding): string {
  if (path === '') return 'main'
  return lang === null ? path : `${path}.${lang}`
}
