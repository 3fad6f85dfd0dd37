import type { Art9Basis, StatuteRef } from '#app/notices/notice.ts'
import type { MatrixRight } from '#app/notices/requested-right.ts'
import { cell, gdpr, RIGHTS_MATRIX } from '#app/notices/rights-matrix.ts'
import type { RightCell } from '#app/notices/rights-matrix.ts'
import type { LegalSource } from '#app/notices/statutes.ts'

/**
 * Law 2.2 as data: what the Art. 9(2) basis of special categories changes in a right. It concerns
 * the special data only; the rest of the purpose follows its Art. 6 basis.
 */
export interface RightChanges {
  /** Rights that hold for these data even where the Art. 6 basis gives none. */
  readonly opens?: RightRow
  /** Limits on a right that the Art. 6 basis gives. They never give back what it does not. */
  readonly limits?: RightRow
}

export type RightRow = Readonly<Partial<Record<MatrixRight, RightCell>>>

/** 9(2)(b) and (g): these data are processed by law, so they follow 6(1)(c). */
const BY_LAW: RightChanges = {
  limits: {
    erasure: RIGHTS_MATRIX.erasure.ART6_1_C,
    portability: RIGHTS_MATRIX.portability.ART6_1_C,
  },
}

function publicHealth(point: 'h' | 'i'): RightChanges {
  return {
    limits: {
      erasure: cell(
        'not-available',
        [gdpr(17, 3, 'c'), gdpr(9, 2, point)],
        'Sosiaali- ja terveydenhuollon tai kansanterveyden vuoksi tarvittavia arkaluonteisia tietoja ei yleensä poisteta säilytysaikana.',
        'Känsliga uppgifter som behövs för social- och hälsovården eller folkhälsan raderas i regel inte under förvaringstiden.',
      ),
    },
  }
}

function derogation(sources: readonly LegalSource[], fi: string, sv: string): RightCell {
  return cell('conditional', [gdpr(89, 2), ...sources], fi, sv)
}

const RESEARCH = derogation(
  [{ number: '1050/2018', section: '31' }],
  'Tieteellisessä tutkimuksessa ja tilastoinnissa oikeudesta voidaan poiketa, kun tietosuojalain edellytykset täyttyvät: on suunnitelma ja vastuuhenkilö, eikä sinusta anneta tietoja sivullisille.',
  'Vid vetenskaplig forskning och statistikföring får undantag göras från rätten när villkoren i dataskyddslagen är uppfyllda: det finns en plan och en ansvarig person, och uppgifter om dig röjs inte för utomstående.',
)

const ARCHIVING = derogation(
  [{ number: '1050/2018', section: '32' }],
  'Yleisen edun mukaisessa arkistoinnissa oikeudesta voidaan poiketa tietosuojalain mukaisesti.',
  'Vid arkivering av allmänt intresse får undantag göras från rätten enligt dataskyddslagen.',
)

/** F-34: rights from which research and statistics may derogate. */
const RESEARCH_LIMITS: RightRow = {
  access: RESEARCH,
  rectification: RESEARCH,
  restriction: RESEARCH,
  objection: RESEARCH,
}

const ARCHIVING_LIMITS: RightRow = {
  access: ARCHIVING,
  rectification: ARCHIVING,
  restriction: ARCHIVING,
  portability: ARCHIVING,
  objection: ARCHIVING,
}

export const SPECIAL_CATEGORY_RIGHTS: Readonly<Record<Art9Basis, RightChanges>> = {
  ART9_2_A: {
    opens: {
      erasure: cell(
        'available',
        [gdpr(17, 1, 'b'), gdpr(9, 2, 'a')],
        'Nimenomaiseen suostumukseesi perustuvat arkaluonteiset tiedot poistetaan, kun peruutat suostumuksen.',
        'Känsliga uppgifter som grundar sig på ditt uttryckliga samtycke raderas när du återkallar samtycket.',
      ),
      portability: cell(
        'conditional',
        [gdpr(20, 1, 'a'), gdpr(9, 2, 'a')],
        'Koskee arkaluonteisia tietoja, jotka olet itse antanut nimenomaisella suostumuksella ja joita käsitellään automaattisesti.',
        'Gäller känsliga uppgifter som du själv har lämnat med uttryckligt samtycke och som behandlas automatiserat.',
      ),
      consentWithdrawal: cell(
        'available',
        [gdpr(7, 3), gdpr(9, 2, 'a')],
        'Voit milloin tahansa peruuttaa suostumuksen, jonka olet antanut arkaluonteisten tietojen käsittelyyn.',
        'Du kan när som helst återkalla ett samtycke som du har gett till behandling av känsliga uppgifter.',
      ),
    },
  },
  ART9_2_B: BY_LAW,
  ART9_2_C: {},
  ART9_2_D: {},
  ART9_2_E: {},
  ART9_2_F: {},
  ART9_2_G: BY_LAW,
  ART9_2_H: publicHealth('h'),
  ART9_2_I: publicHealth('i'),
  ART9_2_J: {
    limits: {
      ...RESEARCH_LIMITS,
      erasure: cell(
        'not-available',
        [gdpr(17, 3, 'd')],
        'Tutkimuksen, tilastoinnin tai arkistoinnin tietoja ei poisteta, jos poistaminen estäisi käsittelyn tarkoituksen tai vaikeuttaisi sitä suuresti.',
        'Uppgifter för forskning, statistik eller arkivering raderas inte, om raderingen skulle hindra eller avsevärt försvåra syftet med behandlingen.',
      ),
    },
  },
}

/** F-34 without Art. 9 data: a purpose says so by naming § 31 or § 32 of Act 1050/2018. */
export function derogationLimits(statutes: readonly StatuteRef[]): readonly RightRow[] {
  const names = (section: string) =>
    statutes.some((ref) => ref.number === '1050/2018' && ref.section === section)
  return [...(names('31') ? [RESEARCH_LIMITS] : []), ...(names('32') ? [ARCHIVING_LIMITS] : [])]
}
