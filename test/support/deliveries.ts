import { randomUUID } from 'node:crypto'
import type { LetterId } from '#app/letters/letter.ts'
import { hetuPlace } from '#app/people/identify.server.ts'
import { blindIndex, seal } from '#app/platform/crypto.server.ts'
import { insertDelivery } from '#app/requests/delivery-record.server.ts'
import { getDeliveryTarget } from '#app/requests/delivery-target.server.ts'
import type { DeliveryStatus, DeliveryWay } from '#app/requests/delivery.ts'
import { helsinkiDate } from '#app/platform/helsinki.ts'
import type { GuestCase } from '#test/support/cases.ts'
import type { TestPerson, World } from '#test/support/world.ts'

/** What a letter says in these tests. */
export const LETTER_BYTES = Buffer.from('%PDF-1.7 of a letter')

/** An issued letter of the case's first item (L-01: of the whole case). */
export async function insertLetter(
  world: World,
  found: GuestCase,
  fields: { letter?: LetterId; itemId?: string; issuedAt?: string } = {},
): Promise<string> {
  const { letter = 'L-05', itemId = found.itemId } = fields
  const id = randomUUID()
  await world.workerDb.withContext({ kind: 'system' }, (tx) =>
    tx('letters').insert({
      id,
      request_id: found.id,
      item_id: letter === 'L-01' ? null : itemId,
      letter,
      lang: 'fi',
      template_version: '1',
      bytes: LETTER_BYTES,
      sha256: 'x',
      issued_at: fields.issuedAt ?? world.portal.clock.now().toString(),
    }),
  )
  return id
}

export interface TestDelivery {
  readonly id: string
  readonly letterId: string
}

/** A letter that has begun to go one way, whether or not the rules would have chosen it. */
export async function insertDeliveryOf(
  world: World,
  found: GuestCase,
  fields: {
    way: DeliveryWay
    letter?: LetterId
    itemId?: string
    issuedAt?: string
    envelope?: { address: string; source: 'known' | 'given' | 'recipient' }
  },
): Promise<TestDelivery> {
  const { way, letter = 'L-05', itemId = found.itemId } = fields
  const letterId = await insertLetter(world, found, fields)
  const now = world.portal.clock.now()
  return world.workerDb.withContext({ kind: 'system' }, async (tx) => {
    const place = { requestId: found.id, itemId, letter }
    const moment = { today: helsinkiDate(now), suomifiInUse: true }
    const { envelope } = await getDeliveryTarget(tx, place, moment)
    const id = await insertDelivery(
      { tx, now, staffId: null },
      { requestId: found.id, letterId, way, envelope: fields.envelope ?? envelope },
    )
    return { id, letterId }
  })
}

export interface DeliveryRow {
  readonly id: string
  readonly way: DeliveryWay
  readonly status: DeliveryStatus
  readonly address: string
  readonly address_source: string
  readonly external_id: string | null
  readonly sent_on: string | null
  readonly replaced_at: string | null
}

/** The deliveries of a letter, oldest first. */
export function deliveriesOf(world: World, letterId: string): Promise<DeliveryRow[]> {
  return world.workerDb.withContext({ kind: 'system' }, async (tx) => {
    const rows: unknown = await tx('deliveries')
      .where({ letter_id: letterId })
      .orderBy('created_at')
      .orderByRaw('replaced_at nulls last')
    return rows as DeliveryRow[]
  })
}

/** `status` or `status detail` of each event, oldest first. */
export function courseOf(world: World, deliveryId: string): Promise<string[]> {
  return world.workerDb.withContext({ kind: 'system' }, async (tx) => {
    const { rows } = await tx.raw<{ rows: { step: string }[] }>(
      `select trim(status || ' ' || detail) as step from delivery_events
        where delivery_id = ? order by id`,
      [deliveryId],
    )
    return rows.map(({ step }) => step)
  })
}

/** Lets a person have a personal identity code, sealed as the portal seals it. */
export async function giveHetu(world: World, person: TestPerson, hetu: string): Promise<void> {
  const index = blindIndex(world.portal.keyring, hetu)
  const { bytes, keyId } = seal(world.portal.keyring, hetu, hetuPlace(index))
  await world.workerDb.withContext({ kind: 'system' }, (tx) =>
    tx('person_identifiers').insert({
      person_id: person.id,
      hetu_sealed: bytes,
      hetu_index: index,
      key_id: keyId,
      recorded_at: world.portal.clock.now().toString(),
    }),
  )
}

/** Kinds of the audit events of a case, oldest first. */
export function auditOf(world: World, requestId: string): Promise<string[]> {
  return world.workerDb.withContext({ kind: 'system' }, async (tx) => {
    const { rows } = await tx.raw<{ rows: { kind: string }[] }>(
      'select kind from audit_events where request_id = ? order by id',
      [requestId],
    )
    return rows.map(({ kind }) => kind)
  })
}

/** Keys of the waiting jobs of a kind. */
export async function jobsOf(world: World, task: string): Promise<string[]> {
  const { default: pg } = await import('pg')
  const client = new pg.Client({ connectionString: world.adminUrl })
  await client.connect()
  try {
    const { rows } = await client.query<{ key: string }>(
      'select key from graphile_worker.jobs where task_identifier = $1',
      [task],
    )
    return rows.map(({ key }) => key)
  } finally {
    await client.end()
  }
}

/** Everything that the database holds in clear, as text: for what must stand nowhere in it. */
export async function everythingIn(world: World): Promise<string> {
  const { default: pg } = await import('pg')
  const client = new pg.Client({ connectionString: world.adminUrl })
  await client.connect()
  try {
    const { rows: tables } = await client.query<{ name: string }>(
      `select quote_ident(schemaname) || '.' || quote_ident(tablename) as name from pg_tables
        where schemaname in ('public', 'graphile_worker')`,
    )
    const texts: string[] = []
    for (const { name } of tables) {
      const { rows } = await client.query<{ text: string | null }>(
        `select string_agg(t::text, ' ') as text from ${name} t`,
      )
      texts.push(rows[0]?.text ?? '')
    }
    return texts.join('\n')
  } finally {
    await client.end()
  }
}
