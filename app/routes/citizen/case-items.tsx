import { formatDate } from '#app/i18n/format.ts'
import { contentLang } from '#app/i18n/lang.ts'
import { useLang, useT } from '#app/i18n/react.tsx'
import { Alert } from '#app/ui/alert.tsx'
import { DataTable } from '#app/ui/data-table.tsx'
import { StatusTag, TimeLeft } from '#app/ui/status.tsx'
import type { ItemView } from './case-view.server.ts'
import { Content } from './citizen-texts.tsx'

/** Every right in every register, each with its unit, state, last day and decision. */
export function CaseItems({ items }: { readonly items: readonly ItemView[] }) {
  const t = useT('citizen')
  return (
    <section aria-labelledby="items">
      <h2 id="items">{t('citizen:case.items')}</h2>
      <Restrictions items={items} />
      <ItemTable items={items} />
    </section>
  )
}

export function ItemTable({ items }: { readonly items: readonly ItemView[] }) {
  const t = useT('citizen')
  return (
    <DataTable
      caption={t('citizen:case.items')}
      captionHidden
      rows={items}
      rowKey={({ id }) => id}
      columns={[
        {
          key: 'right',
          header: t('citizen:case.right'),
          rowHeader: true,
          cell: ({ right }) => t(`common:right.${right}`),
        },
        {
          key: 'register',
          header: t('citizen:case.register'),
          cell: (item) => (
            <>
              <RegisterName item={item} />
              <br />
              <span className="quiet">
                <Content text={item.unit.name} />
              </span>
            </>
          ),
        },
        {
          key: 'status',
          header: t('citizen:case.status'),
          cell: ({ status, decision, endedOn }) => (
            <>
              <StatusTag status={status} />
              {decision && (
                <>
                  <br />
                  {t(`citizen:decision.${decision}`)}
                </>
              )}
              {endedOn && (
                <>
                  <br />
                  {t('citizen:case.answeredOn', { date: formatDate(endedOn) })}
                </>
              )}
            </>
          ),
        },
        {
          key: 'due',
          header: t('citizen:case.lastDay'),
          cell: ({ due }) => <LastDay due={due} />,
        },
      ]}
    />
  )
}

/** The register with its notice today, and the one that the request is answered by. */
function RegisterName({ item: { register, noticeVersion } }: { readonly item: ItemView }) {
  const t = useT('citizen')
  const lang = useLang()
  if (register === null) return <>{t('common:right.unknownRegister')}</>
  return (
    <>
      <a href={`/${lang}/notices/${register.key}`}>
        <Content text={register.name} />
      </a>
      {noticeVersion !== undefined && (
        <>
          <br />
          <a href={`/${lang}/notices/${register.key}/versions/${noticeVersion}`}>
            {t('citizen:case.noticeAtReceipt', { version: noticeVersion })}
          </a>
        </>
      )}
    </>
  )
}

/** Both days while or after a suspension: it does not stand in the words of the law (D-15). */
function LastDay({ due }: Pick<ItemView, 'due'>) {
  const t = useT('citizen')
  const { on, daysLeft, unsuspended, suspendedSince, extended } = due
  return (
    <>
      <time dateTime={on}>{formatDate(on)}</time>
      {daysLeft !== undefined && (
        <>
          <br />
          <TimeLeft days={daysLeft} />
        </>
      )}
      {extended && (
        <>
          <br />
          {t('citizen:case.extended')}
        </>
      )}
      {unsuspended && (
        <>
          <br />
          {t('citizen:case.unsuspended', { date: formatDate(unsuspended) })}
        </>
      )}
      {suspendedSince && (
        <>
          <br />
          {t('citizen:case.suspended', { date: formatDate(suspendedSince) })}
        </>
      )}
    </>
  )
}

/** Art. 18(3): a restriction stays in force, and its end is told before. */
function Restrictions({ items }: { readonly items: readonly ItemView[] }) {
  const t = useT('citizen')
  const shown = contentLang(useLang())
  return (
    <>
      {items.map(({ id, register, restriction }) =>
        restriction === null ? null : (
          <Alert
            key={id}
            kind="info"
            heading={t('citizen:case.restricted', {
              register: register?.name[shown] ?? t('common:right.unknownRegister'),
            })}
          >
            <p>
              {restriction.liftingOn === null
                ? t('citizen:case.restrictedText')
                : t('citizen:case.liftingText', { date: formatDate(restriction.liftingOn) })}
            </p>
          </Alert>
        ),
      )}
    </>
  )
}

/** Each distinct last day with the sentences that lead to it. */
export function DueReasons({ items }: { readonly items: readonly ItemView[] }) {
  const days = new Map(items.map(({ due }) => [due.on, due.reasons]))
  return (
    <>
      {[...days].map(([on, reasons]) => (
        <p key={on}>{reasons.join(' ')}</p>
      ))}
    </>
  )
}

/** "Poistaminen (17 artikla), rekisteri": an item in one line. */
export function useItemName(): (item: Pick<ItemView, 'right' | 'register'>) => string {
  const t = useT('citizen')
  const shown = contentLang(useLang())
  return ({ right, register }) =>
    [t(`common:right.${right}`), register?.name[shown] ?? t('common:right.unknownRegister')].join(
      ', ',
    )
}
