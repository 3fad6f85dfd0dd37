import { Temporal } from 'temporal-polyfill'
import { holds, type Found, type Inspected } from '#app/notices/lint/found.ts'
import { findCitations } from '#app/notices/lint/citations.ts'
import type { LintRule } from '#app/notices/lint/finding.ts'
import { parseCheckboxes } from '#app/notices/import/parse-answers.ts'
import { citedBases, namedBases } from '#app/notices/import/parse-bases.ts'
import { BASIS_RULES } from '#app/notices/lint/rules/legal-bases.ts'
import { LIMITS, PROMISED } from '#app/notices/lint/rules/rights.ts'
import type { Art6Basis } from '#app/notices/notice.ts'
import { integrationRegister } from '#app/notices/lint/integration-register.ts'
import {
  CONSENT_WITHOUT_WITHDRAWAL,
  CONTRACT_AGAINST_CONSENT,
  OLD_TEXT,
  RESTRICTION_PROMISED,
  UNDATED_TEXT,
  VAGUE_RETENTION,
} from '#app/notices/lint/rules/whole-text.ts'
import { newestDate } from '#app/notices/lint/text-dates.ts'
import { bodiesOn, withoutEmptyBoxes } from '#app/notices/lint/text-sections.ts'

/** Contradictions within a text, rights promised against the law, vague periods, and its age. */
export function findWholeTextHits(text: Inspected): readonly Found[] {
  return [
    ...contractAgainstConsent(text),
    ...restrictionPromised(text),
    ...consentWithoutWithdrawal(text),
    ...interestOfAuthority(text),
    ...promisedAgainstBases(text),
    ...vagueRetention(text),
    ...age(text),
  ].filter(({ rule }) => holds(rule, text.today))
}

const CONSENT = /suostumu\p{L}*|samtyck\p{L}*/giu
const CONTRACT_BASIS =
  /(?:perustu|perusteena|peruste on)\p{L}*\s(?:\p{L}+\s){0,2}sopimuks?e\p{L}*|(?:grundar\ssig|baserar\ssig|bygger|baseras)\spå\s(?:\p{L}+\s){0,2}avtal\p{L}*/giu

/** T-10: "… perustuu sopimukseen" where consent, and no contract, is the stated basis. */
function contractAgainstConsent({ plain, sections }: Inspected): Found[] {
  const bases = bodiesOn(plain, sections, 'basis').map(({ text }) => withoutEmptyBoxes(text))
  const stated = bases.length === 0 ? withoutMatches(plain, CONTRACT_BASIS) : bases.join('\n')
  const hasContract = /sopimuks|sopimus|avtal|6\s?artiklan\s1\skohdan\sb|6\.1\s?b|6\(1\)\(b\)/iu
  if (stated.search(CONSENT) < 0) return []
  if (bases.length > 0 && hasContract.test(stated)) return []
  const basisPlaces = bodiesOn(plain, sections, 'basis')
  return hits(plain, CONTRACT_BASIS, CONTRACT_AGAINST_CONSENT).filter(
    ({ start }) =>
      !basisPlaces.some(({ heading }) => heading.start <= start && start < heading.end),
  )
}

const RESTRICTION =
  /oike(?:us|utta|uden)\s(?:\p{L}+\s){0,3}(?:käsittelyn\srajoittami\p{L}+|rajoit\p{L}+(?:\s\p{L}+){0,2}\skäsittely\p{L}+)|rätt(?:en)?\s(?:\p{L}+\s){0,5}begräns\p{L}+(?:\s\p{L}+){0,3}\sbehandling\p{L}*/giu
const DENIED =
  /(?<!\p{L})(?:ei|eivät|inte|ingen|inga|varken|ej|undantag\p{L}*|poiket\p{L}+|rajattu)(?!\p{L})|73\s?§/iu

/** F-30: an integration register that offers the right to restriction. */
function restrictionPromised(text: Inspected): Found[] {
  const { plain, sections } = text
  if (!integrationRegister(text)) return []
  const headed = (hit: Found) =>
    sections.find((one) => one.start <= hit.start && hit.end <= one.bodyStart)
  const promised = hits(plain, RESTRICTION, RESTRICTION_PROMISED).filter((hit) => {
    // The chapter below a heading may deny what the heading names.
    const body = headed(hit)
    const answer =
      body === undefined
        ? ''
        : plain.slice(body.bodyStart, Math.min(body.end, body.bodyStart + 300))
    return !DENIED.test(sentenceAround(plain, hit)) && !DENIED.test(answer)
  })
  // A heading and the sentence below it promise the same thing once.
  return promised.filter((hit, index) => {
    const heading = headed(hit)
    const next = promised[index + 1]
    return heading === undefined || next === undefined || next.start >= heading.end
  })
}

const INTEREST =
  /(?:☒\s?|\[x\]\s?)?(?:oikeutet\p{L}+\se(?:tu|du)\p{L}*|berättiga\p{L}+\sintresse\p{L}*)/giu

/** GDPR 6(1) second subparagraph: a notice whose basis is a legitimate interest; with an act, of a task. */
function interestOfAuthority({ plain, sections, kind }: Inspected): Found[] {
  if (kind !== 'notice') return []
  return bodiesOn(plain, sections, 'basis')
    .flatMap(({ text, start }) => {
      const stated = withoutEmptyBoxes(text)
      const isTask = findCitations(stated).some(({ number }) => number !== undefined)
      const { authorityInterest, interestOutsideTasks } = BASIS_RULES
      return hits(stated, INTEREST, isTask ? authorityInterest : interestOutsideTasks, start)
    })
    .filter((hit) => !DENIED.test(sentenceAround(plain, hit)))
    .slice(0, 1)
}

const PORTABILITY =
  /(?:siirt\p{L}+\s(?:\p{L}+\s){0,4})?järjestelmästä\stoiseen|dataportabilitet\p{L}*/giu
const OBJECTION =
  /vastustaa\s(?:\p{L}+\s){0,3}käsittel\p{L}+|käsittelyn\svastustami\p{L}+|göra\sinvändning\p{L}*|invända\smot|motsätta\ssig\sbehandling\p{L}*/giu

/**
 * GDPR 20 and 21: a right that none of the stated bases gives, promised without a limit. Only where
 * the bases of a notice are told by their letters or in the words of the law.
 */
function promisedAgainstBases({ plain, sections, kind }: Inspected): Found[] {
  const rights = sections.find(
    ({ topics }) => topics.includes('right') || topics.includes('rights'),
  )
  if (kind !== 'notice' || rights === undefined) return []
  const stated = bodiesOn(plain, sections, 'basis', 'purpose')
    .map(({ text }) => withoutEmptyBoxes(text))
    .join('\n')
  const named = namedBases(stated, parseCheckboxes(stated))
  const bases = new Set([...citedBases(stated).art6, ...named])
  if (bases.size === 0) return []
  const lacks = (...given: readonly Art6Basis[]): boolean => !given.some((one) => bases.has(one))
  const promised = (pattern: RegExp, rule: LintRule | undefined, isLacking: boolean): Found[] =>
    rule === undefined || !isLacking ? [] : hits(plain, pattern, rule).slice(0, 20)
  return [
    ...promised(PORTABILITY, PROMISED.portability, lacks('ART6_1_A', 'ART6_1_B')),
    ...promised(OBJECTION, PROMISED.objection, lacks('ART6_1_E', 'ART6_1_F')),
  ].filter((hit) => {
    const around = sentenceAround(plain, hit)
    const body = sections.find((one) => one.start <= hit.start && hit.end <= one.bodyStart)
    const below = body === undefined ? '' : plain.slice(body.bodyStart, body.bodyStart + 300)
    const limits = [LIMITS.fi, LIMITS.sv, DENIED, WITH_LIMIT]
    return hit.start >= rights.start && !limits.some((one) => one.test(around) || one.test(below))
  })
}

const WITH_LIMIT =
  /tiety\p{L}+|tilante|edellyty|vissa|situation|förutsättning|i allmänhet|yleensä/iu

function sentenceAround(plain: string, { start, end }: Found): string {
  const before = plain.slice(Math.max(0, start - 200), start)
  const after = plain.slice(end, end + 300)
  const from = Math.max(before.lastIndexOf('\n'), before.search(/[.!?]\s(?!.*[.!?]\s)/su))
  const to = after.search(/[.!?](?:\s|$)|\n/u)
  return before.slice(from + 1) + plain.slice(start, end) + (to < 0 ? after : after.slice(0, to))
}

const WITHDRAWAL = /peruu[tn]|peruut|perumi|perua(?!\p{L})|återkall|återta|ta(?:s)?\stillbaka/iu
const CONSENT_AS_BASIS =
  /(?:☒\s?|\[x\]\s?)(?:\p{L}+\s)?(?:suostumu\p{L}*|samtyck\p{L}*)|perustu\p{L}+\s(?:\p{L}+\s){0,3}suostumukse\p{L}+|(?:grundar\ssig|baserar\ssig|bygger|baseras)\spå\s(?:\p{L}+\s){0,3}samtyck\p{L}*|6\s?artiklan\s1\skohdan\sa(?!\p{L})|artikel\s6[.,]?\s?(?:punkt\s)?1[.,]?\s?(?:underpunkt\s|led\s)?a(?!\p{L})/giu

/** GDPR 13(2)(c): a notice that rests on consent and has no word on taking it back. */
function consentWithoutWithdrawal({ plain, sections, kind }: Inspected): Found[] {
  if (WITHDRAWAL.test(plain)) return []
  const stated = hits(plain, CONSENT_AS_BASIS, CONSENT_WITHOUT_WITHDRAWAL)
  const inBases = bodiesOn(plain, sections, 'basis').flatMap(({ text, start }) =>
    hits(withoutEmptyBoxes(text), CONSENT, CONSENT_WITHOUT_WITHDRAWAL, start),
  )
  const found = [...stated, ...inBases]
    .filter(({ start, end }) => !deniedAround(plain, start, end))
    .sort((one, other) => one.start - other.start)
  // In a passage only a ticked box is plain enough: the withdrawal may be told elsewhere.
  const counted = kind === 'notice' ? found : found.filter(({ start }) => plain[start] === '☒')
  return counted.slice(0, 1)
}

function deniedAround(plain: string, start: number, end: number): boolean {
  return /(?<!\p{L})(?:ei|eivät|inte|ej)\s(?:\p{L}+\s){0,4}$/iu.test(
    plain.slice(Math.max(0, start - 60), start) + plain.slice(start, end).replace(/\S+$/u, ''),
  )
}

const PLAN_OR_LAW =
  /arkistonmuodostussuunnitelm|tiedonohjaussuunnitelm|tiedonhallintasuunnitelm|(?<!\p{L})(?:AMS|TOS)(?!\p{L})|lainsäädän|laissa\s|lain\smukai|niin\skauan|tarpeen\s|arkivbildningsplan|informationsstyrningsplan|lagstiftning|enligt\slag|så\slänge|nödvändig/iu
const CONCRETE =
  /\d+\s?(?:vuo|v\.|v(?!\p{L})|kk|kuukau|viik|päiv|vrk|år|månad|veck|dag|dygn)|\d{1,4}\/\d{4}|(?:yksi|kaksi|kolme|neljä|viisi|kuusi|seitsemän|kahdeksan|yhdeksän|kymmenen|vuoden|kuukauden|ett|två|tre|fyra|fem|sex|sju|åtta|nio|tio)\s(?:vuo|kuukau|viik|kulut|år|månad|veck)|pysyvä|kunnes|saakka|päättymi|päättyes|kuolema|syntymä|varaktig|permanent|tills|fram\still|upphör|avslut|död|födelse/iu
const RULING =
  /(?:säilyt|arkistoi|hävit|poist)\p{L}*(?:\s\p{L}+)?|(?:för?varas|förvaring\p{L}*|lagras|lagring\p{L}*|bevaras|gallras|raderas)(?:\s\p{L}+)?/iu

/** GDPR 13(2)(a): a chapter on retention that only points to a plan or to "the legislation". */
function vagueRetention({ plain, sections }: Inspected): Found[] {
  return bodiesOn(plain, sections, 'retention').flatMap(({ text, start, heading }) => {
    if (!PLAN_OR_LAW.test(text) || CONCRETE.test(text)) return []
    const ruling = RULING.exec(text)
    return ruling === null
      ? [{ rule: VAGUE_RETENTION, start: heading.start, end: heading.bodyStart }]
      : hits(ruling[0], /\S+(?:\s\S+)*/gu, VAGUE_RETENTION, start + ruling.index)
  })
}

/** A document of more than three years, or of no known age; a passage only where it says its date. */
function age({ plain, today, kind }: Inspected): Found[] {
  const newest = newestDate(plain)
  if (newest === undefined) {
    return kind === 'passage' ? [] : [{ rule: UNDATED_TEXT, start: 0, end: 0 }]
  }
  const { date, start, end } = newest
  if (Temporal.PlainDate.compare(date.add({ years: 3 }), today) >= 0) return []
  const labelled =
    /(?:päivitetty|päivitys|laadittu|laatimis\p{L}*|päiväys|päivämäärä|pvm|upprättad|uppdatera\p{L}*|utarbeta\p{L}*|daterad|datum)[\s:.]{0,4}$/iu
  const isDated = kind !== 'passage' || labelled.test(plain.slice(Math.max(0, start - 40), start))
  return isDated ? [{ rule: OLD_TEXT, start, end }] : []
}

function hits(text: string, pattern: RegExp, rule: Found['rule'], from = 0): Found[] {
  return [...text.matchAll(pattern)].map((hit) => ({
    rule,
    start: from + hit.index,
    end: from + hit.index + hit[0].length,
  }))
}

function withoutMatches(text: string, pattern: RegExp): string {
  return text.replace(pattern, (match) => ' '.repeat(match.length))
}
