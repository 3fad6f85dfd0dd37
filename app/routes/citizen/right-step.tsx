import { formatDate } from '#app/i18n/format.ts'
import { contentLang } from '#app/i18n/lang.ts'
import { useLang, useT } from '#app/i18n/react.tsx'
import type { Standing } from '#app/notices/right-choices.ts'
import { UNKNOWN_PREFIX, type FieldErrors } from '#app/requests/draft-fields.ts'
import type { RegisterChoice } from '#app/requests/register-choices.server.ts'
import { Alert } from '#app/ui/alert.tsx'
import { SubmitButton } from '#app/ui/button.tsx'
import { CheckboxGroup, Fieldset } from '#app/ui/choices.tsx'
import type { NotHere, RightGroup } from './choice-view.server.ts'
import { ContactLines, Content } from './citizen-texts.tsx'

export interface RightFieldsProps {
  readonly registers: readonly RegisterChoice[]
  /** null: not asked, because the data are another's. */
  readonly standing: Standing | null
  readonly groups: readonly RightGroup[]
  readonly chosenRegisters: readonly string[]
  readonly chosenRights: readonly string[]
  readonly publicityNote: string
  readonly errors: FieldErrors
}

/** Which registers, then which rights: every right can be asked for, whatever the register. */
export function RightFields(props: RightFieldsProps) {
  const t = useT('citizen')
  const { registers, standing, chosenRegisters, groups, chosenRights, publicityNote, errors } =
    props
  const chosen = registers.filter(({ key }) => chosenRegisters.includes(key))
  const knowsRights = groups.every(({ availability }) => availability !== 'all')
  return (
    <>
      <Registers registers={registers} chosen={chosenRegisters} errors={errors} />
      {chosen.map((register) => (
        <TransferNotes key={register.key} register={register} />
      ))}
      <Fieldset
        id="rights-all"
        legend={t('citizen:right.rights')}
        large
        hint={t('citizen:right.rightsHint')}
        error={errors['rights'] && t(errors['rights'])}
      >
        {standing !== null && (
          <CheckboxGroup
            id="standing"
            name="standing"
            label={t('citizen:right.standing')}
            required={false}
            hint={t('citizen:right.standingHint')}
            defaultValue={[standing]}
            choices={[{ value: 'systemUser', label: t('citizen:right.systemUser') }]}
          />
        )}
        {!knowsRights && <p className="quiet">{t('citizen:right.notShown')}</p>}
        <p className="no-print">
          <SubmitButton look="secondary" name="intent" value="rights">
            {t('citizen:right.show')}
          </SubmitButton>
        </p>
        {groups.map((group, index) => (
          <Rights
            key={group.availability}
            group={group}
            // The error summary leads to the first choice of all.
            id={index === 0 ? 'rights' : `rights-${group.availability}`}
            chosen={chosenRights}
          />
        ))}
      </Fieldset>
      <p>{publicityNote}</p>
    </>
  )
}

function Registers(props: {
  readonly registers: readonly RegisterChoice[]
  readonly chosen: readonly string[]
  readonly errors: FieldErrors
}) {
  const { registers, chosen, errors } = props
  const t = useT('citizen')
  const lang = useLang()
  const controllers = [...new Map(registers.map(({ controller }) => [controller.id, controller]))]
  return (
    <Fieldset
      id="registers-all"
      legend={t('citizen:right.registers')}
      large
      hint={
        <>
          {t('citizen:right.registersHint')}{' '}
          <a href={`/${lang}/find-register`}>{t('citizen:right.guide')}</a>
          {' · '}
          <a href={`/${lang}/notices`}>{t('citizen:right.readNotices')}</a>
        </>
      }
      error={errors['registers'] && t(errors['registers'])}
    >
      {controllers.map(([id, controller], index) => (
        <CheckboxGroup
          key={id}
          id={index === 0 ? 'registers' : `registers-${id}`}
          name="registers"
          label={<Content text={controller.name} />}
          required
          hint={
            controller.registry.email &&
            t('citizen:right.registry', { email: controller.registry.email })
          }
          defaultValue={chosen}
          choices={[
            ...registers
              .filter((register) => register.controller.id === id)
              .map((register) => ({
                value: register.key,
                label: <Content text={register.name} />,
                hint: <RegisterHint register={register} />,
              })),
            {
              value: UNKNOWN_PREFIX + controller.key,
              label: t('citizen:right.unknown'),
              hint: t('citizen:right.unknownHint'),
            },
          ]}
        />
      ))}
    </Fieldset>
  )
}

/** One group of rights; what does not normally hold is explained before it can be chosen. */
function Rights(props: {
  readonly group: RightGroup
  readonly id: string
  readonly chosen: readonly string[]
}) {
  const { group, id, chosen } = props
  const t = useT('citizen')
  const { availability, choices } = group
  const first = choices.filter(({ explanationFirst }) => explanationFirst)
  const label =
    availability === 'all' ? t('citizen:right.all') : t(`citizen:right.group.${availability}`)
  return (
    <>
      {first.length > 0 && (
        <Alert kind="info" heading={label}>
          <ul>
            {first.map(({ right, title, explanation }) => (
              <li key={right}>
                <strong>{title}:</strong> {explanation}
              </li>
            ))}
          </ul>
        </Alert>
      )}
      <CheckboxGroup
        id={id}
        name="rights"
        label={label}
        required
        hint={first.length > 0 ? t('citizen:right.stillAsk') : undefined}
        defaultValue={chosen}
        choices={choices.map(({ right, title, explanation, explanationFirst, holdsFor }) => ({
          value: right,
          label: title,
          hint: explanationFirst ? undefined : (
            <RightHint explanation={explanation} holdsFor={holdsFor} />
          ),
        }))}
      />
    </>
  )
}

function RightHint(props: { readonly explanation: string; readonly holdsFor: readonly string[] }) {
  const { explanation, holdsFor } = props
  const t = useT('citizen')
  return (
    <>
      {explanation}
      {holdsFor.length > 0 && (
        <>
          <br />
          {t('citizen:right.holdsFor', { purposes: holdsFor.join('; ') })}
        </>
      )}
    </>
  )
}

/** Rights that do not normally hold in a chosen register, with reason and source; still to be sent. */
export function NotHereNotes({ notes }: { readonly notes: readonly NotHere[] }) {
  const t = useT('citizen')
  const shown = contentLang(useLang())
  return (
    <>
      {notes.map(({ right, title, registers, explanation, reason, sources }) => (
        <Alert
          key={`${right} ${reason.fi}`}
          kind="info"
          heading={t('citizen:right.notHere', {
            right: title,
            registers: registers.map((register) => register[shown]).join('; '),
          })}
        >
          <p>{explanation}</p>
          <p>
            <Content text={reason} />
          </p>
          <p lang={shown}>{t('citizen:right.source', { sources: sources[shown] })}</p>
          <p>{t('citizen:right.stillAsk')}</p>
        </Alert>
      ))}
    </>
  )
}

const WORDS_SHOWN = 6

/** The first words by which people look for a register, and whether its data have moved. */
function RegisterHint({ register }: { readonly register: RegisterChoice }) {
  const t = useT('citizen')
  const lang = useLang()
  const shown = contentLang(lang)
  const words = register.searchWords[shown].split(', ').slice(0, WORDS_SHOWN).join(', ')
  const moved = register.transfers[0]
  return (
    <>
      <span lang={shown}>{words}</span>
      {moved && (
        <>
          <br />
          {t(moved.whole ? 'citizen:right.movedShort' : 'citizen:right.partMovedShort', {
            to: moved.to.name[shown],
          })}
        </>
      )}
    </>
  )
}

/**
 * R-10, law 3.6: another controller has the data now. The request goes there when its register is
 * here; else it can still be sent to the old one.
 */
export function TransferNotes({ register }: { readonly register: RegisterChoice }) {
  const t = useT('citizen')
  const shown = contentLang(useLang())
  return (
    <>
      {register.transfers.map(({ whole, since, ground, covers, to }) => (
        <Alert
          key={`${since} ${to.name.fi}`}
          kind="info"
          heading={t(whole ? 'citizen:right.moved' : 'citizen:right.partMoved', {
            register: register.name[shown],
            to: to.name[shown],
            since: formatDate(since),
          })}
        >
          <p>
            <Content text={ground} />
          </p>
          {covers && <p>{t('citizen:moved.covers', { what: covers[shown] })}</p>}
          {to.register && (
            <p>
              {t(whole ? 'citizen:moved.goesThere' : 'citizen:moved.alsoChoose', {
                register: `${to.register.name[shown]} (${to.name[shown]})`,
              })}
            </p>
          )}
          {!(whole && to.register) && (
            <>
              <p>
                {t('citizen:right.movedAsk')} <ContactLines point={to.registry} name={to.name} />
              </p>
              <p>{t('citizen:right.movedStill', { from: register.controller.name[shown] })}</p>
            </>
          )}
        </Alert>
      ))}
    </>
  )
}
