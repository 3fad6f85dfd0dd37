import type { ContentLang } from '#app/i18n/lang.ts'
import type { NoticeContent, NoticeDocument, Recipient, Retention } from '#app/notices/notice.ts'
import { retentionWords } from '#app/notices/retention.ts'
import { sourceWords } from '#app/notices/section-blocks.ts'
import { LABELS, STATED_NONE } from '#app/notices/section-words.ts'
import { citeStatute } from '#app/notices/statutes.ts'

/**
 * The information of GDPR 15(1)(a)–(d), (g), (h) and 15(2), ready for the letter L-05.
 * An empty list means that the notice is silent: the officer must fill it in before the letter
 * can be issued (F-08: a reference to the notice does not do).
 */
export interface Article15Parts {
  readonly purposes: readonly string[]
  readonly categories: readonly string[]
  readonly recipients: readonly string[]
  readonly retention: readonly string[]
  readonly sources: readonly string[]
  readonly automatedDecisions: readonly string[]
  readonly transferSafeguards: readonly string[]
}

/** The parts that a register's notice can give to an answer in one language. */
export function article15Parts(doc: NoticeDocument, lang: ContentLang): Article15Parts {
  if (doc.kind === 'publicity-description') {
    return {
      purposes: doc.informationSystems.flatMap((system) =>
        system.purposes.map((purpose) => purpose[lang]),
      ),
      categories: doc.materials
        .filter((material) => material.personalData)
        .map((material) =>
          named(
            material.heading[lang],
            material.items.map((item) => item[lang]),
          ),
        ),
      recipients: [],
      retention: [],
      sources: (doc.sources ?? []).map((source) => sourceWords(source, lang)),
      automatedDecisions: [],
      transferSafeguards: [],
    }
  }
  return {
    purposes: [
      ...doc.purposes.map((purpose) => purpose.text[lang]),
      ...(doc.furtherProcessing === undefined ? [] : [doc.furtherProcessing[lang]]),
    ],
    categories: (doc.dataCategories ?? []).map((category) =>
      named(
        category.name[lang],
        (category.items ?? []).map((item) => item[lang]),
      ),
    ),
    recipients: recipientLines(doc, lang),
    retention: (doc.retention ?? []).flatMap((row) => retentionLine(row, lang)),
    sources: (doc.sources ?? []).map((source) => sourceWords(source, lang)),
    automatedDecisions: automatedLines(doc, lang),
    transferSafeguards: transferLines(doc, lang),
  }
}

/**
 * Data for which the notice names no retention although it names others: the officer completes
 * the letter's list with them.
 */
export function retentionGaps(doc: NoticeDocument, lang: ContentLang): readonly string[] {
  if (doc.kind === 'publicity-description') return []
  return (doc.retention ?? [])
    .filter((row) => row.operator === 'unstated')
    .map((row) => row.scope[lang])
}

function named(name: string, items: readonly string[]): string {
  return items.length === 0 ? name : `${name}: ${items.join('; ')}`
}

/** F-07: recipients by their names; processors are recipients too (GDPR 4(9)). */
function recipientLines(doc: NoticeContent, lang: ContentLang): readonly string[] {
  const { recipients, processors } = doc
  if (recipients === undefined) return []
  const lines =
    recipients === 'none'
      ? [STATED_NONE.recipients[lang]]
      : recipients.map((one) => recipientLine(one, lang))
  if (processors === undefined || processors === 'none') return lines
  return [
    ...lines,
    ...processors.map(({ name, task }) =>
      named(name[lang], task === undefined ? [] : [task[lang]]),
    ),
  ]
}

function recipientLine(recipient: Recipient, lang: ContentLang): string {
  const main = named(
    recipient.name[lang],
    recipient.text === undefined ? [] : [recipient.text[lang]],
  )
  if (recipient.ground === undefined) return main
  const ground = recipient.ground.map((ref) => citeStatute(ref, lang)).join('; ')
  return `${main} ${LABELS.ground[lang]}: ${ground}.`
}

function retentionLine(row: Retention, lang: ContentLang): readonly string[] {
  const words = retentionWords(row, lang)
  return words === undefined ? [] : [`${row.scope[lang]}: ${words}`]
}

function automatedLines(doc: NoticeContent, lang: ContentLang): readonly string[] {
  const { automatedDecisions } = doc
  if (automatedDecisions === undefined) return []
  if (automatedDecisions === 'none') return [STATED_NONE.automatedDecisions[lang]]
  return [automatedDecisions.text, automatedDecisions.logic].flatMap((text) =>
    text === undefined ? [] : [text[lang]],
  )
}

/** GDPR 15(2): safeguards, or the word that nothing is transferred. */
function transferLines(doc: NoticeContent, lang: ContentLang): readonly string[] {
  const { transfers } = doc
  if (transfers === undefined) return []
  if (transfers === 'none') return [STATED_NONE.transfers[lang]]
  return transfers.safeguards === undefined ? [] : [transfers.safeguards[lang]]
}
