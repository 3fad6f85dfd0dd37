import { describe, expect, it } from 'vitest'
import { CONTENT_LANGS } from '#app/i18n/lang.ts'
import { MANDATORY_PARTS } from '#app/notices/notice.ts'
import type {
  MandatoryPart,
  NoticeContent,
  NoticeDocument,
  PublicityDescription,
} from '#app/notices/notice.ts'
import { NOT_STATED, TO_BE_COMPLETED, type SectionId } from '#app/notices/section-words.ts'
import { noticeSections } from '#app/notices/sections.ts'

const text = { fi: 'Teksti', sv: 'Text' }

const silent: NoticeContent = {
  kind: 'notice',
  registerName: text,
  plainSummary: text,
  controller: { name: text },
  purposes: [{ id: 'p', text, legalBases: [{ art6: 'ART6_1_C', statutes: [] }] }],
  provision: { text },
  retention: [{ scope: text, operator: 'unstated' }],
  dates: {},
}
const description: PublicityDescription = {
  kind: 'publicity-description',
  registerName: text,
  plainSummary: text,
  unit: { name: text },
  informationSystems: [],
  materials: [],
  dates: {},
}

/** Where a reader looks for each part (law 4.1, 4.3). */
const PLACES: Readonly<Record<MandatoryPart, SectionId>> = {
  'controller.contact': 'controller',
  'dpo.contact': 'dpo',
  legalBases: 'legal-bases',
  'legalBases.art9': 'legal-bases',
  dataCategories: 'data-categories',
  specialCategories: 'special-categories',
  sources: 'sources',
  provision: 'provision',
  'provision.consequences': 'provision',
  recipients: 'recipients',
  processors: 'processors',
  transfers: 'transfers',
  retention: 'retention',
  'retention.scope': 'retention',
  'rights.channels': 'channels',
  'rights.access': 'rights',
  'rights.rectification': 'rights',
  'rights.erasure': 'rights',
  'rights.restriction': 'rights',
  'rights.objection': 'rights',
  'rights.portability': 'rights',
  consentWithdrawal: 'rights',
  complaint: 'complaint',
  automatedDecisions: 'automated-decisions',
  'unit.businessId': 'unit',
  decidingAuthority: 'deciding-authority',
  contactForRequests: 'deciding-authority',
  searchKeys: 'search-keys',
  openInterface: 'open-interface',
}
const OF_DESCRIPTION: readonly MandatoryPart[] = [
  ...(['unit.businessId', 'decidingAuthority', 'contactForRequests'] as const),
  ...(['searchKeys', 'openInterface'] as const),
]

const note = { fi: 'Selvitä tämä.', sv: 'Utred detta.' }
const sectionText = (doc: NoticeDocument, lang: 'fi' | 'sv', id: string): string =>
  JSON.stringify(noticeSections(doc, lang).find((one) => one.id === id)?.blocks ?? [])

describe('a part that the controller has still to complete', () => {
  it.each(MANDATORY_PARTS)('%s is seen at its section, once, in both languages', (part) => {
    const doc = OF_DESCRIPTION.includes(part) ? description : silent
    const open: NoticeDocument = { ...doc, toBeCompleted: [{ part, note }] }
    for (const lang of CONTENT_LANGS) {
      const words = `${TO_BE_COMPLETED[lang]}: ${note[lang]}`
      const places = noticeSections(open, lang)
        .filter(({ blocks }) => JSON.stringify(blocks).includes(words))
        .map(({ id }) => id)
      expect(places).toEqual([PLACES[part]])
      expect(sectionText(open, lang, PLACES[part]).split(words)).toHaveLength(2)
      expect(sectionText(doc, lang, PLACES[part])).not.toContain(TO_BE_COMPLETED[lang])
    }
  })

  it.each([
    ...(['dpo.contact', 'dataCategories', 'specialCategories', 'sources'] as const),
    ...(['provision.consequences', 'recipients', 'processors', 'transfers'] as const),
    ...(['retention.scope', 'rights.channels', 'automatedDecisions', 'complaint'] as const),
    ...(['unit.businessId', 'searchKeys', 'openInterface'] as const),
  ])('%s then is no silence of the document', (part) => {
    const doc = OF_DESCRIPTION.includes(part) ? description : silent
    const open: NoticeDocument = { ...doc, toBeCompleted: [{ part, note }] }
    for (const lang of CONTENT_LANGS) {
      expect(sectionText(doc, lang, PLACES[part])).toContain(NOT_STATED[lang])
      expect(sectionText(open, lang, PLACES[part])).not.toContain(NOT_STATED[lang])
    }
  })

  it('stands beside what the document tells', () => {
    const doc: NoticeContent = {
      ...silent,
      retention: [{ scope: text, operator: 'permanent' }],
      toBeCompleted: [{ part: 'retention', note }],
    }
    const shown = sectionText(doc, 'fi', 'retention')
    expect(shown).toContain('Säilytetään pysyvästi.')
    expect(shown).toContain('Rekisterinpitäjän täydennettävä: Selvitä tämä.')
    expect(sectionText(doc, 'sv', 'retention')).toContain(
      'Den personuppgiftsansvarige ska komplettera: Utred detta.',
    )
  })
})

describe('the chapter on rights', () => {
  it('is silent only where the document has none of its own', () => {
    expect(sectionText(silent, 'fi', 'rights')).toContain(NOT_STATED.fi)
    expect(sectionText(silent, 'fi', 'complaint')).toContain(NOT_STATED.fi)
    const computed: NoticeContent = { ...silent, rights: 'computed' }
    expect(sectionText(computed, 'fi', 'rights')).toContain('Oikeus saada pääsy tietoihin')
    expect(sectionText(computed, 'fi', 'rights')).not.toContain('Mitä asiakirja kertoo')
    for (const id of ['rights', 'complaint']) {
      expect(sectionText(computed, 'fi', id)).not.toContain(NOT_STATED.fi)
    }
  })

  it('has what the document adds to the computed one', () => {
    const added: NoticeContent = {
      ...silent,
      rights: 'computed',
      rightsTexts: [{ right: 'erasure', text: { fi: 'Vain osa.', sv: 'Bara en del.' } }],
    }
    expect(sectionText(added, 'sv', 'rights')).toContain('Preciseringar om rättigheterna')
    expect(sectionText(added, 'sv', 'rights')).toContain('Bara en del.')
  })
})

describe('interests and joint controllers', () => {
  it('are shown where the document tells them, and nowhere else', () => {
    const doc: NoticeContent = {
      ...silent,
      legitimateInterests: { fi: 'Tilojen turvallisuus.', sv: 'Lokalernas säkerhet.' },
      jointControllers: [{ name: { fi: 'Virasto', sv: 'Ämbetsverket' }, share: note }],
    }
    expect(sectionText(doc, 'sv', 'legitimate-interests')).toContain('Lokalernas säkerhet.')
    expect(sectionText(doc, 'fi', 'joint-controllers')).toContain('Selvitä tämä.')
    const none: NoticeContent = { ...silent, jointControllers: 'none' }
    expect(sectionText(none, 'sv', 'joint-controllers')).toContain('inga gemensamt')
    const ids = noticeSections(silent, 'fi').map(({ id }) => id)
    expect(ids).not.toContain('joint-controllers')
    expect(ids).not.toContain('legitimate-interests')
  })
})
