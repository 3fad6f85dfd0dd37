import { Temporal } from 'temporal-polyfill'
import type { ContentLang } from '#app/i18n/lang.ts'
import { CLARIFICATION_LETTER } from '#app/letters/l04-clarification.ts'
import { sampleFacts, type TemplateSamples } from '#app/letters/samples.ts'

const TEXTS = {
  fi: {
    unclear: 'Pyysit ”kaikki paperit”. Emme tiedä, mitä palvelua ja mitä aikaa tarkoitat.',
    volume:
      'Tietojasi on kahdessa järjestelmässä ja paperisessa aineistossa vuosilta 2009–2026, yhteensä noin 4 000 sivua.',
    choices: [
      'päätökset vuosilta 2017–2026',
      'kotoutumissuunnitelmat ja arvioinnit',
      'asiakaskertomukset vuosilta 2009–2016',
      'viestit sinun ja työntekijöiden välillä',
    ],
    rectification:
      'Kirjoitit, että osoitteesi on väärin. Rekisterissä on kolme osoitetta eri ajoilta. Mitä niistä tarkoitat?',
  },
  sv: {
    unclear: 'Du begärde ”alla papper”. Vi vet inte vilken service och vilken tid du menar.',
    volume:
      'Uppgifter om dig finns i två system och i pappersmaterial från åren 2009–2026, sammanlagt ungefär 4 000 sidor.',
    choices: [
      'beslut från åren 2017–2026',
      'integrationsplaner och bedömningar',
      'klientberättelser från åren 2009–2016',
      'meddelanden mellan dig och de anställda',
    ],
    rectification:
      'Du skrev att din adress är fel. I registret finns tre adresser från olika tider. Vilken av dem menar du?',
  },
} as const

/** L-04 while the time limit runs on, suspended, and about a right that hands over no data. */
export function clarificationSamples(lang: ContentLang): TemplateSamples {
  const { unclear, volume, choices, rectification } = TEXTS[lang]
  const facts = sampleFacts(lang, { right: 'access' })
  const short = { unclear, volume, choices: choices.join('\n'), replyBy: '17.12.2026' }
  return {
    template: CLARIFICATION_LETTER,
    drafts: {
      short: { facts, content: short },
      long: {
        facts: {
          ...facts,
          recipient: { name: facts.recipient.name },
          suspendedFrom: Temporal.PlainDate.from('2026-12-10'),
        },
        content: {
          ...short,
          unclear: Array.from({ length: 8 }, () => unclear).join('\n\n'),
          choices: Array.from({ length: 18 }, (_, year) =>
            choices.map((choice) => `${2009 + year}: ${choice}`),
          )
            .flat()
            .join('\n'),
          replyBy: '07.01.2027',
        },
      },
      rectification: {
        facts: { ...facts, right: 'rectification' },
        content: { unclear: rectification, replyBy: '17.12.2026' },
      },
    },
  }
}
