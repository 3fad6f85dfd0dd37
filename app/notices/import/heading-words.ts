import type { ImportField } from '#app/notices/import/imported-notice.ts'

/**
 * What a heading is about by its words, for headings that no list foresees. The first that fits
 * counts: a transfer out of the EU is also a disclosure, and complaints are also rights.
 */
export const HEADING_WORDS: readonly (readonly [ImportField, RegExp])[] = [
  [
    'transfers',
    /kolmanteen maahan|kolmansiin maihin|ulkopuolelle|tredje ?l[aä]nd|utanför (?:eu|ees|europeiska)/,
  ],
  [
    'automatedDecisions',
    /automaa?t\S* \S*(?:päätö|beslut)|(?:päätö|beslut)\S* (?:\S+ )?automaa?t|profiloi|profiler/,
  ],
  [
    'complaint',
    /valvontaviranomai|tietosuojavaltuutet|tyytymätön|klagomål|tillsynsmyndighet|dataombudsman|missnöjd/,
  ],
  [
    'consentWithdrawal',
    /suostumu\S* peruutta|peruuttaa suostumu|återkall\S* .*samtycke|samtycke.* återkall/,
  ],
  ['rights.portability', /järjestelmästä toiseen|dataportabilitet/],
  ['rights.restriction', /(?:oikeus|rätt).*(?:rajoit|begräns)/],
  ['rights.erasure', /(?:oikeus|rätt).*(?:poista|unohde|rader|bortglömd)/],
  ['rights.objection', /vastustaa|vastustamis|invänd|motsätta/],
  ['rights.rectification', /(?:oikeus|rätt\b).*(?:korja|oikai|rätt(?:else|ade)|korriger)/],
  [
    'rights.access',
    /tarkastusoikeu|(?:oikeus|rätt).*(?:pääsy|tarkast|tutustu|tillgång|insyn|granska)/,
  ],
  ['dpo.contact', /tietosuojavastaava|dataskyddsombud/],
  ['processors', /ulkoist|personuppgiftsbiträd|tietojen käsittelijä|utkontrakter|lagts ut på/],
  ['retention', /^(?:kuinka|miten) kauan|^kauanko|^hur länge/],
  ['sources', /^mistä |^miten kerää|^varifrån/],
  ['dataCategories', /^mitä (?:\S+ )*?(?:henkilö)?tieto|^vilka (?:person)?uppgifter/],
  ['purposes', /^mihin tarkoituk|^miksi |^varför |^för vilket ändamål/],
  ['legalBases', /^millä perusteella|^mihin .*perustuu|^på vilken grund/],
  ['controller.name', /^kuka vastaa|^vem ansvarar/],
  [
    'retention',
    /säilytysa[ij]|säilytetään|säilyttämi|förvaringstid|lagringstid|(?:förvaras|sparas|lagras) uppgift/,
  ],
  [
    'provision',
    /antaminen .*(?:pakolli|lakisäätei)|lämna.* (?:obligatorisk|lagstadga)|(?:obligatorisk|lagstadga).* lämna/,
  ],
  ['specialCategories', /erityis\S* henkilötie|arkaluontei|särskilda kategorier|känsliga/],
  [
    'sources',
    /tietoläh(?:de|te)|(?:^| )lähteet|alkuperä|informationskäll|uppgiftskäll|källor|ursprung/,
  ],
  ['recipients', /luovut|vastaanottaj|^kenelle |mottagare|utlämn|lämnas ut|lämnar vi ut|^till vem/],
  ['manualMaterial', /manuaali|paperiai?neisto|paperimuo|manuell|pappers/],
  [
    'security',
    /suojau|suojaam|suojaa|tietoturva|skydd(?:et)? av|säkerhetsåtgärd|datasäkerhet|^hur skydda/,
  ],
  ['systems', /ylläpitojärjestelm|tietojärjestelmät|informationssystem|datasystem/],
  [
    'legalBases',
    /oikeusperust|lainmukaisuu|laillinen perust|laillisuu|oikeudelli\S* perust|rättslig\S* grund|rättsgrund|laglighet/,
  ],
  ['purposes', /käsittely\S* tarkoitu|käyttötarkoitu|ändamål|syfte/],
  ['dataSubjects', /rekisteröityjen ryhm|kategorier av registrerade/],
  [
    'dataCategories',
    /henkilötietoryhm|tietosisältö|kategorier av personuppgift|(?:datainnehåll|registrets innehåll)/,
  ],
  [
    'rights',
    /rekisteröidyn oikeu|(?:lapsen|huoltajan|asiakkaan|hakijan|potilaan) oikeu|oikeudet$|registrerades rättighet|dina rättigheter|rättigheter$/,
  ],
  ['contactPerson.role', /yhteyshenkilö|kontaktperson/],
  ['logs', /lokitie|logguppgift/],
  ['secrecyBasis', /salassapi|sekretess/],
  ['controller.name', /rekisterinpitäj|personuppgiftsansvarig/],
  ['register.name', /rekisterin nimi|registrets namn/],
]

/** Under a heading on rights the name of one is enough: "Oikaisu", "Rajoittaminen ja vastustaminen". */
export const RIGHTS_WITHIN: readonly (readonly [ImportField, RegExp])[] = [
  ['rights.access', /tarkast|tutustu|pääsy|tillgång|insyn|gransk/],
  ['rights.rectification', /oikai|korja|rättel|rätta(?:$| )|korriger/],
  ['rights.erasure', /poist|unoht|unohde|rader|glömd/],
  ['rights.restriction', /rajoit|begräns/],
  ['rights.objection', /vastust|invänd|motsätt/],
  ['rights.portability', /siirt|siirre|portab|överför|flytta/],
  ['consentWithdrawal', /suostumu|samtyck/],
  ['complaint', /valit|valvonta|klag|tillsyn/],
]

/** Labels within a part of a form: they name no part of their own. */
export const SUB_LABELS: ReadonlySet<string> = new Set(
  (
    'nimi;nimi ja yhteystiedot;osoite;postiosoite;käyntiosoite;katuosoite;muut yhteystiedot;yhteystiedot;puhelin;puh;puhelinnumero;sähköposti;sähköpostiosoite;y tunnus;tehtävänimike;lisätietoja;lisätiedot;minne;mihin;kenelle;peruste;tietojen luovutuksen peruste;mitä;huomautukset;' +
    'namn;namn och kontaktuppgifter;adress;postadress;besöksadress;gatuadress;övriga kontaktuppgifter;andra kontaktuppgifter;kontaktuppgifter;telefon;tfn;telefonnummer;e post;e postadress;fo nummer;titel;tjänstebeteckning;ytterligare information;vart;till vem;grund;vilka;anmärkningar'
  ).split(';'),
)

/** Words that stand for the controller in some notices and for an official in others. */
export const TWO_MEANINGS: readonly string[] = [
  'registeransvarig',
  'registeransvarige',
  'den registeransvarige',
]
