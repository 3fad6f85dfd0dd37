import { readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { analyseNotice } from '#app/notices/import/analyse-notice.ts'
import { toDraft } from '#app/notices/import/to-draft.ts'
import { missingParts } from '#app/notices/missing-parts.ts'
import { draftSchema } from '#app/notices/notice-schema.server.ts'
import type { NoticeContent, PublicityDescription } from '#app/notices/notice.ts'

const draft = (text: string) => draftSchema.parse(toDraft(analyseNotice(text)))
const fixture = (name: string) =>
  draft(readFileSync(new URL(`../../../test/fixtures/import/${name}`, import.meta.url), 'utf8'))
const fi = (text: string) => ({ fi: text, sv: '' })
const sv = (text: string) => ({ fi: '', sv: text })

describe('toDraft', () => {
  it('puts a Swedish notice into its fields, and leaves Finnish to be written', () => {
    expect(fixture('plain-headings.sv.txt')).toMatchObject({
      kind: 'notice',
      registerName: sv('Dataskyddsbeskrivning för klientregistret inom integrationsservicen'),
      plainSummary: { fi: '', sv: '' },
      controller: {
        name: sv('Exempelby kommun, bildningsnämnden'),
        addressLines: [sv('Kyrkvägen 5'), sv('99980 Exempelby')],
        email: 'kansli@exempelby.example',
      },
      contactPerson: { role: sv('Integrationskoordinatorn'), contact: { phone: '019 555 0100' } },
      dpo: { email: 'dataskydd@exempelby.example' },
      purposes: [
        {
          id: 'purpose-1',
          text: sv('Uppgifterna behövs för att'),
          legalBases: [
            { art6: 'ART6_1_A', statutes: [] },
            {
              art6: 'ART6_1_C',
              art9: 'ART9_2_G',
              statutes: [{ number: '681/2023' }, { number: '434/2003', section: '33' }],
            },
          ],
        },
        { id: 'purpose-2', text: sv('bedöma vilken integrationsservice klienten behöver') },
        { id: 'purpose-3', text: sv('göra upp en integrationsplan') },
        { id: 'purpose-4', text: sv('ansöka om ersättning av staten.') },
      ],
      specialCategories: [{ text: sv('Uppgifter om hälsa behandlas med stöd av artikel 9.2 g.') }],
      dataCategories: [
        {
          name: sv('Identifieringsuppgifter'),
          items: [sv('namn'), sv('personbeteckning'), sv('hemkommun')],
        },
        { name: sv('Serviceuppgifter'), items: [sv('integrationsplan'), sv('tolkbehov')] },
      ],
      sources: [
        { name: sv('Klienten själv.'), kind: 'dataSubject' },
        { name: sv('Migrationsverket.'), kind: 'authority' },
      ],
      processors: [{ name: sv('Leverantören av klientdatasystemet.') }],
      transfers: 'none',
      automatedDecisions: 'none',
      retention: [
        { operator: 'after', period: 'P5Y', trigger: 'clientRelationshipEnded' },
        {
          operator: 'after',
          scope: sv('Ersättningsansökningarna'),
          period: 'P10Y',
          trigger: 'financialYearEnd',
          asRule: true,
        },
        { operator: 'permanent', scope: sv('Integrationsplanerna') },
      ],
      rightsTexts: [{ right: 'access' }, { right: 'rectification' }, { right: 'complaint' }],
      rightsChannels: sv('Skicka din begäran till kansliet.'),
      dates: { updated: '2025-02-03' },
    })
  })

  it('tells apart what is none, what is told and what is not said', () => {
    const notice = fixture('question-headings.fi.txt') as NoticeContent
    expect(notice.transfers).toBe('none')
    expect(notice.automatedDecisions).toBe('none')
    expect(notice.processors).toEqual([
      { name: fi('Kyllä. Järjestelmän ylläpitää sopimuskumppani.') },
    ])
    expect(notice.provision).toEqual({
      text: fi('On, laki velvoittaa.'),
      consequences: fi('Jos tietoja ei anneta, palvelua ei voida järjestää.'),
    })
    expect(missingParts(notice)).toEqual(
      expect.arrayContaining(['rights.access', 'rights.erasure', 'complaint']),
    )
    expect(missingParts(notice)).not.toContain('retention')
  })

  it('parts the main purpose from statistics, and acts from purposes', () => {
    const notice = fixture('numbered-table.fi.txt') as NoticeContent
    expect(notice.purposes).toEqual([
      {
        id: 'purpose-1',
        text: fi('Henkilötietolain 8 §:n mukainen asiakassuhteen hoitaminen.'),
        legalBases: [
          {
            art6: 'unknown',
            statutes: [
              { number: '523/1999', section: '8' },
              { number: '36/1973' },
              { number: '434/2003' },
            ],
          },
        ],
      },
    ])
    expect(notice.furtherProcessing).toEqual(fi('Tietoja käytetään myös tilastointiin.'))
    expect(notice.recipients).toBe('none')
    expect(notice.manualMaterial).toEqual(fi('Paperit säilytetään lukitussa kaapissa.'))
    expect(notice.security).toEqual([fi('Käyttöoikeus annetaan työtehtävän mukaan.')])
  })

  it('keeps a title that is not the official one of its number', () => {
    const notice = fixture('multi-field-headings.sv.txt') as NoticeContent
    const [basis] = notice.purposes[0]?.legalBases ?? []
    expect(basis?.statutes).toEqual([
      { number: '1301/2014' },
      { number: '417/2007' },
      { number: '812/2000', citedAs: sv('lag om patientens ställning och rättigheter') },
    ])
    expect(notice.responsibleOfficer).toEqual({ role: sv('Chefen för familjearbetet') })
    expect(notice.sources).toMatchObject([
      { name: sv('Klienten'), kind: 'dataSubject' },
      { name: sv('Andra kommuner'), kind: 'otherController' },
    ])
  })

  it('makes a description of document publicity of one', () => {
    expect(fixture('publicity-description.sv.txt')).toEqual({
      kind: 'publicity-description',
      registerName: sv('Ärendehanteringssystemet Arken'),
      plainSummary: { fi: '', sv: '' },
      unit: { name: sv('Exempelby stad'), businessId: '1234567-8' },
      informationSystems: [
        {
          name: sv('Ärendehanteringssystemet Arken'),
          purposes: [sv('registrering av ärenden'), sv('beredning av beslut')],
        },
      ],
      decidingAuthority: sv('Stadsstyrelsen'),
      contactForRequests: {
        name: sv('Registratorskontoret'),
        addressLines: [sv('PB 1'), sv('99980 Exempelby')],
        email: 'registrator@exempelby.example',
      },
      materials: [
        {
          heading: sv('Offentliga uppgifter'),
          publicity: 'public',
          personalData: false,
          items: [sv('diariet'), sv('beslut som inte är sekretessbelagda')],
        },
        {
          heading: sv('Uppgifter om klienter'),
          publicity: 'secret',
          personalData: true,
          items: [sv('namn'), sv('ärende')],
        },
      ],
      secrecyBasis: [{ number: '621/1999', section: '24' }],
      searchKeys: [sv('ärendenummer'), sv('datum')],
      publicAddress: 'none',
      logs: sv('Systemet sparar vem som har läst en handling.'),
      updateFrequency: sv('kontinuerlig'),
      dates: {},
    } satisfies PublicityDescription)
  })

  it('gives what is no notice an empty draft', () => {
    expect(fixture('not-a-notice.fi.txt')).toEqual({
      kind: 'notice',
      registerName: fi(''),
      plainSummary: fi(''),
      controller: { name: fi('') },
      purposes: [],
      dates: {},
    })
  })

  it.each([
    ['Yhteyshenkilö\nTiina Testaaja\n040 123 4567', fi(''), { phone: '040 123 4567' }],
    ['Yhteyshenkilö\nSosiaalityön johtaja Tiina Testaaja', fi('Sosiaalityön johtaja'), undefined],
    ['Yhteyshenkilö\nTiina Testaaja, palvelupäällikkö', fi('palvelupäällikkö'), undefined],
    ['Yhteyshenkilö\nPalvelupäällikkö TIINA TESTAAJA-MALLI', fi('Palvelupäällikkö'), undefined],
    ['Yhteyshenkilö\nOsastosihteeri Tiina Testaaja', fi('Osastosihteeri'), undefined],
    [
      'Yhteyshenkilö\nLakimies, tiina.testaaja@mallila.example, kirjaamo@mallila.example',
      fi('Lakimies'),
      { email: 'kirjaamo@mallila.example' },
    ],
  ])('never names a person: %j', (text, role, contact) => {
    const notice = draft(`${text}\n\nRekisterinpitäjä\nMallilan kaupunki\n`) as NoticeContent
    expect(notice.contactPerson).toEqual({
      role,
      ...(contact === undefined ? {} : { contact }),
    })
    expect(JSON.stringify(notice)).not.toMatch(/testaaja/i)
  })

  it('does not take "none, except …" for none', () => {
    const notice = draft(
      'Rekisterinpitäjä\nMallila\n\nTietojen siirto EU:n tai ETA:n ulkopuolelle\nEi siirretä, paitsi Yhdysvaltoihin sopimuslausekkein.\n',
    ) as NoticeContent
    expect(notice.transfers).toEqual({
      text: fi('Ei siirretä, paitsi Yhdysvaltoihin sopimuslausekkein.'),
    })
  })
})
