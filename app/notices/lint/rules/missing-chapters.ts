import type { ContentLang } from '#app/i18n/lang.ts'
import type { LintRule } from '#app/notices/lint/finding.ts'
import { RIGHT_ROWS, RIGHTS_TOLD } from '#app/notices/lint/rules/missing-rights.ts'
import type { Topic } from '#app/notices/lint/topics.ts'
import { blocking, words, type RuleRow } from '#app/notices/lint/rules/rule.ts'

/** A part that a whole notice must tell (GDPR 13 and 14), and the words by which it shows. */
export interface ChapterRow extends RuleRow {
  readonly told: Readonly<Record<ContentLang, RegExp>>
  /** Only where the text has these words, in the same chapters. */
  readonly onlyIf?: Readonly<Record<ContentLang, RegExp>>
  /**
   * Where the words count: anywhere; in running text, for headings that only ask do not tell; or
   * in the chapters on rights or on purposes and bases, where the notice has them.
   */
  readonly where?: 'bodies' | 'rights' | 'bases'
  /** A chapter with such a heading tells it, whatever its words. */
  readonly topic?: Topic
  /** Only in a notice of integration services; `false`: only in others. */
  readonly integration?: boolean
}

export type ChapterRule = ChapterRow & LintRule

/** GDPR 6(1) named by paragraph and letter. */
const LETTER = {
  fi: /6 ?art\p{L}*\.?,? ?\(?1\.?\)? ?(?:koh\p{L}*\.?|mom\p{L}*\.?|k\.)?,? ?(?:alakoh\p{L}+ )?\(?[a-f](?!\p{L})|artikla\p{L}* 6[.,( ]{0,2}(?:koh\p{L}* )?1[.,) ]{0,2}(?:koh\p{L}* )?(?:alakoh\p{L}+ )?\(?[a-f](?!\p{L})|6[.:]1\.? ?\(?[a-f](?!\p{L})|6\s?\(1\)\s?\(?[a-f]\)?/iu,
  sv: /artikel 6[.,]? ?\(?(?:punkt(?:en)? )?1\)?[.,]?,? ?(?:första stycket )?(?:\(?(?:under)?(?:punkt|led)(?:en)? )?\(?[a-f](?!\p{L})|(?:led|(?:under)?punkt(?:en)?) [a-f]\)? i artikel 6|6[.:]1\.? ?\(?[a-f](?!\p{L})|6\s?\(1\)\s?\(?[a-f]\)?/iu,
}
/** A basis in the words of GDPR 6(1). */
const BASIS_WORDS = {
  fi: /lakisäätei\p{L}+ (?:velvoit|velvollisuu|tehtäv)|yleis\p{L}+ etu|yleistä etua|julkisen vallan|suostumu|sopimuksen (?:täytäntöönpan|täyttämi)|elintärke|oikeutet\p{L}+ et/iu,
  sv: /rättslig\p{L}* förpliktel|lagstadga\p{L}+ (?:skyldighet|uppgift|förpliktel)|allmänt intresse|myndighetsutövning|samtyck|fullgör\p{L}+ (?:av )?(?:ett )?avtal|grundläggande intresse|berättiga\p{L}+ intresse/iu,
}
/** The answer to what follows if data are not given. */
const CONSEQUENCES = {
  fi: /seuraa(?!v)|seurau(?:s|kse)|(?:jos|ellet|ellei|mikäli) (?:\p{L}+ ){0,4}(?:anna|annet|toimit|luovut|saada|kerro|ilmoit)\p{L}*|ilman (?:\p{L}+ ){0,3}tietoja|tietojen puuttu|puuttuvat tiedot/iu,
  sv: /följd|konsekvens|(?:om|ifall) (?:\p{L}+ ){0,4}(?:inte|ej) (?:\p{L}+ ){0,2}(?:lämna|ge|få)\p{L}*|utan (?:\p{L}+ ){0,3}uppgift|saknade uppgift|uppgift\p{L}* saknas/iu,
}

const ROWS: readonly ChapterRow[] = [
  {
    id: 'C-controller',
    severity: 'error',
    topic: 'controller',
    told: { fi: /rekisterinpitäj/iu, sv: /personuppgiftsansvarig/iu },
    message: words(
      'Seloste ei nimeä rekisterinpitäjää. Ilmoita sen nimi ja yhteystiedot.',
      'Beskrivningen namnger inte den personuppgiftsansvariga. Ange namn och kontaktuppgifter.',
    ),
    source: 'GDPR 13(1)(a), 14(1)(a)',
    successor: null,
  },
  {
    id: 'C-dpo.contact',
    severity: 'error',
    topic: 'dpo',
    told: { fi: /tietosuojavastaav/iu, sv: /dataskyddsombud/iu },
    message: words(
      'Tietosuojavastaavan yhteystiedot puuttuvat. Viranomaisella on aina tietosuojavastaava, ja hänen tavoittamisensa on kerrottava selosteessa.',
      'Dataskyddsombudets kontaktuppgifter saknas. En myndighet har alltid ett dataskyddsombud, och beskrivningen ska ange hur ombudet nås.',
    ),
    source: 'GDPR 13(1)(b), 14(1)(b), 37(1)(a)',
    successor: null,
  },
  {
    id: 'C-purposes',
    severity: 'error',
    topic: 'purpose',
    told: {
      fi: /tarkoitu|käytetään|käytämme|käyttää tietoja|tarvit(?:semme|aan)/iu,
      sv: /ändamål|syfte|används|använder vi|vi använder|behövs|behöver vi|vi behöver/iu,
    },
    message: words(
      'Seloste ei kerro, mihin tarkoitukseen henkilötietoja käsitellään.',
      'Beskrivningen anger inte för vilket ändamål personuppgifterna behandlas.',
    ),
    source: 'GDPR 13(1)(c), 14(1)(c)',
    successor: null,
  },
  {
    id: 'C-legalBases',
    severity: 'error',
    where: 'bases',
    told: {
      fi: new RegExp(`${LETTER.fi.source}|${BASIS_WORDS.fi.source}`, 'iu'),
      sv: new RegExp(`${LETTER.sv.source}|${BASIS_WORDS.sv.source}`, 'iu'),
    },
    message: words(
      'Seloste ei kerro käsittelyn oikeusperustetta. Nimeä tietosuoja-asetuksen 6 artiklan 1 kohdan alakohta ja laki, johon tehtävä perustuu.',
      'Beskrivningen anger inte behandlingens rättsliga grund. Ange led i artikel 6.1 i dataskyddsförordningen och den lag som uppgiften grundar sig på.',
    ),
    source: 'GDPR 6(1), 13(1)(c), 14(1)(c)',
    successor: null,
  },
  {
    id: 'C-legalBases.letter',
    severity: 'warning',
    where: 'bases',
    onlyIf: BASIS_WORDS,
    told: LETTER,
    message: words(
      'Oikeusperuste on nimetty vain sanoin. Lisää tietosuoja-asetuksen kohta, esimerkiksi 6 artiklan 1 kohdan c alakohta: siitä riippuvat rekisteröidyn oikeudet.',
      'Den rättsliga grunden anges bara i ord. Lägg till ledet i dataskyddsförordningen, till exempel artikel 6.1 c: den registrerades rättigheter beror på det.',
    ),
    source: 'GDPR 6(1), 13(1)(c)',
    successor: null,
  },
  {
    id: 'C-legalBases.art9',
    severity: 'error',
    onlyIf: {
      fi: /terveystie|terveydentila|terveyttä koskev|sairau(?:s|d|k)|allergi|diagnoos|erityisruokaval|erity\p{L}+ henkilötie|arkaluont|vakaumu|etni(?:nen|sen|stä|si)/iu,
      sv: /hälsotillstånd|hälsouppgift|sjukdom|allergi|diagnos(?!tik)|specialdiet|uppgift\p{L}* om hälsa|särskilda kategorier|känsliga personuppgift|religi|etnisk/iu,
    },
    told: {
      fi: /(?<!\d)9 ?art\p{L}*\.?,? ?\(?2|artikla\p{L}* 9[.(, ]{0,2}2|(?<![\d.])9[.:]2(?!\d)|(?<!\d)9\s?\(2\)|1050\/2018\)? ?6 ?§|tietosuojala\p{L}+ (?:\(1050\/2018\) )?6 ?§|(?:ei|emme) (?:käsitellä|käsittele|kerätä|kerää|tallenneta|sisällä) (?:\p{L}+ ){0,2}(?:erityis|arkaluont)/iu,
      sv: /artikel 9[.,]? ?(?:punkt(?:en)? )?2|(?<![\d.])9[.:]2(?!\d)|(?<!\d)9\s?\(2\)|6 ?§ (?:\d+ mom\. )?i dataskyddslag|inga (?:särskilda kategorier|känsliga)|behandla[rs] (?:vi )?inte (?:\p{L}+ )?(?:särskilda kategorier|känsliga)/iu,
    },
    message: words(
      'Selosteessa on erityisiä henkilötietoryhmiä, kuten terveystietoja, mutta ei perustetta niiden käsittelylle. Nimeä tietosuoja-asetuksen 9 artiklan 2 kohdan alakohta ja laki.',
      'Beskrivningen nämner särskilda kategorier av personuppgifter, såsom uppgifter om hälsa, men inte grunden för att behandla dem. Ange led i artikel 9.2 i dataskyddsförordningen och lagen.',
    ),
    source: 'GDPR 9(2), 13(1)(c), 14(1)(c)',
    successor: null,
  },
  {
    id: 'C-jointControllers.keha',
    severity: 'error',
    blocks: false,
    integration: true,
    validFrom: '2025-01-01',
    told: {
      fi: /yhteisrekisterinpitäj|KEHA|työllisyys-, kehittämis- ja hallintokesku/iu,
      sv: /gemensamt personuppgiftsansvar|KEHA|(?:sysselsättnings-, )?utvecklings- och förvaltningscentr/iu,
    },
    message: words(
      'Kotoutumisen tietovarannossa kunta on yhteisrekisterinpitäjä Työllisyys-, kehittämis- ja hallintokeskuksen kanssa. Kerro siitä ja vastuunjaosta.',
      'För informationsresursen för integration är kommunen gemensamt personuppgiftsansvarig med Sysselsättnings-, utvecklings- och förvaltningscentret. Ange det och hur ansvaret fördelas.',
    ),
    source: '681/2023 § 78; GDPR 26(2)',
    successor: null,
  },
  {
    id: 'C-sources',
    severity: 'error',
    topic: 'sources',
    told: {
      fi: /tietoläht|tietojen lähte|alkuperä|mistä .*tie|saadaan|saamme|saatu|hankitaan|kerätään|keräämme|tule(?:e|vat) (?:\p{L}+ ){0,2}\p{L}+(?:lta|ltä|sta|stä)(?!\p{L})|(?:antaa|kertoo|ilmoittaa|toimittaa) itse|itse (?:antama|ilmoittama|kerto)\p{L}+/iu,
      sv: /käll|varifrån|fås|får (?:vi|uppgift)|vi får|samlas in|samlar (?:vi )?in|inhämtas|erhålls|hämtas|kommer (?:in )?från|uppges av|lämnas av|ges av/iu,
    },
    message: words(
      'Seloste ei kerro, mistä henkilötiedot saadaan.',
      'Beskrivningen anger inte varifrån personuppgifterna fås.',
    ),
    source: 'GDPR 14(2)(f)',
    successor: null,
  },
  {
    id: 'C-provision',
    severity: 'error',
    topic: 'provision',
    told: {
      fi: /(?:antaminen|luovuttaminen|toimittaminen) (?:on|ei ole|perustuu)|lakisääteistä (?:tai|vai) sopimu|ilman (?:\p{L}+ ){0,3}tietoja|(?:nimi|tiedot|ne) (?:\p{L}+ ){0,3}(?:ovat|on) (?:välttämättöm|pakolli)\p{L}+|(?:on|pakko|täytyy) (?:\p{L}+ )?(?:ilmoitettava|annettava)|(?:täytyy|pitää|pakko|velvollinen|velvollisuus) (?:\p{L}+ )?(?:antaa|antamaan|toimittaa)|(?:jos|ellet|mikäli) (?:\p{L}+ ){0,4}(?:anna|annet|toimit|kerro|ilmoit)\p{L}*/iu,
      sv: /utan (?:\p{L}+ ){0,3}uppgift|(?:om|ifall) (?:\p{L}+ )?uppgift\p{L}* (?:\p{L}+ ){0,2}saknas|lämnandet|att lämna (?:\p{L}+ )?uppgift|skyldig(?:het)?(?:en)? att (?:lämna|ge|uppge)|måste (?:\p{L}+ )?(?:lämna|ge|uppge)|(?:om|ifall) (?:\p{L}+ ){0,4}inte (?:\p{L}+ ){0,2}(?:lämna|ge|uppge)\p{L}*|frivilligt att (?:lämna|ge|uppge)/iu,
    },
    message: words(
      'Seloste ei kerro, onko tietojen antaminen lakisääteistä, sopimukseen perustuvaa vai vapaaehtoista, eikä sitä, mitä antamatta jättämisestä seuraa.',
      'Beskrivningen anger inte om lämnandet av uppgifter är lagstadgat, avtalsenligt eller frivilligt, och inte heller vad som följer om uppgifterna inte lämnas.',
    ),
    source: 'GDPR 13(2)(e)',
    successor: null,
  },
  {
    id: 'C-provision.consequences',
    severity: 'error',
    where: 'bodies',
    onlyIf: {
      fi: /antaminen|lakisääteistä (?:tai|vai) sopimu/iu,
      sv: /lämnandet|skyldighet(?:en)? att lämna|att lämna (?:\p{L}+ )?uppgift/iu,
    },
    told: CONSEQUENCES,
    message: words(
      'Seloste ei kerro, mitä seuraa, jos rekisteröity ei anna tietojaan.',
      'Beskrivningen anger inte vad som följer om den registrerade inte lämnar sina uppgifter.',
    ),
    source: 'GDPR 13(2)(e)',
    successor: null,
  },
  {
    id: 'C-recipients',
    severity: 'error',
    topic: 'recipients',
    told: {
      fi: /luovut|vastaanottaj|välit(?:ämme|etään)|annetaan eteenpäin|jaetaan|toimitetaan (?:\p{L}+ ){0,3}\p{L}+lle(?!\p{L})/iu,
      sv: /lämna(?:s|r|de)? (?:\p{L}+ ){0,2}(?:ut|vidare|till)(?!\p{L})|utlämn|mottagar|förmedlas|delas (?:\p{L}+ ){0,2}med|delar (?:\p{L}+ ){0,2}med|skickas (?:\p{L}+ ){0,2}till|ges (?:vidare )?till/iu,
    },
    message: words(
      'Seloste ei kerro, kenelle tietoja luovutetaan. Kerro myös, jos niitä ei luovuteta.',
      'Beskrivningen anger inte till vem uppgifter lämnas ut. Ange även om de inte lämnas ut.',
    ),
    source: 'GDPR 13(1)(e), 14(1)(e)',
    successor: null,
  },
  {
    id: 'C-transfers',
    severity: 'error',
    topic: 'transfers',
    told: {
      fi: /kolman\p{L}+ ma|(?<!\p{L})ETA(?!\p{L})|EU:n (?:\p{L}+ )?(?:alueen )?ulkopuol|euroopan (?:talousalue|unionin (?:\p{L}+ ){0,4}ulkopuol)/iu,
      sv: /tredje\s?l[aä]nd|(?<!\p{L})EES(?!\p{L})|utanför (?:EU|europeiska)|europeiska ekonomiska/iu,
    },
    message: words(
      'Seloste ei kerro, siirretäänkö tietoja Euroopan talousalueen ulkopuolelle. Myös kieltävä vastaus on kirjoitettava.',
      'Beskrivningen anger inte om uppgifter överförs till länder utanför Europeiska ekonomiska samarbetsområdet. Även ett nekande svar ska skrivas ut.',
    ),
    source: 'GDPR 13(1)(f), 14(1)(f)',
    successor: null,
  },
  {
    id: 'C-retention',
    severity: 'error',
    topic: 'retention',
    told: {
      fi: /säilytysai|säilytysaj|säilytyksen (?:kesto|aika)|säilytetään (?:\p{L}+ ){0,3}(?:\d|pysyv|kunnes|niin kauan|yhden|kaksi|kolme|neljä|viisi|kuusi|kymmenen|vuoden)|säilytämme|säilyvät|(?:tiedot|asiakkuus|hakemus|hakemukset) (?:\p{L}+ ){0,2}(?:poistetaan|hävitetään)|poistamme/iu,
      sv: /lagringstid|lagringsperiod|förvaringstid|förvaringsperiod|bevaringstid|så länge (?:förvaras|lagras|bevaras|sparas)|(?:förvaras|lagras|bevaras|sparas) (?:\p{L}+ ){0,3}(?:\d|varaktigt|tills|så länge|i (?:ett|två|tre|fyra|fem|sex|tio))|uppgifterna (?:raderas|gallras|förstörs)|(?:sparar|förvarar|raderar|gallrar) vi|vi (?:sparar|förvarar|raderar|gallrar)/iu,
    },
    message: words(
      'Seloste ei kerro, kuinka kauan tietoja säilytetään eikä millä perusteella aika määräytyy.',
      'Beskrivningen anger varken hur länge uppgifterna lagras eller hur tiden bestäms.',
    ),
    source: 'GDPR 13(2)(a), 14(2)(a)',
    successor: null,
  },
  {
    id: 'C-rights',
    severity: 'error',
    topic: 'right',
    where: 'rights',
    told: RIGHTS_TOLD,
    message: words(
      'Seloste ei kerro, mitä oikeuksia rekisteröidyllä on ja miten niitä käytetään. Pelkkä linkki ei riitä.',
      'Beskrivningen anger inte vilka rättigheter den registrerade har och hur de utövas. Enbart en länk räcker inte.',
    ),
    source: 'GDPR 12(1), 13(2)(b), 14(2)(c)',
    successor: null,
  },
  {
    id: 'C-complaint',
    severity: 'error',
    told: {
      fi: /tietosuojavaltuute|valvontaviranomai/iu,
      sv: /dataombudsman|dataombudsmännen|tillsynsmyndighet/iu,
    },
    message: words(
      'Seloste ei kerro oikeudesta saattaa asia tietosuojavaltuutetun käsiteltäväksi.',
      'Beskrivningen anger inte rätten att föra ärendet till dataombudsmannen.',
    ),
    source: 'GDPR 13(2)(d), 14(2)(e), 77; 1050/2018 § 21',
    successor: null,
  },
  {
    id: 'C-automatedDecisions',
    severity: 'error',
    topic: 'automated',
    told: {
      fi: /automa\p{L}+ (?:\p{L}+ )?(?:päätö|yksittäis)|päätö\p{L}+ (?:\p{L}+ ){0,3}automa|automaattipäätö|profiloi/iu,
      sv: /automati\p{L}+ (?:\p{L}+ )?beslut|beslut\p{L}* (?:\p{L}+ ){0,2}automati|profiler/iu,
    },
    message: words(
      'Seloste ei kerro, tehdäänkö automaattisia päätöksiä tai profilointia. Myös kieltävä vastaus on kirjoitettava.',
      'Beskrivningen anger inte om automatiserade beslut fattas eller profilering sker. Även ett nekande svar ska skrivas ut.',
    ),
    source: 'GDPR 13(2)(f), 14(2)(g), 22',
    successor: null,
  },
]

export const CHAPTER_RULES: readonly ChapterRule[] = [...ROWS, ...RIGHT_ROWS].map(blocking)
