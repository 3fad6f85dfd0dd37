import { contentLang } from '#app/i18n/lang.ts'
import { useLang, useT } from '#app/i18n/react.tsx'
import { Alert } from '#app/ui/alert.tsx'
import { ContactLines } from '#app/ui/contact-lines.tsx'
import type { GuestPage, GuestProblem } from './request.tsx'

/** Why the form was not sent although it is filled in well, and what else one can do. */
export function GuestProblems({
  problem,
  controllers,
}: {
  readonly problem: GuestProblem
  readonly controllers: GuestPage['chosen']
}) {
  const t = useT('public')
  return (
    <Alert
      kind={problem === 'too-many' ? 'error' : 'warning'}
      heading={t(`public:guest.problem.${problem}`)}
    >
      <p>{t(`public:guest.problemText.${problem}`)}</p>
      {problem === 'too-many' && <OtherWays controllers={controllers} />}
    </Alert>
  )
}

function OtherWays({ controllers }: { readonly controllers: GuestPage['chosen'] }) {
  const t = useT('public')
  const lang = useLang()
  const shown = contentLang(lang)
  return (
    <ul>
      <li>
        <a href={`/${lang}/citizen/requests/new`}>{t('public:guest.quickerLink')}</a>
      </li>
      {controllers.map(({ key, name, registry }) => (
        <li key={key}>
          {t('public:guest.registryWay')}{' '}
          <span lang={shown}>
            <strong>{name[shown]}</strong>
            <ContactLines
              lines={registry.address[shown]}
              email={registry.email}
              phone={registry.phone}
            />
          </span>
        </li>
      ))}
    </ul>
  )
}
