import { describe, expect, test } from 'vitest'
import { identitySamples } from '#app/letters/l03-identity.sample.ts'
import { clarificationSamples } from '#app/letters/l04-clarification.sample.ts'
import { feeSamples } from '#app/letters/l18-fee.sample.ts'
import { templateLetter } from '#app/letters/template.ts'
import { changedLetter } from '#test/support/changed-letter.ts'

describe('the day for the answer', () => {
  test.each([identitySamples, clarificationSamples, feeSamples])('is after the letter', (of) => {
    // The sample letters are dated 10.12.2026.
    for (const replyBy of ['10.12.2026', '9.12.2026', '17.12.2025']) {
      expect(changedLetter(of, 'fi', 'short', { content: { replyBy } }).missing).toEqual([
        'replyBy',
      ])
    }
    expect(
      changedLetter(of, 'fi', 'short', { content: { replyBy: '11.12.2026' } }).missing,
    ).toEqual([])
    expect(
      changedLetter(of, 'fi', 'short', { content: { replyBy: ' 08.01.2027 ' } }).text(),
    ).toContain('Vastaa meille viimeistään 08.01.2027.')
    expect(changedLetter(of, 'sv').text()).toContain('Svara oss senast 17.12.2026.')
  })

  test.each([identitySamples, clarificationSamples, feeSamples])(
    'does not keep the case open (hallintolaki 33 §)',
    (of) => {
      expect(changedLetter(of, 'fi').text()).toContain(
        'Jos et vastaa tähän päivään mennessä, se ei estä meitä ratkaisemasta asiaa (hallintolaki 33 §).',
      )
      expect(changedLetter(of, 'sv').text()).toContain(
        'Om du inte svarar senast den dagen, hindrar det inte oss från att avgöra ärendet (33 § i förvaltningslagen).',
      )
    },
  )
})

// D-15, D-16: the clock runs unless an officer has suspended it, and then both days are shown.
describe.each([identitySamples, clarificationSamples])('the time limit of a question', (of) => {
  test('runs on and ends when it would', () => {
    expect(changedLetter(of, 'fi').text()).toContain(
      'Määräaika kuluu koko ajan. Tämä kirje ei keskeytä sitä. Vastaamme pyyntöösi viimeistään 22.12.2026.',
    )
    expect(changedLetter(of, 'sv').text()).toContain(
      'Tidsfristen löper hela tiden. Det här brevet avbryter den inte. Vi besvarar din begäran senast 22.12.2026.',
    )
    expect(changedLetter(of, 'fi').text()).not.toMatch(/Määräaika ei kulu/)
    expect(changedLetter(of, 'sv').text()).not.toMatch(/löper inte/)
  })

  test('is suspended from a day, and would else end on another', () => {
    const fi = changedLetter(of, 'fi', 'long').text()
    expect(fi).toContain('Määräaika ei kulu 10.12.2026 alkaen.')
    expect(fi).toContain('Ilman tätä keskeytystä määräaika päättyy 22.12.2026.')
    expect(fi).not.toMatch(/kuluu koko ajan/)
    const sv = changedLetter(of, 'sv', 'long').text()
    expect(sv).toContain('Tidsfristen löper inte från och med den 10.12.2026.')
    expect(sv).toContain('Utan detta avbrott går tidsfristen ut den 22.12.2026.')
    expect(sv).not.toMatch(/löper hela tiden/)
  })
})

describe('L-03', () => {
  test('cites Article 12(6) for the rights of Articles 15–21 alone', () => {
    for (const right of ['access', 'rectification', 'portability', 'objection'] as const) {
      const { text } = changedLetter(identitySamples, 'fi', 'short', { facts: { right } })
      expect(text()).toContain(
        'perusteltua syytä epäillä pyynnön tekijän henkilöllisyyttä (tietosuoja-asetuksen 12 artiklan 6 kohta)',
      )
    }
    for (const right of ['logData', 'automatedDecision', 'consentWithdrawal'] as const) {
      const { text } = changedLetter(identitySamples, 'sv', 'short', { facts: { right } })
      expect(text()).not.toContain('12.6')
    }
  })

  // I-03, I-04
  test('offers three ways, wants no copy, keeps none, and uses nothing for anything else', () => {
    const fi = changedLetter(identitySamples, 'fi').text()
    for (const sentence of [
      'Mene osoitteeseen https://rekisterit.mallikunta.example ja tunnistaudu Suomi.fi-tunnistuksella.',
      'Käynti palvelupisteessä',
      'Muu tapa',
      'Älä lähetä sähköpostilla kopiota tai kuvaa henkilökortista, passista',
      'Katsomme asiakirjan, mutta emme ota siitä kopiota.',
      'Jos saamme sellaisen, hävitämme sen heti.',
      'vain henkilöllisyytesi varmistamiseen',
    ]) {
      expect(fi).toContain(sentence)
    }
    const sv = changedLetter(identitySamples, 'sv').text()
    for (const sentence of [
      'Gå till adressen https://register.modellkommun.example och identifiera dig med Suomi.fi-identifikation.',
      'Besök på ett serviceställe',
      'Ett annat sätt',
      'Skicka inte en kopia eller bild av ett identitetskort, ett pass',
      'Vi tittar på handlingen men tar ingen kopia av den.',
      'Om vi får en sådan förstör vi den genast.',
      'endast för att bekräfta din identitet',
    ]) {
      expect(sv).toContain(sentence)
    }
  })
})

describe('L-04', () => {
  test('lets everyone insist on everything, without a reason', () => {
    expect(changedLetter(clarificationSamples, 'fi').text()).toContain(
      'Jos haluat kaikki tiedot, joihin sinulla on oikeus, vastaa meille: ”Haluan kaikki tiedot.” Sinun ei tarvitse perustella sitä.',
    )
    expect(changedLetter(clarificationSamples, 'sv').text()).toContain(
      'Om du vill ha alla uppgifter som du har rätt till, svara oss: ”Jag vill ha alla uppgifter.” Du behöver inte motivera det.',
    )
  })

  test('gives each choice its own item', () => {
    const { template, drafts } = clarificationSamples('fi')
    const lists = templateLetter(template, drafts['short']!).blocks.flatMap((block) =>
      block.kind === 'list' ? [block.items] : [],
    )
    expect(lists).toHaveLength(1)
    expect(lists[0]).toHaveLength(4)
    expect(lists[0]?.[1]).toBe('kotoutumissuunnitelmat ja arvioinnit')
  })

  test('recital 63 is about access alone', () => {
    const of = (right: 'access' | 'logData') =>
      changedLetter(clarificationSamples, 'fi', 'short', { facts: { right } }).text()
    expect(of('access')).toContain('johdanto-osan 63 kappale')
    expect(of('logData')).not.toContain('63')
    expect(of('logData')).toContain('Haluan kaikki tiedot')
  })

  test('where no data is handed over only what is unclear is asked', () => {
    const fi = changedLetter(clarificationSamples, 'fi', 'rectification').text()
    expect(fi).not.toMatch(/Haluan kaikki tiedot|Tietoja on paljon|Mistä voit valita/)
    const { missing } = changedLetter(clarificationSamples, 'fi', 'rectification', {
      facts: { right: 'portability' },
    })
    expect(missing).toEqual(['volume', 'choices'])
  })
})
