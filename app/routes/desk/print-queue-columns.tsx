import { formatDate } from '#app/i18n/format.ts'
import { useLang, useT } from '#app/i18n/react.tsx'
import type { QueueRow } from '#app/requests/print-queue.server.ts'
import { casePath } from '#app/routes/desk/case-path.ts'
import { deliveryPath } from '#app/routes/desk/delivery-path.ts'
import { SubmitButton } from '#app/ui/button.tsx'
import type { Column } from '#app/ui/data-table.tsx'
import { DeliveryStatusLine } from '#app/ui/delivery-status.tsx'

/** The form that marks chosen letters as posted; the boxes stand in the table, outside it. */
export const POST_FORM = 'post-chosen'

/** The columns of the letters that wait, or of those that have been posted. */
export function useQueueColumns(view: 'waiting' | 'posted'): Column<QueueRow>[] {
  const t = useT('desk')
  const lang = useLang()
  const about = useAbout()
  const select: Column<QueueRow> = {
    key: 'select',
    header: t('desk:printQueue.column.select'),
    cell: (row) =>
      isPostable(row) && (
        <input
          type="checkbox"
          name="ids"
          value={row.id}
          form={POST_FORM}
          aria-label={t('desk:printQueue.select', {
            number: row.caseNumber,
            letter: t(`desk:document.${row.letter}`),
          })}
        />
      ),
  }
  const due: Column<QueueRow> = {
    key: 'due',
    header: t('desk:printQueue.column.due'),
    cell: ({ dueOn, warning }) => (
      <>
        {dueOn === null ? (
          <span className="quiet">{t('desk:printQueue.noDue')}</span>
        ) : (
          <span className="due-date">{formatDate(dueOn)}</span>
        )}
        {warning !== null && (
          <p>
            <strong>{t('desk:delivery.late')}</strong> {warning}
          </p>
        )}
      </>
    ),
  }
  return [
    ...(view === 'waiting' ? [select] : []),
    {
      key: 'case',
      header: t('desk:printQueue.column.case'),
      rowHeader: true,
      nowrap: true,
      cell: ({ requestId, position, caseNumber }) => (
        <a href={casePath(lang, { requestId, position })}>{caseNumber}</a>
      ),
    },
    {
      key: 'letter',
      header: t('desk:printQueue.column.letter'),
      cell: ({ letter }) => t(`desk:document.${letter}`),
    },
    {
      key: 'recipient',
      header: t('desk:printQueue.column.recipient'),
      cell: (row) => <Recipient row={row} />,
    },
    ...(view === 'waiting' ? [due] : []),
    {
      key: 'status',
      header: t('desk:printQueue.column.status'),
      cell: ({ way, status, sentOn }) => <DeliveryStatusLine {...{ way, status, sentOn }} />,
    },
    {
      key: 'act',
      header: t('desk:printQueue.column.act'),
      cell: (row) => (
        <>
          {isPostable(row) && (
            <RowButton row={row} intent="print">
              {t(row.status === 'printed' ? 'desk:printQueue.printAgain' : 'desk:printQueue.print')}
            </RowButton>
          )}
          {row.status === 'posted' && (
            <RowButton row={row} intent="return">
              {t('desk:printQueue.return')}
            </RowButton>
          )}
          <a href={deliveryPath(lang, row.requestId, row.id)}>
            {t('desk:printQueue.handle')}
            <span className="visually-hidden"> {about(row)}</span>
          </a>
        </>
      ),
    },
  ]
}

/** Returned letters first need an address or another way. */
function isPostable({ way, status }: QueueRow): boolean {
  return way === 'post' && (status === 'waiting' || status === 'printed')
}

function useAbout(): (row: QueueRow) => string {
  const t = useT('desk')
  return ({ caseNumber, letter }) => `${caseNumber} ${t(`desk:document.${letter}`)}`
}

/** Name and address as they go on the envelope; an address that must not be seen is not there. */
function Recipient({ row }: { readonly row: QueueRow }) {
  const t = useT('desk')
  const { recipient, addressLines, way, nonDisclosure, isIdentified } = row
  const lines = addressLines ?? []
  return (
    <>
      {recipient}
      {lines.map((line, index) => (
        <span key={index}>
          <br />
          {line}
        </span>
      ))}
      {addressLines === null && <p>{t('desk:printQueue.masked')}</p>}
      {addressLines !== null && way === 'post' && lines.length === 0 && (
        <p>{t('desk:printQueue.noAddress')}</p>
      )}
      {nonDisclosure && lines.length > 0 && (
        <p className="quiet">{t('desk:printQueue.givenOnly')}</p>
      )}
      {!isIdentified && <p className="quiet">{t('desk:printQueue.notIdentified')}</p>}
    </>
  )
}

function RowButton({
  row,
  intent,
  children,
}: {
  readonly row: QueueRow
  readonly intent: 'print' | 'return'
  readonly children: string
}) {
  const about = useAbout()
  return (
    <form method="post" className="no-print">
      <input type="hidden" name="id" value={row.id} />
      <SubmitButton name="intent" value={intent} look="secondary">
        <>
          {children}
          <span className="visually-hidden"> {about(row)}</span>
        </>
      </SubmitButton>
    </form>
  )
}
