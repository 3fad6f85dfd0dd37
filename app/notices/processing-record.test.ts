import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { CONTENT_LANGS, type ContentLang, type Localized } from '#app/i18n/lang.ts'
import type { NoticeContent, NoticeDocument, OpenPart } from '#app/notices/notice.ts'
import { ART9_BASES, MANDATORY_PARTS, RECIPIENT_KINDS } from '#app/notices/notice.ts'
import {
  processingRecord,
  recordGaps,
  type RecordRegister,
} from '#app/notices/processing-record.ts'
import { RECORD_PART_IDS } from '#app/notices/record-parts.ts'
import { CONTROLLERS } from '#db/seeds/controllers.ts'
import { ORIGINAL_REGISTERS } from '#test/support/notices.ts'

function recordOf(key: string, registers: readonly RecordRegister[], lang: ContentLang) {
  const controller = CONTROLLERS.find((one) => one.key === key)!
  return processingRecord({ controller, registers, asOf: '2026-11-25' }, lang)
}

function register(content: NoticeDocument, transfers: RecordRegister['transfers'] = []) {
  return {
    registerKey: 'register',
    registerName: content.registerName,
    unitName: { fi: 'Yksikkö', sv: 'Enheten' },
    notice: { version: 1, content, since: '2020-01-01' },
    transfers,
  }
}

function demo(key: string, lang: ContentLang) {
  const found = ORIGINAL_REGISTERS.find((one) => one.key === key)!
  return recordOf(found.controller, [register(found.notice)], lang)
}

/** What is missing, in Finnish, as `part: what`. */
function gapsOf(key: string): string[] {
  return recordGaps(demo(key, 'fi')).map(({ part, missing }) => `${part ?? 'notice'}: ${missing}`)
}

/** Every text below a value, in one language. */
function textsIn(value: unknown, lang: ContentLang): string[] {
  if (typeof value !== 'object' || value === null) return []
  if ('fi' in value && 'sv' in value) return [(value as Localized)[lang]]
  // Titles of acts are written as the sentence around them needs it.
  return Object.entries(value).flatMap(([key, one]) =>
    key === 'citedAs' ? [] : textsIn(one, lang),
  )
}

/** Parts of a notice of which GDPR 30 does not ask: information for the person and their rights. */
const NOT_IN_RECORD = [
  'registerName',
  'plainSummary',
  'provision',
  'rightsTexts',
  'rightsChannels',
  'automatedDecisions',
  'toBeCompleted',
] as const

function recorded(doc: NoticeContent): object {
  return Object.fromEntries(
    Object.entries(doc).filter(([key]) => !(NOT_IN_RECORD as readonly string[]).includes(key)),
  )
}

describe('the record of the demo registers', () => {
  it.each(ORIGINAL_REGISTERS.map(({ key }) => key))('%s is whole in both languages', (key) => {
    const notice = ORIGINAL_REGISTERS.find((one) => one.key === key)!.notice
    for (const lang of CONTENT_LANGS) {
      const [activity] = demo(key, lang).activities
      const text = Object.values(activity!.lines).flat().join('\n')
      const wanted = notice.kind === 'notice' ? recorded(notice) : notice.informationSystems
      for (const one of textsIn(wanted, lang)) expect(text).toContain(one.trim())
    }
  })

  it('has the same parts and gaps in Finnish and in Swedish', () => {
    for (const { key } of ORIGINAL_REGISTERS) {
      const [fi, sv] = CONTENT_LANGS.map((lang) => demo(key, lang))
      const shape = (record: typeof fi) => ({
        lines: RECORD_PART_IDS.map((part) => record!.activities[0]!.lines[part].length),
        gaps: recordGaps(record!).map(({ part, duty }) => [part, duty]),
      })
      expect(shape(sv)).toEqual(shape(fi))
      expect(recordGaps(sv!).map(({ missing }) => missing)).not.toEqual(
        recordGaps(fi!).map(({ missing }) => missing),
      )
    }
  })

  it('tells purposes with their bases, data, recipients and periods of a notice', () => {
    const [activity] = demo('lappeenranta-immigration', 'fi').activities
    const { lines } = activity!
    expect(lines.legalBases).toContainEqual(
      expect.stringMatching(
        /^Korvausten hakeminen valtiolta – Lakisääteinen velvoite \(.*1386\/2010/,
      ),
    )
    expect(lines.dataCategories).toContainEqual(
      expect.stringMatching(/^Asiakkaan perustiedot: henkilötunnus ja nimi; osoite;/),
    )
    expect(lines.transfers).toEqual(['Tietoja ei siirretä Euroopan talousalueen ulkopuolelle.'])
    expect(lines.retention.length).toBeGreaterThan(0)
    expect(lines.systems.join()).toContain('M-Files')
    expect(lines.dpo).toContain('Sähköposti: tietosuoja@lappeenranta.fi')
  })

  it('lists what a publicity description cannot tell as missing', () => {
    const gaps = gapsOf('helsinki-atj')
    for (const part of ['legalBases', 'dataSubjects', 'recipients', 'retention'] as const) {
      expect(gaps).toContain(`${part}: Seloste ei kerro tätä.`)
    }
    expect(gaps).toContain('jointControllers: Seloste ei kerro, onko näitä.')
    expect(gaps.some((one) => one.startsWith('purposes'))).toBe(false)
  })

  it('names data without a period and purposes without a basis', () => {
    const lappeenranta = ORIGINAL_REGISTERS.find(
      ({ key }) => key === 'lappeenranta-immigration',
    )!.notice
    const unstated = ((lappeenranta as NoticeContent).retention ?? []).filter(
      ({ operator }) => operator === 'unstated',
    )
    expect(unstated.length).toBeGreaterThan(0)
    expect(gapsOf('lappeenranta-immigration').filter((one) => one.startsWith('retention'))).toEqual(
      unstated.map(({ scope }) => `retention: Säilytysaika puuttuu: ${scope.fi}`),
    )
    const kotka = ORIGINAL_REGISTERS.find(({ key }) => key === 'kotka-immigration')!.notice
    const unknown = (kotka as NoticeContent).purposes.filter(({ legalBases }) =>
      legalBases.some(({ art6 }) => art6 === 'unknown'),
    )
    expect(unknown.length).toBeGreaterThan(0)
    expect(gapsOf('kotka-immigration').filter((one) => one.startsWith('legalBases: '))).toEqual(
      unknown.map(({ text }) => `legalBases: Oikeusperuste puuttuu: ${text.fi}`),
    )
  })
})

describe('a register', () => {
  const base = ORIGINAL_REGISTERS.find(({ key }) => key === 'lappeenranta-immigration')!
    .notice as NoticeContent

  it('without a notice in force lacks everything, and the controller is known all the same', () => {
    const empty = { ...register(base), notice: null }
    const record = recordOf('lappeenranta', [empty], 'sv')
    expect(record.activities[0]).toMatchObject({ version: null, since: null, document: null })
    expect(record.activities[0]!.lines.controller.length).toBeGreaterThan(1)
    expect(recordGaps(record)).toHaveLength(1)
    expect(recordGaps(record)[0]).toMatchObject({
      part: null,
      missing: 'Registret har ingen gällande beskrivning.',
      provision: 'artikel 30.1 i den allmänna dataskyddsförordningen',
    })
  })

  it('says to whom it has moved, whole or in part', () => {
    const to = { fi: 'Etelä-Karjalan hyvinvointialue', sv: 'Södra Karelens välfärdsområde' }
    const since = '2023-01-01'
    const whole = register(base, [{ to, since, purposeIds: null, covers: null }])
    const part = register(base, [{ to, since, purposeIds: ['state-compensation'], covers: null }])
    const covers = { fi: 'vanhat tiedot', sv: 'äldre uppgifter' }
    const worded = register(base, [{ to, since, purposeIds: ['gone'], covers }])
    const transferred = (lang: ContentLang) =>
      recordOf('lappeenranta', [whole, part, worded], lang).activities.map((one) => one.transferred)
    expect(transferred('fi')).toEqual([
      ['Etelä-Karjalan hyvinvointialue 1.1.2023 alkaen'],
      ['Etelä-Karjalan hyvinvointialue 1.1.2023 alkaen: Korvausten hakeminen valtiolta'],
      ['Etelä-Karjalan hyvinvointialue 1.1.2023 alkaen: vanhat tiedot'],
    ])
    expect(transferred('sv')[0]).toEqual(['Södra Karelens välfärdsområde från och med 1.1.2023'])
  })

  it('says of a part that the notice itself marks as open what is to be decided, and only that', () => {
    const silent = Object.fromEntries(
      Object.entries(base).filter(([key]) => key !== 'transfers'),
    ) as unknown as NoticeContent
    const note = { fi: 'Selvitetään pilvipalvelun sijainti', sv: 'Molntjänstens plats utreds' }
    const toBeCompleted: OpenPart[] = [
      { part: 'transfers', note },
      { part: 'rights.access', note },
    ]
    const record = recordOf('lappeenranta', [register({ ...silent, toBeCompleted })], 'fi')
    const gaps = recordGaps(record).filter(({ missing }) => missing.includes(note.fi))
    expect(gaps.map(({ part, missing }) => [part, missing])).toEqual([
      ['transfers', `Täydennettävä: ${note.fi}`],
    ])
    expect(recordGaps(record).filter(({ part }) => part === 'transfers')).toHaveLength(1)
  })

  it('lacks the safeguards of a transfer that it tells', () => {
    const text = { fi: 'Tietoja siirretään Sveitsiin.', sv: 'Uppgifter överförs till Schweiz.' }
    const gaps = (content: NoticeContent) =>
      recordGaps(recordOf('lappeenranta', [register(content)], 'fi')).filter(
        ({ part }) => part === 'transfers',
      )
    expect(gaps({ ...base, transfers: { text } })).toMatchObject([
      { missing: 'Siirron suojatoimet puuttuvat.', duty: 'if-any', dutyWords: 'Jos on' },
    ])
    expect(gaps({ ...base, transfers: { text, safeguards: text } })).toEqual([])
  })
})

/** Notices full of texts that differ from each other, some parts of them absent. */
function anyNotice(): fc.Arbitrary<NoticeContent> {
  const word = fc.stringMatching(/^[a-zåäö=+@,;:<&-][a-zåäö ]{0,20}[a-zåäö]$/)
  const text: fc.Arbitrary<Localized> = fc
    .tuple(word, fc.uuid())
    .map(([fi, id]) => ({ fi: `${fi} ${id} fi`, sv: `${fi} ${id} sv` }))
  const list = fc.array(text, { minLength: 1, maxLength: 4 })
  const contact = fc.record({ name: text, addressLines: list }, { requiredKeys: ['name'] })
  const named = fc.record({ name: text, items: list }, { requiredKeys: ['name'] })
  const some = <T>(item: fc.Arbitrary<T>) => fc.array(item, { minLength: 1, maxLength: 3 })
  const role = fc.record({ role: text, contact }, { requiredKeys: ['role'] })
  const statutes = fc.constantFrom([], [{ number: '1386/2010' }])
  const bases = some(
    fc.record(
      {
        art6: fc.constantFrom('ART6_1_C' as const, 'unknown' as const),
        art9: fc.constantFrom(...ART9_BASES),
        statutes,
        scope: text,
      },
      { requiredKeys: ['art6', 'statutes'] },
    ),
  )
  const none = fc.constant('none' as const)
  return fc.record(
    {
      kind: fc.constant('notice' as const),
      registerName: text,
      plainSummary: text,
      controller: contact,
      jointControllers: fc.oneof(none, some(fc.record({ name: text, share: text }))),
      responsibleOfficer: role,
      contactPerson: role,
      dpo: contact,
      purposes: fc
        .array(fc.record({ text, legalBases: bases }), { minLength: 1, maxLength: 3 })
        .map((all) => all.map((one, index) => ({ ...one, id: `p-${index}` }))),
      legalBasisNote: text,
      legitimateInterests: text,
      dataSubjects: list,
      dataCategories: some(
        named.chain((one) => fc.boolean().map((special) => ({ ...one, special }))),
      ),
      specialCategories: some(fc.record({ text })),
      subRegisters: some(named),
      sources: some(fc.record({ name: text, detail: text, frequency: text })),
      recipients: fc.oneof(
        none,
        some(
          fc.record(
            { kind: fc.constantFrom(...RECIPIENT_KINDS), name: text, text },
            { requiredKeys: ['kind', 'name'] },
          ),
        ),
      ),
      processors: fc.oneof(none, some(fc.record({ name: text, task: text }))),
      transfers: fc.oneof(none, fc.record({ text, safeguards: text }, { requiredKeys: ['text'] })),
      retention: some(
        fc.oneof(
          fc.record({
            operator: fc.constant('permanent' as const),
            scope: text,
            text,
            basis: text,
          }),
          fc.record({ operator: fc.constant('criteria' as const), scope: text, text }),
          fc.record({ operator: fc.constant('unstated' as const), scope: text }),
        ),
      ),
      furtherProcessing: text,
      security: list,
      systems: list,
      manualMaterial: text,
      logs: text,
      secrecyBasis: text,
      toBeCompleted: some(fc.record({ part: fc.constantFrom(...MANDATORY_PARTS), note: text })),
      dates: fc.constant({}),
    },
    { requiredKeys: ['kind', 'registerName', 'plainSummary', 'controller', 'purposes', 'dates'] },
  )
}

describe('whatever the notice', () => {
  it('no text of it is lost in the record, in either language', () => {
    fc.assert(
      fc.property(anyNotice(), fc.constantFrom(...CONTENT_LANGS), (content, lang) => {
        const [activity] = recordOf('kotka', [register(content)], lang).activities
        const lines = Object.values(activity!.lines).flat().join('\n')
        for (const text of textsIn(recorded(content), lang)) expect(lines).toContain(text)
        expect(lines).not.toMatch(lang === 'fi' ? / sv(\n|$)/ : / fi(\n|$)/)
      }),
    )
  })

  it('each part is told, said to be none, or listed as missing', () => {
    fc.assert(
      fc.property(anyNotice(), (content) => {
        const record = recordOf('kotka', [register(content)], 'fi')
        const gaps = new Set(recordGaps(record).map(({ part }) => part))
        for (const part of RECORD_PART_IDS) {
          const told = record.activities[0]!.lines[part].length > 0
          expect(told || gaps.has(part), part).toBe(true)
        }
      }),
    )
  })
})
