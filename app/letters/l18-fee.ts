import type { Localized } from '#app/i18n/lang.ts'
import { COMMON_PARTS } from '#app/letters/decision-parts.ts'
import { FEE_TEXTS } from '#app/letters/l18-texts.ts'
import { complaintBlocks } from '#app/letters/letter.ts'
import { REPLY_FIELD, REPLY_PART, replyBlocks } from '#app/letters/reply.ts'
import { REQUEST_NAMES } from '#app/letters/rights.ts'
import {
  dateOf,
  gap,
  heading,
  paragraphs,
  textOf,
  told,
  toldDate,
  type LetterContent,
  type LetterDraft,
  type LetterTemplate,
} from '#app/letters/template.ts'
import type { Block } from '#app/pdf/document.ts'

/** F-10, F-11: the only grounds on which anything may be charged for. */
export const FEE_GROUNDS = ['excessive', 'additional-copy', 'repeated-log'] as const
export type FeeGround = (typeof FEE_GROUNDS)[number]

const GROUND_LABELS: Readonly<Record<FeeGround, Localized>> = {
  excessive: {
    fi: 'Pyyntö on ilmeisen kohtuuton (12 artiklan 5 kohta)',
    sv: 'Begäran är uppenbart orimlig (artikel 12.5)',
  },
  'additional-copy': {
    fi: 'Uusi jäljennös samoista tiedoista (15 artiklan 3 kohta)',
    sv: 'Ytterligare kopia av samma uppgifter (artikel 15.3)',
  },
  'repeated-log': {
    fi: 'Saman ajan lokitiedot uudelleen (laki 703/2023, 11 §)',
    sv: 'Logguppgifter för samma tid på nytt (11 § i lag 703/2023)',
  },
}

/** Euros, with cents after a comma, and more than nothing. */
const AMOUNT = /^(?=.*[1-9])\d{1,4}(,\d\d)?$/

/** L-18: the amount is named first, so that the person can withdraw or limit the request (F-10). */
export const FEE_LETTER: LetterTemplate = {
  id: 'L-18',
  fields: [
    {
      id: 'ground',
      kind: 'choice',
      label: { fi: 'Maksun peruste', sv: 'Grund för avgiften' },
      choices: FEE_GROUNDS.map((value) => ({ value, label: GROUND_LABELS[value] })),
    },
    {
      id: 'previousOn',
      kind: 'date',
      label: {
        fi: 'Edellinen samanlainen pyyntö saapui',
        sv: 'Föregående likadana begäran inkom',
      },
      hint: {
        fi: 'Muodossa P.K.VVVV. Ensimmäisestä pyynnöstä ei peritä maksua, eikä silloin, kun edellisestä on vuosi tai enemmän.',
        sv: 'I formen D.M.ÅÅÅÅ. För den första begäran tas ingen avgift ut, och inte heller när det har gått minst ett år sedan den föregående.',
      },
    },
    {
      id: 'reasons',
      kind: 'text',
      label: { fi: 'Perustelut vastaanottajalle', sv: 'Motivering till mottagaren' },
      hint: {
        fi: 'Kerro, miksi juuri tämä pyyntö on kohtuuton tai koskee samoja tietoja. Pyynnön syyllä tai sävyllä ei ole merkitystä.',
        sv: 'Berätta varför just denna begäran är orimlig eller gäller samma uppgifter. Varför eller i vilken ton den är gjord saknar betydelse.',
      },
    },
    {
      id: 'amount',
      kind: 'line',
      label: { fi: 'Maksu euroina', sv: 'Avgift i euro' },
      hint: { fi: 'Pelkkä luku, esimerkiksi 12,50.', sv: 'Bara talet, till exempel 12,50.' },
    },
    {
      id: 'basis',
      kind: 'text',
      label: { fi: 'Mihin maksun määrä perustuu', sv: 'Vad beloppet grundar sig på' },
      hint: {
        fi: 'Hallinnolliset kustannukset. Lokitiedoista enintään välittömät kustannukset.',
        sv: 'De administrativa kostnaderna. För logguppgifter högst de direkta kostnaderna.',
      },
    },
    {
      id: 'limit',
      kind: 'text',
      label: {
        fi: 'Miten pyyntöä voi rajata',
        sv: 'Hur begäran kan avgränsas',
      },
      hint: {
        fi: 'Kerro, mitä saa maksutta tai pienemmällä maksulla.',
        sv: 'Berätta vad man får utan avgift eller mot en lägre avgift.',
      },
    },
    REPLY_FIELD,
  ],
  parts: [
    {
      id: 'ground',
      from: 'content.ground',
      holds: groundFits,
      label: {
        fi: 'Maksun peruste, joka koskee tätä oikeutta',
        sv: 'En grund för avgiften som gäller denna rättighet',
      },
    },
    {
      id: 'previousOn',
      from: 'content.previousOn',
      holds: isWithinAYear,
      label: {
        fi: 'Edellinen samanlainen pyyntö (alle vuosi ennen tätä pyyntöä)',
        sv: 'Föregående likadana begäran (mindre än ett år före denna begäran)',
      },
    },
    {
      id: 'reasons',
      from: 'content.reasons',
      label: { fi: 'Perustelut', sv: 'Motivering' },
    },
    {
      id: 'amount',
      from: 'content.amount',
      holds: ({ content }) => AMOUNT.test(textOf(content, 'amount')),
      label: { fi: 'Maksu euroina', sv: 'Avgift i euro' },
    },
    {
      id: 'basis',
      from: 'content.basis',
      label: { fi: 'Maksun määrän perusta', sv: 'Grunden för beloppet' },
    },
    {
      id: 'limit',
      from: 'content.limit',
      label: { fi: 'Miten pyyntöä voi rajata', sv: 'Hur begäran kan avgränsas' },
    },
    REPLY_PART,
    ...COMMON_PARTS,
  ],
  name: ({ facts }) => FEE_TEXTS[facts.lang].name,
  subject: ({ facts }) => FEE_TEXTS[facts.lang].subject,
  blocks: feeBlocks,
}

function groundOf(content: LetterContent): FeeGround | undefined {
  return FEE_GROUNDS.find((ground) => ground === textOf(content, 'ground'))
}

/** Copies are of access alone (15(3)); log data has its own rule (703/2023 § 11(3)) and no other. */
function groundFits({ facts, content }: LetterDraft): boolean {
  switch (groundOf(content)) {
    case 'repeated-log':
      return facts.right === 'logData'
    case 'additional-copy':
      return facts.right === 'access'
    case 'excessive':
      return facts.right !== 'logData'
    case undefined:
      return false
  }
}

/**
 * F-10: requests at an interval of one year are never excessive, and there must have been an earlier
 * one, or the same one in two copies, so that the first is free.
 */
function isWithinAYear({ facts, content }: LetterDraft): boolean {
  const previous = dateOf(content, 'previousOn')
  if (previous === undefined) return false
  const { requestReceivedOn } = facts
  return (
    requestReceivedOn.since(previous).sign >= 0 &&
    previous.add({ years: 1 }).since(requestReceivedOn).sign > 0
  )
}

function feeBlocks(draft: LetterDraft): Block[] {
  const { facts } = draft
  const t = FEE_TEXTS[facts.lang]
  return [
    { kind: 'paragraph', text: t.notYet, strong: true },
    {
      kind: 'facts',
      rows: [
        { term: t.request, value: REQUEST_NAMES[facts.right][facts.lang] },
        { term: t.amount, value: amountText(draft) },
      ],
    },
    ...whyBlocks(draft),
    heading(t.basis),
    ...paragraphs(told(draft, 'basis')),
    heading(t.free),
    { kind: 'list', items: [...(t.freeOf[facts.right] ?? []), t.afterAYear] },
    heading(t.options),
    { kind: 'list', items: [t.withdraw, t.limit, t.accept, t.disagree] },
    heading(t.limitHeading, 3),
    ...paragraphs(told(draft, 'limit')),
    ...replyBlocks(draft),
    ...complaintBlocks(facts),
  ]
}

function amountText({ facts, content }: LetterDraft): string {
  const amount = textOf(content, 'amount')
  return AMOUNT.test(amount) ? FEE_TEXTS[facts.lang].euros(amount) : gap(facts.lang)
}

function whyBlocks(draft: LetterDraft): Block[] {
  const t = FEE_TEXTS[draft.facts.lang]
  const ground = groundOf(draft.content)
  return [
    heading(t.why),
    { kind: 'paragraph', text: ground === undefined ? gap(draft.facts.lang) : t.grounds[ground] },
    { kind: 'paragraph', text: t.previous(toldDate(draft, 'previousOn')) },
    ...paragraphs(told(draft, 'reasons')),
  ]
}
