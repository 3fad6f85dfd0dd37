import type { RequestListener } from 'node:http'
import { Counter, Histogram, Registry, collectDefaultMetrics } from 'prom-client'

export interface Metrics {
  readonly registry: Registry
  readonly requests: Histogram<'method' | 'status'>
  readonly memory: Counter
  readonly jobs: Counter<'task' | 'outcome'>
  readonly logins: Counter<'realm' | 'outcome'>
  readonly replayDifferences: Counter<'part'>
}

/** Process and portal metrics; labels are codes, never paths with ids. */
export function createMetrics(): Metrics {
  const registry = new Registry()
  collectDefaultMetrics({ register: registry })
  return {
    registry,
    requests: new Histogram({
      name: 'portal_http_request_seconds',
      help: 'HTTP answers of the application by method and status',
      labelNames: ['method', 'status'],
      buckets: [0.002, 0.01, 0.05, 0.1, 0.3, 1, 3, 6],
      registers: [registry],
    }),
    memory: new Counter({
      name: 'portal_memory_answers_total',
      help: 'Public pages and assets answered from memory',
      registers: [registry],
    }),
    jobs: new Counter({
      name: 'portal_jobs_total',
      help: 'Background jobs by task and outcome',
      labelNames: ['task', 'outcome'],
      registers: [registry],
    }),
    logins: new Counter({
      name: 'portal_logins_total',
      help: 'Login attempts by realm and outcome',
      labelNames: ['realm', 'outcome'],
      registers: [registry],
    }),
    replayDifferences: new Counter({
      name: 'portal_replay_differences_total',
      help: 'Stored columns that are not what the events of their case say, as the nightly check found them',
      labelNames: ['part'],
      registers: [registry],
    }),
  }
}

/** Answers `/metrics`; served on a port of its own, so that it is never public by accident. */
export function metricsHandler(metrics: Metrics): RequestListener {
  return (request, response) => {
    if (request.url !== '/metrics') {
      response.writeHead(404).end()
      return
    }
    metrics.registry.metrics().then(
      (body) => response.writeHead(200, { 'content-type': metrics.registry.contentType }).end(body),
      () => response.writeHead(500).end(),
    )
  }
}
