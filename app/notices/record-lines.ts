import type { ContentLang, Localized } from '#app/i18n/lang.ts'
import type {
  Contact,
  NoticeContent,
  NoticeDocument,
  PublicityDescription,
  Recipient,
  RoleContact,
  StatuteRef,
  SubRegister,
} from '#app/notices/notice.ts'
import { RECORD_PART_IDS, type RecordPartId } from '#app/notices/record-parts.ts'
import { retentionWords } from '#app/notices/retention.ts'
import { sourceWords } from '#app/notices/section-blocks.ts'
import {
  HEADINGS,
  LABELS,
  NOT_STATED,
  RECIPIENT_KIND_NAMES,
  STATED_NONE,
} from '#app/notices/section-words.ts'
import { basisWords } from '#app/notices/sections.ts'
import { basisRef, citeGdpr, citeStatute } from '#app/notices/statutes.ts'

/** What a document tells for each part of the record, line by line; no line where it is silent. */
export type RecordLines = Readonly<Record<RecordPartId, readonly string[]>>

/** The lines of a notice or a publicity description in one language. */
export function recordLines(doc: NoticeDocument, lang: ContentLang): RecordLines {
  const lines = doc.kind === 'notice' ? noticeLines(doc, lang) : publicityLines(doc, lang)
  const told = RECORD_PART_IDS.map((part) => [
    part,
    lines[part].map((line) => line.trim()).filter((line) => line !== ''),
  ])
  return Object.fromEntries(told) as RecordLines
}

function noticeLines(doc: NoticeContent, lang: ContentLang): RecordLines {
  const { jointControllers, recipients, processors, transfers } = doc
  return {
    controller: contactLines(doc.controller, lang),
    jointControllers:
      jointControllers === 'none'
        ? [STATED_NONE.jointControllers[lang]]
        : (jointControllers ?? []).map(({ name, share }) => named(name[lang], share[lang])),
    dpo: doc.dpo === undefined ? [] : contactLines(doc.dpo, lang),
    responsible: [
      ...roleLines(LABELS.responsible, doc.responsibleOfficer, lang),
      ...roleLines(LABELS.contactPerson, doc.contactPerson, lang),
    ],
    purposes: [
      ...doc.purposes.map(({ text }) => text[lang]),
      ...labelled(HEADINGS['further-processing'], doc.furtherProcessing, lang),
    ],
    legalBases: basisLines(doc, lang),
    dataSubjects: texts(doc.dataSubjects, lang),
    dataCategories: categoryLines(doc, lang),
    sources: (doc.sources ?? []).map((source) => sourceWords(source, lang)),
    recipients:
      recipients === 'none'
        ? [STATED_NONE.recipients[lang]]
        : (recipients ?? []).map((one) => recipientLine(one, lang)),
    processors:
      processors === 'none'
        ? [STATED_NONE.processors[lang]]
        : (processors ?? []).map(({ name, task }) => named(name[lang], task?.[lang] ?? '')),
    transfers:
      transfers === 'none'
        ? [STATED_NONE.transfers[lang]]
        : [
            ...texts(transfers && [transfers.text], lang),
            ...labelled(LABELS.safeguards, transfers?.safeguards, lang),
          ],
    retention: (doc.retention ?? []).map((row) =>
      named(row.scope[lang], retentionWords(row, lang) ?? NOT_STATED[lang]),
    ),
    security: [
      ...texts(doc.security, lang),
      ...labelled(HEADINGS['manual-material'], doc.manualMaterial, lang),
      ...labelled(HEADINGS.logs, doc.logs, lang),
      ...labelled(HEADINGS.secrecy, doc.secrecyBasis, lang),
    ],
    systems: texts(doc.systems, lang),
  }
}

/** 906/2019 § 28 asks for little of this: what it does not tell is missing in the record. */
function publicityLines(doc: PublicityDescription, lang: ContentLang): RecordLines {
  const { unit } = doc
  return {
    controller: [
      unit.name[lang],
      ...(unit.businessId === undefined ? [] : [`${LABELS.businessId[lang]}: ${unit.businessId}`]),
    ],
    jointControllers: [],
    dpo: [],
    responsible: roleLines(LABELS.responsible, doc.responsible, lang),
    purposes: doc.informationSystems.flatMap(({ purposes }) => texts(purposes, lang)),
    legalBases: [],
    dataSubjects: [],
    dataCategories: [
      ...doc.materials
        .filter(({ personalData }) => personalData)
        .map(({ heading, items, condition }) =>
          named(heading[lang], [...texts(items, lang), ...texts(condition && [condition], lang)]),
        ),
      ...subRegisterLines(doc.subRegisters, lang),
    ],
    sources: (doc.sources ?? []).map((source) => sourceWords(source, lang)),
    recipients: [],
    processors: [],
    transfers: [],
    retention: [],
    security: [
      ...labelled(HEADINGS.logs, doc.logs, lang),
      ...statuteLine(HEADINGS.secrecy, doc.secrecyBasis, lang),
    ],
    systems: doc.informationSystems.map(({ name }) => name[lang]),
  }
}

/** Name, address lines, telephone and e-mail, each on its line. */
export function contactLines(contact: Contact, lang: ContentLang): readonly string[] {
  return [
    ...texts(contact.name && [contact.name], lang),
    ...texts(contact.addressLines, lang),
    ...(contact.phone === undefined ? [] : [`${LABELS.phone[lang]}: ${contact.phone}`]),
    ...(contact.email === undefined ? [] : [`${LABELS.email[lang]}: ${contact.email}`]),
  ]
}

function roleLines(
  label: Localized,
  role: RoleContact | undefined,
  lang: ContentLang,
): readonly string[] {
  if (role === undefined) return []
  const contact = role.contact === undefined ? [] : contactLines(role.contact, lang)
  return [`${label[lang]}: ${[role.role[lang], ...contact].join(', ')}`]
}

/** Which bases carry which purpose, then what holds for all of them. */
function basisLines(doc: NoticeContent, lang: ContentLang): readonly string[] {
  const several = doc.purposes.length > 1
  return [
    ...doc.purposes.flatMap(({ text, legalBases }) => {
      const bases = legalBases.map((basis) =>
        joined([
          basisWords(basis, lang),
          ...basis.statutes.map((statute) => citeStatute(statute, lang)),
        ]),
      )
      return several && bases.length > 0 ? [`${text[lang]} – ${joined(bases)}`] : bases
    }),
    ...texts(doc.legalBasisNote && [doc.legalBasisNote], lang),
    ...labelled(INTERESTS, doc.legitimateInterests, lang),
    ...statuteLine(HEADINGS.statutes, doc.statutes, lang),
  ]
}

const INTERESTS = { fi: 'Oikeutetut edut', sv: 'Berättigade intressen' }

function categoryLines(doc: NoticeContent, lang: ContentLang): readonly string[] {
  return [
    ...(doc.dataCategories ?? []).map(({ name, items, special }) => {
      const heading = special ? `${name[lang]} (${LABELS.special[lang]})` : name[lang]
      return named(heading, texts(items, lang))
    }),
    ...(doc.specialCategories ?? []).map(({ text, art9 }) => {
      const ground = art9 === undefined ? '' : ` (${citeGdpr(basisRef(art9), lang)})`
      return `${HEADINGS['special-categories'][lang]}: ${text[lang]}${ground}`
    }),
    ...subRegisterLines(doc.subRegisters, lang),
  ]
}

function subRegisterLines(
  registers: readonly SubRegister[] | undefined,
  lang: ContentLang,
): readonly string[] {
  return (registers ?? []).map(
    ({ name, items }) => `${SUB_REGISTER[lang]} – ${named(name[lang], texts(items, lang))}`,
  )
}

const SUB_REGISTER = { fi: 'Osarekisteri', sv: 'Delregister' }

/** F-07: recipients by name, with the kind that Art. 30(1)(d) asks for. */
function recipientLine({ name, kind, text, ground }: Recipient, lang: ContentLang): string {
  const head = `${name[lang]} (${RECIPIENT_KIND_NAMES[kind][lang]})`
  const statutes = (ground ?? []).map((ref) => citeStatute(ref, lang))
  return named(head, [
    ...texts(text && [text], lang),
    ...(statutes.length === 0 ? [] : [`${LABELS.ground[lang]}: ${statutes.join('; ')}`]),
  ])
}

function statuteLine(
  label: Localized,
  refs: readonly StatuteRef[] | undefined,
  lang: ContentLang,
): readonly string[] {
  if (refs === undefined || refs.length === 0) return []
  return [`${label[lang]}: ${refs.map((ref) => citeStatute(ref, lang)).join('; ')}`]
}

function labelled(
  label: Localized,
  text: Localized | undefined,
  lang: ContentLang,
): readonly string[] {
  return text === undefined || text[lang] === '' ? [] : [`${label[lang]}: ${text[lang]}`]
}

function texts(all: readonly Localized[] | undefined, lang: ContentLang): readonly string[] {
  return (all ?? []).flatMap((text) => (text[lang] === '' ? [] : [text[lang]]))
}

function named(name: string, details: string | readonly string[]): string {
  const told = joined([details].flat())
  return told === '' ? name : `${name}: ${told}`
}

/** Details one after the other; a sentence that has its full stop needs no semicolon. */
function joined(details: readonly string[]): string {
  return details
    .filter((detail) => detail !== '')
    .reduce((text, detail) => {
      if (text === '') return detail
      return text.endsWith('.') ? `${text} ${detail}` : `${text}; ${detail}`
    }, '')
}
