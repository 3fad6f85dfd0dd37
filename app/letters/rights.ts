import type { Localized } from '#app/i18n/lang.ts'
import type { Right } from '#app/notices/notice.ts'
import type { RequestedRight } from '#app/notices/requested-right.ts'

export type { RequestedRight }

/** What a request for the right is called. */
export const REQUEST_NAMES: Readonly<Record<RequestedRight, Localized>> = {
  access: {
    fi: 'Tarkastuspyyntö: oikeus saada pääsy omiin tietoihin (tietosuoja-asetus 15 artikla)',
    sv: 'Begäran om tillgång till egna uppgifter (artikel 15 i dataskyddsförordningen)',
  },
  logData: {
    fi: 'Lokitietopyyntö (laki 703/2023, 11 §)',
    sv: 'Begäran om logguppgifter (11 § i lag 703/2023)',
  },
  explanation: {
    fi: 'Selvityspyyntö tietojen käytöstä tai luovuttamisesta (laki 703/2023, 11 §; tietosuoja-asetuksen 5 artiklan 2 kohta ja 15 artikla)',
    sv: 'Begäran om utredning av hur uppgifter har använts eller lämnats ut (11 § i lag 703/2023; artikel 5.2 och artikel 15 i dataskyddsförordningen)',
  },
  rectification: {
    fi: 'Tiedon oikaisupyyntö (tietosuoja-asetus 16 artikla)',
    sv: 'Begäran om rättelse av uppgifter (artikel 16 i dataskyddsförordningen)',
  },
  erasure: {
    fi: 'Pyyntö tietojen poistamisesta (tietosuoja-asetus 17 artikla)',
    sv: 'Begäran om radering av uppgifter (artikel 17 i dataskyddsförordningen)',
  },
  restriction: {
    fi: 'Pyyntö käsittelyn rajoittamisesta (tietosuoja-asetus 18 artikla)',
    sv: 'Begäran om begränsning av behandlingen (artikel 18 i dataskyddsförordningen)',
  },
  objection: {
    fi: 'Käsittelyn vastustaminen (tietosuoja-asetus 21 artikla)',
    sv: 'Invändning mot behandlingen (artikel 21 i dataskyddsförordningen)',
  },
  portability: {
    fi: 'Pyyntö tietojen siirtämisestä järjestelmästä toiseen (tietosuoja-asetus 20 artikla)',
    sv: 'Begäran om dataportabilitet (artikel 20 i dataskyddsförordningen)',
  },
  automatedDecision: {
    fi: 'Automatisoitua päätöstä koskeva pyyntö (tietosuoja-asetus 22 artikla)',
    sv: 'Begäran som gäller ett automatiserat beslut (artikel 22 i dataskyddsförordningen)',
  },
  consentWithdrawal: {
    fi: 'Suostumuksen peruuttaminen (tietosuoja-asetuksen 7 artiklan 3 kohta)',
    sv: 'Återkallande av samtycke (artikel 7.3 i dataskyddsförordningen)',
  },
}

/** Rights a person can be told about in the answer to an access request (Art. 15(1)(e) and beyond). */
export const TOLD_RIGHTS = [
  'rectification',
  'erasure',
  'restriction',
  'objection',
  'portability',
  'automatedDecision',
  'consentWithdrawal',
] as const satisfies readonly Right[]
export type ToldRight = (typeof TOLD_RIGHTS)[number]

/** One sentence or two per right; which of them a letter tells is decided by the register's legal bases (law 2.1). */
export const RIGHT_TEXTS: Readonly<Record<ToldRight, Localized>> = {
  rectification: {
    fi: 'Voit pyytää, että virheellinen tieto oikaistaan tai puutteellinen tieto täydennetään (tietosuoja-asetus 16 artikla).',
    sv: 'Du kan begära att en felaktig uppgift rättas eller att en ofullständig uppgift kompletteras (artikel 16 i dataskyddsförordningen).',
  },
  erasure: {
    fi: 'Voit pyytää tietojesi poistamista, jos niitä ei enää tarvita tai niiden käsittelylle ei ole laillista perustetta (tietosuoja-asetus 17 artikla).',
    sv: 'Du kan begära att dina uppgifter raderas, om de inte längre behövs eller om det inte finns någon laglig grund för behandlingen (artikel 17 i dataskyddsförordningen).',
  },
  restriction: {
    fi: 'Voit pyytää, että tietojesi käsittelyä rajoitetaan, esimerkiksi siksi ajaksi, kun tietojen paikkansapitävyyttä selvitetään (tietosuoja-asetus 18 artikla).',
    sv: 'Du kan begära att behandlingen av dina uppgifter begränsas, till exempel medan det utreds om uppgifterna är korrekta (artikel 18 i dataskyddsförordningen).',
  },
  objection: {
    fi: 'Voit vastustaa tietojesi käsittelyä syystä, joka liittyy omaan erityiseen tilanteeseesi (tietosuoja-asetus 21 artikla).',
    sv: 'Du kan av skäl som hänför sig till din specifika situation göra invändningar mot behandlingen av dina uppgifter (artikel 21 i dataskyddsförordningen).',
  },
  portability: {
    fi: 'Kun tietojasi käsitellään automaattisesti suostumuksesi tai sopimuksen perusteella, voit saada itse antamasi tiedot koneellisesti luettavassa muodossa ja siirtää ne toiselle rekisterinpitäjälle (tietosuoja-asetus 20 artikla).',
    sv: 'När dina uppgifter behandlas automatiserat med stöd av ditt samtycke eller ett avtal kan du få de uppgifter som du själv har lämnat i ett maskinläsbart format och överföra dem till en annan personuppgiftsansvarig (artikel 20 i dataskyddsförordningen).',
  },
  automatedDecision: {
    fi: 'Voit vaatia, että ihminen käsittelee automaattisesti tehdyn päätöksen, esittää oman kantasi ja riitauttaa päätöksen (tietosuoja-asetus 22 artikla).',
    sv: 'Du kan kräva att en människa behandlar ett beslut som har fattats automatiskt, framföra din åsikt och bestrida beslutet (artikel 22 i dataskyddsförordningen).',
  },
  consentWithdrawal: {
    fi: 'Voit milloin tahansa peruuttaa antamasi suostumuksen. Peruuttaminen ei vaikuta sitä ennen tehdyn käsittelyn lainmukaisuuteen (tietosuoja-asetuksen 7 artiklan 3 kohta).',
    sv: 'Du kan när som helst återkalla ett samtycke som du har gett. Återkallandet påverkar inte lagligheten av den behandling som har utförts före det (artikel 7.3 i dataskyddsförordningen).',
  },
}
