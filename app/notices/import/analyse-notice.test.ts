import { readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { analyseNotice } from '#app/notices/import/analyse-notice.ts'
import type { ImportedNotice } from '#app/notices/import/imported-notice.ts'

const fixture = (name: string): string =>
  readFileSync(new URL(`../../../test/fixtures/import/${name}`, import.meta.url), 'utf8')
const analyse = (name: string): ImportedNotice => analyseNotice(fixture(name))
const map = ({ sections }: ImportedNotice) =>
  sections.map(({ fields, heading }) => [fields.join(' + '), heading])

describe('what is found in each kind of notice', () => {
  it('a table of numbered rows in the form of the Personal Data Act', () => {
    const notice = analyse('numbered-table.fi.txt')
    expect(notice).toMatchObject({
      language: 'fi',
      kind: 'notice',
      title: 'Varhaiskasvatuksen asiakasrekisteri',
    })
    expect(map(notice)).toEqual([
      ['date.drafted', 'Laatimispäivä'],
      ['controller.name', 'Rekisterinpitäjä'],
      ['contactPerson.role', 'Yhteyshenkilö rekisteriä koskevissa asioissa'],
      ['register.name', 'Rekisterin nimi'],
      ['purposes', 'Henkilötietojen käsittelyn tarkoitus'],
      ['dataCategories', 'Rekisterin tietosisältö'],
      ['sources', 'Säännönmukaiset tietolähteet'],
      ['recipients', 'Tietojen säännönmukaiset luovutukset'],
      ['transfers', 'Tietojen siirto EU:n tai ETA:n ulkopuolelle'],
      ['security', 'Rekisterin suojauksen periaatteet'],
      ['rights.access', 'Tarkastusoikeus'],
      ['rights.rectification', 'Tiedon korjaaminen'],
      ['', 'Kirjaston kortti'],
    ])
    expect(notice.fields).toMatchObject({
      controller: {
        name: 'Mallilan kaupunki, sivistyslautakunta',
        address: ['Koulukatu 3', '99990 Mallila'],
        phone: '09 310 0001',
        email: 'kirjaamo@mallila.example',
      },
      // The person and the address of her own stay in the source.
      contacts: [
        {
          kind: 'contactPerson',
          contact: {
            name: 'Varhaiskasvatuksen päällikkö',
            address: ['Koulukatu 3', '99990 Mallila'],
            phone: '09 310 0002',
          },
        },
      ],
      dates: { drafted: '2012-03-14' },
      recipients: { answer: 'no' },
      transfers: { answer: 'no' },
      manualMaterial: { answer: 'yes', text: 'Paperit säilytetään lukitussa kaapissa.' },
    })
    expect(notice.fields.statutes).toEqual([
      { number: '523/1999', title: 'Henkilötietolaki', section: '10' },
      { number: '523/1999', title: 'Henkilötietolain', section: '8' },
      { number: '36/1973', title: 'Laki lasten päivähoidosta' },
      { number: '434/2003', title: 'Hallintolaki' },
      { number: '523/1999', title: 'henkilötietolaki', section: '26' },
    ])
    expect(notice.unmapped.map(({ text }) => text)).toEqual([
      'REKISTERISELOSTE\nHenkilötietolaki (523/1999) 10 §',
    ])
  })

  it('plain headings under each other', () => {
    const notice = analyse('plain-headings.sv.txt')
    expect(notice).toMatchObject({
      language: 'sv',
      kind: 'notice',
      title: 'Dataskyddsbeskrivning för klientregistret inom integrationsservicen',
    })
    expect(map(notice).map(([fields]) => fields)).toEqual([
      'controller.name',
      'contactPerson.role',
      'dpo.contact',
      'purposes',
      'legalBases',
      'specialCategories',
      'dataCategories',
      'sources',
      'recipients',
      'processors',
      'transfers',
      'automatedDecisions',
      'retention',
      'rights',
      'rights.access',
      'rights.rectification',
      'complaint',
    ])
    expect(notice.fields).toMatchObject({
      controller: {
        name: 'Exempelby kommun, bildningsnämnden',
        address: ['Kyrkvägen 5', '99980 Exempelby'],
        email: 'kansli@exempelby.example',
      },
      contacts: [{ contact: { name: 'Integrationskoordinatorn', phone: '019 555 0100' } }],
      dpo: { email: 'dataskydd@exempelby.example' },
      dates: { updated: '2025-02-03' },
      bases: { art6: ['ART6_1_A', 'ART6_1_C'], art9: ['ART9_2_G'] },
      transfers: { answer: 'no' },
      automatedDecisions: { answer: 'no' },
      processors: { answer: 'yes' },
    })
    expect(notice.fields.retention).toMatchObject([
      { operator: 'after', period: 'P5Y', trigger: 'clientRelationshipEnded' },
      { operator: 'after', period: 'P10Y', trigger: 'financialYearEnd', asRule: true },
      { operator: 'permanent' },
    ])
    expect(notice.fields.statutes).toContainEqual({
      number: '434/2003',
      title: 'förvaltningslagen',
      section: '33',
    })
  })

  it('questions as headings, also one that no list foresees', () => {
    const notice = analyse('question-headings.fi.txt')
    expect(notice).toMatchObject({
      kind: 'notice',
      title: 'Kotoutumispalvelujen tietosuojaseloste',
    })
    expect(map(notice)).toEqual([
      ['controller.name', 'Kuka on rekisterinpitäjä?'],
      ['dpo.contact', 'Kuka on tietosuojavastaava?'],
      ['purposes', 'Miksi henkilötietoja käsitellään?'],
      ['legalBases', 'Millä perusteella henkilötietoja käsitellään?'],
      ['dataCategories', 'Mitä henkilötietoja käsitellään?'],
      ['specialCategories', 'Käsitelläänkö erityisiä henkilötietoryhmiä?'],
      ['sources', 'Mistä tiedot saadaan?'],
      ['provision', 'Onko tietojen antaminen pakollista?'],
      ['processors', 'Onko rekisterin henkilötietojen käsittelyä ulkoistettu?'],
      ['recipients', 'Kenelle tietoja luovutetaan?'],
      ['transfers', 'Siirretäänkö tietoja EU:n tai ETA:n ulkopuolelle?'],
      ['automatedDecisions', 'Tehdäänkö automaattisia päätöksiä?'],
      ['retention', 'Kuinka kauan tietoja säilytetään?'],
      ['manualMaterial', 'Ovatko tiedot sähköisessä vai manuaalisessa muodossa?'],
      ['rights', 'Mitä oikeuksia minulla on?'],
      ['', 'Miten saan tiedon muutoksista tähän sivuun?'],
    ])
    expect(notice.fields).toMatchObject({
      bases: { art6: ['ART6_1_C', 'ART6_1_E'] },
      processors: { answer: 'yes' },
      transfers: { answer: 'no' },
      automatedDecisions: { answer: 'no' },
      manualMaterial: { answer: 'yes' },
      dates: { updated: '2025-09-01' },
    })
    expect(notice.fields.retention.map(({ period, trigger }) => [period, trigger])).toEqual([
      ['P48M', 'integrationPeriodEnded'],
      ['P48M', 'clientRelationshipEnded'],
    ])
  })

  it('a form with check boxes, typed and as scraps of HTML', () => {
    const notice = analyse('checkbox-form.sv.txt')
    expect(map(notice).map(([fields]) => fields)).toEqual([
      'date.drafted',
      'register.name',
      'controller.name',
      'responsibleOfficer.role',
      'purposes',
      'legalBases',
      'statutes',
      'manualMaterial',
      'processors',
      'recipients',
      'transfers',
      'retention',
    ])
    expect(notice.title).toBe('Klientregistret för stöd enligt socialvårdslagen')
    expect(notice.fields).toMatchObject({
      controller: { name: 'Omsorgsnämnden i Exempelby', phone: '019 555 0000' },
      contacts: [{ kind: 'responsible', contact: { name: 'Omsorgsdirektören' } }],
      dates: { drafted: '2021-05-04' },
      bases: { art6: ['ART6_1_A', 'ART6_1_C'] },
      processors: { answer: 'yes' },
      recipients: { answer: 'yes', text: 'Till välfärdsområdet.' },
      transfers: { answer: 'no' },
      automatedDecisions: { answer: 'no' },
      manualMaterial: { answer: 'yes' },
    })
    expect(notice.fields.checkboxes.filter(({ checked }) => checked)).toEqual([
      { label: 'Rättslig förpliktelse', checked: true },
      { label: 'Samtycke', checked: true },
      { label: 'Ja', checked: true },
      { label: 'Ja', checked: true },
      { label: 'Ja', checked: true },
      { label: 'Nej', checked: true },
    ])
  })
})

describe('spans', () => {
  it.each([
    'numbered-table.fi.txt',
    'plain-headings.sv.txt',
    'checkbox-form.sv.txt',
    'multi-field-headings.sv.txt',
    'not-a-notice.fi.txt',
  ])('of %s are the whole text', (name) => {
    const text = fixture(name)
    const { sections, unmapped } = analyseNotice(text)
    const spans = [
      ...unmapped.map(({ span }) => span),
      ...sections.flatMap(({ headingSpan, span }) => [headingSpan, span]),
    ]
    expect(spans.map(({ start, end }) => text.slice(start, end)).join('')).toBe(text)
  })

  it('point at the heading and at what stands under it', () => {
    const text = fixture('checkbox-form.sv.txt')
    const { sections } = analyseNotice(text)
    const name = sections.find(({ field }) => field === 'register.name')!
    expect(text.slice(name.headingSpan.start, name.headingSpan.end)).toBe('1. Registrets namn:')
    expect(text.slice(name.span.start, name.span.end).trim()).toBe(
      'Klientregistret för stöd enligt socialvårdslagen',
    )
  })
})
