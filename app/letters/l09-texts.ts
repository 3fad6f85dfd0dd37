import type { ContentLang } from '#app/i18n/lang.ts'

const fi = {
  name: 'Poistamispäätös',
  subject: 'Vastaus pyyntöösi poistaa tietojasi',
  outcome: {
    granted: 'Olemme poistaneet tietosi.',
    'partly-granted': 'Olemme poistaneet osan tiedoistasi. Osaa emme poista.',
    refused: 'Emme poista tietoja, joita pyyntösi koskee.',
  },
  right: 'Oikeus poistaa tiedot perustuu yleisen tietosuoja-asetuksen 17 artiklaan.',
  erased: 'Mitä olemme poistaneet',
  erasedOn: (date: string) => `Poistimme tiedot ${date}. Tietoja ei voi palauttaa.`,
  systems: 'Mistä tiedot on poistettu',
  backups: 'Varmuuskopiot',
  groundHeading: 'Miksi tiedot poistettiin',
  // GDPR 17(1)(a)–(f)
  ground: {
    a: 'Tietoja ei enää tarvita siihen tarkoitukseen, jota varten ne kerättiin tai jota varten niitä muuten käsiteltiin (tietosuoja-asetuksen 17 artiklan 1 kohdan a alakohta).',
    b: 'Olet peruuttanut suostumuksesi, eikä käsittelylle ole muuta laillista perustetta (tietosuoja-asetuksen 17 artiklan 1 kohdan b alakohta).',
    c: 'Olet vastustanut tietojesi käsittelyä, eikä käsittelylle ole perusteltua syytä, joka menisi oikeuksiesi edelle (tietosuoja-asetuksen 17 artiklan 1 kohdan c alakohta).',
    d: 'Tietoja on käsitelty lainvastaisesti (tietosuoja-asetuksen 17 artiklan 1 kohdan d alakohta).',
    e: 'Laki velvoittaa meidät poistamaan tiedot (tietosuoja-asetuksen 17 artiklan 1 kohdan e alakohta).',
    f: 'Tiedot on kerätty lapselta, kun hänelle tarjottiin tietoyhteiskunnan palveluja (tietosuoja-asetuksen 17 artiklan 1 kohdan f alakohta).',
  },
  requestKept: 'Mitä tästä pyynnöstä jää meille',
  requestKeptWhy:
    'Meidän on voitava osoittaa, että olemme käsitelleet pyyntösi (tietosuoja-asetuksen 5 artiklan 2 kohta). Siksi säilytämme tämän:',
  contentErased: 'Tämän olemme poistaneet myös pyyntösi omista tiedoista:',
  exceptionHeading: 'Miksi tietoja ei poisteta',
  // GDPR 17(3)(a)–(e)
  exception: {
    b: 'Tarvitsemme tietoja lakisääteisen velvoitteen noudattamiseen, yleistä etua koskevaan tehtävään tai julkisen vallan käyttöön. Silloin tietoja ei tarvitse poistaa (tietosuoja-asetuksen 17 artiklan 3 kohdan b alakohta).',
    c: 'Tarvitsemme tietoja kansanterveyteen liittyvän yleisen edun vuoksi. Silloin tietoja ei tarvitse poistaa (tietosuoja-asetuksen 17 artiklan 3 kohdan c alakohta).',
    d: 'Tarvitsemme tietoja yleisen edun mukaiseen arkistointiin, tutkimukseen tai tilastointiin, ja poistaminen estäisi sen tai vaikeuttaisi sitä suuresti. Silloin tietoja ei tarvitse poistaa (tietosuoja-asetuksen 17 artiklan 3 kohdan d alakohta).',
    e: 'Tarvitsemme tietoja oikeudellisen vaateen laatimiseen, esittämiseen tai puolustamiseen. Silloin tietoja ei tarvitse poistaa (tietosuoja-asetuksen 17 artiklan 3 kohdan e alakohta).',
    a: 'Tarvitsemme tietoja sananvapauden ja tiedonvälityksen vapauden käyttämiseen. Silloin tietoja ei tarvitse poistaa (tietosuoja-asetuksen 17 artiklan 3 kohdan a alakohta).',
    none: 'Mikään poistamisen edellytyksistä ei täyty (tietosuoja-asetuksen 17 artiklan 1 kohta).',
  },
  retention: 'Kuinka kauan säilytämme tiedot',
  retentionHead: ['Säännös tai suunnitelma', 'Säilytysaika'],
}

const sv: typeof fi = {
  name: 'Beslut om radering',
  subject: 'Svar på din begäran om radering av uppgifter',
  outcome: {
    granted: 'Vi har raderat dina uppgifter.',
    'partly-granted': 'Vi har raderat en del av dina uppgifter. En del raderar vi inte.',
    refused: 'Vi raderar inte de uppgifter som din begäran gäller.',
  },
  right: 'Rätten till radering grundar sig på artikel 17 i den allmänna dataskyddsförordningen.',
  erased: 'Vad vi har raderat',
  erasedOn: (date) => `Vi raderade uppgifterna den ${date}. Uppgifterna kan inte återställas.`,
  systems: 'Varifrån uppgifterna har raderats',
  backups: 'Säkerhetskopior',
  groundHeading: 'Varför uppgifterna raderades',
  ground: {
    a: 'Uppgifterna behövs inte längre för det ändamål som de samlades in för eller på annat sätt behandlades för (artikel 17.1 a i dataskyddsförordningen).',
    b: 'Du har återkallat ditt samtycke, och det finns inte någon annan rättslig grund för behandlingen (artikel 17.1 b i dataskyddsförordningen).',
    c: 'Du har gjort en invändning mot behandlingen, och det finns inte något berättigat skäl för behandlingen som väger tyngre än dina rättigheter (artikel 17.1 c i dataskyddsförordningen).',
    d: 'Uppgifterna har behandlats i strid med lag (artikel 17.1 d i dataskyddsförordningen).',
    e: 'Lagen förpliktar oss att radera uppgifterna (artikel 17.1 e i dataskyddsförordningen).',
    f: 'Uppgifterna har samlats in av ett barn i samband med att informationssamhällets tjänster erbjöds (artikel 17.1 f i dataskyddsförordningen).',
  },
  requestKept: 'Vad som blir kvar hos oss av denna begäran',
  requestKeptWhy:
    'Vi måste kunna visa att vi har behandlat din begäran (artikel 5.2 i dataskyddsförordningen). Därför förvarar vi följande:',
  contentErased: 'Detta har vi raderat också ur uppgifterna om din begäran:',
  exceptionHeading: 'Varför uppgifterna inte raderas',
  exception: {
    b: 'Vi behöver uppgifterna för att uppfylla en rättslig förpliktelse, för en uppgift av allmänt intresse eller för myndighetsutövning. Då behöver uppgifterna inte raderas (artikel 17.3 b i dataskyddsförordningen).',
    c: 'Vi behöver uppgifterna av skäl som rör ett allmänt intresse på folkhälsoområdet. Då behöver uppgifterna inte raderas (artikel 17.3 c i dataskyddsförordningen).',
    d: 'Vi behöver uppgifterna för arkivering av allmänt intresse, forskning eller statistik, och radering skulle hindra eller avsevärt försvåra det. Då behöver uppgifterna inte raderas (artikel 17.3 d i dataskyddsförordningen).',
    e: 'Vi behöver uppgifterna för att fastställa, göra gällande eller försvara rättsliga anspråk. Då behöver uppgifterna inte raderas (artikel 17.3 e i dataskyddsförordningen).',
    a: 'Vi behöver uppgifterna för att utöva rätten till yttrande- och informationsfrihet. Då behöver uppgifterna inte raderas (artikel 17.3 a i dataskyddsförordningen).',
    none: 'Ingen av förutsättningarna för radering uppfylls (artikel 17.1 i dataskyddsförordningen).',
  },
  retention: 'Hur länge vi förvarar uppgifterna',
  retentionHead: ['Bestämmelse eller plan', 'Förvaringstid'],
}

export const ERASURE_TEXTS: Readonly<Record<ContentLang, typeof fi>> = { fi, sv }
