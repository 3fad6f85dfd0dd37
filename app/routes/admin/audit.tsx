import type { LoaderFunctionArgs } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { AUDIT_KINDS } from '#app/audit/audit-kinds.ts'
import { listAuditEvents, listStaffNames, type AuditRow } from '#app/audit/read.server.ts'
import { withStaff } from '#app/identity/with-actor.server.ts'
import { momentWords } from '#app/i18n/moment-words.ts'
import { getT } from '#app/i18n/i18n.ts'
import type { Lang } from '#app/i18n/lang.ts'
import { useLang, useT } from '#app/i18n/react.tsx'
import type { TFunction } from '#app/i18n/translate.ts'
import { AUDIT_FIELDS, auditQuery, readAuditQuery } from '#app/audit/audit-query.server.ts'
import { staffFrame } from '#app/controllers/staff-frame.server.ts'
import { ButtonLink, SubmitButton } from '#app/ui/button.tsx'
import { DataTable } from '#app/ui/data-table.tsx'
import { ErrorSummary } from '#app/ui/error-summary.tsx'
import { pageTitle } from '#app/ui/page-title.ts'
import { StaffFrame } from '#app/ui/portal-frame.tsx'
import { Tag } from '#app/ui/status.tsx'
import { DateField, Select, TextField } from '#app/ui/text-fields.tsx'
import { titleMeta } from '#app/ui/title-meta.ts'

export const meta = titleMeta

/** The log of a controller (J-04: who has read which case), for its auditors. */
export function loader(args: LoaderFunctionArgs) {
  return withStaff(args, ['auditor'], async (ctx) => {
    const { tx, lang, actor } = ctx
    const t = getT(lang)
    const query = new URL(args.request.url).searchParams
    const { values, errors, filter, after } = await readAuditQuery(tx, query)
    const hasErrors = Object.keys(errors).length > 0
    const page = hasErrors
      ? { events: [] }
      : await listAuditEvents(tx, actor.controllerId, filter, after)
    await ctx.audit({ kind: 'audit-viewed' })
    return {
      title: pageTitle(t, t('dpo:audit.title'), { hasErrors }),
      frame: await staffFrame(ctx),
      values,
      errors: AUDIT_FIELDS.flatMap((id) => {
        const key = errors[id]
        return key === undefined ? [] : [{ id, message: t(key) }]
      }),
      isFirst: after === undefined,
      events: page.events.map((event) => eventRow(event, t, lang)),
      nextQuery: page.next === undefined ? undefined : auditQuery(values, page.next),
      firstQuery: auditQuery(values),
      staff: (await listStaffNames(tx)).map(({ id, name }) => ({ value: id, label: name })),
    }
  })
}

/** What events carry besides ids; values are codes and stay as they are. */
const DATA_NAMES = [
  'acr',
  'realm',
  'reason',
  'route',
  'status',
  'letter',
  'version',
  'part',
  'format',
  'lang',
] as const

/** An event in words. */
function eventRow(event: AuditRow, t: TFunction, lang: Lang) {
  const key = event.actorKey?.slice(0, 8) ?? ''
  const details = [
    ...Object.entries(event.data).map(([name, value]) => {
      const known = DATA_NAMES.find((one) => one === name)
      return `${known === undefined ? name : t(`dpo:audit.data.${known}`)}: ${value}`
    }),
    ...(event.objectId === null ? [] : [t('dpo:audit.object', { id: event.objectId.slice(0, 8) })]),
  ]
  return {
    id: event.id,
    at: momentWords(event.at, lang),
    kind: t(`dpo:audit.kind.${event.kind}`),
    isRefused: event.outcome === 'refused',
    actor: event.actorName ?? `${t(`dpo:audit.actor.${event.actorKind}`)} ${key}`.trim(),
    caseNumber: event.caseNumber,
    details,
  }
}

export default function AuditLog() {
  const { frame, errors, events } = useLoaderData<typeof loader>()
  const t = useT('dpo')
  return (
    <StaffFrame frame={frame}>
      <ErrorSummary errors={errors} />
      <h1>{t('dpo:audit.title')}</h1>
      <p>{t('dpo:audit.intro')}</p>
      <Search />
      {errors.length === 0 && (
        <DataTable
          caption={t('dpo:audit.caption')}
          columns={[
            {
              key: 'at',
              header: t('dpo:audit.time'),
              rowHeader: true,
              nowrap: true,
              cell: ({ at }) => at,
            },
            {
              key: 'kind',
              header: t('dpo:audit.event'),
              cell: ({ kind, isRefused }) =>
                isRefused ? (
                  <Tag tone="alert" shape="octagon">
                    {kind}
                  </Tag>
                ) : (
                  kind
                ),
            },
            { key: 'actor', header: t('dpo:audit.who'), cell: ({ actor }) => actor },
            {
              key: 'case',
              header: t('dpo:audit.case'),
              nowrap: true,
              cell: ({ caseNumber }) => caseNumber ?? t('dpo:audit.none'),
            },
            {
              key: 'details',
              header: t('dpo:audit.details'),
              cell: ({ details }) =>
                details.length === 0 ? t('dpo:audit.none') : details.join(', '),
            },
          ]}
          rows={events}
          rowKey={({ id }) => String(id)}
          empty={t('dpo:audit.empty')}
        />
      )}
      <Pages />
    </StaffFrame>
  )
}

function Search() {
  const { values, errors, staff } = useLoaderData<typeof loader>()
  const t = useT('dpo')
  const lang = useLang()
  const error = (id: string) => errors.find((one) => one.id === id)?.message
  const kinds = AUDIT_KINDS.map((kind) => ({ value: kind, label: t(`dpo:audit.kind.${kind}`) }))
  const all = { value: '', label: t('dpo:audit.all') }
  const actors = (['person', 'system'] as const).map((kind) => ({
    value: kind,
    label: t(`dpo:audit.actor.${kind}`),
  }))
  return (
    <form method="get" noValidate role="search" aria-label={t('dpo:audit.searchLabel')}>
      <div className="filter-fields">
        <TextField
          id="case"
          name="case"
          label={t('dpo:audit.case')}
          hint={t('dpo:audit.caseHint')}
          error={error('case')}
          defaultValue={values.case}
          width="medium"
          spellCheck={false}
        />
        <Select
          id="kind"
          name="kind"
          label={t('dpo:audit.event')}
          options={[all, ...kinds.sort((a, b) => a.label.localeCompare(b.label, lang))]}
          defaultValue={values.kind}
          alwaysChosen
        />
        <Select
          id="actor"
          name="actor"
          label={t('dpo:audit.who')}
          options={[all, ...actors, ...staff]}
          defaultValue={values.actor}
          alwaysChosen
        />
        <DateField
          id="from"
          name="from"
          label={t('dpo:audit.from')}
          error={error('from')}
          defaultValue={values.from}
        />
        <DateField
          id="to"
          name="to"
          label={t('dpo:audit.to')}
          error={error('to')}
          defaultValue={values.to}
        />
      </div>
      <div className="button-row">
        <SubmitButton>{t('common:button.search')}</SubmitButton>
        <ButtonLink look="text" href={`/${lang}/admin/audit`}>
          {t('common:button.clear')}
        </ButtonLink>
      </div>
    </form>
  )
}

function Pages() {
  const { isFirst, nextQuery, firstQuery } = useLoaderData<typeof loader>()
  const t = useT('dpo')
  if (isFirst && nextQuery === undefined) return null
  return (
    <nav className="pagination" aria-label={t('common:list.pages')}>
      {!isFirst && <a href={firstQuery}>{t('dpo:list.first')}</a>}
      {nextQuery !== undefined && <a href={nextQuery}>{t('dpo:audit.older')}</a>}
    </nav>
  )
}
