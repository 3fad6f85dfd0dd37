import { useLang } from '#app/i18n/react.tsx'

/** On English pages: that the text below is in Finnish, and where it is in Swedish. */
export function InFinnish({
  page,
  text,
  link,
}: {
  /** The page's path after the language. */
  readonly page: string
  readonly text: string
  readonly link: string
}) {
  if (useLang() !== 'en') return null
  return (
    <p>
      {text}{' '}
      <a href={`/sv${page}`} hrefLang="sv">
        {link}
      </a>
    </p>
  )
}
