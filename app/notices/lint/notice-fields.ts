import type { Localized } from '#app/i18n/lang.ts'
import type { MandatoryPart, NoticeDocument } from '#app/notices/notice.ts'

/**
 * `M`: mandatory, `C`: if applicable (must be answered), `o`: not asked for by GDPR 13 and 14,
 * `-`: not asked for when the data come this way.
 */
export type Duty = 'M' | 'C' | 'o' | '-'

/** A field of the content tables of law 4.1 (notice) and 4.3 (publicity description). */
export interface NoticeField {
  readonly id: string
  readonly name: Localized
  readonly kinds: readonly NoticeDocument['kind'][]
  /**
   * Keys of the document that belong to it, from the root and without indexes. Several fields may
   * name one key: the first of them owns what stands there.
   */
  readonly keys: readonly string[]
  /**
   * When the data come from the person (GDPR 13). In a field of descriptions alone: by 906/2019
   * § 28; a field of both kinds is a duty in notices only.
   */
  readonly m13: Duty
  /** When the data come from elsewhere (GDPR 14). */
  readonly m14: Duty
}

const NOTICE = ['notice'] as const
const DESCRIPTION = ['publicity-description'] as const
const BOTH = ['notice', 'publicity-description'] as const

/** @param keys the id itself when none is given */
function field<const Id extends string>(
  id: Id,
  kinds: readonly NoticeDocument['kind'][],
  [m13, m14]: readonly [Duty, Duty],
  fi: string,
  sv: string,
  ...keys: readonly string[]
): NoticeField & { readonly id: Id } {
  return { id, name: { fi, sv }, kinds, keys: keys.length === 0 ? [id] : keys, m13, m14 }
}

const MUST = ['M', 'M'] as const
const IF_ANY = ['C', 'C'] as const
const FREE = ['o', 'o'] as const

/** In the order in which a reader meets them. */
export const NOTICE_FIELDS = [
  field('register.name', BOTH, FREE, 'Rekisterin nimi', 'Registrets namn', 'registerName', 'kind'),
  field('plainSummary', BOTH, FREE, 'Lyhyesti', 'I korthet'),
  field(
    'controller.name',
    NOTICE,
    MUST,
    'Rekisterinpitäjä',
    'Personuppgiftsansvarig',
    'controller',
  ),
  field(
    'controller.contact',
    NOTICE,
    MUST,
    'Rekisterinpitäjän yhteystiedot',
    'Den personuppgiftsansvariges kontaktuppgifter',
    ...['controller.addressLines', 'controller.phone', 'controller.email'],
  ),
  field(
    'jointControllers',
    NOTICE,
    IF_ANY,
    'Yhteisrekisterinpitäjät ja vastuunjako',
    'Gemensamt personuppgiftsansvariga och ansvarsfördelning',
  ),
  field(
    'unit',
    DESCRIPTION,
    MUST,
    'Tiedonhallintayksikkö ja Y-tunnus',
    'Informationshanteringsenhet och FO-nummer',
  ),
  field(
    'responsibleOfficer.role',
    BOTH,
    FREE,
    'Rekisteristä vastaava viranhaltija',
    'Tjänsteinnehavare som ansvarar för registret',
    ...['responsibleOfficer', 'responsible'],
  ),
  field('contactPerson.role', NOTICE, FREE, 'Yhteyshenkilö', 'Kontaktperson', 'contactPerson'),
  field(
    'dpo.contact',
    NOTICE,
    MUST,
    'Tietosuojavastaavan yhteystiedot',
    'Dataskyddsombudets kontaktuppgifter',
    'dpo',
  ),
  field(
    'purposes',
    NOTICE,
    MUST,
    'Henkilötietojen käsittelyn tarkoitus',
    'Ändamål med behandlingen',
  ),
  field(
    'legalBases',
    NOTICE,
    MUST,
    'Käsittelyn oikeusperuste',
    'Rättslig grund för behandlingen',
    ...['purposes.legalBases', 'legalBasisNote'],
  ),
  field('legitimateInterests', NOTICE, IF_ANY, 'Oikeutetut edut', 'Berättigade intressen'),
  field(
    'furtherProcessing',
    NOTICE,
    IF_ANY,
    'Jatkokäsittely muuhun tarkoitukseen',
    'Vidarebehandling för andra ändamål',
  ),
  field('statutes', NOTICE, FREE, 'Keskeinen lainsäädäntö', 'Central lagstiftning'),
  field(
    'informationSystems',
    DESCRIPTION,
    MUST,
    'Tietojärjestelmät',
    'Informationssystem',
    ...['informationSystems', 'fields'],
  ),
  field(
    'decidingAuthority',
    DESCRIPTION,
    MUST,
    'Tietojen antamisesta päättävä viranomainen',
    'Myndighet som beslutar om utlämnande av uppgifter',
  ),
  field(
    'contactForRequests',
    DESCRIPTION,
    MUST,
    'Tietopyyntöjen yhteystiedot',
    'Kontaktuppgifter för begäran om information',
  ),
  field(
    'materials',
    DESCRIPTION,
    MUST,
    'Tietoaineistot tietoryhmittäin',
    'Informationsmaterial enligt kategori',
  ),
  field('dataSubjects', NOTICE, FREE, 'Rekisteröityjen ryhmät', 'Kategorier av registrerade'),
  field(
    'dataCategories',
    NOTICE,
    ['o', 'M'],
    'Henkilötietoryhmät',
    'Kategorier av personuppgifter',
  ),
  field(
    'specialCategories',
    NOTICE,
    ['o', 'M'],
    'Erityiset henkilötietoryhmät',
    'Särskilda kategorier av personuppgifter',
  ),
  field('subRegisters', BOTH, FREE, 'Osarekisterit', 'Delregister'),
  field('sources', BOTH, ['-', 'M'], 'Tietolähteet', 'Källor till personuppgifterna'),
  field(
    'provision',
    NOTICE,
    ['M', '-'],
    'Onko tiedot annettava ja mitä seuraa, jos niitä ei anna',
    'Måste uppgifterna lämnas och vad följer om de inte lämnas',
  ),
  field(
    'recipients',
    NOTICE,
    MUST,
    'Vastaanottajat ja luovutukset',
    'Mottagare och utlämnande av uppgifter',
  ),
  field('processors', NOTICE, MUST, 'Henkilötietojen käsittelijät', 'Personuppgiftsbiträden'),
  field('transfers', NOTICE, MUST, 'Siirto kolmanteen maahan', 'Överföring till tredjeland'),
  field(
    'automatedDecisions',
    NOTICE,
    MUST,
    'Automaattinen päätöksenteko ja profilointi',
    'Automatiserat beslutsfattande och profilering',
  ),
  field(
    'retention',
    NOTICE,
    MUST,
    'Säilytysaika tai sen kriteerit',
    'Förvaringstid eller kriterierna för den',
  ),
  field('searchKeys', DESCRIPTION, MUST, 'Hakutekijät', 'Söktermer'),
  field(
    'openInterface',
    DESCRIPTION,
    MUST,
    'Saatavuus avoimesti teknisen rajapinnan avulla',
    'Öppen tillgång via tekniskt gränssnitt',
    ...['openInterface', 'publicAddress'],
  ),
  field(
    'coverage',
    DESCRIPTION,
    FREE,
    'Aineiston kattavuus ja päivitys',
    'Materialets omfattning och uppdatering',
    ...['years', 'updateFrequency'],
  ),
  field('secrecyBasis', BOTH, FREE, 'Salassapitoperuste', 'Sekretessgrund'),
  field('systems', NOTICE, FREE, 'Tietojärjestelmät', 'Informationssystem'),
  field('manualMaterial', NOTICE, FREE, 'Manuaalinen aineisto', 'Manuellt material'),
  field('logs', BOTH, FREE, 'Lokitiedot', 'Logguppgifter'),
  field('security', NOTICE, FREE, 'Suojauksen periaatteet', 'Principer för skyddet'),
  field(
    'rights',
    NOTICE,
    MUST,
    'Rekisteröidyn oikeudet',
    'Den registrerades rättigheter',
    ...['rights', 'rightsTexts'],
  ),
  field(
    'rights.channels',
    NOTICE,
    MUST,
    'Miten oikeuksia käytetään',
    'Hur du utövar dina rättigheter',
    'rightsChannels',
  ),
  field(
    'consentWithdrawal',
    NOTICE,
    IF_ANY,
    'Suostumuksen peruuttaminen',
    'Återkallande av samtycke',
    'rightsTexts',
  ),
  field(
    'complaint',
    NOTICE,
    MUST,
    'Asian saattaminen tietosuojavaltuutetun käsiteltäväksi',
    'Rätten att föra ärendet till dataombudsmannen',
    'rightsTexts',
  ),
  field(
    'toBeCompleted',
    BOTH,
    FREE,
    'Rekisterinpitäjän täydennettävä',
    'Den personuppgiftsansvarige ska komplettera',
  ),
  field('dates', BOTH, FREE, 'Asiakirjan päiväys', 'Dokumentets datum'),
] as const

export type NoticeFieldId = (typeof NOTICE_FIELDS)[number]['id']

const ORDER = new Map<string, number>(NOTICE_FIELDS.map(({ id }, index) => [id, index]))

/** Fields by key; where two name one key, the first. */
const BY_KEY = new Map<string, NoticeFieldId>(
  [...NOTICE_FIELDS].reverse().flatMap(({ id, keys }) => keys.map((key) => [key, id] as const)),
)

/**
 * The field to which a place in a document belongs: `purposes.0.legalBases.1.scope` is
 * `legalBases`.
 * @throws RangeError for a key that no document has
 */
export function fieldOf(path: string): NoticeFieldId {
  const found = findFieldOf(path)
  if (found === undefined) throw new RangeError('No field of a notice: ' + path)
  return found
}

function findFieldOf(path: string): NoticeFieldId | undefined {
  const keys = path.split('.').filter((key) => !/^\d+$/.test(key))
  for (let length = keys.length; length > 0; length -= 1) {
    const found = BY_KEY.get(keys.slice(0, length).join('.'))
    if (found !== undefined) return found
  }
  return undefined
}

/** The field of a section of an editor: by field id or by key; the first field for any other. */
export function fieldOfSection(section: string): NoticeFieldId {
  return (
    NOTICE_FIELDS.find(({ id }) => id === section)?.id ?? findFieldOf(section) ?? 'register.name'
  )
}

/** The field beside which the absence of a mandatory part is shown. */
export function fieldOfPart(part: MandatoryPart): NoticeFieldId {
  const ids: readonly string[] = NOTICE_FIELDS.map(({ id }) => id)
  const own = ids.includes(part) ? part : part.split('.')[0]
  return NOTICE_FIELDS.find(({ id }) => id === own)?.id ?? 'toBeCompleted'
}

/** For sorting by the order in which fields are shown. */
export function compareFields(a: string, b: string): number {
  return (ORDER.get(a) ?? 0) - (ORDER.get(b) ?? 0)
}
