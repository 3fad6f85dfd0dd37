import { describe, expect, it } from 'vitest'
import { Temporal } from 'temporal-polyfill'
import { CONTENT_LANGS, type ContentLang } from '#app/i18n/lang.ts'
import type { Guide, LocalizedList } from '#app/guides/guide.ts'
import { guideSections } from '#app/guides/guide-sections.ts'
import { findGuide, GUIDES } from '#app/guides/guides.ts'
import { ombudsmanSections } from '#app/guides/ombudsman-help.ts'
import { REQUESTED_RIGHTS } from '#app/notices/requested-right.ts'
import type { Block } from '#app/pdf/document.ts'

const day = Temporal.PlainDate.from('2026-11-25')

const LISTS = ['means', 'applies', 'limits', 'tell', 'happens'] as const

/** Every text of a guide in one language. */
function texts(guide: Guide, lang: ContentLang): string[] {
  return [
    guide.title[lang],
    guide.inShort[lang],
    ...LISTS.flatMap((list) => guide[list][lang]),
    ...(guide.price === undefined ? [] : [guide.price[lang]]),
    guide.provisions[lang],
  ]
}

const wordsOf = (blocks: readonly Block[]): string => JSON.stringify(blocks)

describe('the guides', () => {
  it('are one for each right that can be asked for, and one for acting for another', () => {
    const rights = GUIDES.map(({ right }) => right)
    expect(rights.filter((right) => right !== null).sort()).toEqual([...REQUESTED_RIGHTS].sort())
    expect(rights.filter((right) => right === null)).toHaveLength(1)
    expect(new Set(GUIDES.map(({ id }) => id)).size).toBe(GUIDES.length)
    for (const { id } of GUIDES) {
      expect(id).toMatch(/^[a-z-]+$/)
      expect(findGuide(id)?.id).toBe(id)
    }
    expect(findGuide('nothing')).toBeUndefined()
    expect(findGuide(undefined)).toBeUndefined()
  })

  it.each(GUIDES)('$id says as much in Swedish as in Finnish, in different words', (guide) => {
    const counts = (lists: LocalizedList): number[] => CONTENT_LANGS.map((l) => lists[l].length)
    for (const list of LISTS) {
      const [fi, sv] = counts(guide[list])
      expect({ list, count: sv }).toEqual({ list, count: fi })
      expect(fi).toBeGreaterThan(0)
    }
    const swedish = new Set(texts(guide, 'sv'))
    expect(texts(guide, 'fi').filter((text) => swedish.has(text))).toEqual([])
  })

  it.each(GUIDES)('$id is written in short sentences and the terms of the law', (guide) => {
    for (const lang of CONTENT_LANGS) {
      const running = texts(guide, lang).filter((text) => text !== guide.provisions[lang])
      for (const text of running) {
        for (const sentence of text.split(/[.:?] /)) {
          expect({ sentence, words: sentence.split(' ').length <= 24 }).toEqual({
            sentence,
            words: true,
          })
        }
        expect(text).not.toMatch(/oikaisuvaatimus|personnummer|Datainspektion|valita tietosuoja/i)
      }
    }
  })

  it('count the days of a request that comes on the day of reading', () => {
    const time = (id: string, lang: ContentLang): string => {
      const sections = guideSections(findGuide(id)!, lang, day)
      return wordsOf(sections.find((section) => section.id === 'time')!.blocks)
    }
    // 25.12.2026 and the days after it are holidays, and 25.2.2027 is a Thursday.
    expect(time('access', 'fi')).toContain('28.12.2026')
    expect(time('access', 'fi')).toContain('joulupäivä')
    expect(time('access', 'sv')).toContain('25.2.2027')
    // Two months of 703/2023 § 11 for care, and one month for other registers.
    expect(time('log-data', 'fi')).toContain('25.1.2027')
    expect(time('log-data', 'fi')).toContain('28.12.2026')
  })

  it('have the same sections in both languages, each with its own heading', () => {
    for (const guide of GUIDES) {
      const [fi, sv] = CONTENT_LANGS.map((lang) => guideSections(guide, lang, day))
      expect(fi!.map(({ id }) => id)).toEqual(sv!.map(({ id }) => id))
      expect(fi!.map(({ heading }) => heading)).not.toEqual(sv!.map(({ heading }) => heading))
    }
  })
})

describe('the help for the Ombudsman', () => {
  it('says the same in both languages', () => {
    const [fi, sv] = CONTENT_LANGS.map((lang) => ombudsmanSections(lang))
    expect(fi!.map(({ id, blocks }) => [id, blocks.length])).toEqual(
      sv!.map(({ id, blocks }) => [id, blocks.length]),
    )
    for (const [index, section] of fi!.entries()) {
      const items = [section, sv![index]!].map(({ blocks }) =>
        blocks.flatMap((block) => (block.kind === 'list' ? block.items : [])),
      )
      expect(items[0]).toHaveLength(items[1]!.length)
    }
  })
})
