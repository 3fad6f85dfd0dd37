import { describe, expect, it } from 'vitest'
import { LANGS } from '#app/i18n/lang.ts'
import { GUIDE_QUESTIONS, guideQuestions, suggestRegisters } from '#app/notices/register-guide.ts'
import type { GuideAnswers, GuideRegister } from '#app/notices/register-guide.ts'
import {
  ELSEWHERE_WORDS,
  MOVED_WORDS,
  QUESTION_WORDS,
  REASON_WORDS,
} from '#app/notices/register-guide-texts.ts'
import { DEMO_REGISTERS, newestNotice } from '#db/seeds/registers.ts'

const office = (title: string) => ({
  title: { fi: title, sv: title },
  address: { fi: ['Katu 1'], sv: ['Gatan 1'] },
})

const registers: readonly GuideRegister[] = DEMO_REGISTERS.map((register) => ({
  registerId: register.key,
  registerKey: register.slug,
  registerName: register.name,
  searchWords: register.serviceWords,
  content: newestNotice(register),
  controller: {
    id: register.controller,
    key: register.controller,
    kind: 'municipality',
    name: { fi: register.controller, sv: register.controller },
    languages: 'fi',
    registry: office(`Kirjaamo ${register.controller}`),
  },
  transfers: register.transfers.map(({ purposeIds, covers, to, toRegister, since, ground }) => ({
    purposeIds: purposeIds === 'all' ? null : purposeIds,
    since,
    ground,
    covers: covers ?? null,
    toRegister: { key: toRegister, name: register.name },
    to: { fi: to, sv: to },
    registry: office(`Kirjaamo ${to}`),
  })),
}))

const of = (...controllers: readonly string[]) =>
  registers.filter(({ controller }) => controllers.includes(controller.key))

/** As it would be if the counties had no registers here. */
const withoutCounties = (...controllers: readonly string[]) =>
  of(...controllers).map((register) => ({
    ...register,
    transfers: register.transfers.map((transfer) => ({ ...transfer, toRegister: null })),
  }))

function suggested(
  answers: GuideAnswers,
  among: readonly GuideRegister[] = registers,
  everywhere: readonly GuideRegister[] = registers,
) {
  const { suggestions, elsewhere } = suggestRegisters(answers, among, everywhere)
  return {
    registers: suggestions.map(({ register }) => register.registerId),
    moved: suggestions.flatMap(({ movedTo }) => movedTo.map(({ to }) => to.fi)),
    elsewhere: elsewhere.map(({ id }) => id),
    suggestions,
    pointers: elsewhere,
  }
}

describe('guideQuestions', () => {
  it('asks everything once, what leads to a register first, "none" last', () => {
    const ids = guideQuestions(of('lappeenranta')).map(({ id }) => id)
    expect([...ids].sort()).toEqual([...GUIDE_QUESTIONS].sort())
    expect(ids.slice(0, 2)).toEqual(['refugee', 'integration'])
    expect(ids.slice(-2)).toEqual(['systemUser', 'none'])
    expect(guideQuestions(of('huittinen'))[0]?.id).toBe('socialWork')
  })

  it('asks for the time of social and health services, not where they never moved', () => {
    const asked = (among: readonly GuideRegister[]) =>
      guideQuestions(among, registers).flatMap(({ id, asksWhen }) => (asksWhen ? [id] : []))
    expect([...asked(withoutCounties('huittinen'))].sort()).toEqual([
      ...['childWelfare', 'healthCare', 'incomeSupport', 'socialWork'],
    ])
    expect(asked(of('helsinki'))).toEqual([])
    // What has gone to a register here is asked for there, whenever it was.
    expect(asked(of('huittinen'))).toEqual(['healthCare'])
    expect(asked(of('kotka'))).toEqual(['healthCare'])
    expect(asked(of('lappeenranta'))).toHaveLength(4)
  })
})

describe('suggestRegisters', () => {
  it('finds the registers of refugees and of integration', () => {
    expect(suggested({ refugee: 'unsure' })).toMatchObject({
      registers: ['helsinki-reception', 'lappeenranta-immigration', 'kotka-immigration'],
      moved: [],
      elsewhere: ['migri', 'registry'],
    })
    expect(suggested({ integration: 'both' }, of('kotka')).registers).toEqual(['kotka-immigration'])
  })

  it('sends social care of before 2023 to a county whose registers are not here', () => {
    const among = withoutCounties('huittinen')
    const before = suggested({ socialWork: 'before-2023' }, among)
    expect(before).toMatchObject({
      registers: ['huittinen-social-services'],
      moved: ['satakunta'],
      elsewhere: ['wellbeing-county', 'registry'],
    })
    expect(before.suggestions[0]?.reasons).toEqual([REASON_WORDS.socialWork, MOVED_WORDS])
    expect(before.pointers[0]?.contacts).toEqual([
      { name: { fi: 'satakunta', sv: 'satakunta' }, point: office('Kirjaamo satakunta') },
    ])
    expect(suggested({ socialWork: 'since-2023' }, among)).toMatchObject({
      registers: [],
      elsewhere: ['wellbeing-county', 'registry'],
    })
  })

  it.each(['before-2023', 'since-2023', 'both', 'unsure'] as const)(
    'leads to the register of the county when it is here: %s',
    (time) => {
      const huittinen = suggested({ socialWork: time, incomeSupport: time }, of('huittinen'))
      expect(huittinen).toMatchObject({
        registers: ['satakunta-social-care'],
        elsewhere: ['wellbeing-county', 'kela', 'registry'],
      })
      expect(huittinen.suggestions[0]?.reasons).toEqual([
        ...[REASON_WORDS.socialWork, MOVED_WORDS, REASON_WORDS.incomeSupport],
      ])
      // Integration stayed with the municipality; its notice no longer names what has moved.
      const kotka = suggested({ incomeSupport: time, integration: time }, of('kotka'))
      expect(kotka.registers).toEqual(['kotka-immigration', 'kymenlaakso-social-care'])
      expect(kotka.suggestions[0]).toMatchObject({ movedTo: [] })
      expect(suggested({ integration: time }, of('kotka')).moved).toEqual([])
    },
  )

  it('asks the county itself for what it has', () => {
    expect(suggested({ socialWork: 'before-2023' }, of('satakunta'))).toMatchObject({
      registers: ['satakunta-social-care'],
      moved: [],
      elsewhere: ['registry'],
    })
    const everywhere = suggested({ childWelfare: 'unsure' })
    expect(new Set(everywhere.registers).size).toBe(everywhere.registers.length)
  })

  it('leaves the data of Helsinki in Helsinki', () => {
    for (const time of ['before-2023', 'since-2023'] as const) {
      expect(suggested({ childWelfare: time, healthCare: time }, of('helsinki'))).toMatchObject({
        registers: ['helsinki-reception', 'helsinki-atj'],
        moved: [],
        elsewhere: ['registry'],
      })
    }
  })

  it('points to a county for health care that no register here is about', () => {
    expect(suggested({ healthCare: 'unsure' }, of('lappeenranta'))).toMatchObject({
      registers: [],
      elsewhere: ['wellbeing-county', 'registry'],
    })
  })

  it('points to Kela and to the employment authority', () => {
    expect(suggested({ incomeSupport: 'unsure' }, of('helsinki')).elsewhere).toContain('kela')
    const employment = suggested({ employment: 'unsure' })
    expect(employment.registers).toEqual(['satakunta-social-care'])
    expect(employment.elsewhere).toContain('employment-authority')
  })

  it('proposes the log of every register to a user of the systems', () => {
    const { suggestions, elsewhere } = suggested({ systemUser: 'unsure' }, of('lappeenranta'))
    expect(suggestions).toMatchObject([{ standing: 'systemUser', movedTo: [] }])
    expect(elsewhere).toEqual(['employer', 'registry'])
    const moved = suggested({ systemUser: 'unsure' }, of('huittinen'))
    expect(moved).toMatchObject({ registers: ['satakunta-social-care'], moved: ['satakunta'] })
  })

  it('tells the registry offices and the publicity act, whatever the answers', () => {
    for (const answers of [{}, { none: 'unsure' } as const]) {
      const { registers: found, pointers } = suggested(answers, of('kotka', 'helsinki'))
      expect(found).toEqual([])
      expect(pointers.map(({ id }) => id)).toEqual(['registry'])
      expect(pointers[0]?.reason.fi).toContain('13 ja 14 §')
      expect(pointers[0]?.contacts.map(({ name }) => name.fi)).toEqual(['helsinki', 'kotka'])
    }
  })
})

describe('the words of the guide', () => {
  it('are there in three languages', () => {
    const all = [
      ...Object.values(QUESTION_WORDS),
      ...Object.values(REASON_WORDS),
      MOVED_WORDS,
      ...Object.values(ELSEWHERE_WORDS).map(({ reason }) => reason),
    ]
    for (const text of all) {
      expect(new Set(LANGS.map((lang) => text[lang])).size).toBe(3)
      for (const lang of LANGS) expect(text[lang]).toMatch(/^\p{Lu}[^]*[.?\p{L}]$/u)
    }
  })
})
