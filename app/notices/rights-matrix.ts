import type { Localized } from '#app/i18n/lang.ts'
import type { Art6Basis } from '#app/notices/notice.ts'
import type { MatrixRight } from '#app/notices/requested-right.ts'
import type { GdprRef, LegalSource } from '#app/notices/statutes.ts'

/**
 * Law 2.1 as data: right × Art. 6 basis. What Art. 9 and national acts add to it or take from it
 * stands in `special-category-rights.ts` and `national-rights.ts`.
 */

export type Availability = 'available' | 'conditional' | 'not-available'
export type BasisKey = Art6Basis | 'unknown'

export interface RightCell {
  readonly availability: Availability
  readonly reason: Localized
  readonly sources: readonly LegalSource[]
}

export function cell(
  availability: Availability,
  sources: readonly LegalSource[],
  fi: string,
  sv: string,
): RightCell {
  return { availability, sources, reason: { fi, sv } }
}

function everywhere(same: RightCell): Readonly<Record<BasisKey, RightCell>> {
  return {
    ART6_1_A: same,
    ART6_1_B: same,
    ART6_1_C: same,
    ART6_1_D: same,
    ART6_1_E: same,
    ART6_1_F: same,
    unknown: same,
  }
}

export function gdpr(article: number, paragraph?: number, point?: string): GdprRef {
  return {
    article,
    ...(paragraph === undefined ? {} : { paragraph }),
    ...(point === undefined ? {} : { point }),
  }
}

function basisUnknown(...sources: readonly LegalSource[]): RightCell {
  return cell(
    'conditional',
    sources,
    'Asiakirja ei kerro käsittelyn oikeusperustetta, joten oikeus selvitetään pyynnön yhteydessä.',
    'Dokumentet anger inte den rättsliga grunden för behandlingen. Därför utreds rätten när begäran behandlas.',
  )
}

const ACCESS = cell(
  'available',
  [gdpr(15)],
  'Saat tietää, käsitelläänkö tietojasi, ja saat niistä jäljennöksen. Yksittäinen tieto voidaan jättää antamatta vain laissa säädetystä syystä.',
  'Du får veta om dina uppgifter behandlas och får en kopia av dem. En enskild uppgift får utelämnas endast av skäl som anges i lag.',
)

/** The right is there on any basis; the officer decides its extent when the basis is not known. */
const ACCESS_UNKNOWN = cell(
  'conditional',
  [gdpr(15)],
  'Tarkastusoikeus ei riipu käsittelyn perusteesta. Asiakirja ei kerro perustetta, joten virkailija ratkaisee pyynnön yhteydessä, mitä tietoja sinulle annetaan.',
  'Rätten till tillgång beror inte på grunden för behandlingen. Dokumentet anger ingen grund. Därför avgör handläggaren i samband med begäran vilka uppgifter du får.',
)

const RECTIFICATION_UNKNOWN = cell(
  'conditional',
  [gdpr(16)],
  'Oikeus oikaisuun ei riipu käsittelyn perusteesta. Asiakirja ei kerro perustetta, joten virkailija ratkaisee pyynnön yhteydessä, mihin tietoa käytetään ja onko se virheellinen.',
  'Rätten till rättelse beror inte på grunden för behandlingen. Dokumentet anger ingen grund. Därför avgör handläggaren i samband med begäran vad uppgiften används till och om den är felaktig.',
)

/** CJEU C-579/21: log entries are the person's data, names of users not without more (F-06). */
const LOG_DATA = cell(
  'conditional',
  [gdpr(15, 1), gdpr(15, 4)],
  'Sinua koskevat lokimerkinnät voivat olla henkilötietojasi, ja ne annetaan silloin tarkastusoikeuden nojalla. Tietoja käyttäneiden työntekijöiden nimiä ei anneta ilman eri harkintaa.',
  'Loggposter som gäller dig kan vara dina personuppgifter, och då lämnas de ut med stöd av rätten till tillgång. Namnen på anställda som har använt uppgifterna lämnas inte ut utan särskild prövning.',
)

const EXPLANATION = cell(
  'conditional',
  [gdpr(5, 2), gdpr(12), gdpr(15)],
  'Jos epäilet, että tietojasi on käytetty perusteetta, voit pyytää selvitystä. Rekisterinpitäjän on pystyttävä osoittamaan, että käsittely on ollut lainmukaista.',
  'Om du misstänker att dina uppgifter har använts utan grund kan du begära en utredning. Den personuppgiftsansvarige ska kunna visa att behandlingen har varit laglig.',
)

const RECTIFICATION = cell(
  'available',
  [gdpr(16)],
  'Virheellinen tieto oikaistaan ja puutteellinen täydennetään. Virheellisyys arvioidaan sen mukaan, mihin tietoa käytetään.',
  'En felaktig uppgift rättas och en ofullständig kompletteras. Felaktigheten bedöms utifrån vad uppgiften används till.',
)

const COMPLAINT = cell(
  'available',
  [gdpr(77), { number: '1050/2018', section: '21' }],
  'Voit saattaa asian tietosuojavaltuutetun käsiteltäväksi.',
  'Du kan föra ärendet till dataombudsmannen för behandling.',
)

const ERASURE_EXCLUDED = cell(
  'not-available',
  [gdpr(17, 3, 'b')],
  'Lakisääteisen tehtävän vuoksi tarvittavia tietoja ei yleensä poisteta säilytysaikana. Tarpeeton tai lainvastaisesti käsitelty tieto on silti poistettava.',
  'Uppgifter som behövs för ett lagstadgat åliggande raderas i regel inte under förvaringstiden. En onödig eller olagligt behandlad uppgift ska ändå raderas.',
)

const RESTRICTION = cell(
  'available',
  [gdpr(18)],
  'Käsittely rajoitetaan esimerkiksi siksi aikaa, kun tiedon paikkansapitävyyttä tarkistetaan.',
  'Behandlingen begränsas till exempel medan det kontrolleras om uppgiften är korrekt.',
)

const RESTRICTION_OPEN = cell(
  'conditional',
  [gdpr(18)],
  'Oikeus on voimassa, jollei viranomaisen tehtävää koskeva erityislaki sulje sitä pois.',
  'Rätten gäller, om den inte är utesluten i en speciallag om myndighetens uppgift.',
)

const PORTABILITY = cell(
  'conditional',
  [gdpr(20, 1)],
  'Koskee tietoja, jotka olet itse antanut ja joita käsitellään automaattisesti suostumuksen tai sopimuksen perusteella.',
  'Gäller uppgifter som du själv har lämnat och som behandlas automatiserat med stöd av samtycke eller avtal.',
)

const PORTABILITY_EXCLUDED = cell(
  'not-available',
  [gdpr(20, 1), gdpr(20, 3)],
  'Tietoja ei siirretä järjestelmästä toiseen, kun käsittely ei perustu suostumukseen eikä sopimukseen.',
  'Uppgifter överförs inte mellan system när behandlingen inte grundar sig på samtycke eller avtal.',
)

const NO_OBJECTION = cell(
  'not-available',
  [gdpr(21, 1)],
  'Vastustamisoikeus ei koske lakisääteiseen velvoitteeseen, sopimukseen tai elintärkeään etuun perustuvaa käsittelyä.',
  'Rätten att göra invändningar gäller inte behandling som grundar sig på en rättslig förpliktelse, ett avtal eller ett grundläggande intresse.',
)

const OBJECTION = cell(
  'available',
  [gdpr(21, 1)],
  'Voit vastustaa käsittelyä henkilökohtaisen tilanteesi vuoksi siltä osin kuin se perustuu yleiseen etuun, julkisen vallan käyttöön tai oikeutettuun etuun.',
  'Du kan av skäl som hänför sig till din situation invända mot behandling som grundar sig på allmänt intresse, myndighetsutövning eller berättigat intresse.',
)

const NO_WITHDRAWAL = cell(
  'not-available',
  [gdpr(7, 3)],
  'Suostumusta ei voi peruuttaa, kun käsittely ei perustu suostumukseen.',
  'Ett samtycke kan inte återkallas när behandlingen inte grundar sig på samtycke.',
)

function automatedDecision(point: 'a' | 'b' | 'c' | undefined): RightCell {
  return cell(
    'conditional',
    [gdpr(22, 1), ...(point === undefined ? [] : [gdpr(22, 2, point)])],
    'Jos sinua koskeva päätös on tehty pelkästään automaattisesti, voit vaatia, että ihminen käsittelee asian.',
    'Om ett beslut som gäller dig har fattats helt automatiserat kan du kräva att en människa behandlar ärendet.',
  )
}

/** Nothing to contest where the controller makes no automated decisions. */
export const NO_AUTOMATED_DECISIONS = cell(
  'not-available',
  [gdpr(22, 1)],
  'Rekisterissä ei tehdä automaattisia päätöksiä.',
  'I registret fattas inga automatiserade beslut.',
)

export const RIGHTS_MATRIX: Readonly<Record<MatrixRight, Readonly<Record<BasisKey, RightCell>>>> = {
  access: { ...everywhere(ACCESS), unknown: ACCESS_UNKNOWN },
  logData: everywhere(LOG_DATA),
  explanation: everywhere(EXPLANATION),
  rectification: { ...everywhere(RECTIFICATION), unknown: RECTIFICATION_UNKNOWN },
  erasure: {
    ART6_1_A: cell(
      'available',
      [gdpr(17, 1, 'b')],
      'Suostumukseen perustuvat tiedot poistetaan, kun peruutat suostumuksen.',
      'Uppgifter som grundar sig på samtycke raderas när du återkallar samtycket.',
    ),
    ART6_1_B: cell(
      'available',
      [gdpr(17, 1, 'a')],
      'Sopimuksen vuoksi käsitellyt tiedot poistetaan, kun niitä ei enää tarvita.',
      'Uppgifter som behandlas på grund av ett avtal raderas när de inte längre behövs.',
    ),
    ART6_1_C: ERASURE_EXCLUDED,
    ART6_1_D: cell(
      'conditional',
      [gdpr(17, 1, 'a'), gdpr(17, 1, 'd')],
      'Tiedot poistetaan, jos ne ovat tarpeettomia tai niitä on käsitelty lainvastaisesti.',
      'Uppgifterna raderas om de är onödiga eller har behandlats olagligt.',
    ),
    ART6_1_E: ERASURE_EXCLUDED,
    ART6_1_F: cell(
      'available',
      [gdpr(17, 1, 'a'), gdpr(17, 1, 'c'), gdpr(17, 1, 'd')],
      'Tiedot poistetaan, jos ne ovat tarpeettomia, jos vastustat käsittelyä tai jos niitä on käsitelty lainvastaisesti.',
      'Uppgifterna raderas om de är onödiga, om du invänder mot behandlingen eller om de har behandlats olagligt.',
    ),
    unknown: basisUnknown(gdpr(17)),
  },
  restriction: {
    ART6_1_A: RESTRICTION,
    ART6_1_B: RESTRICTION,
    ART6_1_C: RESTRICTION_OPEN,
    ART6_1_D: RESTRICTION,
    ART6_1_E: RESTRICTION_OPEN,
    ART6_1_F: RESTRICTION,
    unknown: basisUnknown(gdpr(18)),
  },
  portability: {
    ART6_1_A: PORTABILITY,
    ART6_1_B: PORTABILITY,
    ART6_1_C: PORTABILITY_EXCLUDED,
    ART6_1_D: PORTABILITY_EXCLUDED,
    ART6_1_E: PORTABILITY_EXCLUDED,
    ART6_1_F: PORTABILITY_EXCLUDED,
    unknown: basisUnknown(gdpr(20)),
  },
  objection: {
    ART6_1_A: cell(
      'not-available',
      [gdpr(21, 1), gdpr(7, 3)],
      'Suostumukseen perustuvaa käsittelyä ei vastusteta vaan suostumus peruutetaan.',
      'Mot behandling som grundar sig på samtycke görs ingen invändning, utan samtycket återkallas.',
    ),
    ART6_1_B: NO_OBJECTION,
    ART6_1_C: NO_OBJECTION,
    ART6_1_D: NO_OBJECTION,
    ART6_1_E: OBJECTION,
    ART6_1_F: OBJECTION,
    unknown: basisUnknown(gdpr(21)),
  },
  consentWithdrawal: {
    ...everywhere(NO_WITHDRAWAL),
    ART6_1_A: cell(
      'available',
      [gdpr(7, 3)],
      'Voit peruuttaa suostumuksen milloin tahansa yhtä helposti kuin annoit sen.',
      'Du kan återkalla ditt samtycke när som helst, lika lätt som du gav det.',
    ),
    unknown: basisUnknown(gdpr(7, 3)),
  },
  automatedDecision: {
    ART6_1_A: automatedDecision('c'),
    ART6_1_B: automatedDecision('a'),
    ART6_1_C: automatedDecision('b'),
    ART6_1_D: automatedDecision(undefined),
    ART6_1_E: automatedDecision('b'),
    ART6_1_F: cell(
      'available',
      [gdpr(22, 1)],
      'Sinun ei tarvitse hyväksyä päätöstä, joka tehdään pelkästään automaattisesti.',
      'Du behöver inte godta ett beslut som fattas helt automatiserat.',
    ),
    unknown: automatedDecision(undefined),
  },
  complaint: everywhere(COMPLAINT),
}
