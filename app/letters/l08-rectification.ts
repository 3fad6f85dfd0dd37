import {
  chosenBlock,
  grants,
  inCase,
  outcomeBlock,
  tableOrGap,
  type Case,
} from '#app/letters/conditional-parts.ts'
import {
  decisionEnd,
  decisionForm,
  refusalBlocks,
  REFUSED_MATTERS,
} from '#app/letters/decision-parts.ts'
import { RECTIFICATION_TEXTS } from '#app/letters/l08-texts.ts'
import { recipientsBlocks, recipientsSection } from '#app/letters/recipients-notified.ts'
import {
  heading,
  paragraphs,
  refuses,
  textOf,
  told,
  toldDate,
  type LetterDraft,
  type LetterField,
  type LetterTemplate,
} from '#app/letters/template.ts'
import type { Block } from '#app/pdf/document.ts'

const GRANTED: readonly LetterField[] = [
  {
    id: 'corrections',
    kind: 'rows',
    label: { fi: 'Merkintä ennen ja nyt', sv: 'Anteckningen före och nu' },
    hint: {
      fi: 'Yksi rivi kustakin tiedosta. Jos tieto puuttui ja se on täydennetty, kirjoita kohtaan Ennen: tieto puuttui.',
      sv: 'En rad per uppgift. Om uppgiften saknades och har kompletterats, skriv under Före: uppgiften saknades.',
    },
    columns: [
      {
        id: 'where',
        label: {
          fi: 'Missä tieto on (rekisteri, asiakirja)',
          sv: 'Var uppgiften finns (register, handling)',
        },
      },
      { id: 'before', label: { fi: 'Ennen', sv: 'Före' } },
      { id: 'after', label: { fi: 'Nyt', sv: 'Nu' } },
    ],
  },
  {
    id: 'correctedOn',
    kind: 'date',
    label: {
      fi: 'Oikaisun päivä (viimeistään kirjeen päivä)',
      sv: 'Rättelsens datum (senast brevets datum)',
    },
  },
  {
    id: 'original',
    kind: 'choice',
    label: {
      fi: 'Miten alkuperäinen merkintä säilyy luettavissa',
      sv: 'Hur den ursprungliga anteckningen bevaras läsbar',
    },
    hint: {
      fi: 'Sosiaali- ja terveydenhuollossa oikaisu merkitään: tekijä, päivä ja peruste. Alkuperäinen jää luettavaksi.',
      sv: 'Inom social- och hälsovården antecknas vem som gjorde rättelsen, datum och grund. Den ursprungliga anteckningen ska gå att läsa.',
    },
    choices: [
      {
        value: 'marked',
        label: {
          fi: 'Luettavissa; merkitty tekijä, päivä ja peruste (sosiaali- ja terveydenhuolto)',
          sv: 'Läsbar; vem, datum och grund har antecknats (social- och hälsovården)',
        },
      },
      {
        value: 'legible',
        label: { fi: 'Luettavissa muulla tavalla', sv: 'Läsbar på annat sätt' },
      },
      {
        value: 'replaced',
        label: {
          fi: 'Ei luettavissa, tieto on korvattu uudella',
          sv: 'Inte läsbar, uppgiften har ersatts med en ny',
        },
      },
    ],
  },
]

const isMarked: Case = (draft) => grants(draft) && textOf(draft.content, 'original') === 'marked'
const isOtherwise: Case = (draft) =>
  grants(draft) && ['legible', 'replaced'].includes(textOf(draft.content, 'original'))

/** In social and health care a correction bears its maker, date (the day above) and ground. */
const MARKED: readonly LetterField[] = [
  {
    id: 'maker',
    kind: 'line',
    label: {
      fi: 'Oikaisun tekijä, nimi ja tehtävä',
      sv: 'Den som gjorde rättelsen, namn och uppgift',
    },
  },
  {
    id: 'correctionGround',
    kind: 'text',
    label: { fi: 'Oikaisun peruste', sv: 'Grunden för rättelsen' },
    hint: {
      fi: 'Sama peruste, joka on merkitty asiakirjaan.',
      sv: 'Samma grund som har antecknats i handlingen.',
    },
  },
]

const OTHERWISE: readonly LetterField[] = [
  {
    id: 'originalHow',
    kind: 'text',
    label: {
      fi: 'Missä alkuperäinen säilyy, tai miksi se ei säily',
      sv: 'Var den ursprungliga anteckningen bevaras, eller varför den inte bevaras',
    },
  },
]

const REFUSED: readonly LetterField[] = [
  {
    id: 'purposeTest',
    kind: 'text',
    label: {
      fi: 'Arvio tiedon tarkoituksen kannalta (KHO:2023:2)',
      sv: 'Bedömning med tanke på ändamålet (HFD:2023:2)',
    },
    hint: {
      fi: 'Kerro, mitä varten tietoa säilytetään ja miksi se on siihen nähden oikea. Älä vain totea, että tieto on oikea.',
      sv: 'Berätta vad uppgiften förvaras för och varför den är korrekt med tanke på det. Det räcker inte att konstatera att uppgiften är korrekt.',
    },
  },
]

/** L-08: rectification or completion (GDPR 16, 19), or its refusal by the purpose test. */
export const RECTIFICATION_LETTER: LetterTemplate = {
  id: 'L-08',
  ...decisionForm(
    {
      granted: { fi: 'Tiedot on oikaistu', sv: 'Uppgifterna har rättats' },
      'partly-granted': {
        fi: 'Tiedot on oikaistu osittain',
        sv: 'Uppgifterna har rättats delvis',
      },
      refused: { fi: 'Tietoja ei oikaista', sv: 'Uppgifterna rättas inte' },
    },
    inCase(grants, GRANTED),
    inCase(isMarked, MARKED),
    inCase(isOtherwise, OTHERWISE),
    recipientsSection(grants),
    REFUSED_MATTERS,
    inCase(refuses, REFUSED),
  ),
  name: ({ facts }) => RECTIFICATION_TEXTS[facts.lang].name,
  subject: ({ facts }) => RECTIFICATION_TEXTS[facts.lang].subject,
  blocks: rectificationBlocks,
}

function rectificationBlocks(draft: LetterDraft): Block[] {
  const t = RECTIFICATION_TEXTS[draft.facts.lang]
  return [
    outcomeBlock(draft, t.outcome),
    { kind: 'paragraph', text: t.right },
    ...(grants(draft) ? [...correctionBlocks(draft), ...recipientsBlocks(draft)] : []),
    ...refusalBlocks(draft),
    ...purposeBlocks(draft),
    ...decisionEnd(draft),
  ]
}

function correctionBlocks(draft: LetterDraft): Block[] {
  const t = RECTIFICATION_TEXTS[draft.facts.lang]
  const correctedOn = toldDate(draft, 'correctedOn')
  return [
    heading(t.corrections),
    { kind: 'paragraph', text: t.correctedOn(correctedOn) },
    tableOrGap(draft, 'corrections', ['where', 'before', 'after'], t.head),
    heading(t.original),
    chosenBlock(draft, 'original', t.how),
    ...(isMarked(draft)
      ? [
          {
            kind: 'facts' as const,
            rows: [
              { term: t.maker, value: told(draft, 'maker') },
              { term: t.date, value: correctedOn },
              { term: t.ground, value: told(draft, 'correctionGround') },
            ],
          },
        ]
      : []),
    ...(isOtherwise(draft) ? paragraphs(told(draft, 'originalHow')) : []),
  ]
}

/** KHO:2023:2: accuracy is judged by the purpose; whoever disagrees may add a statement (GDPR 16). */
function purposeBlocks(draft: LetterDraft): Block[] {
  const { facts } = draft
  const t = RECTIFICATION_TEXTS[facts.lang]
  if (!refuses(draft)) return []
  return [
    heading(t.purpose),
    { kind: 'paragraph', text: t.purposeRule },
    ...paragraphs(told(draft, 'purposeTest')),
    heading(t.statement),
    { kind: 'paragraph', text: t.statementRight(facts.caseNumber) },
  ]
}
