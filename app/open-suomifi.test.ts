import { afterEach, describe, expect, it } from 'vitest'
import { startSuomifiMessagesServer } from '#app/demo/suomifi-messages-server.ts'
import { openSuomifi } from '#app/open-suomifi.ts'
import { systemClock } from '#app/platform/clock.ts'
import { readEnv } from '#app/platform/env.server.ts'
import { SuomifiError } from '#app/platform/suomifi-http.server.ts'

const undos: (() => Promise<unknown>)[] = []
afterEach(async () => {
  for (let undo = undos.pop(); undo !== undefined; undo = undos.pop()) await undo()
})
const open = (env: ReturnType<typeof readEnv>) =>
  openSuomifi(env, systemClock, (undo) => undos.push(undo))

const SOMEBODY = '110785-902S'

describe('the way to Suomi.fi-viestit', () => {
  it('is the demo’s stand-in where the settings name none, stopped with the rest', async () => {
    const suomifi = await open(readEnv({}))
    expect(await suomifi?.isReachable(SOMEBODY)).toBe(true)
    expect(undos).toHaveLength(1)
    await undos.pop()?.()
    await expect(suomifi?.isReachable(SOMEBODY)).rejects.toThrow(SuomifiError)
  })

  it('is the configured service, and no other is started', async () => {
    const service = await startSuomifiMessagesServer()
    service.withoutMailbox.add(SOMEBODY)
    const { baseUrl, username, password, serviceId } = service.access
    const suomifi = await open(
      readEnv({
        SUOMIFI_MESSAGES_URL: baseUrl,
        SUOMIFI_MESSAGES_USERNAME: username,
        SUOMIFI_MESSAGES_PASSWORD: password,
        SUOMIFI_MESSAGES_SERVICE_ID: serviceId,
      }),
    )
    expect(undos).toEqual([])
    undos.push(() => service.stop())
    expect(await suomifi?.isReachable(SOMEBODY)).toBe(false)
    expect(service.calls.length).toBeGreaterThan(0)
  })

  it('is none in production without settings', async () => {
    const env = { ...readEnv({}), PORTAL_MODE: 'production' as const }
    expect(await open(env)).toBeUndefined()
    expect(undos).toEqual([])
  })
})
