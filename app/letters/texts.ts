import type { ContentLang } from '#app/i18n/lang.ts'

const fi = {
  common: {
    caseNumber: 'Asianumero',
    yourRequest: (date: string) => `Viite: pyyntösi, joka saapui meille ${date}`,
    moreInformation: 'Lisätietoja',
    officer: 'Lisätietoja antaa',
    dpo: 'Tietosuojavastaava',
    notices: 'Tietosuojaseloste',
    preview: 'ESIKATSELU – LUONNOS',
    missing: '[Puuttuu vielä]',
  },
  decision: {
    refused: 'Mitä pyynnöstä evätään ja miksi',
    refusedHead: ['Mitä evätään', 'Perustelu', 'Säännös'],
    appeal: 'Muutoksenhaku',
    decider: 'Päätöksen tekijä',
  },
  complaint: {
    heading: 'Jos katsot, että tietojasi käsitellään väärin',
    askUsFirst: 'Voit ensin ottaa yhteyttä meihin. Usein asia selviää niin nopeimmin.',
    // law 4.4: the statutory sentence, word for word
    remedies:
      'Jos katsot, että henkilötietojesi käsittelyssä rikotaan tietosuojalainsäädäntöä, sinulla on oikeus saattaa asia tietosuojavaltuutetun käsiteltäväksi (yleinen tietosuoja-asetus 77 artikla, tietosuojalaki 21 §).',
    ombudsman: 'Tietosuojavaltuutettu',
  },
  refusal: {
    // law 4.4; tietosuojalaki 34.4 §, word for word
    informOmbudsman:
      'Voit pyytää, että tietosuoja-asetuksen 15 artiklan 1 kohdassa tarkoitetut tiedot annetaan tietosuojavaltuutetulle.',
  },
}

/** Every sentence must exist in both languages: the type is the Finnish text's. */
const sv: typeof fi = {
  common: {
    caseNumber: 'Ärendenummer',
    yourRequest: (date) => `Referens: din begäran som inkom till oss ${date}`,
    moreInformation: 'Mer information',
    officer: 'Mer information ges av',
    dpo: 'Dataskyddsombud',
    notices: 'Dataskyddsbeskrivning',
    preview: 'FÖRHANDSVISNING – UTKAST',
    missing: '[Saknas ännu]',
  },
  decision: {
    refused: 'Vad i begäran som avslås och varför',
    refusedHead: ['Vad som avslås', 'Motivering', 'Bestämmelse'],
    appeal: 'Ändringssökande',
    decider: 'Beslutsfattare',
  },
  complaint: {
    heading: 'Om du anser att dina uppgifter behandlas fel',
    askUsFirst: 'Du kan först kontakta oss. Ofta reder saken ut sig snabbast på det sättet.',
    remedies:
      'Om du anser att behandlingen av dina personuppgifter strider mot dataskyddslagstiftningen har du rätt att föra ärendet till dataombudsmannen för behandling (artikel 77 i den allmänna dataskyddsförordningen, 21 § i dataskyddslagen).',
    ombudsman: 'Dataombudsmannen',
  },
  refusal: {
    informOmbudsman:
      'Du kan begära att de uppgifter som avses i artikel 15.1 i dataskyddsförordningen lämnas till dataombudsmannen.',
  },
}

/** Sentences that several letters share. */
export const TEXTS: Readonly<Record<ContentLang, typeof fi>> = { fi, sv }
