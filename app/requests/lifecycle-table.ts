import type { Localized } from '#app/i18n/lang.ts'
import type { LetterId } from '#app/letters/letter.ts'
import type { RequestedRight } from '#app/notices/requested-right.ts'
import type { StaffRole } from '#app/people/roles.ts'

/** States of one item (one right in one register) of a request. */
export const ITEM_STATES = [
  'identifying',
  'received',
  'assigned',
  'collecting',
  'clarifying',
  'review',
  'answered',
  'restricted',
  'lifting',
  'closed',
  'withdrawn',
  'joined',
] as const
export type ItemState = (typeof ITEM_STATES)[number]

/** What can happen to an item. The event that made it (`submit`) has no earlier state. */
export const ITEM_EVENTS = [
  'take',
  'release',
  'message',
  'attach',
  'detach',
  'draft',
  'ask-identity',
  'identify',
  'ask-clarification',
  'clarify',
  'proceed',
  'extend',
  'unextend',
  'transfer',
  'announce-fee',
  'reply-fee',
  'route',
  'set-receipt-date',
  'hear-child',
  'propose',
  'return',
  'issue',
  'notify-recipient',
  'announce-lifting',
  'lift',
  'close',
  'correct',
  'follow-up',
  'join',
  'withdraw',
] as const
export type ItemEvent = (typeof ITEM_EVENTS)[number]

/** Who may: staff roles, or the person who made the request. */
export type LifecycleActor = Extract<StaffRole, 'clerk' | 'decider' | 'unit-head'> | 'person'

/** Conditions looked at besides state and actor; each has its own message when it fails. */
export const GUARDS = [
  'is-handler',
  'answer-complete',
  'extension-open',
  'extended',
  'fee-announced',
  'four-eyes',
  'authenticated',
  'child-heard',
  'files-looked-at',
  'paper-channel',
  'lateness-explained',
  'recipients-settled',
  'lifting-announced',
  'follow-up-open',
  'repeats',
] as const
export type Guard = (typeof GUARDS)[number]

/** Facts that choose between two rows of the same event and state. */
export type Choice = 'handled' | 'unhandled' | 'restriction-granted' | 'other-answer'

export interface Transition {
  readonly event: ItemEvent
  readonly from: readonly ItemState[]
  /** `same`: the state stays. */
  readonly to: ItemState | 'same'
  readonly by: readonly LifecycleActor[]
  /** Only for items of these rights; all when absent. */
  readonly rights?: readonly RequestedRight[]
  readonly when?: Choice
  readonly guards: readonly Guard[]
  /** The letters that go out in the same transaction. */
  readonly letters?: readonly LetterId[]
  /** In English for the documentation only. */
  readonly effect: Localized & { readonly en: string }
}

const STAFF = ['clerk', 'decider', 'unit-head'] as const
const HANDLED = ['assigned', 'collecting'] as const
/** Work goes on while an answer is awaited. */
const WORKING = ['assigned', 'collecting', 'clarifying', 'identifying'] as const
const OPEN = ['identifying', 'received', 'assigned', 'collecting', 'clarifying', 'review'] as const
const ANSWERS = [
  'L-05',
  'L-06',
  'L-07',
  'L-08',
  'L-09',
  'L-10',
  'L-12',
  'L-13',
  'L-14',
  'L-16',
] as const

/** GDPR 19; an objection or a withdrawn consent may end in erasure (17(1)(c), (b)). */
const NOTIFIED = [
  'rectification',
  'erasure',
  'restriction',
  'objection',
  'consentWithdrawal',
] as const
const NOTICE_EFFECT = {
  fi: 'Vastaanottajalle ilmoitetaan, tai kirjataan, miksi se on mahdotonta tai tarpeetonta (19 artikla).',
  sv: 'En mottagare underrättas, eller det antecknas varför det är omöjligt eller obehövligt (artikel 19).',
  en: 'A recipient is told, or it is recorded why that is impossible or not needed (Article 19).',
} as const

/**
 * The only table of legal transitions: what is not here is refused with a reason. Preparation and
 * decision are separate: a named decider issues the answer.
 */
export const LIFECYCLE: readonly Transition[] = [
  {
    event: 'take',
    from: ['received'],
    to: 'assigned',
    by: STAFF,
    guards: [],
    effect: {
      fi: 'Käsittelijä ottaa asian.',
      sv: 'En handläggare tar ärendet.',
      en: 'An officer takes the item.',
    },
  },
  {
    event: 'take',
    from: ['identifying'],
    to: 'same',
    by: STAFF,
    when: 'unhandled',
    guards: [],
    effect: {
      fi: 'Käsittelijä ottaa asian, jossa henkilöllisyys on vielä varmistamatta.',
      sv: 'En handläggare tar ett ärende där identiteten ännu inte har styrkts.',
      en: 'An officer takes an item whose requester is not identified yet.',
    },
  },
  {
    event: 'take',
    from: ['assigned', 'collecting', 'clarifying'],
    to: 'same',
    by: ['unit-head', 'decider'],
    guards: [],
    effect: {
      fi: 'Asia siirtyy toiselle käsittelijälle.',
      sv: 'Ärendet byter handläggare.',
      en: 'The item goes to another officer.',
    },
  },
  {
    event: 'take',
    from: ['identifying'],
    to: 'same',
    by: ['unit-head', 'decider'],
    when: 'handled',
    guards: [],
    effect: {
      fi: 'Asia, jossa henkilöllisyys on varmistamatta, siirtyy toiselle käsittelijälle.',
      sv: 'Ett ärende där identiteten ännu inte har styrkts byter handläggare.',
      en: 'An item whose requester is not identified yet goes to another officer.',
    },
  },
  {
    event: 'release',
    from: HANDLED,
    to: 'received',
    by: STAFF,
    guards: ['is-handler'],
    effect: {
      fi: 'Käsittelijä luopuu asiasta.',
      sv: 'Handläggaren lämnar ärendet.',
      en: 'The officer gives the item up.',
    },
  },
  {
    event: 'message',
    from: [...WORKING, 'review', 'answered', 'restricted', 'lifting'],
    to: 'same',
    by: STAFF,
    guards: [],
    effect: {
      fi: 'Viesti henkilölle.',
      sv: 'Meddelande till personen.',
      en: 'A message to the person.',
    },
  },
  {
    event: 'message',
    from: [...OPEN, 'answered', 'restricted', 'lifting'],
    to: 'same',
    by: ['person'],
    guards: [],
    effect: {
      fi: 'Viesti viranomaiselle.',
      sv: 'Meddelande till myndigheten.',
      en: 'A message to the authority.',
    },
  },
  {
    event: 'attach',
    from: HANDLED,
    to: 'collecting',
    by: STAFF,
    guards: ['is-handler'],
    effect: {
      fi: 'Tietoja kerätään vastaukseen.',
      sv: 'Uppgifter samlas till svaret.',
      en: 'Data are gathered for the answer.',
    },
  },
  {
    event: 'attach',
    from: ['clarifying', 'identifying'],
    to: 'same',
    by: STAFF,
    guards: ['is-handler'],
    effect: {
      fi: 'Tietoja kerätään, vaikka vastausta odotetaan.',
      sv: 'Uppgifter samlas medan svar inväntas.',
      en: 'Data are gathered while a reply is awaited.',
    },
  },
  {
    event: 'detach',
    from: ['collecting', 'clarifying', 'identifying'],
    to: 'same',
    by: STAFF,
    guards: ['is-handler'],
    effect: {
      fi: 'Tiedosto otetaan pois vastauksesta.',
      sv: 'En fil tas bort ur svaret.',
      en: 'A file is taken out of the answer.',
    },
  },
  {
    event: 'draft',
    from: HANDLED,
    to: 'collecting',
    by: STAFF,
    guards: ['is-handler'],
    effect: {
      fi: 'Vastausta kirjoitetaan.',
      sv: 'Svaret skrivs.',
      en: 'The answer is being written.',
    },
  },
  {
    event: 'draft',
    from: ['clarifying', 'identifying'],
    to: 'same',
    by: STAFF,
    guards: ['is-handler'],
    effect: {
      fi: 'Vastausta kirjoitetaan, vaikka täydennystä odotetaan.',
      sv: 'Svaret skrivs medan komplettering inväntas.',
      en: 'The answer is being written while a reply is awaited.',
    },
  },
  {
    event: 'ask-identity',
    from: HANDLED,
    to: 'identifying',
    by: STAFF,
    guards: ['is-handler'],
    letters: ['L-03'],
    effect: {
      fi: 'Henkilöllisyyden varmistamista pyydetään; käsittelijä päättää, keskeytyykö määräaika (D-15).',
      sv: 'Styrkande av identitet begärs; handläggaren beslutar om tidsfristen avbryts (D-15).',
      en: 'Proof of identity is asked for; the officer decides whether the time limit is suspended (D-15).',
    },
  },
  {
    event: 'identify',
    from: ['identifying'],
    to: 'assigned',
    by: [...STAFF, 'person'],
    when: 'handled',
    guards: [],
    effect: {
      fi: 'Henkilöllisyys on varmistettu; määräaika jatkuu.',
      sv: 'Identiteten har styrkts; tidsfristen löper igen.',
      en: 'The identity is proved; the time limit runs again.',
    },
  },
  {
    event: 'identify',
    from: ['identifying'],
    to: 'received',
    by: [...STAFF, 'person'],
    when: 'unhandled',
    guards: [],
    effect: {
      fi: 'Henkilöllisyys on varmistettu ennen kuin käsittelijä on ottanut asian.',
      sv: 'Identiteten har styrkts innan en handläggare har tagit ärendet.',
      en: 'The identity is proved before an officer has taken the item.',
    },
  },
  {
    event: 'ask-clarification',
    from: HANDLED,
    to: 'clarifying',
    by: STAFF,
    guards: ['is-handler'],
    letters: ['L-04'],
    effect: {
      fi: 'Täsmennystä pyydetään; käsittelijä päättää, keskeytyykö määräaika (D-16).',
      sv: 'Precisering begärs; handläggaren beslutar om tidsfristen avbryts (D-16).',
      en: 'A clarification is asked for; the officer decides whether the time limit is suspended (D-16).',
    },
  },
  {
    event: 'clarify',
    from: ['clarifying'],
    to: 'assigned',
    by: ['person', ...STAFF],
    guards: [],
    effect: {
      fi: 'Täsmennys on saapunut; määräaika jatkuu.',
      sv: 'Preciseringen har kommit in; tidsfristen löper igen.',
      en: 'The clarification has come; the time limit runs again.',
    },
  },
  {
    event: 'proceed',
    from: ['clarifying', 'identifying'],
    to: 'assigned',
    by: STAFF,
    guards: ['is-handler'],
    effect: {
      fi: 'Käsittelyä jatketaan ilman vastausta (hallintolaki 33 §; D-17).',
      sv: 'Behandlingen fortsätter utan svar (förvaltningslagen 33 §; D-17).',
      en: 'The work goes on without a reply (Act 434/2003 § 33; D-17).',
    },
  },
  {
    event: 'extend',
    from: ['assigned', 'collecting', 'clarifying', 'identifying', 'review'],
    to: 'same',
    by: STAFF,
    guards: ['is-handler', 'extension-open'],
    letters: ['L-02'],
    effect: {
      fi: 'Määräaikaa jatketaan kerran, ennen ensimmäistä määräpäivää (D-02, D-03).',
      sv: 'Tidsfristen förlängs en gång, före den första sista dagen (D-02, D-03).',
      en: 'The time limit is extended once, before the first last day (D-02, D-03).',
    },
  },
  {
    event: 'unextend',
    from: ['assigned', 'collecting', 'clarifying', 'identifying', 'review'],
    to: 'same',
    by: STAFF,
    guards: ['is-handler', 'extended'],
    effect: {
      fi: 'Jatkaminen perutaan; alkuperäinen määräpäivä palaa.',
      sv: 'Förlängningen återtas; den ursprungliga sista dagen gäller.',
      en: 'The extension is taken back; the first last day holds again.',
    },
  },
  {
    event: 'transfer',
    from: HANDLED,
    to: 'same',
    by: STAFF,
    guards: ['is-handler'],
    letters: ['L-17'],
    effect: {
      fi: 'Pyyntö siirretään toimivaltaiselle viranomaiselle; oma vastaus annetaan silti (R-10).',
      sv: 'Begäran överförs till behörig myndighet; ett eget svar ges ändå (R-10).',
      en: 'The request is passed to the competent authority; an answer of our own is still given (R-10).',
    },
  },
  {
    event: 'announce-fee',
    from: HANDLED,
    to: 'same',
    by: STAFF,
    guards: ['is-handler'],
    letters: ['L-18'],
    effect: {
      fi: 'Maksusta ilmoitetaan ennakolta (F-10).',
      sv: 'Avgiften meddelas på förhand (F-10).',
      en: 'A fee is announced beforehand (F-10).',
    },
  },
  {
    event: 'reply-fee',
    from: OPEN,
    to: 'same',
    by: ['person'],
    guards: ['fee-announced'],
    effect: {
      fi: 'Henkilö hyväksyy maksun tai ei hyväksy sitä (F-10).',
      sv: 'Personen godkänner avgiften eller godkänner den inte (F-10).',
      en: 'The person accepts the fee or does not (F-10).',
    },
  },
  {
    event: 'route',
    from: ['received', 'assigned', 'collecting'],
    to: 'received',
    by: STAFF,
    guards: [],
    effect: {
      fi: 'Kohta ohjataan toiselle yksikölle tai toiseen rekisteriin.',
      sv: 'Punkten styrs till en annan enhet eller ett annat register.',
      en: 'The item is routed to another unit or register.',
    },
  },
  {
    event: 'set-receipt-date',
    from: ['received', 'identifying', 'assigned', 'collecting', 'clarifying'],
    to: 'same',
    by: STAFF,
    guards: ['paper-channel'],
    effect: {
      fi: 'Muuta kautta tulleen pyynnön saapumispäivä korjataan (D-09).',
      sv: 'Ankomstdagen för en begäran som kommit annan väg rättas (D-09).',
      en: 'The day of receipt of a request that came another way is corrected (D-09).',
    },
  },
  {
    event: 'hear-child',
    from: [...WORKING, 'review'],
    to: 'same',
    by: STAFF,
    guards: [],
    effect: {
      fi: 'Lapsen oma näkemys ja arvio siitä kirjataan (K-03, K-04).',
      sv: 'Barnets egen åsikt och bedömningen av den antecknas (K-03, K-04).',
      en: "The child's own view and how it was weighed are recorded (K-03, K-04).",
    },
  },
  {
    event: 'propose',
    from: ['collecting'],
    to: 'review',
    by: STAFF,
    guards: ['is-handler', 'answer-complete'],
    effect: {
      fi: 'Vastaus annetaan päättäjälle.',
      sv: 'Svaret lämnas till beslutsfattaren.',
      en: 'The answer is handed to the decider.',
    },
  },
  {
    event: 'return',
    from: ['review'],
    to: 'collecting',
    by: ['decider'],
    guards: [],
    effect: {
      fi: 'Päättäjä palauttaa vastauksen syineen.',
      sv: 'Beslutsfattaren återsänder svaret med skäl.',
      en: 'The decider returns the answer with reasons.',
    },
  },
  {
    event: 'issue',
    from: ['review'],
    to: 'restricted',
    by: ['decider'],
    rights: ['restriction'],
    when: 'restriction-granted',
    guards: ['answer-complete', 'authenticated', 'child-heard', 'files-looked-at', 'four-eyes'],
    letters: ['L-10'],
    effect: {
      fi: 'Käsittelyä rajoitetaan; rajoitus jää voimaan.',
      sv: 'Behandlingen begränsas; begränsningen förblir i kraft.',
      en: 'Processing is restricted; the restriction stays in force.',
    },
  },
  {
    event: 'issue',
    from: ['review'],
    to: 'answered',
    by: ['decider'],
    when: 'other-answer',
    guards: ['answer-complete', 'authenticated', 'child-heard', 'files-looked-at', 'four-eyes'],
    letters: ANSWERS,
    effect: {
      fi: 'Päättäjä antaa vastauksen tai päätöksen; määräaika päättyy.',
      sv: 'Beslutsfattaren ger svaret eller beslutet; tidsfristen upphör.',
      en: 'The decider gives the answer or decision; the time limit ends.',
    },
  },
  {
    event: 'notify-recipient',
    // D-35: the duty follows from the action, which may be taken before the answer tells of it.
    from: [...HANDLED, 'review'],
    to: 'same',
    by: STAFF,
    rights: NOTIFIED,
    guards: ['is-handler'],
    letters: ['L-15'],
    effect: NOTICE_EFFECT,
  },
  {
    event: 'notify-recipient',
    from: ['answered', 'restricted', 'lifting'],
    to: 'same',
    by: STAFF,
    rights: NOTIFIED,
    guards: [],
    letters: ['L-15'],
    effect: NOTICE_EFFECT,
  },
  {
    event: 'announce-lifting',
    from: ['restricted'],
    to: 'lifting',
    by: ['decider'],
    rights: ['restriction'],
    guards: ['answer-complete'],
    letters: ['L-11'],
    effect: {
      fi: 'Rajoituksen poistamisesta ilmoitetaan ennakolta (D-34).',
      sv: 'Det meddelas på förhand att begränsningen upphävs (D-34).',
      en: 'It is announced beforehand that the restriction is lifted (D-34).',
    },
  },
  {
    event: 'lift',
    from: ['lifting'],
    to: 'answered',
    by: STAFF,
    rights: ['restriction'],
    guards: ['lifting-announced'],
    effect: {
      fi: 'Rajoitus poistetaan aikaisintaan ilmoitettuna päivänä.',
      sv: 'Begränsningen upphävs tidigast den dag som meddelats.',
      en: 'The restriction is lifted, on the announced day at the earliest.',
    },
  },
  {
    event: 'close',
    from: ['answered'],
    to: 'closed',
    by: STAFF,
    guards: ['lateness-explained', 'recipients-settled'],
    effect: { fi: 'Asia päätetään.', sv: 'Ärendet avslutas.', en: 'The item is closed.' },
  },
  {
    event: 'correct',
    from: ['answered', 'closed'],
    to: 'collecting',
    by: ['decider'],
    guards: [],
    effect: {
      fi: 'Virhe korjataan uudella kirjeellä; annettu kirje säilyy (hallintolaki 50–51 §).',
      sv: 'Ett fel rättas med ett nytt brev; det utfärdade bevaras (förvaltningslagen 50–51 §).',
      en: 'An error is corrected with a new letter; the one given is kept (Act 434/2003 §§ 50–51).',
    },
  },
  {
    event: 'follow-up',
    from: ['answered', 'closed'],
    to: 'same',
    by: ['person', ...STAFF],
    guards: ['follow-up-open'],
    effect: {
      fi: 'Vastaus on puutteellinen: siihen liitetty uusi asia alkaa omalla määräajallaan.',
      sv: 'Svaret är ofullständigt: ett nytt ärende som hör till detta börjar med egen tidsfrist.',
      en: 'The answer is incomplete: a new item joined to it starts with a time limit of its own.',
    },
  },
  {
    event: 'join',
    from: ['received', 'assigned'],
    to: 'joined',
    by: STAFF,
    guards: ['repeats'],
    effect: {
      fi: 'Muistutus yhdistetään vireillä olevaan asiaan, jonka määräaika on voimassa (D-19).',
      sv: 'En påminnelse förenas med det anhängiga ärendet, vars tidsfrist gäller (D-19).',
      en: 'A reminder is joined to the open request, whose time limit holds (D-19).',
    },
  },
  {
    event: 'withdraw',
    from: OPEN,
    to: 'withdrawn',
    by: ['person'],
    guards: [],
    effect: {
      fi: 'Henkilö peruuttaa pyynnön.',
      sv: 'Personen återkallar sin begäran.',
      en: 'The person withdraws the request.',
    },
  },
]
