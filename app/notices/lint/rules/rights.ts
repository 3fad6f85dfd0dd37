import type { LintRule } from '#app/notices/lint/finding.ts'
import { INTEGRATION_ACT, rule } from '#app/notices/lint/rules/structure-rule.ts'
import type { Right } from '#app/notices/notice.ts'

/** What a notice says of rights, against those that its legal bases give (law 2.1 and 2.3). */

/** A right that the text promises although no purpose of the register gives it. */
export const PROMISED: Readonly<Partial<Record<Right, LintRule>>> = {
  erasure: rule(
    'B-erasure',
    'warning',
    'GDPR 17(3)(b)',
    'Seloste lupaa tietojen poistamisen, vaikka lakisääteisen tehtävän tietoja ei yleensä poisteta säilytysaikana.',
    'Beskrivningen utlovar radering, fast uppgifter för ett lagstadgat åliggande i regel inte raderas under förvaringstiden.',
  ),
  restriction: rule(
    'B-restriction',
    'error',
    'GDPR 18',
    'Seloste lupaa oikeuden käsittelyn rajoittamiseen, vaikka laki sulkee sen pois.',
    'Beskrivningen utlovar rätt till begränsning av behandlingen, fast rätten är utesluten i lag.',
    { blocks: true },
  ),
  portability: rule(
    'B-portability',
    'error',
    'GDPR 20(1), 20(3)',
    'Seloste lupaa oikeuden siirtää tiedot järjestelmästä toiseen, vaikka käsittely ei perustu suostumukseen eikä sopimukseen.',
    'Beskrivningen utlovar rätt till dataportabilitet, fast behandlingen inte grundar sig på samtycke eller avtal.',
    { blocks: true },
  ),
  objection: rule(
    'B-objection',
    'error',
    'GDPR 21(1)',
    'Seloste lupaa vastustamisoikeuden, vaikka käsittely ei perustu yleiseen etuun, julkisen vallan käyttöön eikä oikeutettuun etuun.',
    'Beskrivningen utlovar rätt att göra invändningar, fast behandlingen inte grundar sig på allmänt intresse, myndighetsutövning eller berättigat intresse.',
    { blocks: true },
  ),
  consentWithdrawal: rule(
    'B-withdrawal',
    'error',
    'GDPR 7(3)',
    'Seloste lupaa suostumuksen peruuttamisen, vaikka mikään tarkoitus ei perustu suostumukseen.',
    'Beskrivningen utlovar att samtycke kan återkallas, fast inget ändamål grundar sig på samtycke.',
    { blocks: true },
  ),
}

/** F-30: promised without saying that the Act excludes it for a part of the register. */
export const RESTRICTION_EXCLUDED = rule(
  'F-30',
  'error',
  '681/2023 § 73(3); 380/2023 § 114',
  'Seloste lupaa oikeuden käsittelyn rajoittamiseen, vaikka laki sulkee sen pois kotoutumisen ja työvoimapalvelujen asiakkaiden tiedoissa.',
  'Beskrivningen utlovar rätt till begränsning av behandlingen, fast lagen utesluter den för uppgifter om klienter inom integration och arbetskraftsservice.',
  { blocks: true, validFrom: INTEGRATION_ACT },
)

/** A right that holds for the whole register although the text says that it does not. */
export const DENIED = rule(
  'B-denied',
  'error',
  'GDPR 12(2), 13(2)(b), 14(2)(c)',
  'Selosteen mukaan oikeutta ei ole, vaikka se käsittelyn perusteen mukaan on.',
  'Enligt beskrivningen finns rätten inte, fast den finns enligt den rättsliga grunden.',
)

/** Words that limit a promise: the text tells that the right is not there for all data. */
export const LIMITS = {
  fi: /(?<!\p{L})(?:ei|eivät|eikä|et|vain|ainoastaan|paitsi|lukuun ottamatta|jos|mikäli|siltä osin|suljettu|sulkee)(?!\p{L})/iu,
  sv: /(?<!\p{L})(?:inte|inga|ingen|inget|ej|bara|endast|enbart|utom|förutom|undantag|om den|om det|om behandlingen|om uppgifterna|ifall|i den mån|utesluten|utesluts|utesluter)(?!\p{L})/iu,
} as const

/** Sentences that deny a right outright. */
export const DENIALS = {
  fi: /(?<!\p{L})(?:ei ole (?:\p{L}+ ){0,3}oikeutta|oikeutta (?:\p{L}+ ){0,4}ei ole|oikeus ei koske|oikeutta ei sovelleta)(?!\p{L})/iu,
  sv: /(?<!\p{L})(?:har (?:du )?(?:inte|ingen) (?:\p{L}+ )?rätt|rätten (?:gäller|tillämpas|finns) inte|ingen rätt att)(?!\p{L})/iu,
} as const

/** Conditions that make a denial one of some cases only. */
export const CONDITIONS = {
  fi: /(?<!\p{L})(?:jos|kun|mikäli|paitsi|siltä osin)(?!\p{L})/iu,
  sv: /(?<!\p{L})(?:om|när|ifall|utom|i den mån)(?!\p{L})/iu,
} as const
