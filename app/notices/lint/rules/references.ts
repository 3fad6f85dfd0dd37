import { rule } from '#app/notices/lint/rules/structure-rule.ts'

/** References that a notice makes: statutes by number, addresses, dates. */

export const REFERENCE_RULES = {
  unknownStatute: rule(
    'B-statute.unknown',
    'info',
    'GDPR 13(1)(c)',
    'Tämän numeron säädöstä portaali ei tunne. Tarkista numero ja voimassaolo Finlexistä.',
    'Portalen känner inte till författningen med detta nummer. Kontrollera numret och giltigheten i Finlex.',
  ),
  wrongTitle: rule(
    'B-statute.title',
    'warning',
    'GDPR 12(1), 13(1)(c)',
    'Säädöksen nimike ei ole tämän numeron nimike.',
    'Författningsrubriken är inte rubriken för detta nummer.',
  ),
  postalCode: rule(
    'C-address',
    'warning',
    'GDPR 13(1)(a)–(b)',
    'Osoitteesta puuttuu viisinumeroinen postinumero ja postitoimipaikka.',
    'Adressen saknar femsiffrigt postnummer och postanstalt.',
  ),
  email: rule(
    'C-email',
    'warning',
    'GDPR 13(1)(a)–(b)',
    'Sähköpostiosoite on virheellinen.',
    'E-postadressen är felaktig.',
  ),
  businessId: rule(
    'C-business-id',
    'error',
    '906/2019 § 28',
    'Y-tunnuksen tarkistusnumero on väärä.',
    'Kontrollsiffran i FO-numret är fel.',
    { blocks: true },
  ),
  old: rule(
    'C-age',
    'warning',
    'GDPR 5(2), 12(1), 24(1)',
    'Selostetta ei ole päivitetty kolmeen vuoteen. Tarkista, että se vastaa nykyistä käsittelyä.',
    'Beskrivningen har inte uppdaterats på tre år. Kontrollera att den motsvarar behandlingen i dag.',
  ),
  undated: rule(
    'C-undated',
    'info',
    'GDPR 5(2), 12(1)',
    'Selosteessa ei ole päiväystä.',
    'Beskrivningen är inte daterad.',
  ),
} as const

/** A notice older than this is looked at again. */
export const MAX_AGE = { years: 3 } as const
