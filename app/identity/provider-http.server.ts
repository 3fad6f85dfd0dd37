import type { CustomFetch } from 'openid-client'

/**
 * HTTP towards an identity provider: bounded in time and in size, whatever the provider does.
 */

/** The provider did not answer in time, not at all, or with more than we are willing to read. */
export class ProviderUnavailable extends Error {
  override readonly name = 'ProviderUnavailable'
}

/** Discovery documents, key sets and token answers are a few kilobytes; this leaves ample room. */
const MAX_BODY_BYTES = 256 * 1024

/**
 * A `fetch` for one operation. All its calls share `deadline`; each body is read here, to its end
 * or to the limit, so that the caller's parser only ever sees a small complete text.
 *
 * @throws ProviderUnavailable
 */
export function providerFetch(deadline: AbortSignal): CustomFetch {
  return async (url, init) => {
    try {
      const signal = init.signal ? AbortSignal.any([deadline, init.signal]) : deadline
      const response = await fetch(url, { ...init, signal } as RequestInit)
      const body = await readBounded(response)
      return new Response(body, { status: response.status, headers: response.headers })
    } catch (cause) {
      throw cause instanceof ProviderUnavailable
        ? cause
        : new ProviderUnavailable('no usable answer', { cause })
    }
  }
}

async function readBounded(response: Response): Promise<Uint8Array<ArrayBuffer> | null> {
  if (!response.body) return null
  const reader = response.body.getReader()
  const chunks: Uint8Array[] = []
  let size = 0
  for (;;) {
    const { done, value } = await reader.read()
    if (done) return Uint8Array.from(Buffer.concat(chunks, size))
    size += value.byteLength
    if (size > MAX_BODY_BYTES) {
      // Closes the connection: the rest is never received.
      await reader.cancel()
      throw new ProviderUnavailable('answer too large')
    }
    chunks.push(value)
  }
}
