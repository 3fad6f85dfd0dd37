import type { ContentLang, Localized } from '#app/i18n/lang.ts'
import {
  inLanguage,
  listField,
  LONGEST_NAME,
  statuteRefs,
} from '#app/notices/import/draft-texts.ts'
import type { Answer } from '#app/notices/import/imported-notice.ts'
import { withoutBoxes } from '#app/notices/import/parse-answers.ts'
import { parseRetention } from '#app/notices/import/parse-retention.ts'
import { parseStatutes } from '#app/notices/import/parse-statutes.ts'
import { contentParagraphs, sentences } from '#app/notices/import/plain-text.ts'
import type {
  DataSource,
  Processor,
  Recipient,
  RecipientKind,
  Retention,
  SourceKind,
} from '#app/notices/notice.ts'

const SOURCES: readonly (readonly [SourceKind, RegExp])[] = [
  [
    'representative',
    /huoltaj|edustaj|edunvalvoj|vårdnadshavar|företrädar|representant|intressebevak/i,
  ],
  [
    'authority',
    /virasto|viranomai|kela\b|kansaneläke|väestö|maahanmuutto|dvv|ely|poliisi|verotta|myndighet|migrationsverket|fpa\b|folkpension|befolkning|byrå|skatteförvalt|polis/i,
  ],
  [
    'otherController',
    /rekisterinpitäj|hyvinvointialue|muut kunnat|muista kunnista|personuppgiftsansvarig|välfärdsområde|andra kommuner|vastaanottokesku|förläggning/i,
  ],
  ['dataSubject', /^(?:asiak|rekisteröi|henkilöltä|klient|den registrerad|kunden)/i],
]
const RECIPIENTS: readonly (readonly [RecipientKind, RegExp])[] = [
  [
    'authority',
    /virasto|viranomai|kela\b|kansaneläke|ministeriö|poliisi|verotta|hyvinvointialue|kunta|kaupunki|ely|myndighet|migrationsverket|fpa\b|folkpension|ministeri|byrå|polis|välfärdsområde|kommun|stad/i,
  ],
  [
    'processor',
    /palveluntuottaj|käsittelij|ulkoist|toimeksian|serviceproducent|personuppgiftsbiträd|leverantör/i,
  ],
]

function kindOf<Kind>(text: string, kinds: readonly (readonly [Kind, RegExp])[]): Kind | undefined {
  return kinds.find(([, words]) => words.test(text))?.[0]
}

/** A short text is the name of the thing; a long one is its description. */
function nameOrText(text: string, lang: ContentLang): { name: Localized; text?: Localized } {
  return text.length <= LONGEST_NAME
    ? { name: inLanguage(text, lang) }
    : { name: { fi: '', sv: '' }, text: inLanguage(text, lang) }
}

export function draftSources(text: string, lang: ContentLang): readonly DataSource[] {
  return contentParagraphs(text)
    .flatMap(sentences)
    .map((words) => {
      const kind = kindOf(words, SOURCES)
      const { name, text: detail } = nameOrText(words, lang)
      return {
        name,
        ...(kind === undefined ? {} : { kind }),
        ...(detail === undefined ? {} : { detail }),
        ...listField('legalGround', statuteRefs(parseStatutes(words), lang)),
      }
    })
}

export function draftRecipients(text: string, lang: ContentLang): readonly Recipient[] {
  return contentParagraphs(text).map(({ text: words }) => ({
    kind: kindOf(words, RECIPIENTS) ?? 'otherController',
    ...nameOrText(words, lang),
    ...listField('ground', statuteRefs(parseStatutes(words), lang)),
  }))
}

export function draftProcessors(text: string, lang: ContentLang): readonly Processor[] {
  return contentParagraphs(text).map(({ text: words }) => {
    const { name, text: task } = nameOrText(words, lang)
    return { name, ...(task === undefined ? {} : { task }) }
  })
}

const EXCEPT =
  /(?<!\p{L})(?:paitsi|lukuun ottamatta|poikkeu|kuitenkin|utom|med undantag|dock)(?:\p{L}*)/iu
const BARE = 160

/** Whether an answer says no and nothing else: then the notice tells that there is none. */
export function saysNone({ answer, text }: Answer): boolean {
  return answer === 'no' && text.length <= BARE && !EXCEPT.test(text)
}

/** Periods where they are told, the words of the notice where not. */
export function draftRetention(text: string, lang: ContentLang): readonly Retention[] {
  return parseRetention(withoutBoxes(text)).map((row): Retention => {
    const scope = inLanguage(row.scope ?? '', lang)
    const words = inLanguage(row.text, lang)
    const { operator, period, trigger, asRule } = row
    if (operator === 'after' && period !== undefined && trigger !== undefined) {
      return {
        operator,
        scope,
        period,
        trigger,
        text: words,
        ...(asRule === true ? { asRule } : {}),
      }
    }
    if (operator === 'until' && trigger !== undefined)
      return { operator, scope, trigger, text: words }
    if (operator === 'permanent') return { operator, scope, text: words }
    const statutes = statuteRefs(parseStatutes(row.text), lang)
    return { operator: 'criteria', scope, text: words, ...listField('statutes', statutes) }
  })
}
