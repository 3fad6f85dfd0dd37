import type { ImportedRetention } from '#app/notices/import/imported-notice.ts'
import type { RetentionTrigger } from '#app/notices/notice.ts'
import { paragraphs } from '#app/notices/import/plain-text.ts'

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
const UNTIL = /asti|saakka|kunnes|tills|fram till/i
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
  const parts = paragraphs(text).flatMap(({ text: words }) => sentences(words))
  const rows = parts.flatMap(rowsOf)
  const told = rows.filter((row) => row.operator !== 'criteria')
  // Around a period the other sentences are remarks; they stay, each as criteria, so that none is lost.
  return told.length > 0 || rows.length <= 1
    ? rows
    : [{ operator: 'criteria', text: parts.join(' ') }]
}

function sentences(text: string): readonly string[] {
  return text.split(/(?<=[.!?])\s+(?=\p{Lu})/u).filter((one) => /\p{L}{2}/u.test(one))
}

function rowsOf(text: string): readonly ImportedRetention[] {
  const periods = [...text.matchAll(PERIOD)]
  if (periods.length === 0) {
    if (PERMANENT.test(text) && !NOT_PERMANENT.test(text)) return [{ operator: 'permanent', text }]
    const trigger = UNTIL.test(text) ? triggersIn(text)[0] : undefined
    return [
      trigger === undefined ? { operator: 'criteria', text } : { operator: 'until', trigger, text },
    ]
  }
  return periods.flatMap((match, index): readonly ImportedRetention[] => {
    const period = isoPeriod(match[1] ?? '', match[2] ?? '')
    const end = match.index + match[0].length
    const triggers = triggersIn(text.slice(end, periods[index + 1]?.index))
    const asRule = AS_RULE.test(text) ? { asRule: true } : {}
    if (period === undefined) return []
    if (triggers.length === 0) return [{ operator: 'criteria', period, ...asRule, text }]
    return triggers.map((trigger) => ({ operator: 'after', period, trigger, ...asRule, text }))
  })
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
