import { describe, expect, it } from 'vitest'
import { redactionGrounds } from '#app/notices/access-limits.ts'
import type { RefusalGround } from '#app/notices/access-limits.ts'
import type { NoticeDocument } from '#app/notices/notice.ts'
import { refusalGrounds } from '#app/notices/refusal-grounds.ts'
import { REQUESTED_RIGHTS } from '#app/notices/requested-right.ts'
import type { RequestedRight } from '#app/notices/requested-right.ts'
import { helsinkiAtj } from '#db/seeds/notices/helsinki-atj.ts'
import { helsinkiReception } from '#db/seeds/notices/helsinki-reception.ts'
import { huittinenSocialServices } from '#db/seeds/notices/huittinen-social-services.ts'
import { kotkaImmigration } from '#db/seeds/notices/kotka-immigration.ts'
import { lappeenrantaImmigration } from '#db/seeds/notices/lappeenranta-immigration.ts'

const DOCS: readonly (NoticeDocument | undefined)[] = [
  helsinkiAtj,
  helsinkiReception,
  huittinenSocialServices,
  kotkaImmigration,
  lappeenrantaImmigration,
  undefined,
]

const preselected = (right: RequestedRight, doc: NoticeDocument | undefined) =>
  refusalGrounds(right, doc).filter((ground) => ground.preselected)

const ground = (right: RequestedRight, doc: NoticeDocument, id: string): RefusalGround => {
  const found = refusalGrounds(right, doc).find((one) => one.id === id)
  if (!found) throw new Error(`No ground ${id}`)
  return found
}

/** The clients of Lappeenranta without its experts by experience: an integration register. */
const integrationOnly = {
  ...lappeenrantaImmigration,
  purposes: lappeenrantaImmigration.purposes.slice(0, 2),
}

describe('every ground', () => {
  it('has a provision and whole sentences in both languages, and an id of its own', () => {
    for (const doc of DOCS) {
      for (const right of REQUESTED_RIGHTS) {
        const grounds = refusalGrounds(right, doc)
        expect(new Set(grounds.map(({ id }) => id)).size).toBe(grounds.length)
        for (const { provision, text } of grounds) {
          expect(provision.fi).toMatch(/artikla|kohta|momentti|§|laki/)
          expect(provision.sv).toMatch(/artikel \d|§|lagen/)
          expect(text.fi).toMatch(/^\p{Lu}[^]*\.$/u)
          expect(text.sv).toMatch(/^\p{Lu}[^]*\.$/u)
          expect(text.fi).not.toBe(text.sv)
        }
      }
    }
  })

  it('can be an excessive request or one who cannot be told apart, for any right', () => {
    for (const right of REQUESTED_RIGHTS) {
      const ids = refusalGrounds(right, undefined).map(({ id }) => id)
      expect(ids).toEqual(expect.arrayContaining(['gdpr-12-5', 'gdpr-11-2']))
    }
  })

  it('of access and log data is left for the officer to choose', () => {
    for (const doc of DOCS) {
      for (const right of ['access', 'logData', 'explanation', 'rectification'] as const) {
        expect(preselected(right, doc)).toEqual([])
      }
    }
  })
})

describe('erasure', () => {
  it('is refused with 17(3)(b), the act of the task and its retention rule', () => {
    const [only, ...others] = preselected('erasure', integrationOnly)
    expect(others).toEqual([])
    expect(only?.provision).toEqual({
      fi: 'yleisen tietosuoja-asetuksen 17 artiklan 3 kohdan b alakohta; kotoutumisen edistämisestä annetun lain (681/2023) 77 §',
      sv: 'artikel 17.3 b i den allmänna dataskyddsförordningen; 77 § i lagen om främjande av integration (681/2023)',
    })
    expect(only?.text.fi).toContain('neljä vuotta')
    expect(only?.text.fi).toContain('48 kuukautta kotoutumisajan päättymisestä')
    expect(only?.text.sv).toContain('fyra år')
  })

  it('is a choice where part of the register stands on consent, and says which part is meant', () => {
    expect(preselected('erasure', lappeenrantaImmigration)).toEqual([])
    const id = 'gdpr-17-3-b-client-relationship-state-compensation'
    const { text } = ground('erasure', lappeenrantaImmigration, id)
    expect(text.fi).toContain('(Maahanmuuttopalvelujen asiakkuuksien hoitaminen;')
    expect(text.sv).not.toContain('erfarenhetsexperter inom integration')
  })

  it('cites the act in force where an old notice names a repealed one', () => {
    for (const doc of DOCS) {
      for (const { provision, text } of refusalGrounds('erasure', doc)) {
        expect(`${provision.fi} ${text.fi}`).not.toMatch(/1386\/2010|254\/2015|523\/1999|812\/2000/)
      }
    }
    const [reception] = preselected('erasure', helsinkiReception)
    expect(reception?.provision.sv).toContain('23 § i lagen om behandling av kunduppgifter')
    expect(reception?.text.fi).not.toContain('(Kansainvälistä')
  })

  it('cites the acts that the notice names where no field tells of others', () => {
    const doc: NoticeDocument = {
      ...integrationOnly,
      purposes: [
        {
          id: 'p',
          text: { fi: 'Teksti', sv: 'Text' },
          legalBases: [{ art6: 'ART6_1_C', statutes: [{ number: '1301/2014', section: '30' }] }],
        },
      ],
    }
    expect(preselected('erasure', doc)[0]?.provision.fi).toContain(
      'sosiaalihuoltolain (1301/2014) 30 §',
    )
  })

  it.each([
    ['ART9_2_H', 'gdpr-17-3-c'],
    ['ART9_2_J', 'gdpr-17-3-d'],
  ] as const)('brings in the exception of %s', (art9, id) => {
    const [first] = integrationOnly.purposes
    const doc = {
      ...integrationOnly,
      purposes: [{ ...first!, legalBases: [{ art6: 'ART6_1_C' as const, art9, statutes: [] }] }],
    }
    expect(ground('erasure', doc, id).preselected).toBe(true)
    expect(refusalGrounds('erasure', integrationOnly).map((one) => one.id)).not.toContain(id)
  })
})

describe('the other rights', () => {
  it('restriction: excluded in integration, refusable in care (F-30, F-31)', () => {
    expect(preselected('restriction', integrationOnly).map(({ provision }) => provision)).toEqual([
      {
        fi: 'kotoutumisen edistämisestä annetun lain (681/2023) 73 §:n 3 momentti',
        sv: '73 § 3 mom. i lagen om främjande av integration (681/2023)',
      },
    ])
    expect(preselected('restriction', lappeenrantaImmigration)).toEqual([])
    expect(ground('restriction', lappeenrantaImmigration, '681-2023').preselected).toBe(false)
    expect(ground('restriction', huittinenSocialServices, '703-2023')).toMatchObject({
      preselected: false,
      provision: { sv: expect.stringMatching(/^12 § i lagen om behandling av kunduppgifter/) },
    })
  })

  it('portability: 20(1) and (3) where nothing stands on consent or contract', () => {
    expect(
      preselected('portability', helsinkiReception).map(({ provision }) => provision.sv),
    ).toEqual([
      'artikel 20.1 i den allmänna dataskyddsförordningen; artikel 20.3 i den allmänna dataskyddsförordningen',
    ])
    expect(preselected('portability', lappeenrantaImmigration)).toEqual([])
  })

  it('objection: 21(1), and compelling reasons only where there is a right to object', () => {
    expect(preselected('objection', huittinenSocialServices).map(({ id }) => id)).toEqual([
      'gdpr-21-1',
    ])
    const ids = (doc: NoticeDocument) => refusalGrounds('objection', doc).map(({ id }) => id)
    expect(ids(huittinenSocialServices)).not.toContain('gdpr-21-1-compelling')
    expect(ids(helsinkiReception)).toContain('gdpr-21-1-compelling')
  })

  it('automated decisions and consent: nothing there to contest or withdraw', () => {
    expect(preselected('automatedDecision', lappeenrantaImmigration)).toHaveLength(1)
    expect(preselected('automatedDecision', helsinkiReception)).toEqual([])
    expect(preselected('consentWithdrawal', helsinkiReception)).toHaveLength(1)
    expect(preselected('consentWithdrawal', huittinenSocialServices)).toEqual([])
  })

  it('log data: Act 703/2023 in care, the rights of the users elsewhere (F-33, F-06)', () => {
    const ids = (doc: NoticeDocument) => refusalGrounds('logData', doc).map(({ id }) => id)
    expect(ids(huittinenSocialServices)).toContain('703-2023-11-two-years')
    expect(ids(huittinenSocialServices)).not.toContain('gdpr-15-4-users')
    expect(ids(lappeenrantaImmigration)).toContain('gdpr-15-4-users')
    expect(ids(lappeenrantaImmigration)).not.toContain('703-2023-11-two-years')
    expect(ids(kotkaImmigration)).toEqual(
      expect.arrayContaining(['703-2023-11-two-years', 'gdpr-15-4-users']),
    )
  })
})

describe('redactions', () => {
  it('are made on the limits of access and on secrecy (F-32, F-36, F-37)', () => {
    expect(redactionGrounds.map(({ provision }) => provision.fi)).toEqual([
      ...[1, 2, 3].map((item) => `tietosuojalain (1050/2018) 34 §:n 1 momentin ${item} kohta`),
      'yleisen tietosuoja-asetuksen 15 artiklan 4 kohta',
      ...[1, 7].map(
        (item) =>
          `viranomaisten toiminnan julkisuudesta annetun lain (621/1999) 11 §:n 2 momentin ${item} kohta`,
      ),
      ...[23, 24, 25, 31, 32].map(
        (item) =>
          `viranomaisten toiminnan julkisuudesta annetun lain (621/1999) 24 §:n 1 momentin ${item} kohta`,
      ),
    ])
    const access = refusalGrounds('access', helsinkiReception)
    for (const one of redactionGrounds) expect(access).toContain(one)
  })
})
