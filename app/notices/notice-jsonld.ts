import type { Localized } from '#app/i18n/lang.ts'
import type {
  DataCategory,
  NoticeContent,
  Processor,
  Purpose,
  Recipient,
  Retention,
  Right,
} from '#app/notices/notice.ts'
import type { DatedVersion, RegisterVersions } from '#app/notices/notice-versions.ts'
import { noticeJsonPath } from '#app/notices/public-paths.ts'
import { applicableRights } from '#app/notices/rights.ts'
import { citeStatute } from '#app/notices/statutes.ts'

/** The vocabularies; the context stands in the document, so that nothing has to be fetched. */
const CONTEXT = {
  dpv: 'https://w3id.org/dpv#',
  'eu-gdpr': 'https://w3id.org/dpv/legal/eu/gdpr#',
  dct: 'http://purl.org/dc/terms/',
  xsd: 'http://www.w3.org/2001/XMLSchema#',
} as const

/** The rights of the GDPR as its vocabulary names them. */
const RIGHT_TERMS: Readonly<Record<Right, string>> = {
  access: 'eu-gdpr:A15',
  rectification: 'eu-gdpr:A16',
  erasure: 'eu-gdpr:A17',
  restriction: 'eu-gdpr:A18',
  portability: 'eu-gdpr:A20',
  objection: 'eu-gdpr:A21',
  automatedDecision: 'eu-gdpr:A22',
  consentWithdrawal: 'eu-gdpr:A7-3',
  complaint: 'eu-gdpr:A77',
}

/**
 * A notice in the Data Privacy Vocabulary of the W3C community group, as JSON-LD: each purpose is a
 * process with its legal bases. A publicity description tells of documents and not of processing:
 * of it only name, controller and dates are given.
 */
export function noticeJsonLd(
  register: RegisterVersions,
  found: DatedVersion,
  origin: string,
): object {
  const { registerKey: key, controller } = register
  const { content } = found
  const page = (lang: string): string => `${origin}/${lang}/notices/${key}`
  return {
    '@context': CONTEXT,
    '@id': `${origin}${noticeJsonPath(key, found.version)}`,
    '@type': content.kind === 'notice' ? 'dpv:PrivacyNotice' : 'dpv:Notice',
    'dct:title': localized(content.registerName),
    'dct:description': localized(content.plainSummary),
    'dct:language': ['fi', 'sv'],
    'dct:hasVersion': String(found.version),
    'dct:issued': typed('dateTime', found.publishedAt),
    'dct:valid': typed('date', found.effectiveFrom),
    ...(found.dated === undefined ? {} : { 'dct:modified': typed('date', found.dated) }),
    'dct:source': [{ '@id': page('fi') }, { '@id': page('sv') }],
    'dpv:hasDataController': {
      '@id': `${origin}/notices#${controller.key}`,
      '@type': 'dpv:DataController',
      'dct:title': localized(controller.name),
    },
    ...(content.kind === 'notice' ? processing(content, key, origin) : {}),
  }
}

function processing(doc: NoticeContent, key: string, origin: string): object {
  const rights = applicableRights(doc).filter(
    ({ availability }) => availability !== 'not-available',
  )
  return {
    ...(doc.dpo?.name === undefined
      ? {}
      : {
          'dpv:hasDataProtectionOfficer': {
            '@type': 'dpv:DataProtectionOfficer',
            'dct:title': localized(doc.dpo.name),
          },
        }),
    'dpv:hasProcess': doc.purposes.map((purpose) =>
      process(doc, purpose, `${origin}/notices/${key}`),
    ),
    'dpv:hasRight': rights.map(({ right }) => ({ '@id': RIGHT_TERMS[right] })),
  }
}

function process(doc: NoticeContent, purpose: Purpose, base: string): object {
  const recipients = listed(doc.recipients)
  const processors = listed(doc.processors)
  return {
    '@id': `${base}#${purpose.id}`,
    '@type': 'dpv:Process',
    'dpv:hasPurpose': { '@type': 'dpv:Purpose', 'dct:description': localized(purpose.text) },
    'dpv:hasLegalBasis': purpose.legalBases.flatMap(({ art6, art9 }) =>
      [art6, art9].flatMap((basis) =>
        basis === undefined || basis === 'unknown' ? [] : [{ '@id': basisTerm(basis) }],
      ),
    ),
    'dct:conformsTo': purpose.legalBases
      .flatMap(({ statutes }) => statutes)
      .flatMap((ref) => localized({ fi: citeStatute(ref, 'fi'), sv: citeStatute(ref, 'sv') })),
    'dpv:hasPersonalData': (doc.dataCategories ?? []).map(personalData),
    'dpv:hasDataSource': (doc.sources ?? []).map(({ name }) => ({
      '@type': 'dpv:DataSource',
      'dct:title': localized(name),
    })),
    'dpv:hasRecipient': recipients.map((one) => entity('dpv:Recipient', one)),
    'dpv:hasDataProcessor': processors.map((one) => entity('dpv:DataProcessor', one)),
    'dpv:hasStorageCondition': (doc.retention ?? []).map(storage),
  }
}

/** `ART6_1_C` is `eu-gdpr:A6-1-c`. */
function basisTerm(basis: string): string {
  const [, article = '', paragraph = '', letter = ''] = /^ART(\d)_(\d)_(\w)$/.exec(basis) ?? []
  return `eu-gdpr:A${article}-${paragraph}-${letter.toLowerCase()}`
}

function personalData({ name, items = [], special }: DataCategory): object {
  return {
    '@type': special ? 'dpv:SpecialCategoryPersonalData' : 'dpv:PersonalData',
    'dct:title': localized(name),
    ...(items.length === 0 ? {} : { 'dct:description': items.flatMap(localized) }),
  }
}

function entity(type: string, { name }: Recipient | Processor): object {
  return { '@type': type, 'dct:title': localized(name) }
}

/** Data of a statutory period carry it as a duration; the rest is told in words. */
function storage(row: Retention): object {
  return {
    '@type': 'dpv:StorageCondition',
    'dct:title': localized(row.scope),
    ...(row.text === undefined ? {} : { 'dct:description': localized(row.text) }),
    ...(row.operator === 'after' ? { 'dpv:hasDuration': typed('duration', row.period) } : {}),
  }
}

function listed<T>(value: 'none' | readonly T[] | undefined): readonly T[] {
  return value === undefined || value === 'none' ? [] : value
}

function localized(text: Localized): readonly object[] {
  return (['fi', 'sv'] as const).map((lang) => ({ '@value': text[lang], '@language': lang }))
}

function typed(type: 'date' | 'dateTime' | 'duration', value: string): object {
  return { '@value': value, '@type': `xsd:${type}` }
}
