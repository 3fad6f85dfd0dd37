import type { ContentLang } from '#app/i18n/lang.ts'
import type { RegisterAnswer } from '#app/letters/l05-input.ts'
import { ACCESS_ANSWER_TEXTS } from '#app/letters/l05-texts.ts'
import type { Block } from '#app/pdf/document.ts'

/** The parts of Art. 15(1) and 15(2) that are told per register, each under its own heading. */
export function registerBlocks(register: RegisterAnswer, lang: ContentLang): Block[] {
  const t = ACCESS_ANSWER_TEXTS[lang]
  const part = (text: string, blocks: readonly Block[]): Block[] => [
    { kind: 'heading', level: 3, text },
    ...(blocks.length > 0 ? blocks : [{ kind: 'paragraph' as const, text: t.missing }]),
  ]
  return [
    { kind: 'heading', level: 2, text: t.registerHeading(register.name) },
    ...part(t.purposes, sentences(register.purposes)),
    ...(register.legalBases === undefined
      ? []
      : part(t.legalBases, sentences(register.legalBases))),
    ...part(t.categories, sentences(register.categories)),
    ...part(t.recipients, recipientBlocks(register, lang)),
    ...part(t.retention, sentences(register.retention)),
    ...part(t.source, sourceBlocks(register, lang)),
    ...part(t.automated, automatedBlocks(register, lang)),
    ...part(t.transfers, transferBlocks(register, lang)),
  ]
}

/** One sentence as a paragraph, several as a list. */
function sentences(texts: readonly string[] = []): Block[] {
  const [only, ...more] = texts
  if (only === undefined) return []
  return more.length === 0 ? [{ kind: 'paragraph', text: only }] : [{ kind: 'list', items: texts }]
}

function recipientBlocks({ recipients }: RegisterAnswer, lang: ContentLang): Block[] {
  const t = ACCESS_ANSWER_TEXTS[lang]
  if (recipients === undefined) return []
  if (recipients === 'none') return [{ kind: 'paragraph', text: t.noRecipients }]
  const { named, unnamed } = recipients
  return [
    ...sentences(
      named.map(({ name, detail }) => (detail === undefined ? name : `${name}: ${detail}`)),
    ),
    ...(unnamed === undefined
      ? []
      : [
          { kind: 'paragraph' as const, text: t.unnamedRecipients },
          { kind: 'list' as const, items: unnamed.categories },
          { kind: 'paragraph' as const, text: t.unnamedReason(unnamed.reason) },
        ]),
  ]
}

function sourceBlocks({ source }: RegisterAnswer, lang: ContentLang): Block[] {
  const t = ACCESS_ANSWER_TEXTS[lang]
  if (source === undefined) return []
  if (source.others.length === 0) {
    return source.dataSubject ? [{ kind: 'paragraph', text: t.fromYou }] : []
  }
  const items = [...(source.dataSubject ? [t.yourself] : []), ...source.others]
  return [
    { kind: 'paragraph', text: t.fromOthers },
    { kind: 'list', items },
  ]
}

function automatedBlocks({ automatedDecisions }: RegisterAnswer, lang: ContentLang): Block[] {
  const t = ACCESS_ANSWER_TEXTS[lang]
  if (automatedDecisions === undefined) return []
  if (automatedDecisions === 'none') return [{ kind: 'paragraph', text: t.noAutomated }]
  const { what, logic, consequences } = automatedDecisions
  return [
    {
      kind: 'facts',
      rows: [
        { term: t.what, value: what },
        { term: t.logic, value: logic },
        { term: t.consequences, value: consequences },
      ],
    },
  ]
}

function transferBlocks({ transfers }: RegisterAnswer, lang: ContentLang): Block[] {
  const t = ACCESS_ANSWER_TEXTS[lang]
  if (transfers === undefined) return []
  if (transfers === 'none') return [{ kind: 'paragraph', text: t.noTransfers }]
  const rows = transfers.map(({ to, safeguards }) => [to, safeguards])
  return [{ kind: 'table', head: t.transferHead, rows }]
}
