import type { RouteConfigEntry } from '@remix-run/route-config'
import routes from '#app/routes.ts'

export interface SitePage {
  readonly id: string
  /** Full path with its parameters: `/:lang/desk/cases/:requestId`. */
  readonly path: string
  /** File below `app/`. */
  readonly file: string
}

/** Every route of the portal as the site map tells it. */
export function siteMap(): SitePage[] {
  const flatten = (list: readonly RouteConfigEntry[], parent: string): SitePage[] =>
    list.flatMap((entry) => {
      const path = [parent, entry.path].filter((part) => part).join('/')
      const id = entry.id ?? entry.file.replace(/\.tsx?$/, '')
      return [
        { id, path: `/${path}`.replace('//', '/'), file: entry.file },
        ...flatten(entry.children ?? [], path),
      ]
    })
  return flatten(routes, '')
}
