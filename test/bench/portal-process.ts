import { monitorEventLoopDelay } from 'node:perf_hooks'
import { startPortal } from '#app/main.ts'
import { readEnv } from '#app/platform/env.server.ts'
import { createLog } from '#app/platform/log.server.ts'
import { answerQuestions } from '#test/bench/processes.ts'

// The web process as `npm start` runs it, and what only it can tell about itself.
const env = readEnv(process.env)
const portal = await startPortal(env, createLog(env.LOG_LEVEL))
const delay = monitorEventLoopDelay({ resolution: 1 })

answerQuestions(
  {
    watchLoop: () => {
      delay.reset()
      delay.enable()
    },
    /** The 99th percentile of the delay since `watchLoop`, in milliseconds. */
    loopP99Ms: () => {
      delay.disable()
      return delay.percentile(99) / 1e6
    },
  },
  () => portal.stop(),
)
