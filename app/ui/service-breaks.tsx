import { createContext, useContext } from 'react'
import type { BreakView } from '#app/breaks/service-break.ts'
import { useLang, useT } from '#app/i18n/react.tsx'
import { Shape } from './shape.tsx'

const BreaksContext = createContext<readonly BreakView[]>([])

/** Gives the breaks of this moment to the frame of every page; stands in root.tsx. */
export const BreaksProvider = BreaksContext.Provider

/** Tells of announced breaks of the service above the page's content, and of another way (306/2019 § 4). */
export function ServiceBreaks() {
  const breaks = useContext(BreaksContext)
  const t = useT()
  const lang = useLang()
  if (breaks.length === 0) return null
  return (
    <section className="service-breaks tone-warning" aria-label={t('common:break.label')}>
      <div className="frame-inner">
        <Shape kind="triangle" />
        <div>
          {breaks.map(({ id, when, text }) => (
            <p key={id}>
              <strong>{t('common:break.when', { when })}</strong> {text}
            </p>
          ))}
          <p>
            {t('common:break.otherWay')}{' '}
            <a href={`/${lang}#help`}>{t('common:break.registries')}</a>
          </p>
        </div>
      </div>
    </section>
  )
}
