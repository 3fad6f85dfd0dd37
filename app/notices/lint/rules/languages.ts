import type { ContentLang } from '#app/i18n/lang.ts'
import type { LintRule } from '#app/notices/lint/finding.ts'
import { rule } from '#app/notices/lint/rules/structure-rule.ts'

/** The Language Act is in force from this day. */
const LANGUAGE_ACT = '2004-01-01'

/** Both national languages (kielilaki 423/2003; S-04). */
export const LANGUAGE_RULES = {
  missing: rule(
    'S-04',
    'error',
    '423/2003 § 32',
    'Teksti puuttuu toisella kielellä. Kaksikielisessä kunnassa selosteen on oltava suomeksi ja ruotsiksi.',
    'Texten saknas på det ena språket. I en tvåspråkig kommun ska beskrivningen finnas på finska och svenska.',
    { blocks: true, validFrom: LANGUAGE_ACT },
  ),
  ownMissing: rule(
    'L-own',
    'error',
    '423/2003 §§ 10, 32',
    'Teksti puuttuu kunnan omalla kielellä.',
    'Texten saknas på kommunens eget språk.',
    { blocks: true, validFrom: LANGUAGE_ACT },
  ),
  otherMissing: rule(
    'L-other',
    'warning',
    '423/2003 § 10(2)',
    'Teksti puuttuu toisella kielellä. Yksikielisen kunnan ei ole pakko julkaista sitä.',
    'Texten saknas på det andra språket. En enspråkig kommun är inte skyldig att publicera den.',
    { validFrom: LANGUAGE_ACT },
  ),
  older: rule(
    'L-older',
    'error',
    '423/2003 § 32',
    'Kohtaa on muutettu toisella kielellä tämän version jälkeen. Kieliversioiden on vastattava toisiaan.',
    'Punkten har ändrats på det andra språket efter denna version. Språkversionerna ska motsvara varandra.',
    { blocks: true, validFrom: LANGUAGE_ACT },
  ),
  olderUnilingual: rule(
    'L-older.check',
    'warning',
    'GDPR 12(1)',
    'Kohtaa on muutettu toisella kielellä tämän version jälkeen. Tarkista, vastaavatko versiot toisiaan.',
    'Punkten har ändrats på det andra språket efter denna version. Kontrollera att versionerna motsvarar varandra.',
  ),
  untranslated: rule(
    'L-same',
    'warning',
    '423/2003 § 32',
    'Suomen- ja ruotsinkielinen teksti ovat samat. Onko teksti kääntämättä?',
    'Den finska och den svenska texten är likadana. Är texten oöversatt?',
    { validFrom: LANGUAGE_ACT },
  ),
  swapped: rule(
    'L-swapped',
    'warning',
    '423/2003 § 32',
    'Teksti näyttää olevan toista kieltä kuin sen pitäisi.',
    'Texten verkar vara på ett annat språk än den borde.',
    { validFrom: LANGUAGE_ACT },
  ),
} as const satisfies Readonly<Record<string, LintRule>>

/** Which languages a municipality must use towards the public. */
export const REQUIRED_LANGUAGES: Readonly<
  Record<'fi' | 'sv' | 'bilingual', readonly ContentLang[]>
> = { fi: ['fi'], sv: ['sv'], bilingual: ['fi', 'sv'] }

/** More words than this in common are no name or address. */
export const LONGEST_NAME = 3

/** Common words that the other language does not have. */
export const STOP_WORDS: Readonly<Record<ContentLang, ReadonlySet<string>>> = {
  fi: new Set([
    ...['ja', 'ei', 'että', 'tai', 'jos', 'kun', 'ovat', 'voi', 'joka', 'jotka', 'sekä', 'hänen'],
    ...['myös', 'mukaan', 'on', 'se', 'niiden', 'kuin', 'muun', 'muut', 'jossa', 'jolla', 'vain'],
    ...['tiedot', 'tietoja', 'tietojen', 'henkilön', 'lain', 'nojalla', 'perusteella', 'varten'],
  ]),
  sv: new Set([
    ...['och', 'att', 'är', 'som', 'för', 'den', 'det', 'av', 'på', 'med', 'inte', 'till'],
    ...['eller', 'har', 'kan', 'ett', 'från', 'vid', 'om', 'när', 'ska', 'också', 'dem', 'sina'],
    ...['uppgifter', 'uppgifterna', 'personen', 'enligt', 'lagen', 'stöd', 'bara', 'inom', 'hos'],
  ]),
}

/** So many different common words of the other language, and none of its own. */
export const ENOUGH_STOP_WORDS = 2
