// Front page, list of notices, one notice and its PDF: the same for everyone, without a query.
const PUBLIC_PAGE = /^\/(fi|sv|en)(\/notices(\/[a-z][a-z0-9-]{1,60}(\.pdf)?)?)?$/

/** Whether a path is a public page that may be kept in memory until the next publication. */
export function isPublicPage(path: string): boolean {
  return PUBLIC_PAGE.test(path)
}
