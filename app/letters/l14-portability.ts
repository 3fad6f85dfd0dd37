import {
  COMMON_PARTS,
  DECISION_PARTS,
  decisionEnd,
  outcomeField,
  refusalBlocks,
  REFUSALS_FIELD,
  REFUSALS_PART,
} from '#app/letters/decision-parts.ts'
import { PORTABILITY_TEXTS } from '#app/letters/l14-texts.ts'
import {
  gap,
  heading,
  linesOf,
  listOrGap,
  outcomeOf,
  refuses,
  textOf,
  told,
  type LetterContent,
  type LetterDraft,
  type LetterTemplate,
} from '#app/letters/template.ts'
import type { Block } from '#app/pdf/document.ts'

/** GDPR 20(1)(a): on what the processing of the handed-over data is based. */
export const PORTABILITY_BASES = ['consent', 'contract', 'both'] as const

/** L-14: the data set in a machine-readable form, to the person or another controller (GDPR 20). */
export const PORTABILITY_LETTER: LetterTemplate = {
  id: 'L-14',
  fields: [
    outcomeField({
      granted: { fi: 'Tiedot annetaan', sv: 'Uppgifterna lämnas' },
      'partly-granted': { fi: 'Tiedot annetaan osittain', sv: 'Uppgifterna lämnas delvis' },
      refused: { fi: 'Tietoja ei anneta', sv: 'Uppgifterna lämnas inte' },
    }),
    {
      id: 'dataSet',
      kind: 'lines',
      shownWhen: hands,
      label: { fi: 'Tiedot, jotka tiedostoissa on', sv: 'Uppgifter som filerna innehåller' },
      hint: {
        fi: 'Yksi tietoryhmä riville. Vain tiedot, jotka henkilö on itse antanut.',
        sv: 'En kategori av uppgifter per rad. Bara uppgifter som personen själv har lämnat.',
      },
    },
    {
      id: 'basis',
      kind: 'choice',
      shownWhen: hands,
      label: { fi: 'Mihin käsittely perustuu', sv: 'Vad behandlingen grundar sig på' },
      choices: [
        { value: 'consent', label: { fi: 'Suostumus', sv: 'Samtycke' } },
        { value: 'contract', label: { fi: 'Sopimus', sv: 'Avtal' } },
        { value: 'both', label: { fi: 'Suostumus ja sopimus', sv: 'Samtycke och avtal' } },
      ],
    },
    {
      id: 'delivery',
      kind: 'choice',
      shownWhen: hands,
      label: { fi: 'Kenelle tiedot annetaan', sv: 'Till vem uppgifterna lämnas' },
      choices: [
        { value: 'own', label: { fi: 'Henkilölle itselleen', sv: 'Till personen själv' } },
        {
          value: 'direct',
          label: {
            fi: 'Suoraan toiselle rekisterinpitäjälle',
            sv: 'Direkt till en annan personuppgiftsansvarig',
          },
        },
      ],
      hint: {
        fi: 'Suora siirto on tehtävä, jos se on teknisesti mahdollista. Jos se ei ole, anna tiedot henkilölle itselleen ja perustele, miksi suora siirto evätään.',
        sv: 'Uppgifterna ska överföras direkt om det är tekniskt möjligt. Annars lämnas de till personen själv, och avslaget på direkt överföring motiveras.',
      },
    },
    {
      id: 'receiver',
      kind: 'line',
      shownWhen: (content) => hands(content) && isDirect(content),
      label: {
        fi: 'Rekisterinpitäjä, jolle tiedot siirretään',
        sv: 'Personuppgiftsansvarig som uppgifterna överförs till',
      },
    },
    REFUSALS_FIELD,
  ],
  parts: [
    ...DECISION_PARTS,
    {
      id: 'files',
      from: 'facts.files',
      when: ({ content }) => hands(content),
      label: { fi: 'Tiedostot', sv: 'Filerna' },
    },
    {
      id: 'machineReadable',
      from: 'facts.files',
      when: ({ content }) => hands(content),
      holds: ({ facts }) => facts.files?.every(isMachineReadable) === true,
      label: {
        fi: 'Tiedostot koneellisesti luettavassa muodossa (JSON, CSV tai XML, ei PDF)',
        sv: 'Filerna i ett maskinläsbart format (JSON, CSV eller XML, inte PDF)',
      },
    },
    {
      id: 'dataSet',
      from: 'content.dataSet',
      when: ({ content }) => hands(content),
      label: { fi: 'Tiedot, jotka tiedostoissa on', sv: 'Uppgifter som filerna innehåller' },
    },
    {
      id: 'basis',
      from: 'content.basis',
      when: ({ content }) => hands(content),
      label: { fi: 'Mihin käsittely perustuu', sv: 'Vad behandlingen grundar sig på' },
    },
    {
      id: 'delivery',
      from: 'content.delivery',
      when: ({ content }) => hands(content),
      label: { fi: 'Kenelle tiedot annetaan', sv: 'Till vem uppgifterna lämnas' },
    },
    {
      id: 'receiver',
      from: 'content.receiver',
      when: ({ content }) => hands(content) && isDirect(content),
      label: {
        fi: 'Rekisterinpitäjä, jolle tiedot siirretään',
        sv: 'Personuppgiftsansvarig som uppgifterna överförs till',
      },
    },
    REFUSALS_PART,
    ...COMMON_PARTS,
  ],
  name: (draft) => {
    const t = PORTABILITY_TEXTS[draft.facts.lang]
    return refuses(draft) ? t.decisionName : t.name
  },
  subject: ({ facts }) => PORTABILITY_TEXTS[facts.lang].subject,
  blocks: portabilityBlocks,
}

/** Whether any data are handed over. Not decided yet: as if they were, so that a preview shows it. */
function hands(content: LetterContent): boolean {
  return outcomeOf(content) !== 'refused'
}

function isDirect(content: LetterContent): boolean {
  return textOf(content, 'delivery') === 'direct'
}

/** F-02: structured, commonly used and machine-readable; a PDF never is. */
export function isMachineReadable({ name, format }: { name: string; format: string }): boolean {
  return (
    /\.(json|csv|xml)$/i.test(name.trim()) &&
    /\b(json|csv|xml)\b/i.test(format) &&
    !/pdf/i.test(format)
  )
}

function portabilityBlocks(draft: LetterDraft): Block[] {
  const { facts, content } = draft
  const t = PORTABILITY_TEXTS[facts.lang]
  const outcome = outcomeOf(content)
  const decided = outcome === undefined || outcome === 'not-processed' ? undefined : outcome
  return [
    {
      kind: 'paragraph',
      text: decided === undefined ? gap(facts.lang) : t.outcome[decided],
      strong: true,
    },
    { kind: 'paragraph', text: t.right },
    ...(hands(content) ? [...fileBlocks(draft), ...deliveryBlocks(draft)] : []),
    ...refusalBlocks(draft),
    ...limitBlocks(draft),
    { kind: 'paragraph', text: t.free },
    ...decisionEnd(draft, t.answeredBy),
  ]
}

function fileBlocks({ facts, content }: LetterDraft): Block[] {
  const t = PORTABILITY_TEXTS[facts.lang]
  const rows = (facts.files ?? []).map(({ name, format }) => [name, format])
  return [
    heading(t.filesHeading),
    { kind: 'paragraph', text: t.files },
    rows.length > 0
      ? { kind: 'table', head: t.fileHead, rows }
      : { kind: 'paragraph', text: gap(facts.lang) },
    { kind: 'paragraph', text: t.dataSet },
    listOrGap(linesOf(content, 'dataSet'), facts.lang),
  ]
}

function deliveryBlocks(draft: LetterDraft): Block[] {
  const { facts, content } = draft
  const t = PORTABILITY_TEXTS[facts.lang]
  const texts: Readonly<Record<string, string>> = {
    own: t.own,
    direct: t.direct(told(draft, 'receiver')),
  }
  return [
    heading(t.deliveryHeading),
    { kind: 'paragraph', text: texts[textOf(content, 'delivery')] ?? gap(facts.lang) },
    { kind: 'paragraph', text: t.stays },
  ]
}

/** GDPR 20(1): provided by the person, on consent or contract, by automated means. */
function limitBlocks({ facts, content }: LetterDraft): Block[] {
  const t = PORTABILITY_TEXTS[facts.lang]
  const basis = hands(content)
    ? PORTABILITY_BASES.find((value) => value === textOf(content, 'basis'))
    : 'both'
  return [
    heading(t.limitsHeading),
    { kind: 'paragraph', text: t.limits },
    {
      kind: 'list',
      items: [t.provided, basis === undefined ? gap(facts.lang) : t.basis[basis], t.automated],
    },
    { kind: 'paragraph', text: t.others },
  ]
}
