import { escapePattern } from '#app/notices/escape-pattern.ts'
import { STATUTE_TITLES } from '#app/notices/statute-titles.ts'

/**
 * How running text names an act: its title in Finnish and Swedish in any case and in either order
 * ("laki x:stä", "x:stä annetun lain"), and the short names in use. Several acts may share a name.
 */
export interface ActName {
  /** Statute numbers that bear the name, the oldest first. */
  readonly numbers: readonly string[]
  readonly pattern: RegExp
}

/** Building blocks of patterns: forms of "laki", "asetus", "lag" and "förordning". */
const FORMS: Readonly<Record<string, string>> = {
  laki: '(?:lakeihin|lakeja|laeissa|laeista|laeilla|lakien|lakiin|lakina|laissa|laista|lailla|lailta|laille|laiksi|lakia|lait|laki|lain)',
  asetus:
    '(?:asetuksessa|asetuksesta|asetuksella|asetukseen|asetukset|asetuksen|asetusten|asetusta|asetus)',
  annettu: 'annet(?:ussa|usta|ulla|tua|tuun|tuja|tujen|ut|tu|un)',
  lag: 'lag(?:ens|en|arna|ar)?',
  forordning: 'förordning(?:ens|en|arna|ar)?',
  num: '(?: \\(?\\d{1,4}/\\d{4}\\)?)?',
}

/** Not a part of a longer word or of a number. */
const BEFORE = '(?<![\\p{L}\\p{N}])'
const AFTER = '(?:kin|kaan|kään)?(?![\\p{L}\\p{N}])'

/**
 * A pattern of whole words in any case of letters. Blanks match any blank; `{laki}`, `{annettu}`,
 * `{asetus}`, `{lag}` and `{forordning}` stand for their inflected forms.
 */
export function phrase(source: string, flags = 'giu'): RegExp {
  return new RegExp(BEFORE + spelled(source) + AFTER, flags)
}

/** The same without the edges. */
export function spelled(source: string): string {
  return source
    .replace(/\{([a-z]+)\}/g, (whole, name: string) => FORMS[name] ?? whole)
    .replaceAll(' ', '\\s')
}

/** Names in common use, or in an old notice, besides the titles. */
const SHORT_NAMES: readonly (readonly [source: string, ...numbers: string[]])[] = [
  ['kotoutta(?:misen|mista) edistäm(?:isestä|iseksi) {annettu} {laki}', '1386/2010'],
  ['{laki}{num} kotouttamisen edistämisestä', '1386/2010'],
  ['kotouttamis{laki}', '1386/2010'],
  ['kotoutumis{laki}|kotoutumisen edistämis{laki}|integrations{lag}', '1386/2010', '681/2023'],
  ['asiakastieto{laki}|kunduppgifts{lag}', '159/2007', '784/2021', '703/2023'],
  ['asiakasasiakirja{laki}|klienthandlings{lag}', '254/2015'],
  ['julkisuus{laki}|offentlighets{lag}', '621/1999'],
  ['sosiaalihuollon asiakas{laki}|klient{lag}', '812/2000'],
  ['potilas{laki}|patient{lag}', '785/1992'],
  ['toimeentulotuki{laki}|utkomststöds{lag}', '1412/1997'],
  ['asiakasmaksu{laki}|klientavgifts{lag}', '734/1992'],
  ['vammaispalvelu{laki}', '380/1987', '675/2023'],
  ['handikappservice{lag}', '380/1987'],
  ['kehitysvamma{laki}|specialomsorgs{lag}', '519/1977'],
  ['ulkomaalaisrekisteri{laki}|utlänningsregister{lag}', '1270/1997'],
  ['väestötieto{laki}', '661/2009'],
  ['tunnistus{laki}|autentiserings{lag}', '617/2009'],
  ['tiedonhallinta{laki}|informationshanterings{lag}', '906/2019'],
  [
    '{laki}{num} kansainvälistä suojelua hakevan vastaanotosta sekä ihmiskaupan uhrin tunnistamisesta ja auttamisesta',
    '746/2011',
  ],
  [
    'kansainvälistä suojelua hakevan vastaanotosta sekä ihmiskaupan uhrin tunnistamisesta ja auttamisesta {annettu} {laki}',
    '746/2011',
  ],
  [
    '{lag} om mottagande av personer som söker internationellt skydd och om identifiering av och hjälp till offer för människohandel',
    '746/2011',
  ],
  ['vastaanotto{laki}', '746/2011'],
  ['HetiL(?:in|:n|:ssä|:stä)?|PuL', '523/1999'],
  ['päivähoito{laki}|dagvårds{lag}', '36/1973'],
  ['maankäyttö- ja rakennus{laki}|markanvändnings- och bygg{lag}', '132/1999'],
  [
    '{laki} väestötietojärjestelmästä ja Digi- ja väestötietoviraston varmennepalveluista',
    '661/2009',
  ],
  [
    '{lag} om befolkningsdatasystemet och de certifikattjänster som tillhandahålls av Myndigheten för digitalisering och befolkningsdata',
    '661/2009',
  ],
  ['{laki} vahvasta sähköisestä tunnistamisesta ja sähköisistä luottamuspalveluista', '617/2009'],
  ['{lag} om stark autentisering och betrodda elektroniska tjänster', '617/2009'],
]

const AMENDING =
  /muuttamisesta|kumoamisesta|toimeenpanosta|om ändring|om upphävande|om genomförande/

export function actNames(): readonly ActName[] {
  return (names ??= [...shortNames(), ...titleNames()])
}
let names: readonly ActName[] | undefined

function shortNames(): ActName[] {
  return SHORT_NAMES.map(([source, ...numbers]) => ({ numbers, pattern: phrase(`(?:${source})`) }))
}

/** Derived from the titles of the statute table; amending acts are cited by number only. */
function titleNames(): ActName[] {
  const numbersOf = new Map<string, string[]>()
  for (const [number, { fi, sv }] of Object.entries(STATUTE_TITLES)) {
    for (const title of [fi, sv]) {
      if (AMENDING.test(title)) continue
      numbersOf.set(title, [...(numbersOf.get(title) ?? []), number])
    }
  }
  return [...numbersOf].map(([title, numbers]) => ({
    numbers: numbers.sort((one, other) => yearOf(one) - yearOf(other)),
    pattern: phrase(`(?:${titleForms(title).join('|')})`),
  }))
}

const yearOf = (number: string): number => Number(number.split('/')[1])

/** `Laki X` → "{laki} X" and "X annettu {laki}"; `Lag om X` → "{lag} om X"; a compound inflected. */
function titleForms(title: string): string[] {
  const finnish = /^(.*?\s)?(laki|asetus) (.+)$/i.exec(title)
  if (finnish !== null) {
    const [, issuer = '', kind = '', about = ''] = finnish
    const act = kind.toLowerCase() === 'laki' ? '{laki}' : '{asetus}'
    const optional = issuer === '' ? '' : `(?:${escapePattern(issuer)})?`
    return [
      `${optional}${act}{num} ${escapePattern(about)}`,
      `${escapePattern(about)} {annettu}{num} ${optional}${act}`,
    ]
  }
  const swedish = /^(.*?\s)?(lag|förordning) (.+)$/i.exec(title)
  if (swedish !== null) {
    const [, issuer = '', kind = '', about = ''] = swedish
    const act = kind.toLowerCase() === 'lag' ? '{lag}' : '{forordning}'
    const optional = issuer === '' ? '' : `(?:${escapePattern(issuer)})?`
    return [`${optional}${act}{num} ${escapePattern(about)}`]
  }
  const compound = escapePattern(title.toLowerCase())
  return [
    compound.endsWith('laki')
      ? `${compound.slice(0, -'laki'.length)}{laki}`
      : `${compound.slice(0, -'lag'.length)}{lag}`,
  ]
}
