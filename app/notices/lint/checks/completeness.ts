import type { NoticeFinding } from '#app/notices/lint/finding.ts'
import { finding, isBlank } from '#app/notices/lint/lint-context.ts'
import type { LintContext } from '#app/notices/lint/lint-context.ts'
import { fieldOfPart } from '#app/notices/lint/notice-fields.ts'
import { EMPTY, MISSING_PART, OPEN_PART } from '#app/notices/lint/rules/completeness.ts'
import { RETENTION_TEXTS } from '#app/notices/lint/rules/retention.ts'
import { SUGGESTED_TEXTS } from '#app/notices/lint/rules/suggested-texts.ts'
import type { Localized } from '#app/i18n/lang.ts'
import { missingParts } from '#app/notices/missing-parts.ts'
import { RIGHTS } from '#app/notices/notice.ts'
import type { MandatoryPart, NoticeContent, SourceKind } from '#app/notices/notice.ts'
import { isCareField } from '#app/notices/requested-right.ts'
import { applicableRights } from '#app/notices/rights.ts'

/** Parts that the law demands and the document does not tell (law 4.1 and 4.3). */
export function completeness(ctx: LintContext): readonly NoticeFinding[] {
  return [...openParts(ctx), ...absentParts(ctx), ...emptyParts(ctx)]
}

function openParts({ doc }: LintContext): readonly NoticeFinding[] {
  return (doc.toBeCompleted ?? []).map(({ part, note }, index) =>
    finding(OPEN_PART, fieldOfPart(part), { path: `toBeCompleted.${index}.note`, detail: note }),
  )
}

/** The parts of `missing-parts.ts` that are asked of this document and not open already. */
function absentParts(ctx: LintContext): readonly NoticeFinding[] {
  const open = new Set(ctx.doc.toBeCompleted?.map(({ part }) => part))
  const missing = new Set([...missingParts(ctx.doc), ...moreMissing(ctx)])
  return [...missing]
    .filter((part) => !open.has(part) && isAsked(part, missing, ctx))
    .flatMap((part) => {
      const paths = PLACES[part]?.(ctx) ?? ['']
      return paths.map((path) =>
        finding(MISSING_PART[part], fieldOfPart(part), { path, suggestion: suggestion(part, ctx) }),
      )
    })
}

/** GDPR 13(2)(c) covers explicit consent under 9(2)(a) too; a purpose must have some basis. */
function moreMissing({ doc, purposes }: LintContext): readonly MandatoryPart[] {
  if (doc.kind !== 'notice') return []
  const bases = purposes.flatMap(({ legalBases }) => legalBases)
  const explicit =
    bases.some(({ art9 }) => art9 === 'ART9_2_A') ||
    (doc.specialCategories ?? []).some(({ art9 }) => art9 === 'ART9_2_A')
  const told = doc.rights === 'computed' || tells(doc, 'consentWithdrawal')
  return [
    ...(explicit && !told ? (['consentWithdrawal'] as const) : []),
    ...(purposes.some(({ legalBases }) => legalBases.length === 0)
      ? (['legalBases'] as const)
      : []),
  ]
}

function tells(doc: NoticeContent, right: string): boolean {
  return (doc.rightsTexts ?? []).some((one) => one.right === right)
}

interface Missing {
  readonly doc: NoticeContent
  readonly missing: ReadonlySet<MandatoryPart>
  readonly fields: LintContext['fields']
}

/** Parts that are asked of some notices only. */
const CONDITIONS: Readonly<Partial<Record<MandatoryPart, (of: Missing) => boolean>>> = {
  provision: ({ doc }) => fromThePerson(doc),
  // A part within a part that is missing as a whole is not counted again.
  'provision.consequences': ({ doc, missing }) => fromThePerson(doc) && !missing.has('provision'),
  // Without a purpose there is nothing yet that could have the basis.
  'legalBases.art9': ({ doc }) => doc.purposes.length > 0,
  // Elsewhere categories that are all told to be ordinary are an answer.
  specialCategories: ({ doc, fields }) =>
    doc.dataCategories !== undefined && [...fields].some(isCareField),
}

function isAsked(
  part: MandatoryPart,
  missing: ReadonlySet<MandatoryPart>,
  { doc, fields }: LintContext,
): boolean {
  if (doc.kind !== 'notice') return true
  return CONDITIONS[part]?.({ doc, missing, fields }) ?? true
}

/** GDPR 13(2)(e) is about data collected from the person: unless every source is someone else. */
function fromThePerson({ sources }: NoticeContent): boolean {
  return sources === undefined || sources.some(({ kind }) => kind === undefined || OWN.has(kind))
}

const OWN: ReadonlySet<SourceKind> = new Set<SourceKind>(['dataSubject', 'representative'])

/** Where a part is missing within something that the document has. */
const PLACES: Readonly<Partial<Record<MandatoryPart, (ctx: LintContext) => readonly string[]>>> = {
  legalBases: ({ purposes }) =>
    purposes.flatMap(({ legalBases }, at) =>
      legalBases.length === 0
        ? [`purposes.${at}`]
        : legalBases.flatMap(({ art6 }, index) =>
            art6 === 'unknown' ? [`purposes.${at}.legalBases.${index}`] : [],
          ),
    ),
  'retention.scope': ({ doc }) =>
    doc.kind !== 'notice'
      ? []
      : (doc.retention ?? []).flatMap(({ operator }, index) =>
          operator === 'unstated' ? [`retention.${index}`] : [],
        ),
}

function suggestion(part: MandatoryPart, { doc, fields }: LintContext): Localized | null {
  if (part === 'retention' || part === 'retention.scope') {
    const [only, ...others] = [...fields]
    return only === undefined || others.length > 0 ? null : (RETENTION_TEXTS[only] ?? null)
  }
  const right = RIGHTS.find((one) => part === `rights.${one}`)
  if (right === undefined) return SUGGESTED_TEXTS[part] ?? null
  return applicableRights(doc).find((one) => one.right === right)?.reason ?? null
}

/** Texts and lists that every document has, still empty in a draft. */
function emptyParts({ doc, leaves }: LintContext): readonly NoticeFinding[] {
  const texts = leaves
    .filter(({ text }) => isBlank(text))
    .map(({ path, field }) => finding(EMPTY.text, field, { path }))
  if (doc.kind === 'notice') {
    return [...texts, ...(doc.purposes.length === 0 ? [finding(EMPTY.purposes, 'purposes')] : [])]
  }
  const lists = (['informationSystems', 'materials'] as const).filter(
    (key) => doc[key].length === 0,
  )
  return [...texts, ...lists.map((key) => finding(EMPTY[key], key))]
}
