import { describe, expect, it } from 'vitest'
import { parseAnswer, parseCheckboxes } from '#app/notices/import/parse-answers.ts'
import { citedBases, namedBases } from '#app/notices/import/parse-bases.ts'
import { parseContact } from '#app/notices/import/parse-contact.ts'
import { parseDates } from '#app/notices/import/parse-dates.ts'
import { parseRetention } from '#app/notices/import/parse-retention.ts'
import { parseStatutes } from '#app/notices/import/parse-statutes.ts'

describe('parseContact', () => {
  it.each([
    [
      'Nimi: Kunnanhallitus\tOsoite: Risto Rytin katu 36, 32700 Huittinen',
      { name: 'Kunnanhallitus', address: ['Risto Rytin katu 36', '32700 Huittinen'] },
    ],
    [
      'Vård- och omsorgsnämnden Norra esplanaden 11–13 PB 10 00099 HELSINGFORS STAD',
      {
        name: 'Vård- och omsorgsnämnden',
        address: ['Norra esplanaden 11–13', 'PB 10', '00099 HELSINGFORS STAD'],
      },
    ],
    [
      'Hyvinvointialueen kirjaamo\nPL 100\nFI-99990 MALLILA\nPuh. +358 40 123 4567\nKirjaamo@Mallila.example',
      {
        name: 'Hyvinvointialueen kirjaamo',
        address: ['PL 100', 'FI-99990 MALLILA'],
        phone: '+358 40 123 4567',
        email: 'kirjaamo@mallila.example',
      },
    ],
    ['Mäki 5 A 12\n99990 Mallila', { address: ['Mäki 5 A 12', '99990 Mallila'] }],
    [
      'Sosiaali- ja\nterveyslautakunta, Andra\nlinjen 4 A',
      { name: 'Sosiaali- ja terveyslautakunta', address: ['Andra linjen 4 A'] },
    ],
    ['(nimi, puhelin)', {}],
    ['Anna-Liisa von Esimerkki', {}],
    [
      'anna.esimerkki@mallila.example, tietosuoja.vastaava@mallila.example',
      { email: 'tietosuoja.vastaava@mallila.example' },
    ],
  ])('%j', (text, contact) => {
    expect(parseContact(text)).toEqual(contact)
  })
})

describe('parseStatutes', () => {
  const cited = (text: string) =>
    parseStatutes(text).map(({ number, section, subsection, chapters }) =>
      [number, section, subsection, chapters?.join('+')]
        .filter((one) => one !== undefined)
        .join(' '),
    )
  it.each([
    ['Laki (812/2000) 20 §:n 1 momentin ja 21 §:n nojalla', ['812/2000 20 1', '812/2000 21']],
    [
      '80 a § 1 mom. i lagen om klientavgifter inom social- och hälsovården (734/1992)',
      ['734/1992 80 a 1'],
    ],
    ['enligt 2, 5 och 6 kap. i lagen om främjande av integration (681/2023)', ['681/2023 2+5+6']],
    ['Socialvårdslag (710/1982, 1301/2014)', ['710/1982', '1301/2014']],
    ['tietosuoja-asetus (EU) 2016/679, asetus 679/2016', ['(EU) 2016/679']],
    ['Henkilötietolain 4 luvun mukaan ja henkilötietolain 8 §', ['523/1999 4', '523/1999 8']],
    ['sosiaalihuoltolaki (1301/2014). Sosiaalihuoltolain 46 §', ['1301/2014 46']],
    ['Versio 3/2024, puhelin 09/310, asia 12/2019', []],
    ['laki uudesta asiasta (12/2031)', ['12/2031']],
  ])('%j', (text, expected) => {
    expect(cited(text)).toEqual(expected)
  })

  it('takes the title from before the number, without the sentence around it', () => {
    const text =
      'Tiedot saadaan sosiaalihuollon asiakkaan asemasta ja oikeuksista annetun lain (812/2000) nojalla, laki kotouttamisesta 1386/2010 asetus potilasasiakirjoista 298/2009'
    expect(parseStatutes(text).map(({ title }) => title)).toEqual([
      'sosiaalihuollon asiakkaan asemasta ja oikeuksista annetun lain',
      'laki kotouttamisesta',
      'asetus potilasasiakirjoista',
    ])
  })
})

describe('the legal bases', () => {
  it.each([
    ['6 artiklan 1 kohdan c ja e alakohta', 'CE'],
    ['6 artiklan 1 c-kohta', 'C'],
    ['artikel 6, punkt 1, underpunkt c och e, behandlingen', 'CE'],
    ['artikel 6.1 a i den allmänna dataskyddsförordningen', 'A'],
    ['GDPR 6(1)(f)', 'F'],
    ['art. 6.1.b', 'B'],
    ['6 artikla', ''],
    ['kohta 6.1 alkaa', ''],
  ])('cited: %j', (text, letters) => {
    expect(
      citedBases(text)
        .art6.map((basis) => basis.slice(-1))
        .join(''),
    ).toBe(letters)
  })

  it('cited of special categories', () => {
    expect(citedBases('9 artiklan 2 kohdan h ja i alakohta').art9).toEqual(['ART9_2_H', 'ART9_2_I'])
    expect(citedBases('artikel 9.2 g').art9).toEqual(['ART9_2_G'])
  })

  it.each([
    ['Lakisääteinen tehtävä. Vapaaehtoisilta suostumus.', 'AC'],
    ['Käsittely ei perustu suostumukseen vaan lakisääteiseen velvoitteeseen.', 'C'],
    ['Myndighetsutövning och uppgift av allmänt intresse', 'E'],
    ['Voit peruuttaa suostumuksesi.', ''],
    ['Rekisterinpitäjän oikeutettu etu', 'F'],
  ])('named: %j', (text, letters) => {
    expect(
      namedBases(text, [])
        .map((basis) => basis.slice(-1))
        .join(''),
    ).toBe(letters)
  })

  it('ticked: the words of empty boxes do not count', () => {
    const text = '☐ Suostumus ☒ Sopimuksen täytäntöönpano ☐ Elintärkeä etu'
    expect(namedBases(text, parseCheckboxes(text))).toEqual(['ART6_1_B'])
  })
})

describe('parseCheckboxes and parseAnswer', () => {
  it.each([
    ['☐ Ei ☒ Kyllä', 'yes'],
    ['Ei ☐ Kyllä ☒ Lisätietoja: palveluntuottaja', 'yes'],
    ['Ja [ ] Nej [x]', 'no'],
    ['[x] Nej\n[ ] Ja', 'no'],
    ['☐ Ei ☐ Kyllä', null],
    ['Kyllä, sopimuskumppani.', 'yes'],
    ['Ei siirretä', 'no'],
    ['Tietoja ei luovuteta.', 'no'],
    ['Uppgifterna överförs inte utanför EU.', 'no'],
    ['Saknas', 'no'],
    ['Eira ja Jaana', null],
    ['Kelalle', null],
    ['', null],
  ])('%j answers %s', (text, answer) => {
    expect(parseAnswer(text).answer).toBe(answer)
  })

  it('puts a label together that a narrow column has broken', () => {
    expect(parseCheckboxes('☒ Lakisääteinen\nvelvoite ☐ Suostumus')).toEqual([
      { label: 'Lakisääteinen velvoite', checked: true },
      { label: 'Suostumus', checked: false },
    ])
  })

  it('finds a label on the next line', () => {
    expect(parseCheckboxes('☒\nSuostumus\n☐\nSopimus')).toEqual([
      { label: 'Suostumus', checked: true },
      { label: 'Sopimus', checked: false },
    ])
  })
})

describe('parseRetention', () => {
  const rows = (text: string) =>
    parseRetention(text).map(({ scope, operator, period, trigger, asRule }) =>
      [scope, operator, period, trigger, asRule === true ? 'as a rule' : undefined]
        .filter((one) => one !== undefined)
        .join(' '),
    )
  it.each([
    ['Tiedot säilytetään 12 vuotta asiakkaan kuolemasta.', ['after P12Y death']],
    ['Uppgifterna förvaras i tolv år från klientens död.', ['after P12Y death']],
    ['Päätökset säilytetään pysyvästi.', ['Päätökset permanent']],
    ['Tietoja ei säilytetä pysyvästi.', ['criteria']],
    ['Tiedot säilytetään, kunnes asiakkuus päättyy.', ['until clientRelationshipEnded']],
    ['Laskut säilytetään 6 v tilikauden päättymisestä', ['Laskut after P6Y financialYearEnd']],
    ['Yleensä 30 päivää merkinnän tekemisestä', ['after P30D documentCreated as a rule']],
    ['Säilytysaika on 10 vuotta.', ['criteria P10Y']],
    [
      'Tilastot osalta 5 vuotta lopullisesta päätöksestä. Muut tiedot 2 vuotta syntymästä.',
      ['Tilastot after P5Y finalDecision', 'after P2Y birth'],
    ],
    ['Tiedonohjaussuunnitelman mukaan. Lisätietoja kirjaamosta.', ['criteria']],
    ['', []],
  ])('%j', (text, expected) => {
    expect(rows(text)).toEqual(expected)
  })
})

describe('parseDates', () => {
  it.each([
    [
      'Laadittu 1.2.2019, päivitetty 3.4.2020 ja 5.6.2021',
      { drafted: '2019-02-01', updated: '2021-06-05' },
    ],
    ['Upprättad den 20 juni 2018', { drafted: '2018-06-20' }],
    ['Päivitetty 24. joulukuuta 2022', { updated: '2022-12-24' }],
    ['EU:n asetus\n\n20.6.2018\n\nteksti\n\n20.6.2018', { drafted: '2018-06-20' }],
    ['Laki tuli voimaan 1.1.2019.', {}],
    ['Laadittu 31.2.2019', {}],
    ['1.1.2019\n\n2.2.2020', {}],
  ])('%j', (text, dates) => {
    expect(parseDates(text, [])).toEqual(dates)
  })
})
