import { describe, expect, it } from 'vitest'
import { article15Parts, retentionGaps } from '#app/notices/access-answer.ts'
import { helsinkiAtj } from '#db/seeds/notices/helsinki-atj.ts'
import { helsinkiReception } from '#db/seeds/notices/helsinki-reception.ts'
import { huittinenSocialServices } from '#db/seeds/notices/huittinen-social-services.ts'
import { kotkaImmigration } from '#db/seeds/notices/kotka-immigration.ts'
import { lappeenrantaImmigration } from '#db/seeds/notices/lappeenranta-immigration.ts'

describe('article15Parts', () => {
  it('compiles a complete notice in the language of the letter', () => {
    const parts = article15Parts(lappeenrantaImmigration, 'sv')
    expect(parts.purposes).toHaveLength(3)
    expect(parts.categories[0]).toContain('Grunduppgifter om klienten: namn och personbeteckning')
    expect(parts.recipients[0]).toMatch(/^Välfärdsområdet: /)
    expect(parts.retention).toHaveLength(3)
    expect(parts.retention[0]).toBe(
      'Klientdatasystemet Maire: 48 månader från det att integrationstiden gick ut.',
    )
    expect(parts.sources).toContain('Migrationsverket')
    expect(parts.automatedDecisions).toEqual([
      'Varken automatiserade beslut eller profilering förekommer.',
    ])
    expect(parts.transferSafeguards).toEqual([
      'Uppgifter överförs inte till länder utanför Europeiska ekonomiska samarbetsområdet.',
    ])
  })

  it('leaves empty what the notice does not tell, for the officer to fill in', () => {
    expect(article15Parts(helsinkiReception, 'fi')).toMatchObject({
      automatedDecisions: [],
      transferSafeguards: [],
    })
    expect(article15Parts(kotkaImmigration, 'fi')).toMatchObject({
      retention: [],
      automatedDecisions: [],
    })
    expect(article15Parts(helsinkiAtj, 'fi')).toMatchObject({
      recipients: [],
      retention: [],
      automatedDecisions: [],
      transferSafeguards: [],
    })
  })

  it('names retention gaps beside the periods that are known', () => {
    expect(retentionGaps(lappeenrantaImmigration, 'fi')).toEqual([
      'ALPO',
      'M-Files',
      'Kokemusasiantuntijoiden tiedot ja paperiset sopimuslomakkeet',
    ])
    expect(retentionGaps(helsinkiReception, 'fi')).toEqual([])
  })

  it('counts processors among the recipients (GDPR 4(9))', () => {
    const parts = article15Parts(huittinenSocialServices, 'fi')
    expect(parts.recipients).toHaveLength(2)
    expect(parts.recipients[1]).toContain('palvelujen tuottajat')
  })

  it('tells the further use of the data among the purposes', () => {
    expect(article15Parts(helsinkiReception, 'sv').purposes.join(' ')).toContain('forskning')
  })

  it('leaves material without personal data out of the answer', () => {
    const { categories } = article15Parts(helsinkiAtj, 'fi')
    expect(categories.join(' ')).toContain('henkilötunnus')
    expect(categories.join(' ')).not.toContain('Toimipaikat')
  })
})
