import type { Localized } from '#app/i18n/lang.ts'
import type { NoticeContent, StatuteRef } from '#app/notices/notice.ts'

/** What the portal's own notice says of every controller. */

function both(fi: string, sv: string): Localized {
  return { fi, sv }
}

const GDPR: StatuteRef = { number: '(EU) 2016/679' }

export const PORTAL_NAME = both(
  'Rekisteriportin tietosuojapyynnöt ja asiointi',
  'Registerportens dataskyddsbegäranden och ärenden',
)

export const PORTAL_SUMMARY = both(
  'Rekisteriportissa pyydät omia tietojasi ja käytät muita tietosuojaoikeuksiasi. Palvelu tallentaa pyyntösi, sen käsittelyn ja vastauksen. Se merkitsee muistiin myös, kuka on katsonut tietojasi. Palvelu ei seuraa, mitä julkisia sivuja luet.',
  'I Registerporten begär du dina egna uppgifter och utövar dina andra dataskyddsrättigheter. Tjänsten sparar din begäran, hur den behandlas och svaret. Den antecknar också vem som har läst dina uppgifter. Tjänsten följer inte vilka offentliga sidor du läser.',
)

export const PORTAL_CHANNELS = both(
  'Tee pyyntö tässä palvelussa tunnistautuneena tai ilman tunnistautumista, paperilomakkeella tai käymällä kirjaamossa. Omista pyynnöistäsi näet itse, kuka on avannut ne.',
  'Gör en begäran i den här tjänsten med eller utan identifiering, på en pappersblankett eller genom ett besök på registratorskontoret. Du ser själv vem som har öppnat dina begäranden.',
)

type Body = Omit<
  NoticeContent,
  | 'kind'
  | 'registerName'
  | 'plainSummary'
  | 'controller'
  | 'contactPerson'
  | 'dpo'
  | 'rightsChannels'
>

export const PORTAL_BODY: Body = {
  jointControllers: 'none',
  purposes: [
    {
      id: 'requests',
      text: both(
        'Tietosuojapyyntöjen vastaanotto, käsittely, vastaaminen ja määräaikojen seuranta',
        'Mottagande, behandling och besvarande av dataskyddsbegäranden samt uppföljning av tidsfrister',
      ),
      legalBases: [
        {
          art6: 'ART6_1_C',
          art9: 'ART9_2_G',
          statutes: [
            GDPR,
            { number: '703/2023', section: '11' },
            { number: '434/2003' },
            { number: '906/2019', section: '25' },
            { number: '1050/2018', section: '6' },
          ],
        },
      ],
    },
    {
      id: 'identification',
      text: both(
        'Henkilöllisyyden varmistaminen ja oikeus toimia toisen puolesta',
        'Kontroll av identitet och av rätten att företräda någon annan',
      ),
      legalBases: [
        {
          art6: 'ART6_1_C',
          statutes: [
            GDPR,
            { number: '306/2019', section: '6' },
            { number: '1050/2018', section: '29' },
            { number: '703/2023', section: '50' },
            { number: '703/2023', section: '51' },
          ],
        },
      ],
    },
    {
      id: 'consents',
      text: both(
        'Suostumusten antaminen, peruuttaminen ja osoittaminen jälkikäteen',
        'Lämnande och återkallande av samtycken samt bevis på dem i efterhand',
      ),
      legalBases: [{ art6: 'ART6_1_C', statutes: [GDPR] }],
    },
    {
      id: 'logs',
      text: both(
        'Tietojen käytön valvonta ja tietoturva: loki siitä, kuka on tehnyt mitäkin',
        'Övervakning av hur uppgifter används och informationssäkerhet: en logg över vem som har gjort vad',
      ),
      legalBases: [
        {
          art6: 'ART6_1_C',
          statutes: [GDPR, { number: '906/2019', section: '17' }],
        },
      ],
    },
    {
      id: 'feedback',
      text: both(
        'Saavutettavuutta koskevan palautteen käsittely',
        'Behandling av respons om tillgängligheten',
      ),
      legalBases: [{ art6: 'ART6_1_C', statutes: [{ number: '306/2019', section: '10' }] }],
    },
    {
      id: 'staff',
      text: both(
        'Työntekijöiden käyttöoikeudet palveluun',
        'De anställdas användarrättigheter i tjänsten',
      ),
      legalBases: [{ art6: 'ART6_1_C', statutes: [{ number: '906/2019', section: '16' }] }],
    },
  ],
  statutes: [
    GDPR,
    { number: '1050/2018' },
    { number: '703/2023' },
    { number: '621/1999' },
    { number: '434/2003' },
    { number: '906/2019' },
    { number: '306/2019' },
    { number: '13/2003' },
    { number: '571/2016' },
  ],
  dataSubjects: [
    both('Pyynnön tekijät', 'De som gör en begäran'),
    both(
      'Lapset ja aikuiset, joiden puolesta pyyntö tehdään',
      'Barn och vuxna för vilka en begäran görs',
    ),
    both(
      'Huoltajat, valtuutetut ja edunvalvojat',
      'Vårdnadshavare, befullmäktigade och intressebevakare',
    ),
    both('Palautteen antajat', 'De som ger respons'),
    both('Palvelua käyttävät työntekijät', 'Anställda som använder tjänsten'),
  ],
  dataCategories: [
    {
      name: both('Tunnistautumisen tiedot', 'Uppgifter från identifieringen'),
      special: false,
      items: [
        both('nimi ja syntymäaika', 'namn och födelsetid'),
        both(
          'henkilötunnus, joka säilytetään salattuna ja jota ei tulosteta kirjeisiin',
          'personbeteckning, som förvaras krypterad och inte skrivs ut i brev',
        ),
        both(
          'osoite ja tieto turvakiellosta, jos tunnistuspalvelu antaa ne',
          'adress och uppgift om spärrmarkering, om identifieringstjänsten lämnar dem',
        ),
        both('tunnistautumisen aika ja taso', 'identifieringens tidpunkt och nivå'),
      ],
    },
    {
      name: both('Pyynnön tiedot', 'Uppgifter om begäran'),
      special: false,
      items: [
        both(
          'asianumero, saapumisaika ja viimeinen vastauspäivä',
          'ärendenummer, ankomsttid och sista dag för svaret',
        ),
        both(
          'mitä pyydetään, mistä rekisteristä ja millä perusteella',
          'vad som begärs, ur vilket register och på vilken grund',
        ),
        both('yhteystiedot, kieli ja tulkin tarve', 'kontaktuppgifter, språk och behov av tolk'),
        both('viestit ja liitteet', 'meddelanden och bilagor'),
        both(
          'vastaus, päätökset, kirjeet ja niiden toimitus',
          'svaret, besluten, breven och hur de har lämnats',
        ),
        both('käsittelijöiden sisäiset muistiinpanot', 'handläggarnas interna anteckningar'),
      ],
    },
    {
      name: both('Toisen puolesta toimiminen', 'Att företräda någon annan'),
      special: false,
      items: [
        both(
          'huoltajuus, valtuutus tai edunvalvonta ja se, miten se on näytetty',
          'vårdnad, fullmakt eller intressebevakning och hur den har visats',
        ),
        both(
          'lapsen oma näkemys ja alaikäisen kielto antaa tietoja huoltajalle',
          'barnets egen åsikt och en minderårigs förbud mot att lämna uppgifter till vårdnadshavaren',
        ),
      ],
    },
    {
      name: both('Suostumukset', 'Samtycken'),
      special: false,
      items: [
        both(
          'suostumuksen teksti sekä milloin se on annettu ja peruutettu',
          'samtyckets text samt när det har lämnats och återkallats',
        ),
      ],
    },
    {
      name: both('Saavutettavuuspalaute', 'Respons om tillgängligheten'),
      special: false,
      items: [
        both(
          'palautteen teksti, vastaus ja yhteystieto, jos sellainen on annettu',
          'responsens text, svaret och en kontaktuppgift, om en sådan har lämnats',
        ),
      ],
    },
    {
      name: both('Loki ja istunto', 'Logg och session'),
      special: false,
      items: [
        both(
          'kuka on katsonut tai muuttanut tietoja ja milloin',
          'vem som har läst eller ändrat uppgifter och när',
        ),
        both(
          'istunnon tunniste evästeessä, joka on välttämätön kirjautumiselle',
          'sessionens identifierare i en kaka som är nödvändig för inloggningen',
        ),
      ],
    },
    {
      name: both('Työntekijän tiedot', 'Uppgifter om anställda'),
      special: false,
      items: [
        both(
          'nimi, nimike, sähköposti, yksikkö ja roolit',
          'namn, titel, e-post, enhet och roller',
        ),
      ],
    },
    {
      name: both(
        'Terveyttä, sosiaalihuoltoa, alkuperää tai vakaumusta koskevat tiedot, joita pyynnössä, sen liitteissä tai vastauksessa voi olla',
        'Uppgifter om hälsa, socialvård, ursprung eller övertygelse som kan finnas i en begäran, dess bilagor eller svaret',
      ),
      special: true,
    },
  ],
  specialCategories: [
    {
      text: both(
        'Niitä ei kysytä. Ne tulevat palveluun, jos kerrot ne itse tai jos ne kuuluvat vastaukseen, jonka pyydät.',
        'De efterfrågas inte. De kommer till tjänsten om du själv berättar dem eller om de hör till det svar som du begär.',
      ),
      art9: 'ART9_2_G',
    },
  ],
  sources: [
    { kind: 'dataSubject', name: both('Pyynnön tekijä itse', 'Den som gör begäran') },
    {
      kind: 'representative',
      name: both(
        'Huoltaja, valtuutettu tai edunvalvoja',
        'Vårdnadshavaren, den befullmäktigade eller intressebevakaren',
      ),
    },
    {
      kind: 'authority',
      name: both('Tunnistuspalvelu', 'Identifieringstjänsten'),
      detail: both(
        'nimi, henkilötunnus ja muut tunnistautumisen tiedot',
        'namn, personbeteckning och övriga uppgifter från identifieringen',
      ),
    },
    {
      kind: 'ownRegister',
      name: both(
        'Rekisterinpitäjän omat rekisterit, joista vastaus kootaan',
        'Den personuppgiftsansvariges egna register, ur vilka svaret sammanställs',
      ),
    },
  ],
  provision: {
    text: both(
      'Tietojen antaminen on vapaaehtoista. Voit lukea selosteita ja ohjeita antamatta mitään tietoja.',
      'Det är frivilligt att lämna uppgifter. Du kan läsa beskrivningar och anvisningar utan att lämna några uppgifter.',
    ),
    consequences: both(
      'Ilman nimeä, syntymäaikaa ja yhteystietoa pyyntöön ei voida vastata. Vastauksen lukeminen tässä palvelussa vaatii vahvan tunnistautumisen. Muuten henkilöllisyytesi varmistetaan toisella tavalla.',
      'Utan namn, födelsetid och kontaktuppgift kan en begäran inte besvaras. För att läsa svaret i den här tjänsten krävs stark autentisering. Annars kontrolleras din identitet på något annat sätt.',
    ),
  },
  recipients: [
    {
      kind: 'otherController',
      name: both('Toinen toimivaltainen viranomainen', 'En annan behörig myndighet'),
      text: both(
        'Pyyntö siirretään, kun tiedot ovat toisella viranomaisella, esimerkiksi hyvinvointialueella. Siitä ilmoitetaan sinulle.',
        'En begäran överförs när uppgifterna finns hos en annan myndighet, till exempel ett välfärdsområde. Du får veta det.',
      ),
      ground: [{ number: '434/2003', section: '21' }],
    },
    {
      kind: 'otherController',
      name: both(
        'Ne, joille oikaistut, poistetut tai rajoitetut tiedot on aiemmin annettu',
        'De till vilka uppgifter som har rättats, raderats eller begränsats tidigare har lämnats',
      ),
      ground: [GDPR],
    },
    {
      kind: 'authority',
      name: both(
        'Digi- ja väestötietovirasto (Suomi.fi-viestit)',
        'Myndigheten för digitalisering och befolkningsdata (Suomi.fi-meddelanden)',
      ),
      text: both(
        'Kirje sinulle, jos se toimitetaan Suomi.fi-viesteissä.',
        'Ett brev till dig, om det lämnas via Suomi.fi-meddelanden.',
      ),
      ground: [{ number: '571/2016' }],
    },
    {
      kind: 'authority',
      name: both(
        'Tietosuojavaltuutettu ja hallintotuomioistuimet',
        'Dataombudsmannen och förvaltningsdomstolarna',
      ),
      text: both(
        'Asiakirjat, kun ne käsittelevät asiaasi.',
        'Handlingarna, när de behandlar ditt ärende.',
      ),
    },
  ],
  processors: [
    {
      name: both('Palvelun käyttöpalvelun tuottaja', 'Den som sköter driften av tjänsten'),
      task: both(
        'palvelimet, tietokanta, varmuuskopiot ja sähköpostin välitys rekisterinpitäjän lukuun',
        'servrar, databas, säkerhetskopior och förmedling av e-post för den personuppgiftsansvariges räkning',
      ),
    },
    {
      name: both('Postin välittäjä', 'Postföretag'),
      task: both('kirjeiden kuljetus', 'befordran av brev'),
    },
  ],
  transfers: 'none',
  retention: [
    {
      scope: both('Pyynnöt, vastaukset ja päätökset', 'Begäranden, svar och beslut'),
      operator: 'criteria',
      text: both(
        'Ajan määrää rekisterinpitäjä tiedonohjaussuunnitelmassaan. Siihen vaikuttavat oikeusturvasi, muutoksenhaun aika ja vahingonkorvauksen vanhentuminen. Sen jälkeen tiedot hävitetään tai arkistoidaan.',
        'Tiden bestäms av den personuppgiftsansvarige i informationsstyrningsplanen. Den beror på ditt rättsskydd, tiden för ändringssökande och preskriptionen av skadestånd. Därefter förstörs eller arkiveras uppgifterna.',
      ),
      statutes: [{ number: '906/2019', section: '21' }],
    },
    {
      scope: both('Pyynnön luonnos', 'Utkast till en begäran'),
      operator: 'criteria',
      text: both(
        'Kunnes lähetät pyynnön tai poistat luonnoksen.',
        'Tills du skickar begäran eller raderar utkastet.',
      ),
    },
    {
      scope: both('Henkilöllisyyden todistus', 'Identitetshandling'),
      operator: 'criteria',
      text: both(
        'Kopiota ei säilytetä. Asiaan merkitään vain, mikä todistus nähtiin, milloin ja kuka sen näki.',
        'Ingen kopia sparas. I ärendet antecknas bara vilken handling som sågs, när och av vem.',
      ),
    },
    {
      scope: both('Suostumukset', 'Samtycken'),
      operator: 'criteria',
      text: both(
        'Niin kauan kuin suostumus on voimassa ja sen jälkeen niin kauan kuin se on pystyttävä osoittamaan.',
        'Så länge samtycket gäller och därefter så länge som det måste kunna visas.',
      ),
    },
    {
      scope: both('Saavutettavuuspalaute', 'Respons om tillgängligheten'),
      operator: 'after',
      period: 'P2Y',
      trigger: 'caseClosed',
    },
    {
      scope: both('Istunto', 'Session'),
      operator: 'criteria',
      text: both(
        'Istunto päättyy, kun kirjaudut ulos, kun palvelua ei ole käytetty 30 minuuttiin tai viimeistään neljän tunnin kuluttua (työntekijöillä kymmenen tunnin). Vanhentuneet istunnot poistetaan tunnin välein.',
        'Sessionen upphör när du loggar ut, när tjänsten inte har använts på 30 minuter eller senast efter fyra timmar (för anställda tio timmar). Sessioner som har gått ut raderas varje timme.',
      ),
    },
    {
      scope: both('Lokitiedot', 'Logguppgifter'),
      operator: 'criteria',
      text: both(
        'Niin kauan kuin tietojen käyttöä on pystyttävä valvomaan ja osoittamaan. Ajan määrää rekisterinpitäjä. Lokia ei voi muuttaa.',
        'Så länge användningen av uppgifter måste kunna övervakas och visas. Tiden bestäms av den personuppgiftsansvarige. Loggen kan inte ändras.',
      ),
      statutes: [{ number: '906/2019', section: '17' }],
    },
  ],
  rights: 'computed',
  rightsTexts: [
    {
      right: 'access',
      text: both(
        'Omat pyyntösi, viestisi ja kirjeesi näet tunnistautuneena. Muut tiedot voit pyytää.',
        'Dina begäranden, meddelanden och brev ser du när du har identifierat dig. Övriga uppgifter kan du begära.',
      ),
    },
    {
      right: 'rectification',
      text: both(
        'Voit pyytää, että väärä tieto oikaistaan. Lähetettyä pyyntöä voit itse täydentää viestillä.',
        'Du kan begära att en felaktig uppgift rättas. En skickad begäran kan du själv komplettera med ett meddelande.',
      ),
    },
    {
      right: 'erasure',
      text: both(
        'Luonnoksen voit poistaa itse. Vireille tullutta asiaa ei yleensä poisteta ennen säilytysajan loppua.',
        'Ett utkast kan du radera själv. Ett anhängiggjort ärende raderas i regel inte innan förvaringstiden har gått ut.',
      ),
    },
    {
      right: 'restriction',
      text: both(
        'Voit pyytää käsittelyn rajoittamista esimerkiksi siksi aikaa, kun tiedon oikeellisuus tarkistetaan.',
        'Du kan begära att behandlingen begränsas till exempel medan det kontrolleras att en uppgift är riktig.',
      ),
    },
    {
      right: 'objection',
      text: both(
        'Oikeus ei yleensä koske näitä tietoja, koska niiden käsittely perustuu lakisääteiseen velvoitteeseen.',
        'Rätten gäller i regel inte dessa uppgifter, eftersom behandlingen grundar sig på en rättslig förpliktelse.',
      ),
    },
    {
      right: 'portability',
      text: both(
        'Oikeus ei koske näitä tietoja, koska niitä ei käsitellä suostumuksella eikä sopimuksella.',
        'Rätten gäller inte dessa uppgifter, eftersom de varken behandlas med samtycke eller genom avtal.',
      ),
    },
    {
      right: 'automatedDecision',
      text: both(
        'Jokaisen pyynnön ratkaisee virkailija. Vahvistuksen, määräpäivän ja muistutukset tekee kone, mutta ne eivät ole päätöksiä.',
        'Varje begäran avgörs av en handläggare. Bekräftelsen, sista dagen och påminnelserna görs maskinellt, men de är inte beslut.',
      ),
    },
    {
      right: 'complaint',
      text: both(
        'Voit saattaa asian tietosuojavaltuutetun käsiteltäväksi. Ohje on sivulla ”Apua tietosuojavaltuutetulta”.',
        'Du kan föra ärendet till dataombudsmannen för behandling. Anvisningen finns på sidan ”Hjälp av dataombudsmannen”.',
      ),
    },
  ],
  automatedDecisions: 'none',
  security: [
    both(
      'Vastaus on luettavissa vain vahvasti tunnistautuneena.',
      'Svaret kan läsas bara efter stark autentisering.',
    ),
    both(
      'Työntekijä näkee vain oman yksikkönsä asiat, ja tietokanta valvoo sitä erikseen.',
      'En anställd ser bara den egna enhetens ärenden, och databasen övervakar det separat.',
    ),
    both('Henkilötunnus on salattu.', 'Personbeteckningen är krypterad.'),
    both(
      'Sähköpostiin ei lähetetä pyynnön eikä vastauksen sisältöä. Vain vastaus saavutettavuuspalautteeseen lähetetään sähköpostilla.',
      'Innehållet i en begäran eller ett svar skickas inte med e-post. Bara svaret på respons om tillgängligheten skickas med e-post.',
    ),
  ],
  systems: [both('Rekisteriportti', 'Registerporten')],
  manualMaterial: both(
    'Paperilla tulleet pyynnöt ja niiden liitteet sekä postitettavat kirjeet.',
    'Begäranden på papper och deras bilagor samt brev som postas.',
  ),
  logs: both(
    'Jokainen tietojen katselu, muutos, kirje ja evätty yritys kirjautuu lokiin. Omien pyyntöjesi katselut näet itse palvelussa.',
    'Varje läsning, ändring, brev och nekat försök antecknas i loggen. Du ser själv i tjänsten vem som har läst dina begäranden.',
  ),
  secrecyBasis: both(
    'Asiat ovat pääosin salassa pidettäviä (laki viranomaisten toiminnan julkisuudesta 621/1999, 24 §; laki 703/2023, 4 §).',
    'Ärendena är i huvudsak sekretessbelagda (24 § i lagen om offentlighet i myndigheternas verksamhet 621/1999; 4 § i lag 703/2023).',
  ),
  dates: { drafted: '2026-11-25', updated: '2026-11-25' },
}
