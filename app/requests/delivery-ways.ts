import { Temporal } from 'temporal-polyfill'
import type { Localized } from '#app/i18n/lang.ts'
import type { DeliveryWay } from '#app/requests/delivery.ts'
import type { AnswerForm } from '#app/requests/request.ts'

/** Whether Suomi.fi-viestit needs the person's consent (13/2003; changed by the bill HE 124/2025). */
export type DeliveryPolicy = 'legacyConsentRequired' | 'suomiFiDefault'

/**
 * ISO date from which "electronic service first" is in force; null while the Act has no number and
 * no date. The bill: HE 124/2025, recommended by HaVM 1/2026.
 */
export const SUOMIFI_DEFAULT_FROM: string | null = null

/** The policy in force on a day. */
export function deliveryPolicy(
  on: Temporal.PlainDate,
  suomiFiDefaultFrom: string | null = SUOMIFI_DEFAULT_FROM,
): DeliveryPolicy {
  if (suomiFiDefaultFrom === null) return 'legacyConsentRequired'
  const begun = Temporal.PlainDate.compare(suomiFiDefaultFrom, on) <= 0
  return begun ? 'suomiFiDefault' : 'legacyConsentRequired'
}

export interface DeliveryFacts {
  readonly policy: DeliveryPolicy
  /** The person agreed to electronic delivery, apart from the wish in this request. */
  readonly consentToElectronic: boolean
  readonly hasHetu: boolean
  /** `known`: from registers or the portal's own data; `given`: by the person for this answer. */
  readonly address: 'none' | 'known' | 'given'
  /** Turvakielto / spärrmarkering. */
  readonly nonDisclosure: boolean
  /** The person has identified strongly in the portal. */
  readonly authenticated: boolean
  readonly answerForm: AnswerForm
  /** The municipality has access to Suomi.fi-viestit. */
  readonly suomifiInUse: boolean
  /** K-02: who asked for another may not be told the answer (any more). */
  readonly withheld?: boolean
}

/** Why a way is not open, in words for the clerk. */
export const EXCLUSIONS = {
  'not-identified': {
    fi: 'Henkilö ei ole tunnistautunut vahvasti.',
    sv: 'Personen har inte identifierat sig starkt.',
  },
  'no-consent': {
    fi: 'Henkilö ei ole antanut suostumusta sähköiseen tiedoksiantoon.',
    sv: 'Personen har inte gett sitt samtycke till elektronisk delgivning.',
  },
  'suomifi-not-in-use': {
    fi: 'Suomi.fi-viestit ei ole käytössä tässä palvelussa.',
    sv: 'Suomi.fi-meddelanden används inte i den här tjänsten.',
  },
  'no-hetu': {
    fi: 'Henkilötunnus ei ole tiedossa, joten viestiä ei voi osoittaa Suomi.fi-viesteihin.',
    sv: 'Personbeteckningen är inte känd, så meddelandet kan inte adresseras till Suomi.fi-meddelanden.',
  },
  'no-address': {
    fi: 'Postiosoitetta ei ole.',
    sv: 'Det finns ingen postadress.',
  },
  'non-disclosure': {
    fi: 'Henkilöllä on turvakielto. Kirjeen saa lähettää vain osoitteeseen, jonka hän on itse antanut tätä vastausta varten.',
    sv: 'Personen har spärrmarkering. Brev får sändas endast till en adress som personen själv har gett för det här svaret.',
  },
  'oral-not-asked': {
    fi: 'Suullisesti tiedot annetaan vain henkilön pyynnöstä.',
    sv: 'Muntligt lämnas uppgifterna endast på personens begäran.',
  },
  withheld: {
    fi: 'Pyynnön tekijä ei saa tätä vastausta: edustusoikeus on päättynyt tai tietojen antaminen hänelle on kielletty.',
    sv: 'Den som gjorde begäran får inte det här svaret: behörigheten att företräda har upphört eller det är förbjudet att ge uppgifterna till hen.',
  },
  'to-recipient': {
    fi: 'Ilmoitus menee postitse tietojen saajalle, ei henkilölle itselleen.',
    sv: 'Underrättelsen går per post till mottagaren av uppgifterna, inte till personen själv.',
  },
} as const satisfies Record<string, Localized>
export type Exclusion = keyof typeof EXCLUSIONS

export interface WayChoice {
  /** The best one first; never empty, since a visit is always possible. */
  readonly allowed: readonly DeliveryWay[]
  readonly excluded: readonly {
    readonly way: DeliveryWay
    readonly reason: Exclusion
    readonly text: Localized
  }[]
}

/** Art. 19: a notice to a recipient of data is posted to them. */
export const RECIPIENT_WAYS: WayChoice = {
  allowed: ['post'],
  excluded: (['portal', 'suomifi', 'visit', 'oral'] as const).map((way) => ({
    way,
    reason: 'to-recipient',
    text: EXCLUSIONS['to-recipient'],
  })),
}

/** The wish of the person goes first (GDPR 12(1), 12(3), 15(3)); then what reaches them soonest. */
const PREFERENCES: Readonly<Record<AnswerForm, readonly DeliveryWay[]>> = {
  electronic: ['portal', 'suomifi', 'post', 'visit', 'oral'],
  paper: ['post', 'visit', 'suomifi', 'portal', 'oral'],
  'on-site': ['visit', 'portal', 'suomifi', 'post', 'oral'],
  oral: ['oral', 'visit', 'portal', 'suomifi', 'post'],
}

/** The ways in which an answer may reach the person, and why the others may not. */
export function allowedWays(facts: DeliveryFacts): WayChoice {
  const judged = PREFERENCES[facts.answerForm].map((way) => ({
    way,
    reason: exclusion(way, facts),
  }))
  return {
    allowed: judged.filter(({ reason }) => reason === undefined).map(({ way }) => way),
    excluded: judged.flatMap(({ way, reason }) =>
      reason === undefined ? [] : [{ way, reason, text: EXCLUSIONS[reason] }],
    ),
  }
}

function exclusion(way: DeliveryWay, facts: DeliveryFacts): Exclusion | undefined {
  const { authenticated, nonDisclosure, address, answerForm } = facts
  // Whoever asks for an electronic answer is taken to agree to electronic notice (13/2003 § 19).
  const agreed = facts.consentToElectronic || answerForm === 'electronic'
  // Handed over to whoever is entitled to it, once that has been looked into.
  if (facts.withheld === true && way !== 'visit') return 'withheld'
  switch (way) {
    case 'portal':
      if (!authenticated) return 'not-identified'
      return agreed ? undefined : 'no-consent'
    case 'suomifi':
      if (!authenticated) return 'not-identified'
      if (!facts.suomifiInUse) return 'suomifi-not-in-use'
      if (!facts.hasHetu) return 'no-hetu'
      return agreed || facts.policy === 'suomiFiDefault' ? undefined : 'no-consent'
    case 'post':
      if (address === 'none') return 'no-address'
      return nonDisclosure && address !== 'given' ? 'non-disclosure' : undefined
    case 'visit':
      return undefined
    case 'oral':
      // GDPR 12(1): on request, and when the identity is shown otherwise than by voice.
      if (answerForm !== 'oral') return 'oral-not-asked'
      return authenticated ? undefined : 'not-identified'
  }
}
