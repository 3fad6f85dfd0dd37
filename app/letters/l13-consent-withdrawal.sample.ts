import { Temporal } from 'temporal-polyfill'
import type { ContentLang } from '#app/i18n/lang.ts'
import { CONSENT_WITHDRAWAL_LETTER } from '#app/letters/l13-consent-withdrawal.ts'
import { recipientSamples } from '#app/letters/recipients-notified.sample.ts'
import { sampleFacts, type TemplateSamples } from '#app/letters/samples.ts'

const fi = {
  consent: 'Yhteystietojesi käyttö kokemusasiantuntijoiden tapaamisten järjestämiseen',
  erased: {
    what: 'Nimi, puhelinnumero ja kielitaito',
    fate: 'Poistetaan 10.12.2026',
    why: 'Käytimme niitä vain suostumuksesi perusteella.',
  },
  kept: {
    what: 'Maksetut korvaukset ja niiden tositteet',
    fate: 'Säilytetään vähintään kuusi vuotta',
    why: 'Kirjanpitolaki 1336/1997, 2 luvun 10 §',
  },
  separate: {
    what: 'Nimi, puhelinnumero ja kielitaito',
    fate: 'Ratkaistaan erikseen',
    why: 'Pyysit myös niiden poistamista.',
  },
  effect: 'Emme enää kutsu sinua tapaamisiin. Muut kotoutumispalvelusi jatkuvat ennallaan.',
  detail:
    'Jo sovittu tapaaminen 15.12.2026 on peruttu puolestasi. Sinun ei tarvitse tehdä mitään. Voit milloin tahansa kysyä meiltä, mitä palveluja sinulla on.',
}

const sv: typeof fi = {
  consent: 'Användning av dina kontaktuppgifter för att ordna träffar med erfarenhetsexperter',
  erased: {
    what: 'Namn, telefonnummer och språkkunskaper',
    fate: 'Raderas 10.12.2026',
    why: 'Vi använde dem bara med stöd av ditt samtycke.',
  },
  kept: {
    what: 'Betalda ersättningar och verifikat över dem',
    fate: 'Förvaras i minst sex år',
    why: '2 kap. 10 § i bokföringslagen (1336/1997)',
  },
  separate: {
    what: 'Namn, telefonnummer och språkkunskaper',
    fate: 'Avgörs särskilt',
    why: 'Du begärde också att de raderas.',
  },
  effect:
    'Vi kallar dig inte längre till träffarna. Dina övriga integrationstjänster fortsätter som förut.',
  detail:
    'Den träff som redan var avtalad till 15.12.2026 har avbokats för din del. Du behöver inte göra något. Du kan när som helst fråga oss vilken service du har.',
}

const TEXTS = { fi, sv } as const

/** L-13: one kind of data erased, some also kept, all kept, the erasure decided by itself. */
export function consentWithdrawalSamples(lang: ContentLang): TemplateSamples {
  const t = TEXTS[lang]
  const recipients = recipientSamples(lang)
  const facts = sampleFacts(lang, {
    right: 'consentWithdrawal',
    consent: {
      what: t.consent,
      givenOn: Temporal.PlainDate.from('2025-03-05'),
      version: '3',
      withdrawnAt: Temporal.Instant.from('2026-11-21T22:12:00Z'),
    },
  })
  return {
    template: CONSENT_WITHDRAWAL_LETTER,
    drafts: {
      short: {
        facts,
        content: {
          erasure: 'erased',
          data: [t.erased],
          effect: t.effect,
          ...recipients.notified,
        },
      },
      long: {
        facts: { ...facts, recipient: { name: facts.recipient.name } },
        content: {
          erasure: 'erased',
          ...recipients.some,
          data: Array.from({ length: 14 }, () => [t.erased, t.kept]).flat(),
          effect: `${t.effect}\n\n${t.detail}`,
        },
      },
      kept: { facts, content: { erasure: 'kept', data: [t.kept], effect: t.effect } },
      separate: { facts, content: { erasure: 'separate', data: [t.separate], effect: t.effect } },
    },
  }
}
