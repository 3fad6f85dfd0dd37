import type { Localized } from '#app/i18n/lang.ts'
import { both } from '#db/seeds/notices/both.ts'

export interface ConsentTextSeed {
  /** Slug of the register, and a purpose of its notice whose legal basis is consent. */
  readonly register: string
  readonly purposeId: string
  readonly version: string
  readonly title: Localized
  /** Paragraphs, an empty line between them. */
  readonly body: Localized
}

const paragraphs = (...lines: readonly string[]): string => lines.join('\n\n')

/** What registers of the demo world ask consent for (GDPR 6(1)(a), 7). */
export const CONSENT_TEXTS: readonly ConsentTextSeed[] = [
  {
    register: 'maahanmuuttopalvelut',
    purposeId: 'experts-by-experience',
    version: '2026-1',
    title: both(
      'Tietojeni käsittely kokemusasiantuntijana',
      'Behandling av mina uppgifter som erfarenhetsexpert',
    ),
    body: both(
      paragraphs(
        'Suostun siihen, että Lappeenrannan maahanmuuttopalvelut pitävät rekisterissään nimeni, yhteystietoni, kielitaitoni ja tiedon siitä, millaisista kotoutumisen kokemuksista kerron muille.',
        'Tietoja käytetään vain siihen, että minulle voidaan tarjota tehtäviä kokemusasiantuntijana ja sopia niistä kanssani. Tietoja ei anneta muille ilman lupaani.',
        'Tiedot poistetaan, kun perun suostumukseni tai kun yhteistyö on päättynyt. Suostumus on vapaaehtoinen: jos en anna sitä tai perun sen, se ei vaikuta muihin palveluihini.',
      ),
      paragraphs(
        'Jag samtycker till att invandrartjänsterna i Villmanstrand i sitt register har mitt namn, mina kontaktuppgifter, mina språkkunskaper och uppgift om vilka erfarenheter av integration jag berättar om för andra.',
        'Uppgifterna används bara för att jag ska kunna erbjudas uppdrag som erfarenhetsexpert och för att komma överens med mig om dem. De lämnas inte till andra utan mitt tillstånd.',
        'Uppgifterna raderas när jag återkallar mitt samtycke eller när samarbetet har upphört. Samtycket är frivilligt: om jag inte ger det eller återkallar det påverkar det inte min övriga service.',
      ),
    ),
  },
]
