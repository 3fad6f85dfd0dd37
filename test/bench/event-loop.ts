import { setTimeout as delay } from 'node:timers/promises'
import type { PortalUnderTest } from '#test/bench/lab.ts'
import { load, requestBytes } from '#test/bench/load.ts'
import { compare, type Row } from '#test/bench/measure.ts'
import { holdJobs, prepareSubmissions, releaseJobs } from '#test/bench/submissions.ts'

const LETTERS = 200
const WARM_UP = 20
const IDLE_SECONDS = 4
const PATIENCE_SECONDS = 90

export const eventLoop: Row = {
  name: 'event-loop',
  title: 'event-loop delay p99 of the web process while 200 letters are made',
  against: 'idle',
  budget: { atMost: 20 },
  unit: 'ms',
  sideUnit: 'ms',
  measure: async (lab) => {
    const portal = await lab.freePortal()
    const { web } = portal
    const during = async (work: () => Promise<unknown>): Promise<{ value: number }> => {
      await web.ask('watchLoop')
      await work()
      return { value: await web.ask<number>('loopP99Ms') }
    }
    await submitAndHold(portal, WARM_UP)
    await makeReceipts(portal)
    return compare({
      ours: async () => {
        await submitAndHold(portal, LETTERS)
        return during(() => makeReceipts(portal))
      },
      base: () => during(() => delay(IDLE_SECONDS * 1000)),
      figure: (ours, base) => ours - base,
    })
  },
}

/** Sends requests whose receipt letters wait until `makeReceipts`. */
async function submitAndHold(portal: PortalUnderTest, count: number): Promise<void> {
  await holdJobs(portal)
  const work = await prepareSubmissions(portal, count)
  const { port } = portal
  let sent = 0
  const next = (): Buffer => {
    const { draftId, cookie } = work[sent++] ?? { draftId: '', cookie: '' }
    const path = `/fi/citizen/drafts/${draftId}/check`
    return requestBytes({ port, path, headers: { cookie }, form: {} })
  }
  const options = { port, next, expect: 302, connections: 4, seconds: PATIENCE_SECONDS }
  const { latenciesMs } = await load({ ...options, requests: count })
  if (latenciesMs.length !== count) throw new Error('Not every request could be submitted')
}

/** The receipt jobs as the portal runs them: read the case, draw the letter, store and announce it. */
async function makeReceipts(portal: PortalUnderTest): Promise<void> {
  await releaseJobs(portal)
  const until = performance.now() + PATIENCE_SECONDS * 1000
  while (performance.now() < until) {
    const [waiting] = await portal.query<{ n: number }>(
      `select count(*)::int as n from subject_requests r
        where not exists (select 1 from letters l where l.request_id = r.id)`,
    )
    if (waiting?.n === 0) return
    await delay(100)
  }
  throw new Error('The receipts were not made in time')
}
