import { useLang, useT } from '#app/i18n/react.tsx'
import type { LetterId } from '#app/letters/letter.ts'
import type { CasePlace } from '#app/requests/staff-case.ts'
import { letterPath } from '#app/routes/desk/case-path.ts'

/** The letters with which a request can be answered: the officer chooses one. */
export function LetterChoice({
  place,
  letters,
  current,
}: {
  readonly place: CasePlace
  readonly letters: readonly LetterId[]
  readonly current: LetterId
}) {
  const t = useT('desk')
  const lang = useLang()
  if (letters.length < 2) return null
  return (
    <nav aria-labelledby="letter-choice" className="no-print">
      <h2 id="letter-choice">{t('desk:letter.choice')}</h2>
      <p>{t('desk:letter.choiceText')}</p>
      <ul>
        {letters.map((letter) => (
          <li key={letter}>
            {letter === current ? (
              <strong aria-current="page">{t(`desk:document.${letter}`)}</strong>
            ) : (
              <a href={letterPath(lang, place, letter)}>{t(`desk:document.${letter}`)}</a>
            )}
          </li>
        ))}
      </ul>
    </nav>
  )
}
