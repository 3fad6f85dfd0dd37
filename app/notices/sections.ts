import type { ContentLang } from '#app/i18n/lang.ts'
import type { LegalBasis, NoticeContent, NoticeDocument, Retention } from '#app/notices/notice.ts'
import { whereDataGo } from '#app/notices/data-flow-sections.ts'
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
  openOrSilent,
  openParts,
  paragraphs,
  section,
  sentence,
  sourceBlocks,
  statuteWords,
  subRegisterBlocks,
  toldOrOpen,
} from '#app/notices/section-blocks.ts'
import {
  AVAILABILITY_NAMES,
  BASIS_NAMES,
  COMPLAINT_SENTENCE,
  LABELS,
  NOT_STATED,
  RIGHT_NAMES,
  STATED_NONE,
  TO_BE_COMPLETED,
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
  const open = openParts(doc, lang, 'controller.contact')
  return [
    ...section('controller', lang, [
      ...contactBlocks(controller, lang),
      ...(reachable === undefined ? toldOrOpen(undefined, open, lang) : open),
    ]),
    ...section('joint-controllers', lang, jointControllers(doc.jointControllers, lang)),
    ...section('contacts', lang, rows.length === 0 ? [] : [{ kind: 'facts', rows }]),
    ...mandatory(
      'dpo',
      lang,
      doc.dpo && contactBlocks(doc.dpo, lang),
      openParts(doc, lang, 'dpo.contact'),
    ),
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
    ...section('legal-bases', lang, [
      bases,
      ...paragraphs(doc.legalBasisNote?.[lang]),
      ...openParts(doc, lang, 'legalBases', 'legalBases.art9'),
    ]),
    ...section('legitimate-interests', lang, paragraphs(doc.legitimateInterests?.[lang])),
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
    ...mandatory('data-categories', lang, categories, openParts(doc, lang, 'dataCategories')),
    ...mandatory(
      'special-categories',
      lang,
      special && [{ kind: 'list', items: special }],
      openParts(doc, lang, 'specialCategories'),
    ),
    ...section('sub-registers', lang, subRegisterBlocks(doc.subRegisters, lang)),
    ...mandatory('sources', lang, sourceBlocks(doc.sources, lang), openParts(doc, lang, 'sources')),
    ...mandatory('provision', lang, provisionBlocks(doc, lang), openParts(doc, lang, 'provision')),
  ]
}

function provisionBlocks(doc: NoticeContent, lang: ContentLang): readonly Block[] | undefined {
  const { provision } = doc
  if (provision === undefined) return undefined
  const consequences =
    provision.consequences?.[lang] ?? openOrSilent(doc, lang, 'provision.consequences')
  return paragraphs(provision.text[lang], `${LABELS.consequences[lang]}: ${consequences}`)
}

function howDataAreKept(doc: NoticeContent, lang: ContentLang): readonly Section[] {
  return [
    ...mandatory(
      'retention',
      lang,
      doc.retention && [retentionTable(doc, doc.retention, lang)],
      openParts(doc, lang, 'retention', 'retention.scope'),
    ),
    ...section('secrecy', lang, paragraphs(doc.secrecyBasis?.[lang])),
    ...section('systems', lang, localizedList(doc.systems, lang)),
    ...section('manual-material', lang, paragraphs(doc.manualMaterial?.[lang])),
    ...section('logs', lang, paragraphs(doc.logs?.[lang])),
    ...section('security', lang, localizedList(doc.security, lang)),
  ]
}

/** What is to be completed of a row is said in words below the table. */
function retentionTable(
  { toBeCompleted = [] }: NoticeContent,
  rows: readonly Retention[],
  lang: ContentLang,
): Block {
  const open = toBeCompleted.some(({ part }) => part === 'retention.scope')
  const untold = open ? `${TO_BE_COMPLETED[lang]}.` : NOT_STATED[lang]
  return {
    kind: 'table',
    head: [LABELS.scope[lang], LABELS.period[lang]],
    rows: rows.map((row) => [row.scope[lang], retentionWords(row, lang) ?? untold]),
  }
}

const RIGHT_PARTS = [
  'rights.access',
  'rights.rectification',
  'rights.erasure',
  'rights.restriction',
  'rights.objection',
  'rights.portability',
  'consentWithdrawal',
] as const

function whatYouCanDo(doc: NoticeContent, lang: ContentLang): readonly Section[] {
  const told = doc.rightsTexts ?? []
  const isTold = doc.rights === 'computed' || told.some(({ right }) => right === 'complaint')
  const open = openParts(doc, lang, 'complaint')
  return [
    ...section('rights', lang, [
      ...rightsBlocks(doc, lang),
      ...rightsInDocument(doc, lang),
      ...openParts(doc, lang, ...RIGHT_PARTS),
    ]),
    ...mandatory(
      'channels',
      lang,
      doc.rightsChannels && paragraphs(doc.rightsChannels[lang]),
      openParts(doc, lang, 'rights.channels'),
    ),
    ...section('complaint', lang, [
      ...paragraphs(COMPLAINT_SENTENCE[lang]),
      ...(isTold ? open : toldOrOpen(undefined, open, lang)),
    ]),
  ]
}

/**
 * What the document itself says of rights. Where its chapter is the computed one there need be
 * nothing; silence is told of a document that has no such chapter.
 */
function rightsInDocument(doc: NoticeContent, lang: ContentLang): readonly Block[] {
  const told = doc.rightsTexts ?? []
  const computed = doc.rights === 'computed'
  if (computed && told.length === 0) return []
  const label = computed ? LABELS.rightsAdded : LABELS.rightsInDocument
  const rows = told.map(({ right, text }) => ({
    term: RIGHT_NAMES[right][lang],
    value: text[lang],
  }))
  return [
    { kind: 'heading', level: 3, text: label[lang] },
    ...(rows.length === 0 ? notStated(lang) : [{ kind: 'facts' as const, rows }]),
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
