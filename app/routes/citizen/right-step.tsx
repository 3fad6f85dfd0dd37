import { formatDate } from '#app/i18n/format.ts'
import { contentLang } from '#app/i18n/lang.ts'
import { useLang, useT } from '#app/i18n/react.tsx'
import type { FieldErrors } from '#app/requests/draft-fields.ts'
import type { RegisterChoice } from '#app/requests/register-choices.server.ts'
import { Alert } from '#app/ui/alert.tsx'
import { Fieldset, RadioGroup } from '#app/ui/choices.tsx'
import { ContactLines, Content } from './citizen-texts.tsx'

interface RightFieldsProps {
  readonly registers: readonly RegisterChoice[]
  readonly value: string | undefined
  readonly errors: FieldErrors
}

/** Which right, and in which register: the registers of one controller together. */
export function RightFields({ registers, value, errors }: RightFieldsProps) {
  const t = useT('citizen')
  const lang = useLang()
  const controllers = [...new Map(registers.map(({ controller }) => [controller.id, controller]))]
  const chosen = registers.find(({ key }) => key === value)
  return (
    <>
      <h2>{t('citizen:right.access')}</h2>
      <p>{t('citizen:right.accessText')}</p>
      <p>{t('citizen:right.others')}</p>
      {chosen && <TransferNotes register={chosen} />}
      <Fieldset
        id="register-all"
        legend={t('citizen:right.register')}
        large
        hint={
          <>
            {t('citizen:right.registerHint')}{' '}
            <a href={`/${lang}/notices`}>{t('citizen:right.readNotices')}</a>
          </>
        }
        error={errors.register && t(errors.register)}
      >
        {controllers.map(([id, controller], index) => (
          <RadioGroup
            key={id}
            // The error summary leads to the first choice of all.
            id={index === 0 ? 'register' : `register-${id}`}
            name="register"
            label={<Content text={controller.name} />}
            required
            hint={
              controller.registry.email &&
              t('citizen:right.registry', { email: controller.registry.email })
            }
            defaultValue={value}
            choices={registers
              .filter((register) => register.controller.id === id)
              .map((register) => ({
                value: register.key,
                label: <Content text={register.name} />,
                hint: <RegisterHint register={register} />,
              }))}
          />
        ))}
      </Fieldset>
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

/** R-10, law 3.6: another controller has the data now; the request can still be sent here. */
export function TransferNotes({ register }: { readonly register: RegisterChoice }) {
  const t = useT('citizen')
  const shown = contentLang(useLang())
  return (
    <>
      {register.transfers.map(({ whole, since, ground, to }) => (
        <Alert
          key={`${since} ${to.name.fi}`}
          kind="info"
          heading={t(whole ? 'citizen:right.moved' : 'citizen:right.partMoved', {
            to: to.name[shown],
            since: formatDate(since),
          })}
        >
          <p>
            <Content text={ground} />
          </p>
          <p>
            {t('citizen:right.movedAsk')} <ContactLines point={to.registry} name={to.name} />
          </p>
          <p>{t('citizen:right.movedStill', { from: register.controller.name[shown] })}</p>
        </Alert>
      ))}
    </>
  )
}
