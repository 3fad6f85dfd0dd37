import type { ContactPoint, Remedies } from '#app/controllers/controller.ts'
import type { ContentLang, Localized } from '#app/i18n/lang.ts'

/** The words that the answer to an access request gets from settings and not from the officer. */

const HEADINGS: Readonly<Record<Remedies['route'], Localized>> = {
  hallintovalitus: { fi: 'Valitusosoitus', sv: 'Besvärsanvisning' },
  oikaisuvaatimus: {
    fi: 'Oikaisuvaatimusohje',
    sv: 'Anvisning för begäran om omprövning',
  },
}

/** the name of the instructions depends on the controller's route of appeal. */
export function remedyHeading(route: Remedies['route'], lang: ContentLang): string {
  return HEADINGS[route][lang]
}

/** Where more copies are asked for: the controller's registry office. */
export function moreCopiesText(registry: ContactPoint, lang: ContentLang): string {
  const contact = [registry.title[lang], registry.email, registry.phone]
    .filter((part) => part !== undefined)
    .join(', ')
  return {
    fi: `Voit pyytää lisää jäljennöksiä: ${contact}.`,
    sv: `Fler kopior kan du begära hos: ${contact}.`,
  }[lang]
}

/** What a file contains when the officer has not described it. */
export function copyText(register: string, lang: ContentLang): string {
  return {
    fi: `Jäljennös tiedoistasi rekisterissä ${register}`,
    sv: `Kopia av dina uppgifter i registret ${register}`,
  }[lang]
}
