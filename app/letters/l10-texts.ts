import type { ContentLang } from '#app/i18n/lang.ts'

const fi = {
  name: {
    confirmation: 'Vahvistus käsittelyn rajoittamisesta',
    decision: 'Päätös käsittelyn rajoittamisesta',
  },
  subject: 'Vastaus pyyntöösi rajoittaa tietojesi käsittelyä',
  outcome: {
    granted: 'Vahvistamme, että olemme rajoittaneet tietojesi käsittelyä.',
    'partly-granted':
      'Olemme rajoittaneet osan siitä käsittelystä, jota pyyntösi koskee. Osaa emme rajoita.',
    refused: 'Emme rajoita tietojesi käsittelyä.',
  },
  right: 'Oikeus käsittelyn rajoittamiseen perustuu yleisen tietosuoja-asetuksen 18 artiklaan.',
  groundHeading: 'Miksi käsittelyä rajoitetaan',
  // GDPR 18(1)(a)–(d)
  ground: {
    a: 'Olet kiistänyt tietojesi oikeellisuuden. Rajoitus on voimassa sen ajan, jonka tarvitsemme tarkistamiseen (tietosuoja-asetuksen 18 artiklan 1 kohdan a alakohta).',
    b: 'Käsittely on lainvastaista, mutta sinä et halua, että tiedot poistetaan (tietosuoja-asetuksen 18 artiklan 1 kohdan b alakohta).',
    c: 'Me emme enää tarvitse tietoja, mutta sinä tarvitset niitä oikeudellisen vaateen laatimiseen, esittämiseen tai puolustamiseen (tietosuoja-asetuksen 18 artiklan 1 kohdan c alakohta).',
    d: 'Olet vastustanut tietojesi käsittelyä. Rajoitus on voimassa sen ajan, kun selvitämme, menevätkö meidän perusteemme sinun perusteittesi edelle (tietosuoja-asetuksen 18 artiklan 1 kohdan d alakohta).',
  },
  scope: 'Mitä tietoja ja mitä käsittelyä rajoitus koskee',
  start: (date: string) => `Rajoitus alkoi ${date}.`,
  effect: 'Mitä rajoitus tarkoittaa',
  // GDPR 18(2)
  effectIntro:
    'Rajoituksen aikana saamme säilyttää tiedot. Muuten saamme käsitellä niitä vain näissä tapauksissa (tietosuoja-asetuksen 18 artiklan 2 kohta):',
  effects: [
    'annat siihen suostumuksesi',
    'se on tarpeen oikeudellisen vaateen laatimiseksi, esittämiseksi tai puolustamiseksi',
    'se on tarpeen toisen ihmisen tai oikeushenkilön oikeuksien suojaamiseksi',
    'siihen on syy, joka koskee tärkeää unionin tai jäsenvaltion yleistä etua',
  ],
  lifting: 'Ilmoitamme sinulle ennen kuin rajoitus poistetaan',
  // GDPR 18(3)
  liftingRule:
    'Saat meiltä kirjallisen ilmoituksen, ennen kuin poistamme rajoituksen (tietosuoja-asetuksen 18 artiklan 3 kohta). Siihen asti rajoitus on voimassa.',
  exclusionHeading: 'Miksi käsittelyä ei rajoiteta',
  // F-30, F-31
  exclusion: {
    integration:
      'Oikeutta käsittelyn rajoittamiseen ei ole, kun käsittelemme kotoutumisasiakkaan tietoja (kotoutumisen edistämisestä annetun lain (681/2023) 73 §:n 3 momentti).',
    employment:
      'Oikeutta käsittelyn rajoittamiseen ei ole, kun käsittelemme työvoimapalvelujen asiakkaan tietoja (työvoimapalveluiden järjestämisestä annetun lain (380/2023) 114 §).',
    care: 'Rajoittaminen voisi aiheuttaa vakavaa vaaraa terveydellesi tai hoidollesi taikka sinun tai jonkun muun oikeuksille. Silloin voimme kieltäytyä siitä (sosiaali- ja terveydenhuollon asiakastietojen käsittelystä annetun lain (703/2023) 12 §).',
    'no-ground':
      'Mikään rajoittamisen edellytyksistä ei täyty (tietosuoja-asetuksen 18 artiklan 1 kohta).',
    other: 'Syy ja säännös ovat yllä olevassa taulukossa.',
  },
}

const sv: typeof fi = {
  name: {
    confirmation: 'Bekräftelse på begränsning av behandlingen',
    decision: 'Beslut om begränsning av behandlingen',
  },
  subject: 'Svar på din begäran om begränsning av behandlingen av dina uppgifter',
  outcome: {
    granted: 'Vi bekräftar att vi har begränsat behandlingen av dina uppgifter.',
    'partly-granted':
      'Vi har begränsat en del av den behandling som din begäran gäller. En del begränsar vi inte.',
    refused: 'Vi begränsar inte behandlingen av dina uppgifter.',
  },
  right:
    'Rätten till begränsning av behandlingen grundar sig på artikel 18 i den allmänna dataskyddsförordningen.',
  groundHeading: 'Varför behandlingen begränsas',
  ground: {
    a: 'Du har bestridit att uppgifterna är korrekta. Begränsningen gäller under den tid som vi behöver för att kontrollera det (artikel 18.1 a i dataskyddsförordningen).',
    b: 'Behandlingen är olaglig, men du vill inte att uppgifterna raderas (artikel 18.1 b i dataskyddsförordningen).',
    c: 'Vi behöver inte längre uppgifterna, men du behöver dem för att fastställa, göra gällande eller försvara rättsliga anspråk (artikel 18.1 c i dataskyddsförordningen).',
    d: 'Du har gjort en invändning mot behandlingen. Begränsningen gäller medan vi utreder om våra skäl väger tyngre än dina (artikel 18.1 d i dataskyddsförordningen).',
  },
  scope: 'Vilka uppgifter och vilken behandling begränsningen gäller',
  start: (date) => `Begränsningen började den ${date}.`,
  effect: 'Vad begränsningen innebär',
  effectIntro:
    'Under begränsningen får vi förvara uppgifterna. I övrigt får vi behandla dem endast i följande fall (artikel 18.2 i dataskyddsförordningen):',
  effects: [
    'du ger ditt samtycke till det',
    'det behövs för att fastställa, göra gällande eller försvara rättsliga anspråk',
    'det behövs för att skydda någon annan fysisk eller juridisk persons rättigheter',
    'det finns skäl som rör ett viktigt allmänintresse för unionen eller en medlemsstat',
  ],
  lifting: 'Vi underrättar dig innan begränsningen upphävs',
  liftingRule:
    'Du får ett skriftligt meddelande av oss innan vi upphäver begränsningen (artikel 18.3 i dataskyddsförordningen). Begränsningen gäller fram till dess.',
  exclusionHeading: 'Varför behandlingen inte begränsas',
  exclusion: {
    integration:
      'Det finns ingen rätt till begränsning när vi behandlar uppgifter om en integrationsklient (73 § 3 mom. i lagen om främjande av integration, 681/2023).',
    employment:
      'Det finns ingen rätt till begränsning när vi behandlar uppgifter om en klient inom arbetskraftsservicen (114 § i lagen om ordnande av arbetskraftsservice, 380/2023).',
    care: 'En begränsning kunde medföra allvarlig fara för din hälsa eller vård eller för dina eller någon annans rättigheter. Då kan vi vägra den (12 § i lagen om behandling av kunduppgifter inom social- och hälsovården, 703/2023).',
    'no-ground':
      'Ingen av förutsättningarna för begränsning uppfylls (artikel 18.1 i dataskyddsförordningen).',
    other: 'Skälet och bestämmelsen finns i tabellen ovan.',
  },
}

export const RESTRICTION_TEXTS: Readonly<Record<ContentLang, typeof fi>> = { fi, sv }
