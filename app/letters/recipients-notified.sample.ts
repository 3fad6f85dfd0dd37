import type { ContentLang } from '#app/i18n/lang.ts'
import type { LetterContent } from '#app/letters/template.ts'

const fi = {
  recipients: [
    { recipient: 'Kansaneläkelaitos', date: '9.12.2026' },
    { recipient: 'Mallikunnan työllisyysalue', date: '17.12.2026' },
  ],
  impossible:
    'Tulkkauspalvelujen tilauksista ei ole jäänyt tietoa siitä, kuka tulkki on tiedot saanut.',
  disproportionate:
    'Tiedot olivat vuosina 2011–2016 painetussa esitteessä. Jakelusta ei ole luetteloa, ja vastaanottajien etsiminen kävisi läpi tuhansia tilauksia.',
}

const sv: typeof fi = {
  recipients: [
    { recipient: 'Folkpensionsanstalten', date: '9.12.2026' },
    { recipient: 'Modellkommuns sysselsättningsområde', date: '17.12.2026' },
  ],
  impossible: 'Av beställningarna av tolktjänster framgår inte vilken tolk som fick uppgifterna.',
  disproportionate:
    'Uppgifterna fanns åren 2011–2016 i en tryckt broschyr. Det finns ingen förteckning över dem som fick den, och tusentals beställningar skulle behöva gås igenom.',
}

const TEXTS = { fi, sv } as const

/** What may be said of Art. 19 notices, by the choice that says it. */
export function recipientSamples(lang: ContentLang) {
  const { recipients, impossible, disproportionate } = TEXTS[lang]
  return {
    notified: { recipientsNotified: 'notified', recipients },
    some: { recipientsNotified: 'some', recipients, recipientsReason: impossible },
    none: { recipientsNotified: 'none' },
    impossible: { recipientsNotified: 'impossible', recipientsReason: impossible },
    disproportionate: {
      recipientsNotified: 'disproportionate',
      recipientsReason: disproportionate,
    },
  } satisfies Record<string, LetterContent>
}
