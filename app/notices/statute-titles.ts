import type { Localized } from '#app/i18n/lang.ts'

/** Official original titles of the statutes that notices, rules and letters name, by number. */
export const STATUTE_TITLES: Readonly<Record<string, Localized>> = {
  '482/1958': { fi: 'Verotuslaki', sv: 'Beskattningslag' },
  '36/1973': { fi: 'Laki lasten päivähoidosta', sv: 'Lag om barndagvård' },
  '239/1973': { fi: 'Asetus lasten päivähoidosta', sv: 'Förordning om barndagvård' },
  '519/1977': {
    fi: 'Laki kehitysvammaisten erityishuollosta',
    sv: 'Lag angående specialomsorger om utvecklingsstörda',
  },
  '710/1982': { fi: 'Sosiaalihuoltolaki', sv: 'Socialvårdslag' },
  '361/1983': {
    fi: 'Laki lapsen huollosta ja tapaamisoikeudesta',
    sv: 'Lag angående vårdnad om barn och umgängesrätt',
  },
  '41/1986': { fi: 'Päihdehuoltolaki', sv: 'Lag om missbrukarvård' },
  '380/1987': {
    fi: 'Laki vammaisuuden perusteella järjestettävistä palveluista ja tukitoimista',
    sv: 'Lag om service och stöd på grund av handikapp',
  },
  '471/1987': { fi: 'Henkilörekisterilaki', sv: 'Personregisterlag' },
  '1062/1989': { fi: 'Erikoissairaanhoitolaki', sv: 'Lag om specialiserad sjukvård' },
  '734/1992': {
    fi: 'Laki sosiaali- ja terveydenhuollon asiakasmaksuista',
    sv: 'Lag om klientavgifter inom social- och hälsovården',
  },
  '785/1992': {
    fi: 'Laki potilaan asemasta ja oikeuksista',
    sv: 'Lag om patientens ställning och rättigheter',
  },
  '201/1994': { fi: 'Kotikuntalaki', sv: 'Lag om hemkommun' },
  '831/1994': { fi: 'Arkistolaki', sv: 'Arkivlag' },
  '1558/1995': { fi: 'Laki verotusmenettelystä', sv: 'Lag om beskattningsförfarande' },
  '586/1996': { fi: 'Hallintolainkäyttölaki', sv: 'Förvaltningsprocesslag' },
  '1270/1997': { fi: 'Laki ulkomaalaisrekisteristä', sv: 'Lag om utlänningsregistret' },
  '1412/1997': { fi: 'Laki toimeentulotuesta', sv: 'Lag om utkomststöd' },
  '132/1999': {
    fi: 'Alueidenkäyttölaki',
    sv: 'Lag om områdesanvändning',
  },
  '442/1999': { fi: 'Laki holhoustoimesta', sv: 'Lag om förmyndarverksamhet' },
  '523/1999': { fi: 'Henkilötietolaki', sv: 'Personuppgiftslag' },
  '621/1999': {
    fi: 'Laki viranomaisten toiminnan julkisuudesta',
    sv: 'Lag om offentlighet i myndigheternas verksamhet',
  },
  '1346/1999': {
    fi: 'Laki verotustietojen julkisuudesta ja salassapidosta',
    sv: 'Lag om offentlighet och sekretess i fråga om beskattningsuppgifter',
  },
  '812/2000': {
    fi: 'Laki sosiaalihuollon asiakkaan asemasta ja oikeuksista',
    sv: 'Lag om klientens ställning och rättigheter inom socialvården',
  },
  '189/2001': {
    fi: 'Laki kuntouttavasta työtoiminnasta',
    sv: 'Lag om arbetsverksamhet i rehabiliteringssyfte',
  },
  '13/2003': {
    fi: 'Laki sähköisestä asioinnista viranomaistoiminnassa',
    sv: 'Lag om elektronisk kommunikation i myndigheternas verksamhet',
  },
  '423/2003': { fi: 'Kielilaki', sv: 'Språklag' },
  '434/2003': { fi: 'Hallintolaki', sv: 'Förvaltningslag' },
  '301/2004': { fi: 'Ulkomaalaislaki', sv: 'Utlänningslag' },
  '159/2007': {
    fi: 'Laki sosiaali- ja terveydenhuollon asiakastietojen sähköisestä käsittelystä',
    sv: 'Lag om elektronisk behandling av klientuppgifter inom social- och hälsovården',
  },
  '417/2007': { fi: 'Lastensuojelulaki', sv: 'Barnskyddslag' },
  '298/2009': {
    fi: 'Sosiaali- ja terveysministeriön asetus potilasasiakirjoista',
    sv: 'Social- och hälsovårdsministeriets förordning om journalhandlingar',
  },
  '617/2009': {
    fi: 'Laki vahvasta sähköisestä tunnistamisesta ja sähköisistä allekirjoituksista',
    sv: 'Lag om stark autentisering och elektroniska signaturer',
  },
  '661/2009': {
    fi: 'Laki väestötietojärjestelmästä ja Väestörekisterikeskuksen varmennepalveluista',
    sv: 'Lag om befolkningsdatasystemet och Befolkningsregistercentralens certifikattjänster',
  },
  '581/2010': { fi: 'Laki hallintolain muuttamisesta', sv: 'Lag om ändring av förvaltningslagen' },
  '924/2010': {
    fi: 'Laki sähköisestä asioinnista viranomaistoiminnassa annetun lain muuttamisesta',
    sv: 'Lag om ändring av lagen om elektronisk kommunikation i myndigheternas verksamhet',
  },
  '1326/2010': { fi: 'Terveydenhuoltolaki', sv: 'Hälso- och sjukvårdslag' },
  '1386/2010': { fi: 'Laki kotoutumisen edistämisestä', sv: 'Lag om främjande av integration' },
  '570/2011': {
    fi: 'Valtioneuvoston asetus kotoutumisen edistämiseen liittyvästä alkukartoituksesta',
    sv: 'Statsrådets förordning om inledande kartläggning i anslutning till främjande av integration',
  },
  '571/2011': {
    fi: 'Valtioneuvoston asetus kotoutumisen edistämiseen liittyvien kunnan kustannusten korvaamisesta valtion varoista',
    sv: 'Statsrådets förordning om ersättning av statens medel för kommunens kostnader för främjande av integration',
  },
  '746/2011': {
    fi: 'Laki kansainvälistä suojelua hakevan vastaanotosta',
    sv: 'Lag om mottagande av personer som söker internationellt skydd',
  },
  '916/2012': {
    fi: 'Laki julkisesta työvoima- ja yrityspalvelusta',
    sv: 'Lag om offentlig arbetskrafts- och företagsservice',
  },
  '1301/2014': { fi: 'Sosiaalihuoltolaki', sv: 'Socialvårdslag' },
  '254/2015': {
    fi: 'Laki sosiaalihuollon asiakasasiakirjoista',
    sv: 'Lag om klienthandlingar inom socialvården',
  },
  '410/2015': { fi: 'Kuntalaki', sv: 'Kommunallag' },
  '815/2015': {
    fi: 'Laki toimeentulotuesta annetun lain muuttamisesta',
    sv: 'Lag om ändring av lagen om utkomststöd',
  },
  '893/2015': { fi: 'Laki hallintolain muuttamisesta', sv: 'Lag om ändring av förvaltningslagen' },
  '534/2016': {
    fi: 'Laki sähköisestä asioinnista viranomaistoiminnassa annetun lain muuttamisesta',
    sv: 'Lag om ändring av lagen om elektronisk kommunikation i myndigheternas verksamhet',
  },
  '571/2016': {
    fi: 'Laki hallinnon yhteisistä sähköisen asioinnin tukipalveluista',
    sv: 'Lag om förvaltningens gemensamma stödtjänster för e-tjänster',
  },
  '540/2018': { fi: 'Varhaiskasvatuslaki', sv: 'Lag om småbarnspedagogik' },
  '753/2018': {
    fi: 'Valtioneuvoston asetus varhaiskasvatuksesta',
    sv: 'Statsrådets förordning om småbarnspedagogik',
  },
  '1050/2018': { fi: 'Tietosuojalaki', sv: 'Dataskyddslag' },
  '304/2019': {
    fi: 'Laki Digi- ja väestötietovirastosta',
    sv: 'Lag om Myndigheten för digitalisering och befolkningsdata',
  },
  '306/2019': {
    fi: 'Laki digitaalisten palvelujen tarjoamisesta',
    sv: 'Lag om tillhandahållande av digitala tjänster',
  },
  '307/2019': {
    fi: 'Laki sähköisestä asioinnista viranomaistoiminnassa annetun lain muuttamisesta',
    sv: 'Lag om ändring av lagen om elektronisk kommunikation i myndigheternas verksamhet',
  },
  '808/2019': {
    fi: 'Laki oikeudenkäynnistä hallintoasioissa',
    sv: 'Lag om rättegång i förvaltningsärenden',
  },
  '809/2019': { fi: 'Laki hallintolain muuttamisesta', sv: 'Lag om ändring av förvaltningslagen' },
  '906/2019': {
    fi: 'Laki julkisen hallinnon tiedonhallinnasta',
    sv: 'Lag om informationshantering inom den offentliga förvaltningen',
  },
  '907/2019': {
    fi: 'Laki viranomaisten toiminnan julkisuudesta annetun lain muuttamisesta',
    sv: 'Lag om ändring av lagen om offentlighet i myndigheternas verksamhet',
  },
  '908/2019': {
    fi: 'Laki sähköisestä asioinnista viranomaistoiminnassa annetun lain muuttamisesta',
    sv: 'Lag om ändring av lagen om elektronisk kommunikation i myndigheternas verksamhet',
  },
  '615/2020': {
    fi: 'Laki henkilötietojen käsittelystä maahanmuuttohallinnossa',
    sv: 'Lag om behandling av personuppgifter i migrationsförvaltningen',
  },
  '630/2020': {
    fi: 'Laki väestötietojärjestelmästä ja Digi- ja väestötietoviraston varmennepalveluista annetun lain 10 §:n muuttamisesta',
    sv: 'Lag om ändring av 10 § i lagen om befolkningsdatasystemet och de certifikattjänster som tillhandahålls av Myndigheten för digitalisering och befolkningsdata',
  },
  '854/2020': { fi: 'Laki hallintolain muuttamisesta', sv: 'Lag om ändring av förvaltningslagen' },
  '612/2021': {
    fi: 'Laki sosiaali- ja terveydenhuollon järjestämisestä',
    sv: 'Lag om ordnande av social- och hälsovård',
  },
  '616/2021': {
    fi: 'Laki sosiaali- ja terveydenhuoltoa ja pelastustoimea koskevan uudistuksen toimeenpanosta ja sitä koskevan lainsäädännön voimaanpanosta',
    sv: 'Lag om genomförande av reformen av social- och hälsovården och räddningsväsendet och om införande av den lagstiftning som gäller reformen',
  },
  '784/2021': {
    fi: 'Laki sosiaali- ja terveydenhuollon asiakastietojen sähköisestä käsittelystä',
    sv: 'Lag om elektronisk behandling av kunduppgifter inom social- och hälsovården',
  },
  '94/2022': {
    fi: 'Sosiaali- ja terveysministeriön asetus potilasasiakirjoista',
    sv: 'Social- och hälsovårdsministeriets förordning om journalhandlingar',
  },
  '588/2022': {
    fi: 'Laki sosiaalihuoltolain muuttamisesta',
    sv: 'Lag om ändring av socialvårdslagen',
  },
  '591/2022': {
    fi: 'Laki kuntouttavasta työtoiminnasta annetun lain muuttamisesta',
    sv: 'Lag om ändring av lagen om arbetsverksamhet i rehabiliteringssyfte',
  },
  '609/2022': {
    fi: 'Laki kehitysvammaisten erityishuollosta annetun lain muuttamisesta',
    sv: 'Lag om ändring av lagen angående specialomsorger om utvecklingsstörda',
  },
  '1190/2022': {
    fi: 'Laki erikoissairaanhoitolain 28 ja 29 §:n kumoamisesta',
    sv: 'Lag om upphävande av 28 och 29 § i lagen om specialiserad sjukvård',
  },
  '1284/2022': {
    fi: 'Laki päihdehuoltolain muuttamisesta',
    sv: 'Lag om ändring av lagen om missbrukarvård',
  },
  '1385/2022': {
    fi: 'Valtioneuvoston asetus kuntien kielellisestä asemasta vuosina 2023–2032',
    sv: 'Statsrådets förordning om kommunernas språkliga status åren 2023–2032',
  },
  '380/2023': {
    fi: 'Laki työvoimapalveluiden järjestämisestä',
    sv: 'Lag om ordnande av arbetskraftsservice',
  },
  '399/2023': {
    fi: 'Laki kuntouttavasta työtoiminnasta annetun lain muuttamisesta',
    sv: 'Lag om ändring av lagen om arbetsverksamhet i rehabiliteringssyfte',
  },
  '487/2023': { fi: 'Laki hallintolain muuttamisesta', sv: 'Lag om ändring av förvaltningslagen' },
  '675/2023': { fi: 'Vammaispalvelulaki', sv: 'Lag om funktionshinderservice' },
  '681/2023': { fi: 'Laki kotoutumisen edistämisestä', sv: 'Lag om främjande av integration' },
  '703/2023': {
    fi: 'Laki sosiaali- ja terveydenhuollon asiakastietojen käsittelystä',
    sv: 'Lag om behandling av kunduppgifter inom social- och hälsovården',
  },
  '704/2023': {
    fi: 'Laki sosiaalihuollon asiakkaan asemasta ja oikeuksista annetun lain muuttamisesta',
    sv: 'Lag om ändring av lagen om klientens ställning och rättigheter inom socialvården',
  },
  '705/2023': {
    fi: 'Laki potilaan asemasta ja oikeuksista annetun lain muuttamisesta',
    sv: 'Lag om ändring av lagen om patientens ställning och rättigheter',
  },
  '751/2023': {
    fi: 'Rakentamislaki',
    sv: 'Bygglag',
  },
  '739/2023': {
    fi: 'Laki potilasasiavastaavista ja sosiaaliasiavastaavista',
    sv: 'Lag om patientombud och socialombud',
  },
  '457/2024': {
    fi: 'Sosiaali- ja terveysministeriön asetus sosiaali- ja terveydenhuollon asiakastietojen käsittelystä',
    sv: 'Social- och hälsovårdsministeriets förordning om behandling av kunduppgifter inom social- och hälsovården',
  },
  '606/2024': {
    fi: 'Laki digitaalisten palvelujen tarjoamisesta annetun lain muuttamisesta',
    sv: 'Lag om ändring av lagen om tillhandahållande av digitala tjänster',
  },
  '869/2024': {
    fi: 'Valtioneuvoston asetus osaamisen ja kotoutumisen palvelutarpeen arvioinnista',
    sv: 'Statsrådets förordning om bedömning av kompetens och behovet av integrationstjänster',
  },
  '872/2024': {
    fi: 'Valtioneuvoston asetus kotoutumisen edistämiseen liittyvien kunnan, hyvinvointialueen ja Ahvenanmaan maakunnan terveys- ja sairaanhoitoviranomaisen kustannusten korvaamisesta valtion varoista',
    sv: 'Statsrådets förordning om ersättning av statens medel till kommuner, välfärdsområden och hälso- och sjukvårdsmyndigheten i landskapet Åland för kostnader för främjande av integration',
  },
  '874/2024': {
    fi: 'Valtioneuvoston asetus valtakunnalliseen kotoutumisen tietovarantoon tallennettavista tiedoista',
    sv: 'Statsrådets förordning om uppgifter som ska föras in i den nationella informationsresursen för integration',
  },
  '1031/2024': {
    fi: 'Laki sähköisestä asioinnista viranomaistoiminnassa annetun lain 23 §:n kumoamisesta',
    sv: 'Lag om upphävande av 23 § i lagen om elektronisk kommunikation i myndigheternas verksamhet',
  },
}
