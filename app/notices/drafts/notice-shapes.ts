import type { Localized } from '#app/i18n/lang.ts'
import type { Choice, EditorSection, FieldShape, Shape } from '#app/notices/drafts/shape.ts'
import {
  ART6_BASES,
  ART9_BASES,
  MANDATORY_PARTS,
  RECIPIENT_KINDS,
  RETENTION_TRIGGERS,
  RIGHTS,
  SERVICE_FIELDS,
  SOURCE_KINDS,
  type NoticeDocument,
} from '#app/notices/notice.ts'
import {
  CHOICE_WORDS,
  EDITOR_WORDS as W,
  PART_WORDS,
  TRIGGER_WORDS,
} from '#app/notices/drafts/editor-words.ts'
import {
  BASIS_NAMES,
  HEADINGS,
  LABELS,
  RECIPIENT_KIND_NAMES,
  RIGHT_NAMES,
  STATED_NONE,
} from '#app/notices/section-words.ts'
import { basisRef, citeGdpr } from '#app/notices/statutes.ts'

/** Every section of the editor and every field in it, for both kinds of document. */

const line: Shape = { kind: 'text', lines: 1 }
const long: Shape = { kind: 'text', lines: 4 }
const texts: Shape = { kind: 'texts' }
const statutes: Shape = { kind: 'statutes' }
const flag: Shape = { kind: 'flag' }

function field(
  key: string,
  label: Localized,
  shape: Shape,
  more: { hint?: Localized; always?: boolean } = {},
): FieldShape {
  return { key, label, shape, ...more }
}

function choices<V extends string>(
  values: readonly V[],
  words: Readonly<Record<V, Localized>>,
): readonly Choice[] {
  return values.map((value) => ({ value, label: words[value] }))
}

const ART6_CHOICES: readonly Choice[] = [
  ...ART6_BASES.map((value) => ({ value, label: withLetter(BASIS_NAMES[value], value) })),
  { value: 'unknown', label: W.basisUnknown },
]
const ART9_CHOICES: readonly Choice[] = ART9_BASES.map((value) => ({
  value,
  label: { fi: citeGdpr(basisRef(value), 'fi'), sv: citeGdpr(basisRef(value), 'sv') },
}))

function withLetter(name: Localized, basis: (typeof ART6_BASES)[number]): Localized {
  const letter = `6.1 ${basisRef(basis).point ?? ''}`
  return { fi: `${name.fi} (${letter})`, sv: `${name.sv} (${letter})` }
}

const contactFields: readonly FieldShape[] = [
  field('name', LABELS.name, line),
  field('addressLines', LABELS.address, texts, { hint: W.linesHint }),
  field('phone', LABELS.phone, { kind: 'plain', input: 'tel' }),
  field('email', LABELS.email, { kind: 'plain', input: 'email' }),
]
const contact: Shape = { kind: 'group', fields: contactFields }
const roleContact: Shape = {
  kind: 'group',
  fields: [
    field('role', W.role, line, { always: true, hint: W.roleHint }),
    field('contact', W.contact, contact),
  ],
}
const services: Shape = { kind: 'choices', options: choices(SERVICE_FIELDS, CHOICE_WORDS) }
const dates: FieldShape = field(
  'dates',
  HEADINGS.dates,
  {
    kind: 'group',
    fields: [
      field('drafted', LABELS.drafted, { kind: 'date' }),
      field('updated', LABELS.updated, { kind: 'date' }),
    ],
  },
  { always: true },
)
const toBeCompleted = field(
  'toBeCompleted',
  W.openParts,
  {
    kind: 'rows',
    row: W.openPart,
    fields: [
      field('part', W.part, {
        kind: 'choice',
        options: choices(MANDATORY_PARTS, PART_WORDS),
        mayBeOpen: false,
      }),
      field('note', W.note, long, { always: true }),
    ],
  },
  { hint: W.openPartsHint },
)
const sourceRows: Shape = {
  kind: 'rows',
  row: W.source,
  fields: [
    field('name', LABELS.name, line, { always: true }),
    field('kind', W.kind, {
      kind: 'choice',
      options: choices(SOURCE_KINDS, CHOICE_WORDS),
      mayBeOpen: true,
    }),
    field('detail', W.sourceDetail, line),
    field('frequency', W.frequency, line),
    field('legalGround', LABELS.ground, statutes, { hint: W.statutesHint }),
    field('public', W.publicSource, flag),
  ],
}
const nameAndItems = (row: Localized): Shape => ({
  kind: 'rows',
  row,
  fields: [
    field('name', LABELS.name, line, { always: true }),
    field('items', W.items, texts, { hint: W.linesHint }),
  ],
})

const basics: readonly FieldShape[] = [
  field('registerName', W.registerName, line, { always: true }),
  field('plainSummary', HEADINGS.summary, long, { always: true, hint: W.summaryHint }),
]

const purposes: Shape = {
  kind: 'rows',
  row: W.purpose,
  fields: [
    field('id', W.purpose, { kind: 'id', stem: 'purpose' }),
    field('text', LABELS.purpose, long, { always: true }),
    field(
      'legalBases',
      HEADINGS['legal-bases'],
      {
        kind: 'rows',
        row: LABELS.basis,
        fields: [
          field('art6', W.art6, { kind: 'choice', options: ART6_CHOICES, mayBeOpen: false }),
          field('art9', W.art9, { kind: 'choice', options: ART9_CHOICES, mayBeOpen: true }),
          field('statutes', LABELS.statutes, statutes, { always: true, hint: W.statutesHint }),
          field('scope', W.scope, line),
        ],
      },
      { always: true },
    ),
    field('fields', W.services, services, { hint: W.servicesHint }),
  ],
}

const RETENTION_KEEPS: Readonly<Record<string, readonly string[]>> = {
  after: ['operator', 'scope', 'period', 'trigger', 'asRule', 'basis', 'text'],
  until: ['operator', 'scope', 'trigger', 'basis', 'text'],
  permanent: ['operator', 'scope', 'basis', 'text'],
  criteria: ['operator', 'scope', 'text', 'statutes', 'basis'],
  unstated: ['operator', 'scope', 'basis', 'text'],
}

const retention: Shape = {
  kind: 'rows',
  row: W.retention,
  keeps: ({ operator }) => RETENTION_KEEPS[String(operator)] ?? ['operator', 'scope', 'text'],
  fields: [
    field('scope', LABELS.scope, line, { always: true }),
    field('operator', W.operator, {
      kind: 'choice',
      options: choices(['after', 'until', 'permanent', 'criteria', 'unstated'], CHOICE_WORDS),
      mayBeOpen: false,
    }),
    field('period', LABELS.period, { kind: 'period' }, { hint: W.periodHint }),
    field(
      'trigger',
      W.trigger,
      { kind: 'choice', options: choices(RETENTION_TRIGGERS, TRIGGER_WORDS), mayBeOpen: true },
      { hint: W.triggerHint },
    ),
    field('asRule', W.asRule, flag),
    field('text', W.retentionText, long, { hint: W.retentionTextHint }),
    field('statutes', LABELS.statutes, statutes, { hint: W.statutesHint }),
    field('basis', W.retentionBasis, line),
  ],
}

const told = (none: Localized, inside: Shape): Shape => ({ kind: 'told', none, told: inside })

export const NOTICE_SECTIONS: readonly EditorSection[] = [
  { id: 'basics', title: W.basics, fields: [...basics, dates] },
  {
    id: 'controller',
    title: HEADINGS.controller,
    fields: [
      field('controller', HEADINGS.controller, contact, { always: true }),
      field(
        'jointControllers',
        HEADINGS['joint-controllers'],
        told(STATED_NONE.jointControllers, {
          kind: 'rows',
          row: W.jointController,
          fields: [
            field('name', LABELS.name, line, { always: true }),
            field('share', W.share, long, { always: true }),
          ],
        }),
      ),
      field('dpo', HEADINGS.dpo, contact),
      field('responsibleOfficer', LABELS.responsible, roleContact),
      field('contactPerson', LABELS.contactPerson, roleContact),
    ],
  },
  {
    id: 'purposes',
    title: W.purposesAndBases,
    fields: [
      field('purposes', HEADINGS.purposes, purposes, { always: true }),
      field('legalBasisNote', W.basisNote, long),
      field('legitimateInterests', W.legitimateInterests, long, { hint: W.interestsHint }),
      field('furtherProcessing', HEADINGS['further-processing'], long),
      field('statutes', HEADINGS.statutes, statutes, { hint: W.statutesHint }),
    ],
  },
  {
    id: 'data',
    title: W.data,
    fields: [
      field('dataSubjects', HEADINGS['data-subjects'], texts, { hint: W.linesHint }),
      field('dataCategories', HEADINGS['data-categories'], {
        kind: 'rows',
        row: W.category,
        fields: [
          field('name', LABELS.name, line, { always: true }),
          field('items', W.items, texts, { hint: W.linesHint }),
          field('special', W.special, flag, { always: true }),
        ],
      }),
      field('specialCategories', HEADINGS['special-categories'], {
        kind: 'rows',
        row: W.specialCategory,
        fields: [
          field('text', W.what, long, { always: true }),
          field('art9', W.art9, { kind: 'choice', options: ART9_CHOICES, mayBeOpen: true }),
        ],
      }),
      field('subRegisters', HEADINGS['sub-registers'], nameAndItems(W.subRegister)),
    ],
  },
  {
    id: 'sources',
    title: HEADINGS.sources,
    fields: [
      field('sources', HEADINGS.sources, sourceRows),
      field('provision', HEADINGS.provision, {
        kind: 'group',
        fields: [
          field('text', W.provision, long, { always: true }),
          field('consequences', LABELS.consequences, long),
        ],
      }),
    ],
  },
  {
    id: 'recipients',
    title: W.recipientsTitle,
    fields: [
      field(
        'recipients',
        HEADINGS.recipients,
        told(STATED_NONE.recipients, {
          kind: 'rows',
          row: LABELS.recipient,
          fields: [
            field('kind', W.kind, {
              kind: 'choice',
              options: choices(RECIPIENT_KINDS, RECIPIENT_KIND_NAMES),
              mayBeOpen: false,
            }),
            field('name', LABELS.name, line, { always: true }),
            field('text', W.whatAndWhy, long),
            field('ground', LABELS.ground, statutes, { hint: W.statutesHint }),
          ],
        }),
      ),
      field(
        'processors',
        HEADINGS.processors,
        told(STATED_NONE.processors, {
          kind: 'rows',
          row: W.processor,
          fields: [field('name', LABELS.name, line, { always: true }), field('task', W.task, line)],
        }),
      ),
      field(
        'transfers',
        HEADINGS.transfers,
        told(STATED_NONE.transfers, {
          kind: 'group',
          fields: [
            field('text', W.what, long, { always: true }),
            field('safeguards', LABELS.safeguards, long),
          ],
        }),
      ),
    ],
  },
  {
    id: 'retention',
    title: HEADINGS.retention,
    fields: [field('retention', HEADINGS.retention, retention)],
  },
  {
    id: 'rights',
    title: HEADINGS.rights,
    fields: [
      field('rights', HEADINGS.rights, {
        kind: 'choice',
        options: [{ value: 'computed', label: W.computed }],
        mayBeOpen: true,
      }),
      field('rightsTexts', LABELS.rightsInDocument, {
        kind: 'rows',
        row: LABELS.right,
        fields: [
          field('right', LABELS.right, {
            kind: 'choice',
            options: choices(RIGHTS, RIGHT_NAMES),
            mayBeOpen: false,
          }),
          field('text', W.what, long, { always: true }),
        ],
      }),
      field('rightsChannels', HEADINGS.channels, long),
      field(
        'automatedDecisions',
        HEADINGS['automated-decisions'],
        told(STATED_NONE.automatedDecisions, {
          kind: 'group',
          fields: [
            field('text', W.what, long, { always: true }),
            field('logic', LABELS.logic, long),
          ],
        }),
      ),
    ],
  },
  {
    id: 'keeping',
    title: W.keeping,
    fields: [
      field('systems', HEADINGS.systems, texts, { hint: W.linesHint }),
      field('manualMaterial', HEADINGS['manual-material'], long),
      field('security', HEADINGS.security, texts, { hint: W.linesHint }),
      field('logs', HEADINGS.logs, long),
      field('secrecyBasis', HEADINGS.secrecy, long),
    ],
  },
  { id: 'open-parts', title: W.openPartsTitle, fields: [toBeCompleted] },
]

export const PUBLICITY_SECTIONS: readonly EditorSection[] = [
  { id: 'basics', title: W.basics, fields: [...basics, dates] },
  {
    id: 'unit',
    title: HEADINGS.unit,
    fields: [
      field(
        'unit',
        HEADINGS.unit,
        {
          kind: 'group',
          fields: [
            field('name', LABELS.name, line, { always: true }),
            field('businessId', LABELS.businessId, { kind: 'plain' }),
          ],
        },
        { always: true },
      ),
      field('responsible', LABELS.responsible, roleContact),
      field('decidingAuthority', HEADINGS['deciding-authority'], line),
      field('contactForRequests', LABELS.requests, contact),
    ],
  },
  {
    id: 'systems',
    title: HEADINGS.systems,
    fields: [
      field(
        'informationSystems',
        HEADINGS.systems,
        {
          kind: 'rows',
          row: W.system,
          fields: [
            field('name', LABELS.name, line, { always: true }),
            field('purposes', HEADINGS.purposes, texts, { always: true, hint: W.linesHint }),
          ],
        },
        { always: true },
      ),
      field('fields', W.services, services, { hint: W.servicesHint }),
      field('openInterface', HEADINGS['open-interface'], told(STATED_NONE.openInterface, long)),
      field(
        'publicAddress',
        LABELS.publicAddress,
        told(STATED_NONE.publicAddress, { kind: 'plain', input: 'url' }),
      ),
    ],
  },
  {
    id: 'materials',
    title: HEADINGS.materials,
    fields: [
      field(
        'materials',
        HEADINGS.materials,
        {
          kind: 'rows',
          row: W.material,
          fields: [
            field('heading', W.heading, line, { always: true }),
            field('publicity', W.publicity, {
              kind: 'choice',
              options: choices(['public', 'secret'], CHOICE_WORDS),
              mayBeOpen: false,
            }),
            field('personalData', W.personalData, flag, { always: true }),
            field('items', W.items, texts, { always: true, hint: W.linesHint }),
            field('condition', W.condition, line),
          ],
        },
        { always: true },
      ),
      field('secrecyBasis', HEADINGS.secrecy, statutes, { hint: W.statutesHint }),
      field('searchKeys', HEADINGS['search-keys'], texts, { hint: W.linesHint }),
      field('subRegisters', HEADINGS['sub-registers'], nameAndItems(W.subRegister)),
      field('sources', HEADINGS.sources, sourceRows),
      field('logs', HEADINGS.logs, long),
      field('years', LABELS.years, line),
      field('updateFrequency', LABELS.updates, line),
    ],
  },
  { id: 'open-parts', title: W.openPartsTitle, fields: [toBeCompleted] },
]

/** The editor's sections of a kind of document, in the order of its pages. */
export function editorSections(kind: NoticeDocument['kind']): readonly EditorSection[] {
  return kind === 'notice' ? NOTICE_SECTIONS : PUBLICITY_SECTIONS
}

/** `undefined` when the kind of document has no such section. */
export function findSection(kind: NoticeDocument['kind'], id: string): EditorSection | undefined {
  return editorSections(kind).find((section) => section.id === id)
}
