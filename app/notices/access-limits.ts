import type { Localized } from '#app/i18n/lang.ts'
import { provisionWords } from '#app/notices/provisions.ts'
import type { Provision } from '#app/notices/provisions.ts'

/** A ground on which an officer may refuse, with the reasons as the officer starts to edit them. */
export interface RefusalGround {
  readonly id: string
  /** As the letter cites it. */
  readonly provision: Localized
  readonly text: Localized
  /**
   * The rule of this register, offered as already chosen. The officer confirms it all the same:
   * nothing is refused by the portal.
   */
  readonly preselected: boolean
}

/** A ground that an officer chooses: nothing in the register tells that it is at hand. */
export function selectable(
  id: string,
  provisions: readonly Provision[],
  fi: string,
  sv: string,
): RefusalGround {
  return { id, provision: provisionWords(...provisions), text: { fi, sv }, preselected: false }
}

const DATA_PROTECTION_ACT = '1050/2018'
const PUBLICITY_ACT = '621/1999'

function secrecy(item: number, fi: string, sv: string): RefusalGround {
  return selectable(
    `621-1999-24-1-${item}`,
    [{ number: PUBLICITY_ACT, section: '24', subsection: 1, item }],
    fi,
    sv,
  )
}

/** F-32: the limits of access in the Data Protection Act. They are never assumed. */
const LIMITS: readonly RefusalGround[] = [
  selectable(
    '1050-2018-34-1-1',
    [{ number: DATA_PROTECTION_ACT, section: '34', subsection: 1, item: 1 }],
    'Tietojen antaminen voisi vahingoittaa kansallista turvallisuutta, puolustusta tai yleistä järjestystä ja turvallisuutta taikka haitata rikosten ehkäisemistä tai selvittämistä.',
    'Om uppgifterna lämnades ut kunde det skada den nationella säkerheten, försvaret eller den allmänna ordningen och säkerheten eller försvåra förebyggandet eller utredningen av brott.',
  ),
  selectable(
    '1050-2018-34-1-2',
    [{ number: DATA_PROTECTION_ACT, section: '34', subsection: 1, item: 2 }],
    'Tietojen antamisesta voisi aiheutua vakavaa vaaraa terveydellesi tai hoidollesi taikka sinun tai jonkun muun oikeuksille.',
    'Om uppgifterna lämnades ut kunde det medföra allvarlig fara för din hälsa eller vård eller för dina eller någon annans rättigheter.',
  ),
  selectable(
    '1050-2018-34-1-3',
    [{ number: DATA_PROTECTION_ACT, section: '34', subsection: 1, item: 3 }],
    'Tietoja tarvitaan valvontaan tai tarkastukseen, eikä niitä voida antaa vaarantamatta Suomen tai Euroopan unionin tärkeää taloudellista etua.',
    'Uppgifterna behövs för tillsyn eller kontroll, och de kan inte lämnas ut utan att ett viktigt ekonomiskt intresse för Finland eller Europeiska unionen äventyras.',
  ),
]

/** F-06. */
export const RIGHTS_OF_OTHERS: RefusalGround = selectable(
  'gdpr-15-4',
  [{ article: 15, paragraph: 4 }],
  'Tieto koskee myös toista ihmistä, ja sen antaminen vaikuttaisi haitallisesti hänen oikeuksiinsa ja vapauksiinsa. Muilta osin tiedot annetaan.',
  'Uppgiften gäller också en annan människa, och om den lämnades ut skulle det inverka menligt på hans eller hennes rättigheter och friheter. Till övriga delar lämnas uppgifterna ut.',
)

/** F-36, K-06: limits that a party and the person herself have in the Publicity Act. */
const PARTY_LIMITS: readonly RefusalGround[] = [
  selectable(
    '621-1999-11-2-1',
    [{ number: PUBLICITY_ACT, section: '11', subsection: 2, item: 1 }],
    'Tiedon antaminen olisi vastoin lapsen etua tai muuta erittäin tärkeää yksityistä etua.',
    'Utlämnandet av uppgiften skulle strida mot ett barns intresse eller något annat synnerligen viktigt enskilt intresse.',
  ),
  selectable(
    '621-1999-11-2-7',
    [{ number: PUBLICITY_ACT, section: '11', subsection: 2, item: 7 }],
    'Tieto on ilmoituksen tekijän salassa pidettävä yhteystieto, jonka antaminen voisi vaarantaa hänen turvallisuutensa tai etunsa.',
    'Uppgiften är en sekretessbelagd kontaktuppgift för den som har gjort en anmälan, och utlämnandet kunde äventyra anmälarens säkerhet eller intressen.',
  ),
]

/** F-37: secrecy that protects other people whose data stand in the same documents. */
const SECRECY: readonly RefusalGround[] = [
  secrecy(
    23,
    'Tieto koskee toisen ihmisen tuloja, varallisuutta tai muuta taloudellista asemaa, ja se on salassa pidettävä.',
    'Uppgiften gäller en annan människas inkomster, förmögenhet eller ekonomiska ställning i övrigt och är sekretessbelagd.',
  ),
  secrecy(
    24,
    'Tieto koskee toista pakolaista taikka turvapaikan, oleskeluluvan tai viisumin hakijaa, ja se on salassa pidettävä.',
    'Uppgiften gäller en annan flykting eller en annan person som söker asyl, uppehållstillstånd eller visum och är sekretessbelagd.',
  ),
  secrecy(
    25,
    'Tieto koskee toisen ihmisen asiakkuutta sosiaalihuollossa tai työhallinnossa, hänen saamaansa etuutta tai palvelua taikka hänen terveyttään, ja se on salassa pidettävä.',
    'Uppgiften gäller en annan människas klientrelation inom socialvården eller arbetsförvaltningen, en förmån eller service som han eller hon har fått eller hans eller hennes hälsa och är sekretessbelagd.',
  ),
  secrecy(
    31,
    'Tieto on toisen ihmisen salassa pidettävä osoite, puhelinnumero tai muu yhteystieto.',
    'Uppgiften är en annan människas sekretessbelagda adress, telefonnummer eller någon annan kontaktuppgift.',
  ),
  secrecy(
    32,
    'Tieto koskee toisen ihmisen elämäntapaa, vakaumusta, perhe-elämää tai muita yksityiselämän seikkoja, ja se on salassa pidettävä.',
    'Uppgiften gäller en annan människas levnadssätt, övertygelse, familjeliv eller andra omständigheter i privatlivet och är sekretessbelagd.',
  ),
]

/**
 * On what a single piece of data may be left out of an answer or masked in it. The letter cites
 * exactly those that were used; all other data are given (1050/2018 § 34(2), F-06).
 */
export const redactionGrounds: readonly RefusalGround[] = [
  ...LIMITS,
  RIGHTS_OF_OTHERS,
  ...PARTY_LIMITS,
  ...SECRECY,
]

/** Grounds that any request can meet (F-10, D-17). The controller must show that they hold. */
export const COMMON_GROUNDS: readonly RefusalGround[] = [
  selectable(
    'gdpr-12-5',
    [{ article: 12, paragraph: 5, point: 'b' }],
    'Pyyntö on ilmeisen perusteeton tai kohtuuton, koska se toistaa aiemman pyynnön, joka koski samoja tietoja samalta ajalta ja johon on jo vastattu.',
    'Begäran är uppenbart ogrundad eller orimlig, eftersom den upprepar en tidigare begäran som gällde samma uppgifter från samma tid och som redan har besvarats.',
  ),
  selectable(
    'gdpr-11-2',
    [
      { article: 11, paragraph: 2 },
      { article: 12, paragraph: 2 },
    ],
    'Rekisterinpitäjä ei pysty tunnistamaan, mitkä tiedot koskevat sinua, eikä sellaisia lisätietoja ole saatu, joiden avulla tunnistaminen olisi mahdollista.',
    'Den personuppgiftsansvarige kan inte identifiera vilka uppgifter som gäller dig och har inte fått sådana ytterligare uppgifter som skulle göra det möjligt.',
  ),
]
