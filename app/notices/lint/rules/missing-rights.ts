import type { ChapterRow } from '#app/notices/lint/rules/missing-chapters.ts'
import { words } from '#app/notices/lint/rules/rule.ts'

interface NamedRight {
  readonly right: string
  readonly article: string
  readonly fi: RegExp
  readonly sv: RegExp
  readonly named: readonly [fi: string, sv: string]
}

const RIGHTS: readonly NamedRight[] = [
  {
    right: 'access',
    article: '15',
    fi: /pääsy|päästä (?:\p{L}+ )?tieto|tutustu|tarkast|nähtäv|nähdä|kopio|mitä tietoja (?:sinusta|meillä)|saada tie(?:tää|to)/iu,
    sv: /tillgång|insyn|gransk|ta del av|kopia|(?:få|får) (?:\p{L}+ ){0,2}(?:veta|se)(?!\p{L})|att se(?!\p{L})/iu,
    named: ['pääsystä omiin tietoihin', 'rätten till tillgång till uppgifter'],
  },
  {
    right: 'rectification',
    article: '16',
    fi: /oikai|korja/iu,
    sv: /rätta|rättelse|korriger/iu,
    named: ['tietojen oikaisemisesta', 'rätten till rättelse'],
  },
  {
    right: 'erasure',
    article: '17',
    fi: /poist|unohde|hävit/iu,
    sv: /rader|bortglömd|tas? (?:\p{L}+ ){0,2}bort|borttag|utplån/iu,
    named: ['tietojen poistamisesta', 'rätten till radering'],
  },
  {
    right: 'restriction',
    article: '18',
    fi: /rajoit/iu,
    sv: /begräns/iu,
    named: ['käsittelyn rajoittamisesta', 'rätten till begränsning av behandlingen'],
  },
  {
    right: 'objection',
    article: '21',
    fi: /vastust|kieltää (?:\p{L}+ ){0,3}käsittel/iu,
    sv: /invänd|motsätta/iu,
    named: ['käsittelyn vastustamisesta', 'rätten att göra invändningar'],
  },
  {
    right: 'portability',
    article: '20',
    fi: /järjestelmästä toiseen|siirrettävyy|siirto-?oikeu|siirto(?!\p{L})(?! (?:EU|ETA|kolma|euroo))|siirtää (?:\p{L}+ ){0,3}tie|siir\p{L}+ (?:\p{L}+ ){0,3}(?:toiselle|toiseen|järjestelm)|(?:toiselle|toiseen) (?:\p{L}+ ){0,3}siir/iu,
    sv: /dataportabilitet|(?:överför|flytt)\p{L}* (?:\p{L}+ ){0,4}(?:uppgift|system)|uppgift\p{L}* (?:\p{L}+ ){0,3}(?:överför|flytta)/iu,
    named: ['tietojen siirtämisestä järjestelmästä toiseen', 'rätten till dataportabilitet'],
  },
]

/** A notice that names at least one right of its own. */
export const RIGHTS_TOLD = {
  fi: new RegExp(RIGHTS.map(({ fi }) => fi.source).join('|'), 'iu'),
  sv: new RegExp(RIGHTS.map(({ sv }) => sv.source).join('|'), 'iu'),
}

/** Each right that a notice must name or deny (GDPR 13(2)(b), 14(2)(c)). */
export const RIGHT_ROWS: readonly ChapterRow[] = RIGHTS.map(
  ({ right, article, fi, sv, named: [finnish, swedish] }) => ({
    id: `C-rights.${right}`,
    severity: right === 'access' || right === 'rectification' ? 'error' : 'warning',
    onlyIf: RIGHTS_TOLD,
    told: { fi, sv },
    where: 'rights',
    // Restriction does not belong to integration registers (F-30).
    ...(right === 'restriction' ? { integration: false } : {}),
    message: words(
      `Seloste ei kerro ${finnish}. Jos oikeus ei koske tätä rekisteriä, kerro sekin.`,
      `Beskrivningen nämner inte ${swedish}. Om rätten inte gäller detta register ska även det anges.`,
    ),
    source: `GDPR 13(2)(b), 14(2)(c), ${article}`,
    successor: null,
  }),
)
