import type { ContentLang, Localized } from '#app/i18n/lang.ts'
import { choicesOf, chosenBlock, type Case } from '#app/letters/conditional-parts.ts'
import { COMMON_PARTS } from '#app/letters/decision-parts.ts'
import { complaintBlocks } from '#app/letters/letter.ts'
import { recipientsBlocks, recipientsSection } from '#app/letters/recipients-notified.ts'
import {
  gap,
  heading,
  paragraphs,
  rowsOf,
  textOf,
  told,
  type LetterDraft,
  type LetterFacts,
  type LetterTemplate,
} from '#app/letters/template.ts'
import type { Block } from '#app/pdf/document.ts'
import { formatDate, formatTime, helsinkiDateTime } from '#app/platform/helsinki.ts'

const fi = {
  name: 'Vahvistus suostumuksen peruuttamisesta',
  subject: 'Suostumuksesi on peruutettu',
  confirmed: 'Vahvistamme, että olet peruuttanut suostumuksesi.',
  what: 'Mihin annoit suostumuksen',
  givenOn: 'Milloin annoit sen',
  version: 'Suostumustekstin versio',
  withdrawnAt: 'Peruutus tuli voimaan',
  moment: (date: string, time: string) => `${date} klo ${time} (Suomen aikaa)`,
  stopped: 'Emme enää käsittele tietojasi tämän suostumuksen perusteella.',
  // GDPR 7(3), second sentence
  before:
    'Peruuttaminen ei vaikuta ennen sitä tehdyn käsittelyn lainmukaisuuteen (tietosuoja-asetuksen 7 artiklan 3 kohta). Se tarkoittaa, että tietojasi sai käsitellä suostumuksen perusteella siihen asti, kun peruutit sen.',
  dataHeading: 'Mitä tiedoillesi tapahtuu',
  dataHead: ['Tiedot', 'Poistetaanko vai säilytetäänkö ne', 'Miksi'],
  // GDPR 17(1)(b)
  erasure: {
    erased:
      'Poistamme ne tiedot, joita saimme käsitellä vain suostumuksesi perusteella (tietosuoja-asetuksen 17 artiklan 1 kohdan b alakohta).',
    separate: 'Pyysit myös tietojesi poistamista. Annamme siitä oman päätöksen.',
    kept: 'Emme poista tietojasi tämän peruuttamisen vuoksi. Alla näet, miksi säilytämme ne.',
  },
  erase:
    'Jos säilytämme tietojasi edelleen, voit pyytää niiden poistamista (tietosuoja-asetus 17 artikla). Käsittelemme sen omana pyyntönään.',
  effectHeading: 'Miten peruuttaminen vaikuttaa palveluusi',
  noDecision: 'Tämä kirje on vahvistus. Se ei ole päätös.',
}

const sv: typeof fi = {
  name: 'Bekräftelse på återkallat samtycke',
  subject: 'Ditt samtycke har återkallats',
  confirmed: 'Vi bekräftar att du har återkallat ditt samtycke.',
  what: 'Vad du samtyckte till',
  givenOn: 'När du gav samtycket',
  version: 'Version av samtyckestexten',
  withdrawnAt: 'Återkallandet trädde i kraft',
  moment: (date, time) => `${date} kl. ${time} (finsk tid)`,
  stopped: 'Vi behandlar inte längre dina uppgifter med stöd av detta samtycke.',
  before:
    'Återkallandet påverkar inte lagligheten av den behandling som har utförts före det (artikel 7.3 i dataskyddsförordningen). Det betyder att dina uppgifter fick behandlas med stöd av samtycket fram till dess att du återkallade det.',
  dataHeading: 'Vad som händer med dina uppgifter',
  dataHead: ['Uppgifter', 'Raderas eller förvaras de', 'Varför'],
  erasure: {
    erased:
      'Vi raderar de uppgifter som vi fick behandla bara med stöd av ditt samtycke (artikel 17.1 b i dataskyddsförordningen).',
    separate: 'Du begärde också att dina uppgifter raderas. Om det ger vi ett eget beslut.',
    kept: 'Vi raderar inte dina uppgifter på grund av återkallandet. Nedan ser du varför vi förvarar dem.',
  },
  erase:
    'Om vi fortfarande förvarar uppgifter om dig kan du begära att de raderas (artikel 17 i dataskyddsförordningen). Det behandlar vi som en egen begäran.',
  effectHeading: 'Hur återkallandet påverkar din service',
  noDecision: 'Det här brevet är en bekräftelse. Det är inte ett beslut.',
}

const WITHDRAWAL_TEXTS: Readonly<Record<ContentLang, typeof fi>> = { fi, sv }

const ERASURE_LABELS = {
  erased: {
    fi: 'Tietoja poistetaan tämän peruutuksen vuoksi',
    sv: 'Uppgifter raderas på grund av detta återkallande',
  },
  separate: {
    fi: 'Poistamisesta annetaan oma päätös (L-09)',
    sv: 'Om raderingen ges ett eget beslut (L-09)',
  },
  kept: { fi: 'Tietoja ei poisteta', sv: 'Inga uppgifter raderas' },
} as const satisfies Record<keyof typeof fi.erasure, Localized>

/** GDPR 19: what is erased with the consent is told to those who have got it. */
const erases: Case = ({ content }) => textOf(content, 'erasure') === 'erased'

const RECIPIENTS = recipientsSection(erases)

/** A row that tells of an erasure, in the words that the form gives for it. */
const IS_ERASED =
  /^\s*(vi\s+)?(poist(etaan|amme|ettu|ettiin)|rader(as|ar|ats|ades|at))(?![\p{L}])/iu

/** Nothing is said to be kept while a row of the table erases something. */
const fitsTable: Case = (draft) =>
  textOf(draft.content, 'erasure') !== 'kept' ||
  rowsOf(draft.content, 'data').every(({ fate = '' }) => !IS_ERASED.test(fate))

/** L-13: a consent was withdrawn (GDPR 7(3)). A confirmation: nothing is decided. */
export const CONSENT_WITHDRAWAL_LETTER: LetterTemplate = {
  id: 'L-13',
  fields: [
    {
      id: 'erasure',
      kind: 'choice',
      label: {
        fi: 'Poistetaanko tietoja, kun suostumus on peruutettu',
        sv: 'Raderas uppgifter när samtycket har återkallats',
      },
      hint: {
        fi: 'Jos tietoja poistetaan, siitä on ilmoitettava niille, jotka ovat saaneet ne (19 artikla).',
        sv: 'Om uppgifter raderas ska de som har fått uppgifterna underrättas (artikel 19).',
      },
      choices: choicesOf(ERASURE_LABELS),
    },
    {
      id: 'data',
      kind: 'rows',
      label: {
        fi: 'Mitä poistetaan, mitä säilytetään ja miksi',
        sv: 'Vad som raderas, vad som förvaras och varför',
      },
      hint: {
        fi: 'Yksi rivi kustakin tietoryhmästä. Kerro myös, milloin tiedot poistetaan tai kuinka kauan ne säilytetään. Säilyttämiseen pitää olla muu peruste kuin suostumus: nimeä säännös.',
        sv: 'En rad per kategori av uppgifter. Ange också när uppgifterna raderas eller hur länge de förvaras. För förvaringen krävs en annan grund än samtycket: ange bestämmelsen.',
      },
      columns: [
        { id: 'what', label: { fi: 'Tiedot', sv: 'Uppgifter' } },
        {
          id: 'fate',
          label: { fi: 'Poistetaanko vai säilytetäänkö', sv: 'Raderas eller förvaras' },
        },
        { id: 'why', label: { fi: 'Miksi', sv: 'Varför' } },
      ],
    },
    ...RECIPIENTS.fields,
    {
      id: 'effect',
      kind: 'text',
      label: { fi: 'Vaikutus palveluun', sv: 'Inverkan på servicen' },
      hint: {
        fi: 'Kerro, mikä palvelu päättyy tai muuttuu ja mikä jatkuu ennallaan.',
        sv: 'Berätta vilken service som upphör eller ändras och vilken som fortsätter som förut.',
      },
    },
  ],
  parts: [
    {
      id: 'what',
      from: 'facts.consent.what',
      label: { fi: 'Mihin suostumus annettiin', sv: 'Vad samtycket gällde' },
    },
    {
      id: 'givenOn',
      from: 'facts.consent.givenOn',
      label: { fi: 'Milloin suostumus annettiin', sv: 'När samtycket gavs' },
    },
    {
      id: 'version',
      from: 'facts.consent.version',
      label: { fi: 'Suostumustekstin versio', sv: 'Version av samtyckestexten' },
    },
    {
      id: 'withdrawnAt',
      from: 'facts.consent.withdrawnAt',
      label: {
        fi: 'Hetki, jona peruutus tuli voimaan',
        sv: 'Tidpunkten då återkallandet trädde i kraft',
      },
    },
    {
      id: 'erasure',
      from: 'content.erasure',
      holds: fitsTable,
      label: {
        fi: 'Poistetaanko tietoja, samoin kuin taulukossa',
        sv: 'Om uppgifter raderas, på samma sätt som i tabellen',
      },
    },
    {
      id: 'data',
      from: 'content.data',
      label: {
        fi: 'Mitä poistetaan, mitä säilytetään ja miksi',
        sv: 'Vad som raderas, vad som förvaras och varför',
      },
    },
    ...RECIPIENTS.parts,
    {
      id: 'effect',
      from: 'content.effect',
      label: { fi: 'Vaikutus palveluun', sv: 'Inverkan på servicen' },
    },
    ...COMMON_PARTS,
  ],
  name: ({ facts }) => WITHDRAWAL_TEXTS[facts.lang].name,
  subject: ({ facts }) => WITHDRAWAL_TEXTS[facts.lang].subject,
  blocks: withdrawalBlocks,
}

function withdrawalBlocks(draft: LetterDraft): Block[] {
  const { facts } = draft
  const t = WITHDRAWAL_TEXTS[facts.lang]
  return [
    { kind: 'paragraph', text: t.confirmed, strong: true },
    { kind: 'paragraph', text: t.noDecision },
    { kind: 'facts', rows: consentFacts(facts) },
    { kind: 'paragraph', text: t.stopped },
    { kind: 'paragraph', text: t.before },
    heading(t.dataHeading),
    chosenBlock(draft, 'erasure', t.erasure),
    dataTable(draft),
    { kind: 'paragraph', text: t.erase },
    ...(erases(draft) ? recipientsBlocks(draft) : []),
    heading(t.effectHeading),
    ...paragraphs(told(draft, 'effect')),
    ...complaintBlocks(facts),
  ]
}

function consentFacts({ lang, consent }: LetterFacts) {
  const t = WITHDRAWAL_TEXTS[lang]
  const missing = gap(lang)
  const local = consent?.withdrawnAt && helsinkiDateTime(consent.withdrawnAt)
  return [
    { term: t.what, value: consent?.what || missing },
    { term: t.givenOn, value: consent?.givenOn ? formatDate(consent.givenOn) : missing },
    { term: t.version, value: consent?.version || missing },
    {
      term: t.withdrawnAt,
      value: local ? t.moment(formatDate(local.toPlainDate()), formatTime(local)) : missing,
    },
  ]
}

function dataTable({ facts, content }: LetterDraft): Block {
  const missing = gap(facts.lang)
  const rows = rowsOf(content, 'data').map(({ what, fate, why }) => [
    what || missing,
    fate || missing,
    why || missing,
  ])
  return rows.length > 0
    ? { kind: 'table', head: WITHDRAWAL_TEXTS[facts.lang].dataHead, rows }
    : { kind: 'paragraph', text: missing }
}
