import type { Lab, PortalUnderTest } from '#test/bench/lab.ts'
import { load, requestBytes } from '#test/bench/load.ts'
import { compare, ratio, type Errors, type Reading, type Row } from '#test/bench/measure.ts'
import { holdJobs, prepareSubmissions, type Submission } from '#test/bench/submissions.ts'

const SECONDS = 4
const CONNECTIONS = 8
/** More than can be sent in a round and its warm-up. */
const PER_ROUND = 6_000

export const submit: Row = {
  name: 'submit',
  title: 'submit a request: durable commit with audit event and job',
  against: 'the same SQL statements in a bare pg loop',
  budget: { atLeast: 0.4 },
  unit: '×',
  sideUnit: '/s',
  measure: async (lab: Lab) => {
    const portal = await lab.portal()
    await holdJobs(portal)
    const [recorded] = await prepareSubmissions(portal, 1)
    const loop = await lab.startHelper('sql-loop-process.ts')
    const statements = await loop.ask<number>('record', { ...recorded, appUrl: portal.urls.app })
    const measured = await compare({
      ours: () => counted(portal, (work) => throughPortal(portal, work)),
      base: () =>
        counted(portal, (work) =>
          loop.ask<Reading>('replay', {
            submissions: work,
            connections: CONNECTIONS,
            seconds: SECONDS,
          }),
        ),
      figure: ratio,
      notes: [`${String(statements)} statements, ${String(CONNECTIONS)} at a time`],
    })
    await loop.stop()
    return measured
  },
}

/** The posted check page of each draft in turn. */
async function throughPortal(
  portal: PortalUnderTest,
  work: readonly Submission[],
): Promise<Reading> {
  const { port } = portal
  let sent = 0
  const next = (): Buffer => {
    const { draftId, cookie } = work[sent++] ?? { draftId: '', cookie: '' }
    return requestBytes({
      port,
      path: `/fi/citizen/drafts/${draftId}/check`,
      headers: { cookie },
      form: {},
    })
  }
  const requests = work.length
  const options = { port, next, expect: 302, connections: CONNECTIONS, requests }
  const { perSecond, errors } = await load({ ...options, seconds: SECONDS })
  return { value: perSecond, errors }
}

/** Runs one side on fresh drafts and makes sure that what it claims stands in the database. */
async function counted(
  portal: PortalUnderTest,
  side: (work: readonly Submission[]) => Promise<Reading & { done?: number }>,
): Promise<Reading> {
  const work = await prepareSubmissions(portal, PER_ROUND)
  const reading = await side(work)
  const [found] = await portal.query<{
    cases: number
    events: number
    audited: number
    jobs: number
  }>(
    `with made as (select id from subject_requests where form_key = any($1))
      select (select count(*)::int from made) as cases,
        (select count(*)::int from case_events where request_id in (select id from made)) as events,
        (select count(*)::int from audit_events
          where request_id in (select id from made) and kind = 'request-submitted') as audited,
        (select count(*)::int from graphile_worker.jobs
          where key in (select 'receipt-letter:' || id from made)) as jobs`,
    [work.map(({ draftId }) => draftId)],
  )
  const errors: Errors = { ...reading.errors }
  const { cases = 0, events = 0, audited = 0, jobs = 0 } = found ?? {}
  if (cases === 0) errors['nothing was submitted'] = 1
  if (events !== cases || audited !== cases || jobs !== cases) {
    errors['a case without event, audit event or job'] = 1
  }
  return { ...reading, errors }
}
