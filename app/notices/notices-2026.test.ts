import { describe, expect, it } from 'vitest'
import { CONTENT_LANGS } from '#app/i18n/lang.ts'
import { missingParts } from '#app/notices/missing-parts.ts'
import type { NoticeDocument } from '#app/notices/notice.ts'
import { purposeRights } from '#app/notices/rights.ts'
import { noticeSections } from '#app/notices/sections.ts'
import { NOT_STATED } from '#app/notices/section-words.ts'
import { statuteTitle } from '#app/notices/statutes.ts'
import { CONSENT_TEXTS } from '#db/seeds/consent-texts.ts'
import { DEMO_REGISTERS, newestNotice } from '#db/seeds/registers.ts'

function newestOf(key: string): NoticeDocument {
  const register = DEMO_REGISTERS.find((one) => one.key === key)
  if (!register) throw new Error(`No register ${key}`)
  return newestNotice(register)
}

describe('the notices of November 2026', () => {
  const NEWEST = DEMO_REGISTERS.map(({ key }) => [key, newestOf(key)] as const)

  it.each(NEWEST)('%s leaves open only what it says is open', (_, notice) => {
    const open = (notice.toBeCompleted ?? []).map(({ part }) => part)
    expect(missingParts(notice).filter((part) => !open.includes(part))).toEqual([])
    expect(notice.dates.updated).toMatch(/^2026-11-/)
  })

  it('names what only the controller can tell, and nothing of the counties', () => {
    const open = Object.fromEntries(
      NEWEST.map(([key, notice]) => [key, (notice.toBeCompleted ?? []).map(({ part }) => part)]),
    )
    expect(open).toEqual({
      'helsinki-reception': ['processors', 'transfers', 'automatedDecisions', 'retention'],
      'helsinki-atj': ['decidingAuthority', 'searchKeys'],
      'lappeenranta-immigration': ['retention.scope'],
      'huittinen-social-services': ['legalBases'],
      'kotka-immigration': ['processors', 'retention.scope', 'automatedDecisions'],
      'satakunta-social-care': [],
      'kymenlaakso-social-care': [],
    })
  })

  it.each(NEWEST)('%s is never silent to its reader', (_, notice) => {
    for (const lang of CONTENT_LANGS) {
      expect(JSON.stringify(noticeSections(notice, lang))).not.toContain(NOT_STATED[lang])
    }
  })

  /** Numbers of law 5.1 that were repealed or lapsed before November 2026. */
  const REPEALED = [
    ...['523/1999', '1386/2010', '570/2011', '571/2011', '159/2007', '784/2021', '254/2015'],
    ...['298/2009', '94/2022', '710/1982', '1062/1989', '1270/1997', '482/1958', '586/1996'],
    ...['380/1987', '519/1977', '41/1986'],
  ]
  /** Law 5.2 and 5.3, in both languages. */
  const BYGONE =
    /Väestörekisteri|Befolkningsregister|ELY-kesk|NTM-|aluehallintovirasto|regionförvaltning|TE-toimisto|TE-byrå|perusturva|grundtrygghet|sosiaali- ja terveystoimiala|social- och hälsovårdssektor|työmarkkinatu|arbetsmarknadsstöd|KEHA|Soky|Effica|Kaapo|arkistonmuodostus|arkivbildning|M:files|[Aa]lkukartoitus|inledande kartläggning|henkilötietolai|personuppgiftslag/

  it.each(NEWEST)('%s cites acts and authorities of today', (_, notice) => {
    const text = JSON.stringify(notice)
    expect(REPEALED.filter((number) => text.includes(number))).toEqual([])
    expect(text).not.toMatch(BYGONE)
    // 812/2000 §§ 20 and 21 are gone (O-11).
    expect(text).not.toMatch(/"number":"812\/2000","section":"2[01]"/)
  })

  it.each(NEWEST)('%s cites every act by its official title', (_, notice) => {
    const numbers = [...JSON.stringify(notice).matchAll(/"number":"(\d+\/\d{4})"/g)]
    for (const [, number = ''] of numbers) expect(statuteTitle(number, 'fi'), number).toBeDefined()
  })

  it.each(NEWEST)('%s gives a legal basis for all special categories it names', (_, notice) => {
    if (notice.kind !== 'notice') return
    const special = notice.specialCategories ?? []
    expect(special.length).toBeGreaterThan(0)
    const bases = notice.purposes.flatMap(({ legalBases }) => legalBases.map(({ art9 }) => art9))
    for (const { art9 } of special) expect(bases).toContain(art9)
  })

  it.each(['helsinki-reception', 'lappeenranta-immigration', 'kotka-immigration'])(
    '%s excludes restriction of integration data and says why (F-30)',
    (key) => {
      const notice = newestOf(key)
      const restriction = purposeRights(notice).flatMap(({ purpose, rights }) =>
        purpose.fields?.join() === 'integration'
          ? [rights.find(({ right }) => right === 'restriction')?.availability]
          : [],
      )
      expect(restriction.length).toBeGreaterThan(0)
      expect(new Set(restriction)).toEqual(new Set(['not-available']))
      const shown = JSON.stringify(noticeSections(notice, 'fi').find(({ id }) => id === 'rights'))
      expect(shown).toContain('laki kotoutumisen edistämisestä (681/2023) 73 § 3 mom.')
      expect(shown).toContain('ei voi rajoittaa')
    },
  )

  it('tells the joint controllers of the national repository (681/2023 § 78)', () => {
    for (const key of ['helsinki-reception', 'lappeenranta-immigration', 'kotka-immigration']) {
      const shown = JSON.stringify(noticeSections(newestOf(key), 'sv'))
      expect(shown, key).toContain('Sysselsättnings-, utvecklings- och förvaltningscentret')
      expect(shown, key).toContain('senast från och med den 1 januari 2027')
    }
  })

  it.each([
    ['lappeenranta-immigration', '48 kuukautta asiakkuuden päättymisestä', '77 §'],
    ['kotka-immigration', '4 vuotta asiakkuuden päättymisestä', '77 §'],
    ['huittinen-social-services', '30 vuotta asian päättymisestä', '(703/2023), liite'],
    ['satakunta-social-care', '2 vuotta henkilön kuolemasta', '(703/2023), liite'],
  ])('%s keeps data for "%s"', (key, period, basis) => {
    const shown = JSON.stringify(noticeSections(newestOf(key), 'fi'))
    expect(shown.toLowerCase()).toContain(period)
    expect(shown).toContain(basis)
  })

  it('has only integration left in Kotka, and the county as controller of what Huittinen had', () => {
    const kotka = newestOf('kotka-immigration')
    expect(kotka.kind === 'notice' && kotka.purposes.flatMap(({ fields }) => fields)).toEqual([
      ...['integration', 'integration', 'integration'],
    ])
    const huittinen = newestOf('huittinen-social-services')
    expect(huittinen.kind === 'notice' && huittinen.controller.name.sv).toBe(
      'Satakunta välfärdsområde',
    )
  })

  it('keeps the purposes to which consents point', () => {
    for (const { register: slug, purposeId } of CONSENT_TEXTS) {
      const register = DEMO_REGISTERS.find((one) => one.slug === slug)
      const notice = register && newestNotice(register)
      const purpose =
        notice?.kind === 'notice' && notice.purposes.find(({ id }) => id === purposeId)
      expect(purpose && purpose.legalBases.map(({ art6 }) => art6)).toContain('ART6_1_A')
    }
  })
})
