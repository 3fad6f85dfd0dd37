import type { Adapter, AdapterFactory, AdapterPayload } from 'oidc-provider'

/**
 * What the demo provider remembers, in memory: authorization codes, interactions, grants. All of it
 * is short-lived; the oldest entries go when there are too many.
 */
const MAX_ENTRIES = 2_000

export function createMemoryStore(): AdapterFactory {
  const entries = new Map<string, AdapterPayload>()

  const put = (key: string, payload: AdapterPayload) => {
    entries.delete(key)
    entries.set(key, payload)
    const [oldest] = entries.keys()
    if (entries.size > MAX_ENTRIES && oldest !== undefined) entries.delete(oldest)
  }

  const findBy = (model: string, matches: (payload: AdapterPayload) => boolean) => {
    for (const [key, payload] of entries) {
      if (key.startsWith(`${model}:`) && matches(payload)) return Promise.resolve(payload)
    }
    return Promise.resolve(undefined)
  }

  return (model: string): Adapter => ({
    upsert(id, payload) {
      // The library checks `exp` in each payload itself.
      put(`${model}:${id}`, payload)
      return Promise.resolve()
    },
    find: (id) => Promise.resolve(entries.get(`${model}:${id}`)),
    findByUid: (uid) => findBy(model, (payload) => payload.uid === uid),
    findByUserCode: (code) => findBy(model, (payload) => payload.userCode === code),
    consume(id) {
      const payload = entries.get(`${model}:${id}`)
      if (payload) payload.consumed = true
      return Promise.resolve()
    },
    destroy(id) {
      entries.delete(`${model}:${id}`)
      return Promise.resolve()
    },
    revokeByGrantId(grantId) {
      for (const [key, payload] of entries) if (payload.grantId === grantId) entries.delete(key)
      return Promise.resolve()
    },
  })
}
