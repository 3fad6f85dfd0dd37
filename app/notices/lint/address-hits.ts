import { holds, type Found, type Inspected } from '#app/notices/lint/found.ts'
import {
  BAD_EMAIL,
  BAD_PHONE,
  BAD_POSTAL_CODE,
  PLAIN_LINK,
} from '#app/notices/lint/rules/addresses.ts'
import type { LintRule } from '#app/notices/lint/finding.ts'
import { GONE_HOSTS, type GoneHost } from '#app/notices/lint/rules/hosts.ts'

/** Links, e-mail addresses, postal codes and telephone numbers that cannot work. Nothing is fetched. */
export function findAddressHits({ plain, today }: Inspected): readonly Found[] {
  return [
    ...goneHosts(plain),
    ...all(plain, PLAIN_HTTP, PLAIN_LINK),
    ...all(plain, EMAIL_BROKEN, BAD_EMAIL),
    ...postalCodes(plain),
    ...phones(plain),
  ].filter(({ rule }) => holds(rule, today))
}

/** An address ends before the full stop of its sentence. */
const ADDRESS_END = '[^\\s"\'<>()]*[^\\s"\'<>().,;:!?]'
/** Names of vocabularies look like links. */
const PLAIN_HTTP = new RegExp(`http://(?!(?:www\\.)?w3\\.org|schemas?\\.)${ADDRESS_END}`, 'giu')

function goneHosts(plain: string): Found[] {
  return GONE_HOSTS.flatMap((gone) => all(plain, hostPattern(gone), gone.rule))
}

function hostPattern({ host, path }: GoneHost): RegExp {
  const start = '(?:https?://|[\\p{L}\\p{N}._+-]{1,64}@)?(?:[a-z0-9-]{1,64}\\.){0,5}'
  const rest = path === undefined ? `(?:/(?:${ADDRESS_END})?)?` : `${path}(?:${ADDRESS_END})?`
  return new RegExp(
    `(?<![\\p{L}\\p{N}._@/-])${start}${host.replaceAll('.', '\\.')}(?![\\p{L}\\p{N}-]|\\.\\p{L})${rest}`,
    'giu',
  )
}

const LOCAL = "[\\p{L}\\p{N}](?:[\\p{L}\\p{N}._%+'-]{0,64}[\\p{L}\\p{N}_])?"
const DOMAIN = '[\\p{L}\\p{N}-]{1,64}(?:\\.[\\p{L}\\p{N}-]{1,64}){0,5}'
const TOP = 'fi|ax|se|eu|com|org|net'
/** A blank beside the @ or the last dot, no domain, a domain without a dot, a comma for a dot. */
const EMAIL_BROKEN = new RegExp(
  [
    `(?<![\\p{L}\\p{N}._@-])${LOCAL}(?:\\s@\\s?|@\\s)${DOMAIN}\\.(?:${TOP})(?![\\p{L}\\p{N}])`,
    `(?<![\\p{L}\\p{N}._@-])${LOCAL}@${DOMAIN}(?:\\s\\.\\s?|\\.\\s|,)(?:${TOP})(?![\\p{L}\\p{N}])`,
    `(?<![\\p{L}\\p{N}._@-])${LOCAL}@[\\p{L}\\p{N}-]+(?![\\p{L}\\p{N}-]|[.,]\\s?[\\p{L}\\p{N}]|\\s\\.)`,
    `(?<![\\p{L}\\p{N}._@-])${LOCAL}@${DOMAIN}?\\.\\.+${DOMAIN}`,
    `(?<![\\p{L}\\p{N}._@-])${LOCAL}@(?=$|[\\n,;)]|\\s(?!${DOMAIN}\\.(?:${TOP})(?![\\p{L}\\p{N}])))`,
  ].join('|'),
  'giu',
)

const STREET =
  '\\p{Lu}[\\p{L}-]*(?:katu|tie|kuja|polku|aukio|tori|raitti|ranta|väylä|gatan|vägen|gränden|esplanaden|linjen)'
const HOUSE =
  '\\d{1,4}(?:\\s?[A-Za-z](?!\\p{L}))?(?:\\s?[-/]\\s?\\d{1,4})?(?:\\s(?:as|bost|lh)\\.?\\s\\d{1,4})?'
/** After a street with its number or a post-office box: digits and a place, but not five digits. */
const POSTAL_CODE = new RegExp(
  `(?:${STREET}\\s${HOUSE}|(?<!\\p{L})(?:PL|PB)\\.?\\s\\d{1,5})[\\s,]{1,3}(\\d{2,4}|\\d{6,8})(?=\\s\\p{Lu}\\p{L}{2,})`,
  'gu',
)
/** "Postinumero: 4810". */
const NAMED_CODE = /(?:postinumero|postnummer)[\s:]{1,3}(\d{1,4}|\d{6,9})(?!\d)/giu

function postalCodes(plain: string): Found[] {
  return [POSTAL_CODE, NAMED_CODE].flatMap((pattern) =>
    [...plain.matchAll(pattern)].map((hit) => {
      const end = hit.index + hit[0].length
      return { rule: BAD_POSTAL_CODE, start: end - (hit[1]?.length ?? 0), end }
    }),
  )
}

const PHONE =
  /(?<!\p{L})(?:puh|puhelin|puhelinnumero|puhelimitse|tel|telefon|telefonnummer|tfn|gsm)\.?(?:nro)?[\s:]{0,3}(\+?\(?\d[\d\s()/-]*\d)/giu

function phones(plain: string): Found[] {
  return [...plain.matchAll(PHONE)].flatMap((hit) => {
    const number = hit[1] ?? ''
    if (isPhone(number)) return []
    const end = hit.index + hit[0].length
    return [{ rule: BAD_PHONE, start: end - number.length, end }]
  })
}

/** Finnish numbers with their area code, short public numbers, and numbers of other countries. */
function isPhone(number: string): boolean {
  const signs = number.replace(/[\s()/-]/gu, '')
  if (/^(?:112|116\d{3}|118|10\d{3,4})$/.test(signs)) return true
  if (/^\+358|^00358/.test(signs)) return /^(?:\+|00)358[1-9]\d{4,10}$/.test(signs)
  if (signs.startsWith('+')) return /^\+[1-9]\d{6,14}$/.test(signs)
  return /^0[1-9]\d{3,10}$/.test(signs) || /^00[1-9]\d{6,14}$/.test(signs)
}

function all(plain: string, pattern: RegExp, rule: LintRule): Found[] {
  return [...plain.matchAll(pattern)].map((hit) => ({
    rule,
    start: hit.index,
    end: hit.index + hit[0].length,
  }))
}

/** A link in markup that hides behind other words: its address is no part of the plain text. */
export interface HiddenLink {
  readonly rule: LintRule
  /** Units of the original text. */
  readonly start: number
  readonly end: number
}

const ANCHOR =
  /<a\b[^<>]{0,500}?\bhref\s*=\s*["']?\s*([^\s"'<>]{4,500})[^<>]{0,500}>([\s\S]{0,1000}?)<\/a>/giu

export function findHiddenLinks(text: string, { today }: Inspected): readonly HiddenLink[] {
  return [...text.matchAll(ANCHOR)].flatMap((hit) => {
    const [whole, address = '', shown = ''] = hit
    if (shown.includes(address)) return []
    const start = hit.index + whole.indexOf(address)
    const gone = GONE_HOSTS.find((one) => hostPattern(one).test(address))
    const plain = new RegExp(PLAIN_HTTP.source, 'iu').test(address) ? PLAIN_LINK : undefined
    const rule = gone?.rule ?? plain
    if (rule === undefined || !holds(rule, today)) return []
    return [{ rule, start, end: start + address.length }]
  })
}
