import type { Lang, Localized } from '#app/i18n/lang.ts'

/** What starts or ends a time limit, worded so that it fits after "kun" and "när". */
export const CLOCK_EVENTS = {
  'request-received': {
    fi: 'pyyntö on saapunut viranomaiselle',
    sv: 'begäran har inkommit till myndigheten',
  },
  'action-reported': {
    fi: 'henkilölle on ilmoitettu, mihin pyyntö on johtanut',
    sv: 'personen har fått veta vad begäran har lett till',
  },
  'extension-notified': {
    fi: 'henkilölle on ilmoitettu määräajan pidentämisestä ja sen syistä',
    sv: 'personen har underrättats om förlängningen av tidsfristen och skälen till den',
  },
  'refusal-notified': {
    fi: 'henkilölle on ilmoitettu kieltäytymisestä, sen syistä ja oikeussuojakeinoista',
    sv: 'personen har underrättats om vägran, skälen till den och rättsmedlen',
  },
  'question-asked': {
    fi: 'henkilöä on pyydetty varmistamaan henkilöllisyytensä tai täsmentämään pyyntöään',
    sv: 'personen har ombetts styrka sin identitet eller precisera sin begäran',
  },
  'log-data-given': {
    fi: 'lokitiedot on annettu tai niistä on tehty kirjallinen päätös',
    sv: 'logguppgifterna har lämnats ut eller ett skriftligt beslut om dem har fattats',
  },
  'document-decided': {
    fi: 'tieto asiakirjasta on annettu tai asia on ratkaistu',
    sv: 'uppgifter ur handlingen har lämnats ut eller ärendet har avgjorts',
  },
  'feedback-received': {
    fi: 'saavutettavuutta koskeva palaute on saapunut',
    sv: 'responsen om tillgängligheten har inkommit',
  },
  'feedback-answered': {
    fi: 'palautteeseen on vastattu',
    sv: 'responsen har besvarats',
  },
  'decision-notified': {
    fi: 'päätös on saatu tiedoksi',
    sv: 'personen har fått del av beslutet',
  },
  'appeal-lodged': {
    fi: 'valitus on saapunut hallinto-oikeuteen',
    sv: 'besvären har inkommit till förvaltningsdomstolen',
  },
  'review-lodged': {
    fi: 'oikaisuvaatimus on saapunut kunnan viranomaiselle',
    sv: 'begäran om omprövning har inkommit till kommunens myndighet',
  },
  'data-collected': {
    fi: 'tiedot kerätään henkilöltä itseltään',
    sv: 'uppgifterna samlas in från personen själv',
  },
  'data-obtained': {
    fi: 'tiedot on saatu muualta kuin henkilöltä itseltään',
    sv: 'uppgifterna har erhållits från någon annan än personen själv',
  },
  'person-informed': {
    fi: 'henkilölle on kerrottu tietojen käsittelystä',
    sv: 'personen har informerats om behandlingen av uppgifterna',
  },
  'data-changed': {
    fi: 'tietoja on oikaistu tai poistettu tai niiden käsittelyä on rajoitettu',
    sv: 'uppgifter har rättats eller raderats eller behandlingen av dem har begränsats',
  },
  'recipients-notified': {
    fi: 'tietojen vastaanottajille on ilmoitettu',
    sv: 'mottagarna av uppgifterna har underrättats',
  },
  'letter-sent': {
    fi: 'kirje on lähetetty',
    sv: 'brevet har skickats',
  },
  'message-sent': {
    fi: 'sähköinen viesti on lähetetty',
    sv: 'det elektroniska meddelandet har skickats',
  },
  'notice-presumed': {
    fi: 'tiedoksisaannin katsotaan tapahtuneen',
    sv: 'delfåendet anses ha skett',
  },
  'document-available': {
    fi: 'henkilölle on ilmoitettu, että asiakirja on noudettavissa',
    sv: 'personen har underrättats om att handlingen kan hämtas',
  },
  'document-fetched': {
    fi: 'asiakirja on noudettu',
    sv: 'handlingen har hämtats',
  },
  'last-day': {
    fi: 'määräaika päättyy',
    sv: 'tidsfristen löper ut',
  },
  'receipt-acknowledged': {
    fi: 'saapumisesta on ilmoitettu lähettäjälle',
    sv: 'avsändaren har fått en bekräftelse på mottagandet',
  },
  'restriction-lifted': {
    fi: 'käsittelyn rajoitus poistetaan',
    sv: 'begränsningen av behandlingen upphävs',
  },
  'lifting-notified': {
    fi: 'henkilölle on ilmoitettu rajoituksen poistamisesta',
    sv: 'personen har underrättats om att begränsningen upphävs',
  },
  'consent-withdrawn': {
    fi: 'suostumus on peruutettu',
    sv: 'samtycket har återkallats',
  },
  'processing-stopped': {
    fi: 'suostumukseen perustuva käsittely on lopetettu',
    sv: 'behandlingen som grundar sig på samtycket har upphört',
  },
} as const satisfies Record<string, Localized>

export type ClockEvent = keyof typeof CLOCK_EVENTS

/** The events that set a time limit of `CLOCKS` running. */
export type ClockStart = Extract<
  ClockEvent,
  'request-received' | 'feedback-received' | 'decision-notified'
>

/** The day of that event, worded so that its date fits after it. */
export const FROM_DAY_OF = {
  'request-received': {
    fi: 'pyynnön saapumispäivästä',
    sv: 'räknat från den dag då begäran inkom,',
    en: 'from the day of receipt,',
  },
  'feedback-received': {
    fi: 'palautteen saapumispäivästä',
    sv: 'räknat från den dag då responsen inkom,',
    en: 'from the day of receipt of the feedback,',
  },
  'decision-notified': {
    fi: 'päätöksen tiedoksisaantipäivästä',
    sv: 'räknat från den dag då personen fick del av beslutet,',
    en: 'from the day of notice of the decision,',
  },
} as const satisfies Record<ClockStart, Record<Lang, string>>
