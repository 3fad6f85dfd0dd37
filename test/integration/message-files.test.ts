import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { scanFile } from '#app/requests/scan-file-job.server.ts'
import { action as caseAction } from '#app/routes/desk/case.tsx'
import { loader as fileLoader } from '#app/routes/desk/file.ts'
import { insertCase, type TestCase } from '#test/support/cases.ts'
import { EICAR, startClamd } from '#test/support/clamd.ts'
import {
  createWorld,
  routeArgs,
  statusOf,
  type TestController,
  type TestStaff,
  type World,
} from '#test/support/world.ts'

let world: World
let home: TestController
let clerk: TestStaff
let cookie: string

beforeAll(async () => {
  world = await createWorld()
  home = await world.insertController()
  clerk = await world.insertStaff({
    controllerId: home.id,
    unitId: home.unitId,
    roles: ['clerk'],
  })
  cookie = await world.signIn(clerk)
})
afterAll(() => world.close())

interface FileRow {
  id: string
  name: string
  scan: string
  released_at: string | null
}

const filesOf = (found: TestCase) =>
  world.workerDb.withContext({ kind: 'system' }, async (tx) => {
    const { rows } = await tx.raw<{ rows: FileRow[] }>(
      'select id, name, scan, released_at from files where request_id = ? order by added_at, name',
      [found.id],
    )
    return rows
  })

async function send(found: TestCase, files: readonly File[], text = 'Viesti'): Promise<number> {
  const form = new FormData()
  const { version } = await versionOf(found)
  form.set('intent', 'message')
  form.set('version', String(version))
  form.set('text', text)
  for (const file of files) form.append('files', file)
  const path = `/fi/desk/cases/${found.id}`
  const args = routeArgs(world, { path, params: { lang: 'fi', requestId: found.id }, cookie, form })
  return statusOf(() => caseAction(args))
}

const versionOf = (found: TestCase) =>
  world.workerDb.withContext({ kind: 'system' }, async (tx) => {
    const { rows } = await tx.raw<{ rows: { version: number }[] }>(
      'select version from subject_requests where id = ?',
      [found.id],
    )
    return rows[0]!
  })

function scan(fileId: string, clamdUrl?: string): Promise<void> {
  const env = clamdUrl === undefined ? {} : { CLAMD_URL: clamdUrl }
  return scanFile({ env, db: world.workerDb, clock: world.portal.clock }, { fileId })
}

function download(found: TestCase, fileId: string, as = cookie): Promise<number> {
  const path = `/fi/desk/cases/${found.id}/files/${fileId}`
  const params = { lang: 'fi', requestId: found.id, fileId }
  return statusOf(() => fileLoader(routeArgs(world, { path, params, cookie: as })))
}

const textFile = (name: string, text = 'Sisältö') => new File([text], name, { type: 'text/plain' })
const make = () => insertCase(world, { controller: home, state: 'collecting', handler: clerk })

describe('files of a message', () => {
  it('wait in quarantine until they have been looked at, then reach the person', async () => {
    const found = await make()
    expect(await send(found, [textFile('ohje.txt')])).toBe(302)
    const [file] = await filesOf(found)
    expect(file).toMatchObject({ name: 'ohje.txt', scan: 'waiting', released_at: null })
    expect(await download(found, file!.id)).toBe(404)
    await scan(file!.id)
    await scan(file!.id)
    expect((await filesOf(found))[0]).toMatchObject({ scan: 'unscanned' })
    expect((await filesOf(found))[0]?.released_at).not.toBeNull()
    expect(await download(found, file!.id)).toBe(200)
  })

  it('are given to nobody when the scanner finds something', async () => {
    const clamd = await startClamd()
    try {
      const found = await make()
      await send(found, [textFile('a.txt', EICAR), textFile('b.txt')])
      const [bad, good] = await filesOf(found)
      await scan(bad!.id, clamd.url)
      await scan(good!.id, clamd.url)
      expect((await filesOf(found)).map((file) => file.scan)).toEqual(['infected', 'clean'])
      expect((await filesOf(found))[0]?.released_at).toBeNull()
      expect(await download(found, bad!.id)).toBe(404)
      expect(await download(found, good!.id)).toBe(200)
    } finally {
      await clamd.close()
    }
  })

  it('stay in quarantine while the scanner is away: the job is tried again', async () => {
    const found = await make()
    await send(found, [textFile('a.txt')])
    const [file] = await filesOf(found)
    await expect(scan(file!.id, 'tcp://127.0.0.1:9')).rejects.toThrow()
    expect((await filesOf(found))[0]).toMatchObject({ scan: 'waiting' })
  })

  it('of a wrong kind, or too many, are refused before anything is stored', async () => {
    const found = await make()
    const program = new File([Buffer.from('MZ\u0000\u0001program')], 'lasku.pdf')
    expect(await send(found, [program])).toBe(400)
    const many = Array.from({ length: 11 }, (_, index) => textFile(`${index}.txt`))
    expect(await send(found, many)).toBe(400)
    expect(await filesOf(found)).toEqual([])
  })

  it('are not for another unit', async () => {
    const found = await make()
    await send(found, [textFile('a.txt')])
    const [file] = await filesOf(found)
    await scan(file!.id)
    const other = await world.insertController({ key: 'kotka' })
    const stranger = await world.signIn(
      await world.insertStaff({ controllerId: other.id, unitId: other.unitId, roles: ['clerk'] }),
    )
    expect(await download(found, file!.id, stranger)).toBe(404)
  })
})
