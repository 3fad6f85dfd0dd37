import { contentLang } from '#app/i18n/lang.ts'
import { useLang, useT } from '#app/i18n/react.tsx'
import type { Change, DiffLine, DiffPart, SectionDiff } from '#app/notices/notice-diff.ts'
import { Tag } from './status.tsx'

const TAGS = {
  added: ['success', 'check'],
  removed: ['alert', 'octagon'],
  changed: ['info', 'half'],
} as const

/**
 * The sections that differ between two versions, with what was added and removed word by word. The
 * changes are told by the elements' meaning, by words for screen readers and by underline and strike,
 * never by colour alone.
 * @param idPrefix set when the page has the same anchors for the document itself
 */
export function NoticeDiff({
  sections,
  idPrefix = 'change-',
}: {
  readonly sections: readonly SectionDiff[]
  readonly idPrefix?: string
}) {
  const t = useT()
  const shown = contentLang(useLang())
  const changed = sections.filter(({ change }) => change !== 'same')
  if (changed.length === 0) return <p>{t('common:diff.none')}</p>
  return (
    <>
      {changed.map(({ id, heading, change, lines }) => (
        <section key={id} className="diff-section" aria-labelledby={idPrefix + id}>
          <h2 id={idPrefix + id} lang={shown}>
            {heading}
          </h2>
          <ChangeTag change={change} />
          <ul className="diff-lines">
            {runsOf(lines).map((run, index) => (
              <Run key={index} lines={run} />
            ))}
          </ul>
        </section>
      ))}
    </>
  )
}

function ChangeTag({ change }: { readonly change: Change }) {
  const t = useT()
  if (change === 'same') return null
  const [tone, shape] = TAGS[change]
  return (
    <p>
      <Tag tone={tone} shape={shape}>
        {t(`common:diff.section.${change}`)}
      </Tag>
    </p>
  )
}

/** Lines that stayed stand together: of many only their number is told. */
function runsOf(lines: readonly DiffLine[]): readonly (readonly DiffLine[])[] {
  const runs: DiffLine[][] = []
  for (const line of lines) {
    const run = runs.at(-1)
    if (line.change === 'same' && run?.[0]?.change === 'same') run.push(line)
    else runs.push([line])
  }
  return runs
}

function Run({ lines }: { readonly lines: readonly DiffLine[] }) {
  const t = useT()
  const shown = contentLang(useLang())
  const [first] = lines
  if (first === undefined) return null
  if (lines.length > 1) {
    return <li className="diff-same">{t('common:diff.sameLines', { count: lines.length })}</li>
  }
  return (
    <li className={`diff-${first.change}`} lang={shown}>
      {first.parts.map((part, index) => (
        <Part key={index} part={part} />
      ))}
    </li>
  )
}

function Part({ part }: { readonly part: DiffPart }) {
  const t = useT()
  const lang = useLang()
  if (part.kind === 'same') return part.text
  const Element = part.kind === 'added' ? 'ins' : 'del'
  return (
    <Element>
      <span className="visually-hidden" lang={lang}>
        {` ${t(`common:diff.${part.kind}`)}: `}
      </span>
      {part.text}
      <span className="visually-hidden" lang={lang}>
        {` (${t(`common:diff.${part.kind}End`)}) `}
      </span>
    </Element>
  )
}
