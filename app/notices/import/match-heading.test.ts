import { describe, expect, it } from 'vitest'
import { analyseNotice } from '#app/notices/import/analyse-notice.ts'
import { HEADINGS_FI } from '#app/notices/import/headings-fi.ts'
import { HEADINGS_SV } from '#app/notices/import/headings-sv.ts'
import { IMPORT_FIELDS } from '#app/notices/import/imported-notice.ts'
import { matchHeading, normalHeading } from '#app/notices/import/match-heading.ts'

const fields = (heading: string) => matchHeading(heading)?.fields.join(' + ')

describe('matchHeading', () => {
  it.each([
    ['  5.  HENKILÖTIETOJEN KÄSITTELYN TARKOITUS: ', 'purposes'],
    ['12) Säilytys\u00adajat', 'retention'],
    ['III. Rättslig grund', 'legalBases'],
    ['**Personuppgifts\u00adansvarig**', 'controller.name'],
    ['Rekisteritietojen ylläpitojärjestelmät (ohjelman nimi)', 'systems'],
    ['Mihin tarkoitukseen henkilötietojasi käytetään?', 'purposes'],
    ['Hur länge förvarar vi uppgifterna om dig?', 'retention'],
    ['Luovutammeko tietojasi ulkopuolisille?', 'recipients'],
    ['Luovutetaanko tietoja EU:n ulkopuolelle?', 'transfers'],
    ['Oikeus saada tietojansa poistetuksi', 'rights.erasure'],
    ['Rätten att när som helst återkalla sitt samtycke', 'consentWithdrawal'],
    ['Rekisterinpitäjä ja yhteyshenkilö', 'controller.name + contactPerson.role'],
    ['Tarkastusoikeus ja oikeus vaatia tiedon korjaamista', 'rights.access + rights.rectification'],
    ['Utlämnande och överföring av uppgifter', 'recipients + transfers'],
    ['Syftet med och den rättsliga grunden för behandlingen', 'purposes + legalBases'],
    ['Säilytys, arkistointi ja hävittäminen', 'retention'],
    ['Yhteystiedot', undefined],
    ['Nimi', undefined],
    ['Evästeet', undefined],
    ['Kirjaston aukioloajat', undefined],
    ['', undefined],
    ['12.', undefined],
  ])('%j is %s', (heading, expected) => {
    expect(fields(heading)).toBe(expected)
  })

  it('is surer of what is listed than of what only sounds like it', () => {
    const sure = (heading: string) => matchHeading(heading)?.confidence ?? 0
    expect(sure('Säilytysajat')).toBe(1)
    expect(sure('Sailytysajat')).toBeLessThan(1)
    expect(sure('Sailytysajat')).toBeGreaterThan(sure('Miten pitkä on säilytysaikamme'))
  })

  it.each([
    ['fi', HEADINGS_FI],
    ['sv', HEADINGS_SV],
  ])('knows every listed heading in %s, each for one field only', (_, list) => {
    expect(Object.keys(list)).toEqual([...IMPORT_FIELDS])
    const seen = new Map<string, string>()
    for (const [field, texts] of Object.entries(list)) {
      for (const text of texts.split(';')) {
        const heading = normalHeading(text)
        expect(seen.get(heading) ?? field, heading).toBe(field)
        seen.set(heading, field)
        expect(matchHeading(text)?.fields[0], text).toBe(field)
      }
    }
  })
})

describe('a heading that no list foresees', () => {
  const found = (text: string) => analyseNotice(text).sections.map(({ fields: all }) => all.join())
  const START = 'Rekisterinpitäjä\n\nMallilan kunta\n\n'

  it('counts where it stands alone and the part before it has said something', () => {
    expect(found(`${START}Tietojen eteenpäin luovuttaminen\n\nPoliisille.\n`)).toEqual([
      'controller.name',
      'recipients',
    ])
  })

  it('is a text where it comes first under a heading, says something or has none around it', () => {
    expect(
      found('Rekisterinpitäjä\n\nTietojen eteenpäin luovuttaminen\n\nPoliisille.\n'),
    ).toHaveLength(1)
    expect(found(`${START}Tietoja luovutetaan eteenpäin\n\nPoliisille.\n`)).toHaveLength(1)
    expect(found(`${START.trim()}\nTietojen eteenpäin luovuttaminen\nPoliisille.\n`)).toHaveLength(
      1,
    )
  })

  it('counts among the rights also right under their own heading', () => {
    expect(
      found(
        'Rekisteröidyn oikeudet\n\nOikeus päästä omiin tietoihin tutustumaan\n\nPyydä kirjaamosta.\n',
      ),
    ).toEqual(['rights', 'rights.access'])
  })
})
