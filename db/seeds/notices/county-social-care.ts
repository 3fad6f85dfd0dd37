import type { Localized } from '#app/i18n/lang.ts'
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
  DECIDED_WITHOUT,
  dpoOf,
  DVV,
  GDPR,
  registryOf,
  SOCIAL_CARE_RETENTION,
  SOCIAL_WELFARE_ACT,
  socialCareBasis,
  UPDATED_2026,
} from '#db/seeds/notices/common-2026.ts'

interface County {
  readonly key: 'satakunta' | 'kymenlaakso'
  readonly unitKey: string
  readonly name: Localized
  /** "Satakunnan hyvinvointialueen", "i Satakunta välfärdsområde". */
  readonly ofCounty: Localized
  /** A municipality whose data have come here, and "Huittisten kaupungin", "Vittis stads". */
  readonly city: Localized
  readonly ofCity: Localized
}

/**
 * The social-care client register of a wellbeing services county: its own clients, and the documents
 * that came from the municipalities at the beginning of 2023 (612/2021 § 58; 616/2021 § 64).
 */
function countySocialCare({ key, unitKey, name, ofCounty, city, ofCity }: County): NoticeContent {
  const { addressLines, email } = registryOf(key)
  return {
    kind: 'notice',
    registerName: both('Sosiaalihuollon asiakasrekisteri', 'Socialvårdens klientregister'),
    plainSummary: both(
      `Rekisterissä on tietoja ihmisistä, jotka ovat ${ofCounty.fi} sosiaalihuollon asiakkaita tai jotka ovat olleet kuntien sosiaalihuollon asiakkaita ennen vuotta 2023. Mukana ovat ${ofCity.fi} sosiaalihuollon vanhat tiedot. Tiedot ovat salassa pidettäviä.`,
      `I registret finns uppgifter om människor som är klienter inom socialvården ${ofCounty.sv} eller som har varit klienter inom kommunernas socialvård före år 2023. Här finns också de äldre uppgifterna från ${ofCity.sv} socialvård. Uppgifterna är sekretessbelagda.`,
    ),
    controller: {
      name,
      ...(addressLines === undefined ? {} : { addressLines }),
      ...(email === undefined ? {} : { email }),
    },
    jointControllers: 'none',
    dpo: dpoOf(key),
    purposes: [
      {
        id: 'social-care',
        text: both(
          'Sosiaalihuollon järjestäminen ja antaminen: palvelutarpeen arviointi, suunnitelmat, päätökset, palvelut ja niiden seuranta',
          'Ordnande och genomförande av socialvård: bedömning av servicebehovet, planer, beslut, service och uppföljning av den',
        ),
        legalBases: [
          socialCareBasis(
            { number: '612/2021' },
            SOCIAL_WELFARE_ACT,
            { number: '417/2007' },
            { number: '675/2023' },
          ),
        ],
        fields: ['socialCare'],
      },
      {
        id: 'income-support',
        text: both(
          'Täydentävä ja ehkäisevä toimeentulotuki',
          'Kompletterande och förebyggande utkomststöd',
        ),
        legalBases: [socialCareBasis({ number: '1412/1997' })],
        fields: ['socialCare'],
      },
      {
        id: 'client-fees',
        text: both(
          'Asiakasmaksujen määrääminen ja periminen',
          'Fastställande och uttag av klientavgifter',
        ),
        legalBases: [{ art6: 'ART6_1_C', statutes: [{ number: '734/1992' }] }],
        fields: ['socialCare'],
      },
      {
        id: 'municipal-documents',
        text: both(
          'Kuntien sosiaalihuollosta siirtyneiden asiakirjojen säilyttäminen ja käyttäminen palvelujen jatkuessa',
          'Förvaring av de handlingar som övergått från kommunernas socialvård, och användning av dem när servicen fortsätter',
        ),
        legalBases: [
          socialCareBasis(
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
      CLIENT_DATA_ACT,
      SOCIAL_WELFARE_ACT,
      { number: '612/2021' },
      { number: '616/2021' },
      { number: '417/2007' },
      { number: '675/2023' },
      { number: '1412/1997' },
      { number: '734/1992' },
      { number: '812/2000' },
      { number: '434/2003' },
      { number: '621/1999' },
    ],
    dataSubjects: [
      both('Sosiaalihuollon asiakkaat', 'Klienter inom socialvården'),
      both(
        'Asiakkaan perheenjäsenet ja muut läheiset, jos asian käsittely vaatii',
        'Klientens familjemedlemmar och andra närstående, om ärendet kräver det',
      ),
      both('Asiakkaan edustajat', 'Klientens företrädare'),
    ],
    dataCategories: [
      {
        name: both('Perustiedot', 'Grunduppgifter'),
        special: false,
        items: [
          both('nimi ja henkilötunnus', 'namn och personbeteckning'),
          both('yhteystiedot ja turvakielto', 'kontaktuppgifter och spärrmarkering'),
          both('asiointikieli ja tulkin tarve', 'kommunikationsspråk och behov av tolk'),
          both('perhe, huoltajat ja edustajat', 'familj, vårdnadshavare och företrädare'),
        ],
      },
      {
        name: both('Asian käsittely', 'Handläggning'),
        special: false,
        items: [
          both('ilmoitukset, hakemukset ja yhteydenotot', 'anmälningar, ansökningar och kontakter'),
          both('palvelutarpeen arvioinnit', 'bedömningar av servicebehovet'),
          both('asiakassuunnitelmat', 'klientplaner'),
          both('päätökset ja niiden tiedoksiannot', 'beslut och hur de har delgetts'),
          both('asiakaskertomus', 'klientrapport'),
        ],
      },
      {
        name: both('Talous ja maksut', 'Ekonomi och avgifter'),
        special: false,
        items: [
          both('tulot, menot ja varat', 'inkomster, utgifter och tillgångar'),
          both('maksetut tuet ja pankkitilin tiedot', 'utbetalda stöd och bankkonto'),
          both('asiakasmaksut', 'klientavgifter'),
        ],
      },
      {
        name: both(
          'Terveystiedot, joita palvelun tarve edellyttää',
          'Hälsouppgifter som behovet av service kräver',
        ),
        special: true,
      },
      {
        name: both(
          'Muut arkaluonteiset tiedot, jos palvelua ei voida antaa ilman niitä',
          'Andra känsliga uppgifter, om servicen inte kan ges utan dem',
        ),
        special: true,
      },
    ],
    specialCategories: [
      {
        text: both(
          'Terveyttä koskevat ja muut arkaluonteiset tiedot, jotka ovat sosiaalihuollon järjestämiseksi välttämättömiä.',
          'Uppgifter om hälsa och andra känsliga uppgifter som är nödvändiga för att ordna socialvården.',
        ),
        art9: 'ART9_2_H',
      },
    ],
    sources: [
      {
        kind: 'dataSubject',
        name: both('Asiakas', 'Klienten'),
        detail: both('ensisijainen lähde', 'den främsta källan'),
      },
      {
        kind: 'representative',
        name: both(
          'Lapsen huoltaja tai asiakkaan muu edustaja',
          'Barnets vårdnadshavare eller någon annan företrädare för klienten',
        ),
      },
      {
        kind: 'authority',
        name: both(`${DVV.fi}, väestötietojärjestelmä`, `${DVV.sv}, befolkningsdatasystemet`),
        detail: both('henkilö-, osoite- ja perhetiedot', 'person-, adress- och familjeuppgifter'),
      },
      {
        kind: 'authority',
        name: both(
          'Kansaneläkelaitos, Verohallinto ja muut, joilla on velvollisuus antaa tietoja sosiaalihuollolle',
          'Folkpensionsanstalten, Skatteförvaltningen och andra som är skyldiga att lämna uppgifter till socialvården',
        ),
        detail: both('välttämättömät tiedot', 'nödvändiga uppgifter'),
        legalGround: [CARE_INFORMATION_RIGHT],
      },
      {
        kind: 'otherController',
        name: both(`Alueen kunnat, myös ${city.fi}`, `Kommunerna i området, också ${city.sv}`),
        detail: both(
          'ennen 1.1.2023 laaditut sosiaalihuollon asiakirjat',
          'socialvårdens handlingar från tiden före den 1 januari 2023',
        ),
        legalGround: [{ number: '616/2021', section: '64' }],
      },
    ],
    provision: {
      text: both(
        'Tietojen käsittely perustuu lakiin. Asiakkaan ja hänen edustajansa on annettava ne tiedot, joita sosiaalihuollon järjestämiseen tarvitaan (812/2000, 12 §). Tietojen antaminen ei perustu sopimukseen.',
        'Uppgifterna behandlas med stöd av lag. Klienten och klientens företrädare ska lämna de uppgifter som behövs för att ordna socialvården (812/2000, 12 §). Att lämna uppgifter är inget avtalsenligt krav.',
      ),
      consequences: DECIDED_WITHOUT,
    },
    recipients: [
      {
        kind: 'authority',
        name: both(
          'Viranomaiset, joilla on lakiin perustuva oikeus saada asiakastietoja',
          'Myndigheter som enligt lag har rätt att få kunduppgifter',
        ),
        text: both('Yksittäisen pyynnön perusteella.', 'På begäran i det enskilda fallet.'),
        ground: [CLIENT_DATA_ACT],
      },
      {
        kind: 'otherController',
        name: both(
          'Muut sosiaali- ja terveydenhuollon palvelunantajat',
          'Andra tjänstetillhandahållare inom social- och hälsovården',
        ),
        text: both(
          'Asiakkaan luovutusluvalla tai lain nojalla.',
          'Med klientens tillstånd till utlämnande eller med stöd av lag.',
        ),
        ground: [CLIENT_DATA_ACT],
      },
      {
        kind: 'otherController',
        name: both('Pankit', 'Banker'),
        text: both('Asiakkaalle maksettavat tuet.', 'Stöd som betalas till klienten.'),
      },
    ],
    processors: [
      {
        name: both('Asiakastietojärjestelmän toimittaja', 'Leverantören av klientdatasystemet'),
        task: both('järjestelmän ylläpito ja tuki', 'drift av och stöd för systemet'),
      },
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
      SOCIAL_CARE_RETENTION.families,
      SOCIAL_CARE_RETENTION.workingAge,
      SOCIAL_CARE_RETENTION.olderPeople,
      SOCIAL_CARE_RETENTION.substance,
      SOCIAL_CARE_RETENTION.disability,
      SOCIAL_CARE_RETENTION.childWelfare,
      {
        scope: both('Asiakasmaksupäätökset', 'Beslut om klientavgifter'),
        operator: 'criteria',
        text: both(
          'Säilytysaika on säädetty lain liitteessä.',
          'Förvaringstiden är fastställd i bilagan till lagen.',
        ),
        statutes: [CLIENT_DATA_ACT],
      },
      CARE_PAYMENTS_RETENTION,
      ARCHIVED_RETENTION,
    ],
    rights: 'computed',
    rightsChannels: channelsOf(key, unitKey),
    security: [
      both(
        'Tiedot näkee vain se, jolla on siihen oikeus työtehtävänsä vuoksi (703/2023, 9 §).',
        'Uppgifterna kan ses bara av den som har rätt till det på grund av sina arbetsuppgifter (703/2023, 9 §).',
      ),
      both(
        'Kirjautumiseen tarvitaan henkilökohtainen tunniste, ja käyttöä valvotaan lokitietojen avulla.',
        'Inloggningen kräver personlig identifiering, och användningen övervakas med hjälp av logguppgifter.',
      ),
      both('Henkilöstöä sitoo vaitiolovelvollisuus.', 'Personalen har tystnadsplikt.'),
    ],
    systems: [
      both('Sosiaalihuollon asiakastietojärjestelmä', 'Klientdatasystem för socialvården'),
      both(
        'Kanta-palvelut: sosiaalihuollon asiakastiedon arkisto',
        'Kanta-tjänsterna: klientdataarkivet för socialvården',
      ),
    ],
    manualMaterial: both(
      'Kunnilta siirtyneissä asiakirjoissa on myös paperia. Se on lukituissa arkistotiloissa.',
      'Bland de handlingar som övergått från kommunerna finns också papper. De förvaras i låsta arkivutrymmen.',
    ),
    logs: CARE_LOGS_2026,
    secrecyBasis: CARE_SECRECY,
    dates: { updated: UPDATED_2026 },
  }
}

export const satakuntaSocialCare = countySocialCare({
  key: 'satakunta',
  unitKey: 'satakunta-social-care-records',
  name: both('Satakunnan hyvinvointialue', 'Satakunta välfärdsområde'),
  ofCounty: both('Satakunnan hyvinvointialueen', 'i Satakunta välfärdsområde'),
  city: both('Huittisten kaupunki', 'Vittis stad'),
  ofCity: both('Huittisten kaupungin', 'Vittis stads'),
})

export const kymenlaaksoSocialCare = countySocialCare({
  key: 'kymenlaakso',
  unitKey: 'kymenlaakso-social-care-records',
  name: both('Kymenlaakson hyvinvointialue', 'Kymmenedalens välfärdsområde'),
  ofCounty: both('Kymenlaakson hyvinvointialueen', 'i Kymmenedalens välfärdsområde'),
  city: both('Kotkan kaupunki', 'Kotka stad'),
  ofCity: both('Kotkan kaupungin', 'Kotka stads'),
})
