import { gzipSync } from 'node:zlib'
import type { Lab, PortalUnderTest } from '#test/bench/lab.ts'
import type { Measured, Row } from '#test/bench/measure.ts'
import { citizenSession } from '#test/bench/people.ts'

const PUBLIC_PAGES = ['/fi', '/fi/notices', '/sv/notices', '/en', '/fi/login']
const CITIZEN_PAGES = ['/fi/citizen', '/fi/citizen/requests/new']

export const citizenScript: Row = {
  name: 'script',
  title: "JavaScript sent to a citizen's page, compressed",
  against: 'the largest of the pages',
  budget: { atMost: 130 },
  unit: 'KB',
  sideUnit: 'KB',
  measure: async (lab) => {
    const portal = await lab.portal()
    const cookie = await citizenSession(portal)
    return largestOf(portal, CITIZEN_PAGES, { cookie })
  },
}

export const publicScript: Row = {
  ...citizenScript,
  name: 'public-script',
  title: 'JavaScript sent to a public page',
  budget: { atMost: 0 },
  measure: async (lab: Lab) => largestOf(await lab.portal(), PUBLIC_PAGES, {}),
}

async function largestOf(
  portal: PortalUnderTest,
  paths: readonly string[],
  headers: Record<string, string>,
): Promise<Measured> {
  const pages = []
  for (const path of paths) pages.push(await scriptOf(portal, path, headers))
  const worst = pages.reduce((a, b) => (b.sentBytes > a.sentBytes ? b : a))
  const kilobytes = worst.sentBytes / 1000
  const gzipped = (worst.gzipBytes / 1000).toFixed(1)
  return {
    figures: [kilobytes],
    ours: [kilobytes],
    base: [],
    errors: {},
    notes: [`${worst.path}: ${String(worst.files)} files, ${gzipped} KB if sent as gzip`],
  }
}

interface PageScript {
  readonly path: string
  readonly files: number
  /** As they came over the wire, to a client that accepts gzip. */
  readonly sentBytes: number
  readonly gzipBytes: number
}

/** Every script that a page loads or preloads, with what those import, and inline script. */
async function scriptOf(
  portal: PortalUnderTest,
  path: string,
  headers: Record<string, string>,
): Promise<PageScript> {
  const answer = await fetch(portal.origin + path, { headers, redirect: 'manual' })
  const html = await answer.text()
  if (answer.status !== 200) throw new Error(`${path} answers ${String(answer.status)}`)
  const inline = [...html.matchAll(/<script\b[^>]*>([^<]+)<\/script>/g)].map(
    ([, code = '']) => code,
  )
  const seen = new Set<string>()
  const waiting = [...html.matchAll(/"(\/assets\/[\w$.~-]+\.js)"/g)].map(([, file = '']) => file)
  let sentBytes = 0
  let gzipBytes = inline.reduce((sum, code) => sum + gzipSync(code).length, 0)
  sentBytes += gzipBytes
  for (let file = waiting.pop(); file !== undefined; file = waiting.pop()) {
    if (seen.has(file)) continue
    seen.add(file)
    const { wire, text } = await fetchScript(portal, file)
    sentBytes += wire
    gzipBytes += gzipSync(text).length
    waiting.push(...importsOf(text))
  }
  return { path, files: seen.size, sentBytes, gzipBytes }
}

function importsOf(code: string): string[] {
  return [...code.matchAll(/(?:from|import)\s*["']\.\/([\w$.~-]+\.js)["']/g)].map(
    ([, name = '']) => `/assets/${name}`,
  )
}

async function fetchScript(
  portal: PortalUnderTest,
  file: string,
): Promise<{ wire: number; text: string }> {
  const answer = await fetch(portal.origin + file, { headers: { 'accept-encoding': 'gzip, br' } })
  if (answer.status !== 200) throw new Error(`${file} answers ${String(answer.status)}`)
  const text = await answer.text()
  const length = answer.headers.get('content-length')
  return { wire: length === null ? Buffer.byteLength(text) : Number(length), text }
}
