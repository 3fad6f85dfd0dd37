import type { SharedNamespace, TFunction } from '#app/i18n/translate.ts'

/** The document's title: "Virhe: Omat tiedot – Rekisteriportti", the error word only when the form has errors. */
export function pageTitle(
  t: TFunction<SharedNamespace>,
  title: string,
  { hasErrors = false }: { hasErrors?: boolean } = {},
): string {
  const whole = `${title} – ${t('common:service.name')}`
  return hasErrors ? `${t('common:form.errorWord')} ${whole}` : whole
}
