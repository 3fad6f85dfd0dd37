import { OMBUDSMAN } from '#app/controllers/ombudsman.ts'
import type { ContentLang } from '#app/i18n/lang.ts'
import { COMPLAINT_SENTENCE } from '#app/notices/section-words.ts'
import type { Block, Section } from '#app/pdf/document.ts'

/** The Ombudsman's own site, where the form for a matter is. */
export const OMBUDSMAN_SITE = 'https://tietosuoja.fi/'

interface Part {
  readonly id: string
  readonly heading: string
  readonly lead?: string
  readonly items: readonly string[]
  readonly ordered?: boolean
}

/**
 * How a matter is brought to the Data Protection Ombudsman (GDPR 77; 1050/2018 §§ 21, 25; R-01,
 * R-02), with the words that are easily mixed up (law 4.5).
 */
const PARTS: Readonly<Record<ContentLang, readonly Part[]>> = {
  fi: [
    {
      id: 'when',
      heading: 'Milloin voit kääntyä tietosuojavaltuutetun puoleen',
      lead: COMPLAINT_SENTENCE.fi,
      items: [
        'Viranomainen ei ole vastannut pyyntöösi määräajassa.',
        'Viranomainen on kieltäytynyt, ja mielestäsi kieltäytyminen on väärin.',
        'Tietojasi on käytetty tai annettu ilman perustetta.',
        'Olet saanut päätöksen, jonka mukaan osa tiedoista jätetään pois. Voit pyytää, että tiedot annetaan tietosuojavaltuutetulle.',
      ],
    },
    {
      id: 'first',
      heading: 'Ota ensin yhteyttä viranomaiseen',
      items: [
        'Kysy asiasta siltä, joka vastasi sinulle, tai tietosuojavastaavalta.',
        'Jos vastausta ei ole tullut, tarkista viimeinen vastauspäivä kuitista.',
        'Virhe voidaan usein korjata nopeammin kuin tietosuojavaltuutetun käsittelyssä.',
        'Sinun ei ole pakko odottaa. Voit kääntyä tietosuojavaltuutetun puoleen myös heti.',
      ],
    },
    {
      id: 'how',
      heading: 'Näin saatat asian käsiteltäväksi',
      ordered: true,
      items: [
        'Täytä tietosuojavaltuutetun toimiston lomake sen sivuilla tai kirjoita kirje.',
        'Kerro, kuka on rekisterinpitäjä, mitä olet pyytänyt ja milloin.',
        'Kerro, mitä vastattiin ja mikä siinä on mielestäsi väärin.',
        'Kerro, mitä haluat: esimerkiksi että saat tiedot tai että virhe korjataan.',
        'Lähetä liitteet mukana. Asia on maksuton.',
      ],
    },
    {
      id: 'enclose',
      heading: 'Mitä liität mukaan',
      items: [
        'kopion pyynnöstäsi tai sen kuitin, jossa on asianumero ja viimeinen vastauspäivä',
        'vastauksen tai päätöksen, jos olet saanut sen',
        'viestit, jotka olet lähettänyt ja saanut',
        'Älä lähetä henkilötunnusta tai salassa pidettäviä tietoja tavallisella sähköpostilla.',
      ],
    },
    {
      id: 'what',
      heading: 'Mitä tietosuojavaltuutettu tekee',
      items: [
        'Valtuutettu pyytää viranomaiselta selvityksen ja arvioi, onko toimittu lain mukaan.',
        'Valtuutettu voi määrätä viranomaisen vastaamaan pyyntöösi, korjaamaan tai poistamaan tiedon tai muuttamaan käsittelyä.',
        'Käsittely voi kestää pitkään. Asian vaihetta voi kysyä.',
      ],
    },
    {
      id: 'what-not',
      heading: 'Mitä tietosuojavaltuutettu ei tee',
      items: [
        'Valtuutettu ei muuta päätöstä palvelusta, etuudesta tai oleskeluluvasta.',
        'Valtuutettu ei määrää korvausta vahingosta. Siitä päättää käräjäoikeus.',
        'Valtuutettu ei ratkaise, annetaanko viranomaisen asiakirja julkisuuslain nojalla. Siitä päättää viranomainen, ja päätöksestä voi valittaa hallinto-oikeuteen.',
        'Valtuutettu ei tutki rikoksia. Ne tutkii poliisi.',
      ],
    },
    {
      id: 'court',
      heading: 'Entä tuomioistuin',
      items: [
        'Viranomaisen kielteisessä päätöksessä on ohje, miten haet muutosta ja missä ajassa. Noudata sitä ohjetta.',
        'Muutoksenhaun aika kuluu, vaikka asia olisi tietosuojavaltuutetulla. Voit käyttää molempia.',
        'Tietosuojavaltuutetun päätöksestä voi valittaa hallinto-oikeuteen.',
      ],
    },
    {
      id: 'words',
      heading: 'Sanat, jotka menevät helposti sekaisin',
      items: [
        'Asian saattaminen tietosuojavaltuutetun käsiteltäväksi ei ole valitus. Valitus tehdään tuomioistuimeen.',
        'Tiedon oikaisupyyntö tarkoittaa, että väärä tieto korjataan. Oikaisuvaatimus on tapa hakea muutosta kunnan päätökseen.',
        'Tietosuojavastaava on kunnan tai hyvinvointialueen oma asiantuntija. Tietosuojavaltuutettu on valtion viranomainen, joka valvoo kaikkia.',
        'Päätös, jolla pyyntöön ei suostuta, on kieltäytymispäätös. Todistusta kieltäytymisestä ei enää ole.',
      ],
    },
  ],
  sv: [
    {
      id: 'when',
      heading: 'När du kan vända dig till dataombudsmannen',
      lead: COMPLAINT_SENTENCE.sv,
      items: [
        'Myndigheten har inte svarat på din begäran inom tidsfristen.',
        'Myndigheten har vägrat, och du anser att det är fel.',
        'Dina uppgifter har använts eller lämnats ut utan grund.',
        'Du har fått ett beslut enligt vilket en del av uppgifterna lämnas bort. Du kan begära att uppgifterna lämnas till dataombudsmannen.',
      ],
    },
    {
      id: 'first',
      heading: 'Kontakta först myndigheten',
      items: [
        'Fråga den som svarade dig eller dataskyddsombudet om saken.',
        'Om du inte har fått svar, kontrollera på kvittot vilken som är den sista dagen för svaret.',
        'Ett fel kan ofta rättas snabbare än hos dataombudsmannen.',
        'Du måste inte vänta. Du kan också vända dig till dataombudsmannen genast.',
      ],
    },
    {
      id: 'how',
      heading: 'Så för du ärendet till dataombudsmannen',
      ordered: true,
      items: [
        'Fyll i blanketten på webbplatsen för dataombudsmannens byrå eller skriv ett brev.',
        'Berätta vem som är personuppgiftsansvarig, vad du har begärt och när.',
        'Berätta vad du fick för svar och vad du anser vara fel i det.',
        'Berätta vad du vill: till exempel att du får uppgifterna eller att felet rättas.',
        'Skicka bilagorna med. Ärendet är avgiftsfritt.',
      ],
    },
    {
      id: 'enclose',
      heading: 'Vad du bifogar',
      items: [
        'en kopia av din begäran eller kvittot, som innehåller ärendenummer och sista dag för svaret',
        'svaret eller beslutet, om du har fått det',
        'de meddelanden som du har skickat och fått',
        'Skicka inte personbeteckning eller sekretessbelagda uppgifter med vanlig e-post.',
      ],
    },
    {
      id: 'what',
      heading: 'Vad dataombudsmannen gör',
      items: [
        'Ombudsmannen begär en utredning av myndigheten och bedömer om lagen har följts.',
        'Ombudsmannen kan förordna att myndigheten ska svara på din begäran, rätta eller radera en uppgift eller ändra behandlingen.',
        'Behandlingen kan ta lång tid. Du kan fråga hur långt ärendet har kommit.',
      ],
    },
    {
      id: 'what-not',
      heading: 'Vad dataombudsmannen inte gör',
      items: [
        'Ombudsmannen ändrar inte beslut om service, förmåner eller uppehållstillstånd.',
        'Ombudsmannen bestämmer inte om ersättning för skada. Det gör tingsrätten.',
        'Ombudsmannen avgör inte om en myndighetshandling lämnas ut med stöd av offentlighetslagen. Det beslutar myndigheten, och beslutet kan överklagas hos förvaltningsdomstolen.',
        'Ombudsmannen utreder inte brott. Det gör polisen.',
      ],
    },
    {
      id: 'court',
      heading: 'Domstolen då?',
      items: [
        'Myndighetens avslagsbeslut innehåller en anvisning om hur du söker ändring och inom vilken tid. Följ den anvisningen.',
        'Tiden för att söka ändring löper även om ärendet är hos dataombudsmannen. Du kan använda båda.',
        'Dataombudsmannens beslut kan överklagas genom besvär hos förvaltningsdomstolen.',
      ],
    },
    {
      id: 'words',
      heading: 'Ord som lätt blandas ihop',
      items: [
        'Att föra ett ärende till dataombudsmannen är inte besvär. Besvär anförs hos en domstol. Klagomål är det ord som dataskyddsförordningen använder om ärenden hos tillsynsmyndigheten.',
        'Begäran om rättelse betyder att en felaktig uppgift rättas. Begäran om omprövning är ett sätt att söka ändring i kommunens beslut.',
        'Dataskyddsombudet är kommunens eller välfärdsområdets egen sakkunniga. Dataombudsmannen är en statlig myndighet som övervakar alla.',
        'Beslutet om att inte gå med på en begäran är ett beslut om vägran. Något intyg om vägran finns inte längre.',
      ],
    },
  ],
}

export function ombudsmanSections(lang: ContentLang): readonly Section[] {
  return PARTS[lang].map(({ id, heading, lead, items, ordered = false }): Section => {
    const list: Block = { kind: 'list', items, ordered }
    return {
      id,
      heading,
      blocks: lead === undefined ? [list] : [{ kind: 'paragraph', text: lead }, list],
    }
  })
}

/** Contact details line by line, from the one place where they are kept. */
export function ombudsmanLines(lang: ContentLang): readonly string[] {
  return OMBUDSMAN[lang]
}
