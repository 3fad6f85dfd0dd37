import type { ContentLang } from '#app/i18n/lang.ts'
import type { ImportField } from '#app/notices/import/imported-notice.ts'
import { LISTED, matchHeading, type HeadingMatch } from '#app/notices/import/match-heading.ts'

/** What a chapter of a notice is about, as far as its heading tells (law 4.1, 4.3). */
export type Topic =
  | 'controller'
  | 'contact'
  | 'dpo'
  | 'name'
  | 'purpose'
  | 'basis'
  | 'data'
  | 'special'
  | 'sources'
  | 'provision'
  | 'recipients'
  | 'transfers'
  | 'retention'
  | 'rights'
  | 'right'
  | 'automated'
  | 'security'
  | 'systems'
  | 'material'
  | 'date'
  | 'description'

/** In order: the first that fits names the heading. */
const TOPICS: readonly (readonly [Topic, Record<ContentLang, RegExp>])[] = [
  [
    'description',
    {
      fi: /tietojärjestelmäselos|asiakirjajulkisuu|tietojärjestelmän nimi/iu,
      sv: /(?:data|informations)systembeskrivning|handlingsoffentlighet|(?:data|informations)systemets namn|ansvar\p{L}* för datasystemet|offentliga adress/iu,
    },
  ],
  ['dpo', { fi: /tietosuojavastaav/iu, sv: /dataskyddsombud/iu }],
  [
    'provision',
    {
      fi: /(?:antaminen|luovuttaminen|lakisääteis\p{L}+.*sopimu|pakollis|velvollisuus (?:antaa|toimittaa))/iu,
      sv: /skyldighet(?:en)? att (?:lämna|ge)|lämnandet|lagstadga\p{L}+.*avtal|måste (?:du )?(?:lämna|ge)/iu,
    },
  ],
  [
    'automated',
    {
      fi: /automa\p{L}+ (?:päätö|yksittäis)|automaattipäätö|profiloin/iu,
      sv: /automati\p{L}+ (?:individuell\p{L} )?beslut|profilering/iu,
    },
  ],
  [
    'transfers',
    {
      fi: /kolman\p{L}+ ma|\bETA\b|\bETA-|EU:n|euroopan (?:talous|unioni)/iu,
      sv: /tredje\s?l[aä]nd|\bEES\b|\bEU\b|europeiska/iu,
    },
  ],
  [
    'right',
    {
      fi: /^oikeus |valitu|saattaminen tietosuojavaltuut|tarkastusoikeus|vastustamisoikeus|vaatia tiedon|suostumuksen peru/iu,
      sv: /^rätt(?:en)? (?:till|att)|klagomål|dataombudsman|granskningsrätt|återkall/iu,
    },
  ],
  ['rights', { fi: /oikeudet|oikeutesi/iu, sv: /rättigheter/iu }],
  [
    'retention',
    {
      fi: /säilyty|säilytet|säilytämme|poistamis|hävittämi|kuinka kauan|miten kauan/iu,
      sv: /lagring|förvaring|bevaring|bevara|gallring|hur länge/iu,
    },
  ],
  [
    'basis',
    {
      fi: /perust|lainmukaisuu|lainsäädän/iu,
      sv: /rättslig|laglig|lagstiftning/iu,
    },
  ],
  ['purpose', { fi: /tarkoitu|miksi|mihin .*käyt/iu, sv: /ändamål|syfte|varför/iu }],
  ['controller', { fi: /rekisterinpitäj/iu, sv: /personuppgiftsansvarig/iu }],
  ['contact', { fi: /yhteyshenkilö|vastuuhenkilö|vastaava|yhteystie/iu, sv: /kontakt|ansvarig/iu }],
  [
    'special',
    { fi: /erity\p{L}+ (?:henkilö)?tie|arkaluon/iu, sv: /särskilda kategorier|känsliga/iu },
  ],
  [
    'recipients',
    {
      fi: /luovu|vastaanottaj|ulkoist|käsittelijä|kenelle/iu,
      sv: /lämnas ut|utlämn|mottagare|biträde|till vem/iu,
    },
  ],
  ['sources', { fi: /tietolähte|alkuperä|mistä .*(?:saa|tie)/iu, sv: /käll|ursprung|varifrån/iu }],
  [
    'data',
    {
      fi: /henkilötietoryhm|tietosisältö|tietoryhm|henkilötiedot|olevat tiedot|mitä tietoja/iu,
      sv: /kategorier av|innehåll|personuppgifter|uppgifter som|vilka uppgifter/iu,
    },
  ],
  ['security', { fi: /suoja/iu, sv: /skydd/iu }],
  ['systems', { fi: /järjestelm|sovellu/iu, sv: /system|uppdateringsfrekvens|offentliga\//iu }],
  ['material', { fi: /manuaali|paperi|muodossa|loki/iu, sv: /manuell|papper|logg|sekretess/iu }],
  ['name', { fi: /nimi|seloste/iu, sv: /namn|beskrivning/iu }],
  ['date', { fi: /päivä|laadittu|voimassa/iu, sv: /datum|upprättad|uppdaterad/iu }],
]

/** What the fields that the importer knows by their headings are about. */
const FIELD_TOPICS: Readonly<Record<ImportField, Topic>> = {
  'controller.name': 'controller',
  'controller.contact': 'controller',
  jointControllers: 'controller',
  'responsibleOfficer.role': 'contact',
  'contactPerson.role': 'contact',
  'dpo.contact': 'dpo',
  'register.name': 'name',
  purposes: 'purpose',
  furtherProcessing: 'purpose',
  legalBases: 'basis',
  statutes: 'basis',
  legitimateInterests: 'basis',
  dataSubjects: 'data',
  dataCategories: 'data',
  subRegisters: 'data',
  specialCategories: 'special',
  sources: 'sources',
  provision: 'provision',
  recipients: 'recipients',
  processors: 'recipients',
  transfers: 'transfers',
  retention: 'retention',
  rights: 'rights',
  'rights.channels': 'rights',
  'rights.access': 'right',
  'rights.rectification': 'right',
  'rights.erasure': 'right',
  'rights.restriction': 'right',
  'rights.portability': 'right',
  'rights.objection': 'right',
  consentWithdrawal: 'right',
  complaint: 'right',
  automatedDecisions: 'automated',
  security: 'security',
  systems: 'systems',
  manualMaterial: 'material',
  logs: 'material',
  secrecyBasis: 'material',
  'date.drafted': 'date',
  'date.updated': 'date',
  unit: 'description',
  informationSystems: 'description',
  decidingAuthority: 'description',
  contactForRequests: 'description',
  materialsByCategory: 'description',
  searchKeys: 'description',
  openInterface: 'description',
  years: 'description',
  updateFrequency: 'description',
}

/** The topic that the words of a heading show; those of both languages are known. */
export function topicOf(heading: string): Topic | undefined {
  const line = heading.trim()
  return TOPICS.find(([, { fi, sv }]) => fi.test(line) || sv.test(line))?.[0]
}

/**
 * All that a heading is about. A heading that the importer has in its list means what it stands for
 * there; of others the words tell.
 */
export function topicsOf(
  heading: string,
  match: HeadingMatch | undefined = matchHeading(heading),
): readonly Topic[] {
  const byWords = topicOf(heading)
  const listed = match?.fields.map((field) => FIELD_TOPICS[field]) ?? []
  if ((match?.confidence ?? 0) < LISTED) {
    return [...new Set([...(byWords === undefined ? [] : [byWords]), ...listed])]
  }
  // "Datasystemets namn" is the name of a register to the importer and shows the kind of document here.
  return [...new Set(byWords === 'description' ? [byWords, ...listed] : listed)]
}
