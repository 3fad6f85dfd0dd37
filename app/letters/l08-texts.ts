import type { ContentLang } from '#app/i18n/lang.ts'

const fi = {
  name: 'Tiedon oikaisua koskeva päätös',
  subject: 'Vastaus pyyntöösi oikaista tietojasi',
  outcome: {
    granted: 'Olemme oikaisseet tietosi.',
    'partly-granted': 'Olemme oikaisseet osan tiedoistasi. Osaa emme oikaise.',
    refused: 'Emme oikaise tietoja, joita pyyntösi koskee.',
  },
  right: 'Oikeus oikaista tiedot perustuu yleisen tietosuoja-asetuksen 16 artiklaan.',
  corrections: 'Mitä olemme oikaisseet',
  correctedOn: (date: string) => `Oikaisimme tiedot ${date}.`,
  head: ['Missä tieto on', 'Ennen', 'Nyt'],
  original: 'Mitä tapahtuu alkuperäiselle merkinnälle',
  how: {
    marked:
      'Alkuperäinen merkintä jää luettavaksi. Oikaisun yhteyteen on merkitty, kuka sen teki, milloin ja millä perusteella.',
    legible: 'Alkuperäinen merkintä jää luettavaksi. Näin se säilyy:',
    replaced: 'Alkuperäinen merkintä ei jää luettavaksi. Syy on tämä:',
  },
  maker: 'Oikaisun tekijä',
  date: 'Oikaisun päivä',
  ground: 'Oikaisun peruste',
  purpose: 'Miten olemme arvioineet, onko tieto oikea',
  // GDPR 5(1)(d); KHO:2023:2
  purposeRule:
    'Tiedon pitää olla oikea sen tarkoituksen kannalta, jota varten sitä säilytetään (tietosuoja-asetuksen 5 artiklan 1 kohdan d alakohta, korkein hallinto-oikeus KHO:2023:2). Merkintä ei ole virheellinen, jos se kertoo oikein, mitä silloin ilmoitettiin, arvioitiin tai päätettiin.',
  statement: 'Voit lisätä oman selvityksesi',
  // GDPR 16, second sentence
  statementRight: (caseNumber: string) =>
    `Voit täydentää tietoja omalla selvityksellä (tietosuoja-asetus 16 artikla). Kirjoita siihen, mikä merkinnässä on mielestäsi väärin tai mitä siitä puuttuu. Liitämme selvityksesi merkinnän yhteyteen. Se on maksutonta. Kerro asianumero ${caseNumber}. Lähetä selvityksesi lisätietojen antajalle. Yhteystiedot ovat tämän kirjeen lopussa.`,
}

const sv: typeof fi = {
  name: 'Beslut om rättelse av uppgifter',
  subject: 'Svar på din begäran om rättelse av uppgifter',
  outcome: {
    granted: 'Vi har rättat dina uppgifter.',
    'partly-granted': 'Vi har rättat en del av dina uppgifter. En del rättar vi inte.',
    refused: 'Vi rättar inte de uppgifter som din begäran gäller.',
  },
  right: 'Rätten till rättelse grundar sig på artikel 16 i den allmänna dataskyddsförordningen.',
  corrections: 'Vad vi har rättat',
  correctedOn: (date) => `Vi rättade uppgifterna den ${date}.`,
  head: ['Var uppgiften finns', 'Före', 'Nu'],
  original: 'Vad som händer med den ursprungliga anteckningen',
  how: {
    marked:
      'Den ursprungliga anteckningen går fortfarande att läsa. Vid rättelsen har det antecknats vem som gjorde den, när och på vilken grund.',
    legible: 'Den ursprungliga anteckningen går fortfarande att läsa. Så här bevaras den:',
    replaced: 'Den ursprungliga anteckningen går inte längre att läsa. Skälet är följande:',
  },
  maker: 'Rättelsen gjordes av',
  date: 'Rättelsens datum',
  ground: 'Grunden för rättelsen',
  purpose: 'Hur vi har bedömt om uppgiften är korrekt',
  purposeRule:
    'Uppgiften ska vara korrekt med tanke på det ändamål som den förvaras för (artikel 5.1 d i dataskyddsförordningen, högsta förvaltningsdomstolen HFD:2023:2). En anteckning är inte felaktig om den korrekt återger vad som då uppgavs, bedömdes eller beslutades.',
  statement: 'Du kan lägga till en egen redogörelse',
  statementRight: (caseNumber) =>
    `Du kan komplettera uppgifterna med en egen redogörelse (artikel 16 i dataskyddsförordningen). Skriv i den vad du anser är fel i anteckningen eller vad som saknas. Vi fogar din redogörelse till anteckningen. Det är avgiftsfritt. Uppge ärendenumret ${caseNumber}. Skicka redogörelsen till den som ger mer information. Kontaktuppgifterna finns i slutet av det här brevet.`,
}

export const RECTIFICATION_TEXTS: Readonly<Record<ContentLang, typeof fi>> = { fi, sv }
