import type { Localized } from '#app/i18n/lang.ts'
import { words } from '#app/notices/lint/rules/rule.ts'
import type { MandatoryPart } from '#app/notices/notice.ts'
import { COMPLAINT_SENTENCE, STATED_NONE } from '#app/notices/section-words.ts'

/** Texts that may stand in place of a missing part, where the law itself gives what is said. */
export const SUGGESTED_TEXTS: Readonly<Partial<Record<MandatoryPart, Localized>>> = {
  complaint: withNumber(COMPLAINT_SENTENCE),
  // GDPR 7(3).
  consentWithdrawal: words(
    'Voit peruuttaa suostumuksesi milloin tahansa. Peruuttaminen ei vaikuta siihen, miten tietojasi on lainmukaisesti käsitelty ennen peruuttamista.',
    'Du kan när som helst återkalla ditt samtycke. Återkallandet påverkar inte lagligheten av den behandling som har skett före återkallandet.',
  ),
  recipients: STATED_NONE.recipients,
  processors: STATED_NONE.processors,
  transfers: STATED_NONE.transfers,
  automatedDecisions: STATED_NONE.automatedDecisions,
  openInterface: STATED_NONE.openInterface,
}

/** O-31: where the Act is named for the first time, its number stands beside it. */
function withNumber({ fi, sv }: Localized): Localized {
  return words(
    fi.replace('tietosuojalaki 21 §', 'tietosuojalaki (1050/2018) 21 §'),
    sv.replace('dataskyddslagen)', 'dataskyddslagen (1050/2018))'),
  )
}

export const SUGGESTED_ANSWERS = {
  jointControllers: STATED_NONE.jointControllers,
  // 681/2023 § 78.
  keha: words(
    'Työllisyys-, kehittämis- ja hallintokeskus vastaa kotoutumisen tietovarannon rekisteröidyille annettavasta tiedosta, sisäänrakennetusta tietosuojasta, tietojen käsittelyn turvallisuudesta ja vaikutustenarvioinnista (tietosuoja-asetuksen 12 artiklan 1 ja 2 kohta sekä 25, 32, 35 ja 36 artikla). Kunta vastaa muusta, myös omien asiakkaidensa pyynnöistä (681/2023, 78 §).',
    'Sysselsättnings-, utvecklings- och förvaltningscentret ansvarar i fråga om informationsresursen för integration för informationen till de registrerade, det inbyggda dataskyddet, säkerheten vid behandlingen och konsekvensbedömningen (artiklarna 12.1, 12.2, 25, 32, 35 och 36 i dataskyddsförordningen). Kommunen ansvarar för allt annat, även för sina egna klienters begäranden (681/2023, 78 §).',
  ),
  furtherProcessing: words(
    'Tietoja ei käytetä muihin tarkoituksiin.',
    'Uppgifterna används inte för andra ändamål.',
  ),
} as const
