import type { ContentLang } from '#app/i18n/lang.ts'
import { RECIPIENT_NOTICE_LETTER } from '#app/letters/l15-recipient-notice.ts'
import { sampleFacts, type TemplateSamples } from '#app/letters/samples.ts'

const fi = {
  recipient: {
    name: 'Mallilan työllisyysalue, kirjaamo',
    addressLines: ['PL 20, 00999 Mallila'],
  },
  theirReference: 'Asianumeronne MTA 2026-0456, luovutus 17.3.2026',
  rectified:
    'Koulutustieto, jonka luovutimme teille 17.3.2026. Oikea tieto: sairaanhoitajan tutkinto, suoritettu 2014.',
  erased: 'Puhelinnumero, jonka luovutimme teille 17.3.2026.',
  restricted:
    'Palvelutarpeen arvioinnin kohta ”työkokemus”, jonka luovutimme teille 17.3.2026. Ilmoitamme teille, kun rajoitus päättyy.',
}

const sv: typeof fi = {
  recipient: {
    name: 'Modellstads sysselsättningsområde, registratorskontoret',
    addressLines: ['PB 20, 00999 Modellstad'],
  },
  theirReference: 'Ert ärendenummer MSO 2026-0456, utlämnande 17.3.2026',
  rectified:
    'Den uppgift om utbildning som vi lämnade ut till er 17.3.2026. Rätt uppgift: sjukskötarexamen, avlagd 2014.',
  erased: 'Det telefonnummer som vi lämnade ut till er 17.3.2026.',
  restricted:
    'Punkten ”arbetserfarenhet” i den bedömning av servicebehovet som vi lämnade ut till er 17.3.2026. Vi meddelar er när begränsningen upphör.',
}

const TEXTS = { fi, sv } as const

/** L-15: data that another authority received were rectified, erased or restricted. */
export function recipientNoticeSamples(lang: ContentLang): TemplateSamples {
  const t = TEXTS[lang]
  const common = sampleFacts(lang, { right: 'rectification', subjectName: 'Åsa Lähteenmäki' })
  const facts = { ...common, recipient: t.recipient }
  const content = (action: 'rectified' | 'erased' | 'restricted') => ({
    theirReference: t.theirReference,
    action,
    actionDate: '9.12.2026',
    description: t[action],
  })
  return {
    template: RECIPIENT_NOTICE_LETTER,
    drafts: {
      short: { facts, content: content('rectified') },
      long: {
        facts,
        content: {
          ...content('rectified'),
          description: Array.from({ length: 30 }, () => t.rectified).join('\n\n'),
        },
      },
      erased: { facts: { ...facts, right: 'erasure' }, content: content('erased') },
      restricted: { facts: { ...facts, right: 'restriction' }, content: content('restricted') },
    },
  }
}
