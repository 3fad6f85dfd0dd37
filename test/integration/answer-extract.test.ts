import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { checkExtract } from '#app/requests/extract.server.ts'
import { displayName, EXTRACT_LIMIT } from '#app/requests/extract.ts'
import { action, loader } from '#app/routes/desk/answer.tsx'
import { loader as download } from '#app/routes/desk/file.ts'
import { docx, jpeg, odt, pdf, png } from '#test/support/attachments.ts'
import { insertCase, type TestCase } from '#test/support/cases.ts'
import {
  createWorld,
  routeArgs,
  statusOf,
  type TestController,
  type TestStaff,
  type World,
} from '#test/support/world.ts'

const DOCX_TYPE = 'application/vnd.openxmlformats-officedocument.wordprocessingml.document'
const PDF = '%PDF-1.7\n1 0 obj\n<</Type/Catalog>>\nendobj\ntrailer <</Root 1 0 R>>\n%%EOF\n'
const ZIP = new Uint8Array([0x50, 0x4b, 0x03, 0x04, 20, 0, 0, 0, 8, 0, 1, 2, 3, 4, 5, 6, 7, 8, 9])

type Bytes = string | Uint8Array<ArrayBuffer>
const file = (name: string, type: string, ...parts: Bytes[]) => new File(parts, name, { type })

describe('a file that may become part of an answer', () => {
  it.each([
    ['ote.pdf', 'application/pdf', PDF, 'application/pdf'],
    ['OTE.PDF', 'application/pdf', PDF, 'application/pdf'],
    ['ote.pdf', '', PDF, 'application/pdf'],
    ['ote.txt', 'text/plain;charset=utf-8', 'Hyvää päivää', 'text/plain'],
    ['ote.json', 'application/json', '\uFEFF{"nimi":"Åke"}', 'application/json'],
    ['ote.csv', 'text/csv', 'nimi;päivä\nÅke;1.1.2026\n', 'text/csv'],
    ['ote.csv', 'application/vnd.ms-excel', 'nimi;päivä\n', 'text/csv'],
    ['kuva.jpeg', 'image/jpeg', jpeg(), 'image/jpeg'],
    ['kuva.png', 'image/png', png(), 'image/png'],
    ['ote.docx', DOCX_TYPE, docx(), DOCX_TYPE],
    ['ote.odt', '', odt(), 'application/vnd.oasis.opendocument.text'],
  ])('%s declared as %s', async (name, type, content, mediaType) => {
    expect(await checkExtract(file(name, type, content))).toMatchObject({
      ok: true,
      extract: {
        mediaType,
        name: expect.stringMatching(/\.(pdf|txt|json|csv|jpeg|png|docx|odt)$/) as string,
      },
    })
  })

  it.each<[string, string, Bytes, string]>([
    ['ote.pdf', 'application/pdf', '', 'empty'],
    ['ote.pdf', 'application/pdf', ZIP, 'content'],
    ['ote.pdf', 'application/pdf', 'Tämä on tekstiä %%EOF', 'content'],
    ['katkennut.pdf', 'application/pdf', '%PDF-1.7\n1 0 obj', 'content'],
    [
      'salattu.pdf',
      'application/pdf',
      PDF.replace('<</Root', '<</Encrypt 5 0 R /Root'),
      'encrypted',
    ],
    [
      'salattu.pdf',
      'application/pdf',
      PDF.replace('<</Root', '<</Encrypt<</V 4>>/Root'),
      'encrypted',
    ],
    ['ote.zip', 'application/zip', ZIP, 'ending'],
    ['ote.pdf.exe', 'application/pdf', PDF, 'ending'],
    ['ote', 'text/plain', 'teksti', 'ending'],
    ['ote.pdf', 'text/html', PDF, 'type'],
    ['ote.txt', 'application/pdf', 'teksti', 'type'],
    ['ote.txt', 'text/plain', PDF, 'content'],
    ['ote.csv', 'text/csv', ZIP, 'content'],
    ['ote.txt', 'text/plain', 'a\0b', 'content'],
    ['ote.txt', 'text/plain', new Uint8Array([0x61, 0xe4, 0x62]), 'content'],
    ['ote.txt', 'text/plain', ' \n ', 'content'],
    ['ote.json', 'application/json', '{"nimi":', 'content'],
    ['ote.json', 'application/json', '{nimi:1}', 'content'],
    ['', 'application/pdf', PDF, 'missing'],
    // The name, the declared type and the bytes must agree for every kind.
    ['kuva.jpg', 'image/jpeg', png(), 'content'],
    ['ote.docx', DOCX_TYPE, odt(), 'content'],
    ['ote.docx', 'application/pdf', docx(), 'type'],
    ['ote.docx', '', docx({ name: 'word/vbaProject.bin', content: 'x' }), 'macro'],
    ['ote.docx', '', docx({ name: 'a.bin', content: new Uint8Array(2 ** 24) }), 'zip-bomb'],
    ['ote.pdf', '', pdf({ catalog: '/OpenAction<</S/JavaScript>>' }), 'active-content'],
  ])('not %s declared as %s', async (name, type, content, reason) => {
    expect(await checkExtract(file(name, type, content))).toEqual({ ok: false, reason })
  })

  it('is at most 20 MB', async () => {
    const text = new Uint8Array(EXTRACT_LIMIT + 1).fill(0x61)
    expect(await checkExtract(file('a.txt', 'text/plain', text))).toEqual({
      ok: false,
      reason: 'too-large',
    })
    const whole = file('a.txt', 'text/plain', text.subarray(1))
    expect(await checkExtract(whole)).toMatchObject({ ok: true })
  })

  it.each([
    ['../../etc/passwd.txt', '.txt', 'passwd.txt'],
    ['C:\\Users\\kansio\\ote.PDF', '.pdf', 'ote.pdf'],
    ['ote\r\nSet-Cookie: x=1.pdf', '.pdf', 'oteSet-Cookie x=1.pdf'],
    ['lasku\u202Efdp.pdf', '.pdf', 'laskufdp.pdf'],
    ['..pdf', '.pdf', 'liite.pdf'],
    ['110785-902S.pdf', '.pdf', 'liite.pdf'],
    ['  ote   kaikista.csv', '.csv', 'ote kaikista.csv'],
    ['"><script>.json', '.json', 'script.json'],
  ] as const)('has a safe name: %j', (name, ending, safe) => {
    expect(displayName(name, ending)).toBe(safe)
  })

  it('has a name of at most 100 characters, never half a character', () => {
    const name = displayName(`${'😀'.repeat(300)}.pdf`, '.pdf')
    expect([...name]).toHaveLength(100)
    expect(name.endsWith('😀.pdf')).toBe(true)
  })
})

describe('on the answer page', () => {
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

  const at = (found: TestCase) => ({
    path: `/fi/desk/cases/${found.id}/answer`,
    params: { lang: 'fi', requestId: found.id },
  })
  const mine = () => insertCase(world, { controller: home, state: 'assigned', handler: clerk })
  async function page(found: TestCase) {
    const loaded = await loader(routeArgs(world, { ...at(found), cookie }))
    if (!('answer' in loaded)) throw new Error('no page')
    return loaded
  }
  async function press(found: TestCase, intent: string, upload?: File): Promise<string> {
    const { answer, found: shown } = await page(found)
    const form = new FormData()
    form.set('intent', intent)
    form.set('version', String(shown.version))
    form.set('answerVersion', String(answer.version))
    form.set('purposes', 'Kirjoitettu teksti')
    if (upload !== undefined) form.set('extract', upload)
    const result = await action(routeArgs(world, { ...at(found), cookie, form }))
    if (!(result instanceof Response)) throw new Error('refused')
    return result.headers.get('location') ?? ''
  }
  const get = (found: TestCase, fileId: string, who = cookie) =>
    download(
      routeArgs(world, {
        path: `/fi/desk/cases/${found.id}/files/${fileId}`,
        params: { lang: 'fi', requestId: found.id, fileId },
        cookie: who,
      }),
    )

  it('is stored, shown, downloaded unchanged and removed', async () => {
    const found = await mine()
    await press(found, 'attach', file('Ote Åke.pdf', 'application/pdf', PDF))
    const { files, answer, found: shown } = await page(found)
    expect(files).toMatchObject([{ name: 'Ote Åke.pdf', mediaType: 'application/pdf' }])
    expect(answer.content.purposes).toBe('Kirjoitettu teksti')
    expect(shown.state).toBe('collecting')

    const fileId = files[0]?.id ?? ''
    const answered = await get(found, fileId)
    if (!(answered instanceof Response)) throw new Error('no file')
    expect(await answered.text()).toBe(PDF)
    expect(answered.headers.get('content-disposition')).toBe(
      `attachment; filename="Ote _ke.pdf"; filename*=UTF-8''Ote%20%C3%85ke.pdf`,
    )
    await press(found, `detach:${fileId}`)
    expect((await page(found)).files).toEqual([])
    expect(await statusOf(() => get(found, fileId))).toBe(404)
    const kinds = await world.workerDb.withContext({ kind: 'system' }, (tx) =>
      tx('audit_events').where({ request_id: found.id }).pluck('kind'),
    )
    expect(kinds).toEqual(
      expect.arrayContaining(['extract-added', 'extract-downloaded', 'extract-removed']),
    )
  })

  it('is refused with the reason while the text is saved', async () => {
    const found = await mine()
    const location = await press(found, 'save', file('ote.pdf', 'application/pdf', ZIP))
    expect(location).toContain('file=content')
    expect(await press(found, 'attach')).toContain('file=missing')
    const loaded = await page(found)
    expect(loaded.files).toEqual([])
    expect(loaded.answer.content.purposes).toBe('Kirjoitettu teksti')
  })

  it('of 20 MB and a byte is refused on the page, and a larger body at the door', async () => {
    const found = await mine()
    const large = file('ote.txt', 'text/plain', new Uint8Array(EXTRACT_LIMIT + 1).fill(0x61))
    expect(await press(found, 'attach', large)).toContain('file=too-large')
    const args = routeArgs(world, { ...at(found), cookie })
    const request = new Request(args.request.url, {
      method: 'POST',
      headers: { cookie, 'content-type': 'multipart/form-data; boundary=x' },
      body: new Uint8Array(EXTRACT_LIMIT + 2 ** 21),
    })
    expect(await statusOf(() => action({ ...args, request }))).toBe(413)
  })

  it('is no file of another case, and not for others', async () => {
    const [found, other] = [await mine(), await mine()]
    await press(found, 'attach', file('ote.txt', 'text/plain', 'teksti'))
    const fileId = (await page(found)).files[0]?.id ?? ''
    expect(await statusOf(() => get(other, fileId))).toBe(404)
    expect(await statusOf(() => get(found, 'x'))).toBe(404)
    await press(other, `detach:${fileId}`).catch((thrown: unknown) => {
      expect(thrown).toMatchObject({ status: 404 })
    })
    expect((await page(found)).files).toHaveLength(1)

    const kotka = await world.insertController({ key: 'kotka' })
    const others = [
      [{ controllerId: kotka.id, unitId: kotka.unitId, roles: ['clerk'] }, 404],
      [{ controllerId: home.id, roles: ['dpo'] }, 403],
    ] as const
    for (const [fields, status] of others) {
      const who = await world.signIn(await world.insertStaff(fields))
      expect(await statusOf(() => get(found, fileId, who))).toBe(status)
    }
    const citizen = await world.signIn(found.person)
    expect(await statusOf(() => get(found, fileId, citizen))).toBe(302)
  })
})
