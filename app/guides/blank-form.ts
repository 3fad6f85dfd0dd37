import type { Controller } from '#app/controllers/controller.ts'
import type { ContentLang, Localized } from '#app/i18n/lang.ts'
import type { TFunction } from '#app/i18n/translate.ts'
import { REQUEST_NAMES } from '#app/letters/rights.ts'
import type { RequestedRight } from '#app/notices/requested-right.ts'
import type { FormField, FormPart, PdfDocument } from '#app/pdf/document.ts'
import { askText } from '#app/requests/ask-texts.ts'
import { ANSWER_FORMS } from '#app/requests/request.ts'
import { RIGHT_FIELDS, type RightField } from '#app/requests/right-fields.ts'

/** The day of the form's last change, written into the file: the same form gives the same bytes. */
const FORM_DATE = '2026-11-25T00:00:00Z'
const FORM_VERSION = '1'

/** Lines for an answer in the person's own words, and for a short one. */
const LONG = 4
const SHORT = 1

const WORDS = {
  name: { fi: 'Lomake', sv: 'Blankett' },
  send: { fi: 'Lähetä tai tuo lomake tänne', sv: 'Skicka eller lämna blanketten hit' },
  sendAnywhere: {
    fi: 'Kirjoita kunnan tai hyvinvointialueen nimi, ja lähetä tai tuo lomake sen kirjaamoon. Kirjaamojen yhteystiedot: {{url}}',
    sv: 'Skriv namnet på kommunen eller välfärdsområdet, och skicka eller lämna blanketten till dess registratorskontor. Registratorskontorens kontaktuppgifter: {{url}}',
  },
  toWhom: { fi: 'Rekisterinpitäjä', sv: 'Personuppgiftsansvarig' },
  noCode: {
    fi: 'Älä kirjoita henkilötunnusta. Henkilöllisyytesi varmistetaan, ennen kuin saat vastauksen: näytä henkilötodistus kirjaamossa, tai saat kirjeessä ohjeet. Älä lähetä kopiota henkilötodistuksesta.',
    sv: 'Skriv inte din personbeteckning. Din identitet kontrolleras innan du får svaret: visa en identitetshandling på registratorskontoret, eller så får du anvisningar i ett brev. Skicka ingen kopia av identitetshandlingen.',
  },
  free: {
    fi: 'Pyyntö on maksuton. Vastaus annetaan viimeistään kuukauden kuluttua siitä, kun lomake on saapunut. Aikaa voidaan perustellusta syystä jatkaa, ja siitä kerrotaan sinulle.',
    sv: 'Begäran är avgiftsfri. Svaret ges senast en månad efter att blanketten har inkommit. Tiden kan av grundad anledning förlängas, och då får du veta det.',
  },
  freeLog: {
    fi: 'Pyyntö on maksuton. Sosiaali- ja terveydenhuollon lokitiedot annetaan viimeistään kahden kuukauden ja muut lokitiedot yhden kuukauden kuluttua siitä, kun lomake on saapunut.',
    sv: 'Begäran är avgiftsfri. Logguppgifter ur social- och hälsovården lämnas senast två månader och andra logguppgifter en månad efter att blanketten har inkommit.',
  },
  who: { fi: '1. Kuka pyytää', sv: '1. Vem gör begäran' },
  whose: { fi: '2. Kenen tietoja pyyntö koskee', sv: '2. Vems uppgifter begäran gäller' },
  where: { fi: '3. Missä tiedot ovat', sv: '3. Var uppgifterna finns' },
  what: { fi: '4. Mitä pyydät', sv: '4. Vad du begär' },
  answer: { fi: '5. Vastaus', sv: '5. Svaret' },
  sign: { fi: '6. Päiväys ja allekirjoitus', sv: '6. Datum och underskrift' },
  fullName: { fi: 'Nimi', sv: 'Namn' },
  birthDate: { fi: 'Syntymäaika (päivä, kuukausi, vuosi)', sv: 'Födelsetid (dag, månad, år)' },
  address: { fi: 'Postiosoite', sv: 'Postadress' },
  phone: { fi: 'Puhelin', sv: 'Telefon' },
  email: { fi: 'Sähköposti', sv: 'E-post' },
  nonDisclosure: {
    fi: 'Jos sinulla on turvakielto, älä kirjoita osoitettasi. Ota yhteyttä kirjaamoon.',
    sv: 'Om du har spärrmarkering, skriv inte din adress. Kontakta registratorskontoret.',
  },
  own: { fi: 'Omia tietojani', sv: 'Mina egna uppgifter' },
  others: {
    fi: 'Toisen henkilön tietoja: olen hänen huoltajansa, edunvalvojansa tai valtuutettunsa',
    sv: 'En annan persons uppgifter: jag är personens vårdnadshavare, intressebevakare eller befullmäktigade',
  },
  otherWho: {
    fi: 'Toisen henkilön nimi ja syntymäaika',
    sv: 'Den andra personens namn och födelsetid',
  },
  otherProof: {
    fi: 'Missä ominaisuudessa toimit hänen puolestaan',
    sv: 'I vilken egenskap du företräder personen',
  },
  otherHint: {
    fi: 'Liitä valtakirja tai edunvalvojan määräys. Jos kyse on lapsesta, joka ymmärtää asian, kerro myös hänen oma näkemyksensä.',
    sv: 'Bifoga fullmakten eller förordnandet som intressebevakare. Om det gäller ett barn som förstår saken, berätta också barnets egen åsikt.',
  },
  register: { fi: 'Rekisteri tai palvelu', sv: 'Register eller tjänst' },
  unknown: {
    fi: 'En tiedä rekisteriä. Rekisterinpitäjä selvittää sen.',
    sv: 'Jag känner inte till registret. Den personuppgiftsansvarige tar reda på det.',
  },
  noReason: {
    fi: 'Sinun ei tarvitse kertoa, miksi pyydät tietoja.',
    sv: 'Du behöver inte berätta varför du begär uppgifterna.',
  },
  attachments: { fi: 'Liitteet', sv: 'Bilagor' },
  date: { fi: 'Päivä', sv: 'Datum' },
  signature: { fi: 'Allekirjoitus', sv: 'Underskrift' },
} as const satisfies Readonly<Record<string, Localized>>

type Registry = Pick<Controller, 'name'> & Pick<Controller['settings'], 'registry'>

/**
 * A blank form on paper for one right: what the forms of the portal ask, in the same words, with lines
 * and boxes. No personal identity code is asked on paper (I-05).
 * @param options.t texts of `lang`
 * @param options.controller to whose registry office the form goes; without one the person writes it
 * @param options.frontPage address of the portal, where the registry offices are
 */
export function blankForm(options: {
  readonly right: RequestedRight
  readonly lang: ContentLang
  readonly t: TFunction<'citizen' | 'common'>
  readonly controller: Registry | undefined
  readonly frontPage: string
}): PdfDocument {
  const { right, lang, t, controller, frontPage } = options
  const title = REQUEST_NAMES[right][lang]
  const word = (id: keyof typeof WORDS): string => WORDS[id][lang]
  const registry = controller?.registry
  return {
    lang,
    title: `${word('name')}: ${title}`,
    author: controller?.name[lang] ?? t('common:service.name'),
    createdAt: FORM_DATE,
    archive: { identifier: `blank-form-${right}`, version: FORM_VERSION },
    ...(controller === undefined
      ? { letterhead: { names: [t('common:service.name')] } }
      : { letterhead: { names: [controller.name[lang]] } }),
    reference: { name: word('name'), lines: [t(`common:right.${right}`)] },
    blocks: [
      { kind: 'heading', level: 1, text: title },
      registry === undefined
        ? { kind: 'paragraph', text: word('sendAnywhere').replace('{{url}}', frontPage) }
        : {
            kind: 'facts',
            rows: [
              {
                term: word('send'),
                value: [
                  controller?.name[lang],
                  registry.title[lang],
                  ...registry.address[lang],
                  registry.phone,
                ].filter((line) => line !== undefined),
              },
            ],
          },
      { kind: 'paragraph', text: word('noCode'), strong: true },
      { kind: 'paragraph', text: word(right === 'logData' ? 'freeLog' : 'free') },
    ],
    form: [
      ...(registry === undefined ? [lines(word('toWhom'))] : []),
      ...whoParts(word),
      { kind: 'heading', level: 2, text: word('where') },
      lines(word('register')),
      { kind: 'boxes', items: [word('unknown')] },
      { kind: 'heading', level: 2, text: word('what') },
      ...(right === 'access' ? [{ kind: 'paragraph', text: word('noReason') } as const] : []),
      ...RIGHT_FIELDS[right].flatMap((field) => askedParts(t, right, field)),
      ...answerParts(word, t),
      { kind: 'heading', level: 2, text: word('sign') },
      lines(word('attachments')),
      lines(word('date')),
      lines(word('signature')),
    ],
  }
}

type Word = (id: keyof typeof WORDS) => string

function lines(label: string, count = SHORT, hint?: string): FormField {
  return { kind: 'lines', label, count, ...(hint === undefined ? {} : { hint }) }
}

function whoParts(word: Word): readonly FormPart[] {
  return [
    { kind: 'heading', level: 2, text: word('who') },
    lines(word('fullName')),
    lines(word('birthDate')),
    lines(word('address')),
    lines(word('phone')),
    lines(word('email')),
    { kind: 'paragraph', text: word('nonDisclosure') },
    { kind: 'heading', level: 2, text: word('whose') },
    { kind: 'boxes', items: [word('own'), word('others')] },
    lines(word('otherWho')),
    lines(word('otherProof'), SHORT, word('otherHint')),
  ]
}

/** One field of the right as the forms of the portal ask it. */
function askedParts(
  t: TFunction<'citizen'>,
  right: RequestedRight,
  { id, kind, values = [] }: RightField,
): readonly FormPart[] {
  const label = askText(t, right, id, 'label') ?? askText(t, right, id, 'name') ?? id
  const hint = askText(t, right, id, 'hint')
  switch (kind) {
    case 'tick':
      return [{ kind: 'boxes', items: [label], ...(hint === undefined ? {} : { hint }) }]
    case 'radio':
    case 'checks':
      return [
        {
          kind: 'boxes',
          label,
          ...(hint === undefined ? {} : { hint }),
          items: values.map((value) => askText(t, right, id, `choice.${value}`) ?? value),
        },
      ]
    case 'date':
      return [lines(askText(t, right, id, 'name') ?? label)]
    case 'line':
      return [lines(label, SHORT, hint)]
    case 'text':
      return [lines(label, LONG, hint)]
  }
}

function answerParts(word: Word, t: TFunction<'citizen'>): readonly FormPart[] {
  return [
    { kind: 'heading', level: 2, text: word('answer') },
    {
      kind: 'boxes',
      label: t('citizen:details.answerForm'),
      items: ANSWER_FORMS.map((form) => t(`citizen:answerForm.${form}`)),
    },
    {
      kind: 'boxes',
      label: t('citizen:details.caseLanguage'),
      items: (['fi', 'sv'] as const).map((lang) => t(`citizen:language.${lang}`)),
    },
    lines(t('citizen:details.interpreter'), SHORT, t('citizen:details.interpreterHint')),
  ]
}

/** `lomake-access-kotka.pdf` */
export function blankFormFileName(
  guideId: string,
  lang: ContentLang,
  controllerKey: string | undefined,
): string {
  return [WORDS.name[lang].toLowerCase(), guideId, controllerKey].filter(Boolean).join('-') + '.pdf'
}
