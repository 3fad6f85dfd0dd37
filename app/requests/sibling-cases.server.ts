import type { CitizenContext } from '#app/identity/with-actor.server.ts'
import type { Localized } from '#app/i18n/lang.ts'

/** A case that came of the same submission, with another controller (D-20). */
export interface SiblingCase {
  readonly id: string
  readonly caseNumber: string
  readonly controller: Localized
}

/** What else the person sent at the same time as a case of theirs. */
export async function listSiblings(
  { tx, actor }: CitizenContext,
  requestId: string,
): Promise<SiblingCase[]> {
  const { rows } = await tx.raw<{ rows: SiblingCase[] }>(
    `select o.id, o.case_number as "caseNumber", c.name as controller
      from subject_requests r
        join subject_requests o on o.submitted_by = r.submitted_by and o.form_key = r.form_key
          and o.id <> r.id
        join controllers c on c.id = o.controller_id
      where r.id = ? and r.submitted_by = ? order by o.case_number`,
    [requestId, actor.personId],
  )
  return rows
}
