import type { Localized } from '#app/i18n/lang.ts'
import type { NoticeDocument } from '#app/notices/notice.ts'
import { both } from '#db/seeds/notices/both.ts'
import { kymenlaaksoSocialCare, satakuntaSocialCare } from '#db/seeds/notices/county-social-care.ts'
import { helsinkiAtj } from '#db/seeds/notices/helsinki-atj.ts'
import { helsinkiAtj2026 } from '#db/seeds/notices/helsinki-atj-2026.ts'
import { helsinkiReception } from '#db/seeds/notices/helsinki-reception.ts'
import { helsinkiReception2026 } from '#db/seeds/notices/helsinki-reception-2026.ts'
import { huittinenSocialServices } from '#db/seeds/notices/huittinen-social-services.ts'
import { huittinenSocialServices2026 } from '#db/seeds/notices/huittinen-social-services-2026.ts'
import { kotkaImmigration } from '#db/seeds/notices/kotka-immigration.ts'
import { kotkaImmigration2026 } from '#db/seeds/notices/kotka-immigration-2026.ts'
import { lappeenrantaImmigration } from '#db/seeds/notices/lappeenranta-immigration.ts'
import { lappeenrantaImmigration2026 } from '#db/seeds/notices/lappeenranta-immigration-2026.ts'

type CountyKey = 'satakunta' | 'kymenlaakso'

export interface RegisterTransfer {
  /** Which purposes of the notice moved to another controller; the newest may have them no longer. */
  readonly purposeIds: 'all' | readonly string[]
  /** The same in words, where it is a part. */
  readonly covers?: Localized
  readonly to: CountyKey
  /** Slug of the register that has the data now. */
  readonly toRegister: string
  /** ISO date from which the other controller answers requests. */
  readonly since: string
  readonly ground: Localized
}

export interface DemoRegister {
  readonly key: string
  readonly controller: 'helsinki' | 'lappeenranta' | 'huittinen' | 'kotka' | CountyKey
  readonly slug: string
  readonly name: Localized
  /** Words that people search with: services and situations of life, not names of registers. */
  readonly serviceWords: Localized
  readonly unitKey: string
  /** Version 1 and on; the last is in force. */
  readonly versions: readonly [NoticeDocument, ...NoticeDocument[]]
  readonly transfers: readonly RegisterTransfer[]
}

/** The version of a demo register's notice that is in force. */
export function newestNotice({ versions }: Pick<DemoRegister, 'versions'>): NoticeDocument {
  return versions.at(-1) ?? versions[0]
}

/** Law 3.6: 616/2021 § 64 and 612/2021 § 58. */
const COUNTY_REFORM = both(
  'Sosiaalihuollon asiakasasiakirjat siirtyivät hyvinvointialueelle (616/2021, 64 §), joka on niiden rekisterinpitäjä (612/2021, 58 §).',
  'Socialvårdens klienthandlingar övergick till välfärdsområdet (64 § i lag 616/2021), som är personuppgiftsansvarigt för dem (58 § i lag 612/2021).',
)

const COUNTY_WORDS = both(
  'sosiaalihuolto, sosiaalityö, aikuissosiaalityö, sosiaaliohjaus, toimeentulotuki, lastensuojelu, lapsiperheet, perhetyö, tukiperhe, vammaispalvelut, päihdetyö, iäkkäiden palvelut, asiakasmaksu, vanhat tiedot',
  'socialvård, socialarbete, vuxensocialarbete, social handledning, utkomststöd, barnskydd, barnfamiljer, familjearbete, stödfamilj, funktionshinderservice, missbruk, service för äldre, klientavgift, äldre uppgifter',
)

/** The registers of the demo world, each with its notice in Finnish and Swedish. */
export const DEMO_REGISTERS: readonly DemoRegister[] = [
  {
    key: 'helsinki-reception',
    controller: 'helsinki',
    slug: 'maahanmuuttajien-vastaanotto',
    name: helsinkiReception2026.registerName,
    serviceWords: both(
      'pakolainen, kiintiöpakolainen, kansainvälinen suojelu, oleskelulupa, vastaanotto, kotoutuminen, alkukartoitus, perheryhmäkoti, ilman huoltajaa tullut lapsi, edustaja, toimeentulo, tulkki, maahanmuuttaja',
      'flykting, kvotflykting, internationellt skydd, uppehållstillstånd, mottagning, integration, inledande kartläggning, familjegrupphem, ensamkommande barn, företrädare, utkomst, tolk, invandrare',
    ),
    unitKey: 'helsinki-adult-social-work',
    versions: [helsinkiReception, helsinkiReception2026],
    transfers: [],
  },
  {
    key: 'helsinki-atj',
    controller: 'helsinki',
    slug: 'asiakastietojarjestelma-atj',
    name: helsinkiAtj2026.registerName,
    serviceWords: both(
      'sosiaalihuolto, sosiaalityö, toimeentulotuki, vanhat tiedot, arkisto, lapsiperheet, vammaispalvelut, päihdehuolto, iäkkäiden palvelut, lastensuojelu, kotihoito, asiakasmaksu, päätös',
      'socialvård, socialarbete, utkomststöd, gamla uppgifter, arkiv, barnfamiljer, handikappservice, missbrukarvård, service för äldre, barnskydd, hemvård, klientavgift, beslut',
    ),
    unitKey: 'helsinki-registry',
    versions: [helsinkiAtj, helsinkiAtj2026],
    transfers: [],
  },
  {
    key: 'lappeenranta-immigration',
    controller: 'lappeenranta',
    slug: 'maahanmuuttopalvelut',
    name: lappeenrantaImmigration2026.registerName,
    serviceWords: both(
      'maahanmuuttaja, pakolainen, kotoutuminen, kotoutumissuunnitelma, alkuhaastattelu, oleskelulupa, neuvonta, ohjaus, kokemusasiantuntija, tulkki, opiskelu, muutto kuntaan',
      'invandrare, flykting, integration, integrationsplan, inledande intervju, uppehållstillstånd, rådgivning, handledning, erfarenhetsexpert, tolk, studier, flytta till kommunen',
    ),
    unitKey: 'lappeenranta-immigration-services',
    versions: [lappeenrantaImmigration, lappeenrantaImmigration2026],
    transfers: [],
  },
  {
    key: 'huittinen-social-services',
    controller: 'huittinen',
    slug: 'sosiaalipalvelut',
    name: huittinenSocialServices2026.registerName,
    serviceWords: both(
      'sosiaalityö, sosiaaliohjaus, perhetyö, tukiperhe, tukihenkilö, valvotut tapaamiset, asumispalvelut, kuntouttava työtoiminta, aktivointisuunnitelma, työttömyys, kuntoutus, lapsiperhe',
      'socialarbete, social handledning, familjearbete, stödfamilj, stödperson, övervakat umgänge, boendeservice, arbetsverksamhet i rehabiliteringssyfte, aktiveringsplan, arbetslöshet, rehabilitering, barnfamilj',
    ),
    unitKey: 'huittinen-social-services',
    versions: [huittinenSocialServices, huittinenSocialServices2026],
    transfers: [
      {
        purposeIds: 'all',
        to: 'satakunta',
        toRegister: 'satakunnan-sosiaalihuolto',
        since: '2023-01-01',
        ground: COUNTY_REFORM,
      },
    ],
  },
  {
    key: 'kotka-immigration',
    controller: 'kotka',
    slug: 'maahanmuuttotoimisto',
    name: kotkaImmigration2026.registerName,
    serviceWords: both(
      'maahanmuuttotoimisto, pakolainen, kiintiöpakolainen, maahanmuuttaja, kotoutuminen, kotoutumissuunnitelma, oleskelulupa, palvelutarpeen arviointi, alkukartoitus, tulkki',
      'invandrarbyrån, flykting, kvotflykting, invandrare, integration, integrationsplan, uppehållstillstånd, bedömning av servicebehovet, inledande kartläggning, tolk',
    ),
    unitKey: 'kotka-immigration-services',
    versions: [kotkaImmigration, kotkaImmigration2026],
    transfers: [
      {
        purposeIds: ['social-care'],
        covers: both(
          'toimeentulotuki ja aikuissosiaalityö, asiakastiedot ennen vuotta 2023',
          'utkomststöd och vuxensocialarbete, kunduppgifter från tiden före år 2023',
        ),
        to: 'kymenlaakso',
        toRegister: 'kymenlaakson-sosiaalihuolto',
        since: '2023-01-01',
        ground: COUNTY_REFORM,
      },
    ],
  },
  {
    key: 'satakunta-social-care',
    controller: 'satakunta',
    slug: 'satakunnan-sosiaalihuolto',
    name: satakuntaSocialCare.registerName,
    serviceWords: both(`${COUNTY_WORDS.fi}, Huittinen`, `${COUNTY_WORDS.sv}, Vittis`),
    unitKey: 'satakunta-social-care-records',
    versions: [satakuntaSocialCare],
    transfers: [],
  },
  {
    key: 'kymenlaakso-social-care',
    controller: 'kymenlaakso',
    slug: 'kymenlaakson-sosiaalihuolto',
    name: kymenlaaksoSocialCare.registerName,
    serviceWords: both(`${COUNTY_WORDS.fi}, Kotka`, `${COUNTY_WORDS.sv}, Kotka`),
    unitKey: 'kymenlaakso-social-care-records',
    versions: [kymenlaaksoSocialCare],
    transfers: [],
  },
]
