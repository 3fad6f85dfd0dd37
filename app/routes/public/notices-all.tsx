import { contentLang } from '#app/i18n/lang.ts'
import { useLang, useT } from '#app/i18n/react.tsx'
import { NoticeItem } from './notice-item.tsx'
import type { NoticesView } from './notices-view.server.ts'

type All = Extract<NoticesView, { kind: 'all' }>
type ByController = Extract<NoticesView, { kind: 'controllers' }>

/** Situations of life, each of which finds the registers that may hold data of a person in it. */
export function Situations({ situations }: Pick<All, 'situations'>) {
  const t = useT('public')
  const lang = useLang()
  if (situations.length === 0) return null
  return (
    <nav aria-labelledby="situations">
      <h2 id="situations">{t('public:list.situations')}</h2>
      <ul className="link-columns">
        {situations.map(({ id, text }) => (
          <li key={id}>
            <a href={`/${lang}/notices?situation=${id}`}>{text}</a>
          </li>
        ))}
      </ul>
    </nav>
  )
}

/** All notices by controller, where they are few. */
export function NoticeGroups({ groups }: Pick<All, 'groups'>) {
  const shown = contentLang(useLang())
  return (
    <>
      {groups.map(({ key, name, notices }) => (
        <section key={key} aria-labelledby={key}>
          <h2 id={key} lang={shown}>
            {name}
          </h2>
          <ul className="notice-list">
            {notices.map((notice) => (
              <NoticeItem key={notice.key} notice={notice} />
            ))}
          </ul>
        </section>
      ))}
    </>
  )
}

/** The controllers with the number of their notices, where these are many. */
export function ControllerList({
  controllers,
  total,
}: Pick<ByController, 'controllers' | 'total'>) {
  const t = useT('public')
  const lang = useLang()
  return (
    <section aria-labelledby="controllers">
      <h2 id="controllers">{t('public:list.controllers')}</h2>
      <p>{t('public:list.total', { count: total })}</p>
      <ul className="link-columns">
        {controllers.map(({ key, name, count }) => (
          <li key={key}>
            <a href={`/${lang}/notices?controller=${key}`} lang={contentLang(lang)}>
              {name}
            </a>{' '}
            ({t('public:list.notices', { count })})
          </li>
        ))}
      </ul>
    </section>
  )
}
