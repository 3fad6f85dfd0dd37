import { randomUUID } from 'node:crypto'
import { DEMO_CITIZENS, DEMO_STAFF } from '#app/demo/people.ts'
import type { DemoCitizen, DemoEmployee } from '#app/demo/people.ts'
import type { Realm } from '#app/identity/identity.ts'

/** Citizens are "identified" at the trust network's test level: nobody really was. */
export const CITIZEN_ACR = 'http://ftn.ficora.fi/2017/loatest2'
export const EIDAS_ACR = 'http://eidas.europa.eu/LoA/substantial'
export const STAFF_ACR = 'urn:rekisteriportti:demo:mfa'

const EIDAS_PERSON = 'http://eidas.europa.eu/attributes/naturalperson/PersonIdentifier'

/** Every claim the demo provider can put into an ID token. */
export const ID_TOKEN_CLAIMS = [
  ...['sub', 'acr', 'amr', 'auth_time'],
  'urn:oid:1.2.246.21',
  'urn:oid:2.5.4.4',
  'urn:oid:1.2.246.575.1.14',
  'urn:oid:1.3.6.1.5.5.7.9.1',
  'TurvakieltoTieto',
  EIDAS_PERSON,
  ...['name', 'email', 'roles'],
]

/**
 * One login of one person. The account id is also the token's `sub`: an employee's stays, a
 * citizen's ends at random, because brokers never show the same `sub` twice.
 */
export type DemoLogin = { accountId: string; acr: string; amr: string[] }

/** The login of the demo person `key`, or undefined where that person cannot log in there. */
export function pickPerson(realm: Realm, key: string): DemoLogin | undefined {
  if (realm === 'staff') {
    const employee = DEMO_STAFF.find((one) => one.key === key)
    return employee && { accountId: key, acr: STAFF_ACR, amr: ['mfa', 'pwd'] }
  }
  const citizen = DEMO_CITIZENS.find((one) => one.key === key)
  if (!citizen || citizen.login === 'none') return undefined
  return {
    accountId: `${key}:${randomUUID()}`,
    acr: citizen.login === 'eidas' ? EIDAS_ACR : CITIZEN_ACR,
    amr: ['demo'],
  }
}

/** The claims of an account that `pickPerson` made. */
export function accountClaims(
  accountId: string,
): { sub: string; [claim: string]: unknown } | undefined {
  const employee = DEMO_STAFF.find(({ key }) => key === accountId)
  if (employee) return { sub: accountId, ...staffClaims(employee) }
  const citizen = DEMO_CITIZENS.find(({ key }) => accountId.startsWith(`${key}:`))
  return citizen && { sub: accountId, ...citizenClaims(citizen) }
}

function staffClaims(employee: DemoEmployee) {
  return {
    name: employee.name,
    email: employee.email,
    roles: [employee.role],
  }
}

function citizenClaims(citizen: DemoCitizen) {
  return {
    ...(citizen.hetu === null
      ? { [EIDAS_PERSON]: `EE/FI/${citizen.key}` }
      : { 'urn:oid:1.2.246.21': citizen.hetu }),
    'urn:oid:2.5.4.4': citizen.surname,
    'urn:oid:1.2.246.575.1.14': citizen.givenNames,
    'urn:oid:1.3.6.1.5.5.7.9.1': citizen.birthDate,
    TurvakieltoTieto: citizen.nonDisclosure ? '1' : '0',
  }
}
