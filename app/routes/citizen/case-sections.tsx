import { formatFileSize } from '#app/i18n/format.ts'
import { contentLang, type Localized } from '#app/i18n/lang.ts'
import { useLang, useT } from '#app/i18n/react.tsx'
import { fileProblemText } from '#app/platform/attachment-texts.ts'
import { ATTACHMENT_BYTES, ATTACHMENT_ENDINGS } from '#app/platform/attachment-types.ts'
import { Alert } from '#app/ui/alert.tsx'
import { ButtonLink, SubmitButton } from '#app/ui/button.tsx'
import { DataTable } from '#app/ui/data-table.tsx'
import { DeliveryStatusLine } from '#app/ui/delivery-status.tsx'
import { ErrorSummary } from '#app/ui/error-summary.tsx'
import { NewClockLine } from '#app/ui/new-clock-line.tsx'
import { FileField, TextArea } from '#app/ui/text-fields.tsx'
import { Timeline } from '#app/ui/timeline.tsx'
import type { CaseAnswer, CasePage } from './case.tsx'
import { useItemName } from './case-items.tsx'
import { ContactLines } from './citizen-texts.tsx'
import { openingWord } from './opening-words.ts'

interface SectionProps {
  readonly page: CasePage
}

/** Letters and released data, first on the page once the answer is there. */
export function Documents({ page }: SectionProps) {
  const t = useT('citizen')
  const lang = useLang()
  const { found, letters, files, items } = page
  const itemName = useItemName()
  const nameOf = (itemId: string | null) => {
    const item = items.find(({ id }) => id === itemId)
    return item && items.length > 1 ? `: ${itemName(item)}` : ''
  }
  const base = `/${lang}/citizen/requests/${found.id}`
  return (
    <section aria-labelledby="documents">
      <h2 id="documents">{t('citizen:case.documents')}</h2>
      {found.isWithheld ? (
        <Withheld page={page} />
      ) : (
        letters.length === 0 && <p className="quiet">{t('citizen:case.noLetters')}</p>
      )}
      <ul>
        {letters.map(({ id, letter, issued, itemId }) => (
          <li key={id}>
            <a href={`${base}/letters/${id}.pdf`}>
              {t(`citizen:letter.${letter}`)}
              {nameOf(itemId)} (PDF)
            </a>
            , {issued.text}
            <br />
            {page.deliveries
              .filter(({ letterId }) => letterId === id)
              .map((delivery) => (
                <DeliveryStatusLine key={delivery.id} {...delivery} />
              ))}
          </li>
        ))}
        {files.map(({ id, name, size }) => (
          <li key={id}>
            <a href={`${base}/files/${id}`}>{t('citizen:case.file', { name })}</a> (
            {formatFileSize(size, lang)})
          </li>
        ))}
      </ul>
    </section>
  )
}

/** K-02: the course of the case and nothing of the answer; a reason is never told. */
function Withheld({ page }: SectionProps) {
  const t = useT('citizen')
  const { controller } = page.found
  return (
    <>
      <p>{t('citizen:case.withheld')}</p>
      <p>
        {t('citizen:case.withheldText')}{' '}
        <ContactLines point={controller.registry} name={controller.name} />
      </p>
    </>
  )
}

/** What has been written to and fro, and a form for more. */
export function Messages({ page, answer }: SectionProps & { readonly answer: CaseAnswer }) {
  const t = useT('citizen')
  const { messages, mayWrite } = page
  const mine = answer?.intent === 'message' ? answer : undefined
  const lang = useLang()
  const error = mine?.error ? t(mine.error) : undefined
  const fileError = mine?.file
    ? `${mine.file.name} ${fileProblemText(mine.file.problem, t, lang)}`.trim()
    : undefined
  const label = t('citizen:message.label')
  return (
    <section aria-labelledby="messages">
      <h2 id="messages">{t('citizen:message.title')}</h2>
      {messages.length === 0 && <p className="quiet">{t('citizen:message.none')}</p>}
      {messages.map((message) => (
        <article key={message.id} className="message">
          <p className="quiet">
            <strong>
              <Author {...message} />
            </strong>
            , <time dateTime={message.at.iso}>{message.at.text}</time>
          </p>
          <p className="typed">{message.body}</p>
          <MessageFiles page={page} messageId={message.id} />
        </article>
      ))}
      {mayWrite && (
        <form method="post" action="?" noValidate encType="multipart/form-data">
          {error && <ErrorSummary errors={[{ id: 'body', label, message: error }]} />}
          {fileError && (
            <ErrorSummary
              errors={[{ id: 'files', label: t('citizen:message.files'), message: fileError }]}
            />
          )}
          <TextArea
            id="body"
            name="body"
            label={label}
            hint={t('citizen:message.hint')}
            required
            error={error}
            defaultValue={mine?.body}
            rows={5}
          />
          <FileField
            id="files"
            name="files"
            label={t('citizen:message.files')}
            hint={t('citizen:message.filesHint')}
            accept={ATTACHMENT_ENDINGS}
            maxBytes={ATTACHMENT_BYTES}
            multiple
            error={fileError}
          />
          <p className="button-row">
            <SubmitButton look="secondary" name="intent" value="message">
              {t('citizen:message.send')}
            </SubmitButton>
          </p>
        </form>
      )}
    </section>
  )
}

/** The files of one message; what is still being looked at can be read a moment later. */
function MessageFiles({ page, messageId }: SectionProps & { readonly messageId: string }) {
  const t = useT('citizen')
  const lang = useLang()
  const files = page.messageFiles.filter((file) => file.messageId === messageId)
  if (files.length === 0) return null
  return (
    <ul>
      {files.map(({ id, name, size, scan }) => (
        <li key={id}>
          {scan === 'clean' || scan === 'unscanned' ? (
            <a href={`/${lang}/citizen/requests/${page.found.id}/files/${id}`}>{name}</a>
          ) : (
            name
          )}{' '}
          ({formatFileSize(size, lang)}
          {(scan === 'waiting' || scan === 'infected') && `, ${t(`citizen:message.file.${scan}`)}`})
        </li>
      ))}
    </ul>
  )
}

interface AuthorProps {
  readonly mine: boolean
  readonly fromKind: 'person' | 'guest' | 'staff'
  readonly title: Localized | null
}

function Author({ mine, fromKind, title }: AuthorProps) {
  const t = useT('citizen')
  const lang = useLang()
  if (mine) return <>{t('citizen:case.you')}</>
  if (fromKind !== 'staff') return <>{t('citizen:case.guardian')}</>
  return <>{title?.[contentLang(lang)] ?? t('citizen:case.officer')}</>
}

/** What has happened, the latest first; what happened to several items at once is one event. */
export function History({ page }: SectionProps) {
  const t = useT('citizen')
  const itemName = useItemName()
  const { items } = page
  return (
    <section aria-labelledby="history">
      <h2 id="history">{t('common:list.timeline')}</h2>
      <Timeline
        events={atOnce(page.timeline).map(([first, ...others]) => {
          const { id, at, type, actorKind, mine, title, newClock } = first
          const ids = [first, ...others].map(({ itemId }) => itemId)
          const concerned = items.filter((item) => ids.includes(item.id))
          return {
            id: String(id),
            at,
            title: t(`citizen:event.${type}`),
            children: (
              <>
                {items.length > 1 && concerned.map((item) => <p key={item.id}>{itemName(item)}</p>)}
                <NewClockLine newClock={newClock} />
                {actorKind !== 'system' && (
                  <p className="quiet">
                    <Author mine={mine} fromKind={actorKind} title={title} />
                  </p>
                )}
              </>
            ),
          }
        })}
      />
    </section>
  )
}

type Happened = CasePage['timeline'][number]

/** Neighbouring events of one kind, moment and author. */
function atOnce(events: readonly Happened[]): [Happened, ...Happened[]][] {
  const groups: [Happened, ...Happened[]][] = []
  for (const event of events) {
    const last = groups.at(-1)
    const [first] = last ?? []
    const same =
      first?.type === event.type && first.at.iso === event.at.iso && first.mine === event.mine
    if (same) last?.push(event)
    else groups.push([event])
  }
  return groups
}

/** Who has opened my case, and what they did there. */
export function Openings({ page }: SectionProps) {
  const t = useT('citizen')
  const shown = contentLang(useLang())
  const { openings } = page
  if (openings === null) return null
  return (
    <section aria-labelledby="openings">
      <h2 id="openings">{t('citizen:openings.title')}</h2>
      <p>{t('citizen:openings.text')}</p>
      <DataTable
        caption={t('citizen:openings.title')}
        captionHidden
        rows={openings}
        rowKey={({ id }) => String(id)}
        empty={t('citizen:openings.none')}
        columns={[
          {
            key: 'at',
            header: t('citizen:openings.at'),
            rowHeader: true,
            cell: ({ at }) => <time dateTime={at.iso}>{at.text}</time>,
          },
          {
            key: 'who',
            header: t('citizen:openings.who'),
            cell: ({ title }) => title?.[shown] ?? t('citizen:case.officer'),
          },
          {
            key: 'what',
            header: t('citizen:openings.what'),
            cell: ({ kind }) => t(openingWord(kind)),
          },
        ]}
      />
    </section>
  )
}

/** Withdrawal, asked twice: the second time it says what will happen. */
export function Withdraw({ page }: SectionProps) {
  const t = useT('citizen')
  const { found, mayWithdraw, asksWithdrawal } = page
  if (!mayWithdraw) return null
  return (
    <section aria-labelledby="withdraw" className="no-print">
      <h2 id="withdraw">{t('citizen:withdraw.title')}</h2>
      {asksWithdrawal ? (
        <Alert kind="warning" heading={t('citizen:withdraw.ask')}>
          <p>{t('citizen:withdraw.effect')}</p>
          <form method="post" action="?" className="button-row">
            <ButtonLink href="?" look="secondary">
              {t('citizen:withdraw.keep')}
            </ButtonLink>
            <SubmitButton look="danger" name="intent" value="withdraw">
              {t('citizen:withdraw.confirm', { number: found.caseNumber })}
            </SubmitButton>
          </form>
        </Alert>
      ) : (
        <p>
          {t('citizen:withdraw.text')}{' '}
          <a href="?ask=withdraw#withdraw">{t('citizen:withdraw.start')}</a>
        </p>
      )}
    </section>
  )
}
