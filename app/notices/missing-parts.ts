import type {
  Contact,
  MandatoryPart,
  NoticeContent,
  NoticeDocument,
  PublicityDescription,
} from '#app/notices/notice.ts'

/** Rights that a notice must name (GDPR 13(2)(b), 14(2)(c)). */
const NAMED_RIGHTS = [
  'access',
  'rectification',
  'erasure',
  'restriction',
  'objection',
  'portability',
] as const

/**
 * Mandatory parts on which the document is silent, by the field ids of law 4.1 and 4.3
 * (GDPR 13 and 14; 906/2019 § 28). An explicit "none" is an answer and is not listed.
 */
export function missingParts(doc: NoticeDocument): readonly MandatoryPart[] {
  const checks = doc.kind === 'notice' ? noticeChecks(doc) : publicityChecks(doc)
  return checks.flatMap(([part, missing]) => (missing ? [part] : []))
}

type Check = readonly [part: MandatoryPart, missing: boolean]

function noticeChecks(doc: NoticeContent): readonly Check[] {
  const bases = doc.purposes.flatMap((purpose) => purpose.legalBases)
  const told = new Set((doc.rightsTexts ?? []).map(({ right }) => right))
  const computed = doc.rights === 'computed'
  const special = [
    ...(doc.specialCategories ?? []),
    ...(doc.dataCategories ?? []).filter((category) => category.special),
  ]
  const art9Told =
    bases.some((basis) => basis.art9 !== undefined) ||
    (doc.specialCategories ?? []).some((category) => category.art9 !== undefined)
  return [
    ['controller.contact', !reachable(doc.controller)],
    ['dpo.contact', doc.dpo === undefined || !reachable(doc.dpo)],
    ['legalBases', bases.some((basis) => basis.art6 === 'unknown')],
    ['legalBases.art9', special.length > 0 && !art9Told],
    ['dataCategories', doc.dataCategories === undefined],
    ['specialCategories', special.length === 0],
    ['sources', doc.sources === undefined],
    ['provision', doc.provision === undefined],
    ['provision.consequences', doc.provision?.consequences === undefined],
    ['recipients', doc.recipients === undefined],
    ['processors', doc.processors === undefined],
    ['transfers', doc.transfers === undefined],
    ['retention', doc.retention === undefined],
    ['retention.scope', (doc.retention ?? []).some((row) => row.operator === 'unstated')],
    ...NAMED_RIGHTS.map((right): Check => [`rights.${right}`, !computed && !told.has(right)]),
    ['rights.channels', doc.rightsChannels === undefined],
    [
      'consentWithdrawal',
      bases.some((basis) => basis.art6 === 'ART6_1_A') &&
        !computed &&
        !told.has('consentWithdrawal'),
    ],
    ['complaint', !computed && !told.has('complaint')],
    ['automatedDecisions', doc.automatedDecisions === undefined],
  ]
}

function publicityChecks(doc: PublicityDescription): readonly Check[] {
  return [
    ['unit.businessId', doc.unit.businessId === undefined],
    ['decidingAuthority', doc.decidingAuthority === undefined],
    ['contactForRequests', doc.contactForRequests === undefined],
    ['searchKeys', doc.searchKeys === undefined],
    ['openInterface', doc.openInterface === undefined],
  ]
}

function reachable(contact: Contact): boolean {
  return (
    contact.addressLines !== undefined || contact.email !== undefined || contact.phone !== undefined
  )
}
