import type { ContentLang } from '#app/i18n/lang.ts'
import type { NoticeContent, Processor, Recipient } from '#app/notices/notice.ts'
import {
  mandatory,
  openParts,
  paragraphs,
  sentence,
  statuteWords,
} from '#app/notices/section-blocks.ts'
import {
  LABELS,
  NOT_STATED,
  RECIPIENT_KIND_NAMES,
  STATED_NONE,
} from '#app/notices/section-words.ts'
import type { Block, Section } from '#app/pdf/document.ts'

/** To whom the data go, and whether machines decide upon them (GDPR 13(1)(e) and (f), 13(2)(f)). */
export function whereDataGo(doc: NoticeContent, lang: ContentLang): readonly Section[] {
  const { recipients, processors, transfers, automatedDecisions } = doc
  return [
    ...mandatory(
      'recipients',
      lang,
      recipients === 'none'
        ? paragraphs(STATED_NONE.recipients[lang])
        : recipients && [recipientTable(recipients, lang)],
      openParts(doc, lang, 'recipients'),
    ),
    ...mandatory(
      'processors',
      lang,
      processors === 'none'
        ? paragraphs(STATED_NONE.processors[lang])
        : processors && [{ kind: 'list', items: processors.map((one) => nameAndTask(one, lang)) }],
      openParts(doc, lang, 'processors'),
    ),
    ...mandatory(
      'transfers',
      lang,
      transfers === 'none'
        ? paragraphs(STATED_NONE.transfers[lang])
        : transfers &&
            paragraphs(
              transfers.text[lang],
              `${LABELS.safeguards[lang]}: ${transfers.safeguards?.[lang] ?? NOT_STATED[lang]}`,
            ),
      openParts(doc, lang, 'transfers'),
    ),
    ...mandatory(
      'automated-decisions',
      lang,
      automatedDecisions === 'none'
        ? paragraphs(STATED_NONE.automatedDecisions[lang])
        : automatedDecisions &&
            paragraphs(
              automatedDecisions.text[lang],
              `${LABELS.logic[lang]}: ${automatedDecisions.logic?.[lang] ?? NOT_STATED[lang]}`,
            ),
      openParts(doc, lang, 'automatedDecisions'),
    ),
  ]
}

function nameAndTask(processor: Processor, lang: ContentLang): string {
  const name = processor.name[lang]
  return processor.task === undefined ? name : `${name}: ${processor.task[lang]}`
}

function recipientTable(recipients: readonly Recipient[], lang: ContentLang): Block {
  return {
    kind: 'table',
    head: [LABELS.recipient[lang], LABELS.recipientKind[lang], LABELS.details[lang]],
    rows: recipients.map((recipient) => [
      recipient.name[lang],
      RECIPIENT_KIND_NAMES[recipient.kind][lang],
      recipientDetails(recipient, lang),
    ]),
  }
}

function recipientDetails({ text, ground }: Recipient, lang: ContentLang): string {
  const parts = [
    ...(text === undefined ? [] : [text[lang]]),
    ...(ground === undefined
      ? []
      : [sentence(`${LABELS.ground[lang]}: ${statuteWords(ground, lang)}`)]),
  ]
  return parts.join(' ') || '–'
}
