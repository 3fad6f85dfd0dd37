import { startSuomifiMessagesServer } from '#app/demo/suomifi-messages-server.ts'
import type { Clock } from '#app/platform/clock.ts'
import { configuredSuomifi, type Env } from '#app/platform/env.server.ts'
import {
  createSuomifiMessages,
  type SuomifiMessages,
} from '#app/platform/suomifi-messages.server.ts'

/** In the demo a message counts as read a minute after it was sent. */
const READ_AFTER_SECONDS = 60

/**
 * The way to Suomi.fi-viestit: by the settings, else the demo's stand-in. In production without
 * settings there is none, and letters go other ways.
 * @param started told how to stop what has been started here
 */
export async function openSuomifi(
  env: Env,
  clock: Clock,
  started: (undo: () => Promise<unknown>) => void,
): Promise<SuomifiMessages | undefined> {
  const access = configuredSuomifi(env)
  if (access !== undefined) return createSuomifiMessages({ ...access, clock })
  if (env.PORTAL_MODE !== 'demo') return undefined
  const standIn = await startSuomifiMessagesServer({ clock, laterSeconds: READ_AFTER_SECONDS })
  started(() => standIn.stop())
  return createSuomifiMessages({ ...standIn.access, clock })
}
