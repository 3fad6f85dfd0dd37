import { describe, expect, it } from 'vitest'
import { searchNotices } from '#app/notices/notice-search.ts'
import { CONTROLLERS } from '#db/seeds/controllers.ts'
import { DEMO_REGISTERS } from '#db/seeds/registers.ts'

const nameOf = (key: string) =>
  CONTROLLERS.find((controller) => controller.key === key)?.name ?? { fi: '', sv: '' }

const registers = DEMO_REGISTERS.map(({ key, controller, name, serviceWords, transfers }) => ({
  key,
  registerName: name,
  searchWords: serviceWords,
  controller: { name: nameOf(controller) },
  transfers: transfers.map((transfer) => ({
    purposeIds: null,
    since: transfer.since,
    ground: transfer.ground,
    to: nameOf(transfer.to),
    registry: { title: transfer.ground, address: { fi: [], sv: [] } },
    covers: null,
    toRegister: null,
  })),
}))

const HUITTINEN = ['huittinen-social-services', 'satakunta-social-care']

const found = (query: string): string[] => searchNotices(registers, query).map(({ key }) => key)

describe('the search of notices', () => {
  it.each([
    ['a municipality', 'Kotka', ['kotka-immigration', 'kymenlaakso-social-care']],
    ['a municipality in Swedish', 'villmanstrand', ['lappeenranta-immigration']],
    ['an inflected municipality', 'Huittisissa', HUITTINEN],
    ['a county that has taken over', 'Satakunta', HUITTINEN],
    ['a service', 'perhetyö', [...HUITTINEN, 'kymenlaakso-social-care']],
    ['capitals and missing dots', 'PERHETYO', [...HUITTINEN, 'kymenlaakso-social-care']],
    ['a word in Swedish', 'hemvård', ['helsinki-atj']],
    ['a middle part of a word', 'koulutus työttömyys', []],
    ['all of several words', 'pakolainen Kotka', ['kotka-immigration']],
    ['what nobody has', 'xyzzy', []],
  ])('finds %s: %s', (_what, query, expected) => {
    expect(found(query)).toEqual(expected)
  })

  it('finds situations of life in both languages, inflected or not', () => {
    const refugees = ['helsinki-reception', 'lappeenranta-immigration', 'kotka-immigration']
    for (const query of ['pakolainen', 'pakolaisena', 'flykting', 'flyktingar']) {
      expect(found(query), query).toEqual(refugees)
    }
  })

  it('shows everything for an empty query, and takes signs for no words', () => {
    expect(found('')).toHaveLength(DEMO_REGISTERS.length)
    expect(found(' %_\\* ')).toHaveLength(DEMO_REGISTERS.length)
  })
})
