import type { FormText } from '#app/notices/right-choice-texts.ts'
import type { ElsewhereId, GuideQuestionId, Situation } from '#app/notices/register-guide.ts'

/** Easy-language words of the guide for people who do not know the name of a register. */

function words(fi: string, sv: string, en: string): FormText {
  return { fi, sv, en }
}

export const QUESTION_WORDS: Readonly<Record<GuideQuestionId, FormText>> = {
  refugee: words(
    'Oletko tullut Suomeen pakolaisena tai saanut täältä suojelua?',
    'Har du kommit till Finland som flykting eller fått skydd här?',
    'Did you come to Finland as a refugee or get protection here?',
  ),
  integration: words(
    'Oletko saanut kunnalta kotoutumispalveluja, esimerkiksi neuvontaa tai kotoutumissuunnitelman?',
    'Har du fått integrationstjänster av kommunen, till exempel rådgivning eller en integrationsplan?',
    'Have you had integration services from the municipality, such as guidance or an integration plan?',
  ),
  socialWork: words(
    'Oletko ollut sosiaalityön tai muun sosiaalipalvelun asiakas?',
    'Har du varit klient inom socialarbetet eller annan socialservice?',
    'Have you been a client of social work or another social service?',
  ),
  childWelfare: words(
    'Onko perheesi saanut apua lastensuojelusta tai lapsiperheiden palveluista?',
    'Har din familj fått hjälp av barnskyddet eller servicen för barnfamiljer?',
    'Has your family had help from child welfare or services for families with children?',
  ),
  incomeSupport: words(
    'Oletko hakenut toimeentulotukea?',
    'Har du ansökt om utkomststöd?',
    'Have you applied for social assistance (income support)?',
  ),
  healthCare: words(
    'Oletko käyttänyt terveyspalveluja, esimerkiksi terveysasemaa?',
    'Har du anlitat hälso- och sjukvården, till exempel en hälsostation?',
    'Have you used health care, such as a health centre?',
  ),
  employment: words(
    'Oletko ollut työvoimapalvelujen tai kuntouttavan työtoiminnan asiakas?',
    'Har du varit kund hos arbetskraftsservicen eller i arbetsverksamhet i rehabiliteringssyfte?',
    'Have you been a client of employment services or rehabilitative work?',
  ),
  systemUser: words(
    'Oletko tai oletko ollut töissä niin, että käytit kunnan asiakastietojärjestelmää?',
    'Arbetar du eller har du arbetat så att du har använt kommunens klientdatasystem?',
    'Do you work, or have you worked, as a user of a municipal client data system?',
  ),
  none: words('Ei mikään näistä', 'Inget av dessa', 'None of these'),
}

/** The same in the words of the person, for the list of notices. */
export const SITUATION_WORDS: Readonly<Record<Situation, FormText>> = {
  refugee: words(
    'Olen tullut Suomeen pakolaisena',
    'Jag har kommit till Finland som flykting',
    'I came to Finland as a refugee',
  ),
  integration: words(
    'Olen saanut kotoutumispalveluja',
    'Jag har fått integrationstjänster',
    'I have had integration services',
  ),
  socialWork: words(
    'Olen ollut sosiaalityön asiakas',
    'Jag har varit klient inom socialarbetet',
    'I have been a client of social work',
  ),
  childWelfare: words(
    'Perheeni on saanut lapsiperheiden palveluja',
    'Min familj har fått service för barnfamiljer',
    'My family has had services for families',
  ),
  incomeSupport: words(
    'Olen hakenut toimeentulotukea',
    'Jag har ansökt om utkomststöd',
    'I have applied for social assistance',
  ),
  healthCare: words(
    'Olen käyttänyt terveyspalveluja',
    'Jag har anlitat hälso- och sjukvården',
    'I have used health care',
  ),
  employment: words(
    'Olen ollut työvoimapalvelujen asiakas',
    'Jag har varit kund hos arbetskraftsservicen',
    'I have been a client of employment services',
  ),
}

export const WHEN_WORDS = {
  question: words('Milloin?', 'När?', 'When?'),
  'before-2023': words('Ennen 1.1.2023', 'Före 1.1.2023', 'Before 1 January 2023'),
  'since-2023': words(
    '1.1.2023 tai sen jälkeen',
    '1.1.2023 eller senare',
    'On or after 1 January 2023',
  ),
  both: words('Molempina aikoina', 'Under båda tiderna', 'Both'),
  unsure: words('En muista', 'Jag minns inte', 'I do not remember'),
} as const

/** Why a register is proposed. */
export const REASON_WORDS: Readonly<Record<Exclude<GuideQuestionId, 'none'>, FormText>> = {
  refugee: words(
    'Rekisterissä on tietoja ihmisistä, jotka ovat tulleet Suomeen pakolaisina.',
    'I registret finns uppgifter om människor som har kommit till Finland som flyktingar.',
    'This register holds data about people who came to Finland as refugees.',
  ),
  integration: words(
    'Rekisterissä on tietoja kotoutumispalvelujen asiakkaista.',
    'I registret finns uppgifter om klienter inom integrationstjänsterna.',
    'This register holds data about clients of integration services.',
  ),
  socialWork: words(
    'Rekisterissä on tietoja sosiaalipalvelujen asiakkaista.',
    'I registret finns uppgifter om klienter inom socialservicen.',
    'This register holds data about clients of social services.',
  ),
  childWelfare: words(
    'Rekisterissä on tietoja lapsista ja perheistä, jotka ovat saaneet apua.',
    'I registret finns uppgifter om barn och familjer som har fått hjälp.',
    'This register holds data about children and families who have had help.',
  ),
  incomeSupport: words(
    'Rekisterissä on tietoja toimeentulotuesta.',
    'I registret finns uppgifter om utkomststöd.',
    'This register holds data about social assistance.',
  ),
  healthCare: words(
    'Rekisterissä on tietoja terveyspalveluista.',
    'I registret finns uppgifter om hälso- och sjukvård.',
    'This register holds data about health care.',
  ),
  employment: words(
    'Rekisterissä on tietoja työllistymistä tukevista palveluista.',
    'I registret finns uppgifter om service som stöder sysselsättning.',
    'This register holds data about services that support employment.',
  ),
  systemUser: words(
    'Rekisterin lokissa voi olla tietoja siitä, miten olet käyttänyt rekisteriä.',
    'I registrets logg kan det finnas uppgifter om hur du har använt registret.',
    'The log of this register may hold data about how you have used it.',
  ),
}

export const MOVED_WORDS = words(
  'Nämä tiedot ovat siirtyneet hyvinvointialueelle. Se vastaa pyyntöösi.',
  'Dessa uppgifter har övergått till välfärdsområdet. Det svarar på din begäran.',
  'These data have moved to the wellbeing services county, which answers your request.',
)

export const ELSEWHERE_WORDS: Readonly<
  Record<ElsewhereId, { readonly name: FormText; readonly reason: FormText }>
> = {
  kela: {
    name: words('Kela', 'FPA', 'Kela'),
    reason: words(
      'Kela päättää perustoimeentulotuesta. Kysy sen tiedot Kelasta.',
      'FPA beslutar om det grundläggande utkomststödet. Fråga FPA om de uppgifterna.',
      'Kela decides on basic social assistance. Ask Kela for those data.',
    ),
  },
  migri: {
    name: words('Maahanmuuttovirasto', 'Migrationsverket', 'Finnish Immigration Service (Migri)'),
    reason: words(
      'Turvapaikkaa ja oleskelulupaa koskevat tiedot ovat Maahanmuuttovirastossa.',
      'Uppgifter om asyl och uppehållstillstånd finns hos Migrationsverket.',
      'Data about asylum and residence permits are held by the Finnish Immigration Service.',
    ),
  },
  'wellbeing-county': {
    name: words('Hyvinvointialue', 'Välfärdsområdet', 'Wellbeing services county'),
    reason: words(
      'Hyvinvointialue on hoitanut sosiaali- ja terveyspalveluja 1.1.2023 alkaen ja saanut myös kunnan vanhat tiedot. Helsinki hoitaa omansa itse.',
      'Välfärdsområdet har skött social- och hälsovården sedan 1.1.2023 och fått även kommunens äldre uppgifter. Helsingfors sköter sin egen.',
      'The county has run social and health services since 1 January 2023 and also got the older data of the municipality. Helsinki runs its own.',
    ),
  },
  'employment-authority': {
    name: words('Työvoimaviranomainen', 'Arbetskraftsmyndigheten', 'Employment authority'),
    reason: words(
      'Työnhaun tiedot ovat oman alueesi työvoimaviranomaisella.',
      'Uppgifter om jobbsökande finns hos arbetskraftsmyndigheten i ditt område.',
      'Data about job seeking are held by the employment authority of your area.',
    ),
  },
  employer: {
    name: words('Työnantajasi', 'Din arbetsgivare', 'Your employer'),
    reason: words(
      'Työsuhteesi tiedot ovat työnantajan henkilöstörekisterissä.',
      'Uppgifter om din anställning finns i arbetsgivarens personalregister.',
      'Data about your employment are in the staff register of your employer.',
    ),
  },
  registry: {
    name: words('Kunnan kirjaamo', 'Kommunens registratorskontor', 'Registry office'),
    reason: words(
      'Kirjaamo neuvoo, jos et löydä rekisteriä. Sieltä pyydetään myös asiakirjat julkisuuslain (621/1999) 13 ja 14 §:n mukaan.',
      'Registratorskontoret ger råd om du inte hittar registret. Där begär man också handlingar enligt 13 och 14 § i offentlighetslagen (621/1999).',
      'The registry office helps if you do not find the register. Documents under sections 13 and 14 of the publicity act (621/1999) are also requested there.',
    ),
  },
}
