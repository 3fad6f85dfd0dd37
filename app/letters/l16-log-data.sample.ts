import type { ContentLang } from '#app/i18n/lang.ts'
import { LOG_DATA_LETTER } from '#app/letters/l16-log-data.ts'
import { ANSWER_SAMPLE_TEXTS } from '#app/letters/sample-texts.ts'
import { sampleFacts, type TemplateSamples } from '#app/letters/samples.ts'
import type { LetterDraft } from '#app/letters/template.ts'

const fi = {
  register: 'Sosiaalihuollon asiakasrekisteri',
  use: {
    when: '17.3.2026 klo 10.42',
    who: 'Sanna Sosionomi, sosiaaliohjaaja, Mallikunta',
    basis: 'Käyttö: palvelutarpeen arviointi (sosiaalihuoltolaki 1301/2014, 36 §)',
  },
  disclosure: {
    when: '3.2.2026 klo 9.05',
    who: 'Kansaneläkelaitos, perustoimeentulotuki',
    basis: 'Luovutus: viranomaisen tiedonsaantioikeus (703/2023, 64 §)',
  },
  annexName: 'lokitiedot-MAL-2026-000123.pdf',
  oldReason:
    'Epäilet, että entinen työntekijä on katsonut tietojasi vuonna 2023. Siksi tarvitset lokitiedot oikeuksiesi selvittämistä varten.',
  tooOld: {
    what: 'Lokitiedot ajalta ennen 22.11.2024',
    ground: 'Tiedot ovat yli kaksi vuotta vanhoja, eikä pyynnössäsi ole niille erityistä syytä.',
    provision: '703/2023, 11 §',
  },
  danger: {
    what: 'Kaikki pyytämäsi lokitiedot',
    ground: 'Tietojen antamisesta voi aiheutua vakavaa vaaraa toisen ihmisen oikeuksille.',
    provision: '703/2023, 11 §:n 2 momentti',
  },
  asked: 'Kysyit, miksi tietojasi katsottiin 17.3.2026 klo 10.42.',
  grounds:
    'Sosiaaliohjaaja Sanna Sosionomi avasi tietosi, koska hän laati palvelutarpeesi arviota. Hän tarvitsi tehtävässä aiempaa päätöstäsi (sosiaalihuoltolaki 1301/2014, 36 §).',
  viewReasons: 'Hän osallistui asiasi käsittelyyn ja avasi vain ne tiedot, joita tehtävä vaati.',
  partlyReasons:
    'Aiempaa päätöstä sai katsoa. Hän avasi kuitenkin myös perhettäsi koskevan asiakirjan, jota tehtävässä ei tarvittu.',
  unlawfulReasons: 'Hän ei osallistunut asiasi käsittelyyn eikä tarvinnut tietojasi työssään.',
  measures:
    'Olemme poistaneet häneltä käyttöoikeuden ja käsittelemme asian henkilötietojen tietoturvaloukkauksena.',
  otherPerson: {
    what: 'Selvitys siitä, mitä toinen asiakas on kertonut',
    ground: 'Tieto koskee toista ihmistä ja loukkaisi hänen oikeuksiaan.',
    provision: 'tietosuoja-asetuksen 15 artiklan 4 kohta',
  },
}

const sv: typeof fi = {
  register: 'Klientregistret för socialvården',
  use: {
    when: '17.3.2026 kl. 10.42',
    who: 'Sanna Sosionomi, socialhandledare, Modellkommun',
    basis: 'Användning: bedömning av servicebehovet (36 § i socialvårdslagen 1301/2014)',
  },
  disclosure: {
    when: '3.2.2026 kl. 9.05',
    who: 'Folkpensionsanstalten, grundläggande utkomststöd',
    basis: 'Utlämnande: myndighetens rätt att få uppgifter (64 § i lag 703/2023)',
  },
  annexName: 'logguppgifter-MAL-2026-000123.pdf',
  oldReason:
    'Du misstänker att en tidigare anställd har sett på dina uppgifter år 2023. Därför behöver du logguppgifterna för att utreda dina rättigheter.',
  tooOld: {
    what: 'Logguppgifter för tiden före 22.11.2024',
    ground:
      'Uppgifterna är äldre än två år, och din begäran innehåller inget särskilt skäl till att få dem.',
    provision: '11 § i lag 703/2023',
  },
  danger: {
    what: 'Alla logguppgifter som du har begärt',
    ground:
      'Att uppgifterna lämnas ut kan medföra allvarlig fara för en annan människas rättigheter.',
    provision: '11 § 2 mom. i lag 703/2023',
  },
  asked: 'Du frågade varför någon såg på dina uppgifter 17.3.2026 kl. 10.42.',
  grounds:
    'Socialhandledare Sanna Sosionomi öppnade dina uppgifter för att hon gjorde en bedömning av ditt servicebehov. Hon behövde ditt tidigare beslut i uppgiften (36 § i socialvårdslagen 1301/2014).',
  viewReasons:
    'Hon deltog i behandlingen av ditt ärende och öppnade bara de uppgifter som behövdes.',
  partlyReasons:
    'Det tidigare beslutet fick hon läsa. Hon öppnade dock också en handling om din familj, som inte behövdes i uppgiften.',
  unlawfulReasons:
    'Hon deltog inte i behandlingen av ditt ärende och behövde inte dina uppgifter i sitt arbete.',
  measures:
    'Vi har dragit in hennes användarrättigheter och behandlar saken som en personuppgiftsincident.',
  otherPerson: {
    what: 'Utredning av vad en annan klient har berättat',
    ground: 'Uppgiften gäller en annan människa och skulle kränka dennes rättigheter.',
    provision: 'artikel 15.4 i dataskyddsförordningen',
  },
}

const TEXTS = { fi, sv } as const

/** L-16: log data as a table, as an annex, none, some, refused; and explanations. */
export function logDataSamples(lang: ContentLang): TemplateSamples {
  return {
    template: LOG_DATA_LETTER,
    drafts: { ...logDataDrafts(lang), ...explanationDrafts(lang) },
  }
}

function factsOf(lang: ContentLang, right: 'logData' | 'explanation') {
  const facts = sampleFacts(lang, { right, registers: [TEXTS[lang].register] })
  return { facts, refusing: { ...facts, appeal: ANSWER_SAMPLE_TEXTS[lang].appeal } }
}

function logDataDrafts(lang: ContentLang): Record<string, LetterDraft> {
  const t = TEXTS[lang]
  const { facts, refusing } = factsOf(lang, 'logData')
  const short = {
    outcome: 'granted',
    periodFrom: '22.11.2024',
    periodTo: '22.11.2026',
    form: 'table',
    entries: [t.use, t.disclosure],
  }
  return {
    short: { facts, content: short },
    long: {
      facts: { ...facts, recipient: { name: facts.recipient.name } },
      content: {
        ...short,
        periodFrom: '1.1.2023',
        entries: Array.from({ length: 40 }, () => [t.use, t.disclosure]).flat(),
        oldReason: t.oldReason,
      },
    },
    annex: {
      facts: { ...facts, files: [{ name: t.annexName, format: 'PDF/A' }] },
      content: { ...short, form: 'annex', entries: [] },
    },
    none: { facts, content: { ...short, form: 'none', entries: [] } },
    // By the GDPR alone nothing older needs a reason.
    gdpr: { facts: { ...facts, underGdpr: true }, content: { ...short, periodFrom: '1.1.2020' } },
    'gdpr-refused': {
      facts: { ...refusing, underGdpr: true },
      content: { ...short, outcome: 'refused', entries: [], refusals: [t.otherPerson] },
    },
    'partly-granted': {
      facts: refusing,
      content: { ...short, outcome: 'partly-granted', refusals: [t.tooOld] },
    },
    refused: {
      facts: refusing,
      content: { ...short, outcome: 'refused', entries: [], refusals: [t.danger] },
    },
  }
}

function explanationDrafts(lang: ContentLang): Record<string, LetterDraft> {
  const t = TEXTS[lang]
  const { facts, refusing } = factsOf(lang, 'explanation')
  const { asked, grounds, viewReasons, measures } = t
  const lawful = { outcome: 'granted', asked, grounds, view: 'lawful', viewReasons }
  return {
    explanation: { facts, content: lawful },
    'explanation-gdpr': { facts: { ...facts, underGdpr: true }, content: lawful },
    'explanation-unlawful': {
      facts,
      content: { ...lawful, view: 'unlawful', viewReasons: t.unlawfulReasons, measures },
    },
    'explanation-partly-granted': {
      facts: refusing,
      content: {
        ...lawful,
        outcome: 'partly-granted',
        view: 'partly-lawful',
        viewReasons: t.partlyReasons,
        refusals: [t.otherPerson],
      },
    },
    'explanation-refused': {
      facts: refusing,
      content: { outcome: 'refused', asked, refusals: [t.otherPerson] },
    },
  }
}
