import type { ContentLang } from '#app/i18n/lang.ts'
import { LIFTING_LETTER } from '#app/letters/l11-lifting.ts'
import { ANSWER_SAMPLE_TEXTS } from '#app/letters/sample-texts.ts'
import { sampleFacts, type TemplateSamples } from '#app/letters/samples.ts'

const fi = {
  scope: 'Koulutusta ja työkokemusta koskevat tiedot kokemusasiantuntijoiden rekisterissä.',
  result:
    'Vertasimme tietoja todistuksiin, jotka toit meille 1.12.2026. Tiedot vastaavat todistuksia, joten ne ovat oikein.',
  more: 'Kävimme läpi kaikki asiakirjat, joihin viittasit, ja kuulimme sinua 4.12.2026.',
  agreed: 'Pyysit 8.12.2026, että rajoitus poistetaan.',
}

const sv: typeof fi = {
  scope: 'Uppgifter om utbildning och arbetserfarenhet i registret över erfarenhetsexperter.',
  result:
    'Vi jämförde uppgifterna med de betyg som du lämnade till oss 1.12.2026. Uppgifterna stämmer överens med betygen och är alltså korrekta.',
  more: 'Vi gick igenom alla handlingar som du hänvisade till och hörde dig 4.12.2026.',
  agreed: 'Du begärde 8.12.2026 att begränsningen ska upphävas.',
}

const TEXTS = { fi, sv } as const

/** L-11: after a check, after a long one, and because the person wants it. */
export function liftingSamples(lang: ContentLang): TemplateSamples {
  const t = TEXTS[lang]
  const { appeal } = ANSWER_SAMPLE_TEXTS[lang]
  const facts = sampleFacts(lang, { right: 'restriction' })
  const content = {
    liftsOn: '4.1.2027',
    scope: t.scope,
    reason: 'accuracy',
    result: t.result,
  }
  return {
    template: LIFTING_LETTER,
    drafts: {
      short: { facts: { ...facts, appeal }, content },
      long: {
        facts: { ...facts, appeal, recipient: { name: facts.recipient.name } },
        content: {
          ...content,
          reason: 'objection',
          result: Array.from({ length: 12 }, () => `${t.more} ${t.result}`).join('\n\n'),
        },
      },
      agreed: { facts, content: { ...content, reason: 'agreed', result: t.agreed } },
    },
  }
}
