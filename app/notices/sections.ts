import type { ContentLang } from '#app/i18n/lang.ts'
import type {
  LegalBasis,
  NoticeContent,
  NoticeDocument,
  Processor,
  Recipient,
  Retention,
  StatuteRef,
} from '#app/notices/notice.ts'
import { publicitySections } from '#app/notices/publicity-sections.ts'
import { retentionWords } from '#app/notices/retention.ts'
import { applicableRights } from '#app/notices/rights.ts'
import {
  contactBlocks,
  contactRows,
  dateBlocks,
  localizedList,
  mandatory,
  namedList,
  notStated,
  paragraphs,
  section,
  sourceBlocks,
  subRegisterBlocks,
} from '#app/notices/section-blocks.ts'
import {
  AVAILABILITY_NAMES,
  BASIS_NAMES,
  COMPLAINT_SENTENCE,
  LABELS,
  NOT_STATED,
  RECIPIENT_KIND_NAMES,
  RIGHT_NAMES,
  STATED_NONE,
} from '#app/notices/section-words.ts'
import { basisRef, citeGdpr, citeSource, citeStatute } from '#app/notices/statutes.ts'
import type { Block, Section } from '#app/pdf/document.ts'

/**
 * A notice in one language as ordered sections, for the public page and for the PDF.
 * Mandatory parts always appear: a part on which the original is silent says so in words.
 */
export function noticeSections(doc: NoticeDocument, lang: ContentLang): readonly Section[] {
  if (doc.kind === 'publicity-description') return publicitySections(doc, lang)
  return [
    ...section('summary', lang, paragraphs(doc.plainSummary[lang])),
    ...whoIsResponsible(doc, lang),
    ...whyAndOnWhatGround(doc, lang),
    ...whatDataAndFromWhere(doc, lang),
    ...whereDataGo(doc, lang),
    ...howDataAreKept(doc, lang),
    ...whatYouCanDo(doc, lang),
    ...section('dates', lang, dateBlocks(doc.dates, lang)),
  ]
}

function whoIsResponsible(doc: NoticeContent, lang: ContentLang): readonly Section[] {
  const roles = [
    [LABELS.responsible, doc.responsibleOfficer],
    [LABELS.contactPerson, doc.contactPerson],
  ] as const
  const rows = roles.flatMap(([label, person]) =>
    person === undefined
      ? []
      : [
          { term: label[lang], value: person.role[lang] },
          ...(person.contact === undefined ? [] : contactRows(person.contact, lang)),
        ],
  )
  const { controller } = doc
  const reachable = controller.addressLines ?? controller.email ?? controller.phone
  return [
    ...section('controller', lang, [
      ...contactBlocks(controller, lang),
      ...(reachable === undefined ? notStated(lang) : []),
    ]),
    ...section('joint-controllers', lang, jointControllers(doc.jointControllers, lang)),
    ...section('contacts', lang, rows.length === 0 ? [] : [{ kind: 'facts', rows }]),
    ...mandatory('dpo', lang, doc.dpo && contactBlocks(doc.dpo, lang)),
  ]
}

function whyAndOnWhatGround(doc: NoticeContent, lang: ContentLang): readonly Section[] {
  const statutes = doc.statutes?.map((ref) => citeStatute(ref, lang))
  const bases: Block = {
    kind: 'table',
    head: [LABELS.purpose[lang], LABELS.basis[lang], LABELS.statutes[lang]],
    rows: doc.purposes.map((purpose) => [
      purpose.text[lang],
      purpose.legalBases.map((basis) => basisWords(basis, lang)).join('; '),
      statuteWords(
        purpose.legalBases.flatMap((basis) => basis.statutes),
        lang,
      ),
    ]),
  }
  return [
    ...section('purposes', lang, [
      { kind: 'list', items: doc.purposes.map((purpose) => purpose.text[lang]) },
    ]),
    ...section('legal-bases', lang, [bases, ...paragraphs(doc.legalBasisNote?.[lang])]),
    ...section('further-processing', lang, paragraphs(doc.furtherProcessing?.[lang])),
    ...section('statutes', lang, statutes && [{ kind: 'list', items: statutes }]),
  ]
}

function jointControllers(
  joint: NoticeContent['jointControllers'],
  lang: ContentLang,
): readonly Block[] | undefined {
  if (joint === 'none') return paragraphs(STATED_NONE.jointControllers[lang])
  return (
    joint && [
      {
        kind: 'facts',
        rows: joint.map(({ name, share }) => ({ term: name[lang], value: share[lang] })),
      },
    ]
  )
}

function statuteWords(refs: readonly StatuteRef[], lang: ContentLang): string {
  return refs.map((ref) => citeStatute(ref, lang)).join('; ') || '–'
}

/** "Lakisääteinen velvoite (yleisen tietosuoja-asetuksen 6 artiklan 1 kohdan c alakohta)". */
export function basisWords(basis: LegalBasis, lang: ContentLang): string {
  const main =
    basis.art6 === 'unknown'
      ? LABELS.basisUnknown[lang]
      : `${BASIS_NAMES[basis.art6][lang]} (${citeGdpr(basisRef(basis.art6), lang)})`
  const special = basis.art9 === undefined ? [] : [citeGdpr(basisRef(basis.art9), lang)]
  const scope = basis.scope === undefined ? '' : `: ${basis.scope[lang]}`
  return [main, ...special].join('; ') + scope
}

function whatDataAndFromWhere(doc: NoticeContent, lang: ContentLang): readonly Section[] {
  const categories = doc.dataCategories?.flatMap((category) =>
    namedList(
      category.special ? `${category.name[lang]} (${LABELS.special[lang]})` : category.name[lang],
      category.items,
      lang,
    ),
  )
  const special = doc.specialCategories?.map((category) =>
    category.art9 === undefined
      ? category.text[lang]
      : `${category.text[lang]} (${citeGdpr(basisRef(category.art9), lang)})`,
  )
  return [
    ...section('data-subjects', lang, localizedList(doc.dataSubjects, lang)),
    ...mandatory('data-categories', lang, categories),
    ...mandatory('special-categories', lang, special && [{ kind: 'list', items: special }]),
    ...section('sub-registers', lang, subRegisterBlocks(doc.subRegisters, lang)),
    ...mandatory('sources', lang, sourceBlocks(doc.sources, lang)),
    ...mandatory('provision', lang, doc.provision && provisionBlocks(doc.provision, lang)),
  ]
}

function provisionBlocks(
  provision: NonNullable<NoticeContent['provision']>,
  lang: ContentLang,
): readonly Block[] {
  const consequences = provision.consequences?.[lang] ?? NOT_STATED[lang]
  return paragraphs(provision.text[lang], `${LABELS.consequences[lang]}: ${consequences}`)
}

function whereDataGo(doc: NoticeContent, lang: ContentLang): readonly Section[] {
  const { recipients, processors, transfers, automatedDecisions } = doc
  return [
    ...mandatory(
      'recipients',
      lang,
      recipients === 'none'
        ? paragraphs(STATED_NONE.recipients[lang])
        : recipients && [recipientTable(recipients, lang)],
    ),
    ...mandatory(
      'processors',
      lang,
      processors === 'none'
        ? paragraphs(STATED_NONE.processors[lang])
        : processors && [{ kind: 'list', items: processors.map((one) => nameAndTask(one, lang)) }],
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

function howDataAreKept(doc: NoticeContent, lang: ContentLang): readonly Section[] {
  return [
    ...mandatory('retention', lang, doc.retention && [retentionTable(doc.retention, lang)]),
    ...section('secrecy', lang, paragraphs(doc.secrecyBasis?.[lang])),
    ...section('systems', lang, localizedList(doc.systems, lang)),
    ...section('manual-material', lang, paragraphs(doc.manualMaterial?.[lang])),
    ...section('logs', lang, paragraphs(doc.logs?.[lang])),
    ...section('security', lang, localizedList(doc.security, lang)),
  ]
}

function retentionTable(rows: readonly Retention[], lang: ContentLang): Block {
  return {
    kind: 'table',
    head: [LABELS.scope[lang], LABELS.period[lang]],
    rows: rows.map((row) => [row.scope[lang], retentionWords(row, lang) ?? NOT_STATED[lang]]),
  }
}

function whatYouCanDo(doc: NoticeContent, lang: ContentLang): readonly Section[] {
  const told = doc.rightsTexts ?? []
  const inDocument: readonly Block[] = told.length
    ? [
        {
          kind: 'facts',
          rows: told.map(({ right, text }) => ({
            term: RIGHT_NAMES[right][lang],
            value: text[lang],
          })),
        },
      ]
    : notStated(lang)
  const complaintTold = told.some(({ right }) => right === 'complaint')
  return [
    ...section('rights', lang, [
      ...rightsBlocks(doc, lang),
      { kind: 'heading', level: 3, text: LABELS.rightsInDocument[lang] },
      ...inDocument,
    ]),
    ...mandatory('channels', lang, doc.rightsChannels && paragraphs(doc.rightsChannels[lang])),
    ...section('complaint', lang, [
      ...paragraphs(COMPLAINT_SENTENCE[lang]),
      ...(complaintTold ? [] : notStated(lang)),
    ]),
  ]
}

/** The computed rights of a register as a table with reasons and provisions. */
export function rightsBlocks(doc: NoticeDocument, lang: ContentLang): readonly Block[] {
  return [
    ...paragraphs(LABELS.rightsIntro[lang]),
    {
      kind: 'table',
      head: [LABELS.right[lang], LABELS.status[lang], LABELS.why[lang]],
      rows: applicableRights(doc).map((row) => [
        RIGHT_NAMES[row.right][lang],
        AVAILABILITY_NAMES[row.availability][lang],
        sentence(
          `${row.reason[lang]} ${LABELS.provision[lang]}: ${row.sources.map((source) => citeSource(source, lang)).join('; ')}`,
        ),
      ]),
    },
  ]
}

/** With a full stop, unless an abbreviation such as "3 mom." has put one there. */
function sentence(text: string): string {
  return text.endsWith('.') ? text : `${text}.`
}
