/** Address of one delivery at the desk. */
export function deliveryPath(lang: string, requestId: string, id: string, query = ''): string {
  const search = query === '' ? '' : `?${query}`
  return `/${lang}/desk/cases/${requestId}/deliveries/${id}${search}`
}

/** Address of an issued letter as PDF. */
export function letterPath(lang: string, requestId: string, letterId: string): string {
  return `/${lang}/desk/cases/${requestId}/letters/${letterId}.pdf`
}
