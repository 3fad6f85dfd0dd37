import type { Clock } from '#app/platform/clock.ts'
import {
  boundedCall,
  errorOf,
  jsonPost,
  parsed,
  succeeded,
  SuomifiError,
  type Answer,
  type CallInit,
} from '#app/platform/suomifi-http.server.ts'
import { PATHS, tokenAnswer } from '#app/platform/suomifi-wire.ts'

/** Where Suomi.fi-viestit is and who calls it. */
export interface SuomifiAccess {
  readonly baseUrl: string
  readonly username: string
  readonly password: string
  readonly clock: Clock
  /** Of each call, not of a message with its attachments. */
  readonly timeoutMs?: number
  readonly fetch?: typeof globalThis.fetch
}

export interface Session {
  readonly authorised: (path: string, init: CallInit) => Promise<Answer>
  /**
   * When no answer comes, either password may be in force: try a message with the new one, then
   * with the old one.
   */
  readonly changePassword: (newPassword: string) => Promise<void>
}

/** A token dies a minute early for us, so that none dies on the way. */
const EARLY_MS = 60_000
/** Where the service does not say how long a token lives. */
const DEFAULT_TOKEN_SECONDS = 300

/** Calls with the access token of the moment: one is shared until it ends, a refused one renewed once. */
export function createSession(options: SuomifiAccess): Session {
  const { baseUrl, username, clock, timeoutMs = 10_000 } = options
  const call = boundedCall({ baseUrl, timeoutMs, fetch: options.fetch ?? globalThis.fetch })
  let password = options.password
  let current: { token: Promise<string>; endsAt: number } | undefined

  const fetchToken = async (): Promise<{ token: string; endsAt: number }> => {
    const answer = await call(PATHS.token, jsonPost({ username, password }))
    if ([400, 401, 403].includes(answer.status)) {
      throw new SuomifiError('wrong-credentials', answer.status)
    }
    if (!succeeded(answer.status)) throw errorOf(answer)
    const { access_token: token, expires_in: seconds = DEFAULT_TOKEN_SECONDS } = parsed(
      answer,
      tokenAnswer,
    )
    const life = seconds * 1000
    return { token, endsAt: clock.milliseconds() + life - Math.min(EARLY_MS, life / 2) }
  }

  const token = (): Promise<string> => {
    if (current !== undefined && clock.milliseconds() < current.endsAt) return current.token
    const fresh = fetchToken()
    const entry = { token: fresh.then((found) => found.token), endsAt: Infinity }
    current = entry
    fresh.then(
      (found) => (entry.endsAt = found.endsAt),
      () => {
        if (current === entry) current = undefined
      },
    )
    return entry.token
  }

  const withToken = (path: string, init: CallInit, bearer: string): Promise<Answer> =>
    call(path, {
      ...init,
      headers: { ...init.headers, accept: 'application/json', authorization: `Bearer ${bearer}` },
    })

  return {
    authorised: async (path, init) => {
      const entry = token()
      const answer = await withToken(path, init, await entry)
      if (answer.status !== 401) return answer
      if (current?.token === entry) current = undefined
      return withToken(path, init, await token())
    },

    changePassword: async (newPassword) => {
      const body = { accessToken: await token(), currentPassword: password, newPassword }
      const answer = await call(PATHS.changePassword, jsonPost(body))
      if (!succeeded(answer.status)) throw errorOf(answer)
      password = newPassword
      current = undefined
    },
  }
}
