import type { ReactNode } from 'react'
import { contentLang } from '#app/i18n/lang.ts'
import { useLang, useT } from '#app/i18n/react.tsx'
import { rowFolds, type RowFold } from '#app/notices/drafts/row-fold.ts'
import type { ControlView } from '#app/notices/drafts/section-view.ts'
import { SubmitButton } from '#app/ui/button.tsx'
import { Fieldset, RadioGroup } from '#app/ui/choices.tsx'
import { Select, TextArea, TextField } from '#app/ui/text-fields.tsx'

/** The message at a control, by its name. */
export type ControlErrors = Readonly<Record<string, string | undefined>>

interface ControlsProps {
  readonly views: readonly ControlView[]
  readonly errors: ControlErrors
  /** Controls of which the linter says something. */
  readonly noted: readonly string[]
  /** The fields of the section itself: their groups are headed like parts of the page. */
  readonly top?: boolean
}

/** The controls of a section; both languages of a text stand side by side. */
export function SectionControls({ views, errors, noted, top = false }: ControlsProps) {
  return (
    <>
      {views.map((view) => (
        <Control key={view.name} view={view} errors={errors} noted={noted} top={top} />
      ))}
    </>
  )
}

interface ControlProps<V = ControlView> {
  readonly view: V
  readonly errors: ControlErrors
  readonly noted: readonly string[]
  readonly top: boolean
}

function Control({ view, errors, noted, top }: ControlProps) {
  const error = errors[view.name]
  switch (view.kind) {
    case 'hidden':
      return <input type="hidden" name={view.name} value={view.value} />
    case 'text':
      return <BothLanguages view={view} errors={errors} noted={noted} top={top} />
    case 'plain':
      return (
        <TextField
          {...field(view)}
          error={error}
          type={view.input}
          width={view.short ? 'short' : 'medium'}
          spellCheck={false}
          defaultValue={view.value}
        />
      )
    case 'choice':
      return (
        <Select
          {...field(view)}
          error={error}
          options={view.options}
          width="full"
          defaultValue={view.value}
        />
      )
    case 'choices':
      return <Choices view={view} />
    case 'flag':
      return (
        <div className="choice field">
          <input
            type="checkbox"
            id={view.name}
            name={view.name}
            value="yes"
            defaultChecked={view.checked}
          />
          <label htmlFor={view.name}>{view.label}</label>
        </div>
      )
    case 'statutes':
      return (
        <>
          <TextArea {...field(view)} error={error} rows={3} defaultValue={view.value} />
          {view.cited.length > 0 && (
            <ul className="quiet cited">
              {view.cited.map((act) => (
                <li key={act}>{act}</li>
              ))}
            </ul>
          )}
        </>
      )
    case 'group':
      return (
        <Fieldset id={view.name} legend={view.label} hint={view.hint} large={top}>
          <SectionControls views={view.fields} errors={errors} noted={noted} />
        </Fieldset>
      )
    case 'rows':
      return <Rows view={view} errors={errors} noted={noted} top={top} />
    case 'told':
      return <Told view={view} errors={errors} noted={noted} top={top} />
  }
}

function field({ name, label, hint }: { name: string; label: string; hint?: string | undefined }) {
  return { id: name, name, label, hint, unmarked: true }
}

const LANGS = ['fi', 'sv'] as const

function BothLanguages({
  view,
  errors,
  top,
}: ControlProps<Extract<ControlView, { kind: 'text' }>>) {
  const t = useT('editor')
  return (
    <Fieldset id={view.name} legend={view.label} hint={view.hint} large={top}>
      <div className="both-languages">
        {LANGS.map((lang) => {
          const name = `${view.name}.${lang}`
          const shared = {
            id: name,
            name,
            label: t(`editor:language.${lang}`),
            unmarked: true,
            error: errors[name] ?? (lang === 'fi' ? errors[view.name] : undefined),
            defaultValue: view.value[lang],
          }
          return (
            <div key={lang} lang={lang}>
              {view.lines === 1 ? (
                <TextField {...shared} />
              ) : (
                <TextArea {...shared} rows={view.lines} />
              )}
            </div>
          )
        })}
      </div>
    </Fieldset>
  )
}

function Choices({ view }: { readonly view: Extract<ControlView, { kind: 'choices' }> }) {
  return (
    <Fieldset id={view.name} legend={view.label} hint={view.hint}>
      <div className="choices">
        {view.options.map(({ name, label, checked }) => (
          <div className="choice" key={name}>
            <input type="checkbox" id={name} name={name} value="yes" defaultChecked={checked} />
            <label htmlFor={name}>{label}</label>
          </div>
        ))}
      </div>
    </Fieldset>
  )
}

/** `?rows` tells the page's title that nothing was checked, and so nothing was wrong. */
const CHANGES_ROWS = { name: 'intent', formAction: '?rows' } as const

/** Adding, removing and moving rows are ordinary submits, so that they need no script. */
function Rows({ view, errors, noted, top }: ControlProps<Extract<ControlView, { kind: 'rows' }>>) {
  const t = useT('editor')
  const lang = contentLang(useLang())
  const { row, rows, count } = view
  const wrong = Object.keys(errors).filter((name) => errors[name] !== undefined)
  const folds = rowFolds(view, [...wrong, ...noted], lang)
  return (
    <Fieldset id={view.name} legend={view.label} hint={view.hint} large={top}>
      <input type="hidden" name={count.name} value={count.value} />
      {rows.length === 0 && <p className="quiet">{t('editor:rows.none')}</p>}
      {rows.map((fields, index) => (
        <Row key={index} name={`${row} ${String(index + 1)}`} fold={folds?.[index]}>
          <SectionControls views={fields} errors={errors} noted={noted} />
          <p className="row-buttons">
            {index > 0 && (
              <SubmitButton {...CHANGES_ROWS} value={`up:${view.name}:${index}`} look="text">
                {t('editor:rows.up', { row, number: index + 1 })}
              </SubmitButton>
            )}
            <SubmitButton {...CHANGES_ROWS} value={`remove:${view.name}:${index}`} look="text">
              {t('editor:rows.remove', { row, number: index + 1 })}
            </SubmitButton>
          </p>
        </Row>
      ))}
      <SubmitButton {...CHANGES_ROWS} value={`add:${view.name}`} look="secondary">
        {t('editor:rows.add', { row: row.charAt(0).toLowerCase() + row.slice(1) })}
      </SubmitButton>
    </Fieldset>
  )
}

/** One row of a list; a folded one is sent with the rest of the form all the same. */
function Row({
  name,
  fold,
  children,
}: {
  readonly name: string
  readonly fold: RowFold | undefined
  readonly children: ReactNode
}) {
  const fields = (
    <fieldset className="row-fields">
      <legend className={fold && 'visually-hidden'}>{name}</legend>
      {children}
    </fieldset>
  )
  if (fold === undefined) return fields
  return (
    <details className="row-fold" open={fold.open}>
      <summary>{fold.name === '' ? name : `${name}: ${fold.name}`}</summary>
      {fields}
    </details>
  )
}

function Told({ view, errors, noted, top }: ControlProps<Extract<ControlView, { kind: 'told' }>>) {
  const t = useT('editor')
  return (
    <Fieldset id={`${view.name}.part`} legend={view.label} hint={view.hint} large={top}>
      <RadioGroup
        id={view.choice}
        name={view.choice}
        label={t('editor:told.label')}
        unmarked
        defaultValue={view.value}
        choices={[
          { value: '', label: t('editor:told.silent') },
          { value: 'none', label: view.none },
          { value: 'told', label: t('editor:told.told') },
        ]}
      />
      <Control view={view.inside} errors={errors} noted={noted} top={false} />
    </Fieldset>
  )
}
