import type { ContentLang } from '#app/i18n/lang.ts'

/** What a message about a letter is made of: no secret of the case but its number. */
export interface MessageFacts {
  readonly lang: ContentLang
  readonly caseNumber: string
  /** Whether the letter is small enough to come along. */
  readonly isAttached: boolean
  /** Whether files belong to the answer; they stay in the portal. */
  readonly hasFiles: boolean
  /** Where the person's own pages are. */
  readonly url: string
}

const fi = {
  title: (number: string) => `Kirje asiassa ${number}`,
  fileName: (number: string) => `kirje-${number}.pdf`,
  letter: (number: string) => `Sinulle on kirje asiassa ${number}.`,
  attached: 'Kirje on tämän viestin liitteenä.',
  tooLarge: (url: string) =>
    `Kirje on liian suuri tämän viestin liitteeksi. Lue se Rekisteriportissa: ${url}`,
  files: (url: string) =>
    `Kirjeeseen kuuluu tiedostoja. Ne eivät ole tässä viestissä. Lataa ne Rekisteriportista: ${url}`,
  reply:
    'Tähän viestiin ei voi vastata. Kirjeessä kerrotaan, keneltä saat lisätietoja ja miten otat yhteyttä.',
}

const sv: typeof fi = {
  title: (number) => `Brev i ärendet ${number}`,
  fileName: (number) => `brev-${number}.pdf`,
  letter: (number) => `Du har ett brev i ärendet ${number}.`,
  attached: 'Brevet är bifogat till det här meddelandet.',
  tooLarge: (url) =>
    `Brevet är för stort för att bifogas till det här meddelandet. Läs det i Registerporten: ${url}`,
  files: (url) =>
    `Till brevet hör filer. De finns inte i det här meddelandet. Ladda ner dem i Registerporten: ${url}`,
  reply:
    'Du kan inte svara på det här meddelandet. I brevet står det vem som ger mer information och hur du tar kontakt.',
}

const TEXTS: Readonly<Record<ContentLang, typeof fi>> = { fi, sv }

/** Title, text and name of the attachment, in the language of the case: neutral, since a mailbox is read anywhere. */
export function suomifiMessage(facts: MessageFacts): {
  readonly title: string
  readonly body: string
  readonly fileName: string
} {
  const { lang, caseNumber, isAttached, hasFiles, url } = facts
  const t = TEXTS[lang]
  return {
    title: t.title(caseNumber),
    fileName: t.fileName(caseNumber),
    body: [
      `${t.letter(caseNumber)} ${isAttached ? t.attached : t.tooLarge(url)}`,
      ...(hasFiles ? [t.files(url)] : []),
      t.reply,
    ].join('\n\n'),
  }
}
