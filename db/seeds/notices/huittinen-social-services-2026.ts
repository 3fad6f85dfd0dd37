import type { NoticeContent } from '#app/notices/notice.ts'
import { both } from '#db/seeds/notices/both.ts'
import {
  ARCHIVED_RETENTION,
  CARE_INFORMATION_RIGHT,
  CARE_LOGS_2026,
  CARE_PAYMENTS_RETENTION,
  CARE_SECRECY,
  channelsOf,
  CLIENT_DATA_ACT,
  DATA_PROTECTION_ACT,
  dpoOf,
  DVV,
  GDPR,
  registryOf,
  SOCIAL_CARE_RETENTION,
  SOCIAL_WELFARE_ACT,
  socialCareBasis,
  UPDATED_2026,
} from '#db/seeds/notices/common-2026.ts'

const { addressLines, email } = registryOf('satakunta')

/**
 * Version 2 of the notice of law 6.4: what the city gathered until the end of 2022. The wellbeing
 * services county is its controller, and whoever looks for it at the city is told so.
 */
export const huittinenSocialServices2026: NoticeContent = {
  kind: 'notice',
  registerName: both(
    'Sosiaalihuoltolain mukaisten palvelujen asiakasrekisteri',
    'Klientregistret för service enligt socialvårdslagen',
  ),
  plainSummary: both(
    'Rekisterissä on tietoja ihmisistä, jotka olivat Huittisten sosiaalipalvelujen asiakkaita ennen vuotta 2023: aikuisista, lapsista ja perheistä. Satakunnan hyvinvointialue vastaa nyt näistä tiedoista. Se vastaa myös pyyntöihin, jotka koskevat niitä.',
    'I registret finns uppgifter om människor som var klienter inom socialservicen i Vittis före år 2023: vuxna, barn och familjer. Satakunta välfärdsområde ansvarar nu för dessa uppgifter. Det svarar också på begäranden som gäller dem.',
  ),
  controller: {
    name: both('Satakunnan hyvinvointialue', 'Satakunta välfärdsområde'),
    ...(addressLines === undefined ? {} : { addressLines }),
    ...(email === undefined ? {} : { email }),
  },
  jointControllers: 'none',
  dpo: dpoOf('satakunta'),
  purposes: [
    {
      id: 'social-services',
      text: both(
        'Huittisten kaupungin järjestämien, sosiaalihuoltolaissa tarkoitettujen palvelujen asiakirjojen säilyttäminen ja käyttäminen palvelujen jatkuessa',
        'Förvaring av handlingarna om den service enligt socialvårdslagen som Vittis stad har ordnat, och användning av dem när servicen fortsätter',
      ),
      legalBases: [
        socialCareBasis(
          SOCIAL_WELFARE_ACT,
          { number: '612/2021', section: '58' },
          { number: '616/2021', section: '64' },
        ),
      ],
      fields: ['socialCare'],
    },
  ],
  statutes: [
    GDPR,
    DATA_PROTECTION_ACT,
    SOCIAL_WELFARE_ACT,
    CLIENT_DATA_ACT,
    { number: '612/2021' },
    { number: '616/2021' },
    { number: '812/2000' },
    { number: '189/2001' },
    { number: '621/1999' },
    { number: '434/2003' },
  ],
  dataSubjects: [
    both('Aikuispalvelujen asiakkaat', 'Klienter inom vuxenservicen'),
    both('Lapset ja lapsiperheet', 'Barn och barnfamiljer'),
  ],
  dataCategories: [
    {
      name: both('Perustiedot', 'Grunduppgifter'),
      special: false,
      items: [
        both(
          'asiakkaan yhteystiedot ja yksilöivät tiedot',
          'klientens kontaktuppgifter och identifieringsuppgifter',
        ),
      ],
    },
    {
      name: both('Palvelun tarve', 'Behovet av service'),
      special: false,
      items: [
        both('kiireellisen avun selvitykset', 'utredningar om brådskande hjälp'),
        both('palvelutarpeen arviot', 'bedömningar av servicebehovet'),
      ],
    },
    {
      name: both('Palvelujen kulku', 'Servicens förlopp'),
      special: false,
      items: [
        both(
          'palvelujen suunnitelmat, toteutus ja seuranta',
          'planer, genomförande och uppföljning av servicen',
        ),
      ],
    },
    {
      name: both(
        'Palvelun tarpeeseen liittyvät terveystiedot',
        'Hälsouppgifter som hör till behovet av service',
      ),
      special: true,
    },
  ],
  specialCategories: [
    {
      text: both(
        'Terveyttä koskevat tiedot, joita tarvittiin palvelun tarpeen arvioimiseksi ja palvelujen järjestämiseksi.',
        'Uppgifter om hälsa som behövdes för att bedöma behovet av service och ordna servicen.',
      ),
      art9: 'ART9_2_H',
    },
  ],
  subRegisters: [
    {
      name: both(
        'Perhe- ja sosiaalipalvelut: aikuispalvelut',
        'Familje- och socialservice: service för vuxna',
      ),
      items: [
        both('yksilöinti- ja yhteystiedot', 'identifierings- och kontaktuppgifter'),
        both(
          'kiireellisen avun tarve ja palvelutarpeen arvio',
          'behov av brådskande hjälp och bedömning av servicebehovet',
        ),
        both('aikuissosiaalityö ja sosiaaliohjaus', 'vuxensocialarbete och social handledning'),
        both('asumispalvelut', 'boendeservice'),
        both('sosiaalinen ja psykososiaalinen kuntoutus', 'social och psykosocial rehabilitering'),
        both('kuntouttava työtoiminta', 'arbetsverksamhet i rehabiliteringssyfte'),
        both(
          'palvelut, joilla tuetaan työttömän työllistymistä',
          'service som stöder arbetslösas möjligheter att få arbete',
        ),
      ],
    },
    {
      name: both(
        'Perhe- ja sosiaalipalvelut: lapset ja lapsiperheet',
        'Familje- och socialservice: barn och barnfamiljer',
      ),
      items: [
        both('yksilöinti- ja yhteystiedot', 'identifierings- och kontaktuppgifter'),
        both(
          'kiireellisen avun tarve ja palvelutarpeen arvio',
          'behov av brådskande hjälp och bedömning av servicebehovet',
        ),
        both('sosiaalityö ja sosiaaliohjaus', 'socialarbete och social handledning'),
        both('perhetyö', 'familjearbete'),
        both('tukiperheet ja tukihenkilöt', 'stödfamiljer och stödpersoner'),
        both('valvotut tapaamiset', 'övervakat umgänge'),
        both(
          'muu sosiaalihuoltolain mukainen tuki lapselle tai perheelle',
          'annat stöd enligt socialvårdslagen till barnet eller familjen',
        ),
      ],
    },
  ],
  sources: [
    { kind: 'dataSubject', name: both('Asiakas', 'Klienten') },
    {
      kind: 'representative',
      name: both(
        'Lapsen huoltaja tai muu laillinen edustaja',
        'Barnets vårdnadshavare eller någon annan laglig företrädare',
      ),
    },
    {
      kind: 'otherController',
      name: both(
        'Huittisten kaupunki, jolta tiedot siirtyivät 1.1.2023',
        'Vittis stad, från vilken uppgifterna övergick den 1 januari 2023',
      ),
      legalGround: [{ number: '616/2021', section: '64' }],
    },
    {
      kind: 'authority',
      name: both(`${DVV.fi}, väestötietojärjestelmä`, `${DVV.sv}, befolkningsdatasystemet`),
    },
    {
      kind: 'authority',
      name: both(
        'Viranomaiset ja muut, joilla on velvollisuus antaa tietoja sosiaalihuollolle',
        'Myndigheter och andra som är skyldiga att lämna uppgifter till socialvården',
      ),
      legalGround: [CARE_INFORMATION_RIGHT],
    },
    {
      kind: 'authority',
      name: both(
        'Kansaneläkelaitos: Etuustietopalvelu Kelmu',
        'Folkpensionsanstalten: förmånsuppgiftstjänsten Kelmu',
      ),
      legalGround: [CARE_INFORMATION_RIGHT],
    },
  ],
  provision: {
    text: both(
      'Tietojen käsittely perustuu lakiin, ei sopimukseen. Asiakkaan ja hänen edustajansa oli annettava ne tiedot, joita sosiaalihuollon järjestämiseen tarvittiin (812/2000, 12 §). Uusia tietoja tähän rekisteriin ei enää kerätä.',
      'Uppgifterna behandlas med stöd av lag, inte av ett avtal. Klienten och klientens företrädare var skyldiga att lämna de uppgifter som behövdes för att ordna socialvården (812/2000, 12 §). Inga nya uppgifter samlas längre in i det här registret.',
    ),
    consequences: both(
      'Tietoja ei enää kerätä, joten seurauksia ei ole.',
      'Uppgifter samlas inte längre in, och därför finns det inga följder.',
    ),
  },
  recipients: [
    {
      kind: 'authority',
      name: both(
        'Aktivointisuunnitelman laatijat ja heidän asiantuntijansa',
        'De som gör upp en aktiveringsplan och de sakkunniga som anlitas',
      ),
      text: both(
        'Suunnitelman tekijät voivat vaihtaa siihen tarvittavat välttämättömät tiedot, vaikka ne ovat salassa pidettäviä. Suunnitelma tallennetaan hyvinvointialueen rekisteriin ja työvoimapalvelujen valtakunnalliseen tietovarantoon.',
        'De som deltar i planen får trots sekretessen utbyta de uppgifter som är nödvändiga för den. Planen förs in i välfärdsområdets register och i arbetskraftsservicens riksomfattande informationsresurs.',
      ),
      ground: [
        { number: '189/2001', section: '12' },
        { number: '380/2023', section: '120' },
      ],
    },
    {
      kind: 'authority',
      name: both(
        'Viranomaiset, joilla on lakiin perustuva oikeus saada asiakastietoja',
        'Myndigheter som enligt lag har rätt att få kunduppgifter',
      ),
      text: both('Yksittäisen pyynnön perusteella.', 'På begäran i det enskilda fallet.'),
      ground: [CLIENT_DATA_ACT],
    },
  ],
  processors: [
    {
      name: both(
        'Palveluntuottajat, jotka antavat sosiaalipalveluja hyvinvointialueen lukuun',
        'Serviceproducenter som ger socialservice för välfärdsområdets räkning',
      ),
      task: both(
        'käsittelevät tietoja sen verran kuin sopimus ja laki edellyttävät (703/2023, 14 §)',
        'behandlar uppgifter i den mån avtalet och lagen kräver det (703/2023, 14 §)',
      ),
    },
  ],
  transfers: 'none',
  automatedDecisions: 'none',
  retention: [
    SOCIAL_CARE_RETENTION.basic,
    SOCIAL_CARE_RETENTION.workingAge,
    SOCIAL_CARE_RETENTION.families,
    CARE_PAYMENTS_RETENTION,
    ARCHIVED_RETENTION,
  ],
  rights: 'computed',
  rightsChannels: channelsOf('satakunta', 'satakunta-social-care-records'),
  security: [
    both(
      'Tiedot näkee vain se, jolla on siihen oikeus työtehtävänsä vuoksi (703/2023, 9 §).',
      'Uppgifterna kan ses bara av den som har rätt till det på grund av sina arbetsuppgifter (703/2023, 9 §).',
    ),
    both(
      'Säilyttämistä, arkistointia ja hävittämistä ohjaa tiedonohjaussuunnitelma.',
      'Förvaring, arkivering och förstöring styrs av informationsstyrningsplanen.',
    ),
  ],
  systems: [
    both(
      'Tiedot on aikanaan kirjattu ProConsona- ja Pegasos-järjestelmiin.',
      'Uppgifterna har på sin tid förts in i systemen ProConsona och Pegasos.',
    ),
  ],
  manualMaterial: both(
    'Rekisterissä on myös paperiasiakirjoja.',
    'I registret ingår också pappershandlingar.',
  ),
  logs: CARE_LOGS_2026,
  secrecyBasis: CARE_SECRECY,
  toBeCompleted: [
    {
      part: 'legalBases',
      note: both(
        'Onko rekisterissä suostumukseen perustuvia tietoja? Vuoden 2019 seloste mainitsi suostumuksen, mutta ei kertonut, mitä se koskee.',
        'Finns det i registret uppgifter som grundar sig på samtycke? 2019 års beskrivning nämnde samtycke men inte vad det gällde.',
      ),
    },
  ],
  dates: { drafted: '2019-10-29', updated: UPDATED_2026 },
}
