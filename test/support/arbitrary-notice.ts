import fc from 'fast-check'
import {
  ART6_BASES,
  ART9_BASES,
  MANDATORY_PARTS,
  RECIPIENT_KINDS,
  RETENTION_TRIGGERS,
  RIGHTS,
  SERVICE_FIELDS,
  SOURCE_KINDS,
} from '#app/notices/notice.ts'
import type { NoticeDocument } from '#app/notices/notice.ts'

/**
 * Documents of both kinds as `draftSchema` takes them: any member that may be absent is so now and
 * then, texts may be empty in one language or both, lists may have no items.
 */

const word = fc.constantFrom(
  ...['laki', '1386/2010', '20 §', 'perustuu', 'sopimukseen', 'ei', 'ja', 'tietoja', 'ELY-keskus'],
  ...['avtal', 'grund', 'och', 'inte', 'lagen', 'http://', 'kymmenen vuotta', 'tills', '.', 'ä ö'],
)
const text = fc.oneof(
  { weight: 4, arbitrary: fc.array(word, { maxLength: 8 }).map((words) => words.join(' ')) },
  { weight: 2, arbitrary: fc.string({ unit: 'grapheme', maxLength: 40 }) },
  { weight: 1, arbitrary: fc.constant('') },
)
const localized = fc.oneof(
  fc.record({ fi: text, sv: text }),
  text.map((same) => ({ fi: same, sv: same })),
)
const list = <T>(item: fc.Arbitrary<T>) => fc.array(item, { maxLength: 2 })
const texts = list(localized)

/** A record of which only the named members are always there. */
function some<T extends object, K extends keyof T>(
  members: { [P in keyof T]: fc.Arbitrary<T[P]> },
  ...requiredKeys: K[]
) {
  return fc.record(members, { requiredKeys })
}

const number = fc.oneof(
  fc.constantFrom('1386/2010', '812/2000', '661/2009', '681/2023', '(EU) 2016/679', '1/1900'),
  fc
    .tuple(fc.integer({ min: 1, max: 9999 }), fc.integer({ min: 1000, max: 9999 }))
    .map(([one, year]) => `${one}/${year}`),
)
const place = fc.constantFrom('1', '8', '20', '21', '80 a')
const statute = some(
  {
    number,
    chapters: list(place),
    section: place,
    subsection: fc.integer({ min: 1, max: 9 }),
    citedAs: localized,
  },
  'number',
)
const contactMembers = {
  name: localized,
  addressLines: texts,
  phone: fc.constantFrom('02 560 4111', '+358 9 310 1691'),
  email: fc.constantFrom('tietosuoja@lappeenranta.fi', 'kirjaamo@vesila.example', 'a@b.fii'),
}
const contact = some(contactMembers)
const role = some({ role: localized, contact }, 'role')
const art9 = fc.constantFrom(...ART9_BASES)
const fields = list(fc.constantFrom(...SERVICE_FIELDS))
const trigger = fc.constantFrom(...RETENTION_TRIGGERS)
const none = fc.constant('none' as const)

const basis = some(
  {
    art6: fc.constantFrom(...ART6_BASES, 'unknown'),
    art9,
    statutes: list(statute),
    scope: localized,
  },
  'art6',
  'statutes',
)
const purposes = fc
  .array(some({ text: localized, legalBases: list(basis), fields }, 'text', 'legalBases'), {
    maxLength: 3,
  })
  .map((all) => all.map((one, index) => ({ id: `purpose-${index}`, ...one })))
const source = some(
  {
    name: localized,
    kind: fc.constantFrom(...SOURCE_KINDS),
    detail: localized,
    frequency: localized,
    legalGround: list(statute),
    public: fc.boolean(),
  },
  'name',
)
const row = { scope: localized, basis: localized, text: localized }
const retention = fc.oneof(
  some(
    {
      ...row,
      operator: fc.constant('after'),
      period: fc.constantFrom('P48M', 'P121Y', 'P9999Y9999M9999W9999D', 'P1D'),
      trigger,
      asRule: fc.boolean(),
    },
    ...(['scope', 'operator', 'period', 'trigger'] as const),
  ),
  some({ ...row, operator: fc.constant('until'), trigger }, 'scope', 'operator', 'trigger'),
  some({ ...row, operator: fc.constantFrom('permanent', 'unstated') }, 'scope', 'operator'),
  some(
    { ...row, operator: fc.constant('criteria'), statutes: list(statute) },
    ...(['scope', 'operator', 'text'] as const),
  ),
)
const day = fc
  .date({
    min: new Date('1900-01-01'),
    max: new Date('2100-12-31'),
    noInvalidDate: true,
  })
  .map((date) => date.toISOString().slice(0, 10))
const dates = some({ drafted: day, updated: day })
const toBeCompleted = list(
  fc.record({ part: fc.constantFrom(...MANDATORY_PARTS), note: localized }),
)
const named = some({ name: localized, items: texts }, 'name')

const notice = some(
  {
    kind: fc.constant('notice'),
    registerName: localized,
    plainSummary: localized,
    controller: some(contactMembers, 'name'),
    jointControllers: fc.oneof(none, list(fc.record({ name: localized, share: localized }))),
    responsibleOfficer: role,
    contactPerson: role,
    dpo: contact,
    purposes,
    legalBasisNote: localized,
    legitimateInterests: localized,
    statutes: list(statute),
    dataSubjects: texts,
    dataCategories: list(
      some({ name: localized, items: texts, special: fc.boolean() }, 'name', 'special'),
    ),
    specialCategories: list(some({ text: localized, art9 }, 'text')),
    subRegisters: list(named),
    sources: list(source),
    provision: some({ text: localized, consequences: localized }, 'text'),
    recipients: fc.oneof(
      none,
      list(
        some(
          {
            kind: fc.constantFrom(...RECIPIENT_KINDS),
            name: localized,
            text: localized,
            ground: list(statute),
          },
          'kind',
          'name',
        ),
      ),
    ),
    processors: fc.oneof(none, list(some({ name: localized, task: localized }, 'name'))),
    transfers: fc.oneof(none, some({ text: localized, safeguards: localized }, 'text')),
    retention: list(retention),
    rights: fc.constant('computed'),
    rightsTexts: list(fc.record({ right: fc.constantFrom(...RIGHTS), text: localized })),
    rightsChannels: localized,
    automatedDecisions: fc.oneof(none, some({ text: localized, logic: localized }, 'text')),
    furtherProcessing: localized,
    security: texts,
    systems: texts,
    manualMaterial: localized,
    logs: localized,
    secrecyBasis: localized,
    toBeCompleted,
    dates,
  },
  ...(['kind', 'registerName', 'plainSummary', 'controller', 'purposes', 'dates'] as const),
)

const description = some(
  {
    kind: fc.constant('publicity-description'),
    registerName: localized,
    plainSummary: localized,
    unit: some({ name: localized, businessId: fc.constantFrom('0201256-6', '1234567-1') }, 'name'),
    responsible: role,
    informationSystems: list(fc.record({ name: localized, purposes: texts })),
    decidingAuthority: localized,
    contactForRequests: contact,
    materials: list(
      some(
        {
          heading: localized,
          publicity: fc.constantFrom('public', 'secret'),
          personalData: fc.boolean(),
          items: texts,
          condition: localized,
        },
        ...(['heading', 'publicity', 'personalData', 'items'] as const),
      ),
    ),
    secrecyBasis: list(statute),
    searchKeys: texts,
    openInterface: fc.oneof(none, localized),
    publicAddress: fc.constantFrom('none', 'http://www.example.fi', 'https://www.hel.fi'),
    sources: list(source),
    subRegisters: list(named),
    logs: localized,
    years: localized,
    updateFrequency: localized,
    fields,
    toBeCompleted,
    dates,
  },
  ...(['kind', 'registerName', 'plainSummary', 'unit', 'informationSystems'] as const),
  ...(['materials', 'dates'] as const),
)

// The test of this arbitrary holds each document against `draftSchema`.
export const arbitraryNotice = fc.oneof(notice, description) as fc.Arbitrary<NoticeDocument>
