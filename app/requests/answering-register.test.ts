import { describe, expect, it } from 'vitest'
import { answeringIds, answeringRegister } from '#app/requests/answering-register.ts'
import type { RegisterTransfer } from '#app/requests/register-choices.server.ts'

const text = { fi: 'Teksti', sv: 'Text' }

function to(key: string | null, whole = true): RegisterTransfer {
  return {
    whole,
    since: '2023-01-01',
    ground: text,
    covers: null,
    to: {
      name: text,
      registry: { title: text, address: { fi: [], sv: [] } },
      register: key === null ? null : { id: `id-${key}`, key, name: text },
    },
  }
}

const register = (key: string, ...transfers: RegisterTransfer[]) => ({
  id: `id-${key}`,
  key,
  transfers,
})

describe('the register that answers', () => {
  it.each([
    ['what has not moved', register('a')],
    ['what has moved in part', register('a', to('b', false))],
    ['what has moved to a controller without registers here', register('a', to(null))],
    ['what has moved to a register that is not here', register('a', to('elsewhere'))],
  ])('is the same one for %s', (_, moved) => {
    expect(answeringRegister(moved, [moved, register('b')])).toBe(moved)
  })

  it('is the last one to which the whole has gone', () => {
    const all = [register('a', to(null), to('b')), register('b', to('c')), register('c')]
    expect(answeringIds(all)).toEqual({ a: 'id-c', b: 'id-c', c: 'id-c' })
  })

  it('is found even where two claim to have given to each other', () => {
    const all = [register('a', to('b')), register('b', to('a'))]
    expect(Object.keys(answeringIds(all))).toEqual(['a', 'b'])
  })
})
