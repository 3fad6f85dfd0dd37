/** Staff roles; each is scoped to a controller, the first three also to units. */
export const STAFF_ROLES = [
  'clerk',
  'decider',
  'unit-head',
  'dpo',
  'notice-editor',
  'administrator',
  'auditor',
] as const
export type StaffRole = (typeof STAFF_ROLES)[number]

/** Roles that handle the cases of their units. */
export const CASE_ROLES = ['clerk', 'decider', 'unit-head'] as const satisfies readonly StaffRole[]

export function isStaffRole(value: string): value is StaffRole {
  return (STAFF_ROLES as readonly string[]).includes(value)
}
