import { Temporal } from 'temporal-polyfill'
import type { ContentLang } from '#app/i18n/lang.ts'
import { IDENTITY_LETTER } from '#app/letters/l03-identity.ts'
import { sampleFacts, type TemplateSamples } from '#app/letters/samples.ts'

const TEXTS = {
  fi: {
    portal: 'https://rekisterit.mallikunta.example',
    doubts:
      'Pyyntö tuli sähköpostiosoitteesta, jota meillä ei ole asiakastiedoissa. Viestissä oli nimesi, mutta ei muuta, mistä näkisimme, että sinä lähetit sen.',
    needed: 'Tarvitsemme varmuuden siitä, että sinä olet tehnyt pyynnön.',
    visit: 'Kunnantalo, Torikatu 1, maanantaista perjantaihin klo 9–15. Aikaa ei tarvitse varata.',
    otherWay:
      'Voit varmistaa henkilöllisyytesi myös seuraavalla tapaamisella kotoutumispalveluissa. Varaa aika numerosta 09 1000 0001.',
    more: 'Samasta osoitteesta on lähetetty pyyntöjä myös muiden henkilöiden nimissä.',
  },
  sv: {
    portal: 'https://register.modellkommun.example',
    doubts:
      'Begäran kom från en e-postadress som inte finns i våra klientuppgifter. I meddelandet fanns ditt namn men inget annat som visar att det var du som skickade det.',
    needed: 'Vi behöver få veta säkert att det är du som har gjort begäran.',
    visit:
      'Kommunalhuset, Torggatan 1, måndag till fredag kl. 9–15. Du behöver inte boka någon tid.',
    otherWay:
      'Du kan också styrka din identitet vid nästa möte hos integrationstjänsterna. Boka tid på numret 09 1000 0001.',
    more: 'Från samma adress har det skickats begäranden också i andra personers namn.',
  },
} as const

/** L-03 while the time limit runs on; the long one suspends it, of a log data request. */
export function identitySamples(lang: ContentLang): TemplateSamples {
  const { portal, more, ...t } = TEXTS[lang]
  const facts = sampleFacts(lang, { right: 'access', portal })
  const short = { ...t, replyBy: '17.12.2026' }
  return {
    template: IDENTITY_LETTER,
    drafts: {
      short: { facts, content: short },
      long: {
        facts: {
          ...facts,
          right: 'logData',
          recipient: { name: facts.recipient.name },
          suspendedFrom: Temporal.PlainDate.from('2026-12-10'),
        },
        content: {
          ...short,
          doubts: Array.from({ length: 10 }, () => `${t.doubts} ${more}`).join('\n\n'),
          replyBy: ' 7.1.2027 ',
        },
      },
    },
  }
}
