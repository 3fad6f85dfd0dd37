import type { ContentLang } from '#app/i18n/lang.ts'
import { COMMON_PARTS } from '#app/letters/decision-parts.ts'
import { complaintBlocks } from '#app/letters/letter.ts'
import {
  REPLY_FIELD,
  REPLY_PART,
  replyBlocks,
  TIME_LIMIT_PART,
  timeLimitBlocks,
} from '#app/letters/reply.ts'
import { REQUEST_NAMES, type RequestedRight } from '#app/letters/rights.ts'
import {
  gap,
  heading,
  linesOf,
  listOrGap,
  paragraphs,
  textOf,
  told,
  type LetterDraft,
  type LetterTemplate,
} from '#app/letters/template.ts'
import type { Block } from '#app/pdf/document.ts'

const fi = {
  name: 'Täsmennyspyyntö',
  subject: 'Täsmennä pyyntöäsi',
  intro: 'Pyydämme sinulta tarkennusta, jotta saat juuri sen, mitä tarvitset.',
  request: 'Pyyntö',
  registers: 'Rekisterit',
  unclear: 'Mikä pyynnössäsi on epäselvää',
  volume: 'Tietoja on paljon',
  // recital 63, in its words
  ground:
    'Kun käsittelemme suurta määrää tietojasi, voimme pyytää sinua täsmentämään, mitä tietoja tai mitä käsittelytoimia pyyntösi koskee (tietosuoja-asetuksen johdanto-osan 63 kappale).',
  choices: 'Mistä voit valita',
  chooseMany: 'Kerro meille, mitkä näistä haluat. Voit valita useita.',
  everything: 'Voit pyytää kaiken',
  insist:
    'Sinun ei ole pakko rajata pyyntöäsi. Jos haluat kaikki tiedot, joihin sinulla on oikeus, vastaa meille: ”Haluan kaikki tiedot.” Sinun ei tarvitse perustella sitä. Silloin pyyntösi koskee kaikkia tietoja.',
  decide:
    'Silloin ratkaisemme asian niiden tietojen perusteella, jotka meillä on. Pyyntösi ei raukea.',
}

const sv: typeof fi = {
  name: 'Begäran om precisering',
  subject: 'Precisera din begäran',
  intro: 'Vi ber dig precisera din begäran så att du får just det som du behöver.',
  request: 'Begäran',
  registers: 'Register',
  unclear: 'Vad som är oklart i din begäran',
  volume: 'Det finns många uppgifter',
  ground:
    'När vi behandlar en stor mängd uppgifter om dig får vi be dig precisera vilka uppgifter eller vilken behandling din begäran gäller (skäl 63 i dataskyddsförordningen).',
  choices: 'Vad du kan välja mellan',
  chooseMany: 'Berätta för oss vilka av dessa du vill ha. Du kan välja flera.',
  everything: 'Du kan begära allt',
  insist:
    'Du behöver inte avgränsa din begäran. Om du vill ha alla uppgifter som du har rätt till, svara oss: ”Jag vill ha alla uppgifter.” Du behöver inte motivera det. Då gäller din begäran alla uppgifter.',
  decide: 'Då avgör vi ärendet utifrån de uppgifter som vi har. Din begäran förfaller inte.',
}

const CLARIFICATION_TEXTS: Readonly<Record<ContentLang, typeof fi>> = { fi, sv }

/** Rights whose fulfilment is to hand over data: only there can the amount be large, or be limited by choosing. */
const HANDS_OVER_DATA: ReadonlySet<RequestedRight> = new Set<RequestedRight>([
  'access',
  'logData',
  'portability',
])

const handsOverData = ({ facts }: LetterDraft) => HANDS_OVER_DATA.has(facts.right)

/**
 * L-04: a clarification is not asked as a routine, and whoever wants everything gets everything
 * (recital 63; D-16, D-17). For a right that hands over no data only what is unclear is asked.
 */
export const CLARIFICATION_LETTER: LetterTemplate = {
  id: 'L-04',
  fields: [
    {
      id: 'unclear',
      kind: 'text',
      label: { fi: 'Mikä pyynnössä on epäselvää', sv: 'Vad som är oklart i begäran' },
      hint: {
        fi: 'Kysy vain siitä, mitä ilman pyyntöä ei voi toteuttaa. Älä kysy, miksi tietoja pyydetään.',
        sv: 'Fråga bara om det som behövs för att uppfylla begäran. Fråga inte varför uppgifterna begärs.',
      },
    },
    {
      id: 'volume',
      kind: 'text',
      label: { fi: 'Kuinka paljon tietoja on', sv: 'Hur mycket uppgifter det finns' },
      hint: {
        fi: 'Esimerkiksi sivumäärä, vuodet ja järjestelmät. Tarvitaan, kun pyydetään tietoja.',
        sv: 'Till exempel antalet sidor, åren och systemen. Behövs när begäran gäller att få uppgifter.',
      },
    },
    {
      id: 'choices',
      kind: 'lines',
      label: {
        fi: 'Tietojen ryhmät ja ajanjaksot, joista voi valita',
        sv: 'Kategorier av uppgifter och perioder att välja mellan',
      },
      hint: {
        fi: 'Yksi riviä kohden. Kerro tietojen ryhmä, ei itse tietoa. Tarvitaan, kun pyydetään tietoja.',
        sv: 'En per rad. Ange kategorin av uppgifter, inte själva uppgiften. Behövs när begäran gäller att få uppgifter.',
      },
    },
    REPLY_FIELD,
  ],
  parts: [
    {
      id: 'unclear',
      from: 'content.unclear',
      label: { fi: 'Mikä on epäselvää', sv: 'Vad som är oklart' },
    },
    {
      id: 'volume',
      from: 'content.volume',
      when: handsOverData,
      label: { fi: 'Tietojen suuri määrä', sv: 'Den stora mängden uppgifter' },
    },
    {
      id: 'choices',
      from: 'content.choices',
      when: handsOverData,
      label: {
        fi: 'Mistä tietojen ryhmistä ja ajanjaksoista voi valita',
        sv: 'Vilka kategorier av uppgifter och perioder man kan välja mellan',
      },
    },
    {
      id: 'registers',
      from: 'facts.registers',
      label: { fi: 'Rekisterit', sv: 'Register' },
    },
    REPLY_PART,
    TIME_LIMIT_PART,
    ...COMMON_PARTS,
  ],
  name: ({ facts }) => CLARIFICATION_TEXTS[facts.lang].name,
  subject: ({ facts }) => CLARIFICATION_TEXTS[facts.lang].subject,
  blocks: clarificationBlocks,
}

function clarificationBlocks(draft: LetterDraft): Block[] {
  const { facts } = draft
  const t = CLARIFICATION_TEXTS[facts.lang]
  return [
    { kind: 'paragraph', text: t.intro },
    {
      kind: 'facts',
      rows: [
        { term: t.request, value: REQUEST_NAMES[facts.right][facts.lang] },
        {
          term: t.registers,
          value: facts.registers.length > 0 ? facts.registers : gap(facts.lang),
        },
      ],
    },
    heading(t.unclear),
    ...paragraphs(told(draft, 'unclear')),
    ...volumeBlocks(draft),
    ...choiceBlocks(draft),
    ...(handsOverData(draft) ? [heading(t.everything), ...paragraphs(t.insist)] : []),
    ...replyBlocks(draft),
    { kind: 'paragraph', text: t.decide },
    ...timeLimitBlocks(facts),
    ...complaintBlocks(facts),
  ]
}

function volumeBlocks(draft: LetterDraft): Block[] {
  const { facts, content } = draft
  if (!handsOverData(draft) && textOf(content, 'volume') === '') return []
  const t = CLARIFICATION_TEXTS[facts.lang]
  return [
    heading(t.volume),
    ...paragraphs(told(draft, 'volume')),
    ...(facts.right === 'access' ? paragraphs(t.ground) : []),
  ]
}

function choiceBlocks(draft: LetterDraft): Block[] {
  const { facts, content } = draft
  const choices = linesOf(content, 'choices')
  if (!handsOverData(draft) && choices.length === 0) return []
  const t = CLARIFICATION_TEXTS[facts.lang]
  return [
    heading(t.choices),
    { kind: 'paragraph', text: t.chooseMany },
    listOrGap(choices, facts.lang),
  ]
}
