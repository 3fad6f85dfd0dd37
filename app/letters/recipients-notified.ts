import type { ContentLang } from '#app/i18n/lang.ts'
import {
  askedWhen,
  chosenBlock,
  isDone,
  partsWhen,
  tableOrGap,
  type Case,
} from '#app/letters/conditional-parts.ts'
import {
  heading,
  paragraphs,
  rowsOf,
  textOf,
  told,
  type LetterDraft,
  type LetterField,
  type LetterPart,
} from '#app/letters/template.ts'
import type { Block } from '#app/pdf/document.ts'

/**
 * Art. 19: who was told of a rectification, an erasure or a restriction, or why nobody could be. The
 * same in every letter on one of the three.
 */

const fi = {
  heading: 'Ilmoitus niille, jotka ovat saaneet tietoja meiltä',
  // GDPR 19, first sentence
  how: {
    notified: 'Olemme ilmoittaneet asiasta kaikille, joille olemme luovuttaneet näitä tietoja:',
    some: 'Olemme ilmoittaneet asiasta näille vastaanottajille, joille olemme luovuttaneet tietoja:',
    none: 'Emme ole luovuttaneet näitä tietoja muille. Siksi ilmoitusta ei tarvita.',
    impossible:
      'Olemme luovuttaneet näitä tietoja muille. Emme ole ilmoittaneet asiasta heille, koska se on osoittautunut mahdottomaksi.',
    disproportionate:
      'Olemme luovuttaneet näitä tietoja muille. Emme ole ilmoittaneet asiasta heille, koska se vaatisi kohtuutonta vaivaa.',
  },
  head: ['Vastaanottaja', 'Ilmoituspäivä'],
  others: 'Muille emme ole ilmoittaneet, koska se on mahdotonta tai vaatisi kohtuutonta vaivaa.',
  ground: 'Ilmoittamisesta säädetään tietosuoja-asetuksen 19 artiklassa.',
  // GDPR 19, second sentence
  ask: 'Jos pyydät, kerromme sinulle, keitä vastaanottajat ovat.',
}

const sv: typeof fi = {
  heading: 'Underrättelse till dem som har fått uppgifter av oss',
  how: {
    notified: 'Vi har underrättat alla som vi har lämnat ut dessa uppgifter till:',
    some: 'Vi har underrättat följande mottagare som vi har lämnat ut uppgifter till:',
    none: 'Vi har inte lämnat ut dessa uppgifter till andra. Därför behövs ingen underrättelse.',
    impossible:
      'Vi har lämnat ut dessa uppgifter till andra. Vi har inte underrättat dem, eftersom det har visat sig vara omöjligt.',
    disproportionate:
      'Vi har lämnat ut dessa uppgifter till andra. Vi har inte underrättat dem, eftersom det skulle medföra en oproportionell ansträngning.',
  },
  head: ['Mottagare', 'Datum för underrättelsen'],
  others:
    'Andra mottagare har vi inte underrättat, eftersom det är omöjligt eller skulle medföra en oproportionell ansträngning.',
  ground: 'Bestämmelser om underrättelsen finns i artikel 19 i dataskyddsförordningen.',
  ask: 'Om du begär det berättar vi vilka mottagarna är.',
}

const RECIPIENT_TEXTS: Readonly<Record<ContentLang, typeof fi>> = { fi, sv }

const HOW: LetterField = {
  id: 'recipientsNotified',
  kind: 'choice',
  label: {
    fi: 'Ilmoitus tietojen vastaanottajille (19 artikla)',
    sv: 'Underrättelse till mottagarna av uppgifterna (artikel 19)',
  },
  choices: [
    {
      value: 'notified',
      label: { fi: 'Kaikille on ilmoitettu', sv: 'Alla har underrättats' },
    },
    {
      value: 'some',
      label: {
        fi: 'Osalle on ilmoitettu, muille ei voida ilmoittaa',
        sv: 'En del har underrättats, andra kan inte underrättas',
      },
    },
    {
      value: 'none',
      label: {
        fi: 'Tietoja ei ole luovutettu muille',
        sv: 'Uppgifterna har inte lämnats ut till andra',
      },
    },
    {
      value: 'impossible',
      label: {
        fi: 'Ilmoittaminen on mahdotonta',
        sv: 'Det är omöjligt att underrätta mottagarna',
      },
    },
    {
      value: 'disproportionate',
      label: {
        fi: 'Ilmoittaminen vaatisi kohtuutonta vaivaa',
        sv: 'Underrättelsen skulle medföra en oproportionell ansträngning',
      },
    },
  ],
}

const RECIPIENTS: LetterField = {
  id: 'recipients',
  kind: 'rows',
  label: {
    fi: 'Vastaanottajat, joille on ilmoitettu',
    sv: 'Mottagare som har underrättats',
  },
  hint: {
    fi: 'Nimeä viranomainen tai palveluntuottaja ja ilmoituksen päivä (P.K.VVVV, viimeistään kirjeen päivä). Älä mainitse toista huoltajaa äläkä kenenkään osoitetta.',
    sv: 'Ange myndigheten eller serviceproducenten och datumet för underrättelsen (D.M.ÅÅÅÅ, senast brevets datum). Nämn inte den andra vårdnadshavaren eller någons adress.',
  },
  columns: [
    { id: 'recipient', label: { fi: 'Vastaanottaja', sv: 'Mottagare' } },
    { id: 'date', label: { fi: 'Ilmoituspäivä', sv: 'Datum för underrättelsen' } },
  ],
}

const REASON: LetterField = {
  id: 'recipientsReason',
  kind: 'text',
  label: {
    fi: 'Miksi ei voida ilmoittaa',
    sv: 'Varför mottagarna inte kan underrättas',
  },
  hint: {
    fi: 'Kerro, miksi se on mahdotonta tai mikä siinä vaatisi kohtuutonta vaivaa.',
    sv: 'Berätta varför det är omöjligt eller vad som skulle medföra en oproportionell ansträngning.',
  },
}

const hasNotified: Case = ({ content }) =>
  ['notified', 'some'].includes(textOf(content, 'recipientsNotified'))
const hasReason: Case = ({ content }) =>
  ['some', 'impossible', 'disproportionate'].includes(textOf(content, 'recipientsNotified'))

/** Asked where there is something to be told of: a rectification, an erasure or a restriction. */
export function recipientsFields(when: Case): LetterField[] {
  return [
    ...askedWhen(when, [HOW]),
    ...askedWhen((draft) => when(draft) && hasNotified(draft), [RECIPIENTS]),
    ...askedWhen((draft) => when(draft) && hasReason(draft), [REASON]),
  ]
}

export function recipientsParts(when: Case): LetterPart[] {
  return [
    ...partsWhen(when, [HOW]),
    ...partsWhen((draft) => when(draft) && hasNotified(draft), [RECIPIENTS]).map((part) => ({
      ...part,
      holds: areNotified,
    })),
    ...partsWhen((draft) => when(draft) && hasReason(draft), [REASON]),
  ]
}

/** Every recipient has been told, on a day of the calendar that is not after the letter's. */
const areNotified: Case = ({ facts, content }) =>
  rowsOf(content, 'recipients').every((row) => isDone({ facts, content: row }, 'date'))

export function recipientsBlocks(draft: LetterDraft): Block[] {
  const { lang } = draft.facts
  const t = RECIPIENT_TEXTS[lang]
  const how = textOf(draft.content, 'recipientsNotified')
  return [
    heading(t.heading),
    chosenBlock(draft, 'recipientsNotified', t.how),
    ...(hasNotified(draft) ? [tableOrGap(draft, 'recipients', ['recipient', 'date'], t.head)] : []),
    ...(how === 'some' ? [{ kind: 'paragraph' as const, text: t.others }] : []),
    ...(hasReason(draft) ? paragraphs(told(draft, 'recipientsReason')) : []),
    ...(hasReason(draft) ? [{ kind: 'paragraph' as const, text: t.ask }] : []),
    { kind: 'paragraph', text: t.ground },
  ]
}
