import type { DemoController, DemoRole } from '#app/demo/people.ts'
import type { Lang } from '#app/i18n/lang.ts'

/** The words of the demo provider's pages. They are its own: the portal's texts live elsewhere. */
type Words = Readonly<Record<Lang, string>>

export const TEXT = {
  citizenTitle: {
    fi: 'Tunnistautuminen (esittely)',
    sv: 'Identifiering (demonstration)',
    en: 'Identification (demonstration)',
  },
  staffTitle: {
    fi: 'Työntekijän kirjautuminen (esittely)',
    sv: 'Inloggning för anställda (demonstration)',
    en: 'Staff sign-in (demonstration)',
  },
  intro: {
    fi: 'Tämä sivu korvaa esittelyssä oikean tunnistuspalvelun. Kaikki henkilöt ovat keksittyjä. Valitse, kenenä jatkat.',
    sv: 'Den här sidan ersätter den riktiga identifieringstjänsten i demonstrationen. Alla personer är påhittade. Välj vem du fortsätter som.',
    en: 'In the demonstration this page stands in for the real identification service. All people are invented. Choose who you continue as.',
  },
  service: { fi: 'Palvelu', sv: 'Tjänst', en: 'Service' },
  people: { fi: 'Henkilöt', sv: 'Personer', en: 'People' },
  otherWays: { fi: 'Muut vaihtoehdot', sv: 'Andra alternativ', en: 'Other choices' },
  cancel: { fi: 'Peruuta tunnistautuminen', sv: 'Avbryt identifieringen', en: 'Cancel' },
  fail: { fi: 'Simuloi virhe', sv: 'Simulera ett fel', en: 'Simulate an error' },
  language: { fi: 'Kieli', sv: 'Språk', en: 'Language' },
  finnish: { fi: 'suomi', sv: 'finska', en: 'Finnish' },
  swedish: { fi: 'ruotsi', sv: 'svenska', en: 'Swedish' },
  expiredTitle: {
    fi: 'Tunnistautuminen on vanhentunut',
    sv: 'Identifieringen har gått ut',
    en: 'The identification has expired',
  },
  expired: {
    fi: 'Palaa palveluun ja aloita tunnistautuminen uudelleen.',
    sv: 'Gå tillbaka till tjänsten och börja identifieringen på nytt.',
    en: 'Go back to the service and start the identification again.',
  },
  back: { fi: 'Takaisin palveluun', sv: 'Tillbaka till tjänsten', en: 'Back to the service' },
  mailboxTitle: {
    fi: 'Esittelyn postilaatikko',
    sv: 'Demonstrationens postlåda',
    en: 'Demo mailbox',
  },
  mailboxIntro: {
    fi: 'Esittelyssä sähköpostia ei lähetetä minnekään. Viestit näkyvät tässä, uusin ensin.',
    sv: 'I demonstrationen skickas ingen e-post. Meddelandena visas här, det nyaste först.',
    en: 'The demonstration sends no e-mail anywhere. Messages are shown here, newest first.',
  },
  mailboxEmpty: {
    fi: 'Ei vielä viestejä. Viesti tulee esimerkiksi, kun pyyntö on lähetetty.',
    sv: 'Inga meddelanden ännu. Ett meddelande kommer till exempel när en begäran har skickats.',
    en: 'No messages yet. One arrives, for example, when a request has been sent.',
  },
  recipient: { fi: 'Vastaanottaja', sv: 'Mottagare', en: 'To' },
  time: { fi: 'Aika', sv: 'Tid', en: 'Time' },
} as const satisfies Record<string, Words>

export const CONTROLLER_NAMES: Readonly<Record<DemoController, Words>> = {
  helsinki: { fi: 'Helsinki', sv: 'Helsingfors', en: 'Helsinki' },
  lappeenranta: { fi: 'Lappeenranta', sv: 'Villmanstrand', en: 'Lappeenranta' },
  huittinen: { fi: 'Huittinen', sv: 'Vittis', en: 'Huittinen' },
  kotka: { fi: 'Kotka', sv: 'Kotka', en: 'Kotka' },
  satakunta: {
    fi: 'Satakunnan hyvinvointialue',
    sv: 'Satakunta välfärdsområde',
    en: 'Wellbeing services county of Satakunta',
  },
  kymenlaakso: {
    fi: 'Kymenlaakson hyvinvointialue',
    sv: 'Kymmenedalens välfärdsområde',
    en: 'Wellbeing services county of Kymenlaakso',
  },
}

/** What each role does in the portal, in a few words. */
export const ROLE_PURPOSES: Readonly<Record<DemoRole, Words>> = {
  clerk: {
    fi: 'käsittelee pyyntöjä ja kokoaa tiedot',
    sv: 'handlägger begäranden och sammanställer uppgifterna',
    en: 'handles requests and gathers the data',
  },
  decider: {
    fi: 'tekee ja allekirjoittaa päätökset',
    sv: 'fattar och undertecknar besluten',
    en: 'makes and signs decisions',
  },
  'unit-head': {
    fi: 'johtaa yksikköä ja jakaa työt',
    sv: 'leder enheten och fördelar arbetet',
    en: 'leads the unit and distributes the work',
  },
  dpo: {
    fi: 'seuraa määräaikoja ja valvoo tietosuojaa',
    sv: 'följer tidsfristerna och övervakar dataskyddet',
    en: 'watches the deadlines and data protection',
  },
  'notice-editor': {
    fi: 'laatii ja julkaisee tietosuojaselosteet',
    sv: 'utarbetar och publicerar dataskyddsbeskrivningarna',
    en: 'writes and publishes the privacy notices',
  },
  administrator: {
    fi: 'ylläpitää käyttäjiä, rooleja ja asetuksia',
    sv: 'förvaltar användare, roller och inställningar',
    en: 'maintains users, roles and settings',
  },
  auditor: {
    fi: 'lukee lokia ja todentaa sen eheyden',
    sv: 'läser loggen och verifierar dess integritet',
    en: 'reads the log and verifies its integrity',
  },
}
