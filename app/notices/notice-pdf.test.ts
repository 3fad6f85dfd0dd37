import { describe, expect, it } from 'vitest'
import type { PublishedNotice, RegisterTransfer } from '#app/notices/notice-page.ts'
import { noticePdf } from '#app/notices/notice-pdf.ts'
import { documentTexts } from '#app/pdf/document.ts'
import { DEMO_REGISTERS, newestNotice } from '#db/seeds/registers.ts'

const office = {
  title: { fi: 'Kirjaamo', sv: 'Registratorskontoret' },
  address: { fi: ['Katu 1'], sv: ['Gatan 1'] },
}

const MOVED: RegisterTransfer = {
  purposeIds: null,
  covers: null,
  since: '2023-01-01',
  ground: { fi: 'Laki.', sv: 'Lag.' },
  to: { fi: 'Hyvinvointialue', sv: 'Välfärdsområdet' },
  registry: office,
  toRegister: { key: 'uusi', name: { fi: 'Uusi rekisteri', sv: 'Det nya registret' } },
}

function published(key: string, transfers: readonly RegisterTransfer[] = []): PublishedNotice {
  const register = DEMO_REGISTERS.find((one) => one.key === key)
  if (!register) throw new Error(`No register ${key}`)
  return {
    registerId: key,
    registerKey: register.slug,
    registerName: register.name,
    searchWords: register.serviceWords,
    version: register.versions.length,
    content: newestNotice(register),
    publishedAt: '2026-11-02T06:00:00Z',
    effectiveFrom: '2026-11-02',
    controller: {
      id: key,
      key: 'kunta',
      kind: 'municipality',
      name: { fi: 'Kaupunki', sv: 'Staden' },
      languages: 'fi',
      registry: office,
    },
    transfers,
  }
}

const texts = (notice: PublishedNotice, lang: 'fi' | 'sv') =>
  documentTexts(noticePdf(notice, lang, 'https://example.test/sivu'))

describe('a notice on paper', () => {
  it('shows what the controller has still to complete', () => {
    const fi = texts(published('kotka-immigration'), 'fi').join('\n')
    expect(fi).toContain('Rekisterinpitäjän täydennettävä: Mikä yritys ylläpitää')
    const sv = texts(published('helsinki-atj'), 'sv').join('\n')
    expect(sv).toContain('Den personuppgiftsansvarige ska komplettera: Med vilka söktermer')
  })

  it('names the controller and the register to which the whole has gone', () => {
    const sv = texts(published('huittinen-social-services', [MOVED]), 'sv')
    expect(sv).toContain('En annan myndighet ansvarar nu för uppgifterna')
    expect(sv).toEqual(expect.arrayContaining(['hela registret', 'Det nya registret', '1.1.2023']))
    const at = sv.indexOf('Personuppgiftsansvarig')
    expect(sv[at + 1]).toBe('Välfärdsområdet')
  })

  it('tells in words what part has gone, whatever the purposes of the version', () => {
    const part = { ...MOVED, purposeIds: ['social-care'] }
    const words = { fi: 'toimeentulotuki', sv: 'utkomststöd' }
    const told = texts(published('kotka-immigration', [{ ...part, covers: words }]), 'fi')
    expect(told).toContain('Osasta tiedoista vastaa nyt toinen viranomainen')
    expect(told[told.indexOf('Siirtynyt') + 1]).toBe('toimeentulotuki')
    expect(told[told.indexOf('Rekisterinpitäjä') + 1]).toBe('Kaupunki')
    const untold = texts(published('kotka-immigration', [part]), 'fi')
    expect(untold[untold.indexOf('Siirtynyt') + 1]).toBe('osa rekisteristä')
  })
})
