import { Temporal } from 'temporal-polyfill'
import type { ContentLang, Localized } from '#app/i18n/lang.ts'
import type { Block, Section } from '#app/pdf/document.ts'
import { formatDate } from '#app/platform/helsinki.ts'

/** The day on which the statement was last gone through; change it whenever the list below changes. */
export const STATEMENT_DATE = '2026-11-25'

/** A part that is not accessible, why, and how one gets the same otherwise (306/2019 § 9). */
interface Gap {
  readonly what: Localized
  readonly why: Localized
  readonly instead: Localized
}

function both(fi: string, sv: string): Localized {
  return { fi, sv }
}

/** What is known not to be accessible. True to the product: a gap that is closed leaves the list. */
export const GAPS: readonly Gap[] = [
  {
    what: both(
      'Istunto päättyy, kun et ole käyttänyt palvelua 30 minuuttiin tai kun kirjautumisesta on kulunut neljä tuntia. Palvelu ei varoita siitä etukäteen, etkä voi jatkaa aikaa.',
      'Sessionen upphör när du inte har använt tjänsten på 30 minuter eller när det har gått fyra timmar sedan du identifierade dig. Tjänsten varnar inte för det på förhand, och du kan inte förlänga tiden.',
    ),
    why: both(
      'WCAG-kriteeri 2.2.1 (ajoituksen säädettävyys) ei toteudu.',
      'WCAG-kriteriet 2.2.1 (justerbar tidsgräns) uppfylls inte.',
    ),
    instead: both(
      'Pyynnön luonnos tallentuu vaihe vaiheelta, ja voit jatkaa sitä tunnistauduttuasi uudelleen. Pyynnön voi tehdä myös ilman tunnistautumista, paperilla tai käymällä kirjaamossa.',
      'Utkastet till begäran sparas steg för steg, och du kan fortsätta med det när du har identifierat dig på nytt. En begäran kan också göras utan identifiering, på papper eller genom ett besök på registratorskontoret.',
    ),
  },
  {
    what: both(
      'Vastauksen liitteenä voi olla kopioita, jotka ovat kuvia paperista tai vanhasta tietojärjestelmästä. Ruudunlukija ei lue niitä.',
      'Till ett svar kan fogas kopior som är bilder av papper eller kommer ur ett gammalt informationssystem. En skärmläsare läser dem inte.',
    ),
    why: both(
      'WCAG-kriteerit 1.1.1 (ei-tekstuaalinen sisältö) ja 1.3.1 (informaatio ja suhteet) eivät aina toteudu. Kopio annetaan sellaisena kuin se on rekisterissä.',
      'WCAG-kriterierna 1.1.1 (icke-textuellt innehåll) och 1.3.1 (information och relationer) uppfylls inte alltid. Kopian lämnas sådan som den är i registret.',
    ),
    instead: both(
      'Pyydä tiedot toisessa muodossa palautelomakkeella, viestillä asiassasi tai kirjaamosta. Voit pyytää, että tiedot luetaan sinulle.',
      'Begär uppgifterna i en annan form med responsblanketten, med ett meddelande i ditt ärende eller av registratorskontoret. Du kan be att uppgifterna läses upp för dig.',
    ),
  },
  {
    what: both(
      'Liitteet, joita ihmiset itse lähettävät pyyntöihinsä.',
      'Bilagor som människor själva skickar till sina begäranden.',
    ),
    why: both(
      'Niitä ei muokata, koska ne ovat lähettäjän omia asiakirjoja.',
      'De bearbetas inte, eftersom de är avsändarens egna dokument.',
    ),
    instead: both(
      'Pyydä sisältöä toisessa muodossa kirjaamosta.',
      'Begär innehållet i en annan form av registratorskontoret.',
    ),
  },
]

function section(id: string, heading: string, blocks: readonly Block[]): Section {
  return { id, heading, blocks }
}

/**
 * The accessibility statement without its contact details, which the page adds as links
 * (306/2019 § 9).
 * @param controllers names of those whose service this is
 */
export function statementSections(
  controllers: readonly string[],
  lang: ContentLang,
): readonly Section[] {
  const date = formatDate(Temporal.PlainDate.from(STATEMENT_DATE))
  return lang === 'fi' ? finnish(controllers, date) : swedish(controllers, date)
}

function finnish(controllers: readonly string[], date: string): readonly Section[] {
  return [
    section('scope', 'Mitä seloste koskee', [
      {
        kind: 'paragraph',
        text: 'Seloste koskee Rekisteriporttia: sen julkisia sivuja, omien pyyntöjen sivuja, kirjeitä ja työntekijöiden sivuja. Palvelua koskee laki digitaalisten palvelujen tarjoamisesta (306/2019). Palvelun tarjoavat:',
      },
      { kind: 'list', items: controllers },
      {
        kind: 'paragraph',
        text: 'Tunnistautuminen ja Suomi.fi-viestit ovat muiden palveluja. Niillä on omat selosteensa.',
      },
    ]),
    section('status', 'Saavutettavuuden tila', [
      {
        kind: 'paragraph',
        text: 'Palvelu täyttää osittain lain vaatimukset eli standardin EN 301 549 ja WCAG 2.1 -ohjeiston tasot A ja AA. Tavoite on uudempi WCAG 2.2, taso AA. Puutteet, jotka tiedämme, on lueteltu alempana.',
      },
      { kind: 'paragraph', text: 'Näin palvelu toimii:' },
      {
        kind: 'list',
        items: [
          'Sivut on tehty niin, että niitä voi käyttää pelkällä näppäimistöllä ja ilman JavaScriptiä.',
          'Sivut mukautuvat kapeaan näyttöön ja suurennettuun tekstiin.',
          'Tilaa ei koskaan kerrota pelkällä värillä.',
          'Virheet luetellaan sivun alussa, ja kirjoittamasi teksti säilyy.',
          'Kirjeet ja tulostettavat lomakkeet ovat rakenteisia PDF-tiedostoja (PDF/UA-1).',
        ],
      },
    ]),
    section('gaps', 'Mikä ei ole saavutettavaa', gapBlocks('fi')),
    section('assessment', 'Miten saavutettavuus on arvioitu', [
      {
        kind: 'paragraph',
        text: `Palvelun tekijät ovat arvioineet saavutettavuuden itse. Tämä seloste on laadittu ja tarkistettu ${date}.`,
      },
      {
        kind: 'list',
        items: [
          'Jokainen sivu on tarkistettu suomeksi ja ruotsiksi axe-ohjelmalla WCAG 2.2:n tasojen A ja AA mukaan, ja samoin keskeisten lomakkeiden virhetilanteet. Jokaisen sivun on todettu mahtuvan 320 pikselin levyiselle näytölle.',
          'Keskeisiä tehtäviä, kuten pyynnön lähettäminen, on tehty pelkällä näppäimistöllä ja ilman JavaScriptiä.',
          'PDF-tiedostojen rakenne, kieli ja fontit on tarkistettu ohjelmallisesti.',
        ],
      },
      {
        kind: 'paragraph',
        text: 'Ulkopuolinen asiantuntija ei ole arvioinut palvelua, eikä sitä ole testattu ruudunlukijoilla eikä vammaisten käyttäjien kanssa. Ohjelma löytää vain osan puutteista, joten palvelussa voi olla muitakin.',
      },
    ]),
  ]
}

function swedish(controllers: readonly string[], date: string): readonly Section[] {
  return [
    section('scope', 'Vad utlåtandet gäller', [
      {
        kind: 'paragraph',
        text: 'Utlåtandet gäller Registerporten: dess offentliga sidor, sidorna för dina egna begäranden, breven och de anställdas sidor. Tjänsten omfattas av lagen om tillhandahållande av digitala tjänster (306/2019). Tjänsten tillhandahålls av:',
      },
      { kind: 'list', items: controllers },
      {
        kind: 'paragraph',
        text: 'Identifieringen och Suomi.fi-meddelanden är andras tjänster. De har egna utlåtanden.',
      },
    ]),
    section('status', 'Läget i fråga om tillgänglighet', [
      {
        kind: 'paragraph',
        text: 'Tjänsten uppfyller delvis lagens krav, det vill säga standarden EN 301 549 och nivåerna A och AA i WCAG 2.1. Målet är den nyare WCAG 2.2, nivå AA. De brister som vi känner till räknas upp nedan.',
      },
      { kind: 'paragraph', text: 'Så fungerar tjänsten:' },
      {
        kind: 'list',
        items: [
          'Sidorna är gjorda så att de kan användas med enbart tangentbord och utan JavaScript.',
          'Sidorna anpassar sig till en smal skärm och till förstorad text.',
          'Ett läge anges aldrig enbart med färg.',
          'Felen räknas upp i början av sidan, och det du har skrivit finns kvar.',
          'Breven och de blanketter som kan skrivas ut är strukturerade PDF-filer (PDF/UA-1).',
        ],
      },
    ]),
    section('gaps', 'Vad som inte är tillgängligt', gapBlocks('sv')),
    section('assessment', 'Hur tillgängligheten har bedömts', [
      {
        kind: 'paragraph',
        text: `De som har gjort tjänsten har själva bedömt tillgängligheten. Detta utlåtande har upprättats och gåtts igenom ${date}.`,
      },
      {
        kind: 'list',
        items: [
          'Varje sida har kontrollerats på finska och svenska med programmet axe enligt nivåerna A och AA i WCAG 2.2, och likaså de viktigaste blanketterna när något har fyllts i fel. Varje sida har konstaterats rymmas på en 320 pixlar bred skärm.',
          'Viktiga uppgifter, till exempel att skicka en begäran, har utförts med enbart tangentbord och utan JavaScript.',
          'PDF-filernas struktur, språk och typsnitt har kontrollerats maskinellt.',
        ],
      },
      {
        kind: 'paragraph',
        text: 'Ingen utomstående sakkunnig har bedömt tjänsten, och den har inte testats med skärmläsare eller av användare med funktionsnedsättning. Programmet hittar bara en del av bristerna, så det kan finnas fler.',
      },
    ]),
  ]
}

function gapBlocks(lang: ContentLang): readonly Block[] {
  const [why, instead] =
    lang === 'fi' ? ['Miksi', 'Näin saat saman muuten'] : ['Varför', 'Så får du samma sak ändå']
  return GAPS.flatMap((gap): readonly Block[] => [
    { kind: 'paragraph', text: gap.what[lang], strong: true },
    {
      kind: 'facts',
      rows: [
        { term: why, value: gap.why[lang] },
        { term: instead, value: gap.instead[lang] },
      ],
    },
  ])
}
