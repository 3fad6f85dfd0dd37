import { createServer } from 'node:http'
import { answerQuestions } from '#test/bench/processes.ts'

/** What the bare server answers to every request. */
export interface BareAnswer {
  readonly status: number
  readonly headers: Readonly<Record<string, string>>
  /** base64 */
  readonly body: string
}

let status = 200
let headers: BareAnswer['headers'] = {}
let body: Buffer = Buffer.alloc(0)

// The least that Node can do: the same bytes to whoever asks.
const server = createServer((_request, response) => {
  response.writeHead(status, headers).end(body)
})

answerQuestions({
  listen: (port: number) =>
    new Promise<void>((resolve) => {
      server.listen(port, '127.0.0.1', resolve)
    }),
  serve: (answer: BareAnswer) => {
    status = answer.status
    headers = answer.headers
    body = Buffer.from(answer.body, 'base64')
  },
})
