import type { Localized } from '#app/i18n/lang.ts'
import {
  COMMON_GROUNDS,
  redactionGrounds,
  RIGHTS_OF_OTHERS,
  selectable,
} from '#app/notices/access-limits.ts'
import type { RefusalGround } from '#app/notices/access-limits.ts'
import { erasureGrounds } from '#app/notices/erasure-grounds.ts'
import type { NoticeDocument, ServiceField } from '#app/notices/notice.ts'
import { provisionWords } from '#app/notices/provisions.ts'
import type { Provision } from '#app/notices/provisions.ts'
import { isCareField } from '#app/notices/requested-right.ts'
import type { RequestedRight } from '#app/notices/requested-right.ts'
import { purposesOf, registerRights } from '#app/notices/rights.ts'
import type { RegisterRight } from '#app/notices/rights.ts'

/**
 * On what a request for `right` towards a register may be refused: first what follows from the
 * register's own legal bases and acts, then what the officer may find. `preselected` only where
 * the right is not available for any purpose of the register; where it differs by purpose, the
 * officer sees which part the request is about.
 *
 * @param doc the notice in force, `undefined` for a register that has none
 */
export function refusalGrounds(
  right: RequestedRight,
  doc: NoticeDocument | undefined,
): readonly RefusalGround[] {
  return [...ownGrounds(right, doc), ...COMMON_GROUNDS]
}

function ownGrounds(
  right: RequestedRight,
  doc: NoticeDocument | undefined,
): readonly RefusalGround[] {
  const row = doc && registerRights(doc).find((one) => one.right === right)
  switch (right) {
    case 'access':
      return redactionGrounds
    case 'logData':
      return logDataGrounds(doc)
    case 'explanation':
      return [RIGHTS_OF_OTHERS]
    case 'rectification':
      return [CORRECT_ENTRY]
    case 'erasure':
      return erasureGrounds(doc, row)
    case 'restriction':
      return [...restrictionGrounds(doc, row), NO_GROUND_FOR_RESTRICTION]
    case 'portability':
      return [...excluded(row, PORTABILITY), PORTABILITY_OF_OTHERS]
    case 'objection':
      return [...excluded(row, OBJECTION), ...compelling(row)]
    case 'automatedDecision':
      return [...excluded(row, NO_AUTOMATED_DECISION), AUTOMATED_BY_LAW]
    case 'consentWithdrawal':
      return excluded(row, NO_CONSENT)
  }
}

type RightRow = RegisterRight | undefined

/** A ground that follows from the register: left out where the right holds in all its purposes. */
function excluded(row: RightRow, ground: RefusalGround): readonly RefusalGround[] {
  if (row?.availability === 'available') return []
  return [{ ...ground, preselected: row?.availability === 'not-available' }]
}

const CORRECT_ENTRY = selectable(
  'gdpr-16',
  [{ article: 16 }, { article: 5, paragraph: 1, point: 'd' }],
  // KHO:2023:2: accuracy is judged by the purpose for which the entry is kept.
  'Merkintä kertoo oikein, mitä silloin ilmoitettiin, arvioitiin tai päätettiin, eikä se ole käyttötarkoituksensa kannalta virheellinen tai puutteellinen. Voit antaa oman näkemyksesi merkinnän yhteyteen liitettäväksi.',
  'Anteckningen återger riktigt vad som då uppgavs, bedömdes eller beslutades, och den är inte felaktig eller ofullständig med tanke på vad den används till. Du kan lämna din egen syn på saken, som fogas till anteckningen.',
)

const NO_GROUND_FOR_RESTRICTION = selectable(
  'gdpr-18-1',
  [{ article: 18, paragraph: 1 }],
  'Mikään niistä tilanteista, joissa käsittelyä on rajoitettava, ei ole käsillä.',
  'Ingen av de situationer föreligger där behandlingen ska begränsas.',
)

const PORTABILITY = selectable(
  'gdpr-20-1',
  [
    { article: 20, paragraph: 1 },
    { article: 20, paragraph: 3 },
  ],
  'Käsittely ei perustu suostumukseen eikä sopimukseen, joten oikeus siirtää tiedot järjestelmästä toiseen ei koske näitä tietoja.',
  'Behandlingen grundar sig varken på samtycke eller på avtal. Därför gäller rätten till dataportabilitet inte dessa uppgifter.',
)

const PORTABILITY_OF_OTHERS = selectable(
  'gdpr-20-4',
  [{ article: 20, paragraph: 4 }],
  'Tietojen siirtäminen vaikuttaisi haitallisesti toisen ihmisen oikeuksiin ja vapauksiin.',
  'Överföringen av uppgifterna skulle inverka menligt på en annan människas rättigheter och friheter.',
)

const OBJECTION = selectable(
  'gdpr-21-1',
  [{ article: 21, paragraph: 1 }],
  'Käsittely ei perustu yleiseen etuun, julkisen vallan käyttöön tai oikeutettuun etuun, joten vastustamisoikeus ei koske sitä.',
  'Behandlingen grundar sig inte på allmänt intresse, myndighetsutövning eller berättigat intresse. Därför gäller rätten att göra invändningar den inte.',
)

const COMPELLING = selectable(
  'gdpr-21-1-compelling',
  [{ article: 21, paragraph: 1 }],
  'Käsittelyyn on huomattavan tärkeä ja perusteltu syy, joka syrjäyttää etusi ja oikeutesi, koska tehtävää ei voida hoitaa ilman näitä tietoja.',
  'Det finns ett avgörande och berättigat skäl till behandlingen som väger tyngre än dina intressen och rättigheter, eftersom uppgiften inte kan skötas utan dessa uppgifter.',
)

/** 21(1): the controller must demonstrate the reasons, so they are never assumed. */
function compelling(row: RightRow): readonly RefusalGround[] {
  return row?.availability === 'not-available' ? [] : [COMPELLING]
}

const NO_AUTOMATED_DECISION = selectable(
  'gdpr-22-1',
  [{ article: 22, paragraph: 1 }],
  'Sinua koskevaa päätöstä ei ole tehty pelkästään automaattisesti, vaan asian on ratkaissut ihminen.',
  'Det beslut som gäller dig har inte fattats helt automatiserat, utan en människa har avgjort ärendet.',
)

const AUTOMATED_BY_LAW = selectable(
  'gdpr-22-2-b',
  [
    { article: 22, paragraph: 2, point: 'b' },
    { number: '434/2003', section: '53 e' },
  ],
  'Laki sallii, että asia ratkaistaan automaattisesti. Saat vaatia päätökseen oikaisua, jonka käsittelee ihminen.',
  'Lagen tillåter att ärendet avgörs automatiserat. Du får begära omprövning av beslutet, och en människa behandlar begäran.',
)

const NO_CONSENT = selectable(
  'gdpr-7-3',
  [{ article: 7, paragraph: 3 }],
  'Käsittely ei perustu suostumukseen, joten peruutettavaa suostumusta ei ole.',
  'Behandlingen grundar sig inte på samtycke. Därför finns det inget samtycke att återkalla.',
)

interface RestrictionRule {
  readonly provision: Provision
  readonly text: Localized
  /** The act excludes the right (F-30); else it only lets the officer refuse it (F-31). */
  readonly excludes: boolean
}

const CARE_RESTRICTION: RestrictionRule = {
  provision: { number: '703/2023', section: '12' },
  text: {
    fi: 'Käsittelyn rajoittamisesta voisi aiheutua vakavaa vaaraa terveydellesi tai hoidollesi taikka sinun tai jonkun muun oikeuksille.',
    sv: 'En begränsning av behandlingen kunde medföra allvarlig fara för din hälsa eller vård eller för dina eller någon annans rättigheter.',
  },
  excludes: false,
}

const RESTRICTION_RULES: Readonly<Record<ServiceField, RestrictionRule>> = {
  integration: {
    provision: { number: '681/2023', section: '73', subsection: 3 },
    text: {
      fi: 'Tietoja käsitellään kotoutumisen edistämiseksi, eikä oikeus käsittelyn rajoittamiseen lain mukaan koske niitä.',
      sv: 'Uppgifterna behandlas för att främja integration, och enligt lag gäller rätten till begränsning av behandling inte dem.',
    },
    excludes: true,
  },
  employmentService: {
    provision: { number: '380/2023', section: '114' },
    text: {
      fi: 'Tietoja käsitellään työvoimapalvelujen asiakkaan asiassa, eikä oikeus käsittelyn rajoittamiseen lain mukaan koske niitä.',
      sv: 'Uppgifterna behandlas i ett ärende som gäller en kund hos arbetskraftsservicen, och enligt lag gäller rätten till begränsning av behandling inte dem.',
    },
    excludes: true,
  },
  socialCare: CARE_RESTRICTION,
  healthCare: CARE_RESTRICTION,
}

function restrictionGrounds(
  doc: NoticeDocument | undefined,
  row: RightRow,
): readonly RefusalGround[] {
  const fields = doc === undefined ? [] : purposesOf(doc).flatMap((one) => one.fields ?? [])
  const rules = new Set(fields.map((field) => RESTRICTION_RULES[field]))
  return [...rules].map(({ provision, text, excludes }) => ({
    id: 'number' in provision ? provision.number.replace('/', '-') : 'gdpr-18',
    provision: provisionWords(provision),
    text,
    preselected: excludes && row?.availability === 'not-available',
  }))
}

/** F-33. */
const CARE_LOG_GROUNDS: readonly RefusalGround[] = [
  selectable(
    '703-2023-11-danger',
    [{ number: '703/2023', section: '11', subsection: 2 }],
    'Lokitietojen antamisesta voisi aiheutua vakavaa vaaraa terveydellesi tai hoidollesi taikka jonkun muun oikeuksille.',
    'Om logguppgifterna lämnades ut kunde det medföra allvarlig fara för din hälsa eller vård eller för någon annans rättigheter.',
  ),
  selectable(
    '703-2023-11-crime',
    [{ number: '703/2023', section: '11', subsection: 2 }],
    'Lokitietojen antaminen voisi vaarantaa yleistä turvallisuutta taikka rikosten ehkäisemistä tai selvittämistä.',
    'Om logguppgifterna lämnades ut kunde det äventyra den allmänna säkerheten eller förebyggandet eller utredningen av brott.',
  ),
  selectable(
    '703-2023-11-two-years',
    [{ number: '703/2023', section: '11' }],
    'Lokitiedot ovat yli kaksi vuotta vanhoja, eikä pyynnössä ole erityistä syytä, jonka vuoksi ne annettaisiin.',
    'Logguppgifterna är äldre än två år, och i begäran finns inget särskilt skäl till att lämna ut dem.',
  ),
]

const NAMES_OF_USERS = selectable(
  'gdpr-15-4-users',
  [{ article: 15, paragraph: 4 }],
  // CJEU C-579/21 (F-06).
  'Lokimerkinnöistä annetaan käytön ajat ja tarkoitukset. Käyttäjien nimiä ei anneta, koska ne eivät ole välttämättömiä sille, että voit käyttää oikeuksiasi, ja koska nimien antaminen vaikuttaisi haitallisesti työntekijöiden oikeuksiin.',
  'Ur loggposterna lämnas tidpunkterna för och ändamålen med användningen. Namnen på användarna lämnas inte, eftersom de inte är nödvändiga för att du ska kunna utöva dina rättigheter och utlämnandet skulle inverka menligt på de anställdas rättigheter.',
)

/** Act 703/2023 for social welfare and health care, GDPR 15 for the rest of the register. */
function logDataGrounds(doc: NoticeDocument | undefined): readonly RefusalGround[] {
  const inCare = (doc === undefined ? [] : purposesOf(doc)).map(
    ({ fields }) => fields?.some(isCareField) === true,
  )
  return [
    ...(inCare.includes(true) ? CARE_LOG_GROUNDS : []),
    ...(inCare.length === 0 || inCare.includes(false) ? [NAMES_OF_USERS, RIGHTS_OF_OTHERS] : []),
  ]
}
