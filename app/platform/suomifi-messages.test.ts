import { inspect } from 'node:util'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import {
  startSuomifiMessagesServer,
  type SuomifiStandIn,
} from '#app/demo/suomifi-messages-server.ts'
import {
  datedFiles,
  type SuomifiMessages,
  type SuomifiOptions,
} from '#app/platform/suomifi-messages.server.ts'
import { PATHS, type ElectronicMessage } from '#app/platform/suomifi-wire.ts'
import {
  CANARY,
  connectTo,
  failure,
  message,
  movableClock,
  pdf,
  PDF,
} from '#test/support/suomifi.ts'

let clock: ReturnType<typeof movableClock>
let standIn: SuomifiStandIn
let client: SuomifiMessages

const connect = (change: Partial<SuomifiOptions> = {}) => connectTo(standIn, clock, change)

beforeEach(async () => {
  clock = movableClock()
  standIn = await startSuomifiMessagesServer({ clock, laterSeconds: 60, eventsPerPage: 2 })
  client = connect()
})
afterEach(() => standIn.stop())

const callsOf = (path: string): number =>
  standIn.calls.filter((call) => call.endsWith(` ${path}`)).length

describe('sending', () => {
  it('brings title, text and files into the mailbox', async () => {
    const sent = await client.sendElectronic(message({ attachments: [pdf, pdf] }))
    expect(sent).toEqual({ status: 'sent', messageId: expect.stringMatching(/^\d+$/) as string })
    expect(standIn.messages()).toMatchObject([
      {
        externalId: 'letter-1',
        way: 'electronic',
        recipientId: CANARY,
        title: 'Vastaus tietopyyntöösi',
        body: 'Vastaus on liitteenä.',
        // The date in Finland, where it is past midnight.
        attachments: [
          { name: 'vastaus-RP-2026-12-2026-03-06.pdf', size: PDF.length },
          { name: 'vastaus-RP-2026-12-2026-03-06-2.pdf', mediaType: 'application/pdf' },
        ],
      },
    ])
  })

  it('sends once, however often it is tried', async () => {
    const first = await client.sendElectronic(message())
    const second = await client.sendElectronic(message())
    expect(second).toEqual({ status: 'already-sent', messageId: first.messageId })
    expect(standIn.messages()).toHaveLength(1)
  })

  it('finds out later that a message got through whose answer was lost', async () => {
    standIn.faults.set(PATHS.electronic, 'lost-answer')
    expect(await failure(client.sendElectronic(message()))).toMatchObject({ retryable: true })
    standIn.faults.clear()
    expect(await client.sendElectronic(message())).toMatchObject({ status: 'already-sent' })
    expect(standIn.messages()).toHaveLength(1)
  })

  it('asks whether there is a mailbox, and is refused where there is none', async () => {
    expect(await client.isReachable(CANARY)).toBe(true)
    standIn.withoutMailbox.add(CANARY)
    expect(await client.isReachable(CANARY)).toBe(false)
    expect(await failure(client.sendElectronic(message()))).toMatchObject({
      reason: 'refused',
      status: 400,
      codes: ['MAILBOX_NOT_ACTIVE'],
      retryable: false,
    })
  })

  it('falls back on paper where both ways are given', async () => {
    const address = { name: 'L. Nazari', streetAddress: 'Koe 1', zipCode: '53100', city: 'Koe' }
    const paper = { address, pdf: { ...pdf, name: 'kirje.pdf' } }
    const multichannel = { ...message(), paper }
    expect(await failure(client.sendMultichannel(multichannel))).toMatchObject({
      reason: 'paper-contract-missing',
    })
    expect(standIn.calls).toEqual([])
    standIn.withoutMailbox.add(CANARY)
    const contract = { email: 'posti@kunta.example', username: 'p', password: 'q' }
    const withPaper = connect({ paperContract: { ...contract, senderAddress: address } })
    expect(await withPaper.sendMultichannel(multichannel)).toMatchObject({ status: 'sent' })
    expect(standIn.messages()).toMatchObject([
      { way: 'paper', attachments: [{ name: 'kirje-2026-03-06.pdf' }] },
    ])
    clock.move(60)
    const { events } = await client.listEvents(null)
    expect(events.map(({ kind }) => kind)).toEqual(['paper-created', 'paper-sent'])
  })
})

describe('what is found before anything is sent', () => {
  const big = new Uint8Array(10 * 1024 * 1024 + 1)
  it.each<[string, Partial<ElectronicMessage>, string]>([
    ['a title of 257 characters', { title: 'x'.repeat(257) }, 'title'],
    ['no title', { title: ' ' }, 'title'],
    ['no text', { body: '' }, 'body'],
    ['a text without end', { body: 'x'.repeat(50_001) }, 'body'],
    ['an external id with blanks', { externalId: 'letter 1' }, 'external-id'],
    ['a hetu in the title', { title: `Vastaus ${CANARY}` }, 'hetu-in-text'],
    [
      'a hetu in a file name',
      { attachments: [{ ...pdf, name: '110785_902s.pdf' }] },
      'hetu-in-text',
    ],
    ['no recipient', { recipientHetu: '' }, 'hetu-in-text'],
    ['a file too large', { attachments: [{ ...pdf, bytes: big }] }, 'attachments'],
    ['an empty file', { attachments: [{ ...pdf, bytes: new Uint8Array() }] }, 'attachments'],
    ['a program', { attachments: [{ ...pdf, mediaType: 'text/html' }] }, 'attachments'],
    ['eleven files', { attachments: Array.from({ length: 11 }, () => pdf) }, 'attachments'],
  ])('%s', async (_what, change, reason) => {
    expect(await failure(client.sendElectronic(message(change)))).toMatchObject({
      reason,
      retryable: false,
      status: undefined,
    })
    expect(standIn.calls).toEqual([])
  })

  it('takes a title of 256 characters', async () => {
    const sent = await client.sendElectronic(message({ title: 'ä'.repeat(256) }))
    expect(sent.status).toBe('sent')
  })
})

describe('access', () => {
  it('shares one token until it ends', async () => {
    await Promise.all([client.isReachable(CANARY), client.listEvents(null)])
    await client.sendElectronic(message())
    expect(callsOf(PATHS.token)).toBe(1)
    clock.move(3_600 - 60)
    await client.listEvents(null)
    expect(callsOf(PATHS.token)).toBe(2)
  })

  it('renews a token that has ended without notice, files included', async () => {
    await client.listEvents(null)
    standIn.endTokens()
    expect(await client.sendElectronic(message())).toMatchObject({ status: 'sent' })
    expect(standIn.messages()).toMatchObject([{ attachments: [{ size: PDF.length }] }])
    standIn.faults.set(PATHS.electronic, 'unauthorised-once')
    expect(await client.sendElectronic(message({ externalId: 'letter-2' }))).toMatchObject({
      status: 'sent',
    })
    expect(callsOf(PATHS.token)).toBe(3)
  })

  it('gives up when a fresh token is refused as well', async () => {
    standIn.faults.set(PATHS.electronic, 'unauthorised')
    const error = await failure(client.sendElectronic(message()))
    expect(error).toMatchObject({ reason: 'unauthorised', status: 401, retryable: false })
    expect(callsOf(PATHS.electronic)).toBe(2)
  })

  it('does not try a wrong password again, and does not tell it', async () => {
    const error = await failure(connect({ password: 'Wrong-password' }).listEvents(null))
    expect(error).toMatchObject({ reason: 'wrong-credentials', retryable: false })
    expect(inspect(error, { depth: 9, showHidden: true })).not.toContain('Wrong-password')
    expect(callsOf(PATHS.token)).toBe(1)
  })

  it('takes a new token once the service that failed is back', async () => {
    standIn.faults.set(PATHS.token, 'down')
    expect(await failure(client.listEvents(null))).toMatchObject({ retryable: true, status: 503 })
    standIn.faults.clear()
    expect(await client.isReachable(CANARY)).toBe(true)
  })

  it('changes the password for the operator', async () => {
    await client.changePassword('Another-password-2')
    expect(await client.isReachable(CANARY)).toBe(true)
    expect(await failure(connect().listEvents(null))).toMatchObject({ reason: 'wrong-credentials' })
    const error = await failure(client.changePassword('short'))
    expect(error).toMatchObject({ reason: 'refused', codes: ['NEW_PASSWORD_INVALID'] })
  })
})

describe('events', () => {
  it('come page by page, and the same page again from the same place', async () => {
    for (const externalId of ['a', 'b', 'c']) await client.sendElectronic(message({ externalId }))
    const first = await client.listEvents(null)
    expect(first).toMatchObject({
      more: true,
      skipped: 0,
      events: [
        { kind: 'electronic-created', externalId: 'a', at: '2026-03-05T22:30:00.000Z' },
        { kind: 'electronic-created', externalId: 'b' },
      ],
    })
    const second = await client.listEvents(first.continuation)
    expect(second.events.map(({ externalId }) => externalId)).toEqual(['c'])
    expect(await client.listEvents(first.continuation)).toEqual(second)
    expect(await client.listEvents(null)).toEqual(first)
    const last = await client.listEvents(second.continuation)
    expect(last).toMatchObject({ events: [], more: false, continuation: second.continuation })
    clock.move(60)
    const later = await client.listEvents(last.continuation)
    expect(later.events.map(({ kind }) => kind)).toEqual(['electronic-read', 'electronic-read'])
  })

  it('begin anew where a place is not known, and are refused where it is nonsense', async () => {
    for (const externalId of ['a', 'b']) await client.sendElectronic(message({ externalId }))
    const before = await client.listEvents(null)
    await standIn.stop()
    standIn = await startSuomifiMessagesServer({ clock })
    client = connect()
    await client.sendElectronic(message())
    expect((await client.listEvents(before.continuation)).events).toHaveLength(1)
    expect(await failure(client.listEvents('nonsense'))).toMatchObject({
      reason: 'refused',
      codes: ['CONTINUATION_TOKEN_INVALID'],
    })
  })

  it('of an unknown kind are kept, and foreign or broken ones do not stop the others', async () => {
    await client.sendElectronic(message())
    standIn.happen('letter-1', 'Something new')
    const page = await client.listEvents(null)
    expect(page.events.map(({ kind }) => kind)).toEqual(['electronic-created', 'other'])

    const event = (metadata: unknown) => ({
      eventTime: '2026-03-06T10:00:00Z',
      type: 'Posti: Receipt confirmed',
      metadata,
    })
    const events = [
      event({ messageId: 1, serviceId: 'another-service', externalId: 'theirs' }),
      event('not an object'),
      event({ messageId: 2, serviceId: standIn.access.serviceId }),
    ]
    const answers: typeof fetch = (url) =>
      Promise.resolve(
        Response.json(
          (url as URL).pathname === PATHS.token
            ? { access_token: 't', expires_in: 60 }
            : { events, continuationToken: null },
        ),
      )
    expect(await connect({ fetch: answers }).listEvents('before')).toEqual({
      events: [
        {
          kind: 'paper-receipt-confirmed',
          externalId: null,
          messageId: '2',
          at: '2026-03-06T10:00:00Z',
        },
      ],
      continuation: 'before',
      more: false,
      skipped: 1,
    })
  })
})

describe('file names', () => {
  const named = (name: string, mediaType = 'application/pdf') =>
    datedFiles([{ name, mediaType, bytes: PDF }], '2026-03-05')[0]?.name

  it('are plain, dated and end as their type says', () => {
    expect(named('Päätös 12.pdf')).toBe('Päätös-12-2026-03-05.pdf')
    expect(named('../../etc/passwd')).toBe('etc-passwd-2026-03-05.pdf')
    expect(named('liite".exe', 'image/png')).toBe('liite-2026-03-05.png')
    expect(named('  .pdf')).toBe('liite-bilaga-2026-03-05.pdf')
    expect(named('x'.repeat(300))).toHaveLength(80 + '-2026-03-05.pdf'.length)
  })

  it('differ within a message, whatever the case of their letters', () => {
    const files = ['a.pdf', 'A.pdf', 'a.pdf'].map((name) => ({ ...pdf, name }))
    expect(datedFiles(files, '2026-03-05').map(({ name }) => name)).toEqual([
      'a-2026-03-05.pdf',
      'A-2026-03-05-2.pdf',
      'a-2026-03-05-3.pdf',
    ])
  })
})
