import type { ContentLang } from '#app/i18n/lang.ts'
import { TRANSFER_LETTER } from '#app/letters/l17-transfer.ts'
import { sampleFacts, type TemplateSamples } from '#app/letters/samples.ts'

const TEXTS = {
  fi: {
    receiver: 'Mallilan hyvinvointialue',
    receiverContact:
      'kirjaamo, PL 20, 00998 Mallila\nkirjaamo@mallilanhyvinvointialue.example\npuh. 09 2000 0000',
    why: 'Hyvinvointialue on rekisterinpitäjä niille sosiaalihuollon asiakirjoille, jotka syntyivät kunnassa ennen vuotta 2023 (laki 616/2021, 64 §; laki 612/2021, 58 §).',
    transferred: 'pyyntösi',
    transferredLong:
      'pyyntösi siltä osin kuin se koskee sosiaalihuoltoa\nliite, jossa luettelet asiakirjat',
  },
  sv: {
    receiver: 'Modellstads välfärdsområde',
    receiverContact:
      'registratorskontoret, PB 20, 00998 Modellstad\nregistrator@modellstadsvalfardsomrade.example\ntfn 09 2000 0000',
    why: 'Välfärdsområdet är personuppgiftsansvarigt för de handlingar inom socialvården som uppkom i kommunen före år 2023 (64 § i lag 616/2021, 58 § i lag 612/2021).',
    transferred: 'din begäran',
    transferredLong:
      'din begäran till den del som den gäller socialvården\nbilagan där du räknar upp handlingarna',
  },
} as const

/** L-17 of a whole request; the long one of a part, with a long ground. */
export function transferSamples(lang: ContentLang): TemplateSamples {
  const { transferredLong, ...t } = TEXTS[lang]
  const facts = sampleFacts(lang, { right: 'access' })
  const short = { ...t, transferredOn: '10.12.2026' }
  return {
    template: TRANSFER_LETTER,
    drafts: {
      short: { facts, content: short },
      long: {
        facts: { ...facts, recipient: { name: facts.recipient.name } },
        content: {
          ...short,
          transferred: transferredLong,
          transferredOn: '09.12.2026',
          why: Array.from({ length: 12 }, () => t.why).join('\n\n'),
        },
      },
    },
  }
}
