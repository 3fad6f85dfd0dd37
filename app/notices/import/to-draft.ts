import type { ContentLang } from '#app/i18n/lang.ts'
import { roleField } from '#app/notices/import/draft-contacts.ts'
import { draftDescription } from '#app/notices/import/draft-description.ts'
import {
  draftProcessors,
  draftRecipients,
  draftRetention,
  draftSources,
  saysNone,
} from '#app/notices/import/draft-lists.ts'
import { draftPurposes } from '#app/notices/import/draft-purposes.ts'
import {
  groups,
  inLanguage,
  listField,
  namedGroup,
  reachable,
  statuteRefs,
  textField,
  textList,
} from '#app/notices/import/draft-texts.ts'
import type {
  Answer,
  ImportedContact,
  ImportedNotice,
} from '#app/notices/import/imported-notice.ts'
import { partsOf, textOf, type NoticePart } from '#app/notices/import/notice-parts.ts'
import { withoutBoxes } from '#app/notices/import/parse-answers.ts'
import { contentParagraphs, sentencesAndLines } from '#app/notices/import/plain-text.ts'
import { mainAndSecondary } from '#app/notices/import/secondary-use.ts'
import type { NoticeContent, NoticeDocument, Right } from '#app/notices/notice.ts'

/**
 * A draft of a notice from what was found in an old one: each part in its field in the language of
 * the document, '' in the other. What has no structure lands as text in the nearest field; the
 * summary, and everything that the document does not tell, stays open for the editor. The draft
 * always fits `draftSchema`.
 */
export function toDraft(imported: ImportedNotice): NoticeDocument {
  const lang: ContentLang = imported.language === 'sv' ? 'sv' : 'fi'
  const parts = partsOf(imported.sections)
  return imported.kind === 'publicity-description'
    ? draftDescription(imported, parts, lang)
    : draftNotice(imported, parts, lang)
}

function draftNotice(
  imported: ImportedNotice,
  parts: readonly NoticePart[],
  lang: ContentLang,
): NoticeContent {
  const { fields } = imported
  const text = (...names: Parameters<typeof textOf>[1][]): string => textOf(parts, ...names)
  const name = fields.registerName ?? (imported.kind === 'not-a-notice' ? '' : imported.title)
  return {
    kind: 'notice',
    registerName: inLanguage(name, lang),
    plainSummary: { fi: '', sv: '' },
    controller: {
      name: inLanguage(fields.controller?.name ?? '', lang),
      ...reachable(fields.controller ?? {}, lang),
    },
    ...jointControllers(text('jointControllers'), lang),
    ...roleField('responsibleOfficer', contactOf(imported, 'responsible'), lang),
    ...roleField('contactPerson', contactOf(imported, 'contactPerson'), lang),
    ...dpoField(fields.dpo, lang),
    purposes: draftPurposes(imported, parts, lang),
    ...textField('legalBasisNote', text('legalBases'), lang),
    ...textField('legitimateInterests', text('legitimateInterests'), lang),
    ...listField('statutes', statuteRefs(fields.statutes, lang)),
    ...listField('dataSubjects', textList(text('dataSubjects'), lang)),
    ...dataFields(parts, lang),
    ...listField('sources', draftSources(text('sources'), lang)),
    ...provisionField(text('provision'), lang),
    ...recipientFields(imported, lang),
    ...listField('retention', draftRetention(text('retention'), lang)),
    ...rightsFields(parts, lang),
    ...automatedField(fields.automatedDecisions, lang),
    ...furtherField(parts, lang),
    ...listField('security', textList(text('security'), lang)),
    ...listField('systems', textList(text('systems', 'informationSystems'), lang)),
    ...textField(
      'manualMaterial',
      manualText(text('manualMaterial'), fields.manualMaterial, lang),
      lang,
    ),
    ...textField('logs', text('logs'), lang),
    ...textField('secrecyBasis', text('secrecyBasis'), lang),
    dates: fields.dates,
  }
}

function contactOf(
  { fields }: ImportedNotice,
  kind: ImportedNotice['fields']['contacts'][number]['kind'],
): ImportedContact | undefined {
  return fields.contacts.find((one) => one.kind === kind)?.contact
}

function dpoField(
  found: ImportedContact | undefined,
  lang: ContentLang,
): Pick<NoticeContent, 'dpo'> {
  if (!found) return {}
  return { dpo: { ...textField('name', found.name ?? '', lang), ...reachable(found, lang) } }
}

function jointControllers(
  text: string,
  lang: ContentLang,
): Pick<NoticeContent, 'jointControllers'> {
  if (text === '') return {}
  return { jointControllers: [{ name: { fi: '', sv: '' }, share: inLanguage(text, lang) }] }
}

const HEALTH =
  /terveystie|terveydentil|sairau|hälsouppgift|hälsotillstånd|uskon|vakaumu|religion|etni/i
const SUB_REGISTER = /osarekisteri|delregister/i

function dataFields(
  parts: readonly NoticePart[],
  lang: ContentLang,
): Pick<NoticeContent, 'dataCategories' | 'specialCategories' | 'subRegisters'> {
  const all = groups(textOf(parts, 'dataCategories', 'materialsByCategory'))
  const sub = all.filter(({ name, items }) => SUB_REGISTER.test(name) && items.length > 0)
  const categories = all.filter((group) => !sub.includes(group))
  const special = contentParagraphs(textOf(parts, 'specialCategories'))
  return {
    ...listField(
      'dataCategories',
      categories.map((group) => ({ ...namedGroup(group, lang), special: HEALTH.test(group.name) })),
    ),
    ...listField(
      'specialCategories',
      special.map(({ text }) => ({ text: inLanguage(text, lang) })),
    ),
    ...listField(
      'subRegisters',
      [...sub, ...groups(textOf(parts, 'subRegisters'))].map((group) => namedGroup(group, lang)),
    ),
  }
}

const CONSEQUENCES =
  /seurau|seuraa|jos (?:tietoja|henkilötietoja) ei|följd|om uppgifterna inte|påföljd/i

function provisionField(text: string, lang: ContentLang): Pick<NoticeContent, 'provision'> {
  if (text === '') return {}
  const told = sentencesAndLines(text)
  const consequences = told.filter((one) => CONSEQUENCES.test(one)).join(' ')
  const rest = told.filter((one) => !CONSEQUENCES.test(one)).join(' ')
  return {
    provision: {
      text: inLanguage(rest, lang),
      ...textField('consequences', consequences, lang),
    },
  }
}

function recipientFields(
  { fields }: ImportedNotice,
  lang: ContentLang,
): Pick<NoticeContent, 'recipients' | 'processors' | 'transfers'> {
  const { recipients, processors, transfers } = fields
  const withText = (answer: Answer | undefined): answer is Answer =>
    answer !== undefined && (answer.text !== '' || answer.answer === 'no')
  return {
    ...(withText(recipients)
      ? { recipients: saysNone(recipients) ? 'none' : draftRecipients(recipients.text, lang) }
      : {}),
    ...(withText(processors)
      ? { processors: saysNone(processors) ? 'none' : draftProcessors(processors.text, lang) }
      : {}),
    ...(withText(transfers)
      ? { transfers: saysNone(transfers) ? 'none' : { text: inLanguage(transfers.text, lang) } }
      : {}),
  }
}

function automatedField(
  answer: Answer | undefined,
  lang: ContentLang,
): Pick<NoticeContent, 'automatedDecisions'> {
  if (answer === undefined || (answer.text === '' && answer.answer !== 'no')) return {}
  return {
    automatedDecisions: saysNone(answer) ? 'none' : { text: inLanguage(answer.text, lang) },
  }
}

const RIGHT_FIELDS: readonly (readonly [Right, Parameters<typeof textOf>[1]])[] = [
  ['access', 'rights.access'],
  ['rectification', 'rights.rectification'],
  ['erasure', 'rights.erasure'],
  ['restriction', 'rights.restriction'],
  ['portability', 'rights.portability'],
  ['objection', 'rights.objection'],
  ['consentWithdrawal', 'consentWithdrawal'],
  ['complaint', 'complaint'],
]

function rightsFields(
  parts: readonly NoticePart[],
  lang: ContentLang,
): Pick<NoticeContent, 'rightsTexts' | 'rightsChannels'> {
  const told = RIGHT_FIELDS.flatMap(([right, field]) => {
    const text = textOf(parts, field)
    return text === '' ? [] : [{ right, text: inLanguage(text, lang) }]
  })
  return {
    ...listField('rightsTexts', told),
    ...textField('rightsChannels', textOf(parts, 'rights', 'rights.channels'), lang),
  }
}

function furtherField(
  parts: readonly NoticePart[],
  lang: ContentLang,
): Pick<NoticeContent, 'furtherProcessing'> {
  const { secondary } = mainAndSecondary(textOf(parts, 'purposes'))
  const texts = [textOf(parts, 'furtherProcessing'), ...secondary]
  return textField('furtherProcessing', texts.filter(Boolean).join('\n'), lang)
}

const SAID = { yes: { fi: 'Kyllä', sv: 'Ja' }, no: { fi: 'Ei', sv: 'Nej' } } as const

/** The words of the part, or of the box that is ticked. */
function manualText(text: string, answer: Answer | undefined, lang: ContentLang): string {
  const words = withoutBoxes(text)
  return words === '' && answer?.answer != null ? SAID[answer.answer][lang] : words
}
