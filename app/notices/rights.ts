import type { Localized } from '#app/i18n/lang.ts'
import { nationalCells } from '#app/notices/national-rights.ts'
import { RIGHTS } from '#app/notices/notice.ts'
import type { LegalBasis, NoticeDocument, Purpose, Right } from '#app/notices/notice.ts'
import { isCareField, REQUESTED_RIGHTS } from '#app/notices/requested-right.ts'
import type { MatrixRight, RequestedRight } from '#app/notices/requested-right.ts'
import { cell, gdpr, NO_AUTOMATED_DECISIONS, RIGHTS_MATRIX } from '#app/notices/rights-matrix.ts'
import type { Availability, RightCell } from '#app/notices/rights-matrix.ts'
import { derogationLimits, SPECIAL_CATEGORY_RIGHTS } from '#app/notices/special-category-rights.ts'
import { sourceCode } from '#app/notices/statutes.ts'
import type { LegalSource } from '#app/notices/statutes.ts'

/** A right as the law gives it, with the reason and where it stands. */
export interface RightRule<R extends MatrixRight = RequestedRight> {
  readonly right: R
  /**
   * `not-available` is the rule for the register, not a bar: a request may always be made, and
   * an officer decides it.
   */
  readonly availability: Availability
  readonly reason: Localized
  /** In code form, `GDPR 17(3)(b); GDPR 17(1)(b)`. */
  readonly source: string
  readonly sources: readonly LegalSource[]
}

/** The rights of one purpose: a register may be statutory in one part and stand on consent in another. */
export interface PurposeRights {
  readonly purpose: Purpose
  readonly rights: readonly RightRule[]
}

/** A right towards the whole register, and the ids of the purposes in which it differs. */
export interface RegisterRight<R extends MatrixRight = RequestedRight> extends RightRule<R> {
  /** The purposes for which the right is available at least under conditions. */
  readonly purposeIds: readonly string[]
  readonly available: readonly string[]
  readonly conditional: readonly string[]
  readonly notAvailable: readonly string[]
}

export type RightAvailability = RegisterRight<Right>

/**
 * Which rights a person has towards one register, from the legal bases of its purposes (law 2.1)
 * and the national exclusions in force today (law 2.3), as the public notice tells them. A basis
 * that the document does not tell leaves the right open: `conditional`.
 */
export function applicableRights(doc: NoticeDocument): readonly RightAvailability[] {
  return RIGHTS.map((right) => registerRight(right, doc))
}

/** The same for everything that can be requested, log data and explanations included. */
export function registerRights(doc: NoticeDocument): readonly RegisterRight[] {
  return REQUESTED_RIGHTS.map((right) => registerRight(right, doc))
}

/** What can be requested, purpose by purpose. */
export function purposeRights(doc: NoticeDocument): readonly PurposeRights[] {
  return purposesOf(doc).map((purpose) => ({
    purpose,
    rights: REQUESTED_RIGHTS.map((right) => combine(right, purposeCells(right, purpose, doc))),
  }))
}

/**
 * The rights of a person whose work in the register its log records: an employee is a data subject
 * of the log (CJEU C-579/21), which the authority must keep (906/2019 § 17; 703/2023 § 10). Log
 * access under 703/2023 § 11 belongs to the clients alone.
 */
export function userRights(doc: NoticeDocument): PurposeRights {
  const inCare = purposesOf(doc).some(({ fields }) => fields?.some(isCareField) === true)
  const purpose: Purpose = {
    id: 'use-log',
    text: {
      fi: 'Rekisterin käytön seuranta ja valvonta lokitietojen avulla',
      sv: 'Uppföljning och övervakning av hur registret används med hjälp av logguppgifter',
    },
    legalBases: [
      {
        art6: 'ART6_1_C',
        statutes: [
          { number: '906/2019', section: '17' },
          ...(inCare ? [{ number: '703/2023', section: '10' }] : []),
        ],
      },
    ],
  }
  return {
    purpose,
    rights: REQUESTED_RIGHTS.map((right) =>
      combine(right, right === 'access' ? [OWN_USE] : purposeCells(right, purpose, doc)),
    ),
  }
}

const OWN_USE = cell(
  'available',
  [gdpr(15), gdpr(15, 4)],
  'Saat lokitiedot siitä, miten olet itse käyttänyt järjestelmää. Asiakkaiden tietoja ei anneta niiden mukana.',
  'Du får logguppgifterna om hur du själv har använt systemet. Uppgifter om klienter lämnas inte ut samtidigt.',
)

/** The purposes of a document; a publicity description counts as one, without a legal basis. */
export function purposesOf(doc: NoticeDocument): readonly Purpose[] {
  if (doc.kind === 'notice') return doc.purposes
  // 906/2019 § 28 does not ask for legal bases.
  const { registerName, fields } = doc
  return [
    {
      id: 'all',
      text: registerName,
      legalBases: [{ art6: 'unknown', statutes: [] }],
      ...(fields === undefined ? {} : { fields }),
    },
  ]
}

function registerRight<R extends MatrixRight>(right: R, doc: NoticeDocument): RegisterRight<R> {
  const found = purposesOf(doc).map((purpose) => {
    const cells = purposeCells(right, purpose, doc)
    return { id: purpose.id, cells, availability: combinedAvailability(cells) }
  })
  const withAvailability = (wanted: Availability) =>
    found.filter(({ availability }) => availability === wanted).map(({ id }) => id)
  return {
    ...combine(
      right,
      found.flatMap(({ cells }) => cells),
    ),
    purposeIds: found
      .filter(({ availability }) => availability !== 'not-available')
      .map(({ id }) => id),
    available: withAvailability('available'),
    conditional: withAvailability('conditional'),
    notAvailable: withAvailability('not-available'),
  }
}

function purposeCells(
  right: MatrixRight,
  { legalBases, fields = [] }: Purpose,
  doc: NoticeDocument,
): readonly RightCell[] {
  const none = doc.kind === 'notice' && doc.automatedDecisions === 'none'
  if (right === 'automatedDecision' && none) return [NO_AUTOMATED_DECISIONS]
  return legalBases.flatMap((basis) => {
    const base = nationalCells(right, fields) ?? [RIGHTS_MATRIX[right][basis.art6]]
    return withLayers(right, base, basis)
  })
}

/** Art. 9 and the derogations over a base: what they open is added, what they limit is taken off. */
function withLayers(
  right: MatrixRight,
  base: readonly RightCell[],
  { art9, statutes }: LegalBasis,
): readonly RightCell[] {
  const changes = art9 === undefined ? {} : SPECIAL_CATEGORY_RIGHTS[art9]
  const opened = changes.opens?.[right]
  const limits = [changes.limits ?? {}, ...derogationLimits(statutes)].flatMap(
    (row) => row[right] ?? [],
  )
  const open = base.some(({ availability }) => availability !== 'not-available')
  return [
    ...base,
    ...(opened === undefined ? [] : [opened]),
    ...limits.filter(({ availability }) => open || availability === 'not-available'),
  ]
}

/** What the person can do is told before what not. */
const ORDER: readonly Availability[] = ['available', 'conditional', 'not-available']

function combinedAvailability(cells: readonly RightCell[]): Availability {
  const levels = new Set(cells.map(({ availability }) => availability))
  const [only] = levels
  return levels.size === 1 && only !== undefined ? only : 'conditional'
}

function combine<R extends MatrixRight>(right: R, found: readonly RightCell[]): RightRule<R> {
  const cells = [...new Set(found)].sort(
    (a, b) => ORDER.indexOf(a.availability) - ORDER.indexOf(b.availability),
  )
  const sources = uniqueSources(cells.flatMap((one) => one.sources))
  return {
    right,
    availability: combinedAvailability(cells),
    reason: {
      fi: [...new Set(cells.map(({ reason }) => reason.fi))].join(' '),
      sv: [...new Set(cells.map(({ reason }) => reason.sv))].join(' '),
    },
    source: sources.map(sourceCode).join('; '),
    sources,
  }
}

function uniqueSources(sources: readonly LegalSource[]): readonly LegalSource[] {
  return [...new Map(sources.map((source) => [sourceCode(source), source])).values()]
}
