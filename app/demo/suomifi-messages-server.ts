import { once } from 'node:events'
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http'
import type { AddressInfo } from 'node:net'
import { answerOf, refuse, type Call, type Site } from '#app/demo/suomifi-messages-answers.ts'
import { createState, type SuomifiState } from '#app/demo/suomifi-messages-state.ts'
import { systemClock, type Clock } from '#app/platform/clock.ts'
import { MAX_ATTACHMENT_BYTES } from '#app/platform/suomifi-wire.ts'

/** How the next answers of one path go wrong, until it is taken back. */
export type SuomifiFault =
  | 'unauthorised'
  /** Refused once: the access token has ended without notice. */
  | 'unauthorised-once'
  | 'down'
  | 'busy'
  | 'too-large'
  | 'hang'
  | 'html'
  | 'redirect'
  | 'endless'
  /** Done, but the connection breaks before the answer. */
  | 'lost-answer'
  /** A refusal whose text repeats the whole request, personal identity code and all. */
  | 'echo'

export interface SuomifiStandIn {
  /** What the client needs to know: its `baseUrl`, `username`, `password` and `serviceId`. */
  readonly access: Readonly<Record<'baseUrl' | 'username' | 'password' | 'serviceId', string>>
  /** Faults by path; empty: a service in good health. */
  readonly faults: Map<string, SuomifiFault>
  /** Personal identity codes without a mailbox in use. */
  readonly withoutMailbox: Set<string>
  /** Method and address of the latest calls, oldest first. */
  readonly calls: readonly string[]
  readonly messages: SuomifiState['messages']
  readonly happen: SuomifiState['happen']
  readonly endTokens: SuomifiState['endTokens']
  stop(): Promise<void>
}

/**
 * A stand-in for Suomi.fi-viestit that speaks its REST protocol, for the demo and for tests: over a
 * real wire, with accounts, tokens, attachments, idempotent messages and events. It keeps messages in
 * memory and sends nothing to anybody.
 */
export async function startSuomifiMessagesServer(
  options: {
    /** 0 for any free port. */
    port?: number
    clock?: Clock
    password?: string
    tokenSeconds?: number
    /** After how many seconds a message counts as read or printed; null: never by itself. */
    laterSeconds?: number | null
    eventsPerPage?: number
  } = {},
): Promise<SuomifiStandIn> {
  const server = createServer({ requestTimeout: 20_000 })
  server.listen(options.port ?? 0, '127.0.0.1')
  await once(server, 'listening')
  const serviceId = 'demo-service'
  const site: Site = {
    account: { username: 'demo-system', password: options.password ?? 'Demo-password-1' },
    serviceId,
    eventsPerPage: options.eventsPerPage ?? 1_000,
    withoutMailbox: new Set(),
    state: createState({
      clock: options.clock ?? systemClock,
      serviceId,
      tokenSeconds: options.tokenSeconds ?? 3_600,
      laterSeconds: options.laterSeconds ?? null,
    }),
  }
  const faults = new Map<string, SuomifiFault>()
  const calls: string[] = []
  server.on('request', (req: IncomingMessage, res: ServerResponse) => {
    calls.push(`${req.method ?? ''} ${req.url ?? ''}`)
    if (calls.length > 1_000) calls.shift()
    handle(site, faults, req, res).catch(() => res.destroy())
  })
  const { port } = server.address() as AddressInfo
  return {
    access: { baseUrl: `http://127.0.0.1:${port}`, serviceId, ...site.account },
    faults,
    withoutMailbox: site.withoutMailbox,
    calls,
    messages: site.state.messages,
    happen: site.state.happen,
    endTokens: site.state.endTokens,
    stop: async () => {
      const closed = once(server, 'close')
      server.close()
      server.closeAllConnections()
      await closed
    },
  }
}

async function handle(
  site: Site,
  faults: Map<string, SuomifiFault>,
  req: IncomingMessage,
  res: ServerResponse,
): Promise<void> {
  const url = new URL(req.url ?? '/', 'http://127.0.0.1')
  const fault = faults.get(url.pathname)
  if (fault === 'hang') return
  if (fault === 'endless') {
    sendEndlessly(res)
    return
  }
  const body = await readBody(req)
  if (fault === 'unauthorised-once') faults.delete(url.pathname)
  const broken = fault === undefined ? undefined : brokenReply(fault, body)
  if (broken !== undefined) {
    res.writeHead(broken.status, { location: '/elsewhere' }).end(broken.body)
    return
  }
  const answer =
    body === undefined ? refuse(413, 'too large') : await answerOf(site, callOf(req, url), body)
  if (fault === 'lost-answer') {
    res.destroy()
    return
  }
  res
    .writeHead(answer.status, { 'content-type': 'application/json' })
    .end(JSON.stringify(answer.body))
}

function callOf(req: IncomingMessage, url: URL): Call {
  return {
    method: req.method ?? '',
    path: url.pathname,
    query: url.searchParams,
    authorization: req.headers.authorization ?? '',
    contentType: req.headers['content-type'] ?? '',
  }
}

function brokenReply(
  fault: SuomifiFault,
  body: Buffer | undefined,
): { status: number; body: string } | undefined {
  const text = JSON.stringify({ reason: fault })
  switch (fault) {
    case 'unauthorised':
    case 'unauthorised-once':
      return { status: 401, body: text }
    case 'down':
      return { status: 503, body: text }
    case 'busy':
      return { status: 429, body: text }
    case 'too-large':
      return { status: 413, body: text }
    case 'html':
      return { status: 200, body: '<h1>It works</h1>' }
    case 'redirect':
      return { status: 307, body: '' }
    case 'echo': {
      const said = body?.toString('utf8') ?? ''
      const validationErrors = [{ error: said, errorCode: said }]
      return { status: 400, body: JSON.stringify({ reason: said, validationErrors }) }
    }
    case 'hang':
    case 'endless':
    case 'lost-answer':
      return undefined
  }
}

/** @returns undefined when it is larger than any request may be */
async function readBody(req: IncomingMessage): Promise<Buffer | undefined> {
  const chunks: Buffer[] = []
  let size = 0
  for await (const chunk of req as AsyncIterable<Buffer>) {
    size += chunk.byteLength
    if (size <= MAX_ATTACHMENT_BYTES + 64 * 1024) chunks.push(chunk)
    else chunks.length = 0
  }
  return size <= MAX_ATTACHMENT_BYTES + 64 * 1024 ? Buffer.concat(chunks) : undefined
}

/** An answer that never ends, sent as fast as the other side takes it. */
function sendEndlessly(res: ServerResponse): void {
  res.writeHead(200, { 'content-type': 'application/json' })
  const piece = `"${'x'.repeat(64 * 1024)}",`
  const more = (): void => {
    while (!res.destroyed && res.write(piece));
  }
  res.on('drain', more)
  more()
}
