import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, describe, expect, it } from 'vitest'
import { clamdAddress, scanWithClamd, ScanUnavailable } from '#app/platform/clamd.server.ts'
import { EICAR, startClamd, type ClamdMood, type StandInClamd } from '#test/support/clamd.ts'

let clamd: StandInClamd | undefined
afterEach(async () => {
  await clamd?.close()
  clamd = undefined
})

async function start(mood: ClamdMood = 'scan', streamLimit?: number): Promise<StandInClamd> {
  clamd = await startClamd(streamLimit === undefined ? {} : { streamLimit })
  clamd.mood = mood
  return clamd
}

describe('scanWithClamd', () => {
  it('sends every byte and passes a clean file', async () => {
    const { url, received } = await start()
    const file = Buffer.alloc(3 * 1024 * 1024 + 17, 'abcdefg')
    expect(await scanWithClamd(url, file)).toBe('clean')
    expect(received).toHaveLength(1)
    expect(received[0]?.equals(file)).toBe(true)
  })

  it('names what was found', async () => {
    const { url } = await start()
    const file = Buffer.concat([Buffer.alloc(100_000), Buffer.from(EICAR)])
    expect(await scanWithClamd(url, file)).toEqual({ found: 'Eicar-Test-Signature' })
  })

  it('puts together an answer that comes in parts', async () => {
    const { url } = await start('trickle')
    expect(await scanWithClamd(url, Buffer.from('a'))).toBe('clean')
  })

  it('scans over a socket file, many at once', async () => {
    const folder = await mkdtemp(join(tmpdir(), 'clamd-'))
    try {
      clamd = await startClamd({ path: join(folder, 'clamd.ctl') })
      const { url } = clamd
      const results = await Promise.all(
        Array.from({ length: 20 }, (_, index) =>
          scanWithClamd(url, Buffer.from(index % 2 === 0 ? 'text' : EICAR)),
        ),
      )
      expect(results.filter((result) => result === 'clean')).toHaveLength(10)
    } finally {
      await rm(folder, { recursive: true })
    }
  })

  it.each<[ClamdMood, RegExp]>([
    ['stall', /no answer in time/],
    ['close', /clamd/],
    ['babble', /endless answer/],
    ['mutter', /\(nothing\)/],
  ])('has no verdict when clamd is in the mood to %s', async (mood, message) => {
    const { url } = await start(mood)
    const scan = scanWithClamd(url, Buffer.from(EICAR), { scanMs: 200 })
    await expect(scan).rejects.toThrow(ScanUnavailable)
    await expect(scan).rejects.toThrow(message)
  })

  it('does not believe a verdict on a file that it has not sent', async () => {
    const { url } = await start('hasty')
    const scan = scanWithClamd(url, Buffer.alloc(20 * 1024 * 1024), { scanMs: 2_000 })
    await expect(scan).rejects.toThrow(ScanUnavailable)
  })

  it('says that the stream limit of clamd is too low', async () => {
    const { url } = await start('scan', 1_000)
    await expect(scanWithClamd(url, Buffer.alloc(2_000))).rejects.toThrow(/size limit exceeded/)
  })

  it('has no verdict when nobody listens', async () => {
    const { url } = await start()
    await clamd?.close()
    clamd = undefined
    await expect(scanWithClamd(url, Buffer.from('a'))).rejects.toThrow(ScanUnavailable)
  })

  it('gives up connecting before it gives up scanning', async () => {
    // TEST-NET-1 (RFC 5737) answers nobody: refused, unreachable or silent.
    const began = performance.now()
    const scan = scanWithClamd('tcp://192.0.2.1', Buffer.from('a'), { connectMs: 100 })
    await expect(scan).rejects.toThrow(ScanUnavailable)
    expect(performance.now() - began).toBeLessThan(3_000)
  })
})

it('clamdAddress reads both forms of address', () => {
  expect(clamdAddress('tcp://clamd')).toEqual({ host: 'clamd', port: 3310 })
  expect(clamdAddress('tcp://[::1]:99')).toEqual({ host: '::1', port: 99 })
  expect(clamdAddress('unix:/run/a%20b.ctl')).toEqual({ path: '/run/a b.ctl' })
  expect(clamdAddress('unix:///run/clamd.ctl')).toEqual({ path: '/run/clamd.ctl' })
})
