import { describe, expect, test } from 'vitest'
import { CONTENT_LANGS, type ContentLang } from '#app/i18n/lang.ts'
import { consentWithdrawalSamples } from '#app/letters/l13-consent-withdrawal.sample.ts'
import { isMachineReadable } from '#app/letters/l14-portability.ts'
import { portabilitySamples } from '#app/letters/l14-portability.sample.ts'
import { recipientNoticeSamples } from '#app/letters/l15-recipient-notice.sample.ts'
import { logDataSamples } from '#app/letters/l16-log-data.sample.ts'
import type { TemplateSamples } from '#app/letters/samples.ts'
import {
  missingParts,
  templateLetter,
  type LetterContent,
  type LetterDraft,
  type LetterFacts,
} from '#app/letters/template.ts'
import { TEXTS } from '#app/letters/texts.ts'
import { documentTexts } from '#app/pdf/document.ts'

// The statutory sentences are typed again on purpose: they may not drift.

const draftOf = ({ drafts }: TemplateSamples, size: string): LetterDraft => drafts[size]!

const textOf = (samples: TemplateSamples, draft: LetterDraft) =>
  documentTexts(templateLetter(samples.template, draft)).join('\n')

const missing = (samples: TemplateSamples, draft: LetterDraft) =>
  missingParts(samples.template, draft).map(({ id }) => id)

const withContent = (draft: LetterDraft, content: LetterContent): LetterDraft => ({
  ...draft,
  content: { ...draft.content, ...content },
})
const withFacts = (draft: LetterDraft, facts: Partial<LetterFacts>): LetterDraft => ({
  ...draft,
  facts: { ...draft.facts, ...facts },
})

/** The text of one sample. */
const read = (samplesOf: (lang: ContentLang) => TemplateSamples, lang: ContentLang, size: string) =>
  textOf(samplesOf(lang), draftOf(samplesOf(lang), size))

const hasRemedies = (text: string, lang: ContentLang) => ({
  complaint: text.includes(TEXTS[lang].complaint.remedies),
  appeal: /Valitusosoitus|Besvärsanvisning/.test(text),
})

describe.each(CONTENT_LANGS)('the confirmation of a withdrawn consent in %s', (lang) => {
  const text = read(consentWithdrawalSamples, lang, 'short')

  test('says from when, in Finnish time, and that what was done before stays lawful', () => {
    expect(text).toContain(
      lang === 'fi' ? '22.11.2026 klo 0.12 (Suomen aikaa)' : '22.11.2026 kl. 0.12 (finsk tid)',
    )
    expect(text).toContain(
      lang === 'fi'
        ? 'Peruuttaminen ei vaikuta ennen sitä tehdyn käsittelyn lainmukaisuuteen (tietosuoja-asetuksen 7 artiklan 3 kohta).'
        : 'Återkallandet påverkar inte lagligheten av den behandling som har utförts före det (artikel 7.3 i dataskyddsförordningen).',
    )
  })

  test('is no decision: no outcome, no decider, no appeal', () => {
    expect(consentWithdrawalSamples(lang).template.fields.map(({ id }) => id)).toEqual([
      'erasure',
      'data',
      'recipientsNotified',
      'recipients',
      'recipientsReason',
      'effect',
    ])
    expect(text).toContain(lang === 'fi' ? 'Se ei ole päätös.' : 'Det är inte ett beslut.')
    expect(text).not.toMatch(/Päätöksen tekijä|Beslutsfattare/)
    expect(hasRemedies(text, lang)).toEqual({ complaint: true, appeal: false })
  })

  test('needs a reason for everything that is erased or kept', () => {
    const samples = consentWithdrawalSamples(lang)
    const draft = draftOf(samples, 'short')
    const data = [{ what: 'x', fate: 'y', why: ' ' }]
    expect(missing(samples, withContent(draft, { data }))).toEqual(['data'])
  })

  test('tells those who have got what is erased, and only then (Art. 19)', () => {
    const samples = consentWithdrawalSamples(lang)
    const [heading, kept] =
      lang === 'fi'
        ? ['Ilmoitus niille, jotka ovat saaneet tietoja meiltä', 'Emme poista tietojasi']
        : ['Underrättelse till dem som har fått uppgifter av oss', 'Vi raderar inte dina uppgifter']
    for (const size of ['short', 'long']) {
      const draft = draftOf(samples, size)
      expect(textOf(samples, draft)).toContain(heading)
      expect(textOf(samples, draft)).not.toContain(kept)
      const untold = withContent(draft, { recipientsNotified: '' })
      expect(missing(samples, untold)).toEqual(['recipientsNotified'])
      const unnamed = withContent(draft, { recipients: [] })
      expect(missing(samples, unnamed)).toEqual(['recipients'])
      const late = [{ recipient: 'x', date: '18.12.2026' }]
      expect(missing(samples, withContent(draft, { recipients: late }))).toEqual(['recipients'])
    }
    const some = draftOf(samples, 'long')
    expect(missing(samples, withContent(some, { recipientsReason: '' }))).toEqual([
      'recipientsReason',
    ])
    for (const size of ['kept', 'separate']) {
      expect(read(consentWithdrawalSamples, lang, size)).not.toContain(heading)
    }
    expect(read(consentWithdrawalSamples, lang, 'kept')).toContain(kept)
  })

  test('asks whether anything is erased, and believes no answer that the table contradicts', () => {
    const samples = consentWithdrawalSamples(lang)
    const draft = draftOf(samples, 'kept')
    expect(missing(samples, withContent(draft, { erasure: '' }))).toEqual(['erasure'])
    const said = (fate: string) =>
      missing(samples, withContent(draft, { data: [{ what: 'x', fate, why: 'y' }] }))
    for (const fate of ['Poistetaan 1.1.2027', 'poistettu', 'Raderas 1.1.2027', 'vi raderar dem']) {
      expect(said(fate), fate).toEqual(['erasure'])
    }
    for (const fate of [
      'Säilytetään',
      'Ei poisteta',
      'Förvaras',
      'Inte raderas',
      'Raderingsskyddad',
    ]) {
      expect(said(fate), fate).toEqual([])
    }
  })
})

describe.each(CONTENT_LANGS)('portability in %s', (lang) => {
  const samples = portabilitySamples(lang)

  test.each([
    ['a.json', 'JSON', true],
    ['a.csv', 'CSV (UTF-8)', true],
    ['a.XML', 'application/xml', true],
    ['a.pdf', 'PDF', false],
    ['a.pdf', 'PDF/A', false],
    ['a.pdf', 'JSON', false],
    ['a.json', 'PDF', false],
    ['a.json', 'application/pdf, JSON', false],
    ['a.docx', 'DOCX', false],
    ['a.json', '', false],
    ['', 'JSON', false],
  ])('F-02: a file %s of the format %s: %s', (name, format, readable) => {
    expect(isMachineReadable({ name, format })).toBe(readable)
    const files = [
      { name: 'a.csv', format: 'CSV' },
      { name, format },
    ]
    const draft = withFacts(draftOf(samples, 'short'), { files })
    expect(missing(samples, draft)).toEqual(readable ? [] : ['machineReadable'])
    if (!readable) expect(() => textOf(samples, draft)).toThrow('machineReadable')
  })

  test('tells the three limits of the right, and that it is free', () => {
    const text = read(portabilitySamples, lang, 'short')
    for (const part of lang === 'fi'
      ? [
          'Olet itse antanut tiedot.',
          'Käsittelemme tietoja suostumuksesi perusteella.',
          'Käsittelemme tietoja automaattisesti',
          'koneellisesti luettava',
          '20 artikla',
          'maksutonta',
        ]
      : [
          'Du har själv lämnat uppgifterna.',
          'Vi behandlar uppgifterna med stöd av ditt samtycke.',
          'Vi behandlar uppgifterna automatiserat',
          'maskinläsbart',
          'artikel 20',
          'avgiftsfritt',
        ]) {
      expect(text).toContain(part)
    }
  })

  test('a full answer is no decision; every refusal is one, with reasons and remedies', () => {
    const full = read(portabilitySamples, lang, 'short')
    expect(full).not.toMatch(/Päätös|Beslut/)
    expect(hasRemedies(full, lang)).toEqual({ complaint: true, appeal: false })
    for (const size of ['partly-granted', 'refused']) {
      const text = read(portabilitySamples, lang, size)
      expect(text).toMatch(lang === 'fi' ? /^Päätös/ : /^Beslut/)
      expect(hasRemedies(text, lang)).toEqual({ complaint: true, appeal: true })
      const bare = withContent(draftOf(samples, size), { refusals: [{ what: 'x' }] })
      expect(missing(samples, bare)).toEqual(['refusals'])
    }
    const refused = read(portabilitySamples, lang, 'refused')
    expect(refused).not.toMatch(/\.json|Kenelle annamme|Till vem vi lämnar/)
  })

  test('names the receiver of a direct transfer only', () => {
    const direct = withContent(draftOf(samples, 'short'), { delivery: 'direct' })
    expect(missing(samples, direct)).toEqual(['receiver'])
    const receiver = { receiver: 'Naapuri' }
    expect(textOf(samples, withContent(direct, receiver))).toContain(': Naapuri.')
    expect(textOf(samples, withContent(draftOf(samples, 'short'), receiver))).not.toContain(
      'Naapuri',
    )
  })
})

describe.each(CONTENT_LANGS)('the notice to a recipient in %s', (lang) => {
  const samples = recipientNoticeSamples(lang)
  const texts = Object.keys(samples.drafts).map((size) => read(recipientNoticeSamples, lang, size))

  test('goes to the other controller and says nothing of the person’s request or rights', () => {
    const { recipient } = templateLetter(samples.template, draftOf(samples, 'short'))
    expect(recipient?.join('\n')).not.toContain('Lähteenmäki')
    for (const text of texts) {
      expect(text).toContain('Åsa Lähteenmäki')
      // Neither the day of the request, nor the way to the Ombudsman, nor a word to the person.
      expect(text).not.toContain('22.11.2026')
      expect(text).not.toMatch(/tietosuojavaltuut|dataombudsman|Dataombudsman/i)
      expect(text).not.toMatch(/pyyntösi|tietosi|sinu(n|lla)|\bdin(a)? |\bdu\b/i)
    }
  })

  test('asks to do likewise and to tell those who got the data from them (Art. 19)', () => {
    const likewise = {
      fi: {
        short: 'Oikaiskaa sama tieto omissa rekistereissänne.',
        erased: 'Poistakaa sama tieto omista rekistereistänne.',
        restricted: 'Rajoittakaa saman tiedon käsittelyä omissa rekistereissänne.',
      },
      sv: {
        short: 'Rätta samma uppgift i era egna register.',
        erased: 'Radera samma uppgift ur era egna register.',
        restricted: 'Begränsa behandlingen av samma uppgift i era egna register.',
      },
    }[lang]
    for (const [size, sentence] of Object.entries(likewise)) {
      const text = read(recipientNoticeSamples, lang, size)
      expect(text).toContain(sentence)
      for (const other of Object.values(likewise).filter((one) => one !== sentence)) {
        expect(text).not.toContain(other)
      }
      expect(text).toContain(
        lang === 'fi'
          ? 'Ilmoittakaa muutoksesta niille, joille olette luovuttaneet tiedon edelleen.'
          : 'Underrätta dem som ni har lämnat ut uppgiften till om ändringen.',
      )
      expect(text).toMatch(lang === 'fi' ? /19 artikla/ : /artikel 19/)
    }
  })

  test('never identifies the person by their personal identity code', () => {
    const draft = withContent(draftOf(samples, 'short'), { theirReference: '010190-999X' })
    expect(() => textOf(samples, draft)).toThrow('personal identity code')
  })

  test('wants a day of the calendar', () => {
    const draft = withContent(draftOf(samples, 'short'), { actionDate: '31.11.2026' })
    expect(missing(samples, draft)).toEqual(['actionDate'])
  })
})

describe.each(CONTENT_LANGS)('the decision on log data in %s', (lang) => {
  const samples = logDataSamples(lang)
  const reuse =
    lang === 'fi'
      ? 'Muuhun tarkoitukseen et saa käyttää lokitietoja etkä luovuttaa niitä eteenpäin (703/2023, 11 §:n 2 momentti).'
      : 'Du får inte använda logguppgifterna eller lämna dem vidare för något annat ändamål (11 § 2 mom. i lag 703/2023).'
  const written =
    lang === 'fi'
      ? 'Tämä on kirjallinen päätös siitä, että lokitietoja ei anneta (703/2023, 11 §:n 4 momentti). Voit saattaa asian tietosuojavaltuutetun käsiteltäväksi (tietosuojalain 21 §:n 1 momentti).'
      : 'Detta är ett skriftligt avslagsbeslut i fråga om logguppgifter (11 § 4 mom. i lag 703/2023). Du kan föra ärendet till dataombudsmannen för behandling (21 § 1 mom. i dataskyddslagen).'
  const free = lang === 'fi' ? 'Lokitiedot ovat sinulle maksuttomia.' : 'avgiftsfria för dig'
  const ask = lang === 'fi' ? 'Voit tehdä selvityspyynnön' : 'Du kan begära en utredning'

  test.each(['short', 'long', 'annex', 'partly-granted'])(
    '%s: the ban, free, explanation',
    (size) => {
      const text = read(logDataSamples, lang, size)
      for (const part of [reuse, free, ask]) expect(text).toContain(part)
    },
  )

  test('a refusal, partial ones too, is a written decision that can be taken further (F-33)', () => {
    for (const size of ['refused', 'partly-granted']) {
      const text = read(logDataSamples, lang, size)
      expect(text).toContain(written)
      expect(text).toContain(ask)
      expect(hasRemedies(text, lang)).toEqual({ complaint: true, appeal: true })
    }
    expect(read(logDataSamples, lang, 'refused')).not.toContain(reuse)
    expect(read(logDataSamples, lang, 'short')).not.toContain(written)
  })

  test('of another register, or of one’s own work, it cites the GDPR and no client act (F-06)', () => {
    for (const size of ['gdpr', 'gdpr-refused', 'explanation-gdpr']) {
      const text = read(logDataSamples, lang, size)
      expect(text).not.toMatch(
        /703\/2023, 11 §|11 § (\d mom\. )?i lag 703|siakastietojasi|dina kunduppgifter/,
      )
      expect(text).toMatch(/(15|5) artikla|artikel (15|5)/)
    }
    expect(read(logDataSamples, lang, 'gdpr')).toContain(free.replace(/\.$/, ''))
    expect(hasRemedies(read(logDataSamples, lang, 'gdpr-refused'), lang)).toEqual({
      complaint: true,
      appeal: true,
    })
  })

  test('an empty log is told as such', () => {
    const text = read(logDataSamples, lang, 'none')
    expect(text).toContain(
      lang === 'fi'
        ? 'Asiakastietojasi ei ole käytetty eikä luovutettu.'
        : 'Dina kunduppgifter har varken använts eller lämnats ut.',
    )
    expect(text).not.toContain(reuse)
  })

  // The request of the samples came on 22.11.2026.
  test.each([
    ['22.11.2024', []],
    ['21.11.2024', ['oldReason']],
    ['1.1.2020', ['oldReason']],
  ])('log data from %s on: missing %j (two years, F-33)', (periodFrom, parts) => {
    const draft = withContent(draftOf(samples, 'short'), { periodFrom })
    expect(missing(samples, draft)).toEqual(parts)
    // Where nothing older is given, nothing needs a reason.
    const empty = withContent(draft, { form: 'none' })
    expect(missing(samples, empty)).toEqual([])
    const refused = withContent(draftOf(samples, 'refused'), { periodFrom })
    expect(missing(samples, refused)).toEqual([])
  })

  test('a period does not end before it begins, and may be one day', () => {
    const draft = draftOf(samples, 'short')
    const period = (periodFrom: string, periodTo: string) =>
      missing(samples, withContent(draft, { periodFrom, periodTo }))
    expect(period('5.5.2026', '4.5.2026')).toEqual(['periodTo'])
    expect(period('5.5.2026', '5.5.2026')).toEqual([])
  })

  test('the table needs who, on what ground and when; an annex may be any file, but must be there', () => {
    const draft = draftOf(samples, 'short')
    for (const column of ['when', 'who', 'basis']) {
      const row = { when: '1.1.2026', who: 'x', basis: 'y', [column]: '' }
      expect(missing(samples, withContent(draft, { entries: [row] }))).toEqual(['entries'])
    }
    expect(missing(samples, withContent(draft, { form: 'annex' }))).toEqual(['annex'])
  })
})

describe.each(CONTENT_LANGS)('the explanation of a use in %s', (lang) => {
  const lawful =
    lang === 'fi' ? 'Näkemyksemme mukaan käsittely oli lainmukaista.' : 'var behandlingen laglig.'
  const unlawful =
    lang === 'fi'
      ? 'Näkemyksemme mukaan käsittely ei ollut lainmukaista.'
      : 'var behandlingen inte laglig.'

  test('has a name of its own and says whether the use was lawful', () => {
    const text = read(logDataSamples, lang, 'explanation')
    expect(text).toMatch(lang === 'fi' ? /^Selvitys asiakastietojen/ : /^Utredning om hur/)
    expect(text).toContain(lawful)
    expect(text).not.toContain(unlawful)
    expect(text).not.toMatch(/Päätöksen tekijä|Beslutsfattare/)
    expect(hasRemedies(text, lang)).toEqual({ complaint: true, appeal: false })
    expect(read(logDataSamples, lang, 'explanation-unlawful')).toContain(unlawful)
  })

  test('asks for no log data', () => {
    const samples = logDataSamples(lang)
    const { facts, content } = draftOf(samples, 'explanation')
    const asked = samples.template.fields.filter(
      ({ shownWhen }) => shownWhen?.(content, facts) ?? true,
    )
    expect(asked.map(({ id }) => id)).toEqual([
      'outcome',
      'asked',
      'grounds',
      'view',
      'viewReasons',
    ])
  })

  test('what is done about it is told only where the use was not lawful', () => {
    const samples = logDataSamples(lang)
    const draft = draftOf(samples, 'explanation-unlawful')
    const measures = 'Xylofoni'
    expect(textOf(samples, withContent(draft, { measures }))).toContain(measures)
    const changed = withContent(draft, { measures, view: 'lawful' })
    expect(textOf(samples, changed)).not.toContain(measures)
  })

  test('refused, it is a decision with remedies', () => {
    const text = read(logDataSamples, lang, 'explanation-refused')
    expect(text).toMatch(
      lang === 'fi' ? /^Päätös selvityspyyntöön/ : /^Beslut på begäran om utredning/,
    )
    expect(hasRemedies(text, lang)).toEqual({ complaint: true, appeal: true })
  })
})
