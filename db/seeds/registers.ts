import type { Localized } from '#app/i18n/lang.ts'
import type { NoticeDocument } from '#app/notices/notice.ts'
import { both } from '#db/seeds/notices/both.ts'
import { helsinkiAtj } from '#db/seeds/notices/helsinki-atj.ts'
import { helsinkiReception } from '#db/seeds/notices/helsinki-reception.ts'
import { huittinenSocialServices } from '#db/seeds/notices/huittinen-social-services.ts'
import { kotkaImmigration } from '#db/seeds/notices/kotka-immigration.ts'
import { lappeenrantaImmigration } from '#db/seeds/notices/lappeenranta-immigration.ts'

export interface RegisterTransfer {
  /** Which purposes of the notice moved to another controller. */
  readonly purposeIds: 'all' | readonly string[]
  readonly to: 'satakunta' | 'kymenlaakso'
  /** ISO date from which the other controller answers requests. */
  readonly since: string
  readonly ground: Localized
}

export interface DemoRegister {
  readonly key: string
  readonly controller: 'helsinki' | 'lappeenranta' | 'huittinen' | 'kotka'
  readonly slug: string
  readonly name: Localized
  /** Words that people search with: services and situations of life, not names of registers. */
  readonly serviceWords: Localized
  readonly unitKey: string
  readonly notice: NoticeDocument
  readonly transfers: readonly RegisterTransfer[]
}

/** Law 3.6: 616/2021 § 64 and 612/2021 § 58. */
const COUNTY_REFORM = both(
  'Sosiaalihuollon asiakasasiakirjat siirtyivät hyvinvointialueelle (616/2021, 64 §), joka on niiden rekisterinpitäjä (612/2021, 58 §).',
  'Socialvårdens klienthandlingar övergick till välfärdsområdet (64 § i lag 616/2021), som är personuppgiftsansvarigt för dem (58 § i lag 612/2021).',
)

/** The registers of the demo world, each with its notice in Finnish and Swedish. */
export const DEMO_REGISTERS: readonly DemoRegister[] = [
  {
    key: 'helsinki-reception',
    controller: 'helsinki',
    slug: 'maahanmuuttajien-vastaanotto',
    name: helsinkiReception.registerName,
    serviceWords: both(
      'pakolainen, kiintiöpakolainen, kansainvälinen suojelu, oleskelulupa, vastaanotto, kotoutuminen, alkukartoitus, perheryhmäkoti, ilman huoltajaa tullut lapsi, edustaja, toimeentulo, tulkki, maahanmuuttaja',
      'flykting, kvotflykting, internationellt skydd, uppehållstillstånd, mottagning, integration, inledande kartläggning, familjegrupphem, ensamkommande barn, företrädare, utkomst, tolk, invandrare',
    ),
    unitKey: 'helsinki-adult-social-work',
    notice: helsinkiReception,
    transfers: [],
  },
  {
    key: 'helsinki-atj',
    controller: 'helsinki',
    slug: 'asiakastietojarjestelma-atj',
    name: helsinkiAtj.registerName,
    serviceWords: both(
      'sosiaalihuolto, sosiaalityö, toimeentulotuki, vanhat tiedot, arkisto, lapsiperheet, vammaispalvelut, päihdehuolto, iäkkäiden palvelut, lastensuojelu, kotihoito, asiakasmaksu, päätös',
      'socialvård, socialarbete, utkomststöd, gamla uppgifter, arkiv, barnfamiljer, handikappservice, missbrukarvård, service för äldre, barnskydd, hemvård, klientavgift, beslut',
    ),
    unitKey: 'helsinki-registry',
    notice: helsinkiAtj,
    transfers: [],
  },
  {
    key: 'lappeenranta-immigration',
    controller: 'lappeenranta',
    slug: 'maahanmuuttopalvelut',
    name: lappeenrantaImmigration.registerName,
    serviceWords: both(
      'maahanmuuttaja, pakolainen, kotoutuminen, kotoutumissuunnitelma, alkuhaastattelu, oleskelulupa, neuvonta, ohjaus, kokemusasiantuntija, tulkki, opiskelu, muutto kuntaan',
      'invandrare, flykting, integration, integrationsplan, inledande intervju, uppehållstillstånd, rådgivning, handledning, erfarenhetsexpert, tolk, studier, flytta till kommunen',
    ),
    unitKey: 'lappeenranta-immigration-services',
    notice: lappeenrantaImmigration,
    transfers: [],
  },
  {
    key: 'huittinen-social-services',
    controller: 'huittinen',
    slug: 'sosiaalipalvelut',
    name: huittinenSocialServices.registerName,
    serviceWords: both(
      'sosiaalityö, sosiaaliohjaus, perhetyö, tukiperhe, tukihenkilö, valvotut tapaamiset, asumispalvelut, kuntouttava työtoiminta, aktivointisuunnitelma, työttömyys, kuntoutus, lapsiperhe',
      'socialarbete, social handledning, familjearbete, stödfamilj, stödperson, övervakat umgänge, boendeservice, arbetsverksamhet i rehabiliteringssyfte, aktiveringsplan, arbetslöshet, rehabilitering, barnfamilj',
    ),
    unitKey: 'huittinen-social-services',
    notice: huittinenSocialServices,
    transfers: [{ purposeIds: 'all', to: 'satakunta', since: '2023-01-01', ground: COUNTY_REFORM }],
  },
  {
    key: 'kotka-immigration',
    controller: 'kotka',
    slug: 'maahanmuuttotoimisto',
    name: kotkaImmigration.registerName,
    serviceWords: both(
      'pakolainen, kiintiöpakolainen, maahanmuuttaja, kotoutuminen, oleskelulupa, toimeentulotuki, aikuissosiaalityö, vuokra, etuudet, alkukartoitus',
      'flykting, kvotflykting, invandrare, integration, uppehållstillstånd, utkomststöd, vuxensocialarbete, hyra, förmåner, inledande kartläggning',
    ),
    unitKey: 'kotka-immigration-services',
    notice: kotkaImmigration,
    transfers: [
      {
        purposeIds: ['social-care'],
        to: 'kymenlaakso',
        since: '2023-01-01',
        ground: COUNTY_REFORM,
      },
    ],
  },
]
