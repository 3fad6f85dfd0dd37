import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { LetterId } from '#app/letters/letter.ts'
import { type LetterContent, type LetterRow } from '#app/letters/template.ts'
import { EXTRA_FIELDS, fieldsOf, isProcedureLetter } from '#app/requests/letter-work.ts'
import { loader as preview } from '#app/routes/desk/write-letter-preview.ts'
import { inspectPdf } from '#test/support/inspect-pdf.ts'
import {
  insertSampleCase,
  ledTo,
  LETTER_SAMPLES,
  letterPage,
  pressLetter,
  refusalOf,
  rowsOf,
  SAMPLE_NOW,
  type LetterSample,
} from '#test/support/letter-desk.ts'
import {
  createWorld,
  routeArgs,
  type TestController,
  type TestStaff,
  type World,
} from '#test/support/world.ts'

let world: World
let home: TestController
let clerk: TestStaff
let clerkCookie: string
let deciderCookie: string
beforeAll(async () => {
  world = await createWorld()
  world.setNow(SAMPLE_NOW)
  // A register of social welfare: log data follow 703/2023 there.
  home = await world.insertController({ key: 'huittinen' })
  const unit = { controllerId: home.id, unitId: home.unitId }
  clerk = await world.insertStaff({ ...unit, roles: ['clerk'] })
  clerkCookie = await world.signIn(clerk)
  deciderCookie = await world.signIn(await world.insertStaff({ ...unit, roles: ['decider'] }))
})
afterAll(() => world.close())

const caseFor = (sample: LetterSample) =>
  insertSampleCase(world, sample, { controller: home, handler: clerk, cookie: clerkCookie })
const stateOf = async (id: string) =>
  (await rowsOf<{ state: string }>(world, 'request_items', { id }))[0]?.state

/** A field as it is posted when nothing stands in it. */
function blankOf(letter: LetterId, id: string): string | LetterRow[] {
  const field = fieldsOf(letter).find((one) => one.id === id)
  if (field?.kind !== 'rows') return ''
  return [Object.fromEntries(field.columns.map((column) => [column.id, '']))]
}

/** Each mandatory field of each letter once, with a sample that holds it. */
const seen = new Set<string>()
const BLANKED = LETTER_SAMPLES.filter(({ draft }) => draft.facts.lang === 'fi')
  .map((sample) => {
    const { template, draft } = sample
    const parts = template.parts.filter(({ id, from, when }) => {
      const key = `${template.id} ${id}`
      const isNew = from.startsWith('content.') && (when?.(draft) ?? true) && !seen.has(key)
      if (isNew) seen.add(key)
      return isNew
    })
    const extras = Object.keys(draft.content).length === 0 ? [] : (EXTRA_FIELDS[template.id] ?? [])
    const fields = [
      ...parts.map(({ from }) => from.replace('content.', '')),
      ...extras.map(({ id }) => id),
    ]
    return { ...sample, fields: [...new Set(fields)] }
  })
  .filter(({ fields }) => fields.length > 0)

/** What the officer decides besides the letter's own text. */
const EXTRAS: LetterContent = {
  suspends: 'no',
  recordReason: 'Nimi puuttuu.',
  recipientName: 'Kela',
  recipientAddress: 'PL 450\n00056 KELA',
}

describe('a mandatory part that is left out keeps the letter from going further', () => {
  it.each(BLANKED.filter(({ template }) => !['L-11', 'L-15'].includes(template.id)))(
    '$name: $fields',
    async (sample) => {
      const letter = sample.template.id
      const found = await caseFor(sample)
      const place = { found, letter, cookie: clerkCookie }
      const button = isProcedureLetter(letter) ? 'send' : 'propose'
      const extras = Object.fromEntries(
        (EXTRA_FIELDS[letter] ?? []).map(({ id }) => [id, EXTRAS[id]!]),
      )
      const whole = { ...extras, ...sample.draft.content }
      for (const field of sample.fields) {
        const content = { ...whole, [field]: blankOf(letter, field) }
        expect(ledTo(await pressLetter(world, place, button, content))).toContain('check=1')
        const { problems } = await letterPage(world, place)
        const targets = problems.map(({ target }) => target)
        const isAtField = (target: string) =>
          target === `f.${field}` || target.startsWith(`f.${field}.0.`)
        expect({ field, targets, found: targets.some(isAtField) }).toMatchObject({ found: true })
      }
      expect(await rowsOf(world, 'letters', { request_id: found.id })).toEqual([])
      expect(ledTo(await pressLetter(world, place, button, whole))).toContain('done=')
    },
  )

  it('covers every mandatory field of every letter', () => {
    const covered = BLANKED.flatMap(({ template, fields }) =>
      fields.map((field) => `${template.id} ${field}`),
    )
    const known = LETTER_SAMPLES.flatMap(({ template }) =>
      template.parts
        .filter(({ from }) => from.startsWith('content.'))
        .map(({ from }) => `${template.id} ${from.replace('content.', '')}`),
    )
    expect(known.filter((part) => !covered.includes(part))).toEqual([])
  })
})

const NOT_PROCESSED = LETTER_SAMPLES.find(({ template }) => template.id === 'L-06')!
const REFUSED = LETTER_SAMPLES.find(({ template }) => template.id === 'L-07')!

describe('what no letter may hold', () => {
  it('a personal identity code: neither proposed nor drawn', async () => {
    const found = await caseFor(NOT_PROCESSED)
    const place = { found, letter: 'L-06', cookie: clerkCookie } as const
    const content = { ...NOT_PROCESSED.draft.content, elsewhere: 'Tunnus 110785-902S.' }
    expect(ledTo(await pressLetter(world, place, 'propose', content))).toContain('check=1')
    expect((await letterPage(world, place)).problems[0]).toMatchObject({ kind: 'hetu' })
    const read = await letterPage(world, { ...place, cookie: deciderCookie })
    expect(read).toMatchObject({ writes: false, blocks: null })
    const drawn = await preview(previewArgs(found.id, 'L-06'))
    if (!(drawn instanceof Response)) throw new Error('no answer')
    expect(drawn.headers.get('location')).toContain('/write/L-06?check=1')
  })

  it('files, when it gives nothing: they would be released with it', async () => {
    const found = await caseFor(NOT_PROCESSED)
    const place = { found, letter: 'L-06', cookie: clerkCookie } as const
    const extract = new File(['a;b\n'], 'Ote.csv', { type: 'text/csv' })
    const { content } = NOT_PROCESSED.draft
    ledTo(await pressLetter(world, place, 'attach', content, { extract }))
    expect(ledTo(await pressLetter(world, place, 'propose'))).toContain('check=1')
    const { problems, files } = await letterPage(world, place)
    expect(problems).toEqual([{ kind: 'files', target: 'extract', label: null }])
    ledTo(await pressLetter(world, place, `detach:${files[0]!.id}`))
    expect(ledTo(await pressLetter(world, place, 'propose'))).toContain('done=propose')
  })

  it('an incomplete one that stands in review by other means is not issued', async () => {
    const found = await caseFor(REFUSED)
    const place = { found, letter: 'L-07', cookie: clerkCookie } as const
    ledTo(await pressLetter(world, place, 'propose', REFUSED.draft.content))
    await world.workerDb.withContext({ kind: 'system' }, (tx) =>
      tx.raw('delete from letter_drafts where item_id = ?', [found.itemId]),
    )
    const deciding = { ...place, cookie: deciderCookie }
    expect(refusalOf(await pressLetter(world, deciding, 'issue')).reason).toBe('answer-complete')
    expect(await stateOf(found.itemId)).toBe('review')
  })

  it('another letter than the one proposed is not issued in its place', async () => {
    const found = await caseFor(REFUSED)
    ledTo(
      await pressLetter(
        world,
        { found, letter: 'L-07', cookie: clerkCookie },
        'propose',
        REFUSED.draft.content,
      ),
    )
    const other = { found, letter: 'L-06', cookie: deciderCookie } as const
    expect(await letterPage(world, other)).toMatchObject({ decides: false })
    expect(refusalOf(await pressLetter(world, other, 'issue')).reason).toBe('wrong-state')
    expect(await rowsOf(world, 'letters', { request_id: found.id })).toEqual([])
  })
})

const previewArgs = (requestId: string, letter: LetterId) =>
  routeArgs(world, {
    path: `/fi/desk/cases/${requestId}/write/${letter}/preview.pdf`,
    params: { lang: 'fi', requestId, letter },
    cookie: clerkCookie,
  })

describe('the preview', () => {
  it('of an untouched letter says that it is one and marks every gap', async () => {
    const found = await caseFor(REFUSED)
    const drawn = await preview(previewArgs(found.id, 'L-07'))
    if (!(drawn instanceof Response)) throw new Error('no preview')
    expect(drawn.headers.get('content-disposition')).toContain(`${found.caseNumber}-L-07.pdf`)
    const text = inspectPdf(new Uint8Array(await drawn.arrayBuffer())).pages.join(' ')
    expect(text).toContain('[Puuttuu vielä]')
    const audit = await rowsOf<{ kind: string }>(world, 'audit_events', { request_id: found.id })
    expect(audit.map(({ kind }) => kind)).toContain('answer-previewed')
  })
})
