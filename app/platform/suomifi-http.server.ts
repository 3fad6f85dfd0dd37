import { z } from 'zod'

/** HTTP towards Suomi.fi-viestit: bounded in time and size, with errors that tell no personal data. */

/** What went wrong, for the log and the case. Never text of the other side: it may repeat a hetu. */
export type SuomifiReason =
  // found before anything was sent
  | 'title'
  | 'body'
  | 'external-id'
  | 'attachments'
  | 'hetu-in-text'
  | 'paper-contract-missing'
  // answers
  | 'wrong-credentials'
  | 'unauthorised'
  | 'refused'
  | 'too-large'
  | 'unexpected-answer'
  // to be tried again
  | 'busy'
  | 'service-failure'
  | 'no-answer'

const RETRYABLE: readonly SuomifiReason[] = ['busy', 'service-failure', 'no-answer']

/** Suomi.fi-viestit did not do what was asked. Retryable ones pass by themselves, others need a person. */
export class SuomifiError extends Error {
  override readonly name = 'SuomifiError'
  readonly reason: SuomifiReason
  readonly retryable: boolean
  /** HTTP status, where there was an answer. */
  readonly status: number | undefined
  /** Codes of refused fields as the service names them, or of the network's failure. */
  readonly codes: readonly string[]

  constructor(reason: SuomifiReason, status?: number, codes: readonly string[] = []) {
    const details = [...(status === undefined ? [] : [`HTTP ${status}`]), ...codes]
    super(`Suomi.fi-viestit: ${reason}${details.length > 0 ? ` (${details.join(', ')})` : ''}`)
    this.reason = reason
    this.retryable = RETRYABLE.includes(reason)
    this.status = status
    this.codes = codes
  }
}

/** A thousand events are some 300 kilobytes. */
const MAX_ANSWER_BYTES = 2 * 1024 * 1024

export interface Answer {
  readonly status: number
  readonly text: string
}

export interface CallInit {
  readonly method: 'GET' | 'POST'
  readonly headers?: Readonly<Record<string, string>>
  readonly body?: string | FormData
}

export type Call = (path: string, init: CallInit) => Promise<Answer>

/**
 * One call with a time-out that covers the whole answer. Redirects are not followed: a body with a
 * hetu goes to the configured service and nowhere else.
 */
export function boundedCall(options: {
  baseUrl: string
  fetch: typeof globalThis.fetch
  timeoutMs: number
}): Call {
  return async (path, init) => {
    try {
      const response = await options.fetch(new URL(path, options.baseUrl), {
        ...init,
        redirect: 'manual',
        signal: AbortSignal.timeout(options.timeoutMs),
      })
      return { status: response.status, text: await boundedText(response) }
    } catch (error) {
      if (error instanceof SuomifiError) throw error
      throw new SuomifiError('no-answer', undefined, failureCodes(error))
    }
  }
}

/** `TIMEOUT`, `ECONNREFUSED`, …; what fetch says besides may quote what was sent and is left out. */
function failureCodes(error: unknown): string[] {
  if (!(error instanceof Error)) return []
  if (error.name === 'TimeoutError') return ['TIMEOUT']
  const code = (error.cause as { code?: unknown } | undefined)?.code
  return typeof code === 'string' && /^[A-Z][A-Z_]{2,40}$/.test(code) ? [code] : []
}

async function boundedText(response: Response): Promise<string> {
  if (!response.body) return ''
  const reader = response.body.getReader()
  const chunks: Uint8Array[] = []
  let size = 0
  for (;;) {
    const { done, value } = await reader.read()
    if (done) return Buffer.concat(chunks, size).toString('utf8')
    size += value.byteLength
    if (size > MAX_ANSWER_BYTES) {
      await reader.cancel()
      throw new SuomifiError('unexpected-answer', response.status)
    }
    chunks.push(value)
  }
}

/** @throws SuomifiError when the answer is not the JSON that was agreed on */
export function parsed<T>(answer: Answer, schema: z.ZodType<T>): T {
  const found = schema.safeParse(jsonOf(answer.text))
  if (!found.success) throw new SuomifiError('unexpected-answer', answer.status)
  return found.data
}

export function jsonOf(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch {
    return undefined
  }
}

export function jsonPost(body: unknown): CallInit {
  return {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify(body),
  }
}

export function succeeded(status: number): boolean {
  return status >= 200 && status < 300
}

/** The error that an answer other than success stands for. */
export function errorOf({ status, text }: Answer): SuomifiError {
  if (status === 429) return new SuomifiError('busy', status)
  if (status === 408 || status >= 500) return new SuomifiError('service-failure', status)
  if (status === 401 || status === 403) return new SuomifiError('unauthorised', status)
  if (status === 413) return new SuomifiError('too-large', status)
  if (status >= 400) return new SuomifiError('refused', status, refusalCodes(text))
  return new SuomifiError('unexpected-answer', status)
}

const refusal = z.object({ validationErrors: z.array(z.object({ errorCode: z.string() })) })
/** A code is made of capitals: a name, an address or a hetu does not pass for one. */
const CODE = /^[A-Z]{2,30}(?:_[A-Z]{1,30}){1,8}$/

function refusalCodes(text: string): string[] {
  const found = refusal.safeParse(jsonOf(text))
  if (!found.success) return []
  const codes = found.data.validationErrors.map(({ errorCode }) => errorCode)
  return [...new Set(codes)].filter((code) => CODE.test(code)).slice(0, 5)
}
