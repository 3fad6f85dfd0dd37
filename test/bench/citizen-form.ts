import { ratePerCore, requestBytes } from '#test/bench/load.ts'
import { compare, ratio, type Reading, type Row } from '#test/bench/measure.ts'
import { citizenSession } from '#test/bench/people.ts'
import type { PlainPage } from '#test/bench/plain-page-process.ts'
import type { Helper } from '#test/bench/processes.ts'
import { freePorts } from '#test/support/free-ports.ts'

const SECONDS = 4
const CONNECTIONS = 16
const PATH = '/fi/citizen/requests/new'

export const citizenForm: Row = {
  name: 'form',
  title: 'citizen form page: session, row security, nonce; requests/s of one core',
  against: 'the same page from Remix, no session, no database',
  budget: { atLeast: 0.5 },
  unit: '×',
  sideUnit: '/s',
  measure: async (lab) => {
    const portal = await lab.portal()
    const cookie = await citizenSession(portal)
    const plain = await lab.startHelper('plain-page-process.ts')
    const [plainPort = 0] = await freePorts(1)
    const page: PlainPage = {
      port: plainPort,
      route: 'routes/citizen/request-new',
      path: PATH,
      params: { lang: 'fi' },
      cookie,
      appUrl: portal.urls.app,
    }
    await plain.ask('serve', page)
    const side = (web: Helper, port: number): (() => Promise<Reading>) => {
      const bytes = requestBytes({ port, path: PATH, headers: { cookie } })
      const options = { port, expect: 200, connections: CONNECTIONS, next: () => bytes }
      return () => ratePerCore(web, { ...options, seconds: SECONDS })
    }
    const sizes = await Promise.all(
      [portal.port, plainPort].map(async (port) => {
        const answer = await fetch(`http://127.0.0.1:${String(port)}${PATH}`, {
          headers: { cookie },
        })
        return (await answer.text()).length
      }),
    )
    const measured = await compare({
      ours: side(portal.web, portal.port),
      base: side(plain, plainPort),
      figure: ratio,
      notes: [`${sizes.join(' and ')} characters of HTML`],
    })
    await plain.stop()
    return measured
  },
}
