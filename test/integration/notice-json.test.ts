import { z } from 'zod'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { isPublicPage } from '#app/notices/public-paths.ts'
import type { NoticeResponse } from '#app/notices/notice-response.server.ts'
import { responseSchema } from '#app/notices/notice-response.server.ts'
import { loader as jsonLoader } from '#app/routes/public/notice-json.ts'
import { loader as jsonLdLoader } from '#app/routes/public/notice-jsonld.ts'
import { loader as versionLoader } from '#app/routes/public/notice-version-json.ts'
import { loader as schemaLoader } from '#app/routes/public/schema-json.ts'
import {
  createWorld,
  routeArgs,
  statusOf,
  TEST_NOW,
  TEST_ORIGIN,
  type TestController,
  type World,
} from '#test/support/world.ts'
import { helsinkiReception2026 } from '#db/seeds/notices/helsinki-reception-2026.ts'
import { kotkaImmigration2026 } from '#db/seeds/notices/kotka-immigration-2026.ts'
import { DEMO_REGISTERS } from '#db/seeds/registers.ts'
import { ALL_NOTICES } from '#test/support/notices.ts'

let world: World
let kotka: TestController
let helsinki: TestController
beforeAll(async () => {
  world = await createWorld()
  kotka = await world.insertController({ key: 'kotka' })
  helsinki = await world.insertController({ key: 'helsinki' })
  await world.workerDb.withContext({ kind: 'system' }, async (tx) => {
    const version = {
      register_id: kotka.registerId,
      kind: 'notice',
      content: JSON.stringify({ ...kotkaImmigration2026, logs: { fi: 'Uusi.', sv: 'Ny.' } }),
    }
    await tx('notice_versions').insert({
      ...version,
      version: 2,
      status: 'published',
      effective_from: '2026-11-01',
      published_at: TEST_NOW,
    })
    await tx('notice_versions').insert({ ...version, version: 3, status: 'draft' })
    await tx('register_transfers').insert({
      register_id: kotka.registerId,
      to_controller_id: helsinki.id,
      since: '2023-01-01',
      purpose_ids: ['social-care'],
      ground: { fi: 'Laki.', sv: 'Lag.' },
    })
  })
})
afterAll(() => world.close())

const args = (path: string, params: Record<string, string>) => routeArgs(world, { path, params })
const current = (register: string) => jsonLoader(args(`/notices/${register}.json`, { register }))
const version = (register: string, number: string) =>
  versionLoader(args(`/notices/${register}/versions/${number}.json`, { register, version: number }))
const schema = (name: string) =>
  Promise.resolve(schemaLoader(args(`/schemas/${name}.json`, { schema: name })))
const jsonLd = (register: string) => jsonLdLoader(args(`/notices/${register}.jsonld`, { register }))
const body = async <T>(answer: Promise<Response>): Promise<T> => (await (await answer).json()) as T

describe('a notice as JSON', () => {
  it('is the version in force in both languages, with where it belongs', async () => {
    const answer = await current(kotka.registerKey)
    expect(answer.headers.get('content-type')).toBe('application/json; charset=utf-8')
    expect(answer.headers.get('access-control-allow-origin')).toBe('*')
    const found = (await answer.json()) as NoticeResponse
    expect(found).toMatchObject({
      $schema: `${TEST_ORIGIN}/schemas/notice-response.json`,
      register: { key: kotka.registerKey, name: kotkaImmigration2026.registerName },
      controller: { name: { fi: 'Kotkan kaupunki', sv: 'Kotka stad' } },
      version: 2,
      state: 'in-force',
      effectiveFrom: '2026-11-01',
      inForceUntil: null,
      transfers: [{ since: '2023-01-01', purposeIds: ['social-care'] }],
      notice: { ...kotkaImmigration2026, logs: { fi: 'Uusi.', sv: 'Ny.' } },
      links: {
        self: `${TEST_ORIGIN}/notices/${kotka.registerKey}.json`,
        page: { sv: `${TEST_ORIGIN}/sv/notices/${kotka.registerKey}` },
        pdf: { sv: `${TEST_ORIGIN}/sv/notices/${kotka.registerKey}.pdf` },
        versions: [{ version: 2 }, { version: 1 }],
      },
    })
    expect(responseSchema.parse(found)).toEqual(found)
  })

  it('of an older version says that it is one, and has a file of its own', async () => {
    const found = await body<NoticeResponse>(version(kotka.registerKey, '1'))
    expect(found).toMatchObject({ version: 1, state: 'superseded', inForceUntil: '2026-10-31' })
    expect(found.links.pdf.sv).toBe(`${TEST_ORIGIN}/sv/notices/${kotka.registerKey}/versions/1.pdf`)
    expect(found.links.page.fi).toMatch(/\/versions\/1$/)
    expect(found.notice).toEqual(kotkaImmigration2026)
  })

  it('does not exist for drafts and for what is not there', async () => {
    for (const call of [
      () => version(kotka.registerKey, '3'),
      () => version(kotka.registerKey, '9'),
      () => current('ei-ole'),
      () => current('x\0'),
      () => jsonLd('ei-ole'),
      () => schema('muu'),
      () => schema('toString'),
    ]) {
      expect(await statusOf(call)).toBe(404)
    }
  })

  it('is kept in memory like pages', () => {
    for (const path of [
      '/notices/kotka.json',
      '/notices/kotka.jsonld',
      '/notices/kotka/versions/12.json',
      '/schemas/notice.json',
      '/schemas/notice-response.json',
      '/fi/notices/kotka/versions',
      '/sv/notices/kotka/versions/2',
      '/en/notices/kotka/versions/2/changes',
    ]) {
      expect(isPublicPage(path), path).toBe(true)
    }
    for (const path of [
      '/notices/kotka',
      '/fi/notices/kotka.json',
      '/notices/kotka/versions/0.json',
      '/notices/Kotka.json',
      '/schemas/other.json',
      '/fi/notices/kotka/versions/2/changes?from=1',
    ]) {
      expect(isPublicPage(path), path).toBe(false)
    }
  })
})

describe('the JSON Schemas', () => {
  interface Schema {
    readonly $id: string
    readonly $schema: string
    readonly oneOf?: readonly { readonly properties: Record<string, { title?: string }> }[]
    readonly properties?: Record<string, { title?: string; description?: string }>
    readonly $defs: { readonly localized: object }
  }

  it('tell where they are and what the fields mean', async () => {
    const answer = await schema('notice')
    expect(answer.headers.get('content-type')).toBe('application/schema+json; charset=utf-8')
    const found = (await answer.json()) as Schema
    expect(found.$schema).toBe('https://json-schema.org/draft/2020-12/schema')
    expect(found.$id).toBe(`${TEST_ORIGIN}/schemas/notice.json`)
    for (const { properties } of found.oneOf ?? []) {
      for (const [name, field] of Object.entries(properties)) {
        expect(field.title, name).toEqual(expect.stringMatching(/^[A-Z]/))
      }
    }
    expect(JSON.stringify(found)).not.toContain('readOnly')
  })

  it('hold every published notice, and nothing that is wrong', async () => {
    const read = z.fromJSONSchema(
      await body<Parameters<typeof z.fromJSONSchema>[0]>(schema('notice')),
    )
    for (const { key, notice } of ALL_NOTICES) {
      expect(read.safeParse(notice).error, key).toBeUndefined()
      expect(read.safeParse({ ...notice, registerName: { fi: 'Vain suomeksi' } }).success).toBe(
        false,
      )
      expect(read.safeParse({ ...notice, muuta: 1 }).success).toBe(false)
      expect(read.safeParse({ ...notice, kind: 'muu' }).success).toBe(false)
    }
    const wrapped = z.fromJSONSchema(
      await body<Parameters<typeof z.fromJSONSchema>[0]>(schema('notice-response')),
    )
    const found = await body<NoticeResponse>(current(kotka.registerKey))
    expect(wrapped.safeParse(found).error).toBeUndefined()
    expect(wrapped.safeParse({ ...found, version: 0 }).success).toBe(false)
  })
})

describe('a notice in the Data Privacy Vocabulary', () => {
  interface Node {
    readonly '@type': string
    readonly [key: string]: unknown
  }

  it('has each purpose with its legal bases as the vocabulary names them', async () => {
    const answer = await jsonLd(helsinki.registerKey)
    expect(answer.headers.get('content-type')).toBe('application/ld+json; charset=utf-8')
    const found = (await answer.json()) as Node & { '@context': Record<string, string> }
    expect(found['@type']).toBe('dpv:PrivacyNotice')
    const processes = found['dpv:hasProcess'] as Node[]
    expect(processes).toHaveLength(helsinkiReception2026.purposes.length)
    const bases = JSON.stringify(processes.map((one) => one['dpv:hasLegalBasis']))
    expect(bases).toMatch(/"eu-gdpr:A6-1-[a-f]"/)
    const prefixes = Object.keys(found['@context'])
    const terms = JSON.stringify(found).matchAll(/"([a-z-]+):[A-Za-z]/g)
    for (const [, prefix] of terms) expect([...prefixes, 'http', 'https']).toContain(prefix)
    expect(found['dpv:hasRight']).toContainEqual({ '@id': 'eu-gdpr:A15' })
  })

  it('of a publicity description tells no processing', async () => {
    const other = await world.insertController({ key: 'helsinki' })
    await world.workerDb.withContext({ kind: 'system' }, (tx) =>
      tx('notice_versions')
        .where({ id: other.noticeVersionId })
        .update({
          kind: 'publicity-description',
          content: JSON.stringify(
            DEMO_REGISTERS.find(({ key }) => key === 'helsinki-atj')?.versions[0],
          ),
        }),
    )
    const found = await body<Node>(jsonLd(other.registerKey))
    expect(found['@type']).toBe('dpv:Notice')
    expect(found).not.toHaveProperty('dpv:hasProcess')
  })
})
