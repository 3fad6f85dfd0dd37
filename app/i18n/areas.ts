/** The parts of the site by address (`/fi/citizen/…`), and the texts that pages of each part may use. */
import { isLang, type Lang } from './lang.ts'
import type { Namespace } from './translate.ts'

const NAMESPACES = {
  public: ['common', 'errors', 'public', 'citizen', 'auth'],
  citizen: ['common', 'errors', 'citizen'],
  auth: ['common', 'errors', 'auth'],
  staff: ['common', 'errors', 'desk', 'dpo'],
  editor: ['common', 'errors', 'desk', 'dpo', 'editor'],
} as const satisfies Readonly<Record<string, readonly Namespace[]>>

export type Area = keyof typeof NAMESPACES

/**
 * The namespaces of an area. Server and browser load the same ones, so that a page that asks for a text outside
 * its area fails in every test and not only when it hydrates. Public pages ship no script, hence the long list.
 */
export function areaNamespaces(area: Area): readonly Namespace[] {
  return NAMESPACES[area]
}

const AREA_OF_SEGMENT: Readonly<Record<string, Area>> = {
  citizen: 'citizen',
  auth: 'auth',
  desk: 'staff',
  dpo: 'staff',
  admin: 'staff',
  editor: 'editor',
}

/** The area of a path; whatever is not behind a login counts as public. */
export function areaOfPath(pathname: string): Area {
  const segment = pathname.split('/')[2] ?? ''
  return (Object.hasOwn(AREA_OF_SEGMENT, segment) && AREA_OF_SEGMENT[segment]) || 'public'
}

/** The language of a path's first segment; Finnish where there is none. */
export function langOfPath(pathname: string): Lang {
  const segment = pathname.split('/')[1]
  return isLang(segment) ? segment : 'fi'
}

/** The same page in another language: the first segment changed, query kept. */
export function inLanguage(path: string, lang: Lang): string {
  return isLang(path.split(/[/?#]/)[1]) ? path.replace(/^\/\w+/, `/${lang}`) : `/${lang}`
}
