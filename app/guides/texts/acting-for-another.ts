import type { Guide } from '#app/guides/guide.ts'

/** 703/2023 §§ 50–51; 434/2003 § 14; 442/1999 § 29; I-06, K-01–K-06. */
export const actingForAnother: Guide = {
  id: 'acting-for-another',
  right: null,
  title: {
    fi: 'Lapsen tai toisen aikuisen puolesta',
    sv: 'För ett barn eller en annan vuxen',
  },
  inShort: {
    fi: 'Voit käyttää oikeuksia lapsesi puolesta tai aikuisen puolesta, joka on valtuuttanut sinut.',
    sv: 'Du kan utöva rättigheter för ditt barn eller för en vuxen som har gett dig fullmakt.',
  },
  means: {
    fi: [
      'Teet pyynnön toisen puolesta, ja vastaus koskee hänen tietojaan.',
      'Sinulla pitää olla oikeus toimia hänen puolestaan. Se tarkistetaan ennen vastausta.',
    ],
    sv: [
      'Du gör en begäran för en annan, och svaret gäller hans eller hennes uppgifter.',
      'Du måste ha rätt att företräda personen. Det kontrolleras före svaret.',
    ],
  },
  applies: {
    fi: [
      'Huoltaja voi toimia alaikäisen lapsen puolesta. Yleensä yksi huoltaja riittää.',
      'Valtuutettu voi toimia aikuisen puolesta valtakirjalla.',
      'Edunvalvoja voi toimia päämiehensä puolesta, jos se kuuluu hänen tehtäväänsä.',
      'Lapsi voi tehdä pyynnön myös itse, kun hän ymmärtää asian. 15 vuotta täyttänyttä kuullaan aina erikseen.',
    ],
    sv: [
      'En vårdnadshavare kan företräda ett minderårigt barn. I regel räcker det med en vårdnadshavare.',
      'En befullmäktigad kan företräda en vuxen med fullmakt.',
      'En intressebevakare kan företräda sin huvudman om det hör till uppdraget.',
      'Ett barn kan också göra en begäran själv, när barnet förstår saken. Den som har fyllt 15 år hörs alltid särskilt.',
    ],
  },
  limits: {
    fi: [
      'Alaikäinen voi sosiaali- ja terveydenhuollossa kieltää antamasta tietojaan huoltajalle, kun laki sen sallii. Silloin et saa niitä tietoja.',
      'Toisen vanhemman tai muun ihmisen salaisia yhteystietoja ei anneta.',
      'Valtuutus koskee vain sitä, mihin se on annettu.',
    ],
    sv: [
      'En minderårig kan i social- och hälsovården förbjuda att uppgifter lämnas till vårdnadshavaren, när lagen tillåter det. Då får du inte de uppgifterna.',
      'Den andra förälderns eller någon annans hemliga kontaktuppgifter lämnas inte ut.',
      'En fullmakt gäller bara det som den har getts för.',
    ],
  },
  tell: {
    fi: [
      'Kenen puolesta toimit: nimi ja syntymäaika.',
      'Missä ominaisuudessa toimit: huoltajana, valtuutettuna vai edunvalvojana.',
      'Liitä valtakirja tai edunvalvojan määräys, tai näytä se kirjaamossa.',
      'Jos lapsi ymmärtää asian, kerro myös, mitä mieltä hän on.',
    ],
    sv: [
      'Vem du företräder: namn och födelsetid.',
      'I vilken egenskap: som vårdnadshavare, befullmäktigad eller intressebevakare.',
      'Foga fullmakten eller förordnandet som intressebevakare till begäran, eller visa upp det på registratorskontoret.',
      'Om barnet förstår saken, berätta också vad barnet tycker.',
    ],
  },
  happens: {
    fi: [
      'Kun tunnistaudut, palvelu näyttää lapset ja päämiehet, joiden puolesta voit toimia täällä.',
      'Jos valtuutustasi ei ole kirjattu, virkailija pyytää siitä näytön.',
      'Lapsen mielipide kirjataan asiaan.',
    ],
    sv: [
      'När du identifierar dig visar tjänsten de barn och huvudmän som du kan företräda här.',
      'Om din fullmakt inte har antecknats ber handläggaren dig visa den.',
      'Barnets åsikt antecknas i ärendet.',
    ],
  },
  provisions: {
    fi: 'Laki sosiaali- ja terveydenhuollon asiakastietojen käsittelystä (703/2023) 50 ja 51 §, hallintolaki (434/2003) 14 §, laki holhoustoimesta (442/1999) 29 §.',
    sv: '50 och 51 § i lagen om behandling av kunduppgifter inom social- och hälsovården (703/2023), 14 § i förvaltningslagen (434/2003), 29 § i lagen om förmyndarverksamhet (442/1999).',
  },
}
