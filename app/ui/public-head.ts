import type { MetaDescriptor } from '@remix-run/node'
import { LANGS, type ContentLang, type Lang } from '#app/i18n/lang.ts'
import { titleMeta } from './title-meta.ts'

/** What the head of a public page is made of. */
export interface PublicHead {
  readonly title: string
  readonly description: string
  readonly canonical: string
  readonly alternates: readonly { readonly lang: Lang | 'x-default'; readonly href: string }[]
  /** The same for machines. */
  readonly json?: string
}

/**
 * The head of a public page that exists in every language.
 * @param options.page the path after the language, `/notices/kotka`; empty for the front page
 * @param options.json the path of the same as JSON, where there is such a thing
 */
export function publicHead(options: {
  origin: string
  lang: Lang
  page: string
  title: string
  description: string
  json?: string
}): PublicHead {
  const { origin, lang: own, page, title, description, json } = options
  const href = (lang: Lang): string => `${origin}/${lang}${page}`
  return {
    title,
    description,
    canonical: href(own),
    alternates: [
      ...LANGS.map((lang) => ({ lang, href: href(lang) })),
      { lang: 'x-default', href: href('fi') },
    ],
    ...(json === undefined ? {} : { json: origin + json }),
  }
}

/** Where the PDF of the notice in force, or of one version of it, is; there is none in English. */
export function noticePdfPath(lang: ContentLang, registerKey: string, version?: number): string {
  const page = `/${lang}/notices/${registerKey}`
  return version === undefined ? `${page}.pdf` : `${page}/versions/${String(version)}.pdf`
}

/** Title, description, the page's own address and the same page in the other languages. */
export function publicMeta({ data }: { data: unknown }): MetaDescriptor[] {
  const head = data as PublicHead | undefined
  if (head === undefined) return []
  return [
    ...titleMeta({ data }),
    { name: 'description', content: head.description },
    { tagName: 'link', rel: 'canonical', href: head.canonical },
    ...head.alternates.map(({ lang, href }) => ({
      tagName: 'link' as const,
      rel: 'alternate',
      hrefLang: lang,
      href,
    })),
    ...(head.json === undefined
      ? []
      : [
          {
            tagName: 'link' as const,
            rel: 'alternate',
            type: 'application/json',
            href: head.json,
          },
        ]),
  ]
}
