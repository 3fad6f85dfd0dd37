import type { Localized } from '#app/i18n/lang.ts'
import type { Art6Basis, RecipientKind, Right } from '#app/notices/notice.ts'
import type { Availability } from '#app/notices/rights-matrix.ts'

/** Headings and labels of a rendered notice: the terms of law 4.1, 4.3 and the glossary 4.5. */

function words(fi: string, sv: string): Localized {
  return { fi, sv }
}

export const HEADINGS = {
  summary: words('Lyhyesti', 'I korthet'),
  controller: words('Rekisterinpitäjä', 'Personuppgiftsansvarig'),
  'joint-controllers': words(
    'Yhteisrekisterinpitäjät ja vastuunjako',
    'Gemensamt personuppgiftsansvariga och ansvarsfördelning',
  ),
  contacts: words('Rekisterin yhteyshenkilöt', 'Kontaktpersoner för registret'),
  dpo: words('Tietosuojavastaavan yhteystiedot', 'Dataskyddsombudets kontaktuppgifter'),
  purposes: words(
    'Henkilötietojen käsittelyn tarkoitus',
    'Ändamål med behandlingen av personuppgifter',
  ),
  'legal-bases': words('Käsittelyn oikeusperuste', 'Rättslig grund för behandlingen'),
  'legitimate-interests': words('Oikeutetut edut', 'Berättigade intressen'),
  statutes: words('Keskeinen lainsäädäntö', 'Central lagstiftning'),
  'data-subjects': words('Rekisteröityjen ryhmät', 'Kategorier av registrerade'),
  'data-categories': words('Henkilötietoryhmät', 'Kategorier av personuppgifter'),
  'special-categories': words(
    'Erityiset henkilötietoryhmät',
    'Särskilda kategorier av personuppgifter',
  ),
  'sub-registers': words('Osarekisterit', 'Delregister'),
  sources: words('Tietolähteet', 'Källor till personuppgifterna'),
  provision: words(
    'Onko tietojen antaminen lakisääteistä tai sopimukseen perustuvaa',
    'Är lämnandet av uppgifter ett lagstadgat eller avtalsenligt krav',
  ),
  recipients: words('Vastaanottajat ja luovutukset', 'Mottagare och utlämnande av uppgifter'),
  processors: words('Henkilötietojen käsittelijät', 'Personuppgiftsbiträden'),
  transfers: words('Siirto kolmanteen maahan', 'Överföring till tredjeland'),
  retention: words('Säilytysaika', 'Förvaringstid'),
  'automated-decisions': words(
    'Automaattinen päätöksenteko ja profilointi',
    'Automatiserat beslutsfattande och profilering',
  ),
  'further-processing': words(
    'Jatkokäsittely muuhun tarkoitukseen',
    'Vidarebehandling för andra ändamål',
  ),
  secrecy: words('Salassapitoperuste', 'Sekretessgrund'),
  systems: words('Tietojärjestelmät', 'Informationssystem'),
  'manual-material': words('Manuaalinen aineisto', 'Manuellt material'),
  logs: words('Lokitiedot', 'Logguppgifter'),
  security: words('Suojauksen periaatteet', 'Principer för skyddet'),
  rights: words('Rekisteröidyn oikeudet', 'Den registrerades rättigheter'),
  channels: words('Miten oikeuksia käytetään', 'Hur du utövar dina rättigheter'),
  complaint: words(
    'Asian saattaminen tietosuojavaltuutetun käsiteltäväksi',
    'Rätten att föra ärendet till dataombudsmannen',
  ),
  dates: words('Asiakirjan päiväys', 'Dokumentets datum'),
  unit: words('Tiedonhallintayksikkö', 'Informationshanteringsenhet'),
  'deciding-authority': words(
    'Tietojen antamisesta päättävä viranomainen',
    'Myndighet som beslutar om utlämnande av uppgifter',
  ),
  materials: words('Tietoaineistot tietoryhmittäin', 'Informationsmaterial enligt kategori'),
  'search-keys': words('Hakutekijät', 'Söktermer'),
  'open-interface': words(
    'Saatavuus teknisen rajapinnan avulla',
    'Tillgång via tekniskt gränssnitt',
  ),
  coverage: words('Aineiston kattavuus ja päivitys', 'Materialets omfattning och uppdatering'),
} as const satisfies Readonly<Record<string, Localized>>

export type SectionId = keyof typeof HEADINGS

/** Shown in place of a mandatory part, so that silence is never taken for "no". */
export const NOT_STATED = words(
  'Tätä tietoa ei ole annettu.',
  'Den här uppgiften har inte lämnats.',
)

/** Begins what a reader sees of a part that the controller has still to write. */
export const TO_BE_COMPLETED = words(
  'Rekisterinpitäjän täydennettävä',
  'Den personuppgiftsansvarige ska komplettera',
)

export const STATED_NONE = {
  jointControllers: words(
    'Yhteisrekisterinpitäjiä ei ole.',
    'Det finns inga gemensamt personuppgiftsansvariga.',
  ),
  recipients: words(
    'Tietoja ei luovuteta säännöllisesti.',
    'Uppgifter lämnas inte ut regelbundet.',
  ),
  processors: words(
    'Käsittelyä ei ole ulkoistettu.',
    'Behandlingen har inte lagts ut på någon utomstående.',
  ),
  transfers: words(
    'Tietoja ei siirretä Euroopan talousalueen ulkopuolelle.',
    'Uppgifter överförs inte till länder utanför Europeiska ekonomiska samarbetsområdet.',
  ),
  automatedDecisions: words(
    'Automaattisia päätöksiä tai profilointia ei ole.',
    'Varken automatiserade beslut eller profilering förekommer.',
  ),
  openInterface: words(
    'Tietoja ei voi hakea avoimen rajapinnan kautta.',
    'Uppgifterna kan inte hämtas via ett öppet gränssnitt.',
  ),
  publicAddress: words(
    'Tietojärjestelmällä ei ole julkista verkko-osoitetta.',
    'Informationssystemet har ingen offentlig webbadress.',
  ),
} as const satisfies Readonly<Record<string, Localized>>

export const LABELS = {
  name: words('Nimi', 'Namn'),
  address: words('Osoite', 'Adress'),
  phone: words('Puhelin', 'Telefon'),
  email: words('Sähköposti', 'E-post'),
  responsible: words(
    'Rekisteristä vastaava viranhaltija',
    'Tjänsteinnehavare som ansvarar för registret',
  ),
  contactPerson: words('Yhteyshenkilö', 'Kontaktperson'),
  purpose: words('Tarkoitus', 'Ändamål'),
  basis: words('Oikeusperuste', 'Rättslig grund'),
  statutes: words('Säädökset', 'Författningar'),
  source: words('Lähde', 'Källa'),
  details: words('Lisätiedot', 'Närmare uppgifter'),
  recipient: words('Vastaanottaja', 'Mottagare'),
  recipientKind: words('Tyyppi', 'Typ'),
  scope: words('Tiedot', 'Uppgifter'),
  period: words('Säilytys', 'Förvaring'),
  right: words('Oikeus', 'Rättighet'),
  status: words('Tilanne', 'Läge'),
  why: words('Selitys ja säännös', 'Förklaring och bestämmelse'),
  provision: words('Säännös', 'Bestämmelse'),
  ground: words('Peruste', 'Grund'),
  drafted: words('Laadittu', 'Upprättat'),
  updated: words('Päivitetty', 'Uppdaterat'),
  consequences: words('Seuraukset', 'Följder'),
  safeguards: words('Suojatoimet', 'Skyddsåtgärder'),
  logic: words('Päätöksenteon logiikka', 'Logiken bakom beslutsfattandet'),
  businessId: words('Y-tunnus', 'FO-nummer'),
  requests: words('Tietopyyntöjen yhteystiedot', 'Kontaktuppgifter för begäran om information'),
  publicAddress: words('Julkinen osoite', 'Offentlig adress'),
  years: words('Vuodet', 'År'),
  updates: words('Päivitystiheys', 'Uppdateringsfrekvens'),
  special: words('erityinen henkilötietoryhmä', 'särskild kategori av personuppgifter'),
  publicSource: words('Julkisesti saatavilla oleva lähde.', 'Källan är allmänt tillgänglig.'),
  noDate: words('Asiakirjassa ei ole päiväystä.', 'Dokumentet är inte daterat.'),
  basisUnknown: words(
    'Asiakirja ei kerro tietosuoja-asetuksen mukaista oikeusperustetta.',
    'Dokumentet anger ingen rättslig grund enligt dataskyddsförordningen.',
  ),
  rightsIntro: words(
    'Oikeudet on johdettu rekisterin oikeusperusteista voimassa olevan lainsäädännön mukaan.',
    'Rättigheterna har härletts ur registrets rättsliga grunder enligt gällande lagstiftning.',
  ),
  rightsInDocument: words(
    'Mitä asiakirja kertoo oikeuksista',
    'Vad dokumentet säger om rättigheterna',
  ),
  rightsAdded: words('Tarkennuksia oikeuksiin', 'Preciseringar om rättigheterna'),
} as const satisfies Readonly<Record<string, Localized>>

export const BASIS_NAMES: Readonly<Record<Art6Basis, Localized>> = {
  ART6_1_A: words('Suostumus', 'Samtycke'),
  ART6_1_B: words('Sopimuksen täytäntöönpano', 'Fullgörande av avtal'),
  ART6_1_C: words('Lakisääteinen velvoite', 'Rättslig förpliktelse'),
  ART6_1_D: words('Elintärkeä etu', 'Grundläggande intresse'),
  ART6_1_E: words(
    'Yleistä etua koskeva tehtävä tai julkisen vallan käyttö',
    'Uppgift av allmänt intresse eller myndighetsutövning',
  ),
  ART6_1_F: words('Oikeutettu etu', 'Berättigat intresse'),
}

export const RECIPIENT_KIND_NAMES: Readonly<Record<RecipientKind, Localized>> = {
  authority: words('Viranomainen', 'Myndighet'),
  processor: words('Henkilötietojen käsittelijä', 'Personuppgiftsbiträde'),
  jointController: words('Yhteisrekisterinpitäjä', 'Gemensamt personuppgiftsansvarig'),
  otherController: words('Muu rekisterinpitäjä', 'Annan personuppgiftsansvarig'),
  dataSubjectChosen: words('Rekisteröidyn valitsema', 'Vald av den registrerade'),
}

export const RIGHT_NAMES: Readonly<Record<Right, Localized>> = {
  access: words('Oikeus saada pääsy tietoihin', 'Rätt till tillgång till uppgifter'),
  rectification: words('Oikeus oikaista tiedot', 'Rätt till rättelse'),
  erasure: words('Oikeus poistaa tiedot', 'Rätt till radering'),
  restriction: words('Oikeus käsittelyn rajoittamiseen', 'Rätt till begränsning av behandling'),
  portability: words('Oikeus siirtää tiedot järjestelmästä toiseen', 'Rätt till dataportabilitet'),
  objection: words('Vastustamisoikeus', 'Rätt att göra invändningar'),
  consentWithdrawal: words('Suostumuksen peruuttaminen', 'Återkallande av samtycke'),
  automatedDecision: words(
    'Oikeus olla joutumatta automaattisen päätöksen kohteeksi',
    'Rätt att inte bli föremål för automatiserade beslut',
  ),
  complaint: words(
    'Oikeus saattaa asia tietosuojavaltuutetun käsiteltäväksi',
    'Rätt att föra ärendet till dataombudsmannen',
  ),
}

export const AVAILABILITY_NAMES: Readonly<Record<Availability, Localized>> = {
  available: words('Käytettävissä', 'Kan utövas'),
  conditional: words('Käytettävissä tietyin ehdoin', 'Kan utövas på vissa villkor'),
  'not-available': words('Ei yleensä koske tätä rekisteriä', 'Gäller i regel inte detta register'),
}

/** The standard remedy sentence of law 4.4 (GDPR 77; 1050/2018 § 21). */
export const COMPLAINT_SENTENCE = words(
  'Jos katsot, että henkilötietojesi käsittelyssä rikotaan tietosuojalainsäädäntöä, sinulla on oikeus saattaa asia tietosuojavaltuutetun käsiteltäväksi (yleinen tietosuoja-asetus 77 artikla, tietosuojalaki 21 §).',
  'Om du anser att behandlingen av dina personuppgifter strider mot dataskyddslagstiftningen har du rätt att föra ärendet till dataombudsmannen för behandling (artikel 77 i den allmänna dataskyddsförordningen, 21 § i dataskyddslagen).',
)
