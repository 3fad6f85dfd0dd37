import type { Localized } from '#app/i18n/lang.ts'
import type { MandatoryPart } from '#app/notices/notice.ts'
import { HEADINGS } from '#app/notices/section-words.ts'
import type { GdprRef } from '#app/notices/statutes.ts'

/**
 * How far GDPR 30(1) asks for a part. `must`: always; `where-possible`: points f and g say so;
 * `if-any`: only where there is one, which the notice has to tell; `practice`: the article does not
 * ask for it, records in Finland have it all the same (law 3.12).
 */
export const RECORD_DUTIES = ['must', 'where-possible', 'if-any', 'practice'] as const
export type RecordDuty = (typeof RECORD_DUTIES)[number]

export interface RecordPart {
  readonly heading: Localized
  readonly duty: RecordDuty
  /** Absent where the article does not ask for it. */
  readonly source?: GdprRef
}

function part(heading: Localized, duty: RecordDuty, point?: string): RecordPart {
  return {
    heading,
    duty,
    ...(point === undefined ? {} : { source: { article: 30, paragraph: 1, point } }),
  }
}

/** The parts of the record of processing, in the order of GDPR 30(1)(a)–(g). */
export const RECORD_PARTS = {
  controller: part(HEADINGS.controller, 'must', 'a'),
  jointControllers: part(HEADINGS['joint-controllers'], 'if-any', 'a'),
  dpo: part(HEADINGS.dpo, 'must', 'a'),
  responsible: part(HEADINGS.contacts, 'practice'),
  purposes: part(HEADINGS.purposes, 'must', 'b'),
  legalBases: part(HEADINGS['legal-bases'], 'practice'),
  dataSubjects: part(HEADINGS['data-subjects'], 'must', 'c'),
  dataCategories: part(HEADINGS['data-categories'], 'must', 'c'),
  sources: part(HEADINGS.sources, 'practice'),
  recipients: part(HEADINGS.recipients, 'must', 'd'),
  // Processors are recipients too (GDPR 4(9)).
  processors: part(HEADINGS.processors, 'if-any', 'd'),
  transfers: part(HEADINGS.transfers, 'if-any', 'e'),
  retention: part(
    {
      fi: 'Tietojen poistamisen määräajat tietoryhmittäin',
      sv: 'Tidsfrister för radering per kategori av uppgifter',
    },
    'where-possible',
    'f',
  ),
  security: part(
    {
      fi: 'Yleinen kuvaus turvatoimista',
      sv: 'Allmän beskrivning av säkerhetsåtgärderna',
    },
    'where-possible',
    'g',
  ),
  systems: part(HEADINGS.systems, 'practice'),
} as const satisfies Readonly<Record<string, RecordPart>>

export type RecordPartId = keyof typeof RECORD_PARTS
export const RECORD_PART_IDS = Object.keys(RECORD_PARTS) as readonly RecordPartId[]

/** Parts whose lines are those of one address. */
export const ADDRESS_PARTS: readonly RecordPartId[] = ['controller', 'dpo']

/** Where a part that the notice marks as still to come stands in the record; many stand nowhere. */
const PART_OF: Readonly<Partial<Record<MandatoryPart, RecordPartId>>> = {
  'controller.contact': 'controller',
  'dpo.contact': 'dpo',
  legalBases: 'legalBases',
  'legalBases.art9': 'legalBases',
  dataCategories: 'dataCategories',
  specialCategories: 'dataCategories',
  sources: 'sources',
  recipients: 'recipients',
  processors: 'processors',
  transfers: 'transfers',
  retention: 'retention',
  'retention.scope': 'retention',
}

/** The part of the record that a mandatory part of a notice fills; `undefined` where none. */
export function recordPartOf(mandatory: MandatoryPart): RecordPartId | undefined {
  return PART_OF[mandatory]
}

/** Words of the record besides the headings of its parts. */
export const RECORD_WORDS = {
  title: { fi: 'Seloste käsittelytoimista', sv: 'Register över behandling' },
  law: {
    fi: 'Yleisen tietosuoja-asetuksen 30 artiklan 1 kohdan mukainen rekisterinpitäjän seloste käsittelytoimista.',
    sv: 'Den personuppgiftsansvariges register över behandling enligt artikel 30.1 i den allmänna dataskyddsförordningen.',
  },
  internal: {
    fi: 'Seloste on tarkoitettu rekisterinpitäjän omaan käyttöön ja pyynnöstä valvontaviranomaiselle (30 artiklan 4 kohta). Se ei ole tietosuojaseloste, eikä siinä ole tietoja saapuneista pyynnöistä.',
    sv: 'Registret är avsett för den personuppgiftsansvarige och på begäran för tillsynsmyndigheten (artikel 30.4). Det är ingen dataskyddsbeskrivning och det innehåller inga uppgifter om inkomna begäranden.',
  },
  asOf: { fi: 'Tilanne', sv: 'Läget' },
  activities: { fi: 'Käsittelytoimet', sv: 'Behandlingar' },
  gaps: { fi: 'Mitä puuttuu', sv: 'Vad som saknas' },
  noGaps: {
    fi: 'Kaikki tarvittavat tiedot ovat selosteessa.',
    sv: 'Beskrivningen innehåller alla uppgifter som behövs.',
  },
  about: { fi: 'Tietoja asiakirjasta', sv: 'Om dokumentet' },
  register: { fi: 'Rekisteri', sv: 'Register' },
  unit: { fi: 'Yksikkö', sv: 'Enhet' },
  row: { fi: 'Rivi', sv: 'Rad' },
  document: { fi: 'Asiakirja', sv: 'Dokument' },
  version: { fi: 'Versio', sv: 'Version' },
  since: { fi: 'Voimassa alkaen', sv: 'I kraft sedan' },
  updated: { fi: 'Asiakirja päivitetty', sv: 'Dokumentet uppdaterat' },
  transferred: {
    fi: 'Siirtynyt toiselle rekisterinpitäjälle',
    sv: 'Övergått till en annan personuppgiftsansvarig',
  },
  use: { fi: 'Käyttö', sv: 'Användning' },
  count: { fi: 'Rekistereitä', sv: 'Antal register' },
  part: { fi: 'Kohta', sv: 'Punkt' },
  missing: { fi: 'Mikä puuttuu', sv: 'Vad saknas' },
  duty: { fi: 'Velvoite 30 artiklassa', sv: 'Skyldighet enligt artikel 30' },
  provision: { fi: 'Säännös', sv: 'Bestämmelse' },
  nothingTold: { fi: 'Ei tietoa.', sv: 'Ingen uppgift.' },
} as const satisfies Readonly<Record<string, Localized>>

export const DUTY_WORDS: Readonly<Record<RecordDuty, Localized>> = {
  must: { fi: 'Pakollinen', sv: 'Obligatorisk' },
  'where-possible': { fi: 'Jos mahdollista', sv: 'Om det är möjligt' },
  'if-any': { fi: 'Jos on', sv: 'Om det finns' },
  practice: { fi: 'Hyvä käytäntö', sv: 'God praxis' },
}

/** What is missing, in a sentence. */
export const GAP_WORDS = {
  notice: {
    fi: 'Rekisterillä ei ole voimassa olevaa selostetta.',
    sv: 'Registret har ingen gällande beskrivning.',
  },
  silent: { fi: 'Seloste ei kerro tätä.', sv: 'Beskrivningen anger inte detta.' },
  silentOnAny: {
    fi: 'Seloste ei kerro, onko näitä.',
    sv: 'Beskrivningen anger inte om sådana finns.',
  },
  contact: {
    fi: 'Yhteystiedot puuttuvat.',
    sv: 'Kontaktuppgifterna saknas.',
  },
  basis: { fi: 'Oikeusperuste puuttuu', sv: 'Den rättsliga grunden saknas' },
  safeguards: {
    fi: 'Siirron suojatoimet puuttuvat.',
    sv: 'Skyddsåtgärderna vid överföringen saknas.',
  },
  retention: { fi: 'Säilytysaika puuttuu', sv: 'Förvaringstiden saknas' },
  open: { fi: 'Täydennettävä', sv: 'Ska kompletteras' },
} as const satisfies Readonly<Record<string, Localized>>
