import type { Localized } from '#app/i18n/lang.ts'
import {
  choicesOf,
  chosenBlock,
  grants,
  inCase,
  outcomeBlock,
  tableOrGap,
} from '#app/letters/conditional-parts.ts'
import {
  decisionEnd,
  decisionForm,
  refusalBlocks,
  REFUSED_MATTERS,
} from '#app/letters/decision-parts.ts'
import { ERASURE_TEXTS } from '#app/letters/l09-texts.ts'
import { recipientsBlocks, recipientsSection } from '#app/letters/recipients-notified.ts'
import {
  heading,
  linesOf,
  listOrGap,
  paragraphs,
  refuses,
  told,
  toldDate,
  type LetterDraft,
  type LetterField,
  type LetterTemplate,
} from '#app/letters/template.ts'
import type { Block } from '#app/pdf/document.ts'

/** GDPR 17(1)(a)–(f). */
const GROUNDS: Readonly<Record<'a' | 'b' | 'c' | 'd' | 'e' | 'f', Localized>> = {
  a: { fi: 'a) Tietoja ei enää tarvita', sv: 'a) Uppgifterna behövs inte längre' },
  b: { fi: 'b) Suostumus on peruutettu', sv: 'b) Samtycket har återkallats' },
  c: { fi: 'c) Käsittelyä on vastustettu', sv: 'c) Invändning mot behandlingen' },
  d: { fi: 'd) Käsittely on ollut lainvastaista', sv: 'd) Olaglig behandling' },
  e: { fi: 'e) Laki velvoittaa poistamaan', sv: 'e) Lagen förpliktar till radering' },
  f: {
    fi: 'f) Lapselle tarjotut tietoyhteiskunnan palvelut',
    sv: 'f) Informationssamhällets tjänster till barn',
  },
}

/** GDPR 17(3); the authority's own ground first. `none`: no ground of 17(1) is there to begin with. */
const EXCEPTIONS: Readonly<Record<'b' | 'c' | 'd' | 'e' | 'a' | 'none', Localized>> = {
  b: {
    fi: 'b) Lakisääteinen velvoite, yleinen etu tai julkinen valta',
    sv: 'b) Rättslig förpliktelse, allmänt intresse eller myndighetsutövning',
  },
  c: { fi: 'c) Kansanterveys', sv: 'c) Folkhälsa' },
  d: {
    fi: 'd) Arkistointi, tutkimus tai tilastointi',
    sv: 'd) Arkivering, forskning eller statistik',
  },
  e: { fi: 'e) Oikeudellinen vaade', sv: 'e) Rättsliga anspråk' },
  a: { fi: 'a) Sananvapaus', sv: 'a) Yttrande- och informationsfrihet' },
  none: {
    fi: 'Mikään 17 artiklan 1 kohdan peruste ei täyty',
    sv: 'Ingen grund i artikel 17.1 uppfylls',
  },
}

const GRANTED: readonly LetterField[] = [
  {
    id: 'erased',
    kind: 'lines',
    label: { fi: 'Mitä on poistettu', sv: 'Vad som har raderats' },
    hint: {
      fi: 'Yksi tietoryhmä riville. Älä toista poistettua tietoa: tämä kirje jää asian tietoihin.',
      sv: 'En kategori av uppgifter per rad. Upprepa inte den raderade uppgiften: det här brevet finns kvar i ärendet.',
    },
  },
  {
    id: 'erasedOn',
    kind: 'date',
    label: {
      fi: 'Poistamisen päivä (viimeistään kirjeen päivä)',
      sv: 'Datum för raderingen (senast brevets datum)',
    },
  },
  {
    id: 'systems',
    kind: 'lines',
    label: {
      fi: 'Järjestelmät ja aineistot, joista on poistettu',
      sv: 'System och material som uppgifterna har raderats från',
    },
    hint: {
      fi: 'Yksi riville, myös paperit ja palveluntuottajien järjestelmät.',
      sv: 'En per rad, också papper och serviceproducenternas system.',
    },
  },
  {
    id: 'backups',
    kind: 'text',
    label: { fi: 'Varmuuskopiot', sv: 'Säkerhetskopior' },
    hint: {
      fi: 'Milloin tiedot häviävät varmuuskopioista ja miten niiden palauttaminen estetään. Jos varmuuskopioita ei ole, kerro se.',
      sv: 'När uppgifterna försvinner från säkerhetskopiorna och hur det hindras att de återställs. Ange om det inte finns säkerhetskopior.',
    },
  },
  {
    id: 'ground',
    kind: 'choice',
    label: {
      fi: 'Poistamisen peruste (17 artiklan 1 kohta)',
      sv: 'Grund för raderingen (artikel 17.1)',
    },
    choices: choicesOf(GROUNDS),
  },
  {
    id: 'requestKept',
    kind: 'text',
    label: { fi: 'Mitä tästä pyynnöstä säilyy', sv: 'Vad som förvaras av denna begäran' },
    hint: {
      fi: 'Mitkä tiedot käsittelystä säilyvät ja kuinka kauan.',
      sv: 'Vilka uppgifter om behandlingen som förvaras och hur länge.',
    },
  },
  {
    id: 'contentErased',
    kind: 'text',
    label: {
      fi: 'Mitä poistettujen tietojen sisällöstä on poistettu pyynnön omista tiedoista ja lokista',
      sv: 'Vad av de raderade uppgifternas innehåll som har raderats ur begärans egna uppgifter och logg',
    },
    hint: {
      fi: 'Poistetun tiedon sisältö ei saa jäädä pyynnön liitteisiin, muistiinpanoihin tai lokiin. Jos sisältöä ei ole ollut niissä, kerro se.',
      sv: 'Innehållet i en raderad uppgift får inte finnas kvar i begärans bilagor, anteckningar eller logg. Ange om inget innehåll har funnits där.',
    },
  },
]

const REFUSED: readonly LetterField[] = [
  {
    id: 'exception',
    kind: 'choice',
    label: {
      fi: 'Miksi tietoja ei poisteta (17 artiklan 3 kohta)',
      sv: 'Varför uppgifterna inte raderas (artikel 17.3)',
    },
    choices: choicesOf(EXCEPTIONS),
  },
  {
    id: 'retention',
    kind: 'rows',
    label: {
      fi: 'Mihin säännökseen säilyttäminen perustuu ja kuinka kauan tiedot säilyvät',
      sv: 'Vilken bestämmelse förvaringen grundar sig på och hur länge uppgifterna förvaras',
    },
    columns: [
      { id: 'statute', label: { fi: 'Säännös tai suunnitelma', sv: 'Bestämmelse eller plan' } },
      { id: 'rule', label: { fi: 'Säilytysaika', sv: 'Förvaringstid' } },
    ],
  },
]

/** L-09: erasure (GDPR 17, 19), or its refusal with the statute and the retention rule. */
export const ERASURE_LETTER: LetterTemplate = {
  id: 'L-09',
  ...decisionForm(
    {
      granted: { fi: 'Tiedot on poistettu', sv: 'Uppgifterna har raderats' },
      'partly-granted': {
        fi: 'Tiedot on poistettu osittain',
        sv: 'Uppgifterna har raderats delvis',
      },
      refused: { fi: 'Tietoja ei poisteta', sv: 'Uppgifterna raderas inte' },
    },
    inCase(grants, GRANTED),
    recipientsSection(grants),
    REFUSED_MATTERS,
    inCase(refuses, REFUSED),
  ),
  name: ({ facts }) => ERASURE_TEXTS[facts.lang].name,
  subject: ({ facts }) => ERASURE_TEXTS[facts.lang].subject,
  blocks: erasureBlocks,
}

function erasureBlocks(draft: LetterDraft): Block[] {
  const t = ERASURE_TEXTS[draft.facts.lang]
  return [
    outcomeBlock(draft, t.outcome),
    { kind: 'paragraph', text: t.right },
    ...(grants(draft) ? [...erasedBlocks(draft), ...recipientsBlocks(draft)] : []),
    ...refusalBlocks(draft),
    ...retentionBlocks(draft),
    ...(grants(draft) ? requestBlocks(draft) : []),
    ...decisionEnd(draft),
  ]
}

function erasedBlocks(draft: LetterDraft): Block[] {
  const { facts, content } = draft
  const t = ERASURE_TEXTS[facts.lang]
  return [
    heading(t.erased),
    listOrGap(linesOf(content, 'erased'), facts.lang),
    { kind: 'paragraph', text: t.erasedOn(toldDate(draft, 'erasedOn')) },
    heading(t.groundHeading),
    chosenBlock(draft, 'ground', t.ground),
    heading(t.systems),
    listOrGap(linesOf(content, 'systems'), facts.lang),
    heading(t.backups, 3),
    ...paragraphs(told(draft, 'backups')),
  ]
}

/** F-12: the procedure is kept as evidence, the content that was erased is not. */
function requestBlocks(draft: LetterDraft): Block[] {
  const t = ERASURE_TEXTS[draft.facts.lang]
  return [
    heading(t.requestKept),
    { kind: 'paragraph', text: t.requestKeptWhy },
    ...paragraphs(told(draft, 'requestKept')),
    { kind: 'paragraph', text: t.contentErased },
    ...paragraphs(told(draft, 'contentErased')),
  ]
}

function retentionBlocks(draft: LetterDraft): Block[] {
  if (!refuses(draft)) return []
  const t = ERASURE_TEXTS[draft.facts.lang]
  return [
    heading(t.exceptionHeading),
    chosenBlock(draft, 'exception', t.exception),
    heading(t.retention),
    tableOrGap(draft, 'retention', ['statute', 'rule'], t.retentionHead),
  ]
}
