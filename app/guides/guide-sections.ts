import type { Temporal } from 'temporal-polyfill'
import type { Guide } from '#app/guides/guide.ts'
import type { ContentLang, Localized } from '#app/i18n/lang.ts'
import { COMPLAINT_SENTENCE } from '#app/notices/section-words.ts'
import type { Block, Section } from '#app/pdf/document.ts'
import { formatDate } from '#app/platform/helsinki.ts'
import { computeDeadline, describeStep, type Deadline } from '#app/requests/deadline.ts'

const HEADINGS = {
  means: { fi: 'Mitä oikeus tarkoittaa', sv: 'Vad rätten betyder' },
  applies: { fi: 'Milloin voit käyttää oikeutta', sv: 'När du kan utöva rätten' },
  limits: {
    fi: 'Milloin oikeus ei koske sinua tai koskee vain osaksi',
    sv: 'När rätten inte gäller eller gäller bara delvis',
  },
  tell: { fi: 'Mitä kerrot pyynnössä', sv: 'Vad du berättar i begäran' },
  happens: { fi: 'Mitä sitten tapahtuu', sv: 'Vad som sedan händer' },
  time: { fi: 'Kuinka kauan se kestää', sv: 'Hur länge det tar' },
  price: { fi: 'Mitä se maksaa', sv: 'Vad det kostar' },
  complain: { fi: 'Jos et ole tyytyväinen', sv: 'Om du inte är nöjd' },
  provisions: { fi: 'Säännökset', sv: 'Bestämmelser' },
} as const satisfies Readonly<Record<string, Localized>>

/** What always happens, before what happens in this right's own way (D-14, I-03, R-05). */
const STEPS = {
  fi: [
    'Saat vahvistuksen, jossa on asianumero ja viimeinen vastauspäivä.',
    'Viranomainen varmistaa, kuka olet. Jos tunnistaudut vahvasti, muuta ei yleensä tarvita.',
    'Virkailija käsittelee pyynnön. Hän kysyy lisää, jos pyyntö on epäselvä.',
    'Saat vastauksen. Jos pyyntöön suostutaan vain osaksi tai ei ollenkaan, saat päätöksen, jossa on syyt ja ohjeet.',
  ],
  sv: [
    'Du får en bekräftelse med ärendenummer och sista dag för svaret.',
    'Myndigheten kontrollerar vem du är. Om du identifierar dig starkt behövs i regel inget annat.',
    'En handläggare behandlar begäran. Handläggaren frågar mer om begäran är oklar.',
    'Du får svar. Om din begäran godkänns bara delvis eller inte alls får du ett beslut med skäl och anvisningar.',
  ],
} as const satisfies Readonly<Record<ContentLang, readonly string[]>>

/** GDPR 12(5); F-10. */
const PRICE: Localized = {
  fi: 'Pyyntö on maksuton. Maksu tai kieltäytyminen on mahdollinen vain, jos pyyntö on ilmeisen perusteeton tai kohtuuton. Maksusta kerrotaan sinulle ensin, ja voit silloin perua pyynnön. Kerran vuodessa tehty pyyntö ei ole koskaan kohtuuton.',
  sv: 'En begäran är avgiftsfri. En avgift eller en vägran är möjlig bara om begäran är uppenbart ogrundad eller orimlig. Du får först veta om avgiften, och då kan du ta tillbaka din begäran. En begäran en gång om året är aldrig orimlig.',
}

/** the controller first, the Ombudsman, and the court by the instructions of a decision. */
const REMEDIES = {
  fi: [
    'Ota ensin yhteyttä siihen, joka vastasi sinulle, tai tietosuojavastaavaan. Virhe voidaan usein korjata nopeasti.',
    COMPLAINT_SENTENCE.fi,
    'Jos sait päätöksen, siinä on ohje, miten haet muutosta ja missä ajassa. Noudata sitä ohjetta.',
  ],
  sv: [
    'Kontakta först den som svarade dig eller dataskyddsombudet. Ett fel kan ofta rättas snabbt.',
    COMPLAINT_SENTENCE.sv,
    'Om du fick ett beslut finns det i beslutet en anvisning om hur du söker ändring och inom vilken tid. Följ den anvisningen.',
  ],
} as const satisfies Readonly<Record<ContentLang, readonly string[]>>

/** The guide as the page shows it, with a time that is counted from `today` as an example. */
export function guideSections(
  guide: Guide,
  lang: ContentLang,
  today: Temporal.PlainDate,
): readonly Section[] {
  const list = (items: readonly string[], ordered = false): Block => ({
    kind: 'list',
    items,
    ordered,
  })
  const text = (value: string): Block => ({ kind: 'paragraph', text: value })
  const section = (id: keyof typeof HEADINGS, ...blocks: readonly Block[]): Section => ({
    id,
    heading: HEADINGS[id][lang],
    blocks,
  })
  return [
    section('means', list(guide.means[lang])),
    section('applies', list(guide.applies[lang])),
    section('limits', list(guide.limits[lang])),
    section('tell', list(guide.tell[lang])),
    section('happens', list(STEPS[lang], true), list(guide.happens[lang])),
    section('time', ...timeBlocks(guide, lang, today)),
    section('price', text((guide.price ?? PRICE)[lang])),
    section('complain', list(REMEDIES[lang])),
    section('provisions', text(guide.provisions[lang])),
  ]
}

const TIME_WORDS = {
  oneMonth: {
    fi: 'Vastaus on annettava heti, kun se on mahdollista, ja viimeistään kuukauden kuluttua siitä, kun pyyntö on saapunut.',
    sv: 'Svaret ska ges så snart det är möjligt och senast en månad efter att begäran har inkommit.',
  },
  extended: {
    fi: 'Jos asia on vaikea tai pyyntöjä on paljon, aikaa voidaan jatkaa kerran enintään kahdella kuukaudella. Siitä ja sen syistä kerrotaan sinulle ensimmäisen kuukauden aikana.',
    sv: 'Om ärendet är komplicerat eller begärandena är många kan tiden förlängas en gång med högst två månader. Du får veta det och skälen till det inom den första månaden.',
  },
  suspended: {
    fi: 'Jos sinulta kysytään lisätietoja heti pyynnön tultua, aika voi olla pysähdyksissä, kunnes vastaat.',
    sv: 'Om du genast efter att begäran har kommit tillfrågas om mer uppgifter kan tiden stå stilla tills du svarar.',
  },
  log: {
    fi: 'Sosiaali- ja terveydenhuollon lokitiedot annetaan kohtuullisessa ajassa ja viimeistään kahden kuukauden kuluttua. Muissa rekistereissä aika on kuukausi.',
    sv: 'Logguppgifter ur social- och hälsovården lämnas inom skälig tid och senast inom två månader. I andra register är tiden en månad.',
  },
  example: { fi: 'Esimerkki: pyyntö saapuu tänään', sv: 'Exempel: begäran inkommer i dag' },
  exampleLog: {
    fi: 'Esimerkki sosiaali- ja terveydenhuollosta: pyyntö saapuu tänään',
    sv: 'Exempel från social- och hälsovården: begäran inkommer i dag',
  },
  lastDay: { fi: 'Viimeinen vastauspäivä', sv: 'Sista dag för svaret' },
  lastDayExtended: {
    fi: 'Viimeinen vastauspäivä, jos aikaa jatketaan',
    sv: 'Sista dag för svaret, om tiden förlängs',
  },
  why: { fi: 'Miksi juuri silloin', sv: 'Varför just då' },
} as const satisfies Readonly<Record<string, Localized>>

function timeBlocks(guide: Guide, lang: ContentLang, today: Temporal.PlainDate): readonly Block[] {
  const text = (id: keyof typeof TIME_WORDS): Block => ({
    kind: 'paragraph',
    text: TIME_WORDS[id][lang],
  })
  const month = computeDeadline({ received: today, clock: 'gdpr-12' })
  const common = [text('oneMonth'), text('extended'), text('suspended')]
  if (guide.right !== 'logData') return [...common, ...exampleBlocks(month, 'example', lang)]
  const log = computeDeadline({ received: today, clock: 'log-703' })
  return [
    text('log'),
    ...exampleBlocks(log, 'exampleLog', lang),
    ...exampleBlocks(month, 'example', lang),
  ]
}

/** The dates of a request of today, each with the steps that lead to it. */
function exampleBlocks(
  deadline: Deadline,
  heading: 'example' | 'exampleLog',
  lang: ContentLang,
): readonly Block[] {
  const why = (of: 'due' | 'extendedDue'): string[] =>
    deadline.steps.filter((step) => step.of === of).map((step) => describeStep(step, lang))
  const { extendedDue } = deadline
  return [
    {
      kind: 'heading',
      level: 1,
      text: `${TIME_WORDS[heading][lang]} ${formatDate(deadline.received)}`,
    },
    {
      kind: 'facts',
      rows: [
        { term: TIME_WORDS.lastDay[lang], value: formatDate(deadline.due) },
        { term: TIME_WORDS.why[lang], value: why('due') },
        ...(extendedDue === undefined
          ? []
          : [
              { term: TIME_WORDS.lastDayExtended[lang], value: formatDate(extendedDue) },
              { term: TIME_WORDS.why[lang], value: why('extendedDue') },
            ]),
      ],
    },
  ]
}
