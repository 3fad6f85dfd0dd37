import type { Temporal } from 'temporal-polyfill'
import type { ContentLang } from '#app/i18n/lang.ts'
import type { LintRule } from '#app/notices/lint/finding.ts'
import type { Outline } from '#app/notices/lint/outline.ts'
import type { TextSection } from '#app/notices/lint/text-sections.ts'

/** A hit while it is being looked for, in units of `Reading.plain`. */
export interface Found {
  readonly rule: LintRule
  readonly start: number
  readonly end: number
}

/** What the finders of hits know. */
export interface Inspected {
  readonly plain: string
  readonly lang: ContentLang
  readonly today: Temporal.PlainDate
  readonly kind: Outline['kind']
  readonly sections: readonly TextSection[]
}

/** Whether the rule holds on this day: a text of the time before is not told of later law. */
export function holds(rule: LintRule, today: Temporal.PlainDate): boolean {
  const day = today.toString()
  return (rule.validFrom ?? day) <= day && day <= (rule.validUntil ?? day)
}

/** "The former", "repealed": words right before a name that show the text knows of the change. */
const FORMER =
  /(?:entinen|entise\p{L}+|entiset|entisten|ent\.|aiempi|aiemman|aiempaan|silloi\p{L}+|lakkautet\p{L}+|kumot\p{L}+|tidigare|f\.\s?d\.|före\sdetta|dåvarande|indragna|upphävda|numera\snedlagda)\s{0,2}$/iu
/** "…, which was repealed on". */
const SINCE_REPEALED =
  /^[\s),]{0,3}(?:joka|jotka|som|vilken|\()\s?(?:on\s|har\s)?(?:numera\s|nyttemmin\s|sittemmin\s)?(?:kumot|upphäv|lakkautet|dragits\sin|upphört)/iu

/** Whether the words at a place speak of something as past. */
export function toldAsPast(plain: string, start: number, end: number): boolean {
  return (
    FORMER.test(plain.slice(Math.max(0, start - 30), start)) ||
    SINCE_REPEALED.test(plain.slice(end, end + 40))
  )
}
