import type { ContentLang } from '#app/i18n/lang.ts'
import {
  chosenBlock,
  inCase,
  tableOrGap,
  type Case,
  type LetterSection,
} from '#app/letters/conditional-parts.ts'
import {
  dateOf,
  heading,
  paragraphs,
  rowsOf,
  textOf,
  told,
  type LetterDraft,
  type LetterField,
  type LetterRow,
} from '#app/letters/template.ts'
import type { Block } from '#app/pdf/document.ts'
import { formatDate, helsinkiDate } from '#app/platform/helsinki.ts'

/**
 * Art. 19: who was or will be told of a rectification, an erasure or a restriction, or why nobody
 * can be. The same in every letter on one of the three. The duty follows from the action, not from
 * the letter: a recipient may have been told before it, or is told within `NOTICE_DAYS` after it.
 */

/** D-35: the law sets no time limit; a notice is overdue after this many days. */
export const NOTICE_DAYS = 7

const fi = {
  heading: 'Ilmoitus niille, jotka ovat saaneet tietoja meiltä',
  // GDPR 19, first sentence
  how: {
    notified:
      'Ilmoitamme asiasta kaikille, joille olemme luovuttaneet näitä tietoja. Taulukosta näet, milloin:',
    some: 'Ilmoitamme asiasta osalle niistä, joille olemme luovuttaneet näitä tietoja. Taulukosta näet, kenelle ja milloin:',
    none: 'Emme ole luovuttaneet näitä tietoja muille. Siksi ilmoitusta ei tarvita.',
    impossible:
      'Olemme luovuttaneet näitä tietoja muille. Emme ilmoita asiasta heille, koska se on osoittautunut mahdottomaksi.',
    disproportionate:
      'Olemme luovuttaneet näitä tietoja muille. Emme ilmoita asiasta heille, koska se vaatisi kohtuutonta vaivaa.',
  },
  head: ['Vastaanottaja', 'Ilmoitus'],
  toldOn: (date: string) => `Ilmoitettu ${date}`,
  toldBy: (date: string) => `Ilmoitetaan viimeistään ${date}`,
  others: 'Muille emme ilmoita, koska se on mahdotonta tai vaatisi kohtuutonta vaivaa.',
  ground: 'Ilmoittamisesta säädetään tietosuoja-asetuksen 19 artiklassa.',
  // GDPR 19, second sentence
  ask: 'Jos pyydät, kerromme sinulle, keitä vastaanottajat ovat.',
}

const sv: typeof fi = {
  heading: 'Underrättelse till dem som har fått uppgifter av oss',
  how: {
    notified: 'Vi underrättar alla som vi har lämnat ut dessa uppgifter till. Tabellen visar när:',
    some: 'Vi underrättar en del av dem som vi har lämnat ut dessa uppgifter till. Tabellen visar vem och när:',
    none: 'Vi har inte lämnat ut dessa uppgifter till andra. Därför behövs ingen underrättelse.',
    impossible:
      'Vi har lämnat ut dessa uppgifter till andra. Vi underrättar inte dem, eftersom det har visat sig vara omöjligt.',
    disproportionate:
      'Vi har lämnat ut dessa uppgifter till andra. Vi underrättar inte dem, eftersom det skulle medföra en oproportionell ansträngning.',
  },
  head: ['Mottagare', 'Underrättelse'],
  toldOn: (date) => `Underrättad den ${date}`,
  toldBy: (date) => `Underrättas senast den ${date}`,
  others:
    'Andra mottagare underrättar vi inte, eftersom det är omöjligt eller skulle medföra en oproportionell ansträngning.',
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
      label: {
        fi: 'Kaikille on ilmoitettu tai ilmoitetaan',
        sv: 'Alla har underrättats eller underrättas',
      },
    },
    {
      value: 'some',
      label: {
        fi: 'Osalle on ilmoitettu tai ilmoitetaan, muille ei voida ilmoittaa',
        sv: 'En del har underrättats eller underrättas, andra kan inte underrättas',
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
    fi: 'Vastaanottajat, joille on ilmoitettu tai ilmoitetaan',
    sv: 'Mottagare som har underrättats eller underrättas',
  },
  hint: {
    fi: 'Nimeä viranomainen tai palveluntuottaja ja päivä, jona ilmoitettiin tai viimeistään ilmoitetaan (P.K.VVVV, enintään 7 päivää kirjeen jälkeen). Kirjaa jokainen ilmoitus asiaan. Älä mainitse toista huoltajaa äläkä kenenkään osoitetta.',
    sv: 'Ange myndigheten eller serviceproducenten och dagen då den underrättades eller senast underrättas (D.M.ÅÅÅÅ, högst 7 dagar efter brevet). Anteckna varje underrättelse i ärendet. Nämn inte den andra vårdnadshavaren eller någons adress.',
  },
  columns: [
    { id: 'recipient', label: { fi: 'Vastaanottaja', sv: 'Mottagare' } },
    {
      id: 'date',
      label: { fi: 'Ilmoitettu tai viimeistään', sv: 'Underrättad eller senast' },
    },
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
export function recipientsSection(when: Case): LetterSection {
  const how = inCase(when, [HOW])
  const named = inCase((draft) => when(draft) && hasNotified(draft), [RECIPIENTS])
  const reason = inCase((draft) => when(draft) && hasReason(draft), [REASON])
  return {
    fields: [how, named, reason].flatMap(({ fields }) => fields),
    parts: [
      ...how.parts,
      ...named.parts.map((part) => ({ ...part, holds: areInTime })),
      ...reason.parts,
    ],
  }
}

/** Days from the letter to the day of a row; negative before it, `undefined` when it is no day. */
function daysAfterLetter({ facts }: LetterDraft, row: LetterRow): number | undefined {
  return dateOf(row, 'date')?.since(helsinkiDate(facts.issuedAt), { largestUnit: 'days' }).days
}

/** Every recipient has been told, or will be soon enough. */
const areInTime: Case = (draft) =>
  rowsOf(draft.content, 'recipients').every(
    (row) => (daysAfterLetter(draft, row) ?? Infinity) <= NOTICE_DAYS,
  )

/** The same draft with the days of its recipients in words; what is no day becomes a gap. */
function withWords(draft: LetterDraft): LetterDraft {
  const t = RECIPIENT_TEXTS[draft.facts.lang]
  const recipients = rowsOf(draft.content, 'recipients').map((row) => {
    const [day, after] = [dateOf(row, 'date'), daysAfterLetter(draft, row)]
    if (day === undefined || after === undefined) return { ...row, date: '' }
    const date = formatDate(day)
    return { ...row, date: after > 0 ? t.toldBy(date) : t.toldOn(date) }
  })
  return { ...draft, content: { ...draft.content, recipients } }
}

export function recipientsBlocks(draft: LetterDraft): Block[] {
  const { lang } = draft.facts
  const t = RECIPIENT_TEXTS[lang]
  const how = textOf(draft.content, 'recipientsNotified')
  return [
    heading(t.heading),
    chosenBlock(draft, 'recipientsNotified', t.how),
    ...(hasNotified(draft)
      ? [tableOrGap(withWords(draft), 'recipients', ['recipient', 'date'], t.head)]
      : []),
    ...(how === 'some' ? [{ kind: 'paragraph' as const, text: t.others }] : []),
    ...(hasReason(draft) ? paragraphs(told(draft, 'recipientsReason')) : []),
    ...(hasReason(draft) ? [{ kind: 'paragraph' as const, text: t.ask }] : []),
    { kind: 'paragraph', text: t.ground },
  ]
}
