import { createRequestHandler } from '@remix-run/express'
import { createRequestHandler as createRenderer, type ServerBuild } from '@remix-run/node'
import express from 'express'
import { openDatabase } from '#app/platform/db.server.ts'
import { contextWith } from '#test/bench/page-context.ts'
import { answerQuestions } from '#test/bench/processes.ts'

/** A page as the portal serves it, to be served again without session and database. */
export interface PlainPage {
  readonly port: number
  /** Of the route in the build, such as `routes/citizen/request-new`. */
  readonly route: string
  readonly path: string
  readonly params: Readonly<Record<string, string>>
  readonly cookie: string
  readonly appUrl: string
}

const BUILD = new URL('../../build/server/index.js', import.meta.url)

answerQuestions({ serve })

/**
 * Serves the page's own route with its own component through Remix, but with a loader that has its
 * data in hand: what the portal's loader answered once. No session, no database, no guards.
 */
async function serve(page: PlainPage): Promise<void> {
  const build = (await import(BUILD.href)) as ServerBuild
  const route = build.routes[page.route]
  const loader = route?.module.loader
  if (route === undefined || loader === undefined) throw new Error(`No loader in ${page.route}`)
  const db = openDatabase(page.appUrl, 1)
  const context = contextWith(db)
  const origin = `http://127.0.0.1:${String(page.port)}`
  const request = new Request(origin + page.path, { headers: { cookie: page.cookie } })
  const data: unknown = await loader({ request, params: page.params, context })
  await db.close()
  if (data instanceof Response) throw new Error(`${page.path} answers ${String(data.status)}`)
  const plain = { ...route, module: { ...route.module, loader: () => data as object } }
  const plainBuild = { ...build, routes: { ...build.routes, [page.route]: plain } }
  // Fails here rather than as a fast error page under load.
  const first = await createRenderer(plainBuild, 'production')(request, context)
  if (first.status !== 200) throw new Error(`The plain page answers ${String(first.status)}`)
  const app = express()
  app.disable('x-powered-by')
  const mode = 'production'
  const handler = createRequestHandler({ build: plainBuild, mode, getLoadContext: () => context })
  app.use((asked, answer, next) => void handler(asked, answer, next))
  await new Promise<void>((resolve) => {
    app.listen(page.port, '127.0.0.1', resolve)
  })
}
