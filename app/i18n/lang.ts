/** Languages of the user interface. Finnish is the source; English covers public pages and forms only. */
export const LANGS = ['fi', 'sv', 'en'] as const
export type Lang = (typeof LANGS)[number]

/** Languages of law: notices, cases and letters exist in Finnish and Swedish (kielilaki 423/2003). */
export const CONTENT_LANGS = ['fi', 'sv'] as const
export type ContentLang = (typeof CONTENT_LANGS)[number]

/** A text that exists in both national languages with equal status (S-04). */
export type Localized = Readonly<Record<ContentLang, string>>

export function isLang(value: unknown): value is Lang {
  return LANGS.includes(value as Lang)
}

export function isContentLang(value: unknown): value is ContentLang {
  return CONTENT_LANGS.includes(value as ContentLang)
}

/** The language in which law content is shown to a user of `lang`: English readers get Finnish. */
export function contentLang(lang: Lang): ContentLang {
  return lang === 'sv' ? 'sv' : 'fi'
}
