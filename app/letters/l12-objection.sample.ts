import type { ContentLang } from '#app/i18n/lang.ts'
import { OBJECTION_LETTER } from '#app/letters/l12-objection.ts'
import { recipientSamples } from '#app/letters/recipients-notified.sample.ts'
import { ANSWER_SAMPLE_TEXTS } from '#app/letters/sample-texts.ts'
import { sampleFacts, type TemplateSamples } from '#app/letters/samples.ts'

const fi = {
  stopped: ['Kutsujen lähettäminen tapaamisiin', 'Yhteystietojen jakaminen muille ryhmille'],
  erased: 'Poistamme yhteystietosi tapaamisten postituslistalta 15.12.2026.',
  kept: 'Tarvitsemme tietoja maksettujen korvausten kirjanpitoon (kirjanpitolaki).',
  refusal: {
    what: 'Palvelutarpeen arvioinnin käsittelyn lopettaminen',
    ground: 'Arviointi on kunnan tehtävä, ja ilman sitä palveluja ei voi järjestää.',
    provision: 'tietosuoja-asetuksen 21 artiklan 1 kohta',
  },
  demonstration:
    'Otimme huomioon, mitä kerroit turvallisuudestasi. Rajasimme tietojen käytön kahteen työntekijään. Palvelujen järjestäminen menee silti edelle, koska muuten jäisit ilman palveluja, joihin sinulla on oikeus.',
  reviewedDecision: 'Päätös korvauksen määrästä 20.11.2026',
  reviewer: 'Olli Osaaja, kotoutumispäällikkö',
  considered:
    'Tarkistimme tunnit, jotka ilmoitit, ja laskusäännön. Otimme huomioon, mitä kerroit matka-ajasta.',
  changed: 'Korvaus lasketaan 12 tunnista eikä 10 tunnista. Saat uuden päätöksen 15.12.2026.',
  unchanged: 'Matka-ajasta ei makseta korvausta, joten korvaus pysyy samana.',
  reviewRefusal: {
    what: 'Korvauksen maksaminen matka-ajasta',
    ground: 'Taksan mukaan korvaus maksetaan vain tapaamisen ajasta.',
    provision: 'Mallikunnan korvaustaksa, 3 §',
  },
}

const sv: typeof fi = {
  stopped: ['Utskick av kallelser till träffar', 'Delning av kontaktuppgifter till andra grupper'],
  erased: 'Vi raderar dina kontaktuppgifter från sändlistan för träffarna 15.12.2026.',
  kept: 'Vi behöver uppgifterna för bokföringen av utbetalda ersättningar (bokföringslagen).',
  refusal: {
    what: 'Avslutande av behandlingen av bedömningen av servicebehovet',
    ground: 'Bedömningen är kommunens uppgift, och utan den kan service inte ordnas.',
    provision: 'artikel 21.1 i dataskyddsförordningen',
  },
  demonstration:
    'Vi beaktade det som du berättade om din säkerhet. Vi begränsade användningen till två anställda. Ordnandet av service väger ändå tyngre, eftersom du annars skulle bli utan service som du har rätt till.',
  reviewedDecision: 'Beslutet om ersättningens belopp 20.11.2026',
  reviewer: 'Olli Osaaja, integrationschef',
  considered:
    'Vi kontrollerade timmarna som du anmälde och beräkningsregeln. Vi beaktade det som du berättade om restiden.',
  changed:
    'Ersättningen beräknas på 12 timmar i stället för 10 timmar. Du får ett nytt beslut 15.12.2026.',
  unchanged: 'För restid betalas ingen ersättning, så ersättningen är densamma.',
  reviewRefusal: {
    what: 'Betalning av ersättning för restid',
    ground: 'Enligt taxan betalas ersättning bara för tiden för träffen.',
    provision: '3 § i Modellkommuns ersättningstaxa',
  },
}

const TEXTS = { fi, sv } as const

/** L-12: stopped and erased, stopped and kept, in part, continued; an automated decision changed or not. */
export function objectionSamples(lang: ContentLang): TemplateSamples {
  const t = TEXTS[lang]
  const recipients = recipientSamples(lang)
  const { appeal } = ANSWER_SAMPLE_TEXTS[lang]
  const facts = sampleFacts(lang, { right: 'objection' })
  const reviewFacts = { ...facts, right: 'automatedDecision' } as const
  const stopped = {
    outcome: 'granted',
    stopped: t.stopped.join('\n'),
    stoppedOn: '1.12.2026',
    erasure: 'erased',
    erasureDetails: t.erased,
    ...recipients.notified,
  }
  const kept = { ...stopped, erasure: 'kept', erasureDetails: t.kept }
  const continued = {
    refusals: [t.refusal],
    basis: 'compelling',
    demonstration: t.demonstration,
  }
  const review = {
    outcome: 'granted',
    reviewedDecision: t.reviewedDecision,
    reviewer: t.reviewer,
    considered: t.considered,
    result: t.changed,
  }
  return {
    template: OBJECTION_LETTER,
    drafts: {
      short: { facts, content: stopped },
      long: {
        facts: { ...facts, appeal, recipient: { name: facts.recipient.name } },
        content: {
          ...stopped,
          ...continued,
          ...recipients.some,
          outcome: 'partly-granted',
          demonstration: Array.from({ length: 12 }, () => t.demonstration).join('\n\n'),
        },
      },
      kept: { facts, content: kept },
      refused: { facts: { ...facts, appeal }, content: { outcome: 'refused', ...continued } },
      review: { facts: reviewFacts, content: review },
      'review-refused': {
        facts: { ...reviewFacts, appeal },
        content: {
          ...review,
          outcome: 'refused',
          result: t.unchanged,
          refusals: [t.reviewRefusal],
        },
      },
    },
  }
}
