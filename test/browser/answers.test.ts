import type { Browser } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { DemoController } from '#app/demo/people.ts'
import type { ContentLang } from '#app/i18n/lang.ts'
import type { LetterId } from '#app/letters/letter.ts'
import type { RequestedRight } from '#app/notices/requested-right.ts'
import { launchBrowser } from '#test/support/browser.ts'
import {
  answer,
  day,
  enter,
  lastLetter,
  look,
  main,
  sendRequest,
  type Fields,
} from '#test/support/journeys.ts'

let browser: Browser
beforeAll(async () => {
  browser = await launchBrowser()
})
afterAll(() => browser.close())

interface Journey {
  readonly right: RequestedRight
  readonly register: string
  readonly controller: DemoController
  /** Each language is asked for by another person: the same request twice is a reminder (D-19). */
  readonly person: Readonly<Record<ContentLang, string>>
  readonly letter: LetterId
  readonly details: Fields
  readonly parts: readonly Fields[]
  /** What the letter has to say in its language, besides what the officer typed. */
  readonly says: Readonly<Record<ContentLang, readonly string[]>>
  readonly typed: readonly string[]
}

const granted = { outcome: 'granted' }
const grantedToNobodyElse = { outcome: 'granted', recipientsNotified: 'none' }

/** Access, consents and portability have journeys of their own. */
const JOURNEYS: readonly Journey[] = [
  {
    right: 'logData',
    register: 'asiakastietojarjestelma-atj',
    controller: 'helsinki',
    person: { fi: 'aino-virtamo', sv: 'gunilla-strandell' },
    letter: 'L-16',
    details: { 'logData-periodFrom': day(-60), 'logData-periodTo': day(-1) },
    parts: [
      { ...granted, form: 'table' },
      {
        'entries.0.when': `${day(-9)} 10.42`,
        'entries.0.who': 'Ylva Ahlqvist-Testi, Helsinki',
        'entries.0.basis': '1301/2014, 36 §',
      },
    ],
    says: {
      fi: ['Annamme pyytämäsi lokitiedot.', '703/2023, 11 §'],
      sv: ['Vi lämnar de logguppgifter som du har begärt.', '11 § i lag 703/2023'],
    },
    typed: [day(-60), `${day(-9)} 10.42`, 'Ylva Ahlqvist-Testi, Helsinki', '1301/2014, 36 §'],
  },
  {
    right: 'explanation',
    register: 'satakunnan-sosiaalihuolto',
    controller: 'satakunta',
    person: { fi: 'mikko-salmiranta', sv: 'tuomas-ojaniitty' },
    letter: 'L-16',
    details: { 'explanation-use': '3.2.2026 9.05', 'explanation-why': '2026' },
    parts: [
      granted,
      { grounds: '703/2023, 64 §', view: 'unlawful', viewReasons: '4 / 2026' },
      { measures: 'Dnro 12/2026' },
    ],
    says: {
      fi: ['Vastaus selvityspyyntöösi', 'Näkemyksemme mukaan käsittely ei ollut lainmukaista.'],
      sv: ['Svar på din begäran om utredning', 'Enligt vår syn var behandlingen inte laglig.'],
    },
    typed: ['3.2.2026 9.05', '703/2023, 64 §', '4 / 2026', 'Dnro 12/2026'],
  },
  {
    right: 'rectification',
    register: 'maahanmuuttajien-vastaanotto',
    controller: 'helsinki',
    person: { fi: 'yusuf-warsan', sv: 'karin-backholm' },
    letter: 'L-08',
    details: {
      'rectification-kind': 'incorrect',
      'rectification-entry': 'Adress',
      'rectification-wrong': 'Mallgatan 4',
      'rectification-proposed': 'Mallgatan 14',
    },
    parts: [
      grantedToNobodyElse,
      {
        'corrections.0.where': 'ATJ 1',
        'corrections.0.before': 'Mallgatan 4',
        'corrections.0.after': 'Mallgatan 14',
        correctedOn: day(),
        original: 'marked',
      },
      { maker: 'Ylva Ahlqvist-Testi', correctionGround: '1/2026' },
    ],
    says: {
      fi: ['Olemme oikaisseet tietosi.', `Oikaisimme tiedot ${day()}.`, 'Alkuperäinen merkintä'],
      sv: ['Vi har rättat dina uppgifter.', `Vi rättade uppgifterna den ${day()}.`],
    },
    typed: ['Mallgatan 4', 'Mallgatan 14', 'Ylva Ahlqvist-Testi'],
  },
  {
    right: 'erasure',
    register: 'maahanmuuttopalvelut',
    controller: 'lappeenranta',
    person: { fi: 'tuomas-ojaniitty', sv: 'solveig-nyback' },
    letter: 'L-09',
    details: { 'erasure-ground': 'b', 'erasure-which': 'Foto 1' },
    parts: [
      { outcome: 'partly-granted' },
      {
        erased: 'Foto 1',
        erasedOn: day(),
        systems: 'Arkisto A',
        backups: '30 d',
        ground: 'b',
        requestKept: '5 a',
        contentErased: 'Foto 1 / liite',
        recipientsNotified: 'none',
        'refusals.0.what': 'Plan 2/2026',
        'refusals.0.ground': '681/2023',
        'refusals.0.provision': 'GDPR 17(3)(b)',
        exception: 'b',
        'retention.0.statute': '681/2023, 77 §',
        'retention.0.rule': '4 a',
      },
    ],
    says: {
      fi: ['Olemme poistaneet osan tiedoistasi.', 'Olet peruuttanut suostumuksesi', 'hallinto-oik'],
      sv: [
        'Vi har raderat en del av dina uppgifter.',
        'Du har återkallat ditt samtycke',
        'rvaltnings',
      ],
    },
    typed: ['Foto 1', 'Arkisto A', 'Plan 2/2026', 'GDPR 17(3)(b)', '681/2023, 77 §'],
  },
  {
    right: 'restriction',
    register: 'satakunnan-sosiaalihuolto',
    controller: 'satakunta',
    person: { fi: 'hannele-rantakuja', sv: 'mikko-salmiranta' },
    letter: 'L-10',
    details: { 'restriction-ground': 'a', 'restriction-which': 'B 12' },
    parts: [grantedToNobodyElse, { scope: 'B 12 / 2026', startedOn: day() }],
    says: {
      fi: ['Vahvistamme, että olemme rajoittaneet', `Rajoitus alkoi ${day()}.`],
      sv: ['Vi bekräftar att vi har begränsat', `Begränsningen började den ${day()}.`],
    },
    typed: ['B 12 / 2026'],
  },
  {
    right: 'objection',
    register: 'maahanmuuttajien-vastaanotto',
    controller: 'helsinki',
    person: { fi: 'aino-virtamo', sv: 'viktor-sjolund' },
    letter: 'L-12',
    details: { 'objection-situation': 'X 7' },
    parts: [
      { outcome: 'refused' },
      {
        'refusals.0.what': 'Plan 3/2026',
        'refusals.0.ground': '1386/2010',
        'refusals.0.provision': 'GDPR 21(1)',
        basis: 'compelling',
        demonstration: 'Punninta 9/2026',
      },
    ],
    says: {
      fi: ['Jatkamme sitä käsittelyä, jota vastustit.', 'huomattavan tärkeä', 'hallinto-oik'],
      sv: ['Vi fortsätter med den behandling', 'tvingande berättigade skäl', 'rvaltnings'],
    },
    typed: ['Plan 3/2026', 'GDPR 21(1)', 'Punninta 9/2026'],
  },
  {
    right: 'automatedDecision',
    register: 'maahanmuuttajien-vastaanotto',
    controller: 'helsinki',
    person: { fi: 'yusuf-warsan', sv: 'karin-backholm' },
    letter: 'L-12',
    details: {
      'automatedDecision-decision': '12/2026',
      'automatedDecision-wants': 'review',
    },
    parts: [
      granted,
      { reviewer: 'Mathias Vikström-Ahl', considered: 'Bilaga 3', result: `13/2026, ${day()}` },
    ],
    says: {
      fi: ['Ihminen on käsitellyt asiasi uudelleen. Automatisoitu päätös muuttuu.'],
      sv: ['En människa har behandlat ditt ärende på nytt.'],
    },
    typed: ['12/2026', 'Mathias Vikström-Ahl', 'Bilaga 3', `13/2026, ${day()}`],
  },
]

const ANSWERED = { fi: 'Vastattu', sv: 'Besvarad' } as const

// Finnish with script and axe on the way, Swedish without script: both ways for each right.
describe.each(JOURNEYS)('$right', (journey) => {
  const { right, register, controller, letter, parts } = journey
  it.each(['fi', 'sv'] as const)(
    'is asked for, answered and read (%s)',
    async (lang) => {
      const player = { browser, lang, script: lang === 'fi' }
      const page = await enter(player, journey.person[lang], '/citizen')
      const sent = await sendRequest(page, player, {
        register,
        right,
        details: { ...journey.details, caseLanguage: lang },
      })
      const { decider } = await answer(player, controller, sent, { id: letter, parts })
      const text = await lastLetter(page, player, sent)
      for (const words of [...journey.says[lang], ...journey.typed]) expect(text).toContain(words)
      expect(await main(page)).toContain(ANSWERED[lang])
      if (player.script) {
        await look(page, sent.number)
        await look(decider, sent.number)
      }
    },
    5 * 60_000,
  )
})
