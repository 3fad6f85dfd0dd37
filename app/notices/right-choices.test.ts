import { describe, expect, it } from 'vitest'
import { LANGS } from '#app/i18n/lang.ts'
import { REQUEST_NAMES } from '#app/letters/rights.ts'
import { REQUESTED_RIGHTS } from '#app/notices/requested-right.ts'
import { PUBLICITY_ACT_NOTE, RIGHT_WORDS } from '#app/notices/right-choice-texts.ts'
import type { FormText } from '#app/notices/right-choice-texts.ts'
import { rightChoices } from '#app/notices/right-choices.ts'
import { RIGHT_NAMES } from '#app/notices/section-words.ts'
import { helsinkiReception } from '#db/seeds/notices/helsinki-reception.ts'
import { kotkaImmigration } from '#db/seeds/notices/kotka-immigration.ts'
import { lappeenrantaImmigration } from '#db/seeds/notices/lappeenranta-immigration.ts'

describe('rightChoices', () => {
  it.each(LANGS)('offers every right once, those that can be used first, in %s', (lang) => {
    for (const doc of [helsinkiReception, lappeenrantaImmigration, kotkaImmigration, undefined]) {
      const choices = rightChoices(doc, lang)
      expect(choices.map(({ right }) => right).sort()).toEqual([...REQUESTED_RIGHTS].sort())
      const order = choices.map(({ availability }) =>
        ['available', 'conditional', 'not-available'].indexOf(availability),
      )
      expect(order).toEqual([...order].sort())
      for (const choice of choices) {
        expect(choice.explanationFirst).toBe(choice.availability === 'not-available')
        expect(choice.title.length).toBeGreaterThan(10)
        expect(choice.explanation).toMatch(/^\p{Lu}[^]*\.$/u)
      }
    }
  })

  it('explains first what does not normally apply to a statutory register', () => {
    const first = rightChoices(helsinkiReception, 'fi').filter((one) => one.explanationFirst)
    expect(first.map(({ right }) => right)).toEqual(['erasure', 'portability', 'consentWithdrawal'])
    expect(first[0]?.explanation).toContain('Laki vaatii säilyttämään')
  })

  it('says to which part of the register a right is limited', () => {
    const restriction = (lang: (typeof LANGS)[number]) =>
      rightChoices(lappeenrantaImmigration, lang).find(({ right }) => right === 'restriction')
    expect(restriction('sv')?.holdsFor).toEqual([
      'Samarbete med erfarenhetsexperter inom integration',
    ])
    // Notices exist in the national languages only.
    expect(restriction('en')?.holdsFor).toEqual(restriction('fi')?.holdsFor)
    const access = rightChoices(lappeenrantaImmigration, 'fi')[0]
    expect(access).toMatchObject({ right: 'access', availability: 'available', holdsFor: [] })
    for (const { availability, holdsFor } of rightChoices(lappeenrantaImmigration, 'fi')) {
      if (availability === 'not-available') expect(holdsFor).toEqual([])
    }
  })

  it('leaves everything open when the register is not known', () => {
    const choices = rightChoices(undefined, 'en')
    expect(choices.map(({ right }) => right)).toEqual([...REQUESTED_RIGHTS])
    expect(new Set(choices.map(({ availability }) => availability))).toEqual(
      new Set(['conditional']),
    )
  })

  it('offers a user of the system the log data of their own use', () => {
    const [first] = rightChoices(helsinkiReception, 'sv', 'systemUser')
    expect(first).toMatchObject({ right: 'access', availability: 'available' })
    expect(first?.explanation).toContain('hur du själv har använt')
  })
})

describe('the words of the form', () => {
  const spoken = Object.values(RIGHT_WORDS).flatMap((words): readonly FormText[] =>
    Object.values<FormText>({ ...words }),
  )

  it('keep sentences short and differ between the languages', () => {
    for (const text of [...spoken, PUBLICITY_ACT_NOTE]) {
      expect(new Set(LANGS.map((lang) => text[lang])).size).toBe(3)
    }
    for (const text of spoken) {
      for (const lang of LANGS) expect(text[lang].split(' ').length).toBeLessThan(25)
    }
  })

  it('say where requests under the publicity act go (J-01)', () => {
    expect(PUBLICITY_ACT_NOTE.fi).toContain('kirjaamosta')
    expect(PUBLICITY_ACT_NOTE.sv).toContain('registratorskontor')
  })

  it('keep out of the term traps of the glossary', () => {
    const names = [...Object.values(REQUEST_NAMES), ...Object.values(RIGHT_NAMES)]
    for (const { fi, sv } of [...spoken, ...names]) {
      expect(fi).not.toMatch(/oikaisuvaatimus|valitus|kieltäytymistodistus/i)
      expect(sv).not.toMatch(/omprövning|besvär|personnummer|datainspektion/i)
    }
  })
})
