import type { Lang } from '#app/i18n/lang.ts'
import type { RequestedRight } from '#app/notices/requested-right.ts'

/** Easy-language words of the request form: what a right is and what it means in a register. */

export type FormText = Readonly<Record<Lang, string>>

export interface RightWords {
  /** What the person does with the right. */
  readonly title: FormText
  readonly available: FormText
  readonly conditional: FormText
  readonly notAvailable: FormText
}

function words(fi: string, sv: string, en: string): FormText {
  return { fi, sv, en }
}

const ACCESS_ALWAYS = words(
  'Saat tietää, mitä tietoja sinusta on, ja saat niistä kopion.',
  'Du får veta vilka uppgifter som finns om dig, och du får en kopia av dem.',
  'You learn what data are held about you and get a copy of them.',
)

const RECTIFIED = words(
  'Jos tieto on väärin tai siitä puuttuu jotain, se korjataan tai sitä täydennetään.',
  'Om en uppgift är fel eller ofullständig rättas eller kompletteras den.',
  'If something is wrong or missing, it is corrected or completed.',
)

export const RIGHT_WORDS: Readonly<Record<RequestedRight, RightWords>> = {
  access: {
    title: words('Haluan nähdä tietoni', 'Jag vill se mina uppgifter', 'I want to see my data'),
    available: ACCESS_ALWAYS,
    conditional: words(
      'Saat tietosi, mutta virkailija ratkaisee, jääkö niistä jotain pois lain vuoksi.',
      'Du får dina uppgifter, men handläggaren avgör om något lämnas bort på grund av lag.',
      'You get your data, but an officer decides whether the law requires something to be left out.',
    ),
    notAvailable: ACCESS_ALWAYS,
  },
  logData: {
    title: words(
      'Haluan tietää, kuka on katsonut tietojani',
      'Jag vill veta vem som har läst mina uppgifter',
      'I want to know who has looked at my data',
    ),
    available: words(
      'Saat tietää, kuka on käyttänyt tietojasi ja kenelle niitä on annettu.',
      'Du får veta vem som har använt dina uppgifter och till vem de har lämnats ut.',
      'You learn who has used your data and to whom they have been given.',
    ),
    conditional: words(
      'Saat yleensä tietää, milloin ja miksi tietojasi on käytetty, mutta et aina käyttäjän nimeä.',
      'Du får i regel veta när och varför dina uppgifter har använts, men inte alltid användarens namn.',
      'You usually learn when and why your data were used, but not always the name of the user.',
    ),
    notAvailable: words(
      'Tästä rekisteristä ei yleensä anneta lokitietoja.',
      'Logguppgifter lämnas i regel inte ut ur detta register.',
      'Log data are not normally given from this register.',
    ),
  },
  explanation: {
    title: words(
      'Epäilen, että tietojani on käytetty väärin',
      'Jag misstänker att mina uppgifter har använts fel',
      'I suspect that my data have been misused',
    ),
    available: words(
      'Saat selvityksen siitä, miksi tietojasi on käytetty ja oliko se laillista.',
      'Du får en utredning av varför dina uppgifter har använts och om det var lagligt.',
      'You get an explanation of why your data were used and whether it was lawful.',
    ),
    conditional: words(
      'Voit pyytää selvitystä, ja virkailija ratkaisee, mitä siinä kerrotaan.',
      'Du kan begära en utredning, och handläggaren avgör vad som berättas i den.',
      'You can ask for an explanation, and an officer decides what it tells.',
    ),
    notAvailable: words(
      'Tästä rekisteristä ei yleensä anneta selvitystä tietojen käytöstä.',
      'För detta register lämnas i regel ingen utredning av hur uppgifter har använts.',
      'This register does not normally give explanations of how data were used.',
    ),
  },
  rectification: {
    title: words(
      'Haluan, että virhe korjataan',
      'Jag vill att ett fel rättas',
      'I want a mistake corrected',
    ),
    available: RECTIFIED,
    conditional: words(
      'Virhe korjataan, mutta virkailija arvioi ensin, mihin tietoa käytetään ja onko se väärin.',
      'Ett fel rättas, men handläggaren bedömer först vad uppgiften används till och om den är fel.',
      'A mistake is corrected, but an officer first assesses what the data are used for and whether they are wrong.',
    ),
    notAvailable: RECTIFIED,
  },
  erasure: {
    title: words(
      'Haluan, että tietoni poistetaan',
      'Jag vill att mina uppgifter raderas',
      'I want my data erased',
    ),
    available: words(
      'Tietosi poistetaan, kun peruutat suostumuksesi tai tietoja ei enää tarvita.',
      'Dina uppgifter raderas när du återkallar ditt samtycke eller uppgifterna inte längre behövs.',
      'Your data are erased when you withdraw your consent or the data are no longer needed.',
    ),
    conditional: words(
      'Osa tiedoista voidaan poistaa, mutta laki voi vaatia säilyttämään muut.',
      'En del av uppgifterna kan raderas, men lagen kan kräva att andra förvaras.',
      'Some of the data can be erased, but the law may require others to be kept.',
    ),
    notAvailable: words(
      'Laki vaatii säilyttämään tietosi määräajan, joten niitä ei yleensä poisteta sitä ennen.',
      'Enligt lag ska dina uppgifter förvaras en viss tid, så de raderas i regel inte före det.',
      'The law requires your data to be kept for a set time, so they are not normally erased before that.',
    ),
  },
  restriction: {
    title: words(
      'Haluan, että tietojani ei käytetä, kun asiaa selvitetään',
      'Jag vill att mina uppgifter inte används medan saken utreds',
      'I want my data not to be used while the matter is looked into',
    ),
    available: words(
      'Tietojasi ei käytetä esimerkiksi sinä aikana, kun niiden oikeellisuutta tarkistetaan.',
      'Dina uppgifter används inte till exempel medan det kontrolleras att de stämmer.',
      'Your data are not used, for example, while it is checked that they are correct.',
    ),
    conditional: words(
      'Tietojesi käyttöä voidaan rajoittaa, ellei laki estä sitä.',
      'Användningen av dina uppgifter kan begränsas, om inte lagen hindrar det.',
      'The use of your data can be restricted unless the law prevents it.',
    ),
    notAvailable: words(
      'Laki sanoo, että näiden tietojen käyttöä ei voi rajoittaa.',
      'Enligt lag kan användningen av dessa uppgifter inte begränsas.',
      'The law says that the use of these data cannot be restricted.',
    ),
  },
  portability: {
    title: words(
      'Haluan siirtää tietoni toiseen palveluun',
      'Jag vill överföra mina uppgifter till en annan tjänst',
      'I want to move my data to another service',
    ),
    available: words(
      'Saat antamasi tiedot tiedostona, jonka toinen palvelu osaa lukea.',
      'Du får de uppgifter som du har lämnat som en fil som en annan tjänst kan läsa.',
      'You get the data you have given as a file that another service can read.',
    ),
    conditional: words(
      'Saat tiedostona vain ne tiedot, jotka olet itse antanut suostumuksella tai sopimuksella.',
      'Du får som en fil bara de uppgifter som du själv har lämnat med samtycke eller genom avtal.',
      'You get as a file only the data that you gave yourself by consent or under a contract.',
    ),
    notAvailable: words(
      'Oikeus ei koske tätä rekisteriä, koska sen tietoja ei käsitellä suostumuksella eikä sopimuksella.',
      'Rätten gäller inte detta register, eftersom uppgifterna där varken behandlas med samtycke eller genom avtal.',
      'This right does not cover this register, because its data are not processed by consent or under a contract.',
    ),
  },
  objection: {
    title: words(
      'Vastustan tietojeni käyttöä',
      'Jag motsätter mig att mina uppgifter används',
      'I object to the use of my data',
    ),
    available: words(
      'Kerro omaan tilanteeseesi liittyvä syy, niin käyttö lopetetaan, ellei sille ole painavaa perustetta.',
      'Berätta ett skäl som gäller din situation, så upphör användningen om det inte finns tungt vägande grunder för den.',
      'Give a reason from your own situation, and the use stops unless there are compelling grounds for it.',
    ),
    conditional: words(
      'Voit vastustaa käyttöä vain siltä osin kuin laki ei velvoita käyttämään tietoja.',
      'Du kan motsätta dig användningen bara till den del som lagen inte kräver den.',
      'You can object only in so far as the law does not require the use of the data.',
    ),
    notAvailable: words(
      'Vastustaminen ei yleensä pysäytä käyttöä, koska tiedot perustuvat lakiin, sopimukseen tai suostumukseesi.',
      'En invändning stoppar i regel inte användningen, eftersom den grundar sig på lag, avtal eller ditt samtycke.',
      'An objection does not normally stop the use, because it is based on law, a contract or your consent.',
    ),
  },
  automatedDecision: {
    title: words(
      'Haluan, että ihminen käsittelee koneen tekemän päätöksen',
      'Jag vill att en människa behandlar ett automatiskt beslut',
      'I want a person to look at an automated decision',
    ),
    available: words(
      'Päätöksen voi aina viedä ihmisen käsiteltäväksi.',
      'Beslutet kan alltid tas upp till behandling av en människa.',
      'A decision can always be taken to a person.',
    ),
    conditional: words(
      'Jos kone on yksin tehnyt sinua koskevan päätöksen, voit vaatia, että ihminen käsittelee sen.',
      'Om ett beslut om dig har fattats helt automatiskt kan du kräva att en människa behandlar det.',
      'If a decision about you was made by automation alone, you can demand that a person looks at it.',
    ),
    notAvailable: words(
      'Tässä rekisterissä ihminen tekee päätökset, joten automaattisia päätöksiä ei ole.',
      'I detta register fattas besluten av människor, så automatiska beslut finns inte.',
      'In this register people make the decisions, so there are no automated ones.',
    ),
  },
  consentWithdrawal: {
    title: words(
      'Haluan peruuttaa suostumukseni',
      'Jag vill återkalla mitt samtycke',
      'I want to withdraw my consent',
    ),
    available: words(
      'Voit peruuttaa suostumuksesi milloin vain, eikä syytä tarvitse kertoa.',
      'Du kan återkalla ditt samtycke när som helst, och du behöver inte ange något skäl.',
      'You can withdraw your consent at any time and need not give a reason.',
    ),
    conditional: words(
      'Voit peruuttaa suostumuksesi siltä osin kuin tietojen käyttö perustuu siihen.',
      'Du kan återkalla ditt samtycke till den del som användningen grundar sig på det.',
      'You can withdraw your consent in so far as the use of the data is based on it.',
    ),
    notAvailable: words(
      'Tietojen käyttö ei perustu suostumukseesi, joten peruutettavaa ei ole.',
      'Användningen grundar sig inte på ditt samtycke, så det finns inget att återkalla.',
      'The use of the data is not based on your consent, so there is nothing to withdraw.',
    ),
  },
}

/** For an employee whose work in the register its log records. */
export const USER_ACCESS = words(
  'Saat lokitiedot siitä, miten olet itse käyttänyt rekisteriä.',
  'Du får logguppgifterna om hur du själv har använt registret.',
  'You get the log data on how you yourself have used the register.',
)

/** Julkisuuslaki 621/1999 §§ 13 and 14 (J-01, D-31): such requests are made elsewhere. */
export const PUBLICITY_ACT_NOTE = words(
  'Jos haluat viranomaisen asiakirjan julkisuuslain nojalla, pyydä sitä kunnan kirjaamosta. Tässä palvelussa käytetään vain tietosuojaoikeuksia.',
  'Om du vill ha en myndighetshandling med stöd av offentlighetslagen ska du begära den hos kommunens registratorskontor. I denna tjänst utövas bara dataskyddsrättigheter.',
  'If you want an official document under the publicity act, ask the registry office of the municipality. This service is for data protection rights only.',
)
