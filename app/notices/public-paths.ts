const REGISTER = '[a-z][a-z0-9-]{1,60}'
const VERSION = '[1-9]\\d{0,5}'

// Front page, list of notices, one notice and its versions, also as PDF: the same for everyone,
// without a query.
const PUBLIC_PAGE = new RegExp(
  `^/(fi|sv|en)(/notices(/${REGISTER}(\\.pdf|/versions(/${VERSION}(\\.pdf|/changes)?)?)?)?)?$`,
)
// The same notices for machines, in both languages at once.
const PUBLIC_DATA = new RegExp(
  `^(/notices/${REGISTER}(\\.json|\\.jsonld|/versions/${VERSION}\\.json)|/schemas/notice(-response)?\\.json)$`,
)

// Statement, own notice, guides and blank forms: the same for everyone, too. The address of a form
// may name the controller to whose registry office it goes.
const DUTY_PAGE =
  /^\/(fi|sv|en)\/(accessibility|ombudsman|privacy(\/[a-z][a-z-]{1,40})?|rights(\/[a-z-]{1,40}(\/form\.pdf(\?controller=[a-z][a-z-]{1,40})?)?)?)$/

/** Whether a path is a public page that may be kept in memory until the next publication. */
export function isPublicPage(path: string): boolean {
  return [PUBLIC_PAGE, PUBLIC_DATA, DUTY_PAGE].some((pattern) => pattern.test(path))
}

/** Where the notice in force, or one version of it, is as JSON. */
export function noticeJsonPath(registerKey: string, version?: number): string {
  return version === undefined
    ? `/notices/${registerKey}.json`
    : `/notices/${registerKey}/versions/${String(version)}.json`
}

/** The JSON Schemas of a notice, and of the answer that a notice comes in. */
export const NOTICE_SCHEMA_PATH = '/schemas/notice.json'
export const RESPONSE_SCHEMA_PATH = '/schemas/notice-response.json'
