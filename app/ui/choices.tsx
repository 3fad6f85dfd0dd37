import type { ReactNode } from 'react'
import { described, FieldNotes, hintId, LabelText, type FieldProps } from './field.tsx'

interface FieldsetProps {
  /** Needed with a hint or an error, which are tied to it. */
  readonly id?: string
  readonly legend: ReactNode
  readonly hint?: ReactNode
  readonly error?: string | undefined
  /** A legend as large as a heading, where the group is a part of the page. */
  readonly large?: boolean
  readonly children: ReactNode
}

/** Fields that belong together, such as an address. */
export function Fieldset({ id = '', legend, hint, error, large, children }: FieldsetProps) {
  const { 'aria-describedby': describedBy } = described({ id, hint, error })
  const className = ['fieldset', large && 'large', error && 'invalid'].filter(Boolean).join(' ')
  return (
    <fieldset id={id || undefined} className={className} aria-describedby={describedBy}>
      <legend>{legend}</legend>
      <FieldNotes id={id} hint={hint} error={error} />
      {children}
    </fieldset>
  )
}

export interface Choice {
  readonly value: string
  readonly label: ReactNode
  readonly hint?: ReactNode
}

interface GroupProps extends FieldProps {
  readonly choices: readonly Choice[]
  readonly large?: boolean
}

/** One of few. The first choice has the group's id, so that the error summary leads to it. */
export function RadioGroup(props: GroupProps & { readonly defaultValue?: string | undefined }) {
  return <Group {...props} type="radio" isChosen={(value) => value === props.defaultValue} />
}

/** Any number of few. The first choice has the group's id, so that the error summary leads to it. */
export function CheckboxGroup(
  props: GroupProps & { readonly defaultValue?: readonly string[] | undefined },
) {
  return (
    <Group
      {...props}
      type="checkbox"
      isChosen={(value) => props.defaultValue?.includes(value) ?? false}
    />
  )
}

interface ChoiceInputs {
  readonly type: 'radio' | 'checkbox'
  readonly isChosen: (value: string) => boolean
}

function Group(props: GroupProps & ChoiceInputs) {
  const { id, name, hint, error, required, choices, large, type, isChosen } = props
  const groupId = `${id}-group`
  return (
    <Fieldset
      id={groupId}
      legend={<LabelText {...props} />}
      {...{ hint, error, large: large ?? false }}
    >
      <div className="choices">
        {choices.map((choice, index) => {
          const choiceId = index === 0 ? id : `${id}-${index + 1}`
          return (
            <div className="choice" key={choice.value}>
              <input
                type={type}
                id={choiceId}
                name={name}
                value={choice.value}
                defaultChecked={isChosen(choice.value)}
                // A required check box would mean each one of the group.
                required={type === 'radio' ? required : undefined}
                aria-describedby={choice.hint ? hintId(choiceId) : undefined}
              />
              <label htmlFor={choiceId}>{choice.label}</label>
              {choice.hint && (
                <p className="field-hint" id={hintId(choiceId)}>
                  {choice.hint}
                </p>
              )}
            </div>
          )
        })}
      </div>
    </Fieldset>
  )
}
