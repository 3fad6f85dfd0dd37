import type { Lang } from '#app/i18n/lang.ts'

const words = (text: string): ReadonlySet<string> => new Set(text.split(' '))

/** Words of each language that stand in every text of it and in none of the others'. */
const COMMON: Readonly<Record<Lang, ReadonlySet<string>>> = {
  fi: words(
    'ja on ei ovat tai sekä että se ne joka jotka jos niin myös mukaan mukaisesti voidaan käsitellään tietoja tiedot tietojen henkilötietojen rekisterin rekisteri nimi osoite laki asiakkaan kaupungin kaupunki kunnan oikeus kyllä sinulla päivää vuotta annetun',
  ),
  sv: words(
    'och att som av är för med till det den på om inte eller från har kan ett enligt uppgifter uppgifterna personuppgifter registret behandlas lagen namn adress nej rätt samt vid under de stad kommun klienten klientens',
  ),
  en: words(
    'the of and to is for with that this are be by from or not your data personal processing we which have has may will it you controller register',
  ),
}
/** Endings that many of their words have and the other languages' have not. */
const ENDINGS: Readonly<Record<'fi' | 'sv', RegExp>> = {
  fi: /^\p{L}{3,}(?:ssa|ssä|sta|stä|lla|llä|lta|ltä|lle|ksi|een|iin|aan|ään|inen|isen|isia|isiä|sten|jen|uus|yys|taja|täjä)$/u,
  sv: /^\p{L}{3,}(?:ningen?|ningar|erna|arna|orna|heten?|ande|else|skap|isk[at]?|igt|ligen|nämnden)$/u,
}
const FEWEST = 3
const ENOUGH = 12

/** The language of a text by its small words and endings; with few of them it is less sure. */
export function noticeLanguage(text: string): {
  readonly language: Lang | 'unknown'
  readonly confidence: number
} {
  const counts = { fi: 0, sv: 0, en: 0 }
  for (const word of text.toLowerCase().match(/\p{L}+/gu) ?? []) {
    if (COMMON.fi.has(word) || ENDINGS.fi.test(word)) counts.fi += 1
    if (COMMON.sv.has(word) || ENDINGS.sv.test(word)) counts.sv += 1
    if (COMMON.en.has(word)) counts.en += 1
  }
  const all = counts.fi + counts.sv + counts.en
  const [language, most] = (Object.entries(counts) as [Lang, number][]).reduce((best, next) =>
    next[1] > best[1] ? next : best,
  )
  const confidence = all === 0 ? 0 : (most / all) * Math.min(1, most / ENOUGH)
  if (most < FEWEST || most / all < 0.5) return { language: 'unknown', confidence: 0 }
  return { language, confidence: Math.round(confidence * 100) / 100 }
}
