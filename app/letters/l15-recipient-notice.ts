import type { ContentLang, Localized } from '#app/i18n/lang.ts'
import { isDone } from '#app/letters/conditional-parts.ts'
import { COMMON_PARTS } from '#app/letters/decision-parts.ts'
import {
  gap,
  heading,
  paragraphs,
  textOf,
  told,
  toldDate,
  type LetterContent,
  type LetterDraft,
  type LetterTemplate,
} from '#app/letters/template.ts'
import type { Block } from '#app/pdf/document.ts'

/** GDPR 19: what a recipient must be told of. */
export const RECIPIENT_ACTIONS = ['rectified', 'erased', 'restricted'] as const
type RecipientAction = (typeof RECIPIENT_ACTIONS)[number]

const ACTION_LABELS: Readonly<Record<RecipientAction, Localized>> = {
  rectified: { fi: 'Tieto on oikaistu', sv: 'Uppgiften har rättats' },
  erased: { fi: 'Tieto on poistettu', sv: 'Uppgiften har raderats' },
  restricted: {
    fi: 'Tiedon käsittelyä on rajoitettu',
    sv: 'Behandlingen av uppgiften har begränsats',
  },
}

const fi = {
  name: 'Ilmoitus vastaanottajalle',
  subject: {
    rectified: 'Teille luovutettu henkilötieto on oikaistu',
    erased: 'Teille luovutettu henkilötieto on poistettu',
    restricted: 'Teille luovutetun henkilötiedon käsittelyä on rajoitettu',
  },
  reference: 'Viite: yleisen tietosuoja-asetuksen 19 artikla',
  intro:
    'Olemme luovuttaneet teille henkilötietoja. Meidän on ilmoitettava teille niihin tehdystä muutoksesta.',
  person: 'Henkilö',
  theirReference: 'Viite, jonka tunnette',
  action: 'Mitä on tehty',
  date: 'Milloin',
  noCode: 'Emme käytä tässä kirjeessä henkilötunnusta. Jos ette löydä henkilöä, kysykää meiltä.',
  descriptionHeading: 'Mitä muutos koskee',
  requestHeading: 'Mitä pyydämme teitä tekemään',
  request: {
    rectified: 'Oikaiskaa sama tieto omissa rekistereissänne.',
    erased: 'Poistakaa sama tieto omista rekistereistänne.',
    restricted:
      'Rajoittakaa saman tiedon käsittelyä omissa rekistereissänne. Tietoa saa silloin säilyttää. Muuten sitä saa käsitellä vain tietosuoja-asetuksen 18 artiklan 2 kohdassa mainituissa tilanteissa.',
  },
  forward: 'Ilmoittakaa muutoksesta niille, joille olette luovuttaneet tiedon edelleen.',
  tellUs: 'Kertokaa meille, jos ette voi toimia näin, ja miksi.',
  ownDuty:
    'Vastaatte rekisterinpitäjänä itse siitä, miten toimitte. Jos laki velvoittaa teidät toimimaan toisin, noudattakaa sitä.',
  confidential: 'Tässä kirjeessä on henkilötietoja. Käsitelkää sitä luottamuksellisesti.',
}

const sv: typeof fi = {
  name: 'Underrättelse till mottagare',
  subject: {
    rectified: 'En personuppgift som har lämnats ut till er har rättats',
    erased: 'En personuppgift som har lämnats ut till er har raderats',
    restricted: 'Behandlingen av en personuppgift som har lämnats ut till er har begränsats',
  },
  reference: 'Referens: artikel 19 i den allmänna dataskyddsförordningen',
  intro:
    'Vi har lämnat ut personuppgifter till er. Vi ska underrätta er om en ändring som har gjorts i dem.',
  person: 'Person',
  theirReference: 'Referens som ni känner till',
  action: 'Vad som har gjorts',
  date: 'När',
  noCode:
    'Vi använder inte personbeteckningen i det här brevet. Om ni inte hittar personen, fråga oss.',
  descriptionHeading: 'Vad ändringen gäller',
  requestHeading: 'Vad vi ber er göra',
  request: {
    rectified: 'Rätta samma uppgift i era egna register.',
    erased: 'Radera samma uppgift ur era egna register.',
    restricted:
      'Begränsa behandlingen av samma uppgift i era egna register. Uppgiften får då förvaras. I övrigt får den behandlas bara i de situationer som nämns i artikel 18.2 i dataskyddsförordningen.',
  },
  forward: 'Underrätta dem som ni har lämnat ut uppgiften till om ändringen.',
  tellUs: 'Meddela oss om ni inte kan göra detta, och varför.',
  ownDuty:
    'Som personuppgiftsansvarig svarar ni själva för hur ni gör. Om lagen kräver att ni gör på något annat sätt ska ni följa lagen.',
  confidential: 'Det här brevet innehåller personuppgifter. Behandla det konfidentiellt.',
}

const NOTICE_TEXTS: Readonly<Record<ContentLang, typeof fi>> = { fi, sv }

/**
 * L-15: another controller that received data is told what became of them (GDPR 19; D-35). The
 * recipient of the letter is that controller, so nothing of the person's request or rights stands in it.
 */
export const RECIPIENT_NOTICE_LETTER: LetterTemplate = {
  id: 'L-15',
  fields: [
    {
      id: 'theirReference',
      kind: 'line',
      label: { fi: 'Viite, jonka vastaanottaja tuntee', sv: 'Referens som mottagaren känner till' },
      hint: {
        fi: 'Esimerkiksi vastaanottajan asianumero tai luovutuksen päivä. Ei henkilötunnusta.',
        sv: 'Till exempel mottagarens ärendenummer eller dagen för utlämnandet. Ingen personbeteckning.',
      },
    },
    {
      id: 'action',
      kind: 'choice',
      label: { fi: 'Mitä tiedolle on tehty', sv: 'Vad som har gjorts med uppgiften' },
      choices: RECIPIENT_ACTIONS.map((value) => ({ value, label: ACTION_LABELS[value] })),
    },
    {
      id: 'actionDate',
      kind: 'date',
      label: { fi: 'Päivä, jona se tehtiin', sv: 'Dagen då det gjordes' },
      hint: { fi: 'Muodossa P.K.VVVV.', sv: 'I formen D.M.ÅÅÅÅ.' },
    },
    {
      id: 'description',
      kind: 'text',
      label: { fi: 'Mitä muutos koskee', sv: 'Vad ändringen gäller' },
      hint: {
        fi: 'Vain se, mitä vastaanottaja tarvitsee voidakseen toimia samoin: mikä luovutettu tieto, ja oikaistusta tiedosta oikea muoto. Älä kerro pyynnön syytä äläkä muita salassa pidettäviä tietoja.',
        sv: 'Bara det som mottagaren behöver för att kunna göra detsamma: vilken utlämnad uppgift, och för en rättad uppgift den rätta formen. Berätta inte skälet till begäran och inga andra sekretessbelagda uppgifter.',
      },
    },
  ],
  parts: [
    {
      id: 'subjectName',
      from: 'facts.subjectName',
      label: { fi: 'Rekisteröidyn nimi', sv: 'Den registrerades namn' },
    },
    {
      id: 'theirReference',
      from: 'content.theirReference',
      label: { fi: 'Viite, jonka vastaanottaja tuntee', sv: 'Referens som mottagaren känner till' },
    },
    {
      id: 'action',
      from: 'content.action',
      label: { fi: 'Mitä tiedolle on tehty', sv: 'Vad som har gjorts med uppgiften' },
    },
    {
      id: 'actionDate',
      from: 'content.actionDate',
      holds: (draft) => isDone(draft, 'actionDate'),
      label: { fi: 'Päivä, jona se tehtiin', sv: 'Dagen då det gjordes' },
    },
    {
      id: 'description',
      from: 'content.description',
      label: { fi: 'Mitä muutos koskee', sv: 'Vad ändringen gäller' },
    },
    // The recipient is no data subject: nothing to complain of, so no Ombudsman.
    ...COMMON_PARTS.filter(({ id }) => id !== 'complaint'),
  ],
  name: ({ facts }) => NOTICE_TEXTS[facts.lang].name,
  subject: ({ facts, content }) => {
    const action = actionOf(content)
    return action === undefined ? gap(facts.lang) : NOTICE_TEXTS[facts.lang].subject[action]
  },
  reference: ({ facts }) => NOTICE_TEXTS[facts.lang].reference,
  blocks: noticeBlocks,
}

function actionOf(content: LetterContent): RecipientAction | undefined {
  return RECIPIENT_ACTIONS.find((action) => action === textOf(content, 'action'))
}

function noticeBlocks(draft: LetterDraft): Block[] {
  const { facts, content } = draft
  const { lang } = facts
  const t = NOTICE_TEXTS[lang]
  const action = actionOf(content)
  return [
    { kind: 'paragraph', text: t.intro },
    {
      kind: 'facts',
      rows: [
        { term: t.person, value: facts.subjectName || gap(lang) },
        { term: t.theirReference, value: told(draft, 'theirReference') },
        { term: t.action, value: action === undefined ? gap(lang) : ACTION_LABELS[action][lang] },
        { term: t.date, value: toldDate(draft, 'actionDate') },
      ],
    },
    { kind: 'paragraph', text: t.noCode },
    heading(t.descriptionHeading),
    ...paragraphs(told(draft, 'description')),
    heading(t.requestHeading),
    {
      kind: 'list',
      items: [action === undefined ? gap(lang) : t.request[action], t.forward, t.tellUs],
    },
    { kind: 'paragraph', text: t.ownDuty },
    { kind: 'paragraph', text: t.confidential },
  ]
}
