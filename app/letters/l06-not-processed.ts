import type { ContentLang } from '#app/i18n/lang.ts'
import {
  COMMON_PARTS,
  DECISION_PARTS,
  decisionEnd,
  outcomeField,
} from '#app/letters/decision-parts.ts'
import { REQUEST_NAMES } from '#app/letters/rights.ts'
import {
  gap,
  heading,
  linesOf,
  outcomeOf,
  paragraphs,
  textOf,
  told,
  type LetterDraft,
  type LetterTemplate,
} from '#app/letters/template.ts'
import type { Block } from '#app/pdf/document.ts'

const fi = {
  name: 'Ilmoitus: tietoja ei käsitellä',
  subject: 'Ratkaisu pyyntöösi: tietojasi ei käsitellä',
  result:
    'Emme löytäneet tietojasi. Vahvistamme, että alla mainituissa rekistereissä ei käsitellä henkilötietojasi.',
  confirmation:
    'Sinulla on oikeus saada vahvistus siitä, käsitelläänkö henkilötietojasi (tietosuoja-asetuksen 15 artiklan 1 kohta).',
  search: 'Mistä ja miten haimme',
  request: 'Pyyntö',
  registers: 'Rekisterit, joista haimme',
  identifiers: 'Millä tiedoilla haimme',
  elsewhere: 'Missä tietojasi voi olla',
  askThem:
    'Jos haluat tietoja toiselta rekisterinpitäjältä, tee pyyntö sille. Emme voi hakea tietoja sen rekistereistä.',
  again: 'Jos arvelet, että haku ei löytänyt kaikkea',
  askAgain:
    'Tietosi voivat olla esimerkiksi aiemmalla nimelläsi. Kerro siitä meille, niin haemme uudelleen.',
}

const sv: typeof fi = {
  name: 'Meddelande: uppgifter behandlas inte',
  subject: 'Avgörande på din begäran: dina uppgifter behandlas inte',
  result:
    'Vi hittade inga uppgifter om dig. Vi bekräftar att dina personuppgifter inte behandlas i de register som nämns nedan.',
  confirmation:
    'Du har rätt att få bekräftelse på om dina personuppgifter behandlas (artikel 15.1 i dataskyddsförordningen).',
  search: 'Var och hur vi sökte',
  request: 'Begäran',
  registers: 'Register som vi sökte i',
  identifiers: 'Vilka uppgifter vi sökte med',
  elsewhere: 'Var det kan finnas uppgifter om dig',
  askThem:
    'Om du vill ha uppgifter av en annan personuppgiftsansvarig, lämna din begäran dit. Vi kan inte söka i andras register.',
  again: 'Om du tror att sökningen inte hittade allt',
  askAgain:
    'Uppgifterna kan till exempel finnas under ditt tidigare namn. Berätta det för oss, så söker vi på nytt.',
}

const NOT_PROCESSED_TEXTS: Readonly<Record<ContentLang, typeof fi>> = { fi, sv }

/** L-06: the confirmation that no data is processed (GDPR 15(1)); it decides the request. */
export const NOT_PROCESSED_LETTER: LetterTemplate = {
  id: 'L-06',
  fields: [
    outcomeField({
      'not-processed': {
        fi: 'Tietoja ei käsitellä näissä rekistereissä',
        sv: 'Uppgifter behandlas inte i dessa register',
      },
    }),
    {
      id: 'identifiers',
      kind: 'lines',
      label: {
        fi: 'Millaisilla tiedoilla haettiin',
        sv: 'Med vilket slags uppgifter sökningen gjordes',
      },
      hint: {
        fi: 'Yksi riviä kohden: esimerkiksi ”nimi ja syntymäaika” tai ”aiempi nimi”. Kerro vain tiedon laji, älä itse tietoa.',
        sv: 'En per rad: till exempel ”namn och födelsetid” eller ”tidigare namn”. Ange bara uppgiftens slag, inte själva uppgiften.',
      },
    },
    {
      id: 'otherRegisters',
      kind: 'lines',
      label: {
        fi: 'Muut rekisterit, joista haettiin',
        sv: 'Andra register som söktes igenom',
      },
      hint: {
        fi: 'Yksi riviä kohden. Jätä tyhjäksi, jos haettiin vain asian rekistereistä.',
        sv: 'Ett per rad. Lämna tomt om sökningen bara gällde ärendets register.',
      },
    },
    {
      id: 'more',
      kind: 'text',
      label: { fi: 'Lisätieto tuloksesta', sv: 'Mer om resultatet' },
      hint: {
        fi: 'Vapaaehtoinen. Esimerkiksi: tietojen säilytysaika on päättynyt.',
        sv: 'Frivilligt. Till exempel: förvaringstiden för uppgifterna har gått ut.',
      },
    },
    {
      id: 'elsewhere',
      kind: 'text',
      label: { fi: 'Missä tietoja voi olla', sv: 'Var det kan finnas uppgifter' },
      hint: {
        fi: 'Esimerkiksi hyvinvointialue ja sen yhteystiedot. Jos muuta paikkaa ei ole tiedossa, kerro se.',
        sv: 'Till exempel välfärdsområdet och dess kontaktuppgifter. Ange om ingen annan plats är känd.',
      },
    },
  ],
  parts: [
    {
      id: 'registers',
      from: 'facts.registers',
      label: { fi: 'Rekisterit, joista haettiin', sv: 'Register som söktes igenom' },
    },
    {
      id: 'identifiers',
      from: 'content.identifiers',
      label: { fi: 'Millaisilla tiedoilla haettiin', sv: 'Vilket slags uppgifter som användes' },
    },
    {
      id: 'elsewhere',
      from: 'content.elsewhere',
      label: { fi: 'Missä tietoja voi olla', sv: 'Var det kan finnas uppgifter' },
    },
    ...DECISION_PARTS,
    ...COMMON_PARTS,
  ],
  name: ({ facts }) => NOT_PROCESSED_TEXTS[facts.lang].name,
  subject: ({ facts }) => NOT_PROCESSED_TEXTS[facts.lang].subject,
  blocks: notProcessedBlocks,
}

function notProcessedBlocks(draft: LetterDraft): Block[] {
  const { facts, content } = draft
  const t = NOT_PROCESSED_TEXTS[facts.lang]
  const result = outcomeOf(content) === 'not-processed' ? t.result : gap(facts.lang)
  return [
    { kind: 'paragraph', text: result, strong: true },
    ...(facts.right === 'access' ? paragraphs(t.confirmation) : []),
    ...paragraphs(textOf(content, 'more')),
    ...searchBlocks(draft),
    heading(t.elsewhere),
    ...paragraphs(told(draft, 'elsewhere')),
    { kind: 'paragraph', text: t.askThem },
    heading(t.again),
    { kind: 'paragraph', text: t.askAgain },
    ...decisionEnd(draft),
  ]
}

function searchBlocks({ facts, content }: LetterDraft): Block[] {
  const t = NOT_PROCESSED_TEXTS[facts.lang]
  const orGap = (lines: readonly string[]) => (lines.length > 0 ? lines : [gap(facts.lang)])
  return [
    heading(t.search),
    {
      kind: 'facts',
      rows: [
        { term: t.request, value: REQUEST_NAMES[facts.right][facts.lang] },
        {
          term: t.registers,
          value: [...orGap(facts.registers), ...linesOf(content, 'otherRegisters')],
        },
        { term: t.identifiers, value: orGap(linesOf(content, 'identifiers')) },
      ],
    },
  ]
}
