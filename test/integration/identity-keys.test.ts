import { mkdtemp, readFile, rm, stat } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { generateClientKeys, loadClientKeys, publicJwks } from '#app/identity/keys.server.ts'

let dataDir: string
beforeEach(async () => {
  dataDir = await mkdtemp(path.join(tmpdir(), 'identity-keys-'))
})
afterEach(() => rm(dataDir, { recursive: true }))

describe('keys towards identity providers', () => {
  test('the demo makes its own once, readable by nobody else', async () => {
    const [first, second] = await Promise.all([
      loadClientKeys({ dataDir, mode: 'demo' }),
      loadClientKeys({ dataDir, mode: 'demo' }),
    ])
    const third = await loadClientKeys({ dataDir, mode: 'demo' })
    expect(publicJwks(second)).toEqual(publicJwks(first))
    expect(publicJwks(third)).toEqual(publicJwks(first))
    expect((await stat(path.join(dataDir, 'oidc-keys.json'))).mode & 0o777).toBe(0o600)
  })

  test('only public parts are published, one key for each use', async () => {
    const { keys } = publicJwks(await loadClientKeys({ dataDir, mode: 'demo' }))
    expect(keys.map((key) => key.use)).toEqual(['sig', 'enc'])
    for (const key of keys) {
      expect(Object.keys(key).sort()).toEqual(
        key.use === 'sig'
          ? ['alg', 'e', 'kid', 'kty', 'n', 'use']
          : ['e', 'kid', 'kty', 'n', 'use'],
      )
    }
  })

  test('a key that waits or retires is published, and the first one signs', async () => {
    const [current, next] = await Promise.all([generateClientKeys(), generateClientKeys()])
    const json = JSON.stringify({
      sig: [...current.sig, ...next.sig],
      enc: [...current.enc, ...next.enc],
    })
    const keys = await loadClientKeys({ json, dataDir, mode: 'production' })
    expect(publicJwks(keys).keys).toHaveLength(4)
    expect(keys.signing.kid).toBe(current.sig[0]?.kid)
    expect(keys.decryption.map(({ kid }) => kid)).toEqual([current.enc[0]?.kid, next.enc[0]?.kid])
  })

  test('production demands its keys and makes none', async () => {
    await expect(loadClientKeys({ dataDir, mode: 'production' })).rejects.toThrow(
      'none in the environment',
    )
    await expect(readFile(path.join(dataDir, 'oidc-keys.json'))).rejects.toThrow('ENOENT')
  })

  test('a broken configuration is refused without quoting it', async () => {
    const stored = await generateClientKeys()
    const secret = stored.sig[0]?.d ?? ''
    const json = JSON.stringify({ sig: stored.sig })
    const failure = await loadClientKeys({ json, dataDir, mode: 'production' }).catch(String)
    expect(failure).toContain('OIDC keys (environment)')
    expect(failure).not.toContain(secret)
  })
})
