import type { ContentLang } from '#app/i18n/lang.ts'
import { RECTIFICATION_LETTER } from '#app/letters/l08-rectification.ts'
import { recipientSamples } from '#app/letters/recipients-notified.sample.ts'
import { ANSWER_SAMPLE_TEXTS } from '#app/letters/sample-texts.ts'
import { sampleFacts, type TemplateSamples } from '#app/letters/samples.ts'

const fi = {
  corrections: [
    {
      where: 'Kotoutumissuunnitelma 3.2.2026, koulutus',
      before: 'Perusaste',
      after: 'Ammattikorkeakoulututkinto, sairaanhoitaja',
    },
    { where: 'Perustiedot, äidinkieli', before: 'tieto puuttui', after: 'tigrinja' },
  ],
  maker: 'Maija Merkitsijä, sosiaaliohjaaja',
  correctionGround: 'Asiakkaan esittämä tutkintotodistus 1.12.2026',
  legible: 'Vanha tieto on järjestelmän muutoshistoriassa, ja sen näkee asiakirjan avaaja.',
  replaced: 'Puhelinnumero on korvattu uudella. Vanhaa numeroa ei tarvita mihinkään.',
  refusal: {
    what: 'Palvelutarpeen arvion johtopäätös 17.3.2026',
    ground: 'Arvio on ammattihenkilön käsitys siitä, mitä silloin tiedettiin.',
    provision: 'tietosuoja-asetuksen 16 artikla; 5 artiklan 1 kohdan d alakohta',
  },
  purposeTest:
    'Arviota säilytetään, jotta voidaan nähdä, mihin palveluista tehty päätös perustui. Merkintä kertoo oikein, miten tilanne arvioitiin 17.3.2026.',
}

const sv: typeof fi = {
  corrections: [
    {
      where: 'Integrationsplanen 3.2.2026, utbildning',
      before: 'Grundnivå',
      after: 'Yrkeshögskoleexamen, sjukskötare',
    },
    { where: 'Basuppgifter, modersmål', before: 'uppgiften saknades', after: 'tigrinska' },
  ],
  maker: 'Maija Merkitsijä, socialhandledare',
  correctionGround: 'Examensbetyg som klienten visade upp 1.12.2026',
  legible: 'Den gamla uppgiften finns i systemets ändringshistorik och syns när handlingen öppnas.',
  replaced: 'Telefonnumret har ersatts med ett nytt. Det gamla numret behövs inte till något.',
  refusal: {
    what: 'Slutsatsen i bedömningen av servicebehovet 17.3.2026',
    ground: 'Bedömningen är en yrkesutbildad persons uppfattning om det som var känt då.',
    provision: 'artikel 16 och artikel 5.1 d i dataskyddsförordningen',
  },
  purposeTest:
    'Bedömningen förvaras för att man ska kunna se vad beslutet om service grundade sig på. Anteckningen återger korrekt hur situationen bedömdes 17.3.2026.',
}

const TEXTS = { fi, sv } as const

/** L-08: corrected with the mark of social care, in other ways, in part, not at all. */
export function rectificationSamples(lang: ContentLang): TemplateSamples {
  const t = TEXTS[lang]
  const recipients = recipientSamples(lang)
  const { appeal } = ANSWER_SAMPLE_TEXTS[lang]
  const facts = sampleFacts(lang, { right: 'rectification' })
  const marked = {
    outcome: 'granted',
    corrections: t.corrections,
    correctedOn: '8.12.2026',
    original: 'marked',
    maker: t.maker,
    correctionGround: t.correctionGround,
  }
  const refused = { refusals: [t.refusal], purposeTest: t.purposeTest }
  return {
    template: RECTIFICATION_LETTER,
    drafts: {
      short: { facts, content: { ...marked, ...recipients.notified } },
      long: {
        facts: { ...facts, recipient: { name: facts.recipient.name } },
        content: {
          ...marked,
          corrections: Array.from({ length: 15 }, () => t.corrections).flat(),
          original: 'legible',
          originalHow: t.legible,
          ...recipients.some,
        },
      },
      replaced: {
        facts,
        content: {
          ...marked,
          original: 'replaced',
          originalHow: t.replaced,
          ...recipients.none,
        },
      },
      'partly-granted': {
        facts: { ...facts, appeal },
        content: { ...marked, ...refused, outcome: 'partly-granted', ...recipients.impossible },
      },
      refused: { facts: { ...facts, appeal }, content: { outcome: 'refused', ...refused } },
    },
  }
}
