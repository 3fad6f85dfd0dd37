import type { LintRule } from '#app/notices/lint/finding.ts'
import { blocking, words } from '#app/notices/lint/rules/rule.ts'

/** Addresses that cannot be right as they are written. */

export const BAD_EMAIL: LintRule = blocking({
  id: 'C-email',
  severity: 'warning',
  message: words(
    'Sähköpostiosoite on virheellinen: siinä on välilyönti tai siitä puuttuu verkkotunnus.',
    'E-postadressen är felaktig: den innehåller mellanslag eller saknar domän.',
  ),
  source: 'GDPR 13(1)(a)–(b)',
  successor: null,
})

export const BAD_POSTAL_CODE: LintRule = blocking({
  id: 'C-address',
  severity: 'warning',
  message: words('Postinumerossa on oltava viisi numeroa.', 'Ett postnummer har fem siffror.'),
  source: 'GDPR 13(1)(a)–(b)',
  successor: null,
})

export const BAD_PHONE: LintRule = blocking({
  id: 'C-phone',
  severity: 'warning',
  message: words(
    'Puhelinnumero on virheellinen: tarkista suuntanumero ja numeroiden määrä.',
    'Telefonnumret är felaktigt: kontrollera riktnumret och antalet siffror.',
  ),
  source: 'GDPR 13(1)(a)–(b)',
  successor: null,
})

/** T-12: a link that is not encrypted. */
export const PLAIN_LINK: LintRule = blocking({
  id: 'T-12',
  severity: 'info',
  message: words(
    'Linkki on salaamaton (http). Vaihda se https-osoitteeksi ja tarkista, että sivu on olemassa.',
    'Länken är okrypterad (http). Byt till en https-adress och kontrollera att sidan finns.',
  ),
  source: '306/2019; GDPR 12(1)',
  successor: words('https://', 'https://'),
})
