import { formatDate } from '#app/i18n/format.ts'

/** Somebody by name and date of birth, for officers to tell them apart. */
export function PersonLine(props: { readonly name: string; readonly birthDate: string | null }) {
  return (
    <>
      {props.name}
      {props.birthDate !== null && <span className="planning">{formatDate(props.birthDate)}</span>}
    </>
  )
}
