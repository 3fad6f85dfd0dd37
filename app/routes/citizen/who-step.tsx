import { formatList } from '#app/i18n/format.ts'
import { useLang, useT } from '#app/i18n/react.tsx'
import { SELF, type FieldErrors } from '#app/requests/draft-fields.ts'
import { RadioGroup } from '#app/ui/choices.tsx'

export interface WhoChoices {
  readonly self: string
  readonly children: readonly {
    readonly id: string
    readonly name: string
    readonly isHeard: boolean
  }[]
  /** Names of children of 15 to 17. */
  readonly actThemselves: readonly string[]
}

interface WhoFieldsProps {
  readonly who: WhoChoices
  readonly value: string | undefined
  readonly errors: FieldErrors
}

/** Whose data: one's own or a child's, and how to act for others. */
export function WhoFields({ who, value, errors }: WhoFieldsProps) {
  const t = useT('citizen')
  const lang = useLang()
  const { self, children, actThemselves } = who
  return (
    <>
      <RadioGroup
        id="subject"
        name="subject"
        label={t('citizen:who.label')}
        required
        large
        error={errors.subject && t(errors.subject)}
        defaultValue={value}
        choices={[
          { value: SELF, label: t('citizen:who.self', { name: self }) },
          ...children.map(({ id, name, isHeard }) => ({
            value: id,
            label: t('citizen:who.child', { name }),
            hint: isHeard ? t('citizen:who.heard') : t('citizen:who.guardian'),
          })),
        ]}
      />
      {actThemselves.length > 0 && (
        <p>{t('citizen:who.own', { names: formatList(actThemselves, lang) })}</p>
      )}
      <p>{t('citizen:who.adult')}</p>
    </>
  )
}
