import { redirect, type LoaderFunctionArgs } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { getController } from '#app/controllers/controllers.server.ts'
import { hasRole, type StaffActor } from '#app/identity/actor.ts'
import { withStaff } from '#app/identity/with-actor.server.ts'
import { formatDateTime } from '#app/i18n/format.ts'
import { getT } from '#app/i18n/i18n.ts'
import { contentLang } from '#app/i18n/lang.ts'
import { useLang, useT } from '#app/i18n/react.tsx'
import { listRoles } from '#app/people/staff-roles.server.ts'
import { CASE_ROLES, STAFF_ROLES, type StaffRole } from '#app/people/roles.ts'
import { helsinkiDateTime } from '#app/platform/helsinki.ts'
import { staffFrame } from '#app/controllers/staff-frame.server.ts'
import { DefinitionList } from '#app/ui/definition-list.tsx'
import { pageTitle } from '#app/ui/page-title.ts'
import { StaffFrame } from '#app/ui/portal-frame.tsx'
import { titleMeta } from '#app/ui/title-meta.ts'

export const meta = titleMeta

/**
 * Who I am to this service and what I can do here. Straight from the login (`?start=1`) those whose
 * roles have one place of work are led to it.
 */
export function loader(args: LoaderFunctionArgs) {
  return withStaff(args, STAFF_ROLES, async (ctx) => {
    const { actor, tx, lang } = ctx
    const place = placeOfWork(actor)
    if (new URL(args.request.url).searchParams.has('start') && place !== undefined) {
      return redirect(`/${lang}/${place}`)
    }
    const content = contentLang(lang)
    const { name, kind } = await getController(tx, actor.controllerId)
    const roles = (await listRoles(tx, actor)).map(({ role, units }) => ({
      role,
      units: units.map((unit) => unit[content]),
    }))
    return {
      title: pageTitle(getT(lang), getT(lang)('dpo:admin.title')),
      frame: await staffFrame(ctx),
      name: actor.name,
      jobTitle: actor.title[content],
      controller: name[content],
      kind,
      since: formatDateTime(helsinkiDateTime(actor.authenticatedAt), lang),
      roles,
    }
  })
}

function placeOfWork(actor: StaffActor): 'desk' | 'dpo' | 'editor' | undefined {
  if (actor.roles.every((role) => role === 'dpo')) return 'dpo'
  if (actor.roles.every((role) => role === 'notice-editor')) return 'editor'
  const others = actor.roles.some((role) => !(CASE_ROLES as readonly StaffRole[]).includes(role))
  return hasRole(actor, ...CASE_ROLES) && !others ? 'desk' : undefined
}

/** Where each role's work is. */
const PAGES = [
  { id: 'desk', roles: CASE_ROLES, path: 'desk' },
  { id: 'intake', roles: CASE_ROLES, path: 'desk/intake' },
  { id: 'tasks', roles: CASE_ROLES, path: 'desk/tasks' },
  { id: 'mandates', roles: CASE_ROLES, path: 'desk/mandates' },
  { id: 'bans', roles: CASE_ROLES, path: 'desk/bans' },
  { id: 'editor', roles: ['notice-editor'], path: 'editor' },
  { id: 'board', roles: ['dpo'], path: 'dpo' },
  { id: 'noticeStates', roles: ['dpo'], path: 'dpo/notices' },
  { id: 'record', roles: ['dpo'], path: 'dpo/record' },
  { id: 'audit', roles: ['auditor'], path: 'admin/audit' },
  { id: 'routing', roles: ['administrator'], path: 'admin/routes' },
  { id: 'feedback', roles: ['administrator'], path: 'admin/feedback' },
  { id: 'breaks', roles: ['administrator'], path: 'admin/breaks' },
  { id: 'notices', roles: STAFF_ROLES, path: 'notices' },
] as const satisfies readonly { id: string; roles: readonly StaffRole[]; path: string }[]

export default function StaffHome() {
  const data = useLoaderData<typeof loader>()
  const t = useT('dpo')
  const lang = useLang()
  const held = data.roles.map(({ role }) => role)
  const pages = PAGES.filter(({ roles }) => roles.some((role) => held.includes(role)))
  return (
    <StaffFrame frame={data.frame}>
      <h1>{t('dpo:admin.title')}</h1>
      <DefinitionList
        rows={[
          { term: t('dpo:admin.name'), value: data.name },
          { term: t('dpo:admin.jobTitle'), value: data.jobTitle },
          { term: t('dpo:admin.controller'), value: data.controller },
          {
            term: t('dpo:admin.roles'),
            value: (
              <div className="lines">
                {data.roles.map(({ role, units }) => (
                  <span key={role}>
                    {t(`dpo:admin.role.${role}`)}
                    {units.length > 0 && `: ${units.join(', ')}`}
                  </span>
                ))}
              </div>
            ),
          },
          { term: t('dpo:admin.since'), value: data.since },
        ]}
      />
      <h2>{t('dpo:admin.canTitle')}</h2>
      <ul>
        {pages.map(({ id, path }) => (
          <li key={id}>
            <a href={`/${lang}/${path}`}>{t(`dpo:admin.page.${id}.name`)}</a>
            {': '}
            {t(`dpo:admin.page.${id}.text`)}
          </li>
        ))}
      </ul>
      <p>{t('dpo:admin.rights')}</p>
    </StaffFrame>
  )
}
