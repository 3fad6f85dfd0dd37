import type { ContentLang } from '#app/i18n/lang.ts'
import { NOT_PROCESSED_LETTER } from '#app/letters/l06-not-processed.ts'
import { sampleFacts, type TemplateSamples } from '#app/letters/samples.ts'

const TEXTS = {
  fi: {
    identifiers: 'nimi ja syntymäaika\nhenkilötunnus',
    elsewhere:
      'Kunnan sosiaalihuollon vanhat asiakirjat siirtyivät hyvinvointialueelle 1.1.2023. Niitä voit pyytää täältä: Mallilan hyvinvointialue, kirjaamo, PL 20, 00998 Mallila.',
    otherRegisters: 'Kirjaston asiakasrekisteri\nVarhaiskasvatuksen asiakasrekisteri',
    more: 'Aiempi asiakkuutesi päättyi yli neljä vuotta sitten. Sen tiedot on poistettu, koska säilytysaika on päättynyt.',
  },
  sv: {
    identifiers: 'namn och födelsetid\npersonbeteckning',
    elsewhere:
      'Kommunens gamla handlingar inom socialvården övergick till välfärdsområdet den 1.1.2023. Dem kan du begära här: Modellstads välfärdsområde, registratorskontoret, PB 20, 00998 Modellstad.',
    otherRegisters: 'Bibliotekets kundregister\nKlientregistret för småbarnspedagogik',
    more: 'Din tidigare klientrelation upphörde för över fyra år sedan. Uppgifterna har raderats eftersom förvaringstiden har gått ut.',
  },
} as const

/** L-06 of one register; the long one of several, with more about the result, and of another right. */
export function notProcessedSamples(lang: ContentLang): TemplateSamples {
  const { identifiers, elsewhere, otherRegisters, more } = TEXTS[lang]
  const facts = sampleFacts(lang, { right: 'access' })
  const short = { outcome: 'not-processed', identifiers, elsewhere }
  return {
    template: NOT_PROCESSED_LETTER,
    drafts: {
      short: { facts, content: short },
      long: {
        facts: { ...facts, recipient: { name: facts.recipient.name } },
        content: {
          ...short,
          otherRegisters,
          more,
          elsewhere: Array.from({ length: 12 }, () => elsewhere).join('\n\n'),
        },
      },
      erasure: { facts: { ...facts, right: 'erasure' }, content: short },
    },
  }
}
