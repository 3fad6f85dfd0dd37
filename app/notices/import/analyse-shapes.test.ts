import { readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { analyseNotice } from '#app/notices/import/analyse-notice.ts'
import type { ImportedNotice } from '#app/notices/import/imported-notice.ts'

const fixture = (name: string): string =>
  readFileSync(new URL(`../../../test/fixtures/import/${name}`, import.meta.url), 'utf8')
const analyse = (name: string): ImportedNotice => analyseNotice(fixture(name))
const map = ({ sections }: ImportedNotice) =>
  sections.map(({ fields, heading }) => [fields.join(' + '), heading])

describe('what is found in notices of other shapes', () => {
  it('several parts under one heading, and a word of two meanings', () => {
    const notice = analyse('multi-field-headings.sv.txt')
    expect(map(notice)).toEqual([
      ['', 'Registerbeskrivning'],
      ['register.name', 'Registrets namn'],
      ['controller.name', 'Personuppgiftsansvarig'],
      ['responsibleOfficer.role', 'Registeransvarig'],
      ['contactPerson.role', 'Kontaktperson för registret'],
      [
        'purposes + legalBases',
        'Ändamål med behandlingen av personuppgifter och rättslig grund för behandlingen',
      ],
      [
        'dataSubjects + dataCategories',
        'Kategorier av registrerade och kategorier av personuppgifter',
      ],
      ['sources', 'Källor för personuppgifterna'],
      ['recipients + transfers', 'Mottagare av personuppgifter och överföring till tredjeland'],
      ['retention', 'Lagringstid'],
    ])
    expect(notice.fields).toMatchObject({
      controller: {
        name: 'Social- och hälsovårdsnämnden',
        address: ['Norra gatan 2 B', 'PB 45', '99980 EXEMPELBY'],
      },
      bases: { art6: ['ART6_1_C', 'ART6_1_E'] },
      retention: [{ operator: 'permanent' }, { operator: 'criteria' }],
    })
    expect(notice.fields.statutes).toContainEqual({
      number: '812/2000',
      title: 'lag om patientens ställning och rättigheter',
    })
    expect(notice.fields.statutes).toContainEqual({
      number: '1301/2014',
      title: 'socialvårdslagen',
      chapters: ['2', '5'],
    })
  })

  it('the same word where nobody else is the controller', () => {
    const text = 'Registeransvarig\nExempelby stad\nÄndamål med behandlingen\nKulturkort\n'
    expect(analyseNotice(text).sections[0]).toMatchObject({ field: 'controller.name' })
  })

  it('a description of document publicity', () => {
    const notice = analyse('publicity-description.sv.txt')
    expect(notice).toMatchObject({
      language: 'sv',
      kind: 'publicity-description',
      title: 'Ärendehanteringssystemet Arken',
    })
    expect(map(notice).map(([fields]) => fields)).toEqual([
      'unit',
      'register.name',
      'informationSystems',
      'decidingAuthority',
      'contactForRequests',
      'materialsByCategory',
      'materialsByCategory',
      'secrecyBasis',
      'searchKeys',
      'openInterface',
      'updateFrequency',
      'logs',
    ])
  })

  it('a record of processing on lines with a colon', () => {
    const notice = analyse('record-of-processing.fi.txt')
    expect(notice).toMatchObject({ language: 'fi', kind: 'record-of-processing' })
    expect(map(notice).map(([fields]) => fields)).toEqual([
      'register.name',
      'controller.name',
      'dpo.contact',
      'purposes',
      'dataSubjects',
      'dataCategories',
      'recipients',
      'transfers',
      'retention',
      'security',
    ])
    expect(notice.fields.controller).toEqual({ name: 'Mallilan kunta' })
    expect(notice.sections[2]?.text).toBe('tietosuojavastaava@mallila.example')
  })

  it('headings with slips of the pen, in two lines and in capitals', () => {
    const notice = analyse('misspelt-headings.fi.txt')
    expect(map(notice)).toEqual([
      ['controller.name', 'REKISTERINPITÄJÄ'],
      ['register.name', 'Reksiterin nimi'],
      ['purposes', 'Henkilötietojen käsittelyn tarkoitus'],
      ['legalBases', 'Käsittelyn oikeusperuste'],
      ['dataCategories', 'Rekisterin tietosisätlö'],
      ['sources', 'Säännönmukaiset tietolähteet'],
      ['transfers', 'Tietojen siirto EU:n tai ETA:n ulkopuolelle'],
      ['retention', 'Säilytysaikat'],
    ])
    expect(notice.sections[1]?.confidence).toBeLessThan(1)
    expect(notice.sections[1]?.confidence).toBeGreaterThan(0.8)
    expect(notice.fields.bases.art6).toEqual(['ART6_1_B'])
  })

  it('columns made with spaces, and dates beside the title', () => {
    const notice = analyse('column-form.fi.txt')
    expect(map(notice).map(([fields]) => fields)).toEqual([
      'register.name',
      'controller.name',
      'legalBases',
      'retention',
      'security',
    ])
    expect(notice.fields).toMatchObject({
      registerName: 'Uimahallin kanta-asiakkaat',
      dates: { drafted: '2020-01-02', updated: '2022-10-07' },
      retention: [{ operator: 'until', trigger: 'clientRelationshipEnded' }],
    })
  })

  it('a page that is no notice', () => {
    expect(analyse('not-a-notice.fi.txt')).toMatchObject({
      language: 'fi',
      kind: 'not-a-notice',
      sections: [],
      title: 'Mallilan kirjaston aukioloajat',
    })
  })

  it('rows of an HTML table and cells of Markdown', () => {
    const html =
      'Tietosuojaseloste\n<table>\n<tr>\n<td>Rekisterin nimi</td>\n<td>Venepaikat</td>\n</tr>\n<tr><td><b>Rekisterinpitäjä</b></td><td>Mallilan kunta</td></tr></table>\n| Säilytysaika | 3 vuotta |\n'
    const notice = analyseNotice(html)
    expect(notice.sections.map(({ field, text }) => [field, text])).toEqual([
      ['register.name', 'Venepaikat'],
      ['controller.name', 'Mallilan kunta'],
      ['retention', '3 vuotta'],
    ])
  })

  it('a table of contents and a table within a part are no headings', () => {
    const text =
      'Sisällys\nRekisterinpitäjä\t2\nSäilytysaika\t3\n\nRekisterinpitäjä\nMallilan kunta\n\nSäilytysaika\nAsiakirja\tAika\nSuunnitelmat\t10 vuotta asiakkuuden päättymisestä\nLaskut\t6 vuotta tilikauden päättymisestä\n'
    const { sections, fields } = analyseNotice(text)
    expect(sections.map(({ field }) => field)).toEqual(['controller.name', 'retention'])
    expect(fields.retention.map((row) => [row.scope, row.period, row.trigger])).toEqual([
      ['Suunnitelmat', 'P10Y', 'clientRelationshipEnded'],
      ['Laskut', 'P6Y', 'financialYearEnd'],
    ])
  })

  it('disclosures and transfers under one heading are answered apart', () => {
    const { fields } = analyseNotice(
      'Rekisterinpitäjä\nMallilan kunta\n\nLuovutukset ja siirrot\nLaskut välitetään kirjanpidosta vastaavalle yhtiölle. Tietoja ei siirretä EU:n ulkopuolelle.\n\nSäilytysaika\n3 vuotta\n',
    )
    expect(fields.recipients).toEqual({
      answer: 'yes',
      text: 'Laskut välitetään kirjanpidosta vastaavalle yhtiölle.',
    })
    expect(fields.transfers).toEqual({
      answer: 'no',
      text: 'Tietoja ei siirretä EU:n ulkopuolelle.',
    })
  })
})
