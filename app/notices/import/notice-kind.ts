import type {
  ImportedKind,
  ImportedSection,
  ImportField,
} from '#app/notices/import/imported-notice.ts'

/** What documents call themselves. */
const RECORD =
  /selost\p{L}* (?:henkilötietojen )?käsittelytoim|käsittelytoimien (?:seloste|rekisteri)|(?:register|förteckning) över (?:personuppgifts)?behandling|record of processing/iu
const DESCRIPTION =
  /asiakirjajulkisuuskuvau|tietojärjestelmäselost|datasystembeskrivning|informationssystembeskrivning|beskrivning (?:av|över) (?:handlings)?offentlighet|handlingsoffentlighet/iu
const NOTICE =
  /tietosuojaselost|rekisteriselost|tietosuojailmoitu|tietosuojainformaatio|informointiasiakirja|dataskyddsbeskrivning|registerbeskrivning|dataskyddsmeddelande|dataskyddsinformation|integritetsmeddelande/iu

const DESCRIBES: readonly ImportField[] = [
  'unit',
  'informationSystems',
  'decidingAuthority',
  'contactForRequests',
  'materialsByCategory',
  'searchKeys',
  'openInterface',
  'years',
  'updateFrequency',
]
/** A notice tells at least who, why and what (GDPR 13 and 14). */
const TELLS: readonly ImportField[] = [
  'controller.name',
  'controller.contact',
  'purposes',
  'legalBases',
  'dataCategories',
  'retention',
  'recipients',
  'sources',
  'rights',
  'rights.access',
]

/**
 * What kind of document it is, by what it calls itself and by its headings.
 * @param beginning what stands before the first heading, and the first headings
 */
export function noticeKind(beginning: string, sections: readonly ImportedSection[]): ImportedKind {
  const fields = new Set(sections.flatMap((section) => section.fields))
  const describes = DESCRIBES.filter((field) => fields.has(field)).length
  const tells = TELLS.filter((field) => fields.has(field)).length
  if (tells + describes < 2) return 'not-a-notice'
  if (RECORD.test(beginning)) return 'record-of-processing'
  if (DESCRIPTION.test(beginning) && describes > 0) return 'publicity-description'
  if (NOTICE.test(beginning)) return 'notice'
  if (describes >= 3 && !fields.has('legalBases')) return 'publicity-description'
  return tells >= 3 ? 'notice' : 'not-a-notice'
}

/** A title that says no more than what kind of document it heads. */
const KIND_ALONE =
  /^(?:seloste (?:henkilötietojen )?käsittelytoimista|beskrivning (?:av|över) handlingsoffentligheten|register över behandling(?:en)?(?: av personuppgifter)?)$|^[\p{L}-]*(?:seloste|selosteet|ilmoitus|kuvaus|beskrivning|meddelande|information)(?:\s+\d{1,2}\.\s?\d{1,2}\.\s?\d{4})?$/iu
const LONGEST = 200

/** The line beside the kind of document, where it is a name: no date, address or sentence. */
function titleLine(line: string | undefined): string | undefined {
  if (line === undefined || line.length > 120) return undefined
  return /\d{4}|[@:.]|artikla|artikel|^(?:ja|och)(?!\p{L})/u.test(line) ||
    !/^\p{Lu}\p{L}{3}/u.test(line)
    ? undefined
    : line
}

/**
 * The title: the line before the first part that names a kind of document, else the register's
 * name, else the first line.
 * @param before what stands before the first heading
 */
export function noticeTitle(
  before: string,
  sections: readonly ImportedSection[],
  registerName: string | undefined,
): string {
  const marked = sections.filter(({ field }) => field === null).map(({ heading }) => heading)
  const lines = [...before.split('\n'), ...marked.slice(0, 1)]
    .map((line) => line.replaceAll('\t', ' ').trim())
    .filter((line) => line !== '' && line.length <= LONGEST)
    // A sentence that begins the text heads nothing.
    .filter((line) => !(line.endsWith('.') && line.split(' ').length > 4))
  const named = lines.find((line) => [NOTICE, DESCRIPTION, RECORD].some((kind) => kind.test(line)))
  if (named !== undefined && !KIND_ALONE.test(named)) return named
  const at = named === undefined ? -1 : lines.indexOf(named)
  const beside = at < 0 ? undefined : (titleLine(lines[at + 1]) ?? titleLine(lines[at - 1]))
  return registerName ?? beside ?? named ?? lines[0] ?? sections[0]?.heading ?? ''
}
