import { words } from '#app/notices/lint/rules/rule.ts'
import type { StatuteRow } from '#app/notices/lint/rules/statutes.ts'

const SOCIAL_AND_HEALTH_DATA = words(
  'laki sosiaali- ja terveydenhuollon asiakastietojen käsittelystä (703/2023)',
  'lagen om behandling av kunduppgifter inom social- och hälsovården (703/2023)',
)

/** Acts and sections that are no longer in force (law 5.1). Citing them is an error. */
export const REPEALED_STATUTES: readonly StatuteRow[] = [
  {
    id: 'O-01',
    severity: 'error',
    number: '523/1999',
    validFrom: '2019-01-01',
    message: words(
      'Henkilötietolaki (523/1999) on kumottu 1.1.2019. Käsittely perustuu nyt EU:n yleiseen tietosuoja-asetukseen ja tietosuojalakiin: viittaa niihin.',
      'Personuppgiftslagen (523/1999) upphävdes 1.1.2019. Behandlingen regleras nu av EU:s allmänna dataskyddsförordning och dataskyddslagen: hänvisa till dem.',
    ),
    source: '1050/2018 § 37',
    successor: words(
      'yleinen tietosuoja-asetus (EU) 2016/679 ja tietosuojalaki (1050/2018)',
      'allmänna dataskyddsförordningen (EU) 2016/679 och dataskyddslagen (1050/2018)',
    ),
    places: [
      {},
      {
        sections: ['8'],
        successor: words(
          'yleinen tietosuoja-asetus 6 artikla (erityiset tiedot: 9 artikla)',
          'allmänna dataskyddsförordningen artikel 6 (särskilda kategorier: artikel 9)',
        ),
      },
      {
        chapters: ['4'],
        successor: words(
          'yleinen tietosuoja-asetus 5, 6 ja 89 artikla sekä tietosuojalaki (1050/2018) 31 §',
          'allmänna dataskyddsförordningen artiklarna 5, 6 och 89 samt 31 § i dataskyddslagen (1050/2018)',
        ),
      },
      {
        sections: ['26', '27'],
        successor: words(
          'yleinen tietosuoja-asetus 15 artikla ja tietosuojalaki (1050/2018) 34 §',
          'allmänna dataskyddsförordningen artikel 15 och 34 § i dataskyddslagen (1050/2018)',
        ),
      },
      {
        sections: ['29'],
        successor: words(
          'yleinen tietosuoja-asetus 16 artikla',
          'allmänna dataskyddsförordningen artikel 16',
        ),
      },
    ],
  },
  {
    id: 'O-02',
    severity: 'error',
    number: '1386/2010',
    validFrom: '2025-01-01',
    message: words(
      'Laki kotoutumisen edistämisestä (1386/2010) on kumottu 1.1.2025. Samanniminen uusi laki on 681/2023: tarkista myös luvut ja pykälät, ne ovat muuttuneet.',
      'Lagen om främjande av integration (1386/2010) upphävdes 1.1.2025. Den nya lagen med samma namn är 681/2023: kontrollera även kapitel och paragrafer, de har ändrats.',
    ),
    source: '681/2023 § 101',
    successor: words(
      'laki kotoutumisen edistämisestä (681/2023)',
      'lagen om främjande av integration (681/2023)',
    ),
  },
  {
    id: 'O-03',
    severity: 'error',
    number: '570/2011',
    numberOnly: true,
    validFrom: '2025-01-01',
    message: words(
      'Alkukartoitusasetus (570/2011) on rauennut 1.1.2025 yhdessä lain 1386/2010 kanssa. Alkukartoituksen on korvannut osaamisen ja kotoutumisen palvelutarpeen arviointi.',
      'Förordningen om inledande kartläggning (570/2011) förföll 1.1.2025 tillsammans med lag 1386/2010. Kartläggningen har ersatts av bedömningen av kompetens och behovet av integrationstjänster.',
    ),
    source: '681/2023 § 101; 869/2024',
    successor: words(
      'valtioneuvoston asetus osaamisen ja kotoutumisen palvelutarpeen arvioinnista (869/2024)',
      'statsrådets förordning om bedömning av kompetens och behovet av integrationstjänster (869/2024)',
    ),
  },
  {
    id: 'O-04',
    severity: 'error',
    number: '571/2011',
    validFrom: '2025-01-01',
    message: words(
      'Kotoutumisen kustannusten korvausasetus (571/2011) on rauennut 1.1.2025 yhdessä lain 1386/2010 kanssa. Viittaa uuteen asetukseen.',
      'Förordningen om ersättning för kostnader för integration (571/2011) förföll 1.1.2025 tillsammans med lag 1386/2010. Hänvisa till den nya förordningen.',
    ),
    source: '681/2023 § 101; 872/2024',
    successor: words(
      'valtioneuvoston asetus kotoutumisen kustannusten korvaamisesta (872/2024)',
      'statsrådets förordning om ersättning för kostnader för främjande av integration (872/2024)',
    ),
  },
  {
    id: 'O-05',
    severity: 'error',
    number: '159/2007',
    validFrom: '2021-11-01',
    message: words(
      'Laki 159/2007 asiakastietojen sähköisestä käsittelystä on kumottu 1.11.2021 (784/2021), ja senkin korvasi 1.1.2024 asiakastietolaki 703/2023.',
      'Lag 159/2007 om elektronisk behandling av klientuppgifter upphävdes 1.11.2021 (784/2021), och även dess efterföljare ersattes 1.1.2024 av lag 703/2023.',
    ),
    source: '784/2021; 703/2023 § 101',
    successor: SOCIAL_AND_HEALTH_DATA,
  },
  {
    id: 'O-06',
    severity: 'error',
    number: '784/2021',
    validFrom: '2024-01-01',
    message: words(
      'Laki 784/2021 asiakastietojen sähköisestä käsittelystä on kumottu 1.1.2024. Viittaa asiakastietolakiin 703/2023.',
      'Lag 784/2021 om elektronisk behandling av kunduppgifter upphävdes 1.1.2024. Hänvisa till lag 703/2023.',
    ),
    source: '703/2023 § 101',
    successor: SOCIAL_AND_HEALTH_DATA,
  },
  {
    id: 'O-07',
    severity: 'error',
    number: '254/2015',
    validFrom: '2024-01-01',
    message: words(
      'Asiakasasiakirjalaki (254/2015) on kumottu 1.1.2024. Kirjaamisesta, asiakirjoista ja säilytysajoista säädetään nyt asiakastietolain 703/2023 4 ja 6 luvussa ja liitteessä.',
      'Lagen om klienthandlingar (254/2015) upphävdes 1.1.2024. Om anteckningar, handlingar och förvaringstider föreskrivs nu i 4 och 6 kap. samt bilagan i lag 703/2023.',
    ),
    source: '703/2023 § 101',
    successor: SOCIAL_AND_HEALTH_DATA,
  },
  {
    id: 'O-08',
    severity: 'error',
    number: '298/2009',
    validFrom: '2022-02-01',
    message: words(
      'Potilasasiakirja-asetus 298/2009 on kumottu 1.2.2022. Säilytysajat ovat nyt asiakastietolain 703/2023 liitteessä, käyttöoikeuksista säädetään asetuksessa 457/2024.',
      'Förordningen om journalhandlingar 298/2009 upphävdes 1.2.2022. Förvaringstiderna finns nu i bilagan till lag 703/2023, åtkomsträtterna i förordning 457/2024.',
    ),
    source: '94/2022; 703/2023',
    successor: SOCIAL_AND_HEALTH_DATA,
  },
  {
    id: 'O-09',
    severity: 'error',
    number: '94/2022',
    validFrom: '2024-01-01',
    message: words(
      'Potilasasiakirja-asetuksella 94/2022 ei ole ollut lain tukea 1.1.2024 alkaen, kun sen valtuussäännös kumottiin (705/2023). Viittaa asiakastietolain 703/2023 liitteeseen.',
      'Förordningen om journalhandlingar 94/2022 har saknat stöd i lag sedan 1.1.2024, då bemyndigandet upphävdes (705/2023). Hänvisa till bilagan i lag 703/2023.',
    ),
    source: '705/2023; 703/2023',
    successor: SOCIAL_AND_HEALTH_DATA,
  },
  {
    id: 'O-11',
    severity: 'error',
    number: '812/2000',
    places: [{ sections: ['20', '21'] }],
    validFrom: '2024-01-01',
    message: words(
      'Sosiaalihuollon asiakaslain (812/2000) 20 ja 21 § on kumottu 1.1.2024. Viranomaisen oikeudesta saada tietoja säädetään asiakastietolain 703/2023 64 §:ssä, luovutuksista 53–57 §:ssä.',
      '20 och 21 § i klientlagen (812/2000) upphävdes 1.1.2024. Myndighetens rätt att få uppgifter regleras i 64 § i lag 703/2023, utlämnande i 53–57 §.',
    ),
    source: '704/2023; 703/2023 § 64',
    successor: words(
      'laki sosiaali- ja terveydenhuollon asiakastietojen käsittelystä (703/2023) 64 §',
      '64 § i lagen om behandling av kunduppgifter inom social- och hälsovården (703/2023)',
    ),
  },
  {
    id: 'O-13',
    severity: 'error',
    number: '812/2000',
    places: [{ sections: ['11'] }],
    validFrom: '2024-01-01',
    message: words(
      'Sosiaalihuollon asiakaslain (812/2000) 11 § on kumottu 1.1.2024. Alaikäisen kielto-oikeudesta säädetään asiakastietolain 703/2023 51 §:ssä.',
      '11 § i klientlagen (812/2000) upphävdes 1.1.2024. Minderårigas rätt att förbjuda utlämnande regleras i 51 § i lag 703/2023.',
    ),
    source: '704/2023; 703/2023 § 51',
    successor: words(
      'laki sosiaali- ja terveydenhuollon asiakastietojen käsittelystä (703/2023) 51 §',
      '51 § i lagen om behandling av kunduppgifter inom social- och hälsovården (703/2023)',
    ),
  },
  {
    id: 'O-14',
    severity: 'error',
    number: '710/1982',
    exceptSections: ['27 d', '27 e', '41'],
    validFrom: '2015-04-01',
    message: words(
      'Vanha sosiaalihuoltolaki (710/1982) on kumottu 1.4.2015 lukuun ottamatta yksittäisiä pykäliä, joista suurin osa kumottiin 1.1.2023. Viittaa lakiin 1301/2014, järjestämisestä lakiin 612/2021.',
      'Den gamla socialvårdslagen (710/1982) upphävdes 1.4.2015 med undantag för enstaka paragrafer, varav de flesta upphävdes 1.1.2023. Hänvisa till lag 1301/2014, om ordnandet till lag 612/2021.',
    ),
    source: '1301/2014; 588/2022',
    successor: words('sosiaalihuoltolaki (1301/2014)', 'socialvårdslagen (1301/2014)'),
  },
  {
    id: 'O-16',
    severity: 'error',
    number: '1062/1989',
    validFrom: '2023-01-01',
    message: words(
      'Erikoissairaanhoitolaki (1062/1989) on kumottu 1.1.2023. Viittaa järjestämislakiin 612/2021 ja terveydenhuoltolakiin 1326/2010.',
      'Lagen om specialiserad sjukvård (1062/1989) upphävdes 1.1.2023. Hänvisa till lag 612/2021 om ordnande och hälso- och sjukvårdslagen 1326/2010.',
    ),
    source: '616/2021 § 2; 1190/2022',
    successor: words(
      'laki sosiaali- ja terveydenhuollon järjestämisestä (612/2021) ja terveydenhuoltolaki (1326/2010)',
      'lagen om ordnande av social- och hälsovård (612/2021) och hälso- och sjukvårdslagen (1326/2010)',
    ),
  },
  {
    id: 'O-18',
    severity: 'error',
    number: '1270/1997',
    validFrom: '2020-09-01',
    message: words(
      'Laki ulkomaalaisrekisteristä (1270/1997) on kumottu 1.9.2020. Maahanmuuttohallinnon henkilötiedoista säädetään laissa 615/2020.',
      'Lagen om utlänningsregistret (1270/1997) upphävdes 1.9.2020. Om personuppgifter i migrationsförvaltningen föreskrivs i lag 615/2020.',
    ),
    source: '615/2020',
    successor: words(
      'laki henkilötietojen käsittelystä maahanmuuttohallinnossa (615/2020)',
      'lagen om behandling av personuppgifter i migrationsförvaltningen (615/2020)',
    ),
  },
  {
    id: 'O-27',
    severity: 'error',
    number: '482/1958',
    validFrom: '1996-01-01',
    message: words(
      'Verotuslaki (482/1958) on kumottu 1.1.1996. Verotuksesta säädetään laissa 1558/1995, verotustietojen luovuttamisesta laissa 1346/1999 ja sosiaalihuollon oikeudesta saada niitä lain 703/2023 64 §:ssä.',
      'Beskattningslagen (482/1958) upphävdes 1.1.1996. Om beskattning föreskrivs i lag 1558/1995, om utlämnande av beskattningsuppgifter i lag 1346/1999 och om socialvårdens rätt att få dem i 64 § i lag 703/2023.',
    ),
    source: '1558/1995; 1346/1999; 703/2023 § 64(3)',
    successor: words(
      'laki verotustietojen julkisuudesta ja salassapidosta (1346/1999) ja laki 703/2023 64 § 3 mom.',
      'lagen om offentlighet och sekretess i fråga om beskattningsuppgifter (1346/1999) och 64 § 3 mom. i lag 703/2023',
    ),
  },
  {
    id: 'O-29',
    severity: 'error',
    number: '621/1999',
    places: [{ sections: ['18'] }],
    validFrom: '2020-01-01',
    message: words(
      'Julkisuuslain (621/1999) 18 § ja sen tietojärjestelmäseloste on kumottu 1.1.2020. Tilalla on tiedonhallintalain 906/2019 28 §:n kuvaus asiakirjajulkisuuden toteuttamiseksi.',
      '18 § i offentlighetslagen (621/1999) och dess datasystembeskrivning upphävdes 1.1.2020. I stället finns beskrivningen i syfte att genomföra handlingsoffentligheten enligt 28 § i lag 906/2019.',
    ),
    source: '907/2019; 906/2019 § 28',
    successor: words(
      'kuvaus asiakirjajulkisuuden toteuttamiseksi (906/2019 28 §)',
      'beskrivning i syfte att genomföra handlingsoffentligheten (28 § i lag 906/2019)',
    ),
    terms:
      'tietojärjestelmäselos\\p{L}*|tietojärjestelmän julkinen osoite|(?:data|informations)systembeskrivning\\p{L}*|(?:data|informations)systemets (?:namn|offentliga adress)',
  },
  {
    id: 'O-39',
    severity: 'error',
    number: '36/1973',
    validFrom: '2018-09-01',
    message: words(
      'Laki lasten päivähoidosta (36/1973) on kumottu 1.9.2018. Varhaiskasvatuksesta säädetään varhaiskasvatuslaissa 540/2018.',
      'Lagen om barndagvård (36/1973) upphävdes 1.9.2018. Om småbarnspedagogik föreskrivs i lag 540/2018.',
    ),
    source: '540/2018',
    successor: words('varhaiskasvatuslaki (540/2018)', 'lagen om småbarnspedagogik (540/2018)'),
  },
  {
    id: 'O-40',
    severity: 'error',
    number: '239/1973',
    validFrom: '2018-09-01',
    message: words(
      'Asetus lasten päivähoidosta (239/1973) on kumottu 1.9.2018. Viittaa valtioneuvoston asetukseen varhaiskasvatuksesta 753/2018.',
      'Förordningen om barndagvård (239/1973) upphävdes 1.9.2018. Hänvisa till statsrådets förordning om småbarnspedagogik 753/2018.',
    ),
    source: '753/2018',
    successor: words(
      'valtioneuvoston asetus varhaiskasvatuksesta (753/2018)',
      'statsrådets förordning om småbarnspedagogik (753/2018)',
    ),
  },
  {
    id: 'O-41',
    severity: 'error',
    number: '471/1987',
    validFrom: '1999-06-01',
    message: words(
      'Henkilörekisterilaki (471/1987) on kumottu 1.6.1999, ja senkin seuraajan on korvannut EU:n yleinen tietosuoja-asetus.',
      'Personregisterlagen (471/1987) upphävdes 1.6.1999, och även dess efterföljare har ersatts av EU:s allmänna dataskyddsförordning.',
    ),
    source: '523/1999; 1050/2018',
    successor: words(
      'yleinen tietosuoja-asetus (EU) 2016/679 ja tietosuojalaki (1050/2018)',
      'allmänna dataskyddsförordningen (EU) 2016/679 och dataskyddslagen (1050/2018)',
    ),
  },
  {
    id: 'O-42',
    severity: 'error',
    number: '916/2012',
    validFrom: '2025-01-01',
    message: words(
      'Laki julkisesta työvoima- ja yrityspalvelusta (916/2012) on kumottu 1.1.2025. Viittaa lakiin työvoimapalveluiden järjestämisestä 380/2023.',
      'Lagen om offentlig arbetskrafts- och företagsservice (916/2012) upphävdes 1.1.2025. Hänvisa till lagen om ordnande av arbetskraftsservice 380/2023.',
    ),
    source: '383/2023 § 2',
    successor: words(
      'laki työvoimapalveluiden järjestämisestä (380/2023)',
      'lagen om ordnande av arbetskraftsservice (380/2023)',
    ),
  },
  {
    id: 'O-33',
    severity: 'error',
    number: '586/1996',
    validFrom: '2020-01-01',
    message: words(
      'Hallintolainkäyttölaki (586/1996) on kumottu 1.1.2020. Valittamisesta säädetään laissa oikeudenkäynnistä hallintoasioissa (808/2019).',
      'Förvaltningsprocesslagen (586/1996) upphävdes 1.1.2020. Om besvär föreskrivs i lagen om rättegång i förvaltningsärenden (808/2019).',
    ),
    source: '808/2019',
    successor: words(
      'laki oikeudenkäynnistä hallintoasioissa (808/2019)',
      'lagen om rättegång i förvaltningsärenden (808/2019)',
    ),
  },
]
