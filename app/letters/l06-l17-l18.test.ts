import { Temporal } from 'temporal-polyfill'
import { describe, expect, test } from 'vitest'
import { notProcessedSamples } from '#app/letters/l06-not-processed.sample.ts'
import { transferSamples } from '#app/letters/l17-transfer.sample.ts'
import { feeSamples } from '#app/letters/l18-fee.sample.ts'
import type { LetterContent, LetterDraft } from '#app/letters/template.ts'
import { changedLetter } from '#test/support/changed-letter.ts'

describe('L-06', () => {
  test('tells the result, where and how it was searched, and who decided', () => {
    const fi = changedLetter(notProcessedSamples, 'fi', 'long').text()
    for (const told of [
      'Vahvistamme, että alla mainituissa rekistereissä ei käsitellä henkilötietojasi.',
      'tietosuoja-asetuksen 15 artiklan 1 kohta',
      'Kotoutumispalvelujen asiakasrekisteri\nKirjaston asiakasrekisteri\nVarhaiskasvatuksen asiakasrekisteri',
      'nimi ja syntymäaika\nhenkilötunnus',
      'säilytysaika on päättynyt',
      'Päätöksen tekijä\nOlli Osaaja, kotoutumispäällikkö',
    ]) {
      expect(fi).toContain(told)
    }
    const sv = changedLetter(notProcessedSamples, 'sv').text()
    expect(sv).toContain(
      'Vi bekräftar att dina personuppgifter inte behandlas i de register som nämns nedan.',
    )
    expect(sv).toContain('artikel 15.1 i dataskyddsförordningen')
    expect(sv).toContain('Beslutsfattare\nOlli Osaaja, integrationschef')
  })

  test('confirms as Article 15(1) asks only where access was asked', () => {
    expect(changedLetter(notProcessedSamples, 'fi', 'erasure').text()).not.toContain('15 artiklan')
    expect(changedLetter(notProcessedSamples, 'sv', 'erasure').text()).toContain('artikel 17')
  })

  test('knows one outcome, which is no refusal', () => {
    const { missing } = changedLetter(notProcessedSamples, 'fi', 'short', {
      content: { outcome: 'refused' },
    })
    expect(missing).toContain('outcome')
    expect(changedLetter(notProcessedSamples, 'fi').text()).not.toMatch(
      /Muutoksenhaku|Valitusosoitus/,
    )
  })

  test('never holds a personal identity code', () => {
    const { text } = changedLetter(notProcessedSamples, 'fi', 'short', {
      content: { identifiers: '131052-308T' },
    })
    expect(text).toThrow('a letter contains a personal identity code')
  })
})

describe('L-17', () => {
  test('tells the ground, whom to ask, and that we still answer for our own registers', () => {
    const fi = changedLetter(transferSamples, 'fi').text()
    for (const told of [
      'Mallilan hyvinvointialue käsittelee siirretyn pyynnön ja vastaa siitä sinulle.',
      '(hallintolaki 21 §)',
      'Tämä ilmoitus ei ole päätös.',
      'Vastaamme sinulle itse siltä osin kuin pyyntösi koskee meidän rekistereitämme. Saat vastauksen myös silloin, kun emme käsittele henkilötietojasi. Vastaamme viimeistään 22.12.2026.',
    ]) {
      expect(fi).toContain(told)
    }
    const sv = changedLetter(transferSamples, 'sv').text()
    for (const told of [
      'Modellstads välfärdsområde behandlar den överförda begäran och svarar dig.',
      '(21 § i förvaltningslagen)',
      'Det här meddelandet är inte ett beslut.',
      'Vi svarar dig själva till den del som din begäran gäller våra register. Du får svar också om vi inte behandlar dina personuppgifter. Vi svarar senast 22.12.2026.',
    ]) {
      expect(sv).toContain(told)
    }
  })

  test('tells of a transfer that has been made', () => {
    const missing = (transferredOn: string) =>
      changedLetter(transferSamples, 'fi', 'short', { content: { transferredOn } }).missing
    expect(missing('11.12.2026')).toEqual(['transferredOn'])
    expect(missing('10.12.2026')).toEqual([])
    expect(missing('30.11.2026')).toEqual([])
  })
})

describe('L-18', () => {
  const missing = (content: LetterContent, facts: Partial<LetterDraft['facts']> = {}) =>
    changedLetter(feeSamples, 'fi', 'short', { content, facts }).missing

  // F-10: the request of the samples came on 22.11.2026.
  test('an interval of one year is never charged for, nor a first request', () => {
    for (const previousOn of ['22.11.2025', '21.11.2025', '1.1.2020', '23.11.2026']) {
      for (const ground of ['additional-copy', 'excessive']) {
        expect(missing({ previousOn, ground })).toEqual(['previousOn'])
      }
    }
    for (const previousOn of ['23.11.2025', '1.9.2026', '22.11.2026']) {
      expect(missing({ previousOn })).toEqual([])
    }
    const leapDay = Temporal.PlainDate.from('2028-02-29')
    const issuedAt = Temporal.Instant.from('2028-03-01T08:00:00Z')
    const facts = { requestReceivedOn: leapDay, issuedAt }
    expect(missing({ previousOn: '28.2.2027', replyBy: '8.3.2028' }, facts)).toEqual(['previousOn'])
    expect(missing({ previousOn: '1.3.2027', replyBy: '8.3.2028' }, facts)).toEqual([])
  })

  test.each([
    ['access', ['excessive', 'additional-copy']],
    ['rectification', ['excessive']],
    ['portability', ['excessive']],
    ['logData', ['repeated-log']],
  ] as const)('the grounds for %s are %s', (right, grounds) => {
    const fitting = ['excessive', 'additional-copy', 'repeated-log'].filter(
      (ground) => missing({ ground }, { right }).length === 0,
    )
    expect(fitting).toEqual(grounds)
  })

  test.each(['0', '0,00', '-5', '12.50', '12,5', '12,50 €', '99999', 'viisi'])(
    'an amount is euros: not %s',
    (amount) => expect(missing({ amount })).toEqual(['amount']),
  )

  test.each(['5', '0,50', ' 12,50 ', '1200'])('an amount is euros: %s', (amount) => {
    const { text } = changedLetter(feeSamples, 'fi', 'short', { content: { amount } })
    expect(text()).toContain(`Maksu\n${amount.trim()} euroa`)
  })

  test.each([
    [
      'short',
      /15 artiklan 3 kohta/,
      /artikel 15\.3 /,
      'Ensimmäinen jäljennös on maksuton.',
      'Den första kopian är avgiftsfri.',
    ],
    [
      'long',
      /ilmeisen kohtuuton.*12 artiklan 5 kohta/,
      /uppenbart orimlig.*artikel 12\.5 /,
      'Ensimmäinen jäljennös on maksuton.',
      'Den första kopian är avgiftsfri.',
    ],
    [
      'logData',
      /välittömät kustannukset \(laki 703\/2023, 11 §:n 3 momentti\)/,
      /direkta kostnaderna för att lämna uppgifterna \(11 § 3 mom\. i lag 703\/2023\)/,
      'Lokitiedot ovat maksuttomia, kun pyydät niitä ensimmäisen kerran',
      'Logguppgifter är avgiftsfria när du begär dem för första gången',
    ],
  ] as const)('%s: its provision, and what is free', (name, fiGround, svGround, fiFree, svFree) => {
    const fi = changedLetter(feeSamples, 'fi', name).text()
    const sv = changedLetter(feeSamples, 'sv', name).text()
    expect(fi).toMatch(fiGround)
    expect(sv).toMatch(svGround)
    expect(fi).toContain(fiFree)
    expect(sv).toContain(svFree)
    expect(fi).toContain(
      'Maksua ei peritä, jos edellisestä samanlaisesta pyynnöstäsi on kulunut vähintään vuosi.',
    )
    expect(sv).toContain('Ingen avgift tas ut om det har gått minst ett år')
  })

  test('one may withdraw or limit, and nothing is to be paid yet', () => {
    const fi = changedLetter(feeSamples, 'fi').text()
    expect(fi).toContain('Voit peruuttaa pyyntösi. Silloin et maksa mitään.')
    expect(fi).toContain('Voit rajata pyyntöäsi.')
    expect(fi).toContain('Se ei ole lasku eikä päätös.')
    const sv = changedLetter(feeSamples, 'sv').text()
    expect(sv).toContain('Du kan återkalla din begäran. Då betalar du ingenting.')
    expect(sv).toContain('Du kan avgränsa din begäran.')
    expect(sv).toContain('Det är varken en räkning eller ett beslut.')
  })

  test('only rights with copies are told of copies', () => {
    const fi = changedLetter(feeSamples, 'fi', 'long', { facts: { right: 'erasure' } }).text()
    expect(fi).not.toContain('jäljennös')
    expect(fi).toContain('Maksua ei peritä, jos edellisestä')
  })
})
