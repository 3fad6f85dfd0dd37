import { describe, expect, it } from 'vitest'
import { outlineOf, sectionAt } from '#app/notices/lint/outline.ts'

const headings = (text: string): string[] => outlineOf(text).headings.map((one) => one.text)

describe('outlineOf', () => {
  it('knows numbered cells of a table, hashes, bold lines, HTML and plain headings', () => {
    expect(
      headings(
        [
          '## Tietosuojaseloste ##',
          '1. Rekisterinpitäjä\tKotkan kaupunki',
          '<p>2. Registrets namn</p>\t<p>Namn</p>',
          '**Sekretessbelagda uppgifter**',
          '<h2 class="x">Säilytysajat</h2><p>10 vuotta</p>',
          '<table><tr><th>Mottagare</th><td>FPA</td></tr><tr><th>Muu</th></tr></table>',
          'Käsittelyn peruste:',
          'Onko tietojen antaminen pakollista?',
        ].join('\n'),
      ),
    ).toEqual([
      'Tietosuojaseloste',
      '1. Rekisterinpitäjä',
      '2. Registrets namn',
      'Sekretessbelagda uppgifter',
      'Säilytysajat',
      'Mottagare',
      'Käsittelyn peruste',
      'Onko tietojen antaminen pakollista?',
    ])
  })

  it('takes no sentence, address, date or list item for a heading', () => {
    expect(
      headings(
        [
          'Rekisterinpitäjä vastaa pyyntöihin kuukaudessa.',
          'Käsittelyn perusteena on laki',
          'Torikatu 2, 48100 Kotka',
          'tietosuoja@kunta.example.fi',
          '20.6.2018 laadittu seloste',
          'Toinen rivi',
          '1. asiakas',
        ].join('\n'),
      ),
    ).toEqual([])
  })

  it('tells a whole notice from a description and from a passage', () => {
    expect(outlineOf('Rekisterinpitäjä\n\nKäsittelyn tarkoitus\n\nSäilytysajat').kind).toBe(
      'notice',
    )
    expect(outlineOf('Personuppgiftsansvarig\n\nÄndamål\n\nMottagare').kind).toBe('notice')
    expect(outlineOf('Datasystemets namn\nX\nÄndamål med systemet\nKällor').kind).toBe(
      'description',
    )
    expect(outlineOf('Tiedot saadaan asiakkaalta.').kind).toBe('passage')
    expect(outlineOf('').kind).toBe('passage')
  })

  it('names the heading at or above a place', () => {
    const text = 'Alku\nRekisterinpitäjä\nKaupunki\nSäilytysajat\n10 vuotta'
    const outline = outlineOf(text)
    expect(sectionAt(outline, 0)).toBeNull()
    expect(sectionAt(outline, text.indexOf('Rekisterinpitäjä'))).toBe('Rekisterinpitäjä')
    expect(sectionAt(outline, text.indexOf('Kaupunki'))).toBe('Rekisterinpitäjä')
    expect(sectionAt(outline, text.length)).toBe('Säilytysajat')
  })
})
