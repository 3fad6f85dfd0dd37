import { findSections, type Division } from '#app/notices/import/find-sections.ts'
import type {
  Answer,
  ImportedFields,
  ImportedNotice,
  ImportedSection,
  ImportField,
} from '#app/notices/import/imported-notice.ts'
import { noticeKind, noticeTitle } from '#app/notices/import/notice-kind.ts'
import { inOneLanguage } from '#app/notices/import/one-language.ts'
import { noticeLanguage } from '#app/notices/import/notice-language.ts'
import { parseAnswer, parseCheckboxes } from '#app/notices/import/parse-answers.ts'
import { citedBases, namedBases } from '#app/notices/import/parse-bases.ts'
import { parseContact } from '#app/notices/import/parse-contact.ts'
import { parseDates } from '#app/notices/import/parse-dates.ts'
import { parseRetention } from '#app/notices/import/parse-retention.ts'
import { parseStatutes } from '#app/notices/import/parse-statutes.ts'
import { partsOf, textOf, type NoticePart } from '#app/notices/import/notice-parts.ts'
import { plainText, sentencesAndLines } from '#app/notices/import/plain-text.ts'
import { ART6_BASES, ART9_BASES } from '#app/notices/notice.ts'

/**
 * Finds the parts of an old notice in its text: language, kind, sections by heading, and what can be
 * told from them as data. Total: any text gives an answer, and every character of it is in a
 * heading, a section or in what is unmapped.
 */
export function analyseNotice(text: string): ImportedNotice {
  const division = findSections(text)
  const plain = plainText(text)
  const before = division.unmapped.map((piece) => piece.text).join('\n')
  const unknown = division.sections.filter(({ field }) => field === null)
  const beginning = [before, ...unknown.map(({ heading }) => heading)].join('\n')
  const kind = noticeKind(beginning, division.sections)
  const sections =
    kind === 'publicity-description' ? division.sections.map(inDescription) : division.sections
  const fields = fieldsOf(plain, sections)
  const { language, confidence } = noticeLanguage(plain)
  return {
    language,
    languageConfidence: confidence,
    kind,
    title: noticeTitle(before, sections, fields.registerName),
    sections,
    fields,
    unmapped: division.unmapped,
  }
}

/** In a description of a system, "Tietojärjestelmät" and "Ändamål" speak of the system itself (906/2019 § 28). */
function inDescription(section: Division['sections'][number]): ImportedSection {
  if (section.field !== 'systems' && section.field !== 'purposes') return section
  return { ...section, field: 'informationSystems', fields: ['informationSystems'] }
}

function fieldsOf(plain: string, all: readonly ImportedSection[]): ImportedFields {
  const sections = inOneLanguage(all)
  const parts = partsOf(sections)
  const registerName = textOf(parts, 'register.name').replace(/\s+/g, ' ').trim().slice(0, 300)
  const controller =
    textOf(parts, 'controller.name', 'controller.contact', 'unit') || sentenceOnController(plain)
  const dpo = ownText(parts, 'dpo.contact') || sentenceOnOfficer(plain)
  return {
    ...(registerName === '' ? {} : { registerName }),
    ...(controller === '' ? {} : { controller: parseContact(controller) }),
    contacts: CONTACTS.flatMap(([kind, field]) => {
      const text = textOf(parts, field)
      return text === '' ? [] : [{ kind, contact: parseContact(text) }]
    }),
    ...(dpo === '' ? {} : { dpo: parseContact(dpo) }),
    dates: parseDates(plain, all),
    statutes: parseStatutes(plain),
    bases: basesOf(plain, parts),
    checkboxes: parseCheckboxes(plain),
    retention: parts
      .filter(({ fields }) => fields.includes('retention'))
      .flatMap(({ text }) => parseRetention(text)),
    ...answersOf(plain, parts),
  }
}

/** Where a field has a part of its own, what it shares with another is not read. */
function ownText(parts: readonly NoticePart[], field: ImportField): string {
  const own = parts.filter(({ fields, text }) => fields.length === 1 && text !== '')
  return textOf(own, field) || textOf(parts, field)
}

const CONTROLLER =
  /(?<!\p{L})(?:rekisterinpitäjänä toimii|rekisterinpitäjä on|personuppgiftsansvarig(?:e|a)? är)\s([^\n]{3,300}?)(?:\.\s|\.?\n|$)/iu

/** "Rekisterinpitäjä on …", where no heading tells it. */
function sentenceOnController(plain: string): string {
  return (CONTROLLER.exec(plain)?.[1] ?? '').replace(/[()]/g, '\n')
}

const OFFICER =
  /(?:tietosuojavastaava|dataskyddsombud)[^.!?\n]{0,80}?([\p{L}\d._%+-]{1,64}@[\p{L}\d.-]{1,100}\.\p{L}{2,8})/iu

/** "Kaupungin tietosuojavastaavan tavoitat osoitteesta …": only the address is surely the officer's. */
function sentenceOnOfficer(plain: string): string {
  return OFFICER.exec(plain)?.[1] ?? ''
}

const CONTACTS = [
  ['responsible', 'responsibleOfficer.role'],
  ['contactPerson', 'contactPerson.role'],
  ['requests', 'contactForRequests'],
] as const

function basesOf(plain: string, parts: readonly NoticePart[]): ImportedFields['bases'] {
  const about: readonly ImportField[] = ['legalBases', 'purposes', 'specialCategories', 'statutes']
  const text = textOf(parts, ...about)
  const cited = citedBases(text === '' ? plain : text)
  // Without a part on the basis the purpose tells it.
  const legal = textOf(parts, 'legalBases') || textOf(parts, 'purposes')
  const named = namedBases(legal, parseCheckboxes(legal))
  return {
    art6: ART6_BASES.filter((basis) => cited.art6.includes(basis) || named.includes(basis)),
    art9: ART9_BASES.filter((basis) => cited.art9.includes(basis)),
  }
}

const ABROAD =
  /(?<!\p{L})(?:EU|ETA|EES)(?!\p{L})|euroopan|europeiska|kolman\S* maa|kolmansi|tredje ?l[aä]nd/iu

/** "Luovutukset ja siirrot": what is said of abroad answers the one question, the rest the other. */
function answeredIn({ fields, text }: NoticePart, field: (typeof ANSWERED)[number]): string {
  const isShared = fields.includes('recipients') && fields.includes('transfers')
  if (!isShared) return text
  const isAbroad = field === 'transfers'
  const own = sentencesAndLines(text)
    .filter((one) => ABROAD.test(one) === isAbroad)
    .join('\n')
  return own === '' ? text : own
}

const ANSWERED = ['recipients', 'processors', 'transfers', 'automatedDecisions'] as const
const ON_PAPER = /paperi|manuaali|papper|manuell/i

function answersOf(
  plain: string,
  parts: readonly NoticePart[],
): Partial<Record<(typeof ANSWERED)[number] | 'manualMaterial', Answer>> {
  const answers = ANSWERED.flatMap((field) => {
    const told = parts.map((part) => ({ ...part, text: answeredIn(part, field) }))
    const text = textOf(told, field)
    return text === '' ? [] : [[field, answerOf(field, text)] as const]
  })
  const boxes = parseCheckboxes(plain).filter(({ label }) => /automati|profil/i.test(label))
  const box = boxes[0]
  const manual = textOf(parts, 'manualMaterial')
  return {
    // A box in another part of the form answers too, ticked or not.
    ...(box === undefined
      ? {}
      : { automatedDecisions: { answer: box.checked ? 'yes' : 'no', text: box.label } as const }),
    ...Object.fromEntries(answers),
    ...(manual === '' ? {} : { manualMaterial: manualAnswer(manual) }),
  }
}

/** Who is named as receiving or processing data does so, also where nobody says "yes". */
function answerOf(field: (typeof ANSWERED)[number], text: string): Answer {
  const found = parseAnswer(text)
  const names = (field === 'recipients' || field === 'processors') && /\p{L}{3}/u.test(found.text)
  return found.answer === null && names ? { ...found, answer: 'yes' } : found
}

/** "Mainly electronic, on paper in exceptional cases" says neither yes nor no, but there is paper. */
function manualAnswer(text: string): Answer {
  const found = parseAnswer(text)
  return found.answer === null && ON_PAPER.test(found.text) ? { ...found, answer: 'yes' } : found
}
