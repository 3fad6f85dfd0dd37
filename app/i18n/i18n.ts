/** All texts of all languages, for the server: routes, jobs and mail. The browser gets its own by `load-texts.ts`. */
import type { Lang } from './lang.ts'
import { translator, type Namespace, type Texts, type TFunction } from './translate.ts'

import enAuth from '#locales/en/auth.json' with { type: 'json' }
import enCitizen from '#locales/en/citizen.json' with { type: 'json' }
import enCommon from '#locales/en/common.json' with { type: 'json' }
import enErrors from '#locales/en/errors.json' with { type: 'json' }
import enPublic from '#locales/en/public.json' with { type: 'json' }
import fiAuth from '#locales/fi/auth.json' with { type: 'json' }
import fiCitizen from '#locales/fi/citizen.json' with { type: 'json' }
import fiCommon from '#locales/fi/common.json' with { type: 'json' }
import fiDesk from '#locales/fi/desk.json' with { type: 'json' }
import fiDpo from '#locales/fi/dpo.json' with { type: 'json' }
import fiEditor from '#locales/fi/editor.json' with { type: 'json' }
import fiErrors from '#locales/fi/errors.json' with { type: 'json' }
import fiPublic from '#locales/fi/public.json' with { type: 'json' }
import svAuth from '#locales/sv/auth.json' with { type: 'json' }
import svCitizen from '#locales/sv/citizen.json' with { type: 'json' }
import svCommon from '#locales/sv/common.json' with { type: 'json' }
import svDesk from '#locales/sv/desk.json' with { type: 'json' }
import svDpo from '#locales/sv/dpo.json' with { type: 'json' }
import svEditor from '#locales/sv/editor.json' with { type: 'json' }
import svErrors from '#locales/sv/errors.json' with { type: 'json' }
import svPublic from '#locales/sv/public.json' with { type: 'json' }

// Loader code is cut from the browser's bundle, a component that imports this file is not: say so at once.
if (typeof document !== 'undefined') {
  throw new Error('i18n.ts holds the texts of every language: components use useT()')
}

const fi: Texts = {
  common: fiCommon,
  errors: fiErrors,
  public: fiPublic,
  citizen: fiCitizen,
  auth: fiAuth,
  desk: fiDesk,
  dpo: fiDpo,
  editor: fiEditor,
}

const sv: Texts = {
  common: svCommon,
  errors: svErrors,
  public: svPublic,
  citizen: svCitizen,
  auth: svAuth,
  desk: svDesk,
  dpo: svDpo,
  editor: svEditor,
}

// The desk is bilingual (kielilaki 423/2003); it is not offered in English, and shows Finnish where one asks for it.
const en: Texts = {
  common: enCommon,
  errors: enErrors,
  public: enPublic,
  citizen: enCitizen,
  auth: enAuth,
  desk: fiDesk,
  dpo: fiDpo,
  editor: fiEditor,
}

const TEXTS: Readonly<Record<Lang, Texts>> = { fi, sv, en }

const TRANSLATORS: Readonly<Record<Lang, TFunction>> = {
  fi: translator<Namespace>('fi', fi),
  sv: translator<Namespace>('sv', sv),
  en: translator<Namespace>('en', en),
}

/** The `t` of a language, over every namespace. Immutable: the same function each time. */
export function getT(lang: Lang): TFunction {
  return TRANSLATORS[lang]
}

/** The texts of a language in the given namespaces, for `LangProvider` on the server. */
export function getTexts(lang: Lang, namespaces: readonly Namespace[]): Partial<Texts> {
  return Object.fromEntries(namespaces.map((namespace) => [namespace, TEXTS[lang][namespace]]))
}
