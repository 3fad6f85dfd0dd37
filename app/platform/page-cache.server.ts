import type { IncomingMessage, ServerResponse } from 'node:http'
import { promisify } from 'node:util'
import { brotliCompress, constants, gzip } from 'node:zlib'
import type { Clock } from '#app/platform/clock.ts'
import { sha256 } from '#app/platform/crypto.server.ts'
import { chooseEncoding, rawHeader, type Encoding } from '#app/platform/encoding.ts'
import { HELSINKI } from '#app/platform/helsinki.ts'

/** One stored page in every encoding that it is answered in. */
interface StoredPage {
  readonly variants: Readonly<Record<Encoding, Variant>>
  /** Epoch milliseconds: what is in force may change when the day does, and what is announced in it. */
  readonly until: number
  readonly bytes: number
}
interface Variant {
  readonly body: Buffer
  readonly etag: string
  readonly headers: Readonly<Record<string, string | number>>
  readonly notModified: Readonly<Record<string, string | number>>
}

export interface PageCache {
  /** Answers from memory, or says `false` and touches nothing. */
  answer(request: IncomingMessage, response: ServerResponse): boolean
  /** Renders and stores a page that `answer` did not have; `false` when it is not ours to answer. */
  fill(request: IncomingMessage, response: ServerResponse): Promise<boolean>
  /** While paused nothing is stored or answered from memory, and what was stored is forgotten. */
  pause(): void
  /** Begins anew with an empty memory. */
  resume(): void
}

const COMPRESSIBLE = /^(text\/|application\/([\w.-]+\+)?(json|xml))/
/** Public data that pages of other sites may read, too. */
const OPEN_DATA = {
  'access-control-allow-origin': '*',
  'cross-origin-resource-policy': 'cross-origin',
} as const
const MAX_BYTES = 64 * 1024 * 1024
const brotli = promisify(brotliCompress)
const deflate = promisify(gzip)

/**
 * Public pages, rendered once per published version and then answered from memory, before any
 * framework is reached, with strong validators. Only 200s are kept, and none past the end of its
 * day in Finland. It starts paused: `resume` says that publications are being heard.
 * @param options.matches which paths are public pages (without a query)
 * @param options.render renders a path through the framework
 * @param options.changesAt when pages next change by themselves within the day (epoch milliseconds)
 * @param options.maxBytes how much to keep; the pages stored first go first
 */
export function createPageCache(options: {
  matches: (path: string) => boolean
  render: (path: string) => Promise<Response>
  securityHeaders: Readonly<Record<string, string>>
  clock: Clock
  changesAt?: () => Promise<number | undefined>
  maxBytes?: number
}): PageCache {
  const { matches, render, securityHeaders, clock, changesAt, maxBytes = MAX_BYTES } = options
  // A new map per publication: a page is stored only in the map that stood when its rendering began.
  let pages = new Map<string, StoredPage>()
  let filling = new Map<string, Promise<StoredPage | undefined>>()
  let bytes = 0
  let paused = true

  const forget = (): void => {
    pages = new Map()
    filling = new Map()
    bytes = 0
  }
  const keep = (path: string, page: StoredPage): void => {
    drop(path)
    for (const oldest of pages.keys()) {
      if (bytes + page.bytes <= maxBytes) break
      drop(oldest)
    }
    if (page.bytes > maxBytes) return
    pages.set(path, page)
    bytes += page.bytes
  }
  const drop = (path: string): void => {
    bytes -= pages.get(path)?.bytes ?? 0
    pages.delete(path)
  }
  const load = async (path: string): Promise<StoredPage | undefined> => {
    const generation = pages
    const until = Math.min(endOfDay(clock), (await changesAt?.()) ?? Infinity)
    const answer = await render(path)
    if (answer.status !== 200) {
      await answer.body?.cancel()
      return undefined
    }
    const page = await store(answer, securityHeaders, until)
    // Published meanwhile: right for this visitor's moment, but not to be kept.
    if (generation === pages && !paused) keep(path, page)
    return page
  }
  /** Visitors who come while a page is being rendered share it, but never across a publication. */
  const loadShared = (path: string): Promise<StoredPage | undefined> => {
    // While paused a publication could go unheard: each visitor gets a rendering of their own.
    if (paused) return load(path)
    const shared = filling
    const running = shared.get(path)
    if (running !== undefined) return running
    const started = load(path).finally(() => shared.delete(path))
    shared.set(path, started)
    return started
  }

  return {
    answer: (request, response) => {
      const { method, url } = request
      if (paused || url === undefined || (method !== 'GET' && method !== 'HEAD')) return false
      const page = pages.get(url)
      if (page === undefined) return false
      if (page.until <= clock.milliseconds()) {
        drop(url)
        return false
      }
      send(page, request, response)
      return true
    },
    fill: async (request, response) => {
      const { method, url } = request
      if (url === undefined || (method !== 'GET' && method !== 'HEAD') || !matches(url))
        return false
      const page = await loadShared(url)
      if (page === undefined) return false
      send(page, request, response)
      return true
    },
    pause: () => {
      paused = true
      forget()
    },
    resume: () => {
      paused = false
      forget()
    },
  }
}

function endOfDay(clock: Clock): number {
  const today = clock.now().toZonedDateTimeISO(HELSINKI)
  return today.startOfDay().add({ days: 1 }).epochMilliseconds
}

async function store(
  answer: Response,
  securityHeaders: Readonly<Record<string, string>>,
  until: number,
): Promise<StoredPage> {
  const body = Buffer.from(await answer.arrayBuffer())
  const type = answer.headers.get('content-type') ?? 'application/octet-stream'
  const tag = sha256(body).toString('base64url').slice(0, 27)
  const disposition = answer.headers.get('content-disposition')
  const compressible = COMPRESSIBLE.test(type)
  const common = {
    ...securityHeaders,
    ...(answer.headers.get('access-control-allow-origin') === '*' ? OPEN_DATA : {}),
    'cache-control': 'public, no-cache',
    ...(compressible ? { vary: 'Accept-Encoding' } : {}),
    ...(disposition === null ? {} : { 'content-disposition': disposition }),
  }
  const variant = (encoding: Encoding, encodedBody: Buffer): Variant => {
    const etag = encoding === 'identity' ? `"${tag}"` : `"${tag}-${encoding}"`
    const encoded = encoding === 'identity' ? {} : { 'content-encoding': encoding }
    return {
      body: encodedBody,
      etag,
      headers: {
        ...common,
        ...encoded,
        'content-type': type,
        etag,
        'content-length': encodedBody.length,
      },
      notModified: { ...common, etag },
    }
  }
  const identity = variant('identity', body)
  if (!compressible) {
    return { until, bytes: body.length, variants: { identity, br: identity, gzip: identity } }
  }
  const quality = { params: { [constants.BROTLI_PARAM_QUALITY]: 6 } }
  const [br, gz] = await Promise.all([brotli(body, quality), deflate(body)])
  return {
    until,
    bytes: body.length + br.length + gz.length,
    variants: { identity, br: variant('br', br), gzip: variant('gzip', gz) },
  }
}

function send(page: StoredPage, request: IncomingMessage, response: ServerResponse): void {
  const variant = page.variants[chooseEncoding(request)]
  const known = rawHeader(request, 'if-none-match')
  // RFC 9110 13.1.2: weak comparison. Quotes are part of a tag, so that `W/"x"` in a list holds `"x"`.
  if (known !== undefined && (known.trim() === '*' || known.includes(variant.etag))) {
    response.writeHead(304, variant.notModified).end()
    return
  }
  response.writeHead(200, variant.headers)
  response.end(request.method === 'HEAD' ? undefined : variant.body)
}

/** The best encoding that the client names and does not refuse by `q=0`. */
