import { formatFileSize, formatList } from '#app/i18n/format.ts'
import { useLang, useT } from '#app/i18n/react.tsx'
import { described, Field, type FieldProps } from './field.tsx'

export type FieldWidth = 'short' | 'medium' | 'full'

function inputClass(width: FieldWidth): string {
  return width === 'full' ? 'input' : `input ${width}`
}

interface TextFieldProps extends FieldProps {
  readonly defaultValue?: string | undefined
  readonly width?: FieldWidth
  readonly type?: 'text' | 'email' | 'tel' | 'number' | 'password'
  readonly inputMode?: 'numeric' | 'decimal' | 'text'
  readonly autoComplete?: string
  readonly maxLength?: number
  readonly spellCheck?: boolean
  /** Offered while one types; anything else may be typed too. */
  readonly suggestions?: readonly string[] | undefined
}

/** One line of text. */
export function TextField(props: TextFieldProps) {
  const { id, name, required, defaultValue, width = 'full', type = 'text' } = props
  const { inputMode, autoComplete, maxLength, spellCheck, suggestions } = props
  const list = suggestions === undefined ? undefined : `${id}-list`
  return (
    <Field {...props}>
      <input
        className={inputClass(width)}
        {...{
          id,
          name,
          type,
          required,
          defaultValue,
          inputMode,
          autoComplete,
          maxLength,
          spellCheck,
          list,
        }}
        {...described(props)}
      />
      {suggestions && (
        <datalist id={list}>
          {suggestions.map((text) => (
            <option key={text} value={text} />
          ))}
        </datalist>
      )}
    </Field>
  )
}

interface DateFieldProps extends FieldProps {
  /** As it is written in the field (`5.3.2026`), also when it is no date. */
  readonly defaultValue?: string | undefined
  readonly autoComplete?: 'bday'
}

/** A date as people write it, D.M.YYYY: the browser's own date picker shows the order of the device's language. */
export function DateField({ hint, ...props }: DateFieldProps) {
  const t = useT()
  return (
    <TextField
      {...props}
      hint={hint ?? t('common:form.dateHint')}
      width="short"
      spellCheck={false}
    />
  )
}

interface TextAreaProps extends FieldProps {
  readonly defaultValue?: string | undefined
  readonly rows?: number
  /** The limit that the server holds to; said in the hint, and not cut while one types. */
  readonly limit?: number
}

/** Several lines of text. */
export function TextArea({ limit, ...props }: TextAreaProps) {
  const t = useT()
  const limitText = limit === undefined ? undefined : t('common:form.maxLength', { count: limit })
  const hint =
    props.hint && limitText ? (
      <>
        {props.hint} {limitText}
      </>
    ) : (
      (props.hint ?? limitText)
    )
  const field = { ...props, hint }
  const { id, name, required, defaultValue, rows = 6 } = props
  return (
    <Field {...field}>
      <textarea
        className="input"
        {...{ id, name, required, defaultValue, rows }}
        {...described(field)}
      />
    </Field>
  )
}

export interface Option {
  readonly value: string
  readonly label: string
}

interface SelectProps extends FieldProps {
  readonly options: readonly Option[]
  readonly defaultValue?: string | undefined
  readonly width?: FieldWidth
  /** Leaves out the empty first choice: a field that always has a value. */
  readonly alwaysChosen?: boolean
}

/** One of many; where there are six or fewer, RadioGroup is easier to use. */
export function Select({ options, alwaysChosen, ...props }: SelectProps) {
  const t = useT()
  const { id, name, required, defaultValue, width = 'medium' } = props
  return (
    <Field {...props}>
      <select
        className={inputClass(width)}
        {...{ id, name, required, defaultValue }}
        {...described(props)}
      >
        {!alwaysChosen && <option value="">{t('common:form.choose')}</option>}
        {options.map(({ value, label }) => (
          <option key={value} value={value}>
            {label}
          </option>
        ))}
      </select>
    </Field>
  )
}

interface FileFieldProps extends FieldProps {
  /** File name endings, `['.pdf', '.jpg']`: the browser's filter and the words of the hint. */
  readonly accept: readonly string[]
  readonly maxBytes: number
  readonly multiple?: boolean
}

/** Attachments; size and formats are said before one chooses. */
export function FileField({ accept, maxBytes, multiple, ...props }: FileFieldProps) {
  const t = useT()
  const lang = useLang()
  const types = formatList(
    accept.map((ending) => ending.replace('.', '').toUpperCase()),
    lang,
  )
  const limits = t('common:form.fileLimits', { size: formatFileSize(maxBytes, lang), types })
  const hint = props.hint ? (
    <>
      {props.hint} {limits}
    </>
  ) : (
    limits
  )
  const field = { ...props, hint }
  const { id, name, required } = props
  return (
    <Field {...field}>
      <input
        className="input"
        type="file"
        accept={accept.join(',')}
        {...{ id, name, required, multiple }}
        {...described(field)}
      />
    </Field>
  )
}
