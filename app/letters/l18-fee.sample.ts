import type { ContentLang } from '#app/i18n/lang.ts'
import { FEE_LETTER } from '#app/letters/l18-fee.ts'
import { sampleFacts, type TemplateSamples } from '#app/letters/samples.ts'

const TEXTS = {
  fi: {
    copy: 'Sait maksuttoman jäljennöksen syyskuussa. Tiedot eivät ole muuttuneet sen jälkeen.',
    copyBasis: 'Jäljennöksessä on 25 sivua. Yhden sivun kopiointi maksaa 0,50 euroa.',
    copyLimit:
      'Voit pyytää vain ne tiedot, jotka on tallennettu syyskuun jälkeen. Ne saat maksutta.',
    excessive:
      'Olet tehnyt saman pyynnön syyskuun jälkeen joka viikko. Tiedot eivät ole muuttuneet, ja vastasimme jokaiseen pyyntöön.',
    excessiveBasis: 'Pyynnön käsittely vie kaksi tuntia, ja tunnin kustannus on 40 euroa.',
    excessiveLimit:
      'Voit pyytää meitä ilmoittamaan, kun tiedoissasi on jotakin uutta. Se on maksutonta.',
    log: 'Sait syyskuussa lokitiedot ajalta 1.1.–31.8.2026. Pyydät niitä nyt uudelleen.',
    logBasis:
      'Lokitietojen haku ja tulostus vie puoli tuntia. Muita kustannuksia ei lasketa mukaan.',
    logLimit: 'Saat maksutta lokitiedot 1.9.2026 alkaen.',
  },
  sv: {
    copy: 'Du fick en avgiftsfri kopia i september. Uppgifterna har inte ändrats efter det.',
    copyBasis: 'Kopian har 25 sidor. Kopieringen av en sida kostar 0,50 euro.',
    copyLimit:
      'Du kan begära bara de uppgifter som har sparats efter september. Dem får du utan avgift.',
    excessive:
      'Du har gjort samma begäran varje vecka sedan september. Uppgifterna har inte ändrats, och vi besvarade varje begäran.',
    excessiveBasis: 'Behandlingen av begäran tar två timmar, och en timme kostar 40 euro.',
    excessiveLimit: 'Du kan be oss meddela när det finns något nytt om dig. Det är avgiftsfritt.',
    log: 'I september fick du logguppgifter för tiden 1.1–31.8.2026. Nu begär du dem på nytt.',
    logBasis:
      'Sökningen och utskriften av logguppgifterna tar en halv timme. Andra kostnader räknas inte med.',
    logLimit: 'Logguppgifterna från och med den 1.9.2026 får du utan avgift.',
  },
} as const

/** L-18 on each of its grounds; the excessive request is the long one. */
export function feeSamples(lang: ContentLang): TemplateSamples {
  const t = TEXTS[lang]
  const facts = sampleFacts(lang, { right: 'access' })
  const common = { previousOn: '1.9.2026', replyBy: '17.12.2026' }
  return {
    template: FEE_LETTER,
    drafts: {
      short: {
        facts,
        content: {
          ...common,
          ground: 'additional-copy',
          reasons: t.copy,
          amount: '12,50',
          basis: t.copyBasis,
          limit: t.copyLimit,
        },
      },
      long: {
        facts: { ...facts, recipient: { name: facts.recipient.name } },
        content: {
          ...common,
          ground: 'excessive',
          reasons: Array.from({ length: 12 }, () => t.excessive).join('\n\n'),
          amount: '80',
          basis: t.excessiveBasis,
          limit: t.excessiveLimit,
        },
      },
      logData: {
        facts: { ...facts, right: 'logData' },
        content: {
          ...common,
          ground: 'repeated-log',
          reasons: t.log,
          amount: '15,00',
          basis: t.logBasis,
          limit: t.logLimit,
        },
      },
    },
  }
}
