import type { ContactPoint } from '#app/controllers/controller.ts'
import type { ContentLang, Localized } from '#app/i18n/lang.ts'
import type {
  Contact,
  JointController,
  LegalBasis,
  Retention,
  RetentionAfter,
  StatuteRef,
} from '#app/notices/notice.ts'
import { CONTROLLERS } from '#db/seeds/controllers.ts'
import { both } from '#db/seeds/notices/both.ts'

/** What notices of November 2026 have in common: contacts, channels, and what the acts of today say. */

/** The day on which the notices were brought up to date; they are in force from it. */
export const UPDATED_2026 = '2026-11-02'

function controllerOf(key: string) {
  const found = CONTROLLERS.find((one) => one.key === key)
  if (found === undefined) throw new Error(`No controller ${key}`)
  return found
}

function contactOf({ title, address, phone, email }: ContactPoint): Contact {
  return {
    name: title,
    addressLines: address.fi.map((line, index) => both(line, address.sv[index] ?? line)),
    ...(phone === undefined ? {} : { phone }),
    ...(email === undefined ? {} : { email }),
  }
}

/** The data protection officer of a controller, by office and never by name. */
export function dpoOf(key: string): Contact {
  return contactOf(controllerOf(key).settings.dpo)
}

export function registryOf(key: string): Contact {
  return contactOf(controllerOf(key).settings.registry)
}

/** GDPR 12(2): how the rights are used, with the offices that take a request. */
export function channelsOf(key: string, unitKey: string): Localized {
  const { settings, units } = controllerOf(key)
  const unit = units.find((one) => one.key === unitKey)
  if (unit === undefined) throw new Error(`No unit ${unitKey}`)
  const registry = (lang: ContentLang): string =>
    [...settings.registry.address[lang], settings.registry.email]
      .filter((part) => part !== undefined)
      .join(', ')
  return both(
    `Tee pyyntö tässä palvelussa kohdasta ”Pyydä omat tietosi”. Kun tunnistaudut Suomi.fi-tunnistuksella, voit seurata asian käsittelyä ja lukea vastauksen täällä. Pyynnön voi tehdä myös ilman tunnistautumista, kirjeellä tai käymällä paikan päällä. Kirjaamo: ${registry('fi')}. ${unit.name.fi}: ${unit.email}, puhelin ${unit.phone}. Pyyntö on yleensä maksuton. Siihen vastataan ilman aiheetonta viivytystä ja yleensä viimeistään kuukauden kuluessa. Neuvoja oikeuksista antaa myös tietosuojavastaava.`,
    `Gör din begäran i den här tjänsten under ”Begär dina uppgifter”. När du identifierar dig med Suomi.fi-identifikation kan du följa ärendet och läsa svaret här. Du kan göra din begäran också utan att identifiera dig, per brev eller genom att besöka oss. Registratorskontoret: ${registry('sv')}. ${unit.name.sv}: ${unit.email}, telefon ${unit.phone}. Det kostar i regel ingenting att göra en begäran. Du får svar utan oskäligt dröjsmål och i regel senast inom en månad. Också dataskyddsombudet ger råd om rättigheterna.`,
  )
}

export const GDPR: StatuteRef = { number: '(EU) 2016/679' }
export const DATA_PROTECTION_ACT: StatuteRef = { number: '1050/2018' }
export const INTEGRATION_ACT: StatuteRef = { number: '681/2023' }
export const CLIENT_DATA_ACT: StatuteRef = { number: '703/2023' }
export const SOCIAL_WELFARE_ACT: StatuteRef = { number: '1301/2014' }
/** An authority's right to data for social welfare (successor of 812/2000 §§ 20 and 21; O-11). */
export const CARE_INFORMATION_RIGHT: StatuteRef = { number: '703/2023', section: '64' }

/** Special categories that a task laid down by law makes necessary (1050/2018 § 6(1)(2); law 2.2). */
const BY_STATUTORY_TASK: StatuteRef = { number: '1050/2018', section: '6', subsection: 1 }

/** 681/2023 §§ 72 and 73: the purposes and the closed list of data, health only where necessary. */
export const INTEGRATION_BASES: readonly [LegalBasis, LegalBasis] = [
  {
    art6: 'ART6_1_C',
    statutes: [
      { number: '681/2023', section: '72' },
      { number: '681/2023', section: '73' },
      { number: '869/2024' },
    ],
  },
  {
    art6: 'ART6_1_C',
    art9: 'ART9_2_G',
    statutes: [{ number: '681/2023', section: '73', subsection: 1 }, BY_STATUTORY_TASK],
    scope: both(
      'kotoutumiseen vaikuttavat välttämättömät terveys- ja työkykytiedot',
      'nödvändiga uppgifter om hälsa och arbetsförmåga som påverkar integrationen',
    ),
  },
]

export const STATE_COMPENSATION_BASES: readonly [LegalBasis] = [
  { art6: 'ART6_1_C', statutes: [INTEGRATION_ACT, { number: '872/2024' }] },
]

/** Social welfare of an arranger: 6(1)(c), and 9(2)(h) with 1050/2018 § 6(1)(5). */
export function socialCareBasis(...statutes: readonly StatuteRef[]): LegalBasis {
  return {
    art6: 'ART6_1_C',
    art9: 'ART9_2_H',
    statutes: [...statutes, CLIENT_DATA_ACT, BY_STATUTORY_TASK],
  }
}

/** Joint controllers of the national repository of integration (681/2023 § 78; GDPR 26). */
export function integrationJointControllers(city: Localized): readonly JointController[] {
  return [
    {
      name: both(
        'Työllisyys-, kehittämis- ja hallintokeskus',
        'Sysselsättnings-, utvecklings- och förvaltningscentret',
      ),
      share: both(
        'Vastaa valtakunnallisesta kotoutumisen tietovarannosta siltä osin kuin kyse on selkeästä informoinnista ja oikeuksien käyttämisen helpottamisesta, sisäänrakennetusta tietosuojasta, tietoturvasta, vaikutustenarvioinnista ja ennakkokuulemisesta (tietosuoja-asetuksen 12 artiklan 1 ja 2 kohta sekä 25, 32, 35 ja 36 artikla; laki kotoutumisen edistämisestä 681/2023, 78 §).',
        'Ansvarar för den nationella informationsresursen för integration när det gäller tydlig information och underlättande av att rättigheterna utövas, inbyggt dataskydd, informationssäkerhet, konsekvensbedömning och förhandssamråd (artiklarna 12.1, 12.2, 25, 32, 35 och 36 i dataskyddsförordningen; 78 § i lagen om främjande av integration 681/2023).',
      ),
    },
    {
      name: city,
      share: both(
        'Vastaa asiakkaistaan kaikista muista rekisterinpitäjän velvollisuuksista. Lähetä tietojasi koskeva pyyntö kaupungille. Kaupunki tallentaa tiedot tietovarantoon viimeistään 1.1.2027 alkaen (681/2023, 74 ja 102 §).',
        'Ansvarar i fråga om sina klienter för alla andra skyldigheter som en personuppgiftsansvarig har. Skicka en begäran om dina uppgifter till staden. Staden för in uppgifterna i informationsresursen senast från och med den 1 januari 2027 (681/2023, 74 och 102 §).',
      ),
    },
  ]
}

/** 681/2023 § 77. */
export function integrationRetention(scope: Localized, period: 'P4Y' | 'P48M'): RetentionAfter {
  return {
    scope,
    operator: 'after',
    period,
    trigger: 'clientRelationshipEnded',
    text: both(
      'Tieto säilytetään tätä kauemmin vain, jos se on tarpeen lakisääteisen tehtävän tai vireillä olevan asian vuoksi.',
      'En uppgift förvaras längre bara om det är nödvändigt för ett lagstadgat åliggande eller ett anhängigt ärende.',
    ),
    basis: both(
      'laki kotoutumisen edistämisestä (681/2023) 77 §',
      '77 § i lagen om främjande av integration (681/2023)',
    ),
  }
}

const ANNEX = both(
  'laki sosiaali- ja terveydenhuollon asiakastietojen käsittelystä (703/2023), liite',
  'bilagan till lagen om behandling av kunduppgifter inom social- och hälsovården (703/2023)',
)

type AnnexGroup =
  'basic' | 'families' | 'workingAge' | 'olderPeople' | 'substance' | 'disability' | 'childWelfare'

/** Periods of the annex to 703/2023, which hold for older documents as well (law 3.4). */
export const SOCIAL_CARE_RETENTION: Readonly<Record<AnnexGroup, RetentionAfter>> = {
  basic: {
    scope: both(
      'Asiakkuusasiakirja ja asiakkaan perustiedot',
      'Klientrelationshandlingen och klientens basuppgifter',
    ),
    operator: 'after',
    period: 'P2Y',
    trigger: 'death',
    basis: ANNEX,
  },
  families: {
    scope: both('Lapsiperheiden palvelut', 'Service för barnfamiljer'),
    operator: 'after',
    period: 'P30Y',
    trigger: 'caseClosed',
    basis: ANNEX,
  },
  workingAge: {
    scope: both('Työikäisten palvelut', 'Service för personer i arbetsför ålder'),
    operator: 'after',
    period: 'P10Y',
    trigger: 'caseClosed',
    basis: ANNEX,
  },
  olderPeople: {
    scope: both('Iäkkäiden palvelut', 'Service för äldre'),
    operator: 'after',
    period: 'P10Y',
    trigger: 'caseClosed',
    basis: ANNEX,
  },
  substance: {
    scope: both('Päihde- ja riippuvuustyö', 'Arbete med missbruk och beroende'),
    operator: 'after',
    period: 'P10Y',
    trigger: 'caseClosed',
    basis: ANNEX,
  },
  disability: {
    scope: both('Vammaispalvelut', 'Funktionshinderservice'),
    operator: 'after',
    period: 'P10Y',
    trigger: 'caseClosed',
    text: both(
      'Aika alkaa, kun viimeinenkin asia on päättynyt ja palvelun tarve on loppunut.',
      'Tiden börjar när det sista ärendet har avslutats och behovet av service har upphört.',
    ),
    basis: ANNEX,
  },
  childWelfare: {
    scope: both('Lastensuojelu', 'Barnskydd'),
    operator: 'after',
    period: 'P2Y',
    trigger: 'death',
    basis: ANNEX,
  },
}

/** What the annex leaves to rules of its own, and what is archived. */
export const CARE_PAYMENTS_RETENTION: Retention = {
  scope: both('Tositteet', 'Verifikat'),
  operator: 'criteria',
  text: both('Säilytysaika on kolme vuotta.', 'Förvaringstiden är tre år.'),
  statutes: [CLIENT_DATA_ACT],
}

export const ARCHIVED_RETENTION: Retention = {
  scope: both(
    'Asiakirjat, jotka Kansallisarkisto on määrännyt arkistoitaviksi',
    'Handlingar som Riksarkivet har bestämt ska arkiveras',
  ),
  operator: 'permanent',
}

/** 434/2003 § 33: what is missing does not keep the authority from deciding. */
export const DECIDED_WITHOUT = both(
  'Jos tietoja puuttuu, palvelun tarve arvioidaan ja asia ratkaistaan niiden tietojen perusteella, jotka ovat käytettävissä (hallintolaki 434/2003, 33 §).',
  'Om uppgifter saknas bedöms behovet av service utifrån de uppgifter som finns tillgängliga, och ärendet avgörs utifrån dem (33 § i förvaltningslagen 434/2003).',
)

/** 906/2019 § 17. */
export const LOGS_2026 = both(
  'Rekisterin käytöstä ja tietojen luovutuksista tallentuu lokitietoja, joiden avulla valvotaan, että tietoja käsitellään oikein (906/2019, 17 §).',
  'När registret används och uppgifter lämnas ut lagras logguppgifter. Med hjälp av dem övervakas att uppgifterna behandlas rätt (906/2019, 17 §).',
)

/** 703/2023 §§ 10 and 11. */
export const CARE_LOGS_2026 = both(
  'Asiakastietojen käytöstä ja luovutuksista tallentuu lokitietoja (703/2023, 10 §). Asiakas voi kirjallisesti pyytää tiedon siitä, kuka on käyttänyt hänen tietojaan ja kenelle niitä on luovutettu (703/2023, 11 §).',
  'När kunduppgifter används eller lämnas ut lagras logguppgifter (703/2023, 10 §). Klienten kan skriftligt begära att få veta vem som har använt uppgifterna och till vem de har lämnats ut (703/2023, 11 §).',
)

/** 703/2023 § 4. */
export const CARE_SECRECY = both(
  'Asiakastiedot ovat pysyvästi salassa pidettäviä (703/2023, 4 §).',
  'Kunduppgifterna är permanent sekretessbelagda (703/2023, 4 §).',
)

/** 621/1999 § 24(1), points 24, 25, 31 and 32 (F-37). */
export const INTEGRATION_SECRECY = both(
  'Asiakkaan tiedot ovat salassa pidettäviä (621/1999, 24 § 1 mom. 24, 25, 31 ja 32 kohta): ne koskevat esimerkiksi pakolaista tai oleskeluluvan hakijaa, terveydentilaa, salaisia yhteystietoja tai yksityiselämää.',
  'Klientens uppgifter är sekretessbelagda (621/1999, 24 § 1 mom. 24, 25, 31 och 32 punkten): de gäller till exempel en flykting eller den som söker uppehållstillstånd, hälsotillstånd, hemliga kontaktuppgifter eller privatlivet.',
)

export const DVV = both(
  'Digi- ja väestötietovirasto',
  'Myndigheten för digitalisering och befolkningsdata',
)
