import type { ContentLang, Localized } from '#app/i18n/lang.ts'
import type { ImportedContact, ImportedStatute } from '#app/notices/import/imported-notice.ts'
import { isTitleOf } from '#app/notices/import/statute-title.ts'
import { contentParagraphs } from '#app/notices/import/plain-text.ts'
import type { Contact, StatuteRef } from '#app/notices/notice.ts'

/** The longest text of a draft; what is longer stays whole in the source beside it. */
const LONGEST = 10_000
/** The longest that stands as the name of an item; more is a text. */
export const LONGEST_NAME = 300

/** A text in the language of the document; the other language is still to be written. */
export function inLanguage(text: string, lang: ContentLang): Localized {
  const words = text.replace(/\0/g, '').trim().slice(0, LONGEST).trim()
  return lang === 'fi' ? { fi: words, sv: '' } : { fi: '', sv: words }
}

/** Puts a text under a name, or nothing when there is no text: `{ ...textField('logs', …) }`. */
export function textField<Name extends string>(
  name: Name,
  text: string,
  lang: ContentLang,
): Partial<Record<Name, Localized>> {
  return text.trim() === '' ? {} : ({ [name]: inLanguage(text, lang) } as Record<Name, Localized>)
}

/** Puts a list under a name, or nothing when it is empty. */
export function listField<Name extends string, Item>(
  name: Name,
  items: readonly Item[],
): Partial<Record<Name, readonly Item[]>> {
  return items.length === 0 ? {} : ({ [name]: items } as Record<Name, readonly Item[]>)
}

/** The paragraphs and items of a text as a list. */
export function textList(text: string, lang: ContentLang): readonly Localized[] {
  return contentParagraphs(text).flatMap((one) =>
    cut(one.text).map((words) => inLanguage(words, lang)),
  )
}

/** A paragraph in pieces that fit: none of it is lost. */
function cut(text: string): readonly string[] {
  const pieces: string[] = []
  for (let at = 0; at < text.length; at += LONGEST) pieces.push(text.slice(at, at + LONGEST))
  return pieces
}

export interface Group {
  readonly name: string
  readonly items: readonly string[]
}

/** Paragraphs as named groups: "Perustiedot: nimi, osoite", or a line with a colon and its items. */
export function groups(text: string): readonly Group[] {
  const found: { name: string; items: string[] }[] = []
  let open = false
  for (const { text: words, item } of contentParagraphs(text)) {
    const last = found.at(-1)
    if (item && open && last) {
      last.items.push(words)
      continue
    }
    const [, name, rest] = /^([^:]{2,200}):\s*(.*)$/s.exec(words) ?? []
    open = name !== undefined && (rest === '' || rest === undefined)
    if (name !== undefined && !/https?$/i.test(name))
      found.push({ name, items: enumeration(rest ?? '') })
    else found.push({ name: words, items: [] })
  }
  return found
}

/** "nimi, osoite (koti, työ) ja puhelin." apart at its commas, not at those in brackets. */
function enumeration(text: string): string[] {
  const parts = text.replace(/\.$/, '').split(/[,;]\s+(?![^(]*\))/)
  // Sentences with commas are no enumeration.
  return parts.some((part) => part.length > 120) || /[.!?]\s+\p{Lu}/u.test(text)
    ? [text].filter(Boolean)
    : parts.map((part) => part.trim().replace(/^(?:ja|sekä|och|samt) /i, '')).filter(Boolean)
}

export function namedGroup(
  { name, items }: Group,
  lang: ContentLang,
): { readonly name: Localized; readonly items?: readonly Localized[] } {
  return {
    name: inLanguage(name, lang),
    ...listField(
      'items',
      items.map((item) => inLanguage(item, lang)),
    ),
  }
}

const EMAIL =
  /^(?!\.)(?!.*\.\.)[A-Za-z0-9_'+.-]*[A-Za-z0-9_+-]@(?:[A-Za-z0-9][A-Za-z0-9-]*\.)+[A-Za-z]{2,}$/
const PHONE = /^\+?[\d ]{5,20}$/

/** Everything of a contact but its name, as the draft's schema takes it. */
export function reachable(contact: ImportedContact, lang: ContentLang): Omit<Contact, 'name'> {
  const { address = [], phone, email } = contact
  return {
    ...listField(
      'addressLines',
      address.map((line) => inLanguage(line, lang)),
    ),
    ...(phone !== undefined && PHONE.test(phone) ? { phone } : {}),
    ...(email !== undefined && EMAIL.test(email) ? { email } : {}),
  }
}

/** An act as the draft keeps it; its title only where it is not the official one of this number. */
export function statuteRef(statute: ImportedStatute, lang: ContentLang): StatuteRef | undefined {
  const { number, title, section, subsection, chapters } = statute
  if (!/^(\d{1,4}\/\d{4}|\(EU\) 2016\/679)$/.test(number)) return undefined
  const place = /^\d+( [a-z])?$/
  const other = title !== '' && isTitleOf(title, number) === false
  const known = (chapters ?? []).filter((chapter) => place.test(chapter))
  return {
    number,
    ...listField('chapters', known),
    ...(section !== undefined && place.test(section) ? { section } : {}),
    ...(subsection !== undefined && section !== undefined && place.test(section)
      ? { subsection }
      : {}),
    ...(other ? { citedAs: inLanguage(title, lang) } : {}),
  }
}

export function statuteRefs(
  statutes: readonly ImportedStatute[],
  lang: ContentLang,
): readonly StatuteRef[] {
  return statutes.flatMap((statute) => statuteRef(statute, lang) ?? [])
}
