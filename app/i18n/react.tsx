/** Language and texts for components. */
import { createContext, useContext, useMemo, type ReactNode } from 'react'
import type { Lang } from './lang.ts'
import {
  translator,
  type Namespace,
  type SharedNamespace,
  type Texts,
  type TFunction,
} from './translate.ts'

interface LangValue {
  readonly lang: Lang
  readonly texts: Partial<Texts>
}

const LangContext = createContext<LangValue | undefined>(undefined)

/**
 * Gives `lang` (from the address) and its texts to everything below. It stands in entry.server.tsx and
 * entry.client.tsx, outside Remix, so that error pages have their texts too; links to another language or
 * another area of the site are therefore plain `<a>` links, which load a document.
 */
export function LangProvider({
  lang,
  texts,
  children,
}: LangValue & { readonly children: ReactNode }) {
  const value = useMemo(() => ({ lang, texts }), [lang, texts])
  return <LangContext.Provider value={value}>{children}</LangContext.Provider>
}

export function useLang(): Lang {
  return useLangValue().lang
}

/**
 * `t` over the shared namespaces and those named: `useT()` in shared components, `useT('citizen')` in a citizen's
 * page. Throws when the page's area does not load a named namespace (see `areas.ts`).
 */
export function useT<N extends Namespace = SharedNamespace>(
  ...namespaces: readonly N[]
): TFunction<N | SharedNamespace> {
  const { lang, texts } = useLangValue()
  const missing = namespaces.filter((namespace) => texts[namespace] === undefined)
  if (missing.length > 0) throw new Error(`Texts not loaded in this area: ${missing.join(', ')}`)
  return useMemo(() => translator<N | SharedNamespace>(lang, texts as Texts), [lang, texts])
}

function useLangValue(): LangValue {
  const value = useContext(LangContext)
  if (!value) throw new Error('LangProvider is missing')
  return value
}
