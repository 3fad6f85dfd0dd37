import type { ServiceField } from '#app/notices/notice.ts'
import { isCareField } from '#app/notices/requested-right.ts'
import type { MatrixRight } from '#app/notices/requested-right.ts'
import { cell, gdpr } from '#app/notices/rights-matrix.ts'
import type { RightCell } from '#app/notices/rights-matrix.ts'

/**
 * Law 2.3 as data: the acts of a field of administration, as in force today. They stand on their
 * own, whatever legal basis the document names or leaves out.
 */

/** F-30: no right to restriction; F-31: it may be refused. */
const RESTRICTION: Readonly<Record<ServiceField, RightCell>> = {
  integration: cell(
    'not-available',
    [{ number: '681/2023', section: '73', subsection: 3 }],
    'Kotoutuja-asiakkaan tietojen käsittelyä ei voi rajoittaa, koska laki sulkee oikeuden pois.',
    'Behandlingen av uppgifter om integrationsklienter kan inte begränsas, eftersom rätten är utesluten i lag.',
  ),
  employmentService: cell(
    'not-available',
    [{ number: '380/2023', section: '114' }],
    'Työvoimapalvelujen asiakkaan tietojen käsittelyä ei voi rajoittaa, koska laki sulkee oikeuden pois.',
    'Behandlingen av uppgifter om arbetskraftsservicens kunder kan inte begränsas, eftersom rätten är utesluten i lag.',
  ),
  socialCare: careRestriction(
    'Sosiaalihuollossa rajoittamisesta voidaan kieltäytyä, jos se vaarantaisi vakavasti terveyttäsi, hoitoasi taikka sinun tai toisen oikeuksia.',
    'Inom socialvården kan begränsning vägras, om den allvarligt skulle äventyra din hälsa, din vård eller dina eller någon annans rättigheter.',
  ),
  healthCare: careRestriction(
    'Terveydenhuollossa rajoittamisesta voidaan kieltäytyä, jos se vaarantaisi vakavasti terveyttäsi, hoitoasi taikka sinun tai toisen oikeuksia.',
    'Inom hälso- och sjukvården kan begränsning vägras, om den allvarligt skulle äventyra din hälsa, din vård eller dina eller någon annans rättigheter.',
  ),
}

function careRestriction(fi: string, sv: string): RightCell {
  return cell('conditional', [gdpr(18), { number: '703/2023', section: '12' }], fi, sv)
}

/** D-30, F-33. */
const CARE_LOG_DATA = cell(
  'available',
  [{ number: '703/2023', section: '11' }],
  'Saat kirjallisesta pyynnöstä tietää, kuka on käyttänyt asiakastietojasi ja kenelle niitä on luovutettu, viimeistään kahdessa kuukaudessa. Yli kaksi vuotta vanhoja lokitietoja saa vain erityisestä syystä.',
  'På skriftlig begäran får du inom två månader veta vem som har använt dina kunduppgifter och till vem de har lämnats ut. Logguppgifter som är äldre än två år lämnas ut bara av särskilda skäl.',
)

/** F-33 at its end. */
const CARE_EXPLANATION = cell(
  'available',
  [{ number: '703/2023', section: '11' }],
  'Jos epäilet, että asiakastietojasi on käytetty tai luovutettu perusteetta, sinulle annetaan selvitys perusteista ja palvelunantajan näkemys siitä, oliko käsittely lainmukaista.',
  'Om du misstänker att dina kunduppgifter har använts eller lämnats ut utan grund får du en utredning av grunderna och tjänsteleverantörens syn på om behandlingen var laglig.',
)

/**
 * What the acts of these fields say of a right; `undefined` where they are silent and the GDPR
 * alone decides. Log data of a register in several fields follow Act 703/2023 when one of them is
 * social welfare or health care: the log is one.
 */
export function nationalCells(
  right: MatrixRight,
  fields: readonly ServiceField[],
): readonly RightCell[] | undefined {
  switch (right) {
    case 'restriction':
      return fields.length === 0 ? undefined : fields.map((field) => RESTRICTION[field])
    case 'logData':
      return fields.some(isCareField) ? [CARE_LOG_DATA] : undefined
    case 'explanation':
      return fields.some(isCareField) ? [CARE_EXPLANATION] : undefined
    case 'access':
    case 'rectification':
    case 'erasure':
    case 'portability':
    case 'objection':
    case 'automatedDecision':
    case 'consentWithdrawal':
    case 'complaint':
      return undefined
  }
}
