import { normalHeading, isSubLabel } from '#app/notices/import/match-heading.ts'
import type { ImportedContact } from '#app/notices/import/imported-notice.ts'
import { unbroken } from '#app/notices/import/plain-text.ts'

const EMAIL = /[\p{L}\d._%+-]{1,64}@[\p{L}\d-]{1,63}(?:\.[\p{L}\d-]{1,63}){1,4}/gu
/** An area code may stand in brackets. */
const PHONE = /(?:\+358|\(0\d{1,2}\)|0\d)[\d -]{4,16}\d(?!\d)/g
const BOX = /\bP[LB]\.? ?\d{1,6}\b/giu
const TOWN = /\b(?:FI-)?\d{5} {1,2}\p{Lu}[\p{L}-]*(?: \p{Lu}[\p{L}-]+| (?:stad|kommun)\b)*/gu
const WAY =
  '(?:[kK]atu|[tT]ie|kuja|polku|aukio|[tT]ori|ranta|rinne|kaari|väylä|raitti|penger|portti|puisto|[bB]ulevardi|[gG]atan|gata|[vV]ägen|väg|gränden|stigen|[tT]orget|[lL]injen|[eE]splanaden|platsen|kajen|stranden|bågen|allén)'
const NUMBER = '\\d{1,4}(?:[–-]\\d{1,4})?(?: ?[A-Za-zÅÄÖ](?![\\p{L}]))?(?: \\d{1,3}(?!\\d))?'
/** "Kustaankatu 2", "Risto Rytin katu 36", "Andra linjen 4 A". */
const STREET = new RegExp(
  `(?:\\p{Lu}[\\p{L}'-]*${WAY}|(?:\\p{Lu}[\\p{L}'.-]+ ){1,2}${WAY}) ${NUMBER}`,
  'gu',
)
const ANY_STREET = /^\p{Lu}[\p{L} .'-]{2,40} \d{1,4}(?: ?[A-Z])?(?: \d{1,3})?$/u

/** Words in the local part of an address that belongs to an office and not to a person. */
const OFFICE =
  /kirjaamo|toimisto|palvelu|neuvonta|tietosuoja|info|hallinto|kaupunki|kunta|sosiaali|terveys|maahanmuutto|kotou|arkisto|asiakas|rekister|registr|dataskydd|integration|social|byra|kansli|kommun|stad|migration|klient|service/i

/** Words of titles, offices and bodies: two capital letters with none of these are a person. */
const TITLE =
  /johtaj|päällik|sihteer|vastaav|asiantunti|esimie|esihenkilö|koordinaat|työntekij|ohjaaj|suunnittelij|lakimie|juristi|rehtori|tarkastaj|viranhalti|hoitaj|lääkär|neuvoj|chef|direktör|sekretera|koordinat|ledare|handlägg|ansvarig|expert|jurist|ombud|rektor|föreståndar|planerar|arbetare|läkare|skötare|rådgivar|kaupun|kunta|kunnan|lautakun|hallitu|virasto|toimiala|palvel|toimisto|keskus|yksikk|alue|stad|kommun|nämnd|styrelse|sektor|byrå|central|enhet|tjänst|myndighet|välfärd|hyvinvoin|kirjaamo|registrator|väestö|sosiaali|social|terveys|hälso/iu
const NAME =
  /\p{Lu}\p{L}+(?:-\p{Lu}\p{L}+)? (?:(?:\p{Lu}\.|[vV]on|[aA]f|de) )?\p{Lu}\p{L}+(?:-\p{Lu}\p{L}+)?/gu
const BUSINESS_ID = /(?:y-tunnus|fo-nummer)?[\s:]*(?<!\d)\d{7}-\d(?!\d)/giu
/** "(nimi, puhelin)": blanks that a form or a redaction has left. */
const BLANK = /\((?:nimi|puhelin|sähköposti|namn|telefon|e-post|puh\.?|tfn\.?|[,;\s])+\)/giu
/** Written so that no robot reads it. */
const AT = /(?<=[\p{L}\d])\s?[[(](?:at|ät|@)[\])]\s?(?=[\p{L}\d])/giu
const LABEL =
  /(?:^|(?<=[\s,;]))(?:muut yhteystiedot|yhteystiedot|sähköpostiosoite|sähköposti|postiosoite|käyntiosoite|osoite|puhelinnumero|puhelin|puh\.|puh|nimi ja yhteystiedot|nimi|tehtävänimike|övriga kontaktuppgifter|kontaktuppgifter|e-postadress|e-post|epost|postadress|besöksadress|adress|telefonnummer|telefon|tfn\.|tfn|tel\.|namn)(?=[\s:,.]|$):?/giu

/**
 * Takes a contact apart: address lines, telephone, e-mail, and as name what is left. People's names
 * and their own e-mail addresses are left out: a notice names offices and titles (they stay in the
 * source beside the draft).
 */
export function parseContact(text: string): ImportedContact {
  const lines = unbroken(text.replace(BLANK, ' ').replace(AT, '@')).split('\n')
  const words = lines.map((line) => line.replaceAll('\t', ' ').trim()).join('\n')
  const email = (words.match(EMAIL) ?? []).find(isOfficeAddress)
  const withoutEmail = words.replace(BUSINESS_ID, '\n').replace(EMAIL, '\n')
  const phone = (withoutEmail.replace(TOWN, '\n').match(PHONE) ?? [])[0]
  const { address, rest } = takeAddress(withoutEmail)
  const name = officeName(rest.replace(PHONE, '\n'))
  return {
    ...(name === '' ? {} : { name }),
    ...(address.length === 0 ? {} : { address }),
    ...(phone === undefined
      ? {}
      : { phone: phone.replace(/[-()]/g, ' ').replace(/ +/g, ' ').trim() }),
    ...(email === undefined ? {} : { email: email.toLowerCase() }),
  }
}

/** `etunimi.sukunimi@` is a person's own. */
function isOfficeAddress(email: string): boolean {
  const local = email.slice(0, email.indexOf('@'))
  return !/^[\p{L}-]+\.[\p{L}-]+$/u.test(local) || OFFICE.test(local)
}

/** Address lines in the order of the text, and the text without them. */
function takeAddress(text: string): { readonly address: readonly string[]; readonly rest: string } {
  const found = new Map<number, string>()
  let rest = text
  for (const pattern of [TOWN, BOX, STREET]) {
    rest = rest.replace(pattern, (line: string, index: number) => {
      found.set(index, tidy(line))
      return '\u0000'.repeat(line.length)
    })
  }
  let at = 0
  for (const line of rest.split(/[\n,]/)) {
    if (ANY_STREET.test(line.trim()) && !TITLE.test(line)) {
      found.set(at, tidy(line))
      rest = rest.slice(0, at) + '\u0000'.repeat(line.length) + rest.slice(at + line.length)
    }
    at += line.length + 1
  }
  const address = [...found].sort(([a], [b]) => a - b).map(([, line]) => line)
  return { address: [...new Set(address)], rest: rest.replace(/\0+/g, '\n') }
}

/** Words that make a sentence of what stands between the parts of a contact: no name has them. */
const TELLS =
  /(?<!\p{L})(?:on|ovat|voit|voi|saat|tavoitat|hoitaa|vastaa|toimii|tai numerosta|puhelinvaihde|vaihde|är|kan|når|nås|får|sköter|svarar|ansvarar|växel|eller per telefon)(?!\p{L})/iu

const SENTENCE_END = /(?<=[\p{Ll}\n)][.!?]?)(?:\.\s+(?=\p{Lu})|\n)/u

function officeName(text: string): string {
  const parts = text
    .split(SENTENCE_END)
    .filter((sentence) => !TELLS.test(sentence))
    .join('\n')
    .replace(LABEL, '\n')
    .replace(/\d{1,5} (?=\p{Lu}\p{L}+)/gu, '')
    .replace(/\([^()]*\)/g, '\n')
    .split(/[\n,;|]+/)
    .map((part) => withoutPerson(tidy(part)))
    .filter((part) => /\p{L}{3}/u.test(part) && !isSubLabel(part) && !TELLS.test(part))
  return [...new Set(parts)].join(', ').slice(0, 300)
}

/** "Sosiaalityön johtaja Maija Meikäläinen" without its person; nothing when it is only a person. */
export function withoutPerson(text: string): string {
  const kept = text.replace(NAME, (name, index: number) => {
    if (TITLE.test(name)) {
      const [first = '', ...last] = name.split(' ')
      // A title and a first name: "Johtaja Maija" of "Johtaja Maija Meikäläinen".
      const surname = /^ \p{Lu}\p{L}+/u.test(text.slice(index + name.length))
      return surname && TITLE.test(first) && !TITLE.test(last.join(' ')) ? `${first}\u0000` : name
    }
    return ''
  })
  return tidy(kept.replace(/\0\s*\p{Lu}\p{L}+(?:-\p{Lu}\p{L}+)?/gu, ''))
}

function tidy(text: string): string {
  return text
    .replace(/\s+/g, ' ')
    .replace(/^[\s.,:;()/–-]+|[\s,:;(/–-]+$/g, '')
    .replace(/\s+\.$/, '')
}

/** A role by its title, without the address that may follow it. */
export function isRole(text: string): boolean {
  return normalHeading(text) !== '' && TITLE.test(text)
}
