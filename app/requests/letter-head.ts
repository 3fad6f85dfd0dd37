import type { Temporal } from 'temporal-polyfill'
import { ADULT_FROM_AGE, ageOn } from '#app/people/age.ts'
import type { ContactPoint, Controller, Unit } from '#app/controllers/controller.ts'
import { OMBUDSMAN } from '#app/controllers/ombudsman.ts'
import type { ContentLang, Localized } from '#app/i18n/lang.ts'
import type { Contact, LetterInput } from '#app/letters/letter.ts'
import { personName, type Person } from '#app/people/person.ts'
import { helsinkiDate } from '#app/platform/helsinki.ts'

/** What the common head and foot of a letter are filled in from. */
export interface LetterHeadSource {
  readonly lang: ContentLang
  readonly controller: Controller
  readonly unit: Unit
  /** Whose data: the one whom the letter speaks to. */
  readonly person: Pick<Person, 'callingName' | 'familyName' | 'birthDate'>
  /** Name of the guardian or representative who asked; absent where that is the person themselves. */
  readonly sender?: string
  /** The lines of the envelope, the name first; empty where the letter is not posted. */
  readonly postedTo: readonly string[]
  readonly caseNumber: string
  readonly issuedAt: Temporal.Instant
  readonly registers: readonly { readonly key: string; readonly name: Localized }[]
  /** Who signs or answers questions; the unit itself when nobody is named. */
  readonly officer?: Contact
  /** Public address of the portal. */
  readonly origin: string
}

/**
 * The head and foot of a letter from the case and the controller's settings. Its address is the one
 * on the envelope and no other: who asks for somebody else learns nothing of where that person lives
 * (K-06). Never a personal identity code.
 */
export function letterHead(source: LetterHeadSource): Omit<LetterInput, 'requestReceivedOn'> {
  const { lang, controller, unit, person, registers, origin } = source
  return {
    lang,
    controller: {
      name: controller.name[lang],
      unit: unit.name[lang],
      contactLines: contactLines(controller.settings.registry, lang),
    },
    issuedAt: source.issuedAt,
    caseNumber: source.caseNumber,
    recipient: {
      name: personName(person),
      ...addressOf(source),
    },
    officer: source.officer ?? unitContact(unit, lang),
    dpo: contactPoint(controller.settings.dpo, lang),
    notices: registers.map(({ key, name }) => ({
      register: name[lang],
      url: `${origin}/${lang}/notices/${key}`,
    })),
    ombudsman: OMBUDSMAN[lang],
  }
}

const SENDER: Readonly<Record<'child' | 'adult', Localized>> = {
  child: { fi: 'Huoltaja', sv: 'Vårdnadshavare' },
  adult: { fi: 'Edustaja', sv: 'Företrädare' },
}

function addressOf(source: LetterHeadSource): { addressLines?: readonly string[] } {
  const { person, sender, postedTo, lang } = source
  const [onEnvelope, ...lines] = postedTo
  if (sender !== undefined) {
    const title = SENDER[isChild(person, source.issuedAt) ? 'child' : 'adult'][lang]
    return { addressLines: [`${title}: ${sender}`, ...lines] }
  }
  if (onEnvelope === undefined) return {}
  return { addressLines: onEnvelope === personName(person) ? lines : [onEnvelope, ...lines] }
}

function isChild({ birthDate }: Pick<Person, 'birthDate'>, at: Temporal.Instant): boolean {
  return birthDate !== null && ageOn(birthDate, helsinkiDate(at)) < ADULT_FROM_AGE
}

/** A unit as a contact: its name, telephone and role mailbox. */
export function unitContact(unit: Unit, lang: ContentLang): Contact {
  return {
    title: unit.name[lang],
    lines: [unit.phone, unit.email].filter((line) => line !== null),
  }
}

/** An office of the controller as a contact. */
export function contactPoint(point: ContactPoint, lang: ContentLang): Contact {
  return { title: point.title[lang], lines: contactLines(point, lang) }
}

function contactLines(point: ContactPoint, lang: ContentLang): string[] {
  return [...point.address[lang], point.phone, point.email].filter((line) => line !== undefined)
}
