import { runPortal } from '#app/cli/main.ts'

/** Runs the operator's command in this process and returns what it wrote. */
export async function portal(args: string[], stdin: readonly (string | Buffer)[] = []) {
  const out: string[] = []
  const err: string[] = []
  async function* chunks() {
    yield* stdin
  }
  const code = await runPortal(args, {
    stdin: chunks(),
    out: (line) => out.push(line),
    err: (line) => err.push(line),
    env: { NODE_ENV: 'test' },
  })
  return { code, out, err }
}

/** One answer of `deadline --json`. */
export interface Answer {
  received: string
  clock: string
  mode: string
  due: string
  extendedDue: string | null
  steps: { kind: string; of: string; date: string; reason: string; text: string }[]
}

export const answers = (lines: readonly string[]) => lines.map((line) => JSON.parse(line) as Answer)
