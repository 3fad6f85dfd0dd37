import type { ContentLang } from '#app/i18n/lang.ts'
import { COMMON_PARTS } from '#app/letters/decision-parts.ts'
import { complaintBlocks } from '#app/letters/letter.ts'
import {
  dateOf,
  gap,
  heading,
  linesOf,
  paragraphs,
  told,
  toldDate,
  type LetterDraft,
  type LetterTemplate,
} from '#app/letters/template.ts'
import type { Block } from '#app/pdf/document.ts'
import { formatDate, helsinkiDate } from '#app/platform/helsinki.ts'

const fi = {
  name: 'Siirtoilmoitus',
  subject: 'Siirsimme pyyntösi toimivaltaiselle viranomaiselle',
  intro:
    'Pyyntösi koskee kokonaan tai osittain tietoja, joista toinen viranomainen vastaa. Siksi siirsimme pyynnön sille. Tämä ilmoitus ei ole päätös.',
  receiver: 'Kenelle siirsimme',
  contact: 'Yhteystiedot',
  what: 'Mitä siirsimme',
  when: 'Milloin siirsimme',
  why: 'Miksi siirsimme',
  ground:
    'Kun meille tulee asia, joka ei kuulu toimivaltaamme, meidän on viipymättä siirrettävä asiakirja viranomaiselle, jota pidämme toimivaltaisena. Siirrosta on ilmoitettava asiakirjan lähettäjälle (hallintolaki 21 §).',
  next: 'Mitä seuraavaksi tapahtuu',
  theyAnswer: (receiver: string) =>
    `${receiver} käsittelee siirretyn pyynnön ja vastaa siitä sinulle. Sinun ei tarvitse tehdä uutta pyyntöä. Jos haluat kysyä siirretystä pyynnöstä, ota yhteyttä sinne.`,
  ours: 'Vastaamme silti omista rekistereistämme',
  weAnswer: (due: string) =>
    `Vastaamme sinulle itse siltä osin kuin pyyntösi koskee meidän rekistereitämme. Saat vastauksen myös silloin, kun emme käsittele henkilötietojasi. Vastaamme viimeistään ${due}.`,
}

const sv: typeof fi = {
  name: 'Meddelande om överföring till behörig myndighet',
  subject: 'Vi har överfört din begäran till den behöriga myndigheten',
  intro:
    'Din begäran gäller helt eller delvis uppgifter som en annan myndighet ansvarar för. Därför har vi överfört begäran dit. Det här meddelandet är inte ett beslut.',
  receiver: 'Till vem vi överförde',
  contact: 'Kontaktuppgifter',
  what: 'Vad vi överförde',
  when: 'När vi överförde',
  why: 'Varför vi överförde begäran',
  ground:
    'När vi får ett ärende som vi inte är behöriga i ska vi utan dröjsmål överföra handlingen till den myndighet som vi anser vara behörig. Avsändaren av handlingen ska underrättas om överföringen (21 § i förvaltningslagen).',
  next: 'Vad som händer härnäst',
  theyAnswer: (receiver) =>
    `${receiver} behandlar den överförda begäran och svarar dig. Du behöver inte göra en ny begäran. Om du vill fråga om den överförda begäran, kontakta myndigheten.`,
  ours: 'Vi svarar ändå för våra egna register',
  weAnswer: (due) =>
    `Vi svarar dig själva till den del som din begäran gäller våra register. Du får svar också om vi inte behandlar dina personuppgifter. Vi svarar senast ${due}.`,
}

const TRANSFER_TEXTS: Readonly<Record<ContentLang, typeof fi>> = { fi, sv }

/**
 * L-17: the sender is told that the request went on to the authority it belongs to (hallintolaki 21 §;
 * No decision is needed, and the answer for our own registers is still owed.
 */
export const TRANSFER_LETTER: LetterTemplate = {
  id: 'L-17',
  fields: [
    {
      id: 'receiver',
      kind: 'line',
      label: { fi: 'Toimivaltainen viranomainen', sv: 'Behörig myndighet' },
      hint: {
        fi: 'Nimi perusmuodossa, lauseen alkuun sopivana.',
        sv: 'Namnet i en form som passar i början av en mening.',
      },
    },
    {
      id: 'receiverContact',
      kind: 'lines',
      label: { fi: 'Viranomaisen yhteystiedot', sv: 'Myndighetens kontaktuppgifter' },
      hint: {
        fi: 'Yksi riviä kohden: kirjaamon osoite, puhelin, sähköposti.',
        sv: 'En per rad: registratorskontorets adress, telefon, e-post.',
      },
    },
    {
      id: 'why',
      kind: 'text',
      label: {
        fi: 'Miksi asia kuuluu sille',
        sv: 'Varför ärendet hör till den myndigheten',
      },
      hint: {
        fi: 'Mainitse säännös, jonka mukaan se on rekisterinpitäjä tai toimivaltainen viranomainen.',
        sv: 'Nämn bestämmelsen som gör den till personuppgiftsansvarig eller behörig myndighet.',
      },
    },
    {
      id: 'transferred',
      kind: 'text',
      label: { fi: 'Mitä siirrettiin', sv: 'Vad som överfördes' },
      hint: {
        fi: 'Esimerkiksi: pyyntö ja sen liitteet. Kerro, jos siirrettiin vain osa.',
        sv: 'Till exempel: begäran och dess bilagor. Ange om bara en del överfördes.',
      },
    },
    {
      id: 'transferredOn',
      kind: 'date',
      label: { fi: 'Siirron päivä', sv: 'Dagen för överföringen' },
      hint: { fi: 'Muodossa P.K.VVVV.', sv: 'I formen D.M.ÅÅÅÅ.' },
    },
  ],
  parts: [
    {
      id: 'receiver',
      from: 'content.receiver',
      label: { fi: 'Kenelle siirrettiin', sv: 'Till vem det överfördes' },
    },
    {
      id: 'receiverContact',
      from: 'content.receiverContact',
      label: { fi: 'Viranomaisen yhteystiedot', sv: 'Myndighetens kontaktuppgifter' },
    },
    {
      id: 'why',
      from: 'content.why',
      label: { fi: 'Siirron peruste', sv: 'Grunden för överföringen' },
    },
    {
      id: 'transferred',
      from: 'content.transferred',
      label: { fi: 'Mitä siirrettiin', sv: 'Vad som överfördes' },
    },
    {
      id: 'transferredOn',
      from: 'content.transferredOn',
      holds: hasHappened,
      label: {
        fi: 'Siirron päivä (viimeistään kirjeen päiväys)',
        sv: 'Dagen för överföringen (senast brevets datum)',
      },
    },
    {
      id: 'due',
      from: 'facts.due',
      label: { fi: 'Oman vastauksen määräpäivä', sv: 'Sista dag för det egna svaret' },
    },
    ...COMMON_PARTS,
  ],
  name: ({ facts }) => TRANSFER_TEXTS[facts.lang].name,
  subject: ({ facts }) => TRANSFER_TEXTS[facts.lang].subject,
  blocks: transferBlocks,
}

/** The letter tells of a transfer that has been made. */
function hasHappened({ facts, content }: LetterDraft): boolean {
  const day = dateOf(content, 'transferredOn')
  return day !== undefined && day.since(helsinkiDate(facts.issuedAt)).sign <= 0
}

function transferBlocks(draft: LetterDraft): Block[] {
  const { facts, content } = draft
  const t = TRANSFER_TEXTS[facts.lang]
  const receiver = told(draft, 'receiver')
  const contact = linesOf(content, 'receiverContact')
  const due = facts.due === undefined ? gap(facts.lang) : formatDate(facts.due)
  return [
    { kind: 'paragraph', text: t.intro },
    {
      kind: 'facts',
      rows: [
        { term: t.receiver, value: receiver },
        { term: t.contact, value: contact.length > 0 ? contact : gap(facts.lang) },
        { term: t.what, value: told(draft, 'transferred').split(/\s*\n\s*/) },
        { term: t.when, value: toldDate(draft, 'transferredOn') },
      ],
    },
    heading(t.why),
    ...paragraphs(told(draft, 'why')),
    { kind: 'paragraph', text: t.ground },
    heading(t.next),
    { kind: 'paragraph', text: t.theyAnswer(receiver) },
    heading(t.ours),
    { kind: 'paragraph', text: t.weAnswer(due), strong: true },
    ...complaintBlocks(facts),
  ]
}
