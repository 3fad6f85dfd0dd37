import type { ImportedRetention } from '#app/notices/import/imported-notice.ts'
import type { RetentionTrigger } from '#app/notices/notice.ts'
import { paragraphs, sentences } from '#app/notices/import/plain-text.ts'

const NUMBERS: Readonly<Record<string, number>> = Object.fromEntries(
  [
    'yksi kaksi kolme neljä viisi kuusi seitsemän kahdeksan yhdeksän kymmenen yksitoista kaksitoista',
    'yhden kahden kolmen neljän viiden kuuden seitsemän kahdeksan yhdeksän kymmenen yhdentoista kahdentoista',
    'ett två tre fyra fem sex sju åtta nio tio elva tolv',
    'en två tre fyra fem sex sju åtta nio tio elva tolv',
  ].flatMap((row) => row.split(' ').map((word, index) => [word, index + 1] as const)),
)
const UNITS: readonly (readonly [RegExp, string])[] = [
  [/^(?:vuo|år|v$|v\.)/i, 'Y'],
  [/^(?:kuukau|månad|kk)/i, 'M'],
  [/^(?:viik|veck|vko)/i, 'W'],
  [/^(?:päiv|vuorokau|dag|dygn)/i, 'D'],
]
const PERIOD = new RegExp(
  `(?<![\\p{L}\\d])(\\d{1,4}|${Object.keys(NUMBERS).join('|')})[ -]?(vuotta|vuoden|vuosi|v\\.?(?!\\p{L})|år(?!\\p{L})|kuukautta|kuukauden|kuukausi|kk|månader|månad|viikkoa|viikon|veckor|vecka|päivää|päivän|vuorokautta|dagar|dygn)`,
  'giu',
)
const PERMANENT = /pysyväs|pysyvä(?:n|llä|sti)?(?!\p{L})|pysyvää|varaktig|permanent|ikuisesti/iu
const NOT_PERMANENT = /(?:ei|inte) (?:\S+ ){0,3}(?:pysyvästi|varaktigt)/iu
const AS_RULE = /pääsääntöisesti|yleensä|som regel|i regel|i allmänhet|huvudsakligen/i
const UNTIL =
  /asti|saakka|kunnes|(?:poistetaan|hävitetään),? kun|tills|fram till|(?:raderas|förstörs) när/i
const TRIGGERS: readonly (readonly [RetentionTrigger, RegExp])[] = [
  [
    'integrationPeriodEnded',
    /kotoutumisaja\S* (?:päätty|päättymise|loppu)|kotoutumisaj|integrationstid/i,
  ],
  [
    'clientRelationshipEnded',
    /asiakkuu\S*|asiakassuh\S*|klientrelation|klientförhållande|kundrelation|klientskap/i,
  ],
  [
    'finalDecision',
    /lopullise\S* (?:ratkais|päätö)|lainvoima|slutliga? (?:avgör|beslut)|slutligt avgj|laga kraft|avgörandet|päätöksen? (?:antami|tekemi)/i,
  ],
  ['death', /kuole|död|avlid/i],
  ['birth', /syntymä|födelse|föd(?:d|s)(?!\p{L})/iu],
  ['financialYearEnd', /tilikau|räkenskapsper|budjettivuo|tilinpäätö|bokslut/i],
  [
    'documentCreated',
    /(?:asiakirjan|merkinnän|tiedon|tallenteen|kirjauksen) \S*(?:laatimi|tekemi|tallent|syntymi|luomi)|laatimisesta|tallentamisesta|upprättats|upprättande|skapats|har gjorts|antecknats|lagrats/i,
  ],
  [
    'caseClosed',
    /asian \S*(?:päättym|käsittelyn)|asia on (?:päätt|loppuun)|päättymisestä|hoidon päätt|ärendet (?:har )?(?:avslut|slut|behandl)|avslutats|upphört|slutbehandl/i,
  ],
]

/**
 * Periods of retention in the form of law 4.2, one for each period that a text names; what says no
 * period is criteria. A period whose start is not told stays in words.
 */
export function parseRetention(text: string): readonly ImportedRetention[] {
  const parts = text.split(/\n(?=[^\n]*\t)|(?<=\t[^\n]*)\n/).flatMap(scopedParts)
  const rows = parts.flatMap(rowsOf)
  const told = rows.filter((row) => row.operator !== 'criteria' || row.period !== undefined)
  // Around a period the other sentences are remarks; they stay, each as criteria, so that none is lost.
  if (told.length > 0 || rows.length <= 1) return rows
  return [{ operator: 'criteria', text: parts.map((part) => part.text).join(' ') }]
}

interface ScopedPart {
  readonly scope?: string
  readonly text: string
}

const COLUMN_TITLE = /^(?:säilytysaika|aika|förvaringstid|lagringstid|tid)$/i

/** A row of a table tells first what is kept, then how long; other text goes by its sentences. */
function scopedParts(text: string): readonly ScopedPart[] {
  const [scope = '', ...cells] = text.split('\t').map((cell) => cell.trim())
  const value = cells.join(' ')
  if (scope !== '' && value !== '') return COLUMN_TITLE.test(value) ? [] : [{ scope, text: value }]
  return paragraphs(text)
    .flatMap((one) => sentences({ ...one, item: false }))
    .filter((one) => /\p{L}{2}/u.test(one))
    .map((one) => ({ ...scopeOf(one), text: one }))
}

const KEPT =
  /^(.{3,120}?)\s(?:säilytetään|säilytysaika on|säilytysajat ovat|förvaras|sparas|lagras|bevaras)(?!\p{L})/u
/** "Laskut: 6 vuotta" */
const BEFORE_COLON = /^(\p{Lu}[^:.]{2,80}):\s(?=\S)/u
const AS_FOR = /(?<!\p{L})(\p{L}+) osalta(?!\p{L})/u
const ANYTHING =
  /^(?:kaikki |alla )?(?:tiedot|tietoja|tietojen|henkilötie\p{L}+|uppgifter(?:na)?|personuppgifter(?:na)?|ne|niitä|de|dessa)$/iu

function scopeOf(sentence: string): { readonly scope?: string } {
  const scope = (
    AS_FOR.exec(sentence)?.[1] ??
    KEPT.exec(sentence)?.[1] ??
    BEFORE_COLON.exec(sentence)?.[1] ??
    ''
  ).trim()
  return scope === '' || ANYTHING.test(scope) ? {} : { scope }
}

function rowsOf({ text, ...scope }: ScopedPart): readonly ImportedRetention[] {
  const periods = [...text.matchAll(PERIOD)]
  if (periods.length === 0) {
    if (PERMANENT.test(text) && !NOT_PERMANENT.test(text)) {
      return [{ operator: 'permanent', ...scope, text }]
    }
    const trigger = UNTIL.test(text) ? triggersIn(text)[0] : undefined
    return trigger === undefined
      ? [{ operator: 'criteria', ...scope, text }]
      : [{ operator: 'until', ...scope, trigger, text }]
  }
  // "Betyg varaktigt, övriga uppgifter tio år"
  const first = text.slice(0, periods[0]?.index)
  const kept = PERMANENT.test(first) && !NOT_PERMANENT.test(first)
  const permanent = kept ? [{ operator: 'permanent', text } as const] : []
  const timed = periods.flatMap((match, index): readonly ImportedRetention[] => {
    const period = isoPeriod(match[1] ?? '', match[2] ?? '')
    const end = match.index + match[0].length
    const triggers = triggersIn(text.slice(end, periods[index + 1]?.index))
    const row = { ...scope, ...(AS_RULE.test(text) ? { asRule: true } : {}), text }
    if (period === undefined) return []
    if (triggers.length === 0) return [{ operator: 'criteria', period, ...row }]
    return triggers.map((trigger) => ({ operator: 'after', period, trigger, ...row }))
  })
  return [...permanent, ...timed]
}

/** What a period runs from, in the order of the text: "… or from when the client relationship ends". */
function triggersIn(text: string): readonly RetentionTrigger[] {
  const found = TRIGGERS.flatMap(([trigger, words]) => {
    const match = words.exec(text)
    return match === null ? [] : [{ trigger, at: match.index, end: match.index + match[0].length }]
  }).sort((a, b) => a.at - b.at)
  return found
    .filter((one, index) => found.slice(0, index).every((before) => before.end <= one.at))
    .filter(({ at }, index) => index === 0 || /(?:^|\s)(?:tai|eller)\s/i.test(text.slice(0, at)))
    .map(({ trigger }) => trigger)
}

function isoPeriod(count: string, unit: string): string | undefined {
  const number = NUMBERS[count.toLowerCase()] ?? Number(count)
  const letter = UNITS.find(([words]) => words.test(unit))?.[1]
  return letter === undefined || number < 1 ? undefined : `P${number}${letter}`
}
