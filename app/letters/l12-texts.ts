import type { ContentLang } from '#app/i18n/lang.ts'

const fi = {
  name: 'Päätös vastustamisesta',
  subject: 'Vastaus siihen, että vastustat tietojesi käsittelyä',
  outcome: {
    granted: 'Olemme lopettaneet tietojesi käsittelyn siltä osin kuin vastustit sitä.',
    'partly-granted': 'Olemme lopettaneet osan siitä käsittelystä, jota vastustit. Osaa jatkamme.',
    refused: 'Jatkamme sitä käsittelyä, jota vastustit.',
  },
  right: 'Oikeus vastustaa käsittelyä perustuu yleisen tietosuoja-asetuksen 21 artiklaan.',
  stopped: 'Mitä käsittelyä emme enää tee',
  stoppedOn: (date: string) => `Lopetimme käsittelyn ${date}.`,
  erasureHeading: 'Mitä tiedoillesi tapahtuu',
  // GDPR 17(1)(c)
  erasure: {
    erased:
      'Poistamme tiedot, koska olet vastustanut niiden käsittelyä eikä käsittelylle ole perusteltua syytä, joka menisi oikeuksiesi edelle (tietosuoja-asetuksen 17 artiklan 1 kohdan c alakohta).',
    kept: 'Emme poista tietoja. Tarvitsemme niitä muuhun tarkoitukseen kuin siihen, jota vastustit.',
  },
  basisHeading: 'Miksi käsittelyä jatketaan',
  // GDPR 21(1), 21(6)
  basis: {
    compelling:
      'Käsittelyyn on huomattavan tärkeä ja perusteltu syy, joka syrjäyttää sinun etusi, oikeutesi ja vapautesi (tietosuoja-asetuksen 21 artiklan 1 kohta).',
    claims:
      'Käsittely on tarpeen oikeudellisen vaateen laatimiseksi, esittämiseksi tai puolustamiseksi (tietosuoja-asetuksen 21 artiklan 1 kohta).',
    research:
      'Tietoja käsitellään tutkimusta tai tilastointia varten, ja käsittely on tarpeen yleistä etua koskevan tehtävän suorittamiseksi (tietosuoja-asetuksen 21 artiklan 6 kohta).',
    'no-right':
      'Tätä käsittelyä ei voi vastustaa 21 artiklan nojalla. Oikeus koskee vain käsittelyä, joka perustuu yleistä etua koskevaan tehtävään, julkisen vallan käyttöön tai oikeutettuun etuun, ja suoramarkkinointia (tietosuoja-asetuksen 21 artiklan 1 ja 2 kohta).',
  },
  shown: 'Näin olemme perustelleet ja punninneet asian',
  again: 'Oikeutesi vastustaa käsittelyä',
  // GDPR 21(4), with 21(1)–(3)
  againRight: [
    'Sinulla on milloin tahansa oikeus vastustaa tietojesi käsittelyä syystä, joka liittyy omaan erityiseen tilanteeseesi. Oikeus koskee käsittelyä, joka perustuu yleistä etua koskevaan tehtävään, julkisen vallan käyttöön tai oikeutettuun etuun (tietosuoja-asetuksen 21 artiklan 1 kohta).',
    'Suoramarkkinointia voit vastustaa aina, eikä sinun tarvitse perustella sitä (tietosuoja-asetuksen 21 artiklan 2 ja 3 kohta).',
  ],
  reviewName: 'Automatisoitua päätöstä koskeva päätös',
  reviewSubject: 'Vastaus pyyntöösi, joka koskee automatisoitua päätöstä',
  reviewOutcome: {
    granted: 'Ihminen on käsitellyt asiasi uudelleen. Automatisoitu päätös muuttuu.',
    'partly-granted':
      'Ihminen on käsitellyt asiasi uudelleen. Automatisoitu päätös muuttuu osittain.',
    refused: 'Ihminen on käsitellyt asiasi uudelleen. Automatisoitu päätös ei muutu.',
  },
  reviewRight:
    'Oikeus siihen, ettei sinusta päätetä pelkästään automaattisesti, perustuu yleisen tietosuoja-asetuksen 22 artiklaan. Voit vaatia, että ihminen käsittelee asian, kertoa oman kantasi ja riitauttaa päätöksen.',
  reviewedDecision: 'Automatisoitu päätös',
  reviewer: 'Asian käsitteli',
  considered: 'Mitä otimme huomioon',
  result: 'Mihin tulokseen tulimme',
  ownRemedies:
    'Automatisoituun päätökseen voi liittyä oma muutoksenhakuaika. Tämä asia ei pidennä sitä. Katso ohje, joka on automatisoidussa päätöksessä.',
}

const sv: typeof fi = {
  name: 'Beslut om invändning',
  subject: 'Svar på din invändning mot behandlingen av dina uppgifter',
  outcome: {
    granted: 'Vi har slutat behandla dina uppgifter till den del som din invändning gäller.',
    'partly-granted':
      'Vi har slutat med en del av den behandling som din invändning gäller. En del fortsätter vi med.',
    refused: 'Vi fortsätter med den behandling som din invändning gäller.',
  },
  right:
    'Rätten att göra invändningar mot behandlingen grundar sig på artikel 21 i den allmänna dataskyddsförordningen.',
  stopped: 'Vilken behandling vi har slutat med',
  stoppedOn: (date) => `Vi slutade med behandlingen den ${date}.`,
  erasureHeading: 'Vad som händer med dina uppgifter',
  erasure: {
    erased:
      'Vi raderar uppgifterna, eftersom du har gjort en invändning mot behandlingen och det inte finns något berättigat skäl för behandlingen som väger tyngre än dina rättigheter (artikel 17.1 c i dataskyddsförordningen).',
    kept: 'Vi raderar inte uppgifterna. Vi behöver dem för ett annat ändamål än det som din invändning gäller.',
  },
  basisHeading: 'Varför behandlingen fortsätter',
  basis: {
    compelling:
      'Det finns tvingande berättigade skäl för behandlingen som väger tyngre än dina intressen, rättigheter och friheter (artikel 21.1 i dataskyddsförordningen).',
    claims:
      'Behandlingen behövs för att fastställa, göra gällande eller försvara rättsliga anspråk (artikel 21.1 i dataskyddsförordningen).',
    research:
      'Uppgifterna behandlas för forskning eller statistik, och behandlingen är nödvändig för en uppgift av allmänt intresse (artikel 21.6 i dataskyddsförordningen).',
    'no-right':
      'Det går inte att göra en invändning mot denna behandling med stöd av artikel 21. Rätten gäller endast behandling som grundar sig på en uppgift av allmänt intresse, myndighetsutövning eller ett berättigat intresse, och direkt marknadsföring (artikel 21.1 och 21.2 i dataskyddsförordningen).',
  },
  shown: 'Så här har vi motiverat och vägt saken',
  again: 'Din rätt att göra invändningar',
  againRight: [
    'Du har när som helst rätt att av skäl som hänför sig till din specifika situation göra invändningar mot behandlingen av dina uppgifter. Rätten gäller behandling som grundar sig på en uppgift av allmänt intresse, myndighetsutövning eller ett berättigat intresse (artikel 21.1 i dataskyddsförordningen).',
    'Mot direkt marknadsföring kan du alltid göra invändningar, och du behöver inte motivera det (artikel 21.2 och 21.3 i dataskyddsförordningen).',
  ],
  reviewName: 'Beslut om ett automatiserat beslut',
  reviewSubject: 'Svar på din begäran som gäller ett automatiserat beslut',
  reviewOutcome: {
    granted: 'En människa har behandlat ditt ärende på nytt. Det automatiserade beslutet ändras.',
    'partly-granted':
      'En människa har behandlat ditt ärende på nytt. Det automatiserade beslutet ändras delvis.',
    refused:
      'En människa har behandlat ditt ärende på nytt. Det automatiserade beslutet ändras inte.',
  },
  reviewRight:
    'Rätten att inte bli föremål för ett beslut som enbart fattas automatiskt grundar sig på artikel 22 i den allmänna dataskyddsförordningen. Du kan kräva att en människa behandlar ärendet, framföra din åsikt och bestrida beslutet.',
  reviewedDecision: 'Det automatiserade beslutet',
  reviewer: 'Ärendet behandlades av',
  considered: 'Vad vi beaktade',
  result: 'Vilket resultat vi kom till',
  ownRemedies:
    'Det automatiserade beslutet kan ha en egen tid för ändringssökande. Det här ärendet förlänger inte den tiden. Se anvisningen i det automatiserade beslutet.',
}

export const OBJECTION_TEXTS: Readonly<Record<ContentLang, typeof fi>> = { fi, sv }
