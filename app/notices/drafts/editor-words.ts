import type { Localized } from '#app/i18n/lang.ts'
import type {
  MandatoryPart,
  RetentionTrigger,
  ServiceField,
  SourceKind,
} from '#app/notices/notice.ts'
import { HEADINGS, LABELS, RIGHT_NAMES } from '#app/notices/section-words.ts'

/** Labels and hints of the notice editor's fields, in the terms of law 4.1, 4.3 and 4.5. */

function words(fi: string, sv: string): Localized {
  return { fi, sv }
}

export const EDITOR_WORDS = {
  basics: words('Nimi, tiivistelmä ja päiväys', 'Namn, sammandrag och datum'),
  registerName: words('Rekisterin nimi', 'Registrets namn'),
  summaryHint: words(
    'Kahdesta neljään lyhyttä virkettä selkokielellä: mikä rekisteri on ja kenestä siinä on tietoja.',
    'Två till fyra korta meningar på lätt språk: vad registret är och vems uppgifter som finns i det.',
  ),
  linesHint: words(
    'Yksi asia riviä kohti. Sama rivi suomeksi ja ruotsiksi tarkoittaa samaa asiaa.',
    'En sak per rad. Samma rad på finska och svenska betyder samma sak.',
  ),
  statutesHint: words(
    'Yksi säädös riviä kohti, esimerkiksi 681/2023 73 § 3 mom. tai 703/2023 4 luku. Virallinen nimi tulee numerosta.',
    'En författning per rad, till exempel 681/2023 73 § 3 mom. eller 703/2023 4 kap. Det officiella namnet hämtas enligt numret.',
  ),
  role: words('Tehtävänimike', 'Tjänstebeteckning'),
  roleHint: words(
    'Tehtävä, ei henkilön nimeä: seloste ei vanhene, kun henkilö vaihtuu.',
    'En uppgift, inte ett namn: beskrivningen föråldras inte när personen byts.',
  ),
  contact: words('Yhteystiedot', 'Kontaktuppgifter'),
  jointController: words('Yhteisrekisterinpitäjä', 'Gemensamt personuppgiftsansvarig'),
  share: words('Vastuunjako ja kenen puoleen kääntyä', 'Ansvarsfördelning och vart man vänder sig'),
  purposesAndBases: words('Tarkoitukset ja oikeusperusteet', 'Ändamål och rättsliga grunder'),
  purpose: words('Käyttötarkoitus', 'Ändamål'),
  art6: words(
    'Peruste tietosuoja-asetuksen 6 artiklassa',
    'Grund i artikel 6 i dataskyddsförordningen',
  ),
  art9: words(
    'Peruste erityisille henkilötiedoille (9 artikla)',
    'Grund för särskilda kategorier (artikel 9)',
  ),
  basisUnknown: words('Ei tiedossa', 'Inte känd'),
  scope: words('Mitä osaa peruste koskee', 'Vilken del grunden gäller'),
  services: words('Palvelut', 'Tjänster'),
  servicesHint: words(
    'Ratkaisee, mitkä erityislait rajoittavat oikeuksia. Ei näy julkisessa selosteessa.',
    'Avgör vilka speciallagar som begränsar rättigheterna. Syns inte i den offentliga beskrivningen.',
  ),
  basisNote: words('Lisäys oikeusperusteisiin', 'Tillägg till de rättsliga grunderna'),
  legitimateInterests: words('Oikeutetut edut', 'Berättigade intressen'),
  interestsHint: words(
    'Vain, jos jokin tarkoitus nojaa oikeutettuun etuun. Viranomainen ei voi vedota siihen tehtäviään hoitaessaan.',
    'Bara om något ändamål bygger på ett berättigat intresse. En myndighet kan inte åberopa det när den fullgör sina uppgifter.',
  ),
  data: words('Rekisteröidyt ja tiedot', 'Registrerade och uppgifter'),
  category: words('Henkilötietoryhmä', 'Kategori av personuppgifter'),
  items: words('Tiedot', 'Uppgifter'),
  special: words('Erityinen henkilötietoryhmä (9 artikla)', 'Särskild kategori (artikel 9)'),
  specialCategory: words('Erityinen henkilötietoryhmä', 'Särskild kategori'),
  what: words('Teksti', 'Text'),
  subRegister: words('Osarekisteri', 'Delregister'),
  source: words('Tietolähde', 'Källa'),
  kind: words('Tyyppi', 'Typ'),
  sourceDetail: words('Mitä tietoja', 'Vilka uppgifter'),
  frequency: words('Kuinka usein', 'Hur ofta'),
  publicSource: words('Lähde on julkisesti saatavilla', 'Källan är allmänt tillgänglig'),
  provision: words(
    'Onko tietojen antaminen pakollista',
    'Är det obligatoriskt att lämna uppgifterna',
  ),
  recipientsTitle: words(
    'Vastaanottajat, käsittelijät ja siirrot',
    'Mottagare, biträden och överföringar',
  ),
  whatAndWhy: words('Mitä luovutetaan ja miksi', 'Vad som lämnas ut och varför'),
  processor: words('Henkilötietojen käsittelijä', 'Personuppgiftsbiträde'),
  task: words('Tehtävä', 'Uppgift'),
  retention: words('Säilytyssääntö', 'Förvaringsregel'),
  operator: words('Miten säilytys määräytyy', 'Hur förvaringen bestäms'),
  periodHint: words(
    'Luku ja yksikkö: 10 v, 48 kk, 2 vk tai 30 pv. Vain, kun säilytetään määräaika.',
    'Tal och enhet: 10 år, 48 mån, 2 veckor eller 30 d. Bara när förvaringen har en frist.',
  ),
  trigger: words('Mistä aika lasketaan', 'Vad tiden räknas från'),
  triggerHint: words(
    'Kun säilytetään määräaika jonkin tapahtuman jälkeen tai sen tapahtumaan asti.',
    'När uppgifterna förvaras en viss tid efter eller fram till en händelse.',
  ),
  asRule: words('Pääsääntö, josta voi olla poikkeuksia', 'Huvudregel som kan ha undantag'),
  retentionText: words('Selitys tai kriteeri', 'Förklaring eller kriterium'),
  retentionTextHint: words(
    'Pakollinen, kun säilytys määräytyy kriteerin mukaan: kriteeristä on voitava päätellä aika.',
    'Obligatorisk när förvaringen bestäms av ett kriterium: tiden ska kunna härledas ur det.',
  ),
  retentionBasis: words('Mihin sääntö perustuu', 'Vad regeln grundar sig på'),
  computed: words(
    'Portaali johtaa oikeudet oikeusperusteista (suositus)',
    'Portalen härleder rättigheterna ur de rättsliga grunderna (rekommenderas)',
  ),
  keeping: words('Järjestelmät ja suojaus', 'System och skydd'),
  openParts: words(
    'Rekisterinpitäjän täydennettävä',
    'Den personuppgiftsansvarige ska komplettera',
  ),
  openPartsTitle: words('Täydennettävät kohdat', 'Delar att komplettera'),
  openPartsHint: words(
    'Pakolliset kohdat, joiden sisältö selvitetään vielä. Ne näkyvät lukijalle, ja uusi versio voidaan julkaista vasta, kun ne on täydennetty ja poistettu tästä.',
    'Obligatoriska delar vars innehåll ännu utreds. Läsaren ser dem, och en ny version kan publiceras först när de har kompletterats och tagits bort här.',
  ),
  openPart: words('Täydennettävä kohta', 'Del att komplettera'),
  part: words('Kohta', 'Del'),
  note: words('Mitä pitää selvittää', 'Vad som ska utredas'),
  system: words('Tietojärjestelmä', 'Informationssystem'),
  material: words('Tietoaineisto', 'Informationsmaterial'),
  heading: words('Otsikko', 'Rubrik'),
  publicity: words('Julkisuus', 'Offentlighet'),
  personalData: words('Sisältää henkilötietoja', 'Innehåller personuppgifter'),
  condition: words('Milloin tietoja on', 'När uppgifterna finns'),
} as const satisfies Readonly<Record<string, Localized>>

export const CHOICE_WORDS = {
  integration: words('Kotoutumisen edistäminen', 'Främjande av integration'),
  socialCare: words('Sosiaalihuolto', 'Socialvård'),
  healthCare: words('Terveydenhuolto', 'Hälso- och sjukvård'),
  employmentService: words('Työvoimapalvelut', 'Arbetskraftsservice'),
  dataSubject: words('Henkilö itse', 'Personen själv'),
  representative: words('Huoltaja tai edustaja', 'Vårdnadshavare eller företrädare'),
  authority: words('Viranomainen', 'Myndighet'),
  otherController: words('Muu rekisterinpitäjä', 'Annan personuppgiftsansvarig'),
  ownRegister: words('Oma toinen rekisteri', 'Ett annat eget register'),
  after: words('Määräaika jonkin tapahtuman jälkeen', 'En viss tid efter en händelse'),
  until: words('Johonkin tapahtumaan asti', 'Fram till en händelse'),
  permanent: words('Pysyvästi', 'Varaktigt'),
  criteria: words('Kriteerin mukaan', 'Enligt ett kriterium'),
  unstated: words('Aikaa ei ole määrätty', 'Tiden har inte bestämts'),
  public: words('Julkinen', 'Offentligt'),
  secret: words('Salassa pidettävä', 'Sekretessbelagt'),
} as const satisfies Readonly<Record<string, Localized>> &
  Readonly<Record<ServiceField | SourceKind, Localized>>

export const TRIGGER_WORDS: Readonly<Record<RetentionTrigger, Localized>> = {
  caseClosed: words('Asia päättyy', 'Ärendet avslutas'),
  clientRelationshipEnded: words('Asiakkuus päättyy', 'Klientrelationen upphör'),
  integrationPeriodEnded: words('Kotoutumisaika päättyy', 'Integrationstiden går ut'),
  finalDecision: words('Asia ratkaistaan lopullisesti', 'Ärendet avgörs slutligt'),
  death: words('Henkilö kuolee', 'Personen avlider'),
  birth: words('Henkilö syntyy', 'Personen föds'),
  documentCreated: words('Asiakirja laaditaan', 'Handlingen upprättas'),
  financialYearEnd: words('Tilikausi päättyy', 'Räkenskapsperioden går ut'),
}

export const PART_WORDS: Readonly<Record<MandatoryPart, Localized>> = {
  'controller.contact': words(
    'Rekisterinpitäjän yhteystiedot',
    'Den personuppgiftsansvariges kontaktuppgifter',
  ),
  'dpo.contact': HEADINGS.dpo,
  legalBases: HEADINGS['legal-bases'],
  'legalBases.art9': EDITOR_WORDS.art9,
  dataCategories: HEADINGS['data-categories'],
  specialCategories: HEADINGS['special-categories'],
  sources: HEADINGS.sources,
  provision: EDITOR_WORDS.provision,
  'provision.consequences': words(
    'Seuraukset, jos tietoja ei anneta',
    'Följder om uppgifterna inte lämnas',
  ),
  recipients: HEADINGS.recipients,
  processors: HEADINGS.processors,
  transfers: HEADINGS.transfers,
  retention: HEADINGS.retention,
  'retention.scope': words(
    'Säilytysaika osalle tiedoista',
    'Förvaringstid för en del av uppgifterna',
  ),
  'rights.channels': HEADINGS.channels,
  'rights.access': RIGHT_NAMES.access,
  'rights.rectification': RIGHT_NAMES.rectification,
  'rights.erasure': RIGHT_NAMES.erasure,
  'rights.restriction': RIGHT_NAMES.restriction,
  'rights.objection': RIGHT_NAMES.objection,
  'rights.portability': RIGHT_NAMES.portability,
  consentWithdrawal: RIGHT_NAMES.consentWithdrawal,
  complaint: RIGHT_NAMES.complaint,
  automatedDecisions: HEADINGS['automated-decisions'],
  'unit.businessId': LABELS.businessId,
  decidingAuthority: HEADINGS['deciding-authority'],
  contactForRequests: LABELS.requests,
  searchKeys: HEADINGS['search-keys'],
  openInterface: HEADINGS['open-interface'],
}
