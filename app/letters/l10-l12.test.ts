import { describe, expect, test } from 'vitest'
import { restrictionSamples } from '#app/letters/l10-restriction.sample.ts'
import { liftingSamples } from '#app/letters/l11-lifting.sample.ts'
import { objectionSamples } from '#app/letters/l12-objection.sample.ts'
import { changedLetter } from '#test/support/changed-letter.ts'

// The sample letters are dated 10.12.2026.

describe('L-10', () => {
  test.each(['short', 'long', 'partly-granted'])(
    'restricted (%s): its effect, and notice before it is lifted',
    (name) => {
      const fi = changedLetter(restrictionSamples, 'fi', name).text()
      for (const told of [
        'Rajoitus alkoi 25.11.2026.',
        'tietosuoja-asetuksen 18 artiklan 2 kohta',
        'annat siihen suostumuksesi',
        'oikeudellisen vaateen laatimiseksi, esittämiseksi tai puolustamiseksi',
        'toisen ihmisen tai oikeushenkilön oikeuksien suojaamiseksi',
        'tärkeää unionin tai jäsenvaltion yleistä etua',
        'Saat meiltä kirjallisen ilmoituksen, ennen kuin poistamme rajoituksen (tietosuoja-asetuksen 18 artiklan 3 kohta).',
      ]) {
        expect(fi).toContain(told)
      }
      const sv = changedLetter(restrictionSamples, 'sv', name).text()
      for (const told of [
        'Begränsningen började den 25.11.2026.',
        'artikel 18.2',
        'ett viktigt allmänintresse för unionen eller en medlemsstat',
        'innan vi upphäver begränsningen (artikel 18.3 i dataskyddsförordningen)',
      ]) {
        expect(sv).toContain(told)
      }
    },
  )

  test('a confirmation when nothing is refused, else a decision', () => {
    const name = (lang: 'fi' | 'sv', of: string) =>
      changedLetter(restrictionSamples, lang, of).text().split('\n')[0]
    expect(name('fi', 'short')).toBe('Vahvistus käsittelyn rajoittamisesta MAL 2026-000123')
    expect(name('fi', 'refused')).toBe('Päätös käsittelyn rajoittamisesta MAL 2026-000123')
    expect(name('sv', 'long')).toBe('Bekräftelse på begränsning av behandlingen MAL 2026-000123')
    expect(name('sv', 'partly-granted')).toBe(
      'Beslut om begränsning av behandlingen MAL 2026-000123',
    )
  })

  test.each([
    ['a', '18 artiklan 1 kohdan a alakohta', 'artikel 18.1 a'],
    ['b', '18 artiklan 1 kohdan b alakohta', 'artikel 18.1 b'],
    ['c', '18 artiklan 1 kohdan c alakohta', 'artikel 18.1 c'],
    ['d', '18 artiklan 1 kohdan d alakohta', 'artikel 18.1 d'],
  ])('ground %s', (ground, fi, sv) => {
    const content = { ground }
    expect(changedLetter(restrictionSamples, 'fi', 'short', { content }).text()).toContain(fi)
    expect(changedLetter(restrictionSamples, 'sv', 'short', { content }).text()).toContain(sv)
  })

  // F-30, F-31
  test.each([
    [
      'integration',
      'kotoutumisen edistämisestä annetun lain (681/2023) 73 §:n 3 momentti',
      '73 § 3 mom. i lagen om främjande av integration, 681/2023',
    ],
    [
      'employment',
      'työvoimapalveluiden järjestämisestä annetun lain (380/2023) 114 §',
      '114 § i lagen om ordnande av arbetskraftsservice, 380/2023',
    ],
    [
      'care',
      'sosiaali- ja terveydenhuollon asiakastietojen käsittelystä annetun lain (703/2023) 12 §',
      '12 § i lagen om behandling av kunduppgifter inom social- och hälsovården, 703/2023',
    ],
    ['no-ground', 'tietosuoja-asetuksen 18 artiklan 1 kohta', 'artikel 18.1 i'],
  ])('refused: %s', (exclusion, fi, sv) => {
    const content = { exclusion }
    const text = changedLetter(restrictionSamples, 'fi', 'refused', { content }).text()
    expect(text).toContain(fi)
    expect(text).toContain('Valitusosoitus')
    expect(text).not.toMatch(/Rajoitus alkoi|18 artiklan [23] kohta|19 artikla/)
    expect(changedLetter(restrictionSamples, 'sv', 'refused', { content }).text()).toContain(sv)
  })

  test('has begun by the day of the letter', () => {
    const missing = (startedOn: string) =>
      changedLetter(restrictionSamples, 'fi', 'short', { content: { startedOn } }).missing
    expect(missing('11.12.2026')).toEqual(['startedOn'])
    expect(missing('10.12.2026')).toEqual([])
  })
})

describe('L-11', () => {
  // GDPR 18(3), D-34
  test('is never issued on or after the day of the lifting', () => {
    for (const liftsOn of ['10.12.2026', '9.12.2026', '1.1.2026', '31.2.2027', '']) {
      const { missing, text } = changedLetter(liftingSamples, 'fi', 'short', {
        content: { liftsOn },
      })
      expect(missing).toEqual(['liftsOn'])
      expect(text).toThrow('L-11 lacks: liftsOn')
    }
    expect(
      changedLetter(liftingSamples, 'fi', 'short', { content: { liftsOn: '11.12.2026' } }).missing,
    ).toEqual([])
  })

  test('tells the day, the reason and what came out, before it happens', () => {
    const fi = changedLetter(liftingSamples, 'fi').text()
    for (const told of [
      'Poistamme rajoituksen 4.1.2027.',
      'Rajoitus on voimassa siihen asti.',
      'Ilmoitamme tästä sinulle ennen kuin poistamme rajoituksen (tietosuoja-asetuksen 18 artiklan 3 kohta).',
      'Olemme tarkistaneet, ovatko tiedot oikein.',
      'Tiedot vastaavat todistuksia, joten ne ovat oikein.',
    ]) {
      expect(fi).toContain(told)
    }
    const sv = changedLetter(liftingSamples, 'sv', 'long').text()
    expect(sv).toContain('Vi upphäver begränsningen den 4.1.2027.')
    expect(sv).toContain('innan vi upphäver begränsningen (artikel 18.3 i dataskyddsförordningen)')
    expect(sv).toContain('Vi har utrett om våra skäl väger tyngre än dina.')
  })

  test('may be appealed unless the person wanted it', () => {
    for (const reason of ['accuracy', 'objection', 'claims', 'other']) {
      const against = changedLetter(liftingSamples, 'fi', 'short', { content: { reason } })
      expect(against.text()).toContain('Valitusosoitus')
      const { missing } = changedLetter(liftingSamples, 'fi', 'agreed', { content: { reason } })
      expect(missing).toEqual(['appeal'])
    }
    expect(changedLetter(liftingSamples, 'sv', 'agreed').text()).not.toMatch(
      /Besvärsanvisning|Ändringssökande/,
    )
  })
})

describe('L-12, objection', () => {
  test('stopped: what and when, and erased under 17(1)(c) with notice to recipients', () => {
    const fi = changedLetter(objectionSamples, 'fi').text()
    for (const told of [
      'Olemme lopettaneet tietojesi käsittelyn siltä osin kuin vastustit sitä.',
      'Kutsujen lähettäminen tapaamisiin\nYhteystietojen jakaminen muille ryhmille',
      'Lopetimme käsittelyn 1.12.2026.',
      '17 artiklan 1 kohdan c alakohta',
      'Kansaneläkelaitos\nIlmoitettu 9.12.2026',
    ]) {
      expect(fi).toContain(told)
    }
    const kept = changedLetter(objectionSamples, 'sv', 'kept').text()
    expect(kept).toContain('Vi raderar inte uppgifterna.')
    expect(kept).not.toMatch(/17\.1 c|artikel 19/)
  })

  test.each(['short', 'long', 'kept', 'refused'])(
    'the right to object stands under its own heading (21(4); %s)',
    (name) => {
      const fi = changedLetter(objectionSamples, 'fi', name).text()
      expect(fi).toMatch(
        /\nOikeutesi vastustaa käsittelyä\nSinulla on milloin tahansa oikeus vastustaa[^\n]*21 artiklan 1 kohta\)\.\nSuoramarkkinointia voit vastustaa aina/,
      )
      const sv = changedLetter(objectionSamples, 'sv', name).text()
      expect(sv).toMatch(
        /\nDin rätt att göra invändningar\nDu har när som helst rätt att av skäl som hänför sig till din specifika situation/,
      )
    },
  )

  test.each([
    ['compelling', 'huomattavan tärkeä ja perusteltu syy', 'tvingande berättigade skäl'],
    ['claims', 'oikeudellisen vaateen', 'rättsliga anspråk'],
    ['research', '21 artiklan 6 kohta', 'artikel 21.6'],
    ['no-right', 'Tätä käsittelyä ei voi vastustaa', 'Det går inte att göra en invändning'],
  ])('continued: %s, demonstrated and open to appeal', (basis, fi, sv) => {
    const content = { basis }
    const text = changedLetter(objectionSamples, 'fi', 'refused', { content }).text()
    expect(text).toContain(fi)
    expect(text).toContain('Rajasimme tietojen käytön kahteen työntekijään.')
    expect(text).toContain('Valitusosoitus')
    expect(text).not.toContain('Lopetimme käsittelyn')
    expect(changedLetter(objectionSamples, 'sv', 'refused', { content }).text()).toContain(sv)
  })

  test('has stopped by the day of the letter', () => {
    const missing = (stoppedOn: string) =>
      changedLetter(objectionSamples, 'fi', 'short', { content: { stoppedOn } }).missing
    expect(missing('11.12.2026')).toEqual(['stoppedOn'])
    expect(missing('10.12.2026')).toEqual([])
  })
})

// GDPR 22
describe('L-12, automated decision', () => {
  test('has its own name, a person who reviewed, what they considered and the result', () => {
    const fi = changedLetter(objectionSamples, 'fi', 'review').text()
    for (const told of [
      'Automatisoitua päätöstä koskeva päätös MAL 2026-000123',
      'Ihminen on käsitellyt asiasi uudelleen. Automatisoitu päätös muuttuu.',
      'yleisen tietosuoja-asetuksen 22 artiklaan',
      'Automatisoitu päätös\nPäätös korvauksen määrästä 20.11.2026\nAsian käsitteli\nOlli Osaaja, kotoutumispäällikkö',
      'Tarkistimme tunnit, jotka ilmoitit, ja laskusäännön.',
      'Korvaus lasketaan 12 tunnista eikä 10 tunnista.',
    ]) {
      expect(fi).toContain(told)
    }
    expect(fi).not.toMatch(/vastust|21 artikla|Valitusosoitus/)
    const sv = changedLetter(objectionSamples, 'sv', 'review').text()
    expect(sv).toContain('Beslut om ett automatiserat beslut MAL 2026-000123')
    expect(sv).not.toMatch(/invändning|artikel 21/)
  })

  test('unchanged: reasons, remedies, and that the time to appeal the decision itself runs', () => {
    const fi = changedLetter(objectionSamples, 'fi', 'review-refused').text()
    expect(fi).toContain('Automatisoitu päätös ei muutu.')
    expect(fi).toContain('Automatisoituun päätökseen voi liittyä oma muutoksenhakuaika.')
    expect(fi).toContain('Valitusosoitus')
    const sv = changedLetter(objectionSamples, 'sv', 'review-refused').text()
    expect(sv).toContain('Det automatiserade beslutet ändras inte.')
    expect(sv).toContain('Det här ärendet förlänger inte den tiden.')
  })
})
