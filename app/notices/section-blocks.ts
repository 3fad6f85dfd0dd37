import { Temporal } from 'temporal-polyfill'
import type { ContentLang, Localized } from '#app/i18n/lang.ts'
import type {
  Contact,
  DataSource,
  MandatoryPart,
  NoticeDates,
  NoticeDocument,
  StatuteRef,
  SubRegister,
} from '#app/notices/notice.ts'
import { HEADINGS, LABELS, NOT_STATED, TO_BE_COMPLETED } from '#app/notices/section-words.ts'
import type { SectionId } from '#app/notices/section-words.ts'
import { citeStatute } from '#app/notices/statutes.ts'
import type { Block, Fact, Section } from '#app/pdf/document.ts'
import { formatDate } from '#app/platform/helsinki.ts'

/** Building blocks that both kinds of notice documents share. */

export function section(
  id: SectionId,
  lang: ContentLang,
  blocks: readonly Block[] | undefined,
): readonly Section[] {
  return blocks === undefined || blocks.length === 0
    ? []
    : [{ id, heading: HEADINGS[id][lang], blocks }]
}

/**
 * A mandatory section: says so in words when the document is silent, or what the controller has
 * still to tell.
 * @param open from `openParts`
 */
export function mandatory(
  id: SectionId,
  lang: ContentLang,
  blocks: readonly Block[] | undefined,
  open: readonly Block[] = [],
): readonly Section[] {
  return section(id, lang, toldOrOpen(blocks, open, lang))
}

/** What the document tells, with what is still to come; silence only where neither is there. */
export function toldOrOpen(
  blocks: readonly Block[] | undefined,
  open: readonly Block[],
  lang: ContentLang,
): readonly Block[] {
  if (blocks === undefined && open.length === 0) return notStated(lang)
  return [...(blocks ?? []), ...open]
}

/** The document's notes of these parts that the controller has still to complete, to be seen. */
export function openParts(
  doc: NoticeDocument,
  lang: ContentLang,
  ...parts: readonly MandatoryPart[]
): readonly Block[] {
  const open = (doc.toBeCompleted ?? []).filter(({ part }) => parts.includes(part))
  return open.map(({ note }) => ({
    kind: 'paragraph',
    text: `${TO_BE_COMPLETED[lang]}: ${note[lang]}`,
    strong: true,
  }))
}

/** In place of one value within a section: what is still to come, else that it is not told. */
export function openOrSilent(doc: NoticeDocument, lang: ContentLang, part: MandatoryPart): string {
  const open = doc.toBeCompleted?.find((one) => one.part === part)
  return open === undefined ? NOT_STATED[lang] : `${TO_BE_COMPLETED[lang]}: ${open.note[lang]}`
}

export function notStated(lang: ContentLang): readonly Block[] {
  return paragraphs(NOT_STATED[lang])
}

export function paragraphs(...texts: readonly (string | undefined)[]): readonly Block[] {
  return texts.flatMap((text) => (text === undefined ? [] : [{ kind: 'paragraph', text }]))
}

export function localizedList(
  items: readonly Localized[] | undefined,
  lang: ContentLang,
): readonly Block[] | undefined {
  return items && [{ kind: 'list', items: items.map((item) => item[lang]) }]
}

export function contactBlocks(contact: Contact, lang: ContentLang): readonly Block[] {
  const rows = contactRows(contact, lang)
  return rows.length === 0 ? notStated(lang) : [{ kind: 'facts', rows }]
}

export function contactRows(contact: Contact, lang: ContentLang): readonly Fact[] {
  const rows: readonly (readonly [Localized, string | readonly string[] | undefined])[] = [
    [LABELS.name, contact.name?.[lang]],
    [LABELS.address, contact.addressLines?.map((line) => line[lang])],
    [LABELS.phone, contact.phone],
    [LABELS.email, contact.email],
  ]
  return rows.flatMap(([term, value]) => (value === undefined ? [] : [{ term: term[lang], value }]))
}

export function sourceBlocks(
  sources: readonly DataSource[] | undefined,
  lang: ContentLang,
): readonly Block[] | undefined {
  return sources && [{ kind: 'list', items: sources.map((source) => sourceWords(source, lang)) }]
}

/** One source in words: name, what it gives, how often, on what ground. */
export function sourceWords(source: DataSource, lang: ContentLang): string {
  const ground = source.legalGround?.map((ref) => citeStatute(ref, lang)).join('; ')
  const name = [source.name, source.detail, source.frequency]
    .flatMap((part) => (part === undefined ? [] : [part[lang]]))
    .join(', ')
  const withGround = ground === undefined ? name : `${name}. ${LABELS.ground[lang]}: ${ground}`
  return source.public === true ? `${withGround}. ${LABELS.publicSource[lang]}` : withGround
}

export function subRegisterBlocks(
  registers: readonly SubRegister[] | undefined,
  lang: ContentLang,
): readonly Block[] | undefined {
  return registers?.flatMap((register): readonly Block[] =>
    namedList(register.name[lang], register.items, lang),
  )
}

/** A name with its items below it; the name alone stands as a paragraph. */
export function namedList(
  name: string,
  items: readonly Localized[] | undefined,
  lang: ContentLang,
): readonly Block[] {
  if (items === undefined) return paragraphs(name)
  return [{ kind: 'heading', level: 3, text: name }, ...(localizedList(items, lang) ?? [])]
}

export function dateBlocks(dates: NoticeDates, lang: ContentLang): readonly Block[] {
  const rows = (['drafted', 'updated'] as const).flatMap((key) => {
    const value = dates[key]
    if (value === undefined) return []
    return [{ term: LABELS[key][lang], value: formatDate(Temporal.PlainDate.from(value)) }]
  })
  return rows.length === 0 ? paragraphs(LABELS.noDate[lang]) : [{ kind: 'facts', rows }]
}

export function statuteWords(refs: readonly StatuteRef[], lang: ContentLang): string {
  return refs.map((ref) => citeStatute(ref, lang)).join('; ') || '–'
}

/** With a full stop, unless an abbreviation such as "3 mom." has put one there. */
export function sentence(text: string): string {
  return text.endsWith('.') ? text : `${text}.`
}
