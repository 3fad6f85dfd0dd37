import { describe, expect, it } from 'vitest'
import { LETTER_IDS } from '#app/letters/letter.ts'
import { REQUESTED_RIGHTS, type RequestedRight } from '#app/notices/requested-right.ts'
import { letterOffers } from '#app/requests/letter-offers.ts'
import { prefilledLetter, type PrefillSource } from '#app/requests/letter-prefill.ts'
import { fieldsOf } from '#app/requests/letter-work.ts'
import { lappeenrantaImmigration } from '#db/seeds/notices/lappeenranta-immigration.ts'

const source = (
  right: RequestedRight,
  fields: Readonly<Record<string, string>>,
  rest: Partial<PrefillSource> = {},
  caseLanguage: 'fi' | 'sv' = 'fi',
): PrefillSource => ({
  found: {
    right,
    caseLanguage,
    endedOn: null,
    details: { fields, answerForm: 'electronic', interpreter: '' },
  },
  notice: undefined,
  transfers: [],
  ...rest,
})

const TRANSFER = {
  whole: true,
  since: '2023-01-01',
  ground: { fi: 'Laki 616/2021, 64 §.', sv: 'Lag 616/2021, 64 §.' },
  covers: null,
  to: {
    name: { fi: 'Alue', sv: 'Området' },
    registry: {
      title: { fi: 'Kirjaamo', sv: 'Registratorskontor' },
      address: { fi: ['PL 1, 00100 HELSINKI'], sv: ['PB 1, 00100 HELSINGFORS'] },
      email: 'alue@example.test',
    },
    register: null,
  },
} as const

describe('a letter is prefilled from the request', () => {
  it('L-08: the entry as it is, and as it was asked to be', () => {
    const fields = { entry: 'Osoite A', proposed: 'Osoite B' }
    expect(prefilledLetter(source('rectification', fields), 'L-08')).toEqual({
      corrections: [{ where: '', before: 'Osoite A', after: 'Osoite B' }],
    })
    expect(prefilledLetter(source('rectification', {}), 'L-08')).toEqual({})
  })

  it.each([
    ['L-09', 'erasure'],
    ['L-10', 'restriction'],
  ] as const)('%s: the ground that was invoked', (letter, right) => {
    expect(prefilledLetter(source(right, { ground: 'b' }), letter)).toEqual({ ground: 'b' })
  })

  it('L-14: to whom, and the receiver', () => {
    const fields = { target: 'direct', receiver: 'Yritys Oy' }
    expect(prefilledLetter(source('portability', fields), 'L-14')).toEqual({
      delivery: 'direct',
      receiver: 'Yritys Oy',
    })
  })

  it('L-16: the period as dates are written in letters, or the use that is to be explained', () => {
    const period = { periodFrom: '2026-01-05', periodTo: '2026-06-30' }
    expect(prefilledLetter(source('logData', period), 'L-16')).toEqual({
      periodFrom: '5.1.2026',
      periodTo: '30.6.2026',
    })
    const use = { use: 'Katselu 3.3.' }
    expect(prefilledLetter(source('explanation', use), 'L-16')).toEqual({ asked: 'Katselu 3.3.' })
  })

  it('L-15: what was done and when', () => {
    const { found, ...rest } = source('erasure', {})
    const ended = { found: { ...found, endedOn: '2026-12-01' }, ...rest }
    expect(prefilledLetter(ended, 'L-15')).toEqual({ action: 'erased', actionDate: '1.12.2026' })
  })
})

describe('a letter is prefilled from the transfers of the register', () => {
  it('L-17 names the authority where there is one, L-06 says where data can be', () => {
    const one = source('access', {}, { transfers: [TRANSFER] }, 'sv')
    expect(prefilledLetter(one, 'L-17')).toEqual({
      receiver: 'Området',
      receiverContact: 'PB 1, 00100 HELSINGFORS\nalue@example.test',
      why: 'Lag 616/2021, 64 §.',
    })
    expect(prefilledLetter(one, 'L-06')).toEqual({
      elsewhere: 'Området, PB 1, 00100 HELSINGFORS, alue@example.test, Lag 616/2021, 64 §.',
    })
    const part = {
      ...TRANSFER,
      whole: false,
      covers: { fi: 'toimeentulotuki', sv: 'utkomststödet' },
      to: {
        ...TRANSFER.to,
        register: { id: 'r', key: 'r', name: { fi: 'Rekisteri', sv: 'Registret' } },
      },
    }
    const partly = source('access', {}, { transfers: [part] }, 'sv')
    expect(prefilledLetter(partly, 'L-17')).toMatchObject({
      receiver: 'Området',
      transferred: 'Begäran till den del som den gäller följande: utkomststödet.',
    })
    expect(prefilledLetter(partly, 'L-06')).toEqual({
      elsewhere:
        'Området, Registret, PB 1, 00100 HELSINGFORS, alue@example.test, utkomststödet, Lag 616/2021, 64 §.',
    })
    const two = source('access', {}, { transfers: [TRANSFER, TRANSFER] })
    expect(prefilledLetter(two, 'L-17')).toEqual({})
  })
})

describe('no letter', () => {
  it.each(LETTER_IDS)(
    '%s has its outcome prefilled, or a field that it does not ask (R-11)',
    (id) => {
      const fields = Object.fromEntries(
        ['ground', 'entry', 'proposed', 'target', 'use', 'which', 'decision'].map((f) => [f, 'a']),
      )
      for (const right of REQUESTED_RIGHTS) {
        const known = prefilledLetter(
          source(right, fields, { notice: lappeenrantaImmigration }),
          id,
        )
        expect(known).not.toHaveProperty('outcome')
        const asked = fieldsOf(id).map((field) => field.id)
        expect(Object.keys(known).filter((field) => !asked.includes(field))).toEqual([])
      }
    },
  )
})

describe('offers', () => {
  it('are the grounds of this right; a refusal of the whole also has those of single data', () => {
    const ids = (letter: 'L-07' | 'L-08', right: RequestedRight) =>
      letterOffers(letter, right, undefined).map(({ id }) => id)
    expect(ids('L-08', 'rectification')).toEqual(['gdpr-16', 'gdpr-12-5', 'gdpr-11-2'])
    const access = ids('L-07', 'access')
    expect(new Set(access).size).toBe(access.length)
    expect(access).toEqual(expect.arrayContaining(['gdpr-15-4', '1050-2018-34-1-2', 'gdpr-12-5']))
    expect(ids('L-07', 'portability')).toEqual(
      expect.arrayContaining(['gdpr-20-4', '1050-2018-34-1-2']),
    )
  })

  it('are the recipients of the notice for a notice to one of them', () => {
    const names = letterOffers('L-15', 'erasure', lappeenrantaImmigration).map(
      ({ text }) => text.fi,
    )
    const { recipients } = lappeenrantaImmigration
    if (recipients === undefined || recipients === 'none') throw new Error('no recipients')
    expect(names).toEqual(expect.arrayContaining(recipients.map(({ name }) => name.fi)))
    expect(letterOffers('L-15', 'erasure', undefined)).toEqual([])
  })
})
