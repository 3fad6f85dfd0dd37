import { useEffect, useState } from 'react'
import { useT } from '#app/i18n/react.tsx'
import { SELF, type FieldErrors } from '#app/requests/draft-fields.ts'
import { TOLD_CHILD_VIEWS } from '#app/requests/request.ts'
import { RadioGroup } from '#app/ui/choices.tsx'

export interface WhoChoices {
  readonly self: string
  /** Children under 18, and adults by a recorded mandate. */
  readonly represented: readonly {
    readonly id: string
    readonly name: string
    readonly as: 'child' | 'principal'
    readonly isHeard: boolean
  }[]
}

interface WhoFieldsProps {
  readonly who: WhoChoices
  readonly subject: string | undefined
  readonly childView: string | undefined
  readonly errors: FieldErrors
}

/** Whose data: one's own, a child's or a principal's, and how to act for others. */
export function WhoFields({ who, subject, childView, errors }: WhoFieldsProps) {
  const t = useT('citizen')
  const { self, represented } = who
  // With a script the question of the child's view comes with the child; without one it is there.
  const [scripted, setScripted] = useState(false)
  const [chosen, setChosen] = useState(subject)
  useEffect(() => setScripted(true), [])
  const heard = represented.filter(({ isHeard }) => isHeard).map(({ id }) => id)
  const asksView = heard.length > 0 && (!scripted || heard.includes(chosen ?? ''))
  const hintOf = (as: 'child' | 'principal', isHeard: boolean) => {
    if (as === 'principal') return t('citizen:who.mandated')
    return isHeard ? t('citizen:who.heard') : t('citizen:who.guardian')
  }
  return (
    <>
      <div onChange={(event) => setChosen((event.target as HTMLInputElement).value)}>
        <RadioGroup
          id="subject"
          name="subject"
          label={t('citizen:who.label')}
          required
          large
          error={errors['subject'] && t(errors['subject'])}
          defaultValue={subject}
          choices={[
            { value: SELF, label: t('citizen:who.self', { name: self }) },
            ...represented.map(({ id, name, as, isHeard }) => ({
              value: id,
              label: t(`citizen:who.${as}`, { name }),
              hint: hintOf(as, isHeard),
            })),
          ]}
        />
      </div>
      {heard.length > 0 && (
        <div hidden={!asksView}>
          <RadioGroup
            id="childView"
            name="childView"
            label={t('citizen:who.view')}
            required
            hint={t('citizen:who.viewHint')}
            error={errors['childView'] && t(errors['childView'])}
            defaultValue={childView}
            choices={TOLD_CHILD_VIEWS.map((view) => ({
              value: view,
              label: t(`citizen:who.views.${view}`),
            }))}
          />
        </div>
      )}
      <p>{t('citizen:who.adult')}</p>
    </>
  )
}
