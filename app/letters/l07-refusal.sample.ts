import type { ContentLang } from '#app/i18n/lang.ts'
import { REFUSAL_LETTER } from '#app/letters/l07-refusal.ts'
import { ANSWER_SAMPLE_TEXTS } from '#app/letters/sample-texts.ts'
import { sampleFacts, type TemplateSamples } from '#app/letters/samples.ts'

const fi = {
  refusals: [
    {
      what: 'Sosiaalityöntekijän arviot vuosilta 2024–2026',
      ground: 'Tietojen antamisesta voisi aiheutua vakavaa vaaraa terveydellesi tai hoidollesi.',
      provision: 'tietosuojalain 34 §:n 1 momentin 2 kohta',
    },
    {
      what: 'Toisen henkilön antamat tiedot',
      ground: 'Tietojen antaminen loukkaisi toisen ihmisen oikeuksia.',
      provision: 'tietosuoja-asetuksen 15 artiklan 4 kohta',
    },
  ],
  withheld: [
    {
      what: 'Valvontatehtävää varten kerätyt tiedot',
      provision: 'tietosuojalain 34 §:n 1 momentin 3 kohta',
    },
  ],
  given: 'Voit tulla keskustelemaan arvioista sosiaalityöntekijän kanssa. Saat ajan 5.1.2027.',
  nothing: 'Emme voi antaa sinulle näistä tiedoista mitään.',
  portability: {
    what: 'Kotoutumispalvelujen asiakastietojen siirtäminen',
    ground: 'Käsittely perustuu kunnan lakisääteiseen tehtävään, ei suostumukseesi.',
    provision: 'tietosuoja-asetuksen 20 artiklan 1 ja 3 kohta',
  },
  instead: 'Voit pyytää samat tiedot tarkastuspyynnöllä.',
}

const sv: typeof fi = {
  refusals: [
    {
      what: 'Socialarbetarens bedömningar från åren 2024–2026',
      ground: 'Att uppgifterna lämnas ut kunde medföra allvarlig fara för din hälsa eller vård.',
      provision: '34 § 1 mom. 2 punkten i dataskyddslagen',
    },
    {
      what: 'Uppgifter som en annan person har lämnat',
      ground: 'Att uppgifterna lämnas ut skulle kränka en annan människas rättigheter.',
      provision: 'artikel 15.4 i dataskyddsförordningen',
    },
  ],
  withheld: [
    {
      what: 'Uppgifter som har samlats in för en tillsynsuppgift',
      provision: '34 § 1 mom. 3 punkten i dataskyddslagen',
    },
  ],
  given: 'Du kan komma och tala om bedömningarna med socialarbetaren. Du får en tid 5.1.2027.',
  nothing: 'Vi kan inte lämna dig något av dessa uppgifter.',
  portability: {
    what: 'Överföring av klientuppgifterna i integrationstjänsterna',
    ground: 'Behandlingen grundar sig på kommunens lagstadgade uppgift, inte på ditt samtycke.',
    provision: 'artikel 20.1 och 20.3 i dataskyddsförordningen',
  },
  instead: 'Du kan få samma uppgifter genom en begäran om tillgång till uppgifter.',
}

const TEXTS = { fi, sv } as const

/** L-07: access refused with reasons, with some or none of them told, and another right refused. */
export function refusalSamples(lang: ContentLang): TemplateSamples {
  const t = TEXTS[lang]
  const { appeal } = ANSWER_SAMPLE_TEXTS[lang]
  const facts = sampleFacts(lang, { right: 'access', appeal })
  const outcome = 'refused'
  return {
    template: REFUSAL_LETTER,
    drafts: {
      short: {
        facts,
        content: {
          outcome,
          reasonsTold: 'all',
          refusals: t.refusals.slice(0, 1),
          given: t.given,
        },
      },
      long: {
        facts: { ...facts, recipient: { name: facts.recipient.name } },
        content: {
          outcome,
          reasonsTold: 'some',
          refusals: Array.from({ length: 12 }, () => t.refusals).flat(),
          withheld: t.withheld,
          given: `${t.given}\n\n${t.instead}`,
        },
      },
      withheld: {
        facts,
        content: { outcome, reasonsTold: 'none', withheld: t.withheld, given: t.nothing },
      },
      portability: {
        facts: { ...facts, right: 'portability' },
        content: { outcome, refusals: [t.portability], given: t.instead },
      },
    },
  }
}
