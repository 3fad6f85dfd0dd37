import { readdir, readFile } from 'node:fs/promises'
import type { IncomingMessage, ServerResponse } from 'node:http'
import { extname, join, relative, sep } from 'node:path'
import { promisify } from 'node:util'
import { brotliCompress, constants, gzip } from 'node:zlib'
import { sha256 } from '#app/platform/crypto.server.ts'
import { chooseEncoding, rawHeader, type Encoding } from '#app/platform/encoding.ts'

const TYPES: Readonly<Record<string, string>> = {
  '.js': 'text/javascript; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.json': 'application/json; charset=utf-8',
  '.svg': 'image/svg+xml',
  '.txt': 'text/plain; charset=utf-8',
  '.woff2': 'font/woff2',
}
/** Fonts are compressed already. */
const COMPRESSED = new Set(['.woff2'])
const YEAR_SECONDS = 31_536_000

interface Asset {
  readonly etag: string
  readonly headers: Readonly<Record<string, string>>
  readonly bodies: Readonly<Record<Encoding, Buffer>>
}

const brotli = promisify(brotliCompress)
const deflate = promisify(gzip)

/** Answers the built files of a folder from memory, or says `false`. */
export type Assets = (request: IncomingMessage, response: ServerResponse) => boolean

/**
 * Reads the built site's files once, compresses them once, and answers them from memory. Files
 * below `assets/` have their hash in the name and are kept by browsers for ever.
 */
export async function loadAssets(folder: string): Promise<Assets> {
  const entries = await readdir(folder, { recursive: true, withFileTypes: true })
  const assets = new Map(
    await Promise.all(
      entries
        .filter((entry) => entry.isFile())
        .map(async (entry): Promise<[string, Asset]> => {
          const file = join(entry.parentPath, entry.name)
          const path = `/${relative(folder, file).split(sep).join('/')}`
          return [path, await loadAsset(path, await readFile(file))]
        }),
    ),
  )
  return (request, response) => {
    const { method, url = '' } = request
    if (method !== 'GET' && method !== 'HEAD') return false
    const asset = assets.get(url.split('?', 1)[0] ?? '')
    if (asset === undefined) return false
    send(asset, request, response)
    return true
  }
}

async function loadAsset(path: string, body: Buffer): Promise<Asset> {
  const extension = extname(path)
  const hashed = path.startsWith('/assets/')
  const compressed = COMPRESSED.has(extension)
  const quality = { params: { [constants.BROTLI_PARAM_QUALITY]: 9 } }
  const [br, gz] = compressed
    ? [body, body]
    : await Promise.all([brotli(body, quality), deflate(body)])
  return {
    etag: sha256(body).toString('base64url').slice(0, 27),
    headers: {
      'content-type': TYPES[extension] ?? 'application/octet-stream',
      'cache-control': `public, max-age=${String(hashed ? YEAR_SECONDS : 3600)}${hashed ? ', immutable' : ''}`,
      'x-content-type-options': 'nosniff',
      'cross-origin-resource-policy': 'same-origin',
      ...(compressed ? {} : { vary: 'Accept-Encoding' }),
    },
    bodies: { identity: body, br, gzip: gz },
  }
}

function send(asset: Asset, request: IncomingMessage, response: ServerResponse): void {
  const encoding = asset.bodies.br === asset.bodies.identity ? 'identity' : chooseEncoding(request)
  const etag = `"${asset.etag}-${encoding}"`
  if (rawHeader(request, 'if-none-match')?.includes(etag) === true) {
    response.writeHead(304, { ...asset.headers, etag }).end()
    return
  }
  const body = asset.bodies[encoding]
  response.writeHead(200, {
    ...asset.headers,
    ...(encoding === 'identity' ? {} : { 'content-encoding': encoding }),
    etag,
    'content-length': body.length,
  })
  response.end(request.method === 'HEAD' ? undefined : body)
}
