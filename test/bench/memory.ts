import { setTimeout as delay } from 'node:timers/promises'
import { DEMO_REGISTERS } from '#db/seeds/registers.ts'
import type { Lab, PortalUnderTest } from '#test/bench/lab.ts'
import { load, requestBytes, type LoadReading } from '#test/bench/load.ts'
import { addErrors, repeat, type Errors, type Reading, type Row } from '#test/bench/measure.ts'
import { citizenSession } from '#test/bench/people.ts'

const SECONDS = 7
const CONNECTIONS = 16

export const memory: Row = {
  name: 'memory',
  title: 'memory of the web process under load (RSS)',
  against: 'pages of all kinds and letters at once',
  budget: { atMost: 300 },
  unit: 'MB',
  sideUnit: 'MB',
  measure: async (lab: Lab) => {
    const portal = await lab.portal()
    const pages = await pagesOf(portal)
    return repeat(() => peakUnderLoad(portal, pages))
  },
}

async function pagesOf(portal: PortalUnderTest): Promise<readonly Buffer[]> {
  const { port } = portal
  const cookie = await citizenSession(portal)
  const notices = DEMO_REGISTERS.flatMap(({ slug }) => [
    `/fi/notices/${slug}`,
    `/sv/notices/${slug}`,
  ])
  return [
    ...['/fi', '/fi/notices', ...notices, '/fi/login'].map((path) => requestBytes({ port, path })),
    // With a query no page comes from memory: rendered, and the letter drawn, each time.
    requestBytes({ port, path: `/fi/notices/${DEMO_REGISTERS[0]?.slug ?? ''}?fresh=1` }),
    requestBytes({ port, path: `/fi/notices/${DEMO_REGISTERS[0]?.slug ?? ''}.pdf?fresh=1` }),
    ...['/fi/citizen', '/fi/citizen/requests/new'].map((path) =>
      requestBytes({ port, path, headers: { cookie } }),
    ),
  ]
}

async function peakUnderLoad(portal: PortalUnderTest, pages: readonly Buffer[]): Promise<Reading> {
  const { port, web } = portal
  let asked = 0
  const next = (): Buffer => pages[asked++ % pages.length] ?? Buffer.alloc(0)
  const running = load({ port, next, expect: 200, connections: CONNECTIONS, seconds: SECONDS })
  let peak = 0
  let reading: LoadReading | undefined
  const done = running.then((result) => {
    reading = result
  })
  while (reading === undefined) {
    peak = Math.max(peak, await web.ask<number>('rssBytes'))
    await Promise.race([delay(200), done])
  }
  const errors: Errors = {}
  addErrors(errors, reading.errors)
  return { value: peak / 1e6, errors }
}
