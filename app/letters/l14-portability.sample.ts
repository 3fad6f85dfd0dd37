import type { ContentLang } from '#app/i18n/lang.ts'
import { PORTABILITY_LETTER } from '#app/letters/l14-portability.ts'
import { ANSWER_SAMPLE_TEXTS } from '#app/letters/sample-texts.ts'
import { sampleFacts, type TemplateSamples } from '#app/letters/samples.ts'

const fi = {
  file: 'siirrettavat-tiedot-MAL-2026-000123',
  dataSet: ['Nimi ja yhteystiedot', 'Kielitaito', 'Ilmoittamasi tapaamisajat'],
  receiver: 'Naapurikunta, kokemusasiantuntijoiden rekisteri',
  notDirect: {
    what: 'Tietojen siirtäminen suoraan Naapurikunnalle',
    ground: 'Naapurikunnan järjestelmä ei voi ottaa tiedostoja vastaan suojatulla yhteydellä.',
    provision: 'tietosuoja-asetuksen 20 artiklan 2 kohta',
  },
  refused: {
    what: 'Kotoutumispalvelujen asiakastietojen siirtäminen',
    ground:
      'Käsittely ei perustu suostumukseesi eikä sopimukseen vaan kunnan lakisääteiseen tehtävään.',
    provision: 'tietosuoja-asetuksen 20 artiklan 1 ja 3 kohta',
  },
}

const sv: typeof fi = {
  file: 'portabla-uppgifter-MAL-2026-000123',
  dataSet: ['Namn och kontaktuppgifter', 'Språkkunskaper', 'Mötestider som du har meddelat'],
  receiver: 'Grannkommun, registret över erfarenhetsexperter',
  notDirect: {
    what: 'Överföring av uppgifterna direkt till Grannkommun',
    ground: 'Grannkommuns system kan inte ta emot filerna genom en skyddad förbindelse.',
    provision: 'artikel 20.2 i dataskyddsförordningen',
  },
  refused: {
    what: 'Överföring av klientuppgifterna i integrationstjänsterna',
    ground:
      'Behandlingen grundar sig inte på ditt samtycke eller ett avtal utan på kommunens lagstadgade uppgift.',
    provision: 'artikel 20.1 och 20.3 i dataskyddsförordningen',
  },
}

const TEXTS = { fi, sv } as const

/** L-14: an own copy, a direct transfer of many data, a transfer that is not possible, a refusal. */
export function portabilitySamples(lang: ContentLang): TemplateSamples {
  const t = TEXTS[lang]
  const { appeal } = ANSWER_SAMPLE_TEXTS[lang]
  const facts = sampleFacts(lang, {
    right: 'portability',
    files: [{ name: `${t.file}.json`, format: 'JSON' }],
  })
  const own = {
    outcome: 'granted',
    dataSet: t.dataSet.join('\n'),
    basis: 'consent',
    delivery: 'own',
  }
  return {
    template: PORTABILITY_LETTER,
    drafts: {
      short: { facts, content: own },
      long: {
        facts: {
          ...facts,
          recipient: { name: facts.recipient.name },
          files: Array.from({ length: 30 }, (_, index) => ({
            name: `${t.file}-${index + 1}.csv`,
            format: 'CSV',
          })),
        },
        content: {
          ...own,
          dataSet: Array.from({ length: 12 }, () => t.dataSet)
            .flat()
            .join('\n'),
          basis: 'both',
          delivery: 'direct',
          receiver: t.receiver,
        },
      },
      'partly-granted': {
        facts: { ...facts, appeal },
        content: {
          ...own,
          basis: 'contract',
          outcome: 'partly-granted',
          refusals: [t.notDirect],
        },
      },
      refused: {
        facts: { ...facts, appeal, files: [] },
        content: { outcome: 'refused', refusals: [t.refused] },
      },
    },
  }
}
