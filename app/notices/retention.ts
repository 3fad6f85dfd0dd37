import type { ContentLang, Localized } from '#app/i18n/lang.ts'
import type { Retention, RetentionTrigger } from '#app/notices/notice.ts'
import { LABELS } from '#app/notices/section-words.ts'
import { citeStatute } from '#app/notices/statutes.ts'

/** Whole years, months, weeks and days; at least one of them and none of them zero or padded. */
export const ISO_DURATION =
  /^P(?=\d)(?:([1-9]\d{0,3})Y)?(?:([1-9]\d{0,3})M)?(?:([1-9]\d{0,3})W)?(?:([1-9]\d{0,3})D)?$/

/** Finnish takes the partitive singular after a number, Swedish the plural. */
const UNITS: readonly { readonly one: Localized; readonly many: Localized }[] = [
  { one: { fi: 'vuosi', sv: 'år' }, many: { fi: 'vuotta', sv: 'år' } },
  { one: { fi: 'kuukausi', sv: 'månad' }, many: { fi: 'kuukautta', sv: 'månader' } },
  { one: { fi: 'viikko', sv: 'vecka' }, many: { fi: 'viikkoa', sv: 'veckor' } },
  { one: { fi: 'päivä', sv: 'dag' }, many: { fi: 'päivää', sv: 'dagar' } },
]

const FROM: Readonly<Record<RetentionTrigger, Localized>> = {
  caseClosed: { fi: 'asian päättymisestä', sv: 'från det att ärendet avslutades' },
  clientRelationshipEnded: {
    fi: 'asiakkuuden päättymisestä',
    sv: 'från det att klientrelationen upphörde',
  },
  integrationPeriodEnded: {
    fi: 'kotoutumisajan päättymisestä',
    sv: 'från det att integrationstiden gick ut',
  },
  finalDecision: {
    fi: 'asian lopullisesta ratkaisusta',
    sv: 'från det att ärendet slutligt avgjordes',
  },
  death: { fi: 'henkilön kuolemasta', sv: 'från personens död' },
  birth: { fi: 'henkilön syntymästä', sv: 'från personens födelse' },
  documentCreated: {
    fi: 'asiakirjan laatimisesta',
    sv: 'från det att handlingen upprättades',
  },
  financialYearEnd: { fi: 'tilikauden päättymisestä', sv: 'från räkenskapsperiodens utgång' },
}

const UNTIL: Readonly<Record<RetentionTrigger, Localized>> = {
  caseClosed: { fi: 'asian päättymiseen asti', sv: 'tills ärendet har avslutats' },
  clientRelationshipEnded: {
    fi: 'asiakkuuden päättymiseen asti',
    sv: 'tills klientrelationen har upphört',
  },
  integrationPeriodEnded: {
    fi: 'kotoutumisajan päättymiseen asti',
    sv: 'tills integrationstiden har gått ut',
  },
  finalDecision: {
    fi: 'asian lopulliseen ratkaisuun asti',
    sv: 'tills ärendet slutligt har avgjorts',
  },
  death: { fi: 'henkilön kuolemaan asti', sv: 'till personens död' },
  birth: { fi: 'henkilön syntymään asti', sv: 'till personens födelse' },
  documentCreated: {
    fi: 'asiakirjan laatimiseen asti',
    sv: 'tills handlingen har upprättats',
  },
  financialYearEnd: {
    fi: 'tilikauden päättymiseen asti',
    sv: 'till räkenskapsperiodens utgång',
  },
}

/**
 * An ISO 8601 duration in words: `P48M` is "48 kuukautta", `P1Y6M` is "1 år och 6 månader".
 *
 * @throws RangeError when the text is no duration of whole years, months, weeks and days
 */
export function durationWords(duration: string, lang: ContentLang): string {
  const match = ISO_DURATION.exec(duration)
  if (!match) throw new RangeError('Not a retention period: ' + duration)
  const parts = UNITS.flatMap((unit, index) => {
    const count = match[index + 1]
    if (count === undefined) return []
    return [`${count} ${(count === '1' ? unit.one : unit.many)[lang]}`]
  })
  return joinWords(parts, lang)
}

/** "a, b ja c" or "a, b och c". */
function joinWords(parts: readonly string[], lang: ContentLang): string {
  const last = parts.at(-1) ?? ''
  if (parts.length < 2) return last
  return `${parts.slice(0, -1).join(', ')} ${lang === 'fi' ? 'ja' : 'och'} ${last}`
}

/** How long one scope of data is kept, in words; undefined when the document does not tell it. */
export function retentionWords(row: Retention, lang: ContentLang): string | undefined {
  const rule = retentionRule(row, lang)
  if (rule === undefined) return undefined
  const additions = [
    row.operator === 'criteria' ? undefined : row.text?.[lang],
    row.basis === undefined ? undefined : `${LABELS.ground[lang]}: ${row.basis[lang]}.`,
  ]
  return [rule, ...additions.filter((part) => part !== undefined)].join(' ')
}

function retentionRule(row: Retention, lang: ContentLang): string | undefined {
  switch (row.operator) {
    case 'after': {
      const asRule = row.asRule === true ? (lang === 'fi' ? 'pääsääntöisesti ' : 'som regel ') : ''
      return sentence(`${asRule}${durationWords(row.period, lang)} ${FROM[row.trigger][lang]}`)
    }
    case 'until':
      return sentence(UNTIL[row.trigger][lang])
    case 'permanent':
      return lang === 'fi' ? 'Säilytetään pysyvästi.' : 'Förvaras varaktigt.'
    case 'criteria': {
      const statutes = (row.statutes ?? []).map((ref) => citeStatute(ref, lang))
      if (statutes.length === 0) return row.text[lang]
      return `${row.text[lang]} ${LABELS.statutes[lang]}: ${statutes.join('; ')}.`
    }
    case 'unstated':
      return undefined
  }
}

function sentence(words: string): string {
  return words.charAt(0).toUpperCase() + words.slice(1) + '.'
}
