import { Temporal } from 'temporal-polyfill'
import type { ContentLang } from '#app/i18n/lang.ts'
import { EXTENSION_LETTER } from '#app/letters/l02-extension.ts'
import { sampleFacts, type TemplateSamples } from '#app/letters/samples.ts'

const TEXTS = {
  fi: {
    reasons:
      'Tietojasi on kahdessa järjestelmässä ja paperisessa aineistossa vuosilta 2009–2016. Asiakirjoissa on myös toisten henkilöiden tietoja, jotka meidän on peitettävä ennen kuin voimme antaa jäljennöksen.',
    alreadyGiven:
      'Saat jo nyt järjestelmään tallennetut perustiedot ja päätökset vuosilta 2017–2026.',
    more: 'Vanhin aineisto on pääarkistossa, ja se on haettava käsin.',
  },
  sv: {
    reasons:
      'Dina uppgifter finns i två system och i pappersmaterial från åren 2009–2016. I handlingarna finns också uppgifter om andra personer, som vi måste maskera innan vi kan lämna en kopia.',
    alreadyGiven:
      'Du får redan nu de basuppgifter och beslut som finns i systemet för åren 2017–2026.',
    more: 'Det äldsta materialet finns i centralarkivet och måste hämtas för hand.',
  },
} as const

/** L-02, extended because the request is complex; the long one because there are many. */
export function extensionSamples(lang: ContentLang): TemplateSamples {
  const t = TEXTS[lang]
  const facts = sampleFacts(lang, {
    right: 'access',
    newDue: Temporal.PlainDate.from('2027-02-22'),
  })
  const short = { reasonCode: 'complexity', reasons: t.reasons, alreadyGiven: t.alreadyGiven }
  return {
    template: EXTENSION_LETTER,
    drafts: {
      short: { facts, content: short },
      long: {
        facts: { ...facts, recipient: { name: facts.recipient.name } },
        content: {
          ...short,
          reasonCode: 'number',
          reasons: Array.from({ length: 12 }, () => `${t.reasons} ${t.more}`).join('\n\n'),
        },
      },
    },
  }
}
