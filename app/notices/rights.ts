import type { Localized } from '#app/i18n/lang.ts'
import { RIGHTS } from '#app/notices/notice.ts'
import type { NoticeDocument, Purpose, Right, ServiceField } from '#app/notices/notice.ts'
import {
  NATIONAL_EXCLUSIONS,
  NO_AUTOMATED_DECISIONS,
  RIGHTS_MATRIX,
} from '#app/notices/rights-matrix.ts'
import type { Availability, BasisKey, RightCell } from '#app/notices/rights-matrix.ts'
import { sourceCode } from '#app/notices/statutes.ts'
import type { LegalSource } from '#app/notices/statutes.ts'

export interface RightAvailability {
  readonly right: Right
  /**
   * `not-available` is the rule for the register, not a bar: a request may always be made, and
   * an officer decides it.
   */
  readonly availability: Availability
  readonly reason: Localized
  /** In code form, `GDPR 17(3)(b); GDPR 17(1)(b)`. */
  readonly source: string
  readonly sources: readonly LegalSource[]
  /** The purposes for which the right is available at least under conditions. */
  readonly purposeIds: readonly string[]
}

interface Ground {
  readonly purposeId: string
  readonly basis: BasisKey
  readonly fields: readonly ServiceField[]
}

/**
 * Which rights a person has towards one register, from the legal bases of its purposes (law 2.1)
 * and the national exclusions in force today (law 2.3). A basis that the document does not tell
 * leaves the right open: `conditional`.
 */
export function applicableRights(doc: NoticeDocument): readonly RightAvailability[] {
  const grounds = groundsOf(doc)
  const noAutomatedDecisions = doc.kind === 'notice' && doc.automatedDecisions === 'none'
  return RIGHTS.map((right) => {
    if (right === 'automatedDecision' && noAutomatedDecisions) {
      return combine(right, [{ purposeId: undefined, cell: NO_AUTOMATED_DECISIONS }])
    }
    return combine(
      right,
      grounds.flatMap((ground) =>
        cellsFor(right, ground).map((cell) => ({ purposeId: ground.purposeId, cell })),
      ),
    )
  })
}

function groundsOf(doc: NoticeDocument): readonly Ground[] {
  if (doc.kind === 'publicity-description') {
    // 906/2019 § 28 does not ask for legal bases.
    return [{ purposeId: 'all', basis: 'unknown', fields: doc.fields ?? [] }]
  }
  return doc.purposes.flatMap((purpose) => purposeGrounds(purpose))
}

function purposeGrounds(purpose: Purpose): readonly Ground[] {
  const fields = purpose.fields ?? []
  return purpose.legalBases.map(({ art6 }) => ({ purposeId: purpose.id, basis: art6, fields }))
}

/** F-30 and F-31 stand on their own acts, whatever basis the document names. */
function cellsFor(right: Right, ground: Ground): readonly RightCell[] {
  const general = RIGHTS_MATRIX[right][ground.basis]
  if (right !== 'restriction' || ground.fields.length === 0) return [general]
  return ground.fields.map((field) => NATIONAL_EXCLUSIONS[field])
}

/** What the person can do is told before what not. */
const ORDER: readonly Availability[] = ['available', 'conditional', 'not-available']

function combine(
  right: Right,
  found: readonly { readonly purposeId: string | undefined; readonly cell: RightCell }[],
): RightAvailability {
  const cells = [...new Set(found.map(({ cell }) => cell))].sort(
    (a, b) => ORDER.indexOf(a.availability) - ORDER.indexOf(b.availability),
  )
  const levels = new Set(cells.map((cell) => cell.availability))
  const [only] = levels
  const sources = uniqueSources(cells.flatMap((cell) => cell.sources))
  return {
    right,
    availability: levels.size === 1 && only !== undefined ? only : 'conditional',
    reason: {
      fi: [...new Set(cells.map((cell) => cell.reason.fi))].join(' '),
      sv: [...new Set(cells.map((cell) => cell.reason.sv))].join(' '),
    },
    source: sources.map(sourceCode).join('; '),
    sources,
    purposeIds: [
      ...new Set(
        found.flatMap(({ purposeId, cell }) =>
          purposeId !== undefined && cell.availability !== 'not-available' ? [purposeId] : [],
        ),
      ),
    ],
  }
}

function uniqueSources(sources: readonly LegalSource[]): readonly LegalSource[] {
  return [...new Map(sources.map((source) => [sourceCode(source), source])).values()]
}
