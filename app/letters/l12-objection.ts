import {
  chosenBlock,
  grants,
  inCase,
  outcomeBlock,
  type Case,
} from '#app/letters/conditional-parts.ts'
import {
  decisionEnd,
  decisionForm,
  refusalBlocks,
  REFUSED_MATTERS,
} from '#app/letters/decision-parts.ts'
import { OBJECTION_TEXTS } from '#app/letters/l12-texts.ts'
import { recipientsBlocks, recipientsSection } from '#app/letters/recipients-notified.ts'
import {
  heading,
  linesOf,
  listOrGap,
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

/** The same letter answers a request about an automated decision (GDPR 22). */
const isReview: Case = ({ facts }) => facts.right === 'automatedDecision'
const stops: Case = (draft) => !isReview(draft) && grants(draft)
const continues: Case = (draft) => !isReview(draft) && refuses(draft)
const erases: Case = (draft) => stops(draft) && textOf(draft.content, 'erasure') === 'erased'

const STOPPED: readonly LetterField[] = [
  {
    id: 'stopped',
    kind: 'lines',
    label: { fi: 'Käsittely, joka on lopetettu', sv: 'Behandling som har upphört' },
    hint: {
      fi: 'Yksi käyttötarkoitus tai käsittelytoimi riville.',
      sv: 'Ett ändamål eller en behandlingsåtgärd per rad.',
    },
  },
  {
    id: 'stoppedOn',
    kind: 'date',
    label: {
      fi: 'Käsittely loppui (viimeistään kirjeen päivä)',
      sv: 'Behandlingen upphörde (senast brevets datum)',
    },
  },
  {
    id: 'erasure',
    kind: 'choice',
    label: {
      fi: 'Poistetaanko tiedot (17 artiklan 1 kohdan c alakohta)',
      sv: 'Raderas uppgifterna (artikel 17.1 c)',
    },
    choices: [
      { value: 'erased', label: { fi: 'Tiedot poistetaan', sv: 'Uppgifterna raderas' } },
      {
        value: 'kept',
        label: {
          fi: 'Tietoja tarvitaan muuhun tarkoitukseen',
          sv: 'Uppgifterna behövs för ett annat ändamål',
        },
      },
    ],
  },
  {
    id: 'erasureDetails',
    kind: 'text',
    label: {
      fi: 'Mitä ja milloin poistetaan, tai mihin tietoja tarvitaan ja minkä säännöksen nojalla',
      sv: 'Vad som raderas och när, eller vad uppgifterna behövs för och enligt vilken bestämmelse',
    },
  },
]

const CONTINUED: readonly LetterField[] = [
  {
    id: 'basis',
    kind: 'choice',
    label: { fi: 'Miksi käsittelyä jatketaan', sv: 'Varför behandlingen fortsätter' },
    choices: [
      {
        value: 'compelling',
        label: {
          fi: 'Huomattavan tärkeä ja perusteltu syy',
          sv: 'Tvingande berättigade skäl',
        },
      },
      { value: 'claims', label: { fi: 'Oikeudellinen vaade', sv: 'Rättsliga anspråk' } },
      {
        value: 'research',
        label: {
          fi: 'Tutkimus tai tilastointi yleisen edun vuoksi',
          sv: 'Forskning eller statistik av allmänt intresse',
        },
      },
      {
        value: 'no-right',
        label: {
          fi: 'Käsittelyä ei voi vastustaa (muu käsittelyperuste)',
          sv: 'Ingen rätt att göra invändningar (annan rättslig grund)',
        },
      },
    ],
  },
  {
    id: 'demonstration',
    kind: 'text',
    label: { fi: 'Syyn osoittaminen ja punninta', sv: 'Hur skälen påvisas och vägs' },
    hint: {
      fi: 'Osoita, miksi syy on painavampi kuin henkilön oma tilanne. Näyttövelvollisuus on rekisterinpitäjällä. Jos käsittelyä ei voi vastustaa, kerro, mihin se perustuu.',
      sv: 'Visa varför skälen väger tyngre än personens egen situation. Den personuppgiftsansvarige har bevisbördan. Om det inte går att göra invändningar, ange vad behandlingen grundar sig på.',
    },
  },
]

const REVIEW: readonly LetterField[] = [
  {
    id: 'reviewedDecision',
    kind: 'line',
    label: {
      fi: 'Automatisoitu päätös: mikä ja milloin tehty',
      sv: 'Det automatiserade beslutet: vilket och när det fattades',
    },
  },
  {
    id: 'reviewer',
    kind: 'line',
    label: {
      fi: 'Kuka asian käsitteli (nimi ja virka-asema)',
      sv: 'Vem som behandlade ärendet (namn och tjänsteställning)',
    },
    hint: {
      fi: 'Henkilö, joka voi muuttaa päätöstä.',
      sv: 'En person som kan ändra beslutet.',
    },
  },
  {
    id: 'considered',
    kind: 'text',
    label: { fi: 'Mitä otettiin huomioon', sv: 'Vad som beaktades' },
    hint: {
      fi: 'Myös henkilön oma kanta ja se, miten automaattinen päättely tarkistettiin.',
      sv: 'Också personens egen åsikt och hur det automatiska beslutsfattandet kontrollerades.',
    },
  },
  {
    id: 'result',
    kind: 'text',
    label: { fi: 'Tulos', sv: 'Resultat' },
    hint: {
      fi: 'Mikä päätöksessä muuttuu ja milloin, tai miksi se ei muutu.',
      sv: 'Vad som ändras i beslutet och när, eller varför det inte ändras.',
    },
  },
]

/** L-12: an objection (GDPR 21), or the review of an automated decision by a person (GDPR 22). */
export const OBJECTION_LETTER: LetterTemplate = {
  id: 'L-12',
  ...decisionForm(
    {
      granted: {
        fi: 'Suostutaan: käsittely loppuu tai automatisoitu päätös muuttuu',
        sv: 'Bifalls: behandlingen upphör eller det automatiserade beslutet ändras',
      },
      'partly-granted': { fi: 'Suostutaan osittain', sv: 'Bifalls delvis' },
      refused: {
        fi: 'Ei suostuta: käsittely jatkuu tai automatisoitu päätös ei muutu',
        sv: 'Avslås: behandlingen fortsätter eller det automatiserade beslutet ändras inte',
      },
    },
    inCase(stops, STOPPED),
    recipientsSection(erases),
    inCase(isReview, REVIEW),
    REFUSED_MATTERS,
    inCase(continues, CONTINUED),
  ),
  name: (draft) => OBJECTION_TEXTS[draft.facts.lang][isReview(draft) ? 'reviewName' : 'name'],
  subject: (draft) =>
    OBJECTION_TEXTS[draft.facts.lang][isReview(draft) ? 'reviewSubject' : 'subject'],
  blocks: (draft) => (isReview(draft) ? reviewBlocks(draft) : objectionBlocks(draft)),
}

function objectionBlocks(draft: LetterDraft): Block[] {
  const t = OBJECTION_TEXTS[draft.facts.lang]
  return [
    outcomeBlock(draft, t.outcome),
    { kind: 'paragraph', text: t.right },
    ...(stops(draft) ? stoppedBlocks(draft) : []),
    ...refusalBlocks(draft),
    ...(continues(draft) ? continuedBlocks(draft) : []),
    heading(t.again),
    ...t.againRight.map((text): Block => ({ kind: 'paragraph', text })),
    ...decisionEnd(draft),
  ]
}

function stoppedBlocks(draft: LetterDraft): Block[] {
  const { facts, content } = draft
  const t = OBJECTION_TEXTS[facts.lang]
  return [
    heading(t.stopped),
    listOrGap(linesOf(content, 'stopped'), facts.lang),
    { kind: 'paragraph', text: t.stoppedOn(toldDate(draft, 'stoppedOn')) },
    heading(t.erasureHeading),
    chosenBlock(draft, 'erasure', t.erasure),
    ...paragraphs(told(draft, 'erasureDetails')),
    ...(erases(draft) ? recipientsBlocks(draft) : []),
  ]
}

/** GDPR 21(1): it is the controller who demonstrates that its grounds prevail. */
function continuedBlocks(draft: LetterDraft): Block[] {
  const t = OBJECTION_TEXTS[draft.facts.lang]
  return [
    heading(t.basisHeading),
    chosenBlock(draft, 'basis', t.basis),
    heading(t.shown, 3),
    ...paragraphs(told(draft, 'demonstration')),
  ]
}

function reviewBlocks(draft: LetterDraft): Block[] {
  const t = OBJECTION_TEXTS[draft.facts.lang]
  return [
    outcomeBlock(draft, t.reviewOutcome),
    { kind: 'paragraph', text: t.reviewRight },
    {
      kind: 'facts',
      rows: [
        { term: t.reviewedDecision, value: told(draft, 'reviewedDecision') },
        { term: t.reviewer, value: told(draft, 'reviewer') },
      ],
    },
    heading(t.considered),
    ...paragraphs(told(draft, 'considered')),
    heading(t.result),
    ...paragraphs(told(draft, 'result')),
    ...refusalBlocks(draft),
    ...(refuses(draft) ? [{ kind: 'paragraph' as const, text: t.ownRemedies }] : []),
    ...decisionEnd(draft),
  ]
}
