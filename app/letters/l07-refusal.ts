import type { ContentLang } from '#app/i18n/lang.ts'
import { askedWhen, partsWhen, type Case } from '#app/letters/conditional-parts.ts'
import {
  COMMON_PARTS,
  DECISION_PARTS,
  decisionEnd,
  outcomeField,
  refusalBlocks,
  REFUSALS_FIELD,
  REFUSALS_PART,
} from '#app/letters/decision-parts.ts'
import { ACCESS_ANSWER_TEXTS } from '#app/letters/l05-texts.ts'
import { REQUEST_NAMES } from '#app/letters/rights.ts'
import {
  gap,
  heading,
  paragraphs,
  rowsOf,
  textOf,
  told,
  type LetterDraft,
  type LetterField,
  type LetterTemplate,
} from '#app/letters/template.ts'
import { TEXTS } from '#app/letters/texts.ts'
import type { Block } from '#app/pdf/document.ts'

const fi = {
  name: 'Kieltäytymispäätös',
  subject: { access: 'Emme anna sinulle tietoja, joita pyysit', other: 'Emme suostu pyyntöösi' },
  decision: 'Emme suostu pyyntöösi.',
  below: 'Alla kerromme, mitä päätös koskee ja mihin säännökseen se perustuu.',
  request: 'Pyyntö',
  registers: 'Rekisterit',
  given: 'Mitä saat sen sijaan',
  ombudsman: 'Tietosuojavaltuutettu voi saada tiedot puolestasi',
}

const sv: typeof fi = {
  name: 'Beslut om vägran',
  subject: {
    access: 'Vi lämnar inte ut de uppgifter som du har begärt',
    other: 'Vi avslår din begäran',
  },
  decision: 'Vi avslår din begäran.',
  below: 'Nedan berättar vi vad beslutet gäller och vilken bestämmelse det grundar sig på.',
  request: 'Begäran',
  registers: 'Register',
  given: 'Vad du får i stället',
  ombudsman: 'Dataombudsmannen kan få uppgifterna i ditt ställe',
}

const REFUSAL_TEXTS: Readonly<Record<ContentLang, typeof fi>> = { fi, sv }

const isAccess: Case = ({ facts }) => facts.right === 'access'
/** Tietosuojalaki 34.3 § lets reasons be withheld of a refused access only. */
const tellsReasons: Case = (draft) =>
  !isAccess(draft) || textOf(draft.content, 'reasonsTold') !== 'none'
const withholdsReasons: Case = (draft) =>
  isAccess(draft) && ['some', 'none'].includes(textOf(draft.content, 'reasonsTold'))

const REASONS_TOLD: LetterField = {
  id: 'reasonsTold',
  kind: 'choice',
  label: { fi: 'Kerrotaanko perustelut', sv: 'Uppges motiveringen' },
  hint: {
    fi: 'Perustelut kerrotaan aina, paitsi jos niiden kertominen vaarantaisi sen, minkä vuoksi tiedot evätään (tietosuojalain 34 §:n 3 momentti).',
    sv: 'Motiveringen uppges alltid, utom om det skulle äventyra syftet med att uppgifterna inte lämnas ut (34 § 3 mom. i dataskyddslagen).',
  },
  choices: [
    { value: 'all', label: { fi: 'Kaikki kerrotaan', sv: 'All motivering uppges' } },
    {
      value: 'some',
      label: { fi: 'Osa jätetään kertomatta', sv: 'En del av motiveringen uppges inte' },
    },
    { value: 'none', label: { fi: 'Mitään ei kerrota', sv: 'Ingen motivering uppges' } },
  ],
}

const WITHHELD: LetterField = {
  id: 'withheld',
  kind: 'rows',
  label: {
    fi: 'Mitä evätään ilman, että perustelu kerrotaan',
    sv: 'Vad som avslås utan att motiveringen uppges',
  },
  hint: {
    fi: 'Yksi rivi kustakin tietoryhmästä. Säännös kerrotaan aina.',
    sv: 'En rad per kategori av uppgifter. Bestämmelsen anges alltid.',
  },
  columns: [
    { id: 'what', label: { fi: 'Mitä evätään', sv: 'Vad som avslås' } },
    { id: 'provision', label: { fi: 'Säännös', sv: 'Bestämmelse' } },
  ],
}

/**
 * L-07: the refusal of access as a whole, or of a request that has no decision letter of its own.
 * Access that is refused in part is answered with L-05, which holds the same elements.
 */
export const REFUSAL_LETTER: LetterTemplate = {
  id: 'L-07',
  fields: [
    {
      ...outcomeField({
        refused: { fi: 'Pyyntö evätään kokonaan', sv: 'Begäran avslås helt' },
      }),
      hint: {
        fi: 'Jos vain osa tiedoista evätään, anna muut tiedot vastauksessa tarkastuspyyntöön.',
        sv: 'Om bara en del av uppgifterna inte lämnas ut, ge de övriga i svaret på begäran om tillgång.',
      },
    },
    ...askedWhen(isAccess, [REASONS_TOLD]),
    ...askedWhen(tellsReasons, [REFUSALS_FIELD]),
    ...askedWhen(withholdsReasons, [WITHHELD]),
    {
      id: 'given',
      kind: 'text',
      label: { fi: 'Mitä annetaan sen sijaan', sv: 'Vad som lämnas i stället' },
      hint: {
        fi: 'Esimerkiksi yleinen kuvaus, tieto toisesta menettelystä tai uuden pyynnön mahdollisuus. Jos mitään ei voida antaa, kerro se.',
        sv: 'Till exempel en allmän beskrivning, ett annat förfarande eller möjligheten att göra en ny begäran. Ange om inget kan lämnas.',
      },
    },
  ],
  parts: [
    ...DECISION_PARTS,
    ...partsWhen(isAccess, [REASONS_TOLD]),
    { ...REFUSALS_PART, when: tellsReasons },
    ...partsWhen(withholdsReasons, [WITHHELD]),
    {
      id: 'given',
      from: 'content.given',
      label: { fi: 'Mitä annetaan sen sijaan', sv: 'Vad som lämnas i stället' },
    },
    ...COMMON_PARTS,
  ],
  name: ({ facts }) => REFUSAL_TEXTS[facts.lang].name,
  subject: (draft) => REFUSAL_TEXTS[draft.facts.lang].subject[isAccess(draft) ? 'access' : 'other'],
  blocks: letterBlocks,
}

function letterBlocks(draft: LetterDraft): Block[] {
  const { facts } = draft
  const t = REFUSAL_TEXTS[facts.lang]
  const decided = { ...draft, content: { ...draft.content, outcome: 'refused' } }
  return [
    {
      kind: 'paragraph',
      text: textOf(draft.content, 'outcome') === 'refused' ? t.decision : gap(facts.lang),
      strong: true,
    },
    { kind: 'paragraph', text: t.below },
    { kind: 'facts', rows: requestFacts(draft) },
    ...reasonBlocks(decided),
    heading(t.given),
    ...paragraphs(told(draft, 'given')),
    ...ombudsmanBlocks(draft),
    ...decisionEnd(decided),
  ]
}

function requestFacts({ facts }: LetterDraft) {
  const t = REFUSAL_TEXTS[facts.lang]
  return [
    { term: t.request, value: REQUEST_NAMES[facts.right][facts.lang] },
    ...(facts.registers.length === 0 ? [] : [{ term: t.registers, value: facts.registers }]),
  ]
}

/** One table of everything refused; where the ground is withheld the row says so (as in L-05). */
function reasonBlocks(draft: LetterDraft): Block[] {
  const { facts, content } = draft
  const missing = gap(facts.lang)
  const ground = ACCESS_ANSWER_TEXTS[facts.lang].groundWithheld
  const told = rowsOf(content, 'refusals')
  const withheld = rowsOf(content, 'withheld')
  const none = [{ what: missing, provision: missing }]
  const rows = [
    ...(tellsReasons(draft) ? (told.length > 0 ? told : none) : []),
    ...(withholdsReasons(draft)
      ? (withheld.length > 0 ? withheld : none).map((row) => ({ ...row, ground }))
      : []),
  ]
  const undecided = isAccess(draft) && textOf(content, 'reasonsTold') === ''
  return [
    ...refusalBlocks({ facts, content: { ...content, refusals: rows } }),
    ...(undecided ? [{ kind: 'paragraph' as const, text: missing }] : []),
  ]
}

/** Tietosuojalaki 34.4 §, for access alone. */
function ombudsmanBlocks(draft: LetterDraft): Block[] {
  const { lang } = draft.facts
  if (!isAccess(draft)) return []
  return [
    heading(REFUSAL_TEXTS[lang].ombudsman),
    { kind: 'paragraph', text: TEXTS[lang].refusal.informOmbudsman },
  ]
}
