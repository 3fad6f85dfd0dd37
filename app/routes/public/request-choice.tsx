import { contentLang } from '#app/i18n/lang.ts'
import { useLang, useT } from '#app/i18n/react.tsx'
import { REQUESTED_RIGHTS } from '#app/notices/requested-right.ts'
import { listed, UNKNOWN_PREFIX } from '#app/requests/draft-fields.ts'
import { SubmitButton } from '#app/ui/button.tsx'
import { CheckboxGroup, Fieldset } from '#app/ui/choices.tsx'
import { ErrorSummary } from '#app/ui/error-summary.tsx'
import type { GuestPage } from './request.tsx'

/** The first step: which rights, in which registers. It is a question of the address, so nothing is lost. */
export function GuestChoice({ page }: { readonly page: GuestPage }) {
  const t = useT('public', 'citizen')
  const lang = useLang()
  const { errors } = page
  const message = (field: string): string | undefined => errors[field] && t(errors[field])
  const shown = contentLang(lang)
  return (
    <>
      <ErrorSummary
        errors={(['rights', 'registers'] as const).flatMap((id) => {
          const text = message(id)
          return text === undefined ? [] : [{ id, label: t(`public:guest.${id}`), message: text }]
        })}
      />
      <form method="get" action={`/${lang}/request`} noValidate>
        <input type="hidden" name="next" value="details" />
        <CheckboxGroup
          id="rights"
          name="rights"
          label={t('public:guest.rights')}
          hint={t('public:guest.rightsHint')}
          required
          large
          error={message('rights')}
          defaultValue={listed(page.choice, 'rights')}
          choices={REQUESTED_RIGHTS.map((right) => ({
            value: right,
            label: t(`common:right.${right}`),
            hint: t(`public:guest.rightHint.${right}`),
          }))}
        />
        <CheckboxGroup
          id="standing"
          name="standing"
          label={t('citizen:right.standing')}
          required={false}
          hint={t('citizen:right.standingHint')}
          defaultValue={[page.choice['standing'] ?? '']}
          choices={[{ value: 'systemUser', label: t('citizen:right.systemUser') }]}
        />
        <Fieldset
          id="registers-all"
          legend={t('public:guest.registers')}
          hint={
            <>
              {t('public:guest.registersHint')}{' '}
              <a href={`/${lang}/find-register`}>{t('citizen:right.guide')}</a>
              {' · '}
              <a href={`/${lang}/notices`}>{t('public:guest.readNotices')}</a>
            </>
          }
          error={message('registers')}
          large
        >
          {page.controllers.map((controller, index) => (
            <CheckboxGroup
              key={controller.key}
              // The error summary leads to the first choice of all.
              id={index === 0 ? 'registers' : `registers-${controller.key}`}
              name="registers"
              label={<span lang={shown}>{controller.name[shown]}</span>}
              required
              defaultValue={listed(page.choice, 'registers')}
              choices={[
                ...controller.registers.map((register) => ({
                  value: register.key,
                  label: <span lang={shown}>{register.name[shown]}</span>,
                  hint: <RegisterHint register={register} />,
                })),
                {
                  value: UNKNOWN_PREFIX + controller.key,
                  label: t('public:guest.unknown'),
                  hint: t('public:guest.unknownHint'),
                },
              ]}
            />
          ))}
        </Fieldset>
        <p className="button-row">
          <SubmitButton>{t('common:button.continue')}</SubmitButton>
        </p>
      </form>
    </>
  )
}

const WORDS_SHOWN = 6

/** The first words by which people look for a register, and whether its data have moved. */
function RegisterHint({
  register,
}: {
  readonly register: GuestPage['controllers'][number]['registers'][number]
}) {
  const t = useT('public')
  const shown = contentLang(useLang())
  const { searchWords, movedTo } = register
  return (
    <>
      <span lang={shown}>{searchWords[shown].split(', ').slice(0, WORDS_SHOWN).join(', ')}</span>
      {movedTo && (
        <>
          <br />
          {t(movedTo.whole ? 'public:list.transferred' : 'public:list.transferredPartly', {
            to: movedTo.name[shown],
          })}
        </>
      )}
    </>
  )
}
