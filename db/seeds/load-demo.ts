import type { Temporal } from 'temporal-polyfill'
import { DEMO_CITIZENS, DEMO_STAFF, type DemoCitizen } from '#app/demo/people.ts'
import { CASE_ROLES } from '#app/people/roles.ts'
import { hetuPlace } from '#app/people/identify.server.ts'
import { blindIndex, seal, type Keyring } from '#app/platform/crypto.server.ts'
import type { Tx } from '#app/platform/db.server.ts'
import { CONSENT_TEXTS } from '#db/seeds/consent-texts.ts'
import { CONTROLLERS } from '#db/seeds/controllers.ts'
import { DEMO_REGISTERS } from '#db/seeds/registers.ts'

/**
 * Loads the demo world into an empty database, in the caller's `system` transaction. On a database
 * that has it already, only the demo staff's identity provider is brought up to date (its port may
 * have changed).
 * @returns whether anything was loaded
 */
export async function loadDemo(
  tx: Tx,
  options: { keyring: Keyring; staffIssuer: string; now: Temporal.Instant },
): Promise<boolean> {
  const { keyring, staffIssuer, now } = options
  const { rows } = await tx.raw<{ rows: unknown[] }>('select 1 from controllers limit 1')
  if (rows.length > 0) {
    await tx.raw('update staff set issuer = ? where subject = any(?)', [
      staffIssuer,
      DEMO_STAFF.map(({ key }) => key),
    ])
    return false
  }
  const units = await loadControllers(tx)
  await loadRegisters(tx, units, now)
  await loadCitizens(tx, keyring, now)
  await loadStaff(tx, units, staffIssuer)
  return true
}

interface UnitRow {
  id: string
  controllerId: string
}

async function insert(tx: Tx, table: string, row: Record<string, unknown>): Promise<string> {
  const [inserted] = await tx<{ id: string }>(table).insert(row).returning<{ id: string }[]>('id')
  if (inserted === undefined) throw new Error(`No row came back from ${table}`)
  return inserted.id
}

const must = <K, V>(map: ReadonlyMap<K, V>, key: K): V => {
  const value = map.get(key)
  if (value === undefined) throw new Error(`Demo data name an unknown ${String(key)}`)
  return value
}

async function loadControllers(tx: Tx): Promise<Map<string, UnitRow>> {
  const units = new Map<string, UnitRow>()
  for (const { units: unitSeeds, casePrefix, ...controller } of CONTROLLERS) {
    const controllerId = await insert(tx, 'controllers', { ...controller, case_prefix: casePrefix })
    units.set(controller.key, { id: '', controllerId })
    for (const unit of unitSeeds) {
      const id = await insert(tx, 'units', { ...unit, controller_id: controllerId })
      units.set(unit.key, { id, controllerId })
    }
  }
  return units
}

async function loadRegisters(
  tx: Tx,
  units: ReadonlyMap<string, UnitRow>,
  now: Temporal.Instant,
): Promise<void> {
  for (const register of DEMO_REGISTERS) {
    const unit = must(units, register.unitKey)
    const registerId = await insert(tx, 'registers', {
      controller_id: unit.controllerId,
      unit_id: unit.id,
      key: register.slug,
      name: register.name,
      search_words: register.serviceWords,
    })
    for (const transfer of register.transfers) {
      await tx('register_transfers').insert({
        register_id: registerId,
        purpose_ids: transfer.purposeIds === 'all' ? null : transfer.purposeIds,
        to_controller_id: must(units, transfer.to).controllerId,
        since: transfer.since,
        ground: transfer.ground,
      })
    }
    const dated = register.notice.dates.drafted ?? null
    const versionId = await insert(tx, 'notice_versions', {
      register_id: registerId,
      version: 1,
      kind: register.notice.kind,
      status: 'published',
      content: JSON.stringify(register.notice),
      dated,
      effective_from: dated ?? EFFECTIVE_WHEN_UNDATED,
      published_at: now.toString(),
    })
    for (const { register: slug, purposeId, ...text } of CONSENT_TEXTS) {
      if (slug !== register.slug) continue
      await tx('consent_texts').insert({ ...text, register_id: registerId, purpose_id: purposeId })
    }
    for (const lang of ['fi', 'sv']) {
      await tx('notice_languages').insert({
        notice_version_id: versionId,
        lang,
        revised_at: now.toString(),
      })
    }
  }
}

/** A document that bears no date counts as in force from the day the GDPR applies. */
const EFFECTIVE_WHEN_UNDATED = '2018-05-25'

async function loadCitizens(tx: Tx, keyring: Keyring, now: Temporal.Instant): Promise<void> {
  const ids = new Map<string, string>()
  for (const citizen of DEMO_CITIZENS) {
    ids.set(citizen.key, await loadCitizen(tx, citizen, keyring, now))
  }
  for (const guardian of DEMO_CITIZENS) {
    for (const child of guardian.children) {
      const born = DEMO_CITIZENS.find(({ key }) => key === child)?.birthDate
      await tx('guardianships').insert({
        guardian_id: must(ids, guardian.key),
        child_id: must(ids, child),
        since: born,
      })
    }
  }
}

async function loadCitizen(
  tx: Tx,
  citizen: DemoCitizen,
  keyring: Keyring,
  now: Temporal.Instant,
): Promise<string> {
  const personId = await insert(tx, 'persons', {
    given_names: citizen.givenNames,
    calling_name: citizen.callingName,
    family_name: citizen.surname,
    birth_date: citizen.birthDate,
    language: citizen.language,
    email: citizen.email,
    phone: citizen.phone,
    address: citizen.address,
    non_disclosure: citizen.nonDisclosure,
    created_at: now.toString(),
  })
  if (citizen.hetu !== null) {
    const index = blindIndex(keyring, citizen.hetu)
    const sealed = seal(keyring, citizen.hetu, hetuPlace(index))
    await tx('person_identifiers').insert({
      person_id: personId,
      hetu_sealed: sealed.bytes,
      hetu_index: index,
      key_id: sealed.keyId,
      recorded_at: now.toString(),
    })
  }
  return personId
}

async function loadStaff(
  tx: Tx,
  units: ReadonlyMap<string, UnitRow>,
  issuer: string,
): Promise<void> {
  for (const member of DEMO_STAFF) {
    const staffId = await insert(tx, 'staff', {
      controller_id: must(units, member.controller).controllerId,
      issuer,
      subject: member.key,
      name: member.name,
      title: member.title,
      email: member.email,
      language: member.language,
    })
    const isScoped = (CASE_ROLES as readonly string[]).includes(member.role)
    const scopes = isScoped ? member.units.map((key) => must(units, key).id) : [null]
    for (const unitId of scopes) {
      await tx('staff_roles').insert({ staff_id: staffId, role: member.role, unit_id: unitId })
    }
  }
}
