import { Temporal } from 'temporal-polyfill'
import { DEMO_CITIZENS, DEMO_STAFF, type DemoCitizen } from '#app/demo/people.ts'
import { CONTENT_LANGS } from '#app/i18n/lang.ts'
import { lastUpdated } from '#app/notices/notice-page.ts'
import type { NoticeDocument } from '#app/notices/notice.ts'
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
  const ids = new Map<string, string>()
  for (const register of DEMO_REGISTERS) {
    const unit = must(units, register.unitKey)
    const registerId = await insert(tx, 'registers', {
      controller_id: unit.controllerId,
      unit_id: unit.id,
      key: register.slug,
      name: register.name,
      search_words: register.serviceWords,
    })
    ids.set(register.slug, registerId)
    for (const [index, notice] of register.versions.entries()) {
      await loadVersion(tx, { registerId, version: index + 1, notice }, now)
    }
    for (const { register: slug, purposeId, ...text } of CONSENT_TEXTS) {
      if (slug !== register.slug) continue
      await tx('consent_texts').insert({ ...text, register_id: registerId, purpose_id: purposeId })
    }
  }
  await loadTransfers(tx, units, ids)
}

/** A document that bears no date counts as in force from the day the GDPR applies. */
const EFFECTIVE_WHEN_UNDATED = '2018-05-25'
/** When the portal took over the documents as they were, and when their new versions came out. */
const PORTAL_OPENED = Temporal.Instant.from('2026-11-01T08:00:00+02:00')
const RENEWED = { on: '2026-11-02', at: Temporal.Instant.from('2026-11-02T08:00:00+02:00') }

async function loadVersion(
  tx: Tx,
  { registerId, version, notice }: { registerId: string; version: number; notice: NoticeDocument },
  now: Temporal.Instant,
): Promise<void> {
  const dated = lastUpdated(notice) ?? null
  const isNew = version > 1 || dated === RENEWED.on
  const planned = isNew ? RENEWED.at : PORTAL_OPENED
  const publishedAt = Temporal.Instant.compare(now, planned) < 0 ? now : planned
  const versionId = await insert(tx, 'notice_versions', {
    register_id: registerId,
    version,
    kind: notice.kind,
    status: 'published',
    content: JSON.stringify(notice),
    dated,
    effective_from: version === 1 ? (dated ?? EFFECTIVE_WHEN_UNDATED) : RENEWED.on,
    published_at: publishedAt.toString(),
  })
  for (const lang of CONTENT_LANGS) {
    await tx('notice_languages').insert({
      notice_version_id: versionId,
      lang,
      revised_at: publishedAt.toString(),
    })
  }
}

/** After all registers, because a transfer leads to another one. */
async function loadTransfers(
  tx: Tx,
  units: ReadonlyMap<string, UnitRow>,
  ids: ReadonlyMap<string, string>,
): Promise<void> {
  for (const { slug, transfers } of DEMO_REGISTERS) {
    for (const { purposeIds, covers, to, toRegister, since, ground } of transfers) {
      await tx('register_transfers').insert({
        register_id: must(ids, slug),
        purpose_ids: purposeIds === 'all' ? null : purposeIds,
        covers: covers ?? null,
        to_controller_id: must(units, to).controllerId,
        to_register_id: must(ids, toRegister),
        since,
        ground,
      })
    }
  }
}

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
