import { blocking, words } from '#app/notices/lint/rules/rule.ts'
import type { WordRow, WordRule } from '#app/notices/lint/rules/word-rule.ts'

const HELSINKI = /helsin(?:gi|ki)|helsingfors/iu
const KOTKA = /kotka/iu
/** A wellbeing services county has boards of its own with the same names. */
const OF_COUNTY = /(?:hyvinvointialueen|välfärdsområdets)\s$/iu
const BY_KELA = /kela(?!\p{L})|kelan|kelalta|kelasta|kansaneläkelaito|\bFPA|folkpensionsanstalt/iu

const DVV = words(
  'Digi- ja väestötietovirasto',
  'Myndigheten för digitalisering och befolkningsdata',
)
const LVV = words('Lupa- ja valvontavirasto', 'Tillstånds- och tillsynsverket')
const COUNTY = words('hyvinvointialue', 'välfärdsområdet')

/** Authorities, bodies and benefits that have another name or are gone (law 5.2). */
const ROWS: readonly WordRow[] = [
  {
    id: 'A-01',
    severity: 'error',
    blocks: false,
    pattern: 'väestörekisterikesku\\p{L}+|befolkningsregistercentral\\p{L}*',
    validFrom: '2020-01-01',
    message: words(
      'Väestörekisterikeskus on 1.1.2020 alkaen Digi- ja väestötietovirasto.',
      'Befolkningsregistercentralen är sedan 1.1.2020 Myndigheten för digitalisering och befolkningsdata.',
    ),
    source: '304/2019 § 10',
    successor: DVV,
  },
  {
    id: 'A-01',
    severity: 'error',
    blocks: false,
    pattern: 'väestörekisteri(?!kesku)\\p{L}*',
    validFrom: '2020-01-01',
    message: words(
      'Väestörekisteriä ei enää ole tällä nimellä: tiedot saadaan Digi- ja väestötietoviraston väestötietojärjestelmästä.',
      'Befolkningsregistret finns inte längre under det namnet: uppgifterna fås ur befolkningsdatasystemet hos Myndigheten för digitalisering och befolkningsdata.',
    ),
    source: '661/2009; 304/2019 § 10',
    successor: words(
      'väestötietojärjestelmä (Digi- ja väestötietovirasto)',
      'befolkningsdatasystemet (Myndigheten för digitalisering och befolkningsdata)',
    ),
  },
  {
    id: 'A-02',
    severity: 'error',
    blocks: false,
    pattern: 'maistraat\\p{L}+|magistrat(?:en|ens|er|erna|ernas)?',
    validFrom: '2020-01-01',
    message: words(
      'Maistraatit lakkautettiin 1.1.2020: niiden tehtävät ovat Digi- ja väestötietovirastossa.',
      'Magistraterna upphörde 1.1.2020: deras uppgifter sköts av Myndigheten för digitalisering och befolkningsdata.',
    ),
    source: '304/2019',
    successor: DVV,
  },
  {
    id: 'A-03',
    severity: 'error',
    blocks: false,
    pattern:
      'ELY-?kesku\\p{L}+|ELY:\\p{L}+|elinkeino-, liikenne- ja ympäristökesku\\p{L}+|närings-, trafik- och miljöcentral\\p{L}*|NTM-?central\\p{L}*',
    validFrom: '2026-01-01',
    message: words(
      'ELY-keskusten tilalla ovat 1.1.2026 alkaen elinvoimakeskukset; ympäristöluvat ja -valvonta ovat Lupa- ja valvontavirastossa.',
      'Närings-, trafik- och miljöcentralerna ersattes 1.1.2026 av livskraftscentralerna; miljötillstånd och -tillsyn hör till Tillstånds- och tillsynsverket.',
    ),
    source: '531/2025',
    successor: words('elinvoimakeskus', 'livskraftscentralen'),
  },
  {
    id: 'A-16',
    severity: 'error',
    blocks: false,
    pattern:
      'Etelä-Suomen (?:aluehallintovirasto\\p{L}*|AVI(?:n|:\\p{L}+)?)|Regionförvaltningsverket i Södra Finland',
    near: /saavutettavu|tillgänglighet(?:sutlåtande|skrav|stillsyn|en)?/iu,
    validFrom: '2025-01-01',
    message: words(
      'Digipalvelujen saavutettavuutta valvoo 1.1.2025 alkaen Liikenne- ja viestintävirasto Traficom, ei enää Etelä-Suomen aluehallintovirasto.',
      'Tillsynen över digitala tjänsters tillgänglighet sköts sedan 1.1.2025 av Transport- och kommunikationsverket Traficom, inte längre av Regionförvaltningsverket i Södra Finland.',
    ),
    source: '606/2024',
    successor: words(
      'Liikenne- ja viestintävirasto Traficom',
      'Transport- och kommunikationsverket Traficom',
    ),
  },
  {
    id: 'A-04',
    severity: 'error',
    blocks: false,
    pattern:
      '(?:Etelä-Suomen )?aluehallintovirasto\\p{L}*|regionförvaltningsverk\\p{L}*(?: i Södra Finland)?',
    validFrom: '2026-01-01',
    message: words(
      'Aluehallintovirastot lakkautettiin 1.1.2026: niiden tehtävät ovat Lupa- ja valvontavirastossa.',
      'Regionförvaltningsverken upphörde 1.1.2026: deras uppgifter sköts av Tillstånds- och tillsynsverket.',
    ),
    source: '531/2025',
    successor: LVV,
  },
  {
    id: 'A-04',
    severity: 'error',
    blocks: false,
    pattern: '(?:AVI(?:n|lle|sta|:\\p{L}+)?|RFV)(?!-)',
    exact: true,
    validFrom: '2026-01-01',
    message: words(
      'AVI eli aluehallintovirasto lakkautettiin 1.1.2026: sen tehtävät ovat Lupa- ja valvontavirastossa.',
      'RFV, det vill säga regionförvaltningsverket, upphörde 1.1.2026: uppgifterna sköts av Tillstånds- och tillsynsverket.',
    ),
    source: '531/2025',
    successor: LVV,
  },
  {
    id: 'A-05',
    severity: 'error',
    blocks: false,
    pattern:
      'Valvira\\p{L}*|Sosiaali- ja terveysalan lupa- ja valvontavirasto\\p{L}*|Tillstånds- och tillsynsverket för social- och hälsovården',
    validFrom: '2026-01-01',
    message: words(
      'Valvira yhdistettiin 1.1.2026 Lupa- ja valvontavirastoon.',
      'Valvira gick 1.1.2026 upp i Tillstånds- och tillsynsverket.',
    ),
    source: '531/2025',
    successor: LVV,
  },
  {
    id: 'A-06',
    severity: 'error',
    blocks: false,
    pattern:
      '(?:Uudenmaan )?TE-?toimisto\\p{L}*|(?:Nylands )?TE-?byrå\\p{L}*|työ- ja elinkeinotoimisto\\p{L}*|arbets- och näringsbyrå\\p{L}*',
    validFrom: '2025-01-01',
    message: words(
      'TE-toimistot lakkautettiin 1.1.2025: työvoimapalveluista vastaavat kunta ja työllisyysalue työvoimaviranomaisena.',
      'Arbets- och näringsbyråerna upphörde 1.1.2025: kommunen eller sysselsättningsområdet svarar som arbetskraftsmyndighet för arbetskraftsservicen.',
    ),
    source: '380/2023',
    successor: words('työvoimaviranomainen', 'arbetskraftsmyndigheten'),
  },
  {
    id: 'A-07',
    severity: 'warning',
    pattern:
      'KEHA-?kesku\\p{L}+|KEHA-centret|(?:elinkeino-, liikenne- ja ympäristökeskusten sekä työ- ja elinkeinotoimistojen )?kehittämis- ja hallintokesku\\p{L}+|utvecklings- och förvaltningscentr\\p{L}+',
    notAfter: /(?:työllisyys|sysselsättnings)-,\s$/iu,
    validFrom: '2026-01-01',
    message: words(
      'KEHA-keskus on 1.1.2026 alkaen Työllisyys-, kehittämis- ja hallintokeskus.',
      'KEHA-centret är sedan 1.1.2026 Sysselsättnings-, utvecklings- och förvaltningscentret.',
    ),
    source: '531/2025',
    successor: words(
      'Työllisyys-, kehittämis- ja hallintokeskus',
      'Sysselsättnings-, utvecklings- och förvaltningscentret',
    ),
  },
  {
    id: 'A-08',
    severity: 'error',
    pattern:
      'perusturva(?:lautakun|johtaj|kuntayhtym|keskuks|keskus)\\p{L}*|grundtrygghets(?:nämnd|direktör|samkommun)\\p{L}*',
    notAfter: OF_COUNTY,
    validFrom: '2023-01-01',
    message: words(
      'Kunnan tai kuntayhtymän perusturvan lautakunta ja johto eivät ole olleet sosiaali- ja terveyshuollon rekisterinpitäjiä 1.1.2023 jälkeen: rekisterinpitäjä on hyvinvointialue. Siirrä seloste hyvinvointialueelle tai päätä rekisteri.',
      'Kommunens eller samkommunens grundtrygghetsnämnd och ledning har inte varit personuppgiftsansvariga inom social- och hälsovården efter 1.1.2023: ansvaret har välfärdsområdet. Flytta beskrivningen till välfärdsområdet eller avsluta registret.',
    ),
    source: '612/2021 § 58; 616/2021 § 64',
    successor: COUNTY,
  },
  {
    id: 'A-08',
    severity: 'error',
    pattern:
      'sosiaali- ja terveys(?:lautakun|virasto)\\p{L}*|social- och hälsovårds(?:nämnd|verk)\\p{L}*',
    notIn: /helsingin\skaupun|helsingfors\sstad/iu,
    notAfter: OF_COUNTY,
    validFrom: '2023-01-01',
    message: words(
      'Kunnan sosiaali- ja terveyslautakunta ei ole ollut sosiaali- ja terveydenhuollon rekisterinpitäjä 1.1.2023 jälkeen: rekisterinpitäjä on hyvinvointialue. Kotoutumispalveluista vastaava kunnan toimielin on nimettävä erikseen.',
      'Kommunens social- och hälsovårdsnämnd har inte varit personuppgiftsansvarig inom social- och hälsovården efter 1.1.2023: ansvaret har välfärdsområdet. Det kommunala organ som ansvarar för integrationstjänster ska anges särskilt.',
    ),
    source: '612/2021 § 58; 616/2021 § 64',
    successor: COUNTY,
  },
  {
    id: 'A-09',
    severity: 'error',
    pattern:
      '(?:sektordirektören för )?social- och hälsovårds?(?:sektor|verk|nämnd)\\p{L}*|sosiaali- ja terveys(?:toimiala|virasto|lautakun)\\p{L}*',
    onlyIn: HELSINKI,
    validFrom: '2023-01-01',
    message: words(
      'Helsingin sosiaali- ja terveystoimiala ja sen lautakunta ovat 1.1.2023 alkaen sosiaali-, terveys- ja pelastustoimiala ja -lautakunta. Sosiaali- ja terveysvirasto päättyi jo 2017.',
      'Social- och hälsovårdssektorn i Helsingfors och dess nämnd är sedan 1.1.2023 social-, hälsovårds- och räddningssektorn och -nämnden. Social- och hälsovårdsverket upphörde redan 2017.',
    ),
    source: '616/2021; Helsingin hallintosääntö',
    successor: words(
      'sosiaali-, terveys- ja pelastustoimiala',
      'social-, hälsovårds- och räddningssektorn',
    ),
  },
  {
    id: 'A-10',
    severity: 'warning',
    pattern:
      '(?:kunnan|kuntien|kunnallinen|kunnallisen|kunnallista) (?:perus)?toimeentulotu\\p{L}+|perustoimeentulotu\\p{L}+|toimeentulotuen myöntämi\\p{L}+|(?:kommunens|kommunernas|kommunalt) (?:grundläggande )?utkomststöd\\p{L}*|grundläggande utkomststöd\\p{L}*|beviljande av utkomststöd',
    notNear: BY_KELA,
    notAfter: /(?:täydentävän|ehkäisevän|kompletterande|förebyggande)\s$/iu,
    validFrom: '2017-01-01',
    message: words(
      'Perustoimeentulotuen myöntää Kela 1.1.2017 alkaen. Kerro, mitä tukea tässä rekisterissä käsitellään: täydentävää, ehkäisevää vai vanhoja asioita.',
      'Grundläggande utkomststöd beviljas av FPA sedan 1.1.2017. Ange vilket stöd som behandlas i registret: kompletterande, förebyggande eller gamla ärenden.',
    ),
    source: '815/2015',
    successor: words('Kela', 'FPA'),
  },
  {
    id: 'A-11',
    severity: 'error',
    blocks: false,
    pattern:
      'työmarkkinatu(?:ki|en|kea|keen|esta|ella)\\p{L}*|peruspäivärah\\p{L}+|arbetsmarknadsstöd\\p{L}*|grunddagpenning\\p{L}*',
    validFrom: '2026-05-01',
    message: words(
      'Työmarkkinatuki ja peruspäiväraha on korvattu yleistuella 1.5.2026 alkaen.',
      'Arbetsmarknadsstödet och grunddagpenningen ersattes av allmänt stöd 1.5.2026.',
    ),
    source: '48/2026 § 55',
    successor: words('yleistuki', 'allmänt stöd'),
  },
  {
    id: 'A-12',
    severity: 'warning',
    pattern: '(?:sosiaali|potilas)asiami(?:es|eh)\\p{L}*|(?:social|patient)ombudsm[aä]n\\p{L}*',
    validFrom: '2024-01-01',
    message: words(
      'Sosiaaliasiamiehen ja potilasasiamiehen tilalla ovat 1.1.2024 alkaen sosiaaliasiavastaava ja potilasasiavastaava.',
      'Social- och patientombudsmännen heter sedan 1.1.2024 socialombud och patientombud.',
    ),
    source: '739/2023',
    successor: words('sosiaaliasiavastaava, potilasasiavastaava', 'socialombudet, patientombudet'),
  },
  {
    id: 'A-13',
    severity: 'error',
    blocks: false,
    pattern: 'tietosuojalautakun\\p{L}+|datasekretessnämnd\\p{L}*',
    validFrom: '2019-01-01',
    message: words(
      'Tietosuojalautakunta lakkautettiin 1.1.2019. Valvontaviranomainen on tietosuojavaltuutettu.',
      'Datasekretessnämnden upphörde 1.1.2019. Tillsynsmyndighet är dataombudsmannen.',
    ),
    source: '1050/2018 §§ 37–38',
    successor: words('tietosuojavaltuutettu', 'dataombudsmannen'),
  },
  {
    id: 'A-15',
    severity: 'error',
    pattern: 'maahanmuuttotoimisto\\p{L}*',
    onlyIn: KOTKA,
    once: true,
    validFrom: '2023-01-01',
    message: words(
      'Kotkan maahanmuuttotoimiston rekisteri jakautui 1.1.2023: kotoutumispalvelut jäivät kaupungille, sosiaalityö siirtyi hyvinvointialueelle. Erota ne omiksi rekistereikseen.',
      'Registret vid Kotkas invandrarbyrå delades 1.1.2023: integrationstjänsterna stannade hos staden, socialarbetet gick till välfärdsområdet. Skilj dem åt som egna register.',
    ),
    source: '612/2021 § 58; 681/2023',
    successor: words(
      'kotoutumispalvelut (kaupunki); sosiaalityö (hyvinvointialue)',
      'integrationstjänster (staden); socialarbete (välfärdsområdet)',
    ),
  },
  {
    id: 'A-15',
    severity: 'error',
    pattern:
      '(?:toimeentulotuen ja )?aikuissosiaalityön (?:ja toimeentulotuen )?(?:henkilö|asiakas)?rekister\\p{L}+|(?:vuxensocialarbetets|vuxensocialarbetets och utkomststödets) (?:klient|person)?register\\p{L}*',
    notIn: /helsingin\skaupun|helsingfors\sstad|hyvinvointialue|välfärdsområde/iu,
    validFrom: '2023-01-01',
    message: words(
      'Aikuissosiaalityön ja toimeentulotuen rekisterit eivät ole olleet kunnan rekistereitä 1.1.2023 jälkeen: rekisterinpitäjä on hyvinvointialue, eikä kunta voi yhdistää tietoja niihin.',
      'Registren för vuxensocialarbete och utkomststöd har inte varit kommunens efter 1.1.2023: personuppgiftsansvarig är välfärdsområdet, och kommunen kan inte föra samman uppgifter med dem.',
    ),
    source: '612/2021 § 58; 616/2021 § 64',
    successor: COUNTY,
  },
]

export const AUTHORITY_RULES: readonly WordRule[] = ROWS.map(blocking)
