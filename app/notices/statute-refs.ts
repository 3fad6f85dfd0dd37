import type { NoticeDocument, StatuteRef } from '#app/notices/notice.ts'

/** A statute to which a document refers, and where: `purposes.0.legalBases.1.statutes.0`. */
export interface PlacedRef {
  readonly path: string
  readonly ref: StatuteRef
}

/** Every reference to a statute in a document, in the order of the fields. */
export function statuteRefs(doc: NoticeDocument): readonly PlacedRef[] {
  if (doc.kind === 'publicity-description') {
    return [...listed('secrecyBasis', doc.secrecyBasis), ...sourceGrounds(doc.sources)]
  }
  const { purposes, statutes, recipients, retention, sources } = doc
  return [
    ...purposes.flatMap(({ legalBases }, at) =>
      legalBases.flatMap((basis, index) =>
        listed(`purposes.${at}.legalBases.${index}.statutes`, basis.statutes),
      ),
    ),
    ...listed('statutes', statutes),
    ...sourceGrounds(sources),
    ...(recipients === undefined || recipients === 'none' ? [] : recipients).flatMap(
      ({ ground }, at) => listed(`recipients.${at}.ground`, ground),
    ),
    ...(retention ?? []).flatMap((row, at) =>
      row.operator === 'criteria' ? listed(`retention.${at}.statutes`, row.statutes) : [],
    ),
  ]
}

function sourceGrounds(sources: NoticeDocument['sources']): readonly PlacedRef[] {
  return (sources ?? []).flatMap(({ legalGround }, at) =>
    listed(`sources.${at}.legalGround`, legalGround),
  )
}

function listed(path: string, refs: readonly StatuteRef[] | undefined): readonly PlacedRef[] {
  return (refs ?? []).map((ref, index) => ({ path: `${path}.${index}`, ref }))
}
