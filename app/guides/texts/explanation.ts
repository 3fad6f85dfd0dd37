import type { Guide } from '#app/guides/guide.ts'

/** 703/2023 § 11; GDPR 5, 15; F-33. */
export const explanation: Guide = {
  id: 'explanation',
  right: 'explanation',
  title: {
    fi: 'Oikeus saada selvitys, jos epäilet väärää käyttöä',
    sv: 'Rätt till en utredning om du misstänker att uppgifter har använts fel',
  },
  inShort: {
    fi: 'Jos epäilet, että tietojasi on katsottu tai annettu ilman syytä, viranomainen selvittää asian.',
    sv: 'Om du misstänker att dina uppgifter har lästs eller lämnats ut utan grund utreder myndigheten saken.',
  },
  means: {
    fi: [
      'Viranomainen kertoo, miksi tietojasi on käytetty tai annettu.',
      'Se kertoo myös oman arvionsa siitä, oliko käyttö laillista.',
    ],
    sv: [
      'Myndigheten berättar varför dina uppgifter har använts eller lämnats ut.',
      'Den berättar också sin egen bedömning av om det var lagligt.',
    ],
  },
  applies: {
    fi: [
      'Selvitystä voi pyytää, kun on syytä epäillä, että tietoja on käytetty ilman perustetta.',
      'Sosiaali- ja terveydenhuollossa oikeudesta säädetään laissa. Muissakin rekistereissä viranomaisen on pystyttävä osoittamaan, että tietoja käytetään oikein.',
    ],
    sv: [
      'Du kan begära en utredning när det finns skäl att misstänka att uppgifter har använts utan grund.',
      'I social- och hälsovården finns det bestämmelser om rätten i lag. Också i andra register måste myndigheten kunna visa att uppgifterna används rätt.',
    ],
  },
  limits: {
    fi: [
      'Selvitys ei ole rangaistus. Rikosepäilyn tutkii poliisi.',
      'Selvityksessä ei kerrota muiden ihmisten salassa pidettäviä asioita.',
    ],
    sv: [
      'Utredningen är inget straff. En misstanke om brott utreds av polisen.',
      'Utredningen berättar inte andra människors sekretessbelagda saker.',
    ],
  },
  tell: {
    fi: [
      'Mitä käyttöä haluat selvitettävän ja missä se tapahtui.',
      'Miksi epäilet, että käytölle ei ollut syytä.',
      'Milloin se tapahtui, jos tiedät.',
    ],
    sv: [
      'Vilken användning du vill få utredd och var den skedde.',
      'Varför du misstänker att det inte fanns någon grund för den.',
      'När den skedde, om du vet det.',
    ],
  },
  happens: {
    fi: [
      'Viranomainen tarkistaa lokin ja kysyy asiaa yksiköltä.',
      'Saat selvityksen kirjallisesti. Voit viedä asian eteenpäin, jos et ole siihen tyytyväinen.',
    ],
    sv: [
      'Myndigheten kontrollerar loggen och frågar enheten.',
      'Du får utredningen skriftligen. Du kan föra saken vidare om du inte är nöjd med den.',
    ],
  },
  provisions: {
    fi: 'Laki sosiaali- ja terveydenhuollon asiakastietojen käsittelystä (703/2023) 11 §, yleinen tietosuoja-asetus 5 ja 15 artikla.',
    sv: '11 § i lagen om behandling av kunduppgifter inom social- och hälsovården (703/2023), artiklarna 5 och 15 i den allmänna dataskyddsförordningen.',
  },
}
