import type { ContentLang } from '#app/i18n/lang.ts'
import { RESTRICTION_LETTER } from '#app/letters/l10-restriction.ts'
import { recipientSamples } from '#app/letters/recipients-notified.sample.ts'
import { ANSWER_SAMPLE_TEXTS } from '#app/letters/sample-texts.ts'
import { sampleFacts, type TemplateSamples } from '#app/letters/samples.ts'

const fi = {
  scope:
    'Rajoitus koskee äidinkieltä ja kielitaitoa kokemusasiantuntijoiden rekisterissä. Emme käytä näitä tietoja, kun kutsumme ihmisiä tapaamisiin.',
  refusals: {
    integration: {
      what: 'Kotoutumissuunnitelman tietojen käsittelyn rajoittaminen',
      ground: 'Kotoutumisasiakkaan tiedoissa ei ole oikeutta rajoittamiseen.',
      provision: 'laki kotoutumisen edistämisestä (681/2023), 73 §:n 3 momentti',
    },
    care: {
      what: 'Lääkitystä koskevien merkintöjen käsittelyn rajoittaminen',
      ground: 'Hoitajat eivät näkisi lääkitystäsi, ja se voisi vaarantaa hoitosi.',
      provision: 'laki sosiaali- ja terveydenhuollon asiakastietojen käsittelystä (703/2023), 12 §',
    },
  },
}

const sv: typeof fi = {
  scope:
    'Begränsningen gäller modersmål och språkkunskaper i registret över erfarenhetsexperter. Vi använder inte dessa uppgifter när vi kallar till träffar.',
  refusals: {
    integration: {
      what: 'Begränsning av behandlingen av uppgifterna i integrationsplanen',
      ground: 'För uppgifter om en integrationsklient finns det ingen rätt till begränsning.',
      provision: '73 § 3 mom. i lagen om främjande av integration (681/2023)',
    },
    care: {
      what: 'Begränsning av behandlingen av anteckningarna om medicinering',
      ground: 'Vårdarna skulle inte se din medicinering, och det kunde äventyra din vård.',
      provision:
        '12 § i lagen om behandling av kunduppgifter inom social- och hälsovården (703/2023)',
    },
  },
}

const TEXTS = { fi, sv } as const

/** L-10: restricted during a check, at length, in part (F-31), not at all (F-30). */
export function restrictionSamples(lang: ContentLang): TemplateSamples {
  const t = TEXTS[lang]
  const recipients = recipientSamples(lang)
  const { appeal } = ANSWER_SAMPLE_TEXTS[lang]
  const facts = sampleFacts(lang, { right: 'restriction' })
  const restricted = {
    outcome: 'granted',
    ground: 'a',
    scope: t.scope,
    startedOn: '25.11.2026',
  }
  return {
    template: RESTRICTION_LETTER,
    drafts: {
      short: { facts, content: { ...restricted, ...recipients.notified } },
      long: {
        facts: { ...facts, recipient: { name: facts.recipient.name } },
        content: {
          ...restricted,
          ground: 'd',
          scope: Array.from({ length: 12 }, () => t.scope).join('\n\n'),
          ...recipients.some,
        },
      },
      'partly-granted': {
        facts: { ...facts, appeal },
        content: {
          ...restricted,
          outcome: 'partly-granted',
          refusals: [t.refusals.care],
          exclusion: 'care',
          ...recipients.none,
        },
      },
      refused: {
        facts: { ...facts, appeal },
        content: {
          outcome: 'refused',
          refusals: [t.refusals.integration],
          exclusion: 'integration',
        },
      },
    },
  }
}
