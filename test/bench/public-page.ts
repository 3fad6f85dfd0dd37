import { request as httpRequest } from 'node:http'
import { DEMO_REGISTERS } from '#db/seeds/registers.ts'
import type { BareAnswer } from '#test/bench/bare-process.ts'
import type { Lab } from '#test/bench/lab.ts'
import { load, ratePerCore, requestBytes } from '#test/bench/load.ts'
import { NOTICE_COUNT, portalOfManyNotices } from '#test/bench/many-notices.ts'
import {
  compare,
  median,
  ratio,
  type Measured,
  type Reading,
  type Row,
} from '#test/bench/measure.ts'
import type { Helper } from '#test/bench/processes.ts'
import { freePorts } from '#test/support/free-ports.ts'

const SECONDS = 3
const CONNECTIONS = 16
const BUDGET = { atLeast: 0.6 }
/** As browsers ask. */
const BROWSER = { 'accept-encoding': 'gzip, deflate, br, zstd', accept: 'text/html' }

const NOTICE = `/fi/notices/${DEMO_REGISTERS[0]?.slug ?? ''}`

export const publicPage: Row = {
  name: 'public',
  title: `public notice page, one of ${String(NOTICE_COUNT)}; requests/s on one core`,
  against: 'bare node:http, same bytes',
  budget: BUDGET,
  unit: '×',
  sideUnit: '/s',
  measure: (lab) => measurePublicPage(lab, NOTICE, false),
}

export const knownPage: Row = {
  ...publicPage,
  name: 'known',
  title: 'the same page when the client has it (304)',
  measure: (lab) => measurePublicPage(lab, NOTICE, true),
}

export const listPage: Row = {
  ...publicPage,
  name: 'list',
  title: `the list of ${String(NOTICE_COUNT)} notices, requests/s on one core`,
  measure: (lab) => measurePublicPage(lab, '/fi/notices', false),
}

/** Words that find some, many and none, and one that only the tolerant search finds. */
const QUERIES = ['pakolaisena', 'perhetyö Keksittylä', 'toimeentulotuki', 'xyzzy', 'ktivoint']
const SEARCHES = 100

export const searchPage: Row = {
  name: 'search',
  title: `a search of ${String(NOTICE_COUNT)} notices, rendered each time (median)`,
  against: "of the demo's own notices",
  budget: { atMost: 4 },
  unit: '×',
  sideUnit: 'ms',
  measure: async (lab) => {
    const [many, few] = [await portalOfManyNotices(lab), await lab.portal()]
    return compare({ ours: searching(many.port), base: searching(few.port), figure: ratio })
  },
}

/** One visitor who searches, page after page: nothing of it comes from memory. */
function searching(port: number): () => Promise<Reading> {
  let asked = 0
  const next = (): Buffer => {
    const query = encodeURIComponent(QUERIES[asked++ % QUERIES.length] ?? '')
    return requestBytes({ port, path: `/fi/notices?q=${query}`, headers: BROWSER })
  }
  const options = { port, expect: 200, connections: 1, next, seconds: 60 }
  return async () => {
    await load({ ...options, requests: SEARCHES / 5 })
    const { latenciesMs, errors } = await load({ ...options, requests: SEARCHES })
    return { value: median(latenciesMs), errors }
  }
}

async function measurePublicPage(lab: Lab, path: string, known: boolean): Promise<Measured> {
  const portal = await portalOfManyNotices(lab)
  const first = await fetchRaw(portal.port, path, BROWSER)
  if (first.status !== 200) throw new Error(`${path} answers ${String(first.status)}`)
  const etag = first.headers.etag ?? ''
  const headers = known ? { ...BROWSER, 'if-none-match': etag } : BROWSER
  const answer = known ? await fetchRaw(portal.port, path, headers) : first
  const expect = known ? 304 : 200
  const bare = await lab.startHelper('bare-process.ts')
  const [barePort = 0] = await freePorts(1)
  await bare.ask('listen', barePort)
  await bare.ask('serve', answer)

  const side = (web: Helper, port: number): (() => Promise<Reading>) => {
    const bytes = requestBytes({ port, path, headers })
    const connections = CONNECTIONS
    return () =>
      ratePerCore(web, { port, expect, connections, next: () => bytes, seconds: SECONDS })
  }
  const measured = await compare({
    ours: side(portal.web, portal.port),
    base: side(bare, barePort),
    figure: ratio,
    notes: [`${String(Buffer.from(answer.body, 'base64').length)} bytes of body`],
  })
  await bare.stop()
  return measured
}

const ADDED_BY_NODE = new Set(['date', 'connection', 'keep-alive'])

/** An answer as it came over the wire, still encoded, without what every Node server adds itself. */
function fetchRaw(
  port: number,
  path: string,
  headers: Readonly<Record<string, string>>,
): Promise<BareAnswer> {
  return new Promise((resolve, reject) => {
    const request = httpRequest({ port, host: '127.0.0.1', path, headers }, (response) => {
      const chunks: Buffer[] = []
      response.on('data', (chunk: Buffer) => chunks.push(chunk))
      response.on('end', () => {
        const kept = Object.entries(response.headers).filter(([name]) => !ADDED_BY_NODE.has(name))
        resolve({
          status: response.statusCode ?? 0,
          headers: Object.fromEntries(kept) as Record<string, string>,
          body: Buffer.concat(chunks).toString('base64'),
        })
      })
      response.on('error', reject)
    })
    request.on('error', reject)
    request.end()
  })
}
