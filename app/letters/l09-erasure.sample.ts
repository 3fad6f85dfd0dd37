import type { ContentLang } from '#app/i18n/lang.ts'
import { ERASURE_LETTER } from '#app/letters/l09-erasure.ts'
import { recipientSamples } from '#app/letters/recipients-notified.sample.ts'
import { ANSWER_SAMPLE_TEXTS } from '#app/letters/sample-texts.ts'
import { sampleFacts, type TemplateSamples } from '#app/letters/samples.ts'

const fi = {
  erased: ['Kiinnostuksen kohteet', 'Vapaamuotoiset tapaamismuistiot vuosilta 2022–2024'],
  systems: ['Kokemusasiantuntijoiden rekisteri', 'Ajanvarauksen palveluntuottajan järjestelmä'],
  backups:
    'Tiedot häviävät varmuuskopioista viimeistään 10.3.2027. Sitä ennen niitä ei palauteta käyttöön.',
  requestKept:
    'Pyynnön saapumispäivä, asian käsittelyvaiheet ja tämä päätös. Ne poistetaan viiden vuoden kuluttua.',
  contentErased: 'Pyynnön liitteenä olleet tulosteet ja käsittelijän muistiinpanot.',
  refusal: {
    what: 'Kotoutumissuunnitelma ja palvelutarpeen arviointi',
    ground: 'Kunta tarvitsee tietoja vielä lakisääteiseen tehtäväänsä.',
    provision: 'tietosuoja-asetuksen 17 artiklan 3 kohdan b alakohta',
  },
  retention: [
    {
      statute: 'laki kotoutumisen edistämisestä (681/2023), 77 §',
      rule: 'Tiedot poistetaan, kun asiakkuuden päättymisestä on kulunut neljä vuotta.',
    },
  ],
}

const sv: typeof fi = {
  erased: ['Intresseområden', 'Fritt formulerade mötesanteckningar från åren 2022–2024'],
  systems: ['Registret över erfarenhetsexperter', 'Tidsbokningens leverantörs system'],
  backups:
    'Uppgifterna försvinner från säkerhetskopiorna senast 10.3.2027. Innan dess tas de inte i bruk på nytt.',
  requestKept:
    'Dagen då begäran kom in, behandlingens skeden och detta beslut. De raderas efter fem år.',
  contentErased: 'Utskrifterna i begärans bilagor och handläggarens anteckningar.',
  refusal: {
    what: 'Integrationsplanen och bedömningen av servicebehovet',
    ground: 'Kommunen behöver fortfarande uppgifterna för sin lagstadgade uppgift.',
    provision: 'artikel 17.3 b i dataskyddsförordningen',
  },
  retention: [
    {
      statute: '77 § i lagen om främjande av integration (681/2023)',
      rule: 'Uppgifterna raderas när fyra år har gått sedan klientrelationen upphörde.',
    },
  ],
}

const TEXTS = { fi, sv } as const

/** L-09: erased, much erased, erased in part, kept because a statute says so. */
export function erasureSamples(lang: ContentLang): TemplateSamples {
  const t = TEXTS[lang]
  const recipients = recipientSamples(lang)
  const { appeal } = ANSWER_SAMPLE_TEXTS[lang]
  const facts = sampleFacts(lang, { right: 'erasure' })
  const erased = {
    outcome: 'granted',
    erased: t.erased.join('\n'),
    erasedOn: '9.12.2026',
    systems: t.systems.join('\n'),
    backups: t.backups,
    ground: 'b',
    requestKept: t.requestKept,
    contentErased: t.contentErased,
  }
  const refused = { refusals: [t.refusal], exception: 'b', retention: t.retention }
  return {
    template: ERASURE_LETTER,
    drafts: {
      short: { facts, content: { ...erased, ...recipients.none } },
      long: {
        facts: { ...facts, recipient: { name: facts.recipient.name } },
        content: {
          ...erased,
          ground: 'a',
          erased: Array.from({ length: 20 }, () => t.erased)
            .flat()
            .join('\n'),
          backups: Array.from({ length: 5 }, () => t.backups).join('\n\n'),
          ...recipients.some,
        },
      },
      'partly-granted': {
        facts: { ...facts, appeal },
        content: {
          ...erased,
          ...refused,
          outcome: 'partly-granted',
          ground: 'd',
          ...recipients.disproportionate,
        },
      },
      refused: { facts: { ...facts, appeal }, content: { outcome: 'refused', ...refused } },
    },
  }
}
