import type { ImportField } from '#app/notices/import/imported-notice.ts'

/**
 * Finnish headings of notices by what they stand for: law 4.1 and 4.3, the forms of the repealed
 * Personal Data Act (523/1999), records of processing (GDPR 30) and questions. One text names all
 * headings of a field, separated by semicolons; how they match is in `match-heading.ts`.
 */
export const HEADINGS_FI: Readonly<Record<ImportField, string>> = {
  'controller.name':
    'Rekisterinpitäjä; Rekisterin pitäjä; Rekisterinpitäjän nimi; Kuka on rekisterinpitäjä; Kuka vastaa henkilötietojen käsittelystä; Rekisterinpitäjä ja sen yhteystiedot; Rekisterinpitäjä ja yhteystiedot; Kuka vastaa tiedoistasi; Rekisterinpitäjät',
  'controller.contact':
    'Rekisterinpitäjän yhteystiedot; Rekisterinpitäjän osoite; Rekisterinpitäjän nimi ja yhteystiedot',
  jointControllers:
    'Yhteisrekisterinpitäjät; Yhteisrekisterinpitäjyys; Yhteisrekisterinpitäjät ja vastuunjako; Yhteisrekisterinpitäjien vastuunjako; Onko rekisterillä yhteisrekisterinpitäjiä',
  'responsibleOfficer.role':
    'Rekisteristä vastaava viranhaltija; Rekisteristä vastaava viranhaltija, tehtävänimike ja yhteystiedot; Rekisteristä vastaava; Rekisteristä vastaava henkilö; Rekisterin vastuuhenkilö; Rekisterin vastuuhenkilö ja yhteystiedot; Rekisteriasioista vastaava henkilö; Vastuuhenkilö; Vastuuhenkilöt; Tietovarannon vastuuhenkilö; Rekisterin vastuutaho; Tietojärjestelmän vastuuhenkilö; Tietojärjestelmästä vastaava yksikkö ja henkilö; Rekisterinpitäjän vastuuhenkilö; Rekisterinpitäjän edustaja; Rekisterin vastuuyksikkö',
  'contactPerson.role':
    'Yhteyshenkilö; Yhteyshenkilöt; Rekisterin yhteyshenkilö; Rekisterin yhteyshenkilö ja yhteystiedot; Rekisterin yhteyshenkilöt; Yhteyshenkilö rekisteriä koskevissa asioissa; Yhteyshenkilö rekisteriasioissa; Tietovarannon yhteyshenkilö; Yhteyshenkilö henkilötietojen käsittelyä koskevissa asioissa; Yhteystaho; Yhteystaho rekisteriä koskevissa asioissa; Rekisteriasioita hoitava henkilö; Kuka hoitaa rekisteriin liittyviä asioita; Keneltä saa lisätietoja; Rekisterinpitäjän yhteyshenkilö; Yhteyshenkilön yhteystiedot; Rekisteriä koskevat yhteydenotot; Rekisteriasioiden yhteyshenkilö',
  'dpo.contact':
    'Tietosuojavastaava; Tietosuojavastaavan yhteystiedot; Tietosuojavastaavan nimi ja yhteystiedot; Tietosuojavastaava ja yhteystiedot; Organisaation tietosuojavastaava; Kuka on tietosuojavastaava; Tietosuojavastaavan nimi; Tietosuoja-asioista vastaava henkilö; Hyvinvointialueen tietosuojavastaava; Kaupungin tietosuojavastaava; Kunnan tietosuojavastaava',
  'register.name':
    'Rekisterin nimi; Tietovarannon nimi; Henkilörekisterin nimi; Rekisterin tai tietovarannon nimi; Käsittelytoimen nimi; Henkilötietojen käsittelytoimen nimi; Tietojärjestelmän nimi; Järjestelmän nimi; Selosteen nimi; Mistä rekisteristä on kyse',
  purposes:
    'Henkilötietojen käsittelyn tarkoitus; Henkilötietojen käsittelyn tarkoitukset; Käsittelyn tarkoitus; Käsittelyn tarkoitukset; Tietojen käsittelyn tarkoitus; Rekisterin käyttötarkoitus; Rekisterin tarkoitus; Rekisterin pitämisen tarkoitus; Käyttötarkoitus; Tietojen käyttötarkoitus; Henkilötietojen käyttötarkoitus; Tietovarannon käyttötarkoitus; Mihin tarkoitukseen henkilötietoja käsitellään; Mihin tarkoitukseen tietoja käsitellään; Miksi henkilötietoja käsitellään; Miksi tietoja kerätään; Miksi käsittelemme henkilötietojasi; Mihin henkilötietoja käytetään; Mihin tietoja käytetään; Mihin tarkoitukseen henkilötietojasi käsitellään; Mihin tarkoitukseen henkilötietojasi käsittelemme; Käsittelytarkoitus; Henkilötietojen käsittelytarkoitus',
  legalBases:
    'Käsittelyn oikeusperuste; Henkilötietojen käsittelyn oikeusperuste; Henkilötietojen käsittelyn oikeusperusteet; Oikeusperuste; Oikeusperusteet; Oikeudellinen peruste; Käsittelyn oikeudellinen peruste; Henkilötietojen käsittelyn oikeudellinen peruste; Käsittelyn peruste; Käsittelyperuste; Henkilötietojen käsittelyn peruste; Henkilötietojen käsittelyn lainmukaisuus; Käsittelyn lainmukaisuus; Henkilötietojen käsittelyn laillisuus; Rekisterin pitämisen peruste; Rekisterinpidon peruste; Rekisterin ylläpidon peruste; Rekisterin oikeusperuste; Millä perusteella henkilötietoja käsitellään; Millä perusteella tietoja käsitellään; Mihin henkilötietojen käsittely perustuu; Mihin tietojen käsittely perustuu; Käsittelyn perusteet; Tietojen käsittelyn perusteet; Tietojen käsittelyn peruste; Tietojen käsittelyn oikeusperuste; Mikä on käsittelyn oikeusperuste',
  statutes:
    'Keskeinen lainsäädäntö; Toimintaa ohjaava lainsäädäntö; Ohjaava lainsäädäntö; Ohjaava lainsäädäntö ja määräykset; Lainsäädäntö; Keskeiset säädökset; Säädökset; Sovellettava lainsäädäntö; Sovellettavat lait; Käsittelyä ohjaava lainsäädäntö',
  legitimateInterests:
    'Oikeutetut edut; Oikeutettu etu; Rekisterinpitäjän oikeutettu etu; Rekisterinpitäjän oikeutetut edut',
  dataSubjects:
    'Rekisteröityjen ryhmät; Rekisteröidyt; Rekisteröityjen ryhmien kuvaus; Kuvaus rekisteröityjen ryhmistä; Rekisteröityjen ryhmä; Kuvaus rekisteröidyistä; Keiden tietoja käsitellään; Keiden tietoja rekisterissä on; Kenen tietoja käsitellään; Kenen tietoja rekisterissä on',
  dataCategories:
    'Henkilötietoryhmät; Käsiteltävät henkilötietoryhmät; Henkilötietojen ryhmät; Rekisterin tietosisältö; Tietosisältö; Tietovarannon tietosisältö; Käsiteltävät henkilötiedot; Käsiteltävät tiedot; Rekisterissä olevat henkilötiedot; Rekisterissä olevat tiedot; Rekisterin tiedot; Rekisteriin tallennettavat tiedot; Rekisteriin tallennetut tiedot; Rekisteriin sisältyvät tiedot; Rekisterin sisältämät tiedot; Kuvaus henkilötietoryhmistä; Kuvaus rekisteröityjen ryhmistä ja niihin liittyvistä tiedoista; Mitä henkilötietoja käsitellään; Mitä tietoja käsitellään; Mitä tietoja rekisterissä on; Mitä tietoja kerätään; Mitä henkilötietoja keräämme; Mitä henkilötietojasi käsittelemme; Mitä henkilötietoja käsittelemme; Kerättävät tiedot; Kerättävät henkilötiedot',
  specialCategories:
    'Erityiset henkilötietoryhmät; Erityisiin henkilötietoryhmiin kuuluvat tiedot; Erityisten henkilötietoryhmien käsittely; Erityiset henkilötiedot; Arkaluonteiset tiedot; Arkaluonteiset henkilötiedot; Käsitelläänkö erityisiä henkilötietoja; Käsitelläänkö erityisiä henkilötietoryhmiä; Käsitelläänkö arkaluonteisia tietoja; Käsitelläänkö erityisiin henkilötietoryhmiin kuuluvia tietoja',
  subRegisters: 'Osarekisterit; Osarekisteri; Rekisterin osarekisterit; Mitä osarekistereitä on',
  sources:
    'Tietolähteet; Rekisterin tietolähteet; Säännönmukaiset tietolähteet; Tietovarannon tietolähteet; Henkilötietojen tietolähteet; Henkilötietojen lähteet; Tietojen lähteet; Tietojen alkuperä; Henkilötietojen alkuperä; Mistä tiedot saadaan; Mistä henkilötiedot saadaan; Mistä tiedot kerätään; Mistä henkilötiedot kerätään; Mistä tietoja saadaan; Tietojen hankinta; Tietolähde; Mistä saamme henkilötietosi; Mistä saamme tietosi; Miten keräämme henkilötietojasi; Henkilötietojen keruu',
  provision:
    'Onko henkilötietojen antaminen lakisääteistä tai sopimukseen perustuvaa; Onko henkilötietojen antaminen lakisääteistä tai sopimukseen perustuvaa Seuraukset siitä jos tietoja ei toimiteta; Onko tietojen antaminen pakollista; Onko henkilötietojen antaminen pakollista; Tietojen antamisen pakollisuus; Henkilötietojen antamisen pakollisuus; Tietojen antamisen velvollisuus; Velvollisuus antaa henkilötietoja; Velvollisuus antaa tietoja; Tietojen antamatta jättämisen seuraukset; Seuraukset siitä jos tietoja ei toimiteta; Henkilötietojen antaminen ja seuraukset jos niitä ei anneta',
  recipients:
    'Tietojen luovutukset; Tietojen luovutus; Tietojen luovuttaminen; Henkilötietojen luovutukset; Henkilötietojen luovutus; Henkilötietojen luovuttaminen; Tietojen säännönmukaiset luovutukset; Säännönmukaiset tietojen luovutukset; Säännönmukaiset luovutukset; Tietojen säännönmukainen luovutus; Rekisterissä olevien tietojen luovutus; Tietovarannossa olevien tietojen luovutus; Rekisterin tietojen luovutus; Vastaanottajat; Henkilötietojen vastaanottajat; Henkilötietojen vastaanottajat tai vastaanottajaryhmät; Henkilötietojen vastaanottajaryhmät; Tietojen vastaanottajat; Kenelle tietoja luovutetaan; Kenelle henkilötietoja luovutetaan; Mihin tietoja luovutetaan; Minne tietoja luovutetaan; Luovutetaanko tietoja; Luovutetaanko henkilötietoja; Luovutukset; Tietojen luovutukset kolmansille osapuolille; Tietojen luovutus kolmansille; Säännönmukaiset henkilötietojen luovutukset; Henkilötietojen säännönmukaiset luovutukset; Tietojen luovuttaminen ulkopuolisille',
  processors:
    'Henkilötietojen käsittelijät; Henkilötietojen käsittelijä; Tietojen käsittelijät; Käsittelyn ulkoistaminen; Henkilötietojen käsittelyn ulkoistaminen; Henkilötietojen käsittelyn ulkoistus; Onko henkilötietojen käsittelyä ulkoistettu; Onko tietovarannon henkilötietojen käsittelyä ulkoistettu; Onko rekisterin henkilötietojen käsittelyä ulkoistettu; Rekisterin henkilötietojen käsittelyä on ulkoistettu toimeksiantosopimuksella; Onko käsittelyä ulkoistettu; Ulkoistettu käsittely; Käytetäänkö ulkopuolisia käsittelijöitä; Ostopalvelut ja käsittelijät',
  transfers:
    'Siirto kolmanteen maahan; Siirrot kolmansiin maihin; Tietojen siirto kolmansiin maihin; Henkilötietojen siirto kolmansiin maihin; Henkilötietojen siirto kolmansiin maihin tai kansainvälisille järjestöille; Tietojen siirto kolmanteen maahan tai kansainväliselle järjestölle; Rekisterin tietojen siirto kolmanteen maahan tai kansainväliselle järjestölle EU:n tai Euroopan talousalueen ulkopuolelle; Tietojen siirto EU:n tai ETA:n ulkopuolelle; Tietojen siirto EU:n ja ETA:n ulkopuolelle; Tietojen siirto EU- tai ETA-alueen ulkopuolelle; Tietojen siirtäminen EU:n tai ETA:n ulkopuolelle; Henkilötietojen siirto EU:n tai ETA:n ulkopuolelle; Tietojen siirto EU:n ulkopuolelle; Tietojen luovutus ETA-alueen ulkopuolelle; Tietojen luovutus EU:n tai ETA:n ulkopuolelle; Siirretäänkö tietoja EU:n tai ETA:n ulkopuolelle; Siirretäänkö henkilötietoja EU:n tai ETA:n ulkopuolelle; Siirretäänkö tietoja kolmansiin maihin; Siirrot; Tietojen siirrot; Tietojen siirto; Henkilötietojen siirto EU- tai ETA-alueen ulkopuolelle; Tietojen siirto EU:n tai Euroopan talousalueen ulkopuolelle; Tietojen siirto EU:n ja Euroopan talousalueen ulkopuolelle',
  retention:
    'Säilytysaika; Säilytysajat; Henkilötietojen säilytysaika; Henkilötietojen säilytysajat; Tietojen säilytysaika; Tietojen säilytysajat; Rekisterin säilytysaika; Rekisterin tietojen säilytysaika; Rekisteritietojen säilytysaika; Tietovarannon tietojen säilytysajat tai niiden määritysperusteet; Säilytysaika tai sen määrittämisen kriteerit; Säilytysaika tai kriteerit; Henkilötietojen säilytysaika tai sen määrittämisen kriteerit; Tietojen säilytysaika tai sen määrittämisen kriteerit; Tietojen säilyttäminen; Henkilötietojen säilyttäminen; Tietojen säilytys; Säilyttäminen; Tietojen säilytys ja hävittäminen; Tietojen säilytys, arkistointi ja hävittäminen; Tietojen hävittäminen; Arkistointi; Kuinka kauan tietoja säilytetään; Kuinka kauan henkilötietoja säilytetään; Miten kauan tietoja säilytetään; Kauanko tietoja säilytetään; Poistamisen määräajat; Säilytys; Hävittäminen; Tietojen poistamisen suunnitellut määräajat; Säilyttämisaika; Tietojen säilyttämisaika; Säilytysaika tai sen määräytymisperusteet; Säilytysaika tai sen määrittelyperusteet; Henkilötietojen säilyttämisen kesto; Kuinka kauan säilytämme tietojasi; Säilytysaika ja säilytysajan määräytymisperusteet; Tietojen säilytysajat ja niiden perusteet',
  rights:
    'Rekisteröidyn oikeudet; Rekisteröidyn oikeudet ja niiden toteuttaminen; Rekisteröidyn oikeudet ja niiden käyttäminen; Rekisteröidyn tietosuojaoikeudet; Rekisteröityjen oikeudet; Sinun oikeutesi; Oikeutesi; Tietosuojaoikeudet; Mitä oikeuksia minulla on; Mitä oikeuksia rekisteröidyllä on; Muut oikeudet; Muut rekisteröidyn oikeudet; Muut henkilötietojen käsittelyyn liittyvät oikeudet; Oikeus saada tietoa henkilötietojensa käsittelystä; Oikeus saada informaatiota henkilötietojen käsittelystä; Rekisteröidyn oikeudet ja niiden käyttö; Asiakkaan oikeudet; Tietoja rekisteröidyn oikeuksista',
  'rights.access':
    'Tarkastusoikeus; Rekisteröidyn tarkastusoikeus; Tarkastusoikeus ja sen toteuttaminen; Oikeus saada pääsy tietoihin; Oikeus saada pääsy tietoihinsa; Oikeus saada pääsy henkilötietoihin; Oikeus päästä tietoihin; Oikeus tarkastaa tiedot; Oikeus tarkastaa tietonsa; Oikeus tarkastaa omat tietonsa; Oikeus tutustua tietoihin; Tietojen tarkastaminen',
  'rights.rectification':
    'Oikeus vaatia tiedon korjaamista; Tiedon korjaaminen; Oikeus tiedon korjaamiseen; Oikeus oikaista tietonsa; Oikeus oikaista tiedot; Oikeus tietojen oikaisemiseen; Oikeus tietojen oikaisuun; Tietojen oikaiseminen; Virheellisen tiedon korjaaminen; Tiedon korjaaminen ja korjaamisen toteuttaminen; Oikeus vaatia tietojen oikaisemista; Oikeus henkilötietojen oikaisemiseen; Oikeus saada tietonsa oikaistuksi',
  'rights.erasure':
    'Oikeus tulla unohdetuksi; Oikeus poistaa tiedot; Oikeus poistaa tietonsa; Oikeus tietojen poistamiseen; Oikeus saada tiedot poistetuksi; Oikeus vaatia tietojen poistamista; Tietojen poistaminen; Oikeus henkilötietojen poistamiseen; Oikeus saada tietonsa poistetuksi',
  'rights.restriction':
    'Oikeus käsittelyn rajoittamiseen; Oikeus rajoittaa tietojensa käsittelyä; Oikeus rajoittaa käsittelyä; Oikeus rajoittaa tietojen käsittelyä; Oikeus henkilötietojen käsittelyn rajoittamiseen; Käsittelyn rajoittaminen',
  'rights.portability':
    'Oikeus siirtää tiedot järjestelmästä toiseen; Oikeus siirtää tiedot; Oikeus siirtää tietonsa järjestelmästä toiseen; Oikeus tietojen siirtämiseen; Oikeus tietojen siirtämiseen järjestelmästä toiseen; Tietojen siirrettävyys; Oikeus siirtää tiedot toiselle rekisterinpitäjälle',
  'rights.objection':
    'Vastustamisoikeus; Oikeus vastustaa käsittelyä; Oikeus vastustaa henkilötietojen käsittelyä; Oikeus vastustaa tietojensa käsittelyä; Kielto-oikeus',
  'rights.channels':
    'Miten oikeuksia käytetään; Oikeuksien käyttäminen; Rekisteröidyn oikeuksien toteuttaminen; Rekisteröidyn oikeuksien käyttäminen; Miten voin käyttää oikeuksiani; Tietopyynnöt; Tarkastuspyynnön tekeminen; Miten pyyntö tehdään',
  consentWithdrawal:
    'Suostumuksen peruuttaminen; Oikeus peruuttaa suostumus; Oikeus peruuttaa suostumuksensa; Oikeus suostumuksen peruuttamiseen',
  complaint:
    'Valitus valvontaviranomaiselle; Oikeus tehdä valitus valvontaviranomaiselle; Oikeus valittaa valvontaviranomaiselle; Valitusoikeus; Oikeus valittaa; Oikeus saattaa asia tietosuojavaltuutetun käsiteltäväksi; Oikeus tehdä valitus; Oikeus tehdä valitus tietosuojavaltuutetulle; Valitus tietosuojavaltuutetulle',
  automatedDecisions:
    'Automatisoitu päätöksenteko; Automatisoitu päätöksenteko ja profilointi; Automaattinen päätöksenteko; Automaattinen päätöksenteko ja profilointi; Automatisoidut yksittäispäätökset; Automatisoidut päätökset; Automaattiset päätökset; Profilointi; Tehdäänkö automaattisia päätöksiä; Käytetäänkö tietoja automaattiseen päätöksentekoon; Automaattinen päätöksenteko mukaan lukien profilointi',
  furtherProcessing:
    'Jatkokäsittely; Jatkokäsittely muuhun tarkoitukseen; Käsittely muuhun tarkoitukseen; Henkilötietojen käsittely muuhun tarkoitukseen; Tietojen muu käyttö; Tietojen toissijainen käyttö; Toissijainen käyttö',
  security:
    'Suojauksen periaatteet; Rekisterin suojauksen periaatteet; Tietojen suojauksen periaatteet; Tietojen suojaamisen periaatteet; Rekisterin suojaamisen periaatteet; Rekisterin suojaus; Tietojen suojaus; Tietojen suojaaminen; Henkilötietojen suojaaminen; Henkilötietojen suojaus; Rekisterin tietoturva; Tekniset ja organisatoriset turvatoimet; Kuvaus teknisistä ja organisatorisista turvatoimista; Yleinen kuvaus teknisistä ja organisatorisista turvatoimista; Turvatoimet; Miten tietoja suojataan; Miten tiedot suojataan; Tietoturva; Tietoturvan periaatteet; Atk:lla käsiteltävät tiedot; Sähköisesti käsiteltävät tiedot; Sähköinen aineisto',
  systems:
    'Tietojärjestelmät; Rekisterin tietojärjestelmät; Käytettävät tietojärjestelmät; Käytetyt tietojärjestelmät; Rekisterin ylläpitojärjestelmät; Rekisteritietojen ylläpitojärjestelmät; Tietovarannon ylläpitojärjestelmät; Ylläpitojärjestelmät; Rekisterin ylläpitojärjestelmä; Sähköiset tietojärjestelmät; Missä järjestelmissä tietoja käsitellään; Missä järjestelmissä tiedot ovat; Henkilötietojen käsittelyssä käytettävät tietojärjestelmät; Käsittelyssä käytettävät järjestelmät',
  manualMaterial:
    'Manuaalinen aineisto; Manuaaliset aineistot; Rekisterissä on manuaalista aineistoa; Rekisterissä on manuaalista (paperi) aineistoa; Onko rekisterissä manuaalista aineistoa; Onko rekisterissä paperiaineistoa; Onko tietovarannon tiedot sähköisessä vai manuaalisessa muodossa; Ovatko tiedot sähköisessä vai manuaalisessa muodossa; Paperiaineisto; Paperinen aineisto; Manuaalinen rekisteri',
  logs: 'Lokitiedot; Lokit; Lokirekisteri; Käyttölokit; Kerätäänkö lokitietoja',
  secrecyBasis:
    'Salassapito; Salassapitoperuste; Salassapidon peruste; Tietojen salassapito; Tietojen julkisuus; Tietojen julkisuus ja salassapito; Rekisterin tietojen julkisuus; Rekisterin julkisuus; Tiedot ovat julkisia tai salassa pidettäviä; Tiedot ovat julkisia/salassa pidettäviä; Julkisuus ja salassapito; Ovatko tiedot julkisia',
  'date.drafted':
    'Laatimispäivä; Laatimispäivämäärä; Laadittu; Selosteen laatimispäivä; Selosteen laatimispäivämäärä; Laatimisajankohta; Päiväys; Päivämäärä',
  'date.updated':
    'Päivitetty; Päivityspäivä; Päivityspäivämäärä; Viimeksi päivitetty; Selostetta päivitetty; Seloste päivitetty; Muutettu; Selosteen päivityspäivä',
  unit: 'Tiedonhallintayksikkö; Tietojärjestelmän omistaja; Tietojärjestelmästä vastaava; Tiedonhallintayksikön nimi',
  informationSystems:
    'Tietojärjestelmän käyttötarkoitus; Tietojärjestelmän tarkoitus; Järjestelmän käyttötarkoitus; Tietojärjestelmät, jotka sisältävät asiarekisteriin kuuluvia tietoja; Tietojärjestelmät, jotka sisältävät asiarekisteriin tai palvelujen tiedonhallintaan kuuluvia tietoja; Asiarekisteri ja tietojärjestelmät; Tietovarannot ja tietojärjestelmät; Asiarekisterin ja palvelujen tietojärjestelmät; Tietovarannot ja asiarekisteri',
  decidingAuthority:
    'Tietojen antamisesta päättävä viranomainen; Tietojen antamisesta päättävä viranomainen ja yhteystiedot; Kuka päättää tietojen antamisesta; Tietojen antamisesta päättäminen; Asiakirjan antamisesta päättävä viranomainen',
  contactForRequests:
    'Yhteystiedot tietopyyntöjä varten; Tietopyyntöjen yhteystiedot; Tietopyyntöjen toimittaminen; Minne tietopyynnöt toimitetaan; Mihin tietopyyntö lähetetään',
  materialsByCategory:
    'Tietoaineistot; Tietoaineistot tietoryhmittäin; Tietoaineistot ja tietoryhmät; Julkiset tiedot; Julkiset tiedot tietoryhmittäin; Salassa pidettävät tiedot; Salassa pidettävät tiedot tietoryhmittäin',
  searchKeys:
    'Hakutekijät; Hakuehdot; Hakutekijät, joilla tietoja voi hakea; Tietojen hakutekijät; Tietojen hakutekijät tietojärjestelmittäin; Hakutekijät tietojärjestelmittäin',
  openInterface:
    'Saatavuus avoimesti teknisen rajapinnan avulla; Tietojen saatavuus avoimesti teknisen rajapinnan avulla; Avoin rajapinta; Avoimet rajapinnat; Tekninen rajapinta; Saatavuus teknisen rajapinnan avulla; Tietojärjestelmän julkinen osoite; Tietojen saatavuus rajapinnoilla; Saatavuus rajapinnan avulla',
  years: 'Tiedot ovat vuosilta; Tiedot ovat vuodesta alkaen; Tietojen aikaväli',
  updateFrequency: 'Päivitystiheys; Tietojen päivitystiheys; Päivitysväli',
}
