import { contentLang, type ContentLang, type Localized } from '#app/i18n/lang.ts'
import { useLang, useT } from '#app/i18n/react.tsx'

/** A text of law or of a register in the reader's language; marked as Finnish on an English page. */
export function Content({ text }: { readonly text: Localized }) {
  const lang = useLang()
  const shown = contentLang(lang)
  return <span lang={shown === lang ? undefined : shown}>{text[shown]}</span>
}

interface ContactLinesProps {
  readonly point: {
    readonly title: Localized
    readonly address: Readonly<Record<ContentLang, readonly string[]>>
    readonly phone?: string | undefined
    readonly email?: string | undefined
  }
  readonly name?: Localized
}

/** An office with its address, telephone and e-mail, one per line. */
export function ContactLines({ point, name }: ContactLinesProps) {
  const shown = contentLang(useLang())
  return (
    <span className="lines" lang={shown}>
      {name && <span>{name[shown]}</span>}
      <span>{point.title[shown]}</span>
      {point.address[shown].map((line) => (
        <span key={line}>{line}</span>
      ))}
      {point.phone && <span>{point.phone}</span>}
      {point.email && <span>{point.email}</span>}
    </span>
  )
}

interface RelatedProps {
  readonly found: {
    readonly relation: 'follow-up' | 'repeat' | null
    readonly related: { readonly id: string; readonly caseNumber: string } | null
  }
}

/** The case that this one follows up or repeats (D-19). */
export function Related({ found: { relation, related } }: RelatedProps) {
  const t = useT('citizen')
  const lang = useLang()
  if (relation === null || related === null) return null
  return (
    <p>
      {t(`citizen:case.related.${relation}`)}{' '}
      <a href={`/${lang}/citizen/requests/${related.id}`}>{related.caseNumber}</a>.
    </p>
  )
}
