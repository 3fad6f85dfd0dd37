import type { LetterId } from '#app/letters/letter.ts'
import { TEMPLATE_SAMPLES } from '#app/letters/template-samples.ts'
import type { LetterContent, LetterDraft, LetterTemplate } from '#app/letters/template.ts'
import { inputName } from '#app/requests/letter-names.ts'
import { action, loader } from '#app/routes/desk/write-letter.tsx'
import { insertCase, type TestCase } from '#test/support/cases.ts'
import { routeArgs, type TestController, type TestStaff, type World } from '#test/support/world.ts'

/** Who works on which letter of which case. */
export interface LetterPlace {
  readonly found: Pick<TestCase, 'id'>
  readonly letter: LetterId
  readonly cookie: string
  /** Position of the item; the first one when absent. */
  readonly item?: number
  readonly lang?: 'fi' | 'sv'
}

const argsOf = (world: World, place: LetterPlace, form?: FormData) => {
  const { found, letter, cookie, item, lang = 'fi' } = place
  return routeArgs(world, {
    path: `/${lang}/desk/cases/${found.id}/write/${letter}${item ? `?item=${item}` : ''}`,
    params: { lang, requestId: found.id, letter },
    cookie,
    form,
  })
}

/** What the page of a letter shows. */
export async function letterPage(world: World, place: LetterPlace) {
  const loaded = await loader(argsOf(world, place))
  if (!('content' in loaded)) throw new Error('no page')
  return loaded
}

/** The content of a letter as its form posts it. */
export function letterForm(content: LetterContent): FormData {
  const form = new FormData()
  for (const [field, value] of Object.entries(content)) {
    if (typeof value === 'string') form.set(inputName(field), value)
    else {
      for (const [index, row] of value.entries()) {
        for (const [column, cell] of Object.entries(row)) {
          form.set(inputName(field, index, column), cell)
        }
      }
    }
  }
  return form
}

/** Presses a button of the letter's page, with the versions that the page has just shown. */
export async function pressLetter(
  world: World,
  place: LetterPlace,
  intent: string,
  content: LetterContent = {},
  fields: Readonly<Record<string, string | File>> = {},
) {
  const { found, letterVersion } = await letterPage(world, place)
  const form = letterForm(content)
  const all = { version: `${found.version}`, letterVersion: `${letterVersion}`, ...fields, intent }
  for (const [name, value] of Object.entries(all)) form.set(name, value)
  return action(argsOf(world, place, form))
}

type Pressed = Awaited<ReturnType<typeof pressLetter>>

/** Where a button led to. */
export function ledTo(answer: Pressed): string {
  if (!(answer instanceof Response)) throw new Error(`refused: ${refusalOf(answer).reason}`)
  return answer.headers.get('location') ?? ''
}

/** Why a button did nothing. */
export function refusalOf(answer: Pressed) {
  if (answer instanceof Response || !('data' in answer)) throw new Error('not a refusal')
  return answer.data
}

/** Rows of any table, as the portal's own jobs see them. */
export function rowsOf<T>(world: World, table: string, where: object): Promise<T[]> {
  return world.workerDb.withContext({ kind: 'system' }, async (tx) => {
    const rows: unknown = await tx(table).where(where)
    return rows as T[]
  })
}

/** The jobs that concern something, by the id in their payload. */
export function jobsOf(world: World, id: string): Promise<object[]> {
  return world.workerDb.withContext({ kind: 'system' }, async (tx) => {
    const { rows } = await tx.raw<{ rows: { payload: object }[] }>(
      "select payload from graphile_worker._private_jobs where payload->>'id' = ?",
      [id],
    )
    return rows.map(({ payload }) => payload)
  })
}

/** The day on which the samples of letters were written: their dates hold on it. */
export const SAMPLE_NOW = '2026-12-10T08:30:00Z'
const SAMPLE_RECEIVED = '2026-11-22'

export interface LetterSample {
  readonly name: string
  readonly template: LetterTemplate
  readonly draft: LetterDraft
}

/** Every sample of every letter that is written in fields. */
export const LETTER_SAMPLES: readonly LetterSample[] = (['fi', 'sv'] as const).flatMap((lang) =>
  TEMPLATE_SAMPLES.flatMap((samplesOf) => {
    const { template, drafts } = samplesOf(lang)
    return Object.entries(drafts).map(([size, draft]) => ({
      name: `${template.id} ${size} ${lang}`,
      template,
      draft,
    }))
  }),
)

/** A case that a clerk works on, with what the sample takes from it: consent, files. */
export async function insertSampleCase(
  world: World,
  { template, draft }: LetterSample,
  {
    controller,
    handler,
    cookie,
  }: { controller: TestController; handler: TestStaff; cookie: string },
): Promise<TestCase> {
  const { right, lang, files } = draft.facts
  const found = await insertCase(world, {
    controller,
    right,
    state: 'assigned',
    handler,
    receivedOn: SAMPLE_RECEIVED,
    caseLanguage: lang,
  })
  if (template.id === 'L-13') {
    const ids = { requestId: found.id, personId: found.person.id }
    await insertWithdrawal(world, { ...ids, registerId: controller.registerId })
  }
  if (files !== undefined && files.length > 0) {
    const extract = new File(['{}'], 'tiedot.json', { type: 'application/json' })
    const place = { found, letter: template.id, cookie }
    ledTo(await pressLetter(world, place, 'attach', {}, { extract }))
  }
  return found
}

/** A withdrawn consent whose withdrawal a case confirms (L-13). */
export async function insertWithdrawal(
  world: World,
  {
    requestId,
    personId,
    registerId,
  }: Readonly<Record<'requestId' | 'personId' | 'registerId', string>>,
): Promise<void> {
  await world.workerDb.withContext({ kind: 'system' }, async (tx) => {
    const texts = await tx('consent_texts')
      .insert({
        register_id: registerId,
        purpose_id: 'uutiskirje',
        version: requestId.slice(0, 8),
        title: { fi: 'Uutiskirje', sv: 'Nyhetsbrev' },
        body: { fi: 'Saako lähettää', sv: 'Får vi skicka' },
      })
      .returning<{ id: string }[]>('id')
    await tx('consents').insert({
      person_id: personId,
      text_id: texts[0]?.id,
      given_at: '2026-02-01T08:00:00Z',
      given_how: 'portal',
      withdrawn_at: '2026-11-22T08:00:00Z',
      withdrawal_request_id: requestId,
    })
  })
}
