import type { Temporal } from 'temporal-polyfill'
import type { ContentLang, Localized } from '#app/i18n/lang.ts'
import type { StaffRole } from '#app/people/roles.ts'

interface ActorBase {
  readonly sessionId: string
  readonly name: string
  readonly language: ContentLang
  readonly acr: string
  readonly authenticatedAt: Temporal.Instant
}

/** A strongly identified person. */
export interface CitizenActor extends ActorBase {
  readonly realm: 'citizen'
  readonly personId: string
  /** Random key that stands for the person in the audit log. */
  readonly personKey: string
}

/** A staff member of one controller, with the roles that hold at this very request. */
export interface StaffActor extends ActorBase {
  readonly realm: 'staff'
  readonly staffId: string
  readonly controllerId: string
  readonly title: Localized
  readonly roles: readonly StaffRole[]
  readonly unitIds: readonly string[]
  /** `role/unit id`: which role holds in which unit. */
  readonly unitRoles: readonly string[]
}

export type Actor = CitizenActor | StaffActor

/** Whether a role that handles cases holds in this very unit. */
export function hasUnitRole(actor: StaffActor, role: StaffRole, unitId: string): boolean {
  return actor.unitRoles.includes(`${role}/${unitId}`)
}

export function hasRole(actor: StaffActor, ...roles: readonly StaffRole[]): boolean {
  return roles.some((role) => actor.roles.includes(role))
}
