import type { ContentLang } from '#app/i18n/lang.ts'
import { chosenBlock, type Case } from '#app/letters/conditional-parts.ts'
import { COMMON_PARTS, DECISION_PARTS, decisionEnd } from '#app/letters/decision-parts.ts'
import {
  dateOf,
  heading,
  paragraphs,
  textOf,
  told,
  toldDate,
  type LetterDraft,
  type LetterTemplate,
} from '#app/letters/template.ts'
import type { Block } from '#app/pdf/document.ts'
import { helsinkiDate } from '#app/platform/helsinki.ts'

const fi = {
  name: 'Ilmoitus rajoituksen poistamisesta',
  subject: 'Poistamme rajoituksen, joka koskee tietojesi käsittelyä',
  lifts: (date: string) => `Poistamme rajoituksen ${date}.`,
  until:
    'Rajoitus on voimassa siihen asti. Sen jälkeen käsittelemme tietojasi taas tavalliseen tapaan.',
  // GDPR 18(3)
  before:
    'Ilmoitamme tästä sinulle ennen kuin poistamme rajoituksen (tietosuoja-asetuksen 18 artiklan 3 kohta).',
  scope: 'Mitä rajoitus on koskenut',
  why: 'Miksi rajoitus poistetaan',
  reason: {
    accuracy: 'Olemme tarkistaneet, ovatko tiedot oikein.',
    objection: 'Olemme selvittäneet, menevätkö meidän perusteemme sinun perusteittesi edelle.',
    claims: 'Et enää tarvitse tietoja oikeudelliseen vaateeseen.',
    agreed: 'Olet itse pyytänyt rajoituksen poistamista tai suostunut siihen.',
    other: 'Rajoituksen perustetta ei enää ole.',
  },
  result: 'Mihin tulokseen tulimme',
}

const sv: typeof fi = {
  name: 'Meddelande om att begränsningen upphävs',
  subject: 'Vi upphäver begränsningen av behandlingen av dina uppgifter',
  lifts: (date) => `Vi upphäver begränsningen den ${date}.`,
  until:
    'Begränsningen gäller fram till dess. Därefter behandlar vi åter dina uppgifter på vanligt sätt.',
  before:
    'Vi underrättar dig om detta innan vi upphäver begränsningen (artikel 18.3 i dataskyddsförordningen).',
  scope: 'Vad begränsningen har gällt',
  why: 'Varför begränsningen upphävs',
  reason: {
    accuracy: 'Vi har kontrollerat om uppgifterna är korrekta.',
    objection: 'Vi har utrett om våra skäl väger tyngre än dina.',
    claims: 'Du behöver inte längre uppgifterna för rättsliga anspråk.',
    agreed: 'Du har själv begärt att begränsningen upphävs eller samtyckt till det.',
    other: 'Det finns inte längre någon grund för begränsningen.',
  },
  result: 'Vilket resultat vi kom till',
}

const LIFTING_TEXTS: Readonly<Record<ContentLang, typeof fi>> = { fi, sv }

/** Whoever has not asked for the lifting may have it reviewed like a refusal. */
const isAgainstWill: Case = ({ content }) => textOf(content, 'reason') !== 'agreed'

/** GDPR 18(3), D-34: the person knows before the restriction ends. */
const isAhead: Case = ({ facts, content }) => {
  const day = dateOf(content, 'liftsOn')
  return day !== undefined && day.since(helsinkiDate(facts.issuedAt)).sign > 0
}

/** L-11: a restriction is going to be lifted. Sent before it is (GDPR 18(3)). */
export const LIFTING_LETTER: LetterTemplate = {
  id: 'L-11',
  fields: [
    {
      id: 'liftsOn',
      kind: 'date',
      label: { fi: 'Rajoitus poistetaan', sv: 'Begränsningen upphävs' },
      hint: {
        fi: 'Muodossa P.K.VVVV, kirjeen päivän jälkeen. Jätä aikaa: kirjeen on oltava perillä ennen tätä päivää.',
        sv: 'I formen D.M.ÅÅÅÅ, efter brevets datum. Lämna tid: brevet ska vara framme före den dagen.',
      },
    },
    {
      id: 'scope',
      kind: 'text',
      label: { fi: 'Mitä rajoitus on koskenut', sv: 'Vad begränsningen har gällt' },
      hint: {
        fi: 'Kerro tietoryhmät ja rekisterit, ja jos vain osa rajoituksesta poistetaan, mikä osa.',
        sv: 'Ange kategorierna av uppgifter och registren, och om bara en del av begränsningen upphävs, vilken del.',
      },
    },
    {
      id: 'reason',
      kind: 'choice',
      label: { fi: 'Miksi rajoitus poistetaan', sv: 'Varför begränsningen upphävs' },
      choices: [
        {
          value: 'accuracy',
          label: {
            fi: 'Tietojen oikeellisuus on tarkistettu',
            sv: 'Uppgifternas korrekthet har kontrollerats',
          },
        },
        {
          value: 'objection',
          label: { fi: 'Vastustaminen on selvitetty', sv: 'Invändningen har utretts' },
        },
        {
          value: 'claims',
          label: {
            fi: 'Tietoja ei enää tarvita oikeudelliseen vaateeseen',
            sv: 'Uppgifterna behövs inte längre för rättsliga anspråk',
          },
        },
        {
          value: 'agreed',
          label: {
            fi: 'Henkilö on itse pyytänyt tai suostunut',
            sv: 'Personen har själv begärt eller samtyckt',
          },
        },
        { value: 'other', label: { fi: 'Muu syy', sv: 'Ett annat skäl' } },
      ],
    },
    {
      id: 'result',
      kind: 'text',
      label: { fi: 'Selvityksen tulos', sv: 'Resultatet av utredningen' },
      hint: {
        fi: 'Kerro, mitä selvitettiin, mihin tulokseen tultiin ja miksi.',
        sv: 'Berätta vad som utreddes, vilket resultatet blev och varför.',
      },
    },
  ],
  parts: [
    {
      id: 'liftsOn',
      from: 'content.liftsOn',
      holds: isAhead,
      label: {
        fi: 'Päivä, jona rajoitus poistetaan (kirjeen päiväyksen jälkeen)',
        sv: 'Dagen då begränsningen upphävs (efter brevets datum)',
      },
    },
    {
      id: 'scope',
      from: 'content.scope',
      label: { fi: 'Mitä rajoitus on koskenut', sv: 'Vad begränsningen har gällt' },
    },
    {
      id: 'reason',
      from: 'content.reason',
      label: { fi: 'Miksi rajoitus poistetaan', sv: 'Varför begränsningen upphävs' },
    },
    {
      id: 'result',
      from: 'content.result',
      label: { fi: 'Selvityksen tulos', sv: 'Resultatet av utredningen' },
    },
    ...DECISION_PARTS.filter(({ id }) => id === 'appeal').map((part) => ({
      ...part,
      when: isAgainstWill,
    })),
    ...DECISION_PARTS.filter(({ id }) => id === 'decider'),
    ...COMMON_PARTS,
  ],
  name: ({ facts }) => LIFTING_TEXTS[facts.lang].name,
  subject: ({ facts }) => LIFTING_TEXTS[facts.lang].subject,
  blocks: liftingBlocks,
}

function liftingBlocks(draft: LetterDraft): Block[] {
  const t = LIFTING_TEXTS[draft.facts.lang]
  return [
    { kind: 'paragraph', text: t.lifts(toldDate(draft, 'liftsOn')), strong: true },
    { kind: 'paragraph', text: t.until },
    { kind: 'paragraph', text: t.before },
    heading(t.scope),
    ...paragraphs(told(draft, 'scope')),
    heading(t.why),
    chosenBlock(draft, 'reason', t.reason),
    heading(t.result),
    ...paragraphs(told(draft, 'result')),
    // It has no outcome of its own: the end of a refusal where it goes against the person's will.
    ...decisionEnd({
      facts: draft.facts,
      content: { outcome: isAgainstWill(draft) ? 'refused' : 'granted' },
    }),
  ]
}
