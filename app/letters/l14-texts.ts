import type { ContentLang } from '#app/i18n/lang.ts'

const fi = {
  name: 'Siirtotoimitus',
  decisionName: 'Päätös tietojen siirtämisestä järjestelmästä toiseen',
  subject: 'Vastaus pyyntöösi siirtää tietosi järjestelmästä toiseen',
  outcome: {
    granted: 'Suostumme pyyntöösi.',
    'partly-granted': 'Suostumme pyyntöösi osittain.',
    refused: 'Emme suostu pyyntöösi.',
  },
  right:
    'Oikeus siirtää tiedot järjestelmästä toiseen perustuu yleisen tietosuoja-asetuksen 20 artiklaan.',
  filesHeading: 'Mitkä tiedot annamme',
  files:
    'Tietosi ovat näissä tiedostoissa. Tiedostomuoto on jäsennelty, yleisesti käytetty ja koneellisesti luettava.',
  fileHead: ['Tiedosto', 'Tiedostomuoto'],
  dataSet: 'Tiedostoissa on seuraavat tiedot:',
  deliveryHeading: 'Kenelle annamme tiedostot',
  own: 'Annamme tiedostot sinulle. Voit tallentaa ne ja antaa ne kenelle haluat.',
  direct: (name: string) =>
    `Siirrämme tiedostot suoraan rekisterinpitäjälle, jonka nimesit: ${name}. Se vastaa tietojesi käsittelystä sen jälkeen, kun se on saanut ne.`,
  stays: 'Siirtäminen ei poista tietojasi meiltä.',
  limitsHeading: 'Mitä tietoja oikeus koskee',
  limits: 'Oikeus koskee vain tietoja, jotka täyttävät kaikki nämä ehdot:',
  provided: 'Olet itse antanut tiedot.',
  basis: {
    consent: 'Käsittelemme tietoja suostumuksesi perusteella.',
    contract: 'Käsittelemme tietoja sinun kanssasi tehdyn sopimuksen perusteella.',
    both: 'Käsittelemme tietoja suostumuksesi tai sinun kanssasi tehdyn sopimuksen perusteella.',
  },
  automated: 'Käsittelemme tietoja automaattisesti eli tietojärjestelmässä, emme paperilla.',
  others: 'Muita tietojasi voit pyytää tarkastuspyynnöllä (tietosuoja-asetus 15 artikla).',
  free: 'Pyyntösi käsittely on sinulle maksutonta (tietosuoja-asetuksen 12 artiklan 5 kohta).',
  answeredBy: 'Vastauksen antaja',
}

const sv: typeof fi = {
  name: 'Dataportabilitet: utlämnande av uppgifter',
  decisionName: 'Beslut om dataportabilitet',
  subject: 'Svar på din begäran om dataportabilitet',
  outcome: {
    granted: 'Vi bifaller din begäran.',
    'partly-granted': 'Vi bifaller din begäran delvis.',
    refused: 'Vi avslår din begäran.',
  },
  right:
    'Rätten till dataportabilitet grundar sig på artikel 20 i den allmänna dataskyddsförordningen.',
  filesHeading: 'Vilka uppgifter vi lämnar',
  files:
    'Dina uppgifter finns i de här filerna. Filformatet är strukturerat, allmänt använt och maskinläsbart.',
  fileHead: ['Fil', 'Filformat'],
  dataSet: 'Filerna innehåller följande uppgifter:',
  deliveryHeading: 'Till vem vi lämnar filerna',
  own: 'Vi lämnar filerna till dig. Du kan spara dem och ge dem till vem du vill.',
  direct: (name) =>
    `Vi överför filerna direkt till den personuppgiftsansvarige som du har namngett: ${name}. Mottagaren ansvarar för behandlingen av dina uppgifter när den har fått dem.`,
  stays: 'Överföringen raderar inte dina uppgifter hos oss.',
  limitsHeading: 'Vilka uppgifter rätten gäller',
  limits: 'Rätten gäller bara uppgifter som uppfyller alla dessa villkor:',
  provided: 'Du har själv lämnat uppgifterna.',
  basis: {
    consent: 'Vi behandlar uppgifterna med stöd av ditt samtycke.',
    contract: 'Vi behandlar uppgifterna med stöd av ett avtal med dig.',
    both: 'Vi behandlar uppgifterna med stöd av ditt samtycke eller ett avtal med dig.',
  },
  automated:
    'Vi behandlar uppgifterna automatiserat, det vill säga i ett informationssystem och inte på papper.',
  others:
    'Andra uppgifter om dig kan du få genom en begäran om tillgång till uppgifter (artikel 15 i dataskyddsförordningen).',
  free: 'Det är avgiftsfritt för dig att få din begäran behandlad (artikel 12.5 i dataskyddsförordningen).',
  answeredBy: 'Svaret ges av',
}

export const PORTABILITY_TEXTS: Readonly<Record<ContentLang, typeof fi>> = { fi, sv }
