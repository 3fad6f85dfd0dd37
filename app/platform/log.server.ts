import { pino, type Logger } from 'pino'

export type Log = Logger

/**
 * JSON lines on standard output. Log what one will search for: ids, codes, durations; never
 * personal data, free text, query strings or headers.
 */
export function createLog(level: string): Log {
  return pino({
    level,
    base: null,
    timestamp: pino.stdTimeFunctions.isoTime,
    formatters: { level: (label) => ({ level: label }) },
    serializers: { err: safeError },
  })
}

/** Database errors repeat the offending row in `detail`: keep name, code and stack only. */
function safeError(error: unknown): Record<string, unknown> {
  if (!(error instanceof Error)) return { type: typeof error }
  const { code, constraint, table } = error as Error & Record<string, unknown>
  const isDatabaseError = 'severity' in error
  return {
    type: error.name,
    message: isDatabaseError ? 'database error' : error.message,
    code,
    constraint,
    table,
    stack: isDatabaseError ? undefined : error.stack,
  }
}
