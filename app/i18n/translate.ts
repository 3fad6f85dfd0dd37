/**
 * The portal's own `t`: typed keys, `{{name}}` placeholders and `_one`/`_other` plurals as i18next writes them.
 *
 * Why not i18next: with react-i18next it is 17.9 KB of gzipped script, and a citizen's page has 22 KB above the floor
 * of React DOM and Remix for everything of its own. This file and `react.tsx` are under 1 KB and need neither a
 * global language nor asynchronous set-up; the locale files stay readable by any i18next tool.
 */
import { formatNumber } from './format.ts'
import type { Lang } from './lang.ts'

import type auth from '#locales/fi/auth.json'
import type citizen from '#locales/fi/citizen.json'
import type common from '#locales/fi/common.json'
import type desk from '#locales/fi/desk.json'
import type dpo from '#locales/fi/dpo.json'
import type editor from '#locales/fi/editor.json'
import type errors from '#locales/fi/errors.json'
import type publicPages from '#locales/fi/public.json'

/** The texts of one language by namespace (= file); the Finnish files are the source of the keys. */
export interface Texts {
  readonly common: typeof common
  readonly errors: typeof errors
  readonly public: typeof publicPages
  readonly citizen: typeof citizen
  readonly auth: typeof auth
  readonly desk: typeof desk
  readonly dpo: typeof dpo
  readonly editor: typeof editor
}
export type Namespace = keyof Texts

/** Namespaces that every page has, on the server and in the browser. */
export type SharedNamespace = 'common' | 'errors'

type WithoutPlural<K extends string> = K extends `${infer Base}_one` | `${infer Base}_other`
  ? Base
  : K

type Leaves<T> = {
  [K in keyof T & string]: T[K] extends string ? WithoutPlural<K> : `${K}.${Leaves<T[K]>}`
}[keyof T & string]

/** `common:status.answered`: the namespace, a colon, the path inside its file; plural endings left out. */
export type Key<N extends Namespace = Namespace> = { [K in N]: `${K}:${Leaves<Texts[K]>}` }[N]

export type Params = Readonly<Record<string, string | number>>

/**
 * The text of `key` with its placeholders filled from `params`. A numeric `count` chooses the plural form and is
 * written as the language writes numbers; every other value is inserted as it is, so format dates first.
 */
export type TFunction<N extends Namespace = Namespace> = (key: Key<N>, params?: Params) => string

const PLURALS: Readonly<Record<Lang, Intl.PluralRules>> = {
  fi: new Intl.PluralRules('fi'),
  sv: new Intl.PluralRules('sv'),
  en: new Intl.PluralRules('en'),
}

/** A `t` over the given texts. A key that they lack comes back as itself, as in i18next. */
export function translator<N extends Namespace>(lang: Lang, texts: Pick<Texts, N>): TFunction<N> {
  return (key, params = {}) => {
    const { count } = params
    const text =
      (typeof count === 'number'
        ? find(texts, `${key}_${PLURALS[lang].select(count)}`)
        : undefined) ?? find(texts, key)
    if (text === undefined) return key
    return text.replace(/\{\{(\w+)\}\}/g, (placeholder, name: string) => {
      const value = params[name]
      if (value === undefined) return placeholder
      return name === 'count' && typeof value === 'number'
        ? formatNumber(value, lang)
        : String(value)
    })
  }
}

function find(texts: object, key: string): string | undefined {
  const [namespace = '', path = ''] = key.split(':')
  let node: unknown = texts
  for (const step of [namespace, ...path.split('.')]) {
    if (typeof node !== 'object' || node === null || !Object.hasOwn(node, step)) return undefined
    node = (node as Record<string, unknown>)[step]
  }
  return typeof node === 'string' ? node : undefined
}
