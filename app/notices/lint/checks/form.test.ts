import { Temporal } from 'temporal-polyfill'
import { describe, expect, it } from 'vitest'
import type { Localized } from '#app/i18n/lang.ts'
import { blocksPublication, lintNotice } from '#app/notices/lint/lint-notice.ts'
import type { LintOptions } from '#app/notices/lint/lint-context.ts'
import type { NoticeContent, NoticeDocument, Retention, StatuteRef } from '#app/notices/notice.ts'
import { MODERN_DESCRIPTION, MODERN_NOTICE } from '#test/support/modern-notices.ts'
import { ORIGINAL_NOTICES } from '#test/support/notices.ts'

const TODAY = Temporal.PlainDate.from('2026-11-25')
const TEXT = { fi: 'Asiasta kerrotaan tässä.', sv: 'Här anges saken.' }

function notice(change: Partial<NoticeContent>): NoticeContent {
  return { ...MODERN_NOTICE, ...change }
}

function lint(doc: NoticeDocument, options: Partial<LintOptions> = {}) {
  return lintNotice(doc, { today: TODAY, languages: 'bilingual', ...options })
}

function ids(doc: NoticeDocument, options: Partial<LintOptions> = {}): readonly string[] {
  return lint(doc, options).map(({ rule }) => rule.id)
}

describe('a text in one language', () => {
  const noSwedish = notice({ security: [{ fi: 'Tilat ovat lukittuja.', sv: ' ' }] })

  it.each([
    ['bilingual', 'S-04', true],
    ['sv', 'L-own', true],
    ['fi', 'L-other', false],
  ] as const)('of a municipality that is %s: %s', (languages, id, blocks) => {
    const findings = lint(noSwedish, { languages })
    expect(findings).toMatchObject([
      { rule: { id }, field: 'security', path: 'security.0', lang: 'sv', match: '' },
    ])
    expect(blocksPublication(findings)).toBe(blocks)
  })

  it('is one finding where a whole version is missing', () => {
    const finnish = JSON.parse(
      JSON.stringify(ORIGINAL_NOTICES['lappeenranta-immigration']).replace(
        /"sv":"[^"]*"/g,
        '"sv":""',
      ),
    ) as NoticeDocument
    const findings = lint(finnish, { languages: 'fi' }).filter(({ rule }) => rule.id === 'L-other')
    expect(findings).toMatchObject([{ field: 'register.name', path: '', lang: 'sv' }])
  })
})

describe('two languages', () => {
  const revised = (fi: string, sv: string): LintOptions['revised'] => ({ retention: { fi, sv } })

  it.each([
    ['2026-11-20T10:00:00Z', '2026-11-23T10:00:00Z', 'fi'],
    ['2026-11-23T10:00:00Z', '2026-11-20T10:00:00Z', 'sv'],
    ['2026-11-20T10:00:00Z', '2026-11-20T10:00:01Z', 'fi'],
  ])('revised %s and %s: the older is %s', (fi, sv, lang) => {
    const findings = lint(MODERN_NOTICE, { revised: revised(fi, sv)! })
    expect(findings).toMatchObject([{ rule: { id: 'L-older' }, field: 'retention', lang }])
    expect(blocksPublication(findings)).toBe(true)
    expect(ids(MODERN_NOTICE, { revised: revised(fi, sv)!, languages: 'fi' })).toEqual([
      'L-older.check',
    ])
  })

  it('revised at one moment go together, however the moment is written', () => {
    const same = revised('2026-11-20T10:00:00Z', '2026-11-20T12:00:00+02:00')!
    expect(ids(MODERN_NOTICE, { revised: same })).toEqual([])
  })

  it.each([
    ['rights.channels', 'rights.channels'],
    ['rightsChannels', 'rights.channels'],
    ['something-else', 'register.name'],
  ])('section %s is field %s', (section, field) => {
    const moments = { fi: '2026-11-20T10:00:00Z', sv: '2026-11-23T10:00:00Z' }
    expect(lint(MODERN_NOTICE, { revised: { [section]: moments } })).toMatchObject([{ field }])
  })

  it.each<readonly [string, Localized, readonly string[]]>([
    ['the same text', same('Tietoja säilytetään lukitussa tilassa.'), ['L-same']],
    ['the same name', same('Suomen Punainen Risti'), []],
    ['a name and a number', same('Risto Rytin katu 36'), []],
    [
      'Swedish for Finnish',
      { fi: 'Uppgifterna förvaras och raderas enligt lagen.', sv: 'Uppgifterna raderas.' },
      ['L-swapped'],
    ],
    [
      'Finnish for Swedish',
      { fi: 'Tiedot poistetaan.', sv: 'Tiedot poistetaan, kun asia on valmis ja lain mukaan voi.' },
      ['L-swapped'],
    ],
    [
      'a Swedish name in Finnish',
      { fi: 'Järjestelmä on nimeltään Vård och omsorg för alla.', sv: 'Systemet heter så.' },
      [],
    ],
  ])('%s: %j', (_, text, expected) => {
    expect(ids(notice({ manualMaterial: text }))).toEqual(expected)
  })
})

function same(text: string): Localized {
  return { fi: text, sv: text }
}

describe('retention', () => {
  const after = (period: string): Retention => ({
    ...{ scope: TEXT, operator: 'after', trigger: 'birth' },
    period,
  })
  const criteria = (fi: string, sv: string, statutes?: readonly StatuteRef[]): Retention => ({
    ...{ scope: TEXT, operator: 'criteria', text: { fi, sv } },
    ...(statutes === undefined ? {} : { statutes }),
  })

  it.each<readonly [string, readonly string[], Retention]>([
    ['120 years', [], after('P120Y')],
    ['a day more', ['C-retention.long'], after('P120Y1D')],
    ['in months', ['C-retention.long'], after('P1441M')],
    [
      'by a plan alone',
      ['C-retention.vague'],
      criteria('Suunnitelman ja määräysten mukaan.', 'Enligt planen och föreskrifterna.'),
    ],
    [
      'as long as needed',
      ['C-retention.vague'],
      criteria('Niin kauan kuin on tarpeen.', 'Så länge det behövs.'),
    ],
    [
      'by a statute',
      [],
      criteria('Laissa säädetty aika.', 'Enligt lag.', [{ number: '703/2023' }]),
    ],
    ['by an event', [], criteria('Kunnes asiakkuus loppuu.', 'Tills klienten slutar.')],
    [
      'by an event in words of time',
      [],
      criteria('Niin kauan kuin asiakkuus kestää.', 'Så länge klientrelationen varar.'),
    ],
    ['by years', [], criteria('Kaksi vuotta.', 'Två år.')],
  ])('%s: %j', (_, expected, row) => {
    expect(ids(notice({ retention: [row] }))).toEqual(expected)
  })
})

describe('contacts', () => {
  const lines = (...all: readonly string[]) => ({ addressLines: all.map(same) })

  it.each<readonly [string, readonly string[], NoticeDocument]>([
    [
      'no postal code',
      ['C-address', 'C-address'],
      notice({ controller: { name: TEXT, ...lines('Rantatie 5', 'Vesilä') } }),
    ],
    [
      'four digits',
      ['C-address', 'C-address'],
      notice({ controller: { name: TEXT, ...lines('PL 60', '0099 HELSINKI') } }),
    ],
    ['on one line', [], notice({ dpo: lines('Rantatie 5, FI-48100 Kotka') })],
    ['a mistyped ending', ['C-email'], notice({ dpo: { email: 'dpo@vesila.fii' } })],
    ['no ending', ['C-email'], notice({ dpo: { email: 'dpo@vesila' } })],
    ['two dots', ['C-email'], notice({ dpo: { email: 'dpo@vesila..fi' } })],
    ['an example', [], notice({ dpo: { email: 'dpo@vesila.example' } })],
    ['letters of Finnish', [], notice({ dpo: { email: 'dpo@ähtäri.fi' } })],
    [
      'a wrong check digit',
      ['C-business-id'],
      { ...MODERN_DESCRIPTION, unit: { name: TEXT, businessId: '1234567-2' } },
    ],
    [
      'a check digit of nought',
      [],
      { ...MODERN_DESCRIPTION, unit: { name: TEXT, businessId: '2345678-0' } },
    ],
  ])('%s: %j', (_, expected, doc) => {
    expect(ids(doc)).toEqual(expected)
  })
})

describe('age', () => {
  it.each<readonly [NoticeContent['dates'], readonly string[]]>([
    [{ drafted: '2023-11-25' }, []],
    [{ drafted: '2023-11-24' }, ['C-age']],
    [{ drafted: '2018-06-20', updated: '2026-01-01' }, []],
    [{}, ['C-undated']],
  ])('%j: %j', (dates, expected) => {
    expect(ids(notice({ dates }))).toEqual(expected)
  })

  it('is told with the day', () => {
    expect(lint(notice({ dates: { updated: '2020-01-31' } }))).toMatchObject([
      { path: 'dates.updated', match: '2020-01-31', detail: { sv: 'Daterad 31.1.2020.' } },
    ])
  })
})

describe('references to statutes', () => {
  const citing = (...statutes: readonly StatuteRef[]) => notice({ statutes })
  const old = { ...MODERN_NOTICE, dates: { updated: '2025-01-01' } }

  it.each<readonly [string, readonly string[], NoticeDocument]>([
    ['repealed', ['O-02'], citing({ number: '1386/2010' })],
    ['a repealed section', ['O-11'], citing({ number: '812/2000', section: '20' })],
    ['an act reviewed this year', [], citing({ number: '812/2000' })],
    ['an act not reviewed', ['O-12'], { ...old, statutes: [{ number: '812/2000' }] }],
    ['unknown', ['B-statute.unknown'], citing({ number: '1/1950' })],
    ['the GDPR', [], citing({ number: '(EU) 2016/679' })],
    [
      'the title of another act',
      ['O-10'],
      citing({
        number: '812/2000',
        citedAs: {
          fi: 'Laki potilaan asemasta ja oikeuksista',
          sv: 'Lag om patientens ställning och rättigheter',
        },
      }),
    ],
    [
      'a title of its own',
      ['B-statute.title', 'B-statute.title'],
      citing({ number: '906/2019', citedAs: { fi: 'Laki tiedoista', sv: 'Lag om uppgifter' } }),
    ],
    [
      'the official title in small letters',
      [],
      citing({
        number: '906/2019',
        citedAs: {
          fi: 'laki julkisen hallinnon tiedonhallinnasta',
          sv: 'lagen om informationshantering inom den offentliga förvaltningen',
        },
      }),
    ],
    ['a title that has changed', ['O-19'], citing({ number: '661/2009' })],
    [
      'the title of today',
      [],
      citing({
        number: '661/2009',
        citedAs: {
          fi: 'laki väestötietojärjestelmästä ja Digi- ja väestötietoviraston varmennepalveluista',
          sv: 'lagen om befolkningsdatasystemet och de certifikattjänster som tillhandahålls av Myndigheten för digitalisering och befolkningsdata',
        },
      }),
    ],
  ])('%s: %j', (_, expected, doc) => {
    expect(ids(doc)).toEqual(expected)
  })

  it('are found in every place, once each', () => {
    const ref = [{ number: '1386/2010' }]
    const doc = notice({
      purposes: [
        {
          id: 'one',
          text: TEXT,
          legalBases: [{ art6: 'ART6_1_C', art9: 'ART9_2_G', statutes: ref }],
          fields: ['integration'],
        },
      ],
      sources: [{ name: TEXT, legalGround: ref }],
      recipients: [{ kind: 'authority', name: TEXT, ground: ref }],
      retention: [{ scope: TEXT, operator: 'criteria', text: TEXT, statutes: ref }],
    })
    expect(lint(doc).map(({ path, match }) => [path, match])).toEqual([
      ['purposes.0.legalBases.0.statutes.0', '1386/2010'],
      ['sources.0.legalGround.0', '1386/2010'],
      ['recipients.0.ground.0', '1386/2010'],
      ['retention.0.statutes.0', '1386/2010'],
    ])
  })

  it('of social assistance tell who decides, unless the purpose does (O-22)', () => {
    const doc = (fi: string) => ({
      ...MODERN_NOTICE,
      statutes: [{ number: '1412/1997' }],
      plainSummary: { fi: 'Lyhyesti täydentävistä tiedoista.', sv: 'I korthet.' },
      purposes: MODERN_NOTICE.purposes.map((one) => ({ ...one, text: { fi, sv: TEXT.sv } })),
    })
    expect(ids(doc('Toimeentulotuesta päättäminen'))).toEqual(['O-22'])
    expect(ids(doc('Täydentävästä toimeentulotuesta päättäminen'))).toEqual([])
  })
})

describe('running text', () => {
  it('is read by the text linter, with the place of the hit', () => {
    const text = {
      fi: 'Tiedot käsitellään henkilötietolain (523/1999) mukaan.',
      sv: 'Uppgifterna behandlas med omsorg.',
    }
    const findings = lint(notice({ security: [TEXT, text] }))
    expect(findings).toMatchObject([
      { rule: { id: 'O-01' }, field: 'security', path: 'security.1', lang: 'fi' },
    ])
    const { match, offset } = findings[0]!
    expect(text.fi.slice(offset, offset + match.length)).toBe(match)
    expect(match).toContain('523/1999')
  })
})
