import type { Localized } from '#app/i18n/lang.ts'
import type { LintRule, NoticeFinding } from '#app/notices/lint/finding.ts'
import { finding, holdsOn } from '#app/notices/lint/lint-context.ts'
import type { LintContext } from '#app/notices/lint/lint-context.ts'
import type { NoticeFieldId } from '#app/notices/lint/notice-fields.ts'
import { IF_APPLICABLE } from '#app/notices/lint/rules/if-applicable.ts'
import { SUGGESTED_ANSWERS } from '#app/notices/lint/rules/suggested-texts.ts'
import type { NoticeContent } from '#app/notices/notice.ts'
import { isCareField } from '#app/notices/requested-right.ts'

/**
 * The parts marked C in law 4.1, which are a duty in some registers only, and what goes with a
 * part that the document has.
 */
export function ifApplicable(ctx: LintContext): readonly NoticeFinding[] {
  const { doc } = ctx
  if (doc.kind !== 'notice') return []
  return QUESTIONS.filter(({ unanswered }) => unanswered(doc, ctx)).map(
    ({ rule, field, path = '', suggestion = null }) => finding(rule, field, { path, suggestion }),
  )
}

interface Question {
  readonly rule: LintRule
  readonly field: NoticeFieldId
  readonly path?: string
  readonly suggestion?: Localized
  readonly unanswered: (doc: NoticeContent, ctx: LintContext) => boolean
}

const QUESTIONS: readonly Question[] = [
  {
    rule: IF_APPLICABLE.keha,
    field: 'jointControllers',
    suggestion: SUGGESTED_ANSWERS.keha,
    unanswered: (doc, ctx) => withKeha(ctx) && !namesKeha(doc),
  },
  {
    rule: IF_APPLICABLE.jointControllers,
    field: 'jointControllers',
    suggestion: SUGGESTED_ANSWERS.jointControllers,
    unanswered: (doc, ctx) => !withKeha(ctx) && doc.jointControllers === undefined,
  },
  {
    rule: IF_APPLICABLE.legitimateInterests,
    field: 'legitimateInterests',
    unanswered: (doc, { purposes }) =>
      doc.legitimateInterests === undefined &&
      purposes.some(({ legalBases }) => legalBases.some(({ art6 }) => art6 === 'ART6_1_F')),
  },
  {
    rule: IF_APPLICABLE.furtherProcessing,
    field: 'furtherProcessing',
    suggestion: SUGGESTED_ANSWERS.furtherProcessing,
    unanswered: (doc) => doc.furtherProcessing === undefined,
  },
  {
    rule: IF_APPLICABLE.specialCategories,
    field: 'specialCategories',
    unanswered: (doc, { fields }) => tellsNoSpecialData(doc) && maySeeHealth(fields),
  },
  {
    rule: IF_APPLICABLE.safeguards,
    field: 'transfers',
    path: 'transfers',
    unanswered: ({ transfers }) =>
      typeof transfers === 'object' && transfers.safeguards === undefined,
  },
  {
    rule: IF_APPLICABLE.logic,
    field: 'automatedDecisions',
    path: 'automatedDecisions',
    unanswered: ({ automatedDecisions }) =>
      typeof automatedDecisions === 'object' && automatedDecisions.logic === undefined,
  },
]

function withKeha({ fields, today }: LintContext): boolean {
  return fields.has('integration') && holdsOn(IF_APPLICABLE.keha, today)
}

/** The development and administration centre by its names before and after 2026. */
const KEHA = /keha|kehittämis- ja hallintokesku|utvecklings- och förvaltningscent/iu

function namesKeha({ jointControllers }: NoticeContent): boolean {
  return (
    typeof jointControllers === 'object' &&
    jointControllers.some(({ name }) => KEHA.test(name.fi) || KEHA.test(name.sv))
  )
}

function tellsNoSpecialData({ dataCategories, specialCategories }: NoticeContent): boolean {
  if (specialCategories !== undefined || dataCategories === undefined) return false
  return dataCategories.every(({ special }) => !special)
}

/** Integration and employment services, unless a care field makes the part mandatory anyway. */
function maySeeHealth(fields: LintContext['fields']): boolean {
  const all = [...fields]
  return all.length > 0 && !all.some(isCareField)
}
