import type { Guide } from '#app/guides/guide.ts'

/** 703/2023 § 11; GDPR 15; D-30, F-06, F-11, F-33. */
export const logData: Guide = {
  id: 'log-data',
  right: 'logData',
  title: {
    fi: 'Oikeus tietää, kuka on käyttänyt tietojasi (lokitiedot)',
    sv: 'Rätt att veta vem som har använt dina uppgifter (logguppgifter)',
  },
  inShort: {
    fi: 'Tietojärjestelmä merkitsee muistiin, kuka on katsonut tietojasi. Voit pyytää nämä lokitiedot.',
    sv: 'Informationssystemet antecknar vem som har läst dina uppgifter. Du kan begära dessa logguppgifter.',
  },
  means: {
    fi: [
      'Saat tietää, kuka on käyttänyt tietojasi, milloin ja mistä syystä.',
      'Saat myös tietää, kenelle tietojasi on annettu.',
    ],
    sv: [
      'Du får veta vem som har använt dina uppgifter, när och av vilken orsak.',
      'Du får också veta till vem uppgifter om dig har lämnats ut.',
    ],
  },
  applies: {
    fi: [
      'Sosiaali- ja terveydenhuollossa oikeudesta säädetään erikseen. Silloin saat yleensä myös käyttäjän nimen.',
      'Muissa rekistereissä lokitietoja pyydetään tarkastusoikeuden nojalla. Silloin et aina saa työntekijän nimeä.',
    ],
    sv: [
      'I social- och hälsovården finns särskilda bestämmelser om rätten. Då får du i regel också användarens namn.',
      'I andra register begärs logguppgifter med stöd av granskningsrätten. Då får du inte alltid den anställdas namn.',
    ],
  },
  limits: {
    fi: [
      'Yli kaksi vuotta vanhoja lokitietoja saat sosiaali- ja terveydenhuollosta vain erityisestä syystä.',
      'Lokitietoja ei anneta, jos niistä tulisi vakava vaara sinun terveydellesi tai hoidollesi tai jonkun oikeuksille.',
      'Kuolleen ihmisen lokitietoja ei anneta.',
      'Saamiasi lokitietoja et saa käyttää tai antaa eteenpäin muuhun tarkoitukseen. Tästä kerrotaan vastauksessa.',
    ],
    sv: [
      'Logguppgifter som är äldre än två år får du ur social- och hälsovården bara av en särskild orsak.',
      'Logguppgifter lämnas inte om det skulle medföra allvarlig fara för din hälsa eller vård eller för någons rättigheter.',
      'Logguppgifter om en avliden lämnas inte ut.',
      'Du får inte använda de logguppgifter som du får för något annat ändamål eller lämna dem vidare. Det berättas i svaret.',
    ],
  },
  tell: {
    fi: [
      'Miltä ajalta haluat lokitiedot.',
      'Missä palvelussa tai toimipisteessä olet asioinut.',
      'Jos aika alkaa yli kaksi vuotta sitten: miksi tarvitset niin vanhoja tietoja.',
      'Jos epäilet jotakuta, voit kertoa nimen. Se ei ole pakollista.',
    ],
    sv: [
      'Från vilken tid du vill ha logguppgifterna.',
      'I vilken tjänst eller på vilket verksamhetsställe du har uträttat ärenden.',
      'Om tiden börjar för mer än två år sedan: varför du behöver så gamla uppgifter.',
      'Om du misstänker någon kan du uppge namnet. Det är inte obligatoriskt.',
    ],
  },
  happens: {
    fi: [
      'Jos lokitietoja ei anneta, saat kirjallisen päätöksen ja syyn.',
      'Jos lokissa on jotain, mitä et ymmärrä, voit pyytää selvityksen. Siitä on oma ohjeensa.',
    ],
    sv: [
      'Om logguppgifterna inte lämnas får du ett skriftligt beslut och skälet.',
      'Om det finns något i loggen som du inte förstår kan du begära en utredning. Det finns en egen anvisning om den.',
    ],
  },
  price: {
    fi: 'Lokitiedot ovat maksuttomia. Jos pyydät samat tiedot uudelleen, voidaan periä kohtuullinen korvaus, joka on enintään kulujen suuruinen.',
    sv: 'Logguppgifterna är avgiftsfria. Om du begär samma uppgifter på nytt kan en skälig ersättning tas ut, högst så stor som kostnaderna.',
  },
  provisions: {
    fi: 'Laki sosiaali- ja terveydenhuollon asiakastietojen käsittelystä (703/2023) 11 §, yleinen tietosuoja-asetus 15 artikla.',
    sv: '11 § i lagen om behandling av kunduppgifter inom social- och hälsovården (703/2023), artikel 15 i den allmänna dataskyddsförordningen.',
  },
}
