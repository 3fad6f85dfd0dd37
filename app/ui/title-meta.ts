import type { MetaDescriptor } from '@remix-run/node'

/**
 * The title of a page, made by its loader (`pageTitle`): the texts of all languages stay on the
 * server, while `meta` also runs in the browser.
 */
export function titleMeta({ data }: { data: unknown }): MetaDescriptor[] {
  const title = (data as { title?: unknown } | undefined)?.title
  return typeof title === 'string' ? [{ title }] : []
}
