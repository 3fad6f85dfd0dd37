import { useLang, useT } from '#app/i18n/react.tsx'
import { fileProblemText, type FileProblem } from '#app/platform/attachment-texts.ts'
import { ATTACHMENT_BYTES, ATTACHMENT_ENDINGS } from '#app/platform/attachment-types.ts'
import { ACTS } from '#app/requests/case-acts.ts'
import { DEED_EVENTS, DEEDS } from '#app/requests/case-deeds.ts'
import { casePath, letterPath } from '#app/routes/desk/case-path.ts'
import type { CaseData } from '#app/routes/desk/case.tsx'
import { ButtonLink, SubmitButton, type ButtonLook } from '#app/ui/button.tsx'
import { FileField, TextArea } from '#app/ui/text-fields.tsx'

/** What the actor may do with the case now; the first thing to do is the page's one primary button. */
export function CaseActions({ data }: { readonly data: CaseData }) {
  const { found, may, isHandler, inUnit } = data
  const t = useT('desk')
  const lang = useLang()
  if (!inUnit) return null
  const place = { requestId: found.id, position: found.position }
  const answerPath = letterPath(lang, place, found.answerLetter)
  const late = data.clock.daysLeft < 0
  const taking = may.includes('take') && !isHandler
  const writes = isHandler && may.includes('draft')
  const decides = may.includes('issue')
  const closes = may.includes('close')
  return (
    <section aria-labelledby="actions" className="no-print">
      <h2 id="actions" className="visually-hidden">
        {t('desk:case.actions')}
      </h2>
      <div className="button-row">
        {taking && (
          <CaseButton data={data} intent="take" look={found.handler ? 'secondary' : 'primary'}>
            {t(found.handler ? 'desk:action.takeOver' : 'desk:action.take')}
          </CaseButton>
        )}
        {writes && <ButtonLink href={answerPath}>{t('desk:action.write')}</ButtonLink>}
        {decides && <ButtonLink href={answerPath}>{t('desk:action.decide')}</ButtonLink>}
        {!writes && !decides && found.state !== 'received' && (
          <ButtonLink href={answerPath} look="secondary">
            {t('desk:action.read')}
          </ButtonLink>
        )}
        {isHandler && may.includes('release') && (
          <CaseButton data={data} intent="release" look="secondary">
            {t('desk:action.release')}
          </CaseButton>
        )}
        {closes && late && (
          <ButtonLink href={casePath(lang, place, '', '/act/close')}>
            {t('desk:action.close')}
          </ButtonLink>
        )}
        {closes && !late && (
          <CaseButton data={data} intent="close" look="primary">
            {t('desk:action.close')}
          </CaseButton>
        )}
      </div>
      {closes && <p className="quiet">{t('desk:action.closeText')}</p>}
      <Letters data={data} />
      <MoreActs data={data} />
    </section>
  )
}

/** Letters that the actor can write now: other answers than the chosen one, and letters of procedure. */
function Letters({ data: { found, writing, clock } }: { readonly data: CaseData }) {
  const t = useT('desk')
  const lang = useLang()
  const place = { requestId: found.id, position: found.position }
  const groups = [
    {
      title: t('desk:letter.answers'),
      letters: writing.answers.filter((letter) => letter !== found.answerLetter),
    },
    {
      title: t('desk:letter.procedures'),
      letters: writing.procedure.filter((letter) => letter !== 'L-02' || clock.extendable !== null),
    },
  ]
  return groups
    .filter(({ letters }) => letters.length > 0)
    .map(({ title, letters }) => (
      <div key={title}>
        <h3>{title}</h3>
        <ul>
          {letters.map((letter) => (
            <li key={letter}>
              <a href={letterPath(lang, place, letter)}>
                {t('desk:letter.write', { name: t(`desk:document.${letter}`) })}
              </a>
            </li>
          ))}
        </ul>
      </div>
    ))
}

/** Acts that have a page of their own, as far as they are possible now. */
function MoreActs({ data: { found, may } }: { readonly data: CaseData }) {
  const t = useT('desk')
  const lang = useLang()
  const acts = ACTS.filter(
    (act) =>
      act !== 'close' &&
      may.includes(act) &&
      (act !== 'join' || found.relation === 'repeat') &&
      (act !== 'unextend' || found.extendedDueOn !== null) &&
      // K-04: only where somebody else asks for the person.
      (act !== 'hear-child' || found.submitter !== null),
  )
  const deeds = DEEDS.filter((deed) => may.includes(DEED_EVENTS[deed])).filter(
    (deed) => deed !== 'set-receipt-date' || !['portal', 'public-form'].includes(found.channel),
  )
  if (acts.length + deeds.length === 0) return null
  const place = { requestId: found.id, position: found.position }
  return (
    <>
      <h3>{t('desk:act.more')}</h3>
      <ul>
        {acts.map((act) => (
          <li key={act}>
            <a href={casePath(lang, place, '', `/act/${act}`)}>{t(`desk:act.title.${act}`)}</a>
          </li>
        ))}
        {deeds.map((deed) => (
          <li key={deed}>
            <a href={casePath(lang, place, '', `/do/${deed}`)}>{t(`desk:deed.title.${deed}`)}</a>
          </li>
        ))}
      </ul>
    </>
  )
}

function CaseButton({
  data: { found },
  intent,
  look,
  children,
}: {
  readonly data: CaseData
  readonly intent: 'take' | 'release' | 'close'
  readonly look: ButtonLook
  readonly children: string
}) {
  return (
    <form method="post">
      <input type="hidden" name="version" value={found.version} />
      <SubmitButton name="intent" value={intent} look={look}>
        {children}
      </SubmitButton>
    </form>
  )
}

/** A message to the person; said plainly where nobody can write now. */
export function MessageForm({
  data: { found, may, inUnit },
  typed,
  error,
  fileError,
}: {
  readonly data: CaseData
  readonly typed: string | undefined
  readonly error: string | undefined
  readonly fileError: { readonly problem: FileProblem; readonly name: string } | undefined
}) {
  const t = useT('desk')
  const lang = useLang()
  if (!inUnit) return null
  if (!may.includes('message')) {
    return (
      <>
        <p className="quiet">
          {t(`desk:message.closed.${found.state === 'received' ? 'received' : 'ended'}`)}
        </p>
        {typed !== undefined && typed !== '' && <p className="typed-text">{typed}</p>}
      </>
    )
  }
  return (
    <form method="post" className="no-print" encType="multipart/form-data">
      <input type="hidden" name="version" value={found.version} />
      <TextArea
        id="text"
        name="text"
        label={t('desk:message.label')}
        hint={t('desk:message.hint')}
        limit={10_000}
        rows={5}
        required
        defaultValue={typed}
        error={error}
      />
      <FileField
        id="files"
        name="files"
        label={t('desk:file.choose')}
        hint={t('desk:file.hint')}
        accept={ATTACHMENT_ENDINGS}
        maxBytes={ATTACHMENT_BYTES}
        multiple
        error={
          fileError && `${fileError.name} ${fileProblemText(fileError.problem, t, lang)}`.trim()
        }
      />
      <SubmitButton name="intent" value="message" look="secondary">
        {t('desk:message.send')}
      </SubmitButton>
    </form>
  )
}
