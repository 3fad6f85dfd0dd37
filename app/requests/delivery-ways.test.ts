import fc from 'fast-check'
import { Temporal } from 'temporal-polyfill'
import { describe, expect, it } from 'vitest'
import {
  allowedWays,
  deliveryPolicy,
  EXCLUSIONS,
  RECIPIENT_WAYS,
  type DeliveryFacts,
} from '#app/requests/delivery-ways.ts'
import { DELIVERY_WAYS } from '#app/requests/delivery.ts'
import { ANSWER_FORMS } from '#app/requests/request.ts'

const FACTS: DeliveryFacts = {
  policy: 'legacyConsentRequired',
  consentToElectronic: false,
  hasHetu: true,
  address: 'known',
  nonDisclosure: false,
  authenticated: true,
  answerForm: 'electronic',
  suomifiInUse: true,
}
const choose = (change: Partial<DeliveryFacts>) => allowedWays({ ...FACTS, ...change })
const reasons = (change: Partial<DeliveryFacts>) =>
  Object.fromEntries(choose(change).excluded.map(({ way, reason }) => [way, reason]))

const anyFacts: fc.Arbitrary<DeliveryFacts> = fc.record({
  policy: fc.constantFrom('legacyConsentRequired', 'suomiFiDefault'),
  consentToElectronic: fc.boolean(),
  hasHetu: fc.boolean(),
  address: fc.constantFrom('none', 'known', 'given'),
  nonDisclosure: fc.boolean(),
  authenticated: fc.boolean(),
  answerForm: fc.constantFrom(...ANSWER_FORMS),
  suomifiInUse: fc.boolean(),
  withheld: fc.boolean(),
})

describe('deliveryPolicy', () => {
  it('asks for consent while "electronic service first" has no date', () => {
    expect(deliveryPolicy(Temporal.PlainDate.from('2099-01-01'))).toBe('legacyConsentRequired')
  })

  it('changes on the day itself', () => {
    const on = (iso: string) => deliveryPolicy(Temporal.PlainDate.from(iso), '2027-01-01')
    expect(on('2026-12-31')).toBe('legacyConsentRequired')
    expect(on('2027-01-01')).toBe('suomiFiDefault')
  })
})

describe('allowedWays', () => {
  it('judges each way once and leaves nobody without one', () => {
    fc.assert(
      fc.property(anyFacts, (facts) => {
        const { allowed, excluded } = allowedWays(facts)
        const ways = [...allowed, ...excluded.map(({ way }) => way)]
        expect(ways.sort()).toEqual([...DELIVERY_WAYS].sort())
        expect(allowed).toContain('visit')
      }),
    )
  })

  it('never posts under turvakielto but to an address given for this answer', () => {
    fc.assert(
      fc.property(anyFacts, (facts) => {
        fc.pre(facts.nonDisclosure && facts.address !== 'given')
        expect(allowedWays(facts).allowed).not.toContain('post')
      }),
    )
    expect(reasons({ nonDisclosure: true })).toMatchObject({ post: 'non-disclosure' })
    expect(choose({ nonDisclosure: true, address: 'given' }).allowed).toContain('post')
    expect(reasons({ nonDisclosure: true, address: 'none' })).toMatchObject({ post: 'no-address' })
  })

  it('leaves a guest a visit or the post', () => {
    fc.assert(
      fc.property(anyFacts, (facts) => {
        const { allowed } = allowedWays({ ...facts, authenticated: false })
        expect(['visit', 'post']).toEqual(expect.arrayContaining([...allowed]))
      }),
    )
    expect(choose({ authenticated: false }).allowed).toEqual(['post', 'visit'])
    expect(reasons({ authenticated: false, answerForm: 'oral' })).toEqual({
      portal: 'not-identified',
      suomifi: 'not-identified',
      oral: 'not-identified',
    })
  })

  it('puts the person’s wish first', () => {
    const all = { consentToElectronic: true }
    expect(choose(all).allowed).toEqual(['portal', 'suomifi', 'post', 'visit'])
    expect(choose({ ...all, answerForm: 'paper' }).allowed[0]).toBe('post')
    expect(choose({ ...all, answerForm: 'on-site' }).allowed[0]).toBe('visit')
    expect(choose({ ...all, answerForm: 'oral' }).allowed[0]).toBe('oral')
  })

  it('needs consent to electronic notice, which the wish for it is', () => {
    expect(reasons({ answerForm: 'paper' })).toEqual({
      portal: 'no-consent',
      suomifi: 'no-consent',
      oral: 'oral-not-asked',
    })
    expect(choose({ answerForm: 'paper', consentToElectronic: true }).allowed).toContain('suomifi')
    expect(choose({}).allowed).toContain('suomifi')
  })

  it('needs none for Suomi.fi-viestit, but for the portal, once electronic service goes first', () => {
    const change = { policy: 'suomiFiDefault', answerForm: 'paper' } as const
    expect(choose(change).allowed).toEqual(['post', 'visit', 'suomifi'])
    expect(reasons(change)).toMatchObject({ portal: 'no-consent' })
  })

  it('sends to Suomi.fi-viestit only with a hetu and where it is in use', () => {
    expect(reasons({ hasHetu: false })).toMatchObject({ suomifi: 'no-hetu' })
    expect(reasons({ suomifiInUse: false })).toMatchObject({ suomifi: 'suomifi-not-in-use' })
  })

  it('gives each reason in both languages', () => {
    const { excluded } = choose({ authenticated: false, address: 'none' })
    for (const { reason, text } of excluded) expect(text).toBe(EXCLUSIONS[reason])
    for (const { fi, sv } of Object.values(EXCLUSIONS)) {
      expect(fi).toMatch(/\.$/)
      expect(sv).toMatch(/\.$/)
      expect(fi).not.toBe(sv)
    }
  })
})

describe('an answer that is withheld from who asked for it (K-02)', () => {
  it('is only ever handed over', () => {
    fc.assert(
      fc.property(anyFacts, (facts) => {
        expect(allowedWays({ ...facts, withheld: true }).allowed).toEqual(['visit'])
      }),
    )
    expect(reasons({ withheld: true })).toMatchObject({ portal: 'withheld', post: 'withheld' })
  })
})

describe('a notice to a recipient of data (Art. 19)', () => {
  it('is posted, and every other way is told off', () => {
    expect(RECIPIENT_WAYS.allowed).toEqual(['post'])
    expect([...RECIPIENT_WAYS.excluded.map(({ way }) => way), 'post'].sort()).toEqual(
      [...DELIVERY_WAYS].sort(),
    )
  })
})
