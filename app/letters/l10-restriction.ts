import type { Localized } from '#app/i18n/lang.ts'
import {
  choicesOf,
  chosenBlock,
  grants,
  inCase,
  outcomeBlock,
} from '#app/letters/conditional-parts.ts'
import {
  decisionEnd,
  decisionForm,
  refusalBlocks,
  REFUSED_MATTERS,
} from '#app/letters/decision-parts.ts'
import { RESTRICTION_TEXTS } from '#app/letters/l10-texts.ts'
import { recipientsBlocks, recipientsSection } from '#app/letters/recipients-notified.ts'
import {
  heading,
  paragraphs,
  refuses,
  told,
  toldDate,
  type LetterDraft,
  type LetterField,
  type LetterTemplate,
} from '#app/letters/template.ts'
import type { Block } from '#app/pdf/document.ts'

/** GDPR 18(1)(a)–(d). */
const GROUNDS: Readonly<Record<'a' | 'b' | 'c' | 'd', Localized>> = {
  a: {
    fi: 'a) Tietojen oikeellisuus on kiistetty',
    sv: 'a) Uppgifternas korrekthet har bestridits',
  },
  b: {
    fi: 'b) Käsittely on lainvastaista, mutta poistamista ei haluta',
    sv: 'b) Behandlingen är olaglig, men radering önskas inte',
  },
  c: {
    fi: 'c) Henkilö tarvitsee tietoja oikeudelliseen vaateeseen',
    sv: 'c) Personen behöver uppgifterna för rättsliga anspråk',
  },
  d: {
    fi: 'd) Käsittelyä on vastustettu, ja asia selvitetään',
    sv: 'd) En invändning har gjorts och utreds',
  },
}

/** Why not: the national exclusions (F-30), the danger to care (F-31), or no ground at all. */
const EXCLUSIONS: Readonly<
  Record<'integration' | 'employment' | 'care' | 'no-ground' | 'other', Localized>
> = {
  integration: {
    fi: 'Kotoutumisasiakkaan tiedot (681/2023, 73 §:n 3 momentti)',
    sv: 'Uppgifter om en integrationsklient (681/2023, 73 § 3 mom.)',
  },
  employment: {
    fi: 'Työvoimapalvelujen asiakkaan tiedot (380/2023, 114 §)',
    sv: 'Uppgifter om en klient inom arbetskraftsservicen (380/2023, 114 §)',
  },
  care: {
    fi: 'Vakava vaara terveydelle, hoidolle tai oikeuksille (703/2023, 12 §)',
    sv: 'Allvarlig fara för hälsa, vård eller rättigheter (703/2023, 12 §)',
  },
  'no-ground': {
    fi: 'Mikään 18 artiklan 1 kohdan peruste ei täyty',
    sv: 'Ingen grund i artikel 18.1 uppfylls',
  },
  other: { fi: 'Muu säännös', sv: 'En annan bestämmelse' },
}

const GRANTED: readonly LetterField[] = [
  {
    id: 'ground',
    kind: 'choice',
    label: {
      fi: 'Rajoittamisen peruste (18 artiklan 1 kohta)',
      sv: 'Grund för begränsningen (artikel 18.1)',
    },
    choices: choicesOf(GROUNDS),
  },
  {
    id: 'scope',
    kind: 'text',
    label: {
      fi: 'Mitä tietoja ja mitä käsittelyä rajoitetaan',
      sv: 'Vilka uppgifter och vilken behandling som begränsas',
    },
    hint: {
      fi: 'Kerro tietoryhmät, rekisterit ja se, mitä tiedoille ei enää tehdä.',
      sv: 'Ange kategorierna av uppgifter, registren och vad som inte längre görs med uppgifterna.',
    },
  },
  {
    id: 'startedOn',
    kind: 'date',
    label: {
      fi: 'Rajoitus alkoi (viimeistään kirjeen päivä)',
      sv: 'Begränsningen började (senast brevets datum)',
    },
  },
]

const REFUSED: readonly LetterField[] = [
  {
    id: 'exclusion',
    kind: 'choice',
    label: { fi: 'Miksi ei rajoiteta', sv: 'Varför behandlingen inte begränsas' },
    choices: choicesOf(EXCLUSIONS),
  },
]

/** L-10: restriction (GDPR 18, 19) with its effect, or its refusal (F-30, F-31). */
export const RESTRICTION_LETTER: LetterTemplate = {
  id: 'L-10',
  ...decisionForm(
    {
      granted: { fi: 'Käsittelyä on rajoitettu', sv: 'Behandlingen har begränsats' },
      'partly-granted': {
        fi: 'Käsittelyä on rajoitettu osittain',
        sv: 'Behandlingen har begränsats delvis',
      },
      refused: { fi: 'Käsittelyä ei rajoiteta', sv: 'Behandlingen begränsas inte' },
    },
    inCase(grants, GRANTED),
    recipientsSection(grants),
    REFUSED_MATTERS,
    inCase(refuses, REFUSED),
  ),
  name: (draft) =>
    RESTRICTION_TEXTS[draft.facts.lang].name[refuses(draft) ? 'decision' : 'confirmation'],
  subject: ({ facts }) => RESTRICTION_TEXTS[facts.lang].subject,
  blocks: restrictionBlocks,
}

function restrictionBlocks(draft: LetterDraft): Block[] {
  const t = RESTRICTION_TEXTS[draft.facts.lang]
  return [
    outcomeBlock(draft, t.outcome),
    { kind: 'paragraph', text: t.right },
    ...(grants(draft) ? grantedBlocks(draft) : []),
    ...refusalBlocks(draft),
    ...(refuses(draft)
      ? [heading(t.exclusionHeading), chosenBlock(draft, 'exclusion', t.exclusion)]
      : []),
    ...decisionEnd(draft),
  ]
}

function grantedBlocks(draft: LetterDraft): Block[] {
  const t = RESTRICTION_TEXTS[draft.facts.lang]
  return [
    { kind: 'paragraph', text: t.start(toldDate(draft, 'startedOn')) },
    heading(t.groundHeading),
    chosenBlock(draft, 'ground', t.ground),
    heading(t.scope),
    ...paragraphs(told(draft, 'scope')),
    heading(t.effect),
    { kind: 'paragraph', text: t.effectIntro },
    { kind: 'list', items: t.effects },
    heading(t.lifting),
    { kind: 'paragraph', text: t.liftingRule },
    ...recipientsBlocks(draft),
  ]
}
