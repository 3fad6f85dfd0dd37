import { formatDate } from '#app/i18n/format.ts'
import { useT } from '#app/i18n/react.tsx'
import type { Requester } from '#app/requests/request.ts'
import type { Definition } from '#app/ui/definition-list.tsx'

/** What a clerk has recorded of who asks: beside the person, so that the officer can compare. */
export function useRequesterRows(requester: Requester | null): Definition[] {
  const t = useT('desk')
  if (requester === null) return []
  const { name, onBehalfOf, capacity, proof, identitySeen: seen } = requester
  const seenText = seen && [
    ...(seen.document === null ? [] : [t(`desk:intake.document.${seen.document}`)]),
    formatDate(seen.on),
    ...(seen.note === '' ? [] : [seen.note]),
  ]
  return [
    { term: t('desk:intake.told.name'), value: name },
    ...(onBehalfOf === '' ? [] : [{ term: t('desk:intake.told.onBehalfOf'), value: onBehalfOf }]),
    ...(capacity === undefined ? [] : [{ term: t('desk:intake.field.capacity'), value: capacity }]),
    ...(proof === undefined ? [] : [{ term: t('desk:intake.field.proof'), value: proof }]),
    ...(seenText === undefined
      ? []
      : [{ term: t('desk:intake.told.seen'), value: seenText.join(', ') }]),
  ]
}
