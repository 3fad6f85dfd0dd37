import type { NoticeContent } from '#app/notices/notice.ts'
import { both } from '#db/seeds/notices/both.ts'

/** Law 6.4: as of 29.10.2019, when the municipality still arranged social care. */
export const huittinenSocialServices: NoticeContent = {
  kind: 'notice',
  registerName: both(
    'Sosiaalihuoltolain mukaisten palvelujen asiakasrekisteri',
    'Klientregistret för service enligt socialvårdslagen',
  ),
  plainSummary: both(
    'Rekisterissä on tietoja Huittisten sosiaalipalvelujen asiakkaista: aikuisista, lapsista ja perheistä. Tiedot kertovat, mitä apua asiakas on tarvinnut ja mitä palveluja hän on saanut. Asiakirja on vuodelta 2019, jolloin kaupunki järjesti palvelut.',
    'I registret finns uppgifter om klienter inom socialservicen i Vittis: vuxna, barn och familjer. Uppgifterna visar vilken hjälp klienten har behövt och vilken service klienten har fått. Dokumentet är från 2019, då staden ordnade servicen.',
  ),
  controller: {
    name: both('Huittisten kaupunki, perusturvalautakunta', 'Vittis stad, grundtrygghetsnämnden'),
    addressLines: [
      both('Risto Rytin katu 36', 'Risto Rytin katu 36'),
      both('32700 Huittinen', '32700 Vittis'),
    ],
    phone: '02 560 4111',
  },
  responsibleOfficer: { role: both('Perusturvajohtaja', 'Grundtrygghetsdirektören') },
  contactPerson: {
    role: both('Sosiaalityönjohtaja', 'Chefen för socialarbetet'),
    contact: { phone: '02 560 4111' },
  },
  purposes: [
    {
      id: 'social-services',
      text: both(
        'Sosiaalihuoltolaissa tarkoitettujen palvelujen järjestäminen ja antaminen asiakkaille',
        'Ordnande och genomförande av service som avses i socialvårdslagen',
      ),
      legalBases: [
        { art6: 'ART6_1_C', statutes: [{ number: '1301/2014' }] },
        { art6: 'ART6_1_A', statutes: [] },
      ],
      fields: ['socialCare'],
    },
  ],
  legalBasisNote: both(
    'Asiakirjan mukaan kyseessä on viranomaistoiminnan rekisteri. Yleistä etua, julkisen vallan käyttöä tai sopimusta ei ole merkitty perusteeksi, eikä asiakirjasta ilmene, mitä tietoja suostumus koskee.',
    'Enligt dokumentet hör registret till myndighetsverksamheten. Allmänt intresse, myndighetsutövning eller avtal har inte angetts som grund, och det framgår inte vilka uppgifter samtycket gäller.',
  ),
  statutes: [
    { number: '(EU) 2016/679' },
    { number: '621/1999' },
    { number: '812/2000' },
    { number: '189/2001' },
    { number: '159/2007' },
    { number: '1301/2014' },
    { number: '254/2015' },
    { number: '1050/2018' },
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
      name: both('Muut rekisterinpitäjät', 'Andra personuppgiftsansvariga'),
      detail: both('kun asiakas suostuu siihen', 'när klienten samtycker till det'),
    },
    { kind: 'authority', name: both('Väestörekisterikeskus', 'Befolkningsregistercentralen') },
    {
      kind: 'authority',
      name: both(
        'Viranomaiset, muut julkiset yhteisöt ja laitokset sekä yksityiset ammattihenkilöt',
        'Myndigheter, andra offentliga samfund och inrättningar samt privata yrkesutövare',
      ),
      legalGround: [{ number: '812/2000', section: '20' }],
    },
    {
      kind: 'authority',
      name: both(
        'Kela: kuntien sosiaalitoimen tietojärjestelmä KELMU',
        'FPA: informationssystemet KELMU för kommunernas socialväsende',
      ),
      legalGround: [{ number: '812/2000', section: '21' }],
    },
  ],
  recipients: [
    {
      kind: 'authority',
      name: both(
        'Aktivointisuunnitelman laatijat ja heidän asiantuntijansa',
        'De som gör upp en aktiveringsplan och de sakkunniga som anlitas',
      ),
      text: both(
        'Suunnitelman tekijät voivat vaihtaa siihen tarvittavat välttämättömät tiedot, vaikka ne ovat salassa pidettäviä. Valmis suunnitelma tallennetaan kunnan sosiaalihuollon rekisteriin ja työvoimapalvelujen rekisteriin.',
        'De som deltar i planen får trots sekretessen utbyta de uppgifter som är oundgängliga för den. Den färdiga planen sparas i kommunens socialvårdsregister och i arbetskraftsservicens register.',
      ),
      ground: [{ number: '189/2001', section: '12' }],
    },
  ],
  processors: [
    {
      name: both(
        'Ulkopuoliset sosiaali- ja terveyspalvelujen tuottajat',
        'Utomstående producenter av social- och hälsovårdsservice',
      ),
      task: both(
        'käsittelevät tietoja Huittisten kaupungin lukuun sen verran kuin sopimus edellyttää',
        'behandlar uppgifter för Vittis stads räkning i den mån avtalet kräver det',
      ),
    },
  ],
  transfers: 'none',
  retention: [
    {
      scope: both('Kaikki rekisterin tiedot', 'Alla uppgifter i registret'),
      operator: 'criteria',
      text: both(
        'Asiakirja viittaa arkistonmuodostussuunnitelmaan, Kansallisarkiston määräyksiin ja lakeihin, mutta ei kerro aikoja.',
        'Dokumentet hänvisar till arkivbildningsplanen, Riksarkivets föreskrifter och lagstiftningen men anger inga tider.',
      ),
    },
  ],
  automatedDecisions: 'none',
  rightsChannels: both(
    'Ohjeet ovat osoitteessa www.huittinen.fi/tietosuoja.',
    'Anvisningar finns på adressen www.huittinen.fi/tietosuoja.',
  ),
  security: [
    both(
      'Säilyttämistä, arkistointia, hävittämistä ja muuta käsittelyä ohjaavat arkistonmuodostussuunnitelma sekä tietoturvan ja tietosuojan ohjeet.',
      'Förvaring, arkivering, förstöring och annan behandling styrs av arkivbildningsplanen och av anvisningar om informationssäkerhet och dataskydd.',
    ),
    both(
      'Sähköiset tiedot näkee vain se, jolla on siihen oikeus.',
      'Elektroniska uppgifter kan ses bara av dem som har rätt till det.',
    ),
    both(
      'Käyttäjä antaa salassapitositoumuksen saadessaan käyttöoikeuden.',
      'Användaren ger en sekretessförbindelse när behörigheten beviljas.',
    ),
  ],
  systems: [
    both('ProConsona', 'ProConsona'),
    both('Pegasos', 'Pegasos'),
    both(
      'sopimuskumppaneina toimivien palveluntuottajien omat järjestelmät ja tiedostot',
      'egna system och filer hos de serviceproducenter som har uppdragsavtal',
    ),
  ],
  manualMaterial: both(
    'Rekisterissä on myös paperiasiakirjoja.',
    'I registret ingår också pappershandlingar.',
  ),
  dates: { drafted: '2019-10-29' },
}
