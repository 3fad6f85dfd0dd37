import { afterAll, beforeAll, expect, it } from 'vitest'
import { emptyDocument } from '#app/notices/drafts/draft.ts'
import { loader as previewLoader } from '#app/routes/editor/preview.tsx'
import { loader as pdfLoader } from '#app/routes/editor/preview-pdf.ts'
import { inspectPdf } from '#test/support/inspect-pdf.ts'
import {
  createWorld,
  routeArgs,
  statusOf,
  TEST_NOW,
  type TestController,
  type World,
} from '#test/support/world.ts'

let world: World
let here: TestController
let editor: string
let editorId: string

beforeAll(async () => {
  world = await createWorld()
  here = await world.insertController()
  const staff = await world.insertStaff({ controllerId: here.id, roles: ['notice-editor'] })
  editorId = staff.id
  editor = await world.signIn(staff)
})
afterAll(() => world.close())

const place = (cookie: string | undefined, lang = 'fi', query = '') =>
  routeArgs(world, {
    path: `/${lang}/editor/notices/${here.registerKey}/preview.pdf${query}`,
    params: { lang, register: here.registerKey },
    ...(cookie === undefined ? {} : { cookie }),
  })
const pdf = async (lang: string, query = '') => {
  const answer = await pdfLoader(place(editor, lang, query))
  return { answer, paper: inspectPdf(new Uint8Array(await answer.arrayBuffer())) }
}

it('is not there before a draft is begun', async () => {
  expect(await statusOf(() => pdfLoader(place(editor)))).toBe(404)
  const content = {
    ...emptyDocument('notice', { fi: 'Koerekisteri', sv: 'Provregistret' }),
    plainSummary: { fi: 'Rekisterissä on koetietoja.', sv: '' },
  }
  await world.workerDb.withContext({ kind: 'system' }, (tx) =>
    tx('notice_drafts').insert({
      register_id: here.registerId,
      content: JSON.stringify(content),
      state: 'editing',
      begun_by: editorId,
      begun_at: TEST_NOW,
      saved_by: editorId,
      saved_at: TEST_NOW,
    }),
  )
})

it('is the draft, marked as one on every page and kept by nobody', async () => {
  const { answer, paper } = await pdf('fi')
  expect(answer.headers.get('cache-control')).toBe('no-store')
  expect(answer.headers.get('content-type')).toBe('application/pdf')
  expect(answer.headers.get('content-disposition')).toBe(
    `inline; filename="tietosuojaseloste-${here.registerKey}-luonnos.pdf"`,
  )
  expect(paper).toMatchObject({ lang: 'fi', marked: true, untaggedOperators: [], orphans: [] })
  expect(paper.info['Title']).toBe('Tietosuojaseloste: Koerekisteri, luonnos')
  for (const told of ['Tämä on luonnos.', 'Rekisterissä on koetietoja.', '3.11.2026']) {
    expect(paper.structure.text).toContain(told)
  }
  for (const marked of paper.artifacts) expect(marked).toContain('LUONNOS / UTKAST')
})

it('shows in the language asked for where a text is missing, as its page does', async () => {
  for (const { paper } of [await pdf('fi', '?shown=sv'), await pdf('sv')]) {
    expect(paper.lang).toBe('sv')
    expect(paper.headings[0]).toEqual({ level: 1, text: 'Provregistret' })
    expect(paper.structure.text).toContain('[text saknas]')
    expect(paper.structure.text).not.toContain('puuttuu')
  }
  const page = await previewLoader(place(editor, 'sv'))
  expect(page).toMatchObject({ shown: 'sv', summary: '[text saknas]' })
})

it('is for the notice editors of the controller alone', async () => {
  const elsewhere = await world.insertController({ key: 'kotka' })
  const signIn = async (controllerId: string, role: 'notice-editor' | 'dpo' | 'administrator') =>
    world.signIn(await world.insertStaff({ controllerId, roles: [role] }))
  const other = await signIn(elsewhere.id, 'notice-editor')
  expect(await statusOf(() => pdfLoader(place(other)))).toBe(404)
  for (const role of ['dpo', 'administrator'] as const) {
    const cookie = await signIn(here.id, role)
    expect(await statusOf(() => pdfLoader(place(cookie)))).toBe(403)
  }
  const answer = await statusOf(() => pdfLoader(place(undefined)))
  expect(answer).toBe(302)
})
