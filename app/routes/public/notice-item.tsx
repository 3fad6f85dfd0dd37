import { contentLang } from '#app/i18n/lang.ts'
import { useLang, useT } from '#app/i18n/react.tsx'
import type { MarkedText } from '#app/notices/marked-text.ts'
import type { FoundNotice } from '#app/notices/notice-search.server.ts'
import { Tag } from '#app/ui/status.tsx'

/** A notice in a list: name, what it is, where its data have gone, and why it was found. */
export function NoticeItem({
  notice,
  controller,
}: {
  readonly notice: FoundNotice
  /** Named where the list is not one controller's. */
  readonly controller?: string | undefined
}) {
  const t = useT('public')
  const lang = useLang()
  const shown = contentLang(lang)
  const { key, name, summary, excerpt, transferredTo, whollyTransferred } = notice
  const word = whollyTransferred ? 'public:list.transferred' : 'public:list.transferredPartly'
  return (
    <li>
      <h3 lang={shown}>
        <a href={`/${lang}/notices/${key}`}>
          <Marked text={name} />
        </a>
      </h3>
      {controller !== undefined && (
        <p className="quiet" lang={shown}>
          {controller}
        </p>
      )}
      {transferredTo.map((to) => (
        <p key={to}>
          <Tag tone="warning" shape="diamond">
            {t(word, { to })}
          </Tag>
        </p>
      ))}
      <p lang={shown}>
        <Marked text={summary} />
      </p>
      {excerpt.length > 0 && (
        <p>
          {t('public:list.inText')}{' '}
          <q lang={shown}>
            … <Marked text={excerpt} /> …
          </q>
        </p>
      )}
    </li>
  )
}

function Marked({ text }: { readonly text: MarkedText }) {
  return text.map((part, index) =>
    part.marked ? <mark key={index}>{part.text}</mark> : <span key={index}>{part.text}</span>,
  )
}
