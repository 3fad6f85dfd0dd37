import { describe, expect, test } from 'vitest'
import { refusalSamples } from '#app/letters/l07-refusal.sample.ts'
import { rectificationSamples } from '#app/letters/l08-rectification.sample.ts'
import { erasureSamples } from '#app/letters/l09-erasure.sample.ts'
import { recipientSamples } from '#app/letters/recipients-notified.sample.ts'
import type { LetterContent } from '#app/letters/template.ts'
import { changedLetter } from '#test/support/changed-letter.ts'

// The sample letters are dated 10.12.2026.

// Law 4.4; tietosuojalaki 34.4 §, word for word.
const INFORM_OMBUDSMAN = {
  fi: 'Voit pyytää, että tietosuoja-asetuksen 15 artiklan 1 kohdassa tarkoitetut tiedot annetaan tietosuojavaltuutetulle.',
  sv: 'Du kan begära att de uppgifter som avses i artikel 15.1 i dataskyddsförordningen lämnas till dataombudsmannen.',
}
const WITHHELD = {
  fi: 'Perustelua ei ilmoiteta (tietosuojalain 34 §:n 3 momentti).',
  sv: 'Motiveringen uppges inte (34 § 3 mom. i dataskyddslagen).',
}

describe('L-07', () => {
  test.each(['fi', 'sv'] as const)('access: § 34(4) and appeal instructions (%s)', (lang) => {
    for (const name of ['short', 'long', 'withheld']) {
      const text = changedLetter(refusalSamples, lang, name).text()
      expect(text).toContain(INFORM_OMBUDSMAN[lang])
      expect(text).toContain(lang === 'fi' ? 'Valitusosoitus' : 'Besvärsanvisning')
      expect(text).toContain(lang === 'fi' ? 'Kieltäytymispäätös' : 'Beslut om vägran')
    }
    const other = changedLetter(refusalSamples, lang, 'portability').text()
    expect(other).not.toContain(INFORM_OMBUDSMAN[lang])
    expect(other).toContain(lang === 'fi' ? 'tietosuoja-asetus 20 artikla' : 'artikel 20 i')
    expect(other).toContain(lang === 'fi' ? 'Valitusosoitus' : 'Besvärsanvisning')
  })

  test.each(['fi', 'sv'] as const)(
    'a withheld reason says so, and its provision is told (%s)',
    (lang) => {
      expect(changedLetter(refusalSamples, lang).text()).not.toContain(WITHHELD[lang])
      for (const name of ['long', 'withheld']) {
        const text = changedLetter(refusalSamples, lang, name).text()
        expect(text.split(WITHHELD[lang])).toHaveLength(2)
        expect(text).toContain(
          lang === 'fi'
            ? `${WITHHELD.fi}\ntietosuojalain 34 §:n 1 momentin 3 kohta`
            : `${WITHHELD.sv}\n34 § 1 mom. 3 punkten i dataskyddslagen`,
        )
      }
    },
  )

  test('reasons are withheld of access only, and none is forgotten by accident', () => {
    const missing = (name: string, content: LetterContent) =>
      changedLetter(refusalSamples, 'fi', name, { content }).missing
    const row = { what: 'Arvio', ground: '', provision: 'tietosuojalain 34 §:n 1 momentin 2 kohta' }
    expect(missing('short', { refusals: [row] })).toEqual(['refusals'])
    expect(missing('short', { reasonsTold: 'some' })).toEqual(['withheld'])
    expect(missing('withheld', { withheld: [{ what: 'Arvio', provision: '' }] })).toEqual([
      'withheld',
    ])
    expect(missing('portability', { reasonsTold: 'none', refusals: [] })).toEqual(['refusals'])
  })

  test('a reason that was typed and then withheld is not told', () => {
    const text = changedLetter(refusalSamples, 'fi', 'long', {
      content: { reasonsTold: 'none' },
    }).text()
    expect(text).not.toContain('vakavaa vaaraa')
    const back = changedLetter(refusalSamples, 'fi', 'long', { content: { reasonsTold: 'all' } })
    expect(back.text()).not.toContain(WITHHELD.fi)
  })

  test('refuses the whole and nothing less', () => {
    for (const outcome of ['granted', 'partly-granted', 'not-processed']) {
      expect(
        changedLetter(refusalSamples, 'fi', 'short', { content: { outcome } }).missing,
      ).toEqual(['outcome'])
    }
  })

  test('never holds a personal identity code', () => {
    const { text } = changedLetter(refusalSamples, 'fi', 'short', {
      content: { given: 'Arvio koskee henkilöä 131052-308T.' },
    })
    expect(text).toThrow('a letter contains a personal identity code')
  })
})

describe('L-08', () => {
  test('tells the entry before and after, and how the original remains', () => {
    const fi = changedLetter(rectificationSamples, 'fi').text()
    for (const told of [
      'Missä tieto on\nEnnen\nNyt\nKotoutumissuunnitelma 3.2.2026, koulutus\nPerusaste\nAmmattikorkeakoulututkinto, sairaanhoitaja',
      'Oikaisimme tiedot 8.12.2026.',
      'Alkuperäinen merkintä jää luettavaksi. Oikaisun yhteyteen on merkitty, kuka sen teki, milloin ja millä perusteella.',
      'Oikaisun tekijä\nMaija Merkitsijä, sosiaaliohjaaja\nOikaisun päivä\n8.12.2026\nOikaisun peruste\nAsiakkaan esittämä tutkintotodistus 1.12.2026',
    ]) {
      expect(fi).toContain(told)
    }
    expect(fi).not.toMatch(/Valitusosoitus|KHO:2023:2|oman selvityksesi/)
    const sv = changedLetter(rectificationSamples, 'sv', 'long').text()
    expect(sv).toContain('Den ursprungliga anteckningen går fortfarande att läsa. Så här bevaras')
    expect(sv).not.toContain('Rättelsen gjordes av')
    expect(changedLetter(rectificationSamples, 'fi', 'replaced').text()).toContain(
      'Alkuperäinen merkintä ei jää luettavaksi.',
    )
  })

  test.each(['partly-granted', 'refused'])(
    'refused (%s): the purpose test, and the right to add a statement',
    (name) => {
      const fi = changedLetter(rectificationSamples, 'fi', name).text()
      expect(fi).toContain('korkein hallinto-oikeus KHO:2023:2')
      expect(fi).toContain('sen tarkoituksen kannalta, jota varten sitä säilytetään')
      expect(fi).toContain(
        'Voit täydentää tietoja omalla selvityksellä (tietosuoja-asetus 16 artikla).',
      )
      expect(fi).toContain('Valitusosoitus')
      const sv = changedLetter(rectificationSamples, 'sv', name).text()
      expect(sv).toContain('högsta förvaltningsdomstolen HFD:2023:2')
      expect(sv).toContain('Du kan komplettera uppgifterna med en egen redogörelse (artikel 16 i')
      expect(sv).toContain('Besvärsanvisning')
    },
  )

  test('nothing refused is told as corrected, nor the other way round', () => {
    const refused = changedLetter(rectificationSamples, 'fi', 'refused').text()
    expect(refused).toContain('Emme oikaise tietoja, joita pyyntösi koskee.')
    expect(refused).not.toMatch(/Oikaisimme|19 artikla|Alkuperäinen merkintä/)
    const partly = changedLetter(rectificationSamples, 'sv', 'partly-granted').text()
    expect(partly).toContain('Vi har rättat en del av dina uppgifter. En del rättar vi inte.')
  })
})

describe('a day on which something was done', () => {
  test.each([
    [rectificationSamples, 'correctedOn'],
    [erasureSamples, 'erasedOn'],
  ] as const)('is not after the letter', (samples, field) => {
    const missing = (day: string) =>
      changedLetter(samples, 'fi', 'short', { content: { [field]: day } }).missing
    for (const day of ['11.12.2026', '31.11.2026', '10.12.2027', 'eilen']) {
      expect(missing(day)).toEqual([field])
    }
    for (const day of ['10.12.2026', '1.1.2026']) expect(missing(day)).toEqual([])
  })
})

// GDPR 19
describe('the recipients', () => {
  const changed = (how: keyof ReturnType<typeof recipientSamples>, lang: 'fi' | 'sv') =>
    changedLetter(rectificationSamples, lang, 'short', {
      content: {
        recipients: [],
        recipientsReason: '',
        ...(recipientSamples(lang)[how] as LetterContent),
      },
    })

  test('are told by name and day, or why they were not', () => {
    expect(changed('notified', 'fi').text()).toContain('Kansaneläkelaitos\nIlmoitettu 9.12.2026')
    expect(changed('some', 'sv').text()).toMatch(
      /Folkpensionsanstalten\nUnderrättad den 9\.12\.2026[^]*Underrättas senast den 17\.12\.2026[^]*omöjligt eller skulle medföra en oproportionell ansträngning/,
    )
    expect(changed('none', 'fi').text()).toContain('Emme ole luovuttaneet näitä tietoja muille.')
    expect(changed('impossible', 'fi').text()).toContain('osoittautunut mahdottomaksi')
    expect(changed('disproportionate', 'sv').text()).toContain('en oproportionell ansträngning')
    for (const how of ['some', 'impossible', 'disproportionate'] as const) {
      expect(changed(how, 'fi').text()).toContain('Jos pyydät, kerromme sinulle, keitä')
      expect(changed(how, 'sv').text()).toContain(
        'Om du begär det berättar vi vilka mottagarna är.',
      )
    }
    for (const how of ['notified', 'some', 'none', 'impossible', 'disproportionate'] as const) {
      expect(changed(how, 'fi').missing).toEqual([])
      expect(changed(how, 'fi').text()).toContain('tietosuoja-asetuksen 19 artiklassa')
    }
  })

  test('are all told on a day, a week after this letter at the latest (D-35)', () => {
    const missing = (recipients: readonly Record<string, string>[]) =>
      changedLetter(rectificationSamples, 'fi', 'short', { content: { recipients } }).missing
    const told = { recipient: 'Kansaneläkelaitos', date: ' 10.12.2026 ' }
    expect(missing([told])).toEqual([])
    expect(missing([{ ...told, date: '17.12.2026' }])).toEqual([])
    for (const date of ['', '18.12.2026', '30.2.2026', 'tänään']) {
      expect(missing([told, { recipient: 'Naapurikunta', date }])).toEqual(['recipients'])
    }
    expect(missing([{ recipient: ' ', date: '9.12.2026' }])).toEqual(['recipients'])
    expect(missing([])).toEqual(['recipients'])
  })
})

describe('L-09', () => {
  test.each([
    ['a', '17 artiklan 1 kohdan a alakohta', 'artikel 17.1 a', /ei enää tarvita/],
    ['b', '17 artiklan 1 kohdan b alakohta', 'artikel 17.1 b', /peruuttanut suostumuksesi/],
    ['c', '17 artiklan 1 kohdan c alakohta', 'artikel 17.1 c', /vastustanut/],
    ['d', '17 artiklan 1 kohdan d alakohta', 'artikel 17.1 d', /lainvastaisesti/],
    ['e', '17 artiklan 1 kohdan e alakohta', 'artikel 17.1 e', /velvoittaa/],
    ['f', '17 artiklan 1 kohdan f alakohta', 'artikel 17.1 f', /lapselta/],
  ])('ground %s is told in its own words', (ground, fi, sv, words) => {
    const content = { ground }
    const text = changedLetter(erasureSamples, 'fi', 'short', { content }).text()
    expect(text).toContain(fi)
    expect(text).toMatch(words)
    expect(changedLetter(erasureSamples, 'sv', 'short', { content }).text()).toContain(sv)
  })

  test('tells what, when, from which systems and backups, and what stays of the request', () => {
    const fi = changedLetter(erasureSamples, 'fi').text()
    for (const told of [
      'Poistimme tiedot 9.12.2026. Tietoja ei voi palauttaa.',
      'Kiinnostuksen kohteet\nVapaamuotoiset tapaamismuistiot vuosilta 2022–2024',
      'Kokemusasiantuntijoiden rekisteri\nAjanvarauksen palveluntuottajan järjestelmä',
      'Tiedot häviävät varmuuskopioista viimeistään 10.3.2027.',
      'Mitä tästä pyynnöstä jää meille',
      'Pyynnön liitteenä olleet tulosteet ja käsittelijän muistiinpanot.',
    ]) {
      expect(fi).toContain(told)
    }
    expect(fi).not.toContain('Valitusosoitus')
  })

  test.each(['partly-granted', 'refused'])(
    'refused (%s): 17(3)(b), the statute and how long',
    (name) => {
      const fi = changedLetter(erasureSamples, 'fi', name).text()
      for (const told of [
        '17 artiklan 3 kohdan b alakohta',
        'Säännös tai suunnitelma\nSäilytysaika\nlaki kotoutumisen edistämisestä (681/2023), 77 §\nTiedot poistetaan, kun',
        'Valitusosoitus',
      ]) {
        expect(fi).toContain(told)
      }
      const sv = changedLetter(erasureSamples, 'sv', name).text()
      expect(sv).toContain('artikel 17.3 b')
      expect(sv).toContain('77 § i lagen om främjande av integration (681/2023)')
    },
  )

  test('a refusal says nothing of erased data', () => {
    expect(changedLetter(erasureSamples, 'fi', 'refused').text()).not.toMatch(
      /Poistimme|Varmuuskopiot|19 artikla/,
    )
  })
})
