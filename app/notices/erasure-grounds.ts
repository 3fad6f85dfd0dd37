import type { ContentLang, Localized } from '#app/i18n/lang.ts'
import { selectable } from '#app/notices/access-limits.ts'
import type { RefusalGround } from '#app/notices/access-limits.ts'
import type { NoticeDocument, Purpose, ServiceField, StatuteRef } from '#app/notices/notice.ts'
import { provisionWords } from '#app/notices/provisions.ts'
import { retentionWords } from '#app/notices/retention.ts'
import { purposeRights, purposesOf } from '#app/notices/rights.ts'
import type { PurposeRights, RegisterRight } from '#app/notices/rights.ts'

/**
 * Grounds for refusing erasure (law 2.1, L-09): 17(3) with the act and the retention rule of each
 * purpose for which the data are not simply erased.
 */
export function erasureGrounds(
  doc: NoticeDocument | undefined,
  row: RegisterRight | undefined,
): readonly RefusalGround[] {
  const preselected = row?.availability === 'not-available'
  return [
    ...statutoryTasks(doc).map((task) => statutoryGround(task, doc, preselected)),
    ...specialGrounds(doc, preselected),
    LEGAL_CLAIMS,
    NO_GROUND,
  ]
}

const LEGAL_CLAIMS = selectable(
  'gdpr-17-3-e',
  [{ article: 17, paragraph: 3, point: 'e' }],
  'Tiedot ovat tarpeen oikeudellisen vaateen laatimiseksi, esittämiseksi tai puolustamiseksi.',
  'Uppgifterna behövs för att ett rättsligt anspråk ska kunna fastställas, göras gällande eller försvaras.',
)

const NO_GROUND = selectable(
  'gdpr-17-1',
  [{ article: 17, paragraph: 1 }],
  'Mikään niistä tilanteista, joissa tiedot on poistettava, ei ole käsillä: tiedot ovat edelleen tarpeen, ja niitä on käsitelty lainmukaisesti.',
  'Ingen av de situationer föreligger där uppgifterna ska raderas: uppgifterna behövs fortfarande och har behandlats lagligt.',
)

/** The task of these data, and where their retention is laid down today. */
interface RetentionRule {
  readonly statute: StatuteRef
  readonly text: Localized
}

/** Law 3.4 and 3.5. */
const RETENTION_RULES: Readonly<Record<ServiceField, RetentionRule>> = {
  integration: {
    statute: { number: '681/2023', section: '77' },
    text: {
      fi: 'Kotoutuja-asiakkaan tiedot poistetaan, kun asiakkuuden päättymisestä on kulunut neljä vuotta, jollei niitä tarvita lakisääteiseen tehtävään tai vireillä olevaan asiaan.',
      sv: 'Uppgifter om en integrationsklient raderas när fyra år har gått sedan klientrelationen upphörde, om de inte behövs för en lagstadgad uppgift eller ett anhängigt ärende.',
    },
  },
  socialCare: {
    statute: { number: '703/2023', section: '23' },
    text: {
      fi: 'Sosiaalihuollon asiakasasiakirjojen säilytysajoista säädetään lain liitteessä.',
      sv: 'Förvaringstiderna för socialvårdens klienthandlingar anges i bilagan till lagen.',
    },
  },
  healthCare: {
    statute: { number: '703/2023', section: '23' },
    text: {
      fi: 'Potilasasiakirjojen säilytysajoista säädetään lain liitteessä.',
      sv: 'Förvaringstiderna för journalhandlingar anges i bilagan till lagen.',
    },
  },
  employmentService: {
    statute: { number: '380/2023' },
    text: {
      fi: 'Työvoimapalvelujen asiakastietoja säilytetään niin kauan kuin lakisääteinen tehtävä edellyttää.',
      sv: 'Kunduppgifter inom arbetskraftsservicen förvaras så länge den lagstadgade uppgiften kräver det.',
    },
  },
}

/** Purposes that stand on the same acts are refused with one ground. */
interface StatutoryTask {
  readonly purposes: readonly Purpose[]
  readonly rules: readonly RetentionRule[]
  readonly statutes: readonly StatuteRef[]
}

/** The purposes with a part that is not erased because a task laid down by law needs it. */
function statutoryTasks(doc: NoticeDocument | undefined): readonly StatutoryTask[] {
  const tasks = new Map<string, StatutoryTask>()
  for (const { purpose } of (doc === undefined ? [] : purposeRights(doc)).filter(keepsByLaw)) {
    const rules = [...new Set((purpose.fields ?? []).map((field) => RETENTION_RULES[field]))]
    // The act in force stands in for what an old document names.
    const statutes =
      rules.length > 0
        ? rules.map(({ statute }) => statute)
        : purpose.legalBases.flatMap((basis) => basis.statutes)
    const key = provisionWords(...statutes).fi
    const purposes = [...(tasks.get(key)?.purposes ?? []), purpose]
    tasks.set(key, { purposes, rules, statutes: uniqueStatutes(statutes) })
  }
  return [...tasks.values()]
}

function keepsByLaw({ purpose, rights }: PurposeRights): boolean {
  const erasure = rights.find(({ right }) => right === 'erasure')
  const named = erasure?.sources.some((source) => isExceptionOf(source, 'b')) === true
  return named || purpose.legalBases.some(({ art6 }) => art6 === 'unknown')
}

function isExceptionOf(source: object, point: string): boolean {
  return 'article' in source && source.article === 17 && 'point' in source && source.point === point
}

function uniqueStatutes(statutes: readonly StatuteRef[]): readonly StatuteRef[] {
  return [...new Map(statutes.map((ref) => [provisionWords(ref).fi, ref])).values()]
}

function statutoryGround(
  { purposes, rules, statutes }: StatutoryTask,
  doc: NoticeDocument | undefined,
  preselected: boolean,
): RefusalGround {
  // Which part is meant needs saying only where the register has other parts.
  const whole = doc === undefined || purposesOf(doc).length === purposes.length
  const named = (lang: ContentLang) =>
    whole ? '' : ` (${purposes.map(({ text }) => text[lang]).join('; ')})`
  return {
    id: ['gdpr-17-3-b', ...purposes.map(({ id }) => id)].join('-'),
    provision: provisionWords({ article: 17, paragraph: 3, point: 'b' }, ...statutes),
    text: {
      fi: [
        `Tietoja tarvitaan lakisääteiseen tehtävään${named('fi')}, joten niitä ei poisteta niiden säilytysaikana.`,
        ...retentionSentences(rules, doc, 'fi'),
      ].join(' '),
      sv: [
        `Uppgifterna behövs för en lagstadgad uppgift${named('sv')}. Därför raderas de inte under förvaringstiden.`,
        ...retentionSentences(rules, doc, 'sv'),
      ].join(' '),
    },
    preselected,
  }
}

/** The rule of the act, and the periods that the register's own document tells. */
function retentionSentences(
  rules: readonly RetentionRule[],
  doc: NoticeDocument | undefined,
  lang: ContentLang,
): readonly string[] {
  const told = (doc?.kind === 'notice' ? (doc.retention ?? []) : []).flatMap((row) => {
    // Criteria only refer to acts, and the rules are those in force today.
    if (row.operator === 'criteria' && rules.length > 0) return []
    const words = retentionWords(row, lang)
    return words === undefined ? [] : [`${row.scope[lang]}: ${words}`]
  })
  const intro = {
    fi: 'Tietosuojaselosteessa ilmoitetut säilytysajat:',
    sv: 'Förvaringstider enligt dataskyddsbeskrivningen:',
  }
  return [
    ...new Set(rules.map(({ text }) => text[lang])),
    ...(told.length === 0 ? [] : [intro[lang], ...told]),
  ]
}

/** 17(3)(c) and (d), where the Art. 9 basis of a purpose brings them in. */
function specialGrounds(
  doc: NoticeDocument | undefined,
  preselected: boolean,
): readonly RefusalGround[] {
  const sources = (doc === undefined ? [] : purposeRights(doc)).flatMap(({ rights }) =>
    rights.flatMap(({ right, sources: found }) => (right === 'erasure' ? found : [])),
  )
  return SPECIAL_GROUNDS.filter(({ point }) =>
    sources.some((source) => isExceptionOf(source, point)),
  ).map(({ ground }) => ({ ...ground, preselected }))
}

const SPECIAL_GROUNDS: readonly { readonly point: string; readonly ground: RefusalGround }[] = [
  {
    point: 'c',
    ground: selectable(
      'gdpr-17-3-c',
      [{ article: 17, paragraph: 3, point: 'c' }],
      'Arkaluonteisia tietoja tarvitaan sosiaali- ja terveydenhuoltoon tai kansanterveyteen liittyvän yleisen edun vuoksi, joten niitä ei poisteta.',
      'De känsliga uppgifterna behövs av skäl som gäller ett allmänt intresse inom social- och hälsovården eller folkhälsan. Därför raderas de inte.',
    ),
  },
  {
    point: 'd',
    ground: selectable(
      'gdpr-17-3-d',
      [{ article: 17, paragraph: 3, point: 'd' }],
      'Tietoja tarvitaan tutkimukseen, tilastointiin tai yleisen edun mukaiseen arkistointiin, jonka tietojen poistaminen estäisi tai jota se vaikeuttaisi suuresti.',
      'Uppgifterna behövs för forskning, statistik eller arkivering av allmänt intresse, som raderingen skulle hindra eller avsevärt försvåra.',
    ),
  },
]
