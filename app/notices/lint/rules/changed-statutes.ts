import { words } from '#app/notices/lint/rules/rule.ts'
import type { StatuteRow } from '#app/notices/lint/rules/statutes.ts'

/** Acts in force whose title, scope or sections have changed, and services named after old acts (law 5.1). */
export const CHANGED_STATUTES: readonly StatuteRow[] = [
  {
    id: 'O-12',
    severity: 'info',
    number: '812/2000',
    // Sections in force; the repealed ones are O-11 and O-13.
    exceptSections: ['1', '2', '4', '5', '6', '7', '8', '9', '10', '12', '13'],
    unlessReviewed: true,
    validFrom: '2024-01-01',
    message: words(
      'Sosiaalihuollon asiakaslaki (812/2000) on voimassa suppeampana 1.1.2024 alkaen: tietojen käsittelyä koskeva 3 luku ja 11, 20, 21, 26 ja 28 § on kumottu. Tarkista, että viittaus osuu voimassa olevaan kohtaan.',
      'Klientlagen (812/2000) gäller i snävare form sedan 1.1.2024: 3 kap. om uppgifter samt 11, 20, 21, 26 och 28 § har upphävts. Kontrollera att hänvisningen gäller en bestämmelse i kraft.',
    ),
    source: '704/2023',
    successor: null,
  },
  {
    id: 'O-15',
    severity: 'info',
    number: '1301/2014',
    byName: false,
    unlessReviewed: true,
    message: words(
      'Sosiaalihuoltolaki (1301/2014) on voimassa, mutta sen palveluja uudistetaan. Tarkista viittaus ajantasaisesta laista.',
      'Socialvårdslagen (1301/2014) gäller, men servicen enligt den reformeras. Kontrollera hänvisningen mot den gällande lagen.',
    ),
    source: '1301/2014',
    successor: null,
  },
  {
    id: 'O-19',
    severity: 'warning',
    number: '661/2009',
    wording: /väestörekisterikeskuksen|befolkningsregistercentralens/iu,
    validFrom: '2020-01-01',
    message: words(
      'Lain 661/2009 nimi muuttui 1.1.2020: nimessä on Väestörekisterikeskuksen tilalla Digi- ja väestötietovirasto. Numero on ennallaan.',
      'Namnet på lag 661/2009 ändrades 1.1.2020: i stället för Befolkningsregistercentralen nämns Myndigheten för digitalisering och befolkningsdata. Numret är detsamma.',
    ),
    source: '304/2019; 630/2020',
    successor: words(
      'laki väestötietojärjestelmästä ja Digi- ja väestötietoviraston varmennepalveluista (661/2009)',
      'lagen om befolkningsdatasystemet och de certifikattjänster som tillhandahålls av Myndigheten för digitalisering och befolkningsdata (661/2009)',
    ),
  },
  {
    id: 'O-20',
    severity: 'info',
    number: '301/2004',
    unlessReviewed: true,
    message: words(
      'Ulkomaalaislakia (301/2004) on muutettu usein, ja EU:n maahanmuutto- ja turvapaikkasopimusta sovelletaan 12.6.2026 alkaen. Tarkista viittaus ajantasaisesta laista.',
      'Utlänningslagen (301/2004) har ändrats många gånger, och EU:s migrations- och asylpakt tillämpas från 12.6.2026. Kontrollera hänvisningen mot den gällande lagen.',
    ),
    source: '301/2004',
    successor: null,
  },
  {
    id: 'O-21',
    severity: 'warning',
    number: '746/2011',
    validFrom: '2026-06-12',
    message: words(
      'EU:n maahanmuutto- ja turvapaikkasopimusta sovelletaan 12.6.2026 alkaen, ja vastaanottolakiin (746/2011) on valmisteltu siitä johtuvia muutoksia. Tarkista, että viittaus on yhä oikea.',
      'EU:s migrations- och asylpakt tillämpas från 12.6.2026, och ändringar i mottagandelagen (746/2011) har beretts med anledning av den. Kontrollera att hänvisningen fortfarande är riktig.',
    ),
    source: '746/2011',
    successor: null,
  },
  {
    id: 'O-22',
    severity: 'warning',
    number: '1412/1997',
    validFrom: '2017-01-01',
    unlessNear: /täydentäv|ehkäisev|kompletterande|förebyggande/iu,
    message: words(
      'Perustoimeentulotuesta päättää Kela 1.1.2017 alkaen; hyvinvointialueelle (Helsingissä kaupungille) jäi täydentävä ja ehkäisevä tuki. Tarkenna, mitä toimeentulotukilain (1412/1997) tehtävää rekisteri palvelee.',
      'Om det grundläggande utkomststödet beslutar FPA sedan 1.1.2017; välfärdsområdet (i Helsingfors staden) har kvar det kompletterande och förebyggande stödet. Precisera vilken uppgift enligt lag 1412/1997 registret betjänar.',
    ),
    source: '815/2015',
    successor: null,
  },
  {
    id: 'O-28',
    severity: 'info',
    number: '621/1999',
    places: [{ sections: ['24'] }],
    unlessNear: /24\s?§(?::\p{L}+)?\s1\s?mom\p{L}*\.?\s(?:\d|punkt)/iu,
    unlessReviewed: true,
    message: words(
      'Julkisuuslain (621/1999) 24 § on voimassa; lain kokonaisuudistus on valmisteilla. Mainitse myös sovellettava kohta, esimerkiksi 24 § 1 mom. 25 kohta.',
      '24 § i offentlighetslagen (621/1999) gäller; en totalrevidering av lagen bereds. Ange även den punkt som tillämpas, till exempel 24 § 1 mom. 25 punkten.',
    ),
    source: '621/1999 § 24',
    successor: null,
  },
  {
    id: 'O-30',
    severity: 'error',
    number: '189/2001',
    places: [{ sections: ['12'] }],
    validFrom: '2023-01-01',
    unlessNear: /hyvinvointialue|tietovaranto|välfärdsområde|informationsresurs/iu,
    message: words(
      'Kuntouttavasta työtoiminnasta annetun lain (189/2001) 12 § on muuttunut 1.1.2023 ja 1.1.2025: aktivointisuunnitelma talletetaan hyvinvointialueen rekisteriin ja työvoimapalvelujen valtakunnalliseen tietovarantoon. Kirjoita kohta nykyisen pykälän mukaan.',
      '12 § i lagen om arbetsverksamhet i rehabiliteringssyfte (189/2001) ändrades 1.1.2023 och 1.1.2025: aktiveringsplanen förs in i välfärdsområdets register och i den nationella informationsresursen för arbetskraftsservice. Skriv om stället enligt den gällande paragrafen.',
    ),
    source: '591/2022; 399/2023; 380/2023 § 120',
    successor: words(
      'laki kuntouttavasta työtoiminnasta (189/2001) 12 §, sellaisena kuin se on laeissa 591/2022 ja 399/2023',
      '12 § i lagen om arbetsverksamhet i rehabiliteringssyfte (189/2001), sådan den lyder i lagarna 591/2022 och 399/2023',
    ),
  },
  {
    id: 'O-32',
    severity: 'info',
    number: '679/2016',
    message: words(
      'EU-säädöksen numerossa vuosi on ensin: yleinen tietosuoja-asetus on (EU) 2016/679.',
      'I numret på en EU-rättsakt står året först: allmänna dataskyddsförordningen är (EU) 2016/679.',
    ),
    source: '(EU) 2016/679',
    successor: words('(EU) 2016/679', '(EU) 2016/679'),
  },
  {
    id: 'O-34',
    severity: 'warning',
    number: '380/1987',
    validFrom: '2025-01-01',
    terms: 'handikappservice\\p{L}*',
    message: words(
      'Vanha vammaispalvelulaki (380/1987) on korvattu 1.1.2025 vammaispalvelulailla 675/2023. Ruotsiksi palvelun nimi on nyt funktionshinderservice.',
      'Den gamla handikappservicelagen (380/1987) ersattes 1.1.2025 av lagen om funktionshinderservice (675/2023). Servicen heter nu funktionshinderservice.',
    ),
    source: '675/2023',
    successor: words('vammaispalvelulaki (675/2023)', 'lagen om funktionshinderservice (675/2023)'),
  },
  {
    id: 'O-35',
    severity: 'warning',
    number: '519/1977',
    validFrom: '2023-01-01',
    terms:
      'erityishuoltopiiri\\p{L}*|(?:specialomsorgsdistrikt|omsorgsdistrikt)\\p{L}*|distrikt(?:et|en|ets)? för (?:special)?omsorg\\p{L}*(?: om utvecklingsstörda)?',
    message: words(
      'Erityishuoltopiirit (519/1977) lakkautettiin 1.1.2023: tehtävät ovat hyvinvointialueella. Vammaisten palveluista säädetään vammaispalvelulaissa 675/2023.',
      'Specialomsorgsdistrikten (519/1977) upphörde 1.1.2023: uppgifterna hör till välfärdsområdet. Om service för personer med funktionsnedsättning föreskrivs i lag 675/2023.',
    ),
    source: '609/2022; 616/2021 § 20',
    successor: words(
      'hyvinvointialue; vammaispalvelulaki (675/2023)',
      'välfärdsområdet; lagen om funktionshinderservice (675/2023)',
    ),
  },
  {
    id: 'O-36',
    severity: 'warning',
    number: '41/1986',
    validFrom: '2023-01-01',
    terms: 'päihdehuol(?:to|lon|toa|lossa|losta|toon|lolla|lolle|tona)|missbrukarvård(?:en|ens)?',
    message: words(
      'Päihdehuoltolaki (41/1986) on pääosin kumottu 1.1.2023. Päihde- ja riippuvuustyöstä säädetään sosiaalihuoltolaissa 1301/2014 ja terveydenhuoltolaissa 1326/2010.',
      'Lagen om missbrukarvård (41/1986) upphävdes till största delen 1.1.2023. Om missbrukar- och beroendearbete föreskrivs i socialvårdslagen 1301/2014 och hälso- och sjukvårdslagen 1326/2010.',
    ),
    source: '1284/2022',
    successor: words('päihde- ja riippuvuustyö', 'missbrukar- och beroendearbete'),
  },
  {
    id: 'O-43',
    severity: 'warning',
    number: '132/1999',
    exceptNamed: /alueidenkäyttö|områdesanvändning/iu,
    validFrom: '2025-01-01',
    message: words(
      'Lain 132/1999 nimi on 1.1.2025 alkaen alueidenkäyttölaki. Rakentamisen luvista ja valvonnasta säädetään rakentamislaissa 751/2023.',
      'Lag 132/1999 heter sedan 1.1.2025 lagen om områdesanvändning. Om tillstånd för och tillsyn över byggande föreskrivs i bygglagen 751/2023.',
    ),
    source: '751/2023; 752/2023',
    successor: words(
      'rakentamislaki (751/2023); alueidenkäyttölaki (132/1999)',
      'bygglagen (751/2023); lagen om områdesanvändning (132/1999)',
    ),
  },
  {
    id: 'O-37',
    severity: 'warning',
    number: '831/1994',
    message: words(
      'Arkistolakia (831/1994) ollaan korvaamassa arkistointilailla (HE 169/2025). Tarkista, kumpi laki on voimassa, ja viittaa siihen.',
      'Arkivlagen (831/1994) är på väg att ersättas av en arkiveringslag (RP 169/2025). Kontrollera vilken lag som gäller och hänvisa till den.',
    ),
    source: 'HE 169/2025',
    successor: null,
  },
  {
    id: 'O-38',
    severity: 'warning',
    number: '617/2009',
    wording: /allekirjoituksista|elektroniska\ssignaturer/iu,
    validFrom: '2016-07-01',
    message: words(
      'Lain 617/2009 nimi muuttui 1.7.2016: sähköisten allekirjoitusten tilalla ovat sähköiset luottamuspalvelut. Numero on ennallaan.',
      'Namnet på lag 617/2009 ändrades 1.7.2016: elektroniska signaturer byttes mot betrodda elektroniska tjänster. Numret är detsamma.',
    ),
    source: '533/2016',
    successor: words(
      'laki vahvasta sähköisestä tunnistamisesta ja sähköisistä luottamuspalveluista (617/2009)',
      'lagen om stark autentisering och betrodda elektroniska tjänster (617/2009)',
    ),
  },
]
