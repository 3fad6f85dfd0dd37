import { useLocation } from '@remix-run/react'
import type { ReactNode } from 'react'
import type { Lang } from '#app/i18n/lang.ts'
import { useLang, useT } from '#app/i18n/react.tsx'
import type { StaffRole } from '#app/people/roles.ts'
import { PageFrame, type FrameController, type FrameLink } from './page-frame.tsx'

/** The page's path with its query: language links keep both. */
function usePath(): string {
  const { pathname, search } = useLocation()
  return pathname + search
}

function useFooter(): FrameLink[] {
  const t = useT()
  const lang = useLang()
  return [
    { href: `/${lang}`, label: t('common:frame.frontPage') },
    { href: `/${lang}/notices`, label: t('common:nav.notices') },
    { href: `/${lang}/rights`, label: t('common:duties.rights') },
    { href: `/${lang}/ombudsman`, label: t('common:duties.ombudsman') },
    { href: `/${lang}/privacy`, label: t('common:frame.ownNotice') },
    { href: `/${lang}/accessibility`, label: t('common:frame.accessibility') },
    { href: `/${lang}/staff/login`, label: t('common:nav.staff') },
  ]
}

interface PublicFrameProps {
  readonly controller?: FrameController | undefined
  readonly children: ReactNode
}

/** Around pages that anyone may read: no user, no script. */
export function PublicFrame({ controller, children }: PublicFrameProps) {
  const t = useT()
  const lang = useLang()
  const { pathname } = useLocation()
  const nav = [
    { href: `/${lang}/notices`, label: t('common:nav.notices') },
    { href: `/${lang}/citizen`, label: t('common:nav.requests') },
  ].map((link) => ({ ...link, current: pathname === link.href }))
  return (
    <PageFrame
      path={usePath()}
      controller={controller}
      nav={nav}
      footer={useFooter()}
      loginHref={`/${lang}/login`}
    >
      {children}
    </PageFrame>
  )
}

interface CitizenFrameProps {
  /** Name of the person who is logged in. */
  readonly user: string
  /** For whom they act, when not for themselves. */
  readonly actingFor?: string | undefined
  readonly controller?: FrameController | undefined
  readonly children: ReactNode
}

/** Around a person's own pages. */
export function CitizenFrame({ user, actingFor, controller, children }: CitizenFrameProps) {
  const t = useT('citizen')
  const lang = useLang()
  const { pathname } = useLocation()
  const nav = [
    { href: `/${lang}/citizen`, label: t('common:nav.requests') },
    { href: `/${lang}/citizen/requests/new`, label: t('common:nav.newRequest') },
    { href: `/${lang}/citizen/consents`, label: t('citizen:consents.nav') },
    { href: `/${lang}/notices`, label: t('common:nav.notices') },
  ].map((link) => ({ ...link, current: pathname === link.href }))
  return (
    <PageFrame
      path={usePath()}
      controller={controller}
      nav={nav}
      footer={useFooter()}
      user={{
        name: user,
        logoutAction: `/${lang}/logout`,
        ...(actingFor === undefined ? {} : { actingFor: { name: actingFor } }),
      }}
    >
      {children}
    </PageFrame>
  )
}

/** What every staff page needs to draw its frame. */
export interface StaffFrameData {
  readonly user: string
  readonly controllerName: string
  readonly roles: readonly StaffRole[]
}

const STAFF_LANGS: readonly Lang[] = ['fi', 'sv']

/** Around staff pages, which exist in Finnish and Swedish: full width, navigation by role. */
export function StaffFrame({
  frame,
  children,
}: {
  readonly frame: StaffFrameData
  readonly children: ReactNode
}) {
  const t = useT('desk', 'dpo')
  const lang = useLang()
  const { pathname } = useLocation()
  const has = (...roles: StaffRole[]): boolean => roles.some((role) => frame.roles.includes(role))
  const nav = [
    ...(has('clerk', 'decider', 'unit-head')
      ? [
          { href: `/${lang}/desk`, label: t('common:nav.desk') },
          { href: `/${lang}/desk/intake`, label: t('desk:intake.nav') },
          { href: `/${lang}/desk/tasks`, label: t('desk:tasks.nav') },
          { href: `/${lang}/desk/print-queue`, label: t('common:nav.printQueue') },
        ]
      : []),
    ...(has('notice-editor')
      ? [{ href: `/${lang}/editor`, label: t('common:nav.noticeEditor') }]
      : []),
    ...(has('dpo')
      ? [
          { href: `/${lang}/dpo`, label: t('common:nav.board') },
          { href: `/${lang}/dpo/notices`, label: t('dpo:noticeStates.nav') },
          { href: `/${lang}/dpo/record`, label: t('dpo:record.nav') },
        ]
      : []),
    ...(has('auditor') ? [{ href: `/${lang}/admin/audit`, label: t('common:nav.audit') }] : []),
    ...(has('administrator')
      ? [
          { href: `/${lang}/admin/routes`, label: t('desk:routing.nav') },
          { href: `/${lang}/admin/feedback`, label: t('desk:feedback.nav') },
          { href: `/${lang}/admin/breaks`, label: t('desk:breaks.nav') },
        ]
      : []),
    { href: `/${lang}/admin`, label: t('common:nav.staffHome') },
  ].map((link) => ({ ...link, current: pathname === link.href }))
  return (
    <PageFrame
      path={usePath()}
      langs={STAFF_LANGS}
      controller={{ name: frame.controllerName }}
      nav={nav}
      footer={useFooter()}
      user={{ name: frame.user, logoutAction: `/${lang}/staff/logout` }}
      staff
    >
      {children}
    </PageFrame>
  )
}
