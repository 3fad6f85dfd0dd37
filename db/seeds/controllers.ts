import type { ContactPoint, Controller } from '#app/controllers/controller.ts'
import type { Localized } from '#app/i18n/lang.ts'

type ControllerSeed = Omit<Controller, 'id'> & { readonly units: readonly UnitSeed[] }
interface UnitSeed {
  readonly key: string
  readonly name: Localized
  readonly email: string
  readonly phone: string
}

interface Court {
  readonly name: Localized
  /** Where the appeal is delivered (hallintolaki 47.1 §): address, e-mail, telephone. */
  readonly contact: Localized
}

const courts = {
  helsinki: {
    name: { fi: 'Helsingin hallinto-oikeus', sv: 'Helsingfors förvaltningsdomstol' },
    contact: {
      fi: 'Sörnäistenkatu 1, 00580 Helsinki, helsinki.hao@oikeus.fi, puhelin 029 56 42000',
      sv: 'Sörnäsgatan 1, 00580 Helsingfors, helsinki.hao@oikeus.fi, telefon 029 56 42000',
    },
  },
  turku: {
    name: { fi: 'Turun hallinto-oikeus', sv: 'Åbo förvaltningsdomstol' },
    contact: {
      fi: 'PL 32, 20101 Turku, turku.hao@oikeus.fi, puhelin 029 56 42410',
      sv: 'PB 32, 20101 Åbo, turku.hao@oikeus.fi, telefon 029 56 42410',
    },
  },
  east: {
    name: { fi: 'Itä-Suomen hallinto-oikeus', sv: 'Östra Finlands förvaltningsdomstol' },
    contact: {
      fi: 'PL 1744, 70101 Kuopio, ita-suomi.hao@oikeus.fi, puhelin 029 56 42502',
      sv: 'PB 1744, 70101 Kuopio, ita-suomi.hao@oikeus.fi, telefon 029 56 42502',
    },
  },
} satisfies Record<string, Court>

/** Appeal instructions by hallintolaki 46–47 §: who, where, when, what, with what, at what cost. */
function appealTo({ name, contact }: Court): Controller['settings']['remedies'] {
  return {
    route: 'hallintovalitus',
    authority: name,
    approvedOn: '2026-11-01',
    instructions: {
      fi: [
        `Tähän päätökseen saa hakea muutosta valittamalla. Valitusviranomainen on ${name.fi}.`,
        'Valitus on tehtävä 30 päivän kuluessa päätöksen tiedoksisaannista. Tiedoksisaantipäivää ei lueta määräaikaan. Jos määräajan viimeinen päivä on pyhäpäivä, lauantai, itsenäisyyspäivä, vapunpäivä, juhannusaatto tai jouluaatto, valituksen saa tehdä vielä ensimmäisenä arkipäivänä sen jälkeen.',
        'Jollei muuta näytetä, kirjeen katsotaan tulleen tiedoksi seitsemäntenä päivänä sen lähettämisestä ja tavallisena sähköisenä tiedoksiantona toimitetun päätöksen kolmantena päivänä viestin lähettämisestä. Jos päätös on annettu tiedoksi todisteellisesti, tiedoksisaantipäivä näkyy tiedoksiantoa koskevasta todistuksesta tai merkinnästä.',
        'Valituksessa on ilmoitettava päätös, johon haetaan muutosta, miltä kohdin päätökseen haetaan muutosta, mitä muutoksia siihen vaaditaan ja millä perusteilla. Jos päätös ei kohdistu valittajaan, on ilmoitettava myös, mihin valitusoikeus perustuu. Valituksessa on lisäksi ilmoitettava valittajan nimi ja yhteystiedot sekä osoite, johon oikeudenkäynnin asiakirjat voidaan lähettää. Jos valittajan puolesta toimii laillinen edustaja tai asiamies, myös tämän nimi ja yhteystiedot on ilmoitettava.',
        'Valitukseen on liitettävä valituksen kohteena oleva päätös valitusosoituksineen, selvitys siitä, milloin valittaja on saanut päätöksen tiedoksi, ja asiakirjat, joihin valittaja vetoaa, jollei niitä ole jo toimitettu viranomaiselle. Asiamiehen on liitettävä valitukseen valtakirja, jollei laissa toisin säädetä.',
        `Valitus toimitetaan hallinto-oikeuteen hallinto- ja erityistuomioistuinten asiointipalvelussa (asiointi.oikeus.fi/hallintotuomioistuimet), postitse, sähköpostilla tai tuomalla se hallinto-oikeuteen. Yhteystiedot: ${contact.fi}. Valituksen on oltava perillä määräajan viimeisenä päivänä ennen hallinto-oikeuden aukioloajan päättymistä. Valitus lähetetään lähettäjän omalla vastuulla.`,
        'Muutoksenhakijalta voidaan periä oikeudenkäyntimaksu siten kuin tuomioistuinmaksulaissa (1455/2015) säädetään. Laissa säädetään myös siitä, milloin maksua ei peritä.',
      ],
      sv: [
        `Ändring i detta beslut får sökas genom besvär. Besvärsmyndigheten är ${name.sv}.`,
        'Besvären ska anföras inom 30 dagar från delfåendet av beslutet. Dagen för delfåendet räknas inte in i besvärstiden. Om den sista dagen av besvärstiden är en helgdag, lördag, självständighetsdagen, första maj, midsommarafton eller julafton, får besvären anföras ännu den första vardagen därefter.',
        'Om inte något annat visas anses mottagaren ha fått del av ett beslut som sänts per brev den sjunde dagen efter det att brevet sändes och av ett beslut som delgetts genom vanlig elektronisk delgivning den tredje dagen efter det att meddelandet sändes. Om beslutet har delgetts bevisligen framgår dagen för delfåendet av intyget eller anteckningen om delgivningen.',
        'I besvären ska det anges vilket beslut som överklagas, till vilka delar ändring söks i beslutet, vilka ändringar som yrkas och på vilka grunder. Om beslutet inte avser ändringssökanden ska det också anges vad besvärsrätten grundar sig på. Dessutom ska ändringssökandens namn och kontaktuppgifter anges samt den adress till vilken handlingar som gäller rättegången kan sändas. Om ändringssökandens talan förs av en laglig företrädare eller ett ombud ska också dennes namn och kontaktuppgifter anges.',
        'Till besvären ska fogas det överklagade beslutet med besvärsanvisning, en utredning om när ändringssökanden har fått del av beslutet och de handlingar som ändringssökanden åberopar, om de inte redan har lämnats till myndigheten. Ett ombud ska foga en fullmakt till besvären, om inte något annat föreskrivs i lag.',
        `Besvären lämnas till förvaltningsdomstolen i förvaltnings- och specialdomstolarnas e-tjänst (asiointi.oikeus.fi/hallintotuomioistuimet), per post, per e-post eller på plats. Kontaktuppgifter: ${contact.sv}. Besvären ska vara framme den sista dagen av besvärstiden före förvaltningsdomstolens stängningstid. Besvären sänds på avsändarens eget ansvar.`,
        'Av ändringssökanden kan tas ut en rättegångsavgift enligt vad som föreskrivs i lagen om domstolsavgifter (1455/2015). I lagen föreskrivs också om när ingen avgift tas ut.',
      ],
    },
  }
}

const registryTitle: Localized = { fi: 'Kirjaamo', sv: 'Registratorskontoret' }
const dpoTitle: Localized = { fi: 'Tietosuojavastaava', sv: 'Dataskyddsombudet' }

export const CONTROLLERS: readonly ControllerSeed[] = [
  {
    key: 'helsinki',
    kind: 'municipality',
    name: { fi: 'Helsingin kaupunki', sv: 'Helsingfors stad' },
    casePrefix: 'HEL',
    languages: 'bilingual',
    settings: {
      registry: {
        title: registryTitle,
        address: {
          fi: ['PL 10 (Pohjoisesplanadi 11–13)', '00099 Helsingin kaupunki'],
          sv: ['PB 10 (Norra Esplanaden 11–13)', '00099 Helsingfors stad'],
        },
        email: 'kirjaamo@helsinki.example',
      },
      dpo: {
        title: dpoTitle,
        address: { fi: ['00099 Helsingin kaupunki'], sv: ['00099 Helsingfors stad'] },
        email: 'tietosuojavastaava@helsinki.example',
      },
      remedies: appealTo(courts.helsinki),
    },
    units: [
      {
        key: 'helsinki-adult-social-work',
        name: { fi: 'Aikuissosiaalityö, eteläinen alue', sv: 'Vuxensocialarbetet, södra området' },
        email: 'aikuissosiaalityo@helsinki.example',
        phone: '09 000 1000',
      },
      {
        key: 'helsinki-registry',
        name: {
          fi: 'Asiakastietojen tietopalvelu',
          sv: 'Informationstjänsten för klientuppgifter',
        },
        email: 'tietopalvelu@helsinki.example',
        phone: '09 000 1100',
      },
    ],
  },
  {
    key: 'lappeenranta',
    kind: 'municipality',
    name: { fi: 'Lappeenrannan kaupunki', sv: 'Villmanstrands stad' },
    casePrefix: 'LPR',
    languages: 'fi',
    settings: {
      registry: {
        title: registryTitle,
        address: {
          fi: ['Villimiehenkatu 1', '53100 Lappeenranta'],
          sv: ['Villimiehenkatu 1', '53100 Villmanstrand'],
        },
        email: 'kirjaamo@lappeenranta.example',
      },
      dpo: {
        title: dpoTitle,
        address: {
          fi: ['Villimiehenkatu 1', '53100 Lappeenranta'],
          sv: ['Villimiehenkatu 1', '53100 Villmanstrand'],
        },
        email: 'tietosuoja@lappeenranta.fi',
      },
      remedies: appealTo(courts.east),
    },
    units: [
      {
        key: 'lappeenranta-immigration-services',
        name: { fi: 'Maahanmuuttopalvelut', sv: 'Invandrartjänsterna' },
        email: 'maahanmuuttopalvelut@lappeenranta.fi',
        phone: '05 000 2000',
      },
    ],
  },
  {
    key: 'huittinen',
    kind: 'municipality',
    name: { fi: 'Huittisten kaupunki', sv: 'Vittis stad' },
    casePrefix: 'HUI',
    languages: 'fi',
    settings: {
      registry: {
        title: registryTitle,
        address: {
          fi: ['Risto Rytin katu 36', '32700 Huittinen'],
          sv: ['Risto Rytin katu 36', '32700 Vittis'],
        },
        email: 'kirjaamo@huittinen.example',
      },
      dpo: {
        title: dpoTitle,
        address: {
          fi: ['Risto Rytin katu 36', '32700 Huittinen'],
          sv: ['Risto Rytin katu 36', '32700 Vittis'],
        },
        email: 'tietosuojavastaava@huittinen.example',
      },
      remedies: appealTo(courts.turku),
    },
    units: [
      {
        key: 'huittinen-social-services',
        name: {
          fi: 'Sosiaalipalvelujen asiakirjapalvelu',
          sv: 'Dokumenttjänsten för socialservice',
        },
        email: 'asiakirjat@huittinen.example',
        phone: '02 000 3000',
      },
    ],
  },
  {
    key: 'kotka',
    kind: 'municipality',
    name: { fi: 'Kotkan kaupunki', sv: 'Kotka stad' },
    casePrefix: 'KOT',
    languages: 'fi',
    settings: {
      registry: {
        title: registryTitle,
        address: { fi: ['Kustaankatu 2', '48100 Kotka'], sv: ['Kustaankatu 2', '48100 Kotka'] },
        email: 'kirjaamo@kotka.fi',
      },
      dpo: {
        title: dpoTitle,
        address: { fi: ['Kustaankatu 2', '48100 Kotka'], sv: ['Kustaankatu 2', '48100 Kotka'] },
        email: 'tietosuojavastaava@kotka.example',
      },
      remedies: appealTo(courts.east),
    },
    units: [
      {
        key: 'kotka-immigration-services',
        name: { fi: 'Maahanmuuttajapalvelut', sv: 'Invandrartjänsterna' },
        email: 'maahanmuuttajapalvelut@kotka.example',
        phone: '05 000 4000',
      },
    ],
  },
  {
    key: 'satakunta',
    kind: 'wellbeing-county',
    name: { fi: 'Satakunnan hyvinvointialue', sv: 'Satakunta välfärdsområde' },
    casePrefix: 'SAT',
    languages: 'fi',
    settings: countySettings('satakunta', courts.turku, {
      fi: ['Sairaalantie 3', '28500 Pori'],
      sv: ['Sairaalantie 3', '28500 Björneborg'],
    }),
    units: [countyUnit('satakunta', '02 000 5000')],
  },
  {
    key: 'kymenlaakso',
    kind: 'wellbeing-county',
    name: { fi: 'Kymenlaakson hyvinvointialue', sv: 'Kymmenedalens välfärdsområde' },
    casePrefix: 'KYM',
    languages: 'bilingual',
    settings: countySettings('kymenlaakso', courts.east, {
      fi: ['Kotkantie 41', '48210 Kotka'],
      sv: ['Kotkantie 41', '48210 Kotka'],
    }),
    units: [countyUnit('kymenlaakso', '05 000 6000')],
  },
  {
    key: 'etela-karjala',
    kind: 'wellbeing-county',
    name: { fi: 'Etelä-Karjalan hyvinvointialue', sv: 'Södra Karelens välfärdsområde' },
    casePrefix: 'EKA',
    languages: 'fi',
    settings: countySettings('etela-karjala', courts.east, {
      fi: ['Lappeenranta'],
      sv: ['Villmanstrand'],
    }),
    units: [],
  },
]

function countyUnit(key: string, phone: string): UnitSeed {
  return {
    key: `${key}-social-care-records`,
    name: {
      fi: 'Sosiaalihuollon asiakirjapalvelu',
      sv: 'Dokumenttjänsten för socialvården',
    },
    email: `asiakirjapalvelu@${key}.example`,
    phone,
  }
}

function countySettings(
  key: string,
  court: Court,
  address: ContactPoint['address'],
): Controller['settings'] {
  return {
    registry: { title: registryTitle, address, email: `kirjaamo@${key}.example` },
    dpo: { title: dpoTitle, address, email: `tietosuojavastaava@${key}.example` },
    remedies: appealTo(court),
  }
}
