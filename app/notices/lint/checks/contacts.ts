import { CONTENT_LANGS } from '#app/i18n/lang.ts'
import type { LintRule, NoticeFinding } from '#app/notices/lint/finding.ts'
import { finding, isBlank } from '#app/notices/lint/lint-context.ts'
import type { LintContext } from '#app/notices/lint/lint-context.ts'
import { fieldOf } from '#app/notices/lint/notice-fields.ts'
import { REFERENCE_RULES } from '#app/notices/lint/rules/references.ts'
import type { Contact, NoticeDocument } from '#app/notices/notice.ts'

/** Addresses that cannot reach anyone. */
export function contacts({ doc }: LintContext): readonly NoticeFinding[] {
  return [
    ...contactsOf(doc).flatMap(([path, contact]) => [
      ...postalCode(path, contact),
      ...(contact.email === undefined || isBlank(contact.email) || isEmail(contact.email)
        ? []
        : [at(REFERENCE_RULES.email, `${path}.email`, contact.email)]),
    ]),
    ...businessId(doc),
  ]
}

function contactsOf(doc: NoticeDocument): readonly (readonly [path: string, contact: Contact])[] {
  const found: readonly (readonly [string, Contact | undefined])[] =
    doc.kind === 'notice'
      ? [
          ['controller', doc.controller],
          ['responsibleOfficer.contact', doc.responsibleOfficer?.contact],
          ['contactPerson.contact', doc.contactPerson?.contact],
          ['dpo', doc.dpo],
        ]
      : [
          ['responsible.contact', doc.responsible?.contact],
          ['contactForRequests', doc.contactForRequests],
        ]
  return found.flatMap(([path, contact]) => (contact === undefined ? [] : [[path, contact]]))
}

/** Five digits and a place: `00099 HELSINGIN KAUPUNKI`, `FI-48100 Kotka`. */
const POSTAL_CODE = /(?<!\d)\d{5}\s+\p{L}/u

function postalCode(path: string, { addressLines = [] }: Contact): readonly NoticeFinding[] {
  return CONTENT_LANGS.flatMap((lang) => {
    const lines = addressLines.map((line) => line[lang]).filter((line) => !isBlank(line))
    if (lines.length === 0 || lines.some((line) => POSTAL_CODE.test(line))) return []
    const place = `${path}.addressLines`
    return [finding(REFERENCE_RULES.postalCode, fieldOf(place), { path: place, lang })]
  })
}

/** Labels of letters, digits and hyphens, and a last one of letters; `.example` is one as well. */
const DOMAIN = /^(?:[\p{L}\d](?:[\p{L}\d-]{0,61}[\p{L}\d])?\.)+\p{L}{2,24}$/u
/** Slips of the keyboard in the two endings that Finnish authorities use. */
const MISTYPED = /\.(?:fii|ffi|fo|fu|f|con|comm|cmo|co[,m]m)$/iu

function isEmail(address: string): boolean {
  const [mailbox = '', domain = '', ...more] = address.trim().split('@')
  const mailboxHolds = /^[^\s@.,;]+(?:\.[^\s@.,;]+)*$/u.test(mailbox)
  return more.length === 0 && mailboxHolds && DOMAIN.test(domain) && !MISTYPED.test(domain)
}

/** The check digit of a business id (Y-tunnus / FO-nummer). */
const WEIGHTS = [7, 9, 10, 5, 8, 4, 2]

function businessId(doc: NoticeDocument): readonly NoticeFinding[] {
  const id = doc.kind === 'notice' ? undefined : doc.unit.businessId
  if (id === undefined || isBlank(id)) return []
  const [digits = '', check = ''] = id.trim().split('-')
  const rest = WEIGHTS.reduce((sum, weight, index) => sum + weight * Number(digits[index]), 0) % 11
  const holds = /^\d{7}-\d$/.test(id.trim()) && rest !== 1 && (11 - rest) % 11 === Number(check)
  return holds ? [] : [at(REFERENCE_RULES.businessId, 'unit.businessId', id)]
}

function at(rule: LintRule, path: string, match: string): NoticeFinding {
  return finding(rule, fieldOf(path), { path, match })
}
