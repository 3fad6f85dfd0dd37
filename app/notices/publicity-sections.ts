import type { ContentLang } from '#app/i18n/lang.ts'
import type { PublicityDescription } from '#app/notices/notice.ts'
import {
  contactRows,
  dateBlocks,
  localizedList,
  mandatory,
  namedList,
  openOrSilent,
  openParts,
  paragraphs,
  section,
  sourceBlocks,
  subRegisterBlocks,
  toldOrOpen,
} from '#app/notices/section-blocks.ts'
import { LABELS, STATED_NONE } from '#app/notices/section-words.ts'
import { citeStatute } from '#app/notices/statutes.ts'
import type { Block, Fact, Section } from '#app/pdf/document.ts'

/** A description of document publicity (906/2019 § 28; law 4.3) as ordered sections. */
export function publicitySections(
  doc: PublicityDescription,
  lang: ContentLang,
): readonly Section[] {
  return [
    ...section('summary', lang, paragraphs(doc.plainSummary[lang])),
    ...section('unit', lang, [{ kind: 'facts', rows: unitRows(doc, lang) }]),
    ...section(
      'systems',
      lang,
      doc.informationSystems.flatMap((system) =>
        namedList(system.name[lang], system.purposes, lang),
      ),
    ),
    ...section('deciding-authority', lang, decidingBlocks(doc, lang)),
    ...section('materials', lang, materialBlocks(doc, lang)),
    ...section(
      'secrecy',
      lang,
      doc.secrecyBasis && [
        { kind: 'list', items: doc.secrecyBasis.map((ref) => citeStatute(ref, lang)) },
      ],
    ),
    ...section('sub-registers', lang, subRegisterBlocks(doc.subRegisters, lang)),
    ...section('sources', lang, sourceBlocks(doc.sources, lang)),
    ...mandatory(
      'search-keys',
      lang,
      localizedList(doc.searchKeys, lang),
      openParts(doc, lang, 'searchKeys'),
    ),
    ...section('open-interface', lang, interfaceBlocks(doc, lang)),
    ...section('coverage', lang, coverageBlocks(doc, lang)),
    ...section('logs', lang, paragraphs(doc.logs?.[lang])),
    ...section('dates', lang, dateBlocks(doc.dates, lang)),
  ]
}

function unitRows(doc: PublicityDescription, lang: ContentLang): readonly Fact[] {
  const { responsible } = doc
  return [
    { term: LABELS.name[lang], value: doc.unit.name[lang] },
    {
      term: LABELS.businessId[lang],
      value: doc.unit.businessId ?? openOrSilent(doc, lang, 'unit.businessId'),
    },
    ...(responsible === undefined
      ? []
      : [
          { term: LABELS.contactPerson[lang], value: responsible.role[lang] },
          ...(responsible.contact === undefined ? [] : contactRows(responsible.contact, lang)),
        ]),
  ]
}

function decidingBlocks(doc: PublicityDescription, lang: ContentLang): readonly Block[] {
  const authority = doc.decidingAuthority && paragraphs(doc.decidingAuthority[lang])
  const rows = doc.contactForRequests === undefined ? [] : contactRows(doc.contactForRequests, lang)
  const contact = rows.length === 0 ? undefined : [{ kind: 'facts' as const, rows }]
  return [
    ...toldOrOpen(authority, openParts(doc, lang, 'decidingAuthority'), lang),
    { kind: 'heading', level: 3, text: LABELS.requests[lang] },
    ...toldOrOpen(contact, openParts(doc, lang, 'contactForRequests'), lang),
  ]
}

const PUBLICITY = {
  public: { fi: 'julkinen', sv: 'offentlig' },
  secret: { fi: 'salassa pidettävä', sv: 'sekretessbelagd' },
} as const

function materialBlocks(doc: PublicityDescription, lang: ContentLang): readonly Block[] {
  return doc.materials.flatMap((material): readonly Block[] => [
    {
      kind: 'heading',
      level: 3,
      text: `${material.heading[lang]} (${PUBLICITY[material.publicity][lang]})`,
    },
    ...paragraphs(material.condition?.[lang]),
    ...(localizedList(material.items, lang) ?? []),
  ])
}

function interfaceBlocks(doc: PublicityDescription, lang: ContentLang): readonly Block[] {
  const { openInterface, publicAddress } = doc
  const told = openInterface === 'none' ? STATED_NONE.openInterface : openInterface
  return [
    ...toldOrOpen(told && paragraphs(told[lang]), openParts(doc, lang, 'openInterface'), lang),
    ...paragraphs(
      publicAddress === undefined
        ? undefined
        : publicAddress === 'none'
          ? STATED_NONE.publicAddress[lang]
          : `${LABELS.publicAddress[lang]}: ${publicAddress}`,
    ),
  ]
}

function coverageBlocks(doc: PublicityDescription, lang: ContentLang): readonly Block[] {
  const rows = (
    [
      [LABELS.years, doc.years],
      [LABELS.updates, doc.updateFrequency],
    ] as const
  ).flatMap(([term, value]) =>
    value === undefined ? [] : [{ term: term[lang], value: value[lang] }],
  )
  return rows.length === 0 ? [] : [{ kind: 'facts', rows }]
}
