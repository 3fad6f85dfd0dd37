import type { RegisterChoice } from '#app/requests/register-choices.server.ts'

type Movable = Pick<RegisterChoice, 'id' | 'transfers'>

/**
 * The register that answers for a chosen one today: that of the new controller where the whole
 * register has gone to one, else itself. What has gone on from there is followed.
 */
export function answeringRegister<R extends Movable>(chosen: R, all: readonly R[]): R {
  const passed = new Set<string>()
  let register = chosen
  while (!passed.has(register.id)) {
    passed.add(register.id)
    const next = wholeTarget(register)
    register = all.find(({ id }) => id === next) ?? register
  }
  return register
}

function wholeTarget({ transfers }: Movable): string | undefined {
  return transfers.flatMap(({ whole, to }) => (whole && to.register ? [to.register.id] : []))[0]
}

/** By the key of each register, the id of the one that answers for it. */
export function answeringIds(
  all: readonly (Movable & Pick<RegisterChoice, 'key'>)[],
): Readonly<Record<string, string>> {
  return Object.fromEntries(
    all.map((register) => [register.key, answeringRegister(register, all).id]),
  )
}
