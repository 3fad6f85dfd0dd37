import type { LintRule } from '#app/notices/lint/finding.ts'
import { CHANGED_STATUTES } from '#app/notices/lint/rules/changed-statutes.ts'
import { REPEALED_STATUTES } from '#app/notices/lint/rules/repealed-statutes.ts'
import { blocking, words, type RuleRow } from '#app/notices/lint/rules/rule.ts'

/** A rule that an act, or a section of it, breaks by being cited (law 5.1). */
export interface StatuteRow extends RuleRow {
  /** As cited: `1386/2010`. */
  readonly number: string
  /** False: only the number tells it, the name alone does not. */
  readonly byName?: false
  /** A number is the whole hit: the words of the title break a rule of their own (T-11). */
  readonly numberOnly?: true
  /** The name must also read like this: for acts whose title has changed. */
  readonly wording?: RegExp
  /** The name, as cited, does not read like this: the text uses the present title. */
  readonly exceptNamed?: RegExp
  /** Only these sections or chapters (`4 luku`) of the act, each with its own successor where given. */
  readonly places?: readonly StatutePlace[]
  /** The rule holds for the act without these. */
  readonly exceptSections?: readonly string[]
  /** A word nearby by which the text shows that it knows the present law. */
  readonly unlessNear?: RegExp
  /** An act in force that may have changed: not told in a text dated within the last year. */
  readonly unlessReviewed?: true
  /** Words that go with the act and are as outdated (names of services and bodies). */
  readonly terms?: string
}

export interface StatutePlace {
  readonly sections?: readonly string[]
  readonly chapters?: readonly string[]
  readonly successor?: LintRule['successor']
}

export type StatuteRule = StatuteRow & LintRule

export const STATUTE_RULES: readonly StatuteRule[] = [
  ...REPEALED_STATUTES,
  ...CHANGED_STATUTES,
].map(blocking)

/** Pairs of a name and a number that are known to be confused; all others are `WRONG_NUMBER`. */
export const KNOWN_WRONG_NUMBERS: readonly {
  readonly named: string
  readonly number: string
  readonly rule: LintRule
}[] = [
  {
    named: '785/1992',
    number: '812/2000',
    rule: blocking({
      id: 'O-10',
      severity: 'error',
      message: words(
        'Säädösnumero on väärä: 812/2000 on laki sosiaalihuollon asiakkaan asemasta ja oikeuksista. Potilaslain numero on 785/1992. Korjaa numero tai poista maininta.',
        'Författningsnumret är fel: 812/2000 är lagen om klientens ställning och rättigheter inom socialvården. Patientlagen har numret 785/1992. Rätta numret eller stryk omnämnandet.',
      ),
      source: '785/1992; 812/2000',
      successor: words(
        'laki potilaan asemasta ja oikeuksista (785/1992)',
        'lagen om patientens ställning och rättigheter (785/1992)',
      ),
      blocks: false,
    }),
  },
]

/** The frame of a finding on a name and a number of different acts; its words name both. */
export const WRONG_NUMBER: LintRule = blocking({
  id: 'O-title',
  severity: 'error',
  message: words(
    'Säädöksen nimi ja numero kuuluvat eri säädöksille. Tarkista kumpaa tarkoitetaan.',
    'Författningens namn och nummer hör till olika författningar. Kontrollera vilken som avses.',
  ),
  source: 'Finlex',
  successor: null,
  blocks: false,
})
