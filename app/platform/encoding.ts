import type { IncomingMessage } from 'node:http'

/** Content codings that answers from memory exist in. */
export type Encoding = 'br' | 'gzip' | 'identity'

/** Browsers send very few different headers: each is read once. */
const chosen = new Map<string, Encoding>()
const MOST_REMEMBERED = 200

/**
 * One header as it was sent; several lines of it are joined. Reading the raw list spares building
 * the whole header object, which is most of what an answer from memory costs.
 * @param name in lower case
 */
export function rawHeader({ rawHeaders }: IncomingMessage, name: string): string | undefined {
  let found: string | undefined
  for (let index = 0; index < rawHeaders.length; index += 2) {
    const key = rawHeaders[index] ?? ''
    if (key.length !== name.length || key.toLowerCase() !== name) continue
    const value = rawHeaders[index + 1] ?? ''
    found = found === undefined ? value : `${found}, ${value}`
  }
  return found
}

/** The best coding that the client accepts (RFC 9110 12.5.3; `q=0` refuses one). */
export function chooseEncoding(request: IncomingMessage): Encoding {
  const accepted = rawHeader(request, 'accept-encoding') ?? ''
  const known = chosen.get(accepted)
  if (known !== undefined) return known
  const encoding = preferred(accepted)
  if (chosen.size < MOST_REMEMBERED) chosen.set(accepted, encoding)
  return encoding
}

function preferred(accepted: string): Encoding {
  if (accepts(accepted, 'br')) return 'br'
  return accepts(accepted, 'gzip') ? 'gzip' : 'identity'
}

function accepts(accepted: string, encoding: 'br' | 'gzip'): boolean {
  return accepted.split(',').some((part) => {
    const [name = '', ...parameters] = part.split(';')
    if (name.trim().toLowerCase() !== encoding) return false
    return !parameters.some((parameter) => /^\s*q=0(\.0*)?\s*$/i.test(parameter))
  })
}
