/**
 * The browser's texts, loaded before hydration: one small hashed file per language and namespace, which the browser
 * caches for ever, instead of a copy inside each document. Only entry.client.tsx imports this.
 */
import type { Lang } from './lang.ts'
import type { Namespace, Texts } from './translate.ts'

const FILES = import.meta.glob<object>('../../locales/*/*.json', { import: 'default' })

/** The texts of a language in the given namespaces; English falls back to Finnish where it has no file. */
export async function loadTexts(
  lang: Lang,
  namespaces: readonly Namespace[],
): Promise<Partial<Texts>> {
  const entries = namespaces.map(async (namespace) => {
    const load =
      FILES[`../../locales/${lang}/${namespace}.json`] ??
      FILES[`../../locales/fi/${namespace}.json`]
    return [namespace, await load?.()] as const
  })
  return Object.fromEntries(await Promise.all(entries))
}
