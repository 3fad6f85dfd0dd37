import { describe, expect, it } from 'vitest'
import { isWrittenPerson } from '#app/requests/written-person.ts'

const person = {
  givenNames: 'Anna-Liisa Kaarina',
  callingName: 'Anna-Liisa',
  familyName: 'Koskinen-Åberg',
  birthDate: '1984-02-29',
}
const written = (name: string, birthDate = '1984-02-29') =>
  isWrittenPerson({ name, birthDate }, person)

describe('the person who was written', () => {
  it.each([
    'Anna-Liisa Koskinen-Åberg',
    'anna koskinen åberg',
    'KOSKINEN-ÅBERG, Kaarina',
    '  Koskinen‑Åberg   Liisa ',
    'Anna Koskinen-A\u030aberg',
  ])('is the same by the name %s', (name) => {
    expect(written(name)).toBe(true)
  })

  it.each(['Anna-Liisa Koskinen', 'Åberg', 'Koskinen-Åberg', 'Maija Koskinen-Åberg', ''])(
    'is not by the name %s',
    (name) => {
      expect(written(name)).toBe(false)
    },
  )

  it('is not by another date of birth, nor when none is known', () => {
    expect(written('Anna Koskinen-Åberg', '1984-02-28')).toBe(false)
    expect(
      isWrittenPerson(
        { name: 'Anna Koskinen-Åberg', birthDate: '' },
        { ...person, birthDate: null },
      ),
    ).toBe(false)
  })
})
