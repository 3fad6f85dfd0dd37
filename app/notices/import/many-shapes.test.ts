import { readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { analyseNotice } from '#app/notices/import/analyse-notice.ts'
import type { ImportedNotice } from '#app/notices/import/imported-notice.ts'
import { readHere } from '#app/notices/import/read-document.server.ts'

async function imported(name: string): Promise<ImportedNotice> {
  const bytes = readFileSync(new URL(`../../../test/fixtures/notices/${name}`, import.meta.url))
  const read = await readHere({ name, bytes })
  if (!read.ok) throw new Error(`${name}: ${read.reason}`)
  return analyseNotice(read.text)
}

interface Expected {
  readonly kind: ImportedNotice['kind']
  readonly title: string
  /** Fields of each heading, in order; empty for one that says nothing known. */
  readonly sections: readonly string[]
}

const EXPECTED: Readonly<Record<string, Expected>> = {
  'accordion.fi.html': {
    kind: 'notice',
    title: 'Etsivän nuorisotyön asiakasrekisteri: seloste henkilötietojen käsittelystä',
    sections: [
      'controller.name',
      'dpo.contact',
      'purposes',
      'legalBases',
      'dataCategories',
      'sources',
      'provision',
      'recipients',
      'transfers',
      'retention',
      'rights',
    ],
  },
  'bold-paragraphs.fi.html': {
    kind: 'notice',
    title: 'TYÖLLISYYSPALVELUJEN ASIAKASREKISTERIN TIETOSUOJASELOSTE',
    sections: [
      'controller.name',
      'dpo.contact',
      'purposes + legalBases',
      'dataCategories',
      'sources',
      'recipients',
      'transfers',
      'retention',
      'rights',
      'complaint',
    ],
  },
  'clean-capitals.sv.txt': {
    kind: 'notice',
    title: 'Dataskyddsmeddelande för medborgarinstitutets kursregister',
    sections: [
      'controller.name',
      'contactPerson.role',
      'dpo.contact',
      'purposes',
      'legalBases',
      '',
      'sources',
      'provision',
      'recipients',
      'transfers',
      'retention',
      'automatedDecisions',
      'rights',
    ],
  },
  'clean-markdown.sv.txt': {
    kind: 'notice',
    title: 'Dataskyddsbeskrivning: Integrationstjänsternas klientregister',
    sections: [
      'controller.name',
      'contactPerson.role',
      'dpo.contact',
      'purposes',
      'legalBases',
      'sources',
      'recipients',
      'transfers',
      'retention',
      'automatedDecisions',
      'rights',
      'complaint',
    ],
  },
  'clean-prose.fi.txt': {
    kind: 'notice',
    title: 'Aamu- ja iltapäivätoiminta – näin käsittelemme tietoja',
    sections: [
      'purposes',
      'legalBases',
      'dataCategories',
      'sources',
      'provision',
      'recipients',
      'transfers',
      'retention',
      'rights',
    ],
  },
  'clean-questions.fi.txt': {
    kind: 'notice',
    title: 'KAUPUNGINKIRJASTON ASIAKASREKISTERI',
    sections: [
      '',
      'date.updated',
      'controller.name',
      'purposes',
      'dataCategories',
      'sources',
      'provision',
      'recipients',
      'transfers',
      'retention',
      'automatedDecisions',
      'rights',
      'complaint',
    ],
  },
  'clean-questions.sv.txt': {
    kind: 'notice',
    title: 'Integritetsmeddelande: Parkeringsövervakningen',
    sections: [
      'controller.name',
      'contactPerson.role',
      'dpo.contact',
      'purposes',
      'dataCategories',
      'sources',
      'provision',
      'recipients',
      'transfers',
      'retention',
      'automatedDecisions',
      'rights',
    ],
  },
  'clean-sections.sv.html': {
    kind: 'notice',
    title: 'Dataskyddsinformation om elevregistret i den grundläggande utbildningen',
    sections: [
      '',
      'contactPerson.role',
      'controller.name',
      'contactPerson.role',
      'dpo.contact',
      'purposes',
      'dataCategories',
      'sources',
      'provision',
      'recipients',
      'transfers',
      'retention',
      'rights',
      'complaint',
    ],
  },
  'clean-shared-headings.fi.txt': {
    kind: 'notice',
    title: 'Venepaikkarekisteri – tietosuojailmoitus',
    sections: [
      'controller.name + dpo.contact',
      'dpo.contact',
      'purposes + legalBases',
      'sources',
      'recipients + transfers',
      'retention',
      'rights',
    ],
  },
  'clean-told-twice.fi.txt': {
    kind: 'notice',
    title: 'TIETOSUOJASELOSTE / DATASKYDDSBESKRIVNING',
    sections: [
      'controller.name',
      'dpo.contact',
      'purposes',
      'legalBases',
      'dataCategories',
      'sources',
      'provision',
      'recipients',
      'transfers',
      'retention',
      'automatedDecisions',
      'rights',
      'controller.name',
      'dpo.contact',
      'purposes',
      'legalBases',
      'dataCategories',
      'sources',
      'provision',
      'recipients',
      'transfers',
      'retention',
      'automatedDecisions',
      'rights',
    ],
  },
  'description-list.fi.html': {
    kind: 'notice',
    title: 'Rakennusvalvonnan lupa- ja valvontarekisteri',
    sections: [
      '',
      '',
      'controller.name',
      'contactPerson.role',
      'dpo.contact',
      'purposes + legalBases',
      'dataCategories',
      'sources',
      'provision',
      'recipients',
      'transfers',
      'retention',
      'automatedDecisions',
      'rights',
      'rights.access',
      'rights.rectification + rights.restriction + rights.objection',
      'rights.erasure + rights.portability',
      'complaint',
    ],
  },
  'label-lines.fi.txt': {
    kind: 'notice',
    title: 'Vuokra-asuntojen hakijarekisteri',
    sections: [
      'controller.name',
      'contactPerson.role',
      'register.name',
      'purposes',
      'dataCategories',
      'sources',
      'recipients',
      'transfers',
      'security',
      'retention',
      'rights.access',
      'rights.rectification',
    ],
  },
  'letter.sv.txt': {
    kind: 'not-a-notice',
    title: 'Hej,',
    sections: [],
  },
  'many-statutes.fi.txt': {
    kind: 'notice',
    title: 'Omaishoidon tuen asiakasrekisteri',
    sections: [
      'controller.name',
      'contactPerson.role',
      'dpo.contact',
      'purposes + legalBases',
      'dataCategories',
      'sources',
      'recipients',
      'transfers',
      'retention',
      'provision',
      'automatedDecisions',
      'rights',
      'complaint',
    ],
  },
  'merged-cells.fi.html': {
    kind: 'notice',
    title: 'Varhaiskasvatuksen asiakasrekisteri',
    sections: [
      'date.drafted',
      'controller.name',
      'responsibleOfficer.role',
      'register.name',
      'purposes',
      'dataCategories',
      'sources',
      'recipients',
      'transfers',
      'security',
      'retention',
      'rights.access',
      'rights.rectification',
    ],
  },
  'numbered-columns.sv.txt': {
    kind: 'notice',
    title: 'Hyresgästregistret',
    sections: [
      'register.name',
      'controller.name',
      'responsibleOfficer.role',
      'dpo.contact',
      'purposes',
      'legalBases',
      'dataCategories',
      'sources',
      'recipients',
      'retention',
      'rights',
      'complaint',
    ],
  },
  'numbered-labels.sv.txt': {
    kind: 'notice',
    title: 'Skolkuratorernas klientregister',
    sections: [
      'controller.name',
      'responsibleOfficer.role',
      'dpo.contact',
      'purposes',
      'legalBases',
      'dataCategories',
      'sources',
      'recipients',
      'transfers',
      'retention',
      'rights',
    ],
  },
  'parted-headings.sv.txt': {
    kind: 'notice',
    title: 'Dagvårdens klientregister',
    sections: [
      'register.name',
      'controller.name',
      'contactPerson.role',
      'purposes',
      'dataCategories',
      'sources',
      'recipients',
      'security',
      'rights.access',
      'rights.rectification',
    ],
  },
  'publicity-page.sv.html': {
    kind: 'publicity-description',
    title: 'Beskrivning av handlingsoffentligheten',
    sections: [
      'unit',
      'informationSystems',
      'searchKeys',
      'materialsByCategory',
      'openInterface',
      'decidingAuthority',
      'contactForRequests',
    ],
  },
  'publicity-questions.fi.txt': {
    kind: 'publicity-description',
    title: 'Kuvaus asiakirjajulkisuuden toteuttamiseksi',
    sections: [
      '',
      'unit',
      'informationSystems',
      'searchKeys',
      'materialsByCategory',
      'openInterface',
      'contactForRequests',
      'decidingAuthority',
    ],
  },
  'record-table.fi.txt': {
    kind: 'record-of-processing',
    title: 'Päiväkotien asiakasmaksut',
    sections: [
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
    ],
  },
}

describe('what the importer finds in documents of many shapes', () => {
  it.each(Object.keys(EXPECTED))('%s: kind, language, title and headings', async (name) => {
    const { kind, language, title, sections } = await imported(name)
    expect(language).toBe(name.split('.')[1])
    expect({ kind, title, sections: sections.map(({ fields }) => fields.join(' + ')) }).toEqual(
      EXPECTED[name],
    )
  })

  it('names the office, not the sentences around it, and the officer in running text', async () => {
    const { fields } = await imported('clean-questions.fi.txt')
    expect(fields.controller).toEqual({
      name: 'Lehtorannan kaupunki, kulttuuri- ja vapaa-aikalautakunta',
      address: ['Kirkkokatu 12', '45100 Lehtoranta'],
      phone: '05 600 100',
      email: 'kirjaamo@lehtoranta.example.fi',
    })
    expect(fields.dpo).toEqual({ email: 'tietosuoja@lehtoranta.example.fi' })
    expect((await imported('clean-prose.fi.txt')).fields.controller).toEqual({
      name: 'Kivijärven-Ylistaron kunnan sivistyslautakunta',
      address: ['Kunnantie 7', '62410 Ylistaro'],
      email: 'sivistys@kivijarvi-ylistaro.example.fi',
    })
    const columns = await imported('numbered-columns.sv.txt')
    expect(columns.fields.dpo).toEqual({ email: 'dataskydd@kimitobygden.example.fi' })
  })

  it('takes the part of its own where a heading is shared', async () => {
    const { fields } = await imported('clean-shared-headings.fi.txt')
    expect(fields.dpo).toEqual({ email: 'tietosuoja@lehtoranta.example.fi' })
    expect(fields.bases.art6).toEqual(['ART6_1_B'])
    expect(fields.dates).toEqual({ updated: '2026-10-15' })
  })

  it('reads a notice that is told in both languages once', async () => {
    const { fields } = await imported('clean-told-twice.fi.txt')
    expect(fields.controller?.name).toBe('Rantasalmen-Norrby kaupunki, tekninen lautakunta')
    expect(fields.retention.map(({ operator }) => operator)).toEqual(['permanent', 'after'])
    expect(fields.transfers).toEqual({ answer: 'no', text: 'Ei.' })
  })

  it('gives each act its own title and sections', async () => {
    const acts = async (name: string): Promise<readonly string[]> =>
      (await imported(name)).fields.statutes.map(({ number, title, section }) =>
        [number, title, section].filter(Boolean).join(' | '),
      )
    expect(await acts('numbered-labels.sv.txt')).toEqual([
      '1287/2013 | lagen om elev- och studerandevård',
      '(EU) 2016/679',
      '254/2015 | Lag om klienthandlingar inom socialvården',
      '417/2007 | barnskyddslagen',
      '523/1999 | personuppgiftslagen',
      '812/2000 | lagen om klientens ställning och rättigheter inom socialvården | 20',
      '628/1998 | lag om grundläggande utbildning',
    ])
    expect(await acts('accordion.fi.html')).toEqual(['1285/2016 | nuorisolaki | 10'])
    expect(await acts('clean-questions.fi.txt')).toContain('410/2015 | kuntalakiin')
  })

  it('reads periods with what they are for', async () => {
    const periods = async (name: string) =>
      (await imported(name)).fields.retention.map(({ scope, operator, period }) => [
        scope,
        operator,
        period,
      ])
    expect(await periods('clean-sections.sv.html')).toEqual([
      [undefined, 'permanent', undefined],
      [undefined, 'after', 'P10Y'],
    ])
    expect((await periods('clean-prose.fi.txt')).slice(0, 2)).toEqual([
      ['Hakemukset ja päätökset', 'criteria', 'P5Y'],
      ['Laskut', 'criteria', 'P6Y'],
    ])
  })

  it('reads the same text in UTF-16 and in Windows-1252', async () => {
    const name = 'parted-headings.sv.txt'
    const url = new URL(`../../../test/fixtures/notices/${name}`, import.meta.url)
    const text = readFileSync(url, 'utf8')
    const utf16 = Buffer.from(`\uFEFF${text.replaceAll('\n', '\r\n')}`, 'utf16le')
    for (const bytes of [utf16, Buffer.from(text, 'latin1')]) {
      const read = await readHere({ name, bytes })
      if (!read.ok) throw new Error(read.reason)
      const { sections } = analyseNotice(read.text)
      expect(sections.map(({ fields }) => fields.join(' + '))).toEqual(EXPECTED[name]?.sections)
    }
  })
})
