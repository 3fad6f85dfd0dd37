import { FinnishSSN } from 'finnish-ssn'
import { Temporal } from 'temporal-polyfill'
import { z } from 'zod'
import { isEidasLevel } from '#app/identity/assurance.ts'
import type { CitizenIdentity, LoginRefusal, StaffIdentity } from '#app/identity/identity.ts'
import { birthDateOf, isTestPerson } from '#app/people/identity-code.ts'

/** What the token's envelope has already proved when its person claims are read. */
export interface Authentication {
  readonly issuer: string
  readonly acr: string
  readonly authTime: Temporal.Instant
}

export type Claims = Readonly<Record<string, unknown>>
export type PersonResult<T> = { ok: true; identity: T } | { ok: false; reason: LoginRefusal }

/** Names of person claims: the trust network's attribute ids first, then brokers' plain names. */
const HETU = ['urn:oid:1.2.246.21', 'personal_identity_code']
const FAMILY_NAME = ['urn:oid:2.5.4.4', 'family_name']
const GIVEN_NAMES = ['urn:oid:1.2.246.575.1.14', 'urn:oid:2.5.4.42', 'given_name']
const BIRTH_DATE = ['urn:oid:1.3.6.1.5.5.7.9.1', 'birthdate']
const EIDAS_PERSON = ['http://eidas.europa.eu/attributes/naturalperson/PersonIdentifier']
const NON_DISCLOSURE = ['TurvakieltoTieto']

/** Longer than any real name; what is longer is an attack or a fault and is not cut. */
const NAME_MAX = 200

const name = z
  .string()
  .max(NAME_MAX)
  .regex(/^\P{C}*$/u)
  .transform((text) => text.normalize('NFC').trim())
  .pipe(z.string().min(1))

const subject = z.string().min(1).max(255)

const isoDate = z.iso.date().transform((text) => Temporal.PlainDate.from(text))

const eidasPerson = z.object({
  subject,
  givenNames: name,
  familyName: name,
  birthDate: isoDate,
})

const hetuPerson = z.object({ sub: subject, givenNames: name, familyName: name })

const staffPerson = z.object({
  sub: subject,
  oid: subject.optional(),
  name,
  email: z.email().max(254).optional(),
})

const authenticationMethods = z.array(z.string().max(100)).max(50)
const roleNames = z.array(z.string().min(1).max(120)).min(1).max(100)

/**
 * The citizen whom verified claims tell of. Identified by the personal identity code, never by
 * `sub`, which brokers change at each login. Without a code only a person identified through eIDAS
 * is accepted, as a kind of identity of its own.
 */
export function citizenFromClaims(
  claims: Claims,
  authentication: Authentication,
  mode: 'demo' | 'production',
): PersonResult<CitizenIdentity> {
  const hetu = claim(claims, HETU)
  if (hetu === undefined) return eidasCitizen(claims, authentication)
  if (typeof hetu !== 'string' || !FinnishSSN.validate(hetu)) return refused('hetu-invalid')
  if (mode === 'production' && isTestPerson(hetu)) return refused('hetu-test-person')
  const person = hetuPerson.safeParse({
    sub: claim(claims, ['sub']),
    givenNames: claim(claims, GIVEN_NAMES),
    familyName: claim(claims, FAMILY_NAME),
  })
  if (!person.success) return refused('claims-invalid')
  return {
    ok: true,
    identity: {
      kind: 'hetu',
      hetu,
      givenNames: person.data.givenNames,
      familyName: person.data.familyName,
      birthDate: birthDateOf(hetu),
      nonDisclosure: ['1', 1, true].includes(claim(claims, NON_DISCLOSURE) as string | number),
      acr: authentication.acr,
      authTime: authentication.authTime,
    },
  }
}

function eidasCitizen(
  claims: Claims,
  authentication: Authentication,
): PersonResult<CitizenIdentity> {
  if (!isEidasLevel(authentication.acr)) return refused('hetu-missing')
  const person = eidasPerson.safeParse({
    subject: claim(claims, EIDAS_PERSON) ?? claim(claims, ['sub']),
    givenNames: claim(claims, GIVEN_NAMES),
    familyName: claim(claims, FAMILY_NAME),
    birthDate: claim(claims, BIRTH_DATE),
  })
  if (!person.success) return refused('claims-invalid')
  return { ok: true, identity: { kind: 'eidas', ...person.data, ...authentication } }
}

/**
 * The employee whom verified claims tell of. More than one factor must have been used, and the
 * directory must have given at least one role; what the roles mean is decided elsewhere.
 */
export function staffFromClaims(
  claims: Claims,
  authentication: Authentication,
): PersonResult<StaffIdentity> {
  const amr = authenticationMethods.safeParse(claim(claims, ['amr']))
  if (!amr.success || !amr.data.includes('mfa')) return refused('mfa-missing')
  const roles = claim(claims, ['roles'])
  if (roles === undefined || (Array.isArray(roles) && roles.length === 0))
    return refused('roles-missing')
  const names = roleNames.safeParse(roles)
  const person = staffPerson.safeParse({
    sub: claim(claims, ['sub']),
    oid: claim(claims, ['oid']),
    name: claim(claims, ['name']),
    email: claim(claims, ['email']),
  })
  if (!names.success || !person.success) return refused('claims-invalid')
  return {
    ok: true,
    identity: {
      kind: 'staff',
      ...authentication,
      subject: person.data.oid ?? person.data.sub,
      roles: names.data,
      name: person.data.name,
      email: person.data.email ?? null,
      amr: amr.data,
    },
  }
}

/** The first of the given claims that the token itself carries; inherited names do not count. */
function claim(claims: Claims, names: readonly string[]): unknown {
  const present = names.find((key) => Object.hasOwn(claims, key))
  return present === undefined ? undefined : claims[present]
}

function refused(reason: LoginRefusal): { ok: false; reason: LoginRefusal } {
  return { ok: false, reason }
}
